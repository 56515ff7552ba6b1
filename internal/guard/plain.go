package guard

import "strings"

// What looks like a password to a machine and is none.

func isLinkOrMail(s string) bool {
	if strings.Contains(s, "://") || strings.HasPrefix(s, "//") || strings.HasPrefix(s, "www.") {
		return true
	}
	for _, end := range []string{".com", ".net", ".org", ".cn", ".html", ".php", ".eu", ".io"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	local, domain, ok := strings.Cut(s, "@")
	if !ok || local == "" {
		return false
	}
	dot := strings.LastIndexByte(domain, '.')
	return dot > 0 && dot < len(domain)-2 && isLetters(domain[dot+1:])
}

func isLetters(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !isLetter(r) })
}

// isMask knows "******", "xxxx", "[hidden]", "<password>", "{{name}}", "....".
func isMask(s string) bool {
	first := s
	if len(first) > 1 {
		first = s[:1]
	}
	if strings.Trim(s, first) == "" && !isDigits(s) {
		return true
	}
	if strings.Trim(s, "*x•.-_#") == "" || strings.Count(s, "*") > len(s)/2 {
		return true
	}
	return strings.HasPrefix(s, "{{") || strings.HasPrefix(s, "[") || strings.HasPrefix(s, "<") || strings.Contains(s, "***")
}

// isMarked knows "#1617" and "*Description*", as Markdown writes it.
func isMarked(s string) bool {
	bold, ok := strings.CutPrefix(s, "*")
	return ok && isLetters(strings.TrimRight(bold, "*")) || strings.HasPrefix(s, "#") && isDigits(s[1:])
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// isDateOrRange knows "2023-11-05", "8-16", "14:20", "1,200.50", "50%",
// "2.8.1", "24/7", "12th": digits with nothing but joints and a short tail.
func isDateOrRange(s string) bool {
	if strings.HasSuffix(s, "%") {
		return true
	}
	s = strings.TrimLeft(s, "$€£¥~+-")
	s = strings.TrimRight(s, "+!")
	tail := strings.TrimLeft(s, "0123456789-./:,")
	if len(tail) == len(s) {
		return false
	}
	if units[tail] {
		return true
	}
	switch tail {
	case "":
		return !isDigits(s)
	case "st", "nd", "rd", "th", "x", "k", "m", "h", "s", "am", "pm", "fa", "g", "d", "t", "z":
		return true
	}
	return len(s)-len(tail) >= 10 && strings.HasPrefix(tail, "t") // 2023-11-05t14:22:31z
}

// products are names that carry a number, as in "windows11" or "sha256".
var products = []string{
	"windows", "win", "ios", "android", "iphone", "ipad", "chrome", "firefox", "edge", "safari", "okpay", "macos", "ubuntu",
	"office", "http", "https", "sha", "md", "utf-", "base", "aes", "aes-", "rsa", "rsa-", "tls", "ssl", "v", "version", "galaxy", "pixel",
	"mate", "mi", "redmi", "huawei", "oppo", "vivo", "error", "err", "wpa", "step", "part", "no", "nr", "covid-", "covid", "c", "s", "q", "h",
}

func isProduct(s string) bool {
	switch s {
	case "1password", "2fa", "mfa", "3d", "2-step", "2-factor", "two-factor", "24h", "c++", "c#", "at&t", "q&a", "faq", "r&d":
		return true
	}
	whole := s
	for _, tail := range []string{"promax", "pro", "plus", "max", "ultra", "mini", "lite", "air"} {
		whole = strings.TrimSuffix(whole, tail)
	}
	name := strings.TrimRight(whole, "0123456789.")
	if name == whole {
		return false
	}
	for _, p := range products {
		if name == p {
			return true
		}
	}
	return false
}

// talk are words after "my password is" that say something about it.
var talk = wordSet(`
about accepted account active actually again all already also always and another any asked at back bad because been
before being best better between blank blocked both broken but by case changed clear close complex complicated
compromised confidential correct cracked current dead default defined deleted denied different difficult disabled
distinct done down due duplicate easy eight either eleven email empty enabled encrypted enough entered error exact exactly
exposed expired fails failed false fine first five for forgot forgotten found four from full fully generated given gone
good google great guessable guessed hacked half handled hard hashed he help here hidden hint how however identical if
illegal important in inactive incorrect incomplete indeed insecure inside instead internal invalid irrelevant issue it just kept known
last later leaked legit less like likely link local locked logged login long longer lost lower lowercase mandatory
may maybe memorable minimum missing mixed more most much my necessary needed neither never new next nine no nobody none
normal not nothing now null numeric of off often ok okay okpay old on once one only open optional or other our out outdated
over own page perfect perhaps please possible possibly printed private probably problem protected public question quite
random rather ready real really recent refused rejected removed required reset reused right rotten safe same saved
secret secure secured see sent set seven several shared short shown simple simply since six so some someone something
soon still stolen stored strange strong strange stuck such sure taken tested ten terrible that the their them then there they this
three through to today together tomorrow too totally trouble true twelve two typed unavailable under unique unknown unlocked
unsafe until unusual up updated upper uppercase used useless valid very visible was way weak what when where whether which
who why will with without wrong yes yesterday yet you your
chrome firefox safari edge apple icloud facebook wechat alipay gmail outlook paypal keepass lastpass bitwarden
todo na unchanged undefined unset ditto secretly supposedly apparently definitely certainly absolutely perfectly
`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// isTalkWord tells whether a bare word is likelier talk than a password.
func isTalkWord(s string) bool {
	if talk[s] {
		return true
	}
	for _, end := range []string{"ed", "ing", "ly", "able", "ible", "less", "ous", "ive", "ful"} {
		if len(s) > len(end)+2 && strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}
