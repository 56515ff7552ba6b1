package desktop

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// A second start hands its words to the first through a Unix socket in the
// data folder, which no other user can reach. This file is the only one of the
// program that imports net, and it uses nothing of it but this socket.
//
// Who may own the socket is settled by a lock next to it, because a lock ends
// with its process and a socket file does not: whoever holds the lock is the
// first, and a socket that it finds is left over from a crash.

const (
	socketName = "instance.sock"
	lockName   = "instance.lock"

	// maxWords bounds one message in bytes: a search has a few words.
	maxWords = 16 << 10

	// talkTime bounds one exchange; both sides are on this computer.
	talkTime = 2 * time.Second

	// reachTime bounds the search for a first program that is just starting.
	reachTime = 250 * time.Millisecond

	// accepted is the answer to words that were understood.
	accepted = "ok\n"
)

// Reasons why the socket is not used. The program then starts as if it were
// the only one.
var (
	ErrRunning  = errors.New("the program is already running")
	ErrForeign  = errors.New("the socket belongs to another user or is none")
	ErrTooLong  = errors.New("too many words")
	errNoAnswer = errors.New("no answer from the running program")
)

// Instance is the first program on a data folder, listening for later ones.
type Instance struct {
	listener net.Listener
	lock     *flock.Flock
	path     string
}

// Join makes this program the first one on dir, or hands words to the one that
// is and returns true: then there is nothing left to do but end. The error says
// why neither was possible; the program can still go on without others hearing
// of it. heard is called as [Listen] says.
func Join(dir string, words []string, heard func([]string)) (in *Instance, passed bool, err error) {
	for end := time.Now().Add(reachTime); ; time.Sleep(reachTime / 10) {
		if passed, err = Pass(dir, words); passed || err != nil {
			return nil, passed, err
		}
		in, err = Listen(dir, heard)
		if !errors.Is(err, ErrRunning) || time.Now().After(end) {
			return in, false, err // a first one that has just started is waited for
		}
	}
}

// Listen makes this program the first one on dir. words is called with what
// each later start passes on, from a goroutine of its own, one call at a time.
// ErrRunning means that there is a first one already: see Pass.
func Listen(dir string, words func([]string)) (*Instance, error) {
	path := filepath.Join(dir, socketName)
	// A link in the lock's place is not followed: it would make, or lock, a file
	// that is none of ours.
	lock := flock.New(filepath.Join(dir, lockName), flock.SetPermissions(0o600), flock.SetFlag(os.O_CREATE|os.O_RDWR|noFollow))
	held, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock the instance: %w", err)
	}
	if !held {
		return nil, ErrRunning
	}
	listener, err := bind(path)
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	in := &Instance{listener, lock, path}
	go in.serve(words)
	return in, nil
}

// bind removes what a crash left behind, if it is ours, and listens.
func bind(path string) (net.Listener, error) {
	if _, err := os.Lstat(path); err == nil {
		if !isOwnSocket(path) {
			return nil, fmt.Errorf("%s: %w", path, ErrForeign)
		}
		if err := os.Remove(path); err != nil {
			return nil, fmt.Errorf("remove the old socket: %w", err)
		}
	}
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("listen for other starts: %w", err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(fmt.Errorf("close the socket to others: %w", err), listener.Close())
	}
	return listener, nil
}

// Close ends listening and removes the socket.
func (in *Instance) Close() error {
	err := in.listener.Close() // removes the socket file as well
	return errors.Join(err, in.lock.Unlock())
}

func (in *Instance) serve(words func([]string)) {
	for {
		conn, err := in.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			time.Sleep(reachTime) // out of file descriptors: others will close some
			continue
		}
		if list, err := receive(conn); err == nil {
			words(list)
		}
		_ = conn.Close()
	}
}

// receive reads one message and says that it was understood.
func receive(conn net.Conn) ([]string, error) {
	if err := conn.SetDeadline(time.Now().Add(talkTime)); err != nil {
		return nil, err
	}
	var list []string
	if err := json.NewDecoder(io.LimitReader(conn, maxWords)).Decode(&list); err != nil {
		return nil, err
	}
	_, err := io.WriteString(conn, accepted)
	return list, err
}

// Pass hands words to the program that runs on dir and returns true when it
// took them. False and no error means that there is none. With an error there
// may be one that cannot be reached; the caller starts and says why.
func Pass(dir string, words []string) (bool, error) {
	path := filepath.Join(dir, socketName)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if !isOwnSocket(path) {
		return false, fmt.Errorf("%s: %w", path, ErrForeign)
	}
	if words == nil {
		words = []string{}
	}
	message, err := json.Marshal(words)
	if err != nil {
		return false, fmt.Errorf("pass words on: %w", err)
	}
	if len(message) > maxWords {
		return false, ErrTooLong
	}
	conn, err := net.DialTimeout("unix", path, reachTime)
	if err != nil {
		return false, nil // left over from a crash: nobody listens
	}
	defer func() { _ = conn.Close() }()
	return send(conn, message)
}

func send(conn net.Conn, message []byte) (bool, error) {
	if err := conn.SetDeadline(time.Now().Add(talkTime)); err != nil {
		return false, fmt.Errorf("pass words on: %w", err)
	}
	if _, err := conn.Write(message); err != nil {
		return false, fmt.Errorf("%w: %w", errNoAnswer, err)
	}
	answer := make([]byte, len(accepted))
	if _, err := io.ReadFull(conn, answer); err != nil {
		return false, fmt.Errorf("%w: %w", errNoAnswer, err)
	}
	return string(answer) == accepted, nil
}
