"""Named places of an article's sentences, and the one that a claim without a place of its own takes from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from recoupe.annotate.document import Name
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counted_days import CountedDays
from recoupe.extract.described_places import anywhere, generic_noun, is_generic, is_named, is_several
from recoupe.extract.lands import Lands
from recoupe.extract.lexicon import FIGURES, PLAIN_OBJECTS
from recoupe.extract.place_roles import (
    DWELLERS,
    acts,
    belongs,
    between_lands,
    conveyed,
    distant,
    of_clock,
    of_dam,
    of_part,
    of_post,
    of_speaker,
    struck,
    undergoes,
    was_struck,
)
from recoupe.extract.places import LANDS, LOCATIVE, TARGETING, as_place, told_by
from recoupe.extract.threads import AFTERWARDS, surpassed
from recoupe.lang import load_table
from recoupe.record import Place

_OPENING = (LOCATIVE | TARGETING) - {"vers", "depuis"}  # whereto or where from is not where
_DWELLING = frozenset(load_table("places")["dwelling"])
_PARTS = frozenset(("dont", ":", ";", "parmi"))  # after these a place is that of a part, not of the whole
_TOLD_OFTEN = 2  # places in a land by which an article tells of it
_BESIDE = 5  # tokens between a town and its land: `à Oron, en Sarvie`
_AREA = 6  # tokens from a town to the area that it lies in
_LYING = frozenset(("dans", "en", "au", "aux", "("))  # between them
_REACH = 3  # sentences looked back over, within the paragraph


@dataclass(slots=True)
class Whereabouts:
    """The places said in one document's sentences, worked out when asked for."""

    context: Context
    counted: CountedDays | None = None
    looks_back: Callable[[int], bool] | None = None  # sentences of another story, by their number
    _known: dict[int, list[tuple[int, Place]]] = field(default_factory=dict)
    lands: Lands = field(init=False)

    def __post_init__(self) -> None:
        self.lands = Lands(self.context)

    def is_state(self, place: Place) -> bool:
        """Whether a place is a country, by its name in the article."""
        return self.lands.is_state(place)

    def told(self, token: int, sentence: int) -> Place | None:
        """The place told before a token of its sentence, else after it, else in the paragraph just before."""
        here = self.around(token, sentence)
        if len(here) > 1 and self._led_by_land(sentence, here):
            here = here[1:]  # « Velden : dix morts dans un attentat à Oron »
        lower = self.context.document.tokens.lower
        here = self._beside(here, token, sentence)
        earlier = [place for at, place in here if at < token]
        upos = self.context.document.tokens.upos
        later = [
            place
            for at, place in here
            if at > token
            and _PARTS.isdisjoint(lower[token:at])
            and not (at - 1 > token and upos[at - 1] == "NUM")  # « 247 morts, 190 dans la province de Marna »
        ]
        if here:
            return self._nearest(earlier or later) if earlier or later else None
        document = self.context.document
        for before in range(sentence - 1, sentence - 1 - _REACH, -1):
            if before < 0 or document.sentences[before].paragraph != document.sentences[sentence].paragraph:
                return None
            there = self.in_sentence(before)
            if there and self.looks_back is not None and self.looks_back(before):
                continue
            if there:
                return self._nearest([place for _, place in there])
        return None

    def _beside(self, here: list[tuple[int, Place]], token: int, sentence: int) -> list[tuple[int, Place]]:
        """`un homme est mort à Oron ; un autre à Marna`: of places that a mark parts, those on the token's side."""
        stretch, lower = self.context.document.sentences[sentence], self.context.document.tokens.lower
        marks = [at for at in range(stretch.first, stretch.last) if lower[at] == ";"] if len(here) > 1 else []
        first = max((at for at in marks if at < token), default=stretch.first)
        last = min((at for at in marks if at > token), default=stretch.last)
        return [one for one in here if first <= one[0] < last] or here

    def around(self, token: int, sentence: int) -> list[tuple[int, Place]]:
        """Places of a sentence, but for those of what came before what is told: `deux jours après un raid sur Oron`."""
        here, counted = self.in_sentence(sentence), self.counted
        if counted is None:
            return here
        return [one for one in here if not counted.is_aside(sentence, token, one[0])]

    def town_before(self, land: Place, sentence: int) -> Place | None:
        """`à Oron, en Sarvie`: the town told right before its land."""
        here = self.in_sentence(sentence)
        for (at, town), (then, place) in pairwise(here):
            if (
                place.name == land.name
                and then - at <= _BESIDE
                and is_named(town)
                and not self.is_state(town)
            ):
                return town
        return None

    def _nearest(self, places: list[Place]) -> Place:
        """Of those told, a town before the country that it lies in."""
        return _best([place for place in places if not self.is_state(place)] or places)

    def _led_by_land(self, sentence: int, here: list[tuple[int, Place]]) -> bool:
        """Whether a line is led by a country, and then tells a place of its own."""
        first, land = here[0]
        return first == self.context.document.sentences[sentence].first and self.is_state(land)

    def undergone(self, sentence: int) -> Place | None:
        """`L'Irak a connu un mois sanglant. 964 personnes ont péri en octobre.`: the land that went through it."""
        view = self.context.view
        for before in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
            for c in range(*view.sentence_chunks[before]):
                place = as_place(view, c) if undergoes(view, c) else None
                if place is not None and self.is_state(place):
                    return place
        return None

    def taken_up(self, clause: Clause, token: int) -> Place | None:
        """`quatre infirmières y ont péri`: the place that `y` takes up, whatever part it played before."""
        view = self.context.view
        lower = view.document.tokens.lower
        if "y" not in lower[clause.verb.first : clause.verb.last] or clause.verb.lemma == "avoir":
            return None  # « il y a 13 morts » takes up no place
        first, _ = view.sentence_chunks[max(0, clause.sentence - 1)]
        unnamed = None
        for c in range(view.chunk_at[token] - 1, first - 1, -1):
            place = as_place(view, c) if view.chunks[c].kind in ("NP", "PP") else None
            if c in self.context.voiced:
                continue  # « selon Marna, ils y sont »: who says so
            if place is None or belongs(view, c) or is_generic(place) or acts(view, c):
                continue
            if any(letter.isupper() for letter in place.name):
                return self.town_before(place, view.sentence_of[c]) or place
            if view.chunks[c].kind == "PP":
                unnamed = unnamed or place
        return unnamed

    def homeland(self) -> Place | None:
        """The article's country, if anything is told to be there: not by `une Portugaise`, `le Portugal s'inquiète`."""
        sentences = range(len(self.context.document.sentences))
        found = self.lands.country()
        if found is not None:
            there = any(p.country == found.country for at in sentences for _, p in self.in_sentence(at))
            return found if there else None
        return self._headed() or self._told_of_most()

    def _headed(self) -> Place | None:
        """`Sarvie : le mois le plus sanglant depuis dix ans`: the land that leads the title."""
        for at, sentence in enumerate(self.context.document.sentences):
            if sentence.role == "title":
                led = self.headline(at)
                return led if led is not None and self.is_state(led) else None
        return None

    def _told_of_most(self) -> Place | None:
        """The land spoken of most, if nearly all that is told to be somewhere is there."""
        _, land = self.lands.leading()
        if land is None or land.country is None:
            return None
        told = Counter(
            p.country
            for at in range(len(self.context.document.sentences))
            for _, p in self.in_sentence(at)
            if p.country
        )
        mine = told[land.country]
        others = (often for country, often in told.items() if country != land.country)
        return land if mine >= _TOLD_OFTEN and all(mine >= 2 * often for often in others) else None

    def _aside(self, c: int) -> bool:
        """`un officier rencontré dans la capitale`: a place that only tells of somebody."""
        view = self.context.view
        clause = view.clause_of(c)
        if clause is None or clause.kind not in ("participle", "relative"):
            return False
        if clause.verb.lemma in AFTERWARDS:
            return True  # « un attentat commis par un Sarvien, arrêté à Marna »
        counted = clause.subject >= 0 and view.chunks[clause.subject].quantity >= 0
        return not (counted and clause.kind == "participle")  # « dix ont été tués et huit blessés à Oron »

    def named_instead(self, generic: Place, token: int, sentence: int) -> Place | None:
        """`la ville`: the place named last before, within three sentences, `le pays`: the article's; else nothing."""
        if generic_noun(generic) in LANDS:
            return self.lands.country() or self._state_before(token, sentence) or self._headed()
        view, document = self.context.view, self.context.document
        first = document.sentences[max(0, sentence - 3)].first
        for at in range(token - 1, first - 1, -1):
            name = document.names[document.name_at[at]] if document.name_at[at] >= 0 else None
            if name is not None and name.canonical == generic.within:
                continue  # « cette ville de Sarvie »
            if view.chunk_at[at] in self.context.voiced:
                continue  # « ils tiennent, selon Marna. Ils ont quitté la ville. »
            if name is not None and name.kind == "place" and not self._elsewhere(view.chunk_at[at]):
                name = self._inner(name)
                where = name.location
                return Place(
                    name=name.canonical,
                    text=generic.text,
                    country=where.country if where else None,
                    lat=where.lat if where else None,
                    lon=where.lon if where else None,
                    within=where.within if where else None,
                )
        return self.lands.named(generic.within) if generic.within is not None else None

    def _elsewhere(self, c: int) -> bool:
        """Whether the place of a phrase is not where things happen: a post, who acts, what is so far away."""
        view = self.context.view
        return of_post(view, c) or acts(view, c) or distant(view, c) or of_clock(view, c)

    def _inner(self, area: Name) -> Name:
        """`à Oron, dans le Haut-Val`, `à Oron (Haut-Val)`: the town that an area is named behind, else the area."""
        document, tokens = self.context.document, self.context.document.tokens
        for at in range(area.first - 1, max(-1, area.first - 1 - _AREA), -1):
            before = document.names[document.name_at[at]] if document.name_at[at] >= 0 else None
            if before is not None:
                around = set(tokens.lower[before.last : before.last + 2]) & _LYING
                return before if before.kind == "place" and around else area
            if tokens.upos[at] in ("VERB", "AUX") or tokens.lower[at] in (".", ";", "et"):
                return area
        return area

    def _state_before(self, token: int, sentence: int) -> Place | None:
        """`Après un mort en Sarvie, une femme a péri dans le pays`: the one country told just before."""
        document = self.context.document
        before = document.sentences[max(0, sentence - 1)]
        near = before.paragraph == document.sentences[sentence].paragraph or self._headed() is None
        first = (before if near else document.sentences[sentence]).first
        told = {document.name_at[at] for at in range(first, token) if document.name_at[at] >= 0}
        states = {name.canonical for name in (document.names[at] for at in told) if name.kind == "state"}
        return self.lands.named(states.pop()) if len(states) == 1 else None

    def in_sentence(self, sentence: int) -> list[tuple[int, Place]]:
        """Named places in phrases of place of a sentence, with their token, in order."""
        found = self._known.get(sentence)
        if found is None:
            found = self._known[sentence] = list(self._read(sentence))
        return found

    def _read(self, sentence: int) -> Iterator[tuple[int, Place]]:
        view = self.context.view
        start, stop = view.sentence_chunks[sentence]
        headline = self.headline(sentence)
        if headline is not None:
            yield view.document.sentences[sentence].first, headline
        speakers = frozenset(a.chunk for a in self.context.attributions_at[sentence])
        told: set[int] = set()  # phrases already read, with the `de` phrases that belong to their name
        for c in range(start, stop):
            chunk = view.chunks[c]
            if c in told or not self._places(c):
                continue
            place = told_by(view, c)
            if place is None:
                continue
            told.update(view.dependents(c))
            if (
                not is_generic(place)
                and not anywhere(place)
                and not is_several(place)
                and not belongs(view, c)
                and not of_post(view, c)
                and not of_clock(view, c)
                and not (speakers and of_speaker(view, c, speakers))
                and not conveyed(view, c)
                and not distant(view, c)
                and not of_part(view, c)
                and not of_dam(view, c)
                and not surpassed(view.document, chunk.first)
                and not self._of_saying(c)
                and not self._of_somebody(c)
                and not self._of_dwelling(c)
            ):
                yield chunk.first, place

    def _places(self, c: int) -> bool:
        """Whether a phrase, as its part in the clause, tells where something happened."""
        view, role = self.context.view, self.context.view.role[c]
        if role == "obj" and struck(view, c):
            return True
        if role == "nsubj" and (undergoes(view, c) or was_struck(view, c)):
            return True
        return self._opens(c)

    def _of_dwelling(self, c: int) -> bool:
        """`Les deux assaillants vivaient dans un quartier d'Oron`: where they lived, not where it happened."""
        view = self.context.view
        clause = view.clause_of(c)
        if clause is None or clause.verb.lemma not in _DWELLING or clause.verb.tense != "Imp":
            return False
        if clause.subject >= 0 and view.document.tokens.lemma[view.chunks[clause.subject].head] in DWELLERS:
            return False  # « 10.000 habitants vivaient à Oron »: those of the town that the story is of
        return c in clause.complements or c in clause.objects

    def _of_somebody(self, c: int) -> bool:
        """`la police de Catalogne, région du nord de l'Espagne`: where what only describes somebody lies."""
        view = self.context.view
        while view.chunks[c].prep == "de" and view.governor[c] >= 0:
            c = view.governor[c]
        behind = c >= 2 and view.chunks[c - 1].kind == "COMMA" and view.chunks[c].kind == "NP"
        loose = behind and view.owner[c] < 0 and not view.role[c] and not view.chunks[c].prep
        if not loose:
            return False
        above = c - 2
        while view.chunks[above].prep == "de" and view.governor[above] >= 0:
            if belongs(view, above):
                return True
            above = view.governor[above]
        return False

    def _of_saying(self, c: int) -> bool:
        """`a déclaré à Marna un responsable`: where it was said, not where it happened."""
        view = self.context.view
        sentence = view.sentence_of[c]
        clause = view.clause_of(c)
        if clause is None or view.chunks[c].prep != "à" or c < clause.chunk:
            return False
        if clause.verb.lemma in PLAIN_OBJECTS and c < clause.object:
            return True  # « a condamné à Marna un raid »
        saying = {a.clause for a in self.context.attributions_at[sentence] if a.cue not in FIGURES}
        between = range(view.chunk_at[clause.verb.last - 1] + 1, c)
        learnt = clause.verb.lemma == "apprendre"  # « a-t-on appris à Marna »
        return (learnt or clause.index in saying) and not any(view.chunks[k].kind == "NP" for k in between)

    def _opens(self, c: int) -> bool:
        """A phrase of place of the clause itself."""
        chunk = self.context.view.chunks[c]
        opens = chunk.kind == "PP" and chunk.prep in _OPENING and not between_lands(self.context.view, c)
        return opens and not self._aside(c)

    def headline(self, sentence: int) -> Place | None:
        """`Oron : trois morts dans un incendie`, `2 août, Oron : trois morts`, `ORON.`: the place that leads a line."""
        document = self.context.document
        stretch = document.sentences[sentence]
        start = self._behind_day(sentence, stretch.first)
        name = document.names[document.name_at[start]] if document.name_at[start] >= 0 else None
        if name is None or name.kind not in ("place", "state"):
            return None
        after = document.tokens.lower[name.last : name.last + 1]
        alone = after == ["."] and name.last + 1 >= stretch.last and start == stretch.first
        # before a colon many a name stands
        known = start > stretch.first or name.location is not None
        led = after == [":"] and known
        return self.lands.named(name.canonical) if alone or led else None

    def _behind_day(self, sentence: int, start: int) -> int:
        """`2 août, Marna : 31 morts`: where a line begins behind the day that leads it."""
        lower = self.context.document.tokens.lower
        led = next((t for t in self.context.times_at[sentence] if t.first == start), None)
        if led is None or lower[led.last : led.last + 1] != [","]:
            return start
        return min(led.last + 1, self.context.document.sentences[sentence].last - 1)


def _best(places: list[Place]) -> Place:
    """Of several, one within another, else the first with a name: French goes from the spot to the town.

    `au marché d'Oron, dans l'est` -> Oron; `à Marna, ..., sur le marché d'Oron` -> Oron, known to be within Marna.
    """
    names = {place.name for place in places}
    inner = next((place for place in places if place.within in names), None)
    return inner or next((place for place in places if place.name[:1].isupper()), places[0])
