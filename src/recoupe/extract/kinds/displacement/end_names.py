"""What a phrase calls the place where a move begins or ends: a name, a shelter, the far side of a border."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.described_places import is_generic
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.sides import of_adjective
from recoupe.extract.places import as_place
from recoupe.extract.whereabouts import Whereabouts

_OWN = frozenset(("leur", "leurs", "sa", "son", "ses"))
_TOWNS = frozenset(
    ("capitale", "ville", "village", "bourg", "bourgade", "localité", "cité", "île", "province", "pays")
)
_WAYS = frozenset(("chemin", "route", "direction"))


@dataclass(slots=True)
class EndNames:
    """The names of places in one document's phrases, as the ends of moves."""

    context: Context
    lexicon: PeopleLexicon
    where: Whereabouts

    def name(self, chunk: int, sentence: int, *, any_name: bool = False, noun: bool = False) -> str | None:
        """The place of a phrase; with `any_name` any name but a person's, with `noun` any words (`la montagne`)."""
        view, document = self.context.view, self.context.document
        place = as_place(view, chunk)
        if place is not None:
            if not is_generic(place):
                return place.name
            named = self.where.named_instead(place, view.chunks[chunk].first, sentence)
            return named.name if named is not None else place.name
        index, first = view.chunks[chunk].name, view.chunks[chunk].inner
        bare = first + 1 == view.chunks[chunk].last and document.tokens.upos[first] == "PROPN"
        if any_name and index < 0 and bare and document.tokens.form[first][:1].isupper():
            return document.tokens.form[first]  # `ont fui Taskane`: a town that no list has
        if any_name and index >= 0 and document.names[index].kind != "person":
            return document.names[index].canonical
        if noun and index < 0 and view.chunks[chunk].quantity < 0 and not view.chunks[chunk].pronoun:
            called = self._called(chunk)
            if called is not None:
                return called
            return phrase_text(view, view.chunks[chunk].inner, view.extent(chunk)[1])
        return None

    def _called(self, chunk: int) -> str | None:
        """`vers la capitale voisine, Veld,`: the name that stands behind what a place is."""
        view = self.context.view
        _, stop = view.sentence_chunks[view.sentence_of[chunk]]
        behind = chunk + 2
        if behind >= stop or view.chunks[chunk + 1].kind != "COMMA" or view.chunks[behind].kind != "NP":
            return None
        at = view.chunks[behind].name
        name = self.context.document.names[at] if at >= 0 else None
        alone = behind + 1 == stop or view.chunks[behind + 1].kind in ("COMMA", "OTHER")
        town = self.context.document.tokens.lemma[view.chunks[chunk].head] in _TOWNS
        return name.canonical if alone and town and name is not None and name.kind != "person" else None

    def reached(self, chunk: int, sentence: int) -> str | None:
        """The object of a verb of reaching: `gagner Oron`, `gagner les hauteurs`, not `regagner leur maison`."""
        view, lower = self.context.view, self.context.document.tokens.lower
        own = not _OWN.isdisjoint(lower[view.chunks[chunk].first : view.chunks[chunk].head])
        return self.name(chunk, sentence, any_name=True, noun=not own)

    def way(self, chunk: int, sentence: int) -> str | None:
        """`prendre le chemin de Veld`, `la direction du sud`: where a way leads."""
        view, lemma = self.context.view, self.context.document.tokens.lemma
        if lemma[view.chunks[chunk].head] not in _WAYS:
            return None
        return next((self.name(d, sentence, any_name=True) for d in view.dependents(chunk)), None)

    def beyond(self, clause: Clause, chunk: int) -> str | None:
        """`franchir la frontière de la Sarvie`, `la frontière sarvienne`, `sa frontière`: the land behind it."""
        view, tokens = self.context.view, self.context.document.tokens
        head = view.chunks[chunk].head
        if tokens.lemma[head] != "frontière":
            return None
        for d in view.dependents(chunk):
            land = as_place(view, d)
            if land is not None and not is_generic(land):
                return land.name
        if tokens.lower[head - 1] in ("sa", "ses"):
            return self._whose(clause)
        after = tokens.lower[head + 1] if head + 1 < len(tokens) else ""
        return of_adjective(self.context, after)

    def _whose(self, clause: Clause) -> str | None:
        """`La Sarvie indique que 900 personnes ont franchi sa frontière`: the land that says so."""
        view = self.context.view
        ruling = view.clauses[clause.parent] if clause.parent >= 0 else None
        at = view.chunks[ruling.subject].name if ruling is not None and ruling.subject >= 0 else -1
        land = self.context.document.names[at] if at >= 0 else None
        return land.canonical if land is not None and land.kind in ("state", "place") else None

    def shelter(self, chunk: int) -> str | None:
        """`au lycée Ormel`, `dans des écoles de Veld`: a shelter in its own words."""
        view = self.context.view
        found = view.chunks[chunk]
        lemma = self.context.document.tokens.lemma
        if lemma[found.head] not in self.lexicon.lists["shelter_nouns"]:
            return None
        alone = view.extent(chunk)[1] - found.inner <= 2  # `à l'abri`
        if lemma[found.head] in ("abri", "refuge", "asile") and found.prep == "à" and alone:
            return None
        return phrase_text(view, found.inner, view.extent(chunk)[1])

    def town(self, chunk: int, sentence: int) -> str | None:
        """The name of a town or a part of it; not a ward to which people are taken."""
        lemma = self.context.document.tokens.lemma[self.context.view.chunks[chunk].head]
        return None if lemma in self.lexicon.lists["wards"] else self.name(chunk, sentence)

    def side(self, first: int, last: int) -> str | None:
        """`17.000 arrivées côté sarvien`, `du côté sarvien de la frontière`: the land of that side."""
        lower = self.context.document.tokens.lower
        at = next((i for i in range(first, min(last, len(lower) - 1)) if lower[i] == "côté"), -1)
        return of_adjective(self.context, lower[at + 1]) if at >= 0 else None
