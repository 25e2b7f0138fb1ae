import datetime as dt

import pytest

from recoupe.record import Published
from recoupe.times.anchor import anchor_times
from recoupe.times.find import find_times
from recoupe.times.reading import read_text

DAY = dt.date(2020, 6, 20)


def days(text: str) -> list[tuple[str, dt.date | None, dt.date | None]]:
    document = read_text(text)
    times = anchor_times(
        document, find_times(document), Published(earliest=DAY, latest=DAY, basis="metadata")
    )
    return [(t.text, t.earliest, t.latest) for t in times]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("La réunion s'est tenue le 17.", dt.date(2020, 6, 17)),
        ("Le 27, à Oron, des inconnus avaient brûlé la mairie.", dt.date(2020, 5, 27)),
        ("Un hôpital ouvrira le 6 à Velden.", dt.date(2020, 7, 6)),
        ("Les deux camps sont convenus de se revoir le 28.", dt.date(2020, 6, 28)),
    ],
)
def test_a_number_alone_is_a_day(text: str, day: dt.date) -> None:
    assert [(first, last) for _, first, last in days(text)] == [(day, day)]


def test_it_is_of_the_month_that_the_text_has_reached() -> None:
    found = days(
        "Le 12 mars, un raid a tué dix civils à Oron. Le 14, le pont est tombé. Le 2, on comptait les morts."
    )
    assert [first for _, first, _ in found] == [dt.date(2020, 3, day) for day in (12, 14)] + [
        dt.date(2020, 4, 2)
    ]


def test_a_range_has_two_ends() -> None:
    found = days("Les combats ont repris du 3 au 5 à Oron.")
    assert {(first, last) for _, first, last in found} == {(dt.date(2020, 6, 3), dt.date(2020, 6, 5))}


@pytest.mark.parametrize(
    "text",
    [
        "Le blessé a appelé le 17, sans réponse.",
        "Le cortège est passé devant le 10, rue des Lilas.",
        "Le 20 heures en a parlé.",
        "Le 3 est un chiffre.",
        "Son maillot, le 10, est retiré.",
        "Il a misé sur le 2, 5 et 7.",
        "Le 5 % de hausse.",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert [one for one in days(text) if one[1] and "heures" not in one[0]] == []
