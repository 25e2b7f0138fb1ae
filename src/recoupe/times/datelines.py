"""The date over an article: `NAREST, 15 oct 2019 (ALP) -`, `Mis en ligne le 18 juillet`, with its year or without."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from recoupe.annotate.document import Document
from recoupe.times.chronology import leads
from recoupe.times.expression import TimeExpression
from recoupe.times.grammar import load
from recoupe.times.meaning import Calendar

_LEADING_WORDS = 8  # words that may stand before a date at the head of an article (`Paris, le`)
_LEAD = 1000  # characters that may stand before it on its line
_UPDATE = re.compile(r"mise? à jour|mise a jour|modifiée? le|depuis|jusqu|né |née ", re.I)
_HEAD_LINES = 4  # lines from the top where a dateline may stand
_SHORT = 110  # characters of a line of a letterhead, beside which the head goes on
_LETTERHEAD = 7  # lines of a head of such lines
_HOUR = r"(?:[,|–—-]?\s*(?:à\s*)?\d{1,2}\s?[h:]\s?(?:\d{2})?\s*)?"  # `, 13h15`
_AGENCY = r"(?:\([^()\n]{2,30}\))?"  # `(ALP)`
_AFTER = re.compile(rf"[ \t\u00a0\u202f]*{_HOUR}{_AGENCY}[ \t.)]*(?:$|\n|[-–—|:•·])")
_SENTENCE = re.compile(rf"[ \t\u00a0\u202f]*{_HOUR}{_AGENCY}\.[ \t\u00a0\u202f]+(?=[«\"“A-ZÀ-Þ])")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(["le", "la", "les", "l", "de", "du", "des", "d", "et", "en", "à", "au", "aux"])
_AS_OF = re.compile(r"\b(?:bulletin|situation|rapport|point)\b", re.I)
_HEADER = re.compile(r"[A-ZÀ-Þ«][^.!?:;]{2,40} [–—|•-] ")  # `La Gazette du soir — jeudi 3 mai`
_ENTRY = re.compile(r"[ \t\u00a0\u202f]*[:.–—-][ \t\u00a0\u202f]+\S")
_BULLETS = frozenset(("", "-", "–", "—", "•", "*", "le", "- le"))
_MARKS = 5  # characters of a bullet
_CHRONICLE = 3  # lines that begin with a day
_AS_OF_WORDS = 12


def dateline(document: Document, times: Sequence[TimeExpression]) -> tuple[TimeExpression, dt.date] | None:
    """A full date that stands as a dateline: `Paris, le 22 mai 2012. -`, `NAREST, 15 oct 2019 (ALP) -`.

    It must be in the first lines, or alone on the last one; a caption's date is none. Where the words before it are
    names only, a sentence may follow it: `Orsan / Belmar, lundi 3 mai 2010. Une semaine après la crue`. The first line
    of a chronology is none (`3 mai 2010 : une crue`, with `4 mai : ` below).
    """
    lines = [t for t in times if leads(document, t)]
    for t, before in _leading(document, times, full=True):
        if t in lines and len(lines) > 2:
            continue
        if _AFTER.match(document.text.text, t.end) or _names_only(before):
            c = t.meaning
            if not isinstance(c, Calendar):
                continue
            try:
                return t, dt.date(c.year or 0, c.month or 0, c.day or 0)
            except ValueError:
                continue
    return None


def yearless_dateline(document: Document, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """A day and month that stand as a dateline without their year: `OULDA, 20 juin (Belcâble) -`."""
    for t, before in _leading(document, times, full=False):
        if _AFTER.match(document.text.text, t.end) and (_names_only(before) or _published(before)):
            return t
    return None


def _leading(
    document: Document, times: Sequence[TimeExpression], *, full: bool
) -> Iterator[tuple[TimeExpression, str]]:
    """Dates that stand where a dateline may, with the words before them on their line."""
    text = document.text.text
    head = _head_end(text)
    foot = text.rstrip().rfind("\n") + 1
    captions = [(p.start, p.end) for p in document.text.paragraphs if p.role == "caption"]
    entries = _entries(text, times)
    for t in times:
        c = t.meaning
        if not isinstance(c, Calendar) or not (c.month and c.day) or bool(c.year) is not full:
            continue
        if t.start in entries:
            continue
        if head <= t.start < foot or not (_AFTER.match(text, t.end) or _SENTENCE.match(text, t.end)):
            continue
        nearby = max(t.start - _LEAD, 0)
        line_start = text.rfind("\n", nearby, t.start) + 1
        if (nearby and not line_start) or any(a <= t.start < b for a, b in captions):
            continue
        before = text[line_start : t.start]
        if _leads(document, before, line_start):
            yield t, before


def _entries(text: str, times: Sequence[TimeExpression]) -> frozenset[int]:
    """Where the days of a chronicle stand, each at the head of its line: `3 mai 2020 : l'armée entre dans Oron`."""
    found = []
    for t in times:
        c = t.meaning
        day = isinstance(c, Calendar) and c.month and c.day
        line = text[max(text.rfind("\n", 0, t.start) + 1, t.start - _MARKS) : t.start] if day else "x"
        if line.strip().lower() in _BULLETS and _ENTRY.match(text, t.end):
            found.append(t.start)
    return frozenset(found) if len(found) >= _CHRONICLE else frozenset()


def _head_end(text: str) -> int:
    """Where the first non-empty lines end: four of them, or the first long one behind a letterhead's short ones."""
    at = 0
    for count in range(_LETTERHEAD):
        while text[at : at + 1] == "\n":
            at += 1
        stop = text.find("\n", at)
        if stop < 0:
            return len(text)
        if count >= _HEAD_LINES - 1 and stop - at > _SHORT:
            return stop + 1
        at = stop + 1
    return at


def _leads(document: Document, before: str, start: int) -> bool:
    """True where the words before a date are a place, a newsroom, `le`: few, and no verb."""
    most = _AS_OF_WORDS if _AS_OF.search(before) else _LEADING_WORDS
    if len(before.split()) > most or _UPDATE.search(before):
        return False
    tokens = document.tokens
    first = bisect_left(tokens.start, start)
    last = bisect_left(tokens.start, start + len(before))
    return not any(
        tokens.verbform[i] == "Fin" and document.text.text[tokens.start[i]].islower()
        for i in range(first, last)
    )


def _names_only(before: str) -> bool:
    """Whether all words before a date are names, as a newsroom's and a town's are, and none a happening."""
    happenings = load().classes["milestone"]
    words = _WORD.findall(before)
    return all(
        (word[0].isupper() and word.lower() not in happenings) or word.lower() in _SMALL for word in words
    )


def _published(before: str) -> bool:
    """`Mis en ligne le`, `publiées le`: words that say that a day is that of printing; so does a header's dash."""
    words = " ".join(word.lower() for word in _WORD.findall(before))
    head = _HEADER.fullmatch(before)
    return bool(words) and (
        words.removesuffix(" le").endswith(tuple(load().classes["printed"]))
        or (head is not None and not load().classes["milestone"].keys() & set(words.split()))
    )
