package main_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"okpayhelp/app"
)

// The files for desktops and systems name the program and its screens; they
// must stay true when those change.

func packagingFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "packaging", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestMenuEntry(t *testing.T) {
	entry := packagingFile(t, "linux/"+app.ID+".desktop")

	for _, want := range []string{"Icon=" + app.ID, "StartupWMClass=" + app.ID} {
		if !strings.Contains(entry, "\n"+want+"\n") {
			t.Errorf("no %s", want)
		}
	}
	screens := regexp.MustCompile(`--screen (\S+)`).FindAllStringSubmatch(entry, -1)
	if len(screens) != 2 {
		t.Errorf("%d actions open a screen, want 2", len(screens))
	}
	for _, s := range screens {
		if !slices.Contains(app.Screens(), s[1]) {
			t.Errorf("there is no screen %s", s[1])
		}
	}
	keywords := regexp.MustCompile(`(?m)^Keywords=(.*)`).FindStringSubmatch(entry)
	if keywords == nil || !strings.Contains(keywords[1], "payment") || !strings.Contains(keywords[1], "支付") {
		t.Errorf("keywords are not in both languages: %v", keywords)
	}
}

func TestPackagingNamesTheProgram(t *testing.T) {
	for _, name := range []string{"linux/" + app.ID + ".metainfo.xml", "macos/Info.plist", "windows/okpay-help.manifest"} {
		text := packagingFile(t, name)
		if !strings.Contains(text, app.ID) {
			t.Errorf("%s does not name %s", name, app.ID)
		}
		for d := xml.NewDecoder(strings.NewReader(text)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	}
	for _, want := range []string{"PerMonitorV2", ">UTF-8<", "asInvoker"} {
		if !strings.Contains(packagingFile(t, "windows/okpay-help.manifest"), want) {
			t.Errorf("the manifest does not say %s", want)
		}
	}
}
