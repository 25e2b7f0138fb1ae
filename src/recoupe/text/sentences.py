"""Sentences of French press text.

Only places where a sentence could end are looked at (one in some twenty words), each is decided by what
stands before and after it; the tokens in between are never walked.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from recoupe.lang import load_table
from recoupe.text.clean_text import Paragraph
from recoupe.text.lexicon import alternation

# A stop, the closing marks that belong to the sentence, and where the next one would begin; or a bullet. All begin with
# one of a few characters, so that the engine runs past all others without trying.
_STOP = re.compile(
    r"""[.!?…•▪►](?:
        (?<![•▪►])(?P<more>[.!?…]*+)           # what ends it
        (?P<close>(?:\s?[»”’)\]])*+["']?+(?:\s?[»”])*+)   # . »   ?)   ."
        (?P<gap>\s*+)
        |(?P<bullet>(?<=\s[•▪►]))(?=\s))""",
    re.VERBOSE,
)
_OPEN = "«“\"'([‘—–-•*"
_OPEN_LOWER = tuple("«“(•")  # after these a sentence may begin with a small letter: . (avec APX)
_SIGNS = tuple("$€£@#%")


class SentenceSpan(NamedTuple):
    """Tokens `[first, last)` of one sentence, and the index of the paragraph around it."""

    first: int
    last: int
    paragraph: int


LONGEST = 600  # tokens


def split_sentences(
    text: str,
    starts: Sequence[int],
    ends: Sequence[int],
    paragraphs: Sequence[Paragraph],
    language: str = "fr",
) -> list[SentenceSpan]:
    """Sentences of clean `text` in order; the end of a paragraph always ends one.

    `starts` and `ends` are the columns of `recoupe.text.tokens.tokenize(text)`. Every token inside a
    paragraph is in exactly one sentence; one of more than `LONGEST` tokens is cut, since no reader of
    sentences is promised to be linear in their length.

    >>> from recoupe.text.tokens import tokenize
    >>> text = "M. Aro est venu. Il est reparti !"
    >>> split_sentences(text, *tokenize(text), [Paragraph(0, len(text), "body")])
    [SentenceSpan(first=0, last=5, paragraph=0), SentenceSpan(first=5, last=9, paragraph=0)]
    """
    spans: list[SentenceSpan] = []
    for index, paragraph in enumerate(paragraphs):
        first = bisect_left(starts, paragraph.start)
        end = bisect_left(starts, paragraph.end)
        for cut in _cuts(text, starts, ends, paragraph, language):
            last = bisect_left(starts, cut)
            if first < last < end:
                spans += _bounded(first, last, index)
                first = last
        if first < end:
            spans += _bounded(first, end, index)
    return spans


def _bounded(first: int, last: int, paragraph: int) -> Iterator[SentenceSpan]:
    """One sentence, or pieces of one that no newspaper prints."""
    for start in range(first, last, LONGEST):
        yield SentenceSpan(start, min(start + LONGEST, last), paragraph)


def token_ranges(spans: Sequence[SentenceSpan]) -> Iterator[tuple[int, int]]:
    """`(first token, last token)` of each sentence, both inclusive.

    >>> list(token_ranges([SentenceSpan(0, 5, 0)]))
    [(0, 4)]
    """
    for span in spans:
        yield span.first, span.last - 1


def _cuts(
    text: str, starts: Sequence[int], ends: Sequence[int], paragraph: Paragraph, language: str
) -> Iterator[int]:
    """Offsets where a new sentence begins inside a paragraph, in order."""
    quotes, counted = 0, paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        if match.end() >= paragraph.end:
            return
        if match["bullet"] is not None:
            yield match.start()
            continue
        close, gap = match["close"], match["gap"]
        token = bisect_right(starts, match.start()) - 1
        stopped = match.end("more")
        if ends[token] > stopped:
            continue  # the dot of 10.000, of an address
        word = text[starts[token] : stopped] if starts[token] < match.start() else ""
        after = text[match.end() : match.end() + 24]
        if not gap and not close and not _lost_space(text, match.start(), after):
            continue
        if not _ends(text[match.start() : stopped], word, after, language):
            continue
        if after.startswith('" '):  # . " Le: it closes if one stands open
            quotes, counted = quotes + text.count('"', counted, match.end()), match.end()
            yield match.end() + 2 * (quotes % 2)
        else:
            yield match.end()


def _lost_space(text: str, at: int, after: str) -> bool:
    """True for `armée.Le`: a small word of three letters or a year before, a capitalised word after."""
    before = text[max(0, at - 3) : at]
    lower_word = len(before) == 3 and before.isalpha() and before.islower()
    return (lower_word or before.isdigit()) and after[:1].isupper() and after[1:2].islower()


def _ends(stop: str, word: str, after: str, language: str) -> bool:
    """Whether a sentence ends at `stop`; `word` is the abbreviation that it belongs to, or `""`."""
    first = after.lstrip(_OPEN + " \u00a0\u202f")[:1]
    if word and stop == ".":
        return _abbreviation_ends(word, after, first, language)
    if first.islower():
        return stop == "." and after.startswith(_OPEN_LOWER)
    return first.isalnum() or after.startswith(_SIGNS)


def _abbreviation_ends(word: str, after: str, first: str, language: str) -> bool:
    """Whether the stop of an abbreviation, an initial or an acronym ends the sentence as well."""
    never, closing, opener = _abbreviations(language)
    stem = word[:-1]
    if stem in never:
        return False
    if stem in closing:
        return first.isupper()
    return opener.match(after) is not None


@cache
def _abbreviations(language: str) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    """Abbreviations that never end a sentence, those that may, and what opens one after an acronym."""
    lists = load_table("abbreviations", language)
    never = frozenset(lists["open"] + lists["before_number"])
    words = alternation(word.capitalize() for word in lists["openers"])
    opener = re.compile(rf"{words}(?:['’]\w|\s+[a-zà-ÿ])")
    return never, frozenset(lists["closing"]), opener
