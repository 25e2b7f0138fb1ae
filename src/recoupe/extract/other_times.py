"""Times that stand in another clause than a claim's own, and date only what that one tells."""

from __future__ import annotations

import datetime as dt

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.threads import HAPPENINGS
from recoupe.lang import load_table
from recoupe.times.expression import TimeExpression

CAMPAIGNS = frozenset(load_table("scene")["words"]["campaigns"])
"""Nouns of what lasts and is fought: `offensive`, `bataille`."""

LONG_AGO = dt.timedelta(days=60)
"""From here on a day before an article is no part of what it tells."""

OCCURRING = frozenset(load_table("scene")["words"]["occurring"])
"""Verbs of what says when a happening was: `survenu lundi`."""

_BEGINS = frozenset(load_table("event")["happening"]["begins"])
_BOUNDING = frozenset(("avant", "depuis", "dès"))


def clause_of(view: ClauseView, time: TimeExpression) -> int:
    """The clause that a time stands in, -1 where none."""
    chunk = view.chunk_at[time.first]
    clause = view.clause_of(chunk) if chunk >= 0 else None
    return clause.index if clause is not None else -1


def goes_on(view: ClauseView, time: TimeExpression, clause: Clause | None) -> bool:
    """`Les combats, qui ont fait dix morts, se poursuivaient jeudi`: until when they went on."""
    if clause is None or clause.kind != "relative" or clause.verb.tense != "Past":
        return False
    owner = clause_of(view, time)
    if owner < 0 or owner == clause.index:
        return False
    ruling = view.clauses[owner]
    one = clause.parent == owner or (ruling.subject >= 0 and ruling.subject == clause.subject)
    return one and ruling.verb.tense in ("Imp", "Pres")


def set_apart(view: ClauseView, time: TimeExpression, clause: Clause | None, now: dt.date | None) -> bool:
    """`La route, coupée depuis 2006, est passée à l'ennemi`, `Exilé en 2014, il dirige`: long before."""
    owner = clause_of(view, time)
    if clause is None or owner < 0 or owner == clause.index:
        return False
    told = view.clauses[owner]
    if told.kind != "participle" or told.subject < 0 or told.subject not in clause.subjects:
        return False
    fronted = view.sentence_chunks[told.sentence][0] == told.chunk
    apart = fronted or (told.chunk > 0 and view.chunks[told.chunk - 1].kind == "COMMA")
    happening = view.document.tokens.lemma[view.chunks[told.subject].head] in HAPPENINGS
    happening = happening or told.verb.lemma in OCCURRING
    if not apart or happening or now is None or time.earliest is None:
        return False  # « le séisme, survenu le 12 mars 1968, avait fait »
    return time.span == "period" or now - time.earliest > LONG_AGO


def began(view: ClauseView, time: TimeExpression, clause: Clause | None) -> bool:
    """`ont repris Oron grâce à une offensive lancée le 3 mai`: the day on which what lasts began."""
    owner = clause_of(view, time)
    if clause is None or owner < 0 or owner == clause.index:
        return False
    told = view.clauses[owner]
    if told.kind != "participle" or told.verb.lemma not in _BEGINS or told.subject < 0:
        return False
    campaign = view.chunks[told.subject]
    if campaign.prep in _BOUNDING:  # « avant l'offensive lancée le 3 mai, ils tenaient Oron »
        return False
    return view.document.tokens.lemma[campaign.head] in CAMPAIGNS


def of_a_relative(view: ClauseView, time: TimeExpression, clause: Clause | None, chain: set[int]) -> bool:
    """`le gang, accusé d'un massacre qui a fait dix morts lundi, tient la route`: the day of the massacre."""
    owner = clause_of(view, time)
    if clause is None or clause.kind != "main" or owner in (-1, clause.index) or owner in chain:
        return False
    return view.clauses[owner].kind == "relative"


def holds_now(view: ClauseView, time: TimeExpression, clause: Clause | None) -> bool:
    """`La victoire a été fêtée lundi dans les zones que tient le Front`: he holds them as it is written."""
    owner = clause_of(view, time)
    if clause is None or clause.kind != "relative" or owner in (-1, clause.index):
        return False
    ruling = view.clauses[owner]
    return clause.verb.tense == "Pres" and ruling.verb.tense == "Past"
