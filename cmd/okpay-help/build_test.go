package main_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// built is the program under test, made once per test run.
var built struct {
	once sync.Once
	dir  string
	path string
	err  error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if built.dir != "" {
		_ = os.RemoveAll(built.dir)
	}
	os.Exit(code)
}

// program builds the program as it ships, with the probe and the ways to crash
// laid over its main package, and returns its path. OKPAY_HELP_CHECK_THREADS
// builds it without migrated_fynedo, so that Fyne itself reports calls from a
// wrong goroutine.
func program(t *testing.T) string {
	t.Helper()
	built.once.Do(func() { built.path, built.err = build() })
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.path
}

func build() (string, error) {
	dir, err := os.MkdirTemp("", "okpay-help-test")
	if err != nil {
		return "", err
	}
	built.dir = dir
	here, err := filepath.Abs(".")
	if err != nil {
		return "", err
	}
	overlay := map[string]map[string]string{"Replace": {
		filepath.Join(here, "zz_probe.go"): filepath.Join(here, "testdata", "probe.go.txt"),
		filepath.Join(here, "zz_crash.go"): filepath.Join(here, "testdata", "crash.go.txt"),
	}}
	data, err := json.Marshal(overlay)
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return "", err
	}
	tags := "migrated_fynedo"
	if os.Getenv("OKPAY_HELP_CHECK_THREADS") != "" {
		tags = ""
	}
	out := filepath.Join(dir, "okpay-help")
	cmd := exec.Command("go", "build", "-tags", tags, "-overlay", file, "-o", out, ".")
	if msg, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the program: %w\n%s", err, msg)
	}
	return out, nil
}
