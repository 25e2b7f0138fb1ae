"""Where people move from and to: the object of leaving or reaching, phrases of the clause, their own town.

`Six cents familles ont quitté Oron pour Veld`: from Oron to Veld. What another count explains (`38.000 ont gagné
Marna, dont 12.000 enfants`) moves as that one does.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.counts.scene import Count
from recoupe.extract.described_places import is_generic
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.sides import of_adjective
from recoupe.extract.places import as_place
from recoupe.extract.whereabouts import Whereabouts

Ends = tuple[str | None, str | None]
_FROM = ("de", "depuis", "hors de")
_TOWARDS = ("vers", "pour", "jusqu'à")
_INTO = ("à", "en", "dans", "sur", "chez")
_FROM_WHERE = ["d'", "où"]
_ABROAD = frozenset(("asile", "pays", "frontière", "exil", "étranger", "fui"))
_AHEAD = 9  # tokens in which those of a country are told to be abroad
_LEANING = frozenset(("resumption", "subset", "ellipsis", "breakdown"))
_MOVED = ("displaced", "evacuated")


@dataclass(slots=True)
class Journeys:
    """The ends of one document's moves; each count is asked for once, in the order of the text."""

    context: Context
    lexicon: PeopleLexicon
    _known: dict[int, Ends] = field(default_factory=dict)  # by the first token of the count

    def of(self, count: Count, counts: list[Count]) -> Ends:
        """Where from and where to, `None` where nothing says so."""
        clause = self.context.view.clauses[count.clause] if count.clause >= 0 else None
        origin, destination = self._own(clause, count) if clause is not None else (None, None)
        home = self._home(count)
        if count.measure in _MOVED and home is not None and (origin is None or origin == origin.lower()):
            origin = home
        origin = origin or self._native(count)
        if count.way in _LEANING:
            base = counts[count.whole] if count.whole >= 0 else _before(count, counts)
            known = self._known.get(base.first, (None, None)) if base is not None else (None, None)
            origin, destination = origin or known[0], destination or self._right_behind(count) or known[1]
        self._known[count.first] = origin, destination
        return origin, destination

    def _right_behind(self, count: Count) -> str | None:
        """`ont fui, dont 900.000 en Sarvie`: where the part of them has gone."""
        view = self.context.view
        at = view.chunk_at[count.last] if count.last < len(view.chunk_at) else -1
        there = at >= 0 and view.chunks[at].first == count.last and view.chunks[at].prep in ("en", "à", "au")
        return self._name(at, count) if there and count.measure in ("displaced", "refugees") else None

    def _own(self, clause: Clause, count: Count) -> Ends:
        """What the clause itself says."""
        lists, verb = self.lexicon.lists, clause.verb.lemma
        origin = destination = None
        for chunk in clause.objects:
            if chunk == count.chunk:
                continue
            if verb in lists["leaving"]:
                origin = origin or self._name(chunk, count, any_name=verb in lists["leaving"])
            elif verb in lists["reaching"]:
                destination = destination or self._name(chunk, count, any_name=True)
        for chunk in self._phrases(clause):
            preposition = self.context.view.chunks[chunk].prep
            if preposition in _FROM:
                origin = origin or self._name(chunk, count)
            elif preposition in _TOWARDS:
                destination = destination or self._name(
                    chunk, count, any_name=True, noun=preposition == "vers"
                )
            elif preposition in _INTO and verb == "évacuer" and count.measure == "evacuated":
                origin = origin or self._town(chunk, count)  # `300 habitants ont été évacués à Oron`
            elif preposition in _INTO and (
                verb in lists["settling"] or count.measure in ("refugees", "returned")
            ):
                destination = destination or self._shelter(chunk) or self._name(chunk, count)
        if verb == "vider" and clause.verb.voice == "passive" and clause.subject >= 0:
            origin = origin or self._name(clause.subject, count, any_name=True, noun=True)
        if verb in lists["hosting"]:
            destination = destination or next(
                (n for c in clause.subjects if (n := self._name(c, count))), None
            )
        return (
            origin or self._where_from(clause, count) or self._troubled(clause, count),
            destination or self._meant_for(clause, count),
        )

    def _meant_for(self, clause: Clause, count: Count) -> str | None:
        """`ont fui pour se réfugier à Oron`, `en se réfugiant à Oron`: where the clause beside it leads."""
        view, lists = self.context.view, self.lexicon.lists
        for index in view.sentence_clauses[clause.sentence]:
            other = view.clauses[index]
            beside = other.parent == clause.index and other.marker in ("pour", "afin de", "en")
            if beside and other.verb.lemma in (*lists["settling"], *lists["reaching"]):
                return self._own(other, count)[1]
        return None

    def _troubled(self, clause: Clause, count: Count) -> str | None:
        """`ont fui les violences en Sarvie`: where what they flee from happens."""
        view = self.context.view
        if clause.verb.lemma != "fuir" or clause.object < 0 or self._name(clause.object, count) is not None:
            return None
        after = view.chunk_at[min(view.extent(clause.object)[1], len(view.chunk_at) - 1)]
        if (
            after >= 0
            and view.chunks[after].prep in ("en", "à", "dans")
            and view.sentence_of[after] == clause.sentence
        ):
            return self._name(after, count)
        return None

    def _phrases(self, clause: Clause) -> list[int]:
        """The clause's complements, and the phrases after it up to the next finite verb."""
        view = self.context.view
        _, stop = view.sentence_chunks[clause.sentence]
        found = list(clause.complements)
        for c in range(clause.chunk + 1, stop):
            chunk = view.chunks[c]
            if (chunk.verb is not None and chunk.verb.form == "finite") or chunk.kind == "REL":
                break
            if chunk.kind == "PP" and chunk.prep in _TOWARDS and c not in found:
                found.append(c)
        return found

    def _where_from(self, clause: Clause, count: Count) -> str | None:
        """`Oron, d'où 600 familles ont fui`: the place right before the relative."""
        view, lower = self.context.view, self.context.document.tokens.lower
        start, _ = view.sentence_chunks[clause.sentence]
        for c in range(start + 1, clause.chunk):
            first = view.chunks[c].first
            if lower[first : first + 2] == _FROM_WHERE or (lower[first] == "où" and lower[first - 1] == "d'"):
                before = next(
                    (b for b in range(c - 1, start - 1, -1) if view.chunks[b].kind in ("NP", "PP")), -1
                )
                return self._name(before, count, any_name=True) if before >= 0 else None
        return None

    def _name(self, chunk: int, count: Count, *, any_name: bool = False, noun: bool = False) -> str | None:
        """The place of a phrase; with `any_name` any name but a person's, with `noun` any words (`la montagne`)."""
        view, document = self.context.view, self.context.document
        place = as_place(view, chunk)
        if place is not None:
            if not is_generic(place):
                return place.name
            named = Whereabouts(self.context).named_instead(place, view.chunks[chunk].first, count.sentence)
            return named.name if named is not None else place.name
        index, first = view.chunks[chunk].name, view.chunks[chunk].inner
        bare = first + 1 == view.chunks[chunk].last and document.tokens.upos[first] == "PROPN"
        if any_name and index < 0 and bare and document.tokens.form[first][:1].isupper():
            return document.tokens.form[first]  # `ont fui Taskane`: a town that no list has
        if any_name and index >= 0 and document.names[index].kind != "person":
            return document.names[index].canonical
        if noun and index < 0 and view.chunks[chunk].quantity < 0 and not view.chunks[chunk].pronoun:
            return phrase_text(view, view.chunks[chunk].inner, view.chunks[chunk].last)
        return None

    def _shelter(self, chunk: int) -> str | None:
        """`au lycée Ormel`, `dans des écoles de Veld`: a shelter in its own words."""
        view = self.context.view
        found = view.chunks[chunk]
        if self.context.document.tokens.lemma[found.head] not in self.lexicon.lists["shelter_nouns"]:
            return None
        return phrase_text(view, found.inner, view.extent(chunk)[1])

    def _town(self, chunk: int, count: Count) -> str | None:
        """The name of a town or a part of it; not a ward to which people are taken."""
        lemma = self.context.document.tokens.lemma[self.context.view.chunks[chunk].head]
        return None if lemma in self.lexicon.lists["wards"] else self._name(chunk, count)

    def _native(self, count: Count) -> str | None:
        """`20.000 réfugiés syriens`, `deux millions de Syriens ont trouvé asile`: the country that they are of."""
        if (
            count.measure not in ("refugees", "displaced")
            or count.quantity is None
            or count.quantity.head is None
        ):
            return None
        lower = self.context.document.tokens.lower
        head = count.quantity.head
        abroad = count.measure == "refugees" or any(
            word in _ABROAD for word in lower[head : min(len(lower), head + _AHEAD)]
        )
        native = (of_adjective(self.context, word) for word in lower[head : head + 2])
        return next((state for state in native if state), None) if abroad else None

    def _home(self, count: Count) -> str | None:
        """`les deux tiers des habitants de Varnes`: the town that the counted are of."""
        if count.measure not in _MOVED or (count.quantity is not None and count.quantity.head is None):
            return None
        view = self.context.view
        head = count.quantity.head if count.quantity is not None else None
        chunk = view.chunk_at[head] if head is not None else count.chunk
        for other in view.dependents(chunk) if chunk >= 0 else ():
            place = as_place(view, other)
            if place is not None and place.name != place.name.lower():
                return place.name
        return None


def _before(count: Count, counts: list[Count]) -> Count | None:
    """The count told last before one."""
    earlier = [other for other in counts if other.first < count.first and other.way not in _LEANING]
    return max(earlier, key=lambda other: other.first, default=None)
