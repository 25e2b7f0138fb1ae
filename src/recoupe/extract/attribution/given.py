"""Whose a figure is by the participle behind it: `le chiffre de 40 morts avancé par l'armée`, whoever doubts it."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import ClauseView
from recoupe.extract.identity import identify
from recoupe.extract.lexicon import ACTS, PUT_FORWARD, TOLL_TITLES

_REACH = 10  # tokens from the participle back to its figure's noun
_LANDS = ("state", "place")  # `avancé par Moscou`


def given(view: ClauseView, number: int, voices: Voices) -> Iterator[Attribution]:
    """The sources of the figures that sentence `number` tells as put forward by somebody.

    Where its verb denies, the denial is what is told: `dément le bilan de 40 morts donné par l'armée`.
    """
    tokens = view.document.tokens
    sentence = view.document.sentences[number]
    lower = tokens.lower[sentence.first : sentence.last]
    if PUT_FORWARD.isdisjoint(lower) or "par" not in lower:
        return
    clauses = [view.clauses[index] for index in view.sentence_clauses[number]]
    if any(ACTS.get(clause.verb.lemma) == "deny" for clause in clauses):
        return
    for at in range(sentence.first, sentence.last - 2):
        if tokens.lower[at] not in PUT_FORWARD or tokens.lower[at + 1] != "par":
            continue
        opened = [k for k in range(max(sentence.first, at - _REACH), at) if tokens.lemma[k] in TOLL_TITLES]
        chunk = view.chunk_at[at + 1]
        if opened and (can_speak(view, chunk) or identify(view, chunk).kind in _LANDS):
            source = voices.of(chunk)
            yield Attribution(source, "par", "say", ((opened[-1], at),), -1, chunk)
