"""Attacks of several newsrooms, none of them dated: which are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Un raid aérien narvien a visé lundi la ville d'Orvane, en Dorvanie. Des maisons ont brûlé.",
            "La Dorvanie a porté plainte. Le raid narvien contre Orvane est une agression, dit son ministre.",
        ),
        (
            "Un policier a été poignardé mardi à Orvane devant le palais de justice.",
            "À Orvane, un homme a poignardé un policier devant le tribunal avant de s'enfuir.",
        ),
        (
            "Le Front des Dunes accuse l'armée. À Orvane, des obus sont tombés mercredi sur l'hôpital d'Orvane.",
            "Le Front des Dunes tient Orvane. L'hôpital de la ville a été touché mercredi par des tirs d'artillerie.",
        ),
        (
            "Des avions ont bombardé dimanche le marché d'Orvane. Les étals ont flambé.",
            "Le bombardement du marché d'Orvane, dimanche, a détruit des centaines d'étals.",
        ),
    ],
)
def test_one_attack_in_several_newsrooms(texts: tuple[str, ...], joined: Callable[..., bool]) -> None:
    assert joined(*texts, kind="attack")


@pytest.mark.parametrize(
    "texts",
    [
        (  # two days
            "Un raid aérien a visé lundi la ville d'Orvane. Des maisons ont brûlé.",
            "Jeudi, des avions ont bombardé Orvane pendant une heure.",
        ),
        (  # whoever strikes does not hit their own
            "Un raid aérien narvien a visé la ville d'Orvane, en Dorvanie.",
            "Des roquettes sont tombées sur l'ambassade narvienne à Orvane, en Dorvanie.",
        ),
        (  # one, and many over months
            "Une roquette s'est abattue le 5 janvier 2020 sur la base d'Orvane.",
            "La base d'Orvane a subi quatorze attaques à la roquette entre le 3 octobre 2019 et le 20 janvier 2020.",
        ),
        (  # two towns
            "Un policier a été poignardé mardi à Orvane devant une école.",
            "À Belmare, un policier a été poignardé mardi par un passant.",
        ),
    ],
)
def test_attacks_that_stay_two(texts: tuple[str, ...], joined: Callable[..., bool]) -> None:
    assert not joined(*texts, kind="attack")


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("De nouveaux combats ont eu lieu. L'armée a de nouveau bombardé Orvane lundi 5 mai 2031.", False),
        ("Le marché a brûlé. L'armée a bombardé Orvane dimanche 4 mai 2031.", True),
    ],
)
def test_what_is_struck_again_on_the_day_after_is_struck_twice(
    joined: Callable[..., bool], second: str, *, one: bool
) -> None:
    first = "L'armée a bombardé Orvane dimanche 4 mai 2031."
    assert joined(first, second, kind="attack") is one
