// Package store keeps everything the user made in one JSON document.
//
// # Two times
//
// A change is made in memory and on disk at different times. [Store.Update]
// changes the memory and returns at once, so a window can call it with every
// key that is pressed. One goroutine writes behind it, at most every
// [SaveInterval], and reports through the function given to [Store.OnSaved].
// [Store.Flush] waits until the disk has what the memory has; only then is a
// change acknowledged.
//
// # What can go wrong
//
// The document is never written in place. A new one is written beside it,
// brought to the disk, and renamed; the one before is kept. Whatever moment a
// crash chooses, one of the two is whole (see save.go). A document that cannot
// be read is set aside under a dated name and the one before is used; the user
// is told by a [Notice]. A full disk, a read-only or vanished folder cost
// nothing that is in memory: saving is tried again until it works.
//
// Faults come as codes, [Notice] on opening and [SaveError] on saving. The
// words for them are in the locale files, and hold no text of the user's.
package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// SaveInterval is the shortest time between two saves that nobody hurries.
const SaveInterval = 500 * time.Millisecond

// retryAfter is how long a save that failed waits before it is tried again.
const retryAfter = 3 * time.Second

// endingTime is how long a program that is just ending may still hold the
// folder: its window is gone, and the user may have started the next one.
const endingTime = time.Second

// ErrInUse says that another program has the folder's document open.
var ErrInUse = errors.New("the data folder is in use by another program")

// Store holds the document of one folder. Its methods may be called from any
// goroutine.
type Store struct {
	dir  string
	lock *flock.Flock
	now  func() time.Time

	retryAfter time.Duration

	disk    sync.Mutex // held while the folder is touched; taken before mu
	trusted bool       // the document in the folder was read or written by us

	mu      sync.Mutex
	doc     *Document // never changed once it stands here
	rest    rest      // what the document on disk held beyond our fields
	change  uint64    // counts updates
	saved   uint64    // the update that is on disk
	onSaved func(error)
	closed  bool

	wake, hurry chan struct{}
	stop, done  chan struct{}
}

// Open reads the document of a folder, which is made when it is not there, and
// starts the goroutine that saves. It fails with [ErrInUse] only: whatever
// else is wrong with folder or document, the program starts, and the notices
// say what was found.
func Open(dir string) (*Store, []Notice, error) {
	s := &Store{
		dir: dir, now: time.Now, retryAfter: retryAfter,
		wake: make(chan struct{}, 1), hurry: make(chan struct{}, 1),
		stop: make(chan struct{}), done: make(chan struct{}),
	}
	var notices []Notice
	err := s.prepareFolder()
	for end := s.now().Add(endingTime); errors.Is(err, ErrInUse) && s.now().Before(end); {
		time.Sleep(endingTime / 20)
		err = s.takeLock()
	}
	if err != nil {
		if errors.Is(err, ErrInUse) {
			return nil, nil, fmt.Errorf("open %s: %w", filepath.Base(dir), err)
		}
		notices = append(notices, Notice{Code: folderCode(err)})
	}
	doc, more, found := s.load()
	notices = append(notices, found...)
	s.doc, s.rest = doc, more
	go s.write()
	return s, notices, nil
}

// Dir returns the folder.
func (s *Store) Dir() string { return s.dir }

// Document returns a copy of the present document. It belongs to the caller.
func (s *Store) Document() Document {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.doc.clone()
}

// Update makes a change in memory and has it saved soon. The change is made on
// a copy: when it returns an error, or the document would exceed its bounds (a
// [*LimitError]), nothing has changed and the error is returned.
func (s *Store) Update(change func(*Document) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	next := s.doc.clone()
	if err := change(&next); err != nil {
		return err
	}
	next.Version = Version
	if err := checkBounds(next); err != nil {
		return err
	}
	s.replace(&next, s.rest)
	return nil
}

// replace puts a document into place; mu is held.
func (s *Store) replace(doc *Document, more rest) {
	s.doc, s.rest = doc, more
	s.change++
	signal(s.wake)
}

// OnSaved sets the function that is told of every save: nil, or a
// [*SaveError]. It is called from the saving goroutine or from [Store.Flush],
// never while a method of the store holds a lock. An error is repeated as long
// as it lasts.
func (s *Store) OnSaved(f func(error)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.onSaved = f
}

// SaveNow asks for a save without delay and does not wait for it: for what
// must not be lost half a second later, on the goroutine that draws.
func (s *Store) SaveNow() { signal(s.hurry) }

// Flush saves now and waits. When it returns nil, every change made before the
// call is on disk. The error is a [*SaveError].
func (s *Store) Flush() error { return s.save() }

// Saved reports whether the disk has what the memory has.
func (s *Store) Saved() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.saved == s.change
}

// Close saves, stops the goroutine and gives the folder free. Later calls of
// Close do nothing; an Update after it changes the memory only.
func (s *Store) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	s.mu.Unlock()
	close(s.stop)
	<-s.done
	err := s.save()
	s.disk.Lock()
	defer s.disk.Unlock()
	return errors.Join(err, s.lock.Close())
}

// write is the goroutine that saves.
func (s *Store) write() {
	defer close(s.done)
	for {
		select {
		case <-s.stop:
			return
		case <-s.wake:
		case <-s.hurry:
		}
		pause := SaveInterval
		if s.save() != nil {
			pause = s.retryAfter
			signal(s.wake) // until it works
		}
		select {
		case <-s.stop:
			return
		case <-s.hurry:
			signal(s.hurry)
		case <-time.After(pause):
		}
	}
}

func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
