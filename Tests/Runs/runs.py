#!/usr/bin/env python3
"""Measures runs of the command over thousands of documents, and breaks them off at random.

usage: runs.py TOOL [--documents N] [--kills N] [--seed N]

Makes a folder of documents, one in a hundred of them damaged in one of ten ways, and holds the command to
this: every good document is in the output, every damaged one is named, the output is the same whatever the
number of jobs, and a run that is killed again and again, and resumed, ends with the same output.
"""

import argparse
import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SENTENCES = [
    "全区规模工业增加值同比增长{}.{}%，高于全市平均{}.{}个百分点。",
    "{}年，市数据局走访湖南中子新能源有限公司等{}家企业，累计投资{}.{}亿元。",
    "县委办公室印发《关于推进链长制的若干措施（第{}号）》，由市发改委牵头，{}个部门配合。",
    "全年新增就业{}人，城镇登记失业率为{}.{}%，居民可支配收入{}元。",
]


def text(number, draw):
    """A text that is not the text of any other document."""
    sentences = [f"第{number}号材料。"]
    for _ in range(draw.randint(10, 60)):
        sentence = draw.choice(SENTENCES)
        sentences.append(sentence.format(*(draw.randint(1, 99) for _ in range(sentence.count("{}")))))
    return "\n".join(sentences) + "\n"


def damaged(kind, content):
    """A document that can't be had: the ending of its name, and its bytes."""
    packed = gzip.compress(content)
    return [
        ("empty.txt", b""),
        ("cut.txt.gz", packed[: len(packed) // 2]),
        ("flipped.txt.gz", packed[:40] + bytes([packed[40] ^ 0xFF] * 20) + packed[60:]),
        ("latin.txt", "Übergrößenträger für Äcker, naïve Gärtner, große Flüsse".encode("latin-1") * 9),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(300)),
        ("page.txt", b"%PDF-1.7\n" + content),
        ("line.jsonl", b'{"id": "x", "text": "' + content[:12]),
        ("key.jsonl", b'{"id": "x", "txt": "a"}\n'),
        ("column.csv", b"id,body\r\n1,a\r\n"),
        ("word.docx", b"PK\x03\x04" + content[:200]),
    ][kind]


def write_documents(folder, count, draw):
    """Writes the documents; gives the paths of the good ones in order, and of the damaged ones."""
    bad = set(draw.sample(range(count), count // 100))
    good_paths, bad_paths, kind = [], [], 0
    for number in range(count):
        path = os.path.join(folder, f"{number // 500:02}", f"{number:05}.txt")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        content = text(number, draw).encode()
        if number in bad:
            ending, content = damaged(kind % 10, content)
            kind += 1
            path = path[: -len("txt")] + ending
            bad_paths.append(path)
        else:
            encoding = draw.choice(["utf-8", "utf-8", "utf-8", "gb18030", "utf-16"])
            content = content.decode().encode(encoding)
            if draw.random() < 0.2:
                path, content = path + ".gz", gzip.compress(content)
            good_paths.append(path)
        with open(path, "wb") as file:
            file.write(content)
    return good_paths, bad_paths


class Failure(Exception):
    pass


def hold(holds, message):
    if not holds:
        raise Failure(message)


def run(tool, folder, *arguments):
    """Runs the command to its end: seconds, output, messages and status."""
    start = time.monotonic()
    result = subprocess.run([tool, folder, *arguments], capture_output=True)
    return time.monotonic() - start, result.stdout, result.stderr.decode(), result.returncode


def content(path):
    with open(path, "rb") as file:
        return file.read()


def check_documents(tool, folder, good, bad):
    """Every good document is done, every damaged one is named."""
    seconds, output, messages, status = run(tool, folder)
    ids = [json.loads(line)["id"] for line in output.splitlines()]
    hold(ids == good, "the good documents are not all there, or not in order")
    unnamed = [path for path in bad if path not in messages]
    hold(not unnamed, f"not named: {unnamed[:3]}")
    wrongly = [path for path in good if path in messages]
    hold(not wrongly, f"named without reason: {wrongly[:3]}")
    last = messages.splitlines()[-1]
    hold(last == f"{len(bad)} of {len(good) + len(bad):,} documents failed", f"the last line is: {last}")
    hold(status == 1, f"the status is {status}")
    print(f"{len(good)} good documents done, {len(bad)} damaged ones named, in {seconds:.1f} s")
    return output


def check_jobs(tool, folder, output):
    """The output is the same whatever the number of jobs."""
    one, first, _, _ = run(tool, folder, "--jobs", "1")
    two, second, _, _ = run(tool, folder, "--jobs", "2")
    hold(first == output and second == output, "the output depends on the number of jobs")
    print(f"one job {one:.1f} s, two jobs {two:.1f} s: {one / two:.2f} times as fast")
    return two


def check_resuming(tool, folder, scratch, output, seconds, kills, draw):
    """A run that is killed again and again ends with the output of one that is not."""
    path = os.path.join(scratch, "found.jsonl")
    command = [tool, folder, "--output", path, "--resume"]
    done = 0
    for round in range(kills):
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        try:
            process.wait(draw.uniform(0, seconds * 0.6))
        except subprocess.TimeoutExpired:
            process.send_signal(draw.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGINT]))
            status = process.wait()
            # It may have come to its end before the signal came to it.
            if status != 1:
                hold(status in (-signal.SIGKILL, -signal.SIGINT, 130), f"the status is {status}")
                hold(not os.path.exists(path) or content(path) == output, "the file has its name too early")
                continue
        hold(content(path) == output, f"the output differs after {round} kills")
        os.remove(path)
        done += 1
    status = subprocess.run(command, stderr=subprocess.DEVNULL).returncode
    hold(status == 1, f"the status is {status}")
    hold(content(path) == output, "the output differs after all kills")
    hold(sorted(os.listdir(scratch)) == ["found.jsonl", "in"], "something is left behind")
    print(f"broken off {kills - done} times, {done + 1} whole runs: the same output")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    scratch = tempfile.mkdtemp(prefix="policytext-runs-")
    try:
        folder = os.path.join(scratch, "in")
        good, bad = write_documents(folder, options.documents, draw)
        tool = os.path.abspath(options.tool)
        output = check_documents(tool, folder, good, bad)
        seconds = check_jobs(tool, folder, output)
        check_resuming(tool, folder, scratch, output, seconds, options.kills, draw)
    except Failure as failure:
        sys.exit(f"runs.py: {failure}")
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
