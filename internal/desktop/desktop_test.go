package desktop

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestSaveTextNeverOverwrites(t *testing.T) {
	dir := t.TempDir()
	var got []string
	for _, text := range []string{"一", "two", "three"} {
		path, err := SaveText(dir, "账户 a.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, filepath.Base(path))
		if data, err := os.ReadFile(path); err != nil || string(data) != text {
			t.Errorf("%s holds %q, %v", path, data, err)
		}
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: mode %v, %v", path, info.Mode(), err)
		}
	}

	if want := "账户 a.txt|账户 a (2).txt|账户 a (3).txt"; strings.Join(got, "|") != want {
		t.Errorf("names %v", got)
	}
}

func TestSaveTextRefusesToLeaveTheFolder(t *testing.T) {
	for _, name := range []string{"", ".", "..", "../x", "a/b", "/x", `a\b`, "a\x00b"} {
		if _, err := SaveText(t.TempDir(), name, nil); !errors.Is(err, ErrName) {
			t.Errorf("%q: error %v", name, err)
		}
	}
}

func TestSaveTextSaysWhy(t *testing.T) {
	if _, err := SaveText(filepath.Join(t.TempDir(), "none"), "x.txt", nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

func TestDataDir(t *testing.T) {
	base := t.TempDir()

	made, err := DataDir(filepath.Join(base, "a b", "资料"))
	if err != nil {
		t.Fatal(err)
	}

	if info, err := os.Stat(made); err != nil || !info.IsDir() || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("%s: %v, %v", made, info.Mode(), err)
	}
	file := filepath.Join(base, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := DataDir(file); !errors.Is(err, errNotFolder) {
		t.Errorf("a file: %v", err)
	}
	if _, err := DataDir(filepath.Join(file, "below")); err == nil {
		t.Error("a folder below a file")
	}
}

// The default folder is ours and gets closed; a folder that the user names is
// theirs and is left alone.
func TestDataDirPermissions(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Log("only Linux lets the test choose the configuration folder")
		return
	}
	config := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", config)
	ours := filepath.Join(config, folderName)
	for _, dir := range []string{ours, filepath.Join(config, "theirs")} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}

	for override, want := range map[string]os.FileMode{"": 0o700, filepath.Join(config, "theirs"): 0o755} {
		dir, err := DataDir(override)
		if err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", dir, info.Mode(), err)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ language, lcAll, lcMessages, lang, want string }{
		{"", "", "", "", english},
		{"", "", "", "zh_CN.UTF-8", chinese},
		{"", "", "", "zh_TW.UTF-8", chinese},
		{"", "", "zh_CN.UTF-8", "en_US.UTF-8", chinese},
		{"", "en_GB", "zh_CN.UTF-8", "zh_CN", english},
		{"zh_CN:en", "", "", "en_US.UTF-8", chinese},
		{"fr:zh:en", "", "", "de_DE.UTF-8", chinese},
		{"en", "", "", "zh_CN.UTF-8", english},
		{"zh_CN", "C", "", "zh_CN.UTF-8", english},
		{"zh_CN", "C.UTF-8", "", "", english},
		{"fr", "", "", "de_DE.UTF-8", english},
	} {
		env := map[string]string{"LANGUAGE": c.language, "LC_ALL": c.lcAll, "LC_MESSAGES": c.lcMessages, "LANG": c.lang}

		if got := pick(localeLanguages(func(name string) string { return env[name] })); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
	if got := pick([]string{"fr-FR", "zh-Hans-CN", "en-US"}); got != chinese {
		t.Errorf("system list: %s", got)
	}
}

// Every outcome and every step of setting up a mail program has its sentence
// in both languages, for all systems.
func TestEveryCodeHasASentence(t *testing.T) {
	var keys []string
	for _, o := range []Outcome{Opened, NoProgram, Failed, MissingOpener, StillRunning} {
		keys = append(keys, o.FileKey(), o.Key())
		for _, goos := range []string{"linux", "windows", "darwin"} {
			keys = append(keys, "desktop.mail."+string(o)+"."+systemName(goos))
		}
	}
	for _, s := range MailSetups() {
		keys = append(append(keys, s.Title), s.Steps...)
	}
	for _, lang := range []string{"en", "zh-Hans"} {
		data, err := os.ReadFile("../../assets/locales/desktop." + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var sentences map[string]string
		if err := json.Unmarshal(data, &sentences); err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if sentences[key] == "" {
				t.Errorf("%s: no %s", lang, key)
			}
		}
	}
}
