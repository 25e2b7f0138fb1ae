"""Periods that begin with a dated start."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.annotate.builtin import builtin
from recoupe.record import Published
from recoupe.text.clean import clean
from recoupe.times.anchor import anchor_times
from recoupe.times.find import find_times
from recoupe.times.starts import periods_since_a_start

DAY = dt.date(2023, 5, 17)


def spans(text: str) -> list[tuple[str, dt.date | None, dt.date | None]]:
    document = builtin().annotate(clean(text))
    published = Published(earliest=DAY, latest=DAY, basis="metadata")
    times = anchor_times(document, find_times(document), published)
    return [(t.span, t.earliest, t.latest) for t in periods_since_a_start(document, times, DAY)]


def test_a_dated_start_opens_a_period() -> None:
    text = "L'armée a pris six villages depuis le début de son offensive le 3 mai."
    assert spans(text) == [("period", dt.date(2023, 5, 3), DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Le début de son offensive, le 3 mai, a surpris la ville.",
        "Depuis le début de l'offensive, les ponts sont fermés. Le 3 mai, un convoi est passé.",
    ],
)
def test_a_day_without_since_stays_a_day(text: str) -> None:
    assert ("instant", dt.date(2023, 5, 3), dt.date(2023, 5, 3)) in spans(text)
