"""Visits: somebody of office who goes to a town, is expected there, stops over, or calls the journey off.

`Le ministre s'est rendu mardi à Oron`, `l'émissaire est attendu à Velmar`, `a annulé sa visite à Oron`. They count as
meetings where nothing else in the sentence tells of one: who is met there is seldom said.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.meeting.outcome import Outcome
from recoupe.extract.kinds.meeting.setting import Setting
from recoupe.extract.kinds.officials import Officials
from recoupe.extract.kinds.parties import name_of
from recoupe.extract.kinds.vicinity import phrases_after
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Meeting, Place

_TABLE = load_table("meeting")["visits"]
_REFLEXIVE, _PLAIN, _OBJECT, _EXPECTED, _CARRYING, _RECEIVED = (
    frozenset(_TABLE[group]) for group in ("reflexive", "plain", "object", "expected", "carrying", "received")
)
_NOUNS, _STAYS, _THERE, _ENVOYS, _NEVER, _FOR_WHAT, _SEATS, _SUMMONED = (
    frozenset(_TABLE[group])
    for group in ("nouns", "stays", "there", "envoys", "never", "for_what", "seats", "summoned")
)
_HOSTS = frozenset(_TABLE["hosts"])
_MET = frozenset(load_table("meeting")["near"]["met"])
_CUT_SHORT = frozenset(_TABLE["cut_short"])
_LOCAL = frozenset(_TABLE["local"])
_RULE = "meeting/1/visit"
_CONFIDENCE = 0.7
_PURPOSE_WITHIN = 16  # tokens from « est arrivé » to what for
_TOWARDS = frozenset(("à", "en", "dans", "pour", "sur", "chez", "vers"))
_IN_ORDER_TO = frozenset(("pour", "afin de"))
_TOLD_BEHIND = frozenset(_TABLE["told_behind"])
_THE = frozenset(("la", "le", "l'", "du", "au", "cette", "ce"))
_OWN = frozenset(("son", "leur"))
_NOT_ONE_WHO_GOES = frozenset(("state", "armed_group", "place", "outlet"))


class Visits:
    """Reads the visits of one document."""

    def __init__(
        self, context: Context, officials: Officials, matters: Matters, setting: Setting, outcome: Outcome
    ) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.officials = officials
        self.matters = matters
        self.setting = setting
        self.outcome = outcome

    def find(self, told: set[int], met: set[str]) -> Iterator[Draft]:
        """Drafts of the visits in sentences that have told of no meeting, by those of whom the text tells none."""
        for draft in self._all(told):
            if isinstance(draft.args, Meeting) and met.isdisjoint(draft.args.participants):
                met.update(draft.args.participants)
                yield draft

    def _all(self, told: set[int]) -> Iterator[Draft]:
        if not self.matters.in_crisis or self.officials.sport:
            return
        for clause in self.view.clauses:
            if clause.sentence not in told and self.context.readable(clause.sentence):
                made = self._goes(clause)
                if made is not None:
                    told.add(clause.sentence)
                    yield made
        for c in self.context.heads.at(_STAYS):
            sentence = self.view.sentence_of[c]
            if sentence not in told and self.context.readable(sentence):
                made = self._stay(c)
                if made is not None:
                    told.add(sentence)
                    yield made

    # -- verbs -----------------------------------------------------------------------------------------------

    def _goes(self, clause: Clause) -> Draft | None:
        """`s'est rendu à Oron`, `est attendu à Oron`, `a fait étape à Oron`, `a visité Oron`."""
        verb, place = clause.verb, None
        if clause.marker == "si":
            return None
        if self._moves(clause):
            place = self._towards(clause)
        elif verb.lemma in _OBJECT and verb.voice == "active":
            place = next((p for c in clause.objects if (p := self._inside(c)) is not None), None)
        elif verb.lemma in _RECEIVED and verb.voice == "passive":
            return self._received(clause)
        elif verb.lemma in _CARRYING and self._carries(clause):
            place = self._towards(clause)
        else:
            return None
        who = self._visitor(clause)
        if who < 0 and verb.lemma in _EXPECTED | {"être"} and self._for_talks(clause):
            who = self._named(clause)  # « X et Y sont attendus à Oron pour la signature »
        stays = (c for c in clause.objects if self.lemma[self.view.chunks[c].head] in _NOUNS)
        own = verb.lemma in _CARRYING and any(self._is_theirs(c, clause) for c in stays)
        seated = any(self._is_in(c, _SEATS) for c in self.view.complement(clause, "à"))
        if who < 0 or (place is None and not own and not seated and not self._to_them(clause)):
            return None
        return self._draft(clause, who, place, (verb.first, verb.last), "verb")

    def _received(self, clause: Clause) -> Draft | None:
        """`une délégation a été reçue au palais`, `l'ambassadeur a été convoqué au ministère`: by whom is not said."""
        who = subject_of(self.view, clause)
        local = who >= 0 and self.lemma[self.view.chunks[who].head] in _LOCAL
        kin = who >= 0 and self.lemma[self.view.chunks[who].head] in _MET  # « les familles des otages »
        if who < 0 or local or not (kin or self._can_visit(who) or self.officials.is_person(who)):
            return None
        if any(self.officials.can_meet(c) for c in self.view.complement(clause, "par")):
            return None
        head = self.lemma[self.view.chunks[who].head]
        seat = next((c for c in self.view.complement(clause, "à", "dans") if self._is_in(c, _SEATS)), -1)
        if seat < 0 or (clause.verb.lemma == "convoquer" and head not in _SUMMONED):
            return None
        place = self._towards(clause)
        draft = self._draft(clause, who, place, (clause.verb.first, clause.verb.last), "verb")
        if place is None:
            draft = replace(draft, chunk=seat)  # « l'ambassadeur du Mali »: whose it is is no place
        if isinstance(draft.args, Meeting) and self._is_in(seat, _HOSTS):
            hosted = (*draft.args.participants, name_of(self.view, seat))
            draft = replace(draft, args=replace(draft.args, participants=hosted))
        came = (
            clause.verb.tense in ("Past", "")
            and clause.verb.lemma == "convoquer"
            and not clause.verb.negation
        )
        if came and isinstance(draft.args, Meeting):  # summoned by a ministry, one goes
            return replace(draft, args=replace(draft.args, status="held"), factuality=None)
        return draft

    def _is_in(self, c: int, words: frozenset[str]) -> bool:
        return not words.isdisjoint(self.lower[self.view.chunks[c].first : self.view.chunks[c].last])

    def _moves(self, clause: Clause) -> bool:
        """`s'est rendu`, `est attendu`, `est arrivé (pour discuter de la trêve)`."""
        verb = clause.verb
        if verb.lemma in _REFLEXIVE:
            compte = self.lower[verb.last : verb.last + 1] == ["compte"]  # « s'est rendu compte »
            return verb.voice == "reflexive" and not compte
        if verb.lemma in _EXPECTED:
            return verb.voice == "passive"
        if verb.lemma == "être":  # « est en visite à Oron »
            on = (c for c in clause.complements if self.view.chunks[c].prep == "en")
            staying = any(self.lemma[self.view.chunks[c].head] in _STAYS for c in on)
            return staying or self._are_there_for_talks(clause)
        return verb.lemma in _PLAIN and verb.voice != "reflexive" and self._for_talks(clause)

    def _are_there_for_talks(self, clause: Clause) -> bool:
        """`Le roi et la chancelière étaient mardi à Oron pour tenter de trouver une issue`: those who have come."""
        verb, after = clause.verb, clause.index + 1
        if verb.tense not in ("Imp", "Past", "Pres") or verb.modal or verb.negation or not clause.subjects:
            return False
        aim = self.view.clauses[after] if after < len(self.view.clauses) else clause
        aims = aim.sentence == clause.sentence and aim.kind == "infinitive" and aim.marker in _IN_ORDER_TO
        at = (c for c in phrases_after(self.view, clause) if self.view.chunks[c].prep in ("à", "en"))
        return aims and any(self.view.chunks[c].name >= 0 for c in at) and self._for_talks(clause)

    def _for_talks(self, clause: Clause) -> bool:
        """Whether it is an envoy who comes, or somebody for talks; `va dire` only carries another verb."""
        if clause.verb.lemma == "aller" and clause.verb.tense not in ("Past", "Fut"):
            return False
        end = min(self.context.document.sentences[clause.sentence].last, clause.verb.last + _PURPOSE_WITHIN)
        envoy = clause.subject >= 0 and self.lemma[self.view.chunks[clause.subject].head] in _ENVOYS
        words = (*self.lemma[clause.verb.last : end], *self.lower[clause.verb.last : end])
        return envoy or not _FOR_WHAT.isdisjoint(words)

    def _carries(self, clause: Clause) -> bool:
        behind = self.lower[
            clause.verb.last : clause.verb.last + 1
        ]  # « a fait escale »: read as an adjective
        return not _NOUNS.isdisjoint(behind) or any(
            self.lemma[self.view.chunks[c].head] in _NOUNS for c in clause.objects
        )

    def _inside(self, c: int) -> Place | None:
        """`(a visité) Oron`, `le camp de réfugiés de Marna`: the place that an object is or is of."""
        own = as_place(self.view, c)
        found = (as_place(self.view, d) for d in self.view.dependents(c) if self.view.chunks[d].name >= 0)
        return (
            own if own is not None and self.view.chunks[c].name >= 0 else next((p for p in found if p), own)
        )

    def _towards(self, clause: Clause) -> Place | None:
        """The named place where somebody goes, behind the verb or before it: `À Oron, le ministre est arrivé`."""
        phrases = (*phrases_after(self.view, clause), *(c for c in clause.complements if c < clause.chunk))
        for c in phrases:
            chunk = self.view.chunks[c]
            if chunk.prep in _TOWARDS and chunk.name >= 0 and (place := as_place(self.view, c)) is not None:
                return place
        return None

    def _to_them(self, clause: Clause) -> bool:
        """`au chevet des blessés`, `sur les lieux du drame`."""
        return any(
            self.lemma[self.view.chunks[c].head] in _THERE and self.view.chunks[c].prep in ("à", "sur")
            for c in clause.complements
        )

    def _visitor(self, clause: Clause) -> int:
        """The subject, where it is somebody of office, an envoy or a delegation; -1 where not."""
        subject = subject_of(self.view, clause)
        return subject if subject >= 0 and self._can_visit(subject) else -1

    def _named(self, clause: Clause) -> int:
        """The first of two people by name, whose office the text may not tell; or -1."""
        people = [c for c in clause.subjects if self.officials.is_person(c)]
        return people[0] if len(people) > 1 else -1

    def _can_visit(self, c: int) -> bool:
        head = self.lemma[self.view.chunks[c].head]
        if self.view.chunks[c].pronoun or is_armed(self.context, c) or head in _LOCAL:
            return False
        kind = identify(self.view, c).kind
        envoy = head in _ENVOYS
        office = self.officials.holds_office(c) and self.officials.can_meet(c)
        return (envoy or office) and kind not in _NOT_ONE_WHO_GOES

    # -- nouns -----------------------------------------------------------------------------------------------

    def _stay(self, c: int) -> Draft | None:
        """`la visite du pape à Oron`, `en visite à Oron, le ministre`, `sa tournée en Narvie`."""
        words = self.lemma[slice(*self.view.extent(c))]
        if not _NEVER.isdisjoint(words):
            return None
        clause = self.view.clause_of(c)
        if clause is None:
            return self._headline(c)
        who = next((d for d in self.view.dependents(c) if self._can_visit(d)), -1)
        if who < 0 and clause is not None and self._is_theirs(c, clause):
            who = self._visitor(clause)
        if who < 0:
            return None
        place = self.setting.place(c, None)
        if place is None and not self.setting.dated(c):
            return None
        by_the_way = c not in (*clause.subjects, *clause.objects)
        if by_the_way and not self._known(c, who, clause):
            return None  # told only by the way: « lors de sa visite »
        words_at = (self.view.chunks[c].inner, self.view.extent(c)[1])
        return self._draft(clause, who, place, words_at, "subject", c)

    def _known(self, c: int, who: int, clause: Clause) -> bool:
        """`après la visite du ministre à Oron`: told of by its name, by who went and by where."""
        chunk = self.view.chunks[c]
        whole = who in self.view.dependents(c) and chunk.prep in _TOLD_BEHIND
        meant = clause.verb.mood == "Cnd" or clause.verb.tense == "Fut" or clause.kind == "infinitive"
        return whole and not meant and not _THE.isdisjoint(self.lower[chunk.first : chunk.inner + 1])

    def _headline(self, c: int) -> Draft | None:
        """`Visite surprise du Premier ministre à Oron`: a line without a verb."""
        start, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        who = next((d for d in self.view.dependents(c) if self._can_visit(d)), -1)
        place = self.setting.place(c, None) if who >= 0 else None
        if c != start or place is None or any(self.view.chunks[k].kind == "VERB" for k in range(start, stop)):
            return None
        args = Meeting(status="held", participants=(name_of(self.view, who),), matter=None)
        words = (self.view.chunks[c].inner, self.view.extent(c)[1])
        return Draft("meeting", args, (words,), _RULE, _CONFIDENCE, chunk=c, place=place)

    def _is_theirs(self, c: int, clause: Clause) -> bool:
        """`sa visite`, `a annulé un déplacement`."""
        chunk = self.view.chunks[c]
        if c in clause.objects:
            return clause.verb.lemma in _CARRYING - _CUT_SHORT
        return self.lemma[chunk.inner] in _OWN

    # -- drafts ----------------------------------------------------------------------------------------------

    def _draft(
        self,
        clause: Clause,
        who: int,
        place: Place | None,
        words: tuple[int, int],
        how: str,
        noun: int = -1,
    ) -> Draft:
        status, factuality = self.outcome.status(clause, how, noun)
        others = clause.subjects[1:] if who == clause.subject else ()
        names = dict.fromkeys(
            name_of(self.view, p)
            for p in (who, *others)
            if p == who or self._can_visit(p) or self.officials.is_person(p)
        )
        args = Meeting(status=status, participants=tuple(names), matter=None)  # type: ignore[arg-type]
        return Draft(
            "meeting", args, (words,), _RULE, _CONFIDENCE, clause=clause.index,
            chunk=noun if noun >= 0 else who, place=place, factuality=factuality,
            time=self.outcome.day(clause, status),
        )  # fmt: skip
