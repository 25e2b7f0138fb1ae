"""The table of counts at the end of a build."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.ingest.formats import FORMATS
from recoupe.progress import Outcome

_LEAST_FORMATS = 2  # of a single format the last line of the build tells all


def count_lines(outcome: Outcome) -> Iterator[str]:
    """One line a format: read, duplicate, refused; nothing where there is but one format and no refusal."""
    if len(outcome.formats) < _LEAST_FORMATS and not outcome.refused:
        return
    titles = [FORMATS[name].title if name in FORMATS else "not recognised" for name, _ in outcome.formats]
    width = max(map(len, [*titles, "format"]))
    yield f"{'format':{width}}  {'read':>6} {'duplicate':>9} {'refused':>7}"
    for title, (_, count) in zip(titles, outcome.formats, strict=True):
        yield f"{title:{width}}  {count.read:6,} {count.known:9,} {count.refused:7,}"
