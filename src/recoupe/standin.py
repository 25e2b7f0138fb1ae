"""Plain stand-ins for stages that are still being built; each goes when its stage is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.raw_article import RawArticle
from recoupe.reading import Reading
from recoupe.record import Claim, Entity, Finding
from recoupe.text.clean_text import CleanText


@dataclass(frozen=True)
class Front:
    """What an article's first and last lines say of it: nothing yet."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    credits: tuple[str, ...] = ()


def list_inputs(sources: Iterable[str | Path]) -> list[Path]:
    """Files as given, folders by their text files."""
    paths = [Path(source) for source in sources]
    return [file for path in paths for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]


def read_input(path: Path) -> Iterator[RawArticle | InputRefusedError]:
    """One article a text file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        yield InputRefusedError(path.name, "it can't be read as UTF-8 text", "save it as UTF-8")
        return
    if text.strip():
        yield RawArticle(file=path.name, text=text)
    else:
        yield InputRefusedError(path.name, "it is empty", "leave it out")


def find_front(_text: CleanText, _file: str) -> Front:
    """Nothing."""
    return Front()


def resolve(readings: tuple[Reading, ...]) -> tuple[tuple[Entity, ...], tuple[Reading, ...]]:
    """As they are."""
    return (), readings


def reconcile(readings: tuple[Reading, ...]) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """Claims as they are."""
    return tuple(claim for reading in readings for claim in reading.claims), ()
