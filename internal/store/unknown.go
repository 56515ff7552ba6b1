package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// tree is a JSON object as it came, numbers untouched.
type tree = map[string]any

// rest is what a document holds beyond our types. A later version of the
// program, or another hand, may have written it, and it must not be lost only
// because this version saves: it is remembered on reading ([beyond]) and laid
// over what is written ([rest.overlay]). So the domain types need not carry
// it.
type rest struct {
	values map[string]any  // fields that we do not have
	inside map[string]rest // what our own fields hold more
	items  map[string]rest // in a list: what its objects hold more, by identity
}

func (r rest) empty() bool {
	return len(r.values) == 0 && len(r.inside) == 0 && len(r.items) == 0
}

// identity names an object in a list, which may stand elsewhere in it after a
// change. Unknown fields of objects that have none of these are not kept.
func identity(object tree) string {
	for _, name := range []string{"id", "at", "sent"} {
		if value, ok := object[name]; ok {
			return fmt.Sprint(name, "=", value)
		}
	}
	return ""
}

// beyond returns what a raw value holds more than a type can.
func beyond(raw any, t reflect.Type) rest {
	var r rest
	switch raw := raw.(type) {
	case tree:
		for name, value := range raw {
			r.member(name, value, t)
		}
	case []any:
		if t.Kind() != reflect.Slice {
			return r
		}
		for _, item := range raw {
			object, ok := item.(tree)
			if more := beyond(item, t.Elem()); ok && !more.empty() && identity(object) != "" {
				r.items = put(r.items, identity(object), more)
			}
		}
	}
	return r
}

func (r *rest) member(name string, value any, t reflect.Type) {
	var inner reflect.Type
	switch t.Kind() {
	case reflect.Struct:
		field, ok := fieldNamed(t, name)
		if !ok {
			r.values = put(r.values, name, value)
			return
		}
		inner = field
	case reflect.Map:
		inner = t.Elem()
	default:
		return
	}
	if more := beyond(value, inner); !more.empty() {
		r.inside = put(r.inside, name, more)
	}
}

// overlay adds to a written value what was found in it before.
func (r rest) overlay(written any) {
	switch written := written.(type) {
	case tree:
		for name, value := range r.values {
			if _, taken := written[name]; !taken {
				written[name] = value
			}
		}
		for name, more := range r.inside {
			more.overlay(written[name])
		}
	case []any:
		for _, item := range written {
			if object, ok := item.(tree); ok {
				r.items[identity(object)].overlay(object)
			}
		}
	}
}

// fieldNamed finds the type of the field that encoding/json stores under a
// name.
func fieldNamed(t reflect.Type, name string) (reflect.Type, bool) {
	for i := range t.NumField() {
		tag, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if strings.EqualFold(tag, name) {
			return t.Field(i).Type, true
		}
	}
	return nil, false
}

func put[V any](m map[string]V, name string, value V) map[string]V {
	if m == nil {
		m = map[string]V{}
	}
	m[name] = value
	return m
}

// parseTree reads exactly one JSON object.
func parseTree(data []byte) (tree, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var t tree
	if err := dec.Decode(&t); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one value")
	}
	return t, nil
}
