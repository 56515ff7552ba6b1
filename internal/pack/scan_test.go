package pack

import (
	"strings"
	"testing"
)

func TestScanner(t *testing.T) {
	s := newScanner([]string{"2012"})
	for _, test := range []struct{ line, want string }{
		{"写信到 help@okpay.com 。", "mail address (help@okpay.com)"},
		{"help＠okpay．com", "mail address"},
		{"See https://okpay.com/help now", "link (https://okpay.com/help)"},
		{"mailto:x", "link"},
		{"tel:123", "link"},
		{"javascript:alert()", "link"},
		{"okpay.com", "internet address (okpay.com)"},
		{"打开 okpay.co.uk 看看", "internet address"},
		{"示例.中国", "internet address"},
		{"okpay.example.com.cn", "internet address"},
		{"电话 400-123-4567", "telephone"},
		{"+44 (20) 7946 0000", "telephone"},
		{"in 2013", "(2013)"},
		{"二〇一三年", "a year"},
		{"费用 3%", "a price"},
		{"费用 3 ％", "a price"},
		{"$5", "a price"},
		{"￥5", "a price"},
		{"10 元", "a price"},
		{"5.50 EUR", "a price"},
		{"two 5 dollars", "a price"},
		{"help&#64;okpay", "as a code"},
		{`help\x40okpay`, "as a code"},

		{"成立于 2012 年", ""},
		{"24–48 小时", ""},
		{"15 个字符，3 步", ""},
		{"e.g. this, i.e. that, a.m.", ""},
		{"See help@sample.example or https://a.invalid/x", ""},
		{"name@example.com", ""},
		{"**要点：** 先改密码。1. 打开 2. 登录", ""},
		{"NIST SP 800-63B", ""},
		{"updated: 2026-11-23", ""},
		{"        max: 2000", ""},
		{"R&D and Q&A", ""},
	} {
		got := strings.Join(s.line(test.line, true), "; ")
		if test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("%q: got %q, want %q", test.line, got, test.want)
		}
	}
	if got := s.line("120.50 EUR", false); len(got) > 0 {
		t.Errorf("a letter shows how to write an amount: %v", got)
	}
}
