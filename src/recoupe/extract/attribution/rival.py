"""A source that gives a bare figure of those counted before: `Le curé penche plutôt pour 5 000`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.lexicon import ACTS, RIVAL

_BETWEEN = ("NP", "PP", "ADV", "COMMA", "COLON", "SUB", "OTHER")
_FIGURE = frozenset(("chiffre", "nombre", "bilan", "celui"))
_REACH = 5  # phrases from a verb to its figure


def rival_figure(view: ClauseView, clause: Clause) -> tuple[int, int] | None:
    """The tokens from a clause's verb to the bare figure that its subject gives by it, or `None`.

    Not so of what is counted by its noun (`parle de 12 morts`), which other ways of saying take.
    """
    lemma, tokens = clause.verb.lemma, view.document.tokens
    if clause.subject < 0 or (lemma not in RIVAL and lemma not in ACTS):
        return None
    _, stop = view.sentence_chunks[clause.sentence]
    figure = lemma in RIVAL
    for k in range(clause.chunk + 1, min(stop, clause.chunk + 1 + _REACH)):
        chunk = view.chunks[k]
        if chunk.kind not in _BETWEEN:
            return None
        figure = figure or tokens.lower[chunk.head] in _FIGURE
        if chunk.quantity >= 0:
            bare = tokens.upos[chunk.last - 1] == "NUM" or tokens.lower[chunk.last - 1].isdigit()
            return (clause.verb.last, chunk.last) if figure and bare else None
    return None
