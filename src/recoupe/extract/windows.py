"""The stretch of days that a total counts over, told by when what lasts began.

In `La guerre, qui a éclaté le 3 mai, a fait 300 morts` and `Depuis le début du siège en avril, 40 civils ont péri`
the count runs from that day to the article's.
"""

from __future__ import annotations

import datetime as dt

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.other_times import CAMPAIGNS
from recoupe.extract.told_times import HAD, ToldTimes
from recoupe.lang import load_table
from recoupe.record import Published, Time
from recoupe.times.days import add
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import in_apposition
from recoupe.times.meaning import Length

_HAPPENING = load_table("event")["happening"]
_BEGINS = frozenset(_HAPPENING["begins"])
_STARTS = frozenset(_HAPPENING["starts"])
_STARTING = frozenset(_HAPPENING["starting"])
_FOLLOWING = "suivre"
_SINCE = frozenset(("depuis", "dès"))
_GOES_ON = 5  # sentences over which a window goes on
_COUNTED = frozenset(("D", "W", "M", "Y"))
_OF = frozenset(("de", "d'"))
_OF_THE = frozenset(("de", "d'", "du"))
_OF_LENGTH = 4  # tokens from a length of time to what lasted so long: `trois semaines d'une offensive`
_PHRASE = 9  # tokens from `depuis` to the day of the beginning that it names


class Windows:
    """The windows of the totals of one document."""

    def __init__(self, context: Context, published: Published, told: ToldTimes) -> None:
        self._context = context
        self._published = published
        self._told = told
        self._last: tuple[int, Time] | None = None

    def of(self, sentence: int, first: int, last: int, told: Time | None) -> Time | None:
        """What a total in tokens `[first, last)` counts over: its sentence's window, else the one told just before.

        A period `told` by its own words stands: `180 civils ont péri en avril`.
        """
        found = (
            self._in_sentence(sentence, first, last)
            or self._since_then(sentence)
            or (self._over(sentence) if told is None else None)
        )
        begun = self.counted_from(sentence) if found is None else None
        if begun is not None and not (self._last and begun in (self._last[1].text or "")):
            found = self._named(begun, sentence) or self._lasted(begun)  # another than the one before
            self._last = (sentence, found) if found is not None else None
            return found
        if found is not None:
            self._last = (sentence, found)
            return found
        if told is not None and told.span == "period" and told.open is None:
            return None
        if self._last is None or not 0 <= sentence - self._last[0] <= _GOES_ON:
            return None
        sentences = self._context.document.sentences
        same = sentences[self._last[0]].paragraph == sentences[sentence].paragraph
        return self._last[1] if same else None

    def following(self, clause: Clause | None) -> Time | None:
        """`Les violences qui ont suivi, le 3 mai, l'annonce du scrutin ont fait 300 morts`: counted from then on."""
        view = self._context.view
        if clause is None or clause.subject < 0:
            return None
        for index in view.sentence_clauses[clause.sentence]:
            told = view.clauses[index]
            if told.kind != "relative" or told.antecedent != clause.subject or told.verb.lemma != _FOLLOWING:
                continue
            for time in self._context.times_at[clause.sentence]:
                if time.earliest and told.verb.last <= time.first < clause.verb.first:
                    return self._up_to_count(time, clause.sentence)
        return None

    def of_campaign(self, sentence: int) -> Time | None:
        """`Lancée le 3 mai, l'offensive a chassé l'armée. Elle a fait 300 morts.`: the dead since it began."""
        view, before = self._context.view, sentence - 1
        sentences = self._context.document.sentences
        if before < 0 or sentences[before].paragraph != sentences[sentence].paragraph:
            return None
        for time in self._told.of(before):
            owner = self._told.clause_of(time)
            clause = view.clauses[owner] if owner >= 0 and time.span == "instant" else None
            if clause is None or clause.verb.lemma not in _BEGINS or clause.verb.mood in ("Sub", "Cnd"):
                continue
            begun = [*clause.objects] if clause.kind != "participle" and clause.verb.voice == "active" else []
            heads = (view.chunks[c].head for c in (*begun, clause.subject) if c >= 0)
            if any(self._context.document.tokens.lemma[head] in CAMPAIGNS for head in heads):
                return self._up_to_count(time, sentence)
        return None

    def counted_from(self, sentence: int) -> str | None:
        """The noun of what a sentence counts from: `depuis le début de l'offensive`; None for `depuis lors`."""
        tokens = self._context.document.tokens
        stretch = self._context.document.sentences[sentence]
        since = next((i for i in range(stretch.first, stretch.last) if tokens.lower[i] in _SINCE), -1)
        near = range(since + 1, min(stretch.last, since + _PHRASE))
        if since < 0:
            return None
        if not any(tokens.lemma[i] in _STARTS for i in near[:3]):  # « depuis l'invasion »
            return next((tokens.lemma[i] for i in near[:2] if tokens.lemma[i] in _STARTING), None)
        nouns = (i for i in near if tokens.upos[i] == "NOUN" and tokens.lemma[i] not in _STARTS)
        return next((tokens.lemma[i] for i in nouns), None)

    def _named(self, begun: str, sentence: int) -> Time | None:
        """`depuis le début de l'offensive`, of which the article tells elsewhere the day: `son offensive le 3 mai`."""
        told = [t for here in self._context.times_at for t in here if t.earliest and self._tells(t, begun)]
        days = {t.earliest for t in told}
        return self._up_to_count(told[0], sentence) if len(days) == 1 else None

    def _lasted(self, noun: str) -> Time | None:
        """`après trois semaines d'offensive`: counted back by how long it had lasted."""
        now = self._published.latest
        document = self._context.document
        lower, lemma = document.tokens.lower, document.tokens.lemma
        found: set[dt.date] = set()
        for here in self._context.times_at:
            for t in here:
                length = t.meaning
                if now is None or not isinstance(length, Length) or length.unit not in _COUNTED:
                    continue
                if length.low is None or length.low != length.high:
                    continue
                behind = range(t.last, min(t.last + _OF_LENGTH, document.sentences[t.sentence].last))
                if lower[t.last : t.last + 1] in (["de"], ["d'"]) and any(lemma[i] == noun for i in behind):
                    found.add(add(now, length.unit, -length.low))
        if len(found) != 1:
            return None
        start = found.pop()
        because = f"counted back from the article's date by how long the {noun} had lasted"
        return Time(earliest=start, latest=now, span="period", open=None, text=None, because=because)

    def of_what_lasted(self, clause: Clause | None) -> Time | None:
        """`après trois semaines d'une offensive qui a fait 600 morts`: the dead of all that it lasted."""
        view = self._context.view
        if clause is None or clause.kind != "relative" or clause.antecedent < 0:
            return None
        head = view.chunks[clause.antecedent].head
        before = self._context.document.tokens.lower[max(0, view.chunks[clause.antecedent].first - 2) : head]
        if _OF.isdisjoint(before):
            return None
        return self._lasted(self._context.document.tokens.lemma[head])

    def _tells(self, time: TimeExpression, noun: str) -> bool:
        """Whether a day is told as the beginning of what a noun means: `a lancé le 7 mai une offensive`."""
        document, view = self._context.document, self._context.view
        lemma, stretch = document.tokens.lemma, document.sentences[time.sentence]
        looks_back = not HAD.isdisjoint(document.tokens.lower[stretch.first : stretch.last])
        start = (
            stretch.first if looks_back else 0
        )  # « Le 10 mai, un raid avait fait dix morts. » began nothing
        if _is_since(time):
            return noun in lemma[time.first : time.last]
        if noun in lemma[max(start, time.first - _PHRASE) : time.first] and self._begins(time):
            return True
        owner = self._told.clause_of(time)
        clause = view.clauses[owner] if owner >= 0 else None
        if clause is None or clause.verb.lemma not in _BEGINS or clause.verb.mood in ("Sub", "Cnd"):
            return False
        begun = [*clause.objects] if clause.verb.voice == "active" else []
        return any(lemma[view.chunks[c].head] == noun for c in (*begun, clause.subject) if c >= 0)

    def _since_then(self, sentence: int) -> Time | None:
        """`L'offensive a commencé le 7 mai. Depuis, 40 civils ont été tués.`: counted since the day just told."""
        document = self._context.document
        stretch, lower = document.sentences[sentence], document.tokens.lower
        then = next((i for i in range(stretch.first, stretch.last - 1) if lower[i] == "depuis"), -1)
        if then < 0 or (lower[then + 1] not in (",", "lors") and not self._alone(then)):
            return None
        before = sentence - 1
        if before < 0 or document.sentences[before].paragraph != stretch.paragraph:
            return None
        days = [t for t in self._told.of(before) if t.span == "instant" and t.earliest is not None]
        return self._up_to_count(days[0], sentence) if len({t.earliest for t in days}) == 1 else None

    def _over(self, sentence: int) -> Time | None:
        """`En sept ans, la guerre a fait 40.000 morts`: counted back from the article's day."""
        lower, now = self._context.document.tokens.lower, self._published.latest
        for t in self._context.times_at[sentence]:
            length = t.meaning
            if now is None or not isinstance(length, Length) or length.unit not in ("M", "Y"):
                continue
            if length.low is None or length.low != length.high or t.earliest is not None:
                continue
            if lower[t.first - 1 : t.first] == ["en"] and t.direction == "past":
                start = add(now, length.unit, -length.low)
                because = f"{t.text} back from the article's date"
                return Time(
                    earliest=start, latest=now, span="period", open=None, text=t.text, because=because
                )
        return None

    def _alone(self, token: int) -> bool:
        """`Depuis 40 civils ont été tués`, `ont depuis été tués`: no noun of time or of a beginning behind it."""
        upos = self._context.document.tokens.upos[token + 1 : token + 2]
        return upos in (["AUX"], ["VERB"])

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
        told = range(since + 1, time.first)
        verbs = (i for i in told if tokens.upos[i] in ("VERB", "AUX"))
        if since < 0 or time.reporting or any(tokens.verbform[i] != "Part" for i in verbs):
            return False  # « depuis le début des émeutes, a dit lundi le procureur »
        if any(tokens.lemma[i] in _STARTS for i in told[:3]):
            return True
        named = len(told) > 1 and (tokens.lower[told[-1]] in _OF_THE or tokens.verbform[told[-1]] == "Part")
        return named and any(
            tokens.upos[i] == "NOUN" for i in told
        )  # « depuis l'attaque (menée le) du 3 mai »

    def _up_to_count(self, time: TimeExpression, sentence: int) -> Time | None:
        """From a beginning to the day that somebody gave the count, else to the article's."""
        given = [t.latest for t in self._context.times_at[sentence] if t.reporting and t.span == "instant"]
        days = [day for day in (*given, self._published.latest) if day is not None]
        if not days or time.earliest is None or time.earliest > days[0]:
            return None
        up_to = self._up_to(sentence)
        if up_to is not None and time.earliest <= up_to <= days[0]:
            because = f"counted since {time.text} up to the day that is told"
            return Time(
                earliest=time.earliest,
                latest=up_to,
                span="period",
                open=None,
                text=time.text,
                because=because,
            )
        end = "the day it was given" if given else "the article's date"
        because = f"counted since {time.text} up to {end}"
        return Time(
            earliest=time.earliest, latest=days[0], span="period", open=None, text=time.text, because=because
        )

    def _up_to(self, sentence: int) -> dt.date | None:
        """`depuis le début du siège jusqu'au 3 mai`: the day up to which somebody counted."""
        ends = [t.latest for t in self._context.times_at[sentence] if t.signal == "until" and t.latest]
        return ends[0] if len(ends) == 1 else None


def _is_since(time: TimeExpression) -> bool:
    """`depuis le 3 mai`, `depuis le lancement de l'offensive le 3 mai`."""
    return time.signal == "since" or time.text.lower().startswith("depuis")
