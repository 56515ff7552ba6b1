package lookalike

import "strings"

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
vip.sina.com vip.126.com 163.net 263.net 2980.com 88.com sina.com.cn
bol.com.br uol.com.br terra.com.br ig.com.br sapo.pt tiscali.it alice.it tin.it email.it
email.cz centrum.cz post.cz atlas.cz azet.sk interia.pl gazeta.pl poczta.fm abv.bg mail.bg i.ua meta.ua bigmir.net
email.de tutamail.com tutanota.de keemail.me disroot.org riseup.net runbox.com
startmail.com duck.com skiff.com hey.com pobox.com lycos.com excite.com juno.com netzero.net
sify.com nate.com hanmir.com dreamwiz.com
yahoo.com yandex.by yandex.kz yandex.ua internet.ru zohomail.eu zohomail.in
temp-mail.org tempmail.org tempmailo.com sharklasers.com grr.la maildrop.cc dispostable.com trashmail.com getnada.com moakt.com
mailnesia.com throwawaymail.com emailondeck.com fakeinbox.com mohmal.com spam4.me mytemp.email
naver.com daum.net hanmail.net rediffmail.com inbox.com mailinator.com guerrillamail.com yopmail.com 10minutemail.com tempmail.com`) {
		if domain == host {
			return true
		}
	}
	return false
}

// shortener reports whether links at a host lead somewhere else.
func shortener(h host) bool {
	for _, host := range strings.Fields(`
bit.ly bitly.com j.mp t.co tinyurl.com tiny.cc tiny.one is.gd v.gd goo.gl ow.ly buff.ly rebrand.ly cutt.ly shorturl.at short.io rb.gy
t.ly s.id bl.ink lnkd.in soo.gd x.co adf.ly shorte.st u.nu qr.ae clck.ru vk.cc shrtco.de shorturl.asia han.gl me2.do bc.vc
t.cn url.cn dwz.cn suo.im suo.nz sourl.cn 985.so mrw.so dwz.lc dwz.win w.url.cn c7.gg tb.cn 3.cn z.cn surl.li urlz.fr trib.al
dub.sh da.gd dub.co hyperurl.co smarturl.it cutt.us tiny.pl n9.cl qrco.de qr1.be qr.net q-r.to scnv.io b23.tv xhslink.com m.tb.cn u.jd.com
v.douyin.com sina.lt dwz.date ouo.io ouo.press exe.io spoo.me 1drv.ms ift.tt goo.su x.gd lstu.fr urlr.me vu.fr kurzelinks.de
u.to shorturl.gg shorturl.com shorturl.fm ln.run ovh.to tny.im tny.sh budurl.com clicky.me prettylinkpro.com rlu.ru tinylink.in 1url.com
cutt.eu short.gy shrtm.nu shrinkme.io linkvertise.com bc.ax za.gl adfoc.us fc.lc gplinks.co ity.im url.ie
doiop.com zzb.bz vzturl.com merky.de fwd4.me hec.su tr.ee lnk.to ffm.to l.ead.me rebrandly.com rotf.lol tinu.be
urly.it bom.so bit.do snip.ly tr.im dlvr.it cli.gs kutt.it gg.gg reurl.cc lihi.cc ppt.cc pse.is 0rz.tw t2m.io zpr.io chilp.it clk.im mcaf.ee fb.me amzn.to wp.me po.st su.pr`) {
		if h.registrable == host || h.shown == host {
			return true
		}
	}
	return false
}
