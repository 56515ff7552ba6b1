package okpayhelp_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/licensecheck"
)

// THIRD_PARTY.md and assets/licences are made by this test, from what the two
// programs link on the three systems:
//
//	go test . -run TestThirdParty -update-licences
//
// Without the flag it fails when they are out of date, or when something is
// linked whose licence is not on the list below.
var updateLicences = flag.Bool("update-licences", false, "write THIRD_PARTY.md and assets/licences")

// allowedLicences let everybody pass the programs on, together with these
// texts. A licence of another kind is a decision, not an update.
var allowedLicences = []string{
	"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "Bitstream-Vera", "ISC", "MIT", "MPL-2.0", "OFL-1.1", "Unicode-3.0", "Zlib",
}

// component is one work of others inside the programs, as in
// assets/licences/index.json.
type component struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	Licence string `json:"licence"`
	Text    string `json:"text"` // file with the licence, beside the index

	words []byte
}

// bundled is what modules and this repository carry inside them: fonts, C code
// and tables. path is inside the folder of the module, or of this repository.
// licence is given where the text alone does not tell it.
var bundled = []struct{ name, module, path, licence string }{
	{"Noto Sans SC (font)", "", "assets/fonts/OFL.txt", ""},
	{"Noto Sans (font, in Fyne)", "fyne.io/fyne/v2", "theme/font/LICENSE.txt", "OFL-1.1"},
	{"Inter Symbols (font, in Fyne)", "fyne.io/fyne/v2", "theme/font/LICENSE_Inter.txt", ""},
	{"DejaVu Sans Mono (font, in Fyne)", "fyne.io/fyne/v2", "theme/font/LICENSE_DejaVu-Powerline.txt", "Bitstream-Vera"},
	{"EmojiOne Color (font, in Fyne)", "fyne.io/fyne/v2", "theme/font/LICENSE_EmojiOneColor.txt", ""},
	{"GLFW (C library, in go-gl/glfw)", "github.com/go-gl/glfw/v3.4/glfw", "glfw/LICENSE.md", ""},
	{"OpenCC (table of characters, in faq)", "github.com/spf13/cobra", "LICENSE.txt", ""},
	{"Public Suffix List (table, in golang.org/x/net)", "go.mau.fi/util", "LICENSE", ""},
	{"Unicode data (tables, in golang.org/x/text and go.mau.fi/util)", "", "packaging/licences/Unicode-3.0.txt", "Unicode-3.0"},
}

// sources are modules that are not linked: tests make tables from them, which
// the programs carry.
var sources = []string{"github.com/mozillazg/go-pinyin", "github.com/tyler-smith/go-bip39"}

// dependency is a line of the module graph, with its folder.
type dependency struct{ path, version, dir string }

func TestThirdParty(t *testing.T) {
	components := thirdParty(t)
	for _, c := range components {
		for _, licence := range strings.Split(c.Licence, ", ") {
			if !slices.Contains(allowedLicences, licence) {
				t.Errorf("%s %s: licence %q is not on the list", c.Name, c.Version, licence)
			}
		}
	}
	files := licenceFiles(t, components)
	if *updateLicences {
		writeLicences(t, files)
		return
	}
	kept := map[string]string{}
	for _, name := range append(glob(t, "assets/licences/*"), "THIRD_PARTY.md") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		kept[filepath.ToSlash(name)] = strings.ReplaceAll(string(data), "\r\n", "\n")
	}
	if diff := cmp.Diff(files, kept); diff != "" {
		t.Errorf("out of date, run: go test . -run TestThirdParty -update-licences (-linked +kept):\n%s", diff)
	}
}

// goroot is where the Go that runs the test has its licence.
func goroot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// thirdParty lists everything linked, sorted by name, Go itself first.
func thirdParty(t *testing.T) []component {
	t.Helper()
	modules := linked(t)
	out := []component{read(t, component{Name: "Go", Licence: ""}, filepath.Join(goroot(t), "LICENSE"))}
	for _, m := range modules {
		c := component{Name: m.path, Version: m.version}
		for _, name := range glob(t, filepath.Join(m.dir, "*")) {
			if base := strings.ToUpper(filepath.Base(name)); strings.HasPrefix(base, "LICEN") || strings.HasPrefix(base, "COPYING") {
				c = read(t, c, name)
			}
		}
		out = append(out, c)
	}
	for _, b := range bundled {
		dir := "."
		if i := slices.IndexFunc(modules, func(m dependency) bool { return m.path == b.module }); i >= 0 {
			dir = modules[i].dir
		}
		out = append(out, read(t, component{Name: b.name, Licence: b.licence}, filepath.Join(dir, filepath.FromSlash(b.path))))
	}
	slices.SortFunc(out[1:], func(a, b component) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	return out
}

// linked lists the modules of both programs on the three systems, and those that
// their tables are made from.
func linked(t *testing.T) []dependency {
	t.Helper()
	seen := map[string]dependency{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		cmd := exec.Command("go", "list", "-deps", "-tags", "migrated_fynedo",
			"-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}", "./cmd/...")
		cmd.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("go list for %s: %v", system, err)
		}
		for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
			if parts := strings.Split(line, "\t"); len(parts) == 3 {
				seen[parts[0]] = dependency{parts[0], parts[1], parts[2]}
			}
		}
	}
	if len(seen) < 20 {
		t.Fatalf("only %d modules listed", len(seen))
	}
	for _, path := range sources {
		out, err := exec.Command("go", "list", "-m", "-f", "{{.Path}}\t{{.Version}}\t{{.Dir}}", path).Output()
		if err != nil {
			t.Fatalf("go list -m %s: %v", path, err)
		}
		parts := strings.Split(strings.TrimSpace(string(out)), "\t")
		seen[path] = dependency{parts[0], parts[1], parts[2]}
	}
	var modules []dependency
	for _, m := range seen {
		modules = append(modules, m)
	}
	return modules
}

// read adds a licence file to a component. Of a choice ("Unlicense OR
// BSD-3-Clause") the one that is on the list counts.
func read(t *testing.T, c component, file string) component {
	t.Helper()
	words, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c.words = append(bytes.TrimSpace(bytes.ReplaceAll(words, []byte("\r\n"), []byte("\n"))), '\n')
	if c.Licence != "" {
		return c
	}
	var found []string
	for _, m := range licensecheck.Scan(c.words).Match {
		if !slices.Contains(found, m.ID) && !m.IsURL && m.ID != "Unlicense" {
			found = append(found, m.ID)
		}
	}
	c.Licence = strings.Join(found, ", ")
	return c
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return names
}
