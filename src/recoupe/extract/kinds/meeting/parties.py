"""Who meets by a verb: `ont rencontré`, `se sont réunis`, `sera reçu par`, `réunira lundi les ministres`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.meeting.setting import Setting
from recoupe.extract.kinds.officials import Officials
from recoupe.extract.places import as_place
from recoupe.lang import load_table

_TABLE = load_table("meeting")
_TOGETHER, _OBJECT, _WITH, _GATHERS, _EXPECTED, _SEEING, _SITS, _TOGETHER_WORDS = (
    frozenset(_TABLE["verbs"][group])
    for group in ("together", "object", "with", "gathers", "expected", "seeing", "sits", "gathering")
)
_COMING = frozenset(_TABLE["happening"]["coming"])
_MEETINGS = (
    frozenset(_TABLE["nouns"]["meeting"])
    | frozenset(_TABLE["nouns"]["talks"])
    | frozenset(_TABLE["nouns"]["rounds"])
)
_GRANTS = frozenset(_TABLE["granted"]["verbs"])
_GRANTED = frozenset(_TABLE["granted"]["nouns"])
_SEATS = frozenset(_TABLE["visits"]["seats"])
_PHONE = frozenset(_TABLE["happening"]["by_phone"])
_INTO = frozenset(("en", "à", "au", "dans"))
_STANDING = frozenset(_TABLE["verbs"]["standing"])
_NEEDS = {noun: frozenset(words) for noun, words in _TABLE["nouns"]["needs"].items()}
_TOGETHER_WITHIN = 3  # tokens behind « ont dîné » to « ensemble »
_AROUND = 6  # tokens behind a verb of gathering
_BODIES = frozenset(_TABLE["bodies"]["nouns"])
_OWN = frozenset(("son", "sa", "ses", "leur", "leurs"))
_BARGAINERS = frozenset(load_table("negotiation")["stuck"]["bargainers"])
_HOPING = frozenset(("espérer", "vouloir", "compter", "souhaiter", "tenter", "entendre"))
DEBATING = frozenset(_TABLE["verbs"]["debating"])
_PAIR = 2
VERBS = DEBATING | _TOGETHER | _OBJECT | _WITH | _GATHERS | _EXPECTED | _GRANTS | _SITS
"""Lemmas of the verbs by which somebody meets; of these, what a council does together."""


class Parties:
    """Reads who meets in the clauses of one document."""

    def __init__(self, context: Context, officials: Officials, matters: Matters, setting: Setting) -> None:
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.officials = officials
        self.matters = matters
        self.setting = setting

    def in_a_state(self, clause: Clause) -> bool:
        """`se retrouvent (désormais) acculés`, `se sont vus contraints`: how they are, and nobody is met."""
        tokens = self.view.document.tokens
        after = clause.verb.last
        while after < len(tokens) and tokens.upos[after] == "ADV":
            after += 1
        if after >= len(tokens):
            return False
        if tokens.upos[after] == "ADJ" or tokens.verbform[after] == "Part":
            return True
        if clause.verb.lemma != "retrouver":
            return False
        if tokens.lower[after] == "sans":
            return True
        where = tokens.lower[after] in _INTO and not _STANDING.isdisjoint(tokens.lemma[after + 1 : after + 3])
        with_things = any(
            self.view.chunks[c].quantity >= 0
            and not (self.officials.holds_office(c) or self.officials.is_side(c))
            for c in self.view.complement(clause, "avec")
        )
        return where or with_things  # « se retrouvent en bas de la liste », « avec 300 tentes à monter »

    def described(self, c: int, people: list[int]) -> bool:
        """`les chefs de la diplomatie, X et Y`: the description of the named people behind it."""
        named = [p for p in people if p > c and self.view.chunks[p].name >= 0]
        return len(named) > 1 and self.view.chunks[c].name < 0 and self.officials.plural(c)

    def hyphened(self, noun: int) -> tuple[str, ...]:
        """`Rencontre Brek-Orn`: the two names that a hyphen joins right behind the noun."""
        chunk, form = self.view.chunks[noun], self.view.document.tokens.form
        for token in range(chunk.head + 1, chunk.last):
            first, dash, second = form[token].partition("-")
            if dash and first[:1].isupper() and second[:1].isupper() and "-" not in second:
                return first, second
        return ()

    def gathered(self, clause: Clause, people: list[int]) -> bool:
        """`X, Y et Z sont réunis mardi à Oron`: three and more, since two may be together for any reason."""
        if clause.verb.lemma not in _GATHERS or len(people) <= _PAIR:
            return False
        return self.setting.dated(clause.chunk) or self.setting.place(clause.chunk, clause) is not None

    def parties(self, clause: Clause) -> list[int] | None:
        """Phrases of those who meet by a verb, None where it is no meeting."""
        verb = clause.verb
        subject = self._whole(clause, subject_of(self.view, clause))
        subjects = [subject, *self._beside(clause, subject)] if subject >= 0 else []
        if subject >= 0 and subject == clause.subject and self.officials.plural(subject):
            subjects += self._named_behind(clause)
        partners = [k for c in self.view.complement(clause, "avec") for k in self.view.conjuncts(c)]
        if verb.lemma in DEBATING:
            return subjects
        if verb.lemma in _SEEING and self._watches(clause):
            return None
        if verb.voice == "reflexive":
            if self.in_a_state(clause):
                return None
            seen = verb.lemma in _SEEING and not (
                self.setting.dated(clause.chunk) or self.setting.place(clause.chunk, clause)
            )
            return subjects + partners if verb.lemma in _TOGETHER and not seen else None
        if (
            verb.lemma in _GATHERS
            and verb.voice != "passive"
            and subject >= 0
            and self.lemma[self.view.chunks[subject].head] in _MEETINGS
        ):
            needs = _NEEDS.get(self.lemma[self.view.chunks[subject].head])
            first, last = self.view.extent(subject)
            if needs is not None and needs.isdisjoint(self.lemma[first:last]):
                return None  # « un appel qui réunit 500 signataires »
            return self._gathered(clause)
        if verb.voice == "passive" and clause.marker == "où" and verb.tense in ("Pres", "Imp"):
            return None  # « le Parlement, où sont réunis les députés »
        return self._by_voice(clause, subjects, partners)

    def _watches(self, clause: Clause) -> bool:
        """`a vu le général entrer dans Oron`: what he did, not a meeting."""
        clauses = map(self.view.clauses.__getitem__, self.view.sentence_clauses[clause.sentence])
        acting = (o.subject for o in clauses if o.kind == "infinitive" and o.parent == clause.index)
        return any(subject >= 0 and subject in clause.objects for subject in acting)

    def _by_voice(self, clause: Clause, subjects: list[int], partners: list[int]) -> list[int] | None:
        """Those who meet by what is done to whom: `a reçu le roi`, `a été reçu par`, `a discuté avec`."""
        verb = clause.verb
        if verb.voice == "passive":
            if verb.lemma in _GATHERS or (verb.lemma in _EXPECTED and self._somewhere(clause)):
                return subjects
            if verb.lemma in _WITH:  # « a été discuté à Oron entre les ministres »
                return [k for c in self.view.complement(clause, "entre") for k in self.view.conjuncts(c)]
            hosts = list(self.view.complement(clause, "par"))
            return subjects + hosts if verb.lemma in _OBJECT else None
        granted = clause.object >= 0 and self.lemma[self.view.chunks[clause.object].head] in _GRANTED
        if verb.lemma in _GRANTS:
            behind = list(self.view.complement(clause, "à"))[:1]  # « a rendu visite aux blessés à l'hôpital »
            to = [k for c in behind for k in self.view.conjuncts(c)]
            return subjects + to if granted and to else None
        if verb.lemma in _OBJECT and clause.objects:
            met = [k for c in clause.objects for k in self.view.conjuncts(c)]
            sides = (subjects, met)
            return subjects + met if all(any(map(self.officials.can_meet, side)) for side in sides) else None
        if verb.lemma in _SITS:
            return subjects
        if verb.lemma in _GATHERS and clause.objects and any(map(self.officials.holds_office, subjects)):
            met = [k for c in clause.objects for k in self.view.conjuncts(c)]
            met = [c for c in met if self.officials.holds_office(c) or self._own_body(c)]
            return subjects + met if met else None  # « a réuni ses ministres », « son cabinet »
        if (
            verb.lemma in _GATHERS
            and not clause.objects
            and verb.form == "finite"
            and any(map(self.officials.holds_office, subjects))
        ):
            apart = [c for c in self._gathered(clause) if self.officials.holds_office(c)]
            return subjects + apart if apart else None  # « a réuni à Oron des représentants des deux camps »
        powers = verb.lemma in _GATHERS and any(map(self.officials.is_power, subjects))
        if powers and clause.objects and verb.modal in _HOPING:  # « l'ONU espère réunir les deux camps »
            met = [k for c in clause.objects for k in self.view.conjuncts(c) if self.officials.is_side(k)]
            return subjects + met if met else None
        if verb.lemma in _WITH and not partners and self._without_partner(clause, subjects):
            return subjects
        return subjects + partners if verb.lemma in _WITH and partners else None

    def _own_body(self, c: int) -> bool:
        """`(a réuni) son cabinet de guerre`, `leur état-major`."""
        own = self.view.document.tokens.lower[self.view.chunks[c].inner] in _OWN
        return own and self.lemma[self.view.chunks[c].head] in _BODIES

    def _without_partner(self, clause: Clause, subjects: list[int]) -> bool:
        """Whether the subjects talk with each other, where no `avec` names another."""
        return (
            self._at_one_table(clause, subjects)
            or self._came_for(clause)
            or self.by_phone(clause, subjects)
            or self.talk_there(clause, subjects)
        )

    def _at_one_table(self, clause: Clause, subjects: list[int]) -> bool:
        """`le général et son rival ont déjeuné ensemble`."""
        several = len(subjects) > 1 or any(map(self.officials.plural, subjects))
        return several and "ensemble" in self.lemma[clause.verb.last : clause.verb.last + _TOGETHER_WITHIN]

    def _somewhere(self, clause: Clause) -> bool:
        """`sont attendus à Oron`, `dans la capitale narvienne`."""
        named = self.setting.place(clause.chunk, clause) is not None
        return named or any(as_place(self.view, c) is not None for c in clause.complements)

    def by_phone(self, clause: Clause, subjects: list[int]) -> bool:
        """`X et Y ont discuté au téléphone de la trêve`."""
        end = min(len(self.lemma), clause.verb.last + _AROUND)
        several = len(subjects) > 1 or any(map(self.officials.plural, subjects))
        return several and not _PHONE.isdisjoint(self.lemma[clause.verb.last : end])

    def at_a_seat(self, clause: Clause) -> bool:
        """`X a été reçu par Y au Kremlin`: where those of power sit, two people need no office said."""
        lower = self.view.document.tokens.lower
        chunks = (self.view.chunks[c] for c in self.view.complement(clause, "à"))
        received = clause.verb.lemma in _OBJECT
        return received and any(not _SEATS.isdisjoint(lower[k.first : k.last]) for k in chunks)

    def talk_there(self, clause: Clause, people: list[int]) -> bool:
        """`à Oron, où le pouvoir et le Front négocient depuis mai`: two sides, and where they talk."""
        sides = len(people) > 1 and all(
            self.officials.is_side(c) or self.officials.holds_office(c) for c in people
        )
        bargain = clause.verb.lemma == "négocier" and len(people) == 1 and self.officials.plural(people[0])
        if bargain:  # « les belligérants négocient à Oron »
            sides = self.lemma[self.view.chunks[people[0]].head] in _BARGAINERS
        return sides and (clause.marker == "où" or self._somewhere(clause)) and not clause.verb.negation

    def _came_for(self, clause: Clause) -> bool:
        """`plusieurs chefs d'État sont à Oron pour discuter de la trêve`."""
        above = (
            self.view.clauses[clause.parent] if clause.kind == "infinitive" and clause.parent >= 0 else None
        )
        if above is None or clause.marker not in ("pour", "afin de") or above.verb.lemma not in _COMING:
            return False
        subject = above.subject
        several = subject >= 0 and (len(above.subjects) > 1 or self.officials.plural(subject))
        return several and self.officials.holds_office(subject) and self._somewhere(above)

    def _whole(self, clause: Clause, subject: int) -> int:
        """`les dirigeants de onze pays réunis à Oron`: the leaders meet, not the countries."""
        if clause.kind == "participle" and subject >= 0 and self.view.role[subject] == "nmod":
            above = self.view.governor[subject]
            if above >= 0 and self.officials.holds_office(above) and self.officials.plural(above):
                return above
        return subject

    def _named_behind(self, clause: Clause) -> list[int]:
        """`les présidents de Narvie et de Zorvie, Ivo Brek et Jan Orn, ont ...`: who is named behind them."""
        if self.view.chunks[clause.subject].name >= 0 and self.officials.is_person(clause.subject):
            return []
        behind = [k for c in clause.appositions if c > clause.subject for k in self.view.conjuncts(c)]
        named = [k for k in dict.fromkeys(behind) if self.officials.is_person(k)]
        return named if len(named) > 1 else []

    def _beside(self, clause: Clause, subject: int) -> list[int]:
        """The subjects coordinated with the first; those of the clause that `ils` points back at."""
        if subject == clause.subject:
            return clause.subjects[1:]
        owner = self.view.clauses[self.view.owner[subject]] if self.view.owner[subject] >= 0 else None
        return (
            [c for c in owner.subjects if c != subject]
            if owner is not None and subject in owner.subjects
            else []
        )

    def _gathered(self, clause: Clause) -> list[int]:
        """Whom a meeting brings together; days and places may stand between: `réunira lundi, à Oron, les chefs`."""
        if clause.objects:
            return [k for c in clause.objects for k in self.view.conjuncts(c)]
        _, stop = self.view.sentence_chunks[clause.sentence]
        for k in range(clause.chunk + 1, min(stop, clause.chunk + 8)):
            chunk = self.view.chunks[k]
            if chunk.kind == "VERB":
                return []
            before = self.view.chunks[k - 1]
            some = before.prep in ("à", "en") and before.name >= 0 and self._some(k)
            if (chunk.kind == "NP" or some) and self.officials.can_meet(k):
                return list(self.view.conjuncts(k))
        return []

    def _some(self, k: int) -> bool:
        """`(a réuni à Oron) des représentants`: an object behind a place, no part of it."""
        return self.view.document.tokens.lower[self.view.chunks[k].first] == "des"

    def body_meets(self, clause: Clause, people: list[int]) -> bool:
        """`Réunie en urgence, la Ligue ...`: one body whose members meet, in a text on a crisis."""
        sits = clause.verb.lemma in _SITS and clause.verb.tense in ("Fut", "Past")
        sits = sits and not any(self.view.complement(clause, "à"))  # « a siégé au conseil »
        debates = clause.verb.lemma in DEBATING and bool(people) and self.officials.of_states(people[0])
        gathers = (
            sits
            or debates
            or (clause.verb.lemma in _GATHERS and clause.verb.voice in ("reflexive", "passive"))
        )
        if not gathers or not people or not (self.matters.in_crisis or self.officials.of_states(people[0])):
            return False
        somewhere = any(as_place(self.view, c) is not None for c in clause.complements)
        first, last = clause.verb.first, min(clause.verb.last + _AROUND, len(self.lemma))
        said = (
            somewhere
            or self.setting.dated(clause.chunk)
            or not _TOGETHER_WORDS.isdisjoint(self.lemma[first:last])
        )
        return said and self.officials.is_power(people[0]) and self.view.chunks[people[0]].kind == "NP"
