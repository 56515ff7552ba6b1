// Package guard finds secrets in a text before it leaves: card numbers,
// passwords, one-time codes, keys. Support never needs them, and a mail cannot
// be called back.
//
// # How it decides
//
// A number is not a secret because it is long. Four kinds of evidence count:
//
//   - Numbers that prove themselves: a card passes the Luhn test and has a
//     length and a beginning that a card scheme gives out; an IBAN passes mod
//     97 with the length of its country; a resident ID has a valid region,
//     birth date and check character; a WIF key has its checksum; twelve words
//     of the BIP-39 list do not stand in a row by chance.
//   - Words that name what follows: "password is ...", "验证码：...". The
//     nearest word wins, so the digits of "卡付款，订单号 4539..." are an order
//     number. What follows must look like a value: "my password is wrong" and
//     "验证码 5 分钟内有效" are talk.
//   - The passage: where it speaks of secrets, a value may stand without a name,
//     "they texted me 402775", when it has the very shape of a secret and no
//     word for an order, an amount or a telephone lays claim to it.
//   - The words around: a number or a word with digits is weighed by the 20 words on
//     each side and the first 150 of the text. What each is worth was learnt from
//     the corpus of mails that the tests use (evidence.txt). What a rule read from
//     words alone is dropped where they speak against it.
//
// [Block] is for what opens an account or pays; [Notice] for what a mail may
// need but should hold on purpose. The user decides in both cases.
//
// Everything is computed on a folded copy of the text with one rune for each
// rune, so that full-width digits and letters count as plain ones and offsets
// stay true. [Scan] reads the text a bounded number of times and looks at a
// bounded neighbourhood of each hit: its time grows with the length only.
package guard

import (
	"cmp"
	"slices"
)

// Kind names what was found.
type Kind string

// The kinds of findings.
const (
	Card       Kind = "card"
	CVV        Kind = "cvv"
	IBAN       Kind = "iban"
	ResidentID Kind = "cn-id"
	Phone      Kind = "phone"
	Password   Kind = "password"
	PIN        Kind = "pin"
	OTP        Kind = "otp"
	SeedPhrase Kind = "seed-phrase"
	PrivateKey Kind = "private-key"
	Token      Kind = "token"
)

// Kinds lists every kind.
func Kinds() []Kind {
	return []Kind{Card, CVV, IBAN, ResidentID, Phone, Password, PIN, OTP, SeedPhrase, PrivateKey, Token}
}

// Severity tells how much a finding matters.
type Severity string

// The severities.
const (
	Block  Severity = "block"  // ask before it leaves
	Notice Severity = "notice" // say it, and let it pass
)

// Finding is one secret. Start and End are rune offsets of the value itself,
// without the words that name it; End is the first rune after it.
type Finding struct {
	Kind       Kind
	Start, End int
	Severity   Severity
}

// Scan returns the findings in text in their order, none overlapping.
func Scan(text string) []Finding {
	t := newText(text)
	return separate(t.weighed(t.ruled()))
}

// ruled returns what the rules find, in no order, one value perhaps more than once.
func (t *text) ruled() []Finding {
	var all []Finding
	all = append(all, t.keys()...)
	all = append(all, t.seeds()...)
	all = append(all, t.numbers()...)
	all = append(all, t.ibans()...)
	all = append(all, t.named()...)
	all = append(all, t.combos()...)
	all = append(all, t.entered()...)
	all = append(all, t.warned()...)
	all = append(all, t.lone()...)
	return all
}

// Blocks tells whether one of the findings asks to be dealt with first.
func Blocks(findings []Finding) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool { return f.Severity == Block })
}

// separate sorts findings and, where two overlap, keeps the graver one, then
// the longer one.
func separate(all []Finding) []Finding {
	slices.SortStableFunc(all, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var kept []Finding
	for _, f := range all {
		if f.Start >= f.End {
			continue
		}
		if n := len(kept); n > 0 && f.Start < kept[n-1].End {
			if outweighs(f, kept[n-1]) {
				kept[n-1] = f
			}
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

func outweighs(f, g Finding) bool {
	if f.Severity != g.Severity {
		return f.Severity == Block
	}
	return f.End-f.Start > g.End-g.Start
}
