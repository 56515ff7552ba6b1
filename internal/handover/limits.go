package handover

// limit says how much a system's way from one program to another is trusted
// with. Each figure lies well under the least that is known to fail, because
// what fails there fails silently.
type limit struct {
	url  int // bytes of the whole encoded URL
	line int // UTF-8 bytes of one line of the body

	// emlDrafts tells whether a mail program that is common on the system is
	// known to open an X-Unsent file as an editable draft.
	emlDrafts bool
}

// limits is the one table of limits. A Chinese character is 9 bytes in a URL.
var limits = map[System]limit{
	// ShellExecute takes INTERNET_MAX_URL_LENGTH, 2,083 characters, and
	// Outlook's own limit is 2,046; nobody reports what they cut off. Outlook
	// classic and Thunderbird open an X-Unsent file as a draft.
	Windows: {url: 1_900, line: longestLine, emlDrafts: true},
	// open(1) takes a megabyte and Apple Mail names no limit, but programs in
	// between were seen to drop long URLs. Apple Mail shows a mail file as a
	// received message.
	MacOS: {url: 8_000, line: longestLine, emlDrafts: false},
	// One argument of execve may have 131,071 bytes (MAX_ARG_STRLEN); Claws
	// Mail opens nothing at 126,061. Thunderbird opens an X-Unsent file as a
	// draft.
	Linux: {url: 32_000, line: longestLine, emlDrafts: true},
}

// longestLine keeps clear of Claws Mail's buffer of 8,190 bytes: a longer line
// is split in the middle of a character.
const longestLine = 8_000

// fits tells whether a URL of size bytes with a body whose longest line has
// line bytes is carried whole.
func (l limit) fits(size, line int) bool { return size <= l.url && line <= l.line }
