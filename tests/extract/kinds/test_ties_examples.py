"""Ties of those named for example, of whole bodies and of lands told by an adjective."""

from __future__ import annotations

import pytest
from tests.extract.kinds.ties import ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Les soutiens de la Zorvie, en particulier la Sarvie, ont protesté.",
            ("Sarvie", "supports", "Zorvie"),
        ),
        (
            "Les alliés de la Zorvie, dont la Sarvie et la Brennie, se sont tus.",
            ("Brennie", "ally_of", "Zorvie"),
        ),
        (
            "La Ligue arabe, dont font partie le Koweït et l'Égypte, a protesté.",
            ("Égypte", "part_of", "Ligue arabe"),
        ),
        (
            "L'Otan compte et regroupe trente pays, dont la Belgique et l'Espagne.",
            ("Espagne", "part_of", "Otan"),
        ),
        (
            "Le Front du Sel et la Brigade du Récif forment la Coalition de l'Aube.",
            ("Brigade du Récif", "part_of", "Coalition de l'Aube"),
        ),
        ("La Zorvie dénonce le soutien français aux rebelles.", ("France", "supports", "rebelles")),
        (
            "La Zorvie accuse son voisin français de soutenir les rebelles.",
            ("France", "supports", "rebelles"),
        ),
        ("La Zorvie s'oppose à la présence du Front.", ("Zorvie", "opposes", "Front")),
        (
            "Les forces loyalistes ont repris Ostrel, appuyées par la Zorvie.",
            ("Zorvie", "supports", "forces loyalistes"),
        ),
        (
            "Le Front du Sel, inscrit sur la liste des organisations terroristes, a démenti.",
            ("Front du Sel", "listed_as", "liste des organisations terroristes"),
        ),
    ],
)
def test_a_tie(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("La Zorvie a épousé la cause des rebelles.", ("Zorvie", "supports", "rebelles")),
        ("Un groupe apparenté à Al-Qaïda a démenti.", ("groupe", "ally_of", "Al-Qaïda")),
        ("Des miliciens rémunérés par la Zorvie ont démenti.", ("Zorvie", "supports", "miliciens")),
        ("Des généraux se sont solidarisés avec les mutins.", ("généraux", "supports", "mutins")),
        ("Les mercenaires combattent pour l'armée.", ("mercenaires", "supports", "armée")),
        ("La milice du Sel obéit à la Zorvie.", ("milice du Sel", "part_of", "Zorvie")),
        ("La Garde rivalise avec le Front.", ("Garde", "opposes", "Front")),
        ("Le Front a absorbé la Brigade verte.", ("Brigade verte", "part_of", "Front")),
        ("La Brigade verte, un sous-groupe du Front, a démenti.", ("Brigade verte", "part_of", "Front")),
        ("Les Requins, noyau dur du Front, ont démenti.", ("Requins", "part_of", "Front")),
        ("L'inimitié entre la Zorvie et la Sarvie est ancienne.", ("Zorvie", "opposes", "Sarvie")),
        ("Le Front a annoncé son rattachement à l'Armée pourpre.", ("Front", "part_of", "Armée pourpre")),
        ("Le Front guerroie contre la junte.", ("Front", "opposes", "junte")),
    ],
)
def test_a_tie_by_rarer_words(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Les alliés de la Zorvie, dont la Sarvie est lasse, se sont tus.",  # of whom it is weary
        "Les alliés de la Zorvie, notamment en mer, se sont tus.",
        "La foire regroupe quinze stands, dont ceux de la Belgique.",
        "La Brennie et la Sarvie forment la relève.",
        "La Zorvie s'oppose à l'action en justice.",
        "La Zorvie a promis une aide française aux sinistrés.",
        "Un voisin français a soutenu le mur.",
        "Le président Ivo Brek sera rejoint sur scène par le chanteur Jan Orn.",
        "L'avocat a épousé la cause des baleines.",
        "Le sol a absorbé la pluie.",
        "Le train obéit à la Zorvie.",
        "Le vin de Zorvie rivalise avec la Sarvie.",
        "Le club bataille contre la Zorvie pour le titre.",
        "Les ouvriers se battent pour un toit.",
        "Il a inscrit sur la liste le nom du Front.",
    ],
)
def test_no_tie(text: str) -> None:
    assert ties(text) == []
