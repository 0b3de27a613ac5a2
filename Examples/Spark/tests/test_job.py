"""The job on a cluster of two workers."""

from __future__ import annotations

import decimal
import json
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import faulty_command
import made_documents
import pyarrow as pa
import pyarrow.parquet as pq
from cluster import Cluster
from command_under_test import POLICYTEXT, said_of, without_nulls
from made_documents import HANG, Made

COUNT = 2000
PARKS = made_documents.PAGES.parents[2] / "Examples" / "parks"


class JobTests(unittest.TestCase):
    """What is written, whatever happens to the command and to the cluster."""

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.shared = Path(folder.name)
        cls.cluster = Cluster(cls.shared, workers=2)
        cls.addClassCleanup(cls.cluster.stop)
        cls.made = made_documents.make(COUNT)
        cls.said = said_of(cls.made)
        made_documents.write_parquet(cls.made, cls.shared / "documents.parquet")

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.output = self.folder / "found"
        self.cluster.await_rest()

    def rows(self) -> list[dict]:
        return pq.read_table(self.output).to_pylist()

    def succeed(self, run: subprocess.CompletedProcess) -> None:
        self.assertEqual(run.returncode, 0, run.stderr[-5000:])

    def check(self, rows: list[dict], bad: set[str]) -> None:
        """Check that each document is there once, and right, and those with a certain badness marked."""
        self.assertEqual(sorted(row["id"] for row in rows), [made.id for made in self.made])
        of_id: dict[str, Made] = {made.id: made for made in self.made}
        for row in rows:
            if of_id[row["id"]].badness in bad:
                self.assertIsNone(row["entities"])
                self.assertIsNone(row["quantities"])
                self.assertTrue(row["error"])
            else:
                self.assertIsNone(row["error"])
                expected = without_nulls(self.said[row["id"]])
                self.assertEqual(without_nulls([row["entities"], row["quantities"]]), expected)

    def test_parquet_in_parquet_out(self) -> None:
        run = self.cluster.run(
            *[str(self.shared / "documents.parquet"), str(self.output)],
            *["--policytext", POLICYTEXT, "--partitions", "8"],
        )
        self.succeed(run)
        self.check(self.rows(), bad={"null", "bytes"})
        marked = sum(made.badness in ("null", "bytes") for made in self.made)
        self.assertRegex(run.stdout, f"^{COUNT} documents, {marked} of them with an error, in ")

    def test_the_partition_goes_on_after_documents_that_kill_the_command(self) -> None:
        command = faulty_command.make(self.folder, POLICYTEXT, block=20)
        run = self.cluster.run(
            *[str(self.shared / "documents.parquet"), str(self.output)],
            *["--policytext", str(command), "--partitions", "8", "--time-limit", "3"],
        )
        self.succeed(run)
        rows = self.rows()
        self.check(rows, bad={made.badness for made in self.made} - {None})
        errors = {row["id"]: row["error"] for row in rows}
        for made in self.made:
            if made.badness == HANG:
                self.assertEqual(errors[made.id], "the command gave no answer within 3 s")
            elif made.badness == made_documents.DIE:
                self.assertEqual(errors[made.id], "the command died of signal 9 (Killed)")
        # One for each task, and at the most three for each document that it fails on.
        fatal = sum(made.badness not in (None, "null", "bytes") for made in self.made)
        self.assertLessEqual(len(faulty_command.starts(self.folder)), 8 + 3 * fatal)

    def test_nothing_is_lost_or_doubled_when_an_executor_is_killed(self) -> None:
        calm = [made for made in self.made if made.badness is None]
        made_documents.write_parquet(calm, self.folder / "calm.parquet")
        command = faulty_command.make(self.folder, POLICYTEXT, pause=0.005)
        job = self.cluster.submit(
            *[str(self.folder / "calm.parquet"), str(self.output)],
            *["--policytext", str(command), "--partitions", "8"],
        )
        self.addCleanup(job.kill)
        while faulty_command.documents(self.folder) < COUNT // 2 and job.poll() is None:
            time.sleep(0.05)
        self.assertIsNone(job.poll(), "the job ended before an executor could be killed")
        self.assertEqual(len(self.cluster.executors()), 2)
        self.cluster.kill_executor()
        output, errors = job.communicate()
        self.succeed(subprocess.CompletedProcess(job.args, job.returncode, output, errors))
        self.assertIn("Lost executor", errors)
        self.assertGreater(len(faulty_command.starts(self.folder)), 8, "no task was done again")
        rows = self.rows()
        self.assertEqual(sorted(row["id"] for row in rows), [made.id for made in calm])
        for row in rows:
            expected = without_nulls(self.said[row["id"]])
            self.assertEqual(without_nulls([row["entities"], row["quantities"]]), expected)
        self.assertEqual(self.processes_with(str(self.folder)), [])

    def test_json_with_columns_of_other_names_and_broken_lines(self) -> None:
        lines = [
            json.dumps({"meta": {"number": number}, "body": f"总投资{number}亿元"}) for number in range(50)
        ]
        lines[7] = '{"meta": {"number": 7}, "body": "总投'
        lines[8] = '{"meta": {"number": 8}}'
        (self.folder / "documents.jsonl").write_text("\n".join(lines))
        run = self.cluster.run(
            *[str(self.folder / "documents.jsonl"), str(self.output), "--input-format", "json"],
            *["--id-column", "meta.number", "--text-column", "body", "--policytext", POLICYTEXT],
        )
        self.succeed(run)
        rows = {row["id"]: row for row in self.rows()}
        self.assertEqual(set(rows), {*range(50)} - {7} | {None})
        self.assertRegex(rows[None]["error"], r'^broken JSON: {"meta": {"number": 7}')
        self.assertEqual(rows[8]["error"], "the text is null")
        self.assertEqual(rows[9]["quantities"][0]["text"], "9亿元")

    def test_ids_of_any_type_come_back_as_they_were(self) -> None:
        ids = [{"page": decimal.Decimal("0.10"), "path": ["a", None]}, None, {"page": None, "path": []}]
        kind = pa.struct([("page", pa.decimal128(10, 2)), ("path", pa.list_(pa.string()))])
        table = pa.table({"id": pa.array(ids, kind), "text": ["1家", "2家", "3家"]})
        pq.write_table(table, self.folder / "documents.parquet")
        self.succeed(
            self.cluster.run(
                str(self.folder / "documents.parquet"), str(self.output), "--policytext", POLICYTEXT
            )
        )
        found = {row["quantities"][0]["text"]: row["id"] for row in self.rows()}
        self.assertEqual(found, dict(zip(["1家", "2家", "3家"], ids)))

    def test_the_command_and_rules_are_shipped_with_the_job(self) -> None:
        texts = [(PARKS / "parks.txt").read_text("utf-8")]
        pq.write_table(pa.table({"id": [1], "text": texts}), self.folder / "documents.parquet")
        run = self.cluster.run(
            *[str(self.folder / "documents.parquet"), str(self.output)],
            *["--policytext", Path(POLICYTEXT).name, "--rules", "parks.rules.yaml"],
            files=(POLICYTEXT, str(PARKS / "parks.rules.yaml"), str(PARKS / "known-parks.tsv")),
        )
        self.succeed(run)
        self.assertIn("park", {entity["type"] for entity in self.rows()[0]["entities"]})

    def test_a_command_that_is_not_there_fails_the_job(self) -> None:
        run = self.cluster.run(
            str(self.shared / "documents.parquet"), str(self.output), "--policytext", "/nowhere"
        )
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("/nowhere can't be started: No such file or directory", run.stderr)

    def test_a_column_that_is_not_there_is_told(self) -> None:
        run = self.cluster.run(
            str(self.shared / "documents.parquet"), str(self.output), "--text-column", "body"
        )
        self.assertEqual(run.returncode, 1)
        self.assertIn("there is no column body in the input; it has id, text", run.stdout)

    def processes_with(self, word: str) -> list[str]:
        """Return the processes with a word in their line that are there, and stay there for a while."""
        for _ in range(50):
            listing = subprocess.run(
                ["ps", "-A", "-o", "args="], stdout=subprocess.PIPE, text=True, check=True
            )
            lines = [line for line in listing.stdout.splitlines() if word in line]
            if not lines:
                break
            time.sleep(0.2)
        return lines


if __name__ == "__main__":
    unittest.main()
