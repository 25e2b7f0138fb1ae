"""What a build tells whoever watches it, and what it tells at the end."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.errors import InputRefusedError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: articles read now and known before, inputs refused."""

    read: int = 0
    known: int = 0
    refused: tuple[InputRefusedError, ...] = ()
    notices: tuple[InputRefusedError, ...] = ()  # what couldn't be used of articles that were kept


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
        self.read = 0
        self.known = 0
        self._refused: list[InputRefusedError] = []
        self._notices: list[InputRefusedError] = []

    def refuse(self, error: InputRefusedError) -> None:
        """Count an input that can't be used."""
        self._refused.append(error)
        self.progress.refused(error)

    def notice(self, notice: InputRefusedError) -> None:
        """Keep what couldn't be used of an article."""
        self._notices.append(notice)
        self.progress.noticed(notice)

    def outcome(self) -> Outcome:
        """The counts at the end."""
        return Outcome(self.read, self.known, tuple(self._refused), tuple(self._notices))
