"""Recoupe's own way from raw text to claims, as the pipeline goes it."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article


def read(texts: Sequence[str]) -> list[int]:
    """Read every text to claims, one after the other; how many claims each gives."""
    return [len(read_article(RawArticle(file="bench.txt", text=text)).reading.claims) for text in texts]
