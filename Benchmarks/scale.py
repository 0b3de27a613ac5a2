"""Measures the command over documents from 1 KB to 100 MB, with one thread and two, and its start.

    python3 Benchmarks/scale.py --tool .build/release/policytext --start start --corpus corpus.jsonl
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import results

HERE = pathlib.Path(__file__).resolve().parent
LINE = "全区规模工业增加值同比增长14.2%。\n"
SIZES = [("1 KB", 1e3), ("10 KB", 1e4), ("100 KB", 1e5), ("1 MB", 1e6), ("10 MB", 1e7), ("100 MB", 1e8)]
# Small documents are read in such numbers that the start of the process is little beside them.
LEAST = 5e6
# What ru_maxrss counts in.
KILOBYTE = 1 if sys.platform == "darwin" else 1024


class Run:
    """One run of the command: its seconds, the processor time of all its threads, and its most memory."""

    def __init__(self, tool, *arguments):
        start = time.perf_counter()
        process = subprocess.Popen(
            [tool, "extract", "--format", "jsonl", *arguments], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.perf_counter() - start
        if status != 0:
            sys.exit(f"{tool} {arguments} failed")
        self.work = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss * KILOBYTE / 1e6


def sizes(tool, scratch, largest, start):
    """What a megabyte costs in documents of each size."""
    rows = []
    for name, size in SIZES:
        if size > largest:
            continue
        path = scratch / "documents.jsonl"
        total = int(max(size, LEAST))
        # In a process of its own: a child that is started begins with the most memory of its parent.
        subprocess.run(
            [sys.executable, HERE / "corpus.py", "--bytes", str(total), "--document", str(int(size)),
             "--output", path], check=True)
        print(f"documents of {name}", file=sys.stderr)
        run = Run(tool, "--jobs", "1", path)
        work = run.work - start
        rows.append([
            name, str(round(total / size)), f"{work / total * 1e9:.0f}", f"{total / work / 1e6:.2f}",
            f"{run.memory:.0f}"])
    return results.table(["document", "documents", "ms a MB", "MB/s", "MB of memory"], rows)


def threads(tool, path, rounds):
    """How much faster two threads are than one, in turns."""
    with open(path, encoding="utf-8") as lines:
        size = sum(len(json.loads(line)["text"].encode()) for line in lines)
    runs = {jobs: [] for jobs in [1, 2]}
    for _ in range(rounds):
        for jobs in runs:
            print(f"{jobs} at a time", file=sys.stderr)
            runs[jobs].append(Run(tool, "--jobs", str(jobs), path))
    ratios = [one.seconds / two.seconds for one, two in zip(*runs.values())]
    rows = [
        [f"`--jobs {jobs}`", results.spread([size / run.seconds / 1e6 for run in done]),
         f"{statistics.median(run.memory for run in done):.0f}",
         results.spread(ratios) if jobs == 2 else ""]
        for jobs, done in runs.items()]
    return results.table(["corpus", "MB/s", "MB of memory", "times as fast"], rows)


def start(tool, program, line, runs=40):
    """How long the command takes for a line, and the library in a process of its own."""
    done = [Run(tool, line) for _ in range(runs)]
    made, first, again = zip(*(
        map(int, subprocess.run([program], capture_output=True, check=True).stdout.split())
        for _ in range(runs)))
    rows = [
        ["the command, a line, ms", results.spread([run.seconds * 1e3 for run in done], 1)],
        ["the command, a line, ms of processor time", results.spread([run.work * 1e3 for run in done], 1)],
        ["the command, a line, MB of memory", results.spread([run.memory for run in done], 1)],
        ["the library, the first extractor, ms", results.spread([value / 1e3 for value in made], 3)],
        ["the library, its first line, ms", results.spread([value / 1e3 for value in first], 3)],
        ["the library, the line again, ms", results.spread([value / 1e3 for value in again], 3)],
    ]
    return results.table(["start", f"median of {runs} (least–most)"], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", type=pathlib.Path, required=True)
    parser.add_argument("--start", type=pathlib.Path, required=True)
    parser.add_argument("--corpus", type=pathlib.Path, required=True)
    parser.add_argument("--largest", type=float, default=1e8, help="the largest document in bytes")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        line = scratch / "line.txt"
        line.write_text(LINE, encoding="utf-8")
        began = statistics.median(Run(arguments.tool, line).work for _ in range(10))
        tables = [
            start(arguments.tool, arguments.start, line),
            sizes(arguments.tool, scratch, arguments.largest, began),
            threads(arguments.tool, arguments.corpus, arguments.rounds),
        ]
    text = "\n\n".join([
        tables[0],
        "Documents of one size with `--jobs 1`, in processor time without the start; linear is the same cost "
        "in every row:", tables[1], "The corpus, in seconds that pass:", tables[2]])
    results.keep("Scale", "make bench-scale", [f"Swift {results.swift_version()}"], text)


if __name__ == "__main__":
    main()
