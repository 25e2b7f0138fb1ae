"""Read the sentences that place an event in time, with what they speak of."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress

import msgspec

from recoupe.annotate.document import Document
from recoupe.record import Span
from recoupe.times.clues import EventClue, When
from recoupe.times.expression import TimeExpression
from recoupe.times.grammar import load
from recoupe.times.when import when_of

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
_NEAR = 12  # words from an expression to its place, from a name to its verb
_STEM = 5  # letters that tell one word's forms from another's well enough here
_MOST = 300  # expressions of an article that are read for events: a longer text is no news article
_LEAST = 3  # content words that a sentence must have to be compared


class EventReader:
    """The events of one article."""

    def __init__(self, document: Document, times: Sequence[TimeExpression]) -> None:
        self.document = document
        self.times = times
        self.classes = load().classes
        self._dated: dict[int, list[TimeExpression]] = {}  # by sentence, those that give a day
        for t in times[:_MOST]:
            if when_of(t, None):
                self._dated.setdefault(t.sentence, []).append(t)

    def span(self, t: TimeExpression) -> Span:
        """The words of an expression in the raw text."""
        start, end = self.document.text.to_raw(t.start, t.end)
        return Span(start=start, end=end, text=self.document.text.raw[start:end])

    def events(self) -> list[EventClue]:
        """Sentences with a day that lies somehow to the article's, and what they speak of."""
        found: list[EventClue] = []
        story: When | None = None
        for t in self.times[:_MOST]:
            when = when_of(t, story)
            if when is None:
                continue
            if when.kind in ("date", "weekday", "span") and t.signal not in ("until", "by", "before"):
                story = when
            keys, names = self._content(t)
            if len(keys) >= _LEAST:
                place, meeting, acts = self._place(t), self._meeting(t), self._acts(t)
                found.append(
                    EventClue(
                        keys=keys,
                        names=names,
                        place=place,
                        meeting=meeting,
                        acts=acts,
                        when=when,
                        span=self.span(t),
                    )
                )
        return _joined(found)

    def _content(self, t: TimeExpression) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Content words of the expression's sentence, cut to stems, and the names among them."""
        if t.sentence < 0:
            return (), ()
        document, tokens = self.document, self.document.tokens
        stretch = document.sentences[t.sentence]
        keys: dict[str, None] = {}
        near = self._dated.get(t.sentence, [])
        inside = {i for other in near for i in range(other.first, other.last)}
        first, last = self._share(t, near, stretch.first, stretch.last)
        names = self._names(first, last)
        upos, lemma, lower, speech = tokens.upos, tokens.lemma, tokens.lower, self.classes["speech"]
        for i in compress(range(first, last), map(_CONTENT.__contains__, upos[first:last])):
            if len(lower[i]) < 4 or i in inside or lemma[i] in speech:
                continue
            if document.name_at and document.name_at[i] >= 0:
                continue
            for part in (lemma[i] or lower[i]).split("-"):
                if len(part) >= 4:
                    keys[stem(part)] = None
        return (*keys, *(n for n in names if n not in keys)), tuple(names)

    @staticmethod
    def _share(t: TimeExpression, near: list[TimeExpression], first: int, last: int) -> tuple[int, int]:
        """The words of a sentence that are nearer to this expression than to its others."""
        for other in near:
            if other.last <= t.first and t.first - other.last > 2:
                first = max(first, other.last + (t.first - other.last) // 2)
            elif other.first >= t.last and other.first - t.last > 2:
                last = min(last, t.last + (other.first - t.last + 1) // 2)
        return first, last

    def _place(self, t: TimeExpression) -> str | None:
        """The place that follows the expression: `aujourd'hui à Genève`, `mercredi ou jeudi, à Hambourg`."""
        document = self.document
        if not document.name_at or t.sentence < 0:
            return None
        stop = min(t.last + _NEAR, document.sentences[t.sentence].last)
        for i in range(t.last, stop):
            index = document.name_at[i]
            if index >= 0 and document.tokens.lower[i - 1] in self.classes["at_place"]:
                name = document.names[index]
                return _name_key(name.canonical, name.acronym, name.kind)
        return None

    def _meeting(self, t: TimeExpression) -> bool:
        stretch = self.document.sentences[t.sentence]
        lower = self.document.tokens.lower
        return not self.classes["meeting"].keys().isdisjoint(lower[stretch.first : stretch.last])

    def _acts(self, t: TimeExpression) -> tuple[str, ...]:
        """Who does what in the sentence: a name, then a verb that isn't one of speech, a few words on."""
        document, tokens = self.document, self.document.tokens
        stretch = document.sentences[t.sentence]
        acts: dict[str, None] = {}
        subject, at = "", -99
        for i in range(stretch.first, stretch.last):
            index = document.name_at[i] if document.name_at else -1
            if index >= 0 and document.names[index].kind in (
                "person",
                "organisation",
                "state",
                "armed_group",
            ):
                name = document.names[index]
                subject, at = _name_key(name.canonical, name.acronym, name.kind), i
            elif (
                subject
                and tokens.upos[i] == "VERB"
                and i - at <= _NEAR
                and tokens.verbform[i] != "Inf"
                and tokens.lemma[i] not in self.classes["speech"]
            ):
                acts[f"{subject}:{stem(tokens.lemma[i])}"] = None
        return tuple(acts)

    def _names(self, first: int, last: int) -> list[str]:
        """One key a name: a person by the last word, a body by its initials or acronym, a place by its first."""
        document = self.document
        found = dict.fromkeys(document.name_at[first:last]) if document.name_at else {}
        keys: dict[str, None] = {}
        for index in found:
            if index >= 0:
                name = document.names[index]
                keys[_name_key(name.canonical, name.acronym, name.kind)] = None
        return list(keys)


def _name_key(canonical: str, acronym: str | None, kind: str) -> str:
    words = [w for w in canonical.replace("'", " ").replace("’", " ").split() if len(w) > 2]
    if acronym or not words:
        return (acronym or canonical).lower()
    if kind == "organisation" and len(words) >= 3:
        return "".join(w[0] for w in words).lower()  # `Observatoire syrien des droits de l'Homme`: osdh
    return stem(words[-1].split("-")[-1] if kind == "person" else words[0])  # `al-Assad`, `El Assad`: assad


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word cut to its head, accents off: `américaines` and `américano` are both `ameri`."""
    plain = unicodedata.normalize("NFD", word.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain[: min(_STEM, len(plain) - 1 if len(plain) >= _STEM else len(plain))]


def _joined(events: list[EventClue]) -> list[EventClue]:
    """`mercredi ou jeudi`: two weekdays of one sentence on one side are one event's."""
    out: list[EventClue] = []
    for e in events:
        last = out[-1] if out else None
        if (
            last
            and last.keys == e.keys
            and last.when.kind == e.when.kind == "weekday"
            and last.when.side == e.when.side
            and e.span.start - last.span.end <= 6
        ):
            both = When(kind="weekday", weekdays=(*last.when.weekdays, *e.when.weekdays), side=e.when.side)
            out[-1] = msgspec.structs.replace(last, when=both, place=last.place or e.place)
        else:
            out.append(e)
    return out
