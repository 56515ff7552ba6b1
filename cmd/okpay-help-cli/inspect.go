package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"okpayhelp/internal/lookalike"
	"okpayhelp/internal/pack"
)

// reasonsJSON is what the command prints. The list is never null.
type reasonsJSON struct {
	Reasons []reasonJSON `json:"reasons"`
}

type reasonJSON struct {
	Code lookalike.Code `json:"code"`
	Text string         `json:"text"`
}

func newInspectCommand(e *env) *cobra.Command {
	var verified []string
	cmd := &cobra.Command{
		Use:   "inspect [--known ADDRESS]... INPUT",
		Short: e.loc.T("lookalike.cli.short"),
		Long:  e.loc.T("lookalike.cli.long"),
		Args:  cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return runInspect(e, verified, strings.Join(args, " "))
		},
	}
	cmd.Flags().StringArrayVar(&verified, "known", nil, e.loc.T("lookalike.cli.flag-known"))
	return cmd
}

// runInspect prints the reasons and fails with status 1 when there is one.
func runInspect(e *env, verified []string, input string) error {
	files, err := e.pack("")
	if err != nil {
		return err
	}
	opened, _, err := pack.Open(files)
	if err != nil {
		return exitError{code: 2, text: e.loc.T("lookalike.cli.pack-unreadable")}
	}
	var known []lookalike.Known
	for _, address := range verified {
		known = append(known, lookalike.Known{Address: address})
	}
	out := reasonsJSON{Reasons: []reasonJSON{}}
	for _, r := range lookalike.Inspect(input, known, opened.Brand) {
		out.Reasons = append(out.Reasons, reasonJSON{r.Code, e.loc.Map("lookalike."+string(r.Code), r.Args)})
	}
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		return exitError{code: 2, text: err.Error()}
	}
	if len(out.Reasons) == 0 {
		return nil
	}
	for _, r := range out.Reasons {
		fmt.Fprintln(e.err, r.Text)
	}
	return exitError{code: 1}
}
