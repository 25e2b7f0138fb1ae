"""Scores claims against gold facts: which are found, which fields are right, which claims are false.

A fact is FOUND by a claim of its kind over its anchor (the evidence overlaps the anchor, or the evidence's
sentence holds it) with the same value where it has one. A claim finds one fact and a fact is found by one
claim: of all ways to pair them, the one that finds most facts counts, then the one with most optional facts,
then the one with most fields right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.corpus import Corpus, Fact, GoldArticle, load_corpus
from eval.fields import Judge, Verdict, said, same_value, wanted
from eval.matching import Pair, best_matching
from eval.report import FalseClaim, FieldScore, KindScore, Miss, Report, RuleScore, WrongField, calibrate
from recoupe.record import Claim, Entity, Source, Time

# Kinds that a trap (a number that counts nobody) must not give.
TRAPPED = frozenset({"casualties", "displacement", "control", "force"})
# Worth of a pair: no sum of a lower rank reaches the next, for fewer than a thousand pairs in one part.
REQUIRED, OPTIONAL, FIELD, OVERLAP = 1e9, 1e5, 2.0, 1.0


def evaluate(
    gold: Corpus | str | Path,
    claims: Iterable[Claim],
    kinds: Sequence[str] = (),
    entities: Iterable[Entity] = (),
) -> Report:
    """The measure of `claims` against a gold corpus (its name, its path or itself).

    Claims of files that the corpus doesn't hold are left out; `kinds` narrows both sides. With the
    record's `entities`, a name also matches by its entity's other names. Example:
    `evaluate("siege", recoupe.build(["examples"]).claims).recall`. Raises `GoldError` without gold.
    """
    corpus = gold if isinstance(gold, Corpus) else load_corpus(gold)
    by_file: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not kinds or claim.kind in kinds:
            by_file[claim.file].append(claim)
    report = Report(corpus=corpus.name, testing_only=corpus.testing_only)
    judged: list[tuple[float, bool]] = []
    aliases = {entity.name: entity.aliases for entity in entities}
    for article in corpus.articles:
        _Scoring(corpus, article, by_file[article.file], kinds, report, judged, aliases).run()
    report.calibration = calibrate(judged)
    report.kinds = dict(sorted(report.kinds.items()))
    return report


class _Scoring:
    """The scoring of one article; adds its counts to the report."""

    def __init__(
        self,
        corpus: Corpus,
        article: GoldArticle,
        claims: list[Claim],
        kinds: Sequence[str],
        report: Report,
        judged: list[tuple[float, bool]],
        aliases: Mapping[str, Sequence[str]],
    ) -> None:
        self.corpus = corpus
        self.article = article
        self.claims = claims
        self.facts = [fact for fact in article.facts if not kinds or fact.kind in kinds]
        self.report = report
        self.judged = judged
        self.judge = Judge(corpus.source_rule, self._over_anchor, aliases)
        self.by_id = {claim.id: claim for claim in claims}

    def run(self) -> None:
        trapped = {i for i, claim in enumerate(self.claims) if _springs(claim, self.article.traps)}
        self.report.traps += len(trapped)
        pairs = self._pairs(trapped)
        matching = best_matching({pair: worth for pair, (worth, _) in pairs.items()})
        for i, claim in enumerate(self.claims):
            self.report.offset_errors += sum(
                self.article.raw[span.start : span.end] != span.text for span in claim.evidence
            )
            self._count_claim(claim, matching.get(i), i in trapped)
        for i, j in matching.items():
            self._count_fields(self.claims[i], self.facts[j], pairs[i, j][1])
        found = set(matching.values())
        for j, fact in enumerate(self.facts):
            self._count_fact(fact, j in found)

    def _pairs(self, trapped: set[int]) -> dict[Pair, tuple[float, dict[str, Verdict]]]:
        """Every claim and fact that may be paired, what the pair is worth and how its fields are."""
        pairs = {}
        for i, claim in enumerate(self.claims):
            if i in trapped:
                continue
            for j, fact in enumerate(self.facts):
                if claim.kind != fact.kind or not same_value(claim, fact):
                    continue
                overlap = _overlaps(claim, fact.anchors)
                if not overlap and not _in_sentence(claim, fact.anchors):
                    continue
                verdicts = self.judge.verdicts(claim, fact)
                right = sum(verdict == "right" for verdict in verdicts.values())
                rank = OPTIONAL if fact.optional else REQUIRED
                pairs[i, j] = rank + right * FIELD + overlap * OVERLAP, verdicts
        return pairs

    def _over_anchor(self, claim_id: str, anchor: str) -> bool:
        """Whether a claim, by its id, is one that could find the fact with that anchor."""
        claim = self.by_id.get(claim_id)
        wholes = [fact for fact in self.article.facts if fact.anchor == anchor]
        return claim is not None and any(
            same_value(claim, fact) and (_overlaps(claim, fact.anchors) or _in_sentence(claim, fact.anchors))
            for fact in wholes
        )

    def _kind(self, kind: str) -> KindScore:
        if kind not in self.report.kinds:
            self.report.kinds[kind] = KindScore(false=0 if kind in self.corpus.exhaustive else None)
        return self.report.kinds[kind]

    def _count_claim(self, claim: Claim, fact: int | None, trapped: bool) -> None:
        score = self._kind(claim.kind)
        if fact is not None:
            self.report.found[claim.id] = self.facts[fact]
            score.allowed += self.facts[fact].optional
            if score.false is not None:
                self._judge(claim, right=True)
            return
        if score.false is None or (claim.kind in self.corpus.named_only and not _named(claim)):
            return
        score.false += 1
        self._judge(claim, right=False)
        if self.corpus.testing_only:
            return
        start, end = claim.sentence.start, claim.sentence.end
        why = "trap" if trapped else "unmatched"
        self.report.false.append(FalseClaim(claim, why, self.article.raw[start:end]))

    def _judge(self, claim: Claim, *, right: bool) -> None:
        self.judged.append((claim.confidence, right))
        if not self.corpus.testing_only:
            self.report.rules.setdefault(claim.rule, RuleScore()).add(claim.confidence, right)

    def _count_fact(self, fact: Fact, found: bool) -> None:
        if fact.optional:
            return
        score = self._kind(fact.kind)
        score.facts += 1
        score.found += found
        if not found and not self.corpus.testing_only:
            start, end = fact.anchors[0]
            self.report.misses.append(Miss(fact, _around(self.article.raw, start, end)))

    def _count_fields(self, claim: Claim, fact: Fact, verdicts: dict[str, Verdict]) -> None:
        if fact.optional:
            return
        for name, verdict in verdicts.items():
            self.report.fields.setdefault((fact.kind, name), FieldScore()).add(verdict)
            if verdict != "right" and not self.corpus.testing_only:
                self.report.wrong_fields.append(
                    WrongField(fact, claim, name, verdict, wanted(fact, name), _shown(said(claim, name)))
                )


def _overlaps(claim: Claim, anchors: Sequence[tuple[int, int]]) -> bool:
    return any(span.start < end and start < span.end for span in claim.evidence for start, end in anchors)


def _in_sentence(claim: Claim, anchors: Sequence[tuple[int, int]]) -> bool:
    return any(claim.sentence.start <= start and end <= claim.sentence.end for start, end in anchors)


def _springs(claim: Claim, traps: Sequence[tuple[int, int]]) -> bool:
    """Whether a claim takes its figure from a trap: where its quantity stands, else its narrowest words."""
    if claim.kind not in TRAPPED or not claim.evidence:
        return False
    first = claim.evidence[0]
    start, end = first.start, first.end
    if claim.quantity and (at := first.text.find(claim.quantity.text)) >= 0:
        start, end = first.start + at, first.start + at + len(claim.quantity.text)
    return any((s <= start and end <= e) or (start <= s and e <= end) for s, e in traps)


def _named(claim: Claim) -> bool:
    """Whether a statement's speaker has a name: one of its words has a capital."""
    speaker = getattr(claim.args, "speaker", None) or ""
    return any(word[:1].isupper() for word in speaker.replace("'", " ").replace("’", " ").split())


def _shown(values: list[Any]) -> list[Any]:
    """What a claim says for a field, short enough to print: a source is its name, a time its two days."""
    return [
        value.name
        if isinstance(value, Source)
        else f"{value.earliest}/{value.latest}"
        if isinstance(value, Time)
        else value
        for value in values
    ]


def _around(raw: str, start: int, end: int) -> str:
    """The line around an anchor, at most 160 characters to each side."""
    first = max(raw.rfind("\n", 0, start) + 1, start - 160)
    last = raw.find("\n", end)
    return raw[first : min(end + 160, last if last >= 0 else len(raw))].strip()
