"""Moves told by their noun alone, or arranged by the verb around them."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Displacement


def moved(found: list[Claim]) -> list[tuple[str, str]]:
    return [(c.args.measure, c.factuality) for c in found if isinstance(c.args, Displacement)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'exode se poursuit.", ("displaced", "asserted")),
        ("Un exode massif vers le sud est en cours.", ("displaced", "asserted")),
        ("La préfecture craint un exode massif.", ("displaced", "predicted")),
        ("Les autorités ont ordonné l'évacuation de trois villages.", ("evacuated", "demanded")),
        ("Le retour de 5.000 réfugiés est prévu en mai.", ("returned", "planned")),
        ("Les 3.000 habitants ont reçu l'ordre d'évacuer.", ("evacuated", "demanded")),
        ("La Croix-Rouge s'attend à 9.000 nouveaux réfugiés.", ("refugees", "predicted")),
        ("Les habitants restent terrés chez eux.", ("trapped", "asserted")),
        ("Les habitants se sont abrités dans les caves.", ("displaced", "asserted")),
        ("Les derniers habitants sont partis mardi.", ("displaced", "asserted")),
        ("Des colonnes de réfugiés affluent à la frontière.", ("displaced", "asserted")),
        ("Des déplacés sont revenus à Marna.", ("returned", "asserted")),
        ("On compte 9.000 déplacés, dont 2.000 ont pu regagner leurs villages.", ("returned", "asserted")),
        ("Des ouvriers sont piégés dans un tunnel.", ("trapped", "asserted")),
        ("Les habitants commencent à revenir.", ("returned", "asserted")),
        ("Les blessés ont été transférés vers la Sarvie.", ("evacuated", "asserted")),
        ("La Croix-Rouge redoute un nouvel afflux de réfugiés.", ("displaced", "predicted")),
        ("Un convoi transportant 900 personnes est arrivé à Marna.", ("evacuated", "asserted")),
        ("Trois cents migrants ont été secourus en mer.", ("evacuated", "asserted")),
    ],
)
def test_a_move(claims, text: str, expected: tuple[str, str]) -> None:
    assert expected in moved(claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "L'exode rural se poursuit en Sarvie.",
        "L'exode des cerveaux se poursuit.",
        "L'évacuation des eaux usées a repris.",
        "L'évacuation de la ville a repris.",
        "Un accord prévoit l'évacuation de la ville.",
        "Le plan d'évacuation de la ville est prêt.",
        "L'évacuation de la salle a pris dix minutes.",
        "Les lecteurs affluent à la librairie.",
        "Un bus transportant 30 personnes est tombé dans un ravin.",
    ],
)
def test_nobody_moves(claims, text: str) -> None:
    assert moved(claims(text)) == []
