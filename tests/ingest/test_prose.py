"""What can't be an article is refused; odd prose is not."""

from __future__ import annotations

import pytest

from recoupe.ingest.prose import refusal_of
from recoupe.ingest.raw_article import RawArticle

PROSE = "Douze civils ont péri lundi à Ambreuse. "


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("« » « »", "no words"),
        ("12 000 - 3 % 4", "no words"),
        ("a" * 20_000, "20,000 characters without a space"),
        (PROSE + "«" * 200_000, "without a space"),
    ],
)
def test_no_article(text: str, reason: str) -> None:
    assert reason in str(refusal_of(RawArticle(file="x.txt", text=text)))


@pytest.mark.parametrize(
    "text", [PROSE, "Feu.", "a" * 4_000, PROSE * 500 + "Q" * 9_000, "«\u00a0Oui\u00a0»" * 3000]
)
def test_odd_prose_is_an_article(text: str) -> None:
    assert refusal_of(RawArticle(file="x.txt", text=text)) is None


def test_a_book_is_no_article() -> None:
    refusal = refusal_of(RawArticle(file="livre.txt", text="un mot " * 150_000))
    assert refusal is not None
    assert "split it" in str(refusal)
