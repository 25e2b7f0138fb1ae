"""Gold facts as claims of the record, to run what comes after extraction on claims known to be right.

The names are those that the gold lists first, so what reconciles these claims can still get it wrong, but
an extractor can't.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

import msgspec

from eval.corpus import Corpus, Fact, GoldArticle
from recoupe.reading import NamedMention, Reading, Zone
from recoupe.record import ARGS, Article, Bound, Claim, Extent, Place, Published, Quantity, Source, Span, Time

# Fields of a fact that an argument of another name holds.
RENAMED = {"duration": "duration_days"}
PLURAL = {"control": {"object": "objects"}, "negotiation": {"actor": "actors"}}
# What a claim must say and a fact may leave open: the widest value of each.
OPEN: dict[str, dict[str, str]] = {
    "casualties": {"measure": "casualties"},
    "displacement": {"measure": "displaced"},
    "control": {"action": "holds"},
    "force": {"action": "numbers"},
    "attack": {"action": "strikes"},
    "negotiation": {"matter": "talks", "action": "announces"},
    "meeting": {"status": "held"},
    "relation": {"subject": "", "relation": "supports", "object": ""},
    "event": {"type": "event"},
}
# What `bound` allows below and above the printed value, as shares of it; `None` is open.
INTERVAL: dict[Bound, tuple[float | None, float | None]] = {
    "exact": (1, 1),
    "at_least": (1, None),
    "more_than": (1, None),
    "nearly": (0.9, 1),
    "about": (0.9, 1.1),
    "at_most": (None, 1),
    "less_than": (None, 1),
    "range": (1, 1),
    "vague": (None, None),
}


def gold_readings(corpus: Corpus) -> tuple[Reading, ...]:
    """Every article of a corpus as a `Reading` whose claims are its gold facts, in the gold's order.

    Names are marked wherever the corpus's `findings.json` names an entity. Example:
    `gold_readings(load_corpus("siege"))[0].claims[0].kind == "control"`.
    """
    outlets = {row["file"]: row.get("outlet") for row in (corpus.findings or {}).get("articles", ())}
    return tuple(_reading(corpus, article, outlets.get(article.file)) for article in corpus.articles)


def claim_id(fact: Fact) -> str:
    """The id of the claim that `gold_readings` makes of a fact."""
    return _digest(fact.kind, fact.file, fact.anchor)


def _reading(corpus: Corpus, article: GoldArticle, outlet: str | None) -> Reading:
    article_id = _digest("article", article.file)
    record = Article(
        id=article_id,
        file=article.file,
        title=article.raw.split("\n", 1)[0].strip() or None,
        outlet=outlet,
        byline=None,
        credits=(),
        published=_published(article.published),
        language="fr",
    )
    by_anchor = {fact.anchor: claim_id(fact) for fact in article.facts}
    return Reading(
        article=record,
        raw=article.raw,
        url=None,
        zones=_zones(article.raw),
        mentions=_mentions(corpus, article.raw),
        claims=tuple(_claim(record, article.raw, fact, by_anchor) for fact in article.facts),
    )


def _claim(article: Article, raw: str, fact: Fact, by_anchor: dict[str, str]) -> Claim:
    start, end = fact.anchors[0]
    sentence = _sentence(raw, start, end)
    return Claim(
        id=claim_id(fact),
        article=article.id,
        file=article.file,
        kind=fact.kind,  # type: ignore[arg-type]
        evidence=(Span(start=start, end=end, text=raw[start:end]),),
        sentence=sentence,
        args=_args(fact, by_anchor),
        quantity=_quantity(fact),
        time=_time(fact.spec, article.published),
        place=_place(fact.spec),
        attribution=_attribution(fact.spec, raw, sentence),
        factuality=_first(fact.spec.get("factuality"))
        or ("reported" if "source" in fact.spec else "asserted"),
        origin=None,
        rule="gold",
        confidence=1.0,
    )


def _args(fact: Fact, by_anchor: dict[str, str]) -> Any:
    """The fact's fields as the arguments of its kind; alternatives give way to the first."""
    args: dict[str, Any] = dict(OPEN.get(fact.kind, {}))
    types = {f.name: f for f in msgspec.structs.fields(ARGS[fact.kind])}  # type: ignore[index]
    for name, value in fact.spec.items():
        key = PLURAL.get(fact.kind, {}).get(name, RENAMED.get(name, name))
        if key not in types or key.endswith("_entity") or value is None:
            continue
        if key in ("subset_of", "in_addition_to"):
            args[key] = by_anchor.get(str(value))
        elif isinstance(types[key].default, tuple):  # several names are held
            names = value if isinstance(value, list) else [value]
            args[key] = [_first(one) for one in names]
        else:
            args[key] = _first(value)
    return msgspec.convert(args, type=ARGS[fact.kind])  # type: ignore[index]


def _quantity(fact: Fact) -> Quantity | None:
    spec = fact.spec
    value = _first(spec.get("value"))
    if not any(key in spec for key in ("value", "low", "high", "bound")):
        return None
    bound: Bound = _first(spec.get("bound")) or "exact"
    below, above = INTERVAL[bound]
    return Quantity(
        value=value,
        low=spec.get("low", None if value is None or below is None else value * below),
        high=spec.get("high", None if value is None or above is None else value * above),
        bound=bound,
        unit=_first(spec.get("unit")),
        text=fact.anchor,
    )


def _time(spec: dict[str, Any], published: Published) -> Time | None:
    time = spec.get("time")
    if not time:
        return None
    first, last = _first(time.get("earliest")), _first(time.get("latest"))
    earliest = _day(first, last=False) if first else None
    latest = _day(last, last=True) if last else published.latest if earliest else None
    period = bool(spec.get("cumulative")) or earliest != latest
    return Time(
        earliest=earliest,
        latest=latest,
        span="period" if period else "instant",
        open=None if earliest else "start",
        text=None,
        because="gold",
    )


def _published(value: Any) -> Published:
    first, last = (value.get("earliest"), value.get("latest")) if isinstance(value, dict) else (value, value)
    if not first or not last:
        return Published()
    return Published(earliest=_day(first, last=False), latest=_day(last, last=True), basis="metadata")


def _day(text: str, *, last: bool) -> dt.date:
    """The first or last day of an ISO date, month or year (`2016-12` -> 1 or 31 December)."""
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12 if last else 1
    if len(parts) > 2:
        return dt.date(year, month, parts[2])
    if not last:
        return dt.date(year, month, 1)
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def _place(spec: dict[str, Any]) -> Place | None:
    name = _first(spec.get("place"))
    return Place(name=name, text=name, within=_first(spec.get("within"))) if name else None


def _attribution(spec: dict[str, Any], raw: str, sentence: Extent) -> tuple[Source, ...]:
    chain = spec.get("source") or []
    links = []
    for names in chain if isinstance(chain, list) else [chain]:
        name = next((n for n in names.split("|") if n in raw), names.split("|")[0])
        at = raw.find(name, sentence.start)
        at = at if at >= 0 else raw.find(name)
        start, end = (at, at + len(name)) if at >= 0 else (sentence.start, sentence.start)
        links.append(Source(name=_first(names), start=start, end=end))
    return tuple(links)


def _mentions(corpus: Corpus, raw: str) -> tuple[NamedMention, ...]:
    """Every name of the gold's entities where it stands, the longest where several overlap."""
    names = [(n, e["kind"]) for e in (corpus.findings or {}).get("entities", ()) for n in e["names"]]
    taken: list[tuple[int, int]] = []
    found = []
    for name, kind in sorted(names, key=lambda pair: -len(pair[0])):
        at = raw.find(name)
        while at >= 0:
            end = at + len(name)
            alone = not (raw[at - 1 : at].isalnum() or raw[end : end + 1].isalnum())
            if alone and not any(s < end and at < e for s, e in taken):
                taken.append((at, end))
                found.append(NamedMention(start=at, end=end, text=name, kind=kind, canonical=name))
            at = raw.find(name, end)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _zones(raw: str) -> tuple[Zone, ...]:
    zones: list[Zone] = []
    at = 0
    for block in raw.split("\n"):
        if block.strip():
            zones.append(Zone(start=at, end=at + len(block), role="body" if zones else "title"))
        at += len(block) + 1
    return tuple(zones)


def _sentence(raw: str, start: int, end: int) -> Extent:
    """The stretch between full stops or line ends around an anchor: near enough to a sentence for gold."""
    before = max(raw.rfind(mark, 0, start) + len(mark) for mark in (". ", "! ", "? ", "\n"))
    after = [at for mark in (". ", "! ", "? ", "\n") if (at := raw.find(mark, max(start, end - 1))) >= 0]
    first = before if before >= 2 else 0
    return Extent(start=min(first, start), end=max(end, min(after, default=len(raw) - 1) + 1))


def _first(value: Any) -> Any:
    while isinstance(value, list):
        value = value[0] if value else None
    return value.split("|")[0] if isinstance(value, str) else value


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
