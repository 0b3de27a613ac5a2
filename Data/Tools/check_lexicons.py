#!/usr/bin/env python3
"""Check every lexicon: header, columns, weights, duplicates, stray spaces and characters.

    check_lexicons.py [FOLDER]      prints a table of files and entries; ends with status 1 on any fault.
    check_lexicons.py --sources     prints the table of sources and licences that Data/README.md ends with,
                                    which the check holds it to.

An entry is a line `entry<TAB>canonical<TAB>type<TAB>weight` whose trailing columns may be left out.
"""
import pathlib
import re
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent
HEADER = ("name", "about", "source", "licence")


def check(path):
    faults, seen, count = [], {}, 0
    data = path.read_bytes()
    if b"\r" in data or not data.endswith(b"\n") or data.startswith(b"\xef\xbb\xbf"):
        faults.append("line ends or byte-order mark")
    lines = data.decode("utf-8").split("\n")[:-1]
    for want, line in zip(HEADER, lines):
        if not line.startswith("# %s: " % want):
            faults.append("header %s is missing" % want)
    if lines and lines[0] != "# name: " + path.stem:
        faults.append("name differs from the file's")
    for number, line in enumerate(lines, 1):
        if line.startswith("# "):
            continue
        where = "%d: %r" % (number, line)
        fields = line.split("\t")
        if not line or not fields[0]:
            faults.append(where + " empty entry")
            continue
        count += 1
        if len(fields) > 4:
            faults.append(where + " more than four columns")
        if any(f != f.strip() or not f for f in fields):
            faults.append(where + " empty field or spaces around it")
        if len(fields) == 4 and not re.fullmatch("[012]", fields[3]):
            faults.append(where + " weight")
        if fields[0] in seen:
            faults.append(where + " is also on line %d" % seen[fields[0]])
        seen.setdefault(fields[0], number)
        if re.search("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufffd]", line):
            faults.append(where + " full-width letter or digit, or a broken character")
    return count, faults


def sources(folder):
    """A row of Markdown for each lexicon: what it is, where it comes from, and on which terms."""
    rows = ["| lexicon | about | source | licence |", "|---|---|---|---|"]
    for path in sorted(folder.glob("*.tsv")):
        with open(path, encoding="utf-8") as lines:
            head = dict(line[2:].rstrip("\n").split(": ", 1) for line, _ in zip(lines, HEADER))
        rows.append("| %s |" % " | ".join(head[key].replace("|", "\\|") for key in HEADER))
    return "\n".join(rows) + "\n"


def main():
    if "--sources" in sys.argv:
        print(sources(DATA / "Lexicons"), end="")
        return
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "Lexicons"
    bad = 0
    for path in sorted(folder.glob("*.tsv")):
        count, faults = check(path)
        print("%-22s %6d" % (path.stem, count))
        for fault in faults:
            print("    " + fault)
        bad += len(faults)
    if folder.resolve() == DATA / "Lexicons" and bad == 0:
        if not (DATA / "README.md").read_text(encoding="utf-8").endswith("\n\n" + sources(folder)):
            print("Data/README.md does not end with what check_lexicons.py --sources prints")
            bad += 1
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
