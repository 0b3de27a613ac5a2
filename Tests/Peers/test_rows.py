"""CSV and TSV, with Python's csv."""

import csv
import io
import json
import unittest

import peers

UNESCAPED = {"\\n": "\n", "\\r": "\r", "\\t": "\t", "\\\\": "\\"}


def unescape(field):
    text, at = "", 0
    while at < len(field):
        pair = field[at : at + 2]
        text += UNESCAPED[pair] if field[at] == "\\" else field[at]
        at += 2 if field[at] == "\\" else 1
    return text


def expected():
    for (id, _), result in zip(peers.documents(), peers.found()):
        names = [("name", name["type"], name) for name in result["entities"]]
        figures = [("figure", figure["kind"], figure) for figure in result["quantities"]]
        for record, kind, item in sorted(names + figures, key=lambda row: (row[2]["start"], row[2]["end"])):
            keys = ["text", "start", "end", "entity", "name", "rule", "confidence", "role"]
            keys += ["value", "lower", "upper", "unit", "modifier", "direction", "relative"]
            values = [item.get(key) for key in keys]
            yield [str(id) if id is not None else "", record, kind] + [
                "" if value is None else "true" if value is True else str(value) for value in values]


class Rows(unittest.TestCase):
    def test_csv_reads_back(self):
        rows = list(csv.reader(io.StringIO(peers.run("--format", "csv"), newline=""), strict=True))
        self.assertEqual(rows[0][:6], ["document", "record", "type", "text", "start", "end"])
        self.assertEqual(rows[1:], list(expected()))
        self.assertGreater(len(rows), 100)

    def test_every_row_ends_as_rfc_4180_says(self):
        text = peers.run("--format", "csv")
        fields = csv.reader(io.StringIO(text, newline=""))
        buffer = io.StringIO(newline="")
        csv.writer(buffer, lineterminator="\r\n").writerows(fields)
        self.assertEqual(buffer.getvalue(), text)

    def test_tsv_reads_back(self):
        lines = peers.run("--format", "tsv").split("\n")
        self.assertEqual(lines[-1], "")
        rows = [[unescape(field) for field in line.split("\t")] for line in lines[:-1]]
        self.assertEqual(rows[1:], list(expected()))

    def test_the_mark_of_byte_order_stands_first_and_alone(self):
        plain, marked = peers.run("--format", "csv"), peers.run("--format", "csv", "--bom")
        self.assertEqual(marked, "\ufeff" + plain)

    def test_no_guarded_cell_begins_as_a_formula(self):
        rows = list(csv.reader(io.StringIO(peers.run("--format", "csv", "--guard-formulas"), newline="")))
        guarded = 0
        for row, plain in zip(rows[1:], expected(), strict=True):
            for cell, text in zip(row, plain, strict=True):
                try:
                    float(cell)
                    continue
                except ValueError:
                    pass
                self.assertFalse(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")), cell)
                guarded += cell != text
                self.assertIn(cell, [text, "'" + text])
        self.assertGreater(guarded, 0)

    def test_numbers_stay_numbers_under_guard(self):
        rows = csv.DictReader(io.StringIO(peers.run("--format", "csv", "--guard-formulas"), newline=""))
        self.assertTrue(any(row["value"] == "-2.5" or row["lower"].startswith("-") for row in rows))

    def test_json_is_the_array_of_the_lines(self):
        self.assertEqual(json.loads(peers.run("--format", "json")), peers.found())


class Summary(unittest.TestCase):
    def test_counts_are_those_of_the_documents(self):
        rows = list(csv.DictReader(io.StringIO(peers.run("--format", "summary-csv"), newline="")))
        mentions, places = {}, {}
        for number, result in enumerate(peers.found()):
            for name in result["entities"]:
                key = (name["type"], name["name"])
                mentions[key] = mentions.get(key, 0) + 1
                places.setdefault(key, set()).add(number)
        read = {(row["type"], row["name"]): (int(row["mentions"]), int(row["documents"])) for row in rows}
        self.assertEqual(len(read), len(rows))
        self.assertEqual(read, {key: (mentions[key], len(places[key])) for key in mentions})


if __name__ == "__main__":
    unittest.main()
