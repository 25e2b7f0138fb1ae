"""The value that annotation hands on: tokens in columns, sentences, names.

Columns (one list a property) rather than one object a token: every later stage walks them by index, and a
column read costs a list access.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import Literal

import msgspec

from recoupe.text.clean_text import CleanText, ParagraphRole

NameKind = Literal["person", "organisation", "armed_group", "state", "place", "outlet", "misc"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns of equal length; offsets point into the clean text.

    `upos` holds Universal Dependencies tags (`au`, `du`, `aux` and the contraction `des` are `ADP`);
    `verbform`, `mood`, `tense`, `number` hold the UD feature values, or `""`.
    """

    start: list[int]
    end: list[int]
    form: list[str]
    lower: list[str]  # lower case, typographic apostrophes made straight
    lemma: list[str]
    upos: list[str]
    verbform: list[str]  # Fin, Inf, Part
    mood: list[str]  # Ind, Cnd, Sub, Imp
    tense: list[str]  # Pres, Imp, Fut, Past; a past participle is Part + Past
    number: list[str]  # Sing, Plur, or "" where neither form nor determiner tells

    def __len__(self) -> int:
        return len(self.form)


def places_of(column: Sequence[str], members: Container[str]) -> list[int]:
    """The tokens whose value in a column is one of `members`, in order.

    >>> places_of(["un", "homme", "et", "un", "âne"], {"un", "une"})
    [0, 3]
    """
    # Compiled code all the way: five times as fast as a loop that asks for each token.
    return list(compress(range(len(column)), map(members.__contains__, column)))


class Sentence(msgspec.Struct, frozen=True):
    """Tokens `[first, last)`, characters `[start, end)` of the clean text, and the paragraph around."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    role: ParagraphRole


class Location(msgspec.Struct, frozen=True):
    """What the gazetteer says of a place name."""

    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    within: str | None = None


class Name(msgspec.Struct, frozen=True):
    """A named mention: tokens `[first, last)`.

    `canonical` is the fullest form that the article gives of the same entity (`Rami Abdel Rahmane` for a
    later `M. Abdel Rahmane`, `Observatoire syrien des droits de l'Homme` for `OSDH`); `acronym` the short
    form introduced for it in brackets. `role` and `organisation` are the office that a title or an apposition
    states beside this mention of a person (`directeur`, `OSDH`).
    """

    first: int
    last: int
    kind: NameKind
    text: str
    canonical: str
    acronym: str | None = None
    location: Location | None = None
    role: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated article. `name_at[i]` is the index of the name that token i belongs to, or -1."""

    text: CleanText
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()
    name_at: list[int] = field(default_factory=list)

    def words(self, first: int, last: int) -> str:
        """Clean text of tokens `[first, last)`."""
        return self.text.text[self.tokens.start[first] : self.tokens.end[last - 1]]

    def raw_span(self, first: int, last: int) -> tuple[int, int]:
        """Raw offsets of tokens `[first, last)`."""
        return self.text.to_raw(self.tokens.start[first], self.tokens.end[last - 1])
