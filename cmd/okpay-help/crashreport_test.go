package main

import (
	"errors"
	"runtime/debug"
	"strings"
	"testing"
)

func TestReason(t *testing.T) {
	caught := func(f func()) (value any) {
		defer func() { value = recover() }()
		f()
		return nil
	}
	var none []int
	for _, test := range []struct {
		f    func()
		want string
	}{
		{func() { panic("Anna's password") }, "a panic with a string; its words are left out"},
		{func() { panic(errors.New("Anna's password")) }, "a panic with a errors.errorString; its words are left out"},
		{func() { panic(map[string]int{"Anna": 1}) }, "a panic with a map[string]int; its words are left out"},
		{func() { _ = none[2] }, "runtime error: index out of range [2] with length 0"},
		{func() { _ = any("Anna").(int) }, "interface conversion: interface {} is string, not int"},
	} {
		if got := reason(caught(test.f)); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

func TestWithoutWords(t *testing.T) {
	const crash = `panic: cannot read "Anna, card 4111"
goroutine of Anna
main.Anna("4111")
	/home/Anna/4111.go:1 [recovered]

goroutine 7 gp=0xc0000061c0 m=3 mp=0xc000080008 [running, locked to thread]:
okpayhelp/app.(*window).write(0x41, {0x416e6e61, 0x4})
	okpayhelp/app/shell.go:240 +0x1d fp=0xc000 sp=0xc001 pc=0x4
...12 frames elided...
created by okpayhelp/app.Run in goroutine 1
	okpayhelp/app/app.go:80 +0xbf

rax    0x416e6e61
exit Anna
`
	const want = `panic (its words are left out)
goroutine 7 [running, locked to thread]:
okpayhelp/app.(*window).write(...)
	okpayhelp/app/shell.go:240
...12 frames elided...
created by okpayhelp/app.Run in goroutine 1
	okpayhelp/app/app.go:80
`
	if got := withoutWords([]byte(crash)); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	for in, want := range map[string]string{
		"SIGABRT: abort": "SIGABRT\n",
		"[signal SIGSEGV: segmentation violation code=0x1 addr=0x416e6e61 pc=0x1]": "SIGSEGV\n",
		"panic: runtime error: index out of range [3] with length 2":               "runtime error: index out of range [3] with length 2\n",
		"panic: runtime error: Anna":                                               "panic (its words are left out)\n",
	} {
		if got := withoutWords([]byte(in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// A panic of our own code is a crash, whatever lies below it; one of the
// graphics libraries, before the first frame, means that there is no display.
func TestFromDisplay(t *testing.T) {
	var stack []byte
	func() {
		defer func() {
			_ = recover()
			stack = debug.Stack()
		}()
		var none map[string][]int
		_ = none["x"][1]
	}()
	if fromDisplay(stack) {
		t.Errorf("taken for a display that is missing:\n%s", stack)
	}
	theirs := strings.ReplaceAll(string(stack), "okpayhelp/cmd/okpay-help.TestFromDisplay", "fyne.io/fyne/v2/internal/driver/glfw.initGLFW")
	if !fromDisplay([]byte(theirs)) {
		t.Errorf("taken for a crash:\n%s", theirs)
	}
}
