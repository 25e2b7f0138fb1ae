"""What tells a place from a person, and the town that a part lies in, on sentences of our own."""

from collections.abc import Callable

import pytest

from recoupe.annotate.document import Document

Annotate = Callable[[str], Document]


def kinds(document: Document) -> dict[str, str]:
    return {name.text: name.kind for name in document.names}


def within(document: Document, text: str) -> str | None:
    name = next(name for name in document.names if name.text == text)
    return name.location.within if name.location else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("L'armée tente de reprendre Ostrel.", "Ostrel"),
        ("Les rebelles se sont emparés de Dorvenne hier.", "Dorvenne"),
        ("L'armée assiège Kerval depuis mars.", "Kerval"),
        ("La chute de Vessac est proche.", "Vessac"),
        ("La bataille de Marquenne a fait cent morts.", "Marquenne"),
        ("Le siège de Trévannec dure.", "Trévannec"),
        ("Les habitants de Corvane fuient.", "Corvane"),
    ],
)
def test_what_is_taken_or_lived_in_is_a_place(annotate: Annotate, text: str, place: str) -> None:
    assert kinds(annotate(text)) == {place: "place"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("L'armée a repris Marc Delvaux à la milice.", "Marc Delvaux"),
        ("« Nous tiendrons », reprend Marc Delvaux.", "Marc Delvaux"),
        ("Les habitants de Claire Vendel la soutiennent.", "Claire Vendel"),
        ("« Nous tiendrons », martèle Jean Brun.", "Jean Brun"),
        ("Le pont est sûr, rétorque Paula Vendel.", "Paula Vendel"),
    ],
)
def test_who_speaks_or_is_named_in_full_is_a_person(annotate: Annotate, text: str, person: str) -> None:
    assert kinds(annotate(text)) == {person: "person"}


def test_the_fall_of_a_person_named_in_full_elsewhere(annotate: Annotate) -> None:
    document = annotate("Le général Bastien Orval gouverne. La chute de Orval est proche, dit-on. Orval nie.")
    assert {name.kind for name in document.names} == {"person"}


def test_the_side_of_a_place_is_a_place(annotate: Annotate) -> None:
    document = annotate(
        "À Vellac, rien. Le conseil de Vellac-Est siège. Vellac-Est dément, Vellac-Ouest aussi."
    )
    assert kinds(document) == dict.fromkeys(("Vellac", "Vellac-Est", "Vellac-Ouest"), "place")
    assert within(document, "Vellac-Ouest") == "Vellac"


def test_two_sides_make_a_town(annotate: Annotate) -> None:
    document = annotate("Les rebelles tiennent Kermane-Est. L'armée tient Kermane-Ouest.")
    assert {within(document, side) for side in ("Kermane-Est", "Kermane-Ouest")} == {"Kermane"}


def test_directions_alone_are_no_names(annotate: Annotate) -> None:
    assert kinds(annotate("Les combats ont gagné l'Est. L'Ouest reste calme. Est et Ouest se battent.")) == {}


def test_a_part_lies_in_the_town_of_its_sentence(annotate: Annotate) -> None:
    document = annotate("À Ostrel, douze morts. À Vellac, le quartier de Mirzane a été touché.")
    assert within(document, "Mirzane") == "Vellac"


def test_a_part_lies_nowhere_known_where_several_towns_are_spoken_of(annotate: Annotate) -> None:
    document = annotate(
        "À Ostrel, douze morts. À Vellac, trois morts. À Dorvan, un mort. Le quartier de Mirzane a été touché."
    )
    assert within(document, "Mirzane") is None


def test_no_state_and_no_large_town_elsewhere_holds_a_part(annotate: Annotate) -> None:
    assert (
        within(annotate("En Syrie, le quartier de Mirzane a été bombardé. La Syrie dément."), "Mirzane")
        is None
    )
    cities = annotate(
        "À Toulouse, on manifeste. Toulouse suit. À Toulouse, les quartiers de Lyon et Nantes émeuvent."
    )
    assert within(cities, "Lyon") is None
