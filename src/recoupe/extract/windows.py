"""The stretch of days that a total counts over, told by when what lasts began.

In `La guerre, qui a éclaté le 3 mai, a fait 300 morts` and `Depuis le début du siège en avril, 40 civils ont péri`
the count runs from that day to the article's.
"""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.told_times import ToldTimes
from recoupe.lang import load_table
from recoupe.record import Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import in_apposition

_HAPPENING = load_table("event")["happening"]
_BEGINS = frozenset(_HAPPENING["begins"])
_STARTS = frozenset(_HAPPENING["starts"])
_SINCE = frozenset(("depuis", "dès"))
_PHRASE = 9  # tokens from `depuis` to the day of the beginning that it names


class Windows:
    """The windows of the totals of one document."""

    def __init__(self, context: Context, published: Published, told: ToldTimes) -> None:
        self._context = context
        self._published = published
        self._told = told
        self._last: tuple[int, Time] | None = None

    def of(self, sentence: int, first: int, last: int) -> Time | None:
        """What a total in tokens `[first, last)` counts over: its sentence's window, else its paragraph's last."""
        paragraph = self._context.document.sentences[sentence].paragraph
        found = self._in_sentence(sentence, first, last)
        if found is not None:
            self._last = (paragraph, found)
            return found
        return self._last[1] if self._last is not None and self._last[0] == paragraph else None

    def _in_sentence(self, sentence: int, first: int, last: int) -> Time | None:
        times = [t for t in self._context.times_at[sentence] if t.earliest is not None and not t.reporting]
        document = self._context.document
        since = [
            t for t in times if t.span == "period" and _is_since(t) and not in_apposition(document, t, last)
        ]
        begun = [t for t in times if t not in since and self._begins(t)]
        best = min((*since, *begun), key=lambda t: max(t.first - last, first - t.last), default=None)
        return self._up_to_count(best, sentence) if best is not None else None

    def _begins(self, time: TimeExpression) -> bool:
        """Whether a day is when something lasting began: `déclenchée en mars`, `depuis le début du siège en mai`."""
        clause = self._told.clause_of(time)
        if clause >= 0:
            found = self._context.view.clauses[clause]
            if found.kind in ("participle", "relative") and found.verb.lemma in _BEGINS:
                return found.verb.first < time.first
        tokens = self._context.document.tokens
        near = range(max(0, time.first - _PHRASE), time.first)
        since = max((i for i in near if tokens.lower[i] in _SINCE), default=-1)
        return since >= 0 and any(
            tokens.lemma[i] in _STARTS for i in range(since + 1, min(since + 4, time.first))
        )

    def _up_to_count(self, time: TimeExpression, sentence: int) -> Time | None:
        """From a beginning to the day that somebody gave the count, else to the article's."""
        given = [t.latest for t in self._context.times_at[sentence] if t.reporting and t.span == "instant"]
        days = [day for day in (*given, self._published.latest) if day is not None]
        if not days or time.earliest is None or time.earliest > days[0]:
            return None
        end = "the day it was given" if given else "the article's date"
        because = f"counted since {time.text} up to {end}"
        return Time(
            earliest=time.earliest, latest=days[0], span="period", open=None, text=time.text, because=because
        )


def _is_since(time: TimeExpression) -> bool:
    """`depuis le 3 mai`, `depuis le lancement de l'offensive le 3 mai`."""
    return time.signal == "since" or time.text.lower().startswith("depuis")
