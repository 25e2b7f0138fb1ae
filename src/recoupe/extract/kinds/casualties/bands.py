"""Armed people who are told by the group that they are said to be of: `des hommes armés affiliés au Front`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.counts.scene import Count
from recoupe.extract.identity import identify
from recoupe.lang import load_table

_BELONGING = frozenset(load_table("casualties")["lists"]["belonging"])
_KILLING = frozenset(load_table("casualties")["objects"]["killed"])
_NEAR = 6  # tokens from the one who died to the participle
_STEMS = tuple(lemma[:-2] + "é" for lemma in sorted(_BELONGING))
_TO = ("à", "comme", "de", "aux")


def band_of(view: ClauseView, chunk: int) -> str | None:
    """The group named behind the participle of armed people without a name; `None` where there is none."""
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        beside = clause.kind == "participle" and clause.subject == chunk
        if not beside or clause.verb.lemma not in _BELONGING or clause.verb.negation:
            continue
        for c in view.complement(clause, *_TO):
            known = _group(view, c)
            if known is not None:
                return known
    after = chunk + 1  # « affiliés » may be read as an adjective, or as a phrase of its own
    after += after < len(view.chunks) and view.chunks[after].last == view.chunks[after].first + 1
    if after >= len(view.chunks) or view.chunks[after].prep not in _TO:
        return None
    told = view.document.tokens.lower[view.chunks[after].first - 1].startswith(_STEMS)
    return _group(view, after) if told else None


def deed_beside(view: ClauseView, count: Count) -> Clause | None:
    """`la mort d'Ivo Brek, 13 ans, tué par l'armée`: the participle behind the one who is mourned."""
    if count.way != "mourned":
        return None
    for index in view.sentence_clauses[count.sentence]:
        clause = view.clauses[index]
        near = 0 <= clause.verb.first - count.last <= _NEAR
        if near and clause.kind == "participle" and clause.verb.lemma in _KILLING:
            return clause
    return None


def _group(view: ClauseView, chunk: int) -> str | None:
    """The group that a phrase or what hangs on it names."""
    inner = (chunk, *view.dependents(chunk))
    named = (identify(view, d) for d in inner if view.chunks[d].name >= 0)
    return next((who.name for who in named if who.kind in ("armed_group", "organisation")), None)
