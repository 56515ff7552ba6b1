package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkedStretches(t *testing.T) {
	tests := []struct {
		name   string
		marked Marked
		want   []stretch
	}{
		{"none", Marked{Text: "账户"}, []stretch{{"账户", false}}},
		{"middle", Marked{"账户被锁", [][2]int{{1, 2}}}, []stretch{{"账", false}, {"户", true}, {"被锁", false}}},
		{"two", Marked{"abcd", [][2]int{{0, 1}, {2, 4}}}, []stretch{{"a", true}, {"b", false}, {"cd", true}}},
		{"beyond the end", Marked{"ab", [][2]int{{1, 9}}}, []stretch{{"a", false}, {"b", true}}},
		{"out of order", Marked{"abc", [][2]int{{1, 2}, {0, 3}}}, []stretch{{"a", false}, {"b", true}, {"c", true}}},
	}
	for _, test := range tests {
		got := test.marked.stretches()
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(stretch{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestFitStretches(t *testing.T) {
	list := []stretch{{"账户", false}, {"锁定", true}, {"了", false}}
	tests := []struct {
		width float32
		want  []stretch
	}{
		{10, list},
		{9, []stretch{{"账户", false}, {"锁定", true}, {"…", false}}},
		{6, []stretch{{"账户", false}, {"…", false}}},
		{3, []stretch{{"账", false}, {"…", false}}},
		{0, []stretch{{"…", false}}},
	}
	for _, test := range tests {
		got := fitStretches(list, test.width, perCharacter)
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(stretch{})); diff != "" {
			t.Errorf("width %v (-want +got):\n%s", test.width, diff)
		}
	}
}
