package letter

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLayoutFill(t *testing.T) {
	for _, c := range []struct {
		name, layout, want string
		text, option       map[string]string
	}{
		{
			name: "a fact", layout: "Hello {name}.", want: "Hello Li.\n",
			text: map[string]string{"name": "Li"},
		},
		{
			name: "a line without its fact disappears", layout: "Hello\nName: {name}\nBye", want: "Hello\nBye\n",
			text: map[string]string{},
		},
		{
			name: "a heading goes with its lines", layout: "Facts:\n- A: {a}\n- B: {b}\n\nBye", want: "Bye\n",
		},
		{
			name: "a fixed line after the first stays", layout: "Hello\n{a}\nBye", want: "Hello\nBye\n",
		},
		{
			name: "a first line that could go is no heading", layout: "{?b}Hello\n{a}", want: "Hello\n",
			text: map[string]string{"b": "2"},
		},
		{
			name: "a heading stays for one line", layout: "Facts:\n- A: {a}\n- B: {b}\n\nBye", want: "Facts:\n- B: 2\n\nBye\n",
			text: map[string]string{"b": "2"},
		},
		{
			name: "with and without", layout: "{?a}yes\n{!a}no\n{?b}yes\n{!b}no", want: "yes\nno\n",
			text: map[string]string{"a": "1"},
		},
		{
			name: "options", layout: "{?role=merchant}shop\n{!role=merchant}person\n{?role}some role", want: "shop\nsome role\n",
			text: map[string]string{"role": "merchant account"}, option: map[string]string{"role": "merchant"},
		},
		{
			name: "several conditions", layout: "{?a}{!b}only a\n{?a}{?b}both", want: "only a\n",
			text: map[string]string{"a": "1"},
		},
		{
			name: "one item for each line", layout: "Tried:\n- {tried}", want: "Tried:\n- one\n- two\n* three\n",
			text: map[string]string{"tried": "one\n\n  two\n* three"},
		},
		{
			name: "several lines as they are", layout: "Story:\n{story}\n\nBye", want: "Story:\none\n\n  two\n\nBye\n",
			text: map[string]string{"story": "one\n\n  two"},
		},
		{
			name: "braces of the user are braces", layout: "{a} {b}", want: "{b} {?a}x{!b}\n",
			text: map[string]string{"a": "{b}", "b": "{?a}x{!b}"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, faults := parseLayout(c.layout)
			if len(faults) > 0 {
				t.Fatal(faults)
			}

			got := l.fill(answers{text: c.text, option: c.option})

			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLayoutFaults(t *testing.T) {
	for _, c := range []struct {
		layout string
		line   int
	}{
		{"fine\n{open", 2},
		{"close}", 1},
		{"{}", 1},
		{"{Upper}", 1},
		{"{?a", 1},
		{"{?a}", 1},
		{"{?a=}x", 1},
		{"{?a b}x", 1},
		{"text {?a}x", 1},
		{"{{a}}", 1},
	} {
		_, faults := parseLayout(c.layout)

		if len(faults) != 1 || faults[0].line != c.line {
			t.Errorf("%q: %v, want one fault in line %d", c.layout, faults, c.line)
		}
	}
}
