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
    font["head"].modified = font["head"].created  # the same bytes on every run
    font.recalcTimestamp = False
    font.save(target)


main(sys.argv[1], sys.argv[2])
