package ui

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Rich shows the Markdown of a help pack: paragraphs, headings, lists, bold and
// links. Links never open anything: their target goes to the callback. Whatever
// else Markdown knows is shown as its text. Fyne's own reader is not used,
// because it panics on some task lists and opens links by itself.
type Rich struct {
	widget.BaseWidget

	onLink func(target string)
	blocks *fyne.Container
}

// NewRich returns the text of a Markdown source.
func NewRich(markdown string, onLink func(target string)) *Rich {
	r := &Rich{onLink: onLink, blocks: NewTightColumn()}
	r.blocks.Objects = r.read(markdown)
	r.ExtendBaseWidget(r)
	return r
}

// SetMarkdown replaces the text.
func (r *Rich) SetMarkdown(markdown string) {
	r.blocks.Objects = r.read(markdown)
	r.Refresh()
}

func (r *Rich) children() []fyne.CanvasObject { return []fyne.CanvasObject{r.blocks} }

// CreateRenderer is private to Fyne.
func (r *Rich) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return newWrap(r, r.blocks)
}

func (r *Rich) read(markdown string) []fyne.CanvasObject {
	source := []byte(markdown)
	document := goldmark.DefaultParser().Parse(text.NewReader(source))
	reader := richReader{rich: r, source: source}
	for node := document.FirstChild(); node != nil; node = node.NextSibling() {
		reader.block(node)
	}
	return reader.objects
}

// richReader turns blocks of Markdown into objects of a column.
type richReader struct {
	rich    *Rich
	source  []byte
	objects []fyne.CanvasObject
}

func (r *richReader) block(node ast.Node) {
	switch node := node.(type) {
	case *ast.Heading:
		if len(r.objects) > 0 {
			r.add(newGap())
		}
		r.add(r.text(node, theme.SizeNameSubHeadingText, true))
	case *ast.List:
		r.list(node)
	case *ast.ThematicBreak:
		r.add(NewSeparator())
	case *ast.Blockquote:
		for child := node.FirstChild(); child != nil; child = child.NextSibling() {
			r.block(child)
		}
	default:
		r.add(r.text(node, theme.SizeNameText, false))
	}
}

// newGap is nothing between two distances of a column: a wider distance.
func newGap() fyne.CanvasObject { return canvas.NewRectangle(color.Transparent) }

func (r *richReader) add(o fyne.CanvasObject) { r.objects = append(r.objects, o) }

func (r *richReader) list(list *ast.List) {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		marker := "•"
		if list.IsOrdered() {
			marker = strconv.Itoa(number) + "."
			number++
		}
		inner := richReader{rich: r.rich, source: r.source}
		for child := item.FirstChild(); child != nil; child = child.NextSibling() {
			inner.block(child)
		}
		r.add(newListItem(marker, inner.objects))
	}
}

func (r *richReader) text(node ast.Node, size fyne.ThemeSizeName, bold bool) *Text {
	t := newText("", size, theme.ColorNameForeground, bold)
	t.OnLink = func(target string) {
		if r.rich.onLink != nil {
			r.rich.onLink(target)
		}
	}
	t.runs = r.runs(node, run{bold: bold}, nil)
	return t.SetSelectable()
}

// runs gathers the text of a block in reading order.
func (r *richReader) runs(node ast.Node, style run, list []run) []run {
	if node.Type() == ast.TypeBlock && node.FirstChild() == nil {
		return append(list, run{text: string(node.Lines().Value(r.source)), bold: style.bold})
	}
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		inner := style
		switch child := child.(type) {
		case *ast.Text:
			inner.text = string(child.Value(r.source))
			switch {
			case child.HardLineBreak():
				inner.text += "\n"
			case child.SoftLineBreak():
				inner.text += " "
			}
			list = append(list, inner)
			continue
		case *ast.String:
			inner.text = string(child.Value)
			list = append(list, inner)
			continue
		case *ast.RawHTML:
			inner.text = string(child.Segments.Value(r.source))
			list = append(list, inner)
			continue
		case *ast.AutoLink:
			inner.text = string(child.Label(r.source))
			list = append(list, inner)
			continue
		case *ast.Emphasis:
			inner.bold = true
		case *ast.Link:
			inner.link = string(child.Destination)
		}
		list = r.runs(child, inner, list)
	}
	return list
}

// listItem is a marker and, indented beside it, the blocks of the item.
type listItem struct {
	widget.BaseWidget

	marker *canvas.Text
	blocks *fyne.Container
}

func newListItem(marker string, objects []fyne.CanvasObject) *listItem {
	i := &listItem{marker: &canvas.Text{Text: marker}, blocks: NewTightColumn(objects...)}
	i.ExtendBaseWidget(i)
	return i
}

func (i *listItem) children() []fyne.CanvasObject { return []fyne.CanvasObject{i.blocks} }

// CreateRenderer is private to Fyne.
func (i *listItem) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	r := &listItemRenderer{i}
	r.paint()
	return r
}

type listItemRenderer struct{ item *listItem }

func (r *listItemRenderer) indent() float32 { return max(1.6*Em(), r.item.marker.MinSize().Width+S8()) }

// Layout puts the marker at the left of the first line.
func (r *listItemRenderer) Layout(size fyne.Size) {
	i := r.item
	i.marker.Resize(i.marker.MinSize())
	i.marker.Move(fyne.NewPos(0, 0))
	width := size.Width - r.indent()
	heightAt(i.blocks, width)
	i.blocks.Move(fyne.NewPos(r.indent(), 0))
	i.blocks.Resize(fyne.NewSize(width, size.Height))
}

// MinSize is the blocks' and the indent.
func (r *listItemRenderer) MinSize() fyne.Size {
	return r.item.blocks.MinSize().AddWidthHeight(r.indent(), 0)
}

// Objects are the marker and the blocks.
func (r *listItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.item.marker, r.item.blocks}
}

// Destroy has nothing to free.
func (r *listItemRenderer) Destroy() {}

// Refresh takes the colour and the size of the theme.
func (r *listItemRenderer) Refresh() {
	r.paint()
	r.Layout(r.item.Size())
	r.item.blocks.Refresh()
	canvas.Refresh(r.item)
}

func (r *listItemRenderer) paint() {
	r.item.marker.TextSize = Em()
	r.item.marker.TextStyle.Bold = true
	r.item.marker.Color = theme.Color(theme.ColorNameForeground)
	r.item.marker.Refresh()
}
