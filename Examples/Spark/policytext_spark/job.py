"""The job: documents are read, gone through in partitions, and written as Parquet."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import BinaryType, StringType, StructField, StructType

from . import schema
from .batches import Settings

_BROKEN = "_corrupt_record"
"""Where Spark keeps a line of JSON that it can't read."""


class Misuse(Exception):
    """What is wrong with the arguments, in the light of the data."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the job that the arguments ask for."""
    options = _parser().parse_args(arguments)
    session = SparkSession.builder.appName("policytext").getOrCreate()
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", options.batch_size)
    try:
        run(session, options)
    except Misuse as error:
        sys.exit(f"{error}")
    finally:
        session.stop()


def run(session: SparkSession, options: argparse.Namespace) -> None:
    """Read, extract and write, and print how many documents there were."""
    start = time.monotonic()
    frame = session.read.format(options.input_format).load(options.input)
    frame = documents(frame, options.id_column, options.text_column)
    if options.partitions:
        frame = frame.repartition(options.partitions)
    settings = Settings(options.policytext, tuple(options.rules), options.time_limit)
    mode = "overwrite" if options.overwrite else "errorifexists"
    extracted(frame, settings).write.mode(mode).parquet(options.output)
    seconds = time.monotonic() - start

    written = session.read.parquet(options.output)
    total, errors = written.select(f.count("*"), f.count("error")).first()
    print(f"{total} documents, {errors} of them with an error, in {seconds:.1f} s")


def documents(frame: DataFrame, id_column: str, text_column: str) -> DataFrame:
    """Return the columns `id`, `text` in bytes, and `fault`: what was wrong with the line of JSON."""
    columns = [
        _column(frame, id_column).alias("id"),
        _column(frame, text_column).alias("text"),
    ]
    if _BROKEN in frame.columns:
        columns.append(f.concat(f.lit("broken JSON: "), f.substring(_BROKEN, 1, 80)).alias("fault"))
    else:
        columns.append(f.lit(None).cast("string").alias("fault"))
    frame = frame.select(columns)
    kind = frame.schema["text"].dataType
    if not isinstance(kind, (StringType, BinaryType)):
        raise Misuse(f"the column {text_column} is {kind.simpleString()}, and a string is wanted")
    # In bytes, text that is no valid UTF-8 comes to the command, and not to the decoder of a task.
    return frame.withColumn("text", f.col("text").cast("binary"))


def extracted(frame: DataFrame, settings: Settings) -> DataFrame:
    """Return `id`, `entities`, `quantities` and `error` for each of the documents of a frame."""
    columns = StructType(
        [
            StructField("id", frame.schema["id"].dataType),
            StructField("entities", schema.ENTITIES),
            StructField("quantities", schema.QUANTITIES),
            StructField("error", schema.ERROR),
        ]
    )
    return frame.mapInArrow(settings.extract, columns)


def _column(frame: DataFrame, name: str):
    try:
        frame.select(name)
    except AnalysisException as error:
        there = ", ".join(frame.columns)
        raise Misuse(f"there is no column {name} in the input; it has {there}") from error
    return f.col(name)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="job.py", description="Find the names and figures of the documents of a data set."
    )
    parser.add_argument("input", help="the data set: a path or an address that Spark reads")
    parser.add_argument("output", help="where the Parquet files go")
    parser.add_argument(
        "--input-format", choices=("parquet", "json"), default="parquet", help="default: parquet"
    )
    parser.add_argument("--id-column", default="id", metavar="NAME", help="default: id")
    parser.add_argument("--text-column", default="text", metavar="NAME", help="default: text")
    parser.add_argument(
        "--policytext",
        default="policytext",
        metavar="PATH",
        help="the command: a file shipped with the job, or one on each machine",
    )
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="PATH",
        help="rules of your own, found like the command; may be given several times",
    )
    parser.add_argument(
        "--time-limit",
        type=float,
        default=60.0,
        metavar="SECONDS",
        help="what a document may take; default: 60",
    )
    parser.add_argument(
        "--partitions", type=int, metavar="N", help="the number of tasks; by default Spark's choice"
    )
    parser.add_argument(
        "--batch-size",
        type=int,
        default=256,
        metavar="N",
        help="documents that a task holds at a time; default: 256",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace what is in OUTPUT")
    return parser
