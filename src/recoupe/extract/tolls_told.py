"""The tolls that an article has told so far, and which of them a further one goes on from."""

from __future__ import annotations

import msgspec

from recoupe.extract.context import Context, Draft
from recoupe.extract.growing_tolls import is_total
from recoupe.extract.story_day import reported_anew
from recoupe.extract.threads import TOLL, VICTIMS, Threads
from recoupe.extract.told_times import ToldTimes
from recoupe.extract.whereabouts import Whereabouts
from recoupe.record import Place, Time
from recoupe.times.govern import as_time

_GOING_ON = 6  # sentences over which an article goes on about what it told


class Toll(msgspec.Struct, frozen=True):
    """What was told at a token of a sentence held then and there."""

    token: int
    sentence: int
    time: Time | None
    place: Place | None
    clause: int = -1


class TollsTold:
    """What one document's tolls held, in the order of the text; `acted` are the sentences that tell a deed."""

    def __init__(
        self,
        context: Context,
        told: ToldTimes,
        threads: Threads,
        where: Whereabouts,
        acted: frozenset[int],
    ) -> None:
        self._context = context
        self._told = told
        self._threads = threads
        self._where = where
        self._acted = acted
        self._tolls: list[Toll] = []
        self._wholes: dict[int, Toll] = {}

    def keep(self, draft: Draft, sentence: int, time: Time | None, place: Place | None) -> None:
        """Remember a toll; of `50 à Oron, 30 à Veld` the whole goes on, no part of it."""
        toll = Toll(draft.evidence[0][0], sentence, time, place, draft.clause)
        whole = self._wholes.get(draft.part_of)
        self._tolls.append(msgspec.structs.replace(toll, place=whole.place) if whole else toll)
        if draft.key >= 0:
            self._wholes[draft.key] = toll

    def told_in(self, sentence: int) -> bool:
        """Whether a toll was told in a sentence."""
        return any(toll.sentence == sentence for toll in self._tolls)

    def resumed(self, draft: Draft, sentence: int) -> Toll | None:
        """What was told before of the happening that a toll speaks of."""
        if draft.kind != "casualties" or is_total(draft):
            return None
        token = draft.evidence[0][0]
        if draft.part_of in self._wholes:
            return self._wholes[draft.part_of]
        last = self._tolls[-1] if self._tolls else None
        if last is not None and last.sentence == sentence and last.clause == draft.clause >= 0:
            return last  # « tuant trois civils et un officier »
        beside = self._threads.beside(sentence, token)
        document = self._context.document
        if beside is not None:
            if not beside.definite:
                return None
            day = as_time(beside.day, document) if beside.day is not None else None
            return Toll(beside.token, sentence, day, beside.place)
        if (
            last is not None
            and self._is_new_deed(sentence)
            and self._told.of_two_days(last.sentence, sentence)
        ):
            return None
        if last is not None and self._together(last.sentence, sentence):
            return last if last.sentence == sentence or self._where.headline(sentence) is None else None
        if not self._goes_on(draft, sentence) or reported_anew(self._context, sentence):
            return None
        told = self._threads.before(token)
        if told is not None and (last is None or told.token > last.token):
            day = as_time(told.day, document) if told.day is not None else None
            return Toll(told.token, told.sentence, day, told.place)
        return last

    def _together(self, before: int, sentence: int) -> bool:
        """Whether two sentences are of one paragraph with no new happening between them."""
        between = range(before + 1, sentence)
        return self._same_paragraph(before, sentence) and not any(
            self._is_new_deed(s) or any(not h.definite for h in self._threads.at.get(s, ())) for s in between
        )

    def _is_new_deed(self, sentence: int) -> bool:
        """`Mardi, l'armée a bombardé Velmar.`: a deed with its own day, of which the next toll may be."""
        return sentence in self._acted and any(
            t.span == "instant" and t.earliest is not None and not t.reporting
            for t in self._told.of(sentence)
        )

    def _goes_on(self, draft: Draft, sentence: int) -> bool:
        """`un précédent bilan`, `ce chiffre`, `trois des blessés`: a toll that was told before."""
        tokens = self._context.document.tokens
        first, last = draft.evidence[0]
        if any(
            tokens.lower[i] == "des" and tokens.lemma[i + 1] in VICTIMS
            for i in range(first, min(last, len(tokens) - 1))
        ):
            return True
        for here in (sentence, sentence - 1):
            if here == sentence or self._same_paragraph(here, sentence):
                stretch = self._context.document.sentences[here]
                if not TOLL.isdisjoint(tokens.lemma[stretch.first : stretch.last]):
                    return True
        return False

    def still_told(self, token: int, sentence: int) -> Toll | None:
        """What was told last, if the article goes on about it: no other happening, place or day since."""
        told = self._threads.before(token, placed=True)
        last = next((toll for toll in reversed(self._tolls) if toll.place is not None), None)
        group = told.group if told is not None else ""
        if told is not None and (last is None or told.token > last.token):
            day = as_time(told.day, self._context.document) if told.day is not None else None
            last = Toll(told.token, told.sentence, day, told.place)
        if last is None or not 0 < sentence - last.sentence <= _GOING_ON:
            return None
        if not self._same_paragraph(last.sentence, sentence) and reported_anew(self._context, sentence):
            return None
        since = range(last.sentence + 1, sentence + 1)
        if any(
            not h.definite or h.group not in ("", group) for s in since for h in self._threads.at.get(s, ())
        ):
            return None
        if any(self._where.in_sentence(s) for s in since):
            return None
        own = {(last.time.earliest, last.time.latest)} if last.time is not None else set()
        days = {(t.earliest, t.latest) for s in since for t in self._told.of(s)}
        return None if days - own else last

    def still_when(self, token: int, sentence: int) -> Time | None:
        """When what was told last was, if the article goes on about it."""
        going_on = self.still_told(token, sentence)
        return going_on.time if going_on is not None else None

    def _same_paragraph(self, before: int, sentence: int) -> bool:
        sentences = self._context.document.sentences
        return before >= 0 and sentences[before].paragraph == sentences[sentence].paragraph
