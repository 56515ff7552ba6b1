package settings

import (
	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
)

// PackInfo describes a help pack.
type PackInfo struct {
	Dir  string // "" is the built-in one
	Name string // of the service
	Date string // of the content

	// What it holds in the language of the window, and what its check found.
	Articles, Letters, Items, Problems int
}

// packs shows the help pack in use and takes another one. A pack is looked at
// before it is used, because it comes from whoever wrote it.
func (s *Screen) packs() []fyne.CanvasObject {
	loc, used := s.loc, s.about.Pack
	blocks := []fyne.CanvasObject{
		ui.NewSeparator(),
		ui.NewSubheading(loc.T("settings.packs")),
		ui.NewBody(loc.T("settings.pack", "Name", used.Name, "Date", used.Date)),
	}
	if used.Dir != "" {
		blocks = append(blocks, ui.NewTightColumn(
			ui.NewCaption(loc.T("settings.pack.from", "Dir", used.Dir)),
			ui.NewFlowRow(ui.NewButton(loc.T("settings.pack.back"), func() { s.usePack("") })),
		))
	}
	return append(blocks, ui.NewFold(loc.T("settings.pack.other"), s.otherPack()))
}

// otherPack asks for a folder, tells what is in it, and offers to use it.
func (s *Screen) otherPack() fyne.CanvasObject {
	loc := s.loc
	folder, status, found := ui.NewEntry(), ui.NewStatus(), ui.NewTightColumn()
	look := func() {
		found.RemoveAll()
		status.Clear()
		if folder.Text == "" || s.OnLookAtPack == nil {
			return
		}
		s.OnLookAtPack(folder.Text, func(info PackInfo, reason string) {
			if reason != "" {
				status.Error(reason)
				return
			}
			found.Objects = []fyne.CanvasObject{s.foundPack(info)}
			found.Refresh()
		})
	}
	folder.OnChanged = func(string) { found.RemoveAll(); status.Clear() }
	browse := ui.NewButton(loc.T("settings.pack.browse"), func() {
		if s.OnBrowse != nil {
			s.OnBrowse(func(dir string) { folder.SetText(dir); look() })
		}
	})
	return ui.NewColumn(
		ui.NewField(loc.T("settings.pack.folder"), loc.T("settings.pack.folder-why"), folder),
		ui.NewFlowRow(ui.NewButton(loc.T("settings.pack.look"), look), browse),
		status, found,
	)
}

// foundPack is what the user should know before trusting a pack.
func (s *Screen) foundPack(info PackInfo) fyne.CanvasObject {
	loc := s.loc
	text := loc.T("settings.pack.holds", "Articles", info.Articles, "Letters", info.Letters, "Items", info.Items, "Date", info.Date)
	if info.Problems > 0 {
		text += "\n" + loc.N("settings.pack.problems", info.Problems)
	}
	return ui.NewColumn(
		ui.NewCard(ui.Plain, info.Name, text),
		ui.NewCard(ui.Safety, loc.T("settings.pack.trust"), loc.T("settings.pack.trust-text")),
		ui.NewFlowRow(ui.NewPrimary(loc.T("settings.pack.use"), func() { s.usePack(info.Dir) })),
	)
}

func (s *Screen) usePack(dir string) {
	if s.OnUsePack != nil {
		s.OnUsePack(dir)
	}
}
