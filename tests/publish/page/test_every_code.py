"""Every value that the record can hold has a word in each language: no code reaches a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from tests.publish.page.small_dossier import claim

from recoupe import record
from recoupe.extract.kinds.force.troop_units import UNITS as TROOPS
from recoupe.lang import load_table
from recoupe.publish import wording
from recoupe.publish.page import english_finding
from recoupe.publish.page.claims import phrase
from recoupe.publish.page.english import phrase_book
from recoupe.publish.page.words import LANGUAGES, catalogues, say
from recoupe.record import ARGS, Attack, Force, Kind, Quantity

NEEDED: dict[str, dict[str, Any]] = {
    "casualties": {"measure": "killed"},
    "displacement": {"measure": "displaced"},
    "control": {"action": "captured", "objects": ("Suvaine",)},
    "force": {"action": "deploys", "unit": "soldiers"},
    "attack": {"action": "strikes"},
    "negotiation": {"matter": "talks", "action": "announces"},
    "meeting": {"status": "held"},
    "statement": {"speaker": "Ylan", "quote": "Assez"},
    "relation": {"subject": "A", "relation": "supports", "object": "B"},
    "event": {"type": "flood"},
}


def codes() -> Iterator[tuple[str, str, str]]:
    """Kind, field and value: every fixed value of the record's claims."""
    for kind, shape in ARGS.items():
        for name, hint in get_type_hints(shape).items():
            for value in get_args(hint):
                if isinstance(value, str):
                    yield kind, name, value


def values_of(*paths: tuple[str, ...]) -> set[str]:
    """Values that the language's rules can give, from its tables: `("event", "*", "type")`."""
    found: set[str] = set()
    for table, *path in paths:
        level: list[Any] = [load_table(table)]
        for step in path:
            level = [
                item for each in level if isinstance(each, dict) for item in
                (each.values() if step == "*" else [each[step]] if step in each else [])
            ]  # fmt: skip
            level = [part for item in level for part in (item if isinstance(item, list) else [item])]
        for each in level:
            found |= {each} if isinstance(each, str) else set(each)
    return found


@pytest.mark.parametrize(("kind", "name", "value"), sorted(codes()))
def test_each_fixed_value_is_said_in_both_languages(kind: str, name: str, value: str) -> None:
    say(f"value.{value}")  # in the form that corrects it
    args = ARGS[kind](**(NEEDED[kind] | {name: value}))  # type: ignore[index]
    said = phrase(claim("c", "a", "Des mots.", "mots", kind, args), "Des mots.")
    for text in said:
        assert text
        assert "_" not in text
    if value not in ("captured", "direct", "indirect", "mixed", "resolution"):
        assert said.fr != said.en


@pytest.mark.parametrize("hint", ["Kind", "Factuality", "Status", "Basis", "Bound"])
def test_each_value_of_the_record_itself_has_a_word(hint: str) -> None:
    group = {"Kind": "kind", "Factuality": "factuality", "Status": "status", "Bound": "value"}.get(hint)
    for value in get_args(getattr(record, hint)):
        if hint == "Basis":
            said = say("article.undated") if value == "unknown" else say(f"article.basis_{value}")
        else:
            said = say(f"{group}.{value}")
        assert all(said)


def test_each_type_of_event_has_a_word() -> None:
    types = values_of(("event", "*", "type")) | set(load_table("wording")["events"])
    assert len(types) > 40
    for each in types:
        assert each.lower() in load_table("wording")["events"], each
        assert each.lower() in phrase_book()["events"], each


def test_each_means_of_attack_has_a_word() -> None:
    for means in set(load_table("attack")["means"]) | set(load_table("attack")["means_of_verbs"]):
        made = claim("c", "a", "Des mots.", "mots", "attack", Attack(action="strikes", means=means))
        assert wording.what(made) != wording.what(
            claim("c", "a", "Des mots.", "mots", "attack", Attack(action="strikes"))
        ), means
        assert means in phrase_book()["means"], means


def test_each_thing_counted_has_a_word() -> None:
    units = set(load_table("force")["units"]) | set(TROOPS.values())
    units |= {unit for group in ("area", "means") for unit in load_table("numbers")["units"][group]}
    for unit in units:
        count = Quantity(value=7, low=7, high=7, bound="exact", unit=unit, text="sept")
        args = Force(action="numbers", unit=unit)
        made = claim("c", "a", "Des mots.", "mots", "force", args, quantity=count)
        assert unit in load_table("wording")["units"], unit
        assert unit in phrase_book()["unit"], unit
        assert "7" in wording.what(made)


def test_each_group_of_people_has_a_word() -> None:
    for people in load_table("people")["victims"]:
        assert people in load_table("wording")["people"], people
        assert people in phrase_book()["people"], people


def test_each_reason_is_told_in_both_languages() -> None:
    french, english = load_table("findings")["words"], phrase_book()["because"]
    sentences = {key for key, text in french.items() if text.endswith(".")}
    assert sentences <= set(english)
    for key in sentences:
        names = re.findall(r"\{(\w+)\}", french[key])
        assert sorted(names) == sorted(re.findall(r"\{(\w+)\}", english[key])), key
        line = french[key].format(**dict.fromkeys(names, "3"))
        assert english_finding.reason(line, ()) == english[key].format(**dict.fromkeys(names, "3"))


def test_each_change_has_a_word() -> None:
    for change in ("new", "figure", "status", "reports"):
        assert all(say(f"change.{change}", before=3))


def test_the_catalogues_have_the_same_kinds() -> None:
    for language in LANGUAGES:
        assert set(catalogues()[language]["kind"]) == set(get_args(Kind))
