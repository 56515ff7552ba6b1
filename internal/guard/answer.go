package guard

// answered reads a value that is the answer to a question about label k, in a
// transcript or a chat: "Agent: your PIN?" and on the next line "Anna: 4096".
// The value must be all of the answer.
func (t *text) answered(k int, r *rule) ([]Finding, bool) {
	i, ok := t.nextLine(t.labels[k].end)
	if !ok {
		return nil, false
	}
	i, ok = t.overSpeaker(i)
	if !ok {
		return nil, false
	}
	f, ok := r.read(t, k, link{end: i, explicit: true, only: true})
	if !ok {
		return nil, false
	}
	end := f[len(f)-1].End
	for isBlank(t.at(end)) || closes(t.at(end)) || t.at(end) == '。' || t.at(end) == '!' || t.at(end) == '\r' {
		end++
	}
	return f, t.at(end) == '\n'
}

// nextLine returns where the line after i begins, when it is near.
func (t *text) nextLine(i int) (int, bool) {
	const most = 40
	for end := min(i+most, len(t.norm)); i < end; i++ {
		if t.norm[i] != '\n' {
			continue
		}
		for i < end && (t.norm[i] == '\n' || t.norm[i] == '\r' || isBlank(t.norm[i])) {
			i++
		}
		return i, true
	}
	return 0, false
}

// overSpeaker skips the name of who speaks, and the time, at the beginning of
// a line: "Anna:", "[09:14] me:", "CUST>".
func (t *text) overSpeaker(i int) (int, bool) {
	const most = 40
	for end := min(i+most, len(t.norm)); i < end && t.norm[i] != '\n'; i++ {
		r := t.norm[i]
		if (r == ':' || r == '>') && !isDigit(t.at(i+1)) || r == ':' && !isDigit(t.at(i-1)) {
			return t.overBlanks(i + 1), true
		}
	}
	return 0, false
}
