package examples_test

import (
	"testing"
	"time"

	"okpayhelp/examples"
	"okpayhelp/faq"
	"okpayhelp/internal/letter"
	"okpayhelp/internal/pack"
)

// The example is sound for authors and for the window, and it is about its own
// service.
func TestQuillmoorIsSound(t *testing.T) {
	p, problems, err := pack.Check(examples.Quillmoor)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	if p.Title("en") != "Quillmoor Pay" || p.Title("zh-Hans") != "Quillmoor 支付" {
		t.Errorf("named %v", p.Name)
	}
}

func TestQuillmoorAnswers(t *testing.T) {
	p, _, err := pack.Open(examples.Quillmoor)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ lang, query, want string }{
		{"en", "they blocked my account", "account-locked"},
		{"en", "where do I find support", "find-address"},
		{"zh-Hans", "账户被冻结了", "account-locked"},
		{"zh-Hans", "验证码能告诉别人吗", "is-it-phishing"},
		{"zh-Hans", "fukuan shibai", "payment-failed"},
	} {
		index := faq.NewIndex(p.Library, faq.Options{Lang: test.lang, Synonyms: p.Synonyms})
		hits := index.Search(test.query, 3)
		if len(hits) == 0 || hits[0].Article.ID != test.want {
			t.Errorf("%s: found %v, want %s", test.query, hits, test.want)
		}
	}
}

func TestQuillmoorLettersCanBeWritten(t *testing.T) {
	p, _, err := pack.Open(examples.Quillmoor)
	if err != nil {
		t.Fatal(err)
	}
	facts := letter.Facts{
		letter.FactSummary: "My payment was refused", letter.FactAccount: "user_20391", "payment": "QM-2041-77",
		"details": "I paid a shop and read: refused.", letter.FactName: "Anna Example", letter.FactContact: "anna@example.com",
	}
	for _, lang := range p.Languages {
		for _, template := range p.Letters.Templates(lang) {
			if _, problems := template.Render(facts, time.Now()); len(problems) > 0 {
				t.Errorf("%s %s: %v", lang, template.ID, problems)
			}
		}
	}
}
