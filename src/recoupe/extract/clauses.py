"""Clauses: predicates with their subject, objects and complements, assembled from chunks.

A stack machine over the chunks of a sentence. Each subordinate clause, relative clause, quotation or bracket
pushes a frame; a finite verb takes the noun phrase that waits in its frame as its subject, and what follows
the verb becomes its object or complement. Labels are those of Universal Dependencies where one exists.

`Les rebelles, qui tiennent le port, ont tué deux gardes` gives two clauses: `tenir` (relative, subject
`Les rebelles`, object `le port`) and `tuer` (main, subject `Les rebelles`, object `deux gardes`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from recoupe.annotate.document import Document
from recoupe.extract.chunks import Chunk, Chunker
from recoupe.extract.lexicon import INVERTED, ONLY_INVERTED
from recoupe.extract.quantities import QuantityMention
from recoupe.extract.verbs import VerbGroup, Voice

ClauseKind = Literal["main", "relative", "complement", "adverbial", "participle", "infinitive"]

_SEPARATORS = frozenset(("COMMA", "CONJ"))
_BREAKS = frozenset(("COMMA", "CLOSE", "RPAR", "OPEN"))


@dataclass(slots=True)
class Clause:
    """One predicate and what depends on it. Numbers in the fields are chunk indices of the document, -1 none.

    `parent` is the clause index that governs this one, `marker` the conjunction, relative pronoun or
    preposition that opens it (`que`, `si`, `qui`, `pour`). `subjects` and `objects` hold coordinated phrases
    too. `complements` are prepositional phrases, fronted ones included. `quote` numbers the quotation that it
    stands in, -1 outside. Built once, then only read.
    """

    index: int
    sentence: int
    chunk: int
    verb: VerbGroup
    kind: ClauseKind
    marker: str = ""
    parent: int = -1
    antecedent: int = -1
    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    complements: list[int] = field(default_factory=list)
    appositions: list[int] = field(default_factory=list)
    inverted: bool = False
    quote: int = -1

    @property
    def subject(self) -> int:
        """The first subject, or -1."""
        return self.subjects[0] if self.subjects else -1

    @property
    def object(self) -> int:
        """The first object, or -1."""
        return self.objects[0] if self.objects else -1


@dataclass(slots=True)
class _Frame:
    kind: ClauseKind
    marker: str = ""
    antecedent: int = -1
    parent: int = -1
    opener: str = ""  # the chunk kind that pushed it: REL, SUB, OPEN, LPAR or "" for the sentence itself
    waiting: list[int] = field(default_factory=list)
    fronted: list[int] = field(default_factory=list)
    subjects: list[int] = field(default_factory=list)
    finite: int = -1  # the frame's last finite clause
    last: int = -1  # its last clause of any form
    uncontrolled: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A document's chunks and clauses, with the look-ups that the kinds share.

    `owner[c]` is the clause that chunk c depends on and `role[c]` how (`nsubj`, `obj`, `obl`, `nmod`,
    `conj`, `appos`), -1 and `""` where none. `governor[c]` is the chunk that a `de` phrase or a conjunct
    hangs on. `quote_of[c]` numbers the quotation around the chunk. `sentence_chunks[s]` is the chunk range of
    sentence s.
    """

    document: Document
    quantities: tuple[QuantityMention, ...]
    chunks: list[Chunk]
    clauses: list[Clause]
    owner: list[int]
    role: list[str]
    governor: list[int]
    quote_of: list[int]
    sentence_of: list[int]
    sentence_chunks: list[tuple[int, int]]
    chunk_at: list[int]
    sentence_clauses: list[list[int]]

    def conjuncts(self, chunk: int) -> Iterator[int]:
        """The chunk and those coordinated with it."""
        yield chunk
        _, stop = self.sentence_chunks[self.sentence_of[chunk]]
        for other in range(chunk + 1, stop):
            if self.role[other] == "conj" and self.governor[other] == chunk:
                yield other

    def dependents(self, chunk: int) -> Iterator[int]:
        """The `de` phrases that hang on a chunk, in order, each on the one before or on the head."""
        _, stop = self.sentence_chunks[self.sentence_of[chunk]]
        reached = {chunk}
        for other in range(chunk + 1, stop):
            if self.role[other] != "nmod" or self.governor[other] not in reached:
                break
            reached.add(other)
            yield other

    def extent(self, chunk: int) -> tuple[int, int]:
        """Tokens of a phrase with its `de` phrases."""
        last = self.chunks[chunk].last
        for other in self.dependents(chunk):
            last = self.chunks[other].last
        return self.chunks[chunk].first, last

    def complement(self, clause: Clause, *prepositions: str) -> Iterator[int]:
        """The clause's complements with one of these prepositions."""
        for chunk in clause.complements:
            if self.chunks[chunk].prep in prepositions:
                yield chunk

    def clause_of(self, chunk: int) -> Clause | None:
        """The clause that a chunk depends on, through the phrases that it hangs on."""
        steps = 0
        while self.owner[chunk] < 0 and self.governor[chunk] >= 0 and steps < 20:
            chunk = self.governor[chunk]
            steps += 1
        return self.clauses[self.owner[chunk]] if self.owner[chunk] >= 0 else None


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
        self.stack: list[_Frame] = []
        self.quote = -1
        self.quotes = 0

    def build(self) -> ClauseView:
        """Chunk and assemble every sentence."""
        chunker = Chunker(self.document, self.quantities)
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
                paragraph, self.quote = (
                    sentence.paragraph,
                    -1,
                )  # an unclosed quotation ends with its paragraph
            before = len(self.clauses)
            self._sentence(number, start, len(self.chunks))
            by_sentence.append(list(range(before, len(self.clauses))))
        chunk_at = [-1] * len(self.document.tokens)
        for index, chunk in enumerate(self.chunks):
            chunk_at[chunk.first : chunk.last] = [index] * (chunk.last - chunk.first)
        return ClauseView(
            self.document, self.quantities, self.chunks, self.clauses, self.owner, self.role, self.governor,
            self.quote_of, self.sentence_of, ranges, chunk_at, by_sentence,
        )  # fmt: skip

    def _sentence(self, number: int, start: int, stop: int) -> None:
        self.stack = [_Frame("main")]
        self._coordinate(start, stop)
        for c in range(start, stop):
            self.quote_of[c] = self.quote
            kind = self.chunks[c].kind
            match kind:
                case "NP":
                    self._noun_phrase(c, start)
                case "PP":
                    self._prepositional(c, start)
                case "VERB":
                    self._verb(c, start, stop, number)
                case "REL":
                    self._relative(c, start)
                case "SUB":
                    self._subordinate(c)
                case "OPEN" | "LPAR":
                    self._open(c, kind)
                case "CLOSE" | "RPAR":
                    self._close(kind)
                case "COLON":
                    self._colon()
                case "COMMA":
                    self._dateline(c, start)
                case _:
                    pass

    # -- phrases ---------------------------------------------------------------------------------------------

    def _coordinate(self, start: int, stop: int) -> None:
        """Link lists that end in a conjunction: `X, Y et Z`; a bare `X, Y` is an apposition, not a list."""
        chunks = self.chunks
        run: list[int] = []
        conjoined = False
        separator = ""
        for c in range(start, stop + 1):
            kind = chunks[c].kind if c < stop else "OTHER"
            if kind in ("NP", "PP"):
                if self._hangs_on_previous(c, start):
                    continue
                if run and separator and (kind == "NP" or chunks[c].prep == chunks[run[0]].prep):
                    run.append(c)
                    conjoined = conjoined or separator == "CONJ"
                else:
                    run, conjoined = [c], False
                separator = ""
                if conjoined and len(run) > 1 and (c + 1 >= stop or chunks[c + 1].kind not in _SEPARATORS):
                    self._link(run, stop)
                    run, conjoined = [], False
            elif kind in _SEPARATORS and run:
                separator = "CONJ" if kind == "CONJ" or separator == "CONJ" else kind
            else:
                if conjoined and len(run) > 1:
                    self._link(run, stop)
                run, conjoined, separator = [], False, ""

    def _link(self, run: list[int], stop: int) -> None:
        last = run[-1]
        pair = self.chunks[run[0]].prep == "entre"  # « entre X et Y » always holds both
        verb_follows = last + 1 < stop and self.chunks[last + 1].kind == "VERB" and not pair
        if verb_follows:
            verb = self.chunks[last + 1].verb
            plural = verb is not None and self.document.tokens.number[verb.first] != "Sing"
            before = self.chunks[run[0] - 1].kind if run[0] > 0 else ""
            if not plural or before == "VERB":
                run = run[:-1]
        for c in run[1:]:
            self.role[c], self.governor[c] = "conj", run[0]

    def _hangs_on_previous(self, c: int, start: int) -> bool:
        chunk = self.chunks[c]
        return (
            chunk.kind == "PP"
            and chunk.prep == "de"
            and c > start
            and self.chunks[c - 1].kind in ("NP", "PP")
        )

    def _is_time(self, c: int) -> bool:
        return self.chunks[c].head in self.time_tokens

    def _noun_phrase(self, c: int, start: int) -> None:
        frame = self.stack[-1]
        if self._is_time(c):
            self._attach(c, frame.last, "obl")
            return
        if self.role[c] == "conj":
            root = self.governor[c]
            if root in frame.waiting:
                return
            if self.role[root] in ("obj", "nsubj") and self.owner[root] >= 0:
                clause = self.clauses[self.owner[root]]
                (clause.objects if self.role[root] == "obj" else clause.subjects).append(c)
            self.owner[c] = self.owner[root]
            return
        k = c - 1
        while k >= start and self._is_time(k) and self.chunks[k].kind in ("NP", "PP"):
            k -= 1
        before = self.chunks[k].kind if k >= start else ""
        if frame.last < 0 or before in _BREAKS or before == "CONJ":
            frame.waiting.append(c)
            return
        clause = self.clauses[frame.last]
        if (
            not clause.objects and before in ("VERB", "ADV", "PP", "OTHER", "COLON") and not clause.inverted
        ) or (clause.inverted and c != clause.subject and not clause.objects):
            clause.objects.append(c)
            self._attach(c, clause.index, "obj")
        elif self.role[c] == "":
            frame.waiting.append(c)

    def _prepositional(self, c: int, start: int) -> None:
        frame = self.stack[-1]
        if self.role[c] == "conj":
            root = self.governor[c]
            self.owner[c] = self.owner[root]
            if self.owner[root] >= 0 and self.role[root] == "obl":
                self.clauses[self.owner[root]].complements.append(c)
            return
        if self._hangs_on_previous(c, start):
            self.role[c], self.governor[c] = "nmod", c - 1
            return
        last = frame.last
        if last < 0 and frame.marker == "dont" and len(self.stack) > 1:
            last = self.stack[-2].last  # « ont été tués, dont dix enfants à l'école »
        if last >= 0:
            self.clauses[last].complements.append(c)
            self._attach(c, last, "obl")
        else:
            frame.fronted.append(c)

    def _attach(self, c: int, clause: int, role: str) -> None:
        if self.role[c] in ("", "obl"):
            self.role[c] = role
        self.owner[c] = clause

    # -- frames ----------------------------------------------------------------------------------------------

    def _relative(self, c: int, start: int) -> None:
        antecedent = c - 1
        while antecedent >= start and self.chunks[antecedent].kind not in ("NP", "PP"):
            antecedent -= 1
        if antecedent < start:
            antecedent = -1
        frame = self.stack[-1]
        self.stack.append(
            _Frame("relative", self.chunks[c].prep, self._head_of(antecedent, c), frame.last, "REL")
        )

    def _head_of(self, chunk: int, relative: int) -> int:
        """`le chef des rebelles, qui ...`: the antecedent before a comma is the whole phrase, not its `de` part."""
        if chunk < 0 or relative < 1 or self.chunks[relative - 1].kind != "COMMA":
            return chunk
        while self.role[chunk] == "nmod":
            chunk = self.governor[chunk]
        return chunk

    def _subordinate(self, c: int) -> None:
        marker = self.chunks[c].prep
        frame = self.stack[-1]
        if marker == "que":
            if frame.last < 0 and len(self.stack) > 1 and frame.opener == "SUB":
                return
            self.stack.append(_Frame("complement", marker, -1, frame.last, "SUB"))
        else:
            if frame.opener in ("SUB", "REL") and frame.finite >= 0 and len(self.stack) > 1:
                self.stack.pop()
                frame = self.stack[-1]
            self.stack.append(_Frame("adverbial", marker, -1, frame.last, "SUB"))

    def _open(self, c: int, kind: str) -> None:
        if kind == "OPEN":
            self.quotes += 1
            self.quote = self.quotes
            self.quote_of[c] = self.quote
        frame = self.stack[-1]
        inner = _Frame(frame.kind, frame.marker, frame.antecedent, frame.parent, kind)
        if kind == "OPEN":
            # « Ils ont "tué deux gardes" »: a quotation may go on with the clause around it.
            inner.waiting, inner.subjects, inner.last = list(frame.waiting), list(frame.subjects), -1
            inner.finite = -1
        self.stack.append(inner)

    def _close(self, kind: str) -> None:
        opener = "OPEN" if kind == "CLOSE" else "LPAR"
        if kind == "CLOSE":
            self.quote = -1
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].opener == opener:
                inner = self.stack[depth]
                del self.stack[depth:]
                frame = self.stack[-1]
                if inner.finite < 0 and kind == "CLOSE":
                    frame.waiting = inner.waiting or frame.waiting
                elif kind == "CLOSE" and frame.finite < 0:
                    frame.waiting = []
                return

    def _colon(self) -> None:
        while len(self.stack) > 1 and self.stack[-1].opener not in ("OPEN", "LPAR"):
            self.stack.pop()
        frame = self.stack[-1]
        self.stack[-1] = _Frame("main", parent=-1, opener=frame.opener, subjects=frame.subjects)

    def _dateline(self, c: int, start: int) -> None:
        """`ORON, 3 mai (AGN) - Les gardes ...`: what stands before the dash opens no clause."""
        frame = self.stack[-1]
        after_bracket = c > start and self.chunks[c - 1].kind == "RPAR" and len(self.stack) == 1
        if after_bracket and frame.last < 0 and self.document.tokens.lower[self.chunks[c].first] != ",":
            frame.waiting, frame.fronted = [], []

    # -- verbs -----------------------------------------------------------------------------------------------

    def _verb(self, c: int, start: int, stop: int, number: int) -> None:
        verb = self.chunks[c].verb
        if verb is None:
            return
        resumed = self._resumed(c, verb, start)
        if verb.form == "finite" or resumed is not None:
            self._finite(c, resumed or verb, start, stop, number)
        else:
            self._nonfinite(c, verb, start, number)

    def _resumed(self, c: int, verb: VerbGroup, start: int) -> VerbGroup | None:
        """A participle that shares an auxiliary: `a fait dix morts et chassé ...`, `ont « répondu ... »`."""
        if verb.form != "past_participle" or c == start:
            return None
        frame = self.stack[-1]
        before = self.chunks[c - 1].kind
        if before == "OPEN" and c - 2 >= start and self.chunks[c - 2].verb is not None:
            auxiliary = self.chunks[c - 2].verb
            if auxiliary is not None and auxiliary.lemma in ("avoir", "être"):
                voice: Voice = "active" if auxiliary.lemma == "avoir" else "passive"
                return verb._replace(
                    form="finite", voice=voice, tense="Past", mood=auxiliary.mood, perfect=True
                )
        if before == "CONJ" and frame.finite >= 0 and frame.last == frame.finite:
            first = self.clauses[frame.finite].verb
            if first.perfect and first.voice in ("active", "passive"):
                return first._replace(first=verb.first, last=verb.last, head=verb.head, lemma=verb.lemma)
        return None

    def _new(self, c: int, verb: VerbGroup, kind: ClauseKind, number: int, frame: _Frame) -> Clause:
        clause = Clause(len(self.clauses), number, c, verb, kind, frame.marker, quote=self.quote)
        clause.parent = frame.parent
        clause.antecedent = frame.antecedent
        self.clauses.append(clause)
        self.owner[c] = clause.index
        return clause

    def _finite(self, c: int, verb: VerbGroup, start: int, stop: int, number: int) -> None:
        self._leave_finished_frames(c, start)
        frame = self.stack[-1]
        clause = self._new(c, verb, frame.kind, number, frame)
        subjects, inverted = self._subjects(c, verb, frame, start, stop)
        clause.inverted = inverted
        clause.subjects = [s for root in subjects for s in self._with_conjuncts(root, stop)]
        for s in clause.subjects:
            if self.role[s] in ("", "conj") and self.owner[s] < 0:
                self.owner[s] = clause.index
                if self.role[s] == "":
                    self.role[s] = "nsubj"
        if not inverted and verb.clitic_subject < 0:
            clause.appositions = [w for w in frame.waiting if w not in clause.subjects]
        clause.complements += frame.fronted
        for f in frame.fronted:
            self._attach(f, clause.index, "obl")
        for u in frame.uncontrolled:
            self.clauses[u].subjects = clause.subjects
        frame.uncontrolled, frame.fronted, frame.waiting = [], [], []
        frame.finite = frame.last = clause.index
        frame.subjects = clause.subjects or frame.subjects
        if frame.marker in ("que", "dont") and frame.kind == "relative" and frame.antecedent >= 0:
            clause.objects = [frame.antecedent] if frame.marker == "que" else []

    def _leave_finished_frames(self, c: int, start: int) -> None:
        """Close a subordinate frame when the verb can only belong to the clause around it."""
        before = self.chunks[c - 1].kind if c > start else ""
        while len(self.stack) > 1 and self.stack[-1].opener in ("SUB", "REL"):
            frame, outer = self.stack[-1], self.stack[-2]
            fresh = bool(frame.waiting)
            enumerated = frame.marker == "dont" and fresh and self.chunks[frame.waiting[-1]].quantity >= 0
            if enumerated and frame.finite < 0 and before == "COMMA":
                self.stack.pop()  # « 31 morts, dont six enfants, a annoncé la préfecture »: the list has no verb
                continue
            if frame.finite < 0:
                return
            if before == "CONJ":
                return
            if frame.finite >= 0 and outer.finite >= 0 and not (before == "COMMA" and not fresh):
                return
            if frame.finite >= 0 and fresh and outer.finite < 0 and not outer.waiting:
                outer.waiting = frame.waiting
            self.stack.pop()

    def _with_conjuncts(self, root: int, stop: int) -> list[int]:
        found = [root]
        if self.chunks[root].kind not in ("NP", "PP"):
            return found
        found += [c for c in range(root + 1, stop) if self.role[c] == "conj" and self.governor[c] == root]
        return found

    def _subjects(
        self, c: int, verb: VerbGroup, frame: _Frame, start: int, stop: int
    ) -> tuple[list[int], bool]:
        """The subject's chunk (none, one) and whether it follows the verb."""
        if frame.kind == "relative" and frame.finite < 0 and frame.marker == "qui" and frame.antecedent >= 0:
            return [frame.antecedent], False
        adjacent = self._adjacent(frame, c, start)
        if adjacent >= 0:
            return [adjacent], False
        if verb.lemma in INVERTED or self._quotation_closed(c, start):
            speaker = self._speaker_after(c, stop)
            if speaker >= 0 and self._may_invert(verb, frame, c, start, speaker):
                return [speaker], True
        if verb.clitic_subject >= 0:
            return [], False
        if frame.waiting:
            if frame.finite < 0:
                return [frame.waiting[0]], False
            if self.chunks[c - 1].kind == "CONJ" and frame.subjects:
                return list(frame.subjects), False  # « X a pris Y, dernier axe, et assiège Z »
            return [self._run_start(frame.waiting)], False
        if not frame.subjects and (frame.fronted or frame.kind == "relative"):
            after = self._noun_phrase_after(c, stop)
            if after >= 0:
                return [after], True
        if verb.mood == "Imp":
            return [], False
        return list(frame.subjects), False

    def _may_invert(self, verb: VerbGroup, frame: _Frame, c: int, start: int, speaker: int) -> bool:
        """Whether a verb of saying has its subject behind it: after quoted words, or after a whole clause."""
        if verb.modal or verb.clitic_subject >= 0:
            return False
        if self._quotation_closed(c, start):
            return True
        k = c - 1
        if k >= start and self.chunks[k].kind in ("COMMA", "OTHER"):
            k -= 1
        if k < start or self.chunks[k].kind == "OPEN":
            return True
        if verb.lemma in ONLY_INVERTED or k == c - 1:
            return False
        if frame.finite < 0 and self.quote < 0 and not self._names_person(speaker):
            return False
        return not (frame.waiting and frame.waiting[-1] == k and self._names_person(k))

    def _quotation_closed(self, c: int, start: int) -> bool:
        k = c - 1
        while k >= start and self.chunks[k].kind in ("COMMA", "OTHER"):
            k -= 1
        return k >= start and self.chunks[k].kind == "CLOSE"

    def _names_person(self, c: int) -> bool:
        name = self.chunks[c].name
        return name >= 0 and self.document.names[name].kind == "person"

    def _adjacent(self, frame: _Frame, c: int, start: int) -> int:
        """The waiting phrase that stands right before the verb (its `de` phrases and adverbs between), or -1."""
        k = c - 1
        while k >= start and self.chunks[k].kind == "ADV":
            k -= 1
        while k >= start and self.role[k] == "nmod":
            k = self.governor[k]
        if k >= start and self.role[k] == "conj":
            k = self.governor[k]
        return k if k in frame.waiting else -1

    def _run_start(self, waiting: list[int]) -> int:
        """After a first verb, `..., X, directeur de Y, a dit`: a person's name before its apposition wins."""
        last = waiting[-1]
        if len(waiting) > 1 and self.chunks[last].name < 0 and self._names_person(waiting[-2]):
            return waiting[-2]
        return last

    def _noun_phrase_after(self, c: int, stop: int) -> int:
        """The noun phrase right after a verb, adverbs between, or -1."""
        after = c + 1
        while after < stop and (self.chunks[after].kind == "ADV" or self._is_time(after)):
            after += 1
        if after < stop and self.chunks[after].kind == "NP" and not self.chunks[after].pronoun:
            return after
        return -1

    def _speaker_after(self, c: int, stop: int) -> int:
        """The speaker behind an inverted verb of saying, over inserted phrases: `a dit lundi, à Oron, le maire`."""
        for after in range(c + 1, min(stop, c + 9)):
            chunk = self.chunks[after]
            if chunk.kind == "NP" and not self._is_time(after):
                return -1 if chunk.pronoun else after
            if chunk.kind not in ("PP", "NP", "COMMA", "ADV", "OTHER"):
                return -1
        return -1

    def _nonfinite(self, c: int, verb: VerbGroup, start: int, number: int) -> None:
        frame = self.stack[-1]
        kind: ClauseKind = "infinitive" if verb.form == "infinitive" else "participle"
        clause = self._new(c, verb, kind, number, frame)
        clause.parent = frame.last if frame.last >= 0 else frame.parent
        previous = self._before_brackets(c - 1, start)
        before = self.chunks[previous] if previous >= start else None
        clause.marker = before.prep if before is not None and before.kind == "OTHER" else ""
        set_off = c > start and self.chunks[c - 1].kind in _BREAKS
        if kind == "participle" and frame.finite >= 0 and set_off:
            clause.parent = frame.finite
        if kind == "participle" and before is not None and before.kind in ("NP", "PP"):
            clause.subjects = [self._modified(previous, verb)]
        elif frame.finite >= 0:
            clause.subjects = self.clauses[frame.finite].subjects
        elif frame.subjects:
            clause.subjects = frame.subjects
        else:
            frame.uncontrolled.append(clause.index)
        frame.last = clause.index

    def _before_brackets(self, c: int, start: int) -> int:
        """Skip `(ONU)` between a noun and its participle."""
        if c > start and self.chunks[c].kind == "RPAR":
            while c > start and self.chunks[c].kind != "LPAR":
                c -= 1
            c -= 1
        return c

    def _modified(self, c: int, verb: VerbGroup) -> int:
        """The noun that a participle modifies: the nearest that agrees in number."""
        number = self.document.tokens.number
        wanted = number[verb.head]
        chunk = c
        while wanted and chunk >= 0:
            found = number[self.chunks[chunk].head]
            if not found or found == wanted or self.role[chunk] != "nmod":
                return chunk
            chunk = self.governor[chunk]
        return c


def read_clauses(
    document: Document, quantities: tuple[QuantityMention, ...], time_tokens: frozenset[int] = frozenset()
) -> ClauseView:
    """Chunk a document and assemble its clauses.

    `time_tokens` are the tokens inside time expressions: `lundi` is never a subject.
    """
    return ClauseBuilder(document, quantities, time_tokens).build()
