"""Which words a verb of saying is behind: before it where it is inverted, after it to the end of its reach."""

from __future__ import annotations

from recoupe.extract.attribution.acts import Acts
from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.attribution.figures import lists_behind
from recoupe.extract.attribution.gapped import gaps
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.lexicon import ACTS, BLAMING, OWNING
from recoupe.extract.verbs import is_absolute

_ASIDES = frozenset(("alors que", "tandis que"))  # behind a comma the newsroom goes on by itself
_TO_COLON = 7  # phrases between a speaker and the colon before their words
Ranges = tuple[tuple[int, int], ...]


class ContentFinder:
    """Finds the content of the verbs of one document; `quotes` are its quotations' token ranges."""

    def __init__(self, view: ClauseView, acts: Acts, quotes: dict[int, tuple[int, int]]) -> None:
        self.view = view
        self.acts = acts
        self.quotes = quotes
        self.lower = view.document.tokens.lower

    def of(self, clause: Clause) -> Ranges:
        """Token ranges of what the verb of `clause` says."""
        sentence = self.view.document.sentences[clause.sentence]
        verb = clause.verb
        after_words = self.acts.inverted(clause)
        if after_words and clause.quote in self.quotes:
            return self._around_aside(clause)
        end = verb.last
        if clause.inverted and clause.subject >= 0:
            end = self.view.extent(clause.subject)[1]
        first = verb.first if (verb.modal in ACTS and verb.modal != "faire") or verb.lemma in BLAMING else end
        colon = (
            self._colon_at(end)
            if after_words
            else self.acts.colon_after(clause) or lists_behind(self.view, clause)
        )
        parted = next((gap.parted for gap in gaps(self.view, clause)), sentence.last)
        last = sentence.last if colon else min(parted, self._right_end(clause, sentence.last))
        if clause.inserted:
            last, end = self._past_insertion(clause, end)  # « La trêve, affirme le maire, tient »
        if after_words:
            last = last if clause.inserted else self._before_relative(end, last)
            first = end
        right = (first, self._quote_end(last, sentence.last))
        if not after_words:
            if verb.lemma in OWNING:
                right = (first, self._before_relative(first, right[1]))
            elif ACTS.get(verb.lemma) == "demand" and clause.object > clause.chunk:
                right = (first, self._before_answer(clause, right[1]))
            return (right,) if right[1] > right[0] else ()
        left = (self._quote_start(clause, self._start(clause, sentence.first)), verb.first)
        return tuple(part for part in (left, right) if part[1] > part[0])

    def _past_insertion(self, clause: Clause, end: int) -> tuple[int, int]:
        """Where the words end that go on behind an insertion, and where they go on: past its comma."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        begin = self.view.chunk_at[end - 1] + 1
        comma = next((k for k in range(begin, stop) if self.view.chunks[k].kind == "COMMA"), begin)
        parted = (
            self.view.chunks[k].first
            for k in range(comma, stop)
            if self.view.chunks[k].kind == "COLON" and self.lower[self.view.chunks[k].first] == ";"
        )
        last = next(parted, self.view.document.sentences[clause.sentence].last)
        return last, self.view.chunks[comma].last

    def _colon_at(self, token: int) -> bool:
        """`Faux, rétorque la marine, carte à l'appui : l'appel ...`: the words go on behind the speaker."""
        if token >= len(self.lower):
            return False
        start = self.view.chunk_at[token]
        for chunk in self.view.chunks[start : start + _TO_COLON]:
            if self.lower[chunk.first] == ":":
                return True
            if chunk.kind not in ("PP", "NP", "ADV", "COMMA"):
                return False
        return False

    def _around_aside(self, clause: Clause) -> Ranges:
        """`« Partez, a dit le maire à la foule, et vite »`: the quotation but for the words of the newsroom in it."""
        first, last = self.quotes[clause.quote]
        end = clause.verb.last
        if clause.inverted and clause.subject >= 0:
            end = self.view.extent(clause.subject)[1]
        _, stop = self.view.sentence_chunks[clause.sentence]
        for k in range(self.view.chunk_at[end - 1] + 1, stop):
            chunk = self.view.chunks[k]
            if chunk.kind in ("COMMA", "CLOSE", "COLON") or (
                chunk.kind == "OTHER" and self.lower[chunk.first] in ".!?"
            ):
                end = chunk.last if chunk.kind == "COMMA" else chunk.first
                break
        else:
            end = self.view.document.sentences[clause.sentence].last
        parts = ((first, clause.verb.first), (min(end, last), last))
        return tuple(part for part in parts if part[1] > part[0])

    def _start(self, clause: Clause, first: int) -> int:
        """Past a `;` that parts the words from what another source says."""
        start, _ = self.view.sentence_chunks[clause.sentence]
        for k in range(clause.chunk - 1, start, -1):
            if self.view.chunks[k].kind == "COLON" and self.lower[self.view.chunks[k].first] == ";":
                return self.view.chunks[k].last if self._attributed_before(clause, k) else first
        return first

    def _attributed_before(self, clause: Clause, k: int) -> bool:
        """Whether somebody else speaks before chunk k of the sentence."""
        start, _ = self.view.sentence_chunks[clause.sentence]
        if any(self.view.chunks[c].prep == "selon" for c in range(start, k)):
            return True
        return any(
            other.chunk < k
            and self.acts.of(other)[0]
            and other.subject >= 0
            and can_speak(self.view, other.subject)
            for other in map(self.view.clauses.__getitem__, self.view.sentence_clauses[clause.sentence])
        )

    def _quote_start(self, clause: Clause, first: int) -> int:
        """A quotation that began in an earlier sentence belongs to the verb that closes it."""
        start, _ = self.view.sentence_chunks[clause.sentence]
        before = {self.view.quote_of[k] for k in range(start, clause.chunk)} & self.quotes.keys()
        return min([first, *(self.quotes[quote][0] for quote in before)])

    def _before_relative(self, first: int, last: int) -> int:
        """After an inverted verb, a relative clause tells of the speaker, not what was said."""
        for token in range(first, last):
            chunk = self.view.chunks[self.view.chunk_at[token]]
            if chunk.kind == "REL" and self.view.quote_of[self.view.chunk_at[token]] < 0:
                return token
        return last

    def _before_answer(self, clause: Clause, last: int) -> int:
        """`réclame une trêve, que l'armée a rejetée`: what became of what is asked for is the newsroom's to tell."""
        for index in self.view.sentence_clauses[clause.sentence]:
            other = self.view.clauses[index]
            told = other.kind == "relative" and other.antecedent >= clause.object and other.quote < 0
            if not told or not other.verb.perfect or other.verb.mood == "Cnd":
                continue
            marks = range(other.antecedent + 1, other.chunk)
            at = next((k for k in marks if self.view.chunks[k].kind == "REL"), -1)
            if at > 0 and self.view.chunks[at - 1].kind == "COMMA":
                return min(last, self.view.chunks[at - 1].first)
        return last

    def _quote_end(self, last: int, sentence_end: int) -> int:
        """A quotation that the sentence leaves open runs on to its closing mark."""
        if last < sentence_end:
            return last
        quote = self.view.quote_of[self.view.chunk_at[last - 1]]
        return max(last, self.quotes[quote][1]) if quote >= 0 else last

    def _stands_apart(self, other: Clause) -> bool:
        """`une résolution exigeant une trêve, la Marne ayant opposé son veto`: the newsroom tells of the veto."""
        apart = is_absolute(other.verb, self.view.document.tokens) and other.subject > 0
        return apart and self.view.chunks[other.subject - 1].kind == "COMMA"

    def _right_end(self, clause: Clause, last: int) -> int:
        """The content runs to the end of the sentence or to the next clause on the verb's own level."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        verb_end = clause.verb.last
        for k in range(clause.chunk + 1, stop):
            chunk = self.view.chunks[k]
            parted = chunk.kind == "COLON" and self.lower[chunk.first] == ";"
            aside = (
                chunk.prep in _ASIDES
                and self.view.chunks[k - 1].kind == "COMMA"
                and self.view.quote_of[k] < 0
            )
            if parted or (chunk.kind == "SUB" and aside):
                last = min(last, chunk.first)
                break
        for index in self.view.sentence_clauses[clause.sentence]:
            other = self.view.clauses[index]
            if other.index > clause.index and clause.kind == "participle" and self._stands_apart(other):
                return min(last, self.view.chunks[other.subject].first)
            if other.index <= clause.index or other.verb.form != "finite":
                continue
            if other.verb.first == verb_end and self.acts.describes(clause):
                continue  # « s'est dit satisfait »: no verb of its own
            if clause.kind == "relative" and other.kind == "main" and 0 <= other.subject < clause.chunk:
                return min(last, other.verb.first)  # « la mairie, qui se dit prête, en héberge dix »
            if clause.kind == "adverbial" and other.kind == "main" and other.subject > clause.chunk:
                return min(
                    last, self.view.chunks[other.subject].first
                )  # « Alors que l'armée affirme ..., les tirs ont »
            if other.kind == clause.kind and other.parent == clause.parent and other.quote == clause.quote:
                if self.acts.of(other)[0] and other.subjects == clause.subjects:
                    return min(last, other.verb.first)
                if other.kind == "main":
                    first_subject = other.subject if other.subject > clause.chunk else other.chunk
                    return min(last, self.view.chunks[first_subject].first)
        return last
