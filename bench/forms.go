package main

import (
	"hash/fnv"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// The forms in which a question is asked.
func enForms() []string { return []string{"plain", "typo", "prefix", "complete"} }

func zhForms() []string {
	return []string{"plain", "homophone", "pinyin", "initials", "prefix", "complete", "pinyin-complete", "initials-complete"}
}

// dice gives numbers that look random and are the same on every run.
type dice struct{ state uint64 }

func newDice(seed string) *dice {
	h := fnv.New64a()
	_, _ = h.Write([]byte(seed))
	return &dice{h.Sum64()}
}

func (d *dice) roll(n int) int {
	d.state = d.state*6364136223846793005 + 1442695040888963407
	return int((d.state >> 33) % uint64(n))
}

// typo makes one slip in every word of five letters or more: a letter left
// out, doubled, changed, or swapped with the next.
func typo(s string) string {
	d := newDice(s)
	words := strings.Split(s, " ")
	for i, w := range words {
		if len(w) < 5 || strings.ContainsFunc(w, func(r rune) bool { return r > unicode.MaxASCII }) {
			continue
		}
		at := 1 + d.roll(len(w)-2)
		switch d.roll(4) {
		case 0:
			w = w[:at] + w[at+1:]
		case 1:
			w = w[:at] + w[at:at+1] + w[at:]
		case 2:
			w = w[:at] + string(rune('a'+d.roll(26))) + w[at+1:]
		default:
			w = w[:at] + w[at+1:at+2] + w[at:at+1] + w[at+2:]
		}
		words[i] = w
	}
	return strings.Join(words, " ")
}

// head returns the first percent of a text's characters.
func head(s string, percent int) string {
	rs := []rune(s)
	return strings.TrimSpace(string(rs[:len(rs)*percent/100]))
}

// wordReadings are words whose usual reading the dictionary of single
// characters does not give.
func wordReadings() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(`银行 yin hang
行业 hang ye
重新 chong xin
重复 chong fu
重置 chong zhi
重设 chong she
多长 duo chang
太长 tai chang
长时间 chang shi jian
还款 huan kuan
还钱 huan qian
退还 tui huan
归还 gui huan
调整 tiao zheng
着急 zhao ji
了解 liao jie
弹出 tan chu
弹窗 tan chuang
便宜 pian yi
收不了 shou bu liao
用不了 yong bu liao
什么 shen me
`) {
		f := strings.Fields(line)
		out[f[0]] = f[1:]
	}
	return out
}

// syllables reads a text: one string for each Han character, others as they
// are.
func syllables(s string) []string {
	words, args := wordReadings(), pinyin.NewArgs()
	rs := []rune(s)
	var out []string
	for i := 0; i < len(rs); {
		n := 0
		for w, readings := range words {
			if k := len([]rune(w)); k > n && strings.HasPrefix(string(rs[i:]), w) {
				n = k
				_ = readings
			}
		}
		if n > 0 {
			out = append(out, words[string(rs[i:i+n])]...)
			i += n
			continue
		}
		if p := pinyin.SinglePinyin(rs[i], args); len(p) > 0 {
			out = append(out, p[0])
		} else {
			out = append(out, string(rs[i]))
		}
		i++
	}
	return out
}

// pinyinOf writes a text in pinyin without tones; words of letters stand
// apart.
func pinyinOf(s string) string {
	var b strings.Builder
	rs := []rune(s)
	plain := strings.Join(syllables(s), "")
	if plain == s {
		return s
	}
	for i, part := range splitScripts(rs) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.Join(syllables(part), ""))
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// splitScripts cuts a text where Han characters and others meet.
func splitScripts(rs []rune) []string {
	var out []string
	start := 0
	for i := 1; i <= len(rs); i++ {
		if i == len(rs) || unicode.Is(unicode.Han, rs[i]) != unicode.Is(unicode.Han, rs[i-1]) {
			out = append(out, string(rs[start:i]))
			start = i
		}
	}
	return out
}

// initialsOf writes the first letter of each syllable; letters and digits
// stay, all else goes.
func initialsOf(s string) string {
	var b strings.Builder
	for _, y := range syllables(s) {
		r := []rune(y)[0]
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// homophones are characters of the same sound, the commoner the earlier.
type homophones map[string][]rune

func newHomophones(texts []string) homophones {
	count := map[rune]int{}
	for _, t := range texts {
		for _, r := range t {
			if unicode.Is(unicode.Han, r) {
				count[r]++
			}
		}
	}
	h := homophones{}
	for r := rune(0x4E00); r <= 0x9FA5; r++ {
		if count[r] > 0 {
			y := syllables(string(r))[0]
			h[y] = append(h[y], r)
		}
	}
	return h
}

// replace swaps one Han character for another one of the same sound.
func (h homophones) replace(s string) string {
	rs, d := []rune(s), newDice(s)
	for range 20 {
		i := d.roll(len(rs))
		if !unicode.Is(unicode.Han, rs[i]) {
			continue
		}
		same := h[syllables(string(rs[i]))[0]]
		if len(same) < 2 {
			continue
		}
		if r := same[d.roll(len(same))]; r != rs[i] {
			rs[i] = r
			return string(rs)
		}
	}
	return s
}
