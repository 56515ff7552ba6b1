package guard

// People in trouble type "pasword" and "passwrod". Other words
// for a secret are short, or part of a longer name of which another word is
// right ("verifcation code"), so that only these are worth the search.
const (
	mostSlips        = 2
	longestWithSlips = len("verification") + mostSlips + 1
)

var wellSpelt = map[rune]struct {
	word  string
	class class
}{
	'p': {"password", passwordWord},
	'v': {"verification", hintWord}, // the code that it is of may be spelled badly too
}

// misspelt returns what a word that begins at i is for, and where it ends, when
// it is nearly one of wellSpelt.
func misspelt(norm []rune, i int) (label, bool) {
	right, ok := wellSpelt[norm[i]]
	if !ok {
		return label{}, false
	}
	end := i
	for end < len(norm) && isLetter(norm[end]) && end-i < longestWithSlips {
		end++
	}
	n := end - i
	if n < len(right.word)-mostSlips || n > len(right.word)+mostSlips || end < len(norm) && norm[end] == '_' {
		return label{}, false
	}
	return label{right.class, false, i, end}, slips(norm[i:end], right.word) <= mostSlips
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
