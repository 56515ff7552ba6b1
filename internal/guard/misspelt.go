package guard

// People in trouble type "pasword", "passwrod" and "paswrd". Other words for a
// secret are short, or part of a longer name of which another word is right
// ("verifcation code"), so that only this one is worth the search.
const (
	wellSpelt        = "password"
	mostSlips        = 2
	shortest         = len(wellSpelt) - mostSlips
	longest          = len(wellSpelt) + mostSlips
	longestWithSlips = longest + 1
)

// misspelt returns where a word that begins at i ends when it is nearly
// "password".
func misspelt(norm []rune, i int) (int, bool) {
	if norm[i] != 'p' {
		return 0, false
	}
	end := i
	for end < len(norm) && isLetter(norm[end]) && end-i < longestWithSlips {
		end++
	}
	n := end - i
	if n < shortest || n > longest || end < len(norm) && norm[end] == '_' {
		return 0, false
	}
	return end, slips(norm[i:end], wellSpelt) <= mostSlips
}

// slips counts the letters that are missing, too many, wrong or swapped with
// their neighbour: the restricted Damerau-Levenshtein distance.
func slips(word []rune, right string) int {
	var rows [3][longestWithSlips]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(right) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(word); i++ {
		row[0] = i
		for j := 1; j <= len(right); j++ {
			wrong := 1
			if word[i-1] == rune(right[j-1]) {
				wrong = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+wrong)
			if i > 1 && j > 1 && word[i-1] == rune(right[j-2]) && word[i-2] == rune(right[j-1]) {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(right)]
}
