package okpayhelp_test

import (
	"os/exec"
	"strings"
	"testing"
)

// arrows lists, for each package, which packages of ours it may import, as
// docs/architecture.md draws them. A package that is not listed fails the
// test: new rooms are drawn before they are built.
var arrows = map[string][]string{
	"assets":             {},
	"examples":           {},
	"faq":                {},
	"app/locale":         {},
	"internal/checklist": {},
	"internal/lesson":    {},
	"internal/letter":    {},
	"internal/handover":  {},
	"internal/guard":     {},
	"internal/lookalike": {},
	"internal/contact":   {},
	"internal/desktop":   {},
	"internal/fees":      {},
	"internal/pack":      {"faq", "internal/checklist", "internal/lesson", "internal/letter"},
	"internal/casefile":  {"internal/letter"},
	"internal/export":    {"internal/casefile", "internal/checklist", "internal/letter"},
	"internal/store":     {"internal/casefile", "internal/checklist", "internal/contact", "internal/letter"},
	"app/ui":             {"app/locale"},
	"app/ask":            screenMay,
	"app/write":          screenMay,
	"app/contacts":       screenMay,
	"app/cases":          screenMay,
	"app/checklist":      screenMay,
	"app/fees":           screenMay,
	"app/settings":       screenMay,
	"app":                {"faq", "internal/", "assets", "app/"},
	"cmd/okpay-help":     {"app", "app/locale", "faq", "internal/", "assets"},
	"cmd/okpay-help-cli": {"app/locale", "faq", "internal/", "assets", "examples"},
}

// screenMay is what every screen may import: the domain and the shared
// widgets, never another screen; the shell wires screens to each other.
var screenMay = []string{"faq", "internal/", "app/ui", "app/locale"}

// noFyne lists the packages that must stay usable without a window.
var noFyne = []string{"faq", "internal/", "assets", "examples", "app/locale", "cmd/okpay-help-cli"}

// forbidden are the packages that could open a connection. Only the file that
// lets a second start raise the first window may use one of them.
var forbidden = map[string]string{
	"net":        "internal/desktop",
	"net/http":   "",
	"crypto/tls": "",
}

const module = "okpayhelp/"

// list runs `go list` over every package of ours, for one line a package.
func list(t *testing.T, format string) map[string][]string {
	t.Helper()
	cmd := exec.Command("go", "list", "-tags", "migrated_fynedo", "-f", "{{.ImportPath}} "+format, "./...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	found := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		words := strings.Fields(line)
		found[strings.TrimPrefix(words[0], module)] = words[1:]
	}
	return found
}

func TestArrows(t *testing.T) {
	imports := list(t, "{{join .Imports \" \"}}")
	delete(imports, "okpayhelp") // the root holds this test only
	if len(imports) < 10 {
		t.Fatalf("only %d packages listed", len(imports))
	}

	for pkg, imported := range imports {
		may, drawn := arrows[pkg]
		if !drawn {
			t.Errorf("%s is not drawn in docs/architecture.md and this test", pkg)
			continue
		}
		for _, name := range imported {
			checkImport(t, pkg, name, may)
		}
	}
}

func checkImport(t *testing.T, pkg, name string, may []string) {
	t.Helper()
	if ours, ok := strings.CutPrefix(name, module); ok && !allowed(ours, may) {
		t.Errorf("%s imports %s: no such arrow is drawn", pkg, ours)
	}
	if only, bad := forbidden[name]; bad && pkg != only {
		t.Errorf("%s imports %s: the program opens no connections", pkg, name)
	}
	if strings.HasPrefix(name, "fyne.io/") && !strings.HasPrefix(pkg, "app") && pkg != "cmd/okpay-help" {
		t.Errorf("%s imports %s: only app and cmd/okpay-help draw", pkg, name)
	}
}

// allowed tells whether pkg is in may; an entry that ends in "/" allows
// everything below it.
func allowed(pkg string, may []string) bool {
	for _, m := range may {
		if pkg == m || strings.HasSuffix(m, "/") && strings.HasPrefix(pkg, m) {
			return true
		}
	}
	return false
}

// TestDomainWithoutFyne follows every import, not only the direct ones.
func TestDomainWithoutFyne(t *testing.T) {
	for pkg, deps := range list(t, "{{join .Deps \" \"}}") {
		if !allowed(pkg, noFyne) {
			continue
		}
		for _, dep := range deps {
			if strings.HasPrefix(dep, "fyne.io/") {
				t.Errorf("%s reaches %s", pkg, dep)
			}
		}
	}
}

// TestNetworkFile holds the one package that may use a socket to one file.
func TestNetworkFile(t *testing.T) {
	out, err := exec.Command("grep", "-rlE", `^\s*(import )?"net"$`, "--include=*.go", "internal", "faq", "app", "cmd", "assets").Output()
	if err != nil && len(out) > 0 {
		t.Fatal(err)
	}
	for _, file := range strings.Fields(string(out)) {
		if strings.HasSuffix(file, "_test.go") || strings.HasPrefix(file, "internal/desktop/instance") {
			continue
		}
		t.Errorf("%s imports net", file)
	}
}
