package guard

import (
	"strings"
	"unicode/utf8"
)

// walletWords stand around the private key of a wallet, hashWords around the hash of
// a transaction, which looks the same and is public.
var (
	walletWords = []string{"wallet", "metamask", "ledger", "trezor", "export", "exported", "import", "importing", "imported", "secretkey", "restore", "recover", "the key", "my key", "our key", "funds", "小狐狸", "钱包", "导出", "导入", "恢复", "私钥"}
	hashWords   = []string{"tx", "hash", "transaction", "transfer", "block", "sha256", "checksum", "哈希", "交易", "转账", "区块", "校验"}
)

// saysOneOf tells whether one of words stands between from and to. Latin words stand
// there whole or with an "s", not inside of others: "refunds" are no funds.
func (t *text) saysOneOf(words []string, from, to int) bool {
	for i := max(0, from); i < min(to, len(t.norm)); i++ {
		if isLetter(t.at(i)) && isLetter(t.at(i-1)) {
			continue
		}
		for _, w := range words {
			if !t.hasPrefix(i, w) {
				continue
			}
			end := i + utf8.RuneCountInString(w)
			if t.at(end) == 's' {
				end++
			}
			if !isLetter(t.at(end)) || !isLetter(t.at(i)) {
				return true
			}
		}
	}
	return false
}

// isWalletKey knows 64 hexadecimal digits in a passage about a wallet.
func (t *text) isWalletKey(tok token, s string) bool {
	const digits, around = 64, 160
	if s = strings.TrimPrefix(s, "0x"); len(s) != digits || !isHexadecimal(s) || strings.ContainsAny(s, "-:") {
		return false
	}
	mentions := func(words []string) bool {
		return t.saysOneOf(words, tok.start-around, tok.start) || t.saysOneOf(words, tok.end, tok.end+around)
	}
	return mentions(walletWords) && !mentions(hashWords)
}
