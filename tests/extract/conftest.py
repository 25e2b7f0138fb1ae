"""What the tests of extraction share: one sentence in, claims or attributions out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from recoupe.annotate.builtin import builtin
from recoupe.extract import extract
from recoupe.extract.context import Context, read_context
from recoupe.record import Article, Claim, Published
from recoupe.text.clean import clean
from recoupe.times.anchor import anchor_times
from recoupe.times.find import find_times

DAY = dt.date(2023, 5, 17)  # a Wednesday

Reader = Callable[[str], list[Claim]]


def context_of(text: str) -> Context:
    document = builtin().annotate(clean(text))
    return read_context(document, anchor_times(document, find_times(document), _published()))


def _published() -> Published:
    return Published(earliest=DAY, latest=DAY, basis="metadata")


def _article() -> Article:
    return Article(
        id="a",
        file="a.txt",
        title=None,
        outlet=None,
        byline=None,
        credits=(),
        published=_published(),
        language="fr",
    )


@pytest.fixture
def claims() -> Reader:
    """Claims of a text printed on Wednesday 17 May 2023; every span is checked against the raw text."""

    def read(text: str) -> list[Claim]:
        document = builtin().annotate(clean(text))
        times = anchor_times(document, find_times(document), _published())
        found = list(extract(document, times, _article()))
        for claim in found:
            assert all(text[span.start : span.end] == span.text for span in claim.evidence)
            assert all(text[source.start : source.end] for source in claim.attribution)
        return found

    return read


@pytest.fixture
def context() -> Callable[[str], Context]:
    """The context of a text as the kinds see it."""
    return context_of
