//go:build linux

package desktop

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// recorder is a desktop of its own in a throw-away HOME, with a mail program
// that writes down its arguments instead of opening a window. The real
// xdg-open and xdg-mime find it as they would find any other.
type recorder struct {
	dir string
}

// newRecorder registers the mail program for mailto links and mail files.
// script is what it does after writing its arguments down.
func newRecorder(t *testing.T, script string) recorder {
	t.Helper()
	r := bareDesktop(t)
	// xdg-open splits the command at blanks, so the program has a path of its
	// own without any.
	program := filepath.Join(r.dir, "bin", "recording-mail")
	r.write(t, program, "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done >> \""+r.dir+"/record\"\n"+script+"\n", 0o755)
	types := "x-scheme-handler/mailto;message/rfc822;text/calendar;"
	r.write(t, filepath.Join(r.dir, "data", "applications", "recording-mail.desktop"),
		"[Desktop Entry]\nType=Application\nName=Recording mail\nExec="+program+" %u\nMimeType="+types+"\n", 0o644)
	defaults := "[Default Applications]\n"
	for kind := range strings.SplitSeq(strings.Trim(types, ";"), ";") {
		defaults += kind + "=recording-mail.desktop\n"
	}
	r.write(t, filepath.Join(r.dir, "config", "mimeapps.list"), defaults, 0o644)
	return r
}

// bareDesktop is a desktop on which nothing is registered. The variables hold
// blanks, as a user's folders may.
func bareDesktop(t *testing.T) recorder {
	t.Helper()
	// Not t.TempDir: its path holds the test's name, with characters that
	// desktop entries cannot hold.
	dir, err := os.MkdirTemp("", "desktop")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	for name, value := range map[string]string{
		"HOME": dir + "/home of user", "XDG_CONFIG_HOME": dir + "/config", "XDG_DATA_HOME": dir + "/data",
		"XDG_CACHE_HOME": dir + "/a cache", "XDG_DATA_DIRS": dir + "/none:/usr/share/none", "XDG_CONFIG_DIRS": dir + "/none",
		"XDG_CURRENT_DESKTOP": "", "DESKTOP_SESSION": "", "DBUS_SESSION_BUS_ADDRESS": "disabled:", "DISPLAY": ":99",
		"WAYLAND_DISPLAY": "", "BROWSER": dir + "/bin/no-browser", "SPACED": "a 'b' \"c\" $d",
	} {
		t.Setenv(name, value)
	}
	if err := os.MkdirAll(dir+"/home of user", 0o700); err != nil {
		t.Fatal(err)
	}
	r := recorder{dir}
	r.write(t, dir+"/bin/no-browser", fmt.Sprintf("#!/bin/sh\necho browser \"$@\" >> %s/record\nexit 1\n", dir), 0o755)
	return r
}

func (r recorder) write(t *testing.T, path, text string, mode os.FileMode) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
}

// record returns the arguments that were written down, one a line, waiting a
// moment for them.
func (r recorder) record(t *testing.T) string {
	t.Helper()
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if data, err := os.ReadFile(filepath.Join(r.dir, "record")); err == nil && len(data) > 0 {
			return string(data)
		}
	}
	return ""
}
