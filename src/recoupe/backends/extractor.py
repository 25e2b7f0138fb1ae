"""What an extractor is: the one thing that a back end has to offer in the place of the built-in rules."""

from __future__ import annotations

from typing import Protocol

from recoupe.annotate.document import Document
from recoupe.record import Article, Claim
from recoupe.times.expression import TimeExpression


class Extractor(Protocol):
    """Finds the claims of one article."""

    @property
    def version(self) -> str:
        """What tells this extractor's work from another's."""

    def extract(
        self, document: Document, times: tuple[TimeExpression, ...], article: Article
    ) -> tuple[Claim, ...]:
        """Claims whose every evidence satisfies `raw[start:end] == text`."""
