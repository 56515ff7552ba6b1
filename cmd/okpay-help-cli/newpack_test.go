package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"okpayhelp/app/locale"
)

func TestNewPackPassesTheCheck(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mine")
	var out, errout strings.Builder

	code := run([]string{"new-pack", dir}, strings.NewReader(""), &out, &errout, locale.English)
	if code != 0 || !strings.Contains(out.String(), dir) || errout.Len() > 0 {
		t.Fatalf("exit %d, %q, %q", code, out.String(), errout.String())
	}

	code, checked, problems := callCheck(t, locale.English, dir)
	if code != 0 || problems != "" || strings.Count(checked, "8 of 8 S-numbers") != 2 {
		t.Errorf("exit %d\n%s%s", code, checked, problems)
	}
	// What was copied can be changed.
	if err := os.WriteFile(filepath.Join(dir, "pack.yaml"), []byte("x"), 0o600); err != nil {
		t.Error(err)
	}
}

func TestNewPackOverwritesNothing(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "mine.txt")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}

	for _, target := range []string{dir, file, filepath.Join(file, "below")} {
		var out, errout strings.Builder
		code := run([]string{"new-pack", target}, strings.NewReader(""), &out, &errout, locale.Chinese)
		if code != 2 || out.Len() > 0 || errout.Len() == 0 {
			t.Errorf("%s: exit %d, %q, %q", target, code, out.String(), errout.String())
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}
