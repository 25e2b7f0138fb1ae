"""What a build tells whoever watches it, and what it tells at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from recoupe.errors import InputRefusedError

UNKNOWN_FORMAT = "?"


@dataclass(frozen=True, slots=True)
class FormatCount:
    """What came of the inputs in one format."""

    read: int = 0
    known: int = 0  # the same article again, in the dossier or in this build
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: articles read now and known before, inputs refused; the same by format."""

    read: int = 0
    known: int = 0
    refused: tuple[InputRefusedError, ...] = ()
    notices: tuple[InputRefusedError, ...] = ()  # what couldn't be used of articles that were kept
    formats: tuple[tuple[str, FormatCount], ...] = ()


class BuildProgress:
    """Hears everything and says nothing; override what you want to know."""

    def inputs(self, total: int) -> None:
        """There are so many inputs to read."""

    def input_done(self) -> None:
        """One of them is read."""

    def refused(self, error: InputRefusedError) -> None:
        """One input can't be used; the others go on."""

    def noticed(self, notice: InputRefusedError) -> None:
        """Something of an input can't be used; the article itself is kept."""

    def stage(self, name: str) -> None:
        """A stage over the whole dossier begins."""


class Tally:
    """Counts while a build runs, and passes on what a watcher wants to know."""

    def __init__(self, progress: BuildProgress) -> None:
        self.progress = progress
        self._read: Counter[str] = Counter()
        self._known: Counter[str] = Counter()
        self._refusals: Counter[str] = Counter()
        self._refused: list[InputRefusedError] = []
        self._notices: list[InputRefusedError] = []

    def read(self, format_name: str | None) -> None:
        """Count an article that was read."""
        self._read[format_name or UNKNOWN_FORMAT] += 1

    def known(self, format_name: str | None) -> None:
        """Count an article that was read before."""
        self._known[format_name or UNKNOWN_FORMAT] += 1

    def refuse(self, error: InputRefusedError, format_name: str | None = None) -> None:
        """Count an input that can't be used."""
        self._refusals[format_name or UNKNOWN_FORMAT] += 1
        self._refused.append(error)
        self.progress.refused(error)

    def notice(self, notice: InputRefusedError) -> None:
        """Keep what couldn't be used of an article."""
        self._notices.append(notice)
        self.progress.noticed(notice)

    def outcome(self) -> Outcome:
        """The counts at the end."""
        names = sorted({*self._read, *self._known, *self._refusals})
        counts = (FormatCount(self._read[name], self._known[name], self._refusals[name]) for name in names)
        return Outcome(
            self._read.total(),
            self._known.total(),
            tuple(self._refused),
            tuple(self._notices),
            tuple(zip(names, counts, strict=True)),
        )
