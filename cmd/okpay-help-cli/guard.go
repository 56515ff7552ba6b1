package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"okpayhelp/internal/guard"
)

// maxGuarded bounds what is read from standard input, in megabytes.
const maxGuarded = 16

// findingJSON is one line that the command prints. It never holds the secret.
type findingJSON struct {
	Kind     guard.Kind     `json:"kind"`
	Start    int            `json:"start"`
	End      int            `json:"end"`
	Severity guard.Severity `json:"severity"`
}

func newGuardCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "guard",
		Short: e.loc.T("guard.cli.short"),
		Long:  e.loc.T("guard.cli.long"),
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return runGuard(e) },
	}
}

func runGuard(e *env) error {
	data, err := io.ReadAll(io.LimitReader(e.in, maxGuarded<<20+1))
	if err != nil {
		return fmt.Errorf("read the text: %w", err)
	}
	if len(data) > maxGuarded<<20 {
		return exitError{code: 2, text: e.loc.T("guard.cli.too-big", "Limit", maxGuarded)}
	}
	findings := guard.Scan(string(data))
	enc := json.NewEncoder(e.out)
	blocking := 0
	for _, f := range findings {
		if f.Severity == guard.Block {
			blocking++
		}
		if err := enc.Encode(findingJSON{f.Kind, f.Start, f.End, f.Severity}); err != nil {
			return fmt.Errorf("print the findings: %w", err)
		}
	}
	if blocking > 0 {
		return exitError{code: 1, text: e.loc.N("guard.blocks", blocking)}
	}
	return nil
}
