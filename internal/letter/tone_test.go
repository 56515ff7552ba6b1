package letter

import (
	"strings"
	"testing"
)

func TestRudeWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"我替妈妈写信，妈妈的账户打不开了", ""},
		{"他妈妈的钱没有到账，我妈的也没有", ""},
		{"他妈帮我转的账", ""},
		{"这他妈的是什么平台", "他妈的"},
		{"真tmd气人，妈的", "tmd / 妈的"},
		{"编号 20TMD81 和 htmdoc", ""},
		{"You thieves, give it back", "thieves"},
		{"You are stupid, damn liars and scammers!", "stupid / damn / liars / scammers"},
		{"Damn you", "damn you"},
		{"Scammers called me, and thieves took my phone. Could you lock the account?", ""},
	} {
		got := rudeWords(c.text)

		if strings.Join(got, " / ") != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
