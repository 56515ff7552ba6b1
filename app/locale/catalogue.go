package locale

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// catalogue is the sentences of all languages. Each is read when it is first
// needed: a start waits for its own only.
type catalogue struct {
	files fs.FS
	names map[string][]string // language -> its files

	mu   sync.Mutex
	read map[string]*sentences
}

// sentences are those of one language; they do not change.
type sentences struct {
	local *i18n.Localizer
	keys  map[string]bool
}

func newCatalogue(files fs.FS) (*catalogue, error) {
	c := &catalogue{files: files, names: map[string][]string{}, read: map[string]*sentences{}}
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		return nil, fmt.Errorf("list translations: %w", err)
	}
	for _, name := range names {
		lang := strings.TrimPrefix(path.Ext(strings.TrimSuffix(name, ".json")), ".")
		if lang != English && lang != Chinese {
			return nil, fmt.Errorf("%s: not named <area>.<language>.json", name)
		}
		c.names[lang] = append(c.names[lang], name)
	}
	return c, nil
}

// in returns the sentences of lang.
func (c *catalogue) in(lang string) (*sentences, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if s := c.read[lang]; s != nil {
		return s, nil
	}
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	s := &sentences{local: i18n.NewLocalizer(bundle, lang), keys: map[string]bool{}}
	for _, name := range c.names[lang] {
		if err := s.load(bundle, c.files, name); err != nil {
			return nil, err
		}
	}
	c.read[lang] = s
	return s, nil
}

func (s *sentences) load(bundle *i18n.Bundle, files fs.FS, name string) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return fmt.Errorf("read translation: %w", err)
	}
	file, err := bundle.ParseMessageFileBytes(data, name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, m := range file.Messages {
		switch {
		case s.keys[m.ID]:
			return fmt.Errorf("%s: key %q stands in two files", name, m.ID)
		case m.Other == "":
			return fmt.Errorf("%s: %q is empty, so the other language would show", name, m.ID)
		}
		s.keys[m.ID] = true
	}
	return nil
}
