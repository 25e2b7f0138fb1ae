"""The gazetteer's table is searched page by page: no name is lost between two pages."""

import pytest

from recoupe.annotate.names.gazetteer import Gazetteer

NAMES = [f"bourg {number:04}" for number in range(200)]  # some 30 to a page
TABLE = "".join(f"{name}\tFR\t{n % 90}.50\t2.25\tT\n" for n, name in enumerate(NAMES)).encode()


def test_every_name_is_found() -> None:
    gazetteer = Gazetteer(TABLE)
    for n, name in enumerate(NAMES):
        entry = gazetteer.find(name.title())
        assert entry is not None
        assert entry.location.lat == n % 90 + 0.5


@pytest.mark.parametrize("name", ["", "Bourg", "Bourg 0", "Bourg 00000", "Aubourg", "Zed"])
def test_no_other_is(name: str) -> None:
    assert Gazetteer(TABLE).find(name) is None


def test_a_table_of_one_line_and_of_none() -> None:
    assert Gazetteer(b"oron\tFR\t1.00\t2.00\tT\n").find("Oron") is not None
    assert Gazetteer(b"").find("Oron") is None
