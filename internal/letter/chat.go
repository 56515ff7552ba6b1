package letter

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// ChatRunes is a length of chat messages that the usual chat windows take.
const ChatRunes = 300

// minChatRunes keeps the pieces of a chat readable, whatever a caller asks.
const minChatRunes = 20

// ChatSnippets writes the facts as short messages for a live chat (S36), in
// the order of sending, none longer than maxRunes (20 at least). A message is
// one paragraph of the chat's layout. What is too long is cut between lines,
// else where a line may be broken (Unicode UAX 14), else between characters
// as the reader sees them (UAX 29); nothing is left out but the blanks at a
// cut. Missing facts show as gaps.
func (t *Template) ChatSnippets(f Facts, maxRunes int) []string {
	maxRunes = max(maxRunes, minChatRunes)
	chat, _ := parseLayout(t.Chat)
	var snippets []string
	text := chat.fill(t.answers(f, true))
	for para := range strings.SplitSeq(text, "\n\n") {
		snippets = append(snippets, cut(para, maxRunes)...)
	}
	return snippets
}

// cut packs text into pieces of at most limit runes.
func cut(text string, limit int) []string {
	p := packer{limit: limit}
	for line := range strings.SplitAfterSeq(text, "\n") {
		p.add(line, byWord)
	}
	p.flush()
	return p.pieces
}

// packer collects parts into pieces. A part that fits no piece is itself cut
// by the next finer splitter.
type packer struct {
	limit  int
	piece  strings.Builder
	length int // runes in piece
	pieces []string
}

// splitter cuts text into parts that should stay whole, and names the
// splitter for a part that is still too long.
type splitter func(text string) (parts []string, finer splitter)

func (p *packer) add(part string, finer splitter) {
	n := utf8.RuneCountInString(part)
	// A trailing blank or line break may fall into the cut.
	visible := utf8.RuneCountInString(strings.TrimRight(part, " \n\t"))
	if p.length+visible > p.limit {
		p.flush()
	}
	if visible <= p.limit {
		p.piece.WriteString(part)
		p.length += n
		return
	}
	parts, next := finer(part)
	for _, s := range parts {
		p.add(s, next)
	}
}

func (p *packer) flush() {
	if s := strings.TrimSpace(p.piece.String()); s != "" {
		p.pieces = append(p.pieces, s)
	}
	p.piece.Reset()
	p.length = 0
}

// byWord cuts where a line may be broken: between words, and between Han
// characters but not before a comma.
func byWord(text string) ([]string, splitter) {
	var parts []string
	state := -1
	for text != "" {
		var part string
		part, text, _, state = uniseg.FirstLineSegmentInString(text, state)
		parts = append(parts, part)
	}
	return parts, byCharacter
}

// byCharacter cuts between grapheme clusters, so that an accent or a family
// emoji stays whole.
func byCharacter(text string) ([]string, splitter) {
	var parts []string
	state := -1
	for text != "" {
		var part string
		part, text, _, state = uniseg.FirstGraphemeClusterInString(text, state)
		parts = append(parts, part)
	}
	return parts, byRune
}

// byRune is for clusters without an end: a letter with a thousand accents.
func byRune(text string) ([]string, splitter) {
	return strings.Split(text, ""), byRune
}
