package letter

import (
	"strings"
	"testing"
)

func hintCodes(hints []Hint) string {
	var out []string
	for _, h := range hints {
		out = append(out, h.Code)
	}
	return strings.Join(out, " ")
}

func TestHints(t *testing.T) {
	tmpl := &Template{
		ID: "complaint",
		Fields: []Field{
			{ID: FactSummary, Label: "Summary", Kind: KindText, Required: true},
			{ID: "details", Label: "Details", Kind: KindLines, Required: true},
			{ID: "transaction", Label: "Transaction ID", Kind: KindID, Recommended: true},
		},
		Body: "{summary}\n{details}\n{transaction}",
	}
	full := Facts{
		FactSummary: "A payment failed", "transaction": "TX-1001",
		"details": "I paid on Monday and the page showed an error after I had confirmed.",
	}
	with := func(id, value string) Facts {
		f := Facts{id: value}
		for k, v := range full {
			if k != id {
				f[k] = v
			}
		}
		return f
	}
	for _, c := range []struct {
		name  string
		facts Facts
		want  string
	}{
		{"nothing to say", full, ""},
		{"a field that would help", with("transaction", ""), HintRecommended},
		{"no number in an ID", with("transaction", "the one from Monday"), HintIDShape},
		{"a Chinese number", with("transaction", "编号 20A81"), ""},
		{"a long summary", with(FactSummary, strings.Repeat("word ", 20)), HintSummaryLong},
		{"a long summary in Han", with(FactSummary, strings.Repeat("付款失败了", 10)), HintSummaryLong},
		{"a short description", with("details", "It failed."), HintShort},
		{"a long letter", with("details", strings.Repeat("It failed again. ", 200)), HintLong},
		{"shouting", with("details", "I WANT MY MONEY BACK RIGHT NOW and I have waited for a week."), HintShouting},
		{"marks", with("details", "I have waited for a week for this and nothing has happened!!!"), HintShouting},
		{"rude", with("details", "You are idiots, and the page showed an error after I had confirmed."), HintRude},
		{"rude in Chinese", with("details", "你们这群人真是脑残，付款失败了也没有人管这件事情"), HintRude},
		{"words inside words", with("details", "The scrap dealer in Scunthorpe had assessed the damage of the account."), ""},
		{"abbreviations", with("details", "The ID and the IBAN of my EUR account in the UK are on the page that I sent."), ""},
	} {
		if got := hintCodes(Hints(tmpl, tmpl.Draft(c.facts), c.facts)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestHintsOnNewsAndAttachments(t *testing.T) {
	tmpl := &Template{
		ID:     newsID,
		Fields: []Field{{ID: "topics", Kind: KindText}},
		Body:   "{topics}",
		Attach: []string{"Nothing."},
	}

	facts := Facts{"topics": "my payment 4100200300"}
	if got := hintCodes(Hints(tmpl, tmpl.Draft(facts), facts)); got != "no-data attach" {
		t.Errorf("got %q", got)
	}
	facts = Facts{"topics": "offers", FactTransaction: "not asked here 123456789"}
	if got := hintCodes(Hints(tmpl, tmpl.Draft(facts), facts)); got != "attach" {
		t.Errorf("got %q", got)
	}
}
