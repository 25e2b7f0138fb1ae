"""The town of the story: where what an article tells on about happened, when nothing nearer says where.

`Une bombe a explosé lundi sur un marché d'Oron.` and, a paragraph on, `Les secours font état de douze morts.`: in Oron.
Another town, day or happening told nearby, or `ailleurs`, ends it.
"""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.extract.context import Context
from recoupe.extract.described_places import is_named
from recoupe.extract.story_day import reported_anew
from recoupe.extract.threads import COUNTING, ELSEWHERE, Threads
from recoupe.extract.told_times import ToldTimes
from recoupe.extract.whereabouts import Whereabouts
from recoupe.lang import load_table
from recoupe.record import Place

_OPENING = 4  # sentences in which an article says where its story happened
_NEAR = 3  # sentences back in which another place told is that of what follows
_TABLE = load_table("places")
_HOUSES: frozenset[str] = frozenset(_TABLE["houses"])
_OF: frozenset[str] = frozenset(_TABLE["house_links"])
_REACH = 5  # tokens from a house to its town
_AROUND = frozenset(("en", "dans", "au", "aux"))  # before what a town told just before lies in


class StoryTown:
    """The town of one document's story, worked out when asked for; `acted` are the sentences that tell a deed."""

    def __init__(
        self, context: Context, where: Whereabouts, threads: Threads, told: ToldTimes, acted: frozenset[int]
    ) -> None:
        self._context = context
        self._where = where
        self._threads = threads
        self._told = told
        self._acted = acted
        self._story: tuple[int, Place | None] | None = None

    def of(self, token: int, sentence: int) -> Place | None:
        """The town that the article's opening tells, as long as no other town, day or happening is told near.

        A disaster has its dead in more than one town.
        """
        if self._threads.main in COUNTING:
            return None
        at, story = self._opening()
        stretch = self._context.document.sentences[sentence]
        if not ELSEWHERE.isdisjoint(self._context.document.tokens.lower[stretch.first : stretch.last]):
            return None
        beside = self._threads.beside(sentence, token)
        another = beside is not None and not (beside.definite and beside.group in ("", self._threads.main))
        days = [{(t.earliest, t.latest) for t in self._told.points(s)} for s in (at, sentence)]
        of_its_day = bool(days[0]) and days[0] == days[1]  # « lors du premier échange de tirs mercredi »
        if story is None or (another and sentence != at and not of_its_day):
            return None
        if sentence == at and any(p == story for _, p in self._where.in_sentence(at)):
            return None  # its own sentence tells it of something else
        if sentence == at and self._is_aside(story, at, token):
            return None
        if all(days) and days[0].isdisjoint(days[1]):
            return None
        near: Sequence[int] = range(max(at + 1, sentence - _NEAR), sentence + 1)
        if reported_anew(self._context, sentence):
            sentences = self._context.document.sentences
            near = [s for s in near if sentences[s].paragraph == sentences[sentence].paragraph]
        # places beside the story's where it is told first are what it lies in: `Siège d'Oron : ... l'hôpital de Veld`
        around = {story.name, *self._towns(at), *((story.within,) if story.within else ())}
        told = {
            p.name
            for s in near
            if s == sentence or s in self._acted or self._threads.at.get(s)
            for _, p in self._where.in_sentence(s)
            if self._is_town(p) and p.within not in around
        }
        return story if told <= around else None

    def _is_aside(self, story: Place, sentence: int, token: int) -> bool:
        """`dix civils ont péri, quelques heures après des tirs sur Oron`: the town of what came before."""
        counted = self._where.counted
        here = [h.token for h in self._threads.at.get(sentence, ()) if h.place == story]
        return counted is not None and bool(here) and all(counted.is_aside(sentence, token, h) for h in here)

    def instead(self, token: int, sentence: int, told: Place | None) -> Place | None:
        """`près de l'entrée d'un marché, non loin de la place Kassim`: a name says where better than a description."""
        lower = self._context.document.tokens.lower
        here = [
            (at, p) for at, p in self._where.in_sentence(sentence) if self._is_town(p) and lower[at] != "en"
        ]
        if here:
            return min(here, key=lambda one: abs(one[0] - token))[1]
        if told is not None and self._is_town(told):
            return told
        return self.of(token, sentence)

    def _is_town(self, place: Place) -> bool:
        """Whether a place has a name and is no country."""
        return is_named(place) and not self._where.is_state(place)

    def _opening(self) -> tuple[int, Place | None]:
        """The first sentence that tells a town where something happened, and that town where it is one."""
        if self._story is None:
            self._story = (-1, None)
            readable = [s for s in range(len(self._context.document.sentences)) if self._context.readable(s)]
            for s in readable[:_OPENING]:
                if self._tells_a_part(s):
                    continue
                towns = self._towns(s)
                if towns and (s in self._acted or self._threads.at.get(s)):
                    self._story = (s, self._of_several(s, towns))
                    break
            if self._story[1] is None:
                self._story = self._headed(readable)
        return self._story

    def _of_several(self, sentence: int, towns: dict[str, Place]) -> Place | None:
        """Of a sentence's towns the one within another, the only one, the one where what its noun tells happened.

        `Siège d'Oron : le bombardement de l'hôpital de Veld` is of Veld.
        """
        inner = next((p for p in towns.values() if p.within in towns), None)
        if inner is not None or len(towns) == 1:
            return inner or next(iter(towns.values()))
        counted = self._where.counted
        struck = {
            h.place.name: h.place
            for h in self._threads.at.get(sentence, ())
            if h.place is not None
            and self._is_town(h.place)
            and h.group == self._threads.main
            and (counted is None or counted.around(sentence, h.token, h.token + 1) is None)
        }
        return next(iter(struck.values())) if len(struck) == 1 else None

    def _tells_a_part(self, sentence: int) -> bool:
        """`Vingt-six des morts ont été recensés à Oron`: where some of them died, and not all."""
        return any(q.partitive and not q.article for q in self._context.quantities_at.get(sentence, ()))

    def _headed(self, readable: Sequence[int]) -> tuple[int, Place | None]:
        """The one town of the title, where the opening tells of none: `À Oron, un sauvetage manqué`."""
        titles = [s for s in readable[:1] if self._context.document.sentences[s].role == "title"]
        towns = {name: p for s in titles for name, p in self._towns(s).items()}
        return (titles[0], next(iter(towns.values()))) if len(towns) == 1 else (-1, None)

    def _of_a_house(self, at: int) -> bool:
        """`à l'hôpital de Veld`: where the hurt are taken, and not where they were hit."""
        lower = self._context.document.tokens.lower
        first = next((k for k in range(at - 1, max(-1, at - _REACH), -1) if lower[k] in _HOUSES), -1)
        return first >= 0 and all(lower[k] in _OF for k in range(first + 1, at))

    def _towns(self, sentence: int) -> dict[str, Place]:
        """The towns of a sentence by name; not what they lie in: `à Oron, dans le nord de la Sarvie`."""
        lower = self._context.document.tokens.lower
        told = [
            (lower[at], p)
            for at, p in self._where.in_sentence(sentence)
            if self._is_town(p) and not self._of_a_house(at)
        ]
        told = [one for at, one in enumerate(told) if not at or one[0] not in _AROUND]
        happened = [h.place for h in self._threads.at.get(sentence, ()) if h.place is not None]
        return {p.name: p for p in (*(p for _, p in told), *happened) if self._is_town(p)}
