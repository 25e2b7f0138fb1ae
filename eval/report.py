"""What an evaluation found: scores by kind and field, calibration, misses and false claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from eval.corpus import Fact
from eval.fields import Verdict
from recoupe.record import Claim

BINS = 10


@dataclass(slots=True)
class KindScore:
    """Counts of one kind: facts demanded and found, claims that match none, claims on optional facts.

    `false` is `None` where the gold isn't exhaustive, and so is the precision.
    """

    facts: int = 0
    found: int = 0
    allowed: int = 0
    false: int | None = 0

    @property
    def recall(self) -> float | None:
        """Share of the facts that a claim was found for; `None` without facts."""
        return self.found / self.facts if self.facts else None

    @property
    def precision(self) -> float | None:
        """Share of right ones among the claims that are right or false."""
        if self.false is None or not self.found + self.false:
            return None
        return self.found / (self.found + self.false)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        return f1(self.precision, self.recall)


@dataclass(slots=True)
class FieldScore:
    """Counts of one field over found facts: right, wrong, and missing (the claim leaves it open)."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    @property
    def scored(self) -> int:
        """How often the gold asks for the field."""
        return self.right + self.wrong + self.missing

    @property
    def precision(self) -> float | None:
        """Share right of those that the claims fill."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """Share right of those that the gold asks for: the accuracy of the field."""
        return self.right / self.scored if self.scored else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        return f1(self.precision, self.recall)

    def add(self, verdict: Verdict) -> None:
        """Count one judgement."""
        setattr(self, verdict, getattr(self, verdict) + 1)


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims whose confidence lies in `[low, high)`: how many, their mean confidence, the share right."""

    low: float
    high: float
    claims: int
    confidence: float | None
    right: float | None


@dataclass(slots=True)
class RuleScore:
    """What one rule made: how many claims are judged, how many of those right, and their confidences' sum."""

    claims: int = 0
    right: int = 0
    confidence: float = 0.0

    def add(self, confidence: float, right: bool) -> None:
        """Count one claim."""
        self.claims += 1
        self.right += right
        self.confidence += confidence


@dataclass(frozen=True, slots=True)
class Miss:
    """A fact that no claim was found for, and the words around it."""

    fact: Fact
    text: str


@dataclass(frozen=True, slots=True)
class FalseClaim:
    """A claim that matches no fact, why it is false (`unmatched`, `trap`), and the words around it."""

    claim: Claim
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class WrongField:
    """A field of a found fact that is wrong or missing."""

    fact: Fact
    claim: Claim
    field: str
    verdict: Verdict
    wanted: Any = None
    said: Any = None


@dataclass(slots=True)
class Report:
    """The measure of a set of claims against one gold corpus.

    `rules`, `misses`, `false` and `wrong_fields` stay empty for a testing-only corpus.
    """

    corpus: str
    testing_only: bool = False
    kinds: dict[str, KindScore] = field(default_factory=dict)
    fields: dict[tuple[str, str], FieldScore] = field(default_factory=dict)
    offset_errors: int = 0
    traps: int = 0
    calibration: tuple[Bin, ...] = ()
    rules: dict[str, RuleScore] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    false: list[FalseClaim] = field(default_factory=list)
    wrong_fields: list[WrongField] = field(default_factory=list)
    found: dict[str, Fact] = field(default_factory=dict)  # by claim id, optional facts too

    @property
    def overall(self) -> KindScore:
        """All kinds together; precision and `false` count the exhaustive kinds only."""
        return add_kinds(self.kinds.values())

    @property
    def precision(self) -> float | None:
        """Precision over the exhaustive kinds."""
        exhaustive = add_kinds(score for score in self.kinds.values() if score.false is not None)
        return exhaustive.precision

    @property
    def recall(self) -> float | None:
        """Recall over all kinds."""
        return self.overall.recall

    @property
    def f1(self) -> float | None:
        """Harmonic mean of `precision` and `recall`."""
        return f1(self.precision, self.recall)

    @property
    def fields_right(self) -> float | None:
        """Share of right ones among all scored fields of found facts."""
        return add_fields(self.fields.values()).recall

    def figures(self) -> dict[str, float]:
        """The figures that the gate pins, by name, such as `casualties.recall` and `fields`."""
        named = {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "fields": self.fields_right,
        }
        for kind, score in sorted(self.kinds.items()):
            if score.facts:
                named |= {f"{kind}.precision": score.precision, f"{kind}.recall": score.recall}
        figures = {name: round(value, 4) for name, value in named.items() if value is not None}
        return {**figures, "offset_errors": self.offset_errors, "traps": self.traps}

    def to_json(self) -> dict[str, Any]:
        """Everything but the articles' words as JSON values; a testing-only corpus names no miss."""
        shown: dict[str, Any] = {
            "corpus": self.corpus,
            **self.figures(),
            "kinds": {
                kind: _score(score, ("facts", "found", "allowed", "false"))
                for kind, score in self.kinds.items()
            },
            "by_field": {
                f"{kind}.{name}": _score(score, ("right", "wrong", "missing"))
                for (kind, name), score in sorted(self.fields.items())
            },
            "calibration": [
                {
                    "low": b.low,
                    "high": b.high,
                    "claims": b.claims,
                    "confidence": b.confidence,
                    "right": b.right,
                }
                for b in self.calibration
            ],
        }
        if not self.testing_only:
            shown["misses"] = [
                {"file": m.fact.file, "kind": m.fact.kind, "anchor": m.fact.anchor, "text": m.text}
                for m in self.misses
            ]
            shown["false"] = [
                {
                    "file": f.claim.file,
                    "kind": f.claim.kind,
                    "why": f.why,
                    "text": f.text,
                    "rule": f.claim.rule,
                }
                for f in self.false
            ]
        return shown


def f1(precision: float | None, recall: float | None) -> float | None:
    """Harmonic mean; `None` where either is unknown, 0 where both are 0."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def add_kinds(scores: Iterable[KindScore]) -> KindScore:
    """Counts of several kinds together; unknown counts of false claims add nothing."""
    total = KindScore()
    for score in scores:
        total.facts += score.facts
        total.found += score.found
        total.allowed += score.allowed
        total.false = (total.false or 0) + (score.false or 0)
    return total


def add_fields(scores: Iterable[FieldScore]) -> FieldScore:
    """Counts of several fields together."""
    total = FieldScore()
    for score in scores:
        total.right += score.right
        total.wrong += score.wrong
        total.missing += score.missing
    return total


def calibrate(judged: Iterable[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Ten bins of equal width over `(confidence, right)` pairs; a confidence of 1 falls in the last."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        bins[min(BINS - 1, max(0, int(confidence * BINS)))].append((confidence, right))
    return tuple(
        Bin(
            low=i / BINS,
            high=(i + 1) / BINS,
            claims=len(pairs),
            confidence=round(sum(c for c, _ in pairs) / len(pairs), 4) if pairs else None,
            right=round(sum(r for _, r in pairs) / len(pairs), 4) if pairs else None,
        )
        for i, pairs in enumerate(bins)
    )


def _score(score: KindScore | FieldScore, counts: tuple[str, ...]) -> dict[str, Any]:
    rates = {name: getattr(score, name) for name in ("precision", "recall", "f1")}
    rounded = {name: None if rate is None else round(rate, 4) for name, rate in rates.items()}
    return {**{name: getattr(score, name) for name in counts}, **rounded}
