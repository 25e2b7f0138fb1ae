"""Origins, comparable claims, findings: one thing, many reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from hashlib import blake2b
from math import log

import msgspec

from recoupe.judgements import NONE, Judgements
from recoupe.reading import Reading
from recoupe.reconcile.compare import Context
from recoupe.reconcile.decide import doubts, group
from recoupe.reconcile.meant import Meant
from recoupe.reconcile.origins import Origins
from recoupe.reconcile.places import Places
from recoupe.reconcile.reuse import find_reuse
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.stage import focus_of
from recoupe.reconcile.status import judge, ordered
from recoupe.reconcile.telling import because, label
from recoupe.reconcile.told import Known
from recoupe.reconcile.victims import Victims
from recoupe.reconcile.view import View
from recoupe.reconcile.viewing import views
from recoupe.reconcile.weekdays import guessed_days, is_spread
from recoupe.reconcile.whose import Whose
from recoupe.record import Claim, Entity, Finding
from recoupe.resolve.lexicon import lexicon

__all__ = ["doubtful", "reconcile"]


def reconcile(
    readings: Sequence[Reading], entities: Sequence[Entity], judged: Judgements = NONE
) -> tuple[tuple[Reading, ...], tuple[Finding, ...]]:
    """The readings with the `origin` of each claim, and the findings over all of them.

    `readings` and `entities` are those of `recoupe.resolve.resolve`. Every claim stands in one finding;
    findings are sorted by kind and label. The same articles give the same findings. Example:
    `readings, findings = reconcile(readings, entities)`. What people `judged` one thing or two, is.
    """
    lex = lexicon(readings[0].article.language if readings else "fr")
    places = Places(readings, entities, lex)
    origins = Origins(readings, entities, find_reuse(readings), lex)
    seen = _seen(readings, entities, places, origins)
    groups = group(seen, Context(places, _telling(seen)), judged)
    published, written = origins.days, guessed_days(readings, origins.days)
    spread = frozenset(at for at, reading in enumerate(readings) if is_spread(reading))
    signed = [next(filter(None, (r.article.outlet, *r.article.credits, r.article.file))) for r in readings]
    findings = []
    for members in groups:
        about = ordered((seen[i] for i in members), published, spread)
        verdict = judge(about, written)
        findings.append(
            Finding(
                id=_id(about[0].claim),
                kind=about[0].claim.kind,
                label=label(about),
                claims=tuple(view.claim.id for view in about),
                status=verdict.status,
                origins=verdict.origins,
                current=verdict.current.claim.id,
                range=verdict.range,
                because=because(about, verdict, signed),
            )
        )
    findings.sort(key=lambda finding: (finding.kind, finding.label, finding.id))
    return _with_origins(readings, seen), tuple(findings)


def doubtful(readings: Sequence[Reading], entities: Sequence[Entity]) -> list[tuple[float, str, str]]:
    """Pairs of claims that a person should look at: how sure comparing is, from 0, and both ids."""
    lex = lexicon(readings[0].article.language if readings else "fr")
    places = Places(readings, entities, lex)
    origins = Origins(readings, entities, find_reuse(readings), lex)
    seen = _seen(readings, entities, places, origins)
    pairs = doubts(seen, Context(places, _telling(seen)))
    return [(sure, seen[i].claim.id, seen[j].claim.id) for sure, i, j in pairs]


def _seen(
    readings: Sequence[Reading], entities: Sequence[Entity], places: Places, origins: Origins
) -> list[View]:
    known = Known(
        places,
        origins,
        Meant(entities, places, focus_of(readings, places)),
        Speakers(entities, origins),
        Whose(entities, origins.home),
        Victims(entities),
    )
    return list(views(readings, known))


def _telling(seen: Sequence[View]) -> dict[str, float]:
    """How telling each word stem is, 0 to 1: the inverse share of the articles that use it."""
    articles: dict[str, set[int]] = defaultdict(set)
    for view in seen:
        for stem in view.around | view.stems:
            articles[stem].add(view.article)
    size = len({view.article for view in seen}) or 1
    return {stem: log((1 + size) / len(used)) / log(1 + size) for stem, used in articles.items()}


def _with_origins(readings: Sequence[Reading], seen: Sequence[View]) -> tuple[Reading, ...]:
    origin = {view.claim.id: view.origin.id for view in seen}
    return tuple(
        msgspec.structs.replace(
            reading,
            claims=tuple(msgspec.structs.replace(c, origin=origin[c.id]) for c in reading.claims),
        )
        for reading in readings
    )


def _id(claim: Claim) -> str:
    return "f-" + blake2b(claim.id.encode(), digest_size=8).hexdigest()
