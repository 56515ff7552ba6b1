package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A rig is a throw-away desktop: its own X display, window manager, home and
// XDG folders, and one start of the real program in it. Nothing of the
// developer's own session is touched.
type rig struct {
	t     *testing.T
	dir   string
	env   []string
	app   *exec.Cmd
	ended chan struct{} // closed when the program has ended
	out   *os.File
	win   string
	xvfb  []string // extra arguments of the X server
	noWM  bool

	under []string             // a program that the program is started by, which it replaces
	attr  *syscall.SysProcAttr // nil is that of an ordinary start
}

// node is one thing that the window shows; see testdata/probe.go.txt.
type node struct {
	Type, Text, Hint           string
	X, Y, W, H                 int
	Shown, Focus, Disabled, On bool
}

const patience = 20 * time.Second

func needDisplay(t *testing.T) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("the journeys need Xvfb, xdotool and xdg-utils: Linux only")
	}
	for _, tool := range []string{"Xvfb", "xdotool", "openbox", "xclip", "xdg-open"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing; ./dev test installs it", tool)
		}
	}
}

// newRig lays out the desktop and starts the X server.
func newRig(t *testing.T, change ...func(*rig)) *rig {
	t.Helper()
	needDisplay(t)
	r := &rig{t: t, dir: shortTempDir(t)}
	for _, c := range change {
		c(r)
	}
	for _, d := range []string{"home", "config", "data/applications", "cache", "run", "captured", "bin", "empty"} {
		r.must(os.MkdirAll(filepath.Join(r.dir, d), 0o700))
	}
	for _, kv := range os.Environ() {
		name, _, _ := strings.Cut(kv, "=")
		if strings.HasPrefix(name, "XDG_") || strings.HasPrefix(name, "DBUS_") ||
			strings.HasPrefix(name, "WAYLAND_") || strings.HasPrefix(name, "FYNE_") ||
			strings.HasPrefix(name, "LC_") || name == "LANG" || name == "LANGUAGE" || name == "DISPLAY" || name == "HOME" {
			continue
		}
		r.env = append(r.env, kv)
	}
	r.setenv("HOME", r.path("home"))
	r.setenv("XDG_CONFIG_HOME", r.path("config"))
	r.setenv("XDG_DATA_HOME", r.path("data"))
	r.setenv("XDG_CACHE_HOME", r.path("cache"))
	r.setenv("XDG_RUNTIME_DIR", r.path("run"))
	r.shareAllButPrograms()
	r.setenv("XDG_DATA_DIRS", r.path("share"))
	r.setenv("XDG_CONFIG_DIRS", r.path("empty"))
	r.setenv("XDG_CURRENT_DESKTOP", "")
	r.setenv("BROWSER", r.path("bin/browser"))
	// "disabled:" keeps the D-Bus libraries from starting a daemon per run.
	r.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
	r.setenv("LANG", "C.UTF-8")
	r.setenv("OKPAY_HELP_PROBE", r.path("probe"))
	r.script("bin/browser", `printf '%s\0' "$@" > '`+r.path("captured")+`'/browser.$$; exit 3`)
	r.startDisplay()
	return r
}

// shareAllButPrograms lends the rig what the system shares (types of files,
// drivers), but not its programs: a mail program that a developer has installed
// must not answer for the rig's.
func (r *rig) shareAllButPrograms() {
	r.t.Helper()
	r.must(os.Mkdir(r.path("share"), 0o700))
	entries, err := os.ReadDir("/usr/share")
	r.must(err)
	for _, e := range entries {
		if e.Name() != "applications" {
			r.must(os.Symlink(filepath.Join("/usr/share", e.Name()), filepath.Join(r.path("share"), e.Name())))
		}
	}
}

// shortTempDir is t.TempDir with a name short enough for a Unix socket.
func shortTempDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "okh")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

func (r *rig) path(name string) string { return filepath.Join(r.dir, name) }

func (r *rig) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *rig) setenv(name, value string) {
	for i, kv := range r.env {
		if strings.HasPrefix(kv, name+"=") {
			r.env[i] = name + "=" + value
			return
		}
	}
	r.env = append(r.env, name+"="+value)
}

func (r *rig) script(name, body string) {
	r.t.Helper()
	r.must(os.WriteFile(r.path(name), []byte("#!/bin/sh\n"+body+"\n"), 0o700))
}

// registerMailProgram makes a recording program the desktop's mail program.
func (r *rig) registerMailProgram() {
	r.t.Helper()
	r.script("bin/mail", `printf '%s\0' "$@" > '`+r.path("captured")+`'/mail.$$.part
mv '`+r.path("captured")+`'/mail.$$.part '`+r.path("captured")+`'/mail.$$`)
	entry := "[Desktop Entry]\nType=Application\nName=Recording mail\nExec=" + r.path("bin/mail") +
		" %u\nTerminal=false\nMimeType=x-scheme-handler/mailto;\n"
	r.must(os.WriteFile(r.path("data/applications/recording-mail.desktop"), []byte(entry), 0o600))
	r.must(os.WriteFile(r.path("config/mimeapps.list"),
		[]byte("[Default Applications]\nx-scheme-handler/mailto=recording-mail.desktop\n"), 0o600))
}

// handedOver waits for the n-th hand-over and returns the arguments of all.
func (r *rig) handedOver(n int) [][]string {
	r.t.Helper()
	var got [][]string
	r.until(fmt.Sprintf("%d hand-over(s)", n), func() bool {
		got = nil
		names, _ := filepath.Glob(r.path("captured/mail.*"))
		for _, name := range names {
			if strings.HasSuffix(name, ".part") {
				continue
			}
			raw, err := os.ReadFile(name)
			r.must(err)
			got = append(got, strings.Split(strings.TrimSuffix(string(raw), "\x00"), "\x00"))
		}
		return len(got) >= n
	})
	return got
}

func (r *rig) startDisplay() {
	r.t.Helper()
	rd, wr, err := os.Pipe()
	r.must(err)
	args := append([]string{"-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"}, r.xvfb...)
	x := exec.Command("Xvfb", args...)
	x.ExtraFiles = []*os.File{wr}
	r.background(x)
	_ = wr.Close()
	buf := make([]byte, 16)
	_ = rd.SetReadDeadline(time.Now().Add(patience))
	n, err := rd.Read(buf)
	r.must(err)
	r.setenv("DISPLAY", ":"+strings.TrimSpace(string(buf[:n])))
	if !r.noWM {
		r.background(exec.Command("openbox"))
		r.until("the window manager", func() bool {
			n := r.x("get_num_desktops") // only a window manager says how many
			return n != "" && n != "0"
		})
	}
}

// background starts a helper program that ends with the test.
func (r *rig) background(cmd *exec.Cmd) {
	r.t.Helper()
	cmd.Env = r.env
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	r.must(cmd.Start())
	r.t.Cleanup(func() {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		_ = cmd.Wait()
	})
}

// start runs the program and waits until its window is up.
func (r *rig) start(args ...string) {
	r.t.Helper()
	r.launch(args...)
	r.until("the window", func() bool {
		select {
		case <-r.ended:
			r.t.Fatalf("the program ended at once: %s", r.output())
		default:
		}
		ids := strings.Fields(r.x("search", "--onlyvisible", "--pid", strconv.Itoa(r.app.Process.Pid)))
		if len(ids) == 0 {
			return false
		}
		r.win = ids[0]
		return true
	})
	r.x("windowactivate", "--sync", r.win)
	r.until("the first content", func() bool { return len(r.tree()) > 5 })
}

// launch runs the program without waiting for a window.
func (r *rig) launch(args ...string) {
	r.t.Helper()
	_ = os.Remove(r.path("probe"))
	var err error
	r.out, err = os.CreateTemp(r.dir, "output")
	r.must(err)
	line := append(append(slices.Clone(r.under), program(r.t)), args...)
	r.app = exec.Command(line[0], line[1:]...)
	r.app.SysProcAttr = r.attr
	r.app.Env, r.app.Stdout, r.app.Stderr = r.env, r.out, r.out
	r.must(r.app.Start())
	app, ended := r.app, make(chan struct{})
	r.ended = ended
	go func() { _ = app.Wait(); close(ended) }()
	r.t.Cleanup(func() { _ = app.Process.Kill(); <-ended })
}

// kill ends the program the hard way and waits until it is gone.
func (r *rig) kill() {
	r.t.Helper()
	r.must(r.app.Process.Signal(syscall.SIGKILL))
	<-r.ended
}

// quit closes the window the way a user does and waits for the end.
func (r *rig) quit() {
	r.t.Helper()
	r.key("ctrl+q")
	select {
	case <-r.ended:
	case <-time.After(patience):
		r.fail("the program did not end")
	}
}

func (r *rig) output() string {
	if r.out == nil {
		return "" // nothing was started yet
	}
	data, _ := os.ReadFile(r.out.Name())
	return string(data)
}

func (r *rig) run(name string, args ...string) string {
	cmd := exec.Command(name, args...)
	cmd.Env = r.env
	out, _ := cmd.Output()
	return strings.TrimSpace(string(out))
}

func (r *rig) x(args ...string) string { return r.run("xdotool", args...) }

func (r *rig) until(what string, ok func() bool) {
	r.t.Helper()
	end := time.Now().Add(patience)
	for !ok() {
		if time.Now().After(end) {
			r.fail("waited in vain for " + what)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// fail ends the test with what the window showed; with OKPAY_HELP_SHOTS set to
// a folder it also leaves a picture there.
func (r *rig) fail(text string) {
	r.t.Helper()
	if dir := os.Getenv("OKPAY_HELP_SHOTS"); dir != "" && r.win != "" {
		r.shot(filepath.Join(dir, strings.ReplaceAll(r.t.Name(), "/", "_")+".png"))
	}
	r.t.Fatalf("%s\nshown: %q\noutput: %s", text, r.texts(), r.output())
}

// tree asks the program what it shows, outermost first.
func (r *rig) tree() []node {
	c, err := net.DialTimeout("unix", r.path("probe"), time.Second)
	if err != nil {
		return nil
	}
	defer func() { _ = c.Close() }()
	_ = c.SetDeadline(time.Now().Add(patience))
	var nodes []node
	_ = json.NewDecoder(c).Decode(&nodes)
	return nodes
}

func (r *rig) texts() []string {
	var texts []string
	for _, n := range r.tree() {
		if n.Shown && n.Text != "" && (len(texts) == 0 || texts[len(texts)-1] != n.Text) {
			texts = append(texts, n.Text)
		}
	}
	return texts
}

// find returns the shown nodes whose text or hint holds text, innermost last.
func (r *rig) find(text string) []node {
	var found []node
	for _, n := range r.tree() {
		if n.Shown && (strings.Contains(n.Text, text) || strings.Contains(n.Hint, text)) {
			found = append(found, n)
		}
	}
	return found
}

// see waits until text is shown and returns the innermost node that shows it.
func (r *rig) see(text string) node {
	r.t.Helper()
	var found []node
	r.until(fmt.Sprintf("%q", text), func() bool {
		found = r.find(text)
		return len(found) > 0
	})
	return found[len(found)-1]
}

// gone waits until text is no longer shown.
func (r *rig) gone(text string) {
	r.t.Helper()
	r.until(fmt.Sprintf("%q to go", text), func() bool { return len(r.find(text)) == 0 })
}

// clickAt comes from beside the place, as a hand does: a pointer that does not
// move tells the window nothing, and a click alone has no place.
func (r *rig) clickAt(x, y int) {
	r.x("mousemove", "--window", r.win, strconv.Itoa(x-3), strconv.Itoa(y-2))
	r.x("mousemove", "--window", r.win, strconv.Itoa(x), strconv.Itoa(y), "click", "1")
	time.Sleep(150 * time.Millisecond)
}

func (r *rig) key(keys ...string) {
	r.x(append([]string{"key", "--delay", "40"}, keys...)...)
	time.Sleep(100 * time.Millisecond)
}

// typeText types ASCII by keys; anything else is pasted, because xdotool loses
// Han characters now and then.
func (r *rig) typeText(text string) {
	r.t.Helper()
	for _, c := range text {
		if c > 126 {
			r.paste(text)
			return
		}
	}
	r.x("type", "--delay", "20", text)
	time.Sleep(150 * time.Millisecond)
}

func (r *rig) paste(text string) {
	r.t.Helper()
	c := exec.Command("xclip", "-selection", "clipboard", "-quiet", "-loops", "0")
	c.Stdin = strings.NewReader(text)
	r.background(c)
	r.until("the clipboard", func() bool { return r.clipboard() == text })
	r.key("ctrl+v")
	time.Sleep(150 * time.Millisecond)
}

func (r *rig) clipboard() string {
	cmd := exec.Command("xclip", "-selection", "clipboard", "-o")
	cmd.Env = r.env
	var out bytes.Buffer
	cmd.Stdout = &out
	_ = cmd.Start()
	done := make(chan struct{})
	go func() { _ = cmd.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(3 * time.Second):
		_ = cmd.Process.Kill()
		<-done
	}
	return out.String()
}

func (r *rig) shot(file string) {
	r.run("import", "-window", r.win, file)
}
