"""Phrases that act or are acted on though something stands between them and their verb, or nothing marks them."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.clauses.frames import FrameStack
from recoupe.extract.clauses.lists import ListLinker
from recoupe.extract.clauses.view import Clause
from recoupe.extract.grammar import GRAMMAR

_LONG = 5  # phrases between a plural and its verb: « de vifs combats dans la ville »
_HOURS = frozenset(("matin", "soir", "midi", "après-midi"))
_RELATIVE = frozenset(
    ("dernier", "dernière", "prochain", "prochaine", "précédent", "précédente", "suivant", "suivante")
)


class ObjectFinder:
    """Finds them in one document; it reads the builder's tables and changes nothing."""

    def __init__(
        self,
        document: Document,
        chunks: list[Chunk],
        clauses: list[Clause],
        role: list[str],
        frames: FrameStack,
        lists: ListLinker,
    ) -> None:
        self.document = document
        self.chunks = chunks
        self.clauses = clauses
        self.role = role
        self.frames = frames
        self.lists = lists

    def _is_time(self, c: int) -> bool:
        return self.chunks[c].head in self.lists.time_tokens

    def verb_before_manner(self, c: int, start: int) -> int:
        """`ont saisi, sans rencontrer de résistance, la ville`: the clause whose object comes after a manner, or -1."""
        last = self.frames.top.last
        manner = self.clauses[last] if last >= 0 else None
        if manner is None or manner.kind != "infinitive" or manner.marker != "sans" or manner.parent < 0:
            return -1
        ruling = self.clauses[manner.parent]
        opened = manner.chunk - 3 == ruling.chunk and self.chunks[manner.chunk - 2].kind == "COMMA"
        free = ruling.verb.voice == "active" and not ruling.objects
        return ruling.index if opened and free and self.chunks[c - 1].kind == "COMMA" and c > start else -1

    def acts_after_a_time(self, c: int) -> bool:
        """`Depuis lundi des chars encerclent la ville`: a plural between a time and its verb."""
        frame = self.frames.top
        if frame.last >= 0 or frame.waiting:
            return False
        first = self.chunks[c].first
        adjective = self.document.tokens.lower[first] in ("de", "d'") and self.opens_with_adjective(c)
        if not (adjective or self.document.tokens.lower[first] == "des"):
            return False
        after = c + 1
        while after < len(self.chunks) and self._behind_noun(after, c, adjective=adjective):
            after += 1  # « de hauts gradés des deux pays », « de vifs combats dans la ville »
        verb = self.chunks[after].verb if after < len(self.chunks) else None
        plural = (
            verb is not None and verb.form == "finite" and self.document.tokens.number[verb.first] != "Sing"
        )
        set_off = c > 0 and (self._is_time(c - 1) or self.chunks[c - 1].kind == "COMMA")
        return plural and (adjective or set_off)  # « Samedi matin, des radios ont ... »

    def _behind_noun(self, after: int, c: int, *, adjective: bool) -> bool:
        """Whether a phrase may stand between a plural and its verb."""
        chunk = self.chunks[after]
        return chunk.prep == "de" or (adjective and chunk.kind == "PP" and after - c <= _LONG)

    def opens_with_adjective(self, c: int) -> bool:
        """`De violents combats ont éclaté`: `de` before an adjective is an article; nothing stands before it."""
        upos, inner = self.document.tokens.upos, self.chunks[c].inner
        opens = c == 0 or self.chunks[c - 1].kind in ("OTHER", "COLON", "SUB", "COMMA", "OPEN")
        plural = self.document.tokens.number[self.chunks[c].head] == "Plur"
        return opens and plural and upos[inner] == "ADJ" and self.chunks[c].name < 0

    def on_a_day(self, c: int) -> bool:
        """`s'est emparé dimanche du palais`, `l'an dernier de la ville`: a day rules no `de` phrase."""
        lower, chunk = self.document.tokens.lower, self.chunks[c]
        last = lower[chunk.last - 1]
        if last in GRAMMAR.weekdays:
            return True
        if last in _HOURS:
            return lower[chunk.last - 2] in GRAMMAR.weekdays
        return last in _RELATIVE and self._is_time(c)

    def behind_idiom(self, clause: Clause, c: int) -> bool:
        """`ont pris d'assaut la gare`: what follows a noun that makes one predicate with its verb."""
        if clause.objects != [c - 1] or clause.chunk != c - 2:
            return False
        noun, tokens = self.chunks[c - 1], self.document.tokens
        elided = tokens.lower[noun.first] == "d'" and noun.head == noun.first + 1
        return elided and tokens.lemma[noun.head] in GRAMMAR.with_verbs

    def resumes_object(self, c: int, start: int) -> bool:
        """`a réclamé, mardi à Oron, une trêve`: what was set in between has no part in it."""
        k = c - 1
        last = self.frames.top.last
        if last < 0 or k <= start or self.chunks[k].kind != "COMMA":
            return False
        inserted = ("PP", "ADV", "CONJ")
        k -= 1
        while k > start and (self.chunks[k].kind in inserted or self._is_time(k) or self.role[k] == "conj"):
            k -= 1
        clause = self.clauses[last]
        after = c + 1
        while after < len(self.chunks) and self.lists.hangs_on_previous(after, start):
            after += 1
        follows = self.chunks[after].verb if after < len(self.chunks) else None
        if follows is not None and follows.form == "finite":
            return False  # « il parle, dit-on à Oron, une femme écoute »
        set_in = k > start and self.chunks[k].kind == "COMMA" and k < c - 2
        while set_in and k > start + 1 and self._sets(k - 1):
            k -= 1  # « tiendra mercredi, à Oron, un sommet », « a tenu, mercredi 3 mai, à Oron, un sommet »
        behind_verb = set_in and clause.chunk == k - 1
        transitive = (
            clause.verb.voice == "active" and clause.verb.form != "past_participle" and not clause.inverted
        )
        acted = bool(clause.subjects) or clause.verb.form == "infinitive" or clause.verb.clitic_subject >= 0
        return behind_verb and transitive and not clause.objects and acted

    def _sets(self, k: int) -> bool:
        """Whether a chunk only says when, where or how: a day, an adverb, a town by its name, the comma between."""
        chunk = self.chunks[k]
        where = chunk.kind == "PP" and chunk.prep in ("à", "en") and chunk.name >= 0
        return where or self._is_time(k) or chunk.kind in ("ADV", "COMMA")

    def object_past_a_day(self, c: int, start: int) -> bool:
        """`a annoncé lundi des renforts`: no part of Monday but what was announced."""
        if self.document.tokens.lower[self.chunks[c].first] != "des" or c < start + 2:
            return False
        last = self.frames.top.last
        k = c - 1
        while k > start and self._is_time(k):  # « mènent depuis fin 2012 des pourparlers »
            k -= 1
        behind_verb = k < c - 1 and self.chunks[k].kind == "VERB"
        return behind_verb and last >= 0 and self.clauses[last].chunk == k and not self.clauses[last].objects
