package handover

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var testOptions = Options{
	PasteNotice: "正文已在剪贴板里：请按 Ctrl+A，再按 Ctrl+V。",
	Labels:      Labels{To: "收件人：", Subject: "主题："},
}

func TestPlanCarriesEverySampleWhole(t *testing.T) {
	for _, s := range load[sample](t, "conformance.jsonl") {
		for _, sys := range systems {
			t.Run(s.Name+"/"+string(sys), func(t *testing.T) {
				m := s.message()

				plan, err := Plan(sys, m, testOptions)

				if len(m.To) > 1 {
					wantRefusal(t, err, RefusedRecipients)
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				wantWhole(t, sys, m, plan)
			})
		}
	}
}

func TestPlanDisarmsEveryAttack(t *testing.T) {
	for _, a := range load[attack](t, "hostile.jsonl") {
		for _, sys := range systems {
			t.Run(a.Name+"/"+string(sys), func(t *testing.T) {
				plan, err := Plan(sys, a.message(t), testOptions)

				if a.Refused != "" {
					wantRefusal(t, err, a.Refused)
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				wantWhole(t, sys, a.wanted(t), plan)
				var codes []string
				for _, n := range plan.Notices {
					codes = append(codes, n.Code)
				}
				if diff := cmp.Diff(a.Notices, codes); diff != "" {
					t.Errorf("notices (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// wantWhole checks that the plan hands over m once, whole and unaltered.
func wantWhole(t *testing.T, sys System, m Message, plan Result) {
	t.Helper()
	var opened, copied []Step
	for _, s := range plan.Steps {
		switch s.Kind {
		case KindMailto, KindShortMailto:
			opened = append(opened, s)
		case KindClipboard:
			copied = append(copied, s)
		}
	}
	if len(opened) != 1 {
		t.Fatalf("%d hand-overs, want 1", len(opened))
	}
	if size := len(opened[0].URL); size > limits[sys].url {
		t.Errorf("URL of %d bytes is over the limit %d", size, limits[sys].url)
	}
	got, err := decodeMailto(opened[0].URL)
	if err != nil {
		t.Fatalf("URL: %v", err)
	}
	want := m
	if opened[0].Kind == KindShortMailto {
		if len(copied) != 1 || copied[0].Clipboard != m.Body {
			t.Error("the clipboard is not the whole body")
		}
		if plan.Steps[0].Kind != KindClipboard {
			t.Error("the mail opens before the body is on the clipboard")
		}
		want.Body = testOptions.PasteNotice
	} else if len(copied) != 0 {
		t.Error("the clipboard is overwritten without need")
	}
	if diff := cmp.Diff(asBlanks(want), asBlanks(got), equateNil); diff != "" {
		t.Errorf("decoded (-want +got):\n%s", diff)
	}
	if plan.Steps[len(plan.Steps)-1].Kind != KindManual {
		t.Error("no way by hand at the end")
	}
}

var equateNil = cmp.Transformer("nil", func(s []string) string { return strings.Join(s, "\x00") })

func wantRefusal(t *testing.T, err error, code string) {
	t.Helper()
	var r *Refusal
	if !errors.As(err, &r) || r.Code != code {
		t.Fatalf("error %v, want refusal %q", err, code)
	}
}

func TestPlanWithoutMailProgramOpensNothing(t *testing.T) {
	opts := testOptions
	opts.NoMailProgram = true
	m := Message{To: []string{"help@example.com"}, Subject: "账号 被锁", Body: "第一行\n  第二行"}
	for _, sys := range systems {
		plan, err := Plan(sys, m, opts)
		if err != nil {
			t.Fatal(err)
		}

		want := []Step{
			{Kind: KindClipboard, Clipboard: "收件人：help@example.com\n主题：账号 被锁\n\n第一行\n  第二行"},
			{Kind: KindEML, File: "账号 被锁.eml"},
			{Kind: KindManual},
		}
		if diff := cmp.Diff(want, plan.Steps); diff != "" {
			t.Errorf("%s (-want +got):\n%s", sys, diff)
		}
	}
}

// The last size that fits and the first that does not, on every system.
func TestPlanAtTheLimit(t *testing.T) {
	for _, sys := range systems {
		frame := len("mailto:a%40b.example?subject=s&body=") - len("%40") + len("@")
		lines := strings.Repeat("x", longestLine-1) + "\n" // 7,999 bytes and a break of 6 encoded
		body := strings.Repeat(lines, 4)[:min(limits[sys].url-frame, 5000)]
		rest := limits[sys].url - frame - encodedSize(body)
		if rest > 0 {
			body += "\n" + strings.Repeat("y\n", (rest-6)/7) + strings.Repeat("z", (rest-6)%7)
		}
		m := Message{To: []string{"a@b.example"}, Subject: "s", Body: body}

		if got := Measure(sys, m, testOptions); got != (Meter{Fit: Fits, Used: limits[sys].url, Limit: limits[sys].url}) {
			t.Errorf("%s at the limit: %+v", sys, got)
		}
		m.Body += "z"
		if got := Measure(sys, m, testOptions); got.Fit != WillBePasted || got.Used != limits[sys].url+1 {
			t.Errorf("%s one over: %+v", sys, got)
		}
	}
}

func TestPlanPastesAnOverlongLine(t *testing.T) {
	fits := Message{Subject: "s", Body: "a\n" + strings.Repeat("x", longestLine)}
	over := Message{Subject: "s", Body: "a\n" + strings.Repeat("x", longestLine+1)}

	if got := Measure(Linux, fits, testOptions).Fit; got != Fits {
		t.Errorf("line of %d bytes: %s", longestLine, got)
	}
	if got := Measure(Linux, over, testOptions).Fit; got != WillBePasted {
		t.Errorf("line of %d bytes: %s", longestLine+1, got)
	}
}

// A subject is never cut: when it alone is too long, everything is copied.
func TestPlanCopiesAllForAnEndlessSubject(t *testing.T) {
	m := Message{To: []string{"a@b.example"}, Subject: strings.Repeat("题", 400), Body: "文"}

	plan, err := Plan(Windows, m, testOptions)
	if err != nil {
		t.Fatal(err)
	}

	if got := plan.Steps[0].Clipboard; got != Text(m, testOptions.Labels) {
		t.Errorf("clipboard %.40q", got)
	}
	if diff := cmp.Diff([]Notice{{Code: NoticeSubjectTooLong}}, plan.Notices); diff != "" {
		t.Errorf("notices (-want +got):\n%s", diff)
	}
	for _, s := range plan.Steps {
		if s.URL != "" {
			t.Errorf("opens %.40q", s.URL)
		}
	}
}

func TestPlanRefuses(t *testing.T) {
	for _, c := range []struct {
		sys  System
		m    Message
		code string
	}{
		{Linux, Message{}, RefusedEmpty},
		{"beos", Message{Subject: "s"}, RefusedSystem},
		{Linux, Message{To: []string{""}, Subject: "s"}, RefusedAddress},
		{Linux, Message{To: []string{"a@localhost"}}, RefusedAddress},
		{Linux, Message{To: []string{"a@-b.example"}}, RefusedAddress},
		{Linux, Message{To: []string{"a..b@c.example"}}, RefusedAddress},
		{Linux, Message{To: []string{"a@b.example."}}, RefusedAddress},
		{Linux, Message{To: []string{"a@[127.0.0.1]"}}, RefusedAddress},
		{Linux, Message{To: []string{" a@b.example"}}, RefusedAddress},
		{Linux, Message{To: []string{strings.Repeat("a", 65) + "@b.example"}}, RefusedAddress},
		{Linux, Message{To: []string{"a@" + strings.Repeat("b", 64) + ".example"}}, RefusedAddress},
		{Linux, Message{To: []string{"a@" + strings.Repeat("b.", 130) + "example"}}, RefusedAddress},
		{Linux, Message{To: []string{"a@\xff.example"}}, RefusedNonASCII},
	} {
		_, err := Plan(c.sys, c.m, testOptions)
		wantRefusal(t, err, c.code)
	}
}

func TestThisSystem(t *testing.T) {
	for goos, want := range map[string]System{"windows": Windows, "darwin": MacOS, "linux": Linux, "freebsd": Linux} {
		if got := systemOf(goos); got != want {
			t.Errorf("systemOf(%q) = %q, want %q", goos, got, want)
		}
	}
}

func BenchmarkPlan3000Han(b *testing.B) {
	m := Message{To: []string{"help@example.com"}, Subject: "账号被锁", Body: strings.Repeat("账号被锁，请帮忙看看。\n", 250)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Plan(Linux, m, testOptions); err != nil {
			b.Fatal(err)
		}
	}
}
