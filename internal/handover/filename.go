package handover

import (
	"strings"
	"unicode"
)

// maxNameBytes leaves room for an extension and a number: file systems take
// 255 bytes or UTF-16 units, and Windows programs 260 for the whole path.
const maxNameBytes = 120

// fallbackName stands for a subject that leaves nothing to name a file by.
const fallbackName = "message"

// SafeFileName makes a file name, without folder and extension, of a subject.
// It is valid on Windows, macOS and Linux, names no device, is not hidden,
// does not begin with "-" as an option does, and never leads out of a folder.
func SafeFileName(subject string) string {
	subject = strings.ToValidUTF8(subject, " ")
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:*?"<>|%`, r), isControl(r), unicode.IsSpace(r):
			return ' '
		case isInvisible(r):
			return -1
		}
		return r
	}, subject)
	name = strings.Join(strings.Fields(name), " ")
	name = trimEnds(cutAt(trimEnds(name), maxNameBytes))
	if name == "" {
		return fallbackName
	}
	if isDevice(name) {
		return "_" + name
	}
	return name
}

// trimEnds drops what hides a file or makes an option of it at the start, and
// what Windows silently drops at the end.
func trimEnds(s string) string {
	return strings.TrimRight(strings.TrimLeft(s, " .-~"), " .")
}

// cutAt cuts s to at most n bytes between characters.
func cutAt(s string, n int) string {
	if len(s) <= n {
		return s
	}
	end := 0
	for i := range s {
		if i > n {
			break
		}
		end = i
	}
	return s[:end]
}

// isInvisible knows format characters, such as directional overrides that
// make "exe.txt" read as "txt.exe", and the private and unassigned rest.
func isInvisible(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp)
}

// isDevice knows the names that Windows keeps for devices, with or without an
// extension.
func isDevice(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	base = strings.TrimRight(base, " ")
	switch base {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$":
		return true
	}
	for _, port := range []string{"COM", "LPT"} {
		if digit, ok := strings.CutPrefix(base, port); ok && len([]rune(digit)) == 1 && strings.Contains("0123456789¹²³", digit) {
			return true
		}
	}
	return false
}
