"""Where people left from, where no words of their own say so: the place in which they are told to have left.

`L'eau est montée à Oron. 1.200 personnes ont été évacuées vers Veld`: from Oron.
"""

from __future__ import annotations

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.described_places import GENERIC
from recoupe.extract.growing_tolls import is_total
from recoupe.extract.story_town import StoryTown
from recoupe.lang import load_table
from recoupe.record import Displacement, Place

_TABLE = load_table("displacement")["ends"]
_AWAY: frozenset[str] = frozenset(_TABLE["away"])
_TAKEN: frozenset[str] = frozenset(_TABLE["taken"])
_NOUNS: frozenset[str] = frozenset(_TABLE["nouns"])
_PARTS = frozenset(("dont", ":", ";", "parmi"))
_LEFT = frozenset(("displaced", "evacuated"))


def from_there(
    context: Context,
    moved: Displacement,
    draft: Draft,
    clause: Clause | None,
    place: Place | None,
    story: StoryTown,
) -> Displacement:
    """The move with where it began: the place of the claim, else the town that the article is about.

    Only where the words are of leaving; `ont fui la ville` needs a name from elsewhere. A total takes no story's town.
    """
    known = moved.origin_place is not None and moved.origin_place.lower() not in GENERIC
    if known or moved.measure not in _LEFT or not _leaves(context, moved, draft, clause):
        return moved
    token = draft.evidence[0][0]
    if place is None and not is_total(draft):  # whom a war displaced
        place = story.of(token, context.sentence_of[token])
    named = place.name if place is not None and place.name[:1].isupper() else None
    if place is not None and (_of_a_part(context, draft, place) or _of_another(context, clause, place)):
        return moved
    return moved if named in (None, moved.destination) else msgspec.structs.replace(moved, origin_place=named)


def _leaves(context: Context, moved: Displacement, draft: Draft, clause: Clause | None) -> bool:
    """Whether verb or noun say that people left, or were taken somewhere else that is told."""
    if context.document.tokens.lemma[draft.evidence[0][0]] in _NOUNS:
        return True
    verb = clause.verb.lemma if clause is not None else ""
    return verb in _AWAY or (verb in _TAKEN and moved.destination is not None)


def _of_another(context: Context, clause: Clause | None, place: Place) -> bool:
    """`ont fui et le maire campe à Rouen`: where somebody else is."""
    if clause is None:
        return False
    view, word = context.view, place.text.lower().split()[-1]
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        apart = other.index > clause.index and other.kind == "main" and other.subjects != clause.subjects
        if apart and any(
            word in context.document.tokens.lower[slice(*view.extent(c))] for c in other.complements
        ):
            return True
    return False


def _of_a_part(context: Context, draft: Draft, place: Place) -> bool:
    """`ont fui, dont 90 en Sarvie`: where a part of them is."""
    lower, last = context.document.tokens.lower, draft.evidence[0][1]
    stop = context.document.sentences[context.sentence_of[last - 1]].last
    behind = lower[last:stop]
    word = place.text.lower().split()[-1]
    return word in behind and not _PARTS.isdisjoint(behind[: behind.index(word)])
