"""Lists of feeds (OPML): they name feeds to follow and hold no article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole
from recoupe.ingest.xml import below, parse_xml

MOST_FEEDS = 2_000


def read_opml(path: Path, _: How) -> Iterator[Found]:
    """Nothing but a line that tells how to follow the feeds."""
    name = shown_name(path)
    feeds = feeds_of(whole(path), name)
    reason = f"it lists {len(feeds)} feeds and holds no article"
    if len(feeds) == 1:
        reason = "it lists 1 feed and holds no article"
    yield InputRefusedError(name, reason, f"follow them: recoupe watch {name} --dossier FILE")


def feeds_of(data: bytes, name: str) -> tuple[str, ...]:
    """Addresses of the feeds in a list, groups flattened, each once."""
    outlines = below(parse_xml(data, name), "**", "outline")
    found = (each.get("xmlUrl") or each.get("xmlurl") for each in outlines)
    feeds = tuple(dict.fromkeys(each.strip() for each in found if each and each.strip()))
    if not feeds:
        raise InputRefusedError(name, "it lists no feed", "export the list from your reader again")
    return feeds[:MOST_FEEDS]


READER = Reader(read_opml)
