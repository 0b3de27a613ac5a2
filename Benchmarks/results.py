"""Tables of measurements, and the file that keeps them."""

import datetime
import os
import pathlib
import platform
import re
import statistics
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[1]
RESULTS = ROOT / "Benchmarks/RESULTS.md"


def output(*command):
    """The first line that a command prints, or nothing where it is not there."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.partition("\n")[0].strip()


def swift_version():
    """The version of the compiler, such as 6.3.1."""
    found = re.search(r"Swift version (\S+)", output("swift", "--version"))
    return found.group(1) if found else "unknown"


def machine():
    """The processor, the number of its cores, and the system."""
    model = platform.machine()
    try:
        info = pathlib.Path("/proc/cpuinfo").read_text()
        model = re.search("model name\\s*: (.*)", info).group(1)
    except (OSError, AttributeError):
        model = output("sysctl", "-n", "machdep.cpu.brand_string") or model
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def table(head, rows):
    """A table in Markdown; all columns but the first hold numbers."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def spread(values, digits=2):
    """The median of some values, with the least and the most behind it."""
    least, middle, most = min(values), statistics.median(values), max(values)
    return f"{middle:.{digits}f} ({least:.{digits}f}–{most:.{digits}f})"


def keep(title, command, versions, text):
    """Prints a section of results, and puts it into the file in place of the one with the same title."""
    commit = output("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD")
    today = datetime.date.today().isoformat()
    section = "\n".join([
        f"## {title}\n",
        f"`{command}`, {today}, commit {commit}: {machine()}; {', '.join(versions)}.\n",
        text, ""])
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Results\n"
    parts = re.split("^(?=## )", old, flags=re.M)
    titles = [part.partition("\n")[0] for part in parts]
    if f"## {title}" in titles:
        at = titles.index(f"## {title}")
        parts[at] = section + ("\n" if at + 1 < len(parts) else "")
    else:
        parts[-1] = parts[-1].rstrip("\n") + "\n\n"
        parts.append(section)
    RESULTS.write_text("".join(parts), encoding="utf-8")
    print(section)
