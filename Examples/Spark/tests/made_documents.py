"""Documents for the tests: sentences of the seed pages, shuffled."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

PAGES = Path(__file__).parents[3] / "Fixtures" / "seed" / "pages"

DIE, HANG, BABBLE = "〔die〕", "〔hang〕", "〔babble〕"
"""Marks that `faulty_command.py` acts on; to the command itself they are text like any other."""

DOOM = "〔doom〕"
"""A mark that makes it die of the document after."""


@dataclass(frozen=True)
class Made:
    """A document, with what is bad about it."""

    id: str
    text: bytes | None
    badness: str | None = None


def sentences() -> list[str]:
    """Return the sentences of the seed pages."""
    pages = "\n".join(page.read_text("utf-8") for page in sorted(PAGES.glob("*.txt")))
    return [part for part in re.findall(r"[^。！？\n]+[。！？]?", pages) if part.strip()]


def make(count: int, *, seed: int = 1) -> list[Made]:
    """Return documents of which one in a hundred is bad: null, no UTF-8, or marked."""
    rng = random.Random(seed)
    pool = sentences()
    badnesses = ["null", "bytes", DIE, DIE, BABBLE]
    bad = dict(zip(rng.sample(range(count), count // 100), badnesses * count))
    bad[count // 2] = HANG
    return [_made(f"d{place:06}", _text(pool, rng), bad.get(place)) for place in range(count)]


def write_parquet(documents: list[Made], path: Path) -> None:
    """Write documents as a file with the columns `id` and `text`; a text may be no valid UTF-8."""
    texts = pa.array([document.text for document in documents], type=pa.binary()).view(pa.string())
    ids = pa.array([document.id for document in documents])
    pq.write_table(pa.table({"id": ids, "text": texts}), path)


def _text(pool: list[str], rng: random.Random) -> str:
    return "".join(rng.sample(pool, rng.randint(1, 12)))


def _made(identifier: str, text: str, badness: str | None) -> Made:
    if badness is None:
        return Made(identifier, text.encode())
    if badness == "null":
        return Made(identifier, None, badness)
    if badness == "bytes":
        return Made(identifier, text.encode("gb18030"), badness)
    return Made(identifier, (text + badness).encode(), badness)
