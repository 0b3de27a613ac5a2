"""A corpus to measure with: the sentences of the project's own texts, shuffled into other documents.

    python3 Benchmarks/corpus.py --bytes 10000000 --output corpus.jsonl

It is the same in every run, on every machine, as long as the texts are. Documents have 300 to 3,000
characters; figures in Arabic digits are varied, and one document in five is set in lines as the columns of a
newspaper are. --document sets all documents to one size in bytes instead.
"""

import argparse
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[1]
MARK = re.compile("⟦(?:[a-z]+:)?([^⟧]*)⟧")
SENTENCE = re.compile("[^。！？]*[。！？]+[”’』」）]*|[^。！？]+$")
NUMERAL = re.compile("[0-9]+(?=(年|月|日|号|时)?)")
BOUNDS = {"月": (1, 12), "日": (1, 28), "号": (1, 28), "时": (0, 23)}


class Chance:
    """Random numbers that no version of Python changes (SplitMix64)."""

    def __init__(self, seed):
        self.state = seed

    def number(self, low, high):
        """A number from low to high, both of them included."""
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        value = self.state
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
        value = (value ^ value >> 27) * 0x94D049BB133111EB & 0xFFFFFFFFFFFFFFFF
        return low + (value ^ value >> 31) % (high - low + 1)

    def pick(self, values):
        return values[self.number(0, len(values) - 1)]


def texts():
    """The texts of the project, without headers and marks, in the order of their paths."""
    pages = sorted(ROOT.glob("Fixtures/seed/pages/*.txt"))
    marked = sorted(ROOT.glob("Data/Training/*/*.txt"))
    for page in pages:
        yield page.read_text(encoding="utf-8")
    for text in marked:
        yield MARK.sub(r"\1", text.read_text(encoding="utf-8").partition("\n\n")[2])


def pieces():
    """What stands in lines of their own, such as headings, and the sentences of all other lines."""
    lines, sentences = [], []
    for text in texts():
        for line in filter(None, map(str.strip, text.split("\n"))):
            if line[-1] not in "。！？”":
                lines.append(line)
            else:
                sentences += SENTENCE.findall(line)
    return lines, sentences


def varied(text, chance):
    """The text with other figures of the same lengths; dates stay dates."""

    def other(match):
        digits, unit = match.group(), match.group(1)
        if unit == "年" and len(digits) == 4:
            return str(chance.number(1998, 2035))
        if unit in BOUNDS and len(digits) < 3:
            return str(chance.number(*BOUNDS[unit]))
        first = "0" if digits[0] == "0" else str(chance.number(1, 9))
        return first + "".join(str(chance.number(0, 9)) for _ in digits[1:])

    return NUMERAL.sub(other, text)


def columns(text, width):
    """The text in lines of a width, as it comes out of a newspaper."""
    return "\n".join(
        line[at:at + width] for line in text.split("\n") for at in range(0, max(len(line), 1), width))


def document(size, lines, sentences, chance):
    """A document of paragraphs under headings, of as many characters as asked for or a few more."""
    parts, length = [chance.pick(lines)], 0
    while length < size:
        if chance.number(0, 4) == 0:
            parts.append(chance.pick(lines))
        parts.append("".join(chance.pick(sentences) for _ in range(chance.number(1, 5))))
        length += len(parts[-1])
    text = varied("\n".join(parts), chance)
    return columns(text, chance.number(18, 36)) if chance.number(0, 4) == 0 else text


def documents(total, size=None):
    """Documents of `total` bytes of UTF-8 together, each of `size` bytes if that is given."""
    chance = Chance(20260120)
    lines, sentences = pieces()
    while total > 0:
        text = document(size // 3 if size else chance.number(300, 3000), lines, sentences, chance)
        if size:
            text = text.encode()[:size].decode(errors="ignore")
        total -= len(text.encode())
        yield text


def write(path, total, size=None):
    """Writes documents as JSON Lines."""
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(documents(total, size)):
            file.write(json.dumps({"id": f"{number:06}", "text": text}, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bytes", type=int, default=10_000_000)
    parser.add_argument("--document", type=int)
    parser.add_argument("--output", required=True)
    arguments = parser.parse_args()
    write(arguments.output, arguments.bytes, arguments.document)


if __name__ == "__main__":
    main()
