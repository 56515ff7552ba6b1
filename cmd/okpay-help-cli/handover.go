package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"okpayhelp/app/locale"
	"okpayhelp/internal/handover"
)

// maxMessage bounds what is read from standard input, in megabytes: a letter
// of a million characters passes, an endless stream does not.
const maxMessage = 16

// planJSON is what the command prints.
type planJSON struct {
	Steps   []stepJSON `json:"steps"`
	Notices []string   `json:"notices"`
}

type stepJSON struct {
	Kind      handover.Kind `json:"kind"`
	URL       string        `json:"url,omitempty"`
	File      string        `json:"file,omitempty"`
	Clipboard string        `json:"clipboard,omitempty"`
}

func newHandoverCommand(e *env) *cobra.Command {
	var system, eml string
	var opts handover.Options
	cmd := &cobra.Command{
		Use:   "handover --system windows|macos|linux",
		Short: e.loc.T("handover.cli.short"),
		Long:  e.loc.T("handover.cli.long"),
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return runHandover(e, handover.System(system), eml, opts)
		},
	}
	cmd.Flags().StringVar(&system, "system", string(handover.ThisSystem()), e.loc.T("handover.cli.flag-system"))
	cmd.Flags().BoolVar(&opts.NoMailProgram, "no-mail-program", false, e.loc.T("handover.cli.flag-no-mail-program"))
	cmd.Flags().StringVar(&eml, "eml", "", e.loc.T("handover.cli.flag-eml"))
	return cmd
}

func runHandover(e *env, sys handover.System, eml string, opts handover.Options) error {
	m, extra, err := readMessage(e)
	if err != nil {
		return err
	}
	opts.File = eml
	opts.PasteNotice = e.loc.T("handover.paste." + string(sys))
	opts.Labels = handover.Labels{To: e.loc.T("handover.label.to"), Subject: e.loc.T("handover.label.subject")}
	plan, err := handover.Plan(sys, m, opts)
	if err != nil {
		return refused(e.loc, err)
	}
	if eml != "" {
		if err := writeMailFile(eml, plan.Message); err != nil {
			return exitError{code: 1, text: e.loc.T("handover.cli.not-written", "Reason", err.Error())}
		}
	}
	out := planJSON{Steps: []stepJSON{}, Notices: []string{}}
	for _, s := range plan.Steps {
		out.Steps = append(out.Steps, stepJSON(s))
	}
	for _, n := range append(extra, plan.Notices...) {
		out.Notices = append(out.Notices, e.loc.Map("handover.notice."+n.Code, n.Args))
	}
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

// readMessage reads the message and says what of the input will not be in it.
func readMessage(e *env) (handover.Message, []handover.Notice, error) {
	data, err := io.ReadAll(io.LimitReader(e.in, maxMessage<<20+1))
	if err != nil {
		return handover.Message{}, nil, fmt.Errorf("read the message: %w", err)
	}
	if len(data) > maxMessage<<20 {
		return handover.Message{}, nil, exitError{code: 2, text: e.loc.T("handover.cli.too-big", "Limit", maxMessage)}
	}
	var in struct {
		To      []string `json:"to"`
		Cc      []string `json:"cc"`
		Bcc     []string `json:"bcc"`
		Subject string   `json:"subject"`
		Body    string   `json:"body"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return handover.Message{}, nil, exitError{code: 2, text: e.loc.T("handover.cli.not-json", "Reason", err.Error())}
	}
	var extra []handover.Notice
	if !utf8.Valid(data) { // the decoder has replaced it already, silently
		extra = append(extra, handover.Notice{Code: handover.NoticeInvalidReplaced})
	}
	if len(in.Cc)+len(in.Bcc) > 0 {
		extra = append(extra, handover.Notice{Code: "copies-left-out"})
	}
	return handover.Message{To: in.To, Subject: in.Subject, Body: in.Body}, extra, nil
}

func refused(loc *locale.Localizer, err error) error {
	var r *handover.Refusal
	if errors.As(err, &r) {
		return exitError{code: 2, text: loc.Map("handover.refused."+r.Code, r.Args)}
	}
	return err
}

func writeMailFile(name string, m handover.Message) (err error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return handover.WriteEML(f, m)
}
