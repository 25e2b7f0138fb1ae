"""Verbs of saying whose words stand outside of their clause: `comme l'a dit X`, `c'est ce qu'affirme X`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.lexicon import EMERGING

_IT = frozenset(("l'", "le"))
_POINTING = frozenset(("c'", "ce"))
_LIKE = frozenset(("comme", "que", "qu'"))  # « ainsi que l'a dit »
_BETWEEN = 3  # phrases from `comme` to its verb
_AFTER = ("COMMA", "CONJ", "ADV", "OTHER")
Ranges = tuple[tuple[int, int], ...]


def echoed(view: ClauseView, clause: Clause) -> Ranges:
    """The words that a clause says again, or nothing where it is no such clause.

    `La digue tient, comme l'a dit la préfète` -> `La digue tient`; `C'est ce que dit X.` -> the sentence before.
    """
    if clause.verb.form != "finite" or clause.verb.negation:
        return ()
    if clause.kind == "relative":
        return _that_which(view, clause)
    opening = _like(view, clause)
    if opening < 0:
        return ()
    sentence = view.document.sentences[clause.sentence]
    before = (sentence.first, view.chunks[opening].first)
    if _goes_on(view, clause, opening):
        return ()
    if before[1] - before[0] > 1:
        return (before,)
    behind = _main_behind(view, clause)
    return ((behind, sentence.last),) if behind >= 0 else ()


def opens_likeness(view: ClauseView, k: int) -> bool:
    """Whether a phrase is the `comme` or `ainsi que` of `comme l'a dit X`."""
    if k < 0 or view.chunks[k].kind != "SUB":
        return False
    lower, first = view.document.tokens.lower, view.chunks[k].first
    return lower[first] == "comme" or (first > 0 and lower[first - 1] == "ainsi" and lower[first] in _LIKE)


def _like(view: ClauseView, clause: Clause) -> int:
    """The phrase that opens `comme l'a dit X`, or -1."""
    lower = view.document.tokens.lower
    if not any(lower[t] in _IT for t in clause.verb.objects):
        return -1
    start, _ = view.sentence_chunks[clause.sentence]
    found = range(clause.chunk - 1, max(start, clause.chunk - 1 - _BETWEEN) - 1, -1)
    opening = next((k for k in found if opens_likeness(view, k)), -1)
    if opening > start and lower[view.chunks[opening].first] != "comme":
        opening -= 1  # « ainsi »
    return opening


def _goes_on(view: ClauseView, clause: Clause, opening: int) -> bool:
    """`comme le dit X : ...`, `bien que, comme le rappelle X, ...`: the words stand behind, as they do elsewhere."""
    _, stop = view.sentence_chunks[clause.sentence]
    if opening >= 2 and view.chunks[opening - 1].kind == "COMMA" and view.chunks[opening - 2].kind == "SUB":
        return True
    behind = (view.chunks[k] for k in range(clause.chunk + 1, stop))
    return any(chunk.kind == "OPEN" or view.document.tokens.lower[chunk.first] == ":" for chunk in behind)


def _main_behind(view: ClauseView, clause: Clause) -> int:
    """Where the main clause begins that stands behind `Comme l'a dit X,`; -1 where none does."""
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        if other.index <= clause.index or other.kind != "main" or other.verb.form != "finite":
            continue
        first = other.subject if other.subject > clause.chunk else other.chunk
        while first > clause.chunk + 1 and view.chunks[first - 1].kind != "COMMA":
            first -= 1
        return view.chunks[first].first
    return -1


def emerging(view: ClauseView, clause: Clause) -> tuple[Ranges, int]:
    """`C'est ce qui ressort du bilan de X`, `Il ressort de X que`: the words, and the phrase of whose they are."""
    paper = next(view.complement(clause, "de"), -1)
    if clause.verb.lemma not in EMERGING or clause.verb.form != "finite" or clause.verb.negation or paper < 0:
        return (), -1
    parent = view.clauses[clause.parent] if clause.parent >= 0 else None
    lower = view.document.tokens.lower
    if clause.kind == "relative":
        pointing = parent is not None and parent.verb.lemma == "être" and parent.subject >= 0
        if parent is None or not pointing or lower[view.chunks[parent.subject].head] not in _POINTING:
            return (), -1
        return _words_pointed_at(view, clause, parent), paper
    sentence = view.document.sentences[clause.sentence]
    if clause.verb.clitic_subject >= 0:  # « ..., ressort-il d'un bilan de X »
        return ((sentence.first, clause.verb.first),), paper
    told = (view.clauses[k] for k in view.sentence_clauses[clause.sentence])
    behind = next((t for t in told if t.kind == "complement" and t.chunk > clause.chunk), None)
    return (((view.chunks[paper].last, sentence.last),), paper) if behind is not None else ((), -1)


def _that_which(view: ClauseView, clause: Clause) -> Ranges:
    """`La digue tient, c'est ce qu'assure la mairie`, or the sentence before `C'est ce qu'a dit la mairie.`"""
    parent = view.clauses[clause.parent] if clause.parent >= 0 else None
    lower = view.document.tokens.lower
    if clause.marker != "que" or parent is None or parent.verb.lemma != "être" or parent.subject < 0:
        return ()
    told = view.chunks[clause.object] if clause.object >= 0 else None
    if told is None or lower[told.head] != "ce" or lower[view.chunks[parent.subject].head] not in _POINTING:
        return ()
    return _words_pointed_at(view, clause, parent)


def _words_pointed_at(view: ClauseView, clause: Clause, pointing: Clause) -> Ranges:
    """What `c'est ce que` of a sentence points at: words before it or behind a colon, else the sentence before."""
    lower = view.document.tokens.lower
    sentence = view.document.sentences[clause.sentence]
    start, stop = view.sentence_chunks[clause.sentence]
    colon = next((k for k in range(clause.chunk, stop) if lower[view.chunks[k].first] == ":"), -1)
    if colon >= 0 and view.chunks[colon].last < sentence.last - 1:
        return ((view.chunks[colon].last, sentence.last),)
    last = pointing.subject
    while last > start and view.chunks[last - 1].kind in _AFTER:
        last -= 1
    if last > start:
        return ((sentence.first, view.chunks[last].first),)
    if clause.sentence == 0:
        return ()
    before = view.document.sentences[clause.sentence - 1]
    same = before.paragraph == sentence.paragraph
    return ((before.first, before.last),) if same else ()
