package pack

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// checkFiles looks at every file as a file: whether it belongs into a pack, and
// whether its bytes are text that can be shown as it is. Articles are left to
// package faq, which reads them anyway.
func (o *opener) checkFiles() {
	for _, name := range o.files {
		switch {
		case path.Dir(name) == "." && (name == "README.md" || name == "LICENSE"):
		case strings.HasPrefix(name, articlesFolder+"/"):
		case !expected(name):
			o.report(name, 0, "is not part of a pack")
		default:
			o.checkText(name)
		}
	}
}

// byteOrderMark is what some editors on Windows write before the text.
const byteOrderMark = "\uFEFF"

// The folders and files of a pack beside pack.yaml.
const (
	articlesFolder = "articles"
	lettersFolder  = "letters"
	synonymsFile   = "synonyms.yaml"
)

func expected(name string) bool {
	if name == manifestFile || name == synonymsFile {
		return true
	}
	switch path.Dir(name) {
	case "checklist", lettersFolder, "lessons":
		return path.Ext(name) == ".yaml"
	}
	return false
}

// checkText checks a YAML file's characters and refuses anchors in it.
func (o *opener) checkText(name string) {
	data, ok := o.text(name)
	if !ok {
		o.report(name, 0, "cannot be read")
		return
	}
	for i, line := range strings.Split(strings.TrimPrefix(data, byteOrderMark), "\n") {
		if why := badCharacter(line); why != "" {
			o.leaveOut(name, i+1, why)
		}
	}
	// Without one of these three characters there is no anchor, no alias and no
	// code for a character, and the second parse can be saved.
	if !strings.ContainsAny(data, `&*\`) {
		return
	}
	var root yaml.Node
	if yaml.Unmarshal([]byte(data), &root) != nil {
		return // reported by whoever reads it
	}
	o.refuseAnchors(name, &root)
	for _, v := range values(&root, nil) {
		for line := range strings.SplitSeq(v.text, "\n") {
			if why := badCharacter(line); why != "" {
				o.leaveOut(name, v.line, why)
			}
		}
	}
}

// leaveOut reports a file that hides something from its reader and keeps it
// from being used. The manifest leaves out the one text instead.
func (o *opener) leaveOut(name string, line int, why string) {
	o.report(name, line, "%s", why)
	if name == manifestFile {
		return
	}
	if o.left == nil {
		o.left = map[string]bool{}
	}
	o.left[name] = true
}

// leftOut reports whether a file of a folder is left out. What that makes of the
// others is not reported: it goes away with the cause.
func (o *opener) leftOut(folder string) bool {
	for name := range o.left {
		if path.Dir(name) == folder {
			return true
		}
	}
	return false
}

// refuseAnchors reports anchors and aliases, with which a small file can grow
// without end. The parser of the library bounds the depth.
func (o *opener) refuseAnchors(name string, n *yaml.Node) {
	if n.Anchor != "" || n.Kind == yaml.AliasNode {
		o.report(name, n.Line, "anchors and aliases are not allowed")
		return
	}
	for _, c := range n.Content {
		o.refuseAnchors(name, c)
	}
}

// badCharacter says what a line of text holds that no author needs: broken
// UTF-8, control characters, and characters that cannot be seen and change what
// is read (Unicode TR 36): those of format, such as bidirectional controls and
// zero-width characters, selectors of variants, and fillers.
func badCharacter(line string) string {
	if !utf8.ValidString(line) {
		return "is not valid UTF-8"
	}
	last := ' '
	for _, r := range strings.TrimSuffix(line, "\r") {
		before := last
		last = r
		switch {
		case (r == 0xFE0E || r == 0xFE0F) && unicode.IsSymbol(before): // "⚠️" has a colour by it
		case r < ' ' && r != '\t', r >= 0x7F && r < 0xA0:
			return "holds a control character"
		case r == 0x2028, r == 0x2029:
			return "holds a control character"
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r),
			r == 0x34F, r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFFA0:
			return "holds an invisible character"
		}
	}
	return ""
}
