package guard

// readPIN reads a PIN. Behind other words it has four digits and is no year:
// "the PIN of the card, 4477, ...".
func readPIN(t *text, k int, l link) ([]Finding, bool) {
	run, ok := t.digitsAt(l.end)
	if !ok || run.digits < minPIN || run.digits > maxPIN {
		return nil, false
	}
	if run.digits == usualCode && t.isPostal(t.labels[k].start, run.end) {
		return nil, false
	}
	s := string(t.norm[l.end:run.end])
	l.free = l.free || t.leadsElsewhere(k, l.end)
	if t.labels[k].vague {
		return []Finding{{PIN, l.end, run.end, Block}}, t.isTypedPIN(s, l)
	}
	if l.free && (run.digits != minPIN || isYear(s) && !t.isAfterCopula(l.end) || isRound(s) || t.belongs(l.end)) {
		return nil, false
	}
	return []Finding{{PIN, l.end, run.end, Block}}, true
}

// isTypedPIN tells whether s was typed at a cash machine or a lock screen, and
// is no amount, of which those give out none that does not end with 0.
func (t *text) isTypedPIN(s string, l link) bool {
	return (l.given || l.explicit && !l.quoted) && len(s) == minPIN && s[minPIN-1] != '0' && !isRecentYear(s)
}

// postalWords tell that a "PIN" is a postal index number, as India calls it.
var postalWords = beginnings("village", "address", "district", "postal", "locality", "state", "city", "town", "area")

func (t *text) isPostal(from, to int) bool {
	for i := max(from-reach, 0); i < min(to+reach, len(t.norm)); i++ {
		if isLetter(t.norm[i]) && !isAlnum(t.at(i-1)) && t.startsWith(i, postalWords) > 0 {
			return true
		}
	}
	return false
}
