package guard

import (
	"math"
	"strings"
)

// What tells a key from a word.

// isBareKey tells whether label k is "key" alone, which is as often a key on a
// keyboard or in a table, or a header or an SDK, which may be given anything.
func (t *text) isBareKey(k int) bool {
	l := t.labels[k]
	return l.end-l.start <= len("keys") && t.hasPrefix(l.start, "key") || t.hasPrefix(l.start, "header") || t.hasPrefix(l.start, "请求头") || t.hasPrefix(l.start, "sdk")
}

// isBase32 knows the secrets of authenticators: capitals and the digits from 2
// to 7.
func isBase32(s string) bool {
	return len(s) >= minToken && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}

// isRandom tells whether s is in one piece and as irregular as chance makes it.
func isRandom(s string) bool {
	digits := 0
	for i := range len(s) {
		if isDigit(rune(s[i])) {
			digits++
		}
	}
	return digits >= 2 && !strings.ContainsAny(s, ".:-/@") && entropy(s) >= 3.5
}

// isAddress knows public addresses and hashes written in hexadecimal: "0x" and
// 40 or 64 digits.
func isAddress(s string) bool {
	hex, ok := strings.CutPrefix(s, "0x")
	if !ok {
		return false
	}
	n := 0
	for n < len(hex) && strings.IndexByte("0123456789abcdef", hex[n]) >= 0 {
		n++
	}
	return n == 40 || n == 64
}

// entropy is Shannon's, in bits a character.
func entropy(s string) float64 {
	var count [128]int
	for i := range len(s) {
		count[s[i]&127]++
	}
	sum := 0.0
	for _, n := range count {
		if n > 0 {
			p := float64(n) / float64(len(s))
			sum -= p * math.Log2(p)
		}
	}
	return sum
}
