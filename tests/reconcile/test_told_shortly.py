"""What short pieces leave unsaid: whose the soldiers are, who is withdrawn, where the blasts were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_articles
from recoupe.reconcile.story_cause import Story, cause_of
from recoupe.reconcile.whose import Whose

OFFER = "Le président narvien Oskan Talvik propose une trêve aux rebelles."


@pytest.mark.parametrize(
    ("answer", "one"),
    [
        ("Les rebelles rejettent la trêve proposée par Oskan Talvik.", True),
        ("Le président narvien Oskan Talvik rejette toute trêve avec les rebelles.", False),
    ],
)
def test_nobody_refuses_an_offer_of_their_own(answer: str, *, one: bool, joined: Callable[..., bool]) -> None:
    assert joined(OFFER, answer, kind="negotiation") is one


@pytest.mark.parametrize(
    ("actor", "action", "found"),
    [
        ("Dorvanie", "withdraws", 1),
        ("Velmarie", "withdraws", 2),
        ("Dorvanie", "deploys", 2),
    ],
)
def test_a_land_s_withdrawal_is_one_whoever_moves(actor: str, action: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La Dorvanie et la Velmarie sont là.", "relation", subject="Dorvanie", relation="supports",
            object="Velmarie")  # fmt: skip
    d.claim("Les soldats s'en vont.", "force", action="withdraws", actor="Dorvanie", unit="soldiers")
    d.article("La Vigie", 5)
    d.claim("La nuit a été calme.", "force", action=action, actor=actor)
    assert sum(finding.kind == "force" for finding in d.findings().values()) == found


@pytest.mark.parametrize(
    ("second", "on", "found"),
    [
        ("Dix soldats suédois ont été tués.", 4, 1),
        ("Dix soldats suédois ont été tués.", 9, 2),
        ("Dix soldats danois ont été tués.", 4, 2),
        ("Dix soldats ont été tués.", 4, 2),  # whose goes unsaid where they are home
    ],
)
def test_a_land_s_soldiers_hit_on_one_day(second: str, on: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Plusieurs soldats suédois ont été tués.", victims="soldiers", on=(4, 4), place="Korvane")
    d.article("La Vigie", 9)
    d.claim(second, victims="soldiers", on=(on, on), value=10, place="Korvane")
    assert len(d.findings()) == found


@pytest.mark.parametrize(("total", "own"), [("dix au total", ["suede", "suede"]), ("dix", ["suede"])])
def test_a_total_is_of_those_told_before_it(total: str, own: list[str]) -> None:
    text = f"Dans les combats d'Orvane, des soldats suédois ont été tués - {total}, selon la radio."
    reading = read_articles([RawArticle(file="0.txt", text=text)])[0]
    whose = Whose((), "narvie")
    assert [state for claim in reading.claims for state in whose.of(claim, reading)] == own


@pytest.mark.parametrize(
    ("title", "day", "one"),
    [
        ("Orvane sous les bombes", 5, True),
        ("Orvane sous les bombes", 9, False),
        ("Belmare sous les bombes", 5, False),  # its title names another town
    ],
)
def test_an_attack_is_where_its_title_is(
    title: str, day: int, *, one: bool, joined: Callable[..., bool]
) -> None:
    first = "L'aviation a bombardé Orvane le 5 mai 2031."
    second = f"{title}\n\nDes bombardements ont eu lieu le {day} mai 2031."
    assert joined(first, second, kind="attack") is one


@pytest.mark.parametrize(("first", "cause"), [("L'attentat", "shooting"), ("La guerre", "fighting")])
def test_what_the_forces_do_about_an_attack_is_of_it(first: str, cause: str) -> None:
    texts = (
        f"{first} à Orvane\n\n{first} a fait trois morts à Orvane.",
        f"Orvane après {first.lower()}\n\n{first} a tué trois personnes.",
        f"Orvane\n\n{first} à Orvane dure. Trois habitants ont péri durant l'opération des gendarmes.",
    )
    story = Story(cause if first == "L'attentat" else None, attacked=first == "L'attentat")
    reading = read_articles([RawArticle(file="2.txt", text=texts[2])])[0]
    toll = next(claim for claim in reading.claims if claim.kind == "casualties")
    assert cause_of(toll, reading, story) == cause


@pytest.mark.parametrize(
    ("second", "actor", "found"),
    [
        ("Le Front attend la médiation de l'Union.", "Front", 1),
        ("Le Front offre des pourparlers au pouvoir.", "Front", 2),
        ("Le Front offre des pourparlers voulus par la médiation.", "Front", 2),
        ("La Ligue offre des pourparlers, et une médiation.", "Ligue", 2),
    ],
)
def test_a_mediation_is_no_offer_of_talks(second: str, actor: str, found: int) -> None:
    d = Dossier()
    for sentence, who in (("Le Front réclame une médiation.", "Front"), (second, actor)):
        d.article(f"Le Phare de {who} {len(sentence)}", None)
        d.claim(sentence, "negotiation", matter="talks", action="proposes", actors=(who,),
                actors_entity=(None,))  # fmt: skip
    assert len(d.findings()) == found


def test_steps_of_one_sort_meet_in_a_long_story() -> None:
    d = Dossier()
    d.article("Le Phare", None)
    first = d.claim("L'Union viole gravement la trêve signée à Korvane.", "negotiation", matter="talks",
                    action="violates", actors=("Union",), actors_entity=(None,))  # fmt: skip
    for number in range(40):  # more than the neighbours that a claim meets by its matter alone
        d.article(f"La Vigie {number}", None)
        d.claim(f"La Ligue {number} appelle au dialogue.", "negotiation", matter="talks", action="calls_for",
                actors=(f"Ligue {number}",), actors_entity=(None,))  # fmt: skip
    d.article("Le Fanal", None)
    last = d.claim("La trêve signée à Korvane est gravement violée.", "negotiation", matter="talks",
                   action="violates")  # fmt: skip
    assert any({first, last} <= claims for claims in d.findings())
