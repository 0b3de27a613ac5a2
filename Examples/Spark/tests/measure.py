"""Prints how many documents a second the job does with one worker and with two."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import made_documents
from cluster import Cluster
from command_under_test import POLICYTEXT

COUNT = 40_000


def main() -> None:
    """Measure, over documents of which none is bad."""
    documents = [made for made in made_documents.make(COUNT) if made.badness is None]
    characters = sum(len(made.text.decode()) for made in documents)
    print(f"{len(documents)} documents, {characters / len(documents):.0f} characters each")
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "documents.parquet"
        made_documents.write_parquet(documents, data)
        for workers in (1, 2):
            folder = Path(name) / str(workers)
            folder.mkdir()
            seconds = measured(folder, data, workers)
            rate = len(documents) / seconds
            print(f"{workers} workers: {seconds:.1f} s, {rate:.0f} documents a second")


def measured(folder: Path, data: Path, workers: int) -> float:
    """Return the seconds that the job tells."""
    cluster = Cluster(folder, workers)
    try:
        run = cluster.run(
            *[str(data), str(folder / "found"), "--policytext", POLICYTEXT, "--partitions", "8"]
        )
    finally:
        cluster.stop()
    return float(re.search(r"in ([\d.]+) s", run.stdout)[1])


if __name__ == "__main__":
    main()
