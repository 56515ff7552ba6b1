// Package assets embeds everything the program ships besides code: fonts,
// icons, translations and the built-in help pack. It holds no logic; whoever
// needs a folder gets it as an [fs.FS] from cmd or app.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed icons
var iconsFS embed.FS

//go:embed locales
var localesFS embed.FS

//go:embed licences
var licencesFS embed.FS

//go:embed okpay
var okpayFS embed.FS

// RegularFont and BoldFont are the bundled Chinese fonts; see
// docs/adr/0001-bundled-font.md. They are no files of an [fs.FS], because one
// embedded is copied when it is read: 4 MB at each start, before the first frame.
var (
	//go:embed fonts/NotoSansSC-Regular.otf
	RegularFont []byte
	//go:embed fonts/NotoSansSC-Bold.otf
	BoldFont []byte
)

// Icons holds our own icons as SVG, and the program's icon as PNG.
var Icons = sub(iconsFS, "icons")

// Licences holds the licences of what others made: index.json lists the works,
// the other files are the texts. Made by the test TestThirdParty.
var Licences = sub(licencesFS, "licences")

// Locales holds the translation files, one pair of files per area of the
// program: `<area>.en.json` and `<area>.zh-Hans.json`.
var Locales = sub(localesFS, "locales")

// Pack is the built-in help pack; see docs/content.md for its format.
var Pack = sub(okpayFS, "okpay")

// sub cannot fail: the folder names are the ones embedded above.
func sub(fsys fs.FS, dir string) fs.FS {
	s, err := fs.Sub(fsys, dir)
	if err != nil {
		panic(err)
	}
	return s
}
