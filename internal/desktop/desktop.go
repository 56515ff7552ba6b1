// Package desktop speaks with the operating system: it opens the mail program
// and files, knows the user's folders and language, and saves files without
// overwriting any.
//
// No system tells a program whether a mail window really opened. So every call
// that opens something returns an [Outcome], which says what is known and no
// more, and each outcome has its own sentence per system in the translation
// files ([Outcome.Key]). "Opened" means that the system accepted the request.
//
// What differs between systems stands in one file each: desktop_linux.go,
// desktop_windows.go, desktop_darwin.go. Nothing here draws or asks; the window
// does.
package desktop

import (
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Outcome is what is known after asking the system to open something.
type Outcome string

// The outcomes.
const (
	Opened        Outcome = "opened"         // the system accepted the request
	NoProgram     Outcome = "no-program"     // no program is set up for it
	Failed        Outcome = "failed"         // a program was found and failed, or the request was bad
	MissingOpener Outcome = "missing-opener" // the system's own opener (xdg-open, open) is missing
	StillRunning  Outcome = "still-running"  // no answer yet: often the mail program itself, running
)

// Key is the key of the sentence that says what happened to a mail on this
// system.
func (o Outcome) Key() string { return "desktop.mail." + string(o) + "." + systemName(runtime.GOOS) }

// FileKey is the key of the sentence for a file or folder.
func (o Outcome) FileKey() string { return "desktop.file." + string(o) }

func systemName(goos string) string {
	switch goos {
	case "windows":
		return "windows"
	case "darwin":
		return "macos"
	}
	return "linux"
}

// MailProgram is what the system says about the program for mailto links.
type MailProgram struct {
	Known bool   // the system could be asked and has answered
	Name  string // the program; empty when Known says that there is none
}

// None tells whether the system is sure that there is no mail program.
func (p MailProgram) None() bool { return p.Known && p.Name == "" }

// patience is how long a call waits for the opener's answer. xdg-open may stay
// as long as the mail program that it started.
const patience = 8 * time.Second

// Desktop is the operating system of this computer. The zero value is not
// ready; use [New].
type Desktop struct {
	patience time.Duration
}

// New returns the desktop that the program runs on.
func New() *Desktop { return &Desktop{patience: patience} }

// MailProgram asks which program opens mailto links. It takes a moment; call
// it outside the UI goroutine.
func (d *Desktop) MailProgram(ctx context.Context) MailProgram { return d.mailProgram(ctx) }

// OpenMail opens a mailto URL in the user's mail program and waits for at most
// eight seconds, or until ctx ends; the mail program is never ended. Anything
// but a clean mailto URL fails without being passed on.
func (d *Desktop) OpenMail(ctx context.Context, url string) Outcome {
	if !isMailto(url) {
		return Failed
	}
	if d.mailProgram(ctx).None() {
		return NoProgram
	}
	return d.open(ctx, url)
}

// isMailto wants an encoded URL: printable ASCII without blanks or quotes.
func isMailto(url string) bool {
	return strings.HasPrefix(url, "mailto:") && !strings.ContainsFunc(url, func(r rune) bool {
		return r <= ' ' || r > '~' || r == '"' || r == '\''
	})
}

// openable lists the kinds of files that the program itself writes. Nothing
// else is opened: a file could be a program.
var openable = []string{".eml", ".html", ".ics", ".txt", ".csv", ".json", ".md", ".zip"}

// OpenFile opens a file that the program wrote with the program that the user
// has for it.
func (d *Desktop) OpenFile(ctx context.Context, path string) Outcome {
	abs, err := filepath.Abs(path)
	if err != nil || !slices.Contains(openable, strings.ToLower(filepath.Ext(abs))) || !isRegular(abs) {
		return Failed
	}
	return d.open(ctx, abs)
}

// ShowInFolder opens the folder that holds path, with the file marked where
// the system can do that.
func (d *Desktop) ShowInFolder(ctx context.Context, path string) Outcome {
	abs, err := filepath.Abs(path)
	if err != nil || !exists(abs) {
		return Failed
	}
	return d.showInFolder(ctx, abs)
}
