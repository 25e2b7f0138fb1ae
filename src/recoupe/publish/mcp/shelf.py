"""A dossier kept open for questions: read once, read again when a build has changed the file."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

from recoupe.dossier.dossier import Dossier
from recoupe.record import Article, Claim, Entity, Finding

AROUND = 300  # characters of the article on each side of a claim's words


@dataclass(frozen=True)
class Held:
    """The record in memory; `words` keeps what each claim and finding may be found by, once it was asked for."""

    articles: dict[str, Article]
    claims: dict[str, Claim]
    entities: tuple[Entity, ...]
    findings: dict[str, Finding]
    finding_of: dict[str, str]  # claim id: the finding that holds it
    urls: dict[str, str | None]
    stale: bool
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Shelf:
    """Hands the record out, from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._mark: object = None
        self._held: Held | None = None

    def held(self) -> Held:
        """The record as the file has it now. Raises `DossierError`."""
        with self._lock:
            mark = self._state()
            if self._held is None or mark != self._mark:
                self._held, self._mark = self._read(), mark
            return self._held

    def text(self, article: str) -> str:
        """An article's raw text. Raises `KeyError`."""
        with Dossier.open(self._path) as dossier:
            return dossier.raw(article)

    def _state(self) -> object:
        files = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        return [(file.stat().st_mtime_ns, file.stat().st_size) if file.exists() else None for file in files]

    def _read(self) -> Held:
        with Dossier.open(self._path) as dossier:
            findings = {finding.id: finding for finding in dossier.findings}
            return Held(
                articles={article.id: article for article in dossier.articles},
                claims={claim.id: claim for claim in dossier.claims},
                entities=dossier.entities,
                findings=findings,
                finding_of={claim: finding.id for finding in findings.values() for claim in finding.claims},
                urls={article.id: dossier.url(article.id) for article in dossier.articles},
                stale=dossier.stale,
            )
