package main_test

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
)

// TestJourneyOpensNoSocket watches every call of the program and of what it
// starts that has to do with networks. There is the display, the D-Bus, and
// the sockets of our own (for a second start, and for this test).
func TestJourneyOpensNoSocket(t *testing.T) {
	if _, err := exec.LookPath("strace"); err != nil {
		t.Skip("strace is missing; ./dev test-more installs it")
	}
	log := t.TempDir() + "/strace"
	// -D: the program keeps its place as our child, strace watches from aside.
	strace := []string{"strace", "-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=network", "-o", log}
	if out, err := exec.Command(strace[0], append(strace[1:], "true")...).CombinedOutput(); err != nil {
		t.Skipf("this system lets no process watch another: %v: %s", err, out)
	}
	r, g := newRig(t), newGuide(t, locale.English)
	r.under = strace
	r.registerMailProgram()
	r.start("--lang", g.lang)
	r.wholeWay(g)
	r.quit()
	time.Sleep(time.Second) // strace writes its last lines

	data, err := os.ReadFile(log)
	r.must(err)
	seen := socketCalls(t, string(data))
	t.Logf("%d calls; sockets of the kinds %v, with the names %q", seen.calls, seen.families, seen.names)
	if seen.calls < 10 {
		t.Fatalf("next to nothing was watched:\n%s", data)
	}
	for _, family := range seen.families {
		if family != "AF_UNIX" {
			t.Errorf("a socket of the kind %s", family)
		}
	}
	own := []string{r.path("probe"), r.path("probe.crash"), r.path("config/okpay-help/instance.sock")}
	for _, name := range seen.names {
		display := strings.Contains(name, "/tmp/.X11-unix/X")
		// The C library asks this cache on the same computer for the user's home
		// folder, on behalf of the graphics libraries.
		users := name == "/var/run/nscd/socket"
		bus := strings.Contains(name, "/bus") || strings.Contains(name, "dbus")
		if !display && !bus && !users && !slices.Contains(own, name) {
			t.Errorf("a socket with the name %s", name)
		}
	}
}

// calls is what a program did with sockets.
type calls struct {
	calls           int
	families, names []string
}

var (
	opened = regexp.MustCompile(`\bsocket(?:pair)?\((\w+)`)
	family = regexp.MustCompile(`sa_family=(\w+)`)
	name   = regexp.MustCompile(`sun_path=@?"([^"]*)"`)
)

// socketCalls reads what strace wrote.
func socketCalls(t *testing.T, log string) calls {
	t.Helper()
	var c calls
	add := func(to *[]string, found [][]string) {
		for _, m := range found {
			if !slices.Contains(*to, m[1]) {
				*to = append(*to, m[1])
			}
		}
	}
	for line := range strings.Lines(log) {
		c.calls++
		add(&c.families, opened.FindAllStringSubmatch(line, -1))
		add(&c.families, family.FindAllStringSubmatch(line, -1))
		add(&c.names, name.FindAllStringSubmatch(line, -1))
	}
	return c
}
