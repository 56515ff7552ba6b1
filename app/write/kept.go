package write

import "okpayhelp/internal/casefile"

// put brings a case to the store and says in the header that it is on its way
// to the disk.
func (s *Screen) put(c casefile.Case) {
	s.deps.Cases.Put(c)
	if !s.deps.KeepNothing() {
		s.sayKept(s.deps.Loc.T("write.kept.saving"))
	}
}

// Saved is told when the disk has everything that was written.
func (s *Screen) Saved() { s.tellKept() }

// tellKept says what became of the shown draft. It is the only sign of saving:
// there is no button for it.
func (s *Screen) tellKept() {
	loc := s.deps.Loc
	switch {
	case s.draft == nil || !s.draft.begun || s.step == stepPurpose:
		s.sayKept("")
	case s.deps.KeepNothing():
		s.sayKept(loc.T("write.kept.nothing"))
	default:
		s.sayKept(loc.T("write.kept.saved", "Clock", loc.Clock(s.draft.Updated)))
	}
}

func (s *Screen) sayKept(text string) {
	if s.kept.Text() == text {
		return
	}
	s.kept.SetText(text)
	s.top.Refresh()
}
