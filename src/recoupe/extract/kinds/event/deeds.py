"""Milestones that a verb tells: elected, arrested, toppled, come on a visit, gathered in protest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.event.deed_frames import DeedFrames
from recoupe.extract.kinds.event.deed_manner import DeedManner
from recoupe.extract.kinds.event.deed_places import DeedPlaces
from recoupe.extract.kinds.event.deed_who import DeedWho
from recoupe.extract.kinds.event.milestones import AGAINST, CUTS, DEEDS, NOUNS, WHO, Deed
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.told_event import Told, day_behind, day_of, start_of, where
from recoupe.extract.kinds.vicinity import phrases_after
from recoupe.extract.places import PLACE_NOUNS, as_place
from recoupe.record import Factuality, Time

_VERBS = frozenset(DEEDS)
_REACH = 18  # tokens behind a verb for the word that makes it a milestone
_AT_ONCE = 3  # tokens behind a verb for what somebody is no more
_SOON = 8  # tokens behind a verb for words that all have to be there
_TOWARDS = ("à", "en", "dans", "chez")
_NAMED = frozenset(("person", "state"))
_PRONOUNS = frozenset(("le", "la", "l'", "les"))
_NEW_DAY = frozenset(("au", "à", "aux", "jusqu'au", "en", "pour"))
_BEFORE_IT = frozenset(
    ("devant", "à", "dans", "sur", "autour de", "face à", "près de", "à l'extérieur de", "aux abords de")
)
_BY_MANY = frozenset(("protest",))  # « ils étaient des milliers à manifester »
_SET_FOR = frozenset(("postponement", "summons"))  # whose own day is not the one that they name
_AHEAD = frozenset(("aller", "devoir"))
_FORMS = ("finite", "past_participle")
_MEASURES = ("penalties", "ties")  # what is done to somebody who stands behind


class _Act(NamedTuple):
    """A deed that a clause may tell: the phrases of who does it and of whom it is done to.

    `judged` is the one of both that makes it the milestone, `meant` whether a pronoun stands for it.
    """

    deed: Deed
    doer: int
    done_to: int
    judged: int
    meant: bool


class DeedReader:
    """Reads the verbs of one document that tell milestones."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.members = Members(context)
        self.who = DeedWho(context, self.members)
        self.manner = DeedManner(context)
        self.frames = DeedFrames(context)
        self.places = DeedPlaces(context)

    def find(self) -> Iterator[Told]:
        """Milestones by verbs, in the order of the text."""
        for clause in self.context.clauses_of(_VERBS):
            behind = self._words_behind(clause)
            words, deeds = frozenset(behind), DEEDS[clause.verb.lemma]
            meant = [deed for deed in deeds if not deed.beside or not deed.beside.isdisjoint(words)]
            acts = [act for deed in meant if (act := self._act(clause, deed, behind)) is not None]
            if not acts:
                continue
            for near in (False, True):
                found = (self._told(clause, act, near=near) for act in acts)
                told = next((told for told in found if told is not None), None)
                if told is not None:
                    yield told
                    break

    def _words_behind(self, clause: Clause) -> list[str]:
        last = min(self.context.document.sentences[clause.sentence].last, clause.verb.last + _REACH)
        return self.lemma[clause.verb.last : last]

    def _act(self, clause: Clause, deed: Deed, behind: list[str]) -> _Act | None:
        """A verb as the deed that it may be, with who does it and whom it is done to, or None where it can't be."""
        verb = clause.verb
        reflexive = verb.voice == "reflexive"
        alone = verb.form == "past_participle"  # « les étudiants rassemblés mardi »
        if deed.reflexive and not (reflexive or alone):
            return None
        if ((deed.passive or deed.suffered) and verb.voice != "passive") or (
            deed.modal and verb.modal != deed.modal
        ):
            return None
        denied = verb.negation in ("pas", "jamais")
        framed = self.frames.told(clause, deed)
        if (deed.no_more and not verb.negation) or (denied and not deed.no_more and not framed):
            return None  # « plus aucun train ne circule » tells one
        crowd = self.manner.numbered(clause) if deed.type in _BY_MANY else -1
        told = crowd >= 0 or self.manner.told_done(clause) or self.manner.undergone(clause)
        told = told or framed or self.manner.aside(clause) or self.manner.asked(clause)
        if not (verb.form in _FORMS or told or self.manner.decided(clause, deed)):
            return None
        if (deed.ended and not self._is_no_more(clause, deed)) or not self._beside(clause, deed, behind):
            return None
        done_to, doer = self._sides(clause, deed, reflexive)
        doer = crowd if crowd >= 0 else doer
        if deed.alone and (clause.objects or verb.voice == "passive"):
            return None
        if deed.by and (doer < 0 or not self.who.are(doer, deed.by)):
            return None
        if deed.but and doer >= 0 and self.who.are(doer, deed.but):
            return None
        judged = done_to if deed.object else doer
        meant = crowd >= 0 or (judged < 0 and self._means_somebody(clause, deed))
        if deed.object and not deed.subject and done_to < 0 and not meant:
            return None
        return _Act(deed, doer, done_to, judged, meant)

    def _told(self, clause: Clause, act: _Act, *, near: bool) -> Told | None:
        """The milestone that a verb tells; `near` asks less of who it is done to, and more of when and where."""
        deed, doer, done_to, judged, meant = act
        if not meant and not self._fits(judged, deed, near=near):
            return None
        place = self._towards(clause) if deed.towards else None
        time = self._put_off(clause) if deed.type in _SET_FOR else self._time(clause)
        time = time or (self._later(clause) if deed.later else None)
        if deed.towards and place is None:
            return None
        undated = self._stands_undated(clause, deed, judged) or (near and self._set(clause, deed, judged))
        undated = (
            undated or (not near and self.manner.told_so(clause, deed)) or (deed.type in _BY_MANY and meant)
        )
        undated = undated or self.manner.decided(clause, deed) or (deed.undated and self.manner.asked(clause))
        undated = undated or (not near and self._stands_framed(clause, deed, judged))
        undated = undated or (
            meant and deed.named and self.manner.past(clause)
        )  # « le tribunal l'a condamné »
        if time is None and not undated:
            return None
        sides = {deed.subject: doer, deed.object: done_to}
        measure = deed.who in _MEASURES  # « a renforcé ses sanctions contre la Narvie »
        against = self._against(clause, deed) if sides.get("object", -1) < 0 or measure else -1
        if against >= 0:
            sides["object"] = against
        return Told(
            self._type(deed, judged), (clause.verb.first, self._last(clause, place)), "near" if near else "deed", time,
            self.who.name(sides.get("actor", -1)), self.who.name(sides.get("object", -1)), clause.index, clause.chunk,
            self._factuality(clause, deed),
            self.places.place(clause, deed, doer, judged),
        )  # fmt: skip

    def _type(self, deed: Deed, judged: int) -> str:
        """What a cut is of: water that is cut off is no power cut."""
        if deed.type != "power cut" or judged < 0:
            return deed.type
        heads = [self.lemma[self.view.chunks[c].head] for c in self.view.conjuncts(judged)]
        cut = {CUTS.get(head, deed.type) for head in heads}  # « l'eau et l'électricité »
        return cut.pop() if len(cut) == 1 else deed.type

    def _against(self, clause: Clause, deed: Deed) -> int:
        """`a émis un mandat d'arrêt contre X`, `a déclaré la guerre à X`: whom it is meant for; or -1."""
        named = (c for c in self.view.complement(clause, *AGAINST.get(deed.type, ())) if c > clause.chunk)
        return next((c for c in named if self.members.name(c) is not None or self.who.in_office(c)), -1)

    def _fits(self, judged: int, deed: Deed, *, near: bool) -> bool:
        """Who is judged has to be what the verb asks for; many who « ont trouvé refuge à Oron » are displaced."""
        several = judged >= 0 and self.context.document.tokens.number[self.view.chunks[judged].head] == "Plur"
        many = deed.type == "exile" and judged >= 0 and (several or self.view.chunks[judged].quantity >= 0)
        if deed.who == "convoy" and judged >= 0:  # « un convoi de blindés est entré dans Oron »: no aid
            first, last = self.view.extent(judged)[0], self.view.extent(judged)[1]
            many = not deed.never.isdisjoint(self.lemma[first:last])
        return not many and self.who.fits(judged, deed.who, near=near)

    def _factuality(self, clause: Clause, deed: Deed) -> Factuality | None:
        """What the verb itself decides: `sera élu`, `doit être élu`, `appelle à manifester`."""
        if deed.asked or self.manner.asked(clause):
            return "demanded"
        meant = clause.verb.modal in _AHEAD and not clause.verb.perfect and not self._forced(clause)
        ahead = clause.verb.tense == "Fut" or deed.passive or deed.ahead or meant
        return "planned" if ahead or self.manner.promised(clause) else None

    def _forced(self, clause: Clause) -> bool:
        """`avait dû démissionner`: he did."""
        leading = self.lemma[clause.verb.first : clause.verb.head]
        return clause.verb.modal == "devoir" and "avoir" in leading[:3]

    def _means_somebody(self, clause: Clause, deed: Deed) -> bool:
        """`l'a limogé mardi`: a pronoun that stands for whoever it is done to."""
        objects = self.context.document.tokens.lower
        return (
            deed.object == "object"
            and deed.who == "person"
            and not clause.objects
            and any(objects[t] in _PRONOUNS for t in clause.verb.objects)
        )

    def _stands_undated(self, clause: Clause, deed: Deed, judged: int) -> bool:
        """Whether it is a milestone without a day: told as done and, where the verb asks for it, of somebody named."""
        if deed.undated and judged < 0 and deed.who == "any" and clause.subject >= 0:
            return self.manner.past(clause)  # « ils sont descendus dans la rue »
        if judged < 0 or not (deed.undated or deed.named):
            return False
        sure = deed.undated or identify(self.view, judged).kind in _NAMED or self.who.are_counted(judged)
        now = clause.verb.tense == "Pres" and clause.verb.mood == "Ind" and not clause.verb.modal
        aside = clause.verb.form == "past_participle" and deed.named and self.manner.set_off(clause)
        if sure and aside:
            return True  # « le ministre, interpellé à sa descente d'avion, »
        headline = (
            self.context.document.sentences[clause.sentence].role == "title"
        )  # « Oron suspend cinq juges »
        stands = deed.asked or deed.suffered or deed.state or deed.by or deed.who == "border" or headline
        if sure and now and (stands or self._single(judged)):
            return True  # « un barrage cède »
        modal = clause.verb.modal in _AHEAD and not clause.verb.perfect  # « devrait comparaître »
        ahead = modal or clause.verb.tense == "Fut" or self.manner.promised(clause)
        if (
            deed.type == "resignation" and clause.verb.modal != "devoir"
        ):  # « il devrait démissionner » asks for it
            taken = bool(deed.modal) and clause.verb.perfect  # « a accepté de démissionner »
            return sure and (self.manner.past(clause) or ahead or taken)
        return sure and (self.manner.past(clause) or (deed.named and ahead))

    def _stands_framed(self, clause: Clause, deed: Deed, judged: int) -> bool:
        """`vient de démissionner`, `aurait été arrêté`, `n'a pas démissionné`: undated, of who is known."""
        if judged < 0 or not self.frames.told(clause, deed):
            return False
        return not deed.named or identify(self.view, judged).kind in _NAMED or self.who.are_counted(judged)

    def _single(self, c: int) -> bool:
        """One of a kind that the text tells of, `un barrage`, or somebody named, not a sort of thing."""
        return self.context.document.tokens.number[self.view.chunks[c].head] != "Plur"

    def _sides(self, clause: Clause, deed: Deed, reflexive: bool) -> tuple[int, int]:
        """Chunks of whom it is done to and of who does it; -1 where nobody is said."""
        subject = self._subject(clause)
        if not deed.object and self.manner.undergone(clause):  # « se sont vu infliger dix ans de prison »
            return -1, self.view.clauses[clause.parent].subject
        if not deed.object or (deed.subject == "object"):
            if subject < 0 and reflexive and clause.objects:
                subject = clause.object  # « où s'ouvraient les bureaux de vote »
            return -1, subject
        if clause.verb.voice == "passive":
            agents = self.view.complement(clause, "par")
            return subject, next((c for c in agents if self.lemma[self.view.chunks[c].head] not in NOUNS), -1)
        if reflexive and clause.verb.modal == "faire":  # « s'est fait arrêter »
            return subject, next(iter(self.view.complement(clause, "par")), -1)
        if reflexive:
            return -1, subject
        if self.manner.undergone(clause) and clause.parent >= 0:  # « s'est vu infliger »
            above = self.view.clauses[clause.parent]
            return (clause.object if clause.objects else above.subject), above.subject
        return (clause.object if clause.objects else self._behind(clause)), subject

    def _behind(self, clause: Clause) -> int:
        """The object that words on when or where keep from its verb: `a fermé mardi à l'aube ses ponts`; or -1."""
        for c in phrases_after(self.view, clause):
            chunk = self.view.chunks[c]
            if chunk.kind == "NP" and self.view.owner[c] < 0 and not self.context.is_time(c):
                return c
        return -1

    def _subject(self, clause: Clause) -> int:
        """The subject, through a pronoun and, of a participle, past the comma before it."""
        told_to = self.frames.told_to(clause)
        if told_to >= 0:
            return told_to
        member = self.members.subject(clause)
        member = member if member >= 0 or clause.subject >= 0 else self.frames.subject_after(clause)
        own = clause.subject
        modifies = clause.verb.form == "past_participle" and member >= 0
        if modifies:
            return self._of_town(member)
        if clause.verb.form == "past_participle" and member < 0:
            return self._of_town(self._before(clause))
        head = self.view.chunks[own].head if own >= 0 else 0
        if self.lemma[head] in WHO["answers"] and self.lemma[head - 1] == "le":
            return own  # « le oui l'emporte », which is no pronoun
        if member >= 0 and (own < 0 or self.view.chunks[own].pronoun):
            return member
        return subject_of(self.view, clause)

    def _of_town(self, c: int) -> int:
        """`le maire d'Oron, enlevé lundi`: he, not the town that he is of."""
        above = self.view.governor[c] if c >= 0 and self.view.role[c] == "nmod" else -1
        kind = identify(self.view, c).kind if above >= 0 else ""
        if above < 0 or kind not in ("place", "state"):
            return c
        head = self.view.chunks[above].head
        meant = is_human(self.context.document.tokens, head) or self.lemma[head] in WHO["group"]
        return above if meant else c

    def _before(self, clause: Clause) -> int:
        """The phrase that a participle stands behind, a comma and quotation marks apart."""
        start, _ = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk - 1
        while k > start and self.view.chunks[k].kind in ("COMMA", "CLOSE", "OPEN"):
            k -= 1
        if k > start and self.view.chunks[k - 1].kind == "OPEN":
            k -= 2  # « le chalutier « Aube », chaviré lundi »
        return k if k >= start and self.view.chunks[k].kind in ("NP", "PP") else clause.subject

    def _set(self, clause: Clause, deed: Deed, judged: int) -> bool:
        """Whether a clause without a day tells of it as done, or going on, at a named place or by a crowd."""
        verb = clause.verb
        if deed.type == "protest" and verb.form == "past_participle":  # « la foule massée devant le palais »
            return any(self.view.chunks[c].prep in _BEFORE_IT for c in clause.complements)
        if verb.mood not in ("Ind", "") or verb.modal or verb.tense not in ("Past", "Pres", "Imp"):
            return False
        crowd = deed.who in ("people", "crowd") and judged >= 0 and self.view.chunks[judged].quantity >= 0
        return crowd or where(self.context, clause, struck=False) is not None

    def _beside(self, clause: Clause, deed: Deed, behind: list[str]) -> bool:
        """Whether the words around the verb let it be the milestone that one of those behind it makes it."""
        if not (deed.together or deed.never or deed.laden):
            return True
        laden = (
            deed.laden and clause.subject >= 0 and self.view.chunks[clause.subject].first < clause.verb.first
        )
        before = self.lemma[self.view.chunks[clause.subject].first : clause.verb.first] if laden else []
        return (
            (not deed.laden or not deed.laden.isdisjoint(before) or not deed.laden.isdisjoint(behind[:_SOON]))
            and deed.together.issubset(behind[:_SOON])
            and deed.never.isdisjoint(behind)
        )

    def _is_no_more(self, clause: Clause, deed: Deed) -> bool:
        """`n'est plus gouverneur`, `n'est plus en fonction`."""
        behind = self.lemma[clause.verb.last : clause.verb.last + _AT_ONCE]
        return clause.verb.negation == "plus" and not deed.ended.isdisjoint(behind)

    def _towards(self, clause: Clause) -> int | None:
        """The phrase of the place that somebody goes to."""
        for c in clause.complements:
            somewhere = (
                as_place(self.view, c) is not None or self.lemma[self.view.chunks[c].head] in PLACE_NOUNS
            )
            if c > clause.chunk and self.view.chunks[c].prep in _TOWARDS and somewhere:
                return c
        return None

    def _time(self, clause: Clause) -> Time | None:
        if clause.verb.form == "past_participle":
            time, _ = day_behind(self.context, clause.verb.first, clause.verb.last)
            return start_of(self.context, time) if time is not None else None
        return day_of(self.context, clause)

    def _put_off(self, clause: Clause) -> Time | None:
        """`a été reportée au 3 mai`: the day behind `à` is the new one, not the day on which it was put off."""
        times = self.context.times_at[clause.sentence]
        behind = (t for t in times if t.first >= clause.verb.last and t.earliest is not None)
        lower = self.context.document.tokens.lower
        new = any(lower[t.first - 1] in _NEW_DAY or lower[t.first] in _NEW_DAY for t in behind)
        return None if new else self._time(clause)

    def _later(self, clause: Clause) -> Time | None:
        """`appelle à manifester vendredi`: the day that stands behind what is called for."""
        times = self.context.times_at[clause.sentence]
        found = next((t for t in times if t.first >= clause.verb.last and t.type != "DURATION"), None)
        return start_of(self.context, found) if found is not None and found.earliest is not None else None

    def _last(self, clause: Clause, place: int | None) -> int:
        return max(clause.verb.last, self.view.chunks[place].last if place is not None else 0)
