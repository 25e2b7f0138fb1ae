"""How a build shows itself: a bar on a terminal, nothing in a pipe; refusals on stderr always."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from recoupe.errors import InputRefusedError
from recoupe.progress import BuildProgress


class QuietProgress(BuildProgress):
    """Says only what was refused, one line each."""

    def __init__(self, err: TextIO) -> None:
        self._err = err

    def refused(self, error: InputRefusedError) -> None:
        """Name the input, the reason and what to do."""
        self.note(f"refused {error}")

    def noticed(self, notice: InputRefusedError) -> None:
        """Name the article, what couldn't be used of it and what to do."""
        self.note(f"note {notice}")

    def note(self, text: str) -> None:
        """A line on stderr."""
        print(f"recoupe: {' '.join(text.split())}", file=self._err, flush=True)


class BarProgress(QuietProgress):
    """A bar over the inputs, then the name of the stage at work."""

    def __init__(self, err: TextIO, bar: Progress) -> None:
        super().__init__(err)
        self._bar = bar
        self._task = bar.add_task("looking for articles", total=None)

    def inputs(self, total: int) -> None:
        """How many inputs there are."""
        self._bar.update(self._task, total=total, description="reading")

    def input_done(self) -> None:
        """One input is read."""
        self._bar.advance(self._task)

    def stage(self, name: str) -> None:
        """Another stage begins."""
        self._bar.update(self._task, description=name)

    def note(self, text: str) -> None:
        """A line above the bar."""
        self._bar.console.print(
            f"recoupe: {' '.join(text.split())}", markup=False, highlight=False, soft_wrap=True
        )


@contextmanager
def progress_for(err: TextIO, *, quiet: bool = False) -> Iterator[QuietProgress]:
    """The progress that suits where stderr goes."""
    if quiet or not err.isatty():
        yield QuietProgress(err)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(file=err), transient=True) as bar:
        yield BarProgress(err, bar)
