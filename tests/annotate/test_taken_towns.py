"""Bare names that are towns by what is done to them, or by what they suffer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.annotate.document import Document

Annotate = Callable[[str], Document]


def kind_of(document: Document, name: str) -> str | None:
    return next((found.kind for found in document.names if found.text == name), None)


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles tiennent toujours Kerval.",
        "Les soldats ont dû lâcher Kerval.",
        "L'armée dit avoir pris Kerval.",
        "L'armée s'est retirée de Kerval.",
        "Kerval a été prise mardi.",
        "Kerval est tombée mardi.",
        "Kerval, reprise en mai, se relève.",
        "Kerval, où tout manque, attend.",
        "Kerval, que les rebelles tiennent, attend.",
        "Kerval aux mains des rebelles",
        "L'armée tient 70 % de Kerval.",
        "Les rebelles ont pris Dorvenne, puis Kerval.",
        "Les rebelles sont parvenus à l'entrée de Kerval.",
    ],
)
def test_what_arms_take_is_a_town(annotate: Annotate, text: str) -> None:
    assert kind_of(annotate(text), "Kerval") == "place"


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a quitté Kerval, son conseiller.",
        "Le médecin Paul Kerval est arrivé. Kerval a été pris de fièvre.",
        "Le joueur a remplacé Kerval.",
        "La ministre a défendu Kerval.",
    ],
)
def test_who_is_left_or_defended_is_none(annotate: Annotate, text: str) -> None:
    assert kind_of(annotate(text), "Kerval") != "place"
