// Package handover brings a finished message to the user's own mail program,
// whole, on every system, also when there is no mail program.
//
// A program cannot know whether a mail arrived in another program's window. It
// can only choose a way that is known to carry the whole text, say beforehand
// what will happen, and leave a second way open. [Plan] makes that choice: it
// looks at the system and the message and returns the steps in the order they
// are taken, before anything is opened. It calls nothing and keeps nothing;
// carrying the steps out is the business of whoever owns a desktop.
//
// # The ladder
//
//  1. The encoded mailto URL is within the limit of the system (see
//     limits.go): one [KindMailto] step carries everything.
//  2. It is not: the whole body goes to the clipboard, and a [KindShortMailto]
//     opens a mail with recipient, subject and one line that says "paste here".
//  3. A mail file ([KindEML]) where a client is known to open it as a draft.
//  4. [KindManual], always: the texts to copy by hand.
//
// Text is never shortened and a recipient never added. What has to be taken
// out of a text, such as a NUL byte, is named in a [Notice].
package handover

import "runtime"

// System is the desktop that the message is handed over on.
type System string

// The systems with limits of their own.
const (
	Windows System = "windows"
	MacOS   System = "macos"
	Linux   System = "linux"
)

// ThisSystem is the system that the program was built for. Every desktop that
// opens links with xdg-open counts as Linux.
func ThisSystem() System { return systemOf(runtime.GOOS) }

func systemOf(goos string) System {
	switch goos {
	case "windows":
		return Windows
	case "darwin":
		return MacOS
	}
	return Linux
}

// Message is a mail as the user sees it before it leaves: at most one
// recipient, a subject of one line, a body whose lines end in LF.
type Message struct {
	To      []string
	Subject string
	Body    string
}

// Kind names what a step does.
type Kind string

// The kinds of steps.
const (
	KindMailto      Kind = "mailto"       // open URL: it carries the whole message
	KindShortMailto Kind = "short-mailto" // open URL: the body is to be pasted
	KindClipboard   Kind = "clipboard"    // put Clipboard on the clipboard
	KindEML         Kind = "eml"          // write the message to File and open that
	KindManual      Kind = "manual"       // offer the texts to copy by hand
)

// Step is one thing to do. A member that the kind does not need is empty.
type Step struct {
	Kind      Kind
	URL       string
	File      string // a safe file name without a folder
	Clipboard string
}

// Notice tells the user something about the message that they cannot see. Code
// is the last part of the key of its sentence, Args are its placeholders.
type Notice struct {
	Code string
	Args map[string]any
}

// The codes of notices.
const (
	NoticeControlsRemoved = "controls-removed" // Count: invisible control characters taken out
	NoticeUnseenKept      = "unseen-kept"      // Count: characters that cannot be seen and stay
	NoticeInvalidReplaced = "invalid-replaced" // bytes that are no text became U+FFFD
	NoticeSubjectOneLine  = "subject-one-line" // line breaks in the subject became blanks
	NoticeSubjectTooLong  = "subject-too-long" // subject alone is over the limit: copy everything
)

// Refusal is the error for a message that must not be handed over as it is.
// Code is the last part of the key of its sentence, Args are its placeholders.
type Refusal struct {
	Code string
	Args map[string]any
}

// The codes of refusals.
const (
	RefusedRecipients = "recipients"      // Count: more than one recipient
	RefusedAddress    = "address"         // Address: not one plain e-mail address
	RefusedNonASCII   = "address-letters" // Address: holds letters that may imitate others
	RefusedEmpty      = "empty"           // nothing to hand over
	RefusedSystem     = "system"          // System: none of the known ones
)

// Error names the code; the sentence for the user is looked up by it.
func (r *Refusal) Error() string { return "message refused: " + r.Code }
