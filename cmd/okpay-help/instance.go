package main

import (
	"strings"

	"okpayhelp/app"
	"okpayhelp/internal/desktop"
)

// maxCalls is how many later starts may wait for the window to come up.
const maxCalls = 16

// instance is this start among all on one data folder: the first one opens the
// window, the others pass on what they were asked for, and end.
type instance struct {
	socket *desktop.Instance // nil when later starts cannot reach this one
	calls  chan app.Call
}

// join becomes the first start on dir, or hands call to the one that is and
// returns true. With an error the program can go on, but later starts will not
// find it.
func join(dir string, call app.Call) (*instance, bool, error) {
	in := &instance{calls: make(chan app.Call, maxCalls)}
	var (
		passed bool
		err    error
	)
	letRaise()
	in.socket, passed, err = desktop.Join(dir, words(call), in.hear)
	return in, passed, err
}

// words and hear are the two ends of the socket: the screen, then the question.
func words(call app.Call) []string { return []string{call.Screen, call.Query} }

func (in *instance) hear(words []string) {
	call := app.Call{}
	if len(words) > 0 {
		call.Screen, call.Query = words[0], strings.Join(words[1:], " ")
	}
	select {
	case in.calls <- call:
	default: // the window hangs; nobody waits for the seventeenth answer
	}
}

// close lets the next start be the first. It may be called twice.
func (in *instance) close() {
	if in.socket != nil {
		_ = in.socket.Close() // the next start removes what is left over
		in.socket = nil
	}
}
