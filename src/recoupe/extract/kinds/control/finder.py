"""Control: who takes, holds, loses, besieges or enters a place.

Verbs, idioms and nouns are those of `lang/fr/control.toml`; a claim is made only where a place stands in the slot
that they give it, since most of these verbs mean other things as well (`reprendre la parole`).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.identity import identify
from recoupe.extract.kinds.control.apart import LEAVING_VERBS, apart_holdings, left_over
from recoupe.extract.kinds.control.distance import GATES, at_the_gates
from recoupe.extract.kinds.control.drafts import Holding, drafts_of
from recoupe.extract.kinds.control.gapped import gapped_holdings
from recoupe.extract.kinds.control.idioms import NOUN_VERBS, told_by_noun
from recoupe.extract.kinds.control.near import near_holdings
from recoupe.extract.kinds.control.nouns import noun_holdings, number_of_places
from recoupe.extract.kinds.control.ringed import RINGS, ringed
from recoupe.extract.kinds.control.turns import TURNING_VERBS, told_by_turn
from recoupe.extract.kinds.control.under import HOLDING_NOUNS, stronghold, under_by_itself
from recoupe.extract.kinds.control.verbs import TAKING_VERBS, holding_of
from recoupe.extract.kinds.ways import first_told, ways_of
from recoupe.record import Control

_Acts = dict[tuple[int, str], int]
"""Who did what has been told of a place: the actor's phrase by the place's and the action; -1 for nobody."""


def _is_anew(context: Context, holding: Holding, acts: _Acts) -> bool:
    """`la ville, conquise en mai, est assiégée`: another thing told of the same place."""
    for c in holding.held:
        before = acts.get((c, holding.action))
        if before is not None and not _by_another(context, before, holding.actor):
            return False
    return True


def _by_another(context: Context, before: int, actor: int) -> bool:
    """`les rebelles, qui avaient pris le port, en ont été chassés par l'armée`: two sides took the same place."""
    if before < 0 or actor < 0 or context.view.chunks[actor].pronoun or context.view.chunks[before].pronoun:
        return False
    return identify(context.view, before).name != identify(context.view, actor).name


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the control claims of a document: those of the rules, then what stands near together."""
    drafts = list(_by_rules(context))
    yield from drafts
    told = {draft.clause for draft in drafts}
    places: set[tuple[int, str]] = set()
    for draft in drafts:
        if isinstance(draft.args, Control):
            places.add((draft.chunk, draft.args.action))
    spans = [span for draft in drafts for span in draft.evidence]
    taken = {draft.chunk for draft in drafts}
    for clause, holding in near_holdings(context, told):
        if holding.evidence is not None and _overlaps(holding.evidence, spans):
            continue
        if holding.action == "holds" and not taken.isdisjoint(holding.held):
            continue  # « a repris le bourg tenu par les rebelles »: who had it is told
        if all((c, holding.action) not in places for c in holding.held):
            places.update((c, holding.action) for c in holding.held)
            yield from drafts_of(context, clause, holding)


def _another_deed(clause: Clause, holding: Holding) -> bool:
    """`ont fui la ville, tombée lundi`, `ont pris Oron, qu'ils encerclaient`: told of a place beside what was."""
    return clause.kind in ("participle", "relative") and holding.action not in ("holds", "advances")


def _overlaps(one: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(first < one[1] and one[0] < last for first, last in spans)


_WAYS = ways_of(
    (
        (TAKING_VERBS, holding_of),
        (NOUN_VERBS, told_by_noun),
        (TURNING_VERBS, told_by_turn),
        (LEAVING_VERBS, left_over),
    )
)
_TELLING = frozenset(_WAYS)


def _gapped(context: Context, clause: Clause, holding: Holding, told: set[int]) -> Iterator[Draft]:
    """`Oron est tombé mardi, Velmar hier`: the drafts of what shares the verb, with their days."""
    for other, time in gapped_holdings(context, clause, holding):
        told.update(other.held)
        for draft in drafts_of(context, clause, other):
            yield msgspec.structs.replace(draft, time=time) if time is not None else draft


def _by_phrase(context: Context, c: int) -> Holding | None:
    return under_by_itself(context, c) or at_the_gates(context, c) or ringed(context, c)


def _by_rules(context: Context) -> Iterator[Draft]:
    """One draft for each place or count of places that the rules for verbs, idioms and nouns find."""
    told: set[int] = set()
    acts: _Acts = {}
    advancing: set[int] = set()  # clauses that tell of an advance
    aimed: set[int] = set()  # what somebody means to take; who has it is told besides
    for main, places, counted in number_of_places(context):
        told.add(places)
        acts[places, counted.action] = counted.actor
        yield from drafts_of(context, main, counted)
    for clause in context.clauses_of(_TELLING):
        readable = context.readable(clause.sentence)
        holding = first_told(_WAYS[clause.verb.lemma], context, clause) if readable else None
        if holding is None or (
            clause.parent in advancing and holding.action == "advances" and not holding.held
        ):
            continue  # « a progressé, gagnant du terrain »
        has = clause.kind in ("participle", "relative") and holding.action == "holds"
        before = told - aimed if has else told
        anew = (clause.kind == "main" or _another_deed(clause, holding)) and _is_anew(context, holding, acts)
        if not holding.held or anew or before.isdisjoint(holding.held):
            if holding.action == "advances":
                advancing.add(clause.index)
            told.update(holding.held)
            acts.update({(c, holding.action): holding.actor for c in holding.held})
            aimed.update(holding.held if clause.kind == "infinitive" else ())
            yield from drafts_of(context, clause, holding)
            yield from _gapped(context, clause, holding, told)
    for owner, named in noun_holdings(context):
        done = (
            named.actor >= 0 and owner is not None and owner.kind == "main" and _is_anew(context, named, acts)
        )
        if told.isdisjoint(named.held) or done:  # « ont achevé l'encerclement du bourg, que le Front occupe »
            yield from drafts_of(context, owner, named)
            told.update(named.held)
    yield from _by_phrases(context, told, acts)


def _by_phrases(context: Context, told: set[int], acts: _Acts) -> Iterator[Draft]:
    """What phrases tell without a verb of theirs: `Maîtres du port, les rebelles`, `la ville, aux mains de l'armée`."""
    for beside in apart_holdings(context):
        if told.isdisjoint(beside.held) or _is_anew(context, beside, acts):
            told.update(beside.held)
            yield from drafts_of(context, None, beside)
    for c in context.phrases_of(HOLDING_NOUNS | RINGS, GATES):
        chunk = context.view.chunks[c]
        if chunk.kind in ("PP", "NP") and context.readable(context.view.sentence_of[c]):
            under = _by_phrase(context, c) if chunk.kind == "PP" else stronghold(context, c)
            ringed_in = under is not None and any((one, "besieges") in acts for one in under.held)
            if under is not None and (
                told.isdisjoint(under.held) or (ringed_in and _is_anew(context, under, acts))
            ):
                told.update(under.held)
                yield from drafts_of(context, None, under)
