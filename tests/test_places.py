"""The user's own places: read from a CSV, kept in the dossier, stronger than the gazetteer."""

from __future__ import annotations

from pathlib import Path

import pytest

import recoupe
from recoupe.errors import RecoupeError
from recoupe.places import read_places

ARTICLE = (
    "ORLAC, 5 mars 2019 (AXP) - Douze civils ont été tués lundi à Ambreuse, a annoncé le maire Ilan Torvez.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def csv_of(folder: Path, text: str) -> Path:
    path = folder / "places.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_claims_stand_where_the_list_says_and_stay_there(folder: Path) -> None:
    own = csv_of(
        folder, "name,aliases,lat,lon,within\nAmbreuse-la-Haute,Ambreuse|AMBREUSE,12.5,-3.25,Orlac\n"
    )
    recoupe.build(folder / "in", folder / "d.sqlite").close()
    recoupe.build([], folder / "d.sqlite", places=own).close()
    recoupe.build([], folder / "d.sqlite").close()
    with recoupe.open(folder / "d.sqlite") as dossier:
        (place,) = [claim.place for claim in dossier.claims if claim.kind == "casualties"]
    assert place is not None
    assert (place.name, place.lat, place.lon, place.within) == ("Ambreuse-la-Haute", 12.5, -3.25, "Orlac")
    assert place.text == "Ambreuse"


def test_places_that_the_list_lacks_stay_as_they_were(folder: Path) -> None:
    own = csv_of(folder, "name,lat,lon\nAilleurs,1,1\n")
    with recoupe.build(folder / "in", places=own) as dossier:
        (place,) = [claim.place for claim in dossier.claims if claim.kind == "casualties"]
    assert place is not None
    assert (place.name, place.lat) == ("Ambreuse", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name,lat\nA,1\n", "no column lon"),
        ("name,lat,lon\nA,nord,1\n", "places.csv:2: A: lat is nord"),
        ("name,lat,lon\nA,1,1\nB,1,200\n", "places.csv:3: B: lon is 200"),
        ("name,lat,lon\n,1,1\n", "places.csv:2: a place needs a name"),
        ("name,lat,lon\nA,nan,1\n", "lat is nan"),
        ("", "no column name, lat, lon"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(folder: Path, text: str, told: str) -> None:
    with pytest.raises(RecoupeError, match=r"places\.csv") as refused:
        read_places(csv_of(folder, text))
    assert told in str(refused.value)
