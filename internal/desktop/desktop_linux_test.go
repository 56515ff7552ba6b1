package desktop

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const testMail = "mailto:a@b.example?subject=%E8%B4%A6%E5%8F%B7&body=1%20%2B%201%0D%0A%22%26"

func TestOpenMailReachesTheMailProgram(t *testing.T) {
	r := newRecorder(t, "")

	got := New().OpenMail(t.Context(), testMail)

	if got != Opened {
		t.Errorf("outcome %q", got)
	}
	if rec := r.record(t); rec != testMail+"\n" {
		t.Errorf("recorded %q", rec)
	}
}

// The longest URL that a plan makes passes through the real opener unaltered.
func TestOpenMailCarriesALongMessage(t *testing.T) {
	r := newRecorder(t, "")
	url := "mailto:a@b.example?body=" + strings.Repeat("%E8%B4%A6", 3550)

	got := New().OpenMail(t.Context(), url)

	if rec := r.record(t); got != Opened || rec != url+"\n" {
		t.Errorf("outcome %q, recorded %d of %d bytes", got, len(rec)-1, len(url))
	}
}

func TestOpenMailWithoutMailProgram(t *testing.T) {
	r := bareDesktop(t)
	d := New()

	if p := d.MailProgram(t.Context()); !p.None() {
		t.Errorf("mail program %+v", p)
	}
	if got := d.OpenMail(t.Context(), testMail); got != NoProgram {
		t.Errorf("outcome %q", got)
	}
	if _, err := os.Stat(r.dir + "/record"); err == nil {
		t.Error("the message went to a browser")
	}
}

// Without xdg-mime nobody can be asked, and xdg-open's own answer counts.
func TestOpenMailBelievesTheExitCode(t *testing.T) {
	for code, want := range map[int]Outcome{0: Opened, 1: Failed, 2: Failed, 3: NoProgram, 4: Failed, 126: Failed} {
		r := bareDesktop(t)
		r.write(t, r.dir+"/only/xdg-open", fmt.Sprintf("#!/bin/sh\nexit %d\n", code), 0o755)
		t.Setenv("PATH", r.dir+"/only")

		if got := New().OpenMail(t.Context(), testMail); got != want {
			t.Errorf("exit %d: outcome %q, want %q", code, got, want)
		}
	}
}

func TestOpenMailWhenTheMailProgramFails(t *testing.T) {
	newRecorder(t, "exit 7")

	if got := New().OpenMail(t.Context(), testMail); got != Failed {
		t.Errorf("outcome %q", got)
	}
}

func TestOpenMailWithoutOpener(t *testing.T) {
	r := bareDesktop(t)
	t.Setenv("PATH", r.dir)

	if got := New().OpenMail(t.Context(), testMail); got != MissingOpener {
		t.Errorf("outcome %q", got)
	}
}

// A mail program that stays open keeps xdg-open waiting; it is neither waited
// for nor ended, and its end is collected.
func TestOpenMailLeavesTheMailProgramRunning(t *testing.T) {
	r := newRecorder(t, "sleep 0.4; echo end >> \""+"$0.end\"")
	d := &Desktop{patience: 150 * time.Millisecond}

	got := d.OpenMail(t.Context(), testMail)

	if got != StillRunning {
		t.Errorf("outcome %q", got)
	}
	waitFor(t, "the end of the mail program", func() bool { return exists(r.dir + "/bin/recording-mail.end") })
	waitFor(t, "no zombie", func() bool { return !hasZombie(t) })
}

func TestOpenMailStopsWaitingWithTheContext(t *testing.T) {
	newRecorder(t, "sleep 0.3")
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(200*time.Millisecond, cancel)

	start := time.Now()
	got := New().OpenMail(ctx, testMail)

	if got != StillRunning || time.Since(start) > 2*time.Second {
		t.Errorf("outcome %q after %v", got, time.Since(start))
	}
	waitFor(t, "no zombie", func() bool { return !hasZombie(t) })
}

func TestOpenMailPassesNothingElseOn(t *testing.T) {
	r := newRecorder(t, "")
	for _, url := range []string{"", "https://example.com", "--version", "mailto:a b", "mailto:a\nb", "mailto:'x'", "mailto:\"", "mailto:账"} {
		if got := New().OpenMail(t.Context(), url); got != Failed {
			t.Errorf("%q: outcome %q", url, got)
		}
	}
	if exists(r.dir + "/record") {
		t.Error("something was passed on")
	}
}

func TestMailProgram(t *testing.T) {
	newRecorder(t, "")

	if got := New().MailProgram(t.Context()); got != (MailProgram{Known: true, Name: "recording-mail"}) {
		t.Errorf("got %+v", got)
	}
	t.Setenv("FLATPAK_ID", "x")
	if got := New().MailProgram(t.Context()); got.Known {
		t.Errorf("in a Flatpak: %+v", got)
	}
}

func TestProgramName(t *testing.T) {
	for in, want := range map[string]string{
		"":                                      "",
		"thunderbird.desktop":                   "thunderbird",
		"org.mozilla.thunderbird.desktop\n":     "thunderbird",
		"claws-mail.desktop;mutt.desktop;\n":    "claws-mail",
		"net.thunderbird.Thunderbird.desktop\n": "Thunderbird",
	} {
		if got := programName(in); got != want {
			t.Errorf("programName(%q) = %q, want %q", in, got, want)
		}
	}
}

// The opener gets the whole path as one argument, blanks and all.
func TestOpenFileAndShowInFolder(t *testing.T) {
	r := bareDesktop(t)
	file := filepath.Join(r.dir, "home of user", "账户 1.eml")
	r.write(t, file, "Subject: s\r\n\r\nb\r\n", 0o600)
	r.write(t, r.dir+"/only/xdg-open", "#!/bin/sh\necho \"$#:$1\" >> "+r.dir+"/record\n", 0o755)
	t.Setenv("PATH", r.dir+"/only")

	if got := New().OpenFile(t.Context(), file); got != Opened {
		t.Errorf("OpenFile: %q", got)
	}
	if got := New().ShowInFolder(t.Context(), file); got != Opened {
		t.Errorf("ShowInFolder: %q", got)
	}

	if rec, want := r.record(t), "1:"+file+"\n1:"+filepath.Dir(file)+"\n"; rec != want {
		t.Errorf("recorded %q, want %q", rec, want)
	}
}

// Only what the program writes is opened: anything else could be a program.
func TestOpenFileRefuses(t *testing.T) {
	r := newRecorder(t, "")
	r.write(t, filepath.Join(r.dir, "x.sh"), "#!/bin/sh\n", 0o755)

	for _, name := range []string{filepath.Join(r.dir, "x.sh"), filepath.Join(r.dir, "none.eml"), r.dir, ""} {
		if got := New().OpenFile(t.Context(), name); got != Failed {
			t.Errorf("OpenFile(%q) = %q", name, got)
		}
	}
	if got := New().ShowInFolder(t.Context(), filepath.Join(r.dir, "none.eml")); got != Failed {
		t.Errorf("ShowInFolder of nothing: %q", got)
	}
	if exists(r.dir + "/record") {
		t.Error("something was opened")
	}
}

func TestDocumentsDir(t *testing.T) {
	for _, c := range []struct{ name, config, folder, want string }{
		{"nothing there", "", "", "home of user"},
		{"no configuration", "", "home of user/Documents", "home of user/Documents"},
		{"below home", "# x\nXDG_DOCUMENTS_DIR=\"$HOME/文档 1\"\n", "home of user/文档 1", "home of user/文档 1"},
		{"switched off", "XDG_DOCUMENTS_DIR=\"$HOME/\"\n", "", "home of user"},
		{"elsewhere", "XDG_DOCUMENTS_DIR=\"{dir}/papers\"\n", "papers", "papers"},
		{"folder gone", "XDG_DOCUMENTS_DIR=\"$HOME/gone\"\n", "", "home of user"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := bareDesktop(t)
			if c.config != "" {
				r.write(t, r.dir+"/config/user-dirs.dirs", strings.ReplaceAll(c.config, "{dir}", r.dir), 0o644)
			}
			if c.folder != "" {
				if err := os.MkdirAll(filepath.Join(r.dir, c.folder), 0o700); err != nil {
					t.Fatal(err)
				}
			}

			got, err := DocumentsDir()

			if err != nil || got != filepath.Join(r.dir, c.want) {
				t.Errorf("got %s, %v", got, err)
			}
		})
	}
}

func TestMailSetupsBeginWithThisDesktop(t *testing.T) {
	for env, want := range map[string]string{"KDE": "kde", "ubuntu:GNOME": "gnome", "": "gnome", "X-Cinnamon": "gnome"} {
		t.Setenv("XDG_CURRENT_DESKTOP", env)

		if got := MailSetups(); got[0].Code != want || len(got) != 4 {
			t.Errorf("%q: %+v", env, got)
		}
	}
}

func waitFor(t *testing.T, what string, done func() bool) {
	t.Helper()
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if done() {
			return
		}
	}
	t.Errorf("waited in vain for %s", what)
}

// hasZombie looks for a child of this process that ended and was not waited
// for.
func hasZombie(t *testing.T) bool {
	t.Helper()
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range stats {
		data, err := os.ReadFile(name)
		if err != nil {
			continue // ended meanwhile
		}
		_, rest, _ := strings.Cut(string(data), ") ")
		fields := strings.Fields(rest)
		if len(fields) > 1 && fields[0] == "Z" && fields[1] == fmt.Sprint(os.Getpid()) {
			return true
		}
	}
	return false
}
