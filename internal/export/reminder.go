package export

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"
)

// Reminder writes an entry for a calendar (RFC 5545) with an alarm at the
// given moment. It holds the reference of the case and nothing else of it:
// calendars are shared and synchronised.
func Reminder(f File, at time.Time) ([]byte, error) {
	c := f.Case
	event := ical.NewEvent()
	event.Props.SetText(ical.PropUID, fmt.Sprintf("%s-%d@okpay-help.invalid", c.ID, at.Unix()))
	event.Props.SetDateTime(ical.PropDateTimeStamp, c.Updated.UTC())
	event.Props.SetDateTime(ical.PropDateTimeStart, at.UTC())
	event.Props.SetDateTime(ical.PropDateTimeEnd, at.UTC().Add(15*time.Minute))
	event.Props.SetText(ical.PropSummary, f.Words.T("export.ics.summary", "Reference", c.Reference))
	event.Props.SetText(ical.PropDescription, f.Words.T("export.ics.description"))

	alarm := ical.NewComponent(ical.CompAlarm)
	alarm.Props.SetText(ical.PropAction, "DISPLAY")
	alarm.Props.SetText(ical.PropDescription, f.Words.T("export.ics.summary", "Reference", c.Reference))
	trigger := ical.NewProp(ical.PropTrigger)
	trigger.Value = "PT0S" // when the event begins
	alarm.Props.Set(trigger)
	event.Children = append(event.Children, alarm)

	calendar := ical.NewCalendar()
	calendar.Props.SetText(ical.PropVersion, "2.0")
	calendar.Props.SetText(ical.PropProductID, "-//OKPay Help Assistant//EN")
	calendar.Children = append(calendar.Children, event.Component)
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(calendar); err != nil {
		return nil, fmt.Errorf("write a reminder: %w", err)
	}
	return folded(b.String()), nil
}

// folded breaks lines of more than 75 bytes between two characters (RFC 5545
// section 3.1), which the library leaves to the caller.
func folded(text string) []byte {
	const limit = 75
	var b strings.Builder
	for _, line := range strings.SplitAfter(text, "\r\n") {
		room := limit
		for len(strings.TrimSuffix(line, "\r\n")) > room {
			cut := room
			for !utf8.RuneStart(line[cut]) {
				cut--
			}
			b.WriteString(line[:cut] + "\r\n ")
			line, room = line[cut:], limit-1
		}
		b.WriteString(line)
	}
	return []byte(b.String())
}
