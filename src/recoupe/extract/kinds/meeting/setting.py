"""Where and when a meeting is: a day near its words, a named place behind them."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import phrase_text
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Place

_SEATS = frozenset(load_table("meeting")["visits"]["where"])
_ALONE = _SEATS & frozenset(load_table("meeting")["visits"]["seats"]) - {"siège"}
_STAYS = frozenset(load_table("meeting")["visits"]["stays"])

_COMING_DAYS = frozenset(("prochains", "prochaines"))


class Setting:
    """Reads the day and the place of the meetings of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view

    def _apposed(self, k: int, place: Place) -> Place:
        """`dans la capitale voisine, Oron`: the name that the description is given."""
        chunks = self.view.chunks
        described = not any(letter.isupper() for letter in place.name)
        if described and k + 2 < len(chunks) and chunks[k + 1].kind == "COMMA" and chunks[k + 2].kind == "NP":
            named = as_place(self.view, k + 2)
            return named if named is not None and chunks[k + 2].name >= 0 else place
        return place

    def dated(self, c: int) -> bool:
        """Whether a day stands within some words of a phrase."""
        times = self.context.times_at[self.view.sentence_of[c]]
        head = self.view.chunks[c].head
        return any(
            (t.earliest is not None or t.value[:2] == "XX" or self._soon(t.first, t.last))
            and abs(t.first - head) <= 12
            for t in times
        )

    def _soon(self, first: int, last: int) -> bool:
        """`dans les prochains jours`: no day, but a term that is set."""
        lower = self.context.document.tokens.lower
        return first > 0 and lower[first - 1] == "dans" and not _COMING_DAYS.isdisjoint(lower[first:last])

    def of_place(self, c: int) -> bool:
        """`la conférence de Genève`: a meeting that goes by its place."""
        chunk = self.view.chunks[c]
        called = chunk.name >= 0 and self.context.document.names[chunk.name].last > chunk.head + 1
        return called or any(as_place(self.view, d) is not None for d in self.view.dependents(c))

    def _nearest_town(self, c: int) -> int:
        """`à Oron, en Narvie, où se tiennent les pourparlers`: the town rather than its country."""
        town = c - 2
        beside = town >= 0 and self.view.chunks[c - 1].kind == "COMMA" and self.view.chunks[town].prep == "à"
        return town if beside and as_place(self.view, town) is not None else c

    def place(self, c: int, clause: Clause | None) -> Place | None:
        """`à Oron`: a named place right behind the meeting's phrase or in its clause."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        if clause is not None and clause.marker == "où" and clause.antecedent >= 0:
            there = as_place(self.view, self._nearest_town(clause.antecedent))
            if there is not None:
                return there
        seat: Place | None = None  # « les pourparlers sur la Narvie se tiennent à Oron »
        for k in (*self._settings(c, clause, stop), *range(c + 1, min(stop, c + 9))):
            chunk = self.view.chunks[k]
            if chunk.kind == "PP" and chunk.prep in ("à", "dans", "en") and chunk.name >= 0:
                if self._about(k):
                    continue  # « une réunion sur la situation à Oron »
                place = as_place(self.view, k)
                if place is not None:
                    return place
            seat = seat or self._seat(k)
            other = chunk.verb is not None and (clause is None or k != clause.chunk)
            if other and chunk.verb is not None and chunk.verb.form == "finite":
                return seat
        return seat

    def _seat(self, k: int) -> Place | None:
        """`au palais de la République`, `à l'Élysée`: where those of power sit, if no town is told."""
        chunk, lower = self.view.chunks[k], self.context.document.tokens.lower
        if chunk.kind != "PP" or chunk.prep != "à" or lower[chunk.head] not in _SEATS or self._about(k):
            return None
        first, last = self.view.extent(k)
        name = phrase_text(self.view, chunk.inner, last) if last > first else ""
        told = lower[chunk.head] in _ALONE or any(letter.isupper() for letter in name)
        return Place(name=name.removeprefix("l'"), text=name) if told and name else None

    def of_visit(self, clause: Clause | None) -> Place | None:
        """`En visite à Oron, le ministre a rencontré`: where they are on a visit."""
        if clause is None:
            return None
        start, _ = self.view.sentence_chunks[clause.sentence]
        lemma = self.context.document.tokens.lemma
        for c in range(start, clause.chunk - 1):
            chunk = self.view.chunks[c]
            if chunk.prep == "en" and lemma[chunk.head] in _STAYS:
                there = self.view.chunks[c + 1]
                return (
                    as_place(self.view, c + 1)
                    if there.prep in ("à", "en", "dans") and there.name >= 0
                    else None
                )
        return None

    def _about(self, k: int) -> bool:
        """Whether a phrase of place belongs to what a meeting is about, right before it."""
        before = self.view.chunks[k - 1] if k else None
        while before is not None and before.prep == "de" and k > 1:
            k -= 1
            before = self.view.chunks[k - 1]
        return before is not None and before.prep == "sur" and before.name < 0

    def _settings(self, c: int, clause: Clause | None, stop: int) -> list[int]:
        """Complements that say where: of the meeting's own clause, `participera, demain à Oron, à la conférence`,
        or of the one that it is the purpose of, `était à Oron lundi pour rencontrer le maire`.
        """
        if clause is None:
            return []
        if clause.kind == "infinitive" and clause.marker in ("pour", "afin de") and clause.parent >= 0:
            above = self.view.clauses[clause.parent]
            return [k for k in above.complements if above.chunk < k < clause.chunk]
        if c not in (*clause.subjects, *clause.objects, *clause.complements):
            return []
        end = stop if c in clause.subjects else c
        return [k for k in clause.complements if clause.chunk < k < end]
