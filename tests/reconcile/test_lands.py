"""Whose land a person is of, and for which government a minister speaks."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles
from recoupe.reconcile.lands import home_state, lands_of
from recoupe.resolve import resolve
from recoupe.resolve.lexicon import StateNames

STATES = StateNames(("russie", "norvege", "kenya", "somalie"))


def land(text: str, name: str) -> str | None:
    """The land of the person called so in an article."""
    entities, readings = resolve(read_articles([RawArticle(file="a.txt", text=f"{text}\n")]))
    known = next(e.id for e in entities if e.kind == "person" and name in e.name)
    return lands_of(readings, entities, STATES).get(known)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Le président kényan Oskan Talvik a écrit aux familles.", "kenya"),
        ("Le ministre norvégien des Affaires étrangères, Oskan Talvik, a écrit aux familles.", "norvege"),
        ("« Tout est prêt », a dit Oskan Talvik, le Premier ministre russe, devant la presse.", "russie"),
        ("Le ministre de la Défense Oskan Talvik a écrit aux familles.", None),
        # of those whom he meets, of what he does, of the sentence before
        ("Le ministre Oskan Talvik, que des élus russes attendaient, a écrit aux familles.", None),
        ("Un camion russe a brûlé. Le ministre Oskan Talvik a écrit aux familles.", None),
        ("Après les raids russes, le ministre Oskan Talvik a écrit aux familles.", None),
    ],
)
def test_a_person_is_of_the_land_that_the_office_names(text: str, state: str | None) -> None:
    assert land(text, "Talvik") == state


def origins(*texts: str) -> list[str]:
    """The origin of the deaths that each article tells."""
    lead = "Le Kenya compte ses morts après l'attentat de Korvane."
    raws = [
        RawArticle(file=f"{n}.txt", text=f"{lead} {text}\n", outlet=f"Journal {n}")
        for n, text in enumerate(texts)
    ]
    claims = connect(read_articles(raws)).claims
    told = {c.file: c.origin or "" for c in claims if c.kind == "casualties" and c.quantity.value == 20}
    return [told[f"{n}.txt"] for n in range(len(texts))]


def test_two_governments_are_two_origins() -> None:
    own = "Vingt personnes ont été tuées, a annoncé le ministre de l'Intérieur, Ardem Kessel."
    home = "Vingt personnes ont été tuées, selon le gouvernement."
    other = "Vingt personnes ont été tuées, a annoncé le président norvégien Oskan Talvik."
    first, second, third = origins(own, home, other)
    assert first == second != third


@pytest.mark.parametrize(
    ("leads", "state"),
    [
        (("Le Kenya compte ses morts.", "Au Kenya, les secours creusent. La Norvège aide."), "kenya"),
        (("La Drovie compte ses morts.", "Des secours sont venus de Norvège et de Russie."), ""),
        (
            ("La Drovie compte ses morts.", "Des secours sont venus de Norvège."),
            "norvege",
        ),  # no other is told
    ],
)
def test_a_story_is_of_the_land_that_its_articles_begin_with(leads: tuple[str, ...], state: str) -> None:
    raws = [RawArticle(file=f"{n}.txt", text=f"{text}\n") for n, text in enumerate(leads)]
    entities, readings = resolve(read_articles(raws))
    assert home_state(readings, entities, STATES) == state
