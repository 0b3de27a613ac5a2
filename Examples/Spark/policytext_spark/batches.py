"""What a task does: batches of documents in, batches of results out."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
from pyspark import SparkFiles

from . import schema, wire
from .exchange import Result
from .extractor import Extractor


@dataclass(frozen=True)
class Settings:
    """How the command is run, on whatever machine a task lands."""

    policytext: str
    rules: tuple[str, ...] = ()
    time_limit: float = 60.0

    def arguments(self) -> list[str]:
        """Return the line that starts the command here."""
        arguments = [located(self.policytext), *wire.ARGUMENTS]
        for rules in self.rules:
            arguments += ["--rules", located(rules)]
        return arguments

    def extract(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Take batches of `id`, `text` (binary) and `fault`, and return some of results.

        The column `id` is handed through untouched, whatever its type.
        """
        with Extractor(self.arguments(), self.time_limit) as extractor:
            for batch in batches:
                results = extractor.extract(batch.column("text").to_pylist())
                yield _batch(batch.column("id"), results, batch.column("fault").to_pylist())


def located(path: str) -> str:
    """Return where a file is that was shipped with the job, or else is on the machine."""
    shipped = SparkFiles.get(path)
    if os.path.exists(shipped):
        return shipped
    return shutil.which(path) or path


def _batch(ids: pa.Array, results: list[Result], faults: list[str | None]) -> pa.RecordBatch:
    columns = {
        "id": ids,
        "entities": _column([result.entities for result in results], schema.ENTITIES),
        "quantities": _column([result.quantities for result in results], schema.QUANTITIES),
        "error": _column([fault or result.error for fault, result in zip(faults, results)], schema.ERROR),
    }
    return pa.RecordBatch.from_pydict(columns)


def _column(values: list, kind: schema.spark.DataType) -> pa.Array:
    return pa.array(values, type=schema.arrow_type(kind))
