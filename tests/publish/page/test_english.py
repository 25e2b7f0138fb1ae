from __future__ import annotations

from typing import Any, get_args, get_type_hints

import pytest
from tests.publish.page.small_dossier import claim, deaths

from recoupe.publish.page.english import english, figure, who
from recoupe.record import (
    ARGS,
    Attack,
    Casualties,
    Control,
    Displacement,
    Event,
    Force,
    Meeting,
    Negotiation,
    Place,
    Quantity,
    Relation,
    Source,
    Statement,
)

RAW = "Des mots."


def made(kind: str, args: Any, **more: Any) -> str:
    return english(claim("c", "a", RAW, RAW, kind, args, **more))


def amount(value: float, unit: str | None = "people", bound: Any = "exact") -> Quantity:
    return Quantity(value=value, low=value, high=value, bound=bound, unit=unit, text=str(value))


@pytest.mark.parametrize(
    ("kind", "args", "quantity", "said"),
    [
        ("casualties", Casualties(measure="killed", victims="civilians"), amount(105, bound="at_least"),
         "at least 105 civilians killed"),
        ("casualties", Casualties(measure="wounded", perpetrator="Garde"), deaths(1), "1 person wounded by Garde"),
        ("displacement", Displacement(measure="evacuated", destination="Borel"), amount(4000),
         "4,000 people evacuated to Borel"),
        ("control", Control(action="captured", actor="Garde", objects=("Ouzon", "Marec")), None,
         "capture of Ouzon and Marec by Garde"),
        ("control", Control(action="holds", of="la ville"), amount(55, "percent"), "control of 55% of la ville"),
        ("force", Force(action="deploys", unit="soldiers", actor="Norvie"), amount(300, None),
         "deployment of 300 soldiers (Norvie)"),
        ("attack", Attack(action="strikes", means="air", target="Marec"), None, "air strike on Marec"),
        ("negotiation", Negotiation(matter="ceasefire", action="proposes", actors=("ONU",), duration_days=5), None,
         "5-day ceasefire proposed by ONU"),
        ("negotiation", Negotiation(matter="resolution", action="vetoes"), None, "resolution vetoed"),
        ("meeting", Meeting(status="planned", participants=("A", "B")), None, "planned meeting between A and B"),
        ("statement", Statement(speaker="Odile Tancrède", quote="Assez"), None, "Odile Tancrède: “Assez”"),
        ("relation", Relation(subject="Norvie", relation="supports", object="Garde"), None, "Norvie supports Garde"),
        ("event", Event(type="ASSAULT", object="Marec"), None, "assault (Marec)"),
    ],
)  # fmt: skip
def test_each_kind_is_said_in_english(kind: str, args: Any, quantity: Quantity | None, said: str) -> None:
    assert made(kind, args, quantity=quantity) == said


def test_the_place_is_said_once() -> None:
    place = Place(name="Marec", text="Marec")
    assert made("casualties", Casualties(measure="killed"), quantity=deaths(2), place=place) == (
        "2 people killed in Marec"
    )
    assert made("attack", Attack(action="strikes", target="Marec"), place=place) == "attack on Marec"


def test_every_value_that_the_record_allows_has_words() -> None:
    for kind, field in (
        ("casualties", "measure"),
        ("displacement", "measure"),
        ("control", "action"),
        ("force", "action"),
        ("attack", "action"),
        ("negotiation", "action"),
        ("negotiation", "matter"),
        ("meeting", "status"),
        ("relation", "relation"),
    ):
        shape = ARGS[kind]  # type: ignore[index]
        needed = {"subject": "A", "object": "B"} if kind == "relation" else {}
        needed |= {"matter": "talks", "action": "announces"} if kind == "negotiation" else {}
        for value in get_args(get_type_hints(shape)[field]):
            assert made(kind, shape(**(needed | {field: value})))


def test_vague_words_stay_the_article_s_own() -> None:
    vague = Quantity(value=None, low=20, high=99, bound="vague", unit=None, text="des dizaines")
    assert figure(vague) == "“des dizaines”"


def test_a_chain_is_cited_outwards() -> None:
    chain = (Source(name="ONU", start=0, end=1), Source(name="CIVR", start=0, end=1))
    assert who(claim("c", "a", RAW, RAW, "event", None, attribution=chain)) == "according to ONU, citing CIVR"
