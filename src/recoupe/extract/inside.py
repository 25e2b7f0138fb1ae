"""Which town a quarter or a market of an article lies in, by the article's own words.

`dans le quartier de Kassim, à Oron` says it; else a quarter lies in the town that the article names far oftener than
any other. A place of which a gazetteer knows the town keeps that.
"""

from __future__ import annotations

from collections import Counter

import msgspec

from recoupe.annotate.names.lexicon import name_lexicon
from recoupe.extract.context import Context
from recoupe.lang import load_table
from recoupe.record import Place

_LEXICON = name_lexicon("fr")
_PARTS = frozenset(_LEXICON.places.parts_of_town) | frozenset(load_table("places")["within_towns"])
_LINKS = frozenset(("à", "dans", "de"))
_OFTEN = 3  # mentions of a town that an article is about
_TIMES = 2  # how many times oftener than the next one


class Insides:
    """The towns of one article's quarters, worked out when first asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.known: dict[str, str] | None = None

    def place(self, place: Place | None) -> Place | None:
        """The place with its town, where one is found."""
        if place is None or place.within is not None or (place.country is not None and place.lat is not None):
            return place
        if self.known is None:
            self.known = self._learn()
        town = self.known.get(place.name)
        return (
            msgspec.structs.replace(place, within=town) if town is not None and town != place.name else place
        )

    def _learn(self) -> dict[str, str]:
        """Name of a quarter -> name of its town."""
        tokens = self.context.document.tokens
        names = self.context.document.names
        found: dict[str, str] = {}
        parts: set[str] = set()
        for c, chunk in enumerate(self.view.chunks):
            if chunk.name < 0 or names[chunk.name].kind != "place":
                continue
            name = names[chunk.name].canonical
            above = self.view.governor[c]
            heads = {tokens.lemma[chunk.head]} | (
                {tokens.lemma[self.view.chunks[above].head]} if above >= 0 else set()
            )
            if heads.isdisjoint(_PARTS):
                continue
            parts.add(name)
            town = self._behind(c)
            if town is not None:
                found.setdefault(name, town)
        main = self._main_town(parts)
        if main is not None:
            found |= {part: main for part in parts if part not in found}
        return found

    def _behind(self, c: int) -> str | None:
        """`le quartier de Kassim, à Oron`, `..., dans l'est d'Oron`."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        k = c + 1
        if k < stop and self.view.chunks[k].kind == "COMMA":
            k += 1
        if k >= stop or self.view.chunks[k].prep not in _LINKS:
            return None
        for d in (k, *self.view.dependents(k)):
            chunk = self.view.chunks[d]
            if chunk.name >= 0 and self.context.document.names[chunk.name].kind == "place":
                return self.context.document.names[chunk.name].canonical
        return None

    def _main_town(self, parts: set[str]) -> str | None:
        """The article's town: alone in its first sentence, or named thrice and twice as often as any other."""
        document = self.context.document
        towns = [name for name in document.names if name.kind == "place" and name.canonical not in parts]
        titles = {name.canonical for name in towns if self.context.sentence_of[name.first] == 0}
        if len(titles) == 1:
            return titles.pop()
        counts = Counter(name.canonical for name in towns)
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < _OFTEN:
            return None
        if len(ranked) > 1 and ranked[1][1] * _TIMES > ranked[0][1]:
            return None
        return ranked[0][0]
