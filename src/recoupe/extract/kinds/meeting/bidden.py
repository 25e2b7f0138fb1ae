"""Meetings ahead that somebody is asked to: `L'invitation adressée par X à Y pour le 8 juin`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.context import Context, Draft
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.officials import Officials
from recoupe.extract.kinds.parties import name_of
from recoupe.extract.kinds.told_event import start_of
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Meeting, Time

_BIDDEN = load_table("meeting")["bidden"]
_NOUNS = frozenset(_BIDDEN["nouns"])
_SENT = frozenset(_BIDDEN["sent"])
_RULE = "meeting/1/bidden"
_CONFIDENCE = 0.7
_WITHIN = 6  # phrases behind an invitation for who sends it and to whom
_DAY_WITHIN = 12  # tokens behind it to its day


class BiddenMeetings:
    """Reads the invitations of one document."""

    def __init__(self, context: Context, officials: Officials, matters: Matters) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.officials = officials
        self.matters = matters

    def find(self, told: set[int]) -> Iterator[Draft]:
        """Drafts of what stands in sentences that have told of no meeting."""
        for c in self.context.heads.at(_NOUNS):
            sentence = self.view.sentence_of[c]
            if sentence in told or not self.context.readable(sentence) or not self.matters.in_crisis:
                continue
            made = self._invitation(c)
            if made is not None:
                told.add(sentence)
                yield made

    def _invitation(self, c: int) -> Draft | None:
        """Who invites stands behind `par` or `de`, whom behind `à`, and a day in between or behind."""
        chunk = self.view.chunks[c]
        if chunk.kind not in ("NP", "PP") or self.lower[chunk.inner] in ("une", "aucune", "toute"):
            return None
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        host, guest = -1, -1
        for k in range(c + 1, min(stop, c + _WITHIN)):
            here = self.view.chunks[k]
            if here.verb is not None and here.verb.lemma not in _SENT:
                break
            if not self.officials.can_meet(k):
                continue
            if here.prep in ("par", "de") and host < 0:
                host = k
            elif here.prep == "à" and as_place(self.view, k) is None and guest < 0:
                guest = k
        if host < 0 or guest < 0 or not any(map(self.officials.weighs, (host, guest))):
            return None
        time = self._day(chunk.last, c)
        if time is None:
            return None
        names = (name_of(self.view, host), name_of(self.view, guest))
        args = Meeting(status="planned", participants=names, matter=None)
        words = (chunk.inner, self.view.chunks[guest].last)
        return Draft("meeting", args, (words,), _RULE, _CONFIDENCE, chunk=c, time=time, factuality="planned")

    def _day(self, first: int, c: int) -> Time | None:
        """The day that it is for: `pour le 8 juin`."""
        for time in self.context.times_at[self.view.sentence_of[c]]:
            near = first <= time.first <= first + _DAY_WITHIN
            if near and time.type == "DATE" and time.earliest is not None:
                return start_of(self.context, time)
        return None
