// Makes assets/icons/*.svg from the drawings in strokes/:
//
//     cd scripts/icons && npm install --no-package-lock && npm run outline
//
// The drawings are lines two units wide on a grid of 24, which is how one
// changes them. Fyne's SVG painter does not scale the width of a line with the
// picture, so that an icon would look thin at large text sizes; the icons that
// the window uses are therefore the outlines of those lines, filled.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CanvasKitInit from 'canvaskit-wasm/bin/full/canvaskit.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '..', '..', 'assets', 'icons');
const kit = await CanvasKitInit();

function attribute(tag, name, fallback) {
  const match = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  return match ? match[1] : fallback;
}

// A tag's line and fill become one path each, with two decimals on the grid of
// 24 and none on that of 512.
function outlines(tag, digits) {
  const found = [];
  const add = (shape, color) => {
    const joined = kit.Path.MakeFromOp(shape, shape, kit.PathOp.Union).makeAsWinding();
    const d = joined.toSVGString().replace(/-?\d+\.\d+/g, (n) => String(Number(Number(n).toFixed(digits))));
    found.push(`<path d="${d}" fill="${color}"/>`);
  };
  const d = attribute(tag, 'd');
  const fill = attribute(tag, 'fill', 'none');
  const stroke = attribute(tag, 'stroke', 'none');
  if (fill !== 'none') add(kit.Path.MakeFromSVGString(d), fill);
  if (stroke !== 'none') {
    const line = kit.Path.MakeFromSVGString(d).makeStroked({
      width: Number(attribute(tag, 'stroke-width', '1')),
      cap: kit.StrokeCap.Round,
      join: kit.StrokeJoin.Round,
      precision: 8,
    });
    add(line, stroke);
  }
  return found;
}

for (const name of fs.readdirSync(path.join(here, 'strokes')).sort()) {
  const source = fs.readFileSync(path.join(here, 'strokes', name), 'utf8');
  const head = source.match(/<svg[^>]*>/)[0];
  const large = attribute(head, 'width') === '512';
  const paths = [...source.matchAll(/<path[^>]*>/g)].flatMap(([tag]) => outlines(tag, large ? 1 : 3));
  fs.writeFileSync(path.join(target, name), `${head}${paths.join('')}</svg>\n`);
}

// The program's own icon is also needed as a picture, 512 pixels square.
const surface = kit.MakeSurface(512, 512);
const canvas = surface.getCanvas();
canvas.clear(kit.TRANSPARENT);
const app = fs.readFileSync(path.join(target, 'app.svg'), 'utf8');
for (const [tag] of app.matchAll(/<path[^>]*>/g)) {
  const paint = new kit.Paint();
  paint.setAntiAlias(true);
  paint.setColor(kit.parseColorString(attribute(tag, 'fill')));
  canvas.drawPath(kit.Path.MakeFromSVGString(attribute(tag, 'd')), paint);
}
const png = surface.makeImageSnapshot().encodeToBytes(kit.ImageFormat.PNG, 100);
fs.writeFileSync(path.join(target, 'app.png'), png);
