"""The extractor alone, with the command and with one that fails."""

from __future__ import annotations

import os
import signal
import tempfile
import unittest
from pathlib import Path

import faulty_command
import made_documents
from command_under_test import POLICYTEXT, said_of, without_nulls
from made_documents import BABBLE, DIE, DOOM, HANG

from policytext_spark import wire
from policytext_spark.command import CommandFailed
from policytext_spark.exchange import Result
from policytext_spark.extractor import Extractor


class ExtractorTests(unittest.TestCase):
    """What comes of documents, whatever the command does."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def results(self, texts: list[bytes | None], *, command: str = POLICYTEXT) -> list[Result]:
        with Extractor([command, *wire.ARGUMENTS], limit=2) as extractor:
            return extractor.extract(texts)

    def faulty(self, **options: float) -> str:
        return str(faulty_command.make(self.folder, POLICYTEXT, **options))

    def test_results_are_those_of_a_plain_run(self) -> None:
        documents = [made for made in made_documents.make(500) if made.badness is None]
        expected = said_of(documents)
        with Extractor([POLICYTEXT, *wire.ARGUMENTS], limit=60) as extractor:
            for start in range(0, len(documents), 64):
                batch = documents[start : start + 64]
                for made, result in zip(batch, extractor.extract([made.text for made in batch])):
                    self.assertIsNone(result.error)
                    self.assertEqual((result.entities, result.quantities), expected[made.id])

    def test_documents_larger_than_all_pipes_do_not_block(self) -> None:
        page = "".join(made_documents.sentences()).encode()
        for texts in ([page * 100] * 3, [page[:600].decode("utf-8", "ignore").encode()] * 3000):
            with Extractor([POLICYTEXT, *wire.ARGUMENTS], limit=60) as extractor:
                results = extractor.extract(texts)
            self.assertEqual(len(results), len(texts))
            self.assertTrue(all(result.entities and result.error is None for result in results))

    def test_refused_documents_say_why_and_keep_the_others_in_place(self) -> None:
        good, bad = "省局查处1403家。".encode(), "省局".encode("gb18030")
        results = self.results([bad, good, None, good, bad, b"", bad])
        self.assertEqual(
            [result.error is None for result in results], [False, True, False, True, False, True, False]
        )
        for place in (0, 4, 6):
            self.assertRegex(results[place].error, "^the command refused it: not valid UTF-8 at byte")
        self.assertEqual(results[2].error, "the text is null")
        self.assertEqual(results[3].quantities[0]["value"], "1403")
        self.assertEqual(results[5], Result([], []))

    def test_the_document_that_kills_is_the_one_marked(self) -> None:
        texts = [f"总投资{place}亿元。".encode() for place in range(100)]
        for place in (0, 40, 41, 99):
            texts[place] += DIE.encode()
        for block in (1, 1000):
            results = self.results(texts, command=self.faulty(block=block))
            self.assertEqual([place for place in range(100) if results[place].error], [0, 40, 41, 99])
            self.assertEqual(results[40].error, "the command died of signal 9 (Killed)")
            self.assertEqual(results[42].quantities[0]["text"], "42亿元")

    def test_nobody_is_marked_for_what_a_document_before_has_done(self) -> None:
        texts = ["1家".encode(), DOOM.encode(), "2家".encode(), "3家".encode()]
        for block in (1, 1000):
            results = self.results(texts, command=self.faulty(block=block))
            self.assertEqual([result.error for result in results], [None] * 4)

    def test_a_document_that_hangs_has_its_time(self) -> None:
        results = self.results(["1家".encode(), HANG.encode(), "2家".encode()], command=self.faulty())
        self.assertEqual(
            [result.error for result in results], [None, "the command gave no answer within 2 s", None]
        )

    def test_an_answer_that_is_none_is_an_error_of_its_document(self) -> None:
        results = self.results(["1家".encode(), BABBLE.encode(), "2家".encode()], command=self.faulty())
        errors = [result.error for result in results]
        self.assertEqual(errors, [None, "the command gave what is no answer: this is no JSON", None])

    def test_one_process_does_all_batches(self) -> None:
        with Extractor([self.faulty(), *wire.ARGUMENTS], limit=10) as extractor:
            for _ in range(5):
                extractor.extract([b"1", b"2"])
        self.assertEqual(len(faulty_command.starts(self.folder)), 1)

    def test_no_document_no_process(self) -> None:
        self.assertEqual(self.results([None], command="/nowhere"), [Result(error="the text is null")])

    def test_a_process_that_ends_between_batches_costs_no_document(self) -> None:
        with Extractor([self.faulty(), *wire.ARGUMENTS], limit=10) as extractor:
            extractor.extract([b"1"])
            os.kill(faulty_command.starts(self.folder)[0], signal.SIGKILL)
            self.assertIsNone(extractor.extract([b"2"])[0].error)

    def test_a_command_that_can_not_start_fails_with_its_words(self) -> None:
        with self.assertRaisesRegex(CommandFailed, "/nowhere can't be started: No such file"):
            self.results([b"1"], command="/nowhere")
        rules = self.folder / "bad.rules.yaml"
        rules.write_text("rules: 1\n")
        with (
            self.assertRaisesRegex(
                CommandFailed, r"can't be used: it ended with status \d+\n.*bad.rules.yaml"
            ),
            Extractor([POLICYTEXT, *wire.ARGUMENTS, "--rules", str(rules)], limit=10) as extractor,
        ):
            extractor.extract([b"1"])

    def test_made_documents_are_marked_as_they_are_made(self) -> None:
        documents = made_documents.make(200)
        texts = [made.text for made in documents]
        results = self.results(texts, command=self.faulty(block=50))
        expected = said_of(documents)
        for made, result in zip(documents, results):
            self.assertEqual(result.error is None, made.badness is None, made)
            if made.badness is None:
                found = [result.entities, result.quantities]
                self.assertEqual(without_nulls(found), without_nulls(expected[made.id]))


if __name__ == "__main__":
    unittest.main()
