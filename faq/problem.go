package faq

import "fmt"

// Problem is something wrong in a pack, told to the pack's author. It is
// English and names the place, as compilers do.
type Problem struct {
	File string // inside the folder that was loaded
	Line int    // counted from 1; 0 when the file as a whole is meant
	Text string
}

// String returns "file:line: text", without the line when there is none.
func (p Problem) String() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", p.File, p.Text)
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}
