"""The town of a story: its title's where the opening tells of none, never that of a hospital."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A Lodrane, un assaut manqué\n\nLe ministère parle de quatre morts.", "Lodrane"),
        ("Un assaut manqué\n\nUne bombe a explosé lundi à Belmare. Quatre otages sont morts.", "Belmare"),
        # beside another town, where what its noun tells happened; and not what came before
        ("Siège de Lodrane : le bombardement de l'hôpital de Belmare\n\nIl y a quatre morts.", "Belmare"),
        ("A Lodrane, deux jours après l'attentat de Belmare\n\nLe ministère parle de quatre morts.", None),
        # a paragraph that only names another town ends nothing
        ("A Lodrane, un assaut manqué\n\nLe maire est né à Veld.\n\nLe bilan est de quatre morts.", "Lodrane"),
        ("A Lodrane, un assaut manqué\n\nUn raid a visé la gare de Veld.\n\nLe ministère parle de quatre morts.", None),
        ("Le 2 mai, une bombe a fait dix morts à Veld, dont quatre enfants.", "Veld"),
        ("Lodrane et Belmare en deuil\n\nLe ministère parle de quatre morts.", None),
    ],
)  # fmt: skip
def test_story_town(claims, text: str, place: str | None) -> None:
    toll = [c for c in claims(text) if c.kind == "casualties" and c.quantity and c.quantity.value == 4]
    assert [claim.place and claim.place.name for claim in toll] == [place]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Le principal opposant, Ivo Brek, a été arrêté lundi.", "Ivo Brek"),
        ("La police, Ivo Brek en tête, a arrêté dix hommes lundi.", "dix hommes"),
    ],
)
def test_whom_a_description_names(claims, text: str, whom: str) -> None:
    assert [c.args.object for c in claims(text) if c.kind == "event"] == [whom]


@pytest.mark.parametrize(
    ("told", "origin"),
    [
        ("Quelque 900 habitants ont fui lundi.", "Oron"),
        # what a whole war displaced is not of the town that the article is about
        ("Depuis 2011, la guerre a chassé de chez elle plus de la moitié de la population.", None),
    ],
)
def test_whom_a_war_displaced_left_more_than_the_town(claims, told: str, origin: str | None) -> None:
    text = f"L'armée a bombardé la ville d'Oron lundi.\n\n{told}"
    moved = [c.args.origin_place for c in claims(text) if c.kind == "displacement"]
    assert moved == [origin]
