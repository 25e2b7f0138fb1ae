"""What an article's own text says of it: title, outlet, writer, credits, dateline. Found or `None`, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.text.clean_text import CleanText
from recoupe.text.credits import byline_writer, credit_names, credits_beside, initials, is_byline, is_name
from recoupe.text.paragraphs import header_outlet

_DATELINE = re.compile(
    r"""(?P<place>[A-ZÀ-Þ][\w'-]*(?:[ ](?:(?:de|du|la|le|les|el|al)[ ])?[A-ZÀ-Þ][\w'-]*){0,4}?)?
        (?:[ ]?\([A-ZÀ-Þ][^()\d]{1,38}\)(?=,|[ ]\()|,[ ][A-ZÀ-Þ][\w' -]{1,30}(?=[ ,(]))?    # its country
        (?P<date>,?[ ](?:le[ ])?\d{1,2}(?:er)?[ ][^\W\d]{3,10}\.?(?:[ ]\d{4})?)?
        [ ]?(?:\((?P<credit>[^()]{2,60})\))?
        (?P<mark>[ ]?[-–—_:][ ]|\.[ ](?:[-–—_][ ])?)""",
    re.VERBOSE,
)
_ADDRESS = re.compile(r"https?://(?:www\.)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_OPENING = 160  # characters in which a dateline stands


@dataclass(frozen=True, slots=True)
class Front:
    """What was found; `credits` are split (`AFP/VNA` gives two), in the order found."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    credits: tuple[str, ...] = ()
    dateline_place: str | None = None


@dataclass(frozen=True, slots=True)
class _Dateline:
    place: str | None
    credits: tuple[str, ...]


def find_front(text: CleanText, file: str, language: str = "fr") -> Front:
    """Title, outlet, byline, credits and dateline of an article; `file` gives the outlet only where it is an address.

    >>> from recoupe.text.clean import clean
    >>> find_front(clean("Un raid sur Orsan\\n\\nORSAN, 3 mars 2020 (APX) - Le raid a fait dix morts."), "a.txt")
    Front(title='Un raid sur Orsan', outlet=None, byline=None, credits=('APX',), dateline_place='ORSAN')
    """
    lines = [(paragraph, text.text[paragraph.start : paragraph.end]) for paragraph in text.paragraphs]
    signed = [line for paragraph, line in lines if paragraph.role == "byline"]
    last = lines[-1][1] if lines else ""
    bylines = [line for line in signed if is_byline(line, language) or (line is last and is_name(line))]
    headers = [line for line in signed if line not in bylines]
    dateline = _dateline(line for paragraph, line in lines if paragraph.role == "body")
    credited = [line for paragraph, line in lines if paragraph.role == "credit"]
    return Front(
        title=_first(line for paragraph, line in lines if paragraph.role == "title"),
        outlet=_first(_outlets(headers, language)) or _host(file),
        byline=_first(_writers(bylines, language)) or _first(map(initials, credited)),
        credits=_distinct(
            (
                *dateline.credits,
                *(name for line in signed for name in credits_beside(line, language)),
                *(name for line in credited for name in credit_names(line, language)),
            )
        ),
        dateline_place=dateline.place,
    )


def _outlets(headers: Iterable[str], language: str) -> Iterator[str]:
    """Outlets that header lines name."""
    return filter(None, (header_outlet(line, language) for line in headers))


def _writers(bylines: Iterable[str], language: str) -> Iterator[str]:
    """Writers that byline lines name."""
    return filter(None, (byline_writer(line, language) for line in bylines))


def _dateline(body: Iterable[str]) -> _Dateline:
    """Place and credits that open the text: `ORSAN (APX) -`, `Orsan, le 3 mars (APX) -`, `ORSAN. _`, `(APX) -`."""
    opening = next(iter(body), "")[:_OPENING]
    found = _DATELINE.match(opening)
    if found is None:
        return _Dateline(None, ())
    place, dash = found["place"], found["mark"].strip() != "."
    names = _credited(found["credit"] or "", place or "")
    sure = place is not None and len(place) > 2 and place.isupper() and (dash or not opening.isupper())
    if not (sure or (dash and (names or (found["date"] and place)))):
        return _Dateline(None, ())
    return _Dateline(place, names)


def _credited(credit: str, place: str) -> tuple[str, ...]:
    """Newsrooms in a dateline's brackets; none where the brackets hold a word or the acronym of what precedes."""
    names = tuple(filter(None, re.split(r"\s*(?:/|,|\bet\b)\s*", credit.removeprefix("avec "))))
    acronym = "".join(word[0] for word in place.split())
    return names if all(name[0].isupper() and name != acronym for name in names) else ()


def _host(file: str) -> str | None:
    """The host of a web address, without `www.`."""
    found = _ADDRESS.match(file)
    return found[1].lower() if found else None


def _first(found: Iterable[str | None]) -> str | None:
    return next(filter(None, found), None)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
