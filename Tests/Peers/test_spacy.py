"""spaCy's documents, with spaCy."""

import json
import unittest

import spacy
from spacy.tokens import Doc, DocBin

import peers


class Spacy(unittest.TestCase):
    def check(self, unit, *options):
        vocab = spacy.blank("zh").vocab
        lines = peers.run("--format", "spacy", "--unit", unit, *options).split("\n")[:-1]
        self.assertEqual(len(lines), len(peers.documents()))
        docs = []
        for line, (id, text), result in zip(lines, peers.documents(), peers.found()):
            with self.subTest(id=id, unit=unit):
                written = json.loads(line)
                doc = Doc(vocab).from_json(written, validate=True)
                self.assertEqual(doc.text, text)
                spans = [(span.start_char, span.end_char, span.label_) for span in doc.ents]
                self.assertEqual(spans, peers.spans(result, figures="--figures" in options))
                self.assertEqual({key: doc.to_json()[key] for key in written}, written)
                docs.append(doc)
        # Through spaCy's own form and back.
        loaded = list(DocBin().from_bytes(DocBin(docs=docs).to_bytes()).get_docs(vocab))
        self.assertEqual([doc.text for doc in loaded], [text for _, text in peers.documents()])

    def test_characters(self):
        self.check("character")

    def test_words(self):
        self.check("word")

    def test_figures(self):
        self.check("word", "--figures")


if __name__ == "__main__":
    unittest.main()
