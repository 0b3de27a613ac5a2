"""Draws what rose and by how much, outcome beside target, from the CSV of `policytext statements`.

usage: policytext statements --format csv --about 安溪市 report.txt | python3 chart.py chart.png
"""

import csv
import sys
from collections import defaultdict

import matplotlib

matplotlib.use("Agg")
from matplotlib import font_manager, pyplot  # noqa: E402  (the backend is chosen first)

# Of the Noto fonts, which hold all of the languages, matplotlib knows the first face alone.
FONTS = ["Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Serif CJK JP", "PingFang SC", "Microsoft YaHei"]
SIGN = {"increase": 1, "decrease": -1, "level": 0}


def growth(rows):
    """The growth in percent of each indicator, by period and status, in the order of the text."""
    found = defaultdict(dict)
    for row in rows:
        if row["change_unit"] == "%" and row["direction"] in SIGN:
            key = f'{row["period"]} {row["status"]}'.strip()
            found[row["indicator"]].setdefault(key, SIGN[row["direction"]] * float(row["change"]))
    return found


def draw(found, path):
    """Bars of each indicator side by side, a colour for each period and status."""
    keys = list(dict.fromkeys(key for bars in found.values() for key in bars))
    names = list(found)[::-1]
    height = 0.8 / len(keys)
    known = set(font_manager.get_font_names())
    pyplot.rcParams["font.family"] = [font for font in FONTS if font in known] or ["sans-serif"]
    figure, axes = pyplot.subplots(figsize=(8, 0.8 + 0.6 * len(names)), layout="constrained")
    for i, key in enumerate(keys):
        places = [n + 0.4 - height * (i + 0.5) for n, name in enumerate(names) if key in found[name]]
        bars = axes.barh(places, [found[name][key] for name in names if key in found[name]], height, label=key)
        axes.bar_label(bars, fmt="%g%%", padding=3)
    axes.set_yticks(range(len(names)), names)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel("%")
    axes.margins(x=0.1)
    axes.legend(frameon=False, loc="lower right")
    figure.savefig(path, dpi=150)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = growth(csv.DictReader(sys.stdin))
    if not found:
        sys.exit("nothing in the CSV rose or fell by so many percent")
    draw(found, sys.argv[1])
