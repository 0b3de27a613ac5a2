"""How well names of organisations are found: by PolicyText and by tools that can be had from PyPI with their models.

    python accuracy.py GOLD.jsonl --command .build/release/policytext

A line of GOLD is a document: {"text", "entities": [{"type", "start", "end"}]}, offsets in Unicode scalars. The
other tools know one kind of organisation at most, so companies, agencies and institutions are taken as one, and
their other marks are left out. A span is right with both its edges; `overlapping` also counts one that shares a
character with a marked name, each with one other at most. A tool that can't be imported is left out, and named.
"""

import argparse
import json
import re
import subprocess
import sys

ORGANISATIONS = {"company", "agency", "institution"}
SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")


def placed(words, text, start):
    """The words with their places; they are in the order of the text, which may have blanks between them."""
    for word, tag in words:
        start = text.index(word, start)
        yield start, start + len(word), tag
        start += len(word)


def sentences(text, tagged):
    """The tagged words of a text that is given to a tool sentence by sentence."""
    for sentence in SENTENCE.finditer(text):
        yield from placed(tagged(sentence.group()), text, sentence.start())


def words_with(tag, tagged):
    """What a tagger of words takes for names of organisations."""
    return lambda text: {(start, end) for start, end, found in sentences(text, tagged) if found == tag}


def jieba_words():
    import logging

    import jieba
    import jieba.posseg
    jieba.setLogLevel(logging.ERROR)
    return words_with("nt", lambda sentence: [(pair.word, pair.flag) for pair in jieba.posseg.cut(sentence)])


def rjieba_words():
    import rjieba
    return words_with("nt", lambda sentence: rjieba.tag(sentence))


def thulac_words():
    import contextlib
    import io

    import thulac
    with contextlib.redirect_stdout(io.StringIO()):
        tagger = thulac.thulac()
    return words_with("ni", lambda sentence: [pair for pair in tagger.cut(sentence) if pair[0].strip()])


def jiagu_names():
    import jiagu

    def tagged(sentence):
        words = jiagu.seg(sentence)
        return zip(words, jiagu.ner(words))

    def names(text):
        found = []
        for start, end, tag in sentences(text, tagged):
            if tag == "B-ORG" or (tag == "I-ORG" and not (found and found[-1][1] == start)):
                found.append((start, end))
            elif tag == "I-ORG":
                found[-1] = (found[-1][0], end)
        return set(found)
    return names


def lac_names():
    import paddle
    import paddle.base
    # LAC was written for the name that this module had before.
    paddle.fluid = sys.modules["paddle.fluid"] = paddle.base
    sys.modules["paddle.fluid.core"] = paddle.base.core
    from LAC import LAC
    tagger = LAC(mode="lac")
    return words_with("ORG", lambda sentence: zip(*tagger.run(sentence)))


TOOLS = {
    "LAC, ORG": lac_names,
    "Jiagu, ORG": jiagu_names,
    "THULAC, words tagged ni": thulac_words,
    "jieba, words tagged nt": jieba_words,
    "rjieba, words tagged nt": rjieba_words,
}


def policytext(command, arguments, gold):
    """What the command finds in all documents."""
    lines = "".join(json.dumps({"text": document["text"]}) + "\n" for document in gold)
    done = subprocess.run(
        [command, "extract", "--input", "jsonl", "--format", "jsonl", *arguments],
        input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [organisations(json.loads(line)) for line in done.stdout.decode().split("\n")[:-1]]


def organisations(document):
    return {(name["start"], name["end"]) for name in document["entities"] if name["type"] in ORGANISATIONS}


def overlapping(gold, found):
    """How many pairs share a character, each span in one of them; the same ones are paired first."""
    same = gold & found
    left, hits = sorted(found - same), len(same)
    for start, end in sorted(gold - same):
        other = next((span for span in left if span[0] < end and start < span[1]), None)
        if other:
            left.remove(other)
            hits += 1
    return hits


def shares(hits, found, gold):
    precision, recall = hits / max(found, 1), hits / max(gold, 1)
    return f"{precision:.3f} | {recall:.3f} | {2 * precision * recall / max(precision + recall, 1e-9):.3f}"


def row(name, gold, found):
    marked, given = sum(map(len, gold)), sum(map(len, found))
    exact = sum(len(one & other) for one, other in zip(gold, found, strict=True))
    near = sum(overlapping(one, other) for one, other in zip(gold, found, strict=True))
    print(f"| {name} | {given} | {shares(exact, given, marked)} | {shares(near, given, marked)} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("--command", help="PolicyText's command")
    options = parser.parse_args()
    with open(options.gold, encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    gold = [organisations(document) for document in documents]
    print(f"{len(documents)} documents, {sum(map(len, gold))} organisations\n")
    print("| | found | P | R | F1 | P, overlapping | R | F1 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    if options.command:
        row("PolicyText", gold, policytext(options.command, [], documents))
        row("PolicyText, rules only", gold, policytext(options.command, ["--rules-only"], documents))
    for name, load in TOOLS.items():
        try:
            find = load()
        except ImportError as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
            continue
        row(name, gold, [find(document["text"]) for document in documents])


if __name__ == "__main__":
    main()
