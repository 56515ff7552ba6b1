package main

import (
	"os"
	"os/exec"
)

// startAgain starts the program once more and does not wait for it. When that
// fails, the next start by the user tells what happened.
func startAgain(args []string) {
	self, err := os.Executable()
	if err != nil {
		return
	}
	_ = exec.Command(self, args...).Start() // #nosec G204 -- our own program, with the words it was started with
}
