package guard

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/tyler-smith/go-bip39/wordlists"
)

var updateLists = flag.Bool("update-bip39", false, "write bip39.txt")

// TestLists holds bip39.txt against the lists of go-bip39. With -update-bip39 it
// makes it.
func TestLists(t *testing.T) {
	var b strings.Builder
	for _, words := range [][]string{wordlists.English, wordlists.ChineseSimplified, wordlists.ChineseTraditional} {
		if len(words) != 2048 {
			t.Fatalf("a list of %d words, BIP-39 has 2048", len(words))
		}
		b.WriteString(strings.Join(words, " ") + "\n")
	}
	if *updateLists {
		if err := os.WriteFile("bip39.txt", []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if b.String() != strings.ReplaceAll(bip39Lists, "\r\n", "\n") {
		t.Error("out of date, run: go test ./internal/guard -run TestLists -update-bip39")
	}
}
