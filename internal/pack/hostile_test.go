package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// named is a folder that holds one entry with any name, which an ordinary
// file system would not let a test make.
type named struct {
	fs.FS
	name string
	mode fs.FileMode
	size int64
}

func (n named) Open(name string) (fs.File, error) {
	f, err := n.FS.Open(name)
	if name != "." || err != nil {
		return f, err
	}
	return folder{File: f, extra: n}, nil
}

// folder is the root of a named, opened.
type folder struct {
	fs.File
	extra named
}

func (f folder) ReadDir(n int) ([]fs.DirEntry, error) {
	entries, err := f.File.(fs.ReadDirFile).ReadDir(n)
	return append(entries, fs.FileInfoToDirEntry(odd(f.extra))), err
}

// odd is the file info of the extra entry.
type odd named

func (o odd) Name() string       { return o.name }
func (o odd) Size() int64        { return o.size }
func (o odd) Mode() fs.FileMode  { return o.mode }
func (o odd) ModTime() time.Time { return time.Time{} }
func (o odd) IsDir() bool        { return o.mode.IsDir() }
func (o odd) Sys() any           { return nil }

func TestSurveyRefuses(t *testing.T) {
	plain := fstest.MapFS{"pack.yaml": {Data: []byte("name: {en: X}\n")}}
	many := fstest.MapFS{"pack.yaml": plain["pack.yaml"]}
	for i := range maxFiles + 1 {
		many[fmt.Sprintf("articles/en/a%d.md", i)] = &fstest.MapFile{}
	}
	full := fstest.MapFS{"pack.yaml": plain["pack.yaml"]}
	block := make([]byte, maxFileBytes)
	for i := range maxPackBytes/maxFileBytes + 1 {
		full[fmt.Sprintf("articles/en/a%d.md", i)] = &fstest.MapFile{Data: block}
	}
	for _, test := range []struct {
		name string
		fsys fs.FS
		code string
	}{
		{"an empty folder", fstest.MapFS{}, NoPack},
		{"some other folder", fstest.MapFS{"letter.txt": {}}, NoPack},
		{"a way out", named{FS: plain, name: ".. "}, BadName},
		{"a way out on Windows", named{FS: plain, name: `..\..\x.md`}, BadName},
		{"a way out in a name", named{FS: plain, name: "x/../../y"}, BadName},
		{"a stream of Windows", named{FS: plain, name: "a.md:x"}, BadName},
		{"a name that ends in a dot", named{FS: plain, name: "a."}, BadName},
		{"a name that turns around", named{FS: plain, name: "a\u202egnp.md"}, BadName},
		{"content that hides", named{FS: plain, name: ".en.yaml"}, BadName},
		{"a long name", named{FS: plain, name: strings.Repeat("a", 101)}, BadName},
		{"a symbolic link", named{FS: plain, name: "articles", mode: fs.ModeSymlink}, NotAFile},
		{"a device without an end", named{FS: plain, name: "a.md", mode: fs.ModeDevice}, NotAFile},
		{"a pipe", named{FS: plain, name: "a.md", mode: fs.ModeNamedPipe}, NotAFile},
		{"a huge file", named{FS: plain, name: "a.md", size: 1 << 40}, TooLarge},
		{"a file somewhat too large", named{FS: plain, name: "a.md", size: maxFileBytes + 1}, TooLarge},
		{"a folder that cannot be opened", named{FS: plain, name: "gone", mode: fs.ModeDir}, Unreadable},
		{"many files", many, TooMany},
		{"much in all", full, TooLarge},
		{"deep folders", fstest.MapFS{"pack.yaml": plain["pack.yaml"], "a/b/c/d/e/f.md": {}}, TooDeep},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, _, err := Check(test.fsys)

			var why *Refusal
			if !errors.As(err, &why) || why.Code != test.code || p != nil {
				t.Errorf("got %v, want code %s", err, test.code)
			}
			if why != nil && why.Error() == "" {
				t.Error("refused without a word")
			}
			if why != nil && strings.ContainsRune(why.File, '\u202e') {
				t.Errorf("a name that turns around is shown as it is: %q", why.File)
			}
		})
	}
}

// memory is what the program holds from the system, in bytes. It hardly ever
// shrinks, so it tells the most that was needed at once.
func memory() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys
}

// Every file of a pack may be hostile. Each is replaced by each of these, and
// must be answered with a problem in that file, and within bounds.
func TestHostileFiles(t *testing.T) {
	const most = 300 << 20                // bytes; the tests before need about 50 MB
	manifest := copyPack(t)[manifestFile] // alone: what else is missing does not matter
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for i := range 20 {
		bomb += fmt.Sprintf("%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c,*%c,*%c]\n", 'b'+i, 'b'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i, 'a'+i)
	}
	hostile := map[string]string{
		"a bomb":            bomb,
		"a bomb of items":   strings.ReplaceAll(bomb, "x", "{id: a}") + "sections: *u\nexamples: *u\nletters: *u\nduties: *u\n",
		"deep brackets":     strings.Repeat("[", 20_000),
		"deep mappings":     strings.Repeat("{a: ", 20_000),
		"deep indentation":  deepIndentation(600),
		"nothing":           "",
		"not text":          strings.Repeat("\x00\xff", 1000),
		"one long line":     "a: " + strings.Repeat("x", maxFileBytes-20),
		"many keys":         strings.Repeat("a: b\n", 20_000),
		"many documents":    strings.Repeat("---\na: b\n", 10_000),
		"a tag":             "!!python/object:os.system {a: b}\n",
		"a merge":           "base: &b {id: a}\nsections:\n  - <<: *b\n",
		"a list for a list": "- a\n- b\n",
	}
	for _, file := range []string{
		manifestFile, "checklist/en.yaml", "lessons/en.yaml", "letters/en.yaml",
		"articles/en/money-late.md", synonymsFile,
	} {
		for name, text := range hostile {
			t.Run(file+"/"+name, func(t *testing.T) {
				pack := fstest.MapFS{manifestFile: manifest}
				if strings.HasSuffix(file, ".md") {
					text = "---\n" + text + "\n---\n"
				}
				if len(text) > maxFileBytes {
					t.Fatal("the test is larger than a file may be")
				}
				pack[file] = &fstest.MapFile{Data: []byte(text)}
				before := memory()

				_, problems, _ := Check(pack)

				if !strings.Contains(lines(problems), file+":") && !(file == synonymsFile && text == "") {
					t.Errorf("no problem in %s:\n%.2000s", file, lines(problems))
				}
				if len(problems) > 3000 {
					t.Errorf("%d problems: nobody reads that many", len(problems))
				}
				if took := memory() - before; took > most {
					t.Errorf("took %d MB", took>>20)
				}
			})
		}
	}
}

// deepIndentation is a mapping within a mapping, depth times.
func deepIndentation(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// FuzzManifest checks that any pack.yaml is answered without a panic, and that
// nothing passes as a language or a requirement that is none.
func FuzzManifest(f *testing.F) {
	f.Add("name: {zh-Hans: 甲, en: A}\nlanguages: [zh-Hans, en]\nbrand: [a]\ncontent-date: 2026-11-23\nsources: 3\nduties: {S1: x}\n")
	f.Add("name: &a {en: *a}\nlanguages: [en, en]\n")
	f.Add("sources: 99999999999999999999\nduties: {S0: a, S01: b, S-1: c}\nunsafe: [S1]")
	f.Fuzz(func(t *testing.T, text string) {
		p, _, err := Open(fstest.MapFS{"pack.yaml": {Data: []byte(text)}})
		if err != nil {
			return
		}
		for _, lang := range p.Languages {
			if lang != "zh-Hans" && lang != "en" {
				t.Errorf("language %q", lang)
			}
			Coverage(p, lang)
		}
		if p.Sources < 0 || p.Sources > maxSources || len(p.Duties) > p.Sources {
			t.Errorf("%d sources, %d duties", p.Sources, len(p.Duties))
		}
	})
}
