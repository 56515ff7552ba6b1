package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"time"
)

// firstFrameLimit is how long a window may take to draw something. Without a
// working OpenGL Fyne's main loop goes on for ever and shows nothing.
const firstFrameLimit = 10 * time.Second

// retryVariable marks the second try, with the software renderer.
const retryVariable = "OKPAY_HELP_SOFTWARE_GL"

// hasDisplay tells whether there is anything to draw on. Only X11 and Wayland
// name it in the environment; elsewhere the system always has one.
func hasDisplay() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// preferX11 asks Fyne for X11 where both are there: Fyne has no input method
// support on native Wayland, so Chinese could not be typed (docs/adr/0003).
func preferX11() {
	if runtime.GOOS == "linux" && os.Getenv("FYNE_PLATFORM") == "" && os.Getenv("DISPLAY") != "" {
		_ = os.Setenv("FYNE_PLATFORM", "x11")
	}
}

// windowClass is the name of the menu entry, by which desktops put window and
// entry together. Without it GLFW takes the title, which changes with the
// language.
const windowClass = "org.okpayhelp.Assistant"

// nameWindow tells GLFW the class of the window to come, and returns how to
// forget it again: programs that are started later have names of their own.
func nameWindow() (forget func()) {
	const variable = "RESOURCE_NAME" // as for other X programs, see X(7)
	_ = os.Setenv(variable, windowClass)
	return func() { _ = os.Unsetenv(variable) }
}

// A displayWatch ends the program in words when no frame is ever drawn: at
// once when Fyne reports that it could not make a window, else after
// firstFrameLimit. The first failure starts the program again with the
// software renderer.
type displayWatch struct {
	say     func()    // prints the one sentence
	release func()    // gives the data folder free for the second try
	rest    io.Writer // where log lines go once the window is up
	args    []string  // of this start, for the second one

	mu    sync.Mutex
	timer *time.Timer // nil when a frame was drawn or the failure handled
}

// windowFailed is how Fyne 2.8 reports that GLFW or OpenGL gave no window.
var windowFailed = [][]byte{
	[]byte("window creation error"),
	[]byte("failed to initialise GLFW"),
	[]byte("failed to initialise OpenGL"),
}

func newDisplayWatch(args []string, rest io.Writer, say func()) *displayWatch {
	w := &displayWatch{say: say, rest: rest, args: args}
	w.timer = time.AfterFunc(firstFrameLimit, w.failed)
	return w
}

// Write receives the lines of the log package, which Fyne reports through.
// They are held back until the window is up: whoever has no display gets one
// sentence, not a library's words.
func (w *displayWatch) Write(p []byte) (int, error) {
	w.mu.Lock()
	waiting := w.timer != nil
	w.mu.Unlock()
	if !waiting {
		return w.rest.Write(p)
	}
	for _, sign := range windowFailed {
		if bytes.Contains(p, sign) {
			w.failed()
		}
	}
	return len(p), nil
}

// drawn is called with the first frame.
func (w *displayWatch) drawn() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.timer != nil {
		w.timer.Stop()
		w.timer = nil
	}
}

// failed never returns while it is the first to handle the failure.
func (w *displayWatch) failed() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.timer == nil {
		return
	}
	w.timer.Stop()
	w.timer = nil
	if runtime.GOOS == "linux" && os.Getenv(retryVariable) == "" {
		os.Exit(w.again())
	}
	w.say()
	os.Exit(1)
}

// again runs the program once more with Mesa's software renderer, waits for it
// and returns its exit status.
func (w *displayWatch) again() int {
	self, err := os.Executable()
	if err != nil {
		w.say()
		return 1
	}
	w.release()
	cmd := exec.Command(self, w.args...) // #nosec G204 G702 -- our own program, with the words it was started with
	cmd.Env = append(os.Environ(), "LIBGL_ALWAYS_SOFTWARE=1", retryVariable+"=1")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		if cmd.ProcessState != nil && cmd.ProcessState.ExitCode() > 0 {
			return cmd.ProcessState.ExitCode()
		}
		w.say()
		return 1
	}
	return 0
}
