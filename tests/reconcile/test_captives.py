"""Stories of hostages: one count of captives wherever they are held, one camp of captors, the dead by their sort."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.reading import NamedMention
from recoupe.reconcile import reconcile
from recoupe.record import Finding
from recoupe.resolve import resolve

TAKEN = "Les ravisseurs du marché de Korvane tiennent encore leurs otages."
QUIET = "Le marché de Korvane a rouvert."


def statuses(dossier: Dossier) -> list[tuple[str, int, int]]:
    """Of each finding its status, how many claims it holds and of how many origins."""
    return sorted((one.status, len(one.claims), one.origins) for one in dossier.findings().values())


def counted(opening: str, *told: tuple[int, int, str, str]) -> Dossier:
    """Articles that open so, each with a count of captives: day, figure, source, place."""
    dossier = Dossier()
    for number, (day, value, source, place) in enumerate(told):
        dossier.article(f"Journal {chr(65 + number)}", day)
        dossier.claim(opening, "relation", subject="Ligue", relation="opposes", object="Union")
        dossier.claim(
            f"On en compte {value}.",
            value=value,
            source=source,
            place=place,
            on=(day, day),
            measure="captured",
        )
    return dossier


def captives(dossier: Dossier) -> list[tuple[str, int]]:
    """Status and claims of the findings of captives."""
    found = {one.id: one for one in dossier.findings().values() if one.kind == "casualties"}
    return sorted((one.status, len(one.claims)) for one in found.values())


HELD = (
    (12, 60, "Front de Korvane", "Korvane"),
    (13, 34, "police", "usine d'Orvane"),
    (15, 22, "police", "Varna"),
)


def test_captives_of_one_story_are_one_count_wherever_they_are_held() -> None:
    assert captives(counted(TAKEN, *HELD)) == [("updated", 3)]


def test_those_held_in_a_story_of_other_things_are_told_by_their_places() -> None:
    assert len(captives(counted(QUIET, *HELD))) > 1


def test_whom_the_police_arrested_is_no_captive() -> None:
    dossier = counted(TAKEN, *HELD)
    dossier.article("Journal Z", 15)
    dossier.claim(TAKEN, "relation", subject="Ligue", relation="opposes", object="Union")
    dossier.claim("La police a arrêté 21 suspects.", value=21, place="Tolna", on=(15, 15), measure="captured")
    assert ("single", 1) in captives(dossier)


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("Quatre vigiles ont été tués.", "Quatre otages ont été tués.", False),
        (
            "Quatre otages ont été tués.",
            "Quatre passagers ont été tués.",
            True,
        ),  # a hostage may be a passenger
        ("Quatre vigiles ont été tués.", "Quatre personnes ont été tuées.", True),
        ("Quatre policiers ont été tués.", "Quatre gendarmes ont été tués.", True),
    ],
)
def test_dead_of_two_sorts_are_two_counts(first: str, second: str, *, together: bool) -> None:
    dossier = Dossier()
    for outlet, sentence in (("Le Phare", first), ("La Vigie", second)):
        dossier.article(outlet, 4)
        dossier.claim(sentence, value=4, place="Korvane", on=(3, 3))
    assert (len(statuses(dossier)) == 1) is together


@pytest.mark.parametrize(
    ("sentence", "together"), [("Dix otages sont morts.", False), ("Dix terroristes sont morts.", True)]
)
def test_hostages_are_no_fighters(sentence: str, *, together: bool) -> None:
    dossier = Dossier()
    dossier.article("Le Phare", 4)
    dossier.claim("Dix hommes sont morts.", value=10, place="Korvane", on=(3, 3), victims="fighters")
    dossier.article("La Vigie", 4)
    dossier.claim(sentence, value=10, place="Korvane", on=(3, 3))
    assert (len(statuses(dossier)) == 1) is together


@pytest.mark.parametrize(("group", "origins"), [("Front de Korvane", 1), ("Ligue des ports", 2)])
def test_the_captors_are_the_group_that_holds_the_captives(group: str, origins: int) -> None:
    """`les ravisseurs` are the Front, which holds the captives; not the Ligue, which some article also names."""
    dossier = Dossier()
    dossier.article("Le Phare", 4)
    dossier.claim(TAKEN, "relation", subject="Front de Korvane", relation="opposes", object="Union")
    dossier.claim(
        "Le Front de Korvane tient 40 otages.", value=40, place="Korvane", measure="captured",
        perpetrator="Front de Korvane", source="Front de Korvane",
    )  # fmt: skip
    dossier.claim(f"Le {group} annonce 26 tués.", value=26, place="Varna", on=(3, 3), source=group)
    dossier.article("La Vigie", 4)
    dossier.claim(TAKEN, "relation", subject="Front de Korvane", relation="opposes", object="Union")
    dossier.claim(
        "Les ravisseurs parlent de 26 tués.", value=26, place="Varna", on=(3, 3), source="ravisseurs"
    )
    assert [one.origins for one in _killed(dossier, "Front de Korvane", "Ligue des ports")] == [origins]


def _killed(dossier: Dossier, *groups: str) -> list[Finding]:
    """The findings of the dead, where the articles name these armed groups."""
    readings = []
    for reading in dossier.resolved()[1]:
        named = [
            NamedMention(start=at, end=at + len(name), text=name, kind="armed_group", canonical=name)
            for name in groups
            if (at := reading.raw.find(name)) >= 0
        ]
        readings.append(msgspec.structs.replace(reading, mentions=tuple(named)))
    entities, resolved = resolve(readings)
    return [one for one in reconcile(resolved, entities)[1] if one.label.startswith("tués")]


@pytest.mark.parametrize(
    ("whom", "found"), [("Les suspects ont été abattus.", 2), ("Des passants sont morts.", 1)]
)
def test_attackers_without_a_number_are_not_those_whom_a_toll_counts(whom: str, found: int) -> None:
    lead = "L'attentat de Korvane a frappé la ville. L'attaque et l'explosion ont été revendiquées. "
    dossier = Dossier()
    for outlet, sentence, value in (
        ("Le Phare", "L'attentat a tué sept personnes.", 7),
        ("La Vigie", whom, None),
    ):
        dossier.article(outlet, 4)
        dossier.claim(lead, "relation", subject="Ligue", relation="opposes", object="Union")
        dossier.claim(sentence, value=value, place="Korvane", on=(3, 3), cause="attentat")
    assert len([one for one in dossier.findings().values() if one.kind == "casualties"]) == found
