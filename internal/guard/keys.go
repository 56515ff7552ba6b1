package guard

import "strings"

// keys finds what shows by its shape that it is a key or a token.
func (t *text) keys() []Finding {
	var found []Finding
	for i := 0; i < len(t.norm); i++ {
		if f, ok := t.pem(i); ok {
			found = append(found, f)
			i = f.End - 1
			continue
		}
		if !isAlnum(t.norm[i]) || isAlnum(t.at(i-1)) || t.norm[i] > 0x7F {
			continue
		}
		tok := t.run(i)
		if f, ok := t.shapedKey(tok); ok {
			found = append(found, f)
		}
		if tok.end > i {
			i = tok.end - 1
		}
	}
	return found
}

// run reads letters, digits and the signs of base64 and URLs at i. Unlike
// token it keeps no sentence punctuation and stops at "=" and "/".
func (t *text) run(i int) token {
	tok := token{start: i, end: i}
	for ; ; tok.end++ {
		switch r := t.at(tok.end); {
		case isLetter(r):
			tok.letters = true
		case isDigit(r):
			tok.digits = true
		case r != '_' && r != '-' && r != '.' || !isAlnum(t.at(tok.end+1)):
			return tok
		}
	}
}

// pem finds a private key in the armour of RFC 7468, also one whose end is
// missing: then everything to the end of the text counts.
func (t *text) pem(i int) (Finding, bool) {
	const dashes = "-----"
	if t.norm[i] != '-' || !t.hasPrefix(i, dashes+"begin ") || t.at(i-1) == '-' {
		return Finding{}, false
	}
	const longest = 60 // of the first line
	head := i + len(dashes)
	stop := head
	for stop < len(t.norm) && stop-head < longest && !t.hasPrefix(stop, dashes) {
		stop++
	}
	if !strings.Contains(string(t.norm[head:stop]), "private key") {
		return Finding{}, false
	}
	end := stop
	for end < len(t.norm) && !t.hasPrefix(end, dashes+"end ") {
		end++
	}
	for end < len(t.norm) && t.norm[end] != '\n' {
		end++
	}
	return Finding{PrivateKey, i, end, Block}, true
}

// tokenShapes are the beginnings that services give their tokens so that they
// can be found, with the least number of characters after them.
var tokenShapes = []struct {
	prefix string
	least  int
}{
	{"sk_live_", 10},
	{"sk_test_", 10},
	{"rk_live_", 10},
	{"rk_test_", 10},
	{"whsec_", 16},
	{"sk-proj-", 16},
	{"sk-ant-", 16},
	{"sk-", 20},
	{"ghp_", 30},
	{"gho_", 30},
	{"ghu_", 30},
	{"ghs_", 30},
	{"ghr_", 30},
	{"github_pat_", 20},
	{"glpat-", 16},
	{"xoxb-", 10},
	{"xoxp-", 10},
	{"xoxa-", 10},
	{"xoxr-", 10},
	{"xoxs-", 10},
	{"xapp-", 10},
	{"akia", 16},
	{"asia", 16},
	{"aiza", 30},
	{"ya29.", 20},
	{"hf_", 30},
	{"npm_", 30},
	{"pypi-", 20},
	{"dop_v1_", 30},
	{"shpat_", 20},
	{"sg.", 40},
	{"eaac", 60},
	{"nsec1", 50},
	{"age-secret-key-1", 50},
}

// shapedKey judges a run of letters, digits and joints by its shape alone.
func (t *text) shapedKey(tok token) (Finding, bool) {
	const shortest = 15
	if tok.len() < shortest || !tok.digits && t.norm[tok.start+2] != '_' { // "sk_live_"
		return Finding{}, false
	}
	s := string(t.norm[tok.start:tok.end])
	orig := string(t.orig[tok.start:tok.end])
	kind := Token
	switch {
	case isExtendedKey(orig), isWIF(orig), strings.HasPrefix(s, "nsec1") && len(s) > 50, strings.HasPrefix(s, "age-secret-key-1"):
		kind = PrivateKey
	case t.isWalletKey(tok, s):
		kind = PrivateKey
	case isJWT(orig), isAWSKey(orig), hasTokenShape(s):
	default:
		return Finding{}, false
	}
	return Finding{kind, tok.start, tok.end, Block}, true
}

func hasTokenShape(s string) bool {
	for _, shape := range tokenShapes {
		if rest, ok := strings.CutPrefix(s, shape.prefix); ok && len(rest) >= shape.least {
			return true
		}
	}
	return false
}

// isAWSKey knows the access key IDs of Amazon: four letters and 16 capitals
// and digits.
func isAWSKey(s string) bool {
	return len(s) == 20 && (strings.HasPrefix(s, "AKIA") || strings.HasPrefix(s, "ASIA")) && s == strings.ToUpper(s)
}

// isWIF knows a Bitcoin private key in the wallet import format: 51 or 52
// characters of base58 with a checksum.
func isWIF(s string) bool { return (len(s) == 51 || len(s) == 52) && base58Check(s) }

// isExtendedKey knows the private extended keys of BIP-32 and SLIP-132.
func isExtendedKey(s string) bool {
	return len(s) >= 100 && len(s) <= 120 && len(s) > 4 && s[1:4] == "prv" && strings.IndexByte("xyztuv", s[0]) >= 0
}

// isJWT knows a signed JSON Web Token: three parts, the first two of which are
// JSON objects in base64.
func isJWT(s string) bool {
	parts := strings.Split(s, ".")
	return len(parts) == 3 && strings.HasPrefix(parts[0], "eyJ") && len(parts[1]) > 10 && len(parts[2]) > 10
}

// readKey reads a private key behind its name: 64 hexadecimal digits, or
// anything long in base58 or base64.
func readKey(t *text, _ int, l link) ([]Finding, bool) {
	start := l.end
	if t.hasPrefix(start, "0x") {
		start += 2
	}
	tok := t.token(start)
	s := string(t.norm[tok.start:tok.end])
	hex := len(s) >= 64 && strings.Trim(s, "0123456789abcdef") == ""
	if !hex && (l.free || tok.len() < 32 || !tok.letters || !tok.digits || entropy(s) < 3.5 || tok.isPlain(t)) {
		return nil, false
	}
	return []Finding{{PrivateKey, l.end, tok.end, Block}}, true
}

// minToken is the shortest value that is taken for an API token.
const (
	minToken     = 16
	minFreeToken = 20 // where other words stand between
)

// readToken reads a token behind its name: long, of letters and digits, and as
// irregular as chance makes it.
func readToken(t *text, k int, l link) ([]Finding, bool) {
	if isAddress(string(t.norm[l.end:min(len(t.norm), l.end+80)])) {
		return nil, false
	}
	i := l.end
	for _, scheme := range []string{"bearer ", "basic "} {
		if t.hasPrefix(i, scheme) {
			i += len(scheme)
		}
	}
	tok := t.tokenUpTo(i, "&\"'<>,;")
	s := string(t.norm[tok.start:tok.end])
	if l.free && tok.len() < minFreeToken || t.isBareKey(k) && (!isRandom(s) || t.leadsElsewhere(k, l.end)) || !t.isToken(tok, s) {
		return nil, false
	}
	kind := Token
	if len(s) == 64 && isHexadecimal(s) && t.isBareKey(k) { // of a wallet
		kind = PrivateKey
	}
	return []Finding{{kind, tok.start, tok.end, Block}}, true
}

// tokenUpTo is the token at i, which ends before any of stops.
func (t *text) tokenUpTo(i int, stops string) token {
	tok := t.token(i)
	if cut := strings.IndexAny(string(t.norm[tok.start:tok.end]), stops); cut >= 0 {
		return t.tokenIn(tok.start, tok.start+cut)
	}
	return tok
}

// isToken tells whether s, the text of tok, is long and irregular enough.
func (t *text) isToken(tok token, s string) bool {
	random := tok.digits && tok.letters || isBase32(string(t.orig[tok.start:tok.end]))
	return tok.len() >= minToken && random && s[0] != '/' && entropy(s) >= 3 && !tok.isPlain(t)
}
