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
    "text",
    [
        "Les alliés de la Zorvie, dont la Sarvie est lasse, se sont tus.",  # of whom it is weary
        "Les alliés de la Zorvie, notamment en mer, se sont tus.",
        "La foire regroupe quinze stands, dont ceux de la Belgique.",
        "La Brennie et la Sarvie forment la relève.",
        "La Zorvie s'oppose à l'action en justice.",
        "La Zorvie a promis une aide française aux sinistrés.",
        "Un voisin français a soutenu le mur.",
        "Il a inscrit sur la liste le nom du Front.",
    ],
)
def test_no_tie(text: str) -> None:
    assert ties(text) == []
