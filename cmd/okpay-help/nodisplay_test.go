package main_test

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// expectOneSentence runs the program where it cannot draw: it must say so in
// one line and end with status 1, soon and without a stack trace.
func expectOneSentence(t *testing.T, r *rig, limit time.Duration) {
	t.Helper()
	start := time.Now()
	r.launch("--lang", "en")
	select {
	case <-r.ended:
	case <-time.After(limit):
		t.Fatalf("still running after %v: %s", limit, r.output())
	}
	t.Logf("ended after %v", time.Since(start).Round(time.Millisecond))
	if code := r.app.ProcessState.ExitCode(); code != 1 {
		t.Errorf("exit status %d", code)
	}
	out := strings.TrimSpace(r.output())
	if out == "" || strings.Contains(out, "\n") || strings.Contains(out, "goroutine") {
		t.Errorf("not one sentence:\n%s", out)
	}
}

func TestNoDisplay(t *testing.T) {
	r := newRig(t)
	r.setenv("DISPLAY", "")
	expectOneSentence(t, r, 10*time.Second)
}

func TestDeadDisplay(t *testing.T) {
	r := newRig(t)
	r.setenv("DISPLAY", ":4711")
	expectOneSentence(t, r, 30*time.Second)
}

// TestNoGLX takes OpenGL away from the X server: the window cannot be made,
// also not with the software renderer.
func TestNoGLX(t *testing.T) {
	r := newRig(t, func(r *rig) { r.xvfb = []string{"-extension", "GLX"} })
	expectOneSentence(t, r, 40*time.Second)
}

// TestVersion needs no display at all.
func TestVersion(t *testing.T) {
	out, err := exec.Command(program(t), "--version").CombinedOutput()
	if err != nil || !strings.HasPrefix(string(out), "okpay-help ") {
		t.Errorf("%v: %s", err, out)
	}
}

// TestWrongUse says what is wrong, in words, with status 2.
func TestWrongUse(t *testing.T) {
	for _, args := range [][]string{{"--lang", "xx"}, {"--screen", "nowhere"}, {"--no-such-flag"}} {
		out, err := exec.Command(program(t), args...).CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 2 || len(out) == 0 {
			t.Errorf("%v: %v: %s", args, err, out)
		}
	}
}
