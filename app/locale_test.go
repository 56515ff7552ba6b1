package app

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"okpayhelp/app/locale"
	"okpayhelp/assets"
)

// literal finds keys that code passes to T, N, Map or Has, joined the keys that
// code completes with a code of the domain ("guard.kind." + kind), and dotted
// every word that may be a key or the beginning of one.
var (
	literal = regexp.MustCompile(`\.(?:T|N|Map|Has)\("([a-z][a-z0-9.-]*[a-z0-9])"`)
	dotted  = regexp.MustCompile(`"([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)\.?"`)
	joined  = regexp.MustCompile(`"([a-z][a-z0-9-]*\.(?:[a-z0-9.-]*\.)?)"\s*\+`)
)

// TestSentences holds code and translations together: every key that the code
// names has a sentence in both languages, both languages have the same keys,
// and no sentence is left that nothing shows.
func TestSentences(t *testing.T) {
	loc, err := locale.New(assets.Locales, locale.English)
	check(t, err)
	english, chinese := loc.Keys(locale.English), loc.Keys(locale.Chinese)
	for _, key := range english {
		if !slices.Contains(chinese, key) {
			t.Errorf("%s has no Chinese sentence", key)
		}
	}
	for _, key := range chinese {
		if !slices.Contains(english, key) {
			t.Errorf("%s has no English sentence", key)
		}
	}

	source := readSource(t)
	for _, m := range literal.FindAllStringSubmatch(source, -1) {
		if !slices.Contains(english, m[1]) {
			t.Errorf("the code shows %s, which no file has", m[1])
		}
	}
	prefixes := joined.FindAllStringSubmatch(source, -1)
	names := dotted.FindAllStringSubmatch(source, -1)
	for _, key := range english {
		used := slices.ContainsFunc(prefixes, func(m []string) bool { return strings.HasPrefix(key, m[1]) }) ||
			slices.ContainsFunc(names, func(m []string) bool { return key == m[1] || strings.HasPrefix(key, m[1]+".") })
		if !used {
			t.Errorf("nothing shows %s", key)
		}
	}
}

// readSource is all Go code of the program, tests aside.
func readSource(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for _, root := range []string{"../app", "../cmd", "../internal", "../faq"} {
		check(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			data, err := os.ReadFile(path)
			b.Write(data)
			return err
		}))
	}
	return b.String()
}

// TestPlaceholders compares the placeholders of both languages: a sentence that
// drops one tells half of the matter.
func TestPlaceholders(t *testing.T) {
	placeholder := regexp.MustCompile(`\{\{\.(\w+)\}\}`)
	names, err := fs.Glob(assets.Locales, "*.en.json")
	check(t, err)
	for _, name := range names {
		english := sentences(t, name)
		chinese := sentences(t, strings.Replace(name, ".en.", ".zh-Hans.", 1))
		for key, text := range english {
			if got, want := uses(placeholder, chinese[key]), uses(placeholder, text); !slices.Equal(got, want) {
				t.Errorf("%s: Chinese uses %v, English %v", key, got, want)
			}
		}
	}
}

func uses(placeholder *regexp.Regexp, text string) []string {
	var found []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		found = append(found, m[1])
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// sentences reads one file; of a plural it takes the form that both languages
// have.
func sentences(t *testing.T, name string) map[string]string {
	t.Helper()
	data, err := fs.ReadFile(assets.Locales, name)
	check(t, err)
	var raw map[string]any
	check(t, json.Unmarshal(data, &raw))
	found := map[string]string{}
	for key, value := range raw {
		switch v := value.(type) {
		case string:
			found[key] = v
		case map[string]any:
			found[key], _ = v["other"].(string)
		}
	}
	return found
}
