"""How a line shows that it signs, credits or captions: shapes, filled from the language's lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from recoupe.lang import load_table
from recoupe.text.lexicon import alternation

_INITIALS = r"(?:[A-ZÀ-Þ][a-z]?\.[ -]?){1,4}(?:[A-ZÀ-Þ](?!\w))?"
_SIGNED_SHORT = re.compile(r"(?:[A-ZÀ-Þ][a-z]?\.[ -]?){2,4}")
_CAPITALS = r"[A-ZÀ-Þ]{2,8}"
_NAME = (
    r"[A-ZÀ-Þ][\w'.-]{0,30}+(?:[ ](?:(?:de|du|des|la|le|el|al|ben|bin|ould|von|van)\b"
    r"|(?:d')?[A-ZÀ-Þ][\w'.-]{0,30}+)){0,5}"
)
_NAMES = rf"{_NAME}(?:(?:,[ ]|[ ]et[ ]|[ ]&[ ]|/){_NAME}){{0,4}}"
_WIRES = ("REUTERS/", "AFP/", "AP/")  # before a photographer's name
_WHOLE_NAME = re.compile(rf"{_NAME}\Z")
_LONGEST = 180  # characters of a line that only signs
_LEGEND = 260  # characters of a caption; a longer line has more to say


@dataclass(frozen=True, slots=True)
class Marks:
    """The compiled shapes of one language's signatures."""

    signature: re.Pattern[str]
    tail: re.Pattern[str]
    unit: re.Pattern[str]
    desk_initials: re.Pattern[str]
    byline: re.Pattern[str]
    writer: re.Pattern[str]
    alongside: re.Pattern[str]
    picture: re.Pattern[str]
    picture_cues: tuple[str, ...]
    note: re.Pattern[str]
    calendar: re.Pattern[str]
    weekday: re.Pattern[str]
    date_word: re.Pattern[str]
    section: re.Pattern[str]


@cache
def marks(language: str) -> Marks:
    """Shapes of a language, compiled once."""
    lists = load_table("credits", language)
    credited = alternation(lists["agencies"] + lists["anonymous"])
    known = alternation(lists["agencies"] + lists["anonymous"] + lists["own"])
    lead = rf"(?:{alternation(lists['leads'])}[ ]?:?[ ]?(?:l')?)"
    join = r"[ ]?(?:/|,|-|–|\+|\bet\b|\bavec\b|\bin\b)[ ]?"
    unit = rf"(?:{known}(?!\w)|{_INITIALS}|{_CAPITALS}(?!\w))"
    sure = rf"(?:{known}(?!\w)|{_CAPITALS}(?:/{_CAPITALS})+(?!\w))"
    writer = rf"(?:{_NAME}[ ]?/[ ]?(?={known}(?!\w)))?"
    signed = rf"{lead}?{writer}{unit}(?:{join}{lead}?{unit}){{0,5}}"
    surely = rf"{lead}?{writer}(?:{_INITIALS}{join}?)?{lead}?{sure}(?:{join}{unit}){{0,5}}"
    post = rf"(?:[ ]?[,(–-][ ]?|[ ]){alternation(lists['posts'])}\b[^!?;]{{0,100}}"
    desk = alternation(lists["desks"])
    link = rf"(?:[ ]?:|[ ]{alternation(lists['picture_links'])}|[ ]?©|[ ][@A-ZÀ-Þ\"«])"
    picture = rf"(?:{alternation(lists['pictures'])}{link}|©|\b{alternation(_WIRES)})"
    return Marks(
        signature=re.compile(rf"[(\[]?[ ]?{signed}[ ]?[)\]]?\.?\Z"),
        tail=re.compile(
            rf"(?<=[.!?»\"…)])[ ]+(?P<credit>\([ ]?{surely}[ ]?\)|{surely}|(?:[A-ZÀ-Þ]\.[ -]?){{2,4}})\.?\Z"
        ),
        unit=re.compile(rf"{credited}(?!\w)|(?<![\w.]){_CAPITALS}(?![\w.])"),
        desk_initials=re.compile(r"[a-zà-ÿ]{1,5}(?:[-/][a-zà-ÿ]{1,5}){1,5}\Z"),
        byline=re.compile(
            rf"(?:(?:[Pp]ar|PAR)[ ](?:{desk}|{_NAMES})(?:{post})?"
            rf"|{alternation(lists['bylines'])}(?!\w)[^.!?;]{{0,140}}"
            rf"|{_NAMES}(?:[ ]?[,(–-][ ]?)(?=\S){alternation(lists['posts'])}\b[^.!?;]{{0,100}})\.?\Z"
        ),
        writer=re.compile(
            rf"(?:[Pp]ar|PAR)[ ](?P<by>{desk}(?:[ ]\w+){{0,3}}?(?=,|\Z|[ ]\()|{_NAMES})"
            rf"|{alternation(lists['bylines'])}(?!\w)(?:[^,:.]{{0,80}}[,:][ ]|[ ])?(?P<named>{_NAMES})?"
            rf"|(?P<signed>{_NAMES})"
        ),
        alongside=re.compile(rf"(?<!\w){alternation(lists['together'])}[ ][^.;]{{2,80}}"),
        picture=re.compile(rf"(?:\A|[.!?|,(–—»\"-][ ]*){picture}[^!?]{{0,110}}+\Z"),
        picture_cues=(*_shortest(lists["pictures"]), "©", *_WIRES),
        note=re.compile(rf"[\[(]?{alternation(lists['notes'])}\b|\["),
        calendar=re.compile(
            rf"(?i:\b{alternation(lists['calendar'])}\b)|\b\d{{1,2}}([/.])\d{{1,2}}\1\d{{2,4}}\b"
        ),
        weekday=re.compile(rf"(?i:{alternation(lists['calendar'][-7:])})\Z"),
        date_word=re.compile(rf"(?i:{alternation(lists['calendar'] + lists['date_words'])})\Z"),
        section=re.compile(rf"(?i:{alternation(lists['sections'])})\Z"),
    )


def _shortest(words: list[str]) -> list[str]:
    """Words that begin with no other of them: a text without these has none."""
    return [word for word in words if not any(word != other and word.startswith(other) for other in words)]


def is_credit(line: str, language: str = "fr", *, at_edge: bool = True) -> bool:
    """Whether a whole line only credits: `AFP/VNA`, `(avec Reuters)`, `M. T./Agences`, `xm/bru/ald`.

    Away from the edges of an article only a known agency or several names count.

    >>> is_credit("APX/GDR"), is_credit("(avec AFP)"), is_credit("L'AFP est partie")
    (True, True, False)
    """
    if len(line) > _LONGEST:
        return False
    shapes = marks(language)
    if shapes.desk_initials.match(line):
        return at_edge
    if not shapes.signature.match(line):
        return False
    return at_edge or shapes.tail.match(f". {line}", 1) is not None


def is_name(line: str) -> bool:
    """Whether a line is a person's name, as writers sign the end of a text.

    >>> is_name("Maud Arel"), is_name("Orsan")
    (True, False)
    """
    return 2 <= len(line.split()) <= 4 and _WHOLE_NAME.match(line) is not None


def is_byline(line: str, language: str = "fr") -> bool:
    """Whether a whole line names who wrote: `Par Maud Arel, envoyée spéciale à Orsan`.

    >>> is_byline("Par Maud Arel et Yves Tor (avec AFP)"), is_byline("Par Orsan passe la route du sud.")
    (True, False)
    """
    return (
        len(line) <= _LONGEST
        and marks(language).byline.match(line) is not None
        and not _goes_on(line, language)
    )


def _goes_on(line: str, language: str) -> bool:
    """Whether a line tells something of whom it names: `Ivo Brek, en visite à Orsan, a promis des renforts.`

    >>> _goes_on("Maud Arel, envoyée spéciale à Orsan, avec APX", "fr")
    False
    """
    lists = load_table("credits", language)
    beside = frozenset((*lists["posts"], *lists["together"], *lists["further"]))
    if line.split()[0] in lists["openers"]:
        return True  # « Sur les réseaux, journalistes et blogueurs ont raconté »
    parts = line.split(", ")[2:]
    return any(part[:1].islower() and part.split()[0] not in beside for part in parts)


def initials(line: str) -> str | None:
    """A writer's initials at the head of a credit.

    >>> initials("M. T./Agences"), initials("AFP")
    ('M. T.', None)
    """
    found = _SIGNED_SHORT.match(line)
    return found[0].strip() if found else None


def byline_writer(line: str, language: str = "fr") -> str | None:
    """The writers that a byline names, as printed.

    >>> byline_writer("De notre correspondant à Orsan, Yves Tor")
    'Yves Tor'
    """
    found = marks(language).writer.match(line)
    return (found["by"] or found["named"] or found["signed"]) if found else None


def credits_beside(line: str, language: str = "fr") -> tuple[str, ...]:
    """The newsrooms that a byline or an outlet's line credits beside its own.

    >>> credits_beside("Par Maud Arel, envoyée spéciale à Orsan (avec APX)")
    ('APX',)
    """
    found = marks(language).alongside.search(line)
    return credit_names(found[0], language) if found else ()


def is_caption(line: str, language: str = "fr") -> bool:
    """Whether a line is the legend or the credit of a picture.

    >>> is_caption("Le pont d'Orsan, hier. Photo : Ivo Tal"), is_caption("Une photo le montre.")
    (True, False)
    """
    if len(line) > _LEGEND or line.endswith(":"):
        return False
    if line.endswith("|"):
        return True
    shapes = marks(language)
    return any(cue in line for cue in shapes.picture_cues) and shapes.picture.search(line) is not None


def credit_names(line: str, language: str = "fr") -> tuple[str, ...]:
    """The names that a credit line holds, split; initials of people are none.

    >>> credit_names("M. T./Agences"), credit_names("AFP/VNA/CVN")
    (('Agences',), ('AFP', 'VNA', 'CVN'))
    """
    return tuple(match[0] for match in marks(language).unit.finditer(line))
