package store

import (
	"fmt"
	"reflect"
)

// Bounds of a document. 64 kB is some forty pages for one text; 20 MB is
// three hundred of those, far beyond what a person types in years.
const (
	MaxText     = 64 << 10
	MaxDocument = 20 << 20
	maxItems    = 10_000 // in one list or map
)

// perItem is a generous guess at what JSON adds around one value.
const perItem = 40

// LimitError says that a change would have gone beyond a bound. Nothing was
// changed then.
type LimitError struct {
	Code string // [TextTooLong], [TooMany] or [TooBig]
	Max  int    // bytes or items
}

// Codes of [LimitError]; the words are under "store.limit.".
const (
	TextTooLong = "text-too-long"
	TooMany     = "too-many"
	TooBig      = "too-big"
)

func (e *LimitError) Error() string {
	return fmt.Sprintf("store: %s (at most %d)", e.Code, e.Max)
}

// checkBounds measures a document. Reflection sees every text, also those of
// fields that a later hand adds.
func checkBounds(d Document) error {
	total := 0
	if err := measure(reflect.ValueOf(d), &total); err != nil {
		return err
	}
	if total > MaxDocument {
		return &LimitError{Code: TooBig, Max: MaxDocument}
	}
	return nil
}

func measure(v reflect.Value, total *int) error {
	*total += perItem
	switch v.Kind() {
	case reflect.String:
		*total += v.Len()
		if v.Len() > MaxText {
			return &LimitError{Code: TextTooLong, Max: MaxText}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if err := measure(v.Field(i), total); err != nil {
				return err
			}
		}
	case reflect.Slice, reflect.Map:
		return measureMany(v, total)
	}
	return nil
}

func measureMany(v reflect.Value, total *int) error {
	if v.Len() > maxItems {
		return &LimitError{Code: TooMany, Max: maxItems}
	}
	if v.Kind() == reflect.Slice {
		for i := range v.Len() {
			if err := measure(v.Index(i), total); err != nil {
				return err
			}
		}
		return nil
	}
	for item := v.MapRange(); item.Next(); {
		if err := measure(item.Key(), total); err != nil {
			return err
		}
		if err := measure(item.Value(), total); err != nil {
			return err
		}
	}
	return nil
}
