// Command okpay-help-cli does in a terminal what the window does, and checks
// help packs for those who write them. It needs neither cgo nor a display.
//
// Exit status: 0 fine, 1 a finding or a problem, 2 wrong use or refused; the
// reason stands in words on standard error.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
	"okpayhelp/internal/desktop"
	"okpayhelp/internal/pack"
)

// Set by the build; see the script dev.
var version, commit, date = "dev", "unknown", "unknown"

// env is what a command may touch besides its flags.
type env struct {
	in       io.Reader
	out, err io.Writer
	loc      *locale.Localizer
}

// exitError ends the program with a status; its text, if any, is printed.
type exitError struct {
	code int
	text string
}

func (e exitError) Error() string { return e.text }

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, desktop.SystemLanguage()))
}

func run(args []string, in io.Reader, out, errw io.Writer, lang string) int {
	loc, err := locale.New(assets.Locales, lang)
	if err != nil {
		fmt.Fprintln(errw, err)
		return 2
	}
	e := &env{in: in, out: out, err: errw, loc: loc}
	root := newRoot(e)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errw)
	return e.exitCode(root.Execute())
}

func newRoot(e *env) *cobra.Command {
	root := &cobra.Command{
		Use:           "okpay-help-cli",
		Short:         e.loc.T("cli.short"),
		Long:          e.loc.T("cli.long"),
		Version:       version + " (commit " + commit + ", " + date + ")",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(commands(e)...)
	return root
}

// exitCode says what went wrong, once, and returns the exit status for it.
func (e *env) exitCode(err error) int {
	if err == nil {
		return 0
	}
	var exit exitError
	if errors.As(err, &exit) {
		if exit.text != "" {
			fmt.Fprintln(e.err, exit.text)
		}
		return exit.code
	}
	fmt.Fprintln(e.err, e.loc.T("cli.wrong-use", "Reason", err.Error()))
	return 2
}

// pack returns the folder of a help pack, the built-in one when dir is empty.
func (e *env) pack(dir string) (fs.FS, error) {
	if dir == "" {
		return assets.Pack, nil
	}
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return nil, exitError{code: 2, text: e.loc.T("cli.no-pack", "Dir", dir)}
	}
	return os.DirFS(dir), nil
}

// openPack reads a help pack, the built-in one when dir is empty. What is wrong
// in it is left out; the check command says what that is.
func (e *env) openPack(dir string) (*pack.Pack, error) {
	fsys, err := e.pack(dir)
	if err != nil {
		return nil, err
	}
	p, _, err := pack.Open(fsys)
	if err != nil {
		return nil, packRefused(e, err)
	}
	return p, nil
}

// language maps the value of a --lang flag; empty means the system's language.
func (e *env) language(flag string) (string, error) {
	if flag == "" {
		return e.loc.Lang(), nil
	}
	lang, ok := locale.Normalize(flag)
	if !ok {
		return "", exitError{code: 2, text: e.loc.T("cli.unknown-language", "Lang", flag)}
	}
	return lang, nil
}
