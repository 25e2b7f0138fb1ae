"""What every kind of claim reads: the clause view, the quantities, the times and the attributions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import msgspec

from recoupe.annotate.document import Document
from recoupe.extract.attribution import Attribution, find_attributions
from recoupe.extract.clauses import Clause, ClauseView, read_clauses
from recoupe.extract.quantities import QuantityMention, find_quantities
from recoupe.extract.word_index import WordIndex
from recoupe.record import Args, Factuality, Kind, Place, Quantity, Source, Time
from recoupe.times.datelines import dateline
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import of_a_record

_OPENING, _CLOSING = frozenset(("«", "“", '"')), frozenset(("»", "”", '"'))
_READ = frozenset(("body", "title", "caption"))
_BYNAME = 4  # words of a byname
_OFTEN = 3  # times that an article has one in marks


@dataclass(frozen=True, slots=True)
class Context:
    """One document as the kinds see it. `attributions_at[s]` are those whose content touches sentence s,
    `times_at[s]` the anchored time expressions in it, `records_at[s]` those of a record (`la pire crue depuis 2004`),
    `quantities_at[s]` its quantities, `counting` the first tokens of all quantities, `voiced` the phrases that are
    sources (`Marna` in `selon Marna`), `bynames` what the article has in marks again and again, `sentence_of[t]` the
    sentence of token t.

    Rules look their triggers up: `words` and `lemmas` index the tokens, `heads` the chunks by the lemma of their head,
    `verbs` the clauses by that of their verb.
    """

    document: Document
    view: ClauseView
    quantities: tuple[QuantityMention, ...]
    times_at: list[list[TimeExpression]]
    attributions: tuple[Attribution, ...]
    plain: tuple[Attribution, ...]
    attributions_at: list[list[Attribution]]
    sentence_of: list[int]
    quantities_at: dict[int, list[QuantityMention]]
    counting: frozenset[int]
    voiced: frozenset[int]
    bynames: frozenset[tuple[str, ...]]
    records_at: dict[int, list[TimeExpression]]
    words: WordIndex
    lemmas: WordIndex
    heads: WordIndex
    verbs: WordIndex
    read: list[bool]
    armed: dict[int, bool] = field(default_factory=dict)  # whether chunks name who bears arms, as it is asked

    def readable(self, sentence: int) -> bool:
        """Whether a sentence is read for claims: titles, body and what pictures are told by, not credits or repeats."""
        return self.read[sentence]

    def clauses_of(self, verbs: frozenset[str]) -> list[Clause]:
        """The clauses whose verb is one of these, in order."""
        return [self.view.clauses[number] for number in self.verbs.at(verbs)]

    def phrases_of(self, nouns: frozenset[str], words: frozenset[str]) -> list[int]:
        """The chunks that one of these nouns heads, and those that hold one of these words, in order."""
        chunk_at = self.view.chunk_at
        found = {chunk_at[token] for token in self.words.at(words)}
        found.update(self.heads.at(nouns))
        found.discard(-1)
        return sorted(found)

    def is_time(self, chunk: int) -> bool:
        """Whether a phrase lies in a time expression: `mardi`, `à l'aube`."""
        head = self.view.chunks[chunk].head
        return any(t.first <= head < t.last for t in self.times_at[self.view.sentence_of[chunk]])

    def attributed(self, sentence: int, token: int) -> list[Attribution]:
        """Attributions whose content holds a token, the narrowest first."""
        found = [a for a in self.attributions_at[sentence] if a.covers(token)]
        return sorted(found, key=lambda a: a.size) if len(found) > 1 else found


class Draft(msgspec.Struct, frozen=True):
    """A claim as a kind states it, before time, place, sources and ids are filled in.

    `evidence` holds token ranges, the narrowest first. `clause` is the clause that states it, `chunk` the
    phrase that does, -1 where none. `key` names the draft for others of the article (`part_of` of a subset
    holds the key of its whole). Fields set here win over what assembly would work out.
    """

    kind: Kind
    args: Args
    evidence: tuple[tuple[int, int], ...]
    rule: str
    confidence: float
    quantity: Quantity | None = None
    clause: int = -1
    chunk: int = -1
    place: Place | None = None
    time: Time | None = None
    factuality: Factuality | None = None
    attribution: tuple[Source, ...] | None = None
    key: int = -1
    part_of: int = -1
    undated: bool = False  # told beside a day that is none of its own, as the dead by their funeral
    timeless: bool = False  # true whenever and wherever it is told, as what a name stands for


def read_context(document: Document, times: tuple[TimeExpression, ...]) -> Context:
    """Find quantities, clauses and attributions of a document."""
    quantities = find_quantities(document)
    time_tokens = frozenset(token for t in times for token in range(t.first, t.last))
    view = read_clauses(document, quantities, time_tokens)
    attributions, plain = find_attributions(view)
    at: list[list[Attribution]] = [[] for _ in document.sentences]
    sentence_of = _sentence_of(document)
    for attribution in attributions:
        touched = {
            s
            for first, last in attribution.content
            for s in range(sentence_of[first], sentence_of[max(first, last - 1)] + 1)
        }
        for s in touched:
            at[s].append(attribution)
    times_at: list[list[TimeExpression]] = [[] for _ in document.sentences]
    printed = dateline(document, times)
    records_at: dict[int, list[TimeExpression]] = {}
    for time in times:
        if printed is not None and time is printed[0] and time.last + 1 < len(document.tokens):
            continue  # « ORON, 3 mai 2020 (ALP) - »: when it was written, not when it happened
        if of_a_record(document, time):
            records_at.setdefault(sentence_of[time.first], []).append(time)
        else:
            times_at[sentence_of[time.first]].append(time)
    quantities_at: dict[int, list[QuantityMention]] = {}
    for quantity in quantities:
        quantities_at.setdefault(sentence_of[quantity.first], []).append(quantity)
    counting = frozenset(quantity.first for quantity in quantities)
    lemma, words = document.tokens.lemma, WordIndex(document.tokens.lower)
    return Context(
        document,
        view,
        quantities,
        times_at,
        attributions,
        plain,
        at,
        sentence_of,
        quantities_at,
        counting,
        frozenset(a.chunk for a in attributions) - {-1},
        _bynames(document, words),
        records_at,
        words=words,
        lemmas=WordIndex(lemma),
        heads=WordIndex([lemma[chunk.head] for chunk in view.chunks]),
        verbs=WordIndex([clause.verb.lemma for clause in view.clauses]),
        read=[sentence.role in _READ for sentence in document.sentences],
    )


def _bynames(document: Document, words: WordIndex) -> frozenset[tuple[str, ...]]:
    """What an article keeps in marks wherever it names it: `les "gilets verts"`, three times or more."""
    lower = document.tokens.lower
    seen: Counter[tuple[str, ...]] = Counter()
    for mark in words.at(_OPENING):
        for last in range(mark + 2, min(mark + 2 + _BYNAME, len(lower))):
            if lower[last] in _CLOSING:
                seen[tuple(lower[mark + 1 : last])] += 1
                break
    return frozenset(name for name, times in seen.items() if times >= _OFTEN)


def _sentence_of(document: Document) -> list[int]:
    """Sentence index of each token."""
    found = [0] * len(document.tokens)
    for number, sentence in enumerate(document.sentences):
        found[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)
    return found
