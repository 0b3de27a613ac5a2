#!/usr/bin/env python3
"""Writes what the fuzzer begins with: inputs out of Fixtures for each target, and a dictionary of the words
that the lexicons and readers know.

    seeds.py FIXTURES LEXICONS FOLDER
"""

import hashlib
import pathlib
import sys

TEXTS = ["seed/pages/*.txt", "duties/*", "names/*.txt", "statements/*", "text/*.tsv", "tokens/*.tsv"]
FIGURES = ["quantities/*.tsv", "numerals/*.tsv"]
# The order of the forms is that of the cases in Swift; the first byte of an input is the number of its form.
LEXICON_FORMS = ["plain", "tsv", "jieba", "entity-ruler"]
ANNOTATION_FORMS = [".other", ".jsonl", ".doccano.jsonl", ".conll"]
INPUT_FORMATS = [".txt", ".jsonl", ".csv", ".tsv", ".html", ".docx"]

# Of each lexicon so many words, taken evenly; of the small ones that sentences hang on, all.
MOST_WORDS = 40
MARKS = list("，。、；：！？“”‘’《》〈〉「」（）()【】…—－-~～%‰°￥$·\t\n\r") + [
    "\n\n\n", "\u2028", "\u200b", "\ufeff", "\u202e", "\U00020bb7", "e\u0301", "以下简称", "其中：", "同比"]
NUMERALS = list("零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟萬億點点負负半多余几数廿卅"
                "0123456789０１２９①½,.") + ["分之", "百分之", "千分之", "个百分点", "又", "万亿", "元整", "角", "分", "10^"]
YAML = ["extends: built-in", "disable: [", "lexicons:\n  ", "rules:\n  - ", "{ file: ", "matches: [", "rejects: [",
        "⟦", "⟧", "&a ", "*a", "<<: ", "!!str ", "? ", "|\n", ">\n", "---\n", "'", '"', ": ", "- ", "#han", "#numeral"]
JSON = ['{"id": ', '"text": "', '"entities": [', '"label": [[', '"statements": [', '"pattern": ', '"start": ',
        "\\ud83d\\ude00", "\\ud800", "null", "true", "-0", "1e999", "}\n{"]


def words(lexicon):
    """The words of a lexicon."""
    lines = lexicon.read_text("utf-8").splitlines()
    found = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    return found[:: max(1, len(found) // MOST_WORDS)]


def quoted(word):
    """A word as libFuzzer's dictionaries have it."""
    return '"' + "".join(f"\\x{byte:02X}" for byte in word.encode("utf-8")) + '"'


def dictionary(lexicons, keys):
    """The lines of the dictionary."""
    found = [word for lexicon in sorted(lexicons.glob("*.tsv")) for word in words(lexicon)]
    found += MARKS + NUMERALS + YAML + JSON + [key + ": " for key in keys]
    return sorted({quoted(word) for word in found if len(word.encode("utf-8")) <= 64})


def pieces(path, size=600):
    """A file in parts of some lines, which mutate better than all of it."""
    part = b""
    for line in path.read_bytes().splitlines(keepends=True):
        part += line
        if len(part) >= size:
            yield part
            part = b""
    if part:
        yield part


def form(name, endings):
    """The number of the first ending that a name has, as a byte."""
    for number, ending in enumerate(endings):
        if ending in name:
            return bytes([number])
    return b"\0"


def seeds(fixtures):
    """The inputs of each target."""
    def files(patterns):
        return [path for pattern in patterns for path in sorted(fixtures.glob(pattern)) if path.is_file()]

    texts = [part for path in files(TEXTS) for part in pieces(path)]
    figures = [part for path in files(FIGURES) for part in pieces(path, 200)]
    yield "extraction", texts + figures
    yield "exports", texts
    yield "tokens", texts
    yield "figures", figures + texts
    cells = (cell for path in files(FIGURES) for line in path.read_bytes().splitlines() for cell in line.split(b"\t"))
    yield "numerals", sorted(set(cells))
    yield "rules", [path.read_bytes() for path in files(["rules/*/*.yaml", "../Data/Rules/*.yaml"])]
    yield "lexicons", [
        form(path.name, ["." + name + "." for name in LEXICON_FORMS]) + part
        for path in files(["lexicons/*/*"]) for part in pieces(path)]
    yield "annotations", [
        form(path.name, ANNOTATION_FORMS) + path.read_bytes()
        for path in files(["evaluation/*.*", "evaluation/bad/*", "export/*"])] + [
        b"\x80" + path.read_bytes() for path in files(["evaluation/statements*.jsonl"])]
    yield "documents", [form(path.name, INPUT_FORMATS) + path.read_bytes() for path in files(["inputs/*/*"])]


def main():
    fixtures, lexicons, folder = map(pathlib.Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    schema = (fixtures / "../Documentation/rules.schema.json").read_text("utf-8")
    keys = sorted({line.split('"')[1] for line in schema.splitlines() if line.strip().endswith("{")  and '"' in line})
    (folder / "dictionary").write_text("\n".join(dictionary(lexicons, keys)) + "\n", "ascii")
    for target, inputs in seeds(fixtures):
        corpus = folder / "seeds" / target
        corpus.mkdir(parents=True, exist_ok=True)
        for content in inputs:
            (corpus / hashlib.sha1(content).hexdigest()).write_bytes(content)


if __name__ == "__main__":
    main()
