"""Documents given to a running command, and what came of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from . import wire


@dataclass(frozen=True)
class Result:
    """What was found in a document, or why nothing was."""

    entities: list[dict[str, Any]] | None = None
    quantities: list[dict[str, Any]] | None = None
    error: str | None = None


class Exchange:
    """Documents in order, of which some are settled, some more are given to the process, the rest not.

    Answers come in the order of the documents, and in blocks. A document is settled by its answer, or
    refused if a later one is answered. An empty document follows the last for that.
    """

    def __init__(self, texts: Sequence[bytes], first_line: int) -> None:
        """Make an exchange of which nothing is given yet.

        Args:
            texts: the documents, in UTF-8.
            first_line: the number of the line that the first of them will be.

        """
        self._count = len(texts)
        self._texts = [*texts, b""]
        self._first_line = first_line
        self._results: list[Result] = []
        self._complaints: dict[int, str] = {}
        self._given = 0

    @property
    def results(self) -> list[Result]:
        """The results of the documents that are settled."""
        return self._results[: self._count]

    @property
    def given(self) -> int:
        """How many of the documents have been given to the process."""
        return min(self._given, self._count)

    @property
    def has_more(self) -> bool:
        """Whether there is something yet to be given."""
        return self._given < len(self._texts)

    @property
    def is_settled(self) -> bool:
        """Whether all documents are settled."""
        return len(self._results) == len(self._texts)

    def next_request(self) -> bytes:
        """Give the next document: return it as a line."""
        self._given += 1
        return wire.request(self._first_line + self._given - 1, self._texts[self._given - 1])

    def note(self, complaint: wire.Complaint) -> None:
        """Keep why a document was refused."""
        self._complaints[complaint.line - self._first_line] = complaint.message

    def settle(self, line: bytes) -> None:
        """Settle a document by its answer, and those before it that have none as refused.

        Raises:
            NoAnswer: if the line does not answer a document that waits for it.

        """
        answer = wire.answer(line)
        place = answer["id"] - self._first_line
        if not len(self._results) <= place < self._given:
            raise wire.NoAnswer(f"an answer to line {answer['id']}")
        while len(self._results) < place:
            self._results.append(self._refusal())
        self._results.append(Result(answer["entities"], answer["quantities"]))

    def _refusal(self) -> Result:
        reason = self._complaints.get(len(self._results), "no reason given")
        return Result(error=f"the command refused it: {reason}")
