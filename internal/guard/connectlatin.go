package guard

// The Latin words that connect a name with its value: "password IS", "the code
// THEY SENT". One stands before nearly every value, and many names may lead to
// the same one, so that a text looks each up only once.

// joinClass is what a Latin word does between a name and a value.
type joinClass uint8

const (
	joinUnknown  joinClass = iota // not looked up yet
	joinNothing                   // ends the connection
	joinExplicit                  // "is": a value follows
	joinGiven                     // "told": somebody handed the value over
	joinTo                        // "to": only what speaks for itself follows
	joinFrom                      // "from": the same, when "to" comes after it
	joinSoft                      // says nothing
	joinTalk                      // says nothing, and talk is likelier than a value
)

var joinWords = joinTable(map[joinClass]string{
	joinExplicit: "is was are were equals being called eg namely",
	joinGiven: `read told gave sent said shared forwarded entered enter entering typed type typing tried try trying
		shows showed reads says used use uses using put answer answered reply replied input inputted keyed wrote`,
	joinTo:   "to",
	joinFrom: "from",
	joinSoft: "it mine number no nr num id code below follows them him her you currently digits digit card s then also",
	joinTalk: "my the a an this that as now still just",
})

func joinTable(lists map[joinClass]string) map[string]joinClass {
	table := map[string]joinClass{}
	for c, list := range lists {
		for w := range wordSet(list) {
			table[w] = c
		}
	}
	return table
}

// joinAt returns what the word from i to end is.
func (t *text) joinAt(i, end int) joinClass {
	if t.joins[i] == joinUnknown {
		t.joins[i] = max(joinNothing, joinWords[string(t.norm[i:end])])
	}
	return t.joins[i]
}

func (t *text) connectLatin(l *link) bool {
	end, ok := t.shortWord(l.end)
	if !ok {
		return false
	}
	what := t.joinAt(l.end, end)
	if what == joinFrom && !t.isFromTo(end) {
		return false
	}
	switch what {
	case joinExplicit:
		l.explicit, l.soft, l.only = true, false, false // "the one I gave him is ..."
	case joinGiven:
		l.explicit, l.given, l.soft = true, true, false
		l.only = true // "try it everywhere" is no password
	case joinTo, joinFrom:
		l.explicit, l.only = true, true
	case joinTalk:
		l.soft = true
	case joinSoft:
	default:
		return false
	}
	l.end = end
	if t.at(end) == '.' && t.abbreviated(end) {
		l.end++
	}
	return true
}

// shortWord returns the end of the word that begins at i, if it may connect.
func (t *text) shortWord(i int) (end int, ok bool) {
	const longest = 10
	for end = i; end-i <= longest && isLetter(t.at(end)); end++ {
	}
	return end, end-i <= longest && !isDigit(t.at(end)) && t.at(end) != '='
}

// isFromTo tells whether one value and "to" follow a "from" that ends at i, as
// in "changed my PIN from 1357 to 8642".
func (t *text) isFromTo(i int) bool {
	tok := t.token(t.overBlanks(i))
	i = t.overBlanks(tok.end)
	return tok.len() > 0 && t.hasPrefix(i, "to") && isBlank(t.at(i+2))
}
