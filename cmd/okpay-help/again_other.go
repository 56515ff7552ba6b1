//go:build !windows

package main

import (
	"os"
	"syscall"
)

// startAgain puts a new start of the program in this one's place, as the same
// process: a terminal goes on waiting for it. It returns only when that failed.
func startAgain(args []string) {
	self, err := os.Executable()
	if err != nil {
		return
	}
	_ = syscall.Exec(self, append([]string{self}, args...), os.Environ()) // #nosec G204 G702 -- our own program, with the words it was started with
}
