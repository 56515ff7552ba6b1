package faq

import (
	"os"
	"strings"
	"testing"
)

// readLines returns the lines of a file without the last line end.
func readLines(tb testing.TB, name string) []string {
	tb.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(strings.TrimRight(string(data), "\n"), "\n")
}
