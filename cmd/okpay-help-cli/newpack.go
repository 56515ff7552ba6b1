package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"okpayhelp/examples"
)

// newNewPackCommand writes a small complete help pack for an author to change.
func newNewPackCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "new-pack DIR",
		Short: e.loc.T("cli.new-pack.short"),
		Long:  e.loc.T("cli.new-pack.long"),
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return writeNewPack(e, args[0])
		},
	}
}

// writeNewPack copies the example into dir, which is made when it is not there.
// A folder with anything in it is refused: nothing is ever overwritten.
func writeNewPack(e *env, dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case err == nil && len(entries) > 0:
		return exitError{code: 2, text: e.loc.T("cli.new-pack.not-empty", "Dir", dir)}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return exitError{code: 2, text: e.loc.T("cli.new-pack.failed", "Dir", dir)}
	}
	if err := os.CopyFS(dir, examples.Quillmoor); err != nil {
		return exitError{code: 2, text: e.loc.T("cli.new-pack.failed", "Dir", dir)}
	}
	fmt.Fprintln(e.out, e.loc.T("cli.new-pack.done", "Dir", dir))
	return nil
}
