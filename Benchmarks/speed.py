"""Runs the benchmarks of the target `speed` and keeps their results.

    python3 Benchmarks/speed.py [--filter REGEX]

With a filter, they are only printed.
"""

import json
import re
import subprocess
import sys

import results

COMMAND = [
    "swift", "package", "--package-path", str(results.ROOT / "Benchmarks"), "benchmark", "--target", "speed",
    "--grouping", "metric", "--format", "markdown", "--path", "stdout", "--no-progress"]
ROW = re.compile(r"\| speed:(?P<name>.*?) +\|(?P<numbers>[ 0-9|]+)\|$")


def version():
    """The version of the benchmark tool."""
    pins = json.loads((results.ROOT / "Benchmarks/Package.resolved").read_text())["pins"]
    return next(pin["state"]["version"] for pin in pins if pin["identity"] == "benchmark")


def rows(text):
    """The metric, the name, and the percentiles 0, 25, 50, 75, 90, 99 and 100 of each benchmark."""
    metric = ""
    for line in text.split("\n"):
        if line.startswith("### "):
            metric = line.removeprefix("### ")
        elif found := ROW.match(line):
            yield metric, found["name"], [int(number) for number in found["numbers"].split("|")]


def main():
    done = subprocess.run([*COMMAND, *sys.argv[1:]], stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit("the benchmarks failed")
    found = list(rows(done.stdout))
    if not found:
        sys.exit("no benchmark is called so: --filter has to match a whole name, such as '.*figures.*'")
    speeds, pages = (
        [[name, f"{values[2] / 1e3:.2f}", f"{values[5] / 1e3:.2f}"] for metric, name, values in found
         if (metric == "KB/s") == is_speed]
        for is_speed in [True, False])
    text = "\n\n".join([
        "MB of UTF-8 a second of processor time: the median, and what 99 in 100 reach. What a stage of the "
        "whole costs is the difference to the one before; exports are told by the size of the text, not of "
        "what is written.", results.table(["benchmark", "MB/s", "99%"], speeds),
        "Milliseconds of processor time from the text of a page to its line of JSON: the median, and within what 99 in 100 are:",
        results.table(["page", "ms", "99%"], pages)])
    if sys.argv[1:]:
        print(text)
        return
    versions = [f"Swift {results.swift_version()}", f"ordo-one/benchmark {version()}"]
    results.keep("Parts and whole", "make bench", versions, text)


if __name__ == "__main__":
    main()
