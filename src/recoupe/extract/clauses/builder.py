"""The builder of clauses: a stack machine over the chunks of a sentence.

Each subordinate clause, relative clause, quotation or bracket pushes a frame; a finite verb takes the noun
phrase that waits in its frame as its subject, and what follows the verb becomes its object or complement.
"""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.chunks import Chunker
from recoupe.extract.clauses.antecedents import Antecedents
from recoupe.extract.clauses.frame import Frame
from recoupe.extract.clauses.frames import LISTING, FrameStack
from recoupe.extract.clauses.insertions import Insertion, Insertions
from recoupe.extract.clauses.lists import ListLinker
from recoupe.extract.clauses.nonfinite import Nonfinite
from recoupe.extract.clauses.objects import ObjectFinder
from recoupe.extract.clauses.resuming import Resuming
from recoupe.extract.clauses.subjects import RELATIVE_SUBJECTS, SubjectFinder
from recoupe.extract.clauses.view import Clause, ClauseKind, ClauseView
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.quantities import QuantityMention
from recoupe.extract.verbs import VerbGroup

_ANGLED = frozenset(("«", "»"))
_RELATIVES = frozenset(("lequel", "laquelle", "lesquels", "lesquelles"))
_BREAKS = frozenset(("COMMA", "CLOSE", "RPAR", "OPEN"))


class ClauseBuilder:
    """Builds the view of one document."""

    def __init__(
        self, document: Document, quantities: tuple[QuantityMention, ...], time_tokens: frozenset[int]
    ) -> None:
        self.document = document
        self.quantities = quantities
        self.time_tokens = time_tokens
        self.chunks: list[Chunk] = []
        self.clauses: list[Clause] = []
        self.owner: list[int] = []
        self.role: list[str] = []
        self.governor: list[int] = []
        self.quote_of: list[int] = []
        self.sentence_of: list[int] = []
        self.lists = ListLinker(document, self.chunks, self.role, self.governor, time_tokens)
        self.subjects = SubjectFinder(document, self.chunks, self.role, self.governor, time_tokens)
        self.antecedents = Antecedents(document, self.chunks, self.role, self.governor)
        self.frames = FrameStack(document, self.chunks, self.antecedents, self.subjects)
        self.objects = ObjectFinder(document, self.chunks, self.clauses, self.role, self.frames, self.lists)
        self.nonfinite = Nonfinite(
            document, self.chunks, self.clauses, self.role, self.governor, self.frames, self.lists
        )
        self.insertions = Insertions(document, self.chunks, self.role, self.subjects.speech, time_tokens)
        self.closing = -1  # the comma that ends what is inserted
        self.resuming = Resuming(document, self.chunks, self.clauses, self.frames, time_tokens)

    def build(self) -> ClauseView:
        """Chunk and assemble every sentence."""
        chunker = Chunker(self.document, self.quantities, self.time_tokens)
        ranges: list[tuple[int, int]] = []
        by_sentence: list[list[int]] = []
        paragraph = -1
        for number, sentence in enumerate(self.document.sentences):
            start = len(self.chunks)
            found = chunker.sentence(sentence)
            self.chunks += found
            blank = len(found)
            self.owner += [-1] * blank
            self.role += [""] * blank
            self.governor += [-1] * blank
            self.quote_of += [-1] * blank
            self.sentence_of += [number] * blank
            ranges.append((start, len(self.chunks)))
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                if self.frames.quote >= 0 and not self._goes_on(number):
                    self.frames.give_up()
                self.frames.resumes = self.frames.quote >= 0
            before = len(self.clauses)
            self._sentence(number, start, len(self.chunks))
            by_sentence.append(list(range(before, len(self.clauses))))
        chunk_at = [-1] * len(self.document.tokens)
        for index, chunk in enumerate(self.chunks):
            chunk_at[chunk.first : chunk.last] = [index] * (chunk.last - chunk.first)
        return ClauseView(
            self.document, self.quantities, self.chunks, self.clauses, self.owner, self.role, self.governor,
            self.quote_of, self.sentence_of, ranges, chunk_at, by_sentence, self.lists.joined,
        )  # fmt: skip

    def _goes_on(self, number: int) -> bool:
        """Whether the paragraph that sentence `number` opens goes on with the quotation before: it closes one first."""
        sentences = self.document.sentences
        form = self.document.tokens.form
        first, paragraph = sentences[number].first, sentences[number].paragraph
        while number < len(sentences) and sentences[number].paragraph == paragraph:
            for token in range(sentences[number].first, sentences[number].last):
                if form[token] in _ANGLED:
                    return form[token] == "»" or token == first
            number += 1
        return False

    def _sentence(self, number: int, start: int, stop: int) -> None:
        self.frames.begin_sentence()
        self.lists.link(start, stop)
        for c in range(start, stop):
            self.quote_of[c] = self.frames.quote
            self._take(c, start, stop, number)
            if self.chunks[c].quantity >= 0:
                self.quote_of[c] = self.frames.mark_inside(c, self.quote_of[c])
        self.nonfinite.close_line(self.frames.top)

    def _take(self, c: int, start: int, stop: int, number: int) -> None:
        """Take the next chunk of sentence `number`, `[start, stop)`, in."""
        kind = self.chunks[c].kind
        match kind:
            case "NP":
                if not self.subjects.is_bare_adjective(c):  # « une réunion "technique" »
                    self._noun_phrase(c, start)
            case "PP":
                self._prepositional(c, start)
            case "VERB":
                self._verb(c, start, stop, number)
            case "REL":
                self.frames.relative(c, start, self._joined(c))
            case "SUB":
                self.frames.subordinate(c)
            case "LPAR" if self.insertions.adapts(c, stop):
                pass  # « il (avait) accepté »
            case "OPEN" | "LPAR":
                self.quote_of[c] = self.frames.open(c, kind)
            case "CLOSE" | "RPAR":
                self.frames.close(kind, c)
            case "COLON":
                self.frames.colon()
            case "COMMA":
                self._comma(c, start)
            case _:
                pass

    def _comma(self, c: int, start: int) -> None:
        if c == self.closing:
            self.frames.top.last = -1
        else:
            self.frames.dateline(c, start)

    def _is_time(self, c: int) -> bool:
        return self.chunks[c].head in self.time_tokens

    def _set_apart(self, c: int) -> bool:
        """Whether a phrase says when or how often: `a rencontré une nouvelle fois le ministre`."""
        return self._is_time(c) or self.document.tokens.lemma[self.chunks[c].head] == "fois"

    def _noun_phrase(self, c: int, start: int) -> None:
        frame = self.frames.top
        if self.lists.opens_item(c, start):
            return
        if self._is_time(c) or (self._set_apart(c) and frame.last >= 0):
            self._attach(c, frame.last, "obl")
            return
        if self.role[c] == "conj":
            self._join(c)
            return
        if self.lists.article_before_marks(c, start) and self._in_marks(c, start):
            return
        if self._is_object_in_marks(c, start):
            return
        before = self._kind_before(c, start)
        if frame.last < 0 or before in _BREAKS or before == "CONJ":
            resumed = (
                frame.last
                if self.objects.resumes_object(c, start)
                else self.objects.verb_before_manner(c, start)
            )
            if resumed >= 0:
                self.clauses[resumed].objects.append(c)
                self._attach(c, resumed, "obj")
                return
            frame.waiting.append(c)
            return
        clause = self.clauses[frame.last]
        if self.objects.behind_idiom(clause, c):
            clause.objects.append(c)
            self._attach(c, clause.index, "obj")
        elif (
            not clause.objects and before in ("VERB", "ADV", "PP", "OTHER", "COLON") and not clause.inverted
        ) or (clause.inverted and c != clause.subject and not clause.objects):
            if self.nonfinite.is_perceived(clause):
                clause.subjects = [c]
            clause.objects.append(c)
            self._attach(c, clause.index, "obj")
        elif self.role[c] == "":
            frame.waiting.append(c)

    def _join(self, c: int) -> None:
        """Take a later phrase of a list for what its first one is."""
        root = self.governor[c]
        if root in self.frames.top.waiting:
            return
        if self.role[root] in ("obj", "nsubj") and self.owner[root] >= 0:
            clause = self.clauses[self.owner[root]]
            (clause.objects if self.role[root] == "obj" else clause.subjects).append(c)
        self.owner[c] = self.owner[root]

    def _kind_before(self, c: int, start: int) -> str:
        """The kind of what stands before a phrase, times apart; a verb before `n'a lâché ni la ville ni le port`."""
        k = c - 1
        while k >= start and self._set_apart(k) and self.chunks[k].kind in ("NP", "PP"):
            k -= 1
        before = self.chunks[k].kind if k >= start else ""
        neither = before == "CONJ" and self.chunks[k].prep == "ni" and k > start
        return "VERB" if neither and self.chunks[k - 1].kind == "VERB" else before

    def _in_marks(self, c: int, start: int) -> bool:
        """`appelle à la « cessation immédiate » des combats`: the clause around the marks takes the phrase in them."""
        around = self.frames.stack[-2] if len(self.frames.stack) > 1 else self.frames.top
        clause = self.clauses[around.last] if around.last >= 0 else None
        if clause is None:
            return False
        article = self.chunks[c - 2]
        before = self.chunks[c - 3] if c - 3 >= start else article
        prep = article.prep or (before.prep if before.kind == "OTHER" else "")
        if prep:
            self.chunks[c] = replace(self.chunks[c], kind="PP", prep=prep)
            ruling = c - 3 if article.prep else c - 4
            if prep == "de" and ruling >= start and self.chunks[ruling].kind in ("NP", "PP"):
                self.role[c], self.governor[c] = "nmod", ruling
                return True
            clause.complements.append(c)
            self._attach(c, clause.index, "obl")
            return True
        k = c - 3
        while k > start and self._is_time(k):
            k -= 1  # « accueillera lundi une « conférence » »
        if self.chunks[k].kind not in ("VERB", "ADV") or clause.objects or clause.inverted:
            return False
        clause.objects.append(c)
        self._attach(c, clause.index, "obj")
        return True

    def _is_object_in_marks(self, c: int, start: int) -> bool:
        """`a signé « l'accord de paix »`: what the marks hold is the object of the verb before them."""
        around = self.frames.stack[-2] if len(self.frames.stack) > 1 else self.frames.top
        clause = self.clauses[around.last] if around.last >= 0 else None
        if (
            clause is None
            or clause.chunk != c - 2
            or not self.lists.whole_in_marks(c, start, len(self.chunks))
        ):
            return False
        if clause.objects or clause.inverted or clause.verb.voice != "active" or not clause.subjects:
            return False
        clause.objects.append(c)
        self._attach(c, clause.index, "obj")
        return True

    def _prepositional(self, c: int, start: int) -> None:
        if (
            self.document.tokens.lower[self.chunks[c].last - 1] in _RELATIVES
            and self.chunks[c].prep != "selon"
        ):
            self.frames.relative(c, start, -1)  # « le massacre pour lequel le gouvernement évoque ... »
            return
        frame = self.frames.top
        if self.subjects.are_others(c):
            self.chunks[c] = replace(self.chunks[c], kind="NP", prep="")
            self._noun_phrase(c, start)
            return
        if self.role[c] == "conj":
            root = self.governor[c]
            self.owner[c] = self.owner[root]
            if self.owner[root] >= 0 and self.role[root] == "obl":
                self.clauses[self.owner[root]].complements.append(c)
            return
        if self.objects.object_past_a_day(c, start):
            self.clauses[frame.last].objects.append(c)
            self._attach(c, frame.last, "obj")
            return
        if self.objects.acts_after_a_time(c):
            frame.waiting.append(c)
            return
        if (first := self.lists.goes_on_with(c, start)) >= 0:
            self.role[c], self.governor[c], self.owner[c] = "conj", first, self.owner[first]
            return
        ruling = self.lists.ruling(c, start)
        if ruling >= 0 and not self.objects.on_a_day(ruling):
            self.role[c], self.governor[c] = "nmod", ruling
            return
        last = frame.last
        if last < 0 and frame.marker in LISTING and len(self.frames.stack) > 1:
            last = self.frames.stack[-2].last  # « ont été tués, dont dix enfants à l'école »
        if last >= 0:
            self.clauses[last].complements.append(c)
            self._attach(c, last, "obl")
        else:
            frame.fronted.append(c)

    def _joined(self, c: int) -> int:
        """`une trêve entrée en vigueur lundi mais qui a été violée`: what the participle before stands for; or -1."""
        last = self.clauses[-1] if self.clauses and self.chunks[c - 1].kind == "CONJ" else None
        if last is None or last.kind != "participle" or self.chunks[c].prep != "qui":
            return -1
        waiting = (w for frame in self.frames.stack for w in frame.waiting if w < last.chunk)
        return last.subject if last.subject >= 0 else max(waiting, default=-1)

    def _attach(self, c: int, clause: int, role: str) -> None:
        if self.role[c] in ("", "obl"):
            self.role[c] = role
        self.owner[c] = clause

    def _verb(self, c: int, start: int, stop: int, number: int) -> None:
        verb = self.chunks[c].verb
        if verb is None or self.subjects.is_byname(c, verb):
            return
        resumed = self.resuming.read(c, verb, start)
        if resumed is not None and resumed.form == "infinitive":
            self.nonfinite.take_up(self._new(c, resumed, "infinitive", number, self.frames.top))
        elif verb.form == "finite" or resumed is not None:
            self._finite(c, resumed or verb, start, stop, number)
        else:
            kind: ClauseKind = "infinitive" if verb.form == "infinitive" else "participle"
            self.nonfinite.tie(self._new(c, verb, kind, number, self.frames.top), start)

    def _new(self, c: int, verb: VerbGroup, kind: ClauseKind, number: int, frame: Frame) -> Clause:
        clause = Clause(len(self.clauses), number, c, verb, kind, frame.marker, quote=self.frames.quote)
        clause.parent = frame.parent
        clause.antecedent = frame.antecedent
        self.clauses.append(clause)
        self.owner[c] = clause.index
        return clause

    def _finite(self, c: int, verb: VerbGroup, start: int, stop: int, number: int) -> None:
        self.frames.leave_finished(c, start)
        frame = self.frames.top
        inserted = self.insertions.read(c, verb, start, stop)
        if inserted is not None and frame.finite < 0 and self.frames.quote < 0:
            self._insert(c, verb, number, inserted)
            return
        if frame.kind == "relative" and frame.finite < 0 and frame.marker in RELATIVE_SUBJECTS:
            frame.antecedent = self.antecedents.agreeing(frame.antecedent, c, verb, start)
        clause = self._new(c, verb, frame.kind, number, frame)
        subjects, inverted = self.subjects.of_finite(c, verb, frame, start, stop, self.frames.quote >= 0)
        clause.inverted = inverted
        if not inverted:
            apart = self.subjects.behind_insertion(c, subjects, verb)
            subjects = [*self.subjects.past_insertion(subjects, verb, frame), *subjects, *apart]
        clause.subjects = [s for root in subjects for s in self.lists.with_conjuncts(root)]
        for s in clause.subjects:
            if self.role[s] in ("", "conj") and self.owner[s] < 0:
                self.owner[s] = clause.index
                if self.role[s] == "":
                    self.role[s] = "nsubj"
        clause.verb = self._negated_by_subject(verb, clause.subjects)
        if not inverted and verb.clitic_subject < 0:
            clause.appositions = [w for w in frame.waiting if w not in clause.subjects]
        clause.complements += frame.fronted
        for f in frame.fronted:
            self._attach(f, clause.index, "obl")
        for u in frame.uncontrolled:
            self.clauses[u].subjects = self.nonfinite.later_subjects(self.clauses[u], clause.subjects)
        frame.uncontrolled, frame.fronted, frame.waiting = [], [], []
        frame.finite = frame.last = clause.index
        frame.subjects = clause.subjects or frame.subjects
        if frame.marker in ("que", "dont") and frame.kind == "relative" and frame.antecedent >= 0:
            clause.objects = [frame.antecedent] if frame.marker == "que" else []

    def _insert(self, c: int, verb: VerbGroup, number: int, inserted: Insertion) -> None:
        """`La trêve, affirme le maire, tient`: what waits for its verb goes on waiting."""
        frame = self.frames.top
        clause = self._new(c, verb, "main", number, frame)
        clause.inserted = True
        if inserted.speaker >= 0:
            clause.inverted = True
            clause.subjects = self.lists.with_conjuncts(inserted.speaker)
            self.role[inserted.speaker], self.owner[inserted.speaker] = "nsubj", clause.index
        frame.last = clause.index
        self.closing = inserted.end

    def _negated_by_subject(self, verb: VerbGroup, subjects: list[int]) -> VerbGroup:
        """`aucun accord n'a été trouvé`: the subject negates; a count of nobody is left to those who count."""
        lower = self.document.tokens.lower
        if verb.negation or lower[verb.first] not in ("ne", "n'"):
            return verb
        for s in subjects:
            chunk = self.chunks[s]
            counted = chunk.quantity >= 0 and self.quantities[chunk.quantity].unit_class == "people"
            opening = {lower[chunk.first], lower[max(0, chunk.first - 1)]}
            if not opening.isdisjoint(GRAMMAR.nobody) and not counted:
                return replace(verb, negation="pas")
        return verb
