"""The lands of an article: which it names, which it is about, whose something is by the words for it.

`Le président sarvien` and `Oron`, a town of Sarvie, both speak of Sarvie; the land spoken of twice as often as any
other is the article's.
"""

from __future__ import annotations

from collections import Counter

from recoupe.annotate.document import Name
from recoupe.annotate.names.lexicon import name_lexicon
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.record import Place

_SPOKEN_OF = 3  # times that an article names a country, its people or its towns before it is about it


class Lands:
    """The lands of one document, worked out when asked for."""

    def __init__(self, context: Context) -> None:
        self._document = context.document
        self._view = context.view
        self._country: Place | None = None
        self._asked = False
        self._states: frozenset[str] | None = None  # names of countries
        self._located: dict[str, Name] | None = None
        self._by_name: dict[str, Name] | None = None

    def is_state(self, place: Place) -> bool:
        """Whether a place is a country, by its name in the article."""
        if self._states is None:
            self._states = frozenset(n.canonical for n in self._document.names if n.kind == "state")
        return place.name in self._states

    def named(self, canonical: str) -> Place:
        """The place that the article calls so, with what the gazetteer knows of it."""
        if self._located is None:
            located = (name for name in reversed(self._document.names) if name.location)
            self._located = {name.canonical: name for name in located}  # the first of each stays
        name = self._located.get(canonical)
        where = name.location if name is not None else None
        return Place(
            name=canonical,
            text=name.text if name is not None else canonical,
            country=where.country if where else None,
            lat=where.lat if where else None,
            lon=where.lon if where else None,
            within=where.within if where else None,
        )

    def country(self) -> Place | None:
        """The country of the gazetteer that the article is about: named, and spoken of twice as often as any other."""
        if not self._asked:
            self._asked = True
            times, land = self.leading()
            self._country = land if times > 1 else None
        return self._country

    def of_country(self, name: str, land: Place) -> bool:
        """Whether a name is that of a country, one of its people or its towns, or of nobody whose country is known."""
        if self._by_name is None:
            self._by_name = {n.canonical: n for n in self._document.names}
        found = self._by_name.get(name)
        location = found.location if found is not None else None
        return location is None or location.country == land.country

    def country_of(self, sentence: int) -> Place | None:
        """The article's country where a sentence names it or says what is of it: `la police péruvienne`."""
        found = self.country()
        if found is None or found.country is None:
            return None
        document = self._document
        stretch = document.sentences[sentence]
        adjectives = name_lexicon("fr").adjectives
        for i in range(stretch.first, stretch.last):
            name = document.names[document.name_at[i]] if document.name_at[i] >= 0 else None
            of_it = name is not None and name.location is not None and name.location.country == found.country
            if of_it or adjectives.get(document.tokens.lower[i]) == found.country:
                return found
        return None

    def own_land(self, sentence: int) -> Place | None:
        """`Les autorités sarviennes ont fermé leur territoire`: the land that a sentence is said of first."""
        stretch = self._document.sentences[sentence]
        return self._land_in(stretch.first, stretch.last)

    def land_of(self, clause: Clause) -> Place | None:
        """`Le président sarvien a décrété un deuil national`: the land of whoever does what a clause tells."""
        if clause.subject < 0:
            return None
        return self._land_in(*self._view.extent(clause.subject))

    def _land_in(self, first: int, last: int) -> Place | None:
        """The first land that tokens name or say something to be of, if the article names it."""
        document = self._document
        adjectives = name_lexicon("fr").adjectives
        for i in range(first, last):
            name = document.names[document.name_at[i]] if document.name_at[i] >= 0 else None
            if name is not None and name.kind == "state":
                return self.named(name.canonical)
            code = adjectives.get(document.tokens.lower[i])
            if code is not None:
                states = (n for n in document.names if n.kind == "state" and n.location)
                return next(
                    (self.named(n.canonical) for n in states if n.location and n.location.country == code),
                    None,
                )
        return None

    def leading(self) -> tuple[int, Place | None]:
        """The land that the article names, or whose people or towns, oftenest; with how often."""
        document = self._document
        spoken: Counter[str] = Counter()
        states: dict[str, str] = {}
        for name in document.names:
            code = name.location.country if name.location else None
            if code and name.kind == "state":
                states.setdefault(code, name.canonical)
            if code:
                spoken[code] += 1
        adjectives = name_lexicon("fr").adjectives
        told = filter(adjectives.__contains__, document.tokens.lower)
        spoken.update(map(adjectives.__getitem__, told))
        ranked = spoken.most_common(2)
        if not ranked or ranked[0][0] not in states or ranked[0][1] < _SPOKEN_OF:
            return 0, None
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return 0, None
        ahead = len(ranked) < 2 or ranked[0][1] >= 2 * ranked[1][1]
        return 2 if ahead else 1, self.named(states[ranked[0][0]])
