"""Casualties: people killed, wounded, missing or captured, by whom and of what.

The counts come from `counts` with the words of `lang/fr/casualties.toml`; here they get perpetrator,
cause and scope. A person named as killed or taken (`le général X a été tué`) is a count of one.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.counts.finder import find_counts
from recoupe.extract.counts.lexicon import PeopleLexicon, people_lexicon
from recoupe.extract.counts.scene import Count
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.scope import is_cumulative
from recoupe.record import Casualties, Quantity

RULE = "casualties/1"
_KEY = 1_000_000_000  # keys of drafts are shared by all kinds
_CONFIDENCE = {
    "verb": 0.9, "participle": 0.9, "noun": 0.9, "state": 0.9, "subset": 0.9, "coordination": 0.85, "toll": 0.85,
    "table": 0.85, "membership": 0.85, "subject": 0.8, "en": 0.8, "predicate": 0.8, "cargo": 0.8, "resumption": 0.75,
    "question": 0.7, "ellipsis": 0.7, "auxiliary": 0.85, "breakdown": 0.8, "named": 0.65, "mourned": 0.5, "nobody": 0.8,
}  # fmt: skip
_CAUSE_PREPOSITIONS = ("dans", "lors de", "par", "à cause de", "de", "après", "sous", "pendant")


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the casualties of a document."""
    lexicon = people_lexicon("casualties")
    reader = _Reader(context, lexicon)
    counts = find_counts(context, lexicon, singles_too=True)
    for count in counts:
        yield reader.draft(count, counts)


class _Reader:
    """Fills perpetrator, cause and scope of the counts of one document."""

    def __init__(self, context: Context, lexicon: PeopleLexicon) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.causes = lexicon.causes["nouns"]
        self.lexicon = lexicon
        self.disaster = self._disaster(lexicon.causes["disasters"])

    def draft(self, count: Count, counts: list[Count]) -> Draft:
        """The claim that a count makes."""
        clause = self.view.clauses[count.clause] if count.clause >= 0 else None
        perpetrator, cause = self._behind(count, clause)
        measure = count.measure
        args = Casualties(
            measure=measure,  # type: ignore[arg-type]  # the lexicon's keys are the record's values
            victims=count.victims,
            perpetrator=perpetrator,
            cause=cause,
            cumulative=is_cumulative(self.context, count, self.lexicon),
        )
        quantity = count.quantity.quantity(self.context.document, count.victims) if count.quantity else None
        if count.quantity is None:
            words = self.context.document.words(count.first, count.last)
            quantity = Quantity(
                value=count.value,
                low=count.value,
                high=count.value,
                bound="exact",
                unit=count.victims,
                text=words,
            )
        vague = 0.25 if count.quantity is not None and count.quantity.article else 0.0
        return Draft(
            "casualties", args, ((count.first, count.last),), f"{RULE}/{count.way}",
            _CONFIDENCE[count.way] - vague, quantity, count.clause, count.chunk,
            factuality=count.factuality, key=_KEY + count.first,
            part_of=_KEY + counts[count.whole].first if count.whole >= 0 else -1,
        )  # fmt: skip

    def _behind(self, count: Count, clause: Clause | None) -> tuple[str | None, str | None]:
        """Perpetrator and cause: the agent or subject, then a phrase of cause, then the article's disaster."""
        perpetrator = cause = None
        for chunk in self._agents(count, clause):
            if self._is_cause(chunk):
                cause = cause or self._cause_text(chunk)
                perpetrator = perpetrator or self._owner(chunk)
            else:
                perpetrator = perpetrator or self._actor(chunk)
        if cause is None and count.measure in ("killed", "wounded", "casualties", "missing"):
            cause = self._nearby_cause(count) or self.disaster
        return perpetrator, cause

    def _agents(self, count: Count, clause: Clause | None) -> Iterator[int]:
        """Phrases that may be behind the count: the subject of an active verb, `par` after a passive."""
        if clause is None:
            return
        if count.role in ("object", "to", "noun") or clause.verb.lemma in (
            "faire",
            "causer",
            "provoquer",
            "laisser",
        ):
            yield from (s for s in clause.subjects if s != count.chunk)
        if count.role == "subject" or clause.verb.voice == "passive" or count.way == "participle":
            yield from self.view.complement(clause, "par")

    def _is_cause(self, chunk: int) -> bool:
        return self.tokens.lemma[self.view.chunks[chunk].head] in self.causes

    def _cause_text(self, chunk: int) -> str:
        found = self.view.chunks[chunk]
        return phrase_text(self.view, found.first, found.last)

    def _owner(self, chunk: int) -> str | None:
        """`les bombardements de l'armée`: whoever a cause is said to be of."""
        for other in self.view.dependents(chunk):
            name = self._actor(other)
            if name is not None and not self._is_cause(other):
                return name
        return None

    def _actor(self, chunk: int) -> str | None:
        """A phrase as perpetrator: a name of somebody, or a common noun of armed people; no place, no pronoun."""
        found = self.view.chunks[chunk]
        if found.pronoun:
            return None
        who = identify(self.view, chunk)
        if who.kind in ("place", "misc", "outlet"):
            return None
        if who.kind == "common" and self.tokens.lemma[found.head] not in self.lexicon.lists["actors"]:
            return None
        return who.name

    def _nearby_cause(self, count: Count) -> str | None:
        """`14 morts dans le bombardement d'un marché`, else the sentence's only noun of cause."""
        start, stop = self.view.sentence_chunks[count.sentence]
        named = [
            c for c in range(start, stop) if self.view.chunks[c].kind in ("NP", "PP") and self._is_cause(c)
        ]
        if not named:
            return None
        best = min(named, key=lambda c: abs(self.view.chunks[c].first - count.first))
        return self._cause_text(best)

    def _disaster(self, nouns: frozenset[str]) -> str | None:
        """The disaster that an article is about: named in its first two sentences."""
        sentences = self.context.document.sentences[:3]
        for sentence in sentences:
            for i in range(sentence.first, sentence.last):
                if self.tokens.lemma[i] in nouns and self.tokens.upos[i] == "NOUN":
                    return self.tokens.lemma[i]
        return None
