"""When somebody said something: the day by the verb of saying, else the day they last spoke on, else the article's.

`Ana Kurtel a dit lundi que le pont tiendrait. « Tout va bien », a-t-elle ajouté.`: both on Monday. A newsroom that
gives no day tells what was said as it writes; what had been said before (`avait dit`, `disait`) has no day then.
"""

from __future__ import annotations

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.lexicon import DOCUMENTS, EMERGING, GIVEN_OUT
from recoupe.extract.told_times import ToldTimes
from recoupe.record import Published, Statement, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import as_time, on_writing, time_for

_NEAR = 1  # paragraphs in which somebody goes on speaking
_BESIDE = 2  # phrases between a verb and a time that belongs to no clause: « affirmait hier la maire »
_BEFORE = frozenset(("avait", "avaient", "eut", "eurent", "eût"))


class SaidDays:
    """Dates the statements of one document, in the order of its text."""

    def __init__(self, context: Context, published: Published, told: ToldTimes) -> None:
        self._context = context
        self._published = published
        self._told = told
        self._spoke: dict[str, tuple[int, Time]] = {}

    def of(self, draft: Draft, sentence: int) -> Time | None:
        """The day of a statement."""
        context = self._context
        clause = context.view.clauses[draft.clause] if draft.clause >= 0 else None
        speaker = draft.args.speaker if isinstance(draft.args, Statement) else None
        paragraph = context.document.sentences[sentence].paragraph
        if clause is not None:
            emerges = clause.verb.lemma in EMERGING  # « C'est ce qui ressort du bilan publié lundi »
            told = (self._given_out(draft) if emerges else None) or self._by_verb(clause)
        else:
            told = self._given_out(draft)
        if clause is None and told is None:
            first, last = draft.evidence[0]
            said = [t for t in self._told.said(draft, sentence) if not first <= t.first < last]
            told = time_for(context.document, said, sentence, first, last)
        if told is not None:
            if speaker is not None:
                self._spoke[speaker] = (paragraph, told)
            return told
        if clause is not None and self._before(clause):
            return None
        spoke = self._spoke.get(speaker) if speaker is not None else None
        if spoke is not None and paragraph - spoke[0] <= _NEAR:
            return msgspec.structs.replace(spoke[1], because=f"the day they spoke on: {spoke[1].because}")
        return on_writing(self._published)

    def _given_out(self, draft: Draft) -> Time | None:
        """`Selon un rapport publié lundi par la Ligue`: a paper says it on the day it came out."""
        view, document = self._context.view, self._context.document
        chunk = draft.chunk
        if chunk < 0 or document.tokens.lemma[view.chunks[chunk].head] not in DOCUMENTS:
            return None
        number = view.sentence_of[chunk]
        first, stop = view.chunks[chunk].first, document.sentences[number].last
        end = next((t for t in range(first, stop) if document.tokens.lower[t] == ","), stop)
        for time in self._context.times_at[number]:
            owner = self._told.clause_of(time)
            told = view.clauses[owner].verb.lemma in GIVEN_OUT if owner >= 0 else False
            if first < time.first < end and told and time.direction != "future":
                return as_time(time, document)
        return None

    def _by_verb(self, clause: Clause) -> Time | None:
        """The day nearest to the verb of saying, in its clause or a participle before it."""
        context = self._context
        fitting = [
            t
            for t in context.times_at[clause.sentence]
            if t.earliest is not None
            and t.latest is not None
            and t.direction != "future"
            and not t.signal.startswith(("before", "since"))
            and self._is_of(t, clause)
        ]
        near = min(fitting, key=lambda t: abs(t.first - clause.verb.last), default=None)
        return as_time(near, context.document) if near is not None else None

    def _is_of(self, time: TimeExpression, clause: Clause) -> bool:
        view = self._context.view
        chunk = view.chunk_at[time.first]
        if chunk < 0 or view.quote_of[chunk] != clause.quote:
            return False
        owner = self._told.clause_of(time)
        if owner == clause.index or chunk == clause.chunk + 1:
            return True  # « a dit samedi être prête »
        if owner < 0:
            return abs(chunk - clause.chunk) <= _BESIDE or self._opens(chunk, clause)
        other = view.clauses[owner]
        if other.kind == "participle":  # « S'exprimant lundi à la radio, Ana Kurtel a dit »
            return other.chunk < clause.chunk and other.parent in (clause.index, -1)
        shared = other.kind == clause.kind and other.subjects == clause.subjects and bool(clause.subjects)
        return owner < clause.index and (shared or owner == clause.parent)

    def _opens(self, chunk: int, clause: Clause) -> bool:
        """`À l'issue de pourparlers lundi, Ana Kurtel a dit`: a time before the first verb of its sentence."""
        clauses = map(
            self._context.view.clauses.__getitem__, self._context.view.sentence_clauses[clause.sentence]
        )
        return chunk < clause.chunk and all(other.chunk > chunk for other in clauses)

    def _before(self, clause: Clause) -> bool:
        """`avait dit`, `disait`, `dira`: no day of the article's own."""
        verb = clause.verb
        return self._context.document.tokens.lower[verb.first] in _BEFORE or verb.tense in ("Imp", "Fut")
