package main_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
)

// TestTypingInALargePack types twenty characters a second into a program that
// searches 10,000 wordings for each of them, and counts what arrives.
func TestTypingInALargePack(t *testing.T) {
	r, g := newRig(t), newGuide(t, locale.English)
	r.start("--lang", "en", "--pack", largePack(t))
	r.firstRun(g)
	r.typeText("x")
	r.until("the first search", func() bool { return r.searchField() == "x" })
	r.key("BackSpace")

	text := strings.Repeat("my transfer to the shop is late and nobody answers ", 3)
	r.x("type", "--delay", "50", text)

	r.until("every character", func() bool { return r.searchField() == text })
	r.quit()
}

// searchField is what stands in the search field.
func (r *rig) searchField() string {
	for _, n := range r.tree() {
		if strings.HasSuffix(n.Type, "ui.SearchEntry") {
			return n.Text
		}
	}
	return ""
}

// largePack is the built-in pack with 500 more articles of 20 wordings each in
// both languages, made of words that people use about payments.
func largePack(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(shortTempDir(t), "pack")
	if err := os.CopyFS(dir, assets.Pack); err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(`account locked transfer payment late refund shop order card fee rate bank withdraw
		password code mail link phone support answer wait currency exchange merchant identity document device browser
		update money missing twice wrong amount pending cancel receipt confirm limit reject verify reset close open`)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 500 {
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: Question %d about %s\nquestions:\n", i, words[i%len(words)])
		for range 20 {
			b.WriteString("  -")
			for range 4 + random.IntN(6) {
				b.WriteString(" " + words[random.IntN(len(words))])
			}
			b.WriteString("\n")
		}
		b.WriteString("keywords: [payment]\ntopic: problems\npriority: 2\nsources: [S32]\nconfidence: source\nupdated: 2026-11-23\n---\nWait.\n\n1. Wait.\n")
		for _, lang := range locale.Languages() {
			name := filepath.Join(dir, "articles", lang, fmt.Sprintf("extra-%d.md", i))
			if err := os.WriteFile(name, []byte(b.String()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}
