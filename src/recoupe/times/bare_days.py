"""A day's number alone, of a month that the text speaks of: `Le 27, l'armée a repris Oron`, `du 3 au 5`.

A number has few ways to be a day and many to be something else, so what stands behind it decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from recoupe.times.drafts import Draft
from recoupe.times.grammar import load
from recoupe.times.lexer import Lexed
from recoupe.times.meaning import Calendar


def bare_days(lexed: Lexed, language: str) -> Iterator[Draft]:
    """Days told by their number and no month, left to right; a range gives its two ends."""
    grammar = load(language)
    ends, never = grammar.classes["bare_day_ends"], grammar.classes["bare_day_never"]
    for found in _pattern(language).finditer(lexed.codes):
        first, last = found.span()
        after = lexed.word[last] if last < len(lexed.word) else ""
        before = [w for w in lexed.word[max(0, first - 2) : first] if w.isalpha()]
        if (after[:1] if after[:1] == "\n" else after) not in ends or any(w in never for w in before):
            continue
        then = lexed.word[last + 1] if last + 1 < len(lexed.word) else ""
        if after in (",", ".") and (then[:1].isdigit() or then in grammar.classes["street"]):
            continue  # « le 2, 5 et 7 », « le 10, rue des Lilas »
        if last - first == 2:
            yield Draft(first, last, "DATE", Calendar(day=int(lexed.word[first + 1])))
        elif int(lexed.word[first + 1]) < int(lexed.word[first + 3]):
            yield Draft(first + 1, first + 2, "DATE", Calendar(day=int(lexed.word[first + 1])), joined=True)
            yield Draft(first + 3, last, "DATE", Calendar(day=int(lexed.word[first + 3])))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    grammar = load(language)
    code, day = grammar.lexer.code, f"[{grammar.lexer.shape('d')}]"
    led = "".join(code(word) for word in grammar.classes["bare_day_led"])
    return re.compile(f"[{led}]{day}|{code('du')}{day}{code('au')}{day}")
