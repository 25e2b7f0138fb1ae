"""Where the matter of a step can stand beside the slots of its verb: right before a participle, or in marks."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.kinds.vicinity import phrases_after

_SETTINGS = frozenset(("à", "en", ""))
_MARKS_WITHIN = 8  # chunks from a verb to the marks that open its phrase


def nearest(view: ClauseView, clause: Clause) -> list[int]:
    """The phrases right before a clause that hangs on a noun, the nearest first, a comma between at most."""
    chunks = view.chunks
    start, _ = view.sentence_chunks[clause.sentence]
    k = clause.chunk - 1
    while k > start and chunks[k].kind in ("REL", "ADV"):
        k -= 1  # « la trêve déjà signée »
    if k > start and chunks[k].kind == "COMMA":
        k -= 1
    found = []
    while k >= start and chunks[k].kind in ("NP", "PP"):
        found.append(k)
        if view.role[k] != "nmod":
            break
        k = view.governor[k]
    return found


def like_objects(view: ClauseView, clause: Clause) -> list[int]:
    """`n'a pas déclaré de trêve`, `a accordé dix jours de trêve`: objects that a denied verb or a length hides."""
    behind = next(phrases_after(view, clause), -1)
    if behind < 0 or behind not in clause.complements:
        return []
    chunk = view.chunks[behind]
    denied = (
        clause.verb.negation != "" and chunk.prep == "de" and chunk.first + 1 == chunk.inner == chunk.head
    )
    measured = chunk.kind == "NP" and any(view.chunks[d].prep == "de" for d in view.dependents(behind))
    return [behind] if denied or measured else []


def in_marks(view: ClauseView, clause: Clause, slots: tuple[str, ...]) -> list[int]:
    """`a appelé à un « cessez-le-feu permanent »`: a phrase whose marks stand behind its article."""
    chunks = view.chunks
    _, stop = view.sentence_chunks[clause.sentence]
    for k in range(clause.chunk + 1, min(stop - 1, clause.chunk + _MARKS_WITHIN)):
        if chunks[k].kind != "OPEN" or chunks[k + 1].kind not in ("NP", "PP"):
            if chunks[k].kind in ("VERB", "SUB", "REL"):
                break
            continue
        before = k - 1
        if chunks[before].kind == "OTHER" and not chunks[before].prep:
            before -= 1
        prep = chunks[before].prep if chunks[before].kind == "OTHER" else ""
        wanted = (prep or "obj") in slots and before >= clause.chunk and k - 1 > clause.chunk
        return [k + 1] if wanted else []
    return []


def past_settings(view: ClauseView, clause: Clause) -> list[int]:
    """`sont convenus dimanche à Oron d'une trêve`: a `de` phrase behind a day and a town by its name."""
    found = []
    for c in phrases_after(view, clause):
        chunk = view.chunks[c]
        above = view.governor[c]
        town = above >= 0 and view.chunks[above].name >= 0 and view.chunks[above].prep in _SETTINGS
        if chunk.prep == "de" and town and above > clause.chunk:
            found.append(c)
    return found[:1]
