"""Names, values and sources as the gold conventions compare them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from eval.corpus import Fact, SourceRule
from eval.fields import Judge, names_match, same_value

from recoupe.record import Claim, Place, Source

MakeClaim = Callable[..., Claim]


def fact(kind: str, **spec: Any) -> Fact:
    return Fact("a.txt", kind, "12 civils", ((0, 1),), False, {"kind": kind, "anchor": "12 civils", **spec})


def verdict(claim: Claim, fact: Fact, name: str, rule: SourceRule = "nearest") -> str:
    return Judge(rule, lambda claim_id, anchor: claim_id == anchor).verdicts(claim, fact)[name]


@pytest.mark.parametrize(
    ("given", "wanted", "match"),
    [
        ("l'Observatoire de Tarvane", "observatoire", True),
        ("Elias Korvané", "ÉLIAS KORVANE", True),
        ("Oumra‑Est", "Oumra Est", True),
        ("OTV", "Observatoire|OTV", True),
        ("OTV", ["Observatoire", "Tarvane|OTV"], True),
        ("Korvane", "Elias Korvane", False),
        ("Oumra", "Tarvane", False),
    ],
)
def test_names_carry_the_wanted_one(given: str, wanted: Any, match: bool) -> None:
    assert names_match([given], wanted) is match


def test_descriptions_match_either_way_and_names_do_not(claim: MakeClaim) -> None:
    said = claim("statement", "Nous resterons", speaker="Korvane", role="maire")
    asked = fact("statement", speaker="Élias Korvane", role="maire d'Oumra")
    assert verdict(said, asked, "role") == "right"
    assert verdict(said, asked, "speaker") == "wrong"


def test_values_match_as_printed_or_to_a_thousandth(claim: MakeClaim) -> None:
    share = claim("control", "12 civils", value=200 / 3, action="holds")
    assert same_value(share, fact("control", value=66.67))
    assert same_value(share, fact("control", value=[66, 66.7]))
    assert not same_value(share, fact("control", value=66))
    people = claim("control", "12 civils", value=46000, action="holds")
    assert not same_value(people, fact("control", value=46001))
    assert same_value(people, fact("control"))
    assert same_value(people, fact("control", value=1, optional_value=True))


def test_the_source_conventions_differ(claim: MakeClaim) -> None:
    said = claim("casualties", "12 civils", value=12, measure="killed")
    chain = tuple(Source(name=name, start=0, end=0) for name in ("un médecin", "la Ligue"))
    said = msgspec.structs.replace(said, attribution=chain)

    def source(wanted: Any, rule: SourceRule) -> str:
        return verdict(said, fact("casualties", source=wanted), "source", rule)

    assert source("Ligue", "any_link") == "right"
    assert source("Ligue", "nearest") == "wrong"
    assert source(["Ligue", "médecin"], "nearest") == "right"
    assert source(["Ligue", "médecin"], "chain") == "wrong"
    assert source(["médecin", "Ligue"], "chain") == "right"


def test_unscored_fields_are_left_out(claim: MakeClaim) -> None:
    said = claim("casualties", "12 civils", value=12, measure="killed")
    asked = fact(
        "casualties",
        measure="killed",
        source="Ligue",
        optional_source=True,
        time={"earliest": None, "latest": None},
        place=None,
        medium="a kind without such an argument",
    )
    assert Judge().verdicts(said, asked) == {"measure": "right"}


def test_one_object_of_several_is_enough_in_either_number(claim: MakeClaim) -> None:
    said = claim("control", "12 civils", action="captured", objects=("Oumra", "Tarvane"))
    assert verdict(said, fact("control", object="Tarvane"), "object") == "right"
    assert verdict(said, fact("control", objects="Lirec"), "objects") == "wrong"


def test_within_is_not_the_place(claim: MakeClaim) -> None:
    said = claim("casualties", "12 civils", value=12, measure="killed")
    said = msgspec.structs.replace(
        said, place=Place(name="le Haut-Port", text="le Haut-Port", within="Oumra")
    )
    assert verdict(said, fact("casualties", place="Oumra"), "place") == "wrong"
    assert verdict(said, fact("casualties", within="Oumra"), "within") == "right"


def test_a_part_refers_to_its_whole_or_in_the_seeds_to_anything(claim: MakeClaim) -> None:
    said = claim("casualties", "trois enfants", value=3, measure="killed", subset_of="the whole")
    assert verdict(said, fact("casualties", subset_of="the whole"), "subset_of") == "right"
    assert verdict(said, fact("casualties", subset_of="another"), "subset_of") == "wrong"
    assert verdict(said, fact("casualties", subset=True), "subset_of") == "right"


def test_the_matter_of_a_negotiation_is_closed_and_of_a_meeting_is_not(claim: MakeClaim) -> None:
    talks = claim("negotiation", "parlent", matter="talks", action="accepts")
    assert verdict(talks, fact("negotiation", matter=["ceasefire"]), "matter") == "wrong"
    meeting = claim("meeting", "parlent", status="held", matter="la trêve d'Oumra")
    assert verdict(meeting, fact("meeting", matter="trêve"), "matter") == "right"


def test_another_name_of_the_same_entity_is_right_where_entities_are_known(claim: MakeClaim) -> None:
    said = claim("statement", "Nous resterons", speaker="Élias Korvane")
    asked = fact("statement", speaker="Ilias Qorvan")
    known = Judge(aliases={"Élias Korvane": ("Élias Korvane", "Ilias Qorvan")})
    assert Judge().verdicts(said, asked) == {"speaker": "wrong"}
    assert known.verdicts(said, asked) == {"speaker": "right"}
