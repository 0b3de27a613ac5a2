"""Extraction that goes on when the command fails."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType

from .command import Command, CommandFailed
from .exchange import Exchange, Result

_SECONDS_TO_START = 60.0


class Extractor:
    """Finds the names and figures of documents through one process of the command.

    A process that fails is replaced. Answers come in blocks, so that several documents may be without
    one then, and nothing tells which of them is to blame. Each is given to a process alone: one that
    fails again with it alone shows the culprit. What was not given yet goes on as before.
    """

    def __init__(self, arguments: Sequence[str], limit: float) -> None:
        """Make an extractor; the command is started when there is a document.

        Args:
            arguments: the command with its arguments.
            limit: the seconds that a document may take.

        """
        self._arguments = arguments
        self._limit = limit
        self._command: Command | None = None

    def __enter__(self) -> Extractor:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the process; at once if there is no wish to go on."""
        if self._command is None:
            return
        if kind is None:
            self._command.finish()
        else:
            self._command.kill()
        self._command = None

    def extract(self, texts: Sequence[bytes | None]) -> list[Result]:
        """Return a result for each text, in their order.

        Args:
            texts: documents in UTF-8, or None where there is no text.

        Raises:
            CommandFailed: if the command fails without any document.

        """
        found = iter(self._extract([text for text in texts if text is not None]))
        missing = Result(error="the text is null")
        return [missing if text is None else next(found) for text in texts]

    def _extract(self, texts: Sequence[bytes]) -> list[Result]:
        results: list[Result] = []
        while len(results) < len(texts):
            exchange, _ = self._run(texts[len(results) :])
            suspects = texts[len(results) + len(exchange.results) : len(results) + exchange.given]
            results += exchange.results
            results += [self._extract_alone(text) for text in suspects]
        return results

    def _extract_alone(self, text: bytes) -> Result:
        is_new = self._command is None
        exchange, failure = self._run([text])
        if exchange.results:
            return exchange.results[0]
        # A process that has done others before may have failed for one of these.
        return Result(error=f"the command {failure}") if is_new else self._extract_alone(text)

    def _run(self, texts: Sequence[bytes]) -> tuple[Exchange, CommandFailed | None]:
        """Run an exchange with the process that there is, or a new one; return how it failed, if so."""
        if self._command is None:
            self._command = Command(self._arguments, _SECONDS_TO_START)
        exchange = self._command.exchange(texts)
        try:
            self._command.run(exchange, self._limit)
        except CommandFailed as failure:
            self._command.kill()
            self._command = None
            return exchange, failure
        return exchange, None
