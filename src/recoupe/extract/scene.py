"""The scene: where and when a claim holds when its own clause does not say.

A newsroom says once where something happened and goes on telling: `Des obus sont tombés sur le marché d'Oron.
Le bombardement a fait dix morts.` A claim takes the place of its sentence, else of the sentence before in its
paragraph; the day likewise. Totals over a war, and claims about what may come, take nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.counted_days import CountedDays
from recoupe.extract.counts.persons import is_author
from recoupe.extract.days import Days
from recoupe.extract.described_places import (
    generic_noun,
    is_described,
    is_direction,
    is_generic,
    is_named,
    is_several,
)
from recoupe.extract.growing_tolls import is_total
from recoupe.extract.mourned_days import day_of_the_mourned
from recoupe.extract.place_roles import struck
from recoupe.extract.places import LANDS, OWN_LANDS, as_place, is_part
from recoupe.extract.placing import place_of
from recoupe.extract.story_town import StoryTown
from recoupe.extract.threads import COUNTING, LOCAL, Threads
from recoupe.extract.told_times import HAD, ToldTimes, named_by, of_somebody
from recoupe.extract.toll_clauses import clause_of_toll
from recoupe.extract.tolls_told import Toll, TollsTold
from recoupe.extract.whereabouts import Whereabouts
from recoupe.extract.whose_place import at_a_spot, at_a_ward, beside_target, is_placeless
from recoupe.lang import load_table
from recoupe.record import Casualties, Control, Displacement, Event, Force, Place, Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import nearest

_TOLD = frozenset(("casualties", "attack", "displacement"))
_AT_HOME = frozenset(load_table("scene")["words"]["at_home"])
_DECREED = frozenset(load_table("scene")["words"]["decreed"])
_SUMMING = frozenset(("porter", "élever", "hisser"))


class Scene:
    """Places and days of one document's sentences, worked out when asked for."""

    def __init__(self, context: Context, published: Published, acted: frozenset[int] = frozenset()) -> None:
        self.context = context
        self.published = published
        self.counted = CountedDays(context, published)
        self.where = Whereabouts(context, self.counted)
        self.told = ToldTimes(context, published)
        self.where.looks_back = self.told.looks_back
        self.threads = Threads(context.document, self._where, self._when, self.told.looks_back)
        self.days = Days(context, published, self.told, self.threads, acted, self.counted)
        self.tolls = TollsTold(context, self.told, self.threads, self.where, acted)
        self.struck: dict[int, Place] = {}  # where the attack of a clause was
        self.story = StoryTown(context, self.where, self.threads, self.told, acted)

    def of(self, draft: Draft, clause: Clause | None, sentence: int) -> tuple[Time | None, Place | None]:
        """When and where a draft holds; drafts come in the order of the text, as tolls go on from each other."""
        if draft.timeless:
            return None, None
        earlier = self.tolls.resumed(draft, sentence)
        place = self._place(draft, clause, sentence, earlier)
        if earlier is not None and place is not None and earlier.place is not None and place != earlier.place:
            earlier = None if place.name != earlier.place.name else earlier
        if draft.kind == "attack" and place is not None and draft.clause >= 0:
            self.struck.setdefault(draft.clause, place)
        time = self.days.of(draft, clause, sentence, earlier.time if earlier else None, self.tolls.still_when)
        if draft.undated:
            time = day_of_the_mourned(self.context, draft, sentence, time)
        if isinstance(draft.args, Casualties) and not draft.args.cumulative and not self._recalled(clause):
            if is_author(self.context.view, draft.chunk):
                return time, place
            self.tolls.keep(draft, sentence, time, place)
        return time, place

    def _recalled(self, clause: Clause | None) -> bool:
        """`à Oron, où un cyclone avait fait mille morts,`: an older toll, from which nothing goes on."""
        if clause is None:
            return False
        if self.told.looks_back(clause.sentence):
            return True
        if clause.kind != "relative":
            return False
        return self.context.document.tokens.lower[clause.verb.first] in HAD

    def _where(self, token: int, sentence: int) -> Place | None:
        """The place said of a noun of a happening in its own sentence."""
        view = self.context.view
        chunk = view.chunk_at[token]
        if chunk < 0:
            return None
        clause = view.clause_of(chunk)
        found = self._struck_by(chunk, sentence) or place_of(
            view, clause, chunk, aside=self._aside(sentence, token)
        )
        if found is None and clause is not None and clause.object >= 0:
            found = as_place(view, clause.object)  # « un raid a visé la gare d'Oron »
        if found is None:
            lower, start = self.context.document.tokens.lower, self.context.document.sentences[sentence].first
            here = [p for at, p in self.where.around(token, sentence) if "dont" not in lower[start:at]]
            found = here[0] if len(here) == 1 else None
        if found is not None and is_generic(found):
            return self.where.named_instead(found, token, sentence)
        if found is not None and self.where.is_state(found):
            return self.where.town_before(found, sentence) or found  # « à Oron, en Sarvie »
        return found

    def _aside(self, sentence: int, token: int) -> Callable[[int], bool]:
        """Tells which tokens of a sentence speak of something else than what is told at one of them."""
        return lambda other: self.counted.is_aside(sentence, token, other)

    def _struck_by(self, chunk: int, sentence: int) -> Place | None:
        """`le séisme qui a frappé la Sarvie`: what a happening struck, in the words that describe it."""
        view = self.context.view
        for index in view.sentence_clauses[sentence]:
            clause = view.clauses[index]
            told = clause.kind == "relative" and clause.antecedent == chunk and clause.object >= 0
            if told and struck(view, clause.object):
                return as_place(view, clause.object)
            if clause.kind == "participle" and clause.subject == chunk and clause.complements:
                found = place_of(view, clause, chunk)  # « l'attentat survenu dans un café d'Oron »
                if found is not None:
                    return found
        toll = clause_of_toll(view, chunk)
        if toll is None or toll.object < 0:
            return None
        return place_of(view, toll, toll.object, aside=lambda token: token < toll.verb.first)

    def _when(self, token: int, sentence: int) -> TimeExpression | None:
        """The day said of a noun of a happening in its own sentence."""
        clause = self.context.view.clause_of(self.context.view.chunk_at[token])
        own = clause.index if clause is not None else -1
        times = [
            t
            for t in self.told.of(sentence)
            if not self.told.tallies(t, (token,))
            and not self.told.afterwards(t)
            and not self.told.of_saying_so(t, clause)
            and t.earliest is not None
            and (t.span == "instant" or self.told.clause_of(t) in (-1, own))
        ]  # not « l'attentat survient alors que l'on négocie depuis samedi »
        if of_somebody(self.context.view, token):
            times = [t for t in times if named_by(self.context.document, token, t)]
        return nearest(self.context.document, times, token, token + 1)

    def _place(
        self, draft: Draft, clause: Clause | None, sentence: int, earlier: Toll | None
    ) -> Place | None:
        """Where a draft holds: its own words, its clause, its sentence, the sentence before, the story."""
        if draft.kind == "relation":
            return None  # a tie holds nowhere
        token = draft.evidence[0][0]
        if clause is not None and self._sums_up(draft, clause, sentence):
            return place_of(self.context.view, clause, -1, aside=lambda told: told < clause.verb.first)
        found = self._own_place(draft, clause, sentence)
        if found is not None and draft.kind == "attack" and is_several(found):
            found = self.where.told(token, sentence)  # « des bombes frappent des marchés »
        if found is None:
            found = self._told_around(draft, sentence, earlier)
        if found is not None and found.name in OWN_LANDS:
            found = self.where.lands.own_land(sentence) or found  # « a bombardé son territoire »
        if found is not None and is_generic(found):
            return self._meant(draft, found, token, sentence)
        if found is not None and is_direction(found):
            named = [p for _, p in self.where.in_sentence(sentence) if is_named(p)]
            found = named[0] if named else found  # « La province de Marna, dans l'ouest, a été touchée »
        if (
            found is None
            and draft.kind == "casualties"
            and clause is not None
            and clause.kind == "participle"
        ):
            found = self.struck.get(
                clause.parent
            )  # « Une bombe a visé la mairie d'Oron, tuant dix passants »
        if found is not None and at_a_spot(draft) and is_described(found):
            found = self.story.instead(token, sentence, earlier.place if earlier else None) or found
        if (
            found is None
            and (draft.kind in ("casualties", "attack") or is_placeless(draft))
            and not is_total(draft)
        ):
            found = self.story.of(token, sentence)
        if found is None and draft.kind == "casualties":
            beside = self.threads.beside(sentence, token)
            found = (
                beside.place if beside is not None else None
            )  # « les attentats ont coûté la vie à dix hommes »
        return found or self._home(draft, clause, sentence)

    def _meant(self, draft: Draft, generic: Place, token: int, sentence: int) -> Place | None:
        """The place that `la ville`, `le marché` stands for: one named before, else beside."""
        noun = generic_noun(generic)
        if noun.endswith("s") and noun not in LANDS:
            return None
        told = self.where.named_instead(generic, token, sentence)
        if told is None and draft.kind == "attack" and noun not in LANDS:
            return self.where.told(token, sentence)  # « a touché le marché aux bestiaux de Sorande »
        return told

    def _home(self, draft: Draft, clause: Clause | None, sentence: int) -> Place | None:
        """The land of what is told without a place: the article's, or whose government decrees it."""
        found = self._told_to(draft)
        if (is_total(draft) or draft.kind == "casualties") and not self._of_disaster(draft):
            found = self.where.homeland()
        if found is None and isinstance(draft.args, Event) and draft.args.type in _AT_HOME:
            found = self.where.lands.country_of(sentence)
        if (
            found is None
            and isinstance(draft.args, Event)
            and draft.args.type in _DECREED
            and clause is not None
        ):
            found = self.where.lands.land_of(clause)
        return found

    def _told_to(self, draft: Draft) -> Place | None:
        """Where a force was sent, or the one place taken or held, by its name: there it is told to have been."""
        args = draft.args
        name = args.destination if isinstance(args, Force) else None
        if isinstance(args, Control) and len(args.objects) == 1:
            name = args.objects[0]
        return self.where.lands.named(name) if name is not None and name[:1].isupper() else None

    def _own_place(self, draft: Draft, clause: Clause | None, sentence: int) -> Place | None:
        """The place told by a draft's words and its clause."""
        view, token = self.context.view, draft.evidence[0][0]
        counted = draft.quantity is not None and draft.kind in _TOLD
        chunk = view.chunk_at[token] if counted else draft.chunk
        aside = self._aside(view.sentence_of[view.chunk_at[token]], token)
        told = beside_target(self.context, draft) if draft.kind == "attack" else None
        found = told or draft.place or place_of(view, clause, chunk, near=True, aside=aside)
        if found is None and clause is not None and (draft.kind in _TOLD or draft.kind == "meeting"):
            found = self.where.taken_up(clause, token)
        if found is None and isinstance(draft.args, Displacement) and draft.args.origin_place is not None:
            found = self.where.lands.named(draft.args.origin_place)
        if found is None and draft.kind == "attack":
            found = next((h.place for h in self.threads.named(sentence, draft.evidence[0]) if h.place), None)
        return found

    def _told_around(self, draft: Draft, sentence: int, earlier: Toll | None) -> Place | None:
        """The place told of the same happening before, in the sentence or just before it."""
        token = draft.evidence[0][0]
        if draft.kind in _TOLD and self._recalls_another(sentence):
            return None
        vast = earlier is None or earlier.place is None or self.where.is_state(earlier.place)
        found = self._in_charge(token, sentence) if vast and isinstance(draft.args, Casualties) else None
        if found is None and isinstance(draft.args, Casualties):
            found = at_a_ward(self.context.view, draft)
        own = vast and earlier is not None and draft.kind in _TOLD and bool(self.where.in_sentence(sentence))
        nearer = self.where.told(token, sentence) if own else None
        if found is None and nearer is not None and not self.where.is_state(nearer) and not is_total(draft):
            found = nearer  # a town of the sentence, not the country told before
        if found is None and earlier is not None:
            found = earlier.place
        if found is None and draft.kind in _TOLD and not is_total(draft):
            found = self.where.told(token, sentence)
            rival = bool(self.context.attributed(sentence, token))  # « l'opposition parle de 20 morts »
            if found is None and draft.kind == "casualties" and not rival and not self._of_disaster(draft):
                going_on = self.tolls.still_told(token, sentence)
                found = going_on.place if going_on is not None else None
        if found is None and draft.kind == "event" and self.where.in_sentence(sentence):
            found = self.where.told(token, sentence)
        if found is None and is_total(draft):
            here = [p for _, p in self.where.in_sentence(sentence) if p.name[:1].isupper()]
            found = here[0] if len({p.name for p in here}) == 1 else None  # of two, neither
            found = self.where.undergone(sentence) if not here else found
        return found

    def _recalls_another(self, sentence: int) -> bool:
        """`Une digue a cédé à Oron. En 1974, une crue avait fait 12 morts.`: somewhere, and not said to be there."""
        stretch = self.context.document.sentences[sentence]
        another = any(not h.definite for h in self.threads.at.get(sentence, ()))
        there = "y" in self.context.document.tokens.lower[stretch.first : stretch.last]
        return (
            another and not there and self.told.looks_back(sentence) and not self.where.in_sentence(sentence)
        )

    def _sums_up(self, draft: Draft, clause: Clause, sentence: int) -> bool:
        """`Vingt corps ont été retrouvés à Oron, portant à 138 le nombre des morts de la crue`: not of Oron alone."""
        if clause.verb.lemma not in _SUMMING or clause.kind not in ("participle", "relative"):
            return False
        counted = self.tolls.told_in(sentence)
        return counted and self._of_disaster(draft) and draft.rule.endswith("/toll")

    def _in_charge(self, token: int, sentence: int) -> Place | None:
        """`selon la police de Marna, douze personnes sont mortes`: where those who count are in charge."""
        view = self.context.view
        for told in self.context.attributed(sentence, token):
            if told.chunk < 0 or view.document.tokens.lemma[view.chunks[told.chunk].head] not in LOCAL:
                continue
            for phrase in view.dependents(told.chunk):
                place = as_place(view, phrase) if not is_part(view, phrase) else None
                if place is not None and place.name[:1].isupper() and not self.where.is_state(place):
                    return place
        return None

    def _of_disaster(self, draft: Draft) -> bool:
        """A toll that speaks of no happening of its own, in an article about a disaster."""
        return draft.kind == "casualties" and self.threads.main in COUNTING
