package letter

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Lengths, in runes, beyond which a reader at a service desk loses patience.
// The figures for the body follow what public request sites advise (short at
// 800, long at 2000 characters of English); Han says the same in half.
const (
	summaryRunes    = 80
	summaryRunesHan = 40
	bodyRunes       = 2000
	bodyRunesHan    = 1000
	detailRunes     = 40
	detailRunesHan  = 15
)

// Hints gives advice on a message that was made of t and f, and perhaps
// edited by hand since: what is missing, length, tone, what to attach. The
// most useful comes first. Nothing here stops a letter.
func Hints(t *Template, m Message, f Facts) []Hint {
	hints := t.recommended(f)
	hints = append(hints, t.shapes(f)...)
	hints = append(hints, t.lengths(m, f)...)
	hints = append(hints, tone(m.Subject+"\n"+m.Body)...)
	if t.ID == newsID && t.carriesData(f) {
		hints = append(hints, Hint{Code: HintNoData})
	}
	for _, what := range t.Attach {
		hints = append(hints, Hint{Code: HintAttach, Args: map[string]any{"What": what}})
	}
	return hints
}

// newsID is the letter that needs neither account nor transaction (S24).
const newsID = "news"

func (t *Template) recommended(f Facts) []Hint {
	var hints []Hint
	for _, field := range t.Asked(f) {
		if field.Recommended && clean(f[field.ID]) == "" {
			hints = append(hints, field.hint(HintRecommended))
		}
	}
	return hints
}

func (t *Template) shapes(f Facts) []Hint {
	var hints []Hint
	for _, field := range t.Asked(f) {
		if value := clean(f[field.ID]); field.Kind == KindID && value != "" && !idShaped(value) && !saysNone(value) {
			hints = append(hints, field.hint(HintIDShape))
		}
	}
	return hints
}

func (f Field) hint(code string) Hint {
	return Hint{Field: f.ID, Code: code, Args: map[string]any{"Label": f.Label}}
}

// idShaped reports whether s looks like a number that a system gave: at least
// four letters or digits in one word, a digit among them. Nothing more is
// known about OKPay's numbers.
func idShaped(s string) bool {
	for word := range strings.FieldsFuncSeq(s, betweenWords) {
		letters, digits := 0, 0
		for _, r := range word {
			switch {
			case r >= '0' && r <= '9':
				digits++
			case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
				letters++
			}
		}
		if digits > 0 && letters+digits >= 4 {
			return true
		}
	}
	return false
}

// saysNone reports whether s says that there is no number, as the form asks
// for.
func saysNone(s string) bool {
	s = strings.ToLower(strings.TrimRight(clean(s), ".。!！ "))
	return slices.Contains([]string{
		"none", "none shown", "not shown", "nothing shown", "no", "n/a", "na", "there is none", "no number", "no id", "unknown",
		"没有", "没有显示", "没显示", "未显示", "不显示", "无", "暂无", "没有编号", "没有交易编号", "不知道",
	}, s)
}

func (t *Template) lengths(m Message, f Facts) []Hint {
	var hints []Hint
	long := func(field, code string, count, limit int) {
		if count > limit {
			hints = append(hints, Hint{Field: field, Code: code, Args: map[string]any{"Count": count, "Max": limit}})
		}
	}
	summary := clean(f[FactSummary])
	long(FactSummary, HintSummaryLong, utf8.RuneCountInString(summary), limitOf(summary, summaryRunes, summaryRunesHan))
	for _, field := range t.Asked(f) {
		value := clean(f[field.ID])
		short := utf8.RuneCountInString(value) < limitOf(value, detailRunes, detailRunesHan)
		if field.Kind == KindLines && field.Required && value != "" && short {
			hints = append(hints, field.hint(HintShort))
		}
	}
	long("", HintLong, utf8.RuneCountInString(m.Body), limitOf(m.Body, bodyRunes, bodyRunesHan))
	return hints
}

// limitOf chooses the limit by what the text is written in, not by the
// language of the letter: people mix them.
func limitOf(text string, letters, han int) int {
	if hanShare(text) > 0.3 {
		return han
	}
	return letters
}

// carriesData reports whether a fact that goes into the letter, other than
// the address, holds a number as long as those of accounts and transactions.
func (t *Template) carriesData(f Facts) bool {
	for _, field := range t.Asked(f) {
		if field.Kind != KindContact && longNumber(f[field.ID]) {
			return true
		}
	}
	return false
}

// longNumber reports eight digits in a row or more.
func longNumber(s string) bool {
	run := 0
	for _, r := range s {
		if r < '0' || r > '9' {
			run = 0
		} else if run++; run >= 8 {
			return true
		}
	}
	return false
}
