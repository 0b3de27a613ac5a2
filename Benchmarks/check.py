"""Counts the instructions that the command takes, and compares them with the baseline.

    python3 Benchmarks/check.py .build/release/policytext [--move]

Instructions, as valgrind counts them, are the same from run to run: a loss of a few percent shows, on a busy
machine too. Each measure but the start is the difference of two runs, one over more text than the other, so
that the start is not part of it. What the compiler makes of the code is: the baseline counts for one version
of Swift and one architecture.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

import corpus
import results

BASELINE = pathlib.Path(__file__).with_name("baseline.json")
LIMIT = 1.10
PAGES = sorted((results.ROOT / "Fixtures/seed/pages").glob("*.txt"))
VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]


class Measure:
    """Instructions for a byte of text, or for the start if there is no smaller input."""

    def __init__(self, name, arguments, large, small=None):
        self.name = name
        self.arguments = arguments
        self.large = large
        self.small = small

    def value(self, tool):
        if self.small is None:
            return instructions(tool, self.arguments, self.large)
        more = instructions(tool, self.arguments, self.large) - instructions(tool, self.arguments, self.small)
        return round(more / (size(self.large) - size(self.small)), 1)


def size(paths):
    return sum(path.stat().st_size for path in paths)


def instructions(tool, arguments, paths):
    """How many instructions one run takes."""
    done = subprocess.run(
        [*VALGRIND, tool, *arguments, "--jobs", "1", "--format", "jsonl", *paths],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"I +refs: +([0-9,]+)", done.stderr)
    if done.returncode != 0 or found is None:
        sys.exit(f"valgrind could not run {tool}:\n{done.stderr}")
    return int(found.group(1).replace(",", ""))


def measures(scratch):
    """What is measured."""
    line, half, whole = (pathlib.Path(scratch) / name for name in ["line.txt", "half.jsonl", "whole.jsonl"])
    line.write_text("全区规模工业增加值同比增长14.2%。\n", encoding="utf-8")
    corpus.write(half, 50_000)
    corpus.write(whole, 100_000)
    return [
        Measure("start", ["extract"], [line]),
        Measure("extract, seed pages", ["extract"], PAGES * 3, PAGES),
        Measure("extract", ["extract"], [whole], [half]),
        Measure("extract --rules-only", ["extract", "--rules-only"], [whole], [half]),
        Measure("statements", ["statements"], [whole], [half]),
    ]


def measured(tool):
    """The values of all measures of a command, by their names."""
    with tempfile.TemporaryDirectory() as scratch:
        # What valgrind knows of debugging information is older than what compilers write.
        plain = pathlib.Path(scratch) / "policytext"
        subprocess.run(["strip", "--strip-debug", "-o", plain, tool], check=True)
        todo = measures(scratch)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            values = pool.map(lambda measure: measure.value(plain), todo)
            return {measure.name: value for measure, value in zip(todo, values)}


def compare(new, old):
    """Prints what has changed; whether nothing is worse than the limit."""
    rows, is_well = [], True
    for name, value in new.items():
        before = old.get(name)
        ratio = value / before if before else None
        is_worse = ratio is None or ratio > LIMIT
        is_well = is_well and not is_worse
        rows.append([
            name, f"{before or '-'}", f"{value}", f"{ratio:.3f}" if ratio else "-",
            "WORSE" if is_worse else "better" if ratio < 2 - LIMIT else ""])
    for row in [["instructions a byte", "baseline", "now", "ratio", ""], *rows]:
        print(f"{row[0]:24}{row[1]:>12}{row[2]:>12}{row[3]:>8}  {row[4]}".rstrip())
    return is_well


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tool", type=pathlib.Path)
    parser.add_argument("--move", action="store_true", help="make what is measured the baseline")
    arguments = parser.parse_args()
    if missing := [tool for tool in ["valgrind", "strip"] if not shutil.which(tool)]:
        print(f"SKIPPED: there is no {' or '.join(missing)} to count instructions with", file=sys.stderr)
        return
    here = {"swift": results.swift_version(), "machine": platform.machine()}
    if arguments.move:
        new = {**here, "instructions": measured(arguments.tool)}
        BASELINE.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
        print(f"{BASELINE.name} is moved")
        return
    baseline = json.loads(BASELINE.read_text(encoding="utf-8"))
    if other := [f"{key} {baseline[key]}" for key in here if here[key] != baseline[key]]:
        print(f"SKIPPED: the baseline is of {', '.join(other)}; here are {here}", file=sys.stderr)
        return
    if not compare(measured(arguments.tool), baseline["instructions"]):
        sys.exit("What was lost has to be won back, or `make bench-baseline` makes it the rule.")


if __name__ == "__main__":
    main()
