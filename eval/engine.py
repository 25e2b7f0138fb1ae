"""Claims to score: read from an export, or found by the engine in a corpus's articles."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from eval.corpus import Corpus, GoldArticle
from eval.gold_claims import gold_readings
from recoupe.record import Claim, claim_from_json

if TYPE_CHECKING:
    from recoupe.dossier.store import Record


def read_claims(path: Path) -> list[Claim]:
    """Claims of a file in the shape of `recoupe export DOSSIER claims --format jsonl`."""
    return [claim_from_json(line) for line in path.read_bytes().splitlines() if line.strip()]


def engine_record(corpus: Corpus, *, dated: bool | None = None) -> Record:
    """The record that the engine makes of a corpus's articles: claims, entities, findings.

    `dated` gives each article its true day as metadata, as a newsroom's page would; by default that is so
    for corpora whose articles are cut out of such pages (`Corpus.dated`).
    """
    from recoupe import pipeline
    from recoupe.ingest.raw_article import RawArticle

    days = corpus.dated if dated is None else dated
    articles = (
        RawArticle(file=article.file, text=article.raw, published=_day(article) if days else None)
        for article in corpus.articles
    )
    return pipeline.connect(pipeline.read_articles(tuple(articles)))


def record_of_gold(corpus: Corpus) -> Record:
    """The record that the engine makes of gold claims: what it resolves and reconciles when none is wrong."""
    from recoupe import pipeline

    return pipeline.connect(gold_readings(corpus))


def _day(article: GoldArticle) -> dt.date | None:
    return dt.date.fromisoformat(article.published) if isinstance(article.published, str) else None
