"""What struck once and at one place, whose people it struck, and what is only recalled beside it."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.reading import NamedMention
from recoupe.reconcile import reconcile
from recoupe.reconcile.surroundings import long_ago
from recoupe.reconcile.victims import Victims
from recoupe.reconcile.whose import Whose
from recoupe.record import Entity
from recoupe.resolve import resolve
from recoupe.resolve.features import bare_place
from recoupe.resolve.lexicon import lexicon

BLAST = "Une explosion a ravagé l'hôtel Saphir."


def groups(d: Dossier) -> int:
    """How many findings the claims of a dossier make."""
    return len(d.findings())


@pytest.mark.parametrize(
    ("lead", "second", "found"),
    [
        (BLAST, "On compte désormais 47 morts.", 1),
        (
            "L'armée a tiré sur l'hôtel Saphir.",
            "On compte désormais 47 morts à Korvane.",
            2,
        ),  # one shot of many
        (BLAST, "Il y a trois ans, 47 personnes avaient péri.", 2),  # another blast
    ],
)
def test_the_toll_of_what_struck_once_is_one_wherever_it_is_put(lead: str, second: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(f"{lead} À l'hôtel Saphir, 38 morts.", value=38, place="hôtel Saphir")
    d.article("La Vigie", None)
    d.claim(f"{lead} On cherche.", "statement", speaker="pompiers")
    d.claim(second, value=47)
    assert sum("casualties" in finding.kind for finding in d.findings().values()) == found


@pytest.mark.parametrize(("target", "found"), [("Une attaque", 1), ("Un tir", 2)])
def test_a_word_for_any_violence_means_the_story_s_blast(target: str, found: int) -> None:
    d = Dossier()
    for outlet, words in (("Le Phare", "Une explosion"), ("La Vigie", target)):
        d.article(outlet, None)
        d.claim(f"{words} a frappé Korvane.", "attack", action="strikes")
    d.article("L'Écho", None)
    d.claim("Une explosion a été entendue.", "event", type="explosion")
    assert sum(finding.kind == "attack" for finding in d.findings().values()) == found


@pytest.mark.parametrize(
    ("words", "told", "states"),
    [
        ("deux Belges sont morts", "deux Belges", {"be"}),
        ("trois ressortissants narviens sont morts", "trois ressortissants", {"narvie"}),
        ("deux touristes, la Belgique accuse", "deux touristes", set()),  # a land's name is no adjective
        ("douze dorvaniens sont morts", "douze dorvaniens", {"~dorvanie"}),  # of the land that all is about
    ],
)
def test_whose_people_a_figure_counts(words: str, told: str, states: set[str]) -> None:
    lands = [
        Entity(id=name, kind="state", name=name, aliases=(name,), roles=(), mentions=())
        for name in ("Narvie", "Dorvanie")
    ]
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(words, value=2)
    _, readings = d.resolved()
    claim = readings[0].claims[0]
    span = claim.evidence[0]

    claim = msgspec.structs.replace(
        claim, evidence=(msgspec.structs.replace(span, end=span.start + len(told), text=told),)
    )
    assert Whose(lands, "dorvanie").of(claim, readings[0]) == states


@pytest.mark.parametrize(("second", "found"), [("deux Belges ont péri", 2), ("deux Suédois ont péri", 3)])
def test_people_of_one_country_are_the_same_in_part_and_alone(second: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    fifty = d.claim("L'incendie a fait 50 morts à Korvane.", value=50, place="Korvane", on=(4, 4))
    d.claim("Parmi eux, deux Belges, à Korvane.", value=2, place="Korvane", on=(4, 4), subset_of=fifty)
    d.article("La Vigie", 4)
    d.claim(f"{second} à Korvane", value=2, place="Korvane", on=(4, 4))
    assert groups(d) == found


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("17 voyageurs avaient péri il y a quatre ans.", True),
        ("17 voyageurs ont péri, dans une région calme il y a peu.", False),
        ("Un raid y avait déjà tué 17 personnes.", True),
        ("Le raid a déjà tué 17 personnes.", False),
    ],
)
def test_what_is_told_of_years_ago(sentence: str, past: bool) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(sentence, value=17)
    _, readings = d.resolved()
    assert long_ago(readings[0].claims[0], readings[0]) is past


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("hotel saphir", "saphir"),
        ("hopital d ourmez", "hopital d ourmez"),  # only in it
        ("narvie voisine", "narvie"),
        ("camp d ourmez", "ourmez"),
    ],
)
def test_a_place_s_own_name(place: str, name: str) -> None:
    assert " ".join(bare_place(tuple(place.split()), lexicon())) == name


@pytest.mark.parametrize(("other", "found"), [("palais", 1), ("gare", 2)])
def test_a_thing_told_by_its_sort_is_the_other_s_of_that_sort(other: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Ils encerclent le palais du gouvernement.", "control", action="besieges",
            objects=("palais du gouvernement",), objects_entity=(None,))  # fmt: skip
    d.article("La Vigie", 4)
    d.claim(
        f"Ils encerclent le {other}.", "control", action="besieges", objects=(other,), objects_entity=(None,)
    )
    assert groups(d) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Un policier a péri à Korvane", "Le policier est mort à Korvane", 1),
        ("Un policier a péri à Korvane", "L'assaillant est mort à Korvane", 2),
    ],
)
def test_one_victim_is_told_by_who_it_is(first: str, second: str, found: int) -> None:
    d = Dossier()
    for outlet, words in (("Le Phare", first), ("La Vigie", second)):
        d.article(outlet, 4)
        d.claim(words, value=1, place="Korvane", on=(3, 3))
    assert groups(d) == found


@pytest.mark.parametrize(("means", "found"), [("knife", 1), ("vehicle", 2), (None, 1)])
def test_two_means_are_two_attacks(means: str | None, found: int) -> None:
    d = Dossier()
    for outlet, by in (("Le Phare", "knife"), ("La Vigie", means)):
        d.article(outlet, 4)
        d.claim(
            "Une attaque a eu lieu à Korvane",
            "attack",
            action="strikes",
            place="Korvane",
            on=(3, 3),
            means=by,
        )
    assert groups(d) == found


@pytest.mark.parametrize(("value", "found"), [(20, 1), (1, 2)])
def test_some_hurt_without_a_number_are_those_counted(value: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(f"{BLAST} Plusieurs blessés à Korvane.", measure="wounded", place="Korvane")
    d.article("La Vigie", None)
    d.claim(f"{BLAST} On compte {value} blessés à Korvane.", measure="wounded", value=value, place="Korvane")
    assert groups(d) == found


def named(first: str, second: str, person: str, other: str) -> int:
    """How many findings two deaths make that two articles tell by name, at two places."""
    d = Dossier()
    for outlet, words, who, place in (
        ("Le Phare", first, person, "Korvane"),
        ("La Vigie", second, other, "Velmar"),
    ):
        d.article(outlet, 4)
        d.claim(words.format(who), value=1, place=place)
    entities, readings = d.resolved()
    told = []
    for reading in readings:
        names = [one for one in (person, other) if one in reading.raw]
        mentions = tuple(
            NamedMention(
                start=reading.raw.index(one), end=reading.raw.index(one) + len(one), text=one, kind="person",
                canonical=one,
            )
            for one in dict.fromkeys(names)
        )  # fmt: skip
        told.append(msgspec.structs.replace(reading, mentions=mentions))
    entities, readings = resolve(told)
    return len(reconcile(readings, entities)[1])


@pytest.mark.parametrize(
    ("first", "second", "other", "found"),
    [
        ("L'assassinat du général {}", "Après la mort du général {}", "Ardem Talvik", 1),
        ("L'assassinat du général {}", "Après la mort du général {}", "Oskan Ludrec", 2),
        ("L'assassinat du général {}", "{} a péri", "Ardem Talvik", 1),
    ],
)
def test_who_died_by_name_died_once(first: str, second: str, other: str, found: int) -> None:
    assert named(first, second, "Ardem Talvik", other) == found


@pytest.mark.parametrize(("words", "meant"), [("la mort du général", True), ("la mort d'un général", False)])
def test_an_article_s_only_named_dead_is_the_one_meant(words: str, meant: bool) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("L'assassinat du général Ardem Talvik", value=1)
    d.claim(words, value=1)
    _, (reading,) = d.resolved()
    at = reading.raw.index("Ardem")
    mention = NamedMention(
        start=at, end=at + 12, text="Ardem Talvik", kind="person", canonical="Ardem Talvik"
    )
    reading = msgspec.structs.replace(reading, mentions=(mention,))
    victims = Victims(())
    people = victims.named(reading)
    told = victims.meant(reading.claims[1], reading, people, victims.mourned(reading, people))
    assert bool(told) is meant


@pytest.mark.parametrize(
    ("lead", "others", "found"),
    [
        ("Un attentat a visé Korvane.", 0, 1),
        ("Une crue a noyé Korvane.", 0, 1),
        ("Une crue a noyé Korvane.", 120, 3),  # where it killed many, small figures are houses'
    ],
)
def test_the_toll_of_what_killed_few_may_be_small(lead: str, others: int, found: int) -> None:
    d = Dossier()
    if others:
        d.article("Le Phare", None)
        d.claim(f"{lead} Le pays compte {others} morts.", value=others)
    for outlet, value in (("Le Phare", 3), ("La Vigie", 4)):
        d.article(outlet, None)
        d.claim(f"{lead} On compte {value} morts.", value=value)
    assert groups(d) == found
