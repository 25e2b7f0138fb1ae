"""The value that readers hand on: an article as found, before anything is read into it."""

from __future__ import annotations

import datetime as dt

import msgspec


class RawArticle(msgspec.Struct, frozen=True, kw_only=True):
    """One article as a reader found it.

    `text` is the raw text that every later span points into: characters as decoded, byte-order mark removed,
    line ends untouched; of a container (a page, a document, a feed) the text that its reader took out of it.
    Metadata is as found, `None` where the source has none: `published` is when it first came out, `edited`
    when it was last changed, `identifier` what the source calls it, `format` the reader that found it.
    """

    file: str
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    language: str | None = None
    edited: dt.date | None = None
    identifier: str | None = None
    section: str | None = None
    authors: tuple[str, ...] = ()
    format: str | None = None
