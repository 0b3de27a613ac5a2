"""What all checks share: the documents, the command, and what it is known to find.

POLICYTEXT names the command; the checks compare each format, read as its readers read it, with --format
jsonl, which the tests of the package pin.
"""

import functools
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("POLICYTEXT", str(ROOT / ".build/release/policytext"))

COMPANY = "走访湖南中子新能源有限公司，占比2.5%。"
NASTY = {
    "emoji": "👩‍👧‍👦😀𠮷：" + COMPANY + "👍🏽" + COMPANY,
    "combining": "e\u0301a\u0308 \u0301 Ａ\u20dd" + COMPANY + "\u0301后 \u0301",
    "crlf": "第一段。\r\n\r\n" + COMPANY + "\r\n走访湖南中子新能\r\n源有限公司，占2%。\r\n",
    "controls": "\x01\x02\x0b\x0c\x1b[31m\x1c\x1d\x1e\x1f\x7f\x85" + COMPANY + "\x08\x1c" + COMPANY,
    "quotes": '他说："' + COMPANY + '" \'\'\', "", \\n \\ \\t',
    "commas": ",,," + COMPANY + ";,;\t,\t",
    "formulas": "=SUM(A1)+1，-3℃，@湖南中子新能源有限公司，下降-2.5%，--06-05，＝1\n=2\n+3\n",
    "rtl": "\u202eمرحبا " + COMPANY + " שלום\u202c\u200f",
    "separators": COMPANY + "\u2028" + COMPANY + "\u2029\u00a0\u3000\u200b\ufeff " + COMPANY,
    "blanks": "  \n \n\t " + COMPANY + "   \n\n  下一句。  后  ",
    "columns": "今年以来全市上下认真贯彻，\n走访了湖南中子新能源有限\n公司和娄底市数据局，又到\n了湖南宇昕新能源有限公司\n和湘潭大学效果都说很好成\n绩明显，大家都说很满意。\n",
    "tags": "-DOCSTART- -X- O O\n# id = 1\n#\tO\nB-company <b>" + COMPANY + "</b>&amp;",
    "words": "Foxconn湖南中子新能源有限公司abc湖南中子新能源有限公司有限",
    "../../etc/pass wd.txt": COMPANY,
    "A": COMPANY,
    "a": COMPANY,
    "a-2": COMPANY,
    "name\nwith\tall,\"of\" it": COMPANY,
    "nothing": "无。",
    "blank": " \n",
    "empty": "",
}


@functools.cache
def documents():
    """Pairs of an id and a text; ids of texts, of a number, and none."""
    pages = sorted((ROOT / "Fixtures/seed/pages").glob("*.txt"))
    texts = [(page.name, page.read_bytes().decode()) for page in pages] + list(NASTY.items())
    return texts + [(17, COMPANY), (None, COMPANY)]


def run(*arguments, command="extract"):
    """What the command writes of all documents."""
    given = [{"text": text} | ({} if id is None else {"id": id}) for id, text in documents()]
    lines = "".join(json.dumps(document) + "\n" for document in given)
    done = subprocess.run(
        [COMMAND, command, "--input", "jsonl", *arguments], input=lines.encode(), capture_output=True)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    return done.stdout.decode()


@functools.cache
def found():
    """What is found in each document, from --format jsonl."""
    # Not splitlines(), which takes more than line feeds for ends of lines.
    results = [json.loads(line) for line in run("--format", "jsonl").split("\n")[:-1]]
    assert [result["id"] for result in results] == [id for id, _ in documents()]
    return results


def spans(result, figures=False):
    """The names, and the figures, of a document as (start, end, label), in order."""
    names = [(name["start"], name["end"], name["type"]) for name in result["entities"]]
    counts = [(count["start"], count["end"], count["kind"]) for count in result["quantities"]]
    return sorted(names + counts if figures else names)
