package desktop

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// shortDir is a folder whose sockets have a path that every system takes.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "in")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func listen(t *testing.T, dir string) (*Instance, chan []string) {
	t.Helper()
	got := make(chan []string, 10)
	in, err := Listen(dir, func(words []string) { got <- words })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = in.Close() })
	return in, got
}

func TestPassReachesTheFirst(t *testing.T) {
	dir := shortDir(t)
	_, got := listen(t, dir)

	for _, words := range [][]string{{"账户被锁", "a b"}, {}, nil} {
		start := time.Now()
		passed, err := Pass(dir, words)

		if !passed || err != nil {
			t.Fatalf("passed %v, %v", passed, err)
		}
		if took := time.Since(start); took > 300*time.Millisecond {
			t.Errorf("took %v", took)
		}
		want := append([]string{}, words...)
		if diff := cmp.Diff(want, <-got); diff != "" {
			t.Errorf("words (-want +got):\n%s", diff)
		}
	}
}

func TestPassWithoutAFirst(t *testing.T) {
	if passed, err := Pass(shortDir(t), []string{"x"}); passed || err != nil {
		t.Errorf("passed %v, %v", passed, err)
	}
}

func TestListenOnlyOnce(t *testing.T) {
	dir := shortDir(t)
	in, _ := listen(t, dir)

	if _, err := Listen(dir, nil); !errors.Is(err, ErrRunning) {
		t.Errorf("second: %v", err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	if passed, err := Pass(dir, nil); passed || err != nil {
		t.Errorf("after closing: passed %v, %v", passed, err)
	}
	listen(t, dir)
}

// A crash leaves the socket file; the next start takes its place.
func TestListenOverAStaleSocket(t *testing.T) {
	dir := shortDir(t)
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(dir, socketName), Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	l.SetUnlinkOnClose(false)
	_ = l.Close()

	if passed, err := Pass(dir, nil); passed || err != nil {
		t.Errorf("passed %v, %v", passed, err)
	}
	_, got := listen(t, dir)
	if passed, err := Pass(dir, []string{"x"}); !passed || err != nil {
		t.Errorf("after taking over: passed %v, %v", passed, err)
	}
	<-got
}

func TestNothingButASocketOfOurOwn(t *testing.T) {
	dir := shortDir(t)
	path := filepath.Join(dir, socketName)
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}

	if passed, err := Pass(dir, nil); passed || !errors.Is(err, ErrForeign) {
		t.Errorf("passed %v, %v", passed, err)
	}
	if _, err := Listen(dir, nil); !errors.Is(err, ErrForeign) {
		t.Errorf("listen: %v", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "x" {
		t.Errorf("the file in the way was touched: %q, %v", data, err)
	}
}

// A first program that hangs or a stranger that talks nonsense costs time, but
// neither words nor the program.
func TestListenBearsNonsense(t *testing.T) {
	dir := shortDir(t)
	_, got := listen(t, dir)
	for _, nonsense := range []string{"", "{", `{"a":1}`, `["` + strings.Repeat("x", maxWords) + `"]`, "\x00\xff"} {
		conn, err := net.Dial("unix", filepath.Join(dir, socketName))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = conn.Write([]byte(nonsense))
		_ = conn.Close()
	}

	if passed, err := Pass(dir, []string{"still here"}); !passed || err != nil {
		t.Fatalf("passed %v, %v", passed, err)
	}
	if words := <-got; len(words) != 1 || words[0] != "still here" {
		t.Errorf("words %v", words)
	}
}

func TestPassIsBounded(t *testing.T) {
	dir := shortDir(t)
	listen(t, dir)

	if passed, err := Pass(dir, []string{strings.Repeat("x", maxWords)}); passed || !errors.Is(err, ErrTooLong) {
		t.Errorf("passed %v, %v", passed, err)
	}
}

func TestListenSaysWhy(t *testing.T) {
	if _, err := Listen(filepath.Join(shortDir(t), "none"), nil); err == nil {
		t.Error("no folder, yet no error")
	}
	long := filepath.Join(shortDir(t), strings.Repeat("x", 120))
	if err := os.Mkdir(long, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := Listen(long, nil); err == nil {
		t.Error("a path too long for a socket, yet no error")
	}
}

// Of many that start at the same moment one becomes the first, and all others
// reach it.
func TestJoinAtTheSameMoment(t *testing.T) {
	const starts = 8
	dir := shortDir(t)
	heard := make(chan []string, starts)
	type result struct {
		in     *Instance
		passed bool
		err    error
	}
	results := make(chan result)
	for range starts {
		go func() {
			in, passed, err := Join(dir, []string{"x"}, func(words []string) { heard <- words })
			results <- result{in, passed, err}
		}()
	}

	first, passed := 0, 0
	for range starts {
		r := <-results
		if r.err != nil {
			t.Error(r.err)
		}
		if r.in != nil {
			first++
			defer func() { _ = r.in.Close() }()
		}
		if r.passed {
			passed++
		}
	}
	if first != 1 || passed != starts-1 {
		t.Errorf("%d first, %d passed", first, passed)
	}
	for range passed {
		<-heard
	}
}
