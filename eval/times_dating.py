"""How often an article's day is found from its words, and how often it is right: `python -m eval.times_dating`.

The creation dates of French TimeBank and the dates of Wikinews and Global Voices articles are hidden from the
engine; Wikinews is read twice, with its dateline and without.
"""

from __future__ import annotations

import datetime as dt
import html
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from eval.times import SHARED, read_timeml
from recoupe.times.dossier import date_dossier
from recoupe.times.find import find_times
from recoupe.times.grammar import load
from recoupe.times.published import clues_and_date
from recoupe.times.reading import read_text

MONTHS = tuple(load().classes["month"])  # in order, then spellings without accents
DATELINE = re.compile(r"(\d{1,2})(?:er)? (\w+) (\d{4})\. ?-")
Article = tuple[str, str, dt.date]


def global_voices(folder: Path) -> Iterator[Article]:
    """Name, text and day of each article; the day is in the file name."""
    for path in sorted(folder.glob("*_gv_*.txt")):
        day = re.search(r"\d{4}-\d\d-\d\d", path.name)
        if day:
            yield path.name, path.read_text("utf-8"), dt.date.fromisoformat(day.group())


def wikinews(folder: Path, *, dateline: bool) -> Iterator[Article]:
    """Name, text and day of each article, with its dateline or without."""
    for path in sorted((folder / "documents").glob("*.html")):
        page = re.sub(r"(?s)<head>.*?</head>", "", path.read_text("utf-8"))
        text = html.unescape(re.sub("<[^>]+>", "", re.sub(r"</(p|h1|h2|li)>", "\n", page)))
        text = "\n".join(line.strip() for line in text.split("\n") if line.strip())
        found = DATELINE.search(text)
        if not found or found.group(2) not in MONTHS:
            continue
        day = dt.date(int(found.group(3)), load().classes["month"][found.group(2)], int(found.group(1)))
        yield path.name, text if dateline else text[: found.start()] + text[found.end() :], day


def timebank(folder: Path) -> Iterator[Article]:
    """Name, text and creation date of each document."""
    for path in sorted(folder.glob("*.tml")):
        text, created, _ = read_timeml(path)
        yield path.name, text, created


def measure(name: str, articles: Iterable[Article], misses: bool) -> None:
    """Date a corpus as one dossier and print how many got an interval, and how many of these hold the day."""
    clues, days = [], []
    for file, text, day in articles:
        document = read_text(text)
        times = find_times(document)
        clues.append(clues_and_date(document, times, None, file)[0])
        days.append(day)
    given = right = 0
    for clue, published, day in zip(clues, date_dossier(clues), days, strict=True):
        if published.earliest is None or published.latest is None:
            continue
        given += 1
        holds = published.earliest <= day <= published.latest
        right += holds
        if misses and not holds:
            words = [s.text for s in published.because]
            print(f"  {clue.article}: {day}, not {published.earliest} to {published.latest} {words}")
    print(f"{name}: {len(days)} articles, {given} dated, {right} right")


def main() -> None:
    """Print the figures of all corpora."""
    misses = "--misses" in sys.argv
    measure("Wikinews", wikinews(SHARED / "wikinews_fr", dateline=True), misses)
    measure("Wikinews without dateline", wikinews(SHARED / "wikinews_fr", dateline=False), misses)
    measure("Global Voices", global_voices(SHARED / "globalvoices_fr"), misses)
    measure("French TimeBank", timebank(SHARED / "french_timebank" / "Data"), misses)


if __name__ == "__main__":
    main()
