package cases

import (
	"strings"

	"okpayhelp/app/locale"
	"okpayhelp/internal/letter"
)

// stage is a question of the guide, or one of its ends.
type stage string

// The stages. The order is the point: a message about a lock is the usual bait
// of phishing, so its sender is looked at before anything else, the official
// site is opened by hand, and only what the site says is acted upon. Writing
// to support comes last.
const (
	askMail   stage = "mail"   // did a message about the lock come?
	askSender stage = "sender" // who sent it?
	askSite   stage = "site"   // what does the official site show?
	askReason stage = "reason" // what reason does it give?
	askFollow stage = "follow" // what came of doing what it asks?

	endWrite     stage = "write"      // time to write to support
	endWaiting   stage = "waiting"    // it was done, and is being looked at
	endUnlocked  stage = "unlocked"   // it helped
	endNotLocked stage = "not-locked" // there is no lock
	endNoSite    stage = "no-site"    // the official site is not known
)

// questions lists the stages that ask, in order.
func questions() []stage { return []stage{askMail, askSender, askSite, askReason, askFollow} }

// The answers. Those of one question are listed by [stage.answers].
const (
	mailYes, mailNo                            = "yes", "no"
	senderOdd, senderNone, senderSame          = "odd", "none", "same"
	siteLocked, siteOpen, siteUnknown          = "locked", "open", "unknown"
	reasonIdentity, reasonInfo                 = "identity", "information"
	reasonOther, reasonMissing                 = "other", "missing"
	followUnlocked, followWaiting, followStill = "unlocked", "waiting", "still"
	followCannot                               = "cannot"
	noticeReason, noticeNoReason               = "reason", "no-reason"
	noticeNone, noticeDoubtful, factNotice     = "none", "doubtful", "notice"
	factReason, lockLetter                     = "reason", "account-locked"
)

// answers lists what can be answered by a press. The sender is typed instead.
func (s stage) answers() []string {
	switch s {
	case askMail:
		return []string{mailYes, mailNo}
	case askSite:
		return []string{siteLocked, siteOpen, siteUnknown}
	case askReason:
		return []string{reasonIdentity, reasonInfo, reasonOther, reasonMissing}
	case askFollow:
		return []string{followUnlocked, followWaiting, followStill, followCannot}
	default:
		return nil
	}
}

// GuideState is what was answered so far and what is being asked. The zero
// value begins.
type GuideState struct {
	At                         stage
	Mail, Site, Reason, Follow string
	Sender                     string // as typed
	Outcome                    string // what the check of the sender came to
	Words                      string // the reason, in the words of the site
}

// answer returns the state after an answer to the present question.
func (g GuideState) answer(answer string) GuideState {
	switch g.at() {
	case askMail:
		g.Mail = answer
	case askSite:
		g.Site = answer
	case askReason:
		g.Reason = answer
	case askFollow:
		g.Follow = answer
	}
	g.At = g.next()
	return g
}

// at is the present stage.
func (g GuideState) at() stage {
	if g.At == "" {
		return askMail
	}
	return g.At
}

// next is the stage that follows the present one, by what was answered.
func (g GuideState) next() stage {
	switch g.at() {
	case askMail:
		if g.Mail == mailYes {
			return askSender
		}
		return askSite
	case askSender:
		return askSite
	case askSite:
		return map[string]stage{siteOpen: endNotLocked, siteUnknown: endNoSite, siteLocked: askReason}[g.Site]
	case askReason:
		if g.Reason == reasonMissing {
			return endWrite
		}
		return askFollow
	case askFollow:
		return map[string]stage{
			followUnlocked: endUnlocked, followWaiting: endWaiting, followStill: endWrite, followCannot: endWrite,
		}[g.Follow]
	default:
		return g.At
	}
}

// path lists the stages that the answers lead through, up to the present one.
// Answers of questions that are no longer on it count for nothing.
func (g GuideState) path() []stage {
	walk := g
	walk.At = ""
	path := []stage{walk.at()}
	for walk.at() != g.at() {
		to := walk.next()
		if to == "" || to == walk.at() { // not answered
			break
		}
		walk.At = to
		path = append(path, to)
	}
	return path
}

// before is the question that led to the present stage; false at the first.
func (g GuideState) before() (stage, bool) {
	path := g.path()
	if len(path) < 2 {
		return "", false
	}
	return path[len(path)-2], true
}

// tried puts the answered steps into the words of a letter, one a line.
func (g GuideState) tried(loc *locale.Localizer) []string {
	var lines []string
	add := func(key string, args ...any) { lines = append(lines, loc.T("cases.guide.tried."+key, args...)) }
	sender := strings.Join(strings.Fields(g.Sender), " ")
	for _, s := range g.path() {
		switch {
		case s == askMail && g.Mail == mailNo, s == askMail && sender == "" && g.Mail != "":
			add("mail." + g.Mail)
		case s == askSender && sender != "":
			add("sender."+g.Outcome, "Sender", sender)
		case s == askSite && g.Site != "":
			add("site." + g.Site)
		case s == askReason && g.Reason != "":
			add("reason." + g.Reason)
		case s == askFollow && g.Follow != "":
			add("follow." + g.Follow)
		}
	}
	return lines
}

// facts is what the letter takes over from the guide. The notice is one of the
// options of the letter's own question, where the help pack has that.
func (g GuideState) facts(loc *locale.Localizer, t *letter.Template) letter.Facts {
	facts := letter.Facts{letter.FactTried: strings.Join(g.tried(loc), "\n")}
	if words := strings.Join(strings.Fields(g.Words), " "); words != "" && g.Reason != reasonMissing {
		facts[factReason] = words
	}
	if field, ok := t.Field(factNotice); ok {
		for _, option := range field.Options {
			if option.ID == g.notice() {
				facts[factNotice] = option.ID
			}
		}
	}
	return facts
}

// notice says what kind of message about the lock there was; empty when the
// answers do not tell.
func (g GuideState) notice() string {
	switch {
	case g.Mail == mailNo:
		return noticeNone
	case g.Outcome == senderOdd:
		return noticeDoubtful
	case g.Mail == mailYes && g.Reason == reasonMissing:
		return noticeNoReason
	case g.Mail == mailYes && g.Words != "":
		return noticeReason
	default:
		return ""
	}
}
