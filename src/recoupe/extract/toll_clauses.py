"""The clause that tells the toll of a happening: where and when it says that people died is where and when it was.

In `a revendiqué hier un attentat qui a fait 12 morts lundi à Oron` the attack was on Monday, at Oron.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView

MAKING = frozenset(("faire", "causer", "provoquer", "coûter", "tuer", "blesser", "entraîner"))
"""Verbs by which a happening has its toll."""


def clause_of_toll(view: ClauseView, chunk: int) -> Clause | None:
    """`qui a fait 12 morts`, `ayant coûté la vie à 12 civils`: what tells the toll of the happening of a phrase."""
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        if clause.verb.lemma not in MAKING or clause.verb.voice != "active":
            continue
        if clause.kind == "relative" and clause.marker == "qui" and _is_of(view, clause, chunk):
            return clause
        if clause.kind == "participle" and clause.subject == chunk and clause.chunk > chunk:
            return clause
    return None


def _is_of(view: ClauseView, clause: Clause, chunk: int) -> bool:
    """`L'explosion d'une maison à Oron, qui a fait dix morts`: no town makes dead, what happened there does."""
    at = clause.antecedent
    if at <= chunk:
        return at == chunk
    flat = all(view.chunks[k].kind in ("PP", "ADV") for k in range(chunk + 1, at + 1))
    return flat and at + 1 < clause.chunk and view.chunks[at + 1].kind == "COMMA"
