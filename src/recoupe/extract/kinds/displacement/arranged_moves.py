"""How surely people move where the verb around them arranges it: `est prévue jeudi`, `sont appelés à évacuer`."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.counts.scene import Count
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("displacement")
_TELLING = frozenset(_TABLE["ordered"]["telling"])
_SET = frozenset(("prévoir", "programmer", "planifier", "fixer", "attendre"))
_AWAITING = frozenset(("attendre", "préparer", "tabler", "apprêter"))
_BY_NOUN = frozenset(("noun", "group"))


def arranged(context: Context, count: Count) -> Factuality | None:
    """Asked to leave: demanded; a return that is set for a day: planned; what is reckoned with: predicted."""
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    if clause is None:
        return None
    verb = clause.verb
    ordered = verb.lemma == "recevoir" and count.measure == "evacuated"
    told = verb.lemma in _TELLING and verb.voice != "active"  # `1.100 riverains sommés de partir`
    if ordered or told or (verb.modal in _TELLING and verb.voice in ("active", "passive")):
        return "demanded"
    if clause.kind == "infinitive" and clause.parent >= 0:
        ruling = context.view.clauses[clause.parent].verb
        if ruling.lemma == "falloir" and not ruling.perfect and ruling.tense in ("Pres", "Imp"):
            return "demanded"  # `il faut évacuer 400 blessés`
        if ruling.lemma == "permettre" and ruling.negation:
            return "denied"  # `n'a pas permis d'évacuer les 300 habitants`
        if ruling.lemma == "permettre" and (ruling.tense == "Fut" or ruling.modal in ("devoir", "aller")):
            return "planned"
    if count.way in _BY_NOUN and verb.lemma in _SET and verb.voice == "passive":
        return "planned"
    if verb.lemma in _AWAITING and verb.voice in ("reflexive", "active") and not verb.perfect:
        chunk = count.chunk
        around = (chunk, context.view.governor[chunk]) if chunk >= 0 else ()
        awaited = any(c >= 0 and context.view.chunks[c].prep in ("à", "sur") for c in around)
        return "predicted" if awaited and count.first > verb.head else None
    return None
