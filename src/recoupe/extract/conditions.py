"""What a clause hangs on: `si` before it, a question asked, `sans cela`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.conceding import CONCEDING, concedes, said_act

_OTHERWISE = (
    ["sans", "cela"],
    ["sans", "quoi"],
    ["sans", "ça"],
    ["sinon"],
    ["autrement"],
)  # it did not happen
_OPENING = 3  # words of a sentence that these may be
_STILL = frozenset(("encore", "toujours", "déjà", "désormais", "actuellement"))
_ENDS = frozenset(("?", "!", ".", "…", "»"))
_ASKING = frozenset(
    (
        "qui",
        "que",
        "qu'",
        "quoi",
        "pourquoi",
        "comment",
        "quand",
        "où",
        "combien",
        "quel",
        "quelle",
        "quels",
        "quelles",
    )
)


def _under_condition(view: ClauseView, clause: Clause) -> bool:
    """`si rien n'arrive, il faudra partir`: what a clause with `si`, or `sans cela`, before it makes depend."""
    first = view.document.sentences[clause.sentence].first
    opening = view.document.tokens.lower[first : min(clause.verb.first, first + _OPENING)]
    if any(opening[: len(words)] == words for words in _OTHERWISE):
        return True
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        beside = other.parent == clause.parent and other.index < clause.index
        if other.kind == "adverbial" and other.marker == "si" and other.quote == clause.quote:
            return other.parent == clause.index or beside
    return False


def _asked(view: ClauseView, clause: Clause) -> bool:
    """`L'armée a-t-elle pris Oron ?`, `Est-ce que l'armée a pris Oron ?`: asked; not `Pourquoi l'a-t-elle pris ?`."""
    sentence, lower = view.document.sentences[clause.sentence], view.document.tokens.lower
    ends = next((lower[t] for t in range(clause.verb.last, sentence.last) if lower[t] in _ENDS), "")
    if ends != "?" or clause.verb.negation:
        return False
    ruling = view.clauses[clause.parent] if clause.kind == "complement" and clause.parent >= 0 else None
    if ruling is not None and lower[ruling.verb.first : ruling.verb.last] == ["est", "-ce"]:
        return _ASKING.isdisjoint(lower[sentence.first : ruling.verb.first])
    if clause.kind != "main":
        return False
    turned = clause.verb.clitic_subject > clause.verb.first
    if not turned and not _asked_by_tone(view, clause):
        return False
    return _ASKING.isdisjoint(lower[sentence.first : clause.verb.first])


def _asked_by_tone(view: ClauseView, clause: Clause) -> bool:
    """`L'armée a pris Oron ?`: nothing but the mark asks, and it ends what the verb says, with no second clause."""
    stop = view.sentence_chunks[clause.sentence][1]
    for k in range(clause.chunk + 1, stop):
        chunk = view.chunks[k]
        if chunk.verb is not None and chunk.verb.form == "finite":
            return False
        if chunk.kind in ("COMMA", "COLON", "CLOSE", "REL"):
            return False
        if view.document.tokens.lower[chunk.first] == "?":
            return not any(
                view.document.tokens.lower[t] in _ASKING for t in range(clause.verb.last, chunk.first)
            )
    return False


def depends(view: ClauseView, clause: Clause) -> bool:
    """Whether a condition before it makes a clause depend: `s'il cède, il partira`, `s'il cède, il part`."""
    verb = clause.verb
    if _asked(view, clause):
        return True
    if verb.mood == "Cnd" or verb.tense == "Fut":
        return _under_condition(view, clause)
    return verb.mood == "Ind" and verb.tense == "Pres" and not verb.perfect and _hangs_on(view, clause)


def _hangs_on(view: ClauseView, clause: Clause) -> bool:
    """`Si l'armée reprend Oron, le Front perd Velmar`: the present, behind a condition in the present that opens.

    Not what goes on whatever comes (`tient encore`), nor what is only said (`dit craindre`).
    """
    opens = view.clauses[view.sentence_clauses[clause.sentence][0]]
    if (
        opens.index == clause.index
        or opens.kind != "adverbial"
        or opens.marker != "si"
        or clause.quote != opens.quote
    ):
        return False
    lower = view.document.tokens.lower
    first = view.document.sentences[clause.sentence].first
    if opens.verb.mood != "Ind" or opens.verb.tense != "Pres" or opens.verb.perfect or concedes(view, opens):
        return False
    going_on = _STILL.isdisjoint(lower[clause.verb.first : clause.verb.last + 1])
    beside = clause.parent in (opens.parent, opens.index) and clause.kind == "main"
    return beside and going_on and lower[first] in ("si", "s'") and said_act(clause) not in CONCEDING
