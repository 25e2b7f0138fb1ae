"""The second net for meetings: what the strict ways left, by a trigger and one thing that a meeting can't lack.

A verb of meeting counts here with somebody before it and somebody behind it, one of them in office; of nouns see
`near_nouns`. What is only wished for, feared or denied gives nothing.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.meeting.first_person import in_first_person
from recoupe.extract.kinds.meeting.near_nouns import NearNouns
from recoupe.extract.kinds.meeting.setting import Setting
from recoupe.extract.kinds.officials import Officials
from recoupe.extract.kinds.vicinity import phrases_after, phrases_before
from recoupe.extract.places import as_place
from recoupe.lang import load_table

_TABLE = load_table("meeting")
_NEAR = _TABLE["near"]
_WISHING = frozenset(_TABLE["happening"]["demanded"]) | frozenset(_NEAR["wishing"])
_TOGETHER = frozenset(_NEAR["together"])
_SIGNS: dict[str, list[str]] = _NEAR["signs"]
_FACING = frozenset(_NEAR["facing"])
_FINDING, _TOLD_OF = frozenset(_NEAR["finding"]), frozenset(_NEAR["told_of"])
_AHEAD_OF = frozenset(("devoir", "aller"))
_THOSE = frozenset(("les", "ces"))
_CALLING = frozenset(_NEAR["calling"])
_RINGING, _ENVOYS, _TRAVELLING = (frozenset(_NEAR[group]) for group in ("ringing", "envoys", "travelling"))
_TALKING = frozenset(_NEAR["talking"])
_REACHING = frozenset(_NEAR["reaching"])
_PHONE = frozenset(_TABLE["happening"]["by_phone"])
_PLAIN_SIGNS: dict[str, list[str]] = _NEAR["plain_signs"]
_BIDDING = frozenset(_NEAR["bidding"])
_MET = frozenset(_NEAR["met"])
_NOT = frozenset(("pas", "jamais"))
_LIKE = frozenset(("homologue",))
_SEATED = frozenset(("asseoir", "attabler"))
NEAR_VERBS = frozenset((*_SIGNS, *_PLAIN_SIGNS)).union(
    _BIDDING, _CALLING, _RINGING, _REACHING, _TRAVELLING, _FACING, _TOGETHER, _FINDING
)
"""Verbs by which the second net finds a meeting."""
_CLITICS = frozenset(("me", "m'", "nous", "le", "la", "l'", "les"))
_ALONE = frozenset(("rencontrer", "parler"))  # « les deux présidents se sont parlé »
_MEETING = _FACING | _TOGETHER


class NearMeetings:
    """Reads what the strict ways left of the meetings of one document."""

    def __init__(self, context: Context, officials: Officials, matters: Matters, setting: Setting) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.officials = officials
        self.matters = matters
        self.setting = setting
        self.nouns = NearNouns(context, officials, matters, setting)

    def verb(self, clause: Clause) -> list[int] | None:
        """Who meets, by a verb that the strict way left: `doit encore rencontrer tour à tour X et Y`."""
        verb = clause.verb
        if not self.matters.in_crisis or self.officials.sport or verb.mood == "Sub" or clause.marker == "si":
            return None
        above = self.view.clauses[clause.parent].verb.lemma if clause.parent >= 0 else ""
        if verb.lemma in _SEATED and above in _WISHING:
            return None  # « presse les deux camps de s'asseoir à la même table »
        if verb.voice == "reflexive" and (verb.lemma in _TOGETHER or self._by_sign(clause)):
            return self._together(clause)
        if verb.lemma in _FACING and (verb.voice != "reflexive" or in_first_person(self.context, clause)):
            return self._facing(clause) or self._those_told_of(clause)
        if verb.voice == "active" and verb.lemma in _FINDING:
            there = verb.perfect and not verb.modal and self._at_a_place(clause)
            return self._facing(clause) if there or verb.modal in _AHEAD_OF else None
        if verb.lemma in _PLAIN_SIGNS and any(
            self.tokens.lemma[self.view.chunks[c].head] in _PLAIN_SIGNS[verb.lemma]
            and self.view.chunks[c].last == self.view.chunks[c].first + 1
            for c in clause.objects
        ):
            return self._together(clause)
        if verb.lemma in _TALKING and verb.voice == "active":
            return self._talked(clause)
        if verb.lemma in _BIDDING:
            return self._bidden(clause)
        if verb.lemma in _RINGING:
            return self._rung(clause)
        if verb.lemma in _REACHING:
            return self._rung(clause) if self._by_phone(clause) else None
        if verb.lemma in _TRAVELLING:
            return self._travels(clause)
        return self._called(clause) if verb.lemma in _CALLING else None

    def _at_a_place(self, clause: Clause) -> bool:
        """`ont retrouvé le président à Oron`: where, by its name, and whom, by an office."""
        somewhere = (c for c in phrases_after(self.view, clause) if self.view.chunks[c].prep in ("à", "en"))
        named = any(as_place(self.view, c) is not None and self.view.chunks[c].name >= 0 for c in somewhere)
        subject = clause.subject
        known = subject >= 0 and (
            self.view.chunks[subject].pronoun
            or self.officials.holds_office(subject)
            or self.officials.is_person(subject)
        )
        return named and known and any(map(self.officials.holds_office, clause.objects))

    def _by_phone(self, clause: Clause) -> bool:
        """`a eu le président au téléphone`."""
        return any(
            self.tokens.lemma[self.view.chunks[c].head] in _PHONE for c in phrases_after(self.view, clause)
        )

    def _talked(self, clause: Clause) -> list[int] | None:
        """`La ministre a échangé avec les sinistrés`: somebody of office, and those whom one meets in a crisis."""
        subject = self._subject(clause)
        if subject < 0 or not self.officials.holds_office(subject) or clause.verb.negation:
            return None
        behind = (c for c in phrases_after(self.view, clause) if self.view.chunks[c].prep == "avec")
        met = [c for c in behind if self._talked_to(c)]
        return [subject, *met[:1]] if met else None

    def _talked_to(self, c: int) -> bool:
        body = identify(self.view, c).kind == "organisation"  # « avec la Croix-Rouge »
        return body or self.tokens.lemma[self.view.chunks[c].head] in _MET

    def _rung(self, clause: Clause) -> list[int] | None:
        """`la chancelière a appelé lundi le président`, and asks nothing of him."""
        subject, after = self._subject(clause), clause.index + 1
        told_of = clause.subject >= 0 and self.view.chunks[clause.subject].pronoun
        behind = self.view.clauses[after] if after < len(self.view.clauses) else clause
        asks = behind.parent == clause.index and behind.marker in ("à", "de")
        if asks or any(self.view.complement(clause, "à")) or clause.verb.voice != "active":
            return None
        near = (c for c in phrases_after(self.view, clause) if self.view.chunks[c].kind == "NP")
        rung = next((c for c in near if self._meets(c)), -1)
        end = self.view.extent(rung)[1] if rung >= 0 else 0
        if rung >= 0 and self.tokens.lower[end : end + 1] in (["à"], ["au"], ["de"], ["d'"]):
            return None  # « a appelé le roi à « réfléchir » »
        like = rung >= 0 and self.tokens.lemma[self.view.chunks[rung].head] in _LIKE  # « ses homologues »
        if rung < 0 or (self.officials.plural(rung) and not like) or clause.verb.tense not in ("Past", "Fut"):
            return None
        if subject < 0:  # « Il a appelé son homologue »
            return [rung] if told_of and self.tokens.lemma[self.view.chunks[rung].head] in _LIKE else None
        named = clause.verb.lemma in _REACHING and all(map(self.officials.is_person, (subject, rung)))
        known = named or all(map(self.officials.holds_office, (subject, rung)))
        return [subject, rung] if known else None

    def _travels(self, clause: Clause) -> list[int] | None:
        """`le médiateur de l'ONU se rendra lundi à Oron`: an envoy goes where the sides are."""
        subject = self._subject(clause)
        if subject < 0 or self.tokens.lemma[self.view.chunks[subject].head] not in _ENVOYS:
            return None
        if self.tokens.lemma[clause.verb.last : clause.verb.last + 1] == ["compte"]:
            return None  # « s'est rendu compte »
        if clause.verb.negation or not (self.setting.dated(clause.chunk) or self._to_discuss(clause)):
            return None
        around = (self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence])
        told = any(other.verb.lemma in _MEETING for other in around)
        there = self.setting.place(clause.chunk, clause) is not None
        return [subject] if there and not told else None

    def _to_discuss(self, clause: Clause) -> bool:
        """`se rendra à Oron pour examiner le cessez-le-feu`: what is to be bargained over there."""
        after = clause.index + 1
        aim = self.view.clauses[after] if after < len(self.view.clauses) else clause
        ruled = aim.parent == clause.index and aim.kind == "infinitive" and aim.marker == "pour"
        return ruled and any(self.matters.of(c) for c in (*aim.objects, *aim.complements))

    def _bidden(self, clause: Clause) -> list[int] | None:
        """`a convié les deux camps à Oron`: whom one bids to a named place."""
        subject = self._subject(clause)
        near = list(phrases_after(self.view, clause))
        guests = [k for c in near if self.view.chunks[c].kind == "NP" for k in self.view.conjuncts(c)]
        guests = [c for c in guests if self.officials.holds_office(c) or self.officials.is_side(c)]
        there = any(
            self.view.chunks[c].prep in ("à", "en") and as_place(self.view, c) is not None for c in near
        )
        sure = subject >= 0 and bool(guests) and there and self.view.chunks[near[-1]].kind != "VERB"
        return [subject, *guests] if sure and clause.verb.voice == "active" else None

    def _called(self, clause: Clause) -> list[int] | None:
        """`le vice-président a téléphoné aux dirigeants narviens`."""
        subject = self._subject(clause)
        behind = [c for c in phrases_after(self.view, clause) if self.view.chunks[c].prep == "à"]
        others = [k for c in behind[:1] if self._meets(c) for k in self.view.conjuncts(c)]
        known = subject >= 0 and bool(others) and all(map(self.officials.holds_office, (subject, *others)))
        return [subject, *others] if known else None

    def _together(self, clause: Clause) -> list[int] | None:
        """`les deux frères ennemis, X et Y, se sont rencontrés`, `chacun s'est entretenu avec le roi`."""
        subject = self._subject(clause)
        behind = [
            c
            for c in phrases_after(self.view, clause)
            if self.view.chunks[c].prep == "avec" and self._meets(c)
        ]
        partners = [k for c in behind for k in self.view.conjuncts(c)]
        people = [*([subject] if subject >= 0 else []), *clause.subjects[1:], *partners]
        camps = len(people) > 1 and all(map(self.officials.is_camp, people))
        if camps and clause.verb.negation not in _NOT:
            return people  # « l'armée et les insurgés se parlent »
        somebody = clause.subject >= 0 and bool(partners)  # « chacun s'est entretenu avec le roi »
        several = somebody or len(people) > 1 or (subject >= 0 and self.officials.plural(subject))
        council = clause.verb.lemma in _SIGNS and subject >= 0 and self.officials.is_power(subject)
        several = several or council  # « le Conseil s'est séparé sans résultat »
        named = len(people) > 1 and all(map(self.officials.is_person, people))  # « X et Y se sont parlé »
        known = named or any(self.officials.weighs(c) for c in people)
        settled = self.setting.dated(clause.chunk) or self.setting.place(clause.chunk, clause) is not None
        sure = partners or settled or clause.verb.lemma in _SIGNS or clause.verb.lemma in _ALONE
        return people if several and known and sure else None

    def _by_sign(self, clause: Clause) -> bool:
        """`se sont serré la main`: what only those do who stand face to face."""
        denied = clause.verb.negation or self.tokens.lower[clause.verb.first] in ("ne", "n'")
        if denied and clause.verb.lemma in _SEATED:
            return False  # « ne s'assiéra à aucune table »
        signs = _SIGNS.get(clause.verb.lemma, ())
        # « se sont séparés sans accord », « se sont assis à la même table »
        said = (*clause.objects, *self.view.complement(clause, "sans", "à", "autour de"))
        return any(self.tokens.lemma[self.view.chunks[c].head] in signs for c in said)

    def _facing(self, clause: Clause) -> list[int] | None:
        """`il a été reçu jeudi par le ministre`, `le ministre m'a reçue`, `doit rencontrer lundi le roi`."""
        subject = self._subject(clause)
        if clause.verb.voice == "passive":
            others = [c for c in self.view.complement(clause, "par") if self._meets(c)]
        else:
            near = (c for c in phrases_after(self.view, clause) if self._is_object(c))
            others = [c for c in near if self._meets(c)]
            others = [k for c in others[:1] for k in self.view.conjuncts(c)]
        pronoun = any(self.tokens.lower[t] in _CLITICS for t in range(clause.verb.first, clause.verb.head))
        people = [*([subject] if subject >= 0 else []), *others]
        if subject >= 0 and not others and self.officials.holds_office(subject):
            behind = (c for c in phrases_after(self.view, clause) if self.view.chunks[c].kind == "NP")
            people += [c for c in behind if self.tokens.lemma[self.view.chunks[c].head] in _MET][:1]
            others = people[1:]
        ours = in_first_person(self.context, clause) and any(map(self.officials.is_person, people))
        known = ours or any(map(self.officials.holds_office, people))
        thing = subject < 0 and clause.subject >= 0 and not self.view.chunks[clause.subject].pronoun
        if thing and clause.verb.voice == "active":
            return None  # « le projet a rencontré l'opposition des élus »
        both = bool(others or pronoun) and (subject >= 0 or clause.subject >= 0 or ours)
        return people if known and both else None

    def _is_object(self, c: int) -> bool:
        """A phrase without a preposition; `(ont rencontré en secret, à Oron) des envoyés` is one too."""
        chunk = self.view.chunks[c]
        before = self.view.chunks[c - 1]
        apart = before.kind == "ADV" or (before.prep in ("à", "en") and before.name >= 0)
        return chunk.kind == "NP" or (apart and self.tokens.lower[chunk.first] == "des")

    def _those_told_of(self, clause: Clause) -> list[int] | None:
        """`Mme Orn a rencontré séparément les deux hommes`: somebody by name, and those whom the text has told of."""
        subject = self._subject(clause)
        if subject < 0 or not self.officials.is_person(subject) or clause.verb.voice != "active":
            return None
        for c in phrases_after(self.view, clause):
            chunk = self.view.chunks[c]
            pointed = self.tokens.lower[chunk.inner] in _THOSE and chunk.kind == "NP"
            if pointed and self.tokens.lemma[chunk.head] in _TOLD_OF and self.officials.plural(c):
                return [subject, c]
        return None

    def _subject(self, clause: Clause) -> int:
        """The subject, through a pronoun; else the nearest before the verb that can meet."""
        subject = subject_of(self.view, clause)
        if subject >= 0:
            return subject if self._meets(subject) else -1
        if clause.subject >= 0:
            return -1
        near = (c for c in phrases_before(self.view, clause) if self.view.chunks[c].kind == "NP")
        return next((c for c in near if self._meets(c)), -1)

    def _meets(self, c: int) -> bool:
        return self.officials.can_meet(c)
