package letter

import "testing"

func TestReadDate(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"2026-11-27", "2026-11-27"},
		{" 2026-1-7 ", "2026-01-07"},
		{"2026年11月27日", "2026-11-27"},
		{"2026 年 1 月 7 号", "2026-01-07"},
		{"２０２６－１１－２７", "2026-11-27"},
		{"2026/11/27", "2026-11-27"},
		{"2026.11.27", "2026-11-27"},
		{"20261127", "2026-11-27"},
		{"21.11.2026", "2026-11-21"},
		{"21/11/2026", "2026-11-21"},
		{"11/21/2026", "2026-11-21"},
		{"5/5/2026", "2026-05-05"},
		{"Nov 21 2026", "2026-11-21"},
		{"November 21st, 2026", "2026-11-21"},
		{"21 November 2026", "2026-11-21"},
		{"21st of Sept. 2026", "2026-09-21"},
		{"21-Nov-2026", "2026-11-21"},
		{"2026-02-30", "2026-02-30"}, // no such day, which Validate says

		{"03/04/2026", ""},
		{"11月27日", ""},
		{"21 Movember 2026", ""},
		{"10012026", ""},
		{"yesterday", ""},
		{"昨天", ""},
		{"", ""},
	} {
		if got, ok := ReadDate(c.text); got != c.want || ok != (c.want != "") {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTheLetterHasOneFormOfDates(t *testing.T) {
	tmpl := &Template{Fields: []Field{{ID: "date", Kind: KindDate, Max: 100}}, Body: "Paid on {date}"}

	m, problems := tmpl.Render(Facts{"date": "21.3.2026"}, now())

	if len(problems) > 0 || m.Body != "Paid on 2026-03-21\n" {
		t.Errorf("%q %v", m.Body, problems)
	}
}

func TestNoNumberInWords(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "None", "None"},
		{"en", "没有显示", "none shown"},
		{"zh-Hans", "无", "无"},
		{"zh-Hans", "Not shown.", "没有显示"},
		{"zh-Hans", "TX-1001", "TX-1001"},
	} {
		tmpl := &Template{Lang: c.lang, Fields: []Field{{ID: "id", Kind: KindID, Max: 100}}, Body: "{id}"}
		facts := Facts{"id": c.text}

		m := tmpl.Draft(facts)

		if m.Body != c.want+"\n" {
			t.Errorf("%s: %q became %q", c.lang, c.text, m.Body)
		}
		if hints := hintCodes(Hints(tmpl, m, facts)); hints != "" {
			t.Errorf("%q: %s", c.text, hints)
		}
	}
}
