"""What the page asks of a dossier: the record, and each article's text. `recoupe.dossier.Dossier` is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from recoupe.dossier.earlier import Changed
from recoupe.reading import Zone
from recoupe.record import Article, Claim, Entity, Finding


class DossierLike(Protocol):
    """The record as values and the texts behind it."""

    @property
    def articles(self) -> Sequence[Article]:
        """All articles."""

    @property
    def claims(self) -> Sequence[Claim]:
        """All claims."""

    @property
    def entities(self) -> Sequence[Entity]:
        """All entities."""

    @property
    def findings(self) -> Sequence[Finding]:
        """All findings."""

    @property
    def changed(self) -> Sequence[Changed]:
        """The findings that the last build changed."""

    def raw(self, article: str) -> str:
        """Raw text of the article with that id."""

    def url(self, article: str) -> str | None:
        """Its address, where the source had one."""

    def zones(self, article: str) -> Sequence[Zone]:
        """Its paragraphs with their roles, in order."""
