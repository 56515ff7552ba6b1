package main

import "golang.org/x/sys/windows"

// letRaise allows the program that is open already to come to the front. Windows
// grants that to the program the user has just started, which may pass it on.
func letRaise() {
	const anyProcess = 0xFFFFFFFF // ASFW_ANY, winuser.h
	allow := windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow")
	if allow.Find() == nil {
		_, _, _ = allow.Call(anyProcess)
	}
}
