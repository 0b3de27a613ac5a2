"""The lines that pass between a task and the command."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

ARGUMENTS = ("extract", "--input", "jsonl", "--format", "jsonl", "--jobs", "1")
"""What makes the command speak so. A task has one core, and the command no more."""

_COMPLAINT = re.compile(r"standard input:(\d+): (.*)")


class Complaint(NamedTuple):
    """What the command says on standard error of a line that it refuses."""

    line: int
    message: str


class NoAnswer(Exception):
    """A line on standard output that is no answer."""


def request(line: int, text: bytes) -> bytes:
    """Return a document as a line for the command; its id is the number of the line.

    Bytes that are no UTF-8 stay as they are: it is for the command to refuse them.
    """
    document = {"id": line, "text": text.decode("utf-8", "surrogateescape")}
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogateescape") + b"\n"


def answer(line: bytes) -> dict[str, Any]:
    """Read a line of the command's standard output."""
    try:
        value = json.loads(line)
        if isinstance(value["id"], int) and {"entities", "quantities"} <= value.keys():
            return value
    except (ValueError, KeyError, TypeError):
        pass
    raise NoAnswer(line[:80].decode("utf-8", "replace"))


def complaint(line: bytes) -> Complaint | None:
    """Read a line of the command's standard error; None if it is about no line of the input."""
    match = _COMPLAINT.fullmatch(line.decode("utf-8", "replace"))
    return Complaint(int(match[1]), match[2]) if match else None
