package export

import (
	"bytes"
	"fmt"
	"html/template"
	"maps"
	"slices"
)

// style is the look of every printed page: A4, quiet, black on white, fonts of
// the reader's system with Chinese ones among them. Blocks that belong together
// are not torn apart at the end of a sheet.
const style = `
@page { size: A4; margin: 18mm 17mm 20mm; }
* { box-sizing: border-box; }
html { font: 11pt/1.5 "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b1f24; background: #fff; }
body { max-width: 176mm; margin: 0 auto; padding: 10mm 0; }
@media print { body { max-width: none; padding: 0; } }
@media screen and (max-width: 190mm) { body { padding: 6mm; } }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 2mm; overflow-wrap: anywhere; }
h2 { font-size: 13pt; margin: 8mm 0 2mm; border-bottom: 1px solid #868f9b; padding-bottom: 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
.caption { color: #56606b; font-size: 9.5pt; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 4mm 1.2mm 0; border-bottom: 1px solid #dde2e8; overflow-wrap: anywhere; white-space: pre-wrap; }
th { font-weight: 600; width: 34%; }
tr, .keep { break-inside: avoid; }
.head { break-after: avoid; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #868f9b; border-radius: 2mm; padding: 4mm; margin: 2mm 0; orphans: 3; widows: 3; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 1.4px solid #1b1f24; border-radius: .8mm; vertical-align: -.6mm; text-align: center; line-height: 3.4mm; font-size: 10pt; }
ul.list { list-style: none; margin: 0; padding: 0; }
ul.list li { break-inside: avoid; padding: 1.6mm 0 1.6mm 7mm; position: relative; }
ul.list .box { position: absolute; left: 0; top: 2.3mm; }
.note { border-left: 1mm solid #b87800; padding-left: 3mm; margin: 1mm 0; }
footer { margin-top: 10mm; border-top: 1px solid #dde2e8; padding-top: 2mm; break-inside: avoid; }
`

// page fills a body into the frame of every page. The policy lets a browser
// load and run nothing at all.
func page(body string, data any, words Words) ([]byte, error) {
	const frame = `<!DOCTYPE html>
<html lang="{{T "export.lang"}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{template "title" .}}</title>
<style>{{style}}</style>
</head>
<body>
{{template "body" .}}
<footer class="caption">{{T "export.notice"}}</footer>
</body>
</html>
`
	t, err := template.New("page").Funcs(template.FuncMap{
		"T":     words.T,
		"style": func() template.CSS { return style },
	}).Parse(frame + body)
	if err != nil {
		return nil, fmt.Errorf("make a page: %w", err)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, data); err != nil {
		return nil, fmt.Errorf("fill a page: %w", err)
	}
	return b.Bytes(), nil
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
