"""Ties told by a predicate of verb and noun, by alleged backing, by a change of name."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Relation

WAR = "Sarvie : la guerre continue\n\nLes combats ont fait douze morts lundi à Oron. "


def ties(found: list[Claim]) -> list[tuple[str, str, str]]:
    told = [claim.args for claim in found if isinstance(claim.args, Relation)]
    return [(tie.subject, tie.relation, tie.object) for tie in told]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Les Brigades rouges constituent l'épine dorsale de la Ligue noire.",
         ("Brigades rouges", "part_of", "Ligue noire")),
        ("Ivo Brek a pris la tête du Front populaire.", ("Ivo Brek", "part_of", "Front populaire")),
        ("La milice relève du ministère de la Défense.", ("milice", "part_of", "ministère de la Défense")),
        ("La Garde noire a conclu une alliance avec la Ligue rouge.", ("Garde noire", "ally_of", "Ligue rouge")),
        ("La Narvie mène une coalition contre les rebelles.", ("Narvie", "opposes", "rebelles")),
        ("Le soutien présumé de Moscou aux rebelles inquiète l'ONU.", ("Moscou", "supports", "rebelles")),
        ("L'appui fourni par l'Iran aux milices est connu.", ("Iran", "supports", "milices")),
        ("Le Front populaire a changé de nom pour devenir la Ligue noire.",
         ("Front populaire", "also_known_as", "Ligue noire")),
        ("Le Front de libération s'appelle désormais Armée du salut.",
         ("Front de libération", "also_known_as", "Armée du salut")),
        ("EI, acronyme de l'Etat islamique, a frappé.", ("EI", "also_known_as", "Etat islamique")),
    ],
)  # fmt: skip
def test_ties(claims, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(claims(WAR + text))


@pytest.mark.parametrize(
    "text",
    [
        "Le soutien présumé de la population au maire est mince.",
        "La facture relève du ministère de la Défense.",
        "Ivo Brek a pris la tête du cortège.",
        "Le club a changé de nom pour attirer des donateurs.",
        "Les élus mènent une lutte contre la faim.",
        "La récolte dépend de la Narvie.",
    ],
)
def test_no_ties(claims, text: str) -> None:
    assert ties(claims(WAR + text)) == []


def test_alleged_backing_is_unverified(claims) -> None:
    found = claims(WAR + "Le soutien présumé de Moscou aux rebelles inquiète l'ONU.")
    assert [claim.factuality for claim in found if claim.kind == "relation"] == ["unverified"]
