package desktop

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// queryTime bounds the question for the mail program; xdg-mime is a shell
// script and answers in some tens of milliseconds.
const queryTime = 3 * time.Second

// mailProgram asks xdg-mime. Inside a Flatpak it would see the sandbox and not
// the desktop, so the answer there is "not known".
func (d *Desktop) mailProgram(ctx context.Context) MailProgram {
	if inFlatpak() {
		return MailProgram{}
	}
	out, err := ask(ctx, queryTime, "xdg-mime", "query", "default", "x-scheme-handler/mailto")
	if err != nil {
		return MailProgram{}
	}
	return MailProgram{Known: true, Name: programName(out)}
}

// programName makes "thunderbird" of "thunderbird.desktop" or
// "org.mozilla.thunderbird.desktop"; the first of several counts.
func programName(out string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(out), ";")
	name := strings.TrimSuffix(strings.TrimSpace(first), ".desktop")
	if parts := strings.Split(name, "."); len(parts) > 2 {
		return parts[len(parts)-1]
	}
	return name
}

func inFlatpak() bool { return os.Getenv("FLATPAK_ID") != "" || exists("/.flatpak-info") }

func (d *Desktop) open(ctx context.Context, target string) Outcome {
	return run(ctx, d.patience, xdgOutcome, "xdg-open", target)
}

// xdgOutcome reads the exit codes of xdg-open(1). Success means that a program
// was started or reached; which window it shows is not told.
func xdgOutcome(code int) Outcome {
	switch code {
	case 0:
		return Opened
	case 3: // a required tool could not be found
		return NoProgram
	}
	return Failed // 1 syntax, 2 no such file, 4 the action failed
}

// showInFolder opens the folder: marking the file is up to each file manager.
func (d *Desktop) showInFolder(ctx context.Context, path string) Outcome {
	return d.open(ctx, filepath.Dir(path))
}

// documents reads XDG_DOCUMENTS_DIR of user-dirs.dirs, the file that
// xdg-user-dirs writes: values are absolute or begin with $HOME.
func documents(home string) string {
	fallback := filepath.Join(home, "Documents")
	config, err := os.UserConfigDir()
	if err != nil {
		return fallback
	}
	data, err := os.ReadFile(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return fallback
	}
	for line := range strings.Lines(string(data)) {
		value, found := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR=")
		if !found {
			continue
		}
		value = strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\$`, `$`, "\\`", "`").Replace(strings.Trim(value, `"`))
		if rest, ok := strings.CutPrefix(value, "$HOME"); ok {
			value = filepath.Join(home, rest)
		}
		if filepath.IsAbs(value) {
			return filepath.Clean(value)
		}
	}
	return fallback
}

func systemLanguages() []string { return localeLanguages(os.Getenv) }

// setup tells which desktop's settings hold the default mail program.
func setup() string {
	for name := range strings.SplitSeq(strings.ToLower(os.Getenv("XDG_CURRENT_DESKTOP")), ":") {
		switch name {
		case "kde":
			return "kde"
		case "gnome", "unity", "cinnamon", "budgie":
			return "gnome"
		}
	}
	return "gnome"
}
