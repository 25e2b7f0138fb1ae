"""Ground as it is being entered, by whoever was first or in the past; places that open; what is given up."""

from __future__ import annotations

import pytest
from tests.extract.told import control

from recoupe.record import Control

WAR = "La guerre fait rage en Sarvie. Les combats opposent l'armée aux rebelles. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles sont en train d'entrer dans Marna.", ("advances", "rebelles", ("Marna",))),
        ("L'armée a été la première à pénétrer dans Marna.", ("advances", "armée", ("Marna",))),
        ("Après avoir progressé vers Marna, l'armée se tait.", ("advances", "armée", ("Marna",))),
        ("A Marna, les milices font la loi.", ("holds", "milices", ("Marna",))),
        ("A Marna, ce sont les milices qui font la loi.", ("holds", "milices", ("Marna",))),
        ("L'armée menace d'encercler Orvel.", ("besieges", "armée", ("Orvel",))),
        ("Orvel, abandonnée par les rebelles, est déserte.", ("withdrew", "rebelles", ("Orvel",))),
        ("Orvel a été abandonnée par les rebelles.", ("withdrew", "rebelles", ("Orvel",))),
        ("Prise par les rebelles, Orvel brûle.", ("captured", "rebelles", ("Orvel",))),
        ("L'armée a perdu pied à Marna.", ("lost", "armée", ("Marna",))),
        ("Les jihadistes se sont installés à Marna.", ("holds", "jihadistes", ("Marna",))),
        ("L'étau se resserre sur les rebelles à Marna.", ("besieges", None, ("Marna",))),
        ("La base de Marna a été évacuée.", ("withdrew", None, ("base de Marna",))),
        ("La prise de Marna par les rebelles inquiète les voisins.", ("captured", "rebelles", ("Marna",))),
        ("Quand l'armée avance vers Marna, les habitants prient.", ("advances", "armée", ("Marna",))),
    ],
)
def test_told(claims, text: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    assert expected in control(claims(WAR + text))


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre demande à l'armée d'entrer dans Marna.",
        "L'armée est repartie sans être entrée dans Marna.",
        "A Marna, la mode fait la loi.",
        "Une famille s'est installée à Marna.",
        "Le nageur a perdu pied à Marna.",
        "En Sarvie, l'armée a mis la main sur un stock d'armes.",
        "Les troupes, retirées de Marna par le ministre, dorment.",
        "Nadira, enlevée par les rebelles, a été libérée.",
        "La caserne des pompiers n'a pas été évacuée.",
    ],
)
def test_not_told(claims, text: str) -> None:
    assert [found for found in control(claims(WAR + text)) if found[0] != "besieges"] == []


def test_a_base_emptied_in_peace_is_lost_by_nobody(claims) -> None:
    assert control(claims("La crue menace Marna. La base de Marna a été évacuée.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée veut encercler Marna puis reprendre Velmar.", ["hypothetical", "hypothetical"]),
        ("L'armée n'a pas pu encercler Marna ni prendre Velmar.", ["denied", "denied"]),
        ("L'armée a fini par encercler Marna et prendre Velmar.", ["asserted", "asserted"]),
        ("L'armée a annoncé vouloir prendre Marna.", ["planned"]),
        ("L'armée dit espérer reprendre Marna.", ["hypothetical"]),
        ("La levée du siège de Marna a surpris le ministre.", ["asserted"]),
        ("Le ministre a réagi à la perte de Marna.", ["asserted"]),
        ("La capture de l'aéroport de Marna a surpris le ministre.", ["asserted"]),
        ("Les deux camps négocient la levée du siège de Marna.", []),
        ("La capture de l'aéroport de Marna a commencé.", []),
    ],
)
def test_how_surely(claims, text: str, expected: list[str]) -> None:
    assert [c.factuality for c in claims(WAR + text) if isinstance(c.args, Control)] == expected
