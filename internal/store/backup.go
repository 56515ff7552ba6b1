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

// Restore takes the place of everything with what a backup holds. The error is
// a [*SaveError]: [NotABackup], [NewerBackup] or [BackupTooBig]; nothing has
// changed then. To undo it, put a [Store.Document] of before back by Update.
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
	s.mu.Lock()
	defer s.mu.Unlock()
	s.replace(&d, more)
	return nil
}
