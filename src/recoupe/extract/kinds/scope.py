"""Whether a count is over a period (a war, `depuis lundi`, `en quatre jours`) or of one incident."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.counts.scene import Count
from recoupe.extract.threads import HAPPENINGS, TOLL
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import in_apposition

_DURING = frozenset(("en", "des", "durant", "pendant", "ces", "les", "l'espace", "derniers", "de"))
_LASTING = frozenset(("dans", "pendant", "durant", "lors de", "depuis", "au cours de"))
_SINGLE = frozenset(HAPPENINGS)  # one happening told by itself is no total
_LEANING = frozenset(("subset", "ellipsis", "resumption", "coordination", "breakdown"))


def is_cumulative(context: Context, count: Count, counts: list[Count], lexicon: PeopleLexicon) -> bool:
    """True where a period, a lasting cause or a word of total stands with the count, or with the one it leans on."""
    if count.way in _LEANING:
        base = counts[count.whole] if count.whole >= 0 else _before(count, counts)
        if base is not None and base is not count:
            return is_cumulative(context, base, counts, lexicon)
    sentence = context.document.sentences[count.sentence]
    lower = context.document.tokens.lower
    apart = [t for t in context.times_at[count.sentence] if in_apposition(context.document, t, count.last)]
    if any(_is_period(time, lower) for time in context.times_at[count.sentence] if time not in apart):
        return True
    words = lower[sentence.first : sentence.last if not apart else apart[0].first - 1]
    if _during(context, count, lexicon) or _goes_on(context, count, counts, lexicon):
        return True
    text = f" {' '.join(words)} "
    if "depuis" in words or any(f" {total} " in text for total in lexicon.causes["total"]):
        return True
    return _lasting(context, count, lexicon)


def _during(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """`tués durant la bataille`, `depuis le début du conflit`: a phrase of time or place names what lasts."""
    view, lemma = context.view, context.document.tokens.lemma
    start, stop = view.sentence_chunks[count.sentence]
    return any(
        view.chunks[c].prep in _LASTING and lemma[view.chunks[c].head] in lexicon.causes["lasting"]
        for c in range(start, stop)
    )


def _goes_on(context: Context, count: Count, counts: list[Count], lexicon: PeopleLexicon) -> bool:
    """A total set beside another: `138 civils sont morts depuis lundi. Les tirs rebelles ont fait 17 morts.`"""
    sentences = context.document.sentences
    if count.sentence == 0 or sentences[count.sentence - 1].paragraph != sentences[count.sentence].paragraph:
        return False
    if any(time.span == "instant" for time in context.times_at[count.sentence]):
        return False
    first = sentences[count.sentence].first
    lemma = context.document.tokens.lemma
    if not TOLL.isdisjoint(lemma[first : sentences[count.sentence].last]):
        return False
    if any(
        lemma[i] in _SINGLE and context.document.tokens.number[i] == "Sing"
        for i in range(first, sentences[count.sentence].last)
    ):
        return False
    before = [
        other for other in counts if other.sentence == count.sentence - 1 and other.measure == count.measure
    ]
    return any(is_cumulative(context, other, counts, lexicon) for other in before)


def _before(count: Count, counts: list[Count]) -> Count | None:
    """The count of the same sentence that stands before."""
    earlier = [c for c in counts if c.sentence == count.sentence and c.first < count.first]
    return max(earlier, key=lambda c: c.first, default=None)


def _is_period(time: TimeExpression, lower: list[str]) -> bool:
    """`depuis lundi`, `du 3 au 7 mars`, `entre le 14 et le 21`, `en quatre jours`; not `pendant deux heures`."""
    before = lower[time.first - 1] if time.first else ""
    if time.type == "DURATION":
        return before in _DURING and not time.value.startswith("PT")
    if time.type == "DATE" and before == "entre":
        return True
    return time.span == "period" and time.earliest != time.latest


def _lasting(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """`le conflit a fait 300.000 morts`: the subject is a cause that lasts."""
    if count.clause < 0:
        return False
    tokens, chunks = context.document.tokens, context.view.chunks
    subjects = context.view.clauses[count.clause].subjects
    return any(tokens.lemma[chunks[c].head] in lexicon.causes["lasting"] for c in subjects)
