"""Participles that act: they share an auxiliary said before, and take its subject and tense."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.clauses.frame import Frame
from recoupe.extract.clauses.frames import FrameStack
from recoupe.extract.clauses.view import Clause
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import ACTS
from recoupe.extract.verbs import Form, VerbGroup, Voice


class Resuming:
    """Finds the auxiliaries that the participles of one document share; it reads the builder's tables and leaves the
    frame of a content clause where its verb goes on.
    """

    def __init__(
        self,
        document: Document,
        chunks: list[Chunk],
        clauses: list[Clause],
        frames: FrameStack,
        time_tokens: frozenset[int],
    ) -> None:
        self.document = document
        self.chunks = chunks
        self.clauses = clauses
        self.frames = frames
        self.time_tokens = time_tokens

    def _is_time(self, c: int) -> bool:
        return self.chunks[c].head in self.time_tokens

    def read(self, c: int, verb: VerbGroup, start: int) -> VerbGroup | None:
        """A participle that shares an auxiliary: `a fait dix morts et chassé ...`, `ont « répondu ... »`."""
        if verb.form != "past_participle" or c == start:
            return None
        frame = self.frames.top
        before = self.chunks[c - 1].kind
        says = f"{verb.modal} {verb.lemma}" in ACTS and self.document.tokens.lower[verb.first] == "fait"
        if says and before in ("COMMA", "CLOSE"):  # « Un pont est fermé, fait savoir la mairie »
            return replace(verb, form="finite", voice="active", tense="Pres", mood="Ind")
        quoted = self._auxiliary_before_marks(c, start)
        if quoted is not None:
            voice: Voice = "active" if quoted.lemma == "avoir" else "passive"
            form: Form = "infinitive" if quoted.form == "infinitive" else "finite"
            return replace(verb, form=form, voice=voice, tense="Past", mood=quoted.mood, perfect=True)
        auxiliary = self._auxiliary_before(c, start) if before == "COMMA" else self._past_times(c, start)
        if auxiliary is not None:
            acts: Voice = "active" if auxiliary.lemma == "avoir" else "passive"
            return replace(verb, form="finite", voice=acts, tense="Past", mood=auxiliary.mood, perfect=True)
        accused = self.clauses[frame.last].verb if before == "CONJ" and frame.last >= 0 else None
        if (
            accused is not None
            and accused.form == "infinitive"
            and accused.perfect
            and accused.voice == "active"
        ):
            # « accuse les mutins d'avoir tué dix gardes et enlevé six bergers »
            return replace(
                accused, first=verb.first, last=verb.last, head=verb.head, lemma=verb.lemma, modal=""
            )
        if before == "CONJ" and frame.finite >= 0 and self._goes_on(frame):
            first = self.clauses[frame.finite].verb
            if (first.perfect and first.voice == "active") or first.voice == "passive":
                modal = first.modal if first.voice == "passive" else ""  # « a dû fuir et laissé ses biens »
                return replace(
                    first, first=verb.first, last=verb.last, head=verb.head, lemma=verb.lemma, modal=modal
                )
        if before == "CONJ":
            return self._resumed_around(verb)
        if before == "COMMA" and self._lists_deeds(c, verb):
            first = self.clauses[frame.finite].verb
            return replace(
                first, first=verb.first, last=verb.last, head=verb.head, lemma=verb.lemma, modal=""
            )
        return None

    def _lists_deeds(self, c: int, verb: VerbGroup) -> bool:
        """`a arrêté le maire, proclamé l'état d'urgence et fermé le port`: a participle with its own object acts."""
        frame = self.frames.top
        if frame.finite < 0 or verb.lemma in GRAMMAR.naming or c + 1 >= len(self.chunks):
            return False
        first, after = self.clauses[frame.finite].verb, self.chunks[c + 1]
        tokens = self.document.tokens
        takes = after.kind == "NP" and not after.pronoun and not self._is_time(c + 1)
        opened = takes and tokens.upos[after.first] == "DET" and after.first == verb.last
        aims = verb.lemma in GRAMMAR.aiming and after.prep in (
            "sur",
            "contre",
            "vers",
        )  # « tiré sur la foule »
        opened = opened or aims
        return opened and first.perfect and first.voice == "active" and tokens.number[verb.head] != "Plur"

    def _goes_on(self, frame: Frame) -> bool:
        """Whether a finite verb has the last word in its frame, with an infinitive under it at most:
        `a promis de partir et appelé au calme`.
        """
        return frame.last == frame.finite or self.clauses[frame.last].kind == "infinitive"

    def _resumed_around(self, verb: VerbGroup) -> VerbGroup | None:
        """`a estimé que c'était possible et appelé à une trêve`: the verb before `que` lends its auxiliary."""
        frame = self.frames.top
        if frame.opener != "SUB" or frame.kind != "complement" or frame.finite < 0:
            return None
        said, outer = self.clauses[frame.finite].verb, self.frames.stack[-2]
        if said.perfect or said.voice == "passive" or outer.finite < 0:
            return None
        first = self.clauses[outer.finite].verb
        if not first.perfect or first.voice != "active":
            return None
        self.frames.stack.pop()
        return replace(first, first=verb.first, last=verb.last, head=verb.head, lemma=verb.lemma, modal="")

    def _is_apposed(self, k: int) -> bool:
        """`a, dans un discours retransmis à la radio, promis`: a participle that tells of the phrase before it."""
        verb = self.chunks[k].verb
        return verb is not None and verb.form == "past_participle" and self.chunks[k - 1].kind == "PP"

    def _past_times(self, c: int, start: int) -> VerbGroup | None:
        """`ont plusieurs fois dénoncé`, `a à deux reprises refusé`: the auxiliary before how often it was."""
        between = self.chunks[c - 1]
        often = between.kind in ("NP", "PP") and self.document.tokens.lemma[between.head] in (
            "fois",
            "reprise",
        )
        verb = self.chunks[c - 2].verb if often and c - 2 >= start else None
        if verb is None or verb.form != "finite" or verb.lemma not in ("avoir", "être"):
            return None
        return verb

    def _auxiliary_before_marks(self, c: int, start: int) -> VerbGroup | None:
        """`ont « répondu »`, `accusés d'avoir "délibérément visé" un camp`: the auxiliary before the marks."""
        mark = c - 1
        if self.chunks[mark].kind == "CLOSE" and mark - 2 > start and self.chunks[mark - 1].kind == "ADV":
            mark -= 1  # « ont « fermement » condamné »
        while mark > start and self.chunks[mark].kind == "ADV":
            mark -= 1
        auxiliary = self.chunks[mark - 1].verb if mark > start and self.chunks[mark].kind == "OPEN" else None
        return auxiliary if auxiliary is not None and auxiliary.lemma in ("avoir", "être") else None

    def _auxiliary_before(self, c: int, start: int) -> VerbGroup | None:
        """`ont, après de violents combats, pris la ville`: the auxiliary before what is set in between commas."""
        k = c - 2
        while k > start and (self.chunks[k].kind in ("PP", "ADV") or self._is_time(k) or self._is_apposed(k)):
            k -= 1
        if k <= start or k == c - 2 or self.chunks[k].kind != "COMMA":
            return None
        verb = self.chunks[k - 1].verb
        if verb is None or verb.form != "finite" or verb.lemma not in ("avoir", "être"):
            return None
        return verb
