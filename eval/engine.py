"""Claims to score: read from an export, or found by the engine in a corpus's articles."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from eval.corpus import Corpus, GoldArticle
from recoupe.record import Claim, claim_from_json


def read_claims(path: Path) -> list[Claim]:
    """Claims of a file in the shape of `recoupe export DOSSIER claims --format jsonl`."""
    return [claim_from_json(line) for line in path.read_bytes().splitlines() if line.strip()]


def build(corpus: Corpus, *, dated: bool | None = None) -> Any:
    """The dossier that `recoupe.build` makes of a corpus's articles, in a folder that is gone afterwards.

    `dated` gives each article its true day as metadata, as a newsroom's page would; by default that is so
    for corpora whose articles are cut out of such pages (`Corpus.dated`). The dossier must have been used
    up, or hold its record in memory, when this returns: see `engine_claims`.
    """
    import recoupe

    with tempfile.TemporaryDirectory(prefix="recoupe-eval-") as folder:
        source = Path(folder) / "articles.jsonl"
        days = corpus.dated if dated is None else dated
        source.write_text("".join(_line(article, days) for article in corpus.articles), "utf-8")
        return recoupe.build([source])  # type: ignore[attr-defined]


def engine_claims(corpus: Corpus, *, dated: bool | None = None) -> list[Claim]:
    """The claims that the engine finds in a corpus's articles."""
    return list(build(corpus, dated=dated).claims)


def _line(article: GoldArticle, dated: bool) -> str:
    row: dict[str, Any] = {"file": article.file, "text": article.raw}
    if dated and isinstance(article.published, str):
        row["published"] = article.published
    return json.dumps(row, ensure_ascii=False) + "\n"
