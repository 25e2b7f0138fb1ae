"""Web pages, saved by hand or by SingleFile: the article's text by trafilatura, its data by JSON-LD and meta tags."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.markup import as_text, decode_markup, parse_html, squeezed
from recoupe.ingest.page_facts import PageFacts, facts_of
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})", re.I)
_WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST_WORDS = 5


def read_html(path: Path, _: How) -> Iterator[Found]:
    """The article of a page."""
    name = shown_name(path)
    yield page_article(whole(path), name)


def page_article(
    data: bytes,
    name: str,
    url: str | None = None,
    *,
    charset: str | None = None,
    address: str | None = None,
) -> RawArticle:
    """The article of a page's bytes; `url` and `charset` are what its server said of it, `address` where a browser
    that saved it had it from.

    Raises `InputRefusedError` where no article is in it.
    """
    text = decode_markup(data, name, charset)
    saved_from = _SINGLE_FILE.search(text[:10_000])
    address = url or address or (saved_from[1] if saved_from else None)
    tree = parse_html(text, name)
    facts = facts_of(tree, text, address)
    blocks = _body(tree, facts)
    if sum(len(_WORD.findall(block)) for block in blocks) < FEWEST_WORDS:
        raise InputRefusedError(name, "no article is found in the page", "save its text as .txt")
    return RawArticle(
        file=url or name,
        text=as_text(facts.title, blocks),
        title=facts.title,
        url=facts.url,
        outlet=facts.outlet,
        byline=", ".join(facts.authors) or None,
        published=facts.published,
        edited=facts.edited,
        language=facts.language,
        section=facts.section,
        identifier=facts.identifier,
        authors=facts.authors,
    )


def _body(tree: Any, facts: PageFacts) -> list[str]:
    """Paragraphs of the article, as trafilatura finds them; else the text that the page's data carries."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it misses is told in our own words
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found = trafilatura.extract(tree, output_format="txt", include_comments=False, include_tables=True) or ""
    blocks = [line for part in found.splitlines() if (line := squeezed(part))]
    if not blocks and facts.body:
        blocks = [line for part in facts.body.splitlines() if (line := squeezed(part))]
    return blocks


READER = Reader(read_html)
