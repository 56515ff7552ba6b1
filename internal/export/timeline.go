package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"regexp"
	"time"
)

// Timeline writes the timeline of a case as a table (RFC 4180) that opens in a
// spreadsheet: UTF-8 with the mark that Excel needs to know it.
func Timeline(f File) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\uFEFF")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	rows := [][]string{{f.Words.T("export.csv.time"), f.Words.T("export.csv.event"), f.Words.T("export.csv.note")}}
	for _, e := range f.Case.Timeline {
		rows = append(rows, []string{e.At.Format(time.RFC3339), f.event(e.Event), cell(e.Note)})
	}
	for _, r := range f.Case.Replies {
		rows = append(rows, []string{r.At.Format(time.RFC3339), f.Words.T("export.csv.reply"), cell(r.Text)})
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("write the timeline: %w", err)
	}
	return b.Bytes(), nil
}

// cell disarms a text that a spreadsheet would take for a formula, as OWASP
// advises: an apostrophe before it makes it text. Where numbers have a decimal
// comma, spreadsheets part cells at a semicolon and know no quotes in the middle
// of one: there a formula may begin behind any sign that could end a cell.
func cell(text string) string {
	return formula.ReplaceAllString(text, "$1'$2")
}

// formula is the sign that begins one, at the start of what may be a cell.
var formula = regexp.MustCompile(`(^|[;,\t\r\n|])([ "']*[=+\-@\t\r\n＝＋－＠])`)
