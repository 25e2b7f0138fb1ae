"""Whether a noun of causes tells of harm where it stands: not `une mine d'or`, `les opérations de secours`."""

from __future__ import annotations

from recoupe.annotate.document import Tokens
from recoupe.extract.counts.lexicon import PeopleLexicon

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
