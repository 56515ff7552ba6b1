// Package letter turns the facts of a case into words that can be sent.
//
// A [Template] is one purpose of writing ("a payment failed") in one language.
// It lists the [Field]s that this purpose needs, each with the reason why it
// is asked, and the layouts of four outputs: mail, phone script, chat and web
// form. The user's answers are [Facts]. The same facts fill every template of
// the same purpose, so a form that is shown in Chinese can be sent in English.
//
// # One set of facts, four outputs
//
// [Template.Render] gives the mail, or the problems that stand in its way;
// [Template.PhoneScript], [Template.ChatSnippets] and [Template.WebForm] give
// the same facts for the other channels. None of them loses a fact, and what
// the user typed is inserted as it was typed: it is never read as a layout.
// [Template.Draft] is the preview while facts are missing; its gaps are marked
// and [Template.Gaps] finds them again, so that a preview is never sent.
//
// # Codes, not sentences
//
// [Problem] and [Hint] carry a code and arguments. The sentences for them are
// in the program's locale files ("letter.problem.<code>", "letter.hint.<code>").
// Everything that is written into a letter comes from the help pack, read by
// [Load]; see layout.go for the small language of its placeholders.
package letter

// Facts is what the user answered: the field's ID and the text as typed. The
// fact of a [KindChoice] field is the ID of the option. Facts that a template
// does not know are ignored by it, so a draft may change its purpose and lose
// nothing.
type Facts map[string]string

// Facts with a meaning of their own. Reference and FirstSent come from the
// program, not from a form: every template knows them, none lists them.
const (
	FactReference = "reference"  // the case's own number, put into the subject
	FactFirstSent = "first-sent" // YYYY-MM-DD of the first letter, for a follow-up

	FactRole    = "role" // RolePersonal or RoleMerchant
	FactSummary = "summary"
	FactName    = "name"
	FactContact = "contact"
	FactTried   = "tried" // one step a line; guided answers add their steps here
	FactWish    = "wish"

	FactAccount     = "account"
	FactTransaction = "transaction"
)

// The options of the field [FactRole], and the values of [Field.For].
const (
	RolePersonal = "personal"
	RoleMerchant = "merchant"
)

// Template is one purpose of writing in one language.
type Template struct {
	ID   string // the same in every language: "payment-failed"
	Lang string // "zh-Hans", "en"

	Name  string // "A payment failed"
	About string // one line: what this letter is for

	Sources  []string // "S32": where the source article asks for it
	Fields   []Field  // in the order of the form
	Attach   []string // advice: what to attach, and what not
	Articles []string // answers that may already solve it

	// Layouts; see layout.go.
	Subject, Body, Phone, Chat string

	words words
}

// Field is one question of a form.
type Field struct {
	ID      string
	Label   string // "Transaction ID", short enough to stand in a list
	Why     string // why it is asked
	Hint    string // how to fill it; may be empty
	Example string // a made-up answer; may be empty
	Kind    Kind

	Required    bool // no letter without it
	Recommended bool // the letter is better with it; advice only

	For     string   // "": everybody; RolePersonal, RoleMerchant: only they
	Options []Option // of a KindChoice
	Max     int      // runes; always set after Load
}

// Option is one answer of a [KindChoice] field. The label is what the letter
// says.
type Option struct {
	ID, Label string
}

// Kind says how a fact is entered and what [Template.Validate] checks.
type Kind string

// The kinds of facts.
const (
	KindText    Kind = "text"    // one line
	KindLines   Kind = "lines"   // several lines
	KindDate    Kind = "date"    // a real day, not in the future; ReadDate knows the forms
	KindAmount  Kind = "amount"  // number and currency in one fact: "120.50 EUR"; see JoinAmount
	KindChoice  Kind = "choice"  // the ID of an option
	KindContact Kind = "contact" // holds a mail address or a telephone number
	KindID      Kind = "id"      // a transaction or order number; an odd shape is a Hint
	KindAccount Kind = "account" // what names the account; never a secret
)

// Message is a mail: what the hand-over needs. To is empty here; the caller
// adds the address that the user verified.
type Message struct {
	To      []string `json:"to"`
	Subject string   `json:"subject"` // one line
	Body    string   `json:"body"`    // lines end in "\n"
}

// FieldValue is one value to copy into a form on a web page.
type FieldValue struct {
	ID    string // the field's ID, or "subject" or "message"
	Label string
	Value string
}

// Problem is a fact that stands in the way of the letter. Field is empty when
// the letter as a whole is meant. Args always hold "Label" when Field is set.
type Problem struct {
	Field string
	Code  string
	Args  map[string]any
}

// Codes of [Problem].
const (
	ProblemRequired       = "required"        // no answer
	ProblemTooLong        = "too-long"        // Args: Max, Count (runes)
	ProblemAllTooLong     = "all-too-long"    // Args: Max (kB); no Field
	ProblemOneLine        = "one-line"        // a line break where one line is wanted
	ProblemUnreadable     = "unreadable"      // control characters or broken UTF-8
	ProblemDateForm       = "date-form"       // none of the forms, or it could be two days
	ProblemDateReal       = "date-real"       // no such day
	ProblemDateFuture     = "date-future"     // after today
	ProblemAmountForm     = "amount-form"     // no number, or not one number
	ProblemAmountCurrency = "amount-currency" // a number without a currency
	ProblemAmountDigits   = "amount-digits"   // Args: Whole, Decimals (most digits)
	ProblemChoice         = "choice"          // not one of the options
	ProblemContact        = "contact"         // neither mail address nor telephone
)

// Hint is advice about a letter that could go as it is. It never blocks.
type Hint struct {
	Field string // empty when the letter as a whole is meant
	Code  string
	Args  map[string]any
}

// Codes of [Hint].
const (
	HintRecommended = "recommended"  // Args: Label; an empty field that would help
	HintSummaryLong = "summary-long" // Args: Count, Max (runes)
	HintLong        = "long"         // Args: Count, Max (runes)
	HintShort       = "short"        // Args: Label; the description says little
	HintShouting    = "shouting"     // capitals or rows of exclamation marks
	HintRude        = "rude"         // Args: Word; all of them, with " / " between
	HintIDShape     = "id-shape"     // Args: Label; does not look like a number
	HintNoData      = "no-data"      // this purpose needs no account or transaction
	HintAttach      = "attach"       // Args: What; one line of Template.Attach
)

// words are the few words of a language that the outputs share.
type words struct {
	subject, message  string // labels of the web form
	reference         string
	firstSent         string
	gapOpen, gapClose string
}
