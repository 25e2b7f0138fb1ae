"""Casualties: people killed, wounded, missing or captured, by whom and of what.

The counts come from `counts` with the words of `lang/fr/casualties.toml`; here they get perpetrator,
cause and scope. A person named as killed or taken (`le général X a été tué`) is a count of one.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.context import Context, Draft
from recoupe.extract.counts.finder import find_counts
from recoupe.extract.counts.lexicon import PeopleLexicon, people_lexicon
from recoupe.extract.counts.scene import Count
from recoupe.extract.counts.some import some
from recoupe.extract.kinds.casualties.behind import Behind
from recoupe.extract.kinds.scope import is_cumulative
from recoupe.record import Casualties, Factuality, Quantity, Time
from recoupe.times.govern import as_time

RULE = "casualties/2"
_TOLD = ("verb", "named", "following", "group")  # ways of a verb, which may be denied or only meant
_INTERRED = frozenset(("enterrer", "inhumer"))
_BESIDE = 4  # tokens behind the dead in which their own day stands
_KEY = 1_000_000_000  # keys of drafts are shared by all kinds
_CONFIDENCE = {
    "verb": 0.9, "participle": 0.9, "noun": 0.9, "state": 0.9, "subset": 0.9, "coordination": 0.85, "toll": 0.85,
    "table": 0.85, "membership": 0.85, "subject": 0.8, "en": 0.8, "predicate": 0.8, "cargo": 0.8, "resumption": 0.75,
    "question": 0.7, "ellipsis": 0.7, "auxiliary": 0.85, "breakdown": 0.8, "named": 0.65, "mourned": 0.5, "nobody": 0.8,
    "fate": 0.75, "following": 0.85, "piece": 0.8, "group": 0.65, "subset-named": 0.8,
}  # fmt: skip


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the casualties of a document."""
    lexicon = people_lexicon("casualties")
    reader = _Reader(context, lexicon)
    counts = find_counts(context, lexicon, singles_too=True)
    for count in counts:
        if not _left_alone(context, count, lexicon) and not _asked(context, count, lexicon):
            yield reader.draft(count, counts)


def _asked(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """`ne sait pas si l'un des gardes est blessé`: nobody says that it is so."""
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    if clause is None or clause.marker != "si" or clause.parent < 0:
        return False
    figure = count.quantity is not None and not count.quantity.article and (count.quantity.value or 0) > 1
    return not figure and context.view.clauses[clause.parent].verb.lemma in lexicon.lists["asking"]


def _left_alone(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """`n'ont pas été interpellés`, `devait être interpellé`, `a interpellé le ministre`: nobody is held."""
    if count.measure != "captured" or count.clause < 0 or count.way not in _TOLD:
        return False
    clause = context.view.clauses[count.clause]
    verb, lemma = clause.verb, context.document.tokens.lemma
    meant = verb.modal == "devoir" and verb.tense == "Imp" and not verb.perfect
    heads = (lemma[context.view.chunks[c].head] for c in clause.objects)
    asked = verb.voice == "active" and verb.lemma in lexicon.lists["addressing"]
    return (
        bool(verb.negation) or meant or (asked and any(head in lexicon.lists["addressed"] for head in heads))
    )


class _Reader:
    """Makes the drafts of one document."""

    def __init__(self, context: Context, lexicon: PeopleLexicon) -> None:
        self.context = context
        self.lexicon = lexicon
        self.behind = Behind(context, lexicon)

    def draft(self, count: Count, counts: list[Count]) -> Draft:
        """The claim that a count makes."""
        perpetrator, cause = self.behind.of(count)
        args = Casualties(
            measure=count.measure,  # type: ignore[arg-type]  # the lexicon's keys are the record's values
            victims=count.victims,
            perpetrator=perpetrator,
            cause=cause,
            cumulative=is_cumulative(self.context, count, counts, self.lexicon)
            or self._of_an_epidemic(cause),
        )
        unnumbered = count.quantity is not None and count.quantity.article  # `un soldat`, `des civils`
        words = self._words(count) if unnumbered else (count.first, count.last)
        return Draft(
            "casualties", args, (words,), f"{RULE}/{count.way}{'-unnumbered' * unnumbered}",
            _CONFIDENCE[count.way] - (0.25 if unnumbered else 0.0), self._quantity(count), count.clause, count.chunk,
            factuality=count.factuality or self._surely(count), undated=self._mourned(count),
            time=self._day_of_the_buried(count) or self._day_of_the_happening(count), key=_KEY + count.first,
            part_of=_KEY + counts[count.whole].first if count.whole >= 0 else -1,
        )  # fmt: skip

    def _words(self, count: Count) -> tuple[int, int]:
        """The words that tell of one: of `un homme, qui a fui avant d'être tué` the last ones."""
        clause = self.context.view.clauses[count.clause] if count.clause >= 0 else None
        apart = clause is not None and clause.kind == "infinitive" and clause.verb.first >= count.last
        return (clause.verb.first, clause.verb.last) if apart and clause else (count.first, count.last)

    def _surely(self, count: Count) -> Factuality | None:
        """What is planned for the dead makes no plan of their deaths."""
        if not self._mourned(count) or self.context.attributed(count.sentence, count.first):
            return None
        return "asserted"

    def _mourned(self, count: Count) -> bool:
        """`les obsèques des douze victimes auront lieu vendredi`, `a rendu hommage aux dix morts`: no day of theirs."""
        view, lemma = self.context.view, self.context.document.tokens.lemma
        chunk, lists = view.chunk_at[count.first], self.lexicon.lists
        clause = view.clauses[count.clause] if count.clause >= 0 else None
        if clause is not None and clause.kind == "relative" and clause.antecedent >= 0:
            chunk = clause.antecedent  # « l'anniversaire du séisme qui a fait douze morts »
        elif clause is not None and clause.verb.last <= count.first:
            said = lemma[clause.verb.first : count.first]
            if clause.verb.lemma in lists["honouring"] or not lists["homages"].isdisjoint(said):
                return True
        interred = clause is not None and clause.verb.lemma in _INTERRED and clause.verb.voice == "passive"
        alive = clause is not None and lemma[clause.verb.last : clause.verb.last + 1] == ["vivant"]
        if interred and not alive:
            return True  # « ont été enterrés mardi »: they died before
        above = view.governor[chunk] if chunk >= 0 else -1
        return above >= 0 and lemma[view.chunks[above].head] in lists["funerals"] | lists["homages"]

    def _day_of_the_buried(self, count: Count) -> Time | None:
        """`les victimes de l'attentat de dimanche ont été enterrées mardi`: the day that their own phrase names."""
        view = self.context.view
        clause = view.clauses[count.clause] if count.clause >= 0 else None
        if clause is None or clause.verb.lemma not in _INTERRED or count.chunk < 0:
            return None
        last = view.extent(count.chunk)[1]
        times = self.context.times_at[count.sentence]
        own = [t for t in times if count.first <= t.first < last and t.earliest is not None]
        return as_time(own[0], self.context.document) if len(own) == 1 else None

    def _day_of_the_happening(self, count: Count) -> Time | None:
        """`l'attentat du 3 mai, qui a fait dix morts, a été revendiqué le 5`: the day of what the relative tells of."""
        view, document = self.context.view, self.context.document
        clause = view.clauses[count.clause] if count.clause >= 0 else None
        if (
            clause is None
            or clause.kind != "relative"
            or clause.marker != "qui"
            or count.measure == "missing"
        ):
            return None
        start, upos = document.sentences[count.sentence].first, document.tokens.upos
        pronoun = next(
            (t for t in range(clause.verb.first - 1, start, -1) if document.tokens.lower[t] == "qui"), start
        )
        begin = next(
            (t + 1 for t in range(pronoun - 1, start - 1, -1) if upos[t] in ("VERB", "AUX", "SCONJ")), start
        )
        dated = [t for t in self.context.times_at[count.sentence] if t.earliest is not None]
        before = [t for t in dated if begin <= t.first < pronoun]
        within = [t for t in dated if pronoun <= t.first < count.last + _BESIDE]
        struck = not self.lexicon.causes["nouns"].isdisjoint(document.tokens.lemma[begin:pronoun])
        struck = struck and "," not in document.tokens.lower[begin : pronoun - 1]
        return as_time(before[0], document) if struck and len(before) == 1 and not within else None

    def _of_an_epidemic(self, cause: str | None) -> bool:
        """`239 personnes sont mortes du choléra`: counted over as long as it lasts."""
        return cause is not None and not self.lexicon.causes["epidemics"].isdisjoint(cause.lower().split())

    def _quantity(self, count: Count) -> Quantity | None:
        """The quantity in words of the article; one or none where nobody is counted by a number."""
        if count.quantity is not None:
            return count.quantity.quantity(self.context.document, count.victims)
        if count.value is None:
            return some(self.context, count)  # nothing for `les otages ont été tués`
        words = self.context.document.words(count.first, count.last)
        return Quantity(
            value=count.value,
            low=count.value,
            high=count.value,
            bound="exact",
            unit=count.victims,
            text=words,
        )
