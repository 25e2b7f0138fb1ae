"""Forces told less plainly: counts of people under orders that no rule ties to a verb, noun or participle of force.

`avec vingt-quatre marins`, `soit 150 hommes`, `à raison de 300 soldats`, `deux avions et 87 médecins`: enough of people
whose trade is war or rescue, in a sentence in which nobody of them dies, is captured or freed.
"""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.kinds.force.details import Governed, name_of, owner_of
from recoupe.extract.kinds.force.verbs import CAUTIOUS, VERBS
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")
_NEAR = _TABLE["near"]
_UNITS = frozenset(_NEAR["units"])
_HARM = load_table("casualties")
_BLOCKED = frozenset(_NEAR["blocked"]) | {
    lemma
    for group in ("objects", "subjects", "nominals")
    for lemmas in _HARM[group].values()
    for lemma in lemmas
}
_SENDING = (
    (VERBS["deploys"] - {"renvoyer"})
    | VERBS["arrives"]
    | VERBS["backed"]
    | frozenset(_TABLE["nouns"]["deploys"])
) - frozenset(_NEAR["not_sending"])
_WITHDRAWING = VERBS["withdraws"] | frozenset(_TABLE["nouns"]["withdraws"])
_OF_WAR = frozenset(_NEAR["of_war"])
_ONLY_SENT = frozenset(_NEAR["only_sent"])
_CIVIL = frozenset(_TABLE["cautious"]["civil"])
_UNARMED = frozenset(_NEAR["unarmed"])
_LEAST: dict[str, int] = {"": _TABLE["cautious"]["least"], **_NEAR["least"]}


def near_force(context: Context, chunk: int, unit: str, mention: QuantityMention) -> Governed | None:
    """What a count of a force tells by standing where it does, or None."""
    many = mention.value if mention.value is not None else mention.low
    if unit not in _UNITS or mention.lemma in _UNARMED or many is None or many < _LEAST.get(unit, _LEAST[""]):
        return None
    if mention.lemma in _CIVIL:
        return None  # « deux embarcations »
    if "%" in context.document.tokens.form[mention.first : mention.last]:
        return None  # « composée à 50 % de membres du Front »
    first, last = _bounds(context, mention)
    lemmas = context.document.tokens.lemma[first:last]
    if not _BLOCKED.isdisjoint(lemmas) or (mention.lemma == "homme" and not _is_of_war(lemmas)):
        return None
    before = lemmas[: mention.first - first]
    if unit in _ONLY_SENT and _SENDING.isdisjoint(lemmas):
        return None
    out_of = context.view.chunks[chunk].prep == "sur"  # « sur 2.700 sauveteurs, il en reste 600 »
    action = "deploys" if (unit in CAUTIOUS and not out_of) or not _SENDING.isdisjoint(before) else "numbers"
    if not _WITHDRAWING.isdisjoint(before):
        action = "withdraws"
    clause = context.view.clause_of(chunk)
    taken = clause is not None and chunk in (*clause.subjects, *clause.objects)
    if taken and context.view.role[chunk] != "conj" and _SENDING.isdisjoint(before):
        return None  # « expose 300 soldats de plomb »: the verb has its own say
    doer = doer_of(context.view, clause) if clause is not None and action != "numbers" else -1
    actor = owner_of(context, chunk) or (name_of(context, doer) if doer >= 0 and doer != chunk else None)
    said = out_of and context.attributed(context.sentence_of[mention.first], mention.first)
    there: Factuality | None = (
        ("reported" if said else "asserted") if out_of and action == "numbers" else None
    )
    return Governed(action, actor, "near", there)


def _bounds(context: Context, mention: QuantityMention) -> tuple[int, int]:
    """The part of the sentence between semicolons that holds a count."""
    sentence = context.document.sentences[context.sentence_of[mention.first]]
    form = context.document.tokens.form
    first, last = mention.first, mention.last
    while first > sentence.first and form[first - 1] != ";":
        first -= 1
    while last < sentence.last and form[last] != ";":
        last += 1
    return first, last


def _is_of_war(lemmas: list[str]) -> bool:
    """`300 hommes` are soldiers where soldiers, ships or weapons stand beside them; with women they are people."""
    if "femme" in lemmas:
        return False
    return not _OF_WAR.isdisjoint(lemmas)
