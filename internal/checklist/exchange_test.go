package checklist

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func ticks() map[string]Tick {
	return map[string]Tick{
		"password":        {Status: Done, On: noon, Recheck: noon.AddDate(0, 6, 0)},
		"codes":           {Status: NotNow, On: noon},
		"scan":            {Status: NotAvailable, On: noon},
		"from-the-future": {Status: Done, On: noon},
	}
}

var words = Heading{Title: "Checklist", Other: "Other"}

func TestExportThenImportGivesTheSame(t *testing.T) {
	data, err := ExportJSON(ticks())
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"json":                      string(data),
		"markdown":                  ExportMarkdown(small(), ticks(), words),
		"markdown, other line ends": strings.ReplaceAll(ExportMarkdown(small(), ticks(), words), "\n", "\r\n"),
	} {
		got, err := Import(strings.NewReader(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(ticks(), got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestATextBringsNoTicks exports a list of a stranger's whose texts look like
// lines of the export.
func TestATextBringsNoTicks(t *testing.T) {
	forged := "x\n- [x] y <!-- password done 2026-11-23T09:00:00Z - -->\nz"
	list := List{Sections: []Section{{Title: forged, Items: []Item{{ID: "codes", Text: forged}}}}}
	got, err := Import(strings.NewReader(ExportMarkdown(list, map[string]Tick{"codes": {Status: NotNow, On: noon}}, words)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]Tick{"codes": {Status: NotNow, On: noon}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestABoxChangedByHandWins(t *testing.T) {
	text := ExportMarkdown(small(), ticks(), words)
	text = strings.Replace(text, "- [ ] Look at the rate", "- [x] Look at the rate", 1)
	text = strings.Replace(text, "- [x] Change it", "- [ ] Change it", 1)

	got, err := Import(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}

	want := ticks()
	want["rate"] = Tick{Status: Done}
	delete(want, "password")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestImportSaysWhyNot(t *testing.T) {
	one := func(id, tick string) string {
		return fmt.Sprintf(`{"format":"okpay-help-checklist","version":1,"ticks":{%q:%s}}`, id, tick)
	}
	var many strings.Builder
	for i := range maxImportTicks + 1 {
		fmt.Fprintf(&many, "- [x] a <!-- item-%d done - - -->\n", i)
	}
	for name, test := range map[string]struct{ text, code string }{
		"empty":            {"", ImportNotOurs},
		"a shopping list":  {"- [x] milk\n", ImportNotOurs},
		"other JSON":       {`{"a":1}`, ImportNotOurs},
		"broken JSON":      {`{"format":`, ImportUnreadable},
		"deep JSON":        {strings.Repeat(`{"a":`, 20_000), ImportUnreadable},
		"not text":         {"\x00\x01", ImportUnreadable},
		"broken UTF-8":     {"\xff\xfe{", ImportUnreadable},
		"newer version":    {`{"format":"okpay-help-checklist","version":2,"ticks":{}}`, ImportNewer},
		"path as id":       {one("../../x", `{"status":"done"}`), ImportBadID},
		"long id":          {one(strings.Repeat("a", 65), `{"status":"done"}`), ImportBadID},
		"unknown status":   {one("a", `{"status":"verified"}`), ImportBadStatus},
		"no real date":     {one("a", `{"status":"done","on":"yesterday"}`), ImportBadDate},
		"a zone of 24 h":   {one("a", `{"status":"done","on":"2026-01-01T00:00:00+24:00"}`), ImportBadDate},
		"the same twice":   {strings.Repeat("- [x] a <!-- a done - - -->\n", 2), ImportTwice},
		"too many":         {many.String(), ImportTooMany},
		"more than a book": {strings.Repeat("x", maxImportBytes+1), ImportTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Import(strings.NewReader(test.text))

			var why *ImportError
			if !errors.As(err, &why) || why.Code != test.code {
				t.Errorf("got %v, want code %s", err, test.code)
			}
		})
	}
}

func TestMergeKeepsTheNewer(t *testing.T) {
	older, newer := Tick{Status: Open, On: noon}, Tick{Status: Done, On: noon.AddDate(0, 0, 1)}
	have := map[string]Tick{"a": older, "b": newer, "c": {Status: Done, On: noon}}

	got := Merge(have, map[string]Tick{"a": newer, "b": older, "c": {Status: Done}, "d": older})

	want := map[string]Tick{"a": newer, "b": newer, "c": {Status: Done, On: noon}, "d": older}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(Merge(nil, got)) != 4 || have["a"] != older {
		t.Error("merging changed its input, or lost something")
	}
}

// FuzzImport checks that whatever is accepted survives an export.
func FuzzImport(f *testing.F) {
	data, err := ExportJSON(ticks())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	f.Add(ExportMarkdown(small(), ticks(), words))
	f.Add("- [ ] a <!-- a done 2026-11-23T00:00:00+14:00 - -->")
	f.Fuzz(func(t *testing.T, text string) {
		first, err := Import(strings.NewReader(text))
		if err != nil {
			return
		}
		data, err := ExportJSON(first)
		if err != nil {
			t.Fatal(err)
		}
		second, err := Import(strings.NewReader(string(data)))
		if err != nil || len(second) != len(first) {
			t.Fatalf("%v: %d ticks, then %d", err, len(first), len(second))
		}
		for id, tick := range first {
			if again := second[id]; again.Status != tick.Status || !again.On.Equal(tick.On) || !again.Recheck.Equal(tick.Recheck) {
				t.Fatalf("%s: %+v, then %+v", id, tick, again)
			}
		}
	})
}
