"""Attribution: who is behind which words (source, cue and content, as in PARC 3.0, Pareti 2016).

Every attribution covers stretches of tokens, its content. The sources of a claim are those whose content
holds its words, the narrowest content first: the nearest source outwards.
"""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import ACTS, DOCUMENTS, ONLY_INVERTED, REPORTS_OBJECTS, SPEAKERS, UNNAMED
from recoupe.extract.people import people

_STRONG_MARKERS = frozenset(("alors que", "même si", "bien que"))
_HUMAN_KINDS = frozenset(("person", "organisation", "armed_group", "state", "outlet", "place"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source, the words that attribute, and the token ranges of what it is behind.

    `act` is that of the verb of saying (`say`, `deny`, `demand`, `plan`, `estimate`, `fear`, `accuse`), `say`
    for `selon`. `clause` is the clause of the verb, or -1; `chunk` the phrase of the source, or -1 where a
    pronoun inside the verb group stands for it.
    """

    source: Identity
    cue: str
    act: str
    content: tuple[tuple[int, int], ...]
    clause: int = -1
    chunk: int = -1

    def covers(self, token: int) -> bool:
        """Whether a token stands in the content."""
        return any(first <= token < last for first, last in self.content)

    @property
    def size(self) -> int:
        """Tokens of the content."""
        return sum(last - first for first, last in self.content)


class AttributionFinder:
    """Finds the attributions of one document, sentence by sentence, remembering who spoke last."""

    def __init__(self, view: ClauseView) -> None:
        self.view = view
        self.tokens = view.document.tokens
        self.found: list[Attribution] = []
        self.last_source: Identity | None = None
        self.last_paragraph = -1
        self.quote_tokens = self._quotes()

    def _quotes(self) -> dict[int, tuple[int, int]]:
        """Token range of each quotation, over sentence ends."""
        ranges: dict[int, tuple[int, int]] = {}
        for c, quote in enumerate(self.view.quote_of):
            if quote >= 0:
                chunk = self.view.chunks[c]
                first, _ = ranges.get(quote, (chunk.first, 0))
                ranges[quote] = (first, chunk.last)
        return ranges

    def find(self) -> tuple[Attribution, ...]:
        """All attributions, in the order of the text."""
        for number, sentence in enumerate(self.view.document.sentences):
            before = len(self.found)
            start, stop = self.view.sentence_chunks[number]
            self._according_to(start, stop, sentence.first, sentence.last)
            for index in self.view.sentence_clauses[number]:
                self._clause(self.view.clauses[index], number)
            if len(self.found) > before:
                self.last_source = self.found[-1].source
                self.last_paragraph = sentence.paragraph
            else:
                self._orphan_quote(number)
        return tuple(self.found)

    # -- selon X -----------------------------------------------------------------------------------------------

    def _according_to(self, start: int, stop: int, first: int, last: int) -> None:
        chunks = self.view.chunks
        cues = [c for c in range(start, stop) if self._is_source_phrase(c, start, stop)]
        for n, c in enumerate(cues):
            left = self._segment_start(c, start, first, cues[n - 1] if n else -1)
            right = self._segment_end(c, stop, last)
            end = self.view.extent(c)[1]
            content = tuple((a, b) for a, b in ((left, chunks[c].first), (end, right)) if b > a)
            source = self._same_source(c) or identify(self.view, c)
            self.found.append(Attribution(source, self._cue_words(c), "say", content, -1, c))

    def _cue_words(self, c: int) -> str:
        chunk = self.view.chunks[c]
        if chunk.prep != "selon":
            return self.tokens.lower[chunk.first]
        return self.view.document.words(chunk.first, chunk.inner).lower()

    def _is_source_phrase(self, c: int, start: int, stop: int) -> bool:
        chunk = self.view.chunks[c]
        if chunk.kind != "PP":
            return False
        lemma = self.tokens.lemma[chunk.head]
        if chunk.prep == "selon":
            return self._can_speak(c) or chunk.pronoun
        if chunk.prep == "de" and lemma == "source" and self.view.role[c] != "nmod":
            return True
        if chunk.prep == "pour" and c + 1 < stop and c == start:
            return self._can_speak(c) and self._comma_after(c, stop)
        return False

    def _comma_after(self, c: int, stop: int) -> bool:
        last = self.view.extent(c)[1]
        after = self.view.chunk_at[last] if last < len(self.view.chunk_at) else -1
        return 0 <= after < stop and self.view.chunks[after].kind == "COMMA"

    def _can_speak(self, c: int) -> bool:
        chunk = self.view.chunks[c]
        lemma = self.tokens.lemma[chunk.head]
        if lemma in UNNAMED or lemma in DOCUMENTS or lemma in SPEAKERS:
            return True
        if self.tokens.lower[chunk.head] in people().forms:
            return True
        return identify(self.view, c).kind in _HUMAN_KINDS

    def _same_source(self, c: int) -> Identity | None:
        words = self.tokens.lower[self.view.chunks[c].first : self.view.chunks[c].last]
        if ("même" in words and "source" in words) or words[-1:] in (["lui"], ["elle"], ["eux"]):
            return self.last_source
        return None

    def _segment_start(self, c: int, start: int, first: int, previous: int) -> int:
        """A second source of the sentence starts after the strong break that parts it from the first."""
        if previous < 0:
            return first
        for k in range(c - 1, previous, -1):
            chunk = self.view.chunks[k]
            if chunk.kind == "COLON" or (chunk.kind == "SUB" and chunk.prep in _STRONG_MARKERS):
                return chunk.last
            if chunk.kind == "CONJ" and k > start and self.view.chunks[k - 1].kind == "COMMA":
                return chunk.last
        return self.view.extent(previous)[1]

    def _segment_end(self, c: int, stop: int, last: int) -> int:
        for k in range(c + 1, stop):
            chunk = self.view.chunks[k]
            if chunk.kind == "COLON" or (chunk.kind == "SUB" and chunk.prep in _STRONG_MARKERS):
                return chunk.first
        return last

    # -- verbs of saying ---------------------------------------------------------------------------------------

    def _act(self, clause: Clause) -> tuple[str, str]:
        """Act and cue lemma of a clause, or two empty strings."""
        verb = clause.verb
        if verb.modal in ACTS:
            return ACTS[verb.modal], verb.modal
        lemma = self._speech_lemma(verb.lemma, verb.last)
        if lemma in ACTS:
            return ACTS[lemma], lemma
        if lemma in ONLY_INVERTED and (self._inverted(clause) or self._quote_follows(clause)):
            return "say", lemma
        return "", ""

    def _quote_follows(self, clause: Clause) -> bool:
        """Whether quotation marks open right after the verb: `ironise : « ... »`."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk + 1
        while k < stop and self.view.chunks[k].kind in ("COLON", "ADV"):
            k += 1
        return k < stop and self.view.chunks[k].kind == "OPEN"

    def _inverted(self, clause: Clause) -> bool:
        return self._after_words(clause) and (clause.inverted or clause.verb.clitic_subject >= 0)

    def _takes(self, clause: Clause, lemma: str) -> bool:
        """Whether the verb introduces words here: inverted, with `que`, an infinitive, quotes or an object."""
        if self._inverted(clause) or clause.verb.modal in ACTS or lemma in REPORTS_OBJECTS:
            return True
        for index in self.view.sentence_clauses[clause.sentence]:
            other = self.view.clauses[index]
            if other.parent == clause.index and (
                other.kind == "complement" or (other.kind == "infinitive" and not other.marker)
            ):
                return True
        return self._opens_quote(clause)

    def _speech_lemma(self, lemma: str, last: int) -> str:
        """`faire état`, `faire savoir`: a light verb with its noun or infinitive."""
        if lemma in ("faire", "laisser", "mettre") and last < len(self.tokens):
            pair = f"{lemma} {self.tokens.lower[last]}"
            return pair if pair in ACTS else lemma
        if lemma in ("savoir", "valoir", "remarquer", "observer", "entendre"):
            return "faire savoir"
        return lemma

    def _after_words(self, clause: Clause) -> bool:
        c = clause.chunk
        start, _ = self.view.sentence_chunks[clause.sentence]
        return c > start and self.view.chunks[c - 1].kind in ("COMMA", "CLOSE", "OTHER")

    def _opens_quote(self, clause: Clause) -> bool:
        _, stop = self.view.sentence_chunks[clause.sentence]
        for k in range(clause.chunk + 1, stop):
            kind = self.view.chunks[k].kind
            if kind == "OPEN":
                return True
            if kind == "VERB":
                return False
        return False

    def _clause(self, clause: Clause, number: int) -> None:
        act, lemma = self._act(clause)
        if not act or not self._takes(clause, lemma):
            return
        if clause.verb.form == "past_participle" and lemma != "citer":
            return
        if clause.verb.voice == "passive" and lemma != "citer":
            return
        speaker = self._speaker(clause)
        if speaker is None:
            return
        source, chunk = speaker
        content = self._content(clause, number)
        if not content:
            return
        if lemma == "citer":
            self._cited(clause, source, chunk, content)
            return
        self.found.append(Attribution(source, lemma, act, content, clause.index, chunk))

    def _cited(
        self, clause: Clause, source: Identity, chunk: int, content: tuple[tuple[int, int], ...]
    ) -> None:
        """`X, citant Y`: Y stands nearer to the words than X; `cité par Z`: Z stands further out."""
        sentence = self.view.document.sentences[clause.sentence]
        whole = ((sentence.first, sentence.last),)
        if clause.verb.form == "past_participle":
            for agent in self.view.complement(clause, "par"):
                self.found.append(
                    Attribution(identify(self.view, agent), "cité par", "say", whole, -1, agent)
                )
        elif clause.object >= 0:
            cited = identify(self.view, clause.object)
            self.found.append(Attribution(cited, "citer", "say", content, -1, clause.object))
            self.found.append(Attribution(source, "citer", "say", whole, -1, chunk))

    def _speaker(self, clause: Clause) -> tuple[Identity, int] | None:
        verb = clause.verb
        if clause.subject >= 0:
            chunk = clause.subject
            if not self.view.chunks[chunk].pronoun:
                return (identify(self.view, chunk), chunk) if self._can_speak(chunk) else None
            return self._pronoun(self.tokens.lower[self.view.chunks[chunk].head], chunk)
        if verb.clitic_subject >= 0:
            return self._pronoun(self.tokens.lower[verb.clitic_subject].lstrip("-").removeprefix("t-"), -1)
        return None

    def _pronoun(self, word: str, chunk: int) -> tuple[Identity, int] | None:
        if word not in ("il", "elle", "ils", "elles", "celui-ci", "celle-ci", "dernier", "dernière"):
            return None
        return (self.last_source, chunk) if self.last_source is not None else None

    def _content(self, clause: Clause, number: int) -> tuple[tuple[int, int], ...]:
        sentence = self.view.document.sentences[number]
        verb = clause.verb
        after_words = self._inverted(clause)
        end = verb.last
        if clause.inverted and clause.subject >= 0:
            end = self.view.extent(clause.subject)[1]
        start = self._content_start(clause, sentence.first)
        right = (verb.first if verb.modal in ACTS else end, self._right_end(clause, sentence.last))
        if not after_words:
            return (right,) if right[1] > right[0] else ()
        left = (self._quote_start(clause, start), verb.first)
        return tuple(part for part in (left, right) if part[1] > part[0])

    def _content_start(self, clause: Clause, first: int) -> int:
        start, _ = self.view.sentence_chunks[clause.sentence]
        for k in range(clause.chunk - 1, start, -1):
            if self.view.chunks[k].kind == "COLON" and self.tokens.lower[self.view.chunks[k].first] == ";":
                return self.view.chunks[k].last
        return first

    def _quote_start(self, clause: Clause, first: int) -> int:
        """A quotation that began in an earlier sentence belongs to the verb that closes it."""
        start, _ = self.view.sentence_chunks[clause.sentence]
        for k in range(clause.chunk - 1, start - 1, -1):
            quote = self.view.quote_of[k]
            if quote >= 0 and quote in self.quote_tokens:
                return min(first, self.quote_tokens[quote][0])
        return first

    def _right_end(self, clause: Clause, last: int) -> int:
        """The content runs to the end of the sentence or to the next clause on the verb's own level."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        for k in range(clause.chunk + 1, stop):
            if self.view.chunks[k].kind == "COLON" and self.tokens.lower[self.view.chunks[k].first] == ";":
                last = min(last, self.view.chunks[k].first)
                break
        for index in self.view.sentence_clauses[clause.sentence]:
            other = self.view.clauses[index]
            if other.index <= clause.index or other.verb.form != "finite":
                continue
            if other.kind == clause.kind and other.parent == clause.parent and other.quote == clause.quote:
                if self._act(other)[0] and other.subjects == clause.subjects:
                    return other.verb.first
                if other.kind == "main":
                    first_subject = other.subject if other.subject > clause.chunk else other.chunk
                    return self.view.chunks[first_subject].first
        return last

    # -- quotations without a verb -----------------------------------------------------------------------------

    def _fully_quoted(self, start: int, stop: int) -> bool:
        last = stop - 1
        while last > start and self.view.chunks[last].kind in ("OTHER", "CLOSE"):
            last -= 1
        return self.view.quote_of[start] == self.view.quote_of[last]

    def _orphan_quote(self, number: int) -> None:
        """A quotation right after an attributed sentence of the same paragraph goes on with its speaker."""
        sentence = self.view.document.sentences[number]
        if self.last_source is None or sentence.paragraph != self.last_paragraph:
            return
        start, stop = self.view.sentence_chunks[number]
        if start >= stop:
            return
        quote = self.view.quote_of[start]
        if quote >= 0 and self.quote_tokens[quote][1] <= sentence.last and self._fully_quoted(start, stop):
            content = ((sentence.first, sentence.last),)
            if not any(a.covers(sentence.first) for a in self.found[-3:]):
                self.found.append(Attribution(self.last_source, "«", "say", content, -1, -1))


def find_attributions(view: ClauseView) -> tuple[Attribution, ...]:
    """All attributions of a document."""
    return AttributionFinder(view).find()
