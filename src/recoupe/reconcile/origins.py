"""The origin behind each claim: who is to be counted once, however many newsrooms pass it on.

A claim comes from its named ultimate source; without one, from the newsroom that wrote its sentence first.
People speak for the organisation whose office they hold, ministries and armies for their government, and a
quote is its speaker's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from recoupe.reading import Reading
from recoupe.reconcile.captives import captors
from recoupe.reconcile.days import days_of
from recoupe.reconcile.lands import home_state, lands_of
from recoupe.reconcile.reuse import Reuse
from recoupe.reconcile.weekdays import placed_day
from recoupe.record import Article, Claim, Entity, Source
from recoupe.resolve.lexicon import Lexicon, StateNames, speaks_for, state_called
from recoupe.resolve.spelling import fold, words

_CAPTORS = "kidnappers"  # the camp that the story's captors are
_VOICES = ("person", "organisation", "armed_group")
_BY = 12  # characters from a label to the name of who gives it


@dataclass(frozen=True, slots=True)
class Origin:
    """Who is behind a claim.

    `key` tells one origin from another, `name` is what a person reads; `named` whether a source is given
    rather than the newsroom's own word; `wire` the text shared with other articles, if any, and `said` the
    day on which that text first ran.
    """

    key: str
    name: str
    named: bool
    wire: int | None
    said: dt.date | None

    @property
    def id(self) -> str:
        """The id of the record, from the key alone."""
        return "o-" + blake2b(self.key.encode(), digest_size=8).hexdigest()


class Origins:
    """Finds the origin of each claim of a dossier."""

    def __init__(
        self, readings: Sequence[Reading], entities: Iterable[Entity], reuse: Reuse, lex: Lexicon
    ) -> None:
        """Learn the offices people hold, the states bodies speak for, and each shared text's writer."""
        self._readings = readings
        self.said = days_of(readings)
        self.days = [placed_day(r) or day for r, day in zip(readings, self.said, strict=True)]
        self._reuse = reuse
        self._lex = lex
        self._entities = {entity.id: entity for entity in entities}
        self._by_name: dict[str, Entity] = {}
        for entity in sorted(self._entities.values(), key=lambda e: (-len(e.mentions), e.id)):
            for name in (entity.name, *entity.aliases):
                self._by_name.setdefault(fold(name), entity)
                self._by_name.setdefault(" ".join(words(name)), entity)
        self._states = sorted(
            {state_called(entity.name) for entity in self._entities.values() if entity.kind == "state"}
        )
        self._state_names, self._world = StateNames(self._states), StateNames(lex.states)
        self._of_words = sorted(state for state in lex.states if " " in state)
        self._state: dict[str, str | None] = {}
        self.home = home_state(readings, self._entities.values(), self._state_names)
        self.states = StateNames({*self._states, *lex.states})
        self.lands = lands_of(readings, self._entities.values(), self.states)
        self._official = self._official_media()
        self._holders = self._held_by_one()
        self._captors = captors(readings, self._by_name)
        self._writer = self._writers()
        self._told: dict[tuple[int, str, str], tuple[str, str]] = {}
        self._remember_sources()

    def _held_by_one(self) -> dict[str, Entity]:
        """Offices that one person of the dossier holds, and nobody else there."""
        held: dict[str, dict[str, Entity]] = defaultdict(dict)
        for entity in self._entities.values():
            for office in entity.roles if entity.kind == "person" else ():
                said = words(office.role)
                told = self._lex.held_by_one.get(said[0]) if said else None
                if told is not None:
                    held[told][entity.id] = entity
        return {office: next(iter(people.values())) for office, people in held.items() if len(people) == 1}

    def _official_media(self) -> dict[str, str]:
        """Media that some article says speak for a state: folded first word of the name -> state."""
        phrases = "|".join(re.escape(phrase) for phrase in self._lex.media_phrases)
        called = re.compile(rf"\b(?:{phrases})\s+([A-ZÀ-Ý][\w-]+)")
        found = dict(self._lex.media)
        for reading in self._readings:
            for match in called.finditer(reading.raw):
                found.setdefault(fold(match[1]), self.home)
        return found

    def _writers(self) -> dict[int, int]:
        """For each shared text the article that ran it first; among equals, the one whom others credit."""
        credited = Counter(
            fold(name)
            for reading in self._readings
            for name in (*reading.article.credits, reading.article.byline or "")
            if name
        )
        best: dict[int, tuple[dt.date, int, str]] = {}
        writer: dict[int, int] = {}
        for i, text in enumerate(self._reuse.text):
            article = self._reuse.sentences[i].article
            record = self._readings[article].article
            rank = (self.days[article] or dt.date.max, -credited[fold(record.outlet or "")], record.id)
            if text not in best or rank < best[text]:
                best[text], writer[text] = rank, article
        return writer

    def _remember_sources(self) -> None:
        """A copy that lost its source has the one that another copy of the same words names."""
        for article, reading in enumerate(self._readings):
            for claim in reading.claims:
                text = self.text_of(article, claim)
                if text is not None and claim.attribution and claim.kind != "statement":
                    source = self._source(claim, self._writer[text])
                    if source:
                        self._told.setdefault((text, claim.kind, _said(claim)), source)

    def text_of(self, article: int, claim: Claim) -> int | None:
        """The text that a claim's sentence shares with another article, `None` where it shares none."""
        return self._reuse.shared_at(article, claim.evidence[0].start)

    def of(self, article: int, claim: Claim) -> Origin:
        """The origin of a claim of the article with that index."""
        text = self.text_of(article, claim)
        writer = self._writer.get(text, article) if text is not None else article
        record = self._readings[writer].article
        if claim.kind == "statement" and claim.args.speaker:
            key, name = self._speaker(claim.args.speaker, claim.args.speaker_entity, writer)
            named = True
        else:
            source = self._source(claim, writer)
            if source is None and text is not None:
                source = self._told.get((text, claim.kind, _said(claim)))
            if source is None and claim.kind == "relation" and claim.args.relation == "listed_as":
                source = self._who_lists(claim, writer)
            named = source is not None
            key, name = source or self._newsroom(record)
        return Origin(key, name, named, text, self.said[writer])

    def party(self, name: str, entity: str | None) -> str:
        """Who acts under a name: ministries, armies and capitals are their state, the rest themselves."""
        known = self._entities.get(entity or "") or self._by_name.get(fold(name))
        called = known.name if known else name
        folded = state_called(called)
        state = self._state_of(fold(called)) if known is None or known.kind != "person" else None
        if state is None:
            state = speaks_for(called)
        if state is None and (folded in self._states or folded in self._lex.states):
            state = folded
        if state is not None:
            return f"state:{state}"
        if known is not None:
            return known.id
        if self._captors is not None and self._camp(name) == _CAPTORS:
            return self._captors.id
        group = self._group_of(name)
        if group is not None:
            return group.id
        return "rebels" if set(words(name)) & self._lex.rebels else fold(name)

    def _group_of(self, name: str) -> Entity | None:
        """The group of `combattants du Front du Nord`, where the dossier knows it and it is no state."""
        told = self._lex.followers.match(" ".join(words(name)))
        group = self._by_name.get(told["group"]) if told else None
        return group if group is not None and group.kind in ("armed_group", "organisation") else None

    def _newsroom(self, record: Article) -> tuple[str, str]:
        name = record.outlet or (record.credits[0] if record.credits else None)
        if name is None:
            return f"article:{record.id}", record.file
        known = self._by_name.get(fold(name))
        state = self._official.get(fold(name), self._official.get(fold(name).partition(" ")[0]))
        if state is not None:
            return f"government:{state}", known.name if known else name
        return (known.id, known.name) if known else (f"outlet:{fold(name)}", name)

    def _source(self, claim: Claim, article: int) -> tuple[str, str] | None:
        """Key and name of the ultimate source that a claim gives: the last of its chain that is no medium.

        An unnamed one known only through a named one is answered for by the named one.
        """
        chain = [source for source in claim.attribution if source.name]
        tellers = [source for source in chain if not self._is_medium(source)] or chain
        for source in reversed(tellers):
            if source.entity is None and (
                any(other.entity for other in tellers) or self._unsigned(source.name)
            ):
                continue
            return self._who(source.name, source.entity, source.role, article)
        return None

    def _who_lists(self, claim: Claim, article: int) -> tuple[str, str] | None:
        """Whose word a label is: `qualifiée de terroriste par la Narvie`, `la Narvie considère le Front comme ...`."""
        reading, span = self._readings[article], claim.evidence[0]
        for mention in reading.mentions:
            after = reading.raw[span.end : max(mention.start, span.end)]
            by = words(after)[:1] == ("par",) and len(after) < _BY
            holds = span.start - mention.end == 1 and fold(mention.canonical) not in fold(claim.args.subject)
            if by or holds:
                return self._who(mention.canonical, None, None, article)
        return None

    def _unsigned(self, name: str) -> bool:
        """Whether a source is only a count, of no one: `un dernier bilan`, not `le bilan officiel`."""
        said = words(name)
        if self._lex.counts.isdisjoint(said[:3]) or not self._lex.official.isdisjoint(said):
            return False
        return self._named_within(name) is None and self._state_of(fold(name)) is None

    def _is_medium(self, source: Source) -> bool:
        known = self._entities.get(source.entity or "")
        if known is not None:
            return known.kind == "outlet"
        return not self._lex.media_words.isdisjoint(words(source.name))

    def _speaker(self, name: str, entity: str | None, article: int) -> tuple[str, str]:
        """A person speaks for themselves, a body as whoever it is: `la présidence` and `l'Elysée` are one."""
        known = self._entities.get(entity or "")
        state = self._state_of(fold(known.name if known else name)) or speaks_for(
            known.name if known else name
        )
        if state is not None and (known is None or known.kind != "person"):
            return f"government:{state}", known.name if known else name
        return self._person_or_name(name, entity, article)

    def _person_or_name(self, name: str, entity: str | None, article: int) -> tuple[str, str]:
        if entity is not None:
            return entity, self._entities[entity].name
        camp = self._camp(name)
        if camp == _CAPTORS and self._captors is not None:
            return self._captors.id, self._captors.name
        if camp is not None:
            return f"camp:{camp}", name
        governed = self._governed(name)
        if governed:
            return f"authorities:{governed}", name
        sort = next(
            (self._lex.unnamed[word] for word in words(name) if word in self._lex.unnamed), fold(name)
        )
        return f"{sort}@{self._newsroom(self._readings[article].article)[0]}", name

    def _camp(self, name: str) -> str | None:
        """The camp that a name without a capital means in any newsroom: `l'opposition`, `les ravisseurs`."""
        said = [word for word in words(name) if word not in self._lex.articles]
        return self._lex.camps.get(said[0]) if said else None

    def _governed(self, name: str) -> str | None:
        """The people without a state whose authorities a name means: `l'administration locale kurde` -> `kurde`."""
        said = [word for word in words(name) if word not in self._lex.articles]
        if not said or said[0] not in self._lex.authorities:
            return None
        return next((people for word in said[1:] if (people := self._people((word,)))), None)

    def _people(self, said: Sequence[str]) -> str | None:
        """The people without a state that a name is and nothing else: `les Kurdes` -> `kurde`."""
        own = [word for word in said if word not in self._lex.articles]
        stem = own[0].rstrip("s").removesuffix("e") if len(own) == 1 else ""
        return next((people for people in (stem, f"{stem}e") if people in self._lex.peoples), None)

    def _who(self, name: str, entity: str | None, role: str | None, article: int) -> tuple[str, str]:
        people = self._governed(name) or (self._people(words(name)) if name != name.lower() else None)
        if people is not None:  # `d'après les Kurdes`: those who speak for them
            return f"authorities:{people}", name
        known = self._entities.get(entity or "") or self._by_name.get(fold(name))
        if known is not None and known.kind == "person":
            office = self._office(known, role)
            if office is not None:
                return office
            return known.id, known.name
        called = fold(known.name if known else name)
        state = self._state_of(called)
        state = self._official.get(called) if state is None else state
        if state is not None:
            return f"government:{state}", known.name if known else name
        if known is not None:
            land = state_called(known.name) if known.kind == "state" else None
            capital = speaks_for(known.name) or land
            return (f"government:{capital}" if capital else known.id), known.name
        holder = self._holder(name)
        if holder is not None:
            return self._who(holder.name, holder.id, None, article)
        spokesman = self._named_within(name)
        if spokesman is not None:
            return self._who(spokesman.name, spokesman.id, None, article)
        return self._person_or_name(name, None, article)

    def _holder(self, name: str) -> Entity | None:
        """The one person whom the dossier tells to hold an office of a place: `le maire d'Oron`, `la mairesse`."""
        said = [word for word in words(name) if word not in self._lex.articles]
        office = self._lex.held_by_one.get(said[0]) if said else None
        return self._holders.get(office) if office is not None else None

    def named_in(self, name: str) -> Entity | None:
        """The person or group whose name ends a description: `parti de Berko Talvane`."""
        said = words(name)
        held = (self._by_name.get(" ".join(said[at:])) for at in range(1, len(said)))
        return next((entity for entity in held if entity is not None and entity.kind in _VOICES), None)

    def _named_within(self, name: str) -> Entity | None:
        """The group whose spokesman or body an unnamed source is: `un responsable de la Croix bleue`."""
        said = words(name)
        for at in range(1, len(said)):
            if said[at - 1] in self._lex.small_words:
                held = self._by_name.get(" ".join(said[at:]))
                if held is not None and held.kind in ("organisation", "armed_group"):
                    return held
        return None

    def _office(self, person: Entity, role: str | None) -> tuple[str, str] | None:
        """The organisation or government that a person speaks for."""
        for office in person.roles:
            if office.organisation:
                held = self._by_name.get(fold(office.organisation))
                state = self._state_of(fold(held.name if held else office.organisation))
                if state is not None:
                    state = self._own_state(person, state)
                    return f"government:{state}", office.organisation
                if held is not None and held.id != person.id:
                    return held.id, held.name
        for title in (role, *(office.role for office in person.roles)):
            if title and (state := self._state_of(fold(title))) is not None:
                state = self._own_state(person, state)
                return f"government:{state}", f"{person.name} ({title})"
        return None

    def _own_state(self, person: Entity, state: str) -> str:
        """The state of an office: that of whoever holds it, where its own words name none."""
        land = self.lands.get(person.id, self.home)
        head, rest = state.partition("/")[::2]
        return state if head != self.home or land == head else f"{land}/{rest}".rstrip("/")

    def _state_of(self, name: str) -> str | None:
        """The state for which a body of that folded name speaks: its own adjective's, else the dossier's."""
        if name not in self._state:
            self._state[name] = self._find_state(name)
        return self._state[name]

    def _find_state(self, name: str) -> str | None:
        said = words(name)
        content = self._content(name).split()
        if content and content[0] in self._lex.force_heads and self._is_other_force(content[1:]):
            return None
        phrases = {
            *said,
            *(" ".join(said[i : i + n]) for n in (2, 3) for i in range(len(said))),
            " ".join(said),
        }
        if not phrases & self._lex.organs or self._governed(name) is not None:
            return None
        whole = " ".join(said)
        named = [state for state in (*self._states, *self._of_words) if " " in state and state in whole]
        borne = (
            state for names in (self._state_names, self._world) for word in said for state in names.of(word)
        )
        state = next(iter([*named, *borne]), self.home)
        if content and not self._lex.courts.isdisjoint(content):
            return f"{state}/courts"  # whoever prosecutes speaks for no ministry
        rival = len(content) > 1 and content[-1] in self._lex.directions  # two governments of one land
        return f"{state}/{content[-1]}" if rival else state

    def _content(self, name: str) -> str:
        """The words of a name without those of grammar."""
        skip = self._lex.small_words | self._lex.articles
        return " ".join(word for word in words(name) if word not in skip)

    def _is_other_force(self, told: list[str]) -> bool:
        """Whether the words after `armée` name one that is no state's: `Armée de la Montagne`."""
        own = [word for word in told if word not in self._lex.force_words and word not in self._lex.organs]
        states, said = {*self._states, *self._lex.states}, " ".join(told)
        by_words = (state for state in (*self._states, *self._of_words) if " " in state)
        if any(self._content(state) in said for state in by_words):
            return False  # `Forces armées de la République du Sahr`
        return bool(own) and not any(word in states or self._state_names.of(word) for word in own)


def _said(claim: Claim) -> str:
    """What tells two claims of one sentence apart: the figure, or the words."""
    if claim.quantity is not None:
        return f"{claim.quantity.value}-{claim.quantity.low}-{claim.quantity.high}"
    return fold(claim.evidence[0].text)[:40]
