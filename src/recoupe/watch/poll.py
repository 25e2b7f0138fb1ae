"""One look at one feed: what is new in it, each entry with its whole text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from recoupe.errors import InputRefusedError, RecoupeError
from recoupe.ingest.feed import entries_of
from recoupe.ingest.html import page_article
from recoupe.ingest.links import unwrapped
from recoupe.ingest.raw_article import RawArticle
from recoupe.watch.fetch import FetchError
from recoupe.watch.robots import Manners
from recoupe.watch.state import FeedState, with_seen

WHOLE = 800  # characters: a feed's text of that length is the article, a shorter one its summary
MOST_NEW = 100  # entries read of a feed in one round
_UNCHANGED, _OK = 304, 200


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one look: the new articles, what couldn't be used, and the state to keep."""

    articles: tuple[RawArticle, ...]
    refused: tuple[RecoupeError, ...]
    state: FeedState


def poll(feed: str, state: FeedState, manners: Manners, *, pages: bool = True) -> Round:
    """Ask a feed whether it changed, and read its new entries; of a summary, the page that it links.

    Raises `FetchError`, `ForbiddenAddressError` and `InputRefusedError` where the feed itself can't be used.
    """
    answer = manners.ask(feed, _validators(state))
    if answer.status == _UNCHANGED:
        return Round((), (), state)
    if answer.status != _OK:
        again = answer.headers.get("retry-after")
        wait = f"; it asks to wait {again[:40]}" if again else ""
        raise FetchError(f"{feed[:200]}: its server answers {answer.status}{wait}")
    articles: list[RawArticle] = []
    refused: list[RecoupeError] = []
    read: list[str] = []
    for entry in _new(answer.body, feed, answer.url, state):
        if isinstance(entry, InputRefusedError):
            refused.append(entry)
            continue
        read.append(_key(entry))
        try:
            articles.append(_whole(entry, manners) if pages else entry)
        except RecoupeError as error:
            refused.append(error)
            articles.append(entry)  # its summary is better than nothing
    kept = msgspec.structs.replace(
        with_seen(state, read), etag=answer.headers.get("etag"), modified=answer.headers.get("last-modified")
    )
    return Round(tuple(articles), tuple(refused), kept)


def _validators(state: FeedState) -> dict[str, str]:
    """What lets a server answer that nothing changed."""
    found = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
    return {name: value for name, value in found.items() if value and value.isprintable()}


def _new(data: bytes, feed: str, url: str, state: FeedState) -> Iterator[RawArticle | InputRefusedError]:
    new = 0
    for entry in entries_of(data, feed, url):
        if isinstance(entry, RawArticle):
            if state.knows(_key(entry)):
                continue
            new += 1
            if new > MOST_NEW:  # the others come in the next round
                return
        yield entry


def _key(entry: RawArticle) -> str:
    return entry.identifier or entry.url or entry.text


def _whole(entry: RawArticle, manners: Manners) -> RawArticle:
    """The article that an entry announces: itself where it is long, else its page, with what the feed says of it."""
    if len(entry.text) >= WHOLE or not entry.url:
        return entry
    answer = manners.ask(entry.url)
    if answer.status != _OK:
        raise FetchError(f"{entry.url[:200]}: its server answers {answer.status}; its summary is kept")
    kind = answer.headers.get("content-type", "")
    if "html" not in kind:
        raise FetchError(
            f"{entry.url[:200]}: it is no page but {kind[:40] or 'unknown'}; its summary is kept"
        )
    charset = kind.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    page = page_article(answer.body, entry.url, unwrapped(answer.url), charset=charset)
    return msgspec.structs.replace(
        page,
        title=page.title or entry.title,
        outlet=page.outlet or entry.outlet,
        byline=page.byline or entry.byline,
        authors=page.authors or entry.authors,
        published=page.published or entry.published,
        language=page.language or entry.language,
        section=page.section or entry.section,
        identifier=entry.identifier or page.identifier,
    )
