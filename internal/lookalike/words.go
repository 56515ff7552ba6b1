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
email mail mails smtp webmail admin root system office server host cloud cdn api dev test demo stage static img
dispute resolution complaint complaints report abuse legal compliance kyc aml department dept
kefu guanwang guanfang denglu zhifu anquan zhongxin fuwu yanzheng jiesuo tuikuan qianbao zhanghu chongzhi tixian renzheng pingtai zaixian`)
})

// freeMail reports whether anybody can get an address under a domain. The list
// holds the large providers of several countries; it need not be complete,
// because a domain that is missing costs one reason among others.
func freeMail(domain string) bool {
	first, rest, _ := strings.Cut(domain, ".")
	switch first {
	case "yahoo", "hotmail", "live", "outlook", "gmx", "ymail", "rocketmail": // in many countries
		return len(rest) <= 6
	}
	for _, host := range strings.Fields(`
gmail.com googlemail.com msn.com aol.com icloud.com me.com mac.com mail.com email.com usa.com post.com
proton.me protonmail.com pm.me tutanota.com tuta.io tuta.com zoho.com zohomail.com fastmail.com hushmail.com mailfence.com
web.de t-online.de freenet.de posteo.de mailbox.org libero.it virgilio.it orange.fr laposte.net free.fr wanadoo.fr
mail.ru yandex.ru yandex.com ya.ru bk.ru inbox.ru list.ru rambler.ru ukr.net wp.pl o2.pl onet.pl seznam.cz
qq.com foxmail.com vip.qq.com 163.com 126.com yeah.net 188.com vip.163.com sina.com sina.cn sohu.com tom.com 139.com 189.cn wo.cn 21cn.com aliyun.com
naver.com daum.net hanmail.net rediffmail.com inbox.com mailinator.com guerrillamail.com yopmail.com 10minutemail.com tempmail.com`) {
		if domain == host {
			return true
		}
	}
	return false
}

// shortener reports whether links under a domain lead somewhere else.
func shortener(domain string) bool {
	for _, host := range strings.Fields(`
bit.ly bitly.com j.mp t.co tinyurl.com tiny.cc tiny.one is.gd v.gd goo.gl ow.ly buff.ly rebrand.ly cutt.ly shorturl.at short.io rb.gy
t.ly s.id bl.ink lnkd.in soo.gd x.co adf.ly shorte.st u.nu qr.ae clck.ru vk.cc shrtco.de shorturl.asia han.gl me2.do bc.vc
t.cn url.cn dwz.cn suo.im suo.nz sourl.cn 985.so mrw.so dwz.lc dwz.win w.url.cn c7.gg tb.cn 3.cn z.cn surl.li urlz.fr trib.al
bit.do snip.ly tr.im dlvr.it cli.gs kutt.it gg.gg reurl.cc lihi.cc ppt.cc pse.is 0rz.tw t2m.io zpr.io chilp.it clk.im mcaf.ee fb.me amzn.to wp.me po.st su.pr`) {
		if domain == host {
			return true
		}
	}
	return false
}
