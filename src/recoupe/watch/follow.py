"""Rounds over all feeds: poll each, build what is new, wait."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from recoupe.dossier.store import Store
from recoupe.errors import RecoupeError
from recoupe.ingest.opml import feeds_of
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import build
from recoupe.progress import BuildProgress
from recoupe.watch import state
from recoupe.watch.poll import poll
from recoupe.watch.robots import Manners

_FIELDS = ("text", "title", "url", "outlet", "byline", "language", "identifier", "section", "authors")


@dataclass(frozen=True, slots=True)
class Told:
    """What one round did."""

    feeds: int
    new: int
    read: int
    problems: tuple[str, ...]


def feeds_in(sources: Iterable[str]) -> tuple[str, ...]:
    """Addresses of feeds: those named, those in OPML lists, those in files with one a line.

    >>> feeds_in(["https://larive.example/rss.xml"])
    ('https://larive.example/rss.xml',)
    """
    found: dict[str, None] = {}
    for each in sources:
        if each.startswith(("http://", "https://")):
            found[each] = None
            continue
        path = Path(each)
        if not path.is_file():
            raise RecoupeError(
                f"{each}: no such file; name a feed's address, an OPML list, or a file of addresses"
            )
        data = path.read_bytes()
        listed = feeds_of(data, path.name) if b"<opml" in data[:2_000].lower() else _lines(data)
        found.update(dict.fromkeys(listed))
    if not found:
        raise RecoupeError("no feed to follow; name a feed's address or an OPML list")
    return tuple(found)


def _lines(data: bytes) -> list[str]:
    lines = (line.strip() for line in data.decode("utf-8", "replace").splitlines())
    return [line for line in lines if line.startswith(("http://", "https://"))]


def one_round(
    feeds: Iterable[str],
    dossier: Path,
    manners: Manners,
    *,
    pages: bool = True,
    progress: BuildProgress | None = None,
) -> Told:
    """Poll every feed once and build what is new. A feed that fails costs a line, and is asked again next time."""
    new: list[RawArticle] = []
    problems: list[str] = []
    states: dict[str, state.FeedState] = {}
    asked = 0
    for feed in feeds:
        asked += 1
        try:
            looked = poll(feed, state.load(dossier, feed), manners, pages=pages)
        except RecoupeError as error:
            problems.append(str(error))
            continue
        new += looked.articles
        problems += map(str, looked.refused)
        states[feed] = looked.state
    read = _build(new, dossier, progress) if new else 0
    for feed, kept in states.items():  # after the build: a stop before it asks for the entries again
        state.save(dossier, feed, kept)
    return Told(asked, len(new), read, tuple(problems))


def rounds(
    feeds: Iterable[str],
    dossier: Path,
    manners: Manners,
    *,
    every: float,
    pages: bool = True,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Told]:
    """Rounds without end, one each `every` seconds."""
    while True:
        began = time.monotonic()
        yield one_round(feeds, dossier, manners, pages=pages)
        sleep(max(0.0, every - (time.monotonic() - began)))


def _build(articles: list[RawArticle], dossier: Path, progress: BuildProgress | None) -> int:
    """Build by way of JSON lines, so that what comes from the network passes all checks of an input."""
    with TemporaryDirectory(prefix="recoupe") as folder:
        lines = Path(folder) / "watch.jsonl"
        with lines.open("w", encoding="utf-8") as out:
            for each in articles:
                out.write(_line(each) + "\n")
        with Store(dossier) as store:
            return build([lines], store, jobs=1, progress=progress or BuildProgress()).read


def _line(article: RawArticle) -> str:
    found = msgspec.structs.asdict(article)
    given = {name: found[name] for name in _FIELDS} | {"file": article.url or article.file}
    given |= {name: found[name].isoformat() for name in ("published", "edited") if found[name]}
    return json.dumps(given, ensure_ascii=True)
