"""Control: who takes, holds and loses places, and what only looks like it."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Control


def control(found: list[Claim]) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(c.args.action, c.args.actor, c.args.objects) for c in found if isinstance(c.args, Control)]


@pytest.mark.parametrize(
    ("text", "action", "actor", "objects"),
    [
        ("L'armée a repris la ville de Marna.", "recaptured", "armée", ("Marna",)),
        ("La ville de Marna a été reprise par l'armée.", "recaptured", "armée", ("Marna",)),
        ("Les rebelles se sont emparés du village de Veldor.", "captured", "rebelles", ("Veldor",)),
        ("Les insurgés ont perdu le port d'Oranel.", "lost", "insurgés", ("Oranel",)),
        ("Les miliciens se sont retirés du quartier de Tarsi.", "withdrew", "miliciens", ("Tarsi",)),
        ("L'armée assiège la ville de Marna.", "besieges", "armée", ("Marna",)),
        ("Les rebelles ont pris le contrôle de la ville de Marna.", "captured", "rebelles", ("Marna",)),
    ],
)
def test_taking_holding_and_losing(
    claims, text: str, action: str, actor: str, objects: tuple[str, ...]
) -> None:
    assert control(claims(text)) == [(action, actor, objects)]


def test_a_count_of_districts_and_the_town_it_is_in(claims) -> None:
    (claim,) = [c for c in claims("L'armée a repris six quartiers de Marna.") if c.kind == "control"]
    assert (claim.quantity.value, claim.quantity.unit) == (6, "district")
    assert claim.place.name == "Marna"


def test_a_share_names_its_whole(claims) -> None:
    (claim,) = [c for c in claims("Les rebelles contrôlent 80% des quartiers.") if c.kind == "control"]
    assert (claim.quantity.value, claim.quantity.unit, claim.args.of) == (80, "percent", "quartiers")


def test_a_share_of_places_held_by_others_is_one_claim(claims) -> None:
    found = claims("L'armée a repris 85% des quartiers tenus par les rebelles.")
    (claim,) = [c for c in found if c.kind == "control"]
    assert (claim.args.action, claim.args.opponent) == ("recaptured", "rebelles")


def test_no_longer_holding_is_losing(claims) -> None:
    assert control(claims("Les rebelles ne contrôlent plus la ville de Marna."))[0][0] == "lost"


def test_only_holding_is_holding(claims) -> None:
    assert control(claims("Les rebelles ne contrôlent plus que le quartier de Tarsi."))[0][0] == "holds"


@pytest.mark.parametrize(
    "text",
    [
        "Le président a repris la parole devant les députés.",
        "L'équipe a perdu le match à Marna.",
        "Les habitants ont quitté la ville de Marna.",
        "La conférence s'est tenue dans la ville de Marna.",
        "La pluie est tombée sur la ville.",
        "Les convois ont atteint les quartiers assiégés.",
        "Le groupe occupe la première place du classement.",
    ],
)
def test_what_only_looks_like_control(claims, text: str) -> None:
    assert control(claims(text)) == []
