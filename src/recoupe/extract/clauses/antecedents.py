"""Whom a relative clause tells of: the phrase before it, a part of it, or the list that it ends."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import ACTS, FIGURES, PLAIN_OBJECTS
from recoupe.extract.people import people
from recoupe.extract.verbs import VerbGroup
from recoupe.lang import load_table

_BODIES = frozenset(("organisation", "armed_group"))
_PLACES = frozenset(load_table("places")["nouns"])
_WHERE = frozenset(("dans", "à", "en", "sur", "près de", "autour de", "aux abords de", "au sein de"))


class Antecedents:
    """Finds the antecedents of one document's relative clauses; it reads the builder's tables and changes nothing."""

    def __init__(self, document: Document, chunks: list[Chunk], role: list[str], governor: list[int]) -> None:
        self.document = document
        self.chunks = chunks
        self.role = role
        self.governor = governor

    def head_of(self, chunk: int, relative: int) -> int:
        """`le chef des rebelles, qui ...`: the antecedent before a comma is the whole phrase, not its `de` part."""
        if chunk < 0 or relative < 1 or self.chunks[relative - 1].kind != "COMMA":
            return chunk
        chunk = self._past_sides(chunk)
        while self.role[chunk] == "nmod" and not self._stands_for_preposition(self.governor[chunk]):
            chunk = self.governor[chunk]
        return self._past_description(chunk)

    def _past_description(self, chunk: int) -> int:
        """`les Secours bleus, les volontaires de la vallée, qui ...`: the body named before what it is said to be."""
        named, start = chunk - 2, self.chunks[chunk].first
        if named < 0 or self.chunks[chunk - 1].kind != "COMMA" or self.chunks[chunk].kind != "NP":
            return chunk
        outer = self.governor[named] if self.role[named] == "nmod" else named
        before = self.chunks[outer]
        alone = self.role[outer] in ("", "nsubj", "obj", "obl") and before.prep in ("", "chez")
        opens = before.prep and (outer == 0 or self.document.tokens.lower[before.first - 1] in (".", "\n"))
        described = self.document.name_at[self.chunks[chunk].head] < 0
        described = described and self.document.tokens.upos[start] == "DET"
        body = before.name >= 0 and self.document.names[before.name].kind in _BODIES
        return outer if body and alone and described and not opens else chunk

    def _past_measure(self, antecedent: int, start: int) -> int:
        """`le séisme de magnitude 7 sur l'échelle de Richter qui a frappé`: what is measured, not its scale."""
        lemma, measured = self.document.tokens.lemma, False
        for c in range(antecedent, start - 1, -1):
            chunk = self.chunks[c]
            if chunk.kind not in ("NP", "PP"):
                break
            if lemma[chunk.head] in GRAMMAR.scales:
                measured = True
            elif measured and self.role[c] != "nmod":
                return c
        return antecedent

    def _past_age(self, chunk: int) -> int:
        """`un homme de 37 ans qui a pris`: the man, not his years."""
        if chunk < 0 or self.role[chunk] != "nmod" or self.governor[chunk] < 0:
            return chunk
        age = self.document.tokens.lower[self.chunks[chunk].head] in ("ans", "mois")
        return self.governor[chunk] if age and self.chunks[chunk].prep == "de" else chunk

    def _who_acts(self, antecedent: int, verb: VerbGroup) -> int:
        """`les pêcheurs du quartier nord, qui ont alerté la mairie`: the people, not where they are."""
        if antecedent < 1 or self.chunks[antecedent].prep not in _WHERE or not _by_people(verb):
            return antecedent
        place, people_before = self.chunks[antecedent], self.chunks[antecedent - 1]
        tokens = self.document.tokens
        active = verb.voice == "active" and tokens.lemma[place.head] in _PLACES
        human = people_before.kind in ("NP", "PP") and tokens.lower[people_before.head] in people().forms
        agree = tokens.number[people_before.head] in ("", tokens.number[place.head])
        if not (active and human and agree):
            return antecedent
        return self._past_description(
            antecedent - 1
        )  # « les Secours bleus, les pompiers dans la vallée, qui »

    def _past_sides(self, chunk: int) -> int:
        """`des pourparlers entre l'armée et les rebelles, qui ...`: the talks; elsewhere the chunk itself."""
        first = self.governor[chunk] if self.role[chunk] == "conj" else chunk
        while self.role[first] == "nmod":
            first = self.governor[first]
            if self.role[first] == "conj":
                first = self.governor[first]
        before = first - 1
        if self.chunks[first].prep != "entre" or before < 0 or self.chunks[before].kind not in ("NP", "PP"):
            return chunk
        return before

    def _stands_for_preposition(self, chunk: int) -> bool:
        """`aux mains de`, `sous le contrôle de`: what follows is what is meant."""
        head = self.chunks[chunk].head
        return self.chunks[chunk].kind == "PP" and self.document.tokens.lemma[head] in GRAMMAR.light_heads

    def agreeing(self, antecedent: int, verb_chunk: int, verb: VerbGroup, start: int) -> int:
        """The antecedent of `qui` that agrees in number with its verb: a list, a part of the phrase, else one before.

        `le chef des rebelles, qui ont pris le port`: the rebels; `ont chassé les rebelles de la ville, qui est
        tombée en mai`: the town; `l'armée et les rebelles, qui mènent des pourparlers`: both.
        """
        number = self.document.tokens.number
        upos = self.document.tokens.upos
        finite = (
            t for t in range(verb.first, verb.last) if upos[t] in ("VERB", "AUX")
        )  # past « s' », « n' »
        wanted = number[next(finite, verb.first)]
        antecedent = self._past_age(self._past_measure(antecedent, start))
        antecedent = self._who_acts(antecedent, verb)
        if antecedent < 0 or not wanted:
            return antecedent
        if wanted == "Plur" and self.role[antecedent] == "conj" and self._set_apart(antecedent, verb_chunk):
            return self.governor[antecedent]
        if self._is_body(antecedent):
            return antecedent
        beside = antecedent - 1
        if wanted == "Plur" and beside >= start and self._lies_in(antecedent, beside):
            return beside
        counted = self.chunks[antecedent].quantity >= 0
        if (
            number[self.chunks[antecedent].head] in ("", wanted)
            or counted
            or self._is_list(antecedent, verb_chunk)
        ):
            return antecedent
        outer = antecedent
        while self.role[outer] == "nmod":  # « le sommet des pays du Golfe qui s'ouvre samedi »
            outer = self.governor[outer]
            if number[self.chunks[outer].head] == wanted:
                return outer
        inner = antecedent + 1
        while inner < verb_chunk and self.role[inner] == "nmod":
            if number[self.chunks[inner].head] == wanted:
                return inner
            inner += 1
        for c in range(antecedent - 1, start - 1, -1):
            chunk = self.chunks[c]
            acts = chunk.kind == "NP" or chunk.prep == "par"
            if acts and not chunk.pronoun and number[chunk.head] == wanted:
                return c
        return antecedent

    def _lies_in(self, place: int, beside: int) -> bool:
        """`la situation des Sarviens en Narvie, qui ont décidé`: several people, where one land is named last."""
        number, chunk = self.document.tokens.number, self.chunks[place]
        land = chunk.name >= 0 and self.document.names[chunk.name].kind in ("place", "state")
        one = land and number[chunk.head] != "Plur" and chunk.prep in ("en", "à", "dans")
        many = number[self.chunks[beside].head] == "Plur" and self.chunks[beside].kind in ("NP", "PP")
        return one and many and (self.role[beside] == "nmod" or self.chunks[beside].kind == "NP")

    def _is_body(self, antecedent: int) -> bool:
        """`selon Juristes du Seuil, qui dénombre ...`: the name of a body may be of many and still be one."""
        at = self.chunks[antecedent].name
        head = self.chunks[antecedent].head
        return (
            at >= 0 and self.document.name_at[head] == at and self.document.names[at].kind == "organisation"
        )

    def _set_apart(self, antecedent: int, verb_chunk: int) -> bool:
        """Whether a comma stands before the relative pronoun."""
        return any(
            self.chunks[k].kind == "REL" and self.chunks[k - 1].kind == "COMMA"
            for k in range(antecedent + 2, verb_chunk)
        )

    def _is_list(self, chunk: int, stop: int) -> bool:
        return any(self.role[k] == "conj" and self.governor[k] == chunk for k in range(chunk + 1, stop))


def _by_people(verb: VerbGroup) -> bool:
    """Whether only people do it: they speak, kill, flee; `compte`, `estime à` may be said of a town."""
    said = (verb.lemma in ACTS or verb.lemma in PLAIN_OBJECTS) and verb.lemma not in FIGURES
    return said or verb.lemma in GRAMMAR.by_people
