"""Claims to score: read from an export, or found by the engine in a corpus's articles."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.corpus import Corpus, GoldArticle, LeftOutError
from eval.gold_claims import gold_readings
from recoupe.record import Claim, claim_from_json

if TYPE_CHECKING:
    from recoupe.dossier.dossier import Dossier
    from recoupe.dossier.store import Record


def read_claims(path: Path) -> list[Claim]:
    """Claims of a file in the shape of `recoupe export DOSSIER claims --format jsonl`."""
    return [claim_from_json(line) for line in path.read_bytes().splitlines() if line.strip()]


def engine_record(corpus: Corpus, *, dated: bool | None = None) -> Dossier:
    """The record that `recoupe.build` makes of a corpus's articles, as a user's build makes it.

    `dated` gives each article its true day as metadata, as a newsroom's page would; by default that is so
    for corpora whose articles are cut out of such pages (`Corpus.dated`). Articles of the same folder that
    nobody annotated are read with the others, since articles date each other. Raises `LeftOutError` where the
    build refuses an article, since a score without it would say nothing.
    """
    import recoupe

    days = corpus.dated if dated is None else dated
    with tempfile.TemporaryDirectory(prefix="recoupe-eval-") as folder:
        source = Path(folder) / "articles.jsonl"
        source.write_text("".join(_line(article, days) for article in corpus.articles), "utf-8")
        dossier = recoupe.build([source, *_others(corpus)])
    absent = {article.file for article in corpus.articles} - {article.file for article in dossier.articles}
    if absent:
        raise LeftOutError(f"{corpus.name}: the build left out {', '.join(sorted(absent))}")
    return dossier


def record_of_gold(corpus: Corpus) -> Record:
    """The record that the engine makes of gold claims: what it resolves and reconciles when none is wrong."""
    from recoupe import pipeline

    return pipeline.connect(gold_readings(corpus))


def _others(corpus: Corpus) -> list[Path]:
    annotated = {article.file for article in corpus.articles}
    return [path for path in sorted(corpus.folder.glob("*.txt")) if path.name not in annotated]


def _line(article: GoldArticle, dated: bool) -> str:
    row: dict[str, Any] = {"file": article.file, "text": article.raw}
    if dated and isinstance(article.published, str):
        row["published"] = article.published
    return json.dumps(row, ensure_ascii=False) + "\n"
