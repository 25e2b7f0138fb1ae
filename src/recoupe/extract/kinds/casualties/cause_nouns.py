"""Whether a noun of causes tells of harm where it stands: not `une mine d'or`, `les opérations de secours`."""

from __future__ import annotations

from recoupe.annotate.document import Tokens
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.places import PLACE_NOUNS
from recoupe.lang import load_table

_EXPOSING = frozenset(load_table("casualties")["lists"]["exposing"])
_OWN = frozenset(("ses", "leurs", "son", "sa", "leur"))
_VEHICLES = frozenset(("voiture", "véhicule", "camion", "engin"))
_RIGGED = frozenset(
    ("piégé", "piégée", "piégés", "piégées", "bélier", "béliers", "suicide", "explosif", "explosifs", "-")
)


def tells_of_harm(tokens: Tokens, head: int, lexicon: PeopleLexicon) -> bool:
    """Whether the noun at token `head`, one of the lexicon's causes, may have harmed somebody."""
    if tokens.lemma[head] not in lexicon.causes["nouns"]:
        return False
    behind, of = tokens.lower[head + 1 : head + 2], tokens.lemma[head + 2 : head + 3]
    if tokens.lemma[head] == "mine" and not lexicon.causes["dug"].isdisjoint(of):
        return False  # « une région de mines d'or »
    if behind == ["de"] and not lexicon.lists["helping"].isdisjoint(of):
        return False  # « les opérations de secours »: what comes after the harm
    return tokens.lemma[head] not in _VEHICLES or not _RIGGED.isdisjoint(behind)


def succumbed_to(view: ClauseView, clause: Clause) -> int:
    """`a succombé à une paralysie`, `exposée au novitchok, est morte`: the phrase of what they died of; or -1."""
    told = [clause] if clause.verb.lemma == "succomber" else []
    told += [
        other
        for other in (view.clauses[k] for k in view.sentence_clauses[clause.sentence])
        if other.kind == "participle"
        and other.verb.lemma in _EXPOSING
        and other.subject >= 0
        and other.subject in clause.subjects
    ]
    tokens = view.document.tokens
    for each in told:
        for c in view.complement(each, "à", "par"):
            found = view.chunks[c]
            own = not _OWN.isdisjoint(tokens.lower[found.first : found.head])  # « à ses blessures »
            named = found.name >= 0 and view.document.names[found.name].kind in ("person", "place", "state")
            placed = tokens.lemma[found.head] in PLACE_NOUNS  # « à l'hôpital »
            if not (own or named or placed or found.pronoun):
                return c
    return -1
