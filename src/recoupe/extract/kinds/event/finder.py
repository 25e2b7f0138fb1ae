"""Event: dated milestones that no other kind tells: a war begun, an election, a quake, a coup, a protest.

A milestone is a noun with what becomes of it (`l'offensive lancée le 17 mai`, `un séisme a frappé Oron`, `les
élections du 8 mai`) or a verb that tells one (`a été élu`, `s'est rendu lundi à Oron`). What lasts counts only
where it begins or ends, and most types only with a day: `la guerre` alone is no event.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.context import Context, Draft
from recoupe.extract.kinds.event.deeds import DeedReader
from recoupe.extract.kinds.event.happenings import HappeningReader
from recoupe.extract.kinds.event.resumed import ResumedHappenings
from recoupe.extract.kinds.event.verbless import VerblessLines
from recoupe.extract.kinds.told_event import RULE, Told, draft_of

_EACH = frozenset(("aid pledge", "aid", "appeal", "resignation", "investigation"))

__all__ = ["RULE", "find"]


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the milestones of a document, a type once a sentence, undated once for each whom, place or giver."""
    dated: set[tuple[int, str]] = set()
    undated: set[tuple[bool, str, str | None, str | None, str | None]] = set()
    for told in _told(context):
        sentence = context.sentence_of[told.words[0]]
        if not context.readable(sentence) or (sentence, told.type) in dated:
            continue
        if told.time is None:
            headline = context.document.sentences[sentence].role == "title"
            giver = told.actor if told.type in _EACH else None  # each donor's pledge is one
            place = told.place.name if told.place is not None else None
            key = (headline, told.type, giver, told.object, place)
            known = any(key[:2] == other[:2] for other in undated)
            nothing_new = known and key[2:] == (None, None, None)
            if key in undated or nothing_new:
                continue
            undated.add(key)
        dated.add((sentence, told.type))
        yield draft_of(told)


def _told(context: Context) -> list[Told]:
    """Milestones of all readers in the order of the text, those with a day first in a sentence."""
    happenings, deeds = HappeningReader(context), DeedReader(context)
    lines = VerblessLines(context, deeds.who, happenings.headed)
    resumed = ResumedHappenings(context, happenings.named)
    found = [*happenings.find(), *deeds.find(), *lines.find(), *resumed.find()]
    return sorted(found, key=lambda told: (context.sentence_of[told.words[0]], told.time is None, told.words))
