"""Displacement: people who fled, were evacuated, came back or can't leave, from where and where to.

The counts come from `counts` with the words of `lang/fr/displacement.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.counts.finder import find_counts
from recoupe.extract.counts.lexicon import people_lexicon
from recoupe.extract.counts.scene import Count
from recoupe.extract.kinds.scope import is_cumulative
from recoupe.extract.places import as_place
from recoupe.record import Displacement

RULE = "displacement/1"
_KEY = 2_000_000_000  # keys of drafts are shared by all kinds
_CONFIDENCE = {
    "verb": 0.85, "participle": 0.85, "noun": 0.85, "state": 0.8, "subset": 0.8, "coordination": 0.8, "toll": 0.8,
    "table": 0.8, "membership": 0.8, "subject": 0.75, "en": 0.75, "predicate": 0.8, "cargo": 0.8, "resumption": 0.7,
    "question": 0.6, "ellipsis": 0.6, "auxiliary": 0.8, "breakdown": 0.7,
}  # fmt: skip
_TO = ("vers", "pour", "à", "en", "dans", "sur", "jusqu'à")
_FROM = ("de", "depuis", "hors de")
_LEAVING = frozenset(("quitter", "fuir", "déserter", "abandonner", "évacuer"))
_REACHING = frozenset(("gagner", "rejoindre", "regagner"))


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the displacement of a document."""
    lexicon = people_lexicon("displacement")
    counts = find_counts(context, lexicon)
    for count in counts:
        if count.quantity is None or (count.quantity.article and count.way == "verb"):
            continue
        clause = context.view.clauses[count.clause] if count.clause >= 0 else None
        origin, destination = _ends(context, clause, count)
        args = Displacement(
            measure=count.measure,  # type: ignore[arg-type]  # the lexicon's keys are the record's values
            people=count.victims,
            origin_place=origin,
            destination=destination,
            cumulative=is_cumulative(context, count, counts, lexicon),
        )
        share = count.quantity.unit_class == "share"
        yield Draft(
            "displacement", args, ((count.first, count.last),), f"{RULE}/{count.way}", _CONFIDENCE[count.way],
            count.quantity.quantity(context.document, "percent" if share else count.victims), count.clause, count.chunk,
            key=_KEY + count.first, part_of=_KEY + counts[count.whole].first if count.whole >= 0 else -1,
        )  # fmt: skip


def _ends(context: Context, clause: Clause | None, count: Count) -> tuple[str | None, str | None]:
    """Where from and where to: the object of leaving or reaching, else the phrases of the clause."""
    if clause is None:
        return None, None
    view = context.view
    origin = destination = None
    for chunk in clause.objects:
        place = as_place(view, chunk) if chunk != count.chunk else None
        if place is not None and clause.verb.lemma in _LEAVING:
            origin = place.name
        elif place is not None and clause.verb.lemma in _REACHING:
            destination = place.name
    for chunk in clause.complements:
        place = as_place(view, chunk)
        if place is None:
            continue
        preposition = view.chunks[chunk].prep
        if preposition in _FROM:
            origin = origin or place.name
        elif preposition in ("vers", "pour") or (
            preposition in _TO and count.measure in ("refugees", "returned")
        ):
            destination = destination or place.name
    return origin, destination
