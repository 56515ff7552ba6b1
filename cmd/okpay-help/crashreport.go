package main

import (
	"bytes"
	"fmt"
	"regexp"
	"runtime"
	"strings"
)

// reason describes a panic without its words. Those of the runtime (an index
// out of range) are made of numbers and names of types; any other value may
// hold what the user wrote, and only its type is told.
func reason(value any) string {
	kind := strings.TrimPrefix(fmt.Sprintf("%T", value), "*")
	if fault, ok := value.(runtime.Error); ok && strings.HasPrefix(kind, "runtime.") {
		return fault.Error()
	}
	return "a panic with a " + kind + "; its words are left out"
}

// A line of a stack as the runtime prints it, and what of it may stand in a
// report. Everything else is left out: the words of the panic, the arguments of
// functions, and the registers of a fault, which hold anything.
var stackLines = []struct {
	line *regexp.Regexp
	kept string
}{
	{regexp.MustCompile(`^(goroutine \d+) .*(\[[a-zA-Z ,.()0-9]+\]:)$`), "$1 $2"},
	{regexp.MustCompile(`^(\t\S+\.(?:go|s|c|h|m):\d+)(?: \+0x[0-9a-f]+)?(?: fp=0x.*)?$`), "$1"},
	{regexp.MustCompile(`^(created by [\w./%*()\[\]·…,-]+(?: in goroutine \d+)?)$`), "$1"},
	{regexp.MustCompile(`^(\.\.\.\d* ?(?:additional )?frames elided\.\.\.)$`), "$1"},
	{regexp.MustCompile(`^([\w./%*()\[\]·…,-]+)\([^()]*\)$`), "$1(...)"}, // a call
}

// Lines before the stack.
var (
	// fault is a panic in the runtime's own words.
	fault = regexp.MustCompile(`^panic: (runtime error: (?:index out of range|slice bounds out of range|` +
		`invalid memory address or nil pointer dereference|integer divide by zero|makeslice: \w+ out of range)[^"]*)$`)
	systemSignal = regexp.MustCompile(`^\[?(?:signal )?(SIG[A-Z]+)\b`)
)

// withoutWords keeps of a crash what tells where in the program it happened.
func withoutWords(crash []byte) string {
	var kept strings.Builder
	inStack := false
	for raw := range bytes.Lines(crash) {
		line := strings.TrimRight(string(raw), "\r\n")
		inStack = inStack || stackLines[0].line.MatchString(line)
		if text := keep(line, inStack); text != "" {
			kept.WriteString(text + "\n")
		}
	}
	return kept.String()
}

// keep is what may stand in a report of one line; empty when nothing may.
func keep(line string, inStack bool) string {
	if !inStack {
		switch {
		case fault.MatchString(line):
			return fault.FindStringSubmatch(line)[1]
		case systemSignal.MatchString(line):
			return systemSignal.FindStringSubmatch(line)[1]
		case strings.HasPrefix(line, "panic: "):
			return "panic (its words are left out)"
		}
		return ""
	}
	for _, known := range stackLines {
		if known.line.MatchString(line) {
			return known.line.ReplaceAllString(line, known.kept)
		}
	}
	return ""
}

// fromDisplay reports whether a panic comes out of the graphics libraries: the
// innermost function below the panic is theirs. Before the first frame that
// means that there is nothing to draw on, which is no fault of the program.
func fromDisplay(stack []byte) bool {
	_, below, found := bytes.Cut(stack, []byte("\npanic("))
	if !found {
		return false
	}
	for line := range bytes.Lines(below) {
		name := string(line)
		if strings.HasPrefix(name, "\t") || strings.HasPrefix(name, "{") || strings.HasPrefix(name, "runtime.") || strings.HasPrefix(name, "0x") {
			continue
		}
		return strings.HasPrefix(name, "fyne.io/") || strings.HasPrefix(name, "github.com/go-gl/")
	}
	return false
}
