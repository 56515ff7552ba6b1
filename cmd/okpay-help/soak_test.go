package main_test

import (
	"fmt"
	"net"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
)

// TestSoak uses all screens for as long as OKPAY_HELP_SOAK says ("20m"), and
// compares memory and goroutines at the end with those after three minutes, or
// after a fifth of the time when that is less. It is left out otherwise.
func TestSoak(t *testing.T) {
	whole, err := time.ParseDuration(os.Getenv("OKPAY_HELP_SOAK"))
	if err != nil {
		t.Skip("takes long: OKPAY_HELP_SOAK=20m runs it")
	}
	warm := min(3*time.Minute, whole/5)
	r, g := newRig(t), newGuide(t, locale.English)
	r.start("--lang", g.lang)
	r.firstRun(g)
	r.letter(g)
	r.key("ctrl+1")

	began, rounds := time.Now(), 0
	var early, late use
	for time.Since(began) < whole {
		r.round(g, rounds)
		rounds++
		if time.Since(began) > warm && early == (use{}) {
			early = r.use()
			t.Logf("after %v: %v", time.Since(began).Round(time.Second), early)
		}
	}
	late = r.use()

	t.Logf("after %v, %d rounds: %v", time.Since(began).Round(time.Second), rounds, late)
	if late.memory > early.memory*110/100 {
		t.Errorf("memory grew from %d to %d kB", early.memory, late.memory)
	}
	if late.goroutines > early.goroutines {
		t.Errorf("goroutines grew from %d to %d", early.goroutines, late.goroutines)
	}
	r.quit()
}

// round visits every screen once and does something in each.
func (r *rig) round(g *guide, n int) {
	questions := []string{"my acount is locked", "fees", "money late", "phishing", "xyzzy", "how do I write to support"}
	r.key("ctrl+1", "ctrl+k", "ctrl+a")
	r.typeText(questions[n%len(questions)])
	r.key("Return", "Escape")
	r.key("ctrl+2", "ctrl+n")
	r.key("ctrl+3")
	r.key("ctrl+4")
	r.key("ctrl+5")
	r.key("F1", "Escape")
	r.key("ctrl+comma")
	r.key("ctrl+plus", "ctrl+0")
	r.key("alt+Left", "alt+Left", "alt+Right")
	if n%10 == 0 { // the window is built anew with its language
		r.key("ctrl+comma")
		r.press("中文")
		r.see("设置")
		r.press("English")
		r.see(g.says("settings.title"))
	}
	r.x("mousemove", "--window", r.win, "600", "450", "click", "--repeat", "10", "--delay", "15", "5")
}

// use is what a program has of the system.
type use struct{ memory, goroutines int } // kB, count

func (u use) String() string { return fmt.Sprintf("%d kB, %d goroutines", u.memory, u.goroutines) }

// use waits until the program is at rest, looks several times and takes the
// least: between two collections memory goes up and down.
func (r *rig) use() use {
	r.t.Helper()
	least := use{1 << 40, 1 << 40}
	for range 10 {
		time.Sleep(time.Second)
		status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", r.app.Process.Pid))
		r.must(err)
		_, rest, _ := strings.Cut(string(status), "VmRSS:")
		memory, err := strconv.Atoi(strings.Fields(rest)[0])
		r.must(err)
		least.memory, least.goroutines = min(least.memory, memory), min(least.goroutines, r.goroutines())
	}
	return least
}

func (r *rig) goroutines() int {
	r.t.Helper()
	c, err := net.DialTimeout("unix", r.path("probe.crash"), time.Second)
	r.must(err)
	defer func() { _ = c.Close() }()
	_ = c.SetDeadline(time.Now().Add(patience))
	n := 0
	_, err = fmt.Fprintln(c, "count")
	r.must(err)
	_, err = fmt.Fscan(c, &n)
	r.must(err)
	return n
}

// TestTextSizeKeepsMemory changes the size of the text forty times: what was
// drawn before must be let go of.
func TestTextSizeKeepsMemory(t *testing.T) {
	r, g := newRig(t), newGuide(t, locale.English)
	r.start("--lang", g.lang)
	r.firstRun(g)
	change := func(times int) {
		for range times {
			r.key("ctrl+plus", "ctrl+0")
		}
	}
	change(5)
	early := r.use()

	change(20)

	if late := r.use(); late.memory > early.memory+100<<10 {
		t.Errorf("from %v to %v", early, late)
	} else {
		t.Logf("from %v to %v", early, late)
	}
	r.quit()
}
