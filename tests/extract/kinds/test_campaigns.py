"""Offensives as attacks: of somebody under arms, wherever they are named, launched, carried on or ended."""

from __future__ import annotations

import pytest

WAR = "L'artillerie tonne depuis un mois près de Velmar, en Narvie, où la guerre fait rage.\n\n"


def told(claims, text: str) -> list[tuple[str, str | None, str]]:
    found = [c for c in claims(WAR + text) if c.kind == "attack" and c.evidence[0].start >= len(WAR)]
    return [(c.args.action, c.args.actor, c.factuality) for c in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("L'offensive narvienne a fait fuir les bergers.", ("strikes", "Narvie", "asserted")),
        ("Les voisins condamnent l'offensive des rebelles.", ("strikes", "rebelles", "asserted")),
        ("Malgré l'offensive narvienne, le marché a ouvert.", ("strikes", "Narvie", "asserted")),
        ("L'offensive narvienne se poursuit.", ("strikes", "Narvie", "asserted")),
        ("L'offensive de l'armée a commencé lundi.", ("strikes", "armée", "asserted")),
        ("Les rebelles poursuivent leur offensive.", ("strikes", "rebelles", "asserted")),
        ("La Sarvie proteste depuis que la Suède a lancé son offensive.", ("strikes", "Suède", "asserted")),
        ("Les commandos ont lancé leur offensive.", ("strikes", "commandos", "asserted")),
        ("Les rebelles ont mis fin à leur offensive.", ("suspends", "rebelles", "asserted")),
        ("L'accord prévoit la suspension de l'offensive narvienne.", ("suspends", "Narvie", "planned")),
        (
            "Le combat dure. L'opération terrestre a été lancée mardi dans Velmar.",
            ("strikes", None, "asserted"),
        ),
        ("Le FLNV a tiré sur un convoi à Velmar.", ("strikes", "FLNV", "asserted")),
        ("Les rebelles s'en sont pris à un convoi.", ("strikes", "rebelles", "asserted")),
    ],
)
def test_campaigns(claims, text: str, wanted: tuple[str, str | None, str]) -> None:
    assert wanted in told(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "L'offensive diplomatique narvienne a surpris les voisins.",
        "L'offensive de charme des rebelles a échoué.",
        "L'offensive a surpris les voisins.",
        "L'opposition a lancé une offensive contre le budget.",
        "Le médiateur a mis fin à sa visite.",
        "Le FLNV a tiré la leçon de sa défaite.",
        "Les pourparlers visant à conclure la paix reprennent.",
    ],
)
def test_no_campaigns(claims, text: str) -> None:
    assert told(claims, text) == []


def test_a_campaign_is_told_once(claims) -> None:
    text = "L'offensive narvienne inquiète. L'offensive narvienne dure. Les voisins blâment l'offensive narvienne."
    assert len(told(claims, text)) == 1


def test_where_is_not_who(claims) -> None:
    assert told(claims, "L'offensive dans le nord de la Narvie a surpris les bergers.") == []
