package export

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"okpayhelp/internal/casefile"
)

// Names in a bundle. Those of the messages are made by mailName.
const (
	pageName     = "case.html"
	timelineName = "timeline.csv"
	caseName     = "case.json"
	manifestName = "manifest.txt"
)

// Bundle writes a case as one zip file: the page, each letter as a mail file,
// the timeline, the case as data, and a manifest in the format of sha256sum.
// mail makes a mail file of a letter.
//
// The same file gives the same bytes: the times in the zip are those of the
// case's last change, and the compression is the library's own.
func Bundle(w io.Writer, f File, mail func(casefile.Message) ([]byte, error)) error {
	entries, err := contents(f, mail)
	if err != nil {
		return err
	}
	var manifest strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&manifest, "%x  %s\n", sha256.Sum256(e.data), e.name)
	}
	entries = append(entries, entry{manifestName, []byte(manifest.String())})
	return pack(w, entries, f.Case.Updated)
}

type entry struct {
	name string
	data []byte
}

func contents(f File, mail func(casefile.Message) ([]byte, error)) ([]entry, error) {
	html, err := CasePage(f)
	if err != nil {
		return nil, err
	}
	table, err := Timeline(f)
	if err != nil {
		return nil, err
	}
	entries := []entry{{pageName, html}, {timelineName, table}}
	for i, m := range letters(f.Case) {
		data, err := mail(m)
		if err != nil {
			return nil, fmt.Errorf("letter %d as a mail file: %w", i+1, err)
		}
		entries = append(entries, entry{mailName(i, m), data})
	}
	data, err := caseJSON(f.Case)
	if err != nil {
		return nil, err
	}
	return append(entries, entry{caseName, data}), nil
}

// caseJSON is the case as the program keeps it, its maps in order.
func caseJSON(c casefile.Case) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(c); err != nil {
		return nil, fmt.Errorf("case as data: %w", err)
	}
	return b.Bytes(), nil
}

// mailName names a letter by its place and day: no text of the user's stands
// in a file name.
func mailName(i int, m casefile.Message) string {
	at := m.Sent
	if at.IsZero() {
		at = m.HandedOver
	}
	if at.IsZero() {
		return fmt.Sprintf("messages/%02d-draft.eml", i+1)
	}
	return fmt.Sprintf("messages/%02d-%s.eml", i+1, at.Format(time.DateOnly))
}

// pack writes a zip file. Times before 1980 cannot stand in one.
func pack(w io.Writer, entries []entry, at time.Time) error {
	if at.Year() < 1980 || at.Year() > 2107 {
		at = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	z := zip.NewWriter(w)
	for _, e := range entries {
		header := &zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: at.UTC().Truncate(time.Second)}
		header.SetMode(0o600)
		out, err := z.CreateHeader(header)
		if err != nil {
			return fmt.Errorf("zip %s: %w", e.name, err)
		}
		if _, err := out.Write(e.data); err != nil {
			return fmt.Errorf("zip %s: %w", e.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	return nil
}
