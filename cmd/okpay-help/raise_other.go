//go:build !windows

package main

// letRaise has nothing to do here: window managers decide by themselves.
func letRaise() {}
