"""The command that the tests run, and what it says of documents without any of this package."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from made_documents import Made

POLICYTEXT = str(Path(os.environ["POLICYTEXT"]).resolve())


def said_of(documents: list[Made]) -> dict[str, tuple[list, list]]:
    """Return the names and figures of all documents that have a text in UTF-8, from one plain run."""
    good = [document for document in documents if document.badness not in ("null", "bytes")]
    lines = [json.dumps({"id": document.id, "text": document.text.decode()}) for document in good]
    run = subprocess.run(
        [POLICYTEXT, "extract", "--input", "jsonl", "--format", "jsonl"],
        input="\n".join(lines).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    return {answer["id"]: (answer["entities"], answer["quantities"]) for answer in answers}


def without_nulls(value: object) -> object:
    """Return a value of JSON or Parquet without the members that are null, to compare the two."""
    if isinstance(value, dict):
        return {key: without_nulls(member) for key, member in value.items() if member is not None}
    if isinstance(value, (list, tuple)):
        return [without_nulls(member) for member in value]
    return value
