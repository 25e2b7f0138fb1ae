"""What the tests of joining share: articles without a date, and whether a claim of each is one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles


@pytest.fixture
def joined() -> Callable[..., bool]:
    """Whether the first claim of a kind in each of some texts stands in one finding with all the others."""

    def are_one(*texts: str, kind: str = "event") -> bool:
        record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
        finding = {claim: one.id for one in record.findings for claim in one.claims}
        firsts: dict[str, str] = {}
        for claim in sorted(record.claims, key=lambda one: one.evidence[0].start):
            if claim.kind == kind:
                firsts.setdefault(claim.file, finding[claim.id])
        assert len(firsts) == len(texts), "an article has no such claim"
        return len(set(firsts.values())) == 1

    return are_one
