package settings

import (
	"regexp"
	"strings"

	"fyne.io/fyne/v2"

	"okpayhelp/app/ui"
)

// Work is something that others made and that is part of the program.
type Work struct {
	Name, Version, Licence string
	// Text reads the licence; it is called when somebody wants to see it.
	Text func() string
}

// works shows in place what others made, each with its licence.
func (s *Screen) works() fyne.CanvasObject {
	return ui.NewLazyFold(s.loc.T("settings.works"), func() fyne.CanvasObject {
		list := []fyne.CanvasObject{ui.NewBody(s.loc.T("settings.works-text"))}
		if s.about.Works == nil {
			return ui.NewTightColumn(list...)
		}
		for _, w := range s.about.Works() {
			title := strings.TrimSpace(w.Name+" "+w.Version) + " · " + w.Licence
			list = append(list, ui.NewLazyFold(title, func() fyne.CanvasObject { return paragraphs(w.Text()) }))
		}
		return ui.NewTightColumn(list...)
	})
}

// paragraphs shows a licence. Its lines are as long as those of a printer; here
// they take the width that there is.
func paragraphs(text string) fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, p := range strings.Split(text, "\n\n") {
		if p = reflow(p); p != "" {
			list = append(list, ui.NewCaption(p))
		}
	}
	return ui.NewTightColumn(list...)
}

// item begins a line that stays on its own: "1.", "(a)", "*", "Copyright".
var item = regexp.MustCompile(`^(\(?[0-9a-zA-Z]{1,3}[.)]|[*•-]+|Copyright)(\s|$)`)

// reflow joins the lines of one paragraph.
func reflow(paragraph string) string {
	var b strings.Builder
	for _, line := range strings.Split(paragraph, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case strings.Trim(line, "=-—") == "":
			continue // a ruled line
		case b.Len() == 0:
		case item.MatchString(line):
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}
