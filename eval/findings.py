"""Scores findings and entities against a crisis's `findings.json`.

The same scorer serves claims that the engine found and claims made of the gold (`eval.gold_claims`): only how
a point of the gold, a file and an anchor, comes to its claim differs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from eval.corpus import Corpus, GoldError
from eval.facts import evaluate
from eval.fields import fold
from eval.report import f1
from recoupe.record import Claim, Entity, Finding

Point = tuple[str, str, str]  # kind, file, anchor
PINNED = ("pairs_precision", "pairs_recall", "pairs_f1", "status", "status_given_found", "origins",
          "current", "apart", "shared_text", "names_seen", "entities_f1", "entities_apart")  # fmt: skip


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """How well findings, origins and entities agree with the gold; every rate is a share or `None`.

    `pairs_*`: of the pairs of gold points that belong together, those in one finding, and the reverse. A
    point without a claim joins nothing. `status`, `origins` and `current` count all gold findings;
    `status_given_found` those of which a claim was found. `names_seen`: gold names that some entity carries;
    `entities_*` is B-cubed over them (Bagga & Baldwin 1998).
    """

    corpus: str
    points: int
    points_found: int
    pairs_precision: float | None
    pairs_recall: float | None
    status: float | None
    status_given_found: float | None
    origins: float | None
    current: float | None
    apart: float | None
    shared_text: float | None
    names_seen: float | None
    entities_precision: float | None
    entities_recall: float | None
    entities_apart: float | None
    wrong: tuple[str, ...] = field(default=(), repr=False)

    @property
    def pairs_f1(self) -> float | None:
        """Pairwise F1 of claims that belong together."""
        return f1(self.pairs_precision, self.pairs_recall)

    @property
    def entities_f1(self) -> float | None:
        """B-cubed F1 of names in entities."""
        return f1(self.entities_precision, self.entities_recall)

    def figures(self) -> dict[str, float]:
        """The figures that the gate pins, by name."""
        values = {name: getattr(self, name) for name in PINNED}
        return {name: round(value, 4) for name, value in values.items() if value is not None}


def evaluate_findings(
    corpus: Corpus,
    claims: Sequence[Claim],
    findings: Iterable[Finding],
    entities: Iterable[Entity] = (),
    claim_of: Mapping[Point, str] | None = None,
) -> FindingsReport:
    """The measure of findings and entities against the corpus's `findings.json`.

    `claim_of` gives the claim id of each gold point; without it, points are found by scoring `claims` against
    the gold facts (right for engine claims and gold claims alike). Raises `GoldError` without findings.
    """
    gold = corpus.findings
    if gold is None:
        raise GoldError(f"{corpus.name}: no findings.json")
    points = claim_of if claim_of is not None else points_found(corpus, claims)
    finding_of = {claim: finding for finding in findings for claim in finding.claims}
    scored = [_Scored.of(spec, points, finding_of) for spec in gold["findings"]]
    precision, recall = _pairs(scored)
    seen = [one for one in scored if one.finding]
    names = _entity_of_name(entities)
    all_points = {point for one in scored for point in one.points}
    return FindingsReport(
        corpus=corpus.name,
        points=len(all_points),
        points_found=sum(point in points for point in all_points),
        pairs_precision=precision,
        pairs_recall=recall,
        status=_share([one.status_right for one in scored]),
        status_given_found=_share([one.status_right for one in seen]),
        origins=_share([one.origins_right for one in scored]),
        current=_share([one.current_right for one in scored]),
        apart=_apart(gold, points, finding_of),
        shared_text=_shared_text(gold, claims),
        **_entities(gold, names),
        wrong=() if corpus.testing_only else tuple(line for one in scored for line in one.wrong()),
    )


def points_found(corpus: Corpus, claims: Iterable[Claim]) -> dict[Point, str]:
    """The claim id found for each gold fact, by kind, file and anchor."""
    found = evaluate(corpus, claims).found
    return {(fact.kind, fact.file, fact.anchor): claim for claim, fact in found.items()}


@dataclass(frozen=True, slots=True)
class _Scored:
    """A gold finding, the claims of its points, and the engine's finding that holds most of them."""

    spec: dict[str, Any]
    points: tuple[Point, ...]
    finding_by_point: dict[Point, str | None]
    finding: Finding | None
    current_claim: str | None

    @classmethod
    def of(
        cls, spec: dict[str, Any], claims: Mapping[Point, str], findings: Mapping[str, Finding]
    ) -> _Scored:
        points = tuple(dict.fromkeys(_point(spec["kind"], point) for point in spec["points"]))
        by_point = {p: findings.get(claims.get(p, "")) for p in points}
        votes = Counter(one.id for one in by_point.values() if one)
        # The most points; among equals, the finding with the fewest other claims.
        held = {one.id: one for one in by_point.values() if one}
        best = min(held.values(), key=lambda one: (-votes[one.id], len(one.claims), one.id), default=None)
        return cls(
            spec=spec,
            points=points,
            finding_by_point={p: one.id if one else None for p, one in by_point.items()},
            finding=best,
            current_claim=claims.get(_point(spec["kind"], spec["current"])) if spec.get("current") else None,
        )

    @property
    def status_right(self) -> bool:
        return self.finding is not None and self.finding.status == self.spec["status"]

    @property
    def origins_right(self) -> bool:
        allowed = (self.spec["origins"], *self.spec.get("origins_also", ()))
        return self.finding is not None and self.finding.origins in allowed

    @property
    def current_right(self) -> bool:
        return (
            self.finding is not None
            and self.finding.current is not None
            and (self.finding.current == self.current_claim)
        )

    def wrong(self) -> list[str]:
        """One line for each thing that is not as the gold says."""
        label, found = self.spec["label"], self.finding
        if found is None:
            return [f"{label}: no claim of it in any finding"]
        lines = []
        together = {one for one in self.finding_by_point.values() if one}
        if len(together) > 1:
            lines.append(f"{label}: {len(self.points)} points in {len(together)} findings")
        if not self.status_right:
            lines.append(f"{label}: {found.status}, not {self.spec['status']} ({self.spec.get('why', '')})")
        if not self.origins_right:
            lines.append(f"{label}: {found.origins} origins, not {self.spec['origins']}")
        return lines


def _point(kind: str, point: dict[str, str]) -> Point:
    return kind, point["file"], point["anchor"]


def _pairs(scored: Sequence[_Scored]) -> tuple[float | None, float | None]:
    """Precision and recall of pairs of gold points that stand in one finding.

    A point may stand in two gold findings (a figure that two series share); each of its pairs counts once.
    """
    held: dict[str, set[Point]] = defaultdict(set)
    for one in scored:
        for point, finding in one.finding_by_point.items():
            if finding:
                held[finding].add(point)
    gold = _pairs_within(one.points for one in scored)
    together = _pairs_within(held.values())
    both = len(gold & together)
    return (both / len(together) if together else None), (both / len(gold) if gold else None)


def _pairs_within(groups: Iterable[Iterable[Point]]) -> set[tuple[Point, Point]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _apart(
    gold: dict[str, Any], points: Mapping[Point, str], findings: Mapping[str, Finding]
) -> float | None:
    """Share of the pairs that must stay apart and do, of those of which both claims stand in a finding."""
    by_place: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (_, file, anchor), claim in points.items():
        by_place[file, anchor].append(claim)
    kept = []
    for pair in gold.get("apart", ()):
        sides = [{findings[c].id for c in by_place[p["file"], p["anchor"]] if c in findings} for p in pair]
        if all(sides):
            kept.append(not set.intersection(*sides))
    return _share(kept)


def _shared_text(gold: dict[str, Any], claims: Iterable[Claim]) -> float | None:
    """Share of the pairs of articles with shared text in which some claims have one origin."""
    origins: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.origin:
            origins[claim.file].add(claim.origin)
    return _share([bool(origins[a] & origins[b]) for a, b in gold.get("shared_text", ())])


def _entity_of_name(entities: Iterable[Entity]) -> dict[str, str]:
    """The entity of every folded name; of several that carry it, the one mentioned most."""
    best: dict[str, tuple[int, str]] = {}
    for entity in entities:
        for name in {fold(name) for name in (entity.name, *entity.aliases)}:
            best[name] = max(best.get(name, (-1, "")), (len(entity.mentions), entity.id))
    return {name: entity for name, (_, entity) in best.items()}


def _entities(gold: dict[str, Any], entity_of: Mapping[str, str]) -> dict[str, float | None]:
    """B-cubed over the gold's names, and the share of look-alikes that stay two."""
    named = {fold(name): number for number, e in enumerate(gold.get("entities", ())) for name in e["names"]}
    items = [name for name in named if name in entity_of]
    precisions, recalls = [], []
    for name in items:
        same_entity = {n for n in items if entity_of[n] == entity_of[name]}
        same_gold = {n for n in items if named[n] == named[name]}
        both = len(same_entity & same_gold)
        precisions.append(both / len(same_entity))
        recalls.append(both / len(same_gold))
    pairs = [tuple(map(fold, pair)) for pair in gold.get("not_same", ())]
    two = [entity_of[a] != entity_of[b] for a, b in pairs if a in entity_of and b in entity_of]
    return {
        "names_seen": len(items) / len(named) if named else None,
        "entities_precision": _mean(precisions),
        "entities_recall": _mean(recalls),
        "entities_apart": _share(two),
    }


def _share(right: Sequence[bool]) -> float | None:
    return sum(right) / len(right) if right else None


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
