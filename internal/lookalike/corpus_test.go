package lookalike

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// sample is one input that imitates a brand, made by a known trick.
type sample struct {
	Class, Brand, Input string
}

// brands are invented, of different lengths; each has an address that the
// user is taken to have verified, under an ending that is reserved.
func brands() []string { return []string{"okpay", "vexa", "millora", "nordbank", "quickcart"} }

func verified(brand string) []Known { return []Known{{Address: "help@" + brand + ".example"}} }

// forger makes samples. It was written before the rules and knows nothing of
// them: what it does is what the literature on squatting lists.
type forger struct {
	*rand.Rand
	brand string
	out   []sample
}

// corpus is the same at every run.
func corpus() []sample {
	f := &forger{Rand: rand.New(rand.NewPCG(20261123, 61))}
	for _, f.brand = range brands() {
		f.edits()
		f.glyphs()
		f.hosts()
		f.surroundings()
	}
	return f.out
}

func (f *forger) add(class, input string) {
	f.out = append(f.out, sample{class, f.brand, input})
}

func (f *forger) pick(from ...string) string { return from[f.IntN(len(from))] }

func (f *forger) ending() string {
	return f.pick("com", "net", "org", "cn", "com.cn", "io", "top", "xyz", "shop", "co.uk", "info", "online", "de", "app")
}

func (f *forger) elsewhere() string {
	return f.pick("rivulet-news", "sunny-parcel", "qx77", "harbour", "web-host24", "teagarden", "zz-mail", "bluecup") + "." + f.ending()
}

// dress makes a domain into one of the forms in which people meet it.
func (f *forger) dress(domain string) string {
	return fmt.Sprintf(f.pick("%s", "https://%s/", "https://www.%s/login", "support@%s", "http://%s/verify?id=12", "%s/help"), domain)
}

// edits are slips of the finger that are bought on purpose.
func (f *forger) edits() {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	neighbours := map[byte]string{'o': "pi", 'k': "lj", 'p': "ol", 'a': "sq", 'y': "tu", 'v': "cb", 'e': "wr", 'x': "zc", 'm': "n", 'i': "uo", 'l': "k", 'r': "et", 'n': "bm", 'd': "sf", 'b': "vn", 'q': "wa", 'u': "yi", 'c': "xv", 't': "ry"}
	for range 10 {
		i := f.IntN(len(f.brand))
		b := f.brand
		f.add("omission", f.dress(b[:i]+b[i+1:]+"."+f.ending()))

		i = f.IntN(len(b) + 1)
		extra := string(letters[f.IntN(26)])
		if i > 0 && f.IntN(2) == 0 {
			extra = string(b[i-1]) // doubled
		}
		f.add("insertion", f.dress(b[:i]+extra+b[i:]+"."+f.ending()))

		i = f.IntN(len(b))
		other := string(letters[f.IntN(26)])
		if near := neighbours[b[i]]; near != "" && f.IntN(2) == 0 {
			other = string(near[f.IntN(len(near))])
		}
		if other == string(b[i]) {
			other = "z"
		}
		f.add("substitution", f.dress(b[:i]+other+b[i+1:]+"."+f.ending()))

		i = f.IntN(len(b) - 1)
		if b[i] == b[i+1] {
			i = 0
		}
		f.add("transposition", f.dress(b[:i]+b[i+1:i+2]+b[i:i+1]+b[i+2:]+"."+f.ending()))
	}
}

// glyphs are other signs that look the same.
func (f *forger) glyphs() {
	alike := map[rune]string{
		'o': "оοօ", 'k': "кκ", 'p': "рρ", 'a': "аɑ", 'y': "уү", 'v': "ѵν", 'e': "еҽ", 'x': "х", 'm': "м",
		'i': "іι", 'l': "ӏ", 'r': "г", 'n': "ո", 'd': "ԁ", 'b': "Ь", 'q': "ԛ", 'u': "υս", 'c': "сϲ", 't': "т",
	}
	digits := map[rune]string{'o': "0", 'a': "4", 'e': "3", 'i': "1", 'l': "1", 't': "7", 'b': "8", 's': "5", 'q': "9"}
	for range 8 {
		name := f.replace(alike, 1+f.IntN(3))
		f.add("homoglyph", f.dress(name+"."+f.ending()))
		if ascii, err := idna.Punycode.ToASCII(strings.ToLower(f.replace(alike, 1+f.IntN(2)))); err == nil {
			f.add("punycode", f.dress(ascii+"."+f.ending()))
		}
		f.add("digits", f.dress(f.replace(digits, 1+f.IntN(2))+"."+f.ending()))
	}
	for from, to := range map[string]string{"m": "rn", "d": "cl", "rn": "m", "nn": "m", "w": "vv", "ll": "11", "b": "lo"} {
		if strings.Contains(f.brand, from) {
			f.add("letter pairs", f.dress(strings.Replace(f.brand, from, to, 1)+"."+f.ending()))
		}
	}
}

// replace exchanges at most n letters of the brand.
func (f *forger) replace(table map[rune]string, n int) string {
	runes := []rune(f.brand)
	for _, i := range f.Perm(len(runes)) {
		others := []rune(table[runes[i]])
		if n > 0 && len(others) > 0 {
			runes[i] = others[f.IntN(len(others))]
			n--
		}
	}
	return string(runes)
}

// hosts put the name where it does not count, or add words to it.
func (f *forger) hosts() {
	for range 10 {
		f.add("subdomain", f.dress(fmt.Sprintf(f.pick("%s.com.%s", "%s.%s", "www.%s.com.%s", "login.%s.%s", "%s-login.%s", "%s.example.%s"), f.brand, f.elsewhere())))
		word := f.pick("support", "secure", "login", "help", "service", "verify", "account", "pay", "online", "kefu", "official", "unlock", "refund", "app", "wallet", "vip", "24", "cn")
		f.add("combination", f.dress(fmt.Sprintf(f.pick("%s-%s", "%s%s"), f.brand, word)+"."+f.ending()))
		f.add("combination", f.dress(fmt.Sprintf(f.pick("%s-%s", "my-%[2]s-%[1]s", "%s-%s-center"), word, f.brand)+"."+f.ending()))
	}
	for _, word := range []string{"客服", "官网", "登录", "安全中心"} {
		f.add("combination", f.brand+word+".com")
		f.add("combination", word+f.brand+".cn")
	}
	for _, ending := range []string{"com", "net", "org", "co", "cn", "com.co", "io", "top", "support"} {
		f.add("other ending", f.dress(f.brand+"."+ending))
	}
	half := len(f.brand) / 2
	f.add("hyphens and dots", f.brand[:half]+"-"+f.brand[half:]+".com")
	f.add("hyphens and dots", f.brand[:1]+"-"+f.brand[1:]+".net")
	f.add("hyphens and dots", "https://"+f.brand[:half]+"."+f.brand[half:]+".com/")
	f.add("hyphens and dots", "https://"+f.brand+"-example.com/")
	f.add("hyphens and dots", "https://"+f.brand+"example.com/")
	f.add("hyphens and dots", "www-"+f.brand+".com")
	f.add("hyphens and dots", "www"+f.brand+".com")
}

// surroundings leave the host alone and dress up what stands around it.
func (f *forger) surroundings() {
	title := strings.ToUpper(f.brand[:1]) + f.brand[1:]
	site := f.brand + ".example"
	for range 5 {
		f.add("user part", "https://"+f.pick(site, "www."+site, f.brand, site+"%2Flogin")+"@"+f.elsewhere()+"/login")
		f.add("user part", "https://"+site+":443@"+f.elsewhere())
		f.add("user part", site+"@"+f.elsewhere())
		f.add("display name", fmt.Sprintf(f.pick("%s Support <notice@%s>", "\"%s 客服\" <info@%s>", "%s <x1@%s>", "%s Security Team <no-reply@%s>"), title, f.elsewhere()))
		f.add("display name", fmt.Sprintf("\"help@%s\" <box@%s>", site, f.elsewhere()))
		f.add("free mail", fmt.Sprintf(f.pick("%s.support", "support-%s", "%s_kefu", "%s.help24"), f.brand)+"@"+f.pick("gmail.com", "qq.com", "163.com", "outlook.com", "yahoo.com", "proton.me", "gmx.de"))
		f.add("hidden signs", f.dress(f.split(f.pick("\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff"))+"."+f.pick("example", "com")))
		f.add("hidden signs", "https://"+f.elsewhere()+"/\u202e"+reverse(site))
		f.add("encoded host", "https://"+percent(f.brand, f.IntN(len(f.brand)))+"."+f.ending()+"/")
		f.add("encoded host", "https://"+fullWidth(f.brand)+f.pick(".", "．", "。")+f.ending()+"/")
		f.add("numeric host", fmt.Sprintf(f.pick("http://%d/"+f.brand, "http://0x%08x/"+f.brand+"/login"), 0x0a000000+f.IntN(1<<24)))
		f.add("numeric host", fmt.Sprintf("https://%d.%d.%d.%d/%s", 1+f.IntN(220), f.IntN(256), f.IntN(256), f.IntN(256), f.brand))
	}
	f.add("script", "javascript:location='https://"+site+"'")
	f.add("script", "\tJavaScript:alert('"+f.brand+"')")
	f.add("script", "data:text/html,<h1>"+title+"</h1>")
	f.add("shortener", "https://bit.ly/"+f.brand+"-help")
	f.add("shortener", title+": https://t.cn/A6x"+f.brand)
	f.add("text unlike link", "["+site+"](https://"+f.elsewhere()+"/)")
	f.add("text unlike link", "<a href=\"https://"+f.elsewhere()+"/a\">https://"+site+"/</a>")
}

func (f *forger) split(sign string) string {
	i := 1 + f.IntN(len(f.brand)-1)
	return f.brand[:i] + sign + f.brand[i:]
}

func percent(text string, i int) string {
	return text[:i] + fmt.Sprintf("%%%02x", text[i]) + text[i+1:]
}

func fullWidth(text string) string {
	return strings.Map(func(r rune) rune { return r - 'a' + 'ａ' }, text)
}

func reverse(text string) string {
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeLastRuneInString(text)
		b.WriteRune(r)
		text = text[:len(text)-size]
	}
	return b.String()
}

func readLines(t testing.TB, file string) []string {
	t.Helper()
	f, err := os.Open("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// TestCorpusIsLargeEnough holds the corpus to what it promises.
func TestCorpusIsLargeEnough(t *testing.T) {
	classes := map[string]int{}
	for _, s := range corpus() {
		classes[s.Class]++
		if s.Input == "" {
			t.Errorf("an empty sample of %s", s.Class)
		}
	}
	if len(corpus()) < 500 || len(classes) < 12 {
		t.Errorf("%d samples in %d classes", len(corpus()), len(classes))
	}
	if n := len(readLines(t, "benign.txt")); n < 200 {
		t.Errorf("%d benign inputs", n)
	}
	for _, input := range readLines(t, "benign.txt") {
		if _, err := url.Parse(input); err != nil && !strings.Contains(input, "<") {
			t.Errorf("%s: %v", input, err)
		}
	}
	t.Logf("%d samples: %v", len(corpus()), classes)
}
