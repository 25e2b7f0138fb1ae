"""Where a place is: the gazetteer's word, and which town an area belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recoupe.annotate.document import Location
from recoupe.annotate.names.gazetteer import Entry
from recoupe.annotate.names.mention import Mention, WordView

_LINKS = frozenset({"de", "d'", "du", "des", "la", "le", "l'", "les"})
_NEAR_SENTENCES = 4
_DOMINANT = 2


class PlaceFinder:
    """Locates the places of one article.

    A small town counts only in a country that the article speaks of: many an invented or foreign village
    has a namesake elsewhere.
    """

    def __init__(self, view: WordView, mentions: Sequence[Mention]) -> None:
        self._view = view
        self._mentions = [m for m in mentions if m.type == "LOC"]
        self._forms = Counter(view.words(m.first, m.last) for m in self._mentions)
        self._sided = Counter(text.rpartition("-")[0] for text in self._forms if self._is_side(text))
        self._parts = {view.words(m.first, m.last) for m in self._mentions if self._is_part(m)}
        self._towns = self._town_names()
        self._parts |= self._sites()
        self._countries = self._countries_spoken_of()

    def locate(self, mention: Mention) -> Location | None:
        """What is known of the mention's place, or `None`."""
        text = self._view.words(mention.first, mention.last)
        town = self._side_of(text) or self._whole_after(mention)
        if town is None and text in self._parts:
            town = self._town_near(mention)
        if town is not None and town != text:
            entry = self._entry(town)
            return Location(country=entry.location.country if entry else None, within=town)
        if text in self._parts:
            return None
        entry = self._entry(text)
        return entry.location if entry else None

    def _entry(self, text: str) -> Entry | None:
        entry = self._view.gazetteer.find(text)
        if entry is None or entry.size != "T" or entry.location.country in self._countries:
            return entry
        return None

    def _countries_spoken_of(self) -> frozenset[str]:
        view = self._view
        adjectives = view.lexicon.adjectives
        countries = {adjectives[word] for word in filter(adjectives.__contains__, view.lower)}
        for text in self._forms:
            entry = view.gazetteer.find(text)
            if entry is not None and entry.size != "T" and entry.location.country:
                countries.add(entry.location.country)
        return frozenset(countries)

    def _noun_before(self, mention: Mention) -> str:
        """The noun that the name completes: `quartier` in `le quartier de X`, `le quartier X`."""
        at = mention.first - 1
        while at >= 0 and self._view.lower[at] in _LINKS and mention.first - at < 4:
            at -= 1
        if at < 0 or not self._view.same_sentence(at, mention.first):
            return ""
        return self._view.lower[at]

    def _is_part(self, mention: Mention) -> bool:
        noun, lexicon = self._noun_before(mention), self._view.lexicon
        entry = self._view.gazetteer.find(self._view.words(mention.first, mention.last))
        if entry is not None and entry.size != "T":
            return False  # `les quartiers de Lyon et Villeurbanne`: a large town is no quarter
        if noun in lexicon.places.plural_parts:
            after = mention.last
            return (
                after + 1 < len(self._view)
                and self._view.lower[after] in ("et", ",")
                and self._view.is_capital(after + 1)
            )
        return noun in lexicon.places.parts_of_town

    def _side_of(self, text: str) -> str | None:
        """`Alep` for `Alep-Est`, where the article or the gazetteer knows it as a place."""
        if not self._is_side(text):
            return None
        base = text.rpartition("-")[0]
        known = base in self._forms or self._sided[base] > 1 or self._view.gazetteer.find(base) is not None
        return base if known else None

    def _is_side(self, text: str) -> bool:
        base, _, side = text.rpartition("-")
        return bool(base) and side.lower() in self._view.lexicon.places.sides

    def _sites(self) -> set[str]:
        """`le marché d'Ozel`: names that only sites bear, and that stand nowhere for a town."""
        sites = self._view.lexicon.places.sites
        found = {self._view.words(m.first, m.last) for m in self._mentions if self._noun_before(m) in sites}
        return {text for text in found if self._towns[text] == 0 and not self._is_large(text)}

    def _is_large(self, text: str) -> bool:
        entry = self._view.gazetteer.find(text)
        return entry is not None and entry.size != "T"

    def _whole_after(self, mention: Mention) -> str | None:
        """`le quartier de Chaar, à Alep`; `Chaar (Alep)`: the town named right after the part."""
        if not self._is_part(mention) and self._noun_before(mention) not in self._view.lexicon.places.sites:
            return None
        view, at = self._view, mention.last
        if at < len(view) and view.form[at] in (",", "("):
            at += 1
        if at < len(view) and view.lower[at] in ("à", "d'", "de"):
            at += 1
        after = next(
            (m for m in self._mentions if m.first == at and view.same_sentence(mention.first, at)), None
        )
        return view.words(after.first, after.last) if after is not None and not self._is_part(after) else None

    def _town_names(self) -> Counter[str]:
        """The places that can hold quarters: towns by cue, by their sides, or by the gazetteer."""
        view = self._view
        towns: Counter[str] = Counter()
        for mention in self._mentions:
            text = view.words(mention.first, mention.last)
            if text in self._parts:
                continue
            side = self._side_of(text)
            if side is not None:
                towns[side] += 1
                continue
            entry = view.gazetteer.find(text)
            if entry is not None and entry.size == "S":
                continue
            cued = (
                self._noun_before(mention) in view.lexicon.places.town_nouns
                or self._noun_before(mention) in view.lexicon.places.parts_of_town
            )
            at = mention.first - 1
            stands_in = at >= 0 and view.lower[at] == "à"
            if cued or stands_in or (entry is not None and entry.size == "L"):
                towns[text] += 1
        return towns

    def _town_near(self, mention: Mention) -> str | None:
        """The town that a part without one lies in: the article's main one, else the one of its sentence.

        Where several towns are spoken of about as often, or the only one just once and elsewhere: none.
        """
        here = self._view.sentence_of[mention.first]
        ranked = self._towns.most_common(2)
        if len(ranked) == 1:
            only, count = ranked[0]
            return only if count > 1 or self._stands_before(only, mention, here) else None
        if ranked and ranked[0][1] >= _DOMINANT * ranked[1][1]:
            return ranked[0][0]
        beside = {
            town
            for other in self._mentions
            if self._view.sentence_of[other.first] == here and (town := self._town_of(other))
        }
        return beside.pop() if len(beside) == 1 else None

    def _town_of(self, mention: Mention) -> str | None:
        text = self._view.words(mention.first, mention.last)
        town = self._side_of(text) or text
        return town if town in self._towns else None

    def _stands_before(self, town: str, mention: Mention, here: int) -> bool:
        return any(
            0 <= here - self._view.sentence_of[m.first] <= _NEAR_SENTENCES and self._town_of(m) == town
            for m in self._mentions
            if m.first < mention.first
        )
