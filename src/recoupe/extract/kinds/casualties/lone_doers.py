"""Who killed or hurt without bearing arms for anybody: `Ce fonctionnaire a tué quatre de ses collègues`.

One man or a few, told by a noun for people: a crowd, a pronoun and what is no person have done nothing here.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counts.scene import Count
from recoupe.extract.identity import phrase_text
from recoupe.extract.people import people
from recoupe.lang import load_table

_HARMING = frozenset(load_table("casualties")["lone"]["verbs"])
_SEVERAL, _ONE = frozenset(("les", "des", "leurs", "ses")), frozenset(("un", "une"))
_DEAD = frozenset(load_table("casualties")["lone"]["never"])


def lone_doer(context: Context, count: Count, clause: Clause | None) -> str | None:
    """The subject of a verb that kills those counted, or whom its passive names behind `par`."""
    if clause is None or clause.verb.lemma not in _HARMING or clause.verb.negation:
        return None
    view, tokens = context.view, context.document.tokens
    active = clause.verb.voice == "active"
    if count.role != ("object" if active else "subject"):
        return None
    if active and clause.verb.form == "past_participle":
        return None  # « un habitant raconte que la police a tiré, tué une personne »: whose it is, is told before
    doer = clause.subject if active else next(view.complement(clause, "par"), -1)
    if doer < 0 or doer == count.chunk or view.chunks[doer].pronoun or view.chunks[doer].name >= 0:
        return None
    chunk = view.chunks[doer]
    known = tokens.lower[chunk.head] in people().forms or people().looks_human(tokens.lemma[chunk.head])
    before = set(tokens.lower[chunk.first : chunk.head])
    crowd = not before.isdisjoint(_SEVERAL) and before.isdisjoint(_ONE)  # « par leurs voisins »
    if not known or tokens.lemma[chunk.head] in _DEAD or crowd:
        return None
    one_of = "de" in tokens.lower[chunk.first : chunk.head]  # « par un de leurs collègues »
    first = chunk.first + len(chunk.prep.split()) if one_of else chunk.inner
    return phrase_text(view, first, chunk.last)
