"""Growth is told by its exponent, and every claim that goes in comes out."""

from __future__ import annotations

import pytest
from bench.growth import Point, exponent, point
from bench.varied import varied_readings


def at(articles: int, seconds: float) -> Point:
    return Point(articles=articles, claims=0, findings=0, seconds=seconds, megabytes=None)


def test_the_exponent_tells_proportion_from_square() -> None:
    assert exponent(at(10, 1), at(1000, 100)) == pytest.approx(1)
    assert exponent(at(10, 1), at(1000, 10_000)) == pytest.approx(2)


def test_all_claims_are_connected() -> None:
    measured = point(30)
    assert measured.claims == sum(len(reading.claims) for reading in varied_readings(30))
    assert measured.seconds >= 0
