package main

import (
	"os"
	"os/signal"
	"syscall"
)

// endWhenAsked ends the program when the system asks it to, as closing the
// window does.
//
// Neither is left to Fyne. At its end the loop of Fyne 2.8 closes its queue of
// calls while its queue of events may just be putting the last event in; that
// event is then waited for for ever, and the program stays behind without a
// window, holding the data folder (internal/driver/glfw/loop.go, runGL).
func endWhenAsked(end func()) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		<-asked
		end()
	}()
}
