"""Sources that share a verb, each with a figure of its own: `La mairie parle de 12 morts, l'opposition de 45`.

The verb is left out in what follows it (gapping, Ross 1970): a source and a figure are left, between commas. So it is
behind a passive, the other way round: `Le bilan est évalué à 30 morts par la mairie, à 52 par l'opposition`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.lexicon import GAPPED

_MOST = 6  # sources behind one verb
_PARTS = ("COMMA", "CONJ")
_ONE = ("un", "une")
_ENDS = ("COMMA", "CONJ", "COLON", "OTHER", "CLOSE", "PP", "ADV", "RPAR")


class Gap(NamedTuple):
    """A source (chunk) and the tokens of its figure; `parted` is the token where the words before it end."""

    source: int
    first: int
    last: int
    parted: int


def gaps(view: ClauseView, clause: Clause) -> list[Gap]:
    """The sources behind the one whose verb `clause` has, with their figures.

    Example: `l'opposition` with `de 45` for `La mairie parle de 12 morts, l'opposition de 45`; none for `La mairie
    parle de 12 morts, l'opposition a fui`.
    """
    told = clause.verb.form == "finite" and clause.verb.lemma in GAPPED and not clause.verb.negation
    if told and clause.verb.voice == "passive":
        return list(_by_agents(view, clause))
    if not told or clause.subject < 0 or not can_speak(view, clause.subject):
        return []
    found: list[Gap] = []
    _, stop = view.sentence_chunks[clause.sentence]
    counted = False
    for k in range(clause.chunk + 1, stop - 2):
        chunk = view.chunks[k]
        if chunk.kind == "COLON" or (chunk.verb is not None and chunk.verb.form == "finite"):
            break
        counted = counted or chunk.quantity >= 0
        gap = _gap(view, k, stop) if counted and chunk.kind in _PARTS else None
        if gap is not None:
            found.append(gap)
        if len(found) == _MOST:
            break
    return found


def _by_agents(view: ClauseView, clause: Clause) -> Iterator[Gap]:
    """Behind the first agent: a comma or `et`, a figure by `à`, and by whom."""
    _, stop = view.sentence_chunks[clause.sentence]
    agents = [c for c in view.complement(clause, "par") if can_speak(view, c)]
    if not agents:
        return
    joint = agents[0] + 1
    for _ in range(_MOST):
        if joint + 2 >= stop or view.chunks[joint].kind not in _PARTS:
            return
        figure, source = view.chunks[joint + 1], joint + 2
        by = view.chunks[source].prep == "par" and can_speak(view, source)
        if figure.prep != "à" or figure.quantity < 0 or not by:
            return
        yield Gap(source, figure.first, figure.last, view.chunks[joint].first)
        joint = source + 1


def _gap(view: ClauseView, comma: int, stop: int) -> Gap | None:
    """Behind a comma or `et` a source, then its figure with or without `de`, and no verb."""
    source, figure = comma + 1, comma + 2
    chunk = view.chunks[source]
    counted = chunk.quantity >= 0 and view.document.tokens.lower[chunk.first] not in _ONE
    if chunk.kind != "NP" or chunk.pronoun or counted or not can_speak(view, source):
        return None
    first = view.chunks[figure].first
    if view.chunks[figure].kind == "OTHER" and figure + 2 < stop and view.chunks[figure + 1].kind == "OPEN":
        figure += 2  # « de « plus de mille » »
    told = view.chunks[figure]
    if told.kind not in ("NP", "PP") or told.quantity < 0 or told.prep not in ("", "de"):
        return None
    after = view.chunks[figure + 1].kind if figure + 1 < stop else "OTHER"
    if after not in _ENDS:
        return None
    last = view.chunks[figure + 1].last if after == "CLOSE" else told.last
    return Gap(source, first, last, view.chunks[comma].first)
