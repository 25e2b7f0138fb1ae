"""The stack of frames: which clause, quotation or bracket is under way, and when one is over."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.clauses.antecedents import Antecedents
from recoupe.extract.clauses.frame import Frame
from recoupe.extract.clauses.subjects import SubjectFinder

_CLOSING = frozenset(("»", "”", '"'))
_ASIDE = 9  # phrases that commas may set apart
_MARKS = _CLOSING | {"«", "“"}
LISTING = frozenset(("dont", "parmi"))  # what parts of a whole stand behind: « parmi lesquels deux enfants »
_PAIRS = {"«": "»", "“": "”", '"': '"'}


class FrameStack:
    """Pushes and pops the frames of one sentence after another; `quote` is the number of the open quotation or -1."""

    def __init__(
        self, document: Document, chunks: list[Chunk], antecedents: Antecedents, subjects: SubjectFinder
    ) -> None:
        self.document = document
        self.chunks = chunks
        self.antecedents = antecedents
        self.subjects = subjects
        self.stack: list[Frame] = []
        self.quote = -1
        self.quotes = 0
        self.mark = ""  # that opened the quotation
        self.nested = ""  # the mark that ends a quotation within it
        self.resumes = False  # whether the next mark opens a paragraph of a quotation that goes on

    @property
    def top(self) -> Frame:
        """The innermost frame."""
        return self.stack[-1]

    def begin_sentence(self) -> None:
        """Nothing but the sentence itself is under way; an open quotation goes on."""
        self.stack = [Frame("main")]

    def give_up(self) -> None:
        """No quotation is open: it was closed, or its paragraph ended without."""
        self.quote, self.mark, self.nested = -1, "", ""

    def relative(self, c: int, start: int, joined: int) -> None:
        """Begin a relative clause that tells of the phrase before it, or of `joined`, where `mais qui` goes on."""
        if joined >= 0:
            self.stack.append(Frame("relative", self.chunks[c].prep, joined, self.stack[-1].last, "REL"))
            return
        antecedent = self._past_bracket(c - 1, start)
        while antecedent >= start and self.chunks[antecedent].kind not in ("NP", "PP"):
            antecedent -= 1
        if antecedent < start:
            antecedent = -1
        frame = self.stack[-1]
        if frame.marker in LISTING and frame.finite < 0 and self.chunks[c - 1].kind == "COMMA":
            # « six villes, dont Oron et Veld, qui ont ... »: the list is over, the whole goes on.
            antecedent = frame.antecedent
            self.stack.pop()
            frame = self.stack[-1]
        self.stack.append(
            Frame("relative", self.chunks[c].prep, self.antecedents.head_of(antecedent, c), frame.last, "REL")
        )

    def _past_bracket(self, c: int, start: int) -> int:
        """`la région d'Oron (sud), dont une partie est occupée`: what stands before the bracket."""
        at = c - (self.chunks[c].kind == "COMMA")
        if at <= start or self.chunks[at].kind != "RPAR":
            return c
        opening = next((k for k in range(at - 1, start, -1) if self.chunks[k].kind == "LPAR"), -1)
        return opening - 1 if opening > start else c

    def subordinate(self, c: int) -> None:
        """Begin the clause that a conjunction opens."""
        marker = self.chunks[c].prep
        frame = self.stack[-1]
        if marker == "que":
            if frame.last < 0 and len(self.stack) > 1 and frame.opener == "SUB":
                return
            aside = frame.finite >= 0 and self._past_aside(c)
            self.stack.append(Frame("complement", marker, -1, frame.finite if aside else frame.last, "SUB"))
        else:
            if frame.opener in ("SUB", "REL") and frame.finite >= 0 and len(self.stack) > 1:
                self.stack.pop()
                frame = self.stack[-1]
            self.stack.append(Frame("adverbial", marker, -1, frame.last, "SUB"))

    def _past_aside(self, c: int) -> bool:
        """`affirme, d'après des listes dressées par ses élus, que ...`: the participle in the aside rules nothing."""
        if c < 1 or self.chunks[c - 1].kind != "COMMA":
            return False
        for k in range(c - 2, max(-1, c - _ASIDE), -1):
            verb = self.chunks[k].verb
            if verb is not None:
                return verb.form == "past_participle"
            if self.chunks[k].kind in ("COMMA", "COLON"):
                return False
        return False

    def open(self, c: int, kind: str) -> int:
        """Begin a quotation or a bracket; the number of the quotation that chunk `c` is in.

        One in other marks within it, `« des "espions" »`, belongs to the words of whoever speaks.
        """
        mark = self._mark_in(c)
        if kind == "OPEN" and self.quote >= 0 and not self.resumes and mark != self.mark:
            self.nested = _PAIRS[mark]
            return self.quote
        if kind == "OPEN" and not self.resumes:
            self.quotes += 1
            self.quote, self.mark, self.nested = self.quotes, mark, ""
        self.resumes = False
        frame = self.stack[-1]
        inner = Frame(frame.kind, frame.marker, frame.antecedent, frame.parent, kind)
        if kind == "OPEN":
            # « Ils ont "tué deux gardes" »: a quotation may go on with the clause around it.
            inner.waiting, inner.subjects, inner.last = list(frame.waiting), list(frame.subjects), -1
            inner.finite = -1
            inner.held = self.subjects.is_quoted_complement(c)
            inner.names = self._names_noun_before(c)
        self.stack.append(inner)
        return self.quote

    def mark_inside(self, c: int, quote: int) -> int:
        """A quotation that ends or starts within the figure `c`, `"près de quarante" blessés`, `des "éléments de
        preuve"`; the number of the quotation that it is in, `quote` if nothing changes.
        """
        chunk = self.chunks[c]
        marks = [word for word in self.document.tokens.lower[chunk.first : chunk.last] if word in _MARKS]
        nests = len(marks) == 1 and self.quote >= 0 and not self.nested and self.mark not in ("", marks[0])
        if nests and marks[0] != _PAIRS[self.mark] and marks[0] in _PAIRS:
            self.nested = _PAIRS[marks[0]]
        elif len(marks) == 1 and self.quote >= 0 and marks[0] in _CLOSING:
            self.close("CLOSE", c)
        elif len(marks) == 1 and self.quote < 0 and marks[0] not in ("»", "”"):
            return self.open(c, "OPEN")
        return quote

    def _names_noun_before(self, c: int) -> bool:
        """`la force « Sabre », le colonel a dit`: a name in marks right behind a phrase is no subject."""
        inside = self.chunks[c].last
        if c == 0 or self.chunks[c - 1].kind != "PP" or inside >= len(self.document.tokens):
            return False
        return self.document.tokens.form[inside][0].isupper() and self.document.tokens.upos[inside] != "DET"

    def _mark_in(self, c: int) -> str:
        """The first quotation mark of a chunk, nothing where it has none."""
        chunk = self.chunks[c]
        forms = self.document.tokens.form[chunk.first : chunk.last]
        return next((form for form in forms if form in _MARKS), "")

    def close(self, kind: str, c: int) -> None:
        """End the innermost quotation (`CLOSE`) or bracket; what waits in it for a verb goes to the clause around."""
        opener = "OPEN" if kind == "CLOSE" else "LPAR"
        if kind == "CLOSE" and self.nested and self._mark_in(c) == self.nested:
            self.nested = ""
            return
        if kind == "CLOSE":
            self.give_up()
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].opener == opener:
                inner = self.stack[depth]
                del self.stack[depth:]
                frame = self.stack[-1]
                if inner.held or (inner.names and inner.last < 0):
                    return
                if inner.finite < 0 and kind == "CLOSE":
                    frame.waiting = inner.waiting or frame.waiting
                elif kind == "CLOSE" and frame.finite < 0:
                    frame.waiting = []
                return

    def colon(self) -> None:
        """Behind a colon or semicolon another clause begins, whose subject may still be the one before."""
        while len(self.stack) > 1 and self.stack[-1].opener not in ("OPEN", "LPAR"):
            self.stack.pop()
        frame = self.stack[-1]
        self.stack[-1] = Frame("main", parent=-1, opener=frame.opener, subjects=frame.subjects)

    def dateline(self, c: int, start: int) -> None:
        """`ORON, 3 mai (AGN) - Les gardes ...`: what stands before the dash opens no clause."""
        frame = self.stack[-1]
        after_bracket = c > start and self.chunks[c - 1].kind == "RPAR" and len(self.stack) == 1
        if after_bracket and frame.last < 0 and self.document.tokens.lower[self.chunks[c].first] != ",":
            frame.waiting, frame.fronted = [], []

    def leave_finished(self, c: int, start: int) -> None:
        """Close a subordinate frame when the verb can only belong to the clause around it."""
        before = self.chunks[c - 1].kind if c > start else ""
        self._begin_main_clause(start)
        while len(self.stack) > 1 and self.stack[-1].opener in ("SUB", "REL"):
            frame, outer = self.stack[-1], self.stack[-2]
            fresh = bool(frame.waiting)
            enumerated = frame.marker in LISTING and fresh and self._enumerates(c, frame, outer)
            if enumerated and frame.finite < 0 and (before == "COMMA" or self._of_the_whole(c, outer)):
                self.stack.pop()  # « 31 morts, dont six enfants, a annoncé la préfecture »: the list has no verb
                continue
            if frame.finite < 0 and frame.marker in LISTING and before == "CONJ" and outer.finite >= 0:
                self.stack.pop()  # « réclame 27 détenus, dont Ivo Brek, et menace »: no clause begins so
                continue
            if frame.finite < 0:
                return
            if before == "CONJ":
                if fresh or not self._takes_up(c, frame, outer):
                    return
                self.stack.pop()
                continue
            if frame.finite >= 0 and outer.finite >= 0 and not (before == "COMMA" and not fresh):
                return
            if frame.finite >= 0 and fresh and outer.finite < 0 and not outer.waiting:
                outer.waiting = frame.waiting
            elif (
                frame.finite >= 0
                and fresh
                and outer.finite < 0
                and self.subjects.speech.names_person(frame.waiting[0])
            ):
                outer.waiting += frame.waiting  # « A Oron, la ville où il vit, Ana Kurtel a ... »
            self.stack.pop()

    def _enumerates(self, c: int, frame: Frame, outer: Frame) -> bool:
        """Behind `dont` a number, or one who can't be the subject: `dix gardes, dont leur chef, ont été tués`."""
        if frame.marker == "parmi" or self.chunks[frame.waiting[-1]].quantity >= 0:
            return True
        verb = self.chunks[c].verb
        wanted = self.document.tokens.number[verb.first] if verb is not None else ""
        return wanted == "Plur" == self._number(outer.waiting) and self._number(frame.waiting) == "Sing"

    def _of_the_whole(self, c: int, outer: Frame) -> bool:
        """`six civils dont deux enfants ont été tués`: no comma closes the part, and no other verb is the whole's."""
        if outer.finite >= 0 or not outer.waiting or self.chunks[outer.waiting[-1]].quantity < 0:
            return False
        for later in self.chunks[c + 1 :]:
            if later.kind in ("REL", "SUB", "CONJ", "COLON"):
                return True
            if later.verb is not None and later.verb.form == "finite":
                return False  # « deux usines dont 300 ouvriers ont disparu ont brûlé »
        return True

    def _begin_main_clause(self, start: int) -> None:
        """`Si l'armée affirme que tout va bien, neuf civils ont ...`: a sentence that begins with a subordinate
        clause goes on, past its comma, with the main one.
        """
        frame, main = self.stack[-1], self.stack[0]
        opened = (
            len(self.stack) > 2 and self.stack[1].kind == "adverbial" and self.chunks[start].kind == "SUB"
        )
        if not opened or frame.finite < 0 or not frame.waiting or main.finite >= 0 or main.waiting:
            return
        nested = any(inner.opener not in ("SUB", "REL") for inner in self.stack[1:])
        if not nested and self.chunks[frame.waiting[0] - 1].kind == "COMMA":
            main.waiting = frame.waiting
            del self.stack[1:]

    def _takes_up(self, c: int, frame: Frame, outer: Frame) -> bool:
        """`ils admettent que la trêve est violée mais ont promis ...`: the verb agrees with the outer subject alone."""
        verb = self.chunks[c].verb
        wanted = self.document.tokens.number[verb.first] if verb is not None else ""
        inner, around = self._number(frame.subjects), self._number(outer.subjects)
        return bool(wanted and inner) and inner != wanted == around

    def _number(self, subjects: list[int]) -> str:
        if len(subjects) != 1:
            return "Plur" if subjects else ""
        return self.document.tokens.number[self.chunks[subjects[0]].head]
