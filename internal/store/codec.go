package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
)

// What can be wrong with a document. Only the kind matters to the caller; the
// details are not shown to anybody.
var (
	errUnreadable = errors.New("not a document of this program")
	errFuture     = errors.New("written by a later version")
)

// migration changes a document from one version to the next, on the raw tree,
// so that it need not keep the types of old versions alive.
type migration func(tree) error

// migrations lists the way from each version to the next: the first entry
// leads from version 1 to version 2. There must be Version-1 of them.
func migrations() []migration { return nil }

// upgrade brings a tree to the version that the migrations lead to.
func upgrade(t tree, steps []migration) error {
	number, ok := t["version"].(json.Number)
	if !ok {
		return errUnreadable
	}
	version, err := number.Int64()
	if err != nil || version < 1 {
		return errUnreadable
	}
	current := int64(len(steps) + 1)
	if version > current {
		return errFuture
	}
	for ; version < current; version++ {
		if err := steps[version-1](t); err != nil {
			return fmt.Errorf("from version %d: %w", version, err)
		}
		t["version"] = json.Number(fmt.Sprint(version + 1))
	}
	return nil
}

// decode reads a document of this version or an older one, and what it holds
// beyond our fields.
func decode(data []byte) (Document, rest, error) {
	if len(data) > MaxDocument {
		return Document{}, rest{}, errUnreadable
	}
	t, err := parseTree(data)
	if err != nil {
		return Document{}, rest{}, errUnreadable
	}
	if err := upgrade(t, migrations()); err != nil {
		return Document{}, rest{}, err
	}
	raw, err := json.Marshal(t)
	if err != nil {
		return Document{}, rest{}, errUnreadable
	}
	d := NewDocument()
	if err := json.Unmarshal(raw, &d); err != nil {
		return Document{}, rest{}, errUnreadable
	}
	if err := checkBounds(d); err != nil {
		return Document{}, rest{}, errUnreadable
	}
	return d, beyond(t, reflect.TypeFor[Document]()), nil
}

// encode writes what may be kept of a document, in lines that a person can
// read. The error is a [*SaveError] of code [DocumentTooBig].
func encode(d Document, more rest) ([]byte, error) {
	if d.Settings.KeepNothing {
		more = rest{inside: map[string]rest{"settings": more.inside["settings"]}}
	}
	data, err := marshal(d.kept())
	if err == nil && !more.empty() {
		var t tree
		if t, err = parseTree(data); err == nil {
			more.overlay(t)
			data, err = marshal(t)
		}
	}
	if err != nil {
		return nil, &SaveError{Code: SaveFailed, Err: err}
	}
	if len(data) > MaxDocument {
		return nil, &SaveError{Code: DocumentTooBig}
	}
	return data, nil
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(v)
	return b.Bytes(), err
}
