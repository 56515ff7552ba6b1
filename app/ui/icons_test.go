package ui

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestIconsAreOneSet(t *testing.T) {
	entries, err := os.ReadDir("../../assets/icons")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name, isIcon := strings.CutSuffix(entry.Name(), ".svg")
		if !isIcon || name == "app" {
			continue
		}
		content, err := os.ReadFile("../../assets/icons/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(content, []byte(`viewBox="0 0 24 24"`)) {
			t.Errorf("%s: not on the grid of 24", name)
		}
		if !bytes.Contains(content, []byte("currentColor")) {
			t.Errorf("%s: has a colour of its own", name)
		}
		if bytes.Contains(content, []byte("stroke")) {
			t.Errorf("%s: has a line, whose width Fyne does not scale: run scripts/icons", name)
		}
	}
}

func TestEveryIconHasItsPicture(t *testing.T) {
	th := newTestTheme(t)
	for _, name := range []fyne.ThemeIconName{
		IconAsk, IconWrite, IconContacts, IconChecklist, IconCases, IconFees, IconSettings, IconSearch, IconClear,
		IconBack, IconForward, IconDown, IconCopy, IconMail, IconPhone, IconChat, IconSave, IconFolder, IconUndo,
		IconWarning, IconDanger, IconInfo, IconSuccess, IconError, IconTick, IconCircle, IconCalendar, IconAdd,
		IconRemove, IconEdit, IconMenu, IconMore, IconLink, IconShield, IconQuestion,
	} {
		if th.icons[name] == nil {
			t.Errorf("no picture for %s", name)
		}
	}
}

func TestIconTakesTheColourOfTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	th := newTestTheme(t)
	th.SetVariant(Light)
	app.Settings().SetTheme(th)

	light := string(Icon(IconSearch, theme.ColorNamePrimary).Content())
	th.SetVariant(Dark)
	dark := Icon(IconSearch, theme.ColorNamePrimary)

	if !strings.Contains(light, "#0b5cad") {
		t.Errorf("light: %s", light)
	}
	if !strings.Contains(string(dark.Content()), "#7db7ff") {
		t.Errorf("dark: %s", dark.Content())
	}
	if dark.Name() != "search-7db7ff.svg" {
		t.Errorf("name %q: a painter would keep the picture of another colour", dark.Name())
	}
}
