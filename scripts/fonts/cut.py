#!/usr/bin/python3
"""cut.py WEIGHT FILE: writes the characters on standard input, out of the
simplified Chinese face of Noto Sans CJK, to FILE. subset.mjs calls it."""
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

SOURCE = "/usr/share/fonts/opentype/noto/NotoSansCJK-%s.ttc"


def face(weight):
    for font in TTCollection(SOURCE % weight, lazy=True).fonts:
        if font["name"].getDebugName(4).startswith("Noto Sans CJK SC"):
            return font
    sys.exit("no simplified Chinese face in " + SOURCE % weight)


# The ascent of Fyne's Latin face, of the same 1000 units to the em. Fyne sets
# each text on the highest ascent among the faces that it needs for it: with
# two heights, a Latin text stands higher than a Chinese one beside it.
LATIN_ASCENT = 1069


def stand_on_the_latin_line(font):
    """Raises the line that the glyphs stand on, and leaves the height of a
    line of text as it is."""
    line = font["hhea"]
    height = line.ascent - line.descent
    line.ascent = LATIN_ASCENT
    line.descent = LATIN_ASCENT - height


def main(weight, target):
    font = face(weight)
    options = subset.Options()
    # The window sets plain horizontal text: no features, no vertical metrics,
    # no hints, which Fyne does not use.
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    cut = subset.Subsetter(options)
    cut.populate(text=sys.stdin.read())
    cut.subset(font)
    stand_on_the_latin_line(font)
    font["head"].modified = font["head"].created  # the same bytes on every run
    font.recalcTimestamp = False
    font.save(target)


main(sys.argv[1], sys.argv[2])
