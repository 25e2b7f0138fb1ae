"""The map: places where they are, none where they are not."""

from __future__ import annotations

import pytest
from tests.publish.page.small_dossier import small_dossier

from recoupe.publish.page.map import HEIGHT, WIDTH, Spot, map_view, spots_of

ALMA, BREST, RENNES = (
    Spot("Alma", 48.4, -71.6, 2),
    Spot("Brest", 48.4, -4.5, 9),
    Spot("Rennes", 48.1, -1.7, 4),
)


def test_places_are_west_and_north_of_each_other_as_on_the_ground() -> None:
    brest, rennes = map_view([BREST, RENNES]).marks
    assert brest.x < rennes.x
    assert brest.y < rennes.y
    assert brest.radius > rennes.radius


def test_every_mark_lies_on_the_map() -> None:
    for mark in map_view([BREST, RENNES]).marks:
        assert 0 < mark.x < WIDTH
        assert 0 < mark.y < HEIGHT


def test_what_lies_far_off_stands_beside_the_map() -> None:
    view = map_view([BREST, RENNES, ALMA])
    assert [spot.name for spot in view.beside] == ["Alma"]
    assert [spot.name for spot in view.spots] == ["Brest", "Rennes"]


@pytest.mark.parametrize("lat", [None, 0.0])
def test_a_place_without_both_coordinates_is_listed_and_not_drawn(lat: float | None) -> None:
    view = map_view([BREST, Spot("Quelque part", lat, None, 5)])
    assert [spot.name for spot in view.unplaced] == ["Quelque part"]
    assert [mark.spot.name for mark in view.marks] == ["Brest"]


def test_a_dossier_without_any_place_says_so() -> None:
    assert map_view([]).answer.fr == "Aucun lieu n'est nommé dans ces articles."


def test_the_countries_around_are_named_in_both_languages() -> None:
    names = {country.name for country in map_view([Spot("Munich", 48.1, 11.6, 3)]).countries}
    assert ("Autriche", "Austria") in names


def test_names_do_not_cover_each_other() -> None:
    crowd = [Spot(f"Lieu numéro {i}", 48.0 + i * 0.01, 2.0 + i * 0.01, 30 - i) for i in range(30)]
    named = [mark for mark in map_view(crowd).marks if mark.label_x]
    assert 0 < len(named) < 30


def test_places_are_counted_by_name() -> None:
    spots = spots_of(small_dossier().claims)
    assert [(spot.name, spot.lat) for spot in spots][:1] == [("Valbreuse", None)]


def test_a_part_of_a_town_stands_with_its_town_and_a_country_apart() -> None:
    side = Spot("Brest-Est", None, None, 6, within="Brest")
    land = Spot("France", None, None, 3, country="FR")
    lost = Spot("Quelque part", None, None, 1)
    view = map_view([BREST, side, RENNES, land, lost])
    assert [(mark.spot.name, mark.spot.told, mark.spot.parts) for mark in view.marks] == [
        ("Brest", 15, (side,)),
        ("Rennes", 4, ()),
    ]
    assert view.countries_told == (land,)
    assert view.unplaced == (lost,)


def test_a_part_of_a_town_that_no_one_placed_has_no_coordinates() -> None:
    side = Spot("Kesmar-Est", None, None, 6, within="Kesmar", country="XX")
    assert map_view([BREST, side]).unplaced == (side,)
