"""Sources added in the browser: one build at a time, behind the app, with its progress for whoever looks.

Uploads are kept under names of our own in a folder of their own; the name that a browser gives is only ever shown.
Each article is written as soon as it is read, so a build that is stopped loses nothing that it finished.
"""

from __future__ import annotations

import tempfile
import threading
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal

from recoupe.dossier.store import Store
from recoupe.errors import InputRefusedError, RecoupeError
from recoupe.ingest.formats import suffix_of
from recoupe.ingest.reader import How
from recoupe.pipeline import build
from recoupe.progress import BuildProgress, Outcome

MOST_BYTES = 64_000_000  # of one upload, all its files together
MOST_FILES = 500
SHOWN = 200  # refusals that are listed
LONGEST_NAME = 120
_CHUNK = 1 << 20

State = Literal["idle", "reading", "comparing", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that could not be used, why, and what to do."""

    name: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Told:
    """How far the build is, and what came of it at the end."""

    state: State = "idle"
    inputs: int = 0
    done: int = 0
    read: int = 0
    duplicate: int = 0
    refused: tuple[Refusal, ...] = ()
    refusals: int = 0
    trouble: str = ""

    @property
    def at_work(self) -> bool:
        """Whether a build is going on."""
        return self.state in ("reading", "comparing")


@dataclass
class _Watch(BuildProgress):
    """Hears a build; what it tells is read from other threads, one value at a time."""

    all: int = 0
    done: int = 0
    heard: list[InputRefusedError] = field(default_factory=list)
    stages: list[str] = field(default_factory=list)  # over the whole dossier, after the reading

    @property
    def state(self) -> State:
        return "comparing" if self.stages else "reading"

    def inputs(self, total: int) -> None:
        self.all = total

    def input_done(self) -> None:
        self.done += 1

    def refused(self, error: InputRefusedError) -> None:
        self.heard.append(error)

    def stage(self, name: str) -> None:
        self.stages.append(name)


class Adding:
    """The builds of one dossier file. `held` keeps decisions from making the record at the same time."""

    def __init__(
        self, dossier: Path, held: Callable[[], AbstractContextManager[None]], renewed: Callable[[], None]
    ) -> None:
        self._dossier = dossier
        self._held = held
        self._renewed = renewed
        self._turn = threading.Lock()
        self._watch: _Watch | None = None
        self._last = Told()
        self._thread: threading.Thread | None = None

    @property
    def told(self) -> Told:
        """How far it is."""
        watch = self._watch
        if watch is None:
            return self._last
        heard = list(watch.heard)
        return Told(
            watch.state, watch.all, watch.done, refused=_refusals(heard[-SHOWN:]), refusals=len(heard)
        )

    def add_uploads(self, uploads: Iterable[tuple[str, BinaryIO]]) -> None:
        """Read uploaded files, each a name to show and its content. Raises `RecoupeError` while another build runs."""
        self._claim()
        folder = tempfile.TemporaryDirectory(prefix="recoupe-add-")
        try:
            names = {}
            for number, (name, content) in enumerate(uploads):
                path = Path(folder.name) / f"{number:04d}{suffix_of(shown(name))}"
                with path.open("wb") as file:
                    while chunk := content.read(_CHUNK):
                        file.write(chunk)
                names[path.name] = shown(name)
        except BaseException:
            self._give_up(folder)
            raise
        if not names:
            self._give_up(folder)
            raise RecoupeError("no file was given; choose some, or drop them on the page")
        self._start([Path(folder.name)], How(names=names), folder)

    def add_folder(self, folder: Path) -> None:
        """Read a folder of this machine anew. Raises `RecoupeError` while another build runs."""
        self._claim()
        self._start([folder], How(), None)

    def close(self) -> None:
        """Wait for the article at hand no longer than a moment: what was read is kept, the next build goes on."""
        if self._thread is not None:
            self._thread.join(timeout=0.5)

    def wait(self) -> Told:
        """How it ended, once it has."""
        if self._thread is not None:
            self._thread.join()
        return self.told

    def _claim(self) -> None:
        if not self._turn.acquire(blocking=False):
            raise RecoupeError("articles are being read already; wait until that is done")

    def _give_up(self, folder: tempfile.TemporaryDirectory[str]) -> None:
        folder.cleanup()
        self._turn.release()

    def _start(
        self, sources: Sequence[Path], how: How, folder: tempfile.TemporaryDirectory[str] | None
    ) -> None:
        self._watch = _Watch()
        self._thread = threading.Thread(
            target=self._run, args=(sources, how, folder, self._watch), daemon=True
        )
        self._thread.start()

    def _run(
        self,
        sources: Sequence[Path],
        how: How,
        folder: tempfile.TemporaryDirectory[str] | None,
        watch: _Watch,
    ) -> None:
        try:
            with self._held(), Store(self._dossier) as store:
                outcome = build(sources, store, jobs=1, progress=watch, how=how)
            self._renewed()
            self._last = _ended(outcome, watch)
        except Exception as error:  # a thread has nobody above it: what went wrong is told on the page
            trouble = str(error) if isinstance(error, RecoupeError) else type(error).__name__
            heard = watch.heard
            self._last = Told(
                "failed",
                watch.all,
                watch.done,
                refused=_refusals(heard[-SHOWN:]),
                refusals=len(heard),
                trouble=trouble,
            )
        finally:
            self._watch = None
            if folder is not None:
                folder.cleanup()
            self._turn.release()


def _ended(outcome: Outcome, watch: _Watch) -> Told:
    return Told(
        "done",
        watch.all,
        watch.done,
        outcome.read,
        outcome.known,
        _refusals(outcome.refused[:SHOWN]),
        len(outcome.refused),
    )


def _refusals(heard: Sequence[InputRefusedError]) -> tuple[Refusal, ...]:
    return tuple(Refusal(each.name, each.reason, each.advice) for each in heard)


def shown(name: str) -> str:
    """A name that a browser gave, fit to be shown: its last part, no control characters, no longer than a line.

    >>> shown("../../etc/passwd"), shown("C:\\\\fakepath\\\\note.txt"), shown("")
    ('passwd', 'note.txt', 'sans-nom')
    """
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    plain = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C").strip()
    if len(plain) > LONGEST_NAME:
        plain = f"{plain[: LONGEST_NAME - 20]}…{plain[-12:]}"
    return plain or "sans-nom"
