"""A tool that works on the first texts of a corpus whenever it is told to, and says how long it took.

    python worker.py CORPUS TOOL

It says `ready` when it has read the corpus and loaded its models, and for each line with a number of texts
the seconds of processor time that they took and their bytes. Benchmarks/Worker does the same in Swift.
"""

import json
import logging
import sys
import time


def rjieba_cut():
    import rjieba

    return rjieba.Jieba().cut


def rjieba_tag():
    import rjieba

    return rjieba.Jieba().tag


def jieba_cut():
    import jieba

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return jieba.lcut


def jieba_tag():
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)
    return jieba.posseg.lcut


def jionlp():
    """Times and sums of money, with their values."""
    import jionlp

    logging.disable(logging.CRITICAL)

    def work(text):
        jionlp.ner.extract_time(text, with_parsing=True)
        jionlp.ner.extract_money(text, with_parsing=True)

    return work


def recognizers_text():
    """Numbers, percentages, sums of money, measures and dates, with their values."""
    import recognizers_date_time
    import recognizers_number
    import recognizers_number_with_unit
    from recognizers_text import Culture

    models = [
        recognizers_number.NumberRecognizer(Culture.Chinese).get_number_model(),
        recognizers_number.NumberRecognizer(Culture.Chinese).get_percentage_model(),
        recognizers_number_with_unit.NumberWithUnitRecognizer(Culture.Chinese).get_currency_model(),
        recognizers_number_with_unit.NumberWithUnitRecognizer(Culture.Chinese).get_dimension_model(),
        recognizers_date_time.DateTimeRecognizer(Culture.Chinese).get_datetime_model(),
    ]

    def work(text):
        for model in models:
            model.parse(text)

    return work


TOOLS = {
    "rjieba cut": rjieba_cut,
    "rjieba tag": rjieba_tag,
    "jieba cut": jieba_cut,
    "jieba tag": jieba_tag,
    "JioNLP": jionlp,
    "Recognizers-Text": recognizers_text,
}


def main():
    corpus, tool = sys.argv[1:]
    # What a tool prints while it loads is no answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    with open(corpus, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    work = TOOLS[tool]()
    print("ready", file=answers, flush=True)
    for line in sys.stdin:
        share = texts[:int(line)]
        start = time.process_time()
        for text in share:
            work(text)
        seconds = time.process_time() - start
        print(seconds, sum(len(text.encode()) for text in share), file=answers, flush=True)


if __name__ == "__main__":
    main()
