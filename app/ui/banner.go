package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// BannerTime is how long a banner with Undo stays.
const BannerTime = 10 * time.Second

// Banner says at the bottom of a screen what was done and offers to undo it for
// a while. It takes no room while it is empty.
type Banner struct {
	widget.BaseWidget

	// Later calls f on the UI goroutine after a while, unless stopped. Without
	// it a banner stays until it is closed.
	Later func(after time.Duration, f func()) (stop func())

	text   *Text
	action *Button
	close  *Button
	panel  *panel
	cancel func() // stops what would hide the banner; nil when nothing will
}

var _ fyne.Tappable = (*Banner)(nil)

// NewBanner returns an empty banner; closeName names its close button.
func NewBanner(closeName string) *Banner {
	b := &Banner{text: NewBody(""), action: NewButton("", nil)}
	b.close = NewIconButton(IconClear, "", b.Clear)
	b.close.SetName(closeName)
	row := NewBeside(nil, b.text, NewFlowRow(b.action, b.close))
	b.panel = newPanel(ColorSurface, theme.ColorNameInputBorder, row)
	b.panel.padding = S8
	b.Hidden = true
	b.ExtendBaseWidget(b)
	return b
}

// Say shows a text with a button for some time; zero means until it is closed.
// An empty actionText leaves the button out. The button hides the banner.
func (b *Banner) Say(text, actionText string, action func(), timeout time.Duration) {
	b.stop()
	b.text.SetText(text)
	b.action.Hidden = actionText == ""
	b.action.SetText(actionText)
	b.action.OnTapped = func() {
		b.Clear()
		call(action)
	}
	b.Show()
	b.Refresh()
	if timeout > 0 && b.Later != nil {
		b.cancel = b.Later(timeout, b.Clear)
	}
}

// Tapped keeps a click on the words from what lies below the banner.
func (b *Banner) Tapped(*fyne.PointEvent) {}

// Clear hides the banner.
func (b *Banner) Clear() {
	b.stop()
	b.text.SetText("")
	b.Hide()
}

// Text is what the banner says, empty when it is hidden.
func (b *Banner) Text() string { return b.text.Text() }

func (b *Banner) stop() {
	if b.cancel != nil {
		b.cancel()
		b.cancel = nil
	}
}

func (b *Banner) children() []fyne.CanvasObject { return []fyne.CanvasObject{b.panel} }

// CreateRenderer is private to Fyne.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return newWrap(b, b.panel)
}
