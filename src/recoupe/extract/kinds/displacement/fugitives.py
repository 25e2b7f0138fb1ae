"""Who runs from justice, or from their captors: nobody that a crisis drove from home."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.counts.scene import Count
from recoupe.lang import load_table

_TABLE = load_table("displacement")["fugitives"]
_RUNNING = frozenset(_TABLE["running"])
_WHO = frozenset(_TABLE["who"])
_BACK = 3  # sentences, its own included, that a number looks back over
_UPROOTED = frozenset(_TABLE["uprooted"])


def runs_away(context: Context, count: Count) -> bool:
    """`Sur les douze assaillants, sept ont été abattus et deux ont pris la fuite`; not `Deux familles ont fui`."""
    if count.measure != "displaced" or count.way == "group" or count.quantity is None:
        return False
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    if clause is not None and clause.verb.lemma not in _RUNNING:
        return False
    head = count.quantity.head
    if head is not None and context.document.tokens.upos[head] == "NOUN":
        return count.quantity.lemma in _WHO
    return _told_of(context, count)  # `trois capturés` too


def _told_of(context: Context, count: Count) -> bool:
    """Whether a bare number stands for those whom its sentence, or else one before in its paragraph, speaks of."""
    sentences, lemma = context.document.sentences, context.document.tokens.lemma
    here = sentences[count.sentence]
    for number in range(count.sentence, max(-1, count.sentence - _BACK), -1):
        if sentences[number].paragraph != here.paragraph:
            break
        said = lemma[sentences[number].first : min(sentences[number].last, count.first)]
        if not _UPROOTED.isdisjoint(said):
            return False
        if not _WHO.isdisjoint(said):
            return True
    return False
