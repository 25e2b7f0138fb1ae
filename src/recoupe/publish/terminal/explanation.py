"""The way of one claim, in the terminal: words, clause, rule, lexicon, day, place, sources."""

from __future__ import annotations

from collections.abc import Iterator

from rich.padding import Padding
from rich.text import Text

from recoupe.explain import Explanation, Predicate
from recoupe.publish.terminal.words import safe
from recoupe.publish.wording import phrase
from recoupe.record import Claim

_WIDTH = 12  # columns of the labels
_MOST = 24  # lexicon entries shown


def explanation_view(explained: Explanation) -> Iterator[Padding | Text]:
    """Lines of an explanation, each a label and what it says."""
    claim = explained.claim
    yield Text(safe(phrase(claim, explained.sentence)), style="bold")
    yield _line("claim", f"{claim.id} ({claim.kind}) in {claim.file}")
    for span in claim.evidence:
        yield _line("words", f"« {span.text} », {span.start} to {span.end}")
    yield _line("sentence", explained.sentence)
    if explained.predicate is not None:
        yield from _clause(explained.predicate)
    yield from _rule(explained)
    yield from _settled(claim)


def _clause(predicate: Predicate) -> Iterator[Padding]:
    yield _line("clause", f"{predicate.words}: {predicate.lemma} ({predicate.form})")
    for label, phrases in (
        ("subject", predicate.subjects),
        ("object", predicate.objects),
        ("complement", predicate.complements),
    ):
        for words in phrases:
            yield _line("", f"{label}: {words}")


def _rule(explained: Explanation) -> Iterator[Padding]:
    claim, rule = explained.claim, explained.rule
    if rule is None:
        yield _line(
            "rule", f"{claim.rule}, of another version of the engine: build again to see it explained"
        )
        return
    yield _line("rule", f"{rule.name}: {rule.says}")
    yield _line("", rule.about)
    yield _line("", f"example: {rule.example}")
    yield _line("", f"in {rule.module}")
    listed = [f"{word} in {place}" for word, places in explained.entries.items() for place in places]
    for number, line in enumerate(listed[:_MOST]):
        yield _line("" if number else "lexicon", line)


def _settled(claim: Claim) -> Iterator[Padding]:
    """Day, place, sources, factuality and confidence, each with what decided it."""
    if claim.time is None:
        yield _line("time", "none: no words of the article date it")
    else:
        told = f", « {claim.time.text} »" if claim.time.text else ""
        yield _line("time", f"{claim.time.earliest} to {claim.time.latest}{told}: {claim.time.because}")
    if claim.place is not None:
        yield _line("place", f"{claim.place.name}, « {claim.place.text} »")
    if not claim.attribution:
        yield _line("sources", "none: the article says it itself")
    for number, source in enumerate(claim.attribution):
        office = f", {source.role}" if source.role else ""
        cue = f" (« {source.cue} »)" if source.cue else ""
        yield _line(
            "" if number else "sources", f"{source.name}{office}{cue}, {source.start} to {source.end}"
        )
    yield _line("factuality", claim.factuality)
    yield _line("confidence", f"{claim.confidence:.2f}")


def _line(label: str, words: str) -> Padding:
    text = Text.assemble((f"{label:<{_WIDTH}}", "dim"), safe(words))
    return Padding(text, (0, 0, 0, 2))
