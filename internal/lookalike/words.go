package lookalike

import (
	"strings"
	"sync"
	"unicode"
)

// bait reports whether a text is made only of words that forgers put beside a
// name to make it sound official, of digits, hyphens and of the letters of
// another script ("客服"). The empty text is bait: nothing is added.
func bait(text string) bool {
	text = strings.Trim(text, "-_.")
	if text == "" {
		return true
	}
	// possible[i]: the first i bytes are made of bait.
	possible := make([]bool, len(text)+1)
	possible[0] = true
	words := baitWords()
	for i := range text {
		if !possible[i] {
			continue
		}
		r := []rune(text[i:])[0]
		if r > unicode.MaxASCII || r >= '0' && r <= '9' || r == '-' || r == '_' {
			possible[i+len(string(r))] = true
			continue
		}
		for _, word := range words {
			if strings.HasPrefix(text[i:], word) {
				possible[i+len(word)] = true
			}
		}
	}
	return possible[len(text)]
}

// baitWords are in lower case. Some are pinyin: kefu (support), guanwang
// (official site), denglu (log in), zhifu (pay), anquan (secure).
var baitWords = sync.OnceValue(func() []string {
	return strings.Fields(`
support supports help helpdesk helpcenter service services care contact desk hotline ticket center centre team staff
secure security safe safety protect protection verify verified verification validate confirm confirmation auth authenticate
login log logon signin sign signon in on access account accounts user users my id profile client clients customer member members
unlock unlocked locked restore recover recovery reset update updates upgrade alert alerts notice notify notification info news
pay payment payments payout wallet bank banking card cash money transfer invoice billing bill refund refunds claim bonus gift
reward rewards promo promotion free win coin crypto token exchange trade invest finance financial fund credit
official officials real true original global world international intl group corp company inc ltd llc limited
web website site online net network internet portal app apps mobile download install play store shop mall buy sale
www ww w m wap en zh cn hk tw us uk eu de fr jp sg asia usa china com org io co me cc vip pro plus new best top one first
the get go use try join start hello hi i e a we our your you for to of and by at is 
email mail mails live inbox post smtp webmail admin root system office server host cloud cdn api dev test demo stage static img
h24 24h staking stake mining airdrop drop presale giveaway lottery prize compensation voucher coupon discount loan loans lend tax taxes
cs crm sms otp tfa gw kf hr it jobs career careers press media blog forum wiki docs doc guide faq status
suspended suspend limited limit reactivate activate activation renew renewal expired warning urgent important fraud scam check
dispute resolution complaint complaints report abuse legal compliance kyc aml department dept
kefu guanwang guanfang denglu zhifu anquan zhongxin fuwu yanzheng jiesuo tuikuan qianbao zhanghu chongzhi tixian renzheng pingtai zaixian`)
})
