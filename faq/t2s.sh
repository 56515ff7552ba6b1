#!/bin/sh
# Writes t2s.txt, the table from traditional to simplified characters that
# search folds with: one pair a line, the traditional character first. Needs
# opencc (Debian package "opencc"; its data is Apache-2.0) and python3.
#
# Only single characters are converted: search compares characters, and a
# phrase-by-phrase conversion would need opencc at run time. One pair is our
# own: writers use two characters for "account", and both must meet.
set -eu
cd "$(dirname "$0")"
python3 - <<'PY' > t2s.txt
import subprocess

han = [chr(c) for lo, hi in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAD9)) for c in range(lo, hi + 1)]
out = subprocess.run(["opencc", "-c", "t2s"], input="\n".join(han), text=True, capture_output=True, check=True).stdout
pairs = {a: b for a, b in zip(han, out.split("\n")) if a != b and len(b) == 1}
pairs["帐"] = "账"
pairs = {a: pairs.get(b, b) for a, b in pairs.items()}
for a in sorted(pairs):
    print(a + pairs[a])
PY
