package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
)

// again starts the program once more on the same desktop and returns what it
// printed and its exit status.
func (r *rig) again(args ...string) (string, int) {
	r.t.Helper()
	cmd := exec.Command(program(r.t), args...)
	cmd.Env = append(slices.Clone(r.env), "OKPAY_HELP_PROBE=") // the first start's
	out, _ := cmd.CombinedOutput()
	return string(out), cmd.ProcessState.ExitCode()
}

// socket is the file through which starts reach each other.
func (r *rig) socket() string { return filepath.Join(r.path("data-dir"), "instance.sock") }

func (r *rig) startWithData(args ...string) {
	r.t.Helper()
	r.start(append([]string{"--lang", "en", "--data-dir", r.path("data-dir")}, args...)...)
}

func TestSecondStartAsksTheFirstWindow(t *testing.T) {
	r := newRig(t)
	r.startWithData()
	r.firstRun(newGuide(r.t, locale.English))
	r.settle()

	began := time.Now()
	out, code := r.again("--data-dir", r.path("data-dir"), "account", "locked")
	if code != 0 || out != "" {
		t.Fatalf("exit %d: %s", code, out)
	}
	r.see("My account is locked. What should I do?")
	t.Logf("shown after %v", time.Since(began).Round(time.Millisecond))
	r.until("the window to come to the front", func() bool { return r.x("getactivewindow") == r.win })

	r.x("windowminimize", "--sync", r.win)
	if out, code := r.again("--data-dir", r.path("data-dir"), "--screen", "write"); code != 0 {
		t.Fatalf("exit %d: %s", code, out)
	}
	r.until("the window to come back", func() bool { return r.x("getactivewindow") == r.win })
	r.see("A payment failed")
	if ids := strings.Fields(r.x("search", "--onlyvisible", "--classname", "org.okpayhelp.Assistant")); len(ids) != 1 || ids[0] != r.win {
		t.Errorf("windows of the menu entry's class: %v, want %s", ids, r.win)
	}
	r.quit()
	if _, err := os.Lstat(r.socket()); err == nil {
		t.Error("the socket is left over")
	}
}

// A crash leaves the socket file; the next start takes its place.
func TestStartOverAStaleSocket(t *testing.T) {
	r := newRig(t)
	r.startWithData()
	r.kill()
	if _, err := os.Lstat(r.socket()); err != nil {
		t.Fatal("a killed program leaves its socket: ", err)
	}

	r.startWithData()
	r.see("Get started")
	if out, code := r.again("--data-dir", r.path("data-dir")); code != 0 {
		t.Errorf("exit %d: %s", code, out)
	}
}

// What is in the way of the socket and is none of ours is left alone; the
// program starts and says so.
func TestStartWithSomethingInTheWay(t *testing.T) {
	r := newRig(t)
	r.must(os.MkdirAll(r.path("data-dir"), 0o700))
	r.must(os.WriteFile(r.socket(), []byte("x"), 0o600))

	r.startWithData()
	r.see("Get started")
	if out := r.output(); !strings.Contains(out, "a second start will not find it") {
		t.Errorf("does not say why: %q", out)
	}
	if data, err := os.ReadFile(r.socket()); err != nil || string(data) != "x" {
		t.Errorf("touched: %q, %v", data, err)
	}
	out, code := r.again("--lang", "en", "--data-dir", r.path("data-dir"))
	if code != 1 || !strings.Contains(out, "already open") {
		t.Errorf("exit %s: %q", strconv.Itoa(code), out)
	}
}
