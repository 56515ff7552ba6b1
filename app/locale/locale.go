// Package locale turns keys into sentences in the language of the window.
//
// Sentences live in assets/locales, one pair of files per area of the program
// (`write.en.json`, `write.zh-Hans.json`), in the format of go-i18n v2: flat
// dotted keys, `{{.Name}}` placeholders, plural forms where a number decides.
// Fyne's own translation cannot switch while the program runs, so the window
// asks a [Localizer] of ours and draws itself anew when the language changes.
//
// A key without a sentence falls back to English; a key that no file knows is
// a bug that a test finds, and is shown as an empty mark rather than as code.
package locale

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// The languages of the program, as they are written everywhere.
const (
	English = "en"
	Chinese = "zh-Hans"
)

// Languages lists every language of the window, in the order it is offered.
var languages = []string{Chinese, English}

// Languages returns the codes of the languages that the window speaks.
func Languages() []string { return append([]string(nil), languages...) }

// Normalize maps what a user or a system may call a language ("zh", "zh_CN",
// "en-GB") to one of [Languages]; ok is false when it is neither.
func Normalize(code string) (lang string, ok bool) {
	code = strings.ToLower(strings.TrimSpace(code))
	switch {
	case code == "zh", strings.HasPrefix(code, "zh-"), strings.HasPrefix(code, "zh_"):
		return Chinese, true
	case code == "en", strings.HasPrefix(code, "en-"), strings.HasPrefix(code, "en_"):
		return English, true
	}
	return "", false
}

// Localizer speaks one language at a time. Its methods may be called from any
// goroutine.
type Localizer struct {
	bundle *i18n.Bundle
	keys   map[string]map[string]bool // language -> known keys

	mu      sync.RWMutex
	lang    string
	current *i18n.Localizer
}

// New reads every translation file of fsys and starts in lang, one of
// [Languages]. It fails on a file that is not valid or not named
// `<area>.<language>.json`.
func New(fsys fs.FS, lang string) (*Localizer, error) {
	l := &Localizer{bundle: i18n.NewBundle(language.English), keys: map[string]map[string]bool{}}
	l.bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	names, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, fmt.Errorf("list translations: %w", err)
	}
	for _, name := range names {
		if err := l.load(fsys, name); err != nil {
			return nil, err
		}
	}
	l.SetLang(lang)
	return l, nil
}

func (l *Localizer) load(fsys fs.FS, name string) error {
	stem := strings.TrimSuffix(name, ".json")
	lang := strings.TrimPrefix(path.Ext(stem), ".")
	if lang != English && lang != Chinese {
		return fmt.Errorf("%s: not named <area>.<language>.json", name)
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("read translation: %w", err)
	}
	file, err := l.bundle.ParseMessageFileBytes(data, name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	known := l.keys[lang]
	if known == nil {
		known = map[string]bool{}
		l.keys[lang] = known
	}
	for _, m := range file.Messages {
		if known[m.ID] {
			return fmt.Errorf("%s: key %q stands in two files", name, m.ID)
		}
		if m.Other == "" {
			return fmt.Errorf("%s: %q is empty, so the other language would show", name, m.ID)
		}
		known[m.ID] = true
	}
	return nil
}

// SetLang switches the language; anything but one of [Languages] is English.
func (l *Localizer) SetLang(lang string) {
	norm, ok := Normalize(lang)
	if !ok {
		norm = English
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lang = norm
	l.current = i18n.NewLocalizer(l.bundle, norm, English)
}

// In returns a Localizer over the same sentences that speaks lang and stays so:
// a letter may be in another language than the window.
func (l *Localizer) In(lang string) *Localizer {
	other := &Localizer{bundle: l.bundle, keys: l.keys}
	other.SetLang(lang)
	return other
}

// Lang tells the current language.
func (l *Localizer) Lang() string {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.lang
}

// T returns the sentence of key. args alternate names and values for its
// placeholders: T("ask.count", "Query", q).
func (l *Localizer) T(key string, args ...any) string {
	return l.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: data(args)})
}

// N returns the sentence of key in the plural form that n asks for; {{.N}} in
// it is n.
func (l *Localizer) N(key string, n int, args ...any) string {
	d := data(args)
	d["N"] = n
	return l.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: d, PluralCount: n})
}

// Map is T with its arguments in a map, as the domain packages return them.
func (l *Localizer) Map(key string, args map[string]any) string {
	d := make(map[string]any, len(args))
	for k, v := range args {
		d[k] = v
	}
	return l.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: d})
}

// Has tells whether the current language has its own sentence for key.
func (l *Localizer) Has(key string) bool {
	return l.keys[l.Lang()][key]
}

// Keys returns the keys of lang, sorted: tests compare the languages by it.
func (l *Localizer) Keys(lang string) []string {
	keys := make([]string, 0, len(l.keys[lang]))
	for k := range l.keys[lang] {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func (l *Localizer) localize(c *i18n.LocalizeConfig) string {
	l.mu.RLock()
	current := l.current
	l.mu.RUnlock()
	// A sentence found only in the fallback language comes with an error;
	// the sentence is what counts.
	s, err := current.Localize(c)
	if err != nil && s == "" {
		return "\u2026"
	}
	return s
}

func data(args []any) map[string]any {
	d := make(map[string]any, len(args)/2+1)
	for i := 0; i+1 < len(args); i += 2 {
		if name, ok := args[i].(string); ok {
			d[name] = args[i+1]
		}
	}
	return d
}
