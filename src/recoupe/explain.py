"""How a claim was made: its words, the clause that states them, the rule, the lexicon's entries, day and sources.

The article is read again as the build read it, so the clause shown is the one that the rule saw.
"""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.builtin import builtin
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, read_context
from recoupe.extract.rules import Rule, entries, rule_of
from recoupe.record import Article, Claim
from recoupe.text.clean import clean
from recoupe.times.anchor import anchor_times
from recoupe.times.find import find_times

_TELLING = frozenset(("NOUN", "VERB", "ADJ", "ADV", "PROPN"))


@dataclass(frozen=True, slots=True)
class Predicate:
    """A clause as its rule saw it: the verb and the phrases around it, in the article's words."""

    words: str
    lemma: str
    form: str
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    complements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a claim was made. `entries` tells for each word where the rule's tables hold it."""

    claim: Claim
    sentence: str
    predicate: Predicate | None
    rule: Rule | None
    entries: dict[str, list[str]]


def explain(raw: str, article: Article, claim: Claim) -> Explanation:
    """Read the article's raw text again and say how the claim came about.

    >>> explain(raw, article, claim).predicate.lemma                                    # doctest: +SKIP
    'rejeter'
    """
    document = builtin().annotate(clean(raw))
    times = anchor_times(document, find_times(document), article.published)
    context = read_context(document, times)
    tokens = _tokens(context, claim)
    clause = _clause(context, tokens)
    rule = rule_of(claim.rule)
    found = entries(rule, _words(context, tokens, clause)) if rule is not None else {}
    return Explanation(
        claim=claim,
        sentence=raw[claim.sentence.start : claim.sentence.end],
        predicate=_predicate(context, clause) if clause is not None else None,
        rule=rule,
        entries=dict(sorted(found.items())),
    )


def _tokens(context: Context, claim: Claim) -> list[int]:
    """Tokens under the claim's evidence."""
    document = context.document
    spans = [(span.start, span.end) for span in claim.evidence]
    found = []
    for token in range(len(document.tokens)):
        start, end = document.raw_span(token, token + 1)
        if any(start < last and first < end for first, last in spans):
            found.append(token)
    return found


def _clause(context: Context, tokens: list[int]) -> Clause | None:
    """The clause whose verb stands in the evidence, else the one that the evidence depends on."""
    held = set(tokens)
    for clause in context.view.clauses:
        if clause.verb.head in held:
            return clause
    for token in tokens:
        chunk = context.view.chunk_at[token]
        owner = context.view.clause_of(chunk) if chunk >= 0 else None
        if owner is not None:
            return owner
    return None


def _words(context: Context, tokens: list[int], clause: Clause | None) -> set[str]:
    """Lemmas and forms that a table may hold: those of the evidence, of its verb and of the phrases around it."""
    columns = context.document.tokens
    stretch = set(tokens)
    if clause is not None:
        stretch |= set(range(clause.verb.first, clause.verb.last))
        for c in (*clause.subjects, *clause.objects, *clause.complements):
            stretch |= set(range(*context.view.extent(c)))
    names = {name.first for name in context.document.names}
    kept = [token for token in stretch if token not in names and columns.upos[token] in _TELLING]
    return {columns.lemma[t] for t in kept} | {columns.lower[t] for t in kept}


def _predicate(context: Context, clause: Clause) -> Predicate:
    verb = clause.verb
    marks = [verb.voice, verb.form, verb.tense, verb.mood, "negated" if verb.negation else "", verb.modal]

    def said(chunks: list[int]) -> tuple[str, ...]:
        return tuple(context.document.words(*context.view.extent(c)) for c in chunks)

    return Predicate(
        words=context.document.words(verb.first, verb.last),
        lemma=verb.lemma,
        form=", ".join(mark for mark in marks if mark),
        subjects=said(clause.subjects),
        objects=said(clause.objects),
        complements=said(clause.complements),
    )
