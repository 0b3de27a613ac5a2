"""Compares what is found in the corpus and in the fixtures with what was found before.

    python3 Benchmarks/digest.py .build/release/policytext --corpus corpus.jsonl [--move] [--keep FOLDER]

digests.txt has the SHA-256 of the texts and of what is written of them. A change that is only of speed
changes none of them; one of rules or lexicons moves those of the results, and a new text all of its row.
"""

import argparse
import hashlib
import pathlib
import subprocess
import sys

import results

DIGESTS = pathlib.Path(__file__).with_name("digests.txt")
HEAD = "# SHA-256 of texts and of what the command writes of them; `make digest` moves them.\n"
COMMANDS = ["extract", "statements"]
FIXTURES = [
    path for pattern in ["seed/pages/*.txt", "names/*.txt", "statements/*.txt", "duties/*.txt", "quantities/*.tsv"]
    for path in sorted((results.ROOT / "Fixtures").glob(pattern))]


def digest_of_files(paths):
    """The digest of the contents of some files, one behind the other."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def digest_of_run(tool, command, paths, format, keep):
    """The digest of what the command writes, which is kept in a file if there is a folder for it."""
    paths = [path.relative_to(results.ROOT) for path in paths]
    process = subprocess.Popen(
        [tool, command, "--format", "jsonl", "--input", format, *paths], cwd=results.ROOT,
        stdout=subprocess.PIPE)
    digest = hashlib.sha256()
    with open(keep, "wb") if keep else open("/dev/null", "wb") as file:
        while block := process.stdout.read(1 << 20):
            digest.update(block)
            file.write(block)
    if process.wait() != 0:
        sys.exit(f"policytext {command} failed")
    return digest.hexdigest()


def digests(tool, corpus, folder):
    """The digests of the texts and of what is found in them, by their names."""
    for name, paths, format in [("corpus", [corpus], "jsonl"), ("fixtures", FIXTURES, "text")]:
        yield name, digest_of_files(paths)
        for command in COMMANDS:
            keep = folder / f"{command}-{name}.jsonl" if folder else None
            yield f"{command} {name}", digest_of_run(tool, command, paths, format, keep)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tool", type=pathlib.Path)
    parser.add_argument("--corpus", type=pathlib.Path, required=True)
    parser.add_argument("--move", action="store_true", help="keep the digests as they are now")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for what is written, to be compared")
    arguments = parser.parse_args()
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    new = dict(digests(arguments.tool.resolve(), arguments.corpus.resolve(), arguments.keep))
    if arguments.move:
        DIGESTS.write_text(HEAD + "".join(f"{digest}  {name}\n" for name, digest in new.items()))
        print(f"{DIGESTS.name} is moved")
        return
    lines = [line.strip().partition("  ") for line in DIGESTS.read_text().split("\n") if line[:1] not in ("", "#")]
    old = {name: digest for digest, _, name in lines}
    for name in new:
        print(f"{name:24}{'as before' if new[name] == old.get(name) else 'CHANGED'}")
    if new != old:
        sys.exit(
            "What is found has changed, or the texts have. If that is meant, `make digest` keeps the new digests; "
            "else build the commit before, and compare what ARGS=\"--keep FOLDER\" writes with either.")


if __name__ == "__main__":
    main()
