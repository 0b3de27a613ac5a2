"""The statements of `policytext statements`, with Python's csv and json."""

import csv
import io
import json
import unittest

import peers


class Statements(unittest.TestCase):
    def test_rows_and_lines_agree(self):
        lines = peers.run("--format", "jsonl", command="statements").split("\n")[:-1]
        documents = [json.loads(line) for line in lines]
        self.assertEqual([document["id"] for document in documents], [id for id, _ in peers.documents()])
        text = peers.run("--format", "csv", command="statements")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        statements = [
            (document["id"], statement) for document in documents for statement in document["statements"]]
        self.assertGreater(len(rows), 10)
        for row, (id, statement) in zip(rows, statements, strict=True):
            self.assertEqual(row["document"], str(id) if id is not None else "")
            self.assertEqual((row["start"], row["end"]), (str(statement["start"]), str(statement["end"])))
            self.assertEqual(row["indicator"], statement["indicator"]["name"])
            self.assertNotIn(None, row.values())

    def test_places_are_those_of_the_words(self):
        lines = peers.run("--format", "jsonl", command="statements").split("\n")[:-1]
        for line, (_, text) in zip(lines, peers.documents(), strict=True):
            for statement in json.loads(line)["statements"]:
                for part in statement.values():
                    if isinstance(part, dict) and "start" in part:
                        self.assertEqual(text[part["start"] : part["end"]], part["text"])


if __name__ == "__main__":
    unittest.main()
