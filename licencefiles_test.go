package okpayhelp_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const licenceFolder = "assets/licences"

// licenceFiles are the files that say what is linked: the index and the texts
// for the program, and the page for readers. The same text is kept once.
func licenceFiles(t *testing.T, components []component) map[string]string {
	t.Helper()
	files, texts := map[string]string{}, map[string]string{}
	for i, c := range components {
		name, known := texts[string(c.words)]
		if !known {
			name = fileName(c.Name) + ".txt"
			texts[string(c.words)] = name
			files[licenceFolder+"/"+name] = string(c.words)
		}
		components[i].Text = name
	}
	index, err := json.MarshalIndent(components, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	files[licenceFolder+"/index.json"] = string(index) + "\n"
	files["THIRD_PARTY.md"] = page(components)
	return files
}

// fileName is a component's name as every system allows it.
func fileName(name string) string {
	name, _, _ = strings.Cut(name, " (")
	return strings.Trim(regexp.MustCompile(`[^A-Za-z0-9.-]+`).ReplaceAllString(name, "_"), "_")
}

func page(components []component) string {
	var b strings.Builder
	b.WriteString(`# What others made

OKPay Help is under the [MIT licence](LICENSE). The works below are part of its programs and keep their own licences; the window shows the
same list under Settings, About. Each is used as it was published, under the name and version given here; no file of it was changed.

This page is made from the module graph: ` + "`go test . -run TestThirdParty -update-licences`" + `.

| work | version | licence |
| --- | --- | --- |
`)
	for _, c := range components {
		fmt.Fprintf(&b, "| %s | %s | [%s](%s/%s) |\n", c.Name, c.Version, c.Licence, licenceFolder, c.Text)
	}
	return b.String()
}

func writeLicences(t *testing.T, files map[string]string) {
	t.Helper()
	if err := os.RemoveAll(licenceFolder); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(licenceFolder, 0o750); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.FromSlash(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
