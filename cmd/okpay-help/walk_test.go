package main_test

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// all finds nodes by text, shown or scrolled out of sight.
func (r *rig) all(text string) []node {
	var found []node
	for _, n := range r.tree() {
		if strings.Contains(n.Text, text) {
			found = append(found, n)
		}
	}
	return found
}

// reveal scrolls the screen until a node with the text is in sight, and
// returns the innermost one.
func (r *rig) reveal(text string) node {
	r.t.Helper()
	var last node
	r.until(fmt.Sprintf("%q", text), func() bool {
		if shown := r.find(text); len(shown) > 0 {
			last = shown[len(shown)-1]
			return true
		}
		hidden := r.all(text)
		if len(hidden) == 0 {
			return false
		}
		r.scroll(hidden[len(hidden)-1])
		return false
	})
	return last
}

// scroll turns the wheel towards something, in the margin of the pane that it
// stands in: over a text of several lines the wheel would turn that text, and
// beside it the list.
func (r *rig) scroll(to node) {
	wheel := "5"
	if to.Y < 300 {
		wheel = "4"
	}
	const margin = 12 // half of the margin of every screen
	x := strconv.Itoa(max(scrollX, to.X-margin))
	r.x("mousemove", "--window", r.win, x, "450", "click", "--repeat", "3", "--delay", "15", wheel)
	time.Sleep(200 * time.Millisecond)
}

// press scrolls to something and clicks it.
func (r *rig) press(text string) {
	r.t.Helper()
	r.reveal(text)
	r.settle()
	n := r.reveal(text)
	r.clickAt(n.X+n.W/2, n.Y+n.H/2)
}

// settle waits until the window does not move any more.
func (r *rig) settle() {
	before := ""
	r.until("the window to settle", func() bool {
		now := fmt.Sprint(r.tree())
		same := now == before
		before = now
		return same
	})
}

// field returns the entry below a label.
func (r *rig) field(label string) node {
	r.t.Helper()
	nodes := r.tree()
	for i, n := range nodes {
		if !strings.HasPrefix(n.Text, label) || strings.Contains(n.Type, "Entry") {
			continue
		}
		for _, below := range nodes[i:] {
			if strings.HasSuffix(below.Type, "ui.Entry") || strings.HasSuffix(below.Type, "ui.TextArea") {
				return below
			}
		}
	}
	r.fail("there is no field " + label)
	return node{}
}

// fill puts text into the field below a label, by keys.
func (r *rig) fill(label, text string) {
	r.t.Helper()
	r.reveal(label)
	for range 8 {
		n := r.field(label)
		if n.Shown && n.Y > 100 && n.Y+n.H < 680 {
			break
		}
		r.scroll(n)
	}
	r.settle()
	n := r.field(label)
	r.clickAt(n.X+min(n.W/2, 60), n.Y+min(n.H/2, 20))
	r.until("the focus in "+label, func() bool { return r.field(label).Focus })
	r.key("ctrl+a")
	r.typeText(text)
	r.until(label+" to hold "+strconv.Quote(text), func() bool { return r.field(label).Text == text })
}

// scrollX is in the margin beside the rail.
const scrollX = 148
