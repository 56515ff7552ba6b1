package main_test

import (
	"syscall"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/internal/letter"
)

// TestEnding ends the program in each of the ways there are, while a letter is
// typed, and starts it again at once: it always ends, nothing is lost, and
// neither the folder's lock nor the socket is left behind.
func TestEnding(t *testing.T) {
	r, g := newRig(t), newGuide(t, locale.English)
	r.start("--lang", g.lang)
	r.firstRun(g)
	r.letter(g)

	ways := []struct {
		name string
		end  func()
	}{
		{"by its key", func() { r.key("ctrl+q") }},
		{"by the window manager", func() { r.key("alt+F4") }}, // what its button does
		{"by SIGTERM", func() { r.must(r.app.Process.Signal(syscall.SIGTERM)) }},
		{"by SIGINT", func() { r.must(r.app.Process.Signal(syscall.SIGINT)) }},
	}
	typed := ""
	for round := range 2 * len(ways) {
		way := ways[round%len(ways)]
		typed += string(rune('a' + round))
		r.fill(g.asks(letter.FactSummary), typed)
		way.end()
		select {
		case <-r.ended:
		case <-time.After(patience):
			r.fail("round " + typed + ": the program did not end " + way.name)
		}
		if code := r.app.ProcessState.ExitCode(); code != 0 || r.output() != "" {
			t.Fatalf("ended %s: exit %d, %q", way.name, code, r.output())
		}
		r.start("--screen", "write")
		r.press(g.says("write.continue"))
		r.until(way.name+": "+typed, func() bool { return r.field(g.asks(letter.FactSummary)).Text == typed })
	}
	r.quit()
}
