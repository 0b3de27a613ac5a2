#!/usr/bin/env python3
"""Build Data/Lexicons/word.tsv from the dictionary of jieba, which the package on PyPI holds.

    words.py jieba/dict.txt [OUT.tsv]

A line of the dictionary is `word frequency class`. Taken are words of two to four Han characters that are
frequent enough to be common words. The group is the first letter of the class, with the second where that
tells names apart (nr person, ns place, nt body, nz other name; vn verbal noun). Weight 2 is frequent, 1
usual, 0 rare.
"""
import pathlib
import re
import sys

LEAST = 10
GROUPS = {"nr", "ns", "nt", "nz", "vn", "ad", "an", "vd"}
HEADER = """# name: word
# about: Common words with their class (a adjective, d adverb, m numeral, n noun, nr person, ns place, nt body, nz other name, p preposition, v verb, vn verbal noun …); weight 2 frequent, 1 usual, 0 rare.
# source: the dictionary of jieba 0.42.1 (PyPI); facts of frequency and class; built by Data/Tools/words.py
# licence: MIT (jieba, Sun Junyi)
"""


def main(source, target):
    rows = []
    for line in pathlib.Path(source).read_text(encoding="utf-8").splitlines():
        word, frequency, group = line.split(" ")
        if int(frequency) < LEAST or not re.fullmatch("[\u4e00-\u9fff]{2,4}", word):
            continue
        group = group[:2] if group[:2] in GROUPS else group[:1]
        weight = 2 if int(frequency) >= 1000 else 1 if int(frequency) >= 100 else 0
        rows.append("\t".join((word, word, group, str(weight))))
    pathlib.Path(target).write_text(HEADER + "\n".join(sorted(rows)) + "\n", encoding="utf-8")
    print(len(rows), "words")


here = pathlib.Path(__file__).resolve().parent.parent
main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else here / "Lexicons/word.tsv")
