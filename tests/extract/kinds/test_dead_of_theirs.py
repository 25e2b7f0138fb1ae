"""Several of theirs, members of a list of victims, those who may be among the dead, and where and whose they are."""

from __future__ import annotations

import pytest

from recoupe.record import Casualties


def counts(claims, text: str) -> list[tuple[str, str, str]]:
    """Measure, class and words of each count."""
    found = [c for c in claims(text) if isinstance(c.args, Casualties)]
    return [(c.args.measure, c.args.victims, c.evidence[0].text) for c in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Plusieurs de ses soldats ont été tués à Oron.", ("killed", "soldiers", "Plusieurs de ses soldats")),
        ("Plusieurs des otages ont été tués à Oron.", ("killed", "people", "Plusieurs des otages")),
        (
            "Plusieurs de leurs ressortissants figuraient parmi les victimes de l'attentat d'Oron.",
            ("casualties", "people", "Plusieurs de leurs ressortissants"),
        ),
        (
            "Deux Narviens sont sur la liste des morts de l'attentat d'Oron.",
            ("killed", "people", "Deux Narviens"),
        ),
        (
            "Plusieurs gardes et des enfants figurent parmi les victimes de l'attentat d'Oron.",
            ("casualties", "children", "des enfants"),
        ),
        (
            "Attentat d'Oron : un Sarvien parmi les victimes\n\nUne bombe a explosé mardi à Oron.",
            ("casualties", "people", "un Sarvien"),
        ),
        (
            "Le raid a tué 31 gardes à Oron. 14 gardes sont portés disparus et pourraient être parmi les morts.",
            ("missing", "soldiers", "14 gardes"),
        ),
    ],
)
def test_who_is_told(claims, text: str, told: tuple[str, str, str]) -> None:
    wanted = (told[0], told[2])
    assert wanted in [(measure, words) for measure, _, words in counts(claims, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Plusieurs de ses livres ont été brûlés à Oron.",
        "Plusieurs des maisons d'Oron ont été détruites.",
        "Deux bergers portés sur la liste des tués vivent à Oron.",
        "Festival d'Oron : un Sarvien parmi les invités\n\nIl chantera mardi.",
    ],
)
def test_nobody_is_told(claims, text: str) -> None:
    assert [told for told in counts(claims, text) if told[0] != "casualties"] == []


def place(claims, text: str) -> list[str | None]:
    return [c.place.name if c.place else None for c in claims(text) if isinstance(c.args, Casualties)]


def test_a_town_that_is_described_is_where_it_was(claims) -> None:
    assert place(claims, "À Oron, ville du nord, l'armée et la milice ont tué dix civils.") == ["Oron"]


def test_an_office_far_away_is_not_where_they_died(claims) -> None:
    text = (
        "Un raid a tué 30 gardes à Oron. « Il faut une confirmation du ministère de la Défense à Marna. » "
        "Huit gardes ont été tués."
    )
    assert place(claims, text) == ["Oron", "Oron"]


def test_lands_that_count_their_dead_are_whose_they_were(claims) -> None:
    text = "L'attentat d'Oron a tué 30 passants. La Sarvie et la Narvie comptent deux victimes chacune."
    assert "Sarvie" not in place(claims, text)
