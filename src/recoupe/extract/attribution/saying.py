"""Verbs of saying: who says, with which verb, and which words are what is said."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.document import Name
from recoupe.extract.attribution.speakers import can_speak, source_of
from recoupe.extract.attribution.value import Attribution, Memory
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import ACTS, ONLY_INVERTED, REPORTS_OBJECTS

_THIRD_PERSON = frozenset(("il", "elle", "ils", "elles", "celui-ci", "celle-ci", "dernier", "dernière"))


class SayingFinder:
    """Finds the attributions that the verbs of a sentence make."""

    def __init__(self, view: ClauseView, quotes: dict[int, tuple[int, int]], memory: Memory) -> None:
        self.view = view
        self.tokens = view.document.tokens
        self.quote_tokens = quotes
        self.memory = memory

    def find(self, number: int) -> Iterator[Attribution]:
        """Attributions by the clauses of sentence `number`."""
        for index in self.view.sentence_clauses[number]:
            yield from self._clause(self.view.clauses[index], number)

    def _act(self, clause: Clause) -> tuple[str, str]:
        """Act and cue lemma of a clause, or two empty strings."""
        verb = clause.verb
        if verb.modal in ACTS:
            return ACTS[verb.modal], verb.modal
        lemma = self._speech_lemma(clause)
        if lemma in ACTS:
            return ACTS[lemma], lemma
        inverted = self._inverted(clause)
        if lemma in ONLY_INVERTED and (inverted or self._quote_follows(clause)):
            return "say", lemma
        if inverted and clause.quote < 0 and self._after_quotation(clause):
            return "say", lemma  # after quoted words, any verb with its subject behind it says them
        return "", ""

    def _after_quotation(self, clause: Clause) -> bool:
        start, _ = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk - 1
        while k >= start and self.view.chunks[k].kind in ("COMMA", "OTHER"):
            k -= 1
        return k >= start and self.view.chunks[k].kind == "CLOSE"

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

    def _speech_lemma(self, clause: Clause) -> str:
        """`faire état`, `faire savoir`: a light verb with its noun or infinitive."""
        verb = clause.verb
        if verb.modal in ("faire", "laisser"):
            pair = f"{verb.modal} {verb.lemma}"
            return pair if pair in ACTS else verb.lemma
        if verb.lemma in ("faire", "mettre"):
            noun = verb.last
            while noun < len(self.tokens) - 1 and self.tokens.upos[noun] == "ADV":
                noun += 1  # « fait désormais état de »
            pair = f"{verb.lemma} {self.tokens.lower[noun]}" if noun < len(self.tokens) else ""
            return pair if pair in ACTS else verb.lemma
        return verb.lemma

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

    def _clause(self, clause: Clause, number: int) -> Iterator[Attribution]:
        act, lemma = self._act(clause)
        if not act or not self._takes(clause, lemma):
            return
        if clause.verb.form == "past_participle" and lemma != "citer":
            return
        if clause.verb.negation or (clause.verb.voice == "passive" and lemma != "citer"):
            return
        speaker = self._speaker(clause)
        if speaker is None:
            return
        source, chunk = speaker
        content = self._content(clause, number)
        if not content:
            return
        if lemma == "citer":
            yield from self._cited(clause, source, chunk, content)
            return
        yield Attribution(source, lemma, act, content, clause.index, chunk)

    def _cited(
        self, clause: Clause, source: Identity, chunk: int, content: tuple[tuple[int, int], ...]
    ) -> Iterator[Attribution]:
        """`X, citant Y`: Y stands nearer to the words than X; `cité par Z`: Z stands further out."""
        sentence = self.view.document.sentences[clause.sentence]
        whole = ((sentence.first, sentence.last),)
        if clause.verb.form == "past_participle":
            for agent in self.view.complement(clause, "par"):
                yield Attribution(identify(self.view, agent), "cité par", "say", whole, -1, agent)
        elif clause.object >= 0:
            cited = identify(self.view, clause.object)
            yield Attribution(cited, "citer", "say", content, -1, clause.object)
            yield Attribution(source, "citer", "say", whole, -1, chunk)

    def _speaker(self, clause: Clause) -> tuple[Identity, int] | None:
        """Who says, and the phrase that names them; -1 where only a pronoun of the verb group does."""
        verb = clause.verb
        chunk = clause.subject
        if chunk >= 0 and not self.view.chunks[chunk].pronoun:
            quoted = self._opens_quote(clause) or self._inverted(clause)
            if not (quoted or can_speak(self.view, chunk)):
                return None
            return source_of(self.view, chunk, self.memory), chunk
        if chunk < 0 and verb.clitic_subject < 0:
            return None
        word = verb.clitic_subject if chunk < 0 else self.view.chunks[chunk].head
        if self.tokens.lower[word].lstrip("-").removeprefix("t-") not in _THIRD_PERSON:
            return None
        sentence = self.view.document.sentences[clause.sentence]
        if self.memory.source is not None and sentence.paragraph - self.memory.paragraph <= 1:
            return self.memory.source, chunk
        antecedent = subject_of(self.view, clause)
        if antecedent >= 0 and can_speak(self.view, antecedent):
            return identify(self.view, antecedent), antecedent
        return self._only_person_before(clause, sentence.paragraph)

    def _only_person_before(self, clause: Clause, paragraph: int) -> tuple[Identity, int] | None:
        """The one person whom this paragraph and the one before have named so far, or nobody."""
        document = self.view.document
        named: dict[str, Name] = {}
        for number in range(clause.sentence - 1, -1, -1):
            sentence = document.sentences[number]
            if sentence.paragraph < paragraph - 1:
                break
            for token in range(sentence.first, sentence.last):
                at = document.name_at[token]
                if at >= 0 and document.names[at].kind == "person":
                    named.setdefault(document.names[at].canonical, document.names[at])
        if len(named) != 1:
            return None
        name = next(iter(named.values()))
        return Identity(name.canonical, "person", name.first, name.last, name.role, name.organisation), -1

    def _content(self, clause: Clause, number: int) -> tuple[tuple[int, int], ...]:
        sentence = self.view.document.sentences[number]
        verb = clause.verb
        after_words = self._inverted(clause)
        end = verb.last
        if clause.inverted and clause.subject >= 0:
            end = self.view.extent(clause.subject)[1]
        start = self._content_start(clause, sentence.first)
        right = (verb.first if verb.modal in ACTS else end, self._right_end(clause, sentence.last))
        if after_words:
            right = (end, self._before_relative(end, right[1]))
        right = (right[0], self._quote_end(right[1], sentence.last))
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

    def _before_relative(self, first: int, last: int) -> int:
        """After an inverted verb, a relative clause tells of the speaker, not what was said."""
        for token in range(first, last):
            chunk = self.view.chunks[self.view.chunk_at[token]]
            if chunk.kind == "REL":
                return token
        return last

    def _quote_end(self, last: int, sentence_end: int) -> int:
        """A quotation that the sentence leaves open runs on to its closing mark."""
        if last < sentence_end:
            return last
        quote = self.view.quote_of[self.view.chunk_at[last - 1]]
        return max(last, self.quote_tokens[quote][1]) if quote >= 0 else last

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
