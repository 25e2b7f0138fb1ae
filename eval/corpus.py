"""Gold corpora: articles and the facts that people found in them.

A corpus is a folder with `claims.jsonl` (one article a line: `file`, `published`, `facts`, `traps`), maybe
`findings.json` and a `corpus.toml` that says where the articles are. Its format is described in
`docs/eval.md`.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# How a list in `source` reads: alternatives for any link of a claim's chain, alternatives for its nearest
# link, or a chain of which the first must be the claim's nearest.
SourceRule = Literal["any_link", "nearest", "chain"]


class GoldError(Exception):
    """A gold corpus is absent or can't be read; the message says which and why."""


class LeftOutError(GoldError):
    """The build left out articles of a corpus that is at hand; the message names them."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One annotated fact: `spec` is its JSON, `anchors` the `(start, end)` of its anchor in the raw text."""

    file: str
    kind: str
    anchor: str
    anchors: tuple[tuple[int, int], ...]
    optional: bool
    spec: dict[str, Any]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its raw text, its true day of publication, facts and traps (anchored alike)."""

    file: str
    raw: str
    published: Any
    facts: tuple[Fact, ...]
    traps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """Gold articles and the conventions that they were annotated by.

    `exhaustive` names the kinds of which every other claim is a false one; in `named_only` kinds that
    holds for claims whose speaker has a name. `testing_only` corpora never show a miss or a false claim.
    The articles of `dated` corpora come from pages or files that carry their day apart from the text.
    """

    name: str
    folder: Path
    articles: tuple[GoldArticle, ...]
    exhaustive: frozenset[str]
    named_only: frozenset[str] = frozenset()
    source_rule: SourceRule = "nearest"
    testing_only: bool = False
    dated: bool = False
    findings: dict[str, Any] | None = field(default=None, compare=False)


ALL_KINDS = ("casualties", "displacement", "control", "force", "attack",
             "negotiation", "meeting", "statement", "relation", "event")  # fmt: skip
# Of events and relations only the clear ones were annotated.
GUIDE_EXHAUSTIVE = frozenset(ALL_KINDS) - {"event", "relation"}
SEEDS_EXHAUSTIVE = frozenset({"casualties", "displacement", "force", "statement"})
GOLD = ROOT / "eval" / "gold"
# The corpora that the project holds itself, and all that have a name.
OWN = tuple(sorted(path.parent.name for path in GOLD.glob("*/claims.jsonl")))
NAMES = (*OWN, "press", "seeds")


def load_corpus(name_or_path: str | Path) -> Corpus:
    """The corpus of a name in `NAMES`, or of a folder or a `claims.jsonl`.

    Raises `GoldError` where the gold or one of its articles is absent or broken.
    """
    name = str(name_or_path)
    if name == "seeds":
        return _load("seeds", SHARED / "gold" / "seeds.jsonl", {"articles": str(SHARED / "seeds")})
    if name == "press":
        return _load("press", SHARED / "gold" / "press" / "claims.jsonl", {})
    path = GOLD / name if name in OWN else Path(name_or_path)
    claims = path / "claims.jsonl" if path.is_dir() else path
    settings_file = claims.parent / "corpus.toml"
    settings = tomllib.loads(settings_file.read_text("utf-8")) if settings_file.is_file() else {}
    return _load(claims.stem if claims.stem != "claims" else claims.parent.name, claims, settings)


def _load(name: str, claims: Path, settings: dict[str, Any]) -> Corpus:
    if not claims.is_file():
        raise GoldError(f"{claims}: no gold there")
    articles = claims.parent / settings.get("articles", "articles")
    findings = claims.parent / "findings.json"
    seeds = name == "seeds"
    return Corpus(
        name=name,
        folder=articles,
        articles=tuple(_articles(claims, articles)),
        exhaustive=SEEDS_EXHAUSTIVE if seeds else GUIDE_EXHAUSTIVE,
        named_only=frozenset({"statement"}) if seeds else frozenset(),
        source_rule="any_link" if seeds else "chain" if name == "press" else "nearest",
        testing_only=bool(settings.get("testing_only")) or name == "hostages",
        dated=bool(settings.get("dated")) or name == "press",
        findings=json.loads(findings.read_text("utf-8")) if findings.is_file() and not seeds else None,
    )


def _articles(claims: Path, folder: Path) -> list[GoldArticle]:
    articles = []
    for number, line in enumerate(claims.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            raw = (folder / row["file"]).read_bytes().decode("utf-8-sig")
            facts = tuple(_fact(row["file"], raw, spec) for spec in row["facts"])
            traps = tuple(where for trap in row.get("traps", ()) for where in occurrences(raw, trap))
        except (ValueError, KeyError, OSError) as problem:
            raise GoldError(f"{claims}, line {number}: {problem}") from problem
        articles.append(GoldArticle(row["file"], raw, row.get("published"), facts, traps))
    return articles


def _fact(file: str, raw: str, spec: dict[str, Any]) -> Fact:
    anchors = tuple(occurrences(raw, spec["anchor"]))
    if not anchors:
        raise ValueError(f"the anchor {spec['anchor']!r} is not in {file}")
    return Fact(file, spec["kind"], spec["anchor"], anchors, bool(spec.get("optional")), spec)


def occurrences(raw: str, words: str) -> list[tuple[int, int]]:
    """Every `(start, end)` at which `words` stands in `raw`; none for no words."""
    found: list[tuple[int, int]] = []
    at = raw.find(words) if words else -1
    while at >= 0:
        found.append((at, at + len(words)))
        at = raw.find(words, at + 1)
    return found
