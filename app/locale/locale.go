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
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
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
	all *catalogue

	mu      sync.RWMutex
	lang    string
	current *sentences
}

// New finds the translation files of fsys and starts in lang, one of
// [Languages]. It fails on a file that is not named `<area>.<language>.json`,
// and on one of lang that is not valid.
func New(fsys fs.FS, lang string) (*Localizer, error) {
	all, err := newCatalogue(fsys)
	if err != nil {
		return nil, err
	}
	l := &Localizer{all: all, lang: known(lang)}
	if l.current, err = all.in(l.lang); err != nil {
		return nil, err
	}
	return l, nil
}

// known is lang, or English when the window does not speak it.
func known(lang string) string {
	if norm, ok := Normalize(lang); ok {
		return norm
	}
	return English
}

// SetLang switches the language; anything but one of [Languages] is English. A
// language whose files are not valid is not switched to.
func (l *Localizer) SetLang(lang string) {
	norm := known(lang)
	next, err := l.all.in(norm)
	if err != nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lang, l.current = norm, next
}

// In returns a Localizer over the same sentences that speaks lang and stays so:
// a letter may be in another language than the window.
func (l *Localizer) In(lang string) *Localizer {
	l.mu.RLock()
	other := &Localizer{all: l.all, lang: l.lang, current: l.current}
	l.mu.RUnlock()
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
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.current.keys[key]
}

// Keys returns the keys of lang, sorted: tests compare the languages by it.
func (l *Localizer) Keys(lang string) []string {
	of, err := l.all.in(lang)
	if err != nil {
		return nil
	}
	return slices.Sorted(maps.Keys(of.keys))
}

func (l *Localizer) localize(c *i18n.LocalizeConfig) string {
	l.mu.RLock()
	current := l.current
	l.mu.RUnlock()
	if s, err := current.local.Localize(c); err == nil {
		return s
	}
	if english, err := l.all.in(English); err == nil {
		if s, err := english.local.Localize(c); err == nil {
			return s
		}
	}
	return "\u2026"
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
