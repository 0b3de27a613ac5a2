"""The command as a process that is given one exchange of documents after the other."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence

from . import wire
from .exchange import Exchange
from .process import Process

_REMARKS = 20


class CommandFailed(Exception):
    """The command ended, hung or talked nonsense; it can't be used on."""


class Command:
    """A running process of the command."""

    def __init__(self, arguments: Sequence[str], limit: float) -> None:
        """Start the command, and wait until it has answered an empty document.

        Raises:
            CommandFailed: if it can't be started, or doesn't answer within `limit` seconds.

        """
        self._lines = 0
        self._remarks: deque[str] = deque(maxlen=_REMARKS)
        try:
            self._process = Process(arguments)
        except OSError as error:
            raise CommandFailed(f"{arguments[0]} can't be started: {error.strerror}") from error
        try:
            self.run(self.exchange([]), limit)
        except CommandFailed as error:
            self.kill()
            said = "".join(f"\n  {remark}" for remark in self._remarks)
            raise CommandFailed(f"{arguments[0]} can't be used: it {error}{said}") from error

    def exchange(self, texts: Sequence[bytes]) -> Exchange:
        """Return an exchange of documents that is to be run next."""
        return Exchange(texts, first_line=self._lines + 1)

    def run(self, exchange: Exchange, limit: float) -> None:
        """Run an exchange until all its documents are settled.

        Args:
            exchange: the documents; after a failure it tells what was settled and given until then.
            limit: the seconds within which one document or more have to be settled, again and again.

        Raises:
            CommandFailed: if the process fails; all that is left to do with it is to kill it.

        """
        deadline = time.monotonic() + limit
        while not exchange.is_settled:
            if exchange.has_more and self._process.wants_more:
                self._process.send(exchange.next_request())
                self._lines += 1
            if self._turn(exchange, deadline - time.monotonic()):
                deadline = time.monotonic() + limit
            if exchange.is_settled:
                return
            if self._process.at_end:
                raise CommandFailed(self._process.ending())
            if time.monotonic() >= deadline:
                raise CommandFailed(f"gave no answer within {limit:g} s")

    def finish(self) -> None:
        """Let the process end."""
        self._process.finish()

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()

    def _turn(self, exchange: Exchange, timeout: float) -> bool:
        """Write and read what can be; return whether something was said of documents."""
        output, errors = self._process.turn(max(0, timeout))
        complaints = [complaint for line in errors if (complaint := self._complaint(line))]
        for complaint in complaints:
            exchange.note(complaint)
        try:
            for line in output:
                exchange.settle(line)
        except wire.NoAnswer as error:
            raise CommandFailed(f"gave what is no answer: {error}") from error
        return bool(output or complaints)

    def _complaint(self, line: bytes) -> wire.Complaint | None:
        complaint = wire.complaint(line)
        if complaint is None:
            self._remarks.append(line.decode("utf-8", "replace"))
        return complaint
