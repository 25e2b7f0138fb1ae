"""A finding's label and reason in English, for the page's second language; names stay as the articles print them.

The record has both in French. The label is said anew from the claims; the reason is rendered piece by piece, by the
templates that made it (`findings.toml` of the record's language), so that both languages name the same reports.

>>> reason("Dit une seule fois : environ 30 (Croix bleue dans La Vigie le 2031-03-05).", ["La Vigie"])
'Said once: about 30 (Croix bleue in La Vigie on 2031-03-05).'
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from recoupe.lang import load_table
from recoupe.publish.page.english import enumerated, people, phrase_book, unit_nouns
from recoupe.record import Claim, Kind

SHORT = 60  # characters of a quotation in a label
LONGEST = 4000  # characters of a reason that are rendered; the engine's own are far shorter
_REASONS = (
    "single_once", "single_repeated", "single_origin", "single_answered", "corroborated", "updated_plan", "updated",
    "revised_down", "contradicted", "contradicted_denied",
)  # fmt: skip
_FIGURES = (
    "figure_at_least", "figure_more_than", "figure_nearly", "figure_about", "figure_at_most", "figure_less_than",
    "figure_range",
)  # fmt: skip
_NUMBER = r"\d[\d\u202f]*(?:,\d+)?(?: %)?"
_QUOTED = re.compile(r"(«[^»]*»)")
_DAY = r"\d{4}-\d\d-\d\d"


def label(french: str, claims: Sequence[Claim]) -> str:
    """What these claims are about, with the place and the day that the record's label names.

    >>> label("civils tués, Suvaine, depuis le 2031-03-01", claims)                      # doctest: +SKIP
    'civilians killed, Suvaine, since 2031-03-01'
    """
    if not claims:
        return french
    fits = [_fit(claim, french) for claim in claims]
    told = Counter(
        _SUBJECT[claim.kind](claim.args, claim)
        for claim, fit in zip(claims, fits, strict=True)
        if fit == max(fits)
    )
    subject = told.most_common(1)[0][0]
    if claims[0].kind != "statement":
        subject = _with_mark(subject, french)
    rest, day = _without_day(french)
    place = next((name for name in _places(claims) if rest.endswith(f", {name}")), "")
    if claims[0].kind in ("casualties", "displacement"):  # « tués : étrangers, Suvaine »
        whose = rest.removesuffix(f", {place}").partition(" : ")[2]
        subject = _about(subject, phrase_book()["whose"].get(whose.lower(), whose))
    return ", ".join(part for part in (subject, place, day) if part)


def _with_mark(subject: str, french: str) -> str:
    """The subject with how a thing is told that nobody tells as a fact: `capture (plan): Garde`."""
    for key, word in load_table("findings")["unfulfilled"].items():
        if f" ({word})" in french:
            what, colon, details = subject.partition(": ")
            return f"{what} ({phrase_book()['unfulfilled'][key]}){colon}{details}"
    return subject


def _fit(claim: Claim, french: str) -> int:
    """How much of what a claim says the label says too: the label may be another claim's of the finding."""
    values = [getattr(claim.args, name) for name in claim.args.__struct_fields__]
    words = [word for value in values for word in (value if isinstance(value, tuple) else (value,)) if word]
    tables = [
        table for table in load_table("findings").values() if table is not load_table("findings")["words"]
    ]
    codes = [table[word] for word in words if isinstance(word, str) for table in tables if word in table]
    return sum(str(word) in french for word in {*words, *codes})


def _without_day(french: str) -> tuple[str, str]:
    """The label before its day, and the day in English."""
    said = load_table("findings")["words"]
    for key in ("since", "on"):
        before, after = said[key].split("{day}")
        found = re.search(rf"(?:^|, ){re.escape(before)}({_DAY}){re.escape(after)}$", french)
        if found:
            return french[: found.start()], phrase_book()["label"][key].format(day=found[1])
    return french, ""


def _places(claims: Sequence[Claim]) -> Iterator[str]:
    """Names that a label's place can be, the longest first, so that none is taken for the end of another."""
    names = set()
    for claim in claims:
        if claim.place:
            names |= {claim.place.name, claim.place.within or claim.place.name}
        names |= {getattr(claim.args, "origin_place", None) or "", *getattr(claim.args, "objects", ())}
    yield from sorted(names - {""}, key=lambda name: (-len(name), name))


def _about(what: str, *of: str | None) -> str:
    details = ", ".join(part for part in of if part)
    return f"{what}: {details}" if details else what


def _control(args: Any, claim: Claim) -> str:
    said, unit = phrase_book(), claim.quantity.unit if claim.quantity else None
    what, leads = said["control"][args.action]
    if unit == "percent":
        return _about(f"{what}, {said['label']['share']}", args.actor)
    return _about(f"{what} {leads} {said['unit'][unit][1]}" if unit in said["unit"] else what, args.actor)


def _force(args: Any, _: Claim) -> str:
    return _about(
        phrase_book()["force"][args.action], unit_nouns(args.unit)[1] if args.unit else None, args.actor
    )


def _negotiation(args: Any, _: Claim) -> str:
    said = phrase_book()
    return _about(
        f"{said['matter'][args.matter]}, {said['label'][args.action]}", enumerated(args.actors[:2]) or None
    )


def _statement(args: Any, claim: Claim) -> str:
    text = " ".join((args.quote or claim.evidence[0].text).split())
    short = text if len(text) <= SHORT else text[: SHORT - 1].rsplit(" ", 1)[0] + "…"
    return f"{args.speaker or phrase_book()['label']['statement']}: “{short}”"


_SUBJECT: dict[Kind, Callable[[Any, Claim], str]] = {
    "casualties": lambda args, _: people(args.measure, args.victims, None),
    "displacement": lambda args, _: people(args.measure, args.people, None),
    "control": _control,
    "force": _force,
    "attack": lambda args, _: _about(phrase_book()["label"][args.action], args.target),
    "negotiation": _negotiation,
    "meeting": lambda args, _: _about(
        phrase_book()["meeting"][args.status], enumerated(args.participants[:3]) or None
    ),
    "statement": _statement,
    "relation": lambda args, _: f"{args.subject} {phrase_book()['relation'][args.relation]} {args.object}",
    "event": lambda args, _: _about(phrase_book()["events"].get(args.type.lower(), args.type), args.object),
}


def reason(french: str, newsrooms: Iterable[str]) -> str:
    """The reason in English; `newsrooms` are those of its reports. A line that no template made stays as it is."""
    english = phrase_book()["because"]
    names = sorted({name for name in newsrooms if name}, key=len, reverse=True)
    for key in _REASONS:
        found = _reasons()[key].fullmatch(french) if len(french) <= LONGEST else None
        if found:
            told = {
                name: _told(value, names) if name in ("said", "left", "right") else value
                for name, value in found.groupdict().items()
            }
            return str(english[key].format(**told))
    return french


def _told(series: str, newsrooms: Sequence[str]) -> str:
    """The reports of a reason: figures, sources, newsrooms and days; what is quoted stays."""
    return "".join(
        part if part.startswith("«") else _unquoted(part, newsrooms) for part in _QUOTED.split(series)
    )


def _unquoted(part: str, newsrooms: Sequence[str]) -> str:
    french, english = load_table("findings")["words"], phrase_book()["because"]
    entries = [_with_figure(entry) for entry in part.split(french["then"])]
    said = english["then"].join(entries)
    on = french["dated"].format(outlet="", day="")
    said = re.sub(rf"{re.escape(on)}({_DAY})", english["dated"].format(outlet="", day="") + r"\1", said)
    said = said.replace(french["others"], english["others"]).replace(" ; ", "; ")
    inside, within = (each["inside"].format(source="", newsrooms="") for each in (french, english))
    for name in newsrooms:
        said = said.replace(f"{inside}{name}", f"{within}{name}")
        said = said.replace(f"{french['and']}{name}", f"{english['and']}{name}")
    return said


def _with_figure(entry: str) -> str:
    """An entry of the series, `environ 30 (...)`, with its figure as English prints it."""
    for key, pattern in _figures():
        found = pattern.match(entry)
        if found:
            values = {name: _in_english(value) for name, value in found.groupdict().items()}
            said = phrase_book()["because"].get(key, "{n}").format(**values)
            return f"{said}{entry[found.end() :]}"
    return entry


def _in_english(number: str) -> str:
    return number.replace(",", ".").replace("\u202f", ",").replace(" %", "%")


@lru_cache(maxsize=1)
def _reasons() -> dict[str, re.Pattern[str]]:
    said = load_table("findings")["words"]
    return {key: _pattern(said[key], ".+") for key in _REASONS}


@lru_cache(maxsize=1)
def _figures() -> list[tuple[str, re.Pattern[str]]]:
    said = load_table("findings")["words"]
    return [(key, _pattern(said[key], _NUMBER)) for key in (*_FIGURES, "figure_exact")]


def _pattern(template: str, value: str) -> re.Pattern[str]:
    """A template as a pattern, with a named group for each of its values."""
    parts = re.split(r"\{(\w+)\}", template)
    return re.compile(
        "".join(f"(?P<{part}>{value})" if at % 2 else re.escape(part) for at, part in enumerate(parts)),
        re.DOTALL,
    )
