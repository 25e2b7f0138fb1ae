"""Meetings: who met, is to meet, or did not, with where and about what (`lang/fr/meeting.toml`).

A meeting needs somebody who holds an office or stands for a state, or, in a text on a crisis, a noun that says
so (`réunion d'urgence`): clubs, councils and teams meet too, and give nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.meeting.attendance import Attendance
from recoupe.extract.kinds.meeting.bidden import BiddenMeetings
from recoupe.extract.kinds.meeting.both import the_two
from recoupe.extract.kinds.meeting.crowds import Crowds
from recoupe.extract.kinds.meeting.first_person import who_says_so
from recoupe.extract.kinds.meeting.manner import Manner
from recoupe.extract.kinds.meeting.near import NEAR_VERBS, NearMeetings
from recoupe.extract.kinds.meeting.noun_sense import NounSense
from recoupe.extract.kinds.meeting.outcome import Outcome
from recoupe.extract.kinds.meeting.parties import DEBATING, VERBS, Parties
from recoupe.extract.kinds.meeting.setting import Setting
from recoupe.extract.kinds.meeting.visits import Visits
from recoupe.extract.kinds.negotiation.denied_steps import DENYING
from recoupe.extract.kinds.officials import Officials
from recoupe.extract.kinds.parties import name_of
from recoupe.extract.kinds.sides import sides_of
from recoupe.extract.kinds.told_event import is_setting
from recoupe.lang import load_table
from recoupe.record import Meeting

RULE = "meeting/1"
_TABLE = load_table("meeting")
_CAUTIOUS = frozenset(_TABLE["verbs"]["cautious"])
_MEETINGS = frozenset(_TABLE["nouns"]["meeting"])
_TALKS = frozenset(_TABLE["nouns"]["talks"])
_ROUNDS = frozenset(_TABLE["nouns"]["rounds"])
_HYPHENED = frozenset(noun for noun in _MEETINGS if "-" in noun)
_NOUNS = _MEETINGS | _TALKS | _ROUNDS
_WEIGHTY = frozenset(_TABLE["nouns"]["weighty"])
_NEVER = frozenset(_TABLE["nouns"]["never"])
_HELD, _PLANNED, _DEMANDED = (
    frozenset(_TABLE["happening"][group]) for group in ("held", "planned", "demanded")
)
_TURNS, _LEADS, _BARE_ROUNDS = (
    frozenset(_TABLE["happening"][group]) for group in ("turns", "leads", "bare_rounds")
)
_BREAKING = frozenset(_TABLE["happening"]["breaking"])
_BROKEN = frozenset(_TABLE["happening"]["broken"])
_TOWARDS = frozenset(("pour", "afin de"))
_WITH_SIDES = frozenset(("underway", "subject", "object", "during", "cancelled", "participle"))
_SURE = frozenset(("subject", "object"))  # ways that tell of a second meeting beside a verb of one
_EXTRAORDINARY = frozenset(_TABLE["nouns"]["extraordinary"])
_SITTING = frozenset(_TABLE["happening"]["sitting"])
_STATUSES = ("planned", "held", "failed")
_FACING = frozenset(_TABLE["verbs"]["facing"])
_LIGHT: dict[str, str] = _TABLE["happening"]["place"]
_AIMS = frozenset(("pour", "afin de", "de", "à"))
_VERBS = VERBS | NEAR_VERBS
_SHUT = frozenset(("exclure", "refuser"))
_ONLY_WITHIN = 8  # tokens from a verb with « ne » to « que »
_POINTING = frozenset(("la", "le", "l'", "cette", "ce", "cet"))


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the meetings of a document; a noun counts only where no verb of its sentence already tells of it."""
    return _Finder(context).find()


class _Finder:
    """Walks the clauses of one document, then its nouns of meetings."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.officials = Officials(context)
        self.matters = Matters(context)
        self.setting = Setting(context)
        self.parties = Parties(context, self.officials, self.matters, self.setting)
        self.outcome = Outcome(context, self.matters)
        self.attendance = Attendance(context, self.officials)
        self.sense = NounSense(context, self.officials, self.attendance)
        self.crowds = Crowds(context, self.officials)
        self.manner = Manner(context, self.officials)
        self.met: dict[int, tuple[str, ...]] = {}  # who met, by sentence
        self.visits = Visits(context, self.officials, self.matters, self.setting, self.outcome)
        self.near = NearMeetings(context, self.officials, self.matters, self.setting)

    def find(self) -> Iterator[Draft]:
        """Drafts by verbs, then by nouns."""
        told: set[tuple[int, str]] = set()
        by_verb: set[int] = set()
        for clause in self.context.clauses_of(_VERBS):
            if self.context.readable(clause.sentence):
                made = self._verb(clause) or self._near_verb(clause)
                if made is not None:
                    if isinstance(made.args, Meeting):
                        told.add((clause.sentence, made.args.status))
                    by_verb.add(clause.sentence)
                    self._remember(made, clause.sentence)
                    yield made
        for c in self.context.phrases_of(_NOUNS, _HYPHENED):
            chunk = self.view.chunks[c]
            lemma = self.lemma[chunk.head]
            if lemma not in _NOUNS and chunk.last > chunk.head + 1:  # « un long tête-à-tête »: as two nouns
                lemma = next((w for w in self.lower[chunk.head : chunk.last] if w in _HYPHENED), lemma)
            sentence = self.view.sentence_of[c]
            if lemma not in _NOUNS or chunk.kind not in ("NP", "PP"):
                continue
            kind = self._of_round(c) if lemma in _ROUNDS else lemma
            if not kind or not self.context.readable(sentence) or not self.sense.may_meet(c, kind):
                continue
            free = all((sentence, status) not in told for status in _STATUSES)
            made = self._noun(c, kind) or (self._near_noun(c, kind) if free else None)
            status = made.args.status if made is not None and isinstance(made.args, Meeting) else ""
            beside = sentence in by_verb and made is not None and made.rule.rpartition("/")[2] not in _SURE
            if made is not None and (sentence, status) not in told and not beside:
                told.add((sentence, status))
                yield self._of_the_same(made, c)
        met = {name for names in self.met.values() for name in names}
        sentences = {sentence for sentence, _ in told} | by_verb
        yield from BiddenMeetings(self.context, self.officials, self.matters).find(sentences)
        yield from self.visits.find(sentences, met)

    def _remember(self, draft: Draft, sentence: int) -> None:
        if isinstance(draft.args, Meeting) and draft.args.participants:
            self.met[sentence] = draft.args.participants

    def _of_the_same(self, draft: Draft, c: int) -> Draft:
        """`Le président devait voir le roi. La rencontre a été annulée`: those of the sentence before."""
        sentence, chunk = self.view.sentence_of[c], self.view.chunks[c]
        self._remember(draft, sentence)
        if not isinstance(draft.args, Meeting) or draft.args.participants:
            return draft
        bare = self.context.document.tokens.lower[chunk.inner] in _POINTING and chunk.last == chunk.head + 1
        before = self.met.get(sentence - 1, ()) if bare and chunk.inner < chunk.head else ()
        args = msgspec.structs.replace(draft.args, participants=before)
        return msgspec.structs.replace(draft, args=args) if before else draft

    # -- verbs -----------------------------------------------------------------------------------------------

    def _verb(self, clause: Clause) -> Draft | None:
        """`ont rencontré`, `se sont entretenus`, `sera reçu par`."""
        parties = self.parties.parties(clause)
        shut = clause.verb.lemma == "accueillir" and clause.verb.modal in _SHUT
        if parties is None or shut or self.outcome.unready(clause):
            return None  # « exclut d'accueillir l'ancien président » keeps him out
        people = [
            c for c in dict.fromkeys(parties) if self.officials.can_meet(c) and not self.crowds.are_many(c)
        ]
        if not people and clause.verb.voice == "passive" and clause.subject >= 0:
            return None  # « Vingt bus ont été rassemblés à Oron »
        held_office = [c for c in people if self.officials.holds_office(c)]
        several = len(people) > 1 or len(clause.subjects) > 1 or any(map(self.officials.plural, people))
        body = not several and self.parties.body_meets(clause, people)
        if not body and clause.verb.lemma in DEBATING and not self._set_down(clause):
            return None  # « Londres et Paris planchent sur un texte »
        if not body:
            facing = clause.verb.lemma in _FACING or self.parties.by_phone(clause, people)
            facing = facing or (clause.verb.lemma == "recevoir" and self._set_down(clause))
            facing = facing or (self.matters.in_crisis and self.parties.gathered(clause, people))
            facing = facing or self.parties.at_a_seat(clause)
            known = held_office or (facing and self._all_named(people))
            acts = self.matters.in_crisis and clause.verb.form != "past_participle"
            known = known or (acts and all(map(self.officials.is_side, people)))
            if not known or not several or self.officials.sport:
                return None
            by_name = [c for c in people if self.matters.in_crisis and self.officials.is_person(c)]
            told = clause.verb.form == "finite" or clause.marker in _TOWARDS  # not « pas question de »
            told = told and bool(held_office) and self.matters.in_crisis
            camps = [c for c in people if told and self.officials.is_camp(c)]
            unsure = len({*held_office, *by_name, *camps}) < min(len(people), 2)
            if clause.verb.lemma in _CAUTIOUS and unsure and not self.parties.talk_there(clause, people):
                return None
        people = [c for c in people if not self.parties.described(c, people)]
        return self._draft(clause, people, clause.chunk, "body" if body else "verb", -1)

    def _set_down(self, clause: Clause) -> bool:
        """`les ministres débattront lundi à Oron`: what is done together has a day or a place."""
        return self.setting.dated(clause.chunk) or self.setting.place(clause.chunk, clause) is not None

    def _dated_by_verb(self, c: int, clause: Clause | None) -> bool:
        """`Des discussions au Conseil (a long way) ont duré quatre heures mardi`: the day by the verb."""
        return clause is not None and c in clause.subjects and self.setting.dated(clause.chunk)

    def _all_named(self, people: list[int]) -> bool:
        """Whether two at least are people by name, in a text on a crisis: `X et Y se sont rencontrés`."""
        named = [c for c in people if self.officials.is_person(c)]
        return len(named) > 1 and self.matters.in_crisis

    # -- nouns -----------------------------------------------------------------------------------------------

    def _noun(self, c: int, lemma: str) -> Draft | None:
        """`une rencontre entre X et Y est prévue`, `lors d'une réunion de crise`."""
        words = set(self.sense.words(c))
        of_states = any(map(self.officials.of_states, self.view.dependents(c)))
        if not _NEVER.isdisjoint(words - {lemma}) and not of_states:
            return None
        clause = self.manner.clause_of(c)
        how = self.manner.happens(c, clause) or self.manner.alone(c)
        people = self.attendance.around(c, clause)
        how = how or self.manner.spoken_of(c, clause, people)
        if how == "participle" and self.manner.expected_at(c, clause):
            how = "ahead"
        if how is None:
            return None
        officials = [p for p in people if self.officials.holds_office(p)]
        several = len(people) > 1 or any(self.officials.plural(p) for p in people)
        crisis = self.matters.in_crisis or any(map(self.officials.of_states, people))
        weighty = not _WEIGHTY.isdisjoint(words)
        somewhere = self.setting.place(c, self.manner.own(c, clause)) is not None or self.setting.of_place(c)
        placed = somewhere or self.setting.dated(c) or self._dated_by_verb(c, clause)
        met = several and (
            bool(officials)
            or self._all_named(people)
            or (self.matters.in_crisis and all(map(self.officials.is_side, people)))
        )
        if lemma in _TALKS:
            ahead = how != "participle" or somewhere or self._set_ahead(c, clause)
            told = self.matters.in_crisis and (how != "during" or somewhere) and ahead
            clear = placed or how == "cancelled" or self._turns(clause, how, people)
            sure = (met and how in _WITH_SIDES) or (told and clear)
            if self._is_step(c, clause, how, somewhere, people):
                return None
            return self._draft(clause, people, c, how, c) if sure else None
        if how == "alone" and not placed and not self._all_named(people):
            return None
        if clause is not None and clause.verb.lemma == "avoir" and how == "object" and not (met or placed):
            return None
        dated = placed and how in ("subject", "object", "attended")
        if not (met or (crisis and (weighty or dated or (somewhere and how != "during")))):
            return None
        return self._draft(clause, people, c, how, c)

    def _near_verb(self, clause: Clause) -> Draft | None:
        """What the strict way left of a verb of meeting."""
        if clause.verb.voice == "reflexive" and self.parties.in_a_state(clause):
            return None
        silent = clause.verb.lemma == "parler" and clause.verb.negation  # « ne se sont pas parlé depuis mai »
        if silent or self.outcome.unready(clause):
            return None
        people = self.near.verb(clause)
        if people is not None and any(map(self.crowds.cheer, people)):
            return None  # « des centaines de partisans se sont rassemblés »
        return self._draft(clause, people, clause.chunk, "near", -1) if people is not None else None

    def _near_noun(self, c: int, lemma: str) -> Draft | None:
        """What the strict ways left of a noun of meeting."""
        words = set(self.sense.words(c))
        if not _NEVER.isdisjoint(words - {lemma}):
            return None
        clause = self.view.clause_of(c)
        if clause is not None and c in clause.subjects and self._only_if(clause):
            return None
        people = self.attendance.around(c, clause)
        set_for = lemma in _MEETINGS and self.matters.in_crisis
        set_ahead = self.near.nouns.set_ahead(c, clause) if set_for else ""
        if set_ahead and (words & _WEIGHTY or people):
            return self._draft(clause, people, c, set_ahead, c)
        told = self.near.nouns.meets(c, lemma, clause, people, between=self.sense.between(c))
        return self._draft(clause, people, c, "near", c) if told else None

    def _is_step(self, c: int, clause: Clause | None, how: str, somewhere: bool, people: list[int]) -> bool:
        """`a suspendu les pourparlers`, `réclame un dialogue`, `prêts à ouvrir des négociations`: a negotiation's."""
        denied = clause is not None and clause.verb.modal in DENYING  # « dément mener des pourparlers »
        if denied or self._broken_off(c, clause) or (how == "underway" and not people):
            return True
        if (
            clause is not None
            and clause.verb.lemma == "avoir"
            and clause.verb.negation
            and clause.verb.tense != "Past"
        ):
            return True  # « il n'y aura pas de négociation »
        if how == "subject" and clause is not None and self._only_if(clause):
            return True
        if how == "subject" and clause is not None and clause.verb.lemma in _DEMANDED:
            return True  # « un dialogue national est proposé »
        asked = clause is not None and (clause.kind == "infinitive" or clause.verb.lemma in _DEMANDED)
        aimed = clause is not None and clause.marker in _AIMS  # « une tournée pour relancer les pourparlers »
        return how == "object" and asked and (aimed or not somewhere)

    def _only_if(self, clause: Clause) -> bool:
        """`les pourparlers ne commenceront que si l'armée se retire`: a condition, and no day."""
        lower = self.context.document.tokens.lower
        end = min(clause.verb.last + _ONLY_WITHIN, self.context.document.sentences[clause.sentence].last)
        only = not {"que", "qu'"}.isdisjoint(lower[clause.verb.last : end])
        return only and lower[clause.verb.first] in ("ne", "n'") and not clause.verb.negation

    def _broken_off(self, c: int, clause: Clause | None) -> bool:
        """`a suspendu les pourparlers`, `la rupture des négociations`."""
        above = self.view.governor[c]
        if above >= 0 and self.lemma[self.view.chunks[above].head] in _BROKEN:
            return True
        told = clause is not None and c in (*clause.subjects, *clause.objects)
        return told and clause is not None and clause.verb.lemma in _BREAKING

    def _turns(self, clause: Clause | None, how: str, people: list[int]) -> bool:
        """`les pourparlers ont repris`, `l'émissaire mène des consultations`: told without a day or a place."""
        if clause is None:
            return False
        if how == "subject":
            led = clause.verb.voice == "passive" and clause.verb.lemma in _LEADS
            return led or clause.verb.lemma in _TURNS or clause.verb.lemma in _LIGHT
        finite = clause.verb.form == "finite"
        return (
            how == "object"
            and finite
            and clause.verb.lemma in _LEADS
            and any(map(self.officials.is_power, people))
        )

    def _set_ahead(self, c: int, clause: Clause | None) -> bool:
        """`aux pourparlers prévus lundi à Oron`: talks that a participle sets for later."""
        own = self.manner.own(c, clause)
        if own is None:
            return False
        told = own.kind == "relative" and own.verb.lemma in _HELD and self.setting.dated(own.chunk)
        return told or own.verb.lemma in _PLANNED  # « la session, qui s'ouvre lundi »

    def _of_round(self, c: int) -> str:
        """`le deuxième cycle de négociations`, `l'ouverture de la conférence`: what it is a part of, or nothing."""
        within = (self.lemma[self.view.chunks[d].head] for d in self.view.dependents(c))
        first = next((lemma for lemma in within if lemma not in _ROUNDS), "")
        if first == "travail" and self.lemma[self.view.chunks[c].head] in _BARE_ROUNDS:
            return "réunion"  # « a eu une séance de travail avec »
        if (not first or first in _SITTING) and not _EXTRAORDINARY.isdisjoint(self.sense.words(c)):
            return "réunion"  # « tiendra une session extraordinaire »
        if not first and self.lemma[self.view.chunks[c].head] in _BARE_ROUNDS and self._told_of_talks:
            return "négociation"
        return first if first in _TALKS or first in _MEETINGS else ""

    @cached_property
    def _told_of_talks(self) -> bool:
        """Whether the text tells of talks, so that `la dernière session` is one of theirs."""
        return self.matters.in_crisis and not _TALKS.isdisjoint(self.lemma)

    # -- drafts ----------------------------------------------------------------------------------------------

    def _draft(self, clause: Clause | None, people: list[int], c: int, how: str, noun: int) -> Draft | None:
        own = self.manner.own(noun, clause) if noun >= 0 else clause
        before = how in ("near", "during") and self.outcome.of_before(noun)
        if before or (how == "cancelled" and is_setting(self.view, noun)):
            own = None  # « après l'échec des pourparlers, une rencontre est prévue jeudi »
        status, factuality = self.outcome.status(own, how, noun)
        meant = [both for p in people for both in (the_two(self.context, p) or [p])]
        names = tuple(dict.fromkeys(name_of(self.view, p) for p in meant))
        if noun < 0 and names:  # « j'ai rencontré le roi »
            names = tuple(dict.fromkeys((*who_says_so(self.context, own), *names)))
        elif noun >= 0 and not names:  # « une réunion américano-russe », « le tête-à-tête Brek-Orn »
            names = sides_of(self.context, noun) or self.parties.hyphened(noun)
        args = Meeting(
            status=status,  # type: ignore[arg-type]
            participants=names,
            matter=self.outcome.about(own, noun),
        )
        if noun >= 0:
            words = (self.view.chunks[noun].inner, self.view.extent(noun)[1])
        elif own is not None:
            words = (own.verb.first, own.verb.last)
        else:
            return None
        confidence = {"verb": 0.85, "body": 0.7, "during": 0.6}.get(how, 0.7)
        place = self.setting.place(c, own) or self.setting.of_visit(own)
        return Draft(
            "meeting", args, (words,), f"{RULE}/{how}", confidence, clause=own.index if own is not None else -1,
            chunk=c, place=place, time=self.outcome.day(own, status) if own is not None else None,
            factuality=factuality,
        )  # fmt: skip
