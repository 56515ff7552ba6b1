package desktop

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// mailProgram does not know: LaunchServices answers only to programs built
// with Apple's frameworks. Mail is always installed, perhaps without account.
func (d *Desktop) mailProgram(context.Context) MailProgram { return MailProgram{} }

func (d *Desktop) open(ctx context.Context, target string) Outcome {
	return run(ctx, d.patience, openOutcome, "open", target)
}

// openOutcome reads the exit codes of open(1): zero, or not. The reason is on
// standard error in the user's language; for a URL it is nearly always that
// no program is set up.
func openOutcome(code int) Outcome {
	if code == 0 {
		return Opened
	}
	return NoProgram
}

func (d *Desktop) showInFolder(ctx context.Context, path string) Outcome {
	return run(ctx, d.patience, openOutcome, "open", "-R", path)
}

func documents(home string) string { return filepath.Join(home, "Documents") }

// systemLanguages reads the list of System Settings; a terminal's environment
// comes after it, because a program started from Finder has none.
func systemLanguages() []string {
	const wait = 2 * time.Second
	out, err := ask(context.Background(), wait, "defaults", "read", "-g", "AppleLanguages")
	if err != nil {
		return localeLanguages(os.Getenv)
	}
	return append(plistWords(out), localeLanguages(os.Getenv)...)
}

// plistWords reads a list as defaults(1) prints it: ("zh-Hans-CN", "en-US").
func plistWords(out string) []string {
	return strings.FieldsFunc(out, func(r rune) bool { return strings.ContainsRune("()\", \n\t", r) })
}

func setup() string { return "macos" }
