package casefile

import (
	"fmt"
	"io"
	"time"
)

// referenceLetters has no letter or digit that is taken for another when read
// out on the telephone or written by hand (0 O, 1 I L, 5 S, 2 Z, U V), and no
// vowels, so that no word appears by accident.
const referenceLetters = "34679BCDFGHJKMNPQRTWXY"

// NewReference returns a short name for a case, such as "261123-7KQM": the
// day, so that people can place it, and four letters, so that two cases of a
// day differ (22^4 is 234,256). The error is that of random.
func NewReference(now time.Time, random io.Reader) (string, error) {
	const tail = 4
	name := make([]byte, 0, tail)
	// The largest multiple of the alphabet's size, for an even choice.
	const fair = 256 / len(referenceLetters) * len(referenceLetters)
	var b [1]byte
	for len(name) < tail {
		if _, err := io.ReadFull(random, b[:]); err != nil {
			return "", fmt.Errorf("make a reference: %w", err)
		}
		if int(b[0]) < fair {
			name = append(name, referenceLetters[int(b[0])%len(referenceLetters)])
		}
	}
	return now.Format("060102") + "-" + string(name), nil
}

// IsReference reports whether a text can be a short name of a case. Names go
// where more than letters would be obeyed: Fyne 2.8 puts the words of a
// notification into a PowerShell script, in which "$(...)" is run.
func IsReference(s string) bool {
	const longest = 40
	if s == "" || len(s) > longest {
		return false
	}
	for _, r := range s {
		if (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && r != '-' {
			return false
		}
	}
	return true
}
