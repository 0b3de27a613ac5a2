"""Makes a stand-in for the command: it does what the command does until a marked document comes."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

from made_documents import BABBLE, DIE, DOOM, HANG


def make(folder: Path, command: str, *, block: int = 1, pause: float = 0) -> Path:
    """Write the stand-in as a script.

    Args:
        folder: where the script goes, and `log`: a line for each start, with the
            number of the process, and one for each document.
        command: the command that the documents are passed on to.
        block: how many answers are held back until they are given out, while there are more lines.
        pause: the seconds that each document takes.

    """
    script = folder / "faulty-policytext"
    words = [sys.executable, __file__, str(folder / "log"), str(block), str(pause), command]
    script.write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n')
    script.chmod(0o755)
    return script


def run(log: str, block: int, pause: float, command: list[str]) -> None:
    """Be the stand-in."""
    note(log, f"start {os.getpid()}")
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    held: list[bytes] = []
    is_doomed = False
    for line in sys.stdin.buffer:
        note(log, "document")
        time.sleep(pause)
        is_fence = json.loads(line.decode("utf-8", "replace"))["text"] == ""
        if is_doomed and not is_fence:
            os.kill(os.getpid(), signal.SIGKILL)
        is_doomed = is_doomed or DOOM.encode() in line
        act_on_marks(line)
        child.stdin.write(line)
        if is_utf8(line):
            child.stdin.flush()
            held.append(child.stdout.readline())
        if len(held) >= block or is_fence:
            sys.stdout.buffer.write(b"".join(held))
            sys.stdout.buffer.flush()
            held = []
    child.stdin.close()
    sys.exit(child.wait())


def act_on_marks(line: bytes) -> None:
    """Fail in the way that a mark asks for."""
    if DIE.encode() in line:
        os.kill(os.getpid(), signal.SIGKILL)
    if HANG.encode() in line:
        time.sleep(3600)
    if BABBLE.encode() in line:
        print("this is no JSON", flush=True)


def is_utf8(line: bytes) -> bool:
    """Tell whether the command answers a line."""
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def starts(folder: Path) -> list[int]:
    """Return the numbers of the processes that have been started."""
    return [int(line.split()[1]) for line in _log(folder) if line.startswith("start ")]


def documents(folder: Path) -> int:
    """Return how many lines the processes have been given, those that end an exchange among them."""
    return _log(folder).count("document")


def _log(folder: Path) -> list[str]:
    log = folder / "log"
    return log.read_text().splitlines() if log.exists() else []


def note(log: str, word: str) -> None:
    """Add a line to the log, whole even where several processes write to it."""
    with open(log, "ab", buffering=0) as file:
        file.write(f"{word}\n".encode())


if __name__ == "__main__":
    run(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), sys.argv[4:])
