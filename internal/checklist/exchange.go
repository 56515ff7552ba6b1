package checklist

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"
	"unicode/utf8"
)

// Bounds of a file that is imported. It may come from anywhere.
const (
	maxImportBytes = 1 << 20
	maxImportTicks = 2000
)

// Format and version of the JSON file. A newer version is refused rather than
// half understood.
const (
	exportFormat  = "okpay-help-checklist"
	exportVersion = 1
)

// The reasons for which a file is not imported. The window puts them into
// words; nothing of the user's has been changed when one is returned.
const (
	ImportTooLarge   = "too-large"  // Args: Max, in kB
	ImportUnreadable = "unreadable" // not text, or broken JSON
	ImportNotOurs    = "not-ours"   // no checklist in it
	ImportNewer      = "newer"      // written by a newer version
	ImportBadID      = "bad-id"     // Args: ID
	ImportBadStatus  = "bad-status" // Args: ID, Status
	ImportBadDate    = "bad-date"   // Args: ID
	ImportTwice      = "twice"      // Args: ID
	ImportTooMany    = "too-many"   // Args: Max
)

// ImportError says why a file is not imported.
type ImportError struct {
	Code string
	Args map[string]any
}

// Error is for logs and tests; a user is shown the words for the code.
func (e *ImportError) Error() string {
	return fmt.Sprintf("import checklist: %s %v", e.Code, e.Args)
}

func importError(code string, args ...any) error {
	e := &ImportError{Code: code, Args: map[string]any{}}
	for i := 0; i+1 < len(args); i += 2 {
		e.Args[fmt.Sprint(args[i])] = args[i+1]
	}
	return e
}

// exportFile is the JSON document. Dates are RFC 3339.
type exportFile struct {
	Format  string                `json:"format"`
	Version int                   `json:"version"`
	Ticks   map[string]exportTick `json:"ticks"`
}

type exportTick struct {
	Status  string `json:"status"`
	On      string `json:"on,omitempty"`
	Recheck string `json:"recheck,omitempty"`
}

// ExportJSON writes all ticks, also those for ids that no list knows. The same
// ticks give the same bytes.
func ExportJSON(ticks map[string]Tick) ([]byte, error) {
	f := exportFile{Format: exportFormat, Version: exportVersion, Ticks: map[string]exportTick{}}
	for id, t := range ticks {
		f.Ticks[id] = exportTick{string(t.Status), formatTime(t.On), formatTime(t.Recheck)}
	}
	data, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write checklist: %w", err)
	}
	return append(data, '\n'), nil
}

// Import reads what [ExportJSON] or [ExportMarkdown] wrote; it tells them apart
// by itself. Ids that no list knows are kept. The error is an [*ImportError],
// or what reading r returned.
func Import(r io.Reader) (map[string]Tick, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxImportBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read checklist: %w", err)
	}
	if len(data) > maxImportBytes {
		return nil, importError(ImportTooLarge, "Max", maxImportBytes>>10)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return nil, importError(ImportUnreadable)
	}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) {
		return importJSON(data)
	}
	return importMarkdown(string(data))
}

func importJSON(data []byte) (map[string]Tick, error) {
	var f exportFile
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, importError(ImportUnreadable)
	}
	switch {
	case f.Format != exportFormat || f.Ticks == nil:
		return nil, importError(ImportNotOurs)
	case f.Version != exportVersion:
		return nil, importError(ImportNewer)
	}
	c := collector{}
	for _, id := range slices.Sorted(maps.Keys(f.Ticks)) {
		if err := c.add(id, f.Ticks[id]); err != nil {
			return nil, err
		}
	}
	return c.ticks, nil
}

// collector checks ticks one by one.
type collector struct {
	ticks map[string]Tick
}

func (c *collector) add(id string, t exportTick) error {
	if c.ticks == nil {
		c.ticks = map[string]Tick{}
	}
	if len(id) > maxID || !idShape().MatchString(id) {
		return importError(ImportBadID, "ID", firstRunes(id, 40))
	}
	if _, ok := c.ticks[id]; ok {
		return importError(ImportTwice, "ID", id)
	}
	if len(c.ticks) >= maxImportTicks {
		return importError(ImportTooMany, "Max", maxImportTicks)
	}
	tick := Tick{Status: Status(t.Status)}
	if !tick.Status.Known() {
		return importError(ImportBadStatus, "ID", id, "Status", firstRunes(t.Status, 40))
	}
	var err1, err2 error
	tick.On, err1 = parseTime(t.On)
	tick.Recheck, err2 = parseTime(t.Recheck)
	if err1 != nil || err2 != nil {
		return importError(ImportBadDate, "ID", id)
	}
	c.ticks[id] = tick
	return nil
}

func formatTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

func parseTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err == nil {
		// A zone of 24 hours is read but not written: one tick of that kind would
		// end all saving.
		_, err = t.MarshalText()
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("parse time: %w", err)
	}
	return t, nil
}

// firstRunes keeps a stranger's text in a message to a readable length.
func firstRunes(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
