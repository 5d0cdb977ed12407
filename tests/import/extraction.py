"""Reads the labelled pages of tests/import/pages with bluf and with trafilatura, and prints the table of
docs/extraction.md.

    python tests/import/extraction.py target/debug/examples/read_page                  the table
    python tests/import/extraction.py target/debug/examples/read_page --each [SPLIT]   every page, to mend something
    python tests/import/extraction.py target/debug/examples/read_page --write          the table, into the document

Both see the same bytes and are told the day of the capture. What is counted is defined in docs/extraction.md.
"""

import json
import logging
import subprocess
import sys
import unicodedata
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from trafilatura import extract
from trafilatura.metadata import extract_metadata

PAGES = Path(__file__).parent / "pages"
DOCUMENT = Path(__file__).parents[2] / "docs" / "extraction.md"
BEGIN, END = "<!-- table -->\n", "\n<!-- /table -->"
SPLITS = ["design", "test"]
logging.disable(logging.CRITICAL)


def labels():
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(PAGES.glob("*.json"))}


def by_bluf(program, labels):
    """One run over all pages; every page's answer by its name."""
    pairs = []
    for name, label in labels.items():
        pairs += [label["captured"], str(PAGES / f"{name}.html")]
    out = subprocess.run([program, *pairs], check=True, capture_output=True, text=True, encoding="utf-8").stdout
    return {Path(answer["file"]).stem: answer for answer in map(json.loads, out.splitlines())}


def by_trafilatura(labels):
    answers = {}
    for name, label in labels.items():
        html = (PAGES / f"{name}.html").read_text("utf-8")
        # Its own settings for dates, with the day of the capture as the last that is possible.
        dates = {"original_date": True, "extensive_search": True, "max_date": label["captured"]}
        known = extract_metadata(html, date_config=dates)
        text = extract(html, include_comments=False, date_extraction_params=dates) or ""
        answers[name] = {
            "title": known.title,
            "publisher": known.sitename,
            "authors": [part.strip() for part in (known.author or "").split(";") if part.strip()],
            "date": known.date,
            "text": text.splitlines(),
        }
    return answers


def tokens(text):
    """Words in small letters: runs of letters and digits."""
    plain = unicodedata.normalize("NFC", text).lower()
    return "".join(c if c.isalnum() or unicodedata.combining(c) else " " for c in plain).split()


def shingles(words):
    return Counter(tuple(words[at : at + 5]) for at in range(max(1, len(words) - 4)))


def rates(found, wanted):
    both = sum((found & wanted).values())
    precision = both / sum(found.values()) if found else 0.0
    recall = both / sum(wanted.values()) if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def text_rates(answer, label):
    """Rates by words and by shingles. Lines that may be there or not, the headline and the like, count for nobody."""
    optional = {tuple(tokens(line)) for line in label["optional"]}
    kept = [words for words in map(tokens, answer["text"]) if tuple(words) not in optional]
    found = [word for words in kept for word in words]
    wanted = [word for line in label["text"] for word in tokens(line)]
    return rates(Counter(found), Counter(wanted)), rates(shingles(found), shingles(wanted))


def same(one, other):
    return tokens(one or "") == tokens(other or "")


def judged(answer, label):
    by_word, by_shingle = text_rates(answer, label)
    given, wanted = answer["date"], label["date"]
    return {
        "words": by_word,
        "shingles": by_shingle,
        "date": "right" if given == wanted else "none" if given is None else "wrong",
        "title": same(answer["title"], label["title"]),
        "publisher": same(answer["publisher"], label["publisher"]),
        "authors": sorted(map(tokens, answer["authors"])) == sorted(map(tokens, label["authors"])),
    }


def mean(values):
    values = list(values)
    return sum(values) / len(values)


def row(name, judgements):
    count = len(judgements)
    share = lambda key, value=True: f"{sum(j[key] == value for j in judgements)}/{count}"
    percent = lambda key, at: f"{100 * mean(j[key][at] for j in judgements):.1f}"
    cells = [name, *(percent("words", at) for at in range(3)), percent("shingles", 2)]
    cells += [share("date", "right"), share("date", "none"), share("date", "wrong")]
    cells += [share("title"), share("authors"), share("publisher")]
    return "| " + " | ".join(cells) + " |"


def table(program):
    known = labels()
    answers = {"bluf": by_bluf(program, known), f"trafilatura {version('trafilatura')}": by_trafilatura(known)}
    lines = [
        "| | precision | recall | F1 | F1 of shingles | date right | no date | date wrong | title | authors | publisher |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for split in SPLITS:
        for who, answer in answers.items():
            own = [judged(answer[name], label) for name, label in known.items() if label["split"] == split]
            lines.append(row(f"{split}: {who}", own))
    return "\n".join(lines)


def written():
    """The table that the document holds."""
    return DOCUMENT.read_text("utf-8").split(BEGIN)[1].split(END)[0]


def write(program):
    before, rest = DOCUMENT.read_text("utf-8").split(BEGIN)
    DOCUMENT.write_text(before + BEGIN + table(program) + END + rest.split(END.strip())[1], "utf-8")


def each(program, splits):
    known = {name: label for name, label in labels().items() if label["split"] in splits}
    ours, theirs = by_bluf(program, known), by_trafilatura(known)
    for name, label in known.items():
        for who, answer in (("bluf", ours[name]), ("trafilatura", theirs[name])):
            judgement = judged(answer, label)
            p, r, f = judgement["words"]
            print(f"{name:28} {who:12} P {p:.3f} R {r:.3f} F {f:.3f} date {judgement['date']}", end="")
            for key in ("title", "publisher", "authors"):
                if not judgement[key]:
                    print(f"; {key} {answer[key]!r}", end="")
            if judgement["date"] != "right":
                print(f"; {answer['date']} for {label['date']}", end="")
            print()


if __name__ == "__main__":
    if "--each" in sys.argv:
        each(sys.argv[1], sys.argv[3:] or SPLITS)
    elif "--write" in sys.argv:
        write(sys.argv[1])
    else:
        print(table(sys.argv[1]))
