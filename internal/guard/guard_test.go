package guard

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestScanGivesRuneOffsetsOfTheValue(t *testing.T) {
	text := "卡号：6225 8801 2345 6789，密码是 Abc12345。"

	got := Scan(text)

	for _, f := range got {
		t.Logf("%s %q", f.Kind, string([]rune(text)[f.Start:f.End]))
	}
	if len(got) != 2 || string([]rune(text)[got[1].Start:got[1].End]) != "Abc12345" {
		t.Errorf("found %v", got)
	}
}

// TestCardsBetweenInvisibleSigns hides the digits behind what is copied with
// numbers: marks of direction, selectors, keycaps, joiners, tags.
func TestCardsBetweenInvisibleSigns(t *testing.T) {
	for _, sign := range []string{
		"\u200b", "\u200e", "\u200f", "\u202c\u202a", "\u2066", "\u2069\u2066", "\u061c", "\ufe0f", "\ufe0f\u20e3",
		"\u034f", "\u180e", "\u2063", "\u3164", "\u00ad", "\U000e0020",
	} {
		for _, text := range []string{
			"My card 4111" + sign + "1111" + sign + "1111" + sign + "1111 ok",
			"My card " + strings.Join(strings.Split("4111111111111111", ""), sign) + " ok",
			"My card " + sign + "4111" + sign + " 1111" + sign + " 1111" + sign + " 1111" + sign + " ok",
		} {
			found := Scan(text)
			if len(found) != 1 || found[0].Kind != Card || found[0].Severity != Block {
				t.Errorf("%+q: %v", text, found)
				continue
			}
			if masked := Mask(text, found); strings.Count(masked, "1") > 4 {
				t.Errorf("%+q becomes %+q", text, masked)
			}
		}
	}
}

func TestNoticesDoNotBlock(t *testing.T) {
	for text, kind := range map[string]Kind{
		"IBAN GB29 NWBK 6016 1331 9268 19":              IBAN,
		"请汇到 de89370400440532013000":                    IBAN,
		"电话 13800138000":                                Phone,
		"call me at (+44) 20 7946 0958":                 "",
		"+44 20 7946 0958":                              Phone,
		"my card number is 4111 1111 1111 1112":         Card,
		"GB29 NWBK 6016 1331 9268 18 is not an account": "",
	} {
		got := Scan(text)
		if Blocks(got) {
			t.Errorf("%q blocks: %v", text, got)
		}
		if kind != "" && (len(got) == 0 || got[0].Kind != kind) {
			t.Errorf("%q: found %v, want %s", text, got, kind)
		}
	}
}

func TestMask(t *testing.T) {
	for in, want := range map[string]string{
		"":                                    "",
		"card 4111 1111 1111 1111.":           "card **** **** **** 1111.",
		"密码是 Abc12345，谢谢":                     "密码是 ******，谢谢",
		"验证码：123456 订单 88":                    "验证码：****** 订单 88",
		"电话 138-0013-8000":                    "电话 ***-****-8000",
		"IBAN GB29 NWBK 6016 1331 9268 19 ok": "IBAN **** **** **** **** **68 19 ok",
		"卡号４１１１１１１１１１１１１１１１": "卡号************１１１１",
	} {
		if got := Mask(in, Scan(in)); got != want {
			t.Errorf("Mask(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMaskBearsAnyFindings(t *testing.T) {
	text := "一二三四五"
	for _, c := range []struct {
		findings []Finding
		want     string
	}{
		{[]Finding{{Password, 3, 99, Block}, {Password, 0, 1, Block}}, "******二三******"},
		{[]Finding{{Password, -5, 2, Block}, {Password, 1, 3, Block}}, "************四五"},
		{[]Finding{{Password, 4, 2, Block}}, text},
	} {
		if diff := cmp.Diff(c.want, Mask(text, c.findings)); diff != "" {
			t.Errorf("%v: %s", c.findings, diff)
		}
	}
}

// After masking, nothing in the corpus blocks any more and no secret is left.
func TestMaskingLeavesNoSecret(t *testing.T) {
	for n, e := range corpus(t) {
		masked := Mask(e.Text, Scan(e.Text))
		for _, b := range e.Block {
			if e.covers(Scan(e.Text), b.Kind, b.Secret) && strings.Contains(masked, b.Secret) {
				t.Errorf("line %d: %q is still in %q", n+1, b.Secret, masked)
			}
		}
		if again := Scan(masked); Blocks(again) {
			t.Errorf("line %d: %q still blocks: %v", n+1, masked, again)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, e := range corpus(f) {
		f.Add(e.Text)
	}
	f.Add("\xff\xfe4111 1111")
	f.Fuzz(func(t *testing.T, text string) {
		findings := Scan(text)

		last := 0
		for _, x := range findings {
			if x.Start < last || x.End <= x.Start || x.End > utf8.RuneCountInString(text) {
				t.Fatalf("offsets %v in %q", findings, text)
			}
			last = x.End
		}
		masked := Mask(text, findings)
		if len(findings) == 0 && utf8.ValidString(text) && masked != text {
			t.Errorf("nothing found, yet %q became %q", text, masked)
		}
	})
}

// The time grows with the length also for texts made to be slow.
func BenchmarkScan10000(b *testing.B) {
	mail := "你好：我在 11 月 5 日付款 500 元失败，交易号 T2023110500912，卡尾号 1234，密码没有问题，验证码也收得到。\n" +
		"Dear support, my payment of 120.50 USD failed, I waited 48 hours. My password is fine. Order 2023110512345678.\n"
	for name, unit := range map[string]string{
		"mail": mail, "labels": "密码", "digits": "1 ", "words": "abandon ", "han": "的", "code": "the code is ", "codes": "code:", "dashes": "-----begin ", "long": "4",
		"cards": "4111 1111 1111 1111 ", "iban": "GB29 ", "quotes": "密码“", "chinese": "一", "told": "told 123456 ", "pairs": "pw/",
	} {
		text := string([]rune(strings.Repeat(unit, 10_000/utf8.RuneCountInString(unit)+1))[:10_000])
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Scan(text)
			}
		})
	}
}
