"""A dossier made from an annotated invented crisis, so that the page is seen rich without the engine.

The gold's flat facts become record claims: an anchor's offsets are found in the raw text, lists of alternatives
give their first one. Nothing here is a measure of anything.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.dossier.earlier import Changed
from recoupe.reading import Reading, Zone
from recoupe.record import (
    ARGS,
    Article,
    Claim,
    Entity,
    Extent,
    Finding,
    Mention,
    Place,
    Published,
    Quantity,
    Range,
    Source,
    Span,
    Time,
)

ROOT = Path(__file__).resolve().parents[3]
ENTITY_FIELDS = ("actor", "opponent", "perpetrator", "destination", "origin_place", "target", "speaker")
DATE_WORDS = re.compile(
    r"\b(?:ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|demain)\b(?: \d+)?"
)


@dataclass(frozen=True)
class GoldDossier:
    """What the page asks of a dossier."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    findings: tuple[Finding, ...]
    readings: tuple[Reading, ...]
    changed: tuple[Changed, ...] = ()

    def raw(self, article: str) -> str:
        return self._reading(article).raw

    def url(self, article: str) -> str | None:
        return self._reading(article).url

    def zones(self, article: str) -> tuple[Zone, ...]:
        return self._reading(article).zones

    def _reading(self, article: str) -> Reading:
        return next(reading for reading in self.readings if reading.article.id == article)


def crisis_folder(name: str) -> Path | None:
    """Where the invented crisis lies: in the repository's gold, else beside the checkout, else `None`."""
    for folder in (
        ROOT / "eval/gold/crises" / name,
        ROOT / "eval/gold" / name,
        ROOT.parent / "shared/gold/crises" / name,
    ):
        if (folder / "claims.jsonl").exists() and (folder / "findings.json").exists():
            return folder
    return None


def gold_dossier(folder: Path) -> GoldDossier:
    """The dossier of an annotated crisis: articles, claims, entities and findings from its gold."""
    gold = [json.loads(line) for line in (folder / "claims.jsonl").read_text("utf-8").splitlines()]
    texts = folder / _articles_folder(folder)
    found = json.loads((folder / "findings.json").read_text("utf-8"))
    facts_about = {entry["file"]: entry for entry in found["articles"]}
    readings = [_reading(texts / entry["file"], entry, facts_about[entry["file"]]) for entry in gold]
    claims = [claim for reading in readings for claim in reading.claims]
    return GoldDossier(
        articles=tuple(reading.article for reading in readings),
        claims=tuple(claims),
        entities=tuple(_entities(found["entities"], readings)),
        findings=tuple(_findings(found["findings"], readings)),
        readings=tuple(readings),
    )


def _articles_folder(folder: Path) -> str:
    """Where the corpus says its articles lie, relative to the gold."""
    corpus = folder / "corpus.toml"
    said = tomllib.loads(corpus.read_text("utf-8")) if corpus.exists() else {}
    return str(said.get("articles", "articles"))


def _one(value: Any) -> Any:
    """The first of alternatives: of a list, and of `a|b` in a name."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value.split("|")[0] if isinstance(value, str) else value


def _day(text: str | None, last: bool = False) -> dt.date | None:
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return dt.date(parts[0], 12 if last else 1, 31 if last else 1)
    if len(parts) == 2:
        first = dt.date(parts[0], parts[1], 1)
        return (
            (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
            if last
            else first
        )
    return dt.date(*parts)


def _reading(path: Path, entry: dict[str, Any], about: dict[str, Any]) -> Reading:
    raw = path.read_bytes().decode("utf-8-sig")
    zones = _zones(raw)
    day = dt.date.fromisoformat(about["true_date"])
    basis = "stated" if about.get("date_basis", "stated") == "stated" else "inferred"
    because = tuple(
        Span(start=hit.start(), end=hit.end(), text=hit.group()) for hit in list(DATE_WORDS.finditer(raw))[:4]
    )
    article = Article(
        id="a-" + path.stem,
        file=path.name,
        title=raw[zones[0].start : zones[0].end],
        outlet=about["outlet"],
        byline=None,
        credits=(),
        published=Published(earliest=day, latest=day, basis=basis, because=because),
        language="fr",
    )
    claims = [_claim(article, raw, number, fact) for number, fact in enumerate(entry["facts"])]
    by_anchor = {fact["anchor"]: claim.id for fact, claim in zip(entry["facts"], claims, strict=True)}
    return Reading(
        article=article,
        raw=raw,
        url=None,
        zones=tuple(zones),
        mentions=(),
        claims=tuple(_linked(claim, by_anchor) for claim in claims),
    )


def _zones(raw: str) -> list[Zone]:
    zones: list[Zone] = []
    for hit in re.finditer(r"[^\n]+", raw):
        line = hit.group()
        role = "body"
        if not zones:
            role = "title"
        elif "Photo" in line:
            role = "caption"
        elif line.startswith("Par ") or (len(zones) < 3 and len(line) < 60 and not line.endswith(".")):
            role = "byline"
        elif "/" in line and len(line) < 30:
            role = "credit"
        zones.append(Zone(start=hit.start(), end=hit.end(), role=role))
    return zones


def _sentence(raw: str, start: int, end: int) -> Extent:
    left = max(raw.rfind(". ", 0, start) + 2, raw.rfind("\n", 0, start) + 1, 0)
    stops = [at for at in (raw.find(". ", end), raw.find("\n", end)) if at >= 0]
    return Extent(start=left, end=min(stops, default=len(raw)))


def _claim(article: Article, raw: str, number: int, fact: dict[str, Any]) -> Claim:
    start = raw.index(fact["anchor"])
    end = start + len(fact["anchor"])
    kind = fact["kind"]
    source = _one(fact.get("source"))
    factuality = _one(fact.get("factuality")) or ("reported" if source else "asserted")
    return Claim(
        id=f"{article.id[2:4]}{number:02d}",
        article=article.id,
        file=article.file,
        kind=kind,
        evidence=(Span(start=start, end=end, text=raw[start:end]),),
        sentence=_sentence(raw, start, end),
        args=_args(kind, fact),
        quantity=_quantity(fact),
        time=_time(fact),
        place=Place(name=_one(fact["place"]), text=_one(fact["place"]), within=_one(fact.get("within")))
        if fact.get("place")
        else None,
        attribution=_chain(fact, raw, start),
        factuality=factuality,
        origin=source or article.outlet,
        rule="gold@1",
        confidence=0.55 if fact.get("optional") else 0.9,
    )


def _chain(fact: dict[str, Any], raw: str, near: int) -> tuple[Source, ...]:
    sources = fact.get("source")
    names = (
        [_one(each) for each in sources] if isinstance(sources, list) else [_one(sources)] if sources else []
    )
    chain = []
    for name in names:
        at = raw.find(name, near)
        at = at if at >= 0 else raw.find(name)
        cue = next(
            (cue for cue in ("selon", "d'après") if at >= 0 and cue in raw[max(0, at - 14) : at]), None
        )
        chain.append(
            Source(name=name, cue=cue, start=max(at, 0), end=max(at, 0) + len(name) if at >= 0 else 0)
        )
    return tuple(chain)


def _quantity(fact: dict[str, Any]) -> Quantity | None:
    if fact.get("value") is None and fact.get("low") is None:
        return None
    value, bound = _one(fact.get("value")), _one(fact.get("bound")) or "exact"
    unit = _one(fact.get("unit")) or ("people" if fact["kind"] in ("casualties", "displacement") else None)
    low = None if bound in ("at_most", "less_than", "nearly") else value
    high = None if bound in ("at_least", "more_than") else value
    return Quantity(
        value=value,
        low=fact.get("low", low),
        high=fact.get("high", high),
        bound=bound,
        unit=unit,
        text=fact["anchor"],
    )


def _time(fact: dict[str, Any]) -> Time | None:
    time = fact.get("time")
    if not time:
        return None
    earliest, latest = _day(_one(time.get("earliest"))), _day(_one(time.get("latest")), last=True)
    return Time(
        earliest=earliest,
        latest=latest,
        span="instant" if earliest == latest else "period",
        open=None,
        text=None,
        because="annotated",
    )


def _args(kind: str, fact: dict[str, Any]) -> Any:
    shape = ARGS[kind]  # type: ignore[index]
    values: dict[str, Any] = {}
    for field in shape.__struct_fields__:
        value = fact.get(field)
        if field in ("objects", "actors", "participants"):
            many = value if isinstance(value, list) else [value] if value else []
            values[field] = tuple(each.split("|")[0] for each in many)
        elif value is not None:
            values[field] = _one(value)
    return shape(**values)


def _linked(claim: Claim, by_anchor: dict[str, str]) -> Claim:
    """The claim with `subset_of` and `in_addition_to` naming claims instead of anchors."""
    import msgspec

    args = claim.args
    for field in ("subset_of", "in_addition_to"):
        if getattr(args, field, None):
            args = msgspec.structs.replace(args, **{field: by_anchor.get(getattr(args, field))})
    return msgspec.structs.replace(claim, args=args)


def _entities(entries: list[dict[str, Any]], readings: list[Reading]) -> list[Entity]:
    entities = []
    for number, entry in enumerate(entries):
        mentions = tuple(
            Mention(article=reading.article.id, start=hit.start(), end=hit.end(), text=hit.group())
            for reading in readings
            for hit in re.finditer(re.escape(entry["names"][0]), reading.raw)
        )
        entities.append(
            Entity(
                id=f"e{number}",
                kind=entry["kind"],
                name=entry["names"][0],
                aliases=tuple(entry["names"]),
                roles=(),
                mentions=mentions,
            )
        )
    return entities


def _findings(entries: list[dict[str, Any]], readings: list[Reading]) -> list[Finding]:
    by_file = {reading.article.file: reading for reading in readings}
    findings = []
    for number, entry in enumerate(entries):
        claims = [
            claim for point in entry["points"] if (claim := _at(by_file[point["file"]], point["anchor"]))
        ]
        current = entry.get("current") and _at(by_file[entry["current"]["file"]], entry["current"]["anchor"])
        values = [
            claim.quantity.value for claim in claims if claim.quantity and claim.quantity.value is not None
        ]
        findings.append(
            Finding(
                id=f"f{number:02d}",
                kind=entry["kind"],
                label=entry["label"],
                claims=tuple(claim.id for claim in claims),
                status=entry["status"],
                origins=entry["origins"],
                current=current.id if current else None,
                range=Range(low=min(values[-2:]), high=max(values[-2:])) if values else None,
                because=entry["why"],
            )
        )
    return findings


def _at(reading: Reading, anchor: str) -> Claim | None:
    start = reading.raw.find(anchor)
    for claim in reading.claims:
        if claim.evidence[0].start <= start + 1 and claim.evidence[0].end > start:
            return claim
    return None
