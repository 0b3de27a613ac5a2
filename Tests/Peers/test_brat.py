"""brat's standoff files, with a strict reader of their grammar."""

import pathlib
import re
import tempfile
import unittest

import peers

TEXT_BOUND = re.compile(r"T([1-9]\d*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t]+)")
NOTE = re.compile(r"#([1-9]\d*)\tAnnotatorNotes T([1-9]\d*)\t([^\t]+)")


def annotations(text, content):
    """The annotations of a file as (start, end, type, note)."""
    assert content == "" or content.endswith("\n")
    result, ids = [], set()
    for line in content.split("\n")[:-1]:
        # brat reads lines as str.splitlines() has them.
        assert line.splitlines() == [line], line
        if note := NOTE.fullmatch(line):
            assert note[2] == str(len(result)), line
            result[-1] += (note[3],)
            continue
        match = TEXT_BOUND.fullmatch(line)
        assert match, line
        number, label, fragments, words = match.groups()
        assert number not in ids, line
        ids.add(number)
        places = [tuple(map(int, fragment.split())) for fragment in fragments.split(";")]
        assert places == sorted(places) and all(start < end for start, end in places), line
        assert all(a[1] <= b[0] for a, b in zip(places, places[1:])), line
        assert words == " ".join(text[start:end] for start, end in places), line
        result.append((places[0][0], places[-1][1], label))
    return result


class Brat(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.directory = pathlib.Path(self.scratch.name) / "new/pairs"

    def tearDown(self):
        self.scratch.cleanup()

    def check(self, *options):
        self.assertEqual(peers.run("--format", "brat", "--output", str(self.directory), *options), "")
        names = {path.name for path in self.directory.iterdir()} - {"annotation.conf"}
        stems = {name[:-4] for name in names}
        self.assertEqual(names, {stem + ending for stem in stems for ending in (".txt", ".ann")})
        self.assertEqual(len(stems), len(peers.documents()))
        self.assertEqual(len({stem.lower() for stem in stems}), len(stems))
        for stem in stems:
            self.assertRegex(stem, r"\A[\w-][\w.-]*\Z")
        read = []
        for stem in stems:
            text = (self.directory / (stem + ".txt")).read_bytes().decode()
            read.append((text, annotations(text, (self.directory / (stem + ".ann")).read_bytes().decode())))
        figures = "--figures" in options
        expected = [
            (text, peers.spans(result, figures))
            for (_, text), result in zip(peers.documents(), peers.found())
        ]
        self.assertEqual(sorted((text, [row[:3] for row in rows]) for text, rows in read), sorted(expected))
        return read

    def test_names_read_back(self):
        rows = [row for _, rows in self.check() for row in rows]
        self.assertGreater(len(rows), 30)
        self.assertTrue(all(row[3].endswith(("; high", "; medium", "; low")) for row in rows))

    def test_names_across_lines_are_in_fragments(self):
        self.check()
        content = (self.directory / "columns.ann").read_bytes().decode()
        self.assertRegex(content, r"T\d+\tcompany \d+ (\d+);\d+ \d+\t湖南中子新能源有限 公司\n")

    def test_figures_read_back(self):
        self.check("--figures")

    def test_configuration_has_all_types(self):
        rows = [row for _, rows in self.check() for row in rows]
        content = (self.directory / "annotation.conf").read_text()
        sections = re.fullmatch(
            r"\[entities\]\n((?:\S+\n)*)\n\[relations\]\n\n\[events\]\n\n\[attributes\]\n", content)
        self.assertEqual(set(sections[1].split()), {row[2] for row in rows})

    def test_nothing_is_written_over(self):
        self.check()
        with self.assertRaisesRegex(AssertionError, "is there already"):
            peers.run("--format", "brat", "--output", str(self.directory))


if __name__ == "__main__":
    unittest.main()
