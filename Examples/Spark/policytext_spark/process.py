"""A process that is written to and read from at once."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
from collections.abc import Sequence

_BLOCK = 1 << 16
_SECONDS_TO_END = 5


class Process:
    """A running process, with pipes of which none ever blocks.

    `turn` moves what can be moved, in whichever direction: a process that waits until its answers are
    taken is never waited for, and one that does not read is never written to.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        """Start a process, as the leader of a group of its own.

        Raises:
            OSError: if it can't be started.

        """
        self._popen = subprocess.Popen(
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
        )
        self._stdin, self._stdout, self._stderr = (
            pipe.fileno() for pipe in (self._popen.stdin, self._popen.stdout, self._popen.stderr)
        )
        self._lines = {self._stdout: _Lines(), self._stderr: _Lines()}
        self._outbox = memoryview(b"")
        self._selector = selectors.DefaultSelector()
        for pipe in self._lines:
            os.set_blocking(pipe, False)
            self._selector.register(pipe, selectors.EVENT_READ)
        os.set_blocking(self._stdin, False)
        self.at_end = False

    @property
    def wants_more(self) -> bool:
        """Whether all that was sent has been written."""
        return not self._outbox

    def send(self, data: bytes) -> None:
        """Take bytes that are to be written; only when more are wanted."""
        self._outbox = memoryview(data)
        self._selector.register(self._stdin, selectors.EVENT_WRITE)

    def turn(self, timeout: float) -> tuple[list[bytes], list[bytes]]:
        """Wait until a pipe is ready, and write and read what can be.

        Returns:
            The lines that have come on standard output, and those on standard error. All that the
            process had put on standard error before the former is in the latter.

        """
        ready = {key.fd for key, _ in self._selector.select(timeout)}
        if self._stdin in ready:
            self._write()
        output = self._read(self._stdout) if self._stdout in ready else []
        return output, self._read(self._stderr)

    def ending(self) -> str:
        """Wait for a process whose output has ended, and tell how it ended."""
        try:
            status = self._popen.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            return "closed its output"
        if status >= 0:
            return f"ended with status {status}"
        return f"died of signal {-status} ({signal.strsignal(-status)})"

    def finish(self) -> None:
        """Let the process end, for there is nothing more to send."""
        self._popen.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(_SECONDS_TO_END)
        self.kill()

    def kill(self) -> None:
        """End the process with its group, and give all back that it holds."""
        if self._popen.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._popen.pid, signal.SIGKILL)
            self._popen.wait()
        self._selector.close()
        for pipe in (self._popen.stdin, self._popen.stdout, self._popen.stderr):
            pipe.close()

    def _write(self) -> None:
        try:
            self._outbox = self._outbox[os.write(self._stdin, self._outbox) :]
        except BlockingIOError:
            return
        except BrokenPipeError:
            self._outbox = memoryview(b"")  # Its end shows on standard output.
        if not self._outbox:
            self._selector.unregister(self._stdin)

    def _read(self, pipe: int) -> list[bytes]:
        """Read what is there, and return the lines that are whole with it."""
        lines: list[bytes] = []
        if pipe not in self._selector.get_map():
            return lines
        with contextlib.suppress(BlockingIOError):
            while block := os.read(pipe, _BLOCK):
                lines += self._lines[pipe].completed(block)
            self._selector.unregister(pipe)
            self.at_end = self.at_end or pipe == self._stdout
        return lines


class _Lines:
    """Blocks of bytes made into lines, in time linear in the bytes."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []

    def completed(self, block: bytes) -> list[bytes]:
        """Take a block, and return the lines that end in it."""
        head, newline, rest = block.rpartition(b"\n")
        if not newline:
            self._blocks.append(block)
            return []
        lines = b"".join([*self._blocks, head]).split(b"\n")
        self._blocks = [rest]
        return lines
