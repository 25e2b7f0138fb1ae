"""What turns a step into another: a refusal denied, a truce that stands, an acceptance that has its price."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_LET_BE = frozenset(_TABLE["actions"]["let_be"])
_IN_FORCE = frozenset(_TABLE["actions"]["in_force"])
_ASKING_FIRST = frozenset(_TABLE["setting"]["first"])
_PURPOSE = frozenset(("pour", "afin de", "afin", "avant de"))


def lets_be(ruling: Clause) -> bool:
    """`n'exclut pas de négocier`, `ne s'opposent plus à la trêve`: a refusal denied lets it be."""
    verb = ruling.verb
    return verb.negation in NOT | {"plus"} and verb.tense != "Fut" and (verb.modal or verb.lemma) in _LET_BE


def in_force(step: Step) -> bool:
    """`la trêve tient`, `les belligérants observent une pause`: as things stand, it has been agreed."""
    verb = step.ruling.verb
    stands = verb.form == "finite" and verb.mood == "Ind" and verb.tense != "Fut" and not verb.modal
    asked = verb.clitic_subject >= 0  # « la trêve tiendra-t-elle ? »
    return stands and not asked and verb.lemma in _IN_FORCE and not step.matter.recalled


def priced(view: ClauseView, ruling: Clause) -> bool:
    """`Pour accepter une trêve, le Front exige le départ de l'armée`, `avant de signer`: what is asked for first."""
    if ruling.kind != "infinitive" or ruling.marker not in _PURPOSE:
        return False
    around = (view.clauses[k] for k in view.sentence_clauses[ruling.sentence])
    return any(
        o.kind == "main" and o.verb.lemma in _ASKING_FIRST and set(o.subjects) & set(ruling.subjects)
        for o in around
    )
