"""Bombs that are told by their blasts, bombs left or set off, lists of attacks, and what nobody heard."""

from __future__ import annotations

import pytest

WAR = (
    "L'artillerie tonne depuis un mois près de Velmar. Des raids et des tirs de mortier ont suivi en Narvie. "
)


def attacks(claims, text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Who, by what means and on what."""
    found = [c for c in claims(text) if c.kind == "attack"]
    return [(c.args.actor, c.args.means, c.args.target) for c in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Deux gares ont été la cible d'explosions mardi à Oron.", (None, None, "Deux gares")),
        (
            "Le marché d'Oron a subi une explosion lundi, un attentat selon la police.",
            (None, None, "marché d'Oron"),
        ),
        (
            "Une déflagration a secoué un hôtel d'Oron mardi. L'attentat a fait six morts.",
            (None, None, "hôtel d'Oron"),
        ),
        ("Un kamikaze a enclenché sa bombe dans un café d'Oron.", ("kamikaze", "suicide", "café d'Oron")),
        ("L'assaillant a fait sauter ses explosifs mardi à Oron.", ("assaillant", "explosive", None)),
        (
            "Des inconnus ont posé une bombe devant la mairie d'Oron.",
            ("inconnus", "explosive", "mairie d'Oron"),
        ),
        (
            "Six bombes ont semé la mort et la désolation dans des cafés d'Oron.",
            (None, "explosive", "cafés d'Oron"),
        ),
        (
            WAR + "Ont été visés mardi le commissariat d'Oron et une église.",
            (None, None, "commissariat d'Oron"),
        ),
    ],
)
def test_an_attack(claims, text: str, told: tuple[str | None, str | None, str | None]) -> None:
    assert told in attacks(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "Une forte explosion a soufflé une usine d'Oron. La chaudière aurait lâché, un accident selon le maire.",
        "Une explosion de joie a secoué la ville. Le procès de l'attentat s'est ouvert.",
        "L'armée a posé des mines dans les champs d'Oron.",
        "La police a posé une caméra devant la gare d'Oron.",
        "La nouvelle a semé la panique dans les rues d'Oron.",
        "À Oron, on n'entend plus un seul tir ce mardi.",
        "Pas un coup de feu n'a été tiré mardi à Oron.",
        "« J'ai peur d'être chassée, d'être lapidée par les miliciens », dit une femme d'Oron.",
    ],
)
def test_no_attack(claims, text: str) -> None:
    assert attacks(claims, text) == []


def test_each_target_with_a_day_is_an_attack(claims) -> None:
    found = claims(
        "Le Front a mené une attaque contre un convoi en 2015, contre une école en 2016 ou un marché en 2017."
    )
    told = {(c.args.target, c.args.actor, str(c.time.earliest)[:4]) for c in found if c.kind == "attack"}
    assert told == {("convoi", "Front", "2015"), ("école", "Front", "2016"), ("marché", "Front", "2017")}


def test_what_follows_without_a_day_is_no_further_attack(claims) -> None:
    found = attacks(claims, "L'armée a mené un raid contre une base lundi, contre l'avis du ministre.")
    assert [target for _, _, target in found] == ["base"]


def test_a_title_that_places_an_attack_tells_it(claims) -> None:
    text = "Narvie : double attentat meurtrier à Oron\n\nUne bombe a explosé mardi devant la gare d'Oron.\n"
    assert len(attacks(claims, text)) == 2
