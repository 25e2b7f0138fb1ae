"""The value that the kinds read: clauses, and a document's chunks with what depends on what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import msgspec

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.quantities import QuantityMention
from recoupe.extract.verbs import VerbGroup
from recoupe.record import Place

_AROUND_MARKS = frozenset(("OPEN", "CLOSE", "OTHER"))  # what may stand inside a phrase beside its words
if TYPE_CHECKING:
    from recoupe.extract.identity import Identity

ClauseKind = Literal["main", "relative", "complement", "adverbial", "participle", "infinitive"]


class Clause(msgspec.Struct):
    """One predicate and what depends on it. Numbers in the fields are chunk indices of the document, -1 none.

    `parent` is the clause index that governs this one, `marker` the conjunction, relative pronoun or
    preposition that opens it (`que`, `si`, `qui`, `pour`). `subjects` and `objects` hold coordinated phrases
    too. `complements` are prepositional phrases, fronted ones included. `inserted` tells a verb of
    saying between commas in another clause (`La trêve, affirme le maire, tient`). `quote` numbers the quotation that it
    stands in, -1 outside. Built once, then only read.
    """

    index: int
    sentence: int
    chunk: int
    verb: VerbGroup
    kind: ClauseKind
    marker: str = ""
    parent: int = -1
    antecedent: int = -1
    subjects: list[int] = []
    objects: list[int] = []
    complements: list[int] = []
    appositions: list[int] = []
    inverted: bool = False
    inserted: bool = False
    quote: int = -1

    @property
    def subject(self) -> int:
        """The first subject, or -1."""
        return self.subjects[0] if self.subjects else -1

    @property
    def object(self) -> int:
        """The first object, or -1."""
        return self.objects[0] if self.objects else -1


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A document's chunks and clauses, with the look-ups that the kinds share.

    `owner[c]` is the clause that chunk c depends on and `role[c]` how (`nsubj`, `obj`, `obl`, `nmod`,
    `conj`, `appos`), -1 and `""` where none. `governor[c]` is the chunk that a `de` phrase or a conjunct
    hangs on. `quote_of[c]` numbers the quotation around the chunk. `sentence_chunks[s]` is the chunk range of
    sentence s, `joined[c]` holds the chunks coordinated with c.
    """

    document: Document
    quantities: tuple[QuantityMention, ...]
    chunks: list[Chunk]
    clauses: list[Clause]
    owner: list[int]
    role: list[str]
    governor: list[int]
    quote_of: list[int]
    sentence_of: list[int]
    sentence_chunks: list[tuple[int, int]]
    chunk_at: list[int]
    sentence_clauses: list[list[int]]
    joined: Mapping[int, list[int]]
    identities: dict[int, Identity] = field(default_factory=dict)  # whom phrases name, as they are asked for
    places: dict[int, Place | None] = field(default_factory=dict)  # where they name, as they are asked for
    _chains: dict[int, tuple[int, ...]] = field(default_factory=dict)
    _extents: dict[int, tuple[int, int]] = field(default_factory=dict)

    def conjuncts(self, chunk: int) -> Iterator[int]:
        """The chunk and those coordinated with it."""
        return iter((chunk, *self.joined.get(chunk, ())))

    def dependents(self, chunk: int) -> Iterator[int]:
        """The `de` phrases that hang on a chunk, in order, each on the one before or on the head."""
        return iter(self._chain(chunk))

    def _chain(self, chunk: int) -> tuple[int, ...]:
        known = self._chains.get(chunk)
        if known is None:
            known = self._chains[chunk] = tuple(self._read_chain(chunk))
        return known

    def _read_chain(self, chunk: int) -> Iterator[int]:
        _, stop = self.sentence_chunks[self.sentence_of[chunk]]
        reached = {chunk}
        for other in range(chunk + 1, stop):
            if self.role[other] not in ("nmod", "conj") or self.governor[other] not in reached:
                if self.chunks[other].kind in _AROUND_MARKS or self._joins(chunk, other, stop):
                    continue  # « la « cessation immédiate » des combats », « les villages de Foum et de Kraya »
                break
            if self.role[other] == "conj" and self.chunks[other].prep != "de":
                break
            reached.add(other)
            yield other

    def _joins(self, chunk: int, mark: int, stop: int) -> bool:
        """Whether a comma or `et` joins two phrases that hang on the same one."""
        after = mark + 1
        if (
            self.chunks[mark].kind not in ("CONJ", "COMMA")
            or after >= stop
            or self.chunks[after].prep != "de"
        ):
            return False
        root = self.governor[after] if self.role[after] == "conj" else after
        return self.role[root] == "nmod" and self.governor[root] == chunk

    def extent(self, chunk: int) -> tuple[int, int]:
        """Tokens of a phrase with its `de` phrases."""
        known = self._extents.get(chunk)
        if known is None:
            chain = self._chain(chunk)
            known = self.chunks[chunk].first, self.chunks[chain[-1] if chain else chunk].last
            self._extents[chunk] = known
        return known

    def complement(self, clause: Clause, *prepositions: str) -> Iterator[int]:
        """The clause's complements with one of these prepositions."""
        for chunk in clause.complements:
            if self.chunks[chunk].prep in prepositions:
                yield chunk

    def clause_of(self, chunk: int) -> Clause | None:
        """The clause that a chunk depends on, through the phrases that it hangs on."""
        steps = 0
        while self.owner[chunk] < 0 and self.governor[chunk] >= 0 and steps < 20:
            chunk = self.governor[chunk]
            steps += 1
        return self.clauses[self.owner[chunk]] if self.owner[chunk] >= 0 else None
