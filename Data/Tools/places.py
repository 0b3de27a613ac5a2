#!/usr/bin/env python3
"""Build Data/Lexicons/place.tsv from the open lists of administrative divisions.

    python3 Data/Tools/places.py SOURCE_DIR

SOURCE_DIR holds provinces.csv, cities.csv, areas.csv, streets.csv and HK-MO-TW.json
(modood/Administrative-divisions-of-China). What no list can tell, names to drop, names and
short forms that are common words too, and other names in use, is in place-words.tsv beside
this script.
"""

import csv
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent / "Lexicons" / "place.tsv"

HEADER = """\
# name: place
# about: Provinces, cities, counties and townships of China, with their full names and short forms.
# source: modood/Administrative-divisions-of-China (figures of 2023); short forms and weights by Data/Tools/places.py and Data/Tools/place-words.tsv
# licence: WTFPL 2 (names); Apache-2.0 (short forms and weights, written for this project)
# weight: 2 a full name, 1 a short form that hardly means anything else, 0 a name that is a common word too or shows up across words
"""

RANK = {"province": 0, "city": 1, "county": 2, "township": 3}
GROUPS = {"province": "provinces", "city": "cities and prefectures",
          "county": "counties, county-level cities, districts and banners",
          "township": "townships, towns and subdistricts"}

PEOPLES = [p + "族" for p in (
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
    "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 "
    "塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各").split()]
PEOPLES += ["蒙古", "哈萨克", "维吾尔", "柯尔克孜", "塔吉克", "锡伯"]
PEOPLES.sort(key=len, reverse=True)

PLACEHOLDERS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
TOWNSHIP = re.compile(r"(镇|乡|街道|苏木)$")
NO_TOWNSHIP = re.compile(r"办事处|管委会|委员会|特殊|开发区.|园区.|高新区.|保税区|产业|基地|政府|科学城|新城.+镇|[^㐀-鿿]")


def without_peoples(name):
    """恩施土家族苗族 → 恩施. A name that is nothing but a people (鄂伦春, 东乡族) keeps its first word."""
    stem = name
    changed = True
    while changed:
        changed = False
        for people in PEOPLES:
            if stem.endswith(people) and len(stem) > len(people):
                stem = stem[: -len(people)]
                changed = True
    return stem.removesuffix("族") if len(stem) > 2 else stem


def short_forms(name, kind):
    """The short forms of a full name, by its ending."""
    match = re.fullmatch(r"(.+?)(自治区|自治州|自治县|自治旗)", name)
    if match:
        stem = match[1] if name == "内蒙古自治区" else without_peoples(match[1])
        tail = {"自治州": "州", "自治县": "县", "自治旗": "旗"}.get(match[2])
        return [stem] + ([stem + tail] if tail else [])
    match = re.fullmatch(r"(.+族)区", name)
    if match:
        stem = without_peoples(match[1])
        return [stem, stem + "区"]
    if name.endswith("旗"):
        return [] if name[-2] in "左右前后中" else [name[:-1]]
    for tail in ("特别行政区", "特区", "矿区", "地区", "新区", "省", "市", "盟", "县", "区"):
        if kind != "township" and name.endswith(tail) and len(name) > len(tail) + 1:
            return [name[: -len(tail)]]
    return []


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_words(path):
    """place-words.tsv: kind, entry and, for aliases, canonical and type."""
    words = {"weak": set(), "sure": set(), "drop": set(), "alias": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, entry, *rest = line.split("\t")
        if kind == "alias":
            words["alias"].append((entry, *rest))
        else:
            words[kind].update(entry.split())
    return words


def full_names(source, drop):
    """(full name, type) of every division, larger divisions first."""
    names = [(row["name"], "province") for row in read_csv(source / "provinces.csv")]
    names += [(row["name"], "city") for row in read_csv(source / "cities.csv")]
    # Codes that end in 71–79 are zones reported as counties: they belong to zone.tsv.
    area_rows = read_csv(source / "areas.csv")
    areas = [row["name"] for row in area_rows if row["code"][4] != "7"]
    # 县 and 市 before 区: 和平 is first of all 和平县.
    areas.sort(key=lambda name: name.endswith("区"))
    names += [(name, "county") for name in areas]

    area_of = {row["code"]: row["name"] for row in area_rows}
    townships = []
    for row in read_csv(source / "streets.csv"):
        name = re.sub(r"^四平市铁东区|^（.+?）", "", row["name"])
        name = name.replace("办事处街道", "街道")
        without_area = name.removeprefix(area_of[row["areaCode"]])
        name = without_area if len(without_area) > 2 else name
        is_township = TOWNSHIP.search(name) and not NO_TOWNSHIP.search(name)
        is_beijing_area = row["provinceCode"] == "11" and name.endswith("地区")
        if is_township or is_beijing_area:
            townships.append(name)

    overseas = json.loads((source / "HK-MO-TW.json").read_text(encoding="utf-8"))
    for province, parts in overseas.items():
        names.append((province, "province"))
        for part, children in parts.items():
            names.append((part, "city" if province == "台湾省" else "county"))
            for child in children:
                child = re.sub(r"（.+）$", "", child)
                county = province != "台湾省" or child.endswith("区")
                if county:
                    names.append((child, "county"))
                else:
                    townships.append(child)
    names += [(name, "township") for name in sorted(set(townships))]
    names.sort(key=lambda pair: RANK[pair[1]])
    return [pair for pair in names if pair[0] not in PLACEHOLDERS | drop]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    source = Path(sys.argv[1])
    words = read_words(HERE / "place-words.tsv")
    names = full_names(source, words["drop"])

    entries = {}  # entry → (canonical, type, weight); the first, larger place wins
    for name, kind in names:
        entries.setdefault(name, (name, kind, 2))
    for entry, canonical, kind in words["alias"]:
        entries.setdefault(entry, (canonical, kind, 1))
    for name, kind in names:
        for short in short_forms(name, kind):
            if len(short) >= 2 and short not in words["drop"]:
                entries.setdefault(short, (name, kind, 1))

    unknown = words["weak"] - entries.keys()
    if unknown:
        print("no such place in place-words.tsv:", " ".join(sorted(unknown)), file=sys.stderr)

    groups = {kind: [] for kind in RANK}
    for entry, (canonical, kind, weight) in entries.items():
        two_characters = kind == "township" and len(entry) == 2
        if (entry in words["weak"] or two_characters) and entry not in words["sure"]:
            weight = 0
        groups[kind].append(f"{entry}\t{canonical}\t{kind}\t{weight}")
    with open(OUTPUT, "w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        for kind, lines in groups.items():
            file.write(f"# —— {GROUPS[kind]} ——\n")
            file.writelines(line + "\n" for line in sorted(lines))


if __name__ == "__main__":
    main()
