package guard

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// class says what a word announces.
type class int

const (
	none          class = iota
	cardWord            // a card number
	cvvWord             // the digits on the back of a card
	backWord            // the back of a card: exactly three digits follow
	codeOrCVV           // those digits, or a one-time code
	residentWord        // a resident ID
	passwordWord        // a password
	pairWord            // a user name and a password
	pinWord             // a PIN
	otpWord             // a one-time code
	purposeWord         // what a one-time code is for; the code stands before it
	tokenWord           // an API key or access token
	keyWord             // a private key
	seedWord            // a seed phrase
	phoneWord           // a telephone number
	referenceWord       // an order, a transaction, a device: never a card
	otherWord           // something else that has a value of its own
)

// vocabulary holds the words of each class, folded. A blank stands for any
// run of blanks, hyphens and underscores. The longest word at a place counts,
// which is how "error code" is kept apart from "code".
var vocabulary = map[class]string{
	cardWord: `card|cards|card number|card no|card nr|credit card|debit card|bank card|payment card|card details|visa|mastercard|amex|american express|unionpay|jcb|maestro|diners|discover card|cc|pan|
卡号|卡片号|卡号码|银行卡|银行卡号|信用卡|信用卡号|储蓄卡|借记卡|收款卡|付款卡|银联卡|工行卡|建行卡|农行卡|中行卡|招行卡|运通卡|收款账号|银行账号|银行账户|的卡|用卡|卡是|卡`,
	cvvWord: `cvv|cvv2|cvc|cvc2|cvn|cvn2|cav2|cvd|security digits|cvv code|cvc code|card verification value|card verification code|card verification number|card security code|digits on the back|digits on the reverse|numbers on the back|number on the back|code on the back|digit code on the back|
卡背面的三位数|背面的三位数|背面三位数|背面三位|背面的三位|背面后三位|背面的后三位|卡后三位|背面末三位|后三码|末三码|签名栏后三位|背面数字|背面的数字|卡片验证码|信用卡验证码|信用卡安全码|信用卡校验码|卡安全码|cvv码|cvc码`,
	backWord:     `on the back|on the reverse|on the back side|on the signature strip|背面|背后|签名栏|签名条`,
	codeOrCVV:    `security code|cid|csc|安全码|校验码|验证值`,
	residentWord: `id card|id card number|identity card|identity card number|resident id|resident identity card|chinese id|national id|身份证|身份证号|身份证号码|证件号|证件号码|公民身份号码`,
	passwordWord: `password|passwords|passwort|passwd|passphrase|pass phrase|pwd|psw|pw|passcode|pass code|pass|mima|
密码|口令|登录密码|支付密码|交易密码|取款密码|提现密码|账户密码|旧密码|新密码|原密码|临时密码|初始密码`,
	pairWord: `login details|login data|login info|login information|credentials|login credentials|username and password|user name and password|email and password|账号密码|账户密码|账号和密码|账户和密码|用户名密码|用户名和密码|登录信息|账密|邮箱密码|邮箱和密码`,
	pinWord:  `pin|pins|pin code|pin number|pin码|pin 码|个人识别码|识别码`,
	otpWord: `otp|otp code|one time password|one time code|one time pin|one time passcode|onetime code|onetime password|verification code|verification number|confirmation code|authentication code|authenticator code|auth code|authorization code|authorisation code|2fa|2fa code|mfa code|two factor code|two step code|sms code|text code|login code|sign in code|access code|backup code|backup codes|recovery code|recovery codes|reset code|unlock code|activation code|digit code|code|codes|
验证码|短信验证码|手机验证码|邮箱验证码|登录验证码|动态码|动态密码|动态口令|一次性密码|一次性验证码|短信码|短信密码|确认码|授权码|认证码|随机码|解锁码|激活码|备用码|恢复码|短信里的数字|短信上的数字|短信内容|位数字|位数|位的数字|位验证码|短信验证|手机验证|身份验证器|验证器|短信|二次验证码|谷歌验证码|authenticator|authenticator app|google authenticator|sms verification|text message|text messages|sms|six digits|6 digits|four digits|eight digits`,
	purposeWord: `to confirm|to verify|to log in|to login|to sign in|to complete|to authorise|to authorize|to continue|for verification|for login`,
	tokenWord: `api key|apikey|api token|api secret|access token|access key|secret key|secret access key|secret|client secret|app secret|auth token|app key|consumer key|consumer secret|signing secret|merchant secret|merchant key|api passphrase|bearer|bearer token|refresh token|session token|session id|webhook secret|token|access tokens|private token|x api key|
api 密钥|api密钥|接口密钥|商户密钥|访问令牌|访问密钥|令牌|密钥|秘钥|应用密钥`,
	keyWord:   `private key|private keys|privkey|priv key|wallet key|wallet private key|signing key|secret exponent|私钥|钱包私钥|私有密钥|钱包密钥|私人密钥`,
	seedWord:  `seed|seed phrase|seed words|recovery phrase|recovery words|backup phrase|mnemonic|mnemonic phrase|secret phrase|secret recovery phrase|wallet words|12 words|24 words|twelve words|助记词|恢复词|助记短语|恢复短语|种子词|种子短语|备份词`,
	phoneWord: `phone|phone number|telephone|tel|mobile|mobile number|cell|cell phone|call me at|call me on|whatsapp|fax|手机|手机号|手机号码|电话|电话号码|座机|固话|联系方式|联系电话|热线`,
	referenceWord: `order|orders|order number|order no|order nr|order id|transaction|transactions|transaction id|transaction number|transaction no|transaction code|txn|txn id|txid|tx|tx id|trx|trx id|payment id|payment number|payment no|payment reference|payment code|transfer id|transfer number|transfer reference|withdrawal id|withdrawal number|deposit id|reference|reference number|reference no|reference id|reference code|ref|ref no|ref number|ref id|invoice|invoice no|invoice number|invoice id|receipt|receipt no|receipt number|tracking|tracking number|tracking no|tracking id|tracking code|parcel|parcel number|shipment|shipment number|waybill|consignment|ticket|ticket no|ticket number|ticket id|case|case number|case no|case id|imei|imei1|imei2|imsi|iccid|meid|serial|serial number|serial no|sn|ean|gtin|upc|isbn|barcode|timestamp|timestamps|unix time|ups|fedex|usps|dhl|customer number|customer id|customer no|client number|client id|member id|member number|membership number|user id|userid|uid|merchant id|merchant number|merchant no|merchant|batch|batch number|terminal|terminal id|confirmation number|booking|booking number|booking code|booking reference|reservation|reservation code|trace|trace number|trace id|request id|session number|event id|approval code|policy number|contract number|rrn|arn|stan|utr|utr number|
订单|订单号|订单编号|订单号码|单号|订单id|交易|交易号|交易编号|交易单号|交易流水|交易流水号|交易id|流水|流水号|流水单号|参考号|参考编号|参考号码|付款单号|付款编号|支付单号|支付编号|支付流水号|转账单号|转账编号|转账流水号|提现单号|提现编号|充值单号|充值编号|退款单号|退款编号|运单|运单号|快递|快递号|快递单号|物流单号|物流编号|商户号|商户编号|商户订单号|商户单号|凭证号|凭证|回执|回执号|回单号|发票|发票号|发票号码|发票代码|工单|工单号|受理号|受理编号|案件|案件编号|时间戳|串号|序列号|机身号|设备号|条形码|条码|编号|批次|批次号|终端号|用户编号|用户id|会员号|会员编号|客户号|客户编号|排队号|合同号|合同编号|顺丰|圆通|中通|韵达|申通|追踪号|查询号|查询编号|申请编号|申请单号|业务编号|业务流水号`,
	otherWord: `error|errors|error code|error number|error no|errno|error message|status|status code|http|http code|response code|reason code|result code|return code|decline code|message code|event code|exit code|postal code|post code|postcode|zip|zip code|country code|area code|dialling code|dialing code|city code|region code|currency code|language code|promo code|promotion code|promotional code|discount code|coupon code|coupon|voucher code|voucher|gift code|referral code|invite code|invitation code|affiliate code|partner code|swift|swift code|bic|bic code|sort code|bank code|branch code|routing code|routing number|product code|item code|sku|model|model number|customer code|client code|member code|merchant code|merchant category code|mcc|staff code|agent code|support code|department code|tax code|vat code|qr code|source code|color code|colour code|hex code|html code|morse code|dress code|bar code|building code|door number|purpose code|category code|station code|airport code|flight code|course code|version|build|release|amount|total|balance|account|account number|account no|account id|account name|username|user name|login name|login id|email|e mail|mail|wechat|qq|telegram|skype|hash|tx hash|transaction hash|block hash|file hash|sha256|sha 256|sha1|sha512|md5|checksum|commit|uuid|guid|contract|contract address|token address|token contract|wallet address|address|fingerprint|public key|ending in|ending with|ending|last four|last 4|last four digits|last digits|extension|ext|room|room number|flat|passport|passport number|licence|license|driver license|born|birthday|date of birth|dob|token standard|id|nonce|block number|block height|payment|transfer|withdrawal|deposit|
错误代码|错误码|错误编号|报错|报错代码|代码|状态码|返回码|响应码|提示代码|原因代码|邮编|邮政编码|区号|国家代码|货币代码|优惠码|优惠券|兑换码|邀请码|推荐码|折扣码|取件码|提货码|二维码|条款|房间|房间号|门牌|门牌号|工号|员工号|客服工号|版本|版本号|尾号|卡尾号|后四位|末四位|后 4 位|后4位|账号|账户|账户号|账户名|用户名|登录名|昵称|微信|微信号|邮箱|邮件|邮箱地址|地址|钱包地址|合约|合约地址|金额|余额|汇率|日期|哈希|哈希值|交易哈希|公钥|ip|型号|护照|护照号|护照号码|生日|出生日期|出生年月|转账|提现|充值|退款|付款|支付|税号|股票代码|银行代码|分行代码|学号|车牌|车牌号`,
}

// label is one such word in a text.
type label struct {
	class      class
	start, end int
}

// entry is one word of the vocabulary.
type entry struct {
	class class
	word  []rune
}

// dictionary finds the entries by their first rune, longest first.
var dictionary = sync.OnceValue(func() map[rune][]entry {
	d := map[rune][]entry{}
	for c, words := range vocabulary {
		for w := range strings.SplitSeq(words, "|") {
			w = strings.TrimSpace(w)
			first := []rune(w)[0]
			d[first] = append(d[first], entry{c, []rune(w)})
			if joined := strings.ReplaceAll(w, " ", ""); joined != w { // "OrderID"
				d[first] = append(d[first], entry{c, []rune(joined)})
			}
		}
	}
	for _, list := range d {
		slices.SortFunc(list, func(a, b entry) int {
			if len(a.word) != len(b.word) {
				return len(b.word) - len(a.word)
			}
			return cmp.Or(cmp.Compare(a.class, b.class), slices.Compare(a.word, b.word))
		})
	}
	return d
})

// findLabels returns the words of the vocabulary in norm, the longest at each
// place. A Latin word must stand alone; digits may follow it ("IMEI1").
func findLabels(norm []rune) []label {
	d := dictionary()
	var labels []label
	for i := 0; i < len(norm); i++ {
		r := norm[i]
		latin := isAlnum(r)
		if latin && i > 0 && isAlnum(norm[i-1]) || !latin && !isHan(r) {
			continue
		}
		for _, e := range d[r] {
			if end, ok := e.match(norm, i); ok {
				labels = append(labels, label{e.class, i, end})
				i = end - 1
				break
			}
		}
	}
	return labels
}

// match returns where the entry ends when norm holds it at i.
func (e entry) match(norm []rune, i int) (int, bool) {
	for k, r := range e.word {
		if r == ' ' {
			from := i
			for i < len(norm) && i-from < 3 && (isBlank(norm[i]) || norm[i] == '-' || norm[i] == '_') {
				i++
			}
			if i == from {
				return 0, false
			}
			continue
		}
		if i >= len(norm) || norm[i] != r {
			return 0, false
		}
		if k == len(e.word)-1 && isLetter(r) && i+1 < len(norm) && isLetter(norm[i+1]) {
			return 0, false
		}
		i++
	}
	return i, true
}
