"""Numbers without a noun: `l'armée en dénombre 9.000`, `d'ici mardi, deux mille autres`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.quantities import QuantityMention

_REACH = 12  # quantities looked back over
_SENTENCES = 2


def counted_before(context: Context, index: int, classes: tuple[str, ...]) -> QuantityMention | None:
    """The last quantity with a noun before quantity `index` that an elliptic number can repeat, or None.

    `classes` are the unit classes that may be meant (`people`, `area`); a nearer quantity of another class with a
    noun of its own does not block, but two sentences do.
    """
    mention = context.quantities[index]
    sentence = context.sentence_of[mention.first]
    for k in range(index - 1, max(-1, index - 1 - _REACH), -1):
        other = context.quantities[k]
        if context.sentence_of[other.first] < sentence - _SENTENCES:
            return None
        if other.unit_class in classes and other.lemma is not None:
            return other
    return None


def has_partitive_pronoun(context: Context, clause: Clause) -> bool:
    """Whether the clause's verb carries `en`: `en contrôle dix`."""
    tokens = context.document.tokens
    return any(tokens.lower[t] == "en" for t in clause.verb.objects)
