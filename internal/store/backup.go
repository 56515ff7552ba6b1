package store

import "errors"

// Backup returns everything as one file that [Store.Restore] reads, whatever
// is kept on disk.
func (s *Store) Backup() ([]byte, error) {
	s.mu.Lock()
	doc, more := s.doc.clone(), s.rest
	s.mu.Unlock()
	// A backup that the user asked for holds everything; the choice to keep
	// nothing is about what stays behind unasked.
	doc.Settings.KeepNothing = false
	return encode(doc, more)
}

// Restore takes the place of everything with what a backup holds, but for what
// is a matter of this computer and of the user's own eyes; see
// [Document.settle]. The error is a [*SaveError]: [NotABackup], [NewerBackup]
// or [BackupTooBig]; nothing has changed then. To undo it, put a
// [Store.Document] of before back by Update.
func (s *Store) Restore(data []byte) error {
	if len(data) > MaxDocument {
		return &SaveError{Code: BackupTooBig}
	}
	d, more, err := decode(data)
	switch {
	case errors.Is(err, errFuture):
		return &SaveError{Code: NewerBackup, Err: err}
	case err != nil:
		return &SaveError{Code: NotABackup, Err: err}
	}
	if !more.bounded() {
		return &SaveError{Code: BackupTooBig}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if !d.settle(s.doc) {
		return &SaveError{Code: NotABackup}
	}
	if err := fits(d, more); err != nil {
		return err
	}
	s.replace(&d, more)
	return nil
}

// fits makes sure that what was read can be written: some characters take more
// room then, and a document that is too big would end all saving.
func fits(d Document, more rest) error {
	d.Settings.KeepNothing = false // it may be switched off later
	var refused *SaveError
	if _, err := encode(d, more); errors.As(err, &refused) && refused.Code == DocumentTooBig {
		return &SaveError{Code: BackupTooBig}
	} else if err != nil {
		return &SaveError{Code: NotABackup, Err: err}
	}
	return nil
}
