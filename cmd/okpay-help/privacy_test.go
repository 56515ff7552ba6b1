package main_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"okpayhelp/app/locale"
	"okpayhelp/internal/letter"
)

// words are what the user of a guide types, each in a piece that no
// translation or help pack holds.
func (g *guide) words() []string {
	return []string{g.query, g.summary, g.account, g.name, g.person, supportAddress, "100%"}
}

// traces finds the user's words in every file below a folder, plain and as a
// URL writes them, but for the places that skip names.
func (g *guide) traces(root string, skip ...string) []string {
	g.t.Helper()
	var found []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		for _, place := range skip {
			if path == filepath.Join(root, place) {
				if d.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
		}
		if !d.Type().IsRegular() {
			return nil
		}
		data, err := os.ReadFile(path)
		for _, word := range g.words() {
			if bytes.Contains(data, []byte(word)) || bytes.Contains(data, []byte(url.PathEscape(word))) {
				found = append(found, path+": "+word)
			}
		}
		return err
	})
	if err != nil {
		g.t.Fatal(err)
	}
	return found
}

// wholeWay goes from the first page over a question to a letter that was sent.
func (r *rig) wholeWay(g *guide) {
	r.t.Helper()
	r.firstRun(g)
	r.typeText(g.query)
	r.see(g.title)
	r.key("Return")
	r.letter(g)
	r.fillFacts(g)
	r.addRecipient(g)
	r.reviewed(g)
	r.key("ctrl+Return")
	r.see(g.says("write.send.open"))
	r.press(g.says("write.send.open"))
	r.handedOver(1)
	r.see(g.says("write.sent.question"))
	r.press(g.says("write.sent.yes"))
	r.see(g.says("write.waiting-text"))
}

// noNetwork gives the program a network of its own with nothing in it: not
// even the loopback is up. The X server is reached through its file.
func (r *rig) noNetwork() {
	r.t.Helper()
	attr := &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET}
	if os.Geteuid() != 0 {
		attr.Cloneflags |= syscall.CLONE_NEWUSER
		attr.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getuid(), HostID: os.Getuid(), Size: 1}}
		attr.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getgid(), HostID: os.Getgid(), Size: 1}}
	}
	cmd := exec.Command("cat", "/proc/net/dev")
	cmd.SysProcAttr = attr
	out, err := cmd.Output()
	if err != nil {
		r.t.Skipf("this system gives out no network namespaces: %v", err)
	}
	if lines := strings.Split(strings.TrimSpace(string(out)), "\n"); len(lines) != 3 || !strings.HasPrefix(strings.TrimSpace(lines[2]), "lo:") {
		r.t.Fatalf("the network is not empty:\n%s", out)
	}
	r.attr = attr
}

// TestPrivacy goes the whole way where there is no network at all, then looks
// at everything that the program left on the disk, and then erases it.
func TestPrivacy(t *testing.T) {
	r, g := newRig(t), newGuide(t, locale.English)
	r.noNetwork()
	r.registerMailProgram()
	data := r.path("config/okpay-help")
	r.start("--lang", g.lang)
	r.wholeWay(g)
	r.quit()

	if found := g.traces(r.dir, "config/okpay-help", "captured"); found != nil {
		t.Errorf("outside of the data folder: %v", found)
	}
	if len(g.traces(data)) == 0 {
		t.Error("nothing was kept, so nothing was tested")
	}
	checkModes(t, data)

	r.start()
	r.key("ctrl+comma")
	r.press(g.says("settings.all.erase"))
	r.press(g.says("settings.all.ask-yes"))
	r.see(g.says("settings.first.begin"))
	r.quit()
	if found := g.traces(r.dir, "captured"); found != nil {
		t.Errorf("after erasing everything: %v", found)
	}
}

// checkModes wants a folder and files that no other user can read.
func checkModes(t *testing.T, data string) {
	t.Helper()
	err := filepath.WalkDir(data, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		want := os.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm() != want {
			t.Errorf("%s: %v, want %v", path, info.Mode().Perm(), want)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// TestKeepNothing writes a letter with "keep nothing" chosen: at no time does
// the disk hold more than the settings.
func TestKeepNothing(t *testing.T) {
	r, g := newRig(t), newGuide(t, locale.English)
	data := r.path("config/okpay-help")
	r.start("--lang", g.lang)
	r.firstRun(g)
	r.letter(g)
	r.fill(g.asks(letter.FactSummary), g.summary)
	time.Sleep(2 * time.Second)
	if len(g.traces(data)) == 0 {
		t.Error("nothing was kept before, so nothing is tested")
	}
	r.key("ctrl+comma")
	r.press(g.says("settings.kept.nothing"))
	r.until("the letter to be gone from the disk", func() bool { return g.traces(data) == nil })

	r.key("ctrl+2")
	r.see(g.asks(letter.FactSummary))
	r.fillFacts(g)
	r.addRecipient(g)
	for range 20 {
		if found := g.traces(r.dir); found != nil {
			t.Fatalf("on the disk: %v", found)
		}
		time.Sleep(100 * time.Millisecond)
	}
	r.quit()

	if found := g.traces(r.dir); found != nil {
		t.Errorf("after closing: %v", found)
	}
	raw, err := os.ReadFile(filepath.Join(data, "document.json"))
	r.must(err)
	var document map[string]any
	r.must(json.Unmarshal(raw, &document))
	delete(document, "version")
	delete(document, "settings")
	if len(document) > 0 {
		t.Errorf("besides the settings there is %v", document)
	}
	entries, err := os.ReadDir(data)
	r.must(err)
	for _, entry := range entries {
		switch entry.Name() {
		case "document.json", "document.lock", "instance.lock":
		default:
			t.Errorf("%s is left", entry.Name())
		}
	}
	r.start()
	r.key("ctrl+2")
	r.see(g.form.Name)
	if len(r.find(g.says("write.continue"))) > 0 {
		t.Error("a letter came back")
	}
	r.quit()
}
