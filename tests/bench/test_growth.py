"""Growth is told by its exponent, and every claim that goes in comes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.growth import Point, exponent, point
from bench.varied import varied_readings

from recoupe.resolve.stories import stories


def at(articles: int, seconds: float) -> Point:
    return Point(articles=articles, claims=0, findings=0, seconds=seconds, megabytes=None, one_more=0.0)


def test_the_exponent_tells_proportion_from_square() -> None:
    assert exponent(at(10, 1), at(1000, 100)) == pytest.approx(1)
    assert exponent(at(10, 1), at(1000, 10_000)) == pytest.approx(2)


def test_all_claims_are_connected(tmp_path: Path) -> None:
    measured = point(30, tmp_path)
    assert measured.claims == sum(len(reading.claims) for reading in varied_readings(30))
    assert 0 < measured.one_more < 60


def test_no_two_copies_tell_one_story() -> None:
    sizes = [len(story) for story in stories(list(varied_readings(120)))]
    assert max(sizes) <= 28  # the articles of both corpora
