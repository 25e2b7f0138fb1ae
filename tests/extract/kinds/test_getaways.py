"""People who leave in haste, get aboard, couldn't, or come in from where they were brought out of."""

from __future__ import annotations

import pytest

from recoupe.record import Displacement

WAR = "Les rebelles ont pris Marna lundi. Les tirs, les combats et la guerre durent.\n\n"


def moved(claims, text: str) -> list[str]:
    found = [c for c in claims(WAR + text) if isinstance(c.args, Displacement)]
    return [c.args.measure for c in found if c.sentence.start >= len(WAR)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Les habitants partent en catastrophe d'Oron.", "displaced"),
        ("Les ressortissants étrangers partent au plus vite.", "displaced"),
        ("Les familles quittent Oron à la hâte.", "displaced"),
        ("L'armée évacue en urgence des habitants d'Oron.", "evacuated"),
        ("Les combats contraignent à l'exil des familles entières.", "displaced"),
        ("Les premiers exfiltrés arrivent à Orlac.", "evacuated"),
        ("Les premiers rapatriés ont atterri à Orlac mardi soir.", "returned"),
        ("Des familles ont pu embarquer à bord d'un avion militaire.", "evacuated"),
        ("Une centaine de civils sont parvenus à embarquer dans un cargo.", "evacuated"),
        ("Plusieurs dizaines d'interprètes n'ont pas pu embarquer.", "trapped"),
        ("Une centaine d'autres n'ont pas pu partir.", "trapped"),
    ],
)
def test_they_get_away_or_cannot(claims, text: str, measure: str) -> None:
    assert moved(claims, text) == [measure]


@pytest.mark.parametrize(
    "text",
    [
        "Les habitants partent au plus vite en vacances.",
        "Les joueurs partent en catastrophe.",
        "Les familles ont embarqué à bord d'un navire pour une croisière.",
        "Les évacués remercient la mairie.",
        "Les colis sont arrivés à Orlac.",
    ],
)
def test_nobody_gets_away(claims, text: str) -> None:
    assert moved(claims, text) == []


def test_who_boards_where_there_is_no_crisis(claims) -> None:
    found = claims("Des familles ont embarqué dans un avion pour Orlac.")
    assert not [c for c in found if c.kind == "displacement"]
