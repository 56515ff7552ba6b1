package faq

import (
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"
)

// characterTable lists the Han characters in the order of their numbers, one a
// line, each with its syllables, the usual one first. TestCharacterTable makes
// it from go-pinyin. It is looked up where it stands: the package would build a
// map of 44,000 entries at every start, before the first frame.
//
//go:embed pinyin.txt
var characterTable string

// readingsTable lists words in which a character is not read as its first
// reading in the dictionary says: one word a line with its syllables.
//
//go:embed readings.txt
var readingsTable string

// syllable numbers a pinyin syllable without its tone. The numbers are in
// alphabetical order, so all syllables with the same beginning are neighbours.
type syllable uint16

// maxReadings is how many readings of one character are known.
const maxReadings = 4

// reading is one way to read a character, and how likely it is beside the
// character's first.
type reading struct {
	syllable syllable
	weight   float32
}

// pinyin reads Han characters aloud and splits pinyin into syllables.
type pinyin struct {
	names    []string
	numbers  map[string]syllable
	readings map[rune][]reading
	words    map[rune][]readWord // by first character, the longest word first
	pairs    map[[2]rune][2]syllable
}

type readWord struct {
	runes     []rune
	syllables []syllable
}

func newPinyin() *pinyin {
	p := &pinyin{
		names: strings.Fields(syllableNames), numbers: map[string]syllable{}, readings: map[rune][]reading{},
		words: map[rune][]readWord{}, pairs: map[[2]rune][2]syllable{},
	}
	for i, n := range p.names {
		p.numbers[n] = syllable(i)
	}
	p.numbers["lue"], p.numbers["nue"] = p.numbers["lve"], p.numbers["nve"] // as many type them
	for line := range strings.Lines(readingsTable) {
		fields := strings.Fields(line)
		w := readWord{runes: []rune(fields[0])}
		for _, f := range fields[1:] {
			w.syllables = append(w.syllables, p.numbers[f])
		}
		p.words[w.runes[0]] = append(p.words[w.runes[0]], w)
		for i := range len(w.runes) - 1 {
			p.pairs[[2]rune{w.runes[i], w.runes[i+1]}] = [2]syllable{w.syllables[i], w.syllables[i+1]}
		}
	}
	for _, ws := range p.words {
		slices.SortStableFunc(ws, func(a, b readWord) int { return len(b.runes) - len(a.runes) })
	}
	return p
}

// of returns the readings of a character, the usual one first.
func (p *pinyin) of(r rune) []reading {
	if rs, ok := p.readings[r]; ok {
		return rs
	}
	var out []reading
	for name := range strings.FieldsSeq(inTable(characterTable, r)) {
		w := float32(1)
		if len(out) > 0 {
			w = 0.5 / float32(len(out))
		}
		out = append(out, reading{p.numbers[name], w})
	}
	p.readings[r] = out
	return out
}

// inTable returns what stands behind a character in a table with a line for
// each, in order; "" when there is none.
func inTable(table string, r rune) string {
	for from, to := 0, len(table); from < to; {
		start := strings.LastIndexByte(table[:(from+to)/2], '\n') + 1
		end := start + strings.IndexByte(table[start:], '\n')
		switch at, size := utf8.DecodeRuneInString(table[start:]); {
		case at == r:
			return table[start+size : end]
		case at < r:
			from = end + 1
		default:
			to = start
		}
	}
	return ""
}

// read appends the reading of each character of a text, the words of the
// table taken into account. Characters without a reading give noSyllable.
func (p *pinyin) read(rs []rune, out []syllable) []syllable {
	for i := 0; i < len(rs); {
		if w := p.wordAt(rs[i:]); w != nil {
			out = append(out, w.syllables...)
			i += len(w.runes)
			continue
		}
		s := noSyllable
		if isHan(rs[i]) {
			if of := p.of(rs[i]); len(of) > 0 {
				s = of[0].syllable
			}
		}
		out = append(out, s)
		i++
	}
	return out
}

const noSyllable = syllable(0xFFFF)

func (p *pinyin) wordAt(rs []rune) *readWord {
	ws := p.words[rs[0]]
	for i := range ws {
		if n := len(ws[i].runes); n <= len(rs) && slices.Equal(ws[i].runes, rs[:n]) {
			return &ws[i]
		}
	}
	return nil
}

// withPrefix returns the range of syllables that begin with prefix.
func (p *pinyin) withPrefix(prefix string) (from, to syllable) {
	i, _ := slices.BinarySearch(p.names, prefix)
	j := i
	for j < len(p.names) && strings.HasPrefix(p.names[j], prefix) {
		j++
	}
	return syllable(i), syllable(j)
}

// syllableNames are the syllables of standard Chinese without tones, ü
// written as v.
const syllableNames = `a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai
chan chang chao che chen cheng chi chong chou chu chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da
dai dan dang dao de dei deng di dian diao die ding diu dong dou du duan dui dun duo e en er fa fan fang fei fen feng fo
fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen
heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai
kan kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang
liao lie lin ling liu long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming
miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nu nuan nuo nv nve ou pa
pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan
que qun ran rang rao re ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang
shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan
tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang
xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang
zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi
zong zou zu zuan zui zun zuo`
