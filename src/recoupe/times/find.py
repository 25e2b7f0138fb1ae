"""Find every time expression of an article and what it means, before its date is known."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from recoupe.annotate.document import Document
from recoupe.times.bare_days import bare_days
from recoupe.times.compose_clock import CLOCK
from recoupe.times.compose_days import DAYS
from recoupe.times.compose_lengths import LENGTHS
from recoupe.times.compose_near import NEAR
from recoupe.times.compose_spans import SPANS
from recoupe.times.direction import Directions, Verb
from recoupe.times.drafts import Builder, Draft
from recoupe.times.expression import TimeExpression
from recoupe.times.grammar import Grammar, load
from recoupe.times.lexer import Lexed
from recoupe.times.meaning import Calendar
from recoupe.times.phrase import Phrase
from recoupe.times.symbol import symbolic_value

_BUILDERS: dict[str, Builder] = DAYS | NEAR | SPANS | CLOCK | LENGTHS
_LONGEST_SIGNAL = 4  # words
_STOPS = ("", ",", ".", ";", "\n")
_ALONE = {"after_event": "later", "before_event": "earlier"}  # `trois jours après, il est mort`


def find_drafts(grammar: Grammar, lexed: Lexed) -> Iterator[Draft]:
    """Every expression of a lexed text, left to right."""
    for kind, first, last in grammar.matches(lexed):
        builder = _BUILDERS.get(kind)
        if builder is not None:
            yield from builder(Phrase(grammar, lexed, first, last))


def _with_bare_days(grammar: Grammar, lexed: Lexed, language: str) -> list[Draft]:
    """Every expression, and the days told by a number alone where no expression takes the words."""
    drafts = list(find_drafts(grammar, lexed))
    taken = {at for d in drafts for at in range(d.first, d.last)}
    bare = [d for d in bare_days(lexed, language) if taken.isdisjoint(range(d.first, d.last))]
    return sorted((*drafts, *bare), key=lambda d: d.first) if bare else drafts


def find_times(document: Document, language: str = "fr") -> tuple[TimeExpression, ...]:
    """The time expressions of an annotated article, in order, not yet placed in time.

    `value` is symbolic where the article's date is needed (`XXXX-WXX-2` for `mardi`); `anchor_times` fills
    in the rest.
    """
    grammar = load(language)
    lexed = grammar.lexer.lex(document.text.text)
    drafts = [d for d in _with_bare_days(grammar, lexed, language) if not _in_name(document, lexed, d)]
    ends = _range_ends(grammar, lexed, drafts)
    directions = Directions(document, language)
    starts = document.tokens.start
    sentence_starts = [s.start for s in document.sentences]
    found: list[TimeExpression] = []
    for i, draft in enumerate(drafts):
        start, end = lexed.start[draft.first], lexed.end(draft.last - 1)
        first = max(bisect_right(starts, start) - 1, 0)
        last = max(bisect_left(starts, end), first + 1)
        sentence = bisect_right(sentence_starts, start) - 1
        signal = signal_at(grammar, lexed, draft)
        verb = directions.verb(first, last, sentence)
        reporting = directions.spoken(first) or (verb is not None and directions.reports(verb, first, last))
        direction = directions.of(first, verb)
        if reporting and verb is not None and direction == "present" and _by_its_verb(document, verb, first):
            direction = "past"
        elif lexed.word[max(draft.first - 1, 0)] == "pour" and _is_day(draft):
            direction = "unknown"  # `ont annoncé pour le 13 mai une rencontre`
        elif signal == "until" and verb is not None and directions.lasting(verb):
            direction = "future"
        found.append(
            TimeExpression(
                start=start,
                end=end,
                first=first,
                last=last,
                text=lexed.text[start:end],
                type=draft.type,
                value=symbolic_value(draft.meaning),
                meaning=draft.meaning,
                signal=signal,
                sentence=sentence,
                direction=direction,
                reporting=reporting,
                verb=verb.last - 1 if verb else -1,
                until=ends.get(i),
            )
        )
    return tuple(found)


def signal_at(grammar: Grammar, lexed: Lexed, draft: Draft) -> str:
    """The signal of an expression: the longest phrase before it, or one after (`trois jours plus tard`)."""
    words = lexed.word
    for count in range(2, 0, -1):
        phrase = _joined(words[draft.last : draft.last + count])
        if phrase in grammar.after_signals and draft.type == "DURATION":
            signal = grammar.after_signals[phrase]
            alone = lexed.codes[draft.last + count : draft.last + count + 1] in _STOPS
            return _ALONE.get(signal, signal) if alone else signal
    for count in range(_LONGEST_SIGNAL, 0, -1):
        if draft.first >= count:
            phrase = _joined(words[draft.first - count : draft.first])
            if phrase in grammar.signals:
                told = draft.first > 1 and phrase in grammar.classes["participle_signal"]
                behind = told and words[draft.first - 2] in grammar.classes["no_signal_behind"]
                return "" if behind else grammar.signals[phrase]
    return ""


def _joined(words: list[str]) -> str:
    return " ".join(words).replace("' ", "'")


def _range_ends(grammar: Grammar, lexed: Lexed, drafts: list[Draft]) -> dict[int, int]:
    """Which draft ends the range that another begins: `du lundi 3 au jeudi 6`, `entre 1990 et 1999`."""
    ends: dict[int, int] = {}
    for i, (a, b) in enumerate(pairwise(drafts)):
        if a.joined:
            ends[i] = i + 1
            continue
        if b.first - a.last not in (1, 2) or type(a.meaning) is not type(b.meaning):
            continue
        joint = _joined(lexed.word[a.last : b.first])
        signal = signal_at(grammar, lexed, a)
        opened = signal in ("of", "from", "since") and joint in (
            "au",
            "à",
            "jusqu'au",
            "jusqu'à",
            "jusqu'en",
            "à la",
        )
        between = signal == "between" and joint in ("et", "et le")
        paired = not signal and joint in ("et", "et le") and _is_day(a) and _is_day(b)
        if opened or between or paired:
            ends[i] = i + 1
    return ends


def _by_its_verb(document: Document, verb: Verb, first: int) -> bool:
    """`annonce mardi le maire`, `rapporte Le Fanal mardi`; not `annonce la reprise mardi des cours`."""
    return verb.last >= first or any(w[:1].isupper() for w in document.tokens.form[verb.last : first])


def _is_day(draft: Draft) -> bool:
    m = draft.meaning
    return isinstance(m, Calendar) and bool(m.day or m.weekday) and not m.clock


def _in_name(document: Document, lexed: Lexed, draft: Draft) -> bool:
    """Words inside a longer name: `Théo Mai`, `l'hôpital Noël`, `le Journal du Dimanche`, `l'Armée du 14 juillet`."""
    if not document.name_at:
        return False
    starts = document.tokens.start
    first = max(bisect_right(starts, lexed.start[draft.first]) - 1, 0)
    name = document.name_at[first] if first < len(document.name_at) else -1
    if name < 0:
        return False
    held = document.names[name]
    end = lexed.end(draft.last - 1)
    month = isinstance(draft.meaning, Calendar) and bool(draft.meaning.month) and not draft.meaning.day
    inside = document.tokens.end[held.last - 1] >= end
    longer = (
        document.tokens.end[held.last - 1] - document.tokens.start[held.first]
        > end - lexed.start[draft.first]
    )
    capital = document.tokens.form[first][
        :1
    ].isupper()  # « l'aéroport Toussaint-Louverture », not « Oron jeudi »
    kinds = ("person", "organisation", "outlet", "place") if capital else ("person", "organisation", "outlet")
    return inside and (longer or (month and held.kind == "person")) and held.kind in kinds
