package main_test

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/internal/letter"
)

// secretWords stand for what a panic may have in it.
const secretWords = "my card 4111 and Anna Example"

// crash has the program crash in one of the ways of testdata/crash.go.txt.
func (r *rig) crash(kind string) {
	r.t.Helper()
	c, err := net.DialTimeout("unix", r.path("probe.crash"), time.Second)
	r.must(err)
	_, err = fmt.Fprintln(c, kind, secretWords)
	r.must(err)
	_ = c.Close()
}

// TestQuietOutput looks at what the descriptor 2 is while the program runs for
// a while: nowhere, and never a file of the user's, because the runtime prints
// the words of a crash there.
func TestQuietOutput(t *testing.T) {
	r, g := newRig(t), newGuide(t, locale.English)
	r.start("--lang", g.lang)
	r.firstRun(g)
	for range 10 { // each search makes garbage, and the collector runs
		r.typeText("account locked ")
		r.key("ctrl+a")
	}
	for range 5 {
		link, err := os.Readlink(fmt.Sprintf("/proc/%d/fd/2", r.app.Process.Pid))
		if err != nil || link != os.DevNull {
			t.Fatalf("the descriptor 2 is %s, %v", link, err)
		}
		time.Sleep(time.Second)
	}
	r.quit()
}

// letter begins the letter of the guide by its name.
func (r *rig) letter(g *guide) {
	r.t.Helper()
	r.key("ctrl+n")
	r.press(g.form.Name)
	r.see(g.asks(letter.FactSummary))
}

// awaitAgain waits until a program that crashed has come back by itself, as the
// same process with a window of its own.
func (r *rig) awaitAgain() {
	r.t.Helper()
	r.until("the new window", func() bool {
		ids := strings.Fields(r.x("search", "--onlyvisible", "--pid", strconv.Itoa(r.app.Process.Pid)))
		if len(r.tree()) == 0 || len(ids) == 0 {
			return false
		}
		r.win = ids[0]
		return true
	})
	r.x("windowactivate", "--sync", r.win)
}

// TestCrash crashes the program in the middle of a letter. The letter is kept
// to its last character, the window says what happened and where the report
// is, and neither report nor output hold a word of the user's.
func TestCrash(t *testing.T) {
	for _, test := range []struct {
		kind  string
		again bool   // the program comes back by itself
		site  string // where the report says that it happened
		words string // of the runtime, in the report
	}{
		{"ui", true, "main.crashNow.func1", "a panic with a string; its words are left out"},
		{"index", true, "main.crashNow.func2", "runtime error: index out of range [29] with length 1"},
		{"stray", false, "main.crashNow.gowrap1", "panic (its words are left out)"},
		{"fatal", false, "main.endless", ""},
	} {
		t.Run(test.kind, func(t *testing.T) {
			r, g := newRig(t), newGuide(t, locale.English)
			data := r.path("config/okpay-help")
			r.start("--lang", g.lang)
			started := time.Now()
			r.firstRun(g)
			r.letter(g)
			r.fill(g.asks(letter.FactSummary), g.summary)
			if !test.again {
				time.Sleep(2 * time.Second) // what is promised: at most this much is lost
			}
			time.Sleep(time.Until(started.Add(10 * time.Second))) // it has run for a while
			r.typeText(" again")
			r.until("the last character", func() bool {
				return strings.HasSuffix(r.field(g.asks(letter.FactSummary)).Text, " again")
			})
			if !test.again {
				time.Sleep(2 * time.Second)
			}

			r.crash(test.kind)

			if test.again {
				r.awaitAgain()
			} else {
				<-r.ended
				r.start("--lang", g.lang)
			}
			r.see(g.says("crash.told"))
			r.see(filepath.Join(data, "crash.txt"))
			checkReport(t, r, data, test.site, test.words)
			checkSaid(t, r, g, test.again)
			r.key("ctrl+2")
			r.press(g.says("write.continue"))
			r.see(g.asks(letter.FactSummary))
			if text := r.field(g.asks(letter.FactSummary)).Text; text != g.summary+" again" {
				t.Errorf("the letter holds %q", text)
			}
		})
	}
}

// checkReport wants a report that says where the fault is, and nothing else.
func checkReport(t *testing.T, r *rig, data, site, words string) {
	t.Helper()
	report, err := os.ReadFile(filepath.Join(data, "crash.txt"))
	r.must(err)
	for _, want := range []string{"version: ", "system: linux/", "time: 20", "goroutine ", site + "(...)\n\t", words} {
		if !strings.Contains(string(report), want) {
			t.Errorf("the report has no %q:\n%s", want, report)
		}
	}
	for _, word := range []string{"4111", "Anna", "locked since", "yesterday", "0x"} {
		if strings.Contains(string(report), word) {
			t.Errorf("the report holds %q:\n%s", word, report)
		}
	}
	for name, mode := range map[string]os.FileMode{"": 0o700, "crash.txt": 0o600, "crash.raw": 0o600} {
		info, err := os.Stat(filepath.Join(data, name))
		if err != nil || info.Mode().Perm() != mode {
			t.Errorf("%q: %v, %v", name, info, err)
		}
	}
	if raw, _ := os.ReadFile(filepath.Join(data, "crash.raw")); len(raw) > 0 {
		t.Errorf("the runtime's own words are kept: %s", raw)
	}
}

// checkSaid looks at what the program printed.
func checkSaid(t *testing.T, r *rig, g *guide, said bool) {
	t.Helper()
	outputs, _ := filepath.Glob(r.path("output*"))
	all := ""
	for _, name := range outputs {
		text, err := os.ReadFile(name)
		r.must(err)
		all += string(text)
	}
	if said != strings.Contains(all, g.says("crash.stopped")) {
		t.Errorf("what is printed: %s", all)
	}
	if strings.Contains(all, "Anna") || strings.Contains(all, "goroutine") {
		t.Errorf("what is printed holds more than a sentence: %s", all)
	}
}

// TestCrashAtOnce is not started again: it would crash for ever. The next
// start tells of it.
func TestCrashAtOnce(t *testing.T) {
	r, g := newRig(t), newGuide(t, locale.English)
	r.start("--lang", g.lang)
	r.crash("ui")
	select {
	case <-r.ended:
	case <-time.After(patience):
		t.Fatal("still running")
	}
	if code := r.app.ProcessState.ExitCode(); code != 2 {
		t.Errorf("exit status %d", code)
	}

	r.start("--lang", g.lang)
	r.firstRun(g)
	r.see(g.says("crash.told"))
	r.quit()

	r.start("--lang", g.lang)
	if len(r.find(g.says("crash.told"))) > 0 {
		t.Error("one crash is told twice")
	}
	r.quit()
}
