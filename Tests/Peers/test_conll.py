"""CoNLL, with seqeval and with spaCy's converter."""

import itertools
import unicodedata
import unittest

from seqeval.scheme import IOB2, IOBES, Entities
from spacy.training.converters import conll_ner_to_docs

import peers


def is_written(character):
    return not (character.isspace() or unicodedata.category(character) == "Cc")


def sentences(text):
    """The documents, each a list of sentences of pairs of token and tag."""
    result = []
    for block in text.split("\n\n")[:-1]:
        rows = [line.split(" ") for line in block.split("\n")]
        if rows == [["-DOCSTART-", "-X-", "O", "O"]]:
            result.append([])
            continue
        for row in rows:
            assert len(row) == 2 and row[0] and "".join(row[0].split()) == row[0], row
        result[-1].append(rows)
    return result


class CoNLL(unittest.TestCase):
    def check(self, scheme, reader, unit, *options):
        text = peers.run("--format", "conll", "--scheme", scheme, "--unit", unit, *options)
        read = sentences(text)
        self.assertEqual(len(read), len(peers.documents()))
        for (id, text), result, document in zip(peers.documents(), peers.found(), read):
            with self.subTest(id=id, scheme=scheme, unit=unit):
                # The place of each written character among the written ones, and of all.
                places = [i for i, character in enumerate(text) if is_written(character)]
                tokens = [token for sentence in document for token, _ in sentence]
                self.assertEqual("".join(tokens), "".join(text[i] for i in places))
                starts = [0] + list(itertools.accumulate(map(len, tokens)))
                found, first = [], 0
                for sentence in document:
                    for entity in Entities([[tag for _, tag in sentence]], scheme=reader).entities[0]:
                        start = places[starts[first + entity.start]]
                        end = places[starts[first + entity.end] - 1] + 1
                        found.append((start, end, entity.tag))
                    first += len(sentence)
                self.assertEqual(found, peers.spans(result, figures="--figures" in options))
        return read

    def test_names_read_back_strictly(self):
        for scheme, reader in (("bio", IOB2), ("bioes", IOBES)):
            for unit in ("character", "word"):
                self.check(scheme, reader, unit)

    def test_figures_read_back(self):
        self.check("bioes", IOBES, "word", "--figures")

    def test_sentences_are_sentences(self):
        read = dict(zip([id for id, _ in peers.documents()], self.check("bio", IOB2, "character")))
        self.assertEqual(len(read["crlf"]), 4)
        self.assertEqual(len(read["columns"]), 1)
        self.assertEqual(read["blank"], [])

    def test_spacy_converts_it(self):
        text = peers.run("--format", "conll")
        docs = list(conll_ner_to_docs(text, n_sents=0, no_print=True))
        tags = [span.label_ for doc in docs for span in doc.ents]
        self.assertEqual(tags, [label for result in peers.found() for _, _, label in peers.spans(result)])


if __name__ == "__main__":
    unittest.main()
