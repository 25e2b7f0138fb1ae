"""Verbs of saying between commas before the verb of their sentence: `La trêve, affirme le maire, tient`."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.clauses.inverted import InvertedSpeech, speech_pair
from recoupe.extract.lexicon import ACTS, INVERTED
from recoupe.extract.verbs import VerbGroup

_LONGEST = 8  # phrases from the verb to the comma that closes
_ONE = frozenset(("un", "une", "des"))  # `raconte un témoin`
_WITHIN = frozenset(("NP", "PP", "ADV"))
_GOES_ON = frozenset(("NP", "PP", "ADV", "VERB", "OPEN", "SUB"))


@dataclass(frozen=True, slots=True)
class Insertion:
    """Who speaks, -1 for a pronoun of the verb's own, and the comma that closes what is inserted."""

    speaker: int
    end: int


class Insertions:
    """Finds the insertions of one document; it reads the builder's tables and changes nothing."""

    def __init__(
        self,
        document: Document,
        chunks: list[Chunk],
        role: list[str],
        speech: InvertedSpeech,
        time_tokens: frozenset[int],
    ) -> None:
        self.document = document
        self.chunks = chunks
        self.role = role
        self.speech = speech
        self.time_tokens = time_tokens

    def read(self, c: int, verb: VerbGroup, start: int, stop: int) -> Insertion | None:
        """The insertion whose verb is chunk `c`, if it is one: between commas, its sentence's verb behind it."""
        said = verb.lemma in INVERTED or verb.lemma in ACTS or speech_pair(verb)
        modal = bool(verb.modal) and not speech_pair(verb) and verb.modal not in ACTS
        if not said or modal or c <= start or self.chunks[c - 1].kind != "COMMA":
            return None
        if any(chunk.kind == "CLOSE" for chunk in self.chunks[start:c]):
            return None  # « ... », à savoir ceci, a-t-elle dit, ajoutant que
        speaker = -1
        if verb.clitic_subject < 0:
            speaker = self._speaker(c, stop)
            if speaker < 0 or not self._agrees(verb, speaker, stop):
                return None
        end = self._end(max(c, speaker), stop)
        return Insertion(speaker, end) if end >= 0 and self._has_verb(end + 1, stop) else None

    def adapts(self, c: int, stop: int) -> bool:
        """Whether a bracket only adapts the tense of a quotation: its verb's group runs on past its end."""
        after = self.chunks[c + 1] if c + 1 < stop else None
        if after is None or after.kind != "VERB":
            return False
        return ")" in self.document.tokens.lower[after.first : after.last]

    def _speaker(self, c: int, stop: int) -> int:
        """Somebody who speaks, right behind the verb or behind a day."""
        k = c + 1
        while k < stop and (self.chunks[k].head in self.time_tokens or self.chunks[k].kind == "ADV"):
            k += 1
        if k >= stop or self.chunks[k].kind != "NP" or self.chunks[k].pronoun:
            return -1
        if self.chunks[k].quantity >= 0 and self.document.tokens.lower[self.chunks[k].first] not in _ONE:
            return -1
        return k if self.speech.may_speak(k) or self._is_capital(c, k) else -1

    def _is_capital(self, c: int, k: int) -> bool:
        """`La trêve, constate Oron, tient`: a bare town that speaks for a power, right behind the verb."""
        chunk, names = self.chunks[k], self.document.names
        bare = k == c + 1 and chunk.first == chunk.head and chunk.name >= 0
        return bare and names[chunk.name].kind == "place"

    def _agrees(self, verb: VerbGroup, speaker: int, stop: int) -> bool:
        """One who speaks with a verb for one: not `qui, selon lui, ont trouvé la mort`."""
        number = self.document.tokens.number
        several = number[self.chunks[speaker].head] == "Plur"
        joined = speaker + 1 < stop and self.chunks[speaker + 1].kind == "CONJ"
        return (number[verb.first] == "Plur") == (several or joined)

    def _end(self, last: int, stop: int) -> int:
        """The comma behind the speaker and what hangs on them; -1 where something else comes before it."""
        for k in range(last + 1, min(stop, last + _LONGEST)):
            chunk = self.chunks[k]
            if chunk.kind == "COMMA":
                return k if k + 1 < stop and self._goes_on(self.chunks[k + 1]) else -1
            if chunk.kind not in _WITHIN:
                return -1
        return -1

    def _goes_on(self, chunk: Chunk) -> bool:
        """Whether what is said goes on: not with `, ajoutant que`."""
        return chunk.kind in _GOES_ON and (chunk.verb is None or chunk.verb.form == "finite")

    def _has_verb(self, first: int, stop: int) -> bool:
        """Whether a finite verb follows that is not of a relative clause of the speaker."""
        for k in range(first, stop):
            chunk = self.chunks[k]
            if chunk.kind in ("REL", "COLON"):
                return False
            if chunk.verb is not None and chunk.verb.form == "finite":
                return True
        return False
