// Package examples embeds help packs about services that do not exist. They
// show authors what a pack looks like, and tests that the program is not about
// one service only. Like package assets it holds no logic.
package examples

import (
	"embed"
	"io/fs"
)

//go:embed quillmoor
var quillmoorFS embed.FS

// Quillmoor is a small complete help pack, in Chinese and English.
var Quillmoor = quillmoor()

func quillmoor() fs.FS {
	sub, err := fs.Sub(quillmoorFS, "quillmoor")
	if err != nil {
		panic(err) // cannot be: the folder is the one embedded above
	}
	return sub
}
