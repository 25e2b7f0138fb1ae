"""Clauses without a finite verb: what an infinitive or a participle hangs on, and who does what it says.

`accuse l'armée d'avoir tiré` is of the army, `promet à l'armée de partir` of whoever promises (subject and object
control; the verbs are in `lang/fr/grammar.toml`).
"""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.clauses.frame import Frame
from recoupe.extract.clauses.frames import FrameStack
from recoupe.extract.clauses.lists import ListLinker
from recoupe.extract.clauses.view import Clause
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import ACTS
from recoupe.extract.verbs import VerbGroup, is_absolute

_FEMININE = frozenset(("la", "une", "cette", "sa"))
_MASCULINE = frozenset(("le", "un", "du", "au", "ce"))
_BREAKS = frozenset(("COMMA", "CLOSE", "RPAR", "OPEN"))
_RULED = frozenset(("de", "d'", "à"))  # before an infinitive whose verb leaves the doing to its object
_PASSING_ON = frozenset(("infinitive", "present_participle"))


class Nonfinite:
    """Ties the clauses without a finite verb of one document to those around them; it reads the builder's tables."""

    def __init__(
        self,
        document: Document,
        chunks: list[Chunk],
        clauses: list[Clause],
        role: list[str],
        governor: list[int],
        frames: FrameStack,
        lists: ListLinker,
    ) -> None:
        self.document = document
        self.chunks = chunks
        self.clauses = clauses
        self.role = role
        self.governor = governor
        self.frames = frames
        self.lists = lists

    def tie(self, clause: Clause, start: int) -> None:
        """Find parent, marker and subjects of a clause just begun in a sentence from chunk `start`."""
        frame, c = self.frames.top, clause.chunk
        clause.parent = frame.last if frame.last >= 0 else frame.parent
        around = self._around_marks(c, start) if clause.kind == "infinitive" else None
        if around is not None:
            clause.parent, clause.marker = around.last, self.chunks[c - 2].prep
            clause.subjects = self.clauses[around.last].subjects
        else:
            self._tie_beside(clause, frame, start)
        frame.last = clause.index

    def take_up(self, clause: Clause) -> None:
        """`accuse l'armée d'avoir « visé » un camp`: the quoted verb goes on with the clause of its auxiliary."""
        auxiliary = self.clauses[clause.index - 1]
        clause.parent, clause.marker, clause.subjects = auxiliary.parent, auxiliary.marker, auxiliary.subjects
        self.frames.top.last = clause.index

    def _tie_beside(self, clause: Clause, frame: Frame, start: int) -> None:
        c = clause.chunk
        previous = self._before_brackets(self._past_adverbs(clause, start), start)
        before = self.chunks[previous] if previous >= start else None
        clause.marker = self._marker(clause, previous, start)
        set_off = c > start and self.chunks[c - 1].kind in _BREAKS
        apart = set_off if clause.kind == "participle" else self._beside_object(clause, frame.last)
        if frame.finite >= 0 and apart:
            clause.parent = frame.finite
        said_by = self._speaking_on(frame, clause, start)
        doers = self._ruled_doers(self.clauses[frame.last], clause) if frame.last >= 0 else None
        if said_by is not None:
            clause.parent, clause.subjects = said_by.index, said_by.subjects
        elif doers is not None:
            clause.subjects = doers
        elif clause.kind == "participle" and before is not None and before.kind in ("NP", "PP"):
            clause.subjects = self.lists.with_conjuncts(self._modified(previous, clause.verb))
        elif (beside := self._joined(clause, frame, start)) is not None:
            clause.subjects = beside.subjects
        elif frame.finite >= 0:
            clause.subjects = self.clauses[frame.finite].subjects
        elif frame.subjects:
            clause.subjects = frame.subjects
        else:
            frame.uncontrolled.append(clause.index)

    def _past_adverbs(self, clause: Clause, start: int) -> int:
        """`Oron (nord) encore tenue par la milice`: what stands before the adverbs of a participle."""
        c = clause.chunk - 1
        if clause.verb.form == "past_participle":
            while c > start and self.chunks[c].kind == "ADV":
                c -= 1
        return c

    def _joined(self, clause: Clause, frame: Frame, start: int) -> Clause | None:
        """`Oron, ville annexée en 2014 et souvent visée par des tirs`: the participle that this one is joined to."""
        before = self.clauses[frame.last] if frame.last >= 0 else None
        c = clause.chunk - 1
        while c > start and self.chunks[c].kind == "ADV":
            c -= 1
        if before is None or self.chunks[c].kind != "CONJ" or clause.verb.form != "past_participle":
            return None
        number = self.document.tokens.number
        alike = number[before.verb.head] == number[clause.verb.head]
        return before if before.verb.form == "past_participle" and before.subjects and alike else None

    def _marker(self, clause: Clause, previous: int, start: int) -> str:
        """The preposition before an infinitive, `de`, `à`, `pour`, `avant de`; of a participle `en`."""
        if previous < start or self.chunks[previous].kind != "OTHER":
            return ""
        marker = self.chunks[previous].prep
        ruled = marker == "de" and clause.parent >= 0 and previous > start
        until = ruled and self.document.tokens.lower[self.chunks[previous - 1].first] == "avant"
        return "avant de" if until else marker

    def _around_marks(self, c: int, start: int) -> Frame | None:
        """`a promis de « quitter la ville »`: the frame around the marks whose verb rules the infinitive in them."""
        if c - 3 < start or self.chunks[c - 1].kind != "OPEN" or len(self.frames.stack) < 2:
            return None
        around = self.frames.stack[-2]
        linked = self.chunks[c - 2].kind == "OTHER" and self.chunks[c - 2].prep in ("à", "de")
        return around if linked and around.last >= 0 else None

    def _beside_object(self, clause: Clause, last: int) -> bool:
        """`accuse la troupe menée par Oron d'avoir tiré`: the participle tells of the object and rules nothing."""
        before = self.clauses[last] if last >= 0 else clause
        rules = before.verb.lemma in GRAMMAR.object_control
        told = before.kind == "participle" and before.verb.form == "past_participle"
        return told and clause.marker in ("de", "d'") and not rules

    def _before_brackets(self, c: int, start: int) -> int:
        """Skip `(ONU)` between a noun and its participle."""
        if c > start and self.chunks[c].kind == "RPAR":
            while c > start and self.chunks[c].kind != "LPAR":
                c -= 1
            c -= 1
        return c

    def _modified(self, c: int, verb: VerbGroup) -> int:
        """The noun that a participle modifies: the nearest that agrees in number.

        `la Marne et l'Orne ayant signé`: a participle of its own sentence tells of the whole list.
        """
        if self.role[c] == "conj" and is_absolute(verb, self.document.tokens):
            return self.governor[c]
        if verb.form == "present_participle" and verb.lemma in ACTS:
            return self._head_of(c)  # « le gouvernement de l'Est évoquant »
        number = self.document.tokens.number
        wanted = number[verb.head]
        chunk = c
        while wanted and chunk >= 0:
            found = number[self.chunks[chunk].head] or self._of_one_name(chunk)
            agrees = not found or (found == wanted and not self._of_other_gender(chunk, verb))
            if agrees or self.role[chunk] != "nmod":
                return chunk
            chunk = self.governor[chunk]
        return c

    def _of_one_name(self, chunk: int) -> str:
        """`les agents de la mairie d'Oron tués`: a name without `les` is of one."""
        named = self.chunks[chunk].name >= 0 and self.role[chunk] == "nmod"
        several = self.document.tokens.lower[self.chunks[chunk].first] in ("les", "des", "aux")
        return "Sing" if named and not several else ""

    def _of_other_gender(self, chunk: int, verb: VerbGroup) -> bool:
        """`le chef de la milice tué`, not `de la milice tuée`: an article and a participle that can't go together."""
        if verb.form != "past_participle":
            return False
        lower, found = self.document.tokens.lower, self.chunks[chunk]
        words, form = lower[found.first : found.head], lower[verb.head].rstrip("s")
        if not form.endswith(("é", "ée", "i", "ie", "u", "ue")):
            return False
        return not (_FEMININE if not form.endswith("e") else _MASCULINE).isdisjoint(words)

    def _head_of(self, c: int) -> int:
        while self.role[c] == "nmod" and self.governor[c] >= 0 and self.chunks[c].prep == "de":
            c = self.governor[c]
        return c

    def later_subjects(self, clause: Clause, subjects: list[int]) -> list[int]:
        """`Brek et Orn, accusé d'avoir tiré, ont`: of several subjects a participle for one tells of the nearest."""
        if len(subjects) < 2:
            return subjects
        parent = self.clauses[clause.parent] if clause.parent >= 0 else None
        if clause.kind == "infinitive" and parent is not None and parent.kind == "participle":
            return parent.subjects or subjects
        before = [c for c in subjects if c < clause.chunk]
        single = self.document.tokens.number[clause.verb.head] == "Sing" and before
        return before[-1:] if clause.kind == "participle" and single else subjects

    def close_line(self, frame: Frame) -> None:
        """`Le ministre Brek, plaidant pour une trêve.`: of a line without a verb, the one phrase before acts."""
        if frame.finite < 0 and len(frame.waiting) == 1:
            for index in frame.uncontrolled:
                clause = self.clauses[index]
                if clause.kind == "participle" and frame.waiting[0] < clause.chunk:
                    clause.subjects = [frame.waiting[0]]

    def _ruled_doers(self, ruling: Clause, infinitive: Clause) -> list[int] | None:
        """Who does what an infinitive says where the verb before it leaves that to its object; else None.

        `ont vu trois hommes fuir`, `accuse l'armée d'avoir tiré`, `a ordonné aux troupes de partir`.
        """
        if infinitive.kind != "infinitive":
            return None
        if self._perceives(ruling, infinitive):
            return list(ruling.objects)
        rules = infinitive.marker in _RULED and ruling.verb.lemma in GRAMMAR.object_control
        if not rules or ruling.verb.voice == "passive":
            passes = ruling.index == infinitive.parent and ruling.verb.form in _PASSING_ON
            return (ruling.subjects or None) if passes else None  # « accuse l'armée d'avoir cherché à tuer »
        if ruling.verb.objects:
            return []  # « l'accuse d'avoir tiré »: whom, another sentence says
        told = ruling.objects or [c for c in ruling.complements if self.chunks[c].prep == "à"]
        return list(told) or None

    def _speaking_on(self, frame: Frame, participle: Clause, start: int) -> Clause | None:
        """`Brek a dit que la crue montait, tout en excluant un exode`: the verb of saying whose speaker goes on."""
        says = participle.kind == "participle" and participle.verb.lemma in ACTS
        ruling = (
            self.clauses[frame.parent] if says and frame.kind == "complement" and frame.parent >= 0 else None
        )
        if ruling is None or participle.verb.form != "present_participle" or ruling.verb.lemma not in ACTS:
            return None
        before = participle.chunk - 1
        while before > start and self.chunks[before].kind in ("ADV", "OTHER"):
            before -= 1  # « tout en »
        return ruling if self.chunks[before].kind == "COMMA" else None

    def _perceives(self, ruling: Clause, infinitive: Clause) -> bool:
        """`ont vu trois hommes fuir`: the object of a verb of perception does what the infinitive says."""
        return not infinitive.marker and ruling.verb.lemma in GRAMMAR.perceiving

    def is_perceived(self, infinitive: Clause) -> bool:
        """`ont vu mourir deux hommes`: what stands behind an infinitive without objects of its own is its subject."""
        if infinitive.kind != "infinitive" or infinitive.subjects or infinitive.parent < 0:
            return False
        alone = infinitive.verb.lemma in GRAMMAR.etre_verbs
        return alone and self._perceives(self.clauses[infinitive.parent], infinitive)
