"""Whether a claim's field says what a fact's field asks for.

Each judgement is `right`, `wrong` (the claim says something else) or `missing` (it leaves the field open).
Names match when the gold name, or one of its `|` alternatives, is part of the claim's, accents, case, dashes
and apostrophes apart; a list holds alternatives.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from eval.corpus import Fact, SourceRule
from recoupe.record import ARGS, Claim

Verdict = Literal["right", "wrong", "missing"]

# Keys of a fact that are no field to score: what finds it, and what says how to score it.
NOT_FIELDS = frozenset({"kind", "anchor", "value", "optional", "optional_source", "optional_time",
                        "optional_value", "subset_of", "in_addition_to"})  # fmt: skip
# Words of a closed list, equal or not; all else is a name.
CLOSED = frozenset({"bound", "measure", "action", "matter", "status", "relation", "mode",
                    "factuality", "victims", "people"})  # fmt: skip
# Fields that a claim of any kind has; the others are arguments, scored where its kind has them.
COMMON = frozenset({"source", "time", "factuality", "place", "within", "bound", "low", "high", "unit"})
# Descriptions that an article words in many ways: the shorter may be part of the longer, whichever it is.
DESCRIPTIONS = frozenset(
    {"role", "cause", "target", "terms", "purpose", "of", "quote", "type", "unit", "topic"}
)
# What a seed's field is called in the record.
RENAMED = {"duration": "duration_days", "subset": "subset_of"}
_GAPS = re.compile(r"[\s'’‘ʼ\-‐‑–—«»\"“”]+")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Text without accents, case, dashes, quotes and apostrophes: `L’Écho` -> `l echo`."""
    text = text.casefold().replace("œ", "oe").replace("æ", "ae")
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return _GAPS.sub(" ", bare).strip()


def same_value(claim: Claim, fact: Fact) -> bool:
    """Whether the claim prints the figure that the fact asks for; a fact without one asks for none.

    Shares are compared to a thousandth, since two thirds are 66.67 to one and 66.6667 to another.
    """
    wanted = fact.spec.get("value")
    if wanted is None or fact.spec.get("optional_value"):
        return True
    value = claim.quantity.value if claim.quantity else None
    return value is not None and any(_same_number(value, one) for one in _list(wanted))


def field_names(fact: Fact) -> list[str]:
    """The fields of a fact that are scored, by their names in the record."""
    skipped = {
        key.removeprefix("optional_") for key, on in fact.spec.items() if on and key.startswith("optional_")
    }
    names = [
        RENAMED.get(key, key)
        for key, value in fact.spec.items()
        if key not in NOT_FIELDS and key not in skipped and value not in (None, [])
    ]
    names += [key for key in ("subset_of", "in_addition_to") if fact.spec.get(key)]
    arguments = ARGS[fact.kind].__struct_fields__  # type: ignore[index]
    return [
        name
        for name in names
        if (name in COMMON or name in arguments or _other_number(name) in arguments)
        and (name != "time" or any(_bounds(fact.spec["time"])))
    ]


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the fields of a claim by the conventions of one corpus.

    `whole(claim_id, anchor)` says whether a claim is one over that anchor: parts refer to their whole so.
    `aliases` gives the other names of an entity by its canonical one: a claim carries that one, while a gold
    fact asks for the name that its article prints.
    """

    source_rule: SourceRule = "nearest"
    whole: Callable[[str, str], bool] = lambda _claim, _anchor: False
    aliases: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def verdicts(self, claim: Claim, fact: Fact) -> dict[str, Verdict]:
        """Each scored field of the fact, `right`, `wrong` or `missing` (the claim leaves it open)."""
        verdicts: dict[str, Verdict] = {}
        for name in field_names(fact):
            given = said(claim, name)
            if not given:
                verdicts[name] = "missing"
            else:
                meaning = "topic" if name == "matter" and fact.kind != "negotiation" else name
                verdicts[name] = "right" if self._right(meaning, given, wanted(fact, name)) else "wrong"
        return verdicts

    def _right(self, name: str, given: list[Any], wanted: Any) -> bool:
        if name == "time":
            return _time_right(given[0], wanted)
        if name == "source":
            return self._source_right(given, wanted)
        if name in ("subset_of", "in_addition_to"):
            return wanted is True or self.whole(given[0], wanted)
        if name == "cumulative":
            return given[0] is wanted
        if name in ("low", "high", "duration_days"):
            return any(_same_number(given[0], one) for one in _list(wanted))
        if name in CLOSED:
            return given[0] in _list(wanted)
        return names_match(self._names(given), wanted, either_way=name in DESCRIPTIONS)

    def _source_right(self, chain: list[Any], wanted: Any) -> bool:
        links = chain if self.source_rule == "any_link" else chain[:1]
        asked = _list(wanted)[:1] if self.source_rule == "chain" else wanted
        names = self._names(text for link in links for text in (link.name, link.role) if text)
        return names_match(names, asked)

    def _names(self, given: Iterable[str]) -> list[str]:
        return [name for one in given for name in (one, *self.aliases.get(one, ()))]


def wanted(fact: Fact, name: str) -> Any:
    """What the gold asks for in a field of the record."""
    return fact.spec[next((old for old, new in RENAMED.items() if new == name and old in fact.spec), name)]


def names_match(given: Iterable[str], wanted: Any, *, either_way: bool = False) -> bool:
    """Whether one of the claim's names carries one of the wanted ones (or is carried, with `either_way`)."""
    options = [fold(option) for one in _list(wanted) for option in str(one).split("|")]
    for name in map(fold, given):
        if any(option in name or (either_way and len(name) > 2 and name in option) for option in options):
            return True
    return False


def said(claim: Claim, name: str) -> list[Any]:
    """What a claim says for a field, as a list; empty where it leaves it open."""
    if name == "source":
        return list(claim.attribution)
    if name == "time":
        return [claim.time] if claim.time else []
    if name == "factuality":
        return [claim.factuality]
    if name in ("place", "within"):
        place = claim.place
        return _filled(*((place.name, place.text) if name == "place" else (place.within,))) if place else []
    if name in ("bound", "low", "high") or (name == "unit" and not hasattr(claim.args, "unit")):
        return _filled(getattr(claim.quantity, name)) if claim.quantity else []
    value = _argument(claim.args, name)
    if name == "unit" and value is None and claim.quantity:
        value = claim.quantity.unit
    return _filled(*value) if isinstance(value, tuple) else _filled(value)


def _argument(args: Any, name: str) -> Any:
    """An argument of a claim, also where the gold says `object` for `objects`, or the reverse."""
    return getattr(args, name) if hasattr(args, name) else getattr(args, _other_number(name), None)


def _other_number(name: str) -> str:
    return name[:-1] if name.endswith("s") else name + "s"


def _time_right(time: Any, wanted: dict[str, Any]) -> bool:
    days = (time.earliest, time.latest)
    return all(
        not options or (day is not None and any(day.isoformat().startswith(option) for option in options))
        for day, options in zip(days, _bounds(wanted), strict=True)
    )


def _bounds(time: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The wanted first and last day, each as alternatives; empty where it isn't scored."""
    earliest, latest = (_list(time.get(end)) for end in ("earliest", "latest"))
    return [day for day in earliest if day], [day for day in latest if day]


def _same_number(a: float, b: float) -> bool:
    if isinstance(a, int) and isinstance(b, int):
        return a == b
    return math.isclose(a, b, rel_tol=1e-3)


def _filled(*values: Any) -> list[Any]:
    return [value for value in values if value is not None and value != ""]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
