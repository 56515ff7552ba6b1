package guard

// warnings stand in every message that carries a one-time code.
var warnings = beginnings(
	"请勿", "切勿", "勿泄", "勿告", "勿将", "不要告诉", "不要泄露", "不要向", "分钟内有效", "分钟有效", "有效期", "非本人",
	"not share", "n't share", "never share", "not give", "n't give", "not tell", "n't tell", "never tell", "别告诉", "不能告诉", "保密", "expires in", "valid for", "not disclose", "if you did not",
)

// warned finds the code in a pasted message whatever its wording: six digits
// that nothing else names, near a warning and a word for a code or a message.
func (t *text) warned() []Finding {
	const back, ahead = 80, 56
	var found []Finding
	done := 0
	for i := range t.norm {
		if t.startsWith(i, warnings) == 0 || !t.near(otpWord, i, i, back) && !t.hinted(i, i, false) {
			continue
		}
		for p := max(done, i-back); p < i+ahead && p < len(t.norm); p++ {
			if f, ok := t.loneCode(p); ok {
				found = append(found, f)
			}
		}
		done = i + ahead
	}
	return found
}

// loneCode reads six digits at i that stand alone and belong to nothing.
func (t *text) loneCode(i int) (Finding, bool) {
	if !isDigit(t.norm[i]) || isAlnum(t.at(i-1)) || t.ownedByOther(i) {
		return Finding{}, false
	}
	run, ok := t.digitsAt(i)
	return Finding{OTP, i, run.end, Block}, ok && run.digits == usualCode && t.at(i-1) != '-'
}
