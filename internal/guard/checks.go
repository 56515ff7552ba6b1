package guard

import (
	"crypto/sha256"
	"math/big"
	"strings"
)

// luhn is the check of ISO/IEC 7812-1 over ASCII digits.
func luhn(digits string) bool {
	sum := 0
	for i := range len(digits) {
		d := int(digits[len(digits)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// scheme is a range of beginnings (issuer identification numbers) and the
// lengths that a card scheme gives out with them.
type scheme struct {
	from, to int // of the first digits, as many as "to" has
	lengths  []int
}

// schemes lists the beginnings of ISO/IEC 7812 numbers that the card schemes
// publish, and those of Chinese debit cards that were issued before 62 was.
var schemes = []scheme{
	{4, 4, []int{13, 16, 19}},                   // Visa
	{51, 55, []int{16}},                         // Mastercard
	{2221, 2720, []int{16}},                     // Mastercard
	{34, 34, []int{15}},                         // American Express
	{37, 37, []int{15}},                         // American Express
	{300, 305, []int{14, 16}},                   // Diners Club
	{3095, 3095, []int{14, 16}},                 // Diners Club
	{36, 36, []int{14, 16}},                     // Diners Club
	{38, 39, []int{14, 16}},                     // Diners Club
	{6011, 6011, []int{16, 17, 18, 19}},         // Discover
	{644, 649, []int{16, 17, 18, 19}},           // Discover
	{65, 65, []int{16, 17, 18, 19}},             // Discover, RuPay
	{3528, 3589, []int{16, 17, 18, 19}},         // JCB
	{62, 62, []int{16, 17, 18, 19}},             // UnionPay
	{81, 82, []int{16, 17, 18, 19}},             // UnionPay, RuPay
	{60, 60, []int{16, 17, 18, 19}},             // Chinese debit cards, RuPay
	{95, 95, []int{16, 17, 18, 19}},             // Chinese debit cards
	{68, 69, []int{16, 17, 18, 19}},             // Chinese debit cards
	{90, 90, []int{16, 17, 18, 19}},             // Chinese debit cards
	{2200, 2204, []int{16, 17, 18, 19}},         // Mir
	{5018, 5018, []int{12, 13, 15, 16, 18, 19}}, // Maestro
	{5020, 5020, []int{12, 13, 15, 16, 18, 19}}, // Maestro
	{5038, 5038, []int{12, 13, 15, 16, 18, 19}}, // Maestro
	{5060, 5061, []int{16, 18, 19}},             // Verve
	{508, 508, []int{16}},                       // RuPay
	{56, 58, []int{12, 13, 15, 16, 18, 19}},     // Maestro
	{63, 63, []int{12, 13, 15, 16, 18, 19}},     // Maestro
	{67, 67, []int{12, 13, 15, 16, 18, 19}},     // Maestro
	{9792, 9792, []int{16}},                     // Troy
}

// issued tells whether a card scheme gives out numbers such as digits.
func issued(digits string) bool {
	for _, s := range schemes {
		n := 0
		for p := s.to; p > 0; p /= 10 {
			n++
		}
		if len(digits) < n {
			continue
		}
		iin := 0
		for i := range n {
			iin = iin*10 + int(digits[i]-'0')
		}
		if iin < s.from || iin > s.to {
			continue
		}
		for _, l := range s.lengths {
			if l == len(digits) {
				return true
			}
		}
	}
	return false
}

// residentID checks a Chinese resident ID (GB 11643): six digits of a region,
// the birth date, a serial number, a check character modulo 11.
func residentID(s string) bool {
	if len(s) != 18 {
		return false
	}
	year, month, day := number(s[6:10]), number(s[10:12]), number(s[12:14])
	if year < 1880 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || !region(s[:2]) {
		return false
	}
	weights := [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		sum += int(s[i]-'0') * w
	}
	return s[17] == "10x98765432"[sum%11]
}

// region knows the provinces of GB/T 2260 and the codes of permits for
// residents of Hong Kong, Macao and Taiwan, and of foreigners.
func region(code string) bool {
	return strings.Contains(" 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91 ", " "+code+" ")
}

func number(digits string) int {
	n := 0
	for i := range len(digits) {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// ibanLengths is the table of the IBAN registry (ISO 13616).
var ibanLengths = map[string]int{
	"ad": 24, "ae": 23, "al": 28, "at": 20, "az": 28, "ba": 20, "be": 16, "bg": 22, "bh": 22, "bi": 27, "br": 29, "by": 28,
	"ch": 21, "cr": 22, "cy": 28, "cz": 24, "de": 22, "dj": 27, "dk": 18, "do": 28, "ee": 20, "eg": 29, "es": 24, "fi": 18,
	"fk": 18, "fo": 18, "fr": 27, "gb": 22, "ge": 22, "gi": 23, "gl": 18, "gr": 27, "gt": 28, "hn": 28, "hr": 21, "hu": 28,
	"ie": 22, "il": 23, "iq": 23, "is": 26, "it": 27, "jo": 30, "kw": 30, "kz": 20, "lb": 28, "lc": 32, "li": 21, "lt": 20,
	"lu": 20, "lv": 21, "ly": 25, "mc": 27, "md": 24, "me": 22, "mk": 19, "mn": 20, "mr": 27, "mt": 31, "mu": 30, "ni": 28,
	"nl": 18, "no": 15, "om": 23, "pk": 24, "pl": 28, "ps": 29, "pt": 25, "qa": 29, "ro": 24, "rs": 22, "ru": 33, "sa": 24,
	"sc": 31, "sd": 18, "se": 24, "si": 19, "sk": 24, "sm": 27, "so": 23, "st": 25, "sv": 28, "tl": 23, "tn": 24, "tr": 26,
	"ua": 29, "va": 22, "vg": 24, "xk": 20, "ye": 30,
}

// mod97 is the check of ISO 7064 over a whole IBAN in small letters.
func mod97(s string) bool {
	rest := 0
	for i := range len(s) {
		switch c := s[(i+4)%len(s)]; {
		case c >= '0' && c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		default:
			rest = (rest*100 + int(c-'a') + 10) % 97
		}
	}
	return rest == 1
}

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

// base58Check tells whether s carries the checksum of a Bitcoin key: the last
// four bytes are the first of a double SHA-256 of the rest.
func base58Check(s string) bool {
	n := new(big.Int)
	for _, r := range s {
		d := strings.IndexRune(base58, r)
		if d < 0 {
			return false
		}
		n.Add(n.Mul(n, big.NewInt(58)), big.NewInt(int64(d)))
	}
	raw := n.Bytes()
	if len(raw) < 5 {
		return false
	}
	head, sum := raw[:len(raw)-4], raw[len(raw)-4:]
	once := sha256.Sum256(head)
	twice := sha256.Sum256(once[:])
	return string(twice[:4]) == string(sum)
}
