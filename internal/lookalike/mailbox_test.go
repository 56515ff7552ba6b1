package lookalike

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMailboxUnderFreeMail(t *testing.T) {
	for _, test := range []struct{ known, input, want string }{
		{"linda.shop@gmail.com", "linda.shopp@gmail.com", "mailbox free-mail"},
		{"linda.shop@gmail.com", "1inda.shop@gmail.com", "mailbox free-mail"},
		{"linda.shop@gmail.com", "linda.shop@outlook.com", "mailbox free-mail"},
		{"8847201@qq.com", "8847201@qq.cm", "mailbox"},
		{"8847201@qq.com", "8847201@vip.qq.com", "mailbox free-mail"}, // another mailbox of the same company

		// The same mailbox, written in another way.
		{"linda.shop@gmail.com", "lindashop@gmail.com", "free-mail"},
		{"linda.shop@gmail.com", "linda.shop+orders@gmail.com", "free-mail"},
		{"linda.shop@gmail.com", "Linda.Shop@GMail.com", ""},

		// Somebody else.
		{"linda.shop@gmail.com", "tom.baker@gmail.com", "free-mail"},
		{"linda.shop@gmail.com", "linda.shop@acme.example", ""},
		{"info@web.de", "info@gmx.de", "free-mail"},
		{"anna@web.de", "hanna@web.de", "free-mail"},
	} {
		if diff := cmp.Diff(test.want, against(test.known, test.input)); diff != "" {
			t.Errorf("%s beside %s: %s", test.input, test.known, diff)
		}
	}
}
