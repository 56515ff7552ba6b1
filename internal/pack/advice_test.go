package pack

import (
	"strings"
	"testing"
)

func TestSlipsInYAMLComeWithAdvice(t *testing.T) {
	const article, items = "articles/en/founded.md", "checklist/en.yaml"
	for _, test := range []struct{ name, file, old, new, want string }{
		{"a colon in a title", article, "title: ", "title: x: ", `with ": " in it`},
		{"a colon in a question", article, "  - ", "  - x: ", `with ": " in it`},
		{"a colon in an item", items, "why: ", "why: x: ", `with ": " in it`},
		{"a question that begins with #", article, "  - ", "  - # ", `begins with "#"`},
		{"a quoted word first", article, "  - ", "  - \"x\" ", "in quotes as a whole"},
		{"an address sign first", items, "why: ", "why: @", "in quotes as a whole"},
		{"a tab", article, "  - ", "\t- ", "not tabs"},
		{"an open quotation mark", items, "why: ", "why: \"", "quot"},
	} {
		t.Run(test.name, func(t *testing.T) {
			pack := smallPack(t)
			delete(pack, "letters/zh-Hans.yaml") // the slowest to read
			delete(pack, "letters/en.yaml")
			edit(t, pack, test.file, "", test.old, test.new)

			_, problems, err := Open(pack)

			if err != nil || !strings.Contains(lines(problems), test.want) {
				t.Errorf("%v, no %q in:\n%s", err, test.want, lines(problems))
			}
		})
	}
}
