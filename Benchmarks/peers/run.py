"""Measures PolicyText and other tools over the same texts, in turns.

    python run.py --corpus corpus.jsonl --worker .build/release/worker --icu icu

Each tool is a process of its own on the same core, which has loaded its models and worked on some texts
before its time counts. In each round every tool has its turn once; ratios are of times of the same round. A
slow tool works on fewer of the texts, so that no turn takes more than about --seconds.
"""

import argparse
import importlib.metadata
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import results  # noqa: E402
from worker import TOOLS  # noqa: E402

OURS = {
    "json-lines": "names, figures, links, written as JSON Lines",
    "extract": "names, figures, links",
    "rules-only": "the same without the tagger",
    "statements": "the same with the tagger, and statements and duties",
    "figures": "figures alone",
    "words": "words (ICU's, as tokens)",
}
WARMING = 20


class Worker:
    """A process that works on texts when it is told to."""

    def __init__(self, name, command):
        self.name = name
        self.speeds = []
        self.complaints = tempfile.TemporaryFile("w+")
        pinned = ["taskset", "--cpu-list", str(max(os.sched_getaffinity(0)))] if shutil.which("taskset") else []
        self.process = subprocess.Popen(
            pinned + [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self.complaints, text=True)
        self.is_ready = self.process.stdout.readline() == "ready\n"

    def why(self):
        """What it said last when it failed."""
        self.process.kill()
        self.complaints.seek(0)
        return self.complaints.read().strip().rpartition("\n")[2]

    def turn(self, count):
        """Works on the first texts; the seconds that they took and their bytes."""
        self.process.stdin.write(f"{count}\n")
        self.process.stdin.flush()
        seconds, size = self.process.stdout.readline().split()
        return float(seconds), int(size)

    def settle(self, seconds, known):
        """Warms up, and finds how many texts take so many seconds."""
        self.turn(3)
        count = 3
        while count < known:
            spent, _ = self.turn(count)
            if spent > seconds / 10:
                break
            count = min(known, count * 4)
        spent, _ = self.turn(count)
        self.count = max(1, min(known, int(count * seconds / spent)))

    def measure(self):
        seconds, size = self.turn(self.count)
        self.size = size
        self.speeds.append(size / seconds / 1e6)


def started(arguments):
    """The workers that can be started; of the others it is said why not."""
    plain = arguments.corpus.with_suffix(".nul")
    with open(arguments.corpus, encoding="utf-8") as lines, open(plain, "w", encoding="utf-8") as texts:
        for line in lines:
            texts.write(json.loads(line)["text"] + "\0")
    commands = {name: [arguments.worker, arguments.corpus, name] for name in OURS}
    if arguments.icu:
        commands["ICU words, UTF-16"] = [arguments.icu, plain, "utf16"]
        commands["ICU words, UTF-8"] = [arguments.icu, plain, "utf8"]
    for name in TOOLS:
        commands[name] = [sys.executable, HERE / "worker.py", arguments.corpus, name]
    for name, command in commands.items():
        worker = Worker(name, command)
        if worker.is_ready:
            yield worker
        else:
            print(f"{name} is left out: {worker.why()}", file=sys.stderr)


def versions():
    """The versions of what is compared."""
    yield f"Swift {results.swift_version()}"
    yield f"ICU {results.output('pkg-config', '--modversion', 'icu-uc')}"
    yield f"Python {sys.version.split()[0]}"
    for name in ["rjieba", "jieba", "jionlp", "recognizers-text-suite"]:
        try:
            yield f"{name} {importlib.metadata.version(name)}"
        except importlib.metadata.PackageNotFoundError:
            pass


def report(workers):
    """The speeds of all, and how many times as fast as each of the others PolicyText is."""
    ours = [worker for worker in workers if worker.name in OURS]
    peers = [worker for worker in workers if worker.name not in OURS]
    speeds = results.table(
        ["PolicyText", "MB/s"],
        [[f"`{worker.name}`: {OURS[worker.name]}", results.spread(worker.speeds)] for worker in ours])
    ratios = results.table(
        ["peer", "MB/s", "MB a turn", *(f"`{worker.name}`" for worker in ours)],
        [[peer.name, results.spread(peer.speeds, 3), f"{peer.size / 1e6:.3f}",
          *(results.spread([a / b for a, b in zip(worker.speeds, peer.speeds)]) for worker in ours)]
         for peer in peers])
    return (
        f"MB of UTF-8 a second of one core's time, over {len(ours[0].speeds)} rounds: the median, and the "
        f"least and the most in parentheses.\n\n{speeds}\n\n"
        f"How many times as fast as each peer PolicyText is, by the rounds:\n\n{ratios}\n\n"
        "`rjieba` and `jieba` cut words, or tag them with parts of speech; ICU's words are cut by a loop in "
        "C; JioNLP reads times and sums of money; Recognizers-Text reads numbers, percentages, sums of "
        "money, measures and dates.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=pathlib.Path, required=True)
    parser.add_argument("--worker", type=pathlib.Path, required=True)
    parser.add_argument("--icu", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=1.5)
    arguments = parser.parse_args()
    with open(arguments.corpus, encoding="utf-8") as lines:
        known = sum(1 for _ in lines)
    workers = list(started(arguments))
    for worker in workers:
        worker.settle(arguments.seconds, known)
    for round in range(arguments.rounds):
        print(f"round {round + 1} of {arguments.rounds}", file=sys.stderr)
        for worker in workers:
            worker.measure()
    results.keep("Peers", "make bench-peers", list(versions()), report(workers))


if __name__ == "__main__":
    main()
