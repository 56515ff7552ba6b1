package handover

import "strings"

// Options are what the plan depends on besides system and message. The texts
// come from the caller, because they are in the user's language.
type Options struct {
	// NoMailProgram says that the system has none: no URL is opened then.
	NoMailProgram bool
	// PasteNotice is the body of the short mail, one line that says that the
	// text is on the clipboard and how to paste it over the line.
	PasteNotice string
	// Labels head the recipient and the subject where everything is copied.
	Labels Labels
	// File names the mail file; when empty, a name is made of the subject.
	File string
}

// Result is a plan: what to do in order, and what to tell the user first.
type Result struct {
	Message Message // as it will leave, cleaned
	Steps   []Step
	Notices []Notice
}

// Plan returns the steps that bring m to a mail program on sys. The error is a
// [*Refusal] and then there are no steps.
func Plan(sys System, m Message, opts Options) (Result, error) {
	lim, known := limits[sys]
	if !known {
		return Result{}, &Refusal{Code: RefusedSystem, Args: map[string]any{"System": string(sys)}}
	}
	m, notices := Clean(m)
	if err := Check(m); err != nil {
		return Result{}, err
	}
	r := Result{Message: m, Notices: notices}
	switch way(lim, m, opts) {
	case Fits:
		r.add(Step{Kind: KindMailto, URL: Mailto(m)})
	case WillBePasted:
		r.add(Step{Kind: KindClipboard, Clipboard: m.Body})
		r.add(Step{Kind: KindShortMailto, URL: Mailto(short(m, opts))})
	default:
		if !opts.NoMailProgram {
			r.Notices = append(r.Notices, Notice{Code: NoticeSubjectTooLong})
		}
		r.add(Step{Kind: KindClipboard, Clipboard: Text(m, opts.Labels)})
	}
	if lim.emlDrafts || opts.NoMailProgram {
		r.add(Step{Kind: KindEML, File: fileName(m, opts)})
	}
	r.add(Step{Kind: KindManual})
	return r, nil
}

func (r *Result) add(s Step) { r.Steps = append(r.Steps, s) }

// Fit tells in one word how a message will travel; it is the last part of the
// key of the sentence that says so.
type Fit string

// The ways a message can travel.
const (
	Fits         Fit = "fits"           // one URL carries everything
	WillBePasted Fit = "will-be-pasted" // the body goes over the clipboard
	WillBeCopied Fit = "will-be-copied" // everything is copied by hand
)

// Meter is Fit with figures, for a gauge: Used and Limit count bytes of the
// encoded URL. Used may be within Limit and the body still be pasted, when one
// of its lines is too long for mail programs.
type Meter struct {
	Fit         Fit
	Used, Limit int
}

// Measure tells how m would travel on sys, without making the plan: cheap
// enough for every keystroke. A system that is not known takes the least.
func Measure(sys System, m Message, opts Options) Meter {
	lim, known := limits[sys]
	if !known {
		lim = limits[Windows]
	}
	m, _ = Clean(m)
	return Meter{Fit: way(lim, m, opts), Used: urlSize(m), Limit: lim.url}
}

func way(lim limit, m Message, opts Options) Fit {
	switch {
	case opts.NoMailProgram:
		return WillBeCopied
	case lim.fits(urlSize(m), longest(m.Body)):
		return Fits
	case lim.fits(urlSize(short(m, opts)), longest(opts.PasteNotice)):
		return WillBePasted
	}
	return WillBeCopied
}

// short is the mail that is opened when the body does not fit.
func short(m Message, opts Options) Message {
	notice, _ := cleanBody(opts.PasteNotice)
	return Message{To: m.To, Subject: m.Subject, Body: notice}
}

func longest(body string) int {
	most := 0
	for line := range strings.SplitSeq(body, "\n") {
		most = max(most, len(line))
	}
	return most
}

func fileName(m Message, opts Options) string {
	if opts.File != "" {
		return opts.File
	}
	return SafeFileName(m.Subject) + ".eml"
}
