"""Teams counted by their people, forces behind a measure, troops that take up positions or leave a zone."""

from __future__ import annotations

import pytest
from tests.extract.told import forces

from recoupe.record import Force


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La Suède a envoyé une équipe de secours de 75 personnes.", [("deploys", "rescuers", 75)]),
        ("La Suède annonce l'envoi d'une équipe de 75 sauveteurs.", [("deploys", "rescuers", 75)]),
        ("La Suède a vu une équipe de curling de 75 personnes.", []),
        ("La Suède va retirer l'intégralité de ses troupes du pays.", [("withdraws", "soldiers", None)]),
        ("La Suède va retirer l'intégralité de ses plaintes.", []),
        ("Des blindés ont pris position devant le palais.", [("deploys", "tanks", None)]),
        ("Des blindés ont pris la poussière devant le palais.", []),
        ("Les soldats suédois se sont retirés du secteur.", [("withdraws", "soldiers", None)]),
        ("Les soldats suédois se sont retirés de la course.", []),
        ("Quinze chars sont entrés dans Oron.", [("deploys", "vehicles", 15)]),
        ("Six hommes sont entrés dans la banque.", []),
        ("Les corps de deux soldats ont été remis à leurs familles.", []),
    ],
)
def test_bodies(claims, text: str, told: list[tuple[str, str | None, float | None]]) -> None:
    assert forces(claims(text)) == told


def test_more_than_so_many_come_on_top_of_nobody(claims) -> None:
    text = "La Suède a envoyé 300 soldats à Oron. Plus de 800 soldats ont été envoyés à Velmar."
    found = [c.args.in_addition_to for c in claims(text) if isinstance(c.args, Force)]
    assert found == [None, None]
    text = "La Suède a envoyé 300 soldats à Oron. Elle en enverra 800 autres à Velmar."
    added = [c.args.in_addition_to for c in claims(text) if isinstance(c.args, Force)]
    assert [one is None for one in added] == [True, False]
