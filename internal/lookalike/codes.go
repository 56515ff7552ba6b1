package lookalike

// The reasons, the most alarming first. In their sentences {{.Domain}} is the
// domain that would really be reached, {{.Name}} what it imitates.
const (
	Script      Code = "script"          // a program instead of an address
	UserPart    Code = "user-part"       // "https://name@host": Before, Domain
	NameUnlike  Code = "name-unlike"     // a display name with another address: Shown, Domain
	TextUnlike  Code = "text-unlike"     // a link text with another domain: Shown, Domain
	Recipients  Code = "recipients"      // a mail link with further recipients: Domain, Others
	Bidi        Code = "bidi"            // characters that turn the direction
	Hidden      Code = "hidden"          // characters without a width
	Homoglyph   Code = "homoglyph"       // letters of another script: Domain, Name, Char
	Subdomain   Code = "subdomain"       // the name before another domain: Domain, Name, Host
	TooLong     Code = "too-long"        // not all of it was looked at
	NumberHost  Code = "number-host"     // an IP address in disguise: Host, Domain
	Digits      Code = "digits"          // digits for letters: Domain, Name
	Pairs       Code = "pairs"           // "rn" for "m" and the like: Domain, Name
	Swapped     Code = "swapped"         // two letters exchanged: Domain, Name
	OneLetter   Code = "one-letter"      // one letter more, less or other: Domain, Name
	Near        Code = "near"            // a little more than that: Domain, Name
	Mailbox     Code = "mailbox"         // nearly a verified address under free mail: Address, Known
	Separators  Code = "separators"      // hyphens or dots moved: Domain, Name
	Combination Code = "combination"     // the name and more words: Domain, Name
	OtherEnding Code = "other-ending"    // "name.net" for "name.com": Domain, Known
	DisplayName Code = "display-name"    // the sender's name is only claimed: Name, Domain
	MixedScript Code = "mixed-scripts"   // Domain, Char
	Foreign     Code = "foreign-letters" // all letters of another script, all like Latin: Domain, Latin
	EncodedHost Code = "encoded-host"    // percent signs in the host: Host, Domain
	Backslash   Code = "backslash"       // programs differ about the host: Domain
	OddLetters  Code = "odd-letters"     // full-width and other forms: Host, Domain
	BeforeAt    Code = "before-at"       // the name before the @ of a mail address: Name, Domain
	Punycode    Code = "punycode"        // "xn--": Host, Domain
	BrokenCode  Code = "punycode-broken" // "xn--" that stands for nothing: Host
	IPHost      Code = "ip-host"         // an IP address: Host
	Shortener   Code = "shortener"       // the real target is hidden: Domain
	FreeMail    Code = "free-mail"       // anybody gets an address there: Domain
	InPath      Code = "in-path"         // the name after the site's: Name, Domain
)

// Codes lists every reason, the most alarming first.
func Codes() []Code {
	return []Code{
		Script, UserPart, NameUnlike, TextUnlike, Recipients, Bidi, Hidden, Homoglyph, Subdomain, TooLong, NumberHost,
		Digits, Pairs, Swapped, OneLetter, Near, Mailbox, Separators, Combination, OtherEnding, DisplayName,
		MixedScript, Foreign, EncodedHost, Backslash, OddLetters, BeforeAt, Punycode, BrokenCode, IPHost,
		Shortener, FreeMail, InPath,
	}
}

// weight is the place of a code in that order.
func weight(code Code) int {
	codes := Codes()
	for i, c := range codes {
		if c == code {
			return len(codes) - i
		}
	}
	return 0
}
