"""Help that comes in lists and teams, refusals said as such, and who is kept out rather than met."""

from __future__ import annotations

import pytest
from tests.extract.kinds.test_bargains import claims, steps


def test_an_opposition_said() -> None:
    assert steps("La coalition a dit son opposition à tout accord de paix.") == [("rejects", "talks")]
    assert steps("Le maire a dit son opposition à la piscine.") == []


def test_no_part_taken() -> None:
    assert ("rejects", "talks") in steps("La Ligue n'a pas pris part aux pourparlers.")
    assert steps("La Ligue n'a pas pris la mesure du froid.") == []


def test_a_way_that_must_be_opened() -> None:
    assert steps("« Il faut ouvrir un couloir maritime », a plaidé le maire.") == [
        ("calls_for", "humanitarian_access")
    ]
    assert steps("« Il faut ouvrir la fenêtre », a plaidé le maire.") == []


def test_who_is_kept_out_is_not_met() -> None:
    assert claims("La Sarvie exclut d'accueillir le président Ivo Brek.", "meeting") == []
    (met,) = claims("La reine a accueilli lundi le président Ivo Brek.", "meeting")
    assert met.args.status == "held"


@pytest.mark.parametrize(
    ("text", "actor", "unit"),
    [
        ("Une équipe de sauveteurs russes est arrivée dans la nuit.", "Russie", "teams"),
        ("La Turquie a dépêché des marines à la frontière.", "Turquie", "soldiers"),
    ],
)
def test_help(text: str, actor: str, unit: str) -> None:
    (sent,) = claims(text, "force")
    assert (sent.args.actor, sent.args.unit) == (actor, unit)


def test_a_list_behind_one_noun() -> None:
    found = claims("Le roi a promis l'envoi d'un hôpital de campagne et de 40 médecins.", "force")
    assert [(c.args.action, c.args.unit) for c in found] == [("deploys", "doctors")]
