package pack

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
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
	data, err := fs.ReadFile(o.fsys, name)
	if err != nil {
		o.report(name, 0, "cannot be read")
		return
	}
	for i, line := range bytes.Split(bytes.TrimPrefix(data, []byte(byteOrderMark)), []byte("\n")) {
		if why := badCharacter(string(line)); why != "" {
			o.report(name, i+1, "%s", why)
		}
	}
	// Without one of these two characters there is no anchor and no alias, and
	// the second parse can be saved.
	if !bytes.ContainsAny(data, "&*") {
		return
	}
	var root yaml.Node
	if yaml.Unmarshal(data, &root) == nil {
		o.refuseAnchors(name, &root)
	}
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
// is read (Unicode TR 36, bidirectional controls and zero-width characters).
func badCharacter(line string) string {
	if !utf8.ValidString(line) {
		return "is not valid UTF-8"
	}
	for _, r := range strings.TrimSuffix(line, "\r") {
		switch {
		case r < ' ' && r != '\t', r >= 0x7F && r < 0xA0:
			return "holds a control character"
		case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E,
			r >= 0x2060 && r <= 0x2069, r == 0xFEFF, r >= 0xE0000 && r <= 0xE007F:
			return "holds an invisible character"
		}
	}
	return ""
}
