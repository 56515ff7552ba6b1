package desktop

import "strings"

// The languages of the program.
const (
	chinese = "zh-Hans"
	english = "en"
)

// SystemLanguage returns "zh-Hans" or "en": the first of the two among the
// languages that the user set for the system, else English.
func SystemLanguage() string { return pick(systemLanguages()) }

func pick(preferred []string) string {
	for _, tag := range preferred {
		tag = strings.ToLower(strings.TrimSpace(tag))
		lang, _, _ := strings.Cut(strings.NewReplacer("_", "-", ".", "-", "@", "-").Replace(tag), "-")
		switch lang {
		case "zh":
			return chinese
		case "en":
			return english
		}
	}
	return english
}

// localeLanguages lists languages the way gettext reads the environment:
// LC_ALL, LC_MESSAGES or LANG, the first that is set, is the locale; LANGUAGE
// is a list that comes before it, unless the locale is "C".
func localeLanguages(getenv func(string) string) []string {
	locale := ""
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale = getenv(name); locale != "" {
			break
		}
	}
	base, _, _ := strings.Cut(locale, ".")
	if base == "" || base == "C" || base == "POSIX" {
		return nil
	}
	var tags []string
	if list := getenv("LANGUAGE"); list != "" {
		tags = strings.Split(list, ":")
	}
	return append(tags, locale)
}
