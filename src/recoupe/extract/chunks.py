"""Chunks: the flat phrases of a sentence, in one pass over its tokens.

After Abney's chunking (1991): noun phrases stop at their head's adjectives and names, each preposition opens
a phrase of its own, and a verb group holds its clitics, auxiliaries, adverbs and modal chain. Clauses are
assembled from chunks, never from single tokens.

`Hier, les rebelles n'ont pas quitté la ville` gives `ADV , NP VERB NP`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from recoupe.annotate.document import Document, Sentence
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.quantities import QuantityMention
from recoupe.extract.verbs import VerbGroup, read_verb_group

ChunkKind = Literal[
    "NP", "PP", "VERB", "REL", "SUB", "CONJ", "COMMA", "COLON", "OPEN", "CLOSE", "LPAR", "RPAR", "ADV", "OTHER"
]


class Chunk(NamedTuple):
    """Tokens `[first, last)`; `head` is the noun, verb or mark that rules them.

    `prep` is the lower-case preposition of a `PP` (`de` for `d'`, `du`, `des`; `à` for `au`, `aux`), the
    conjunction of a `SUB`, the pronoun of a `REL`. `quantity` is the index of the quantity in the phrase, or
    -1; `name` the index of its last name, or -1; `pronoun` tells a phrase that is one.
    """

    kind: ChunkKind
    first: int
    last: int
    head: int
    prep: str = ""
    quantity: int = -1
    name: int = -1
    pronoun: bool = False
    verb: VerbGroup | None = None


_MARKS: dict[str, ChunkKind] = {
    ",": "COMMA",
    ";": "COLON",
    ":": "COLON",
    "«": "OPEN",
    "“": "OPEN",
    "»": "CLOSE",
    "”": "CLOSE",
    "(": "LPAR",
    "[": "LPAR",
    ")": "RPAR",
    "]": "RPAR",
    "-": "COMMA",
    "–": "COMMA",
    "—": "COMMA",
}
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "SYM", "X"))
_BEFORE_HEAD = frozenset(("DET", "NUM", "ADJ"))


class Chunker:
    """Chunks one document sentence by sentence; the tables of the document are bound once."""

    def __init__(self, document: Document, quantities: tuple[QuantityMention, ...]) -> None:
        self.document = document
        self.tokens = document.tokens
        self.names = document.names
        self.name_at = document.name_at
        self.quantities = quantities
        self.paragraph = -1
        self.quoting = False  # inside straight quotation marks, which look the same at both ends
        self.quantity_from = {quantity.first: i for i, quantity in enumerate(quantities)}

    def sentence(self, sentence: Sentence) -> list[Chunk]:
        """The chunks of one sentence, in order and without a gap."""
        chunks: list[Chunk] = []
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.quoting = sentence.paragraph, False
        i, stop = sentence.first, sentence.last
        while i < stop:
            chunk = self._next(i, stop, chunks)
            if chunk.kind == "OTHER" and self.tokens.form[i] == '"':
                chunk = chunk._replace(kind="CLOSE" if self.quoting else "OPEN")
                self.quoting = not self.quoting
            chunks.append(chunk)
            i = chunk.last
        return chunks

    def _next(self, i: int, stop: int, before: list[Chunk]) -> Chunk:
        tokens = self.tokens
        upos = tokens.upos[i]
        lower = tokens.lower[i]
        if i in self.quantity_from:
            return self._noun_phrase(i, i, stop, "") or Chunk("OTHER", i, i + 1, i)
        if self.name_at[i] >= 0:
            return self._noun_phrase(i, i, stop, "") or Chunk("OTHER", i, i + 1, i)
        if upos == "PUNCT" or lower in _MARKS:
            return Chunk(_MARKS.get(lower, "OTHER"), i, i + 1, i)
        subordinator = self._subordinator(i, stop, before)
        if subordinator:
            return subordinator
        if upos == "ADP":
            return self._prepositional(i, stop)
        if upos == "CCONJ":
            return Chunk("CONJ", i, i + 1, i, lower)
        group = read_verb_group(tokens, i, stop, self.quantity_from)
        if group is not None:
            return Chunk("VERB", i, group.last, group.head, verb=group)
        if upos in _NOMINAL or upos in _BEFORE_HEAD or upos == "PRON":
            return self._noun_phrase(i, i, stop, "") or Chunk("OTHER", i, i + 1, i)
        return Chunk("ADV" if upos == "ADV" else "OTHER", i, i + 1, i)

    def _subordinator(self, i: int, stop: int, before: list[Chunk]) -> Chunk | None:
        tokens = self.tokens
        lower = tokens.lower[i]
        pair = GRAMMAR.subordinators.get(lower)
        if pair is not None:
            for words, marker in pair:
                last = i + len(words)
                if last <= stop and tuple(tokens.lower[i:last]) == words:
                    return Chunk("SUB", i, last, i, marker)
        if lower in GRAMMAR.relatives and tokens.upos[i] in ("PRON", "ADV"):
            return Chunk("REL", i, i + 1, i, lower)
        if lower in ("que", "qu'"):
            if self._restricts(before):
                return Chunk("ADV", i, i + 1, i)
            after_noun = bool(before) and before[-1].kind in ("NP", "PP") and tokens.upos[i] == "PRON"
            return Chunk("REL" if after_noun else "SUB", i, i + 1, i, "que")
        if lower in ("si", "s'") and tokens.upos[i] == "SCONJ":
            return Chunk("SUB", i, i + 1, i, "si")
        if tokens.upos[i] == "SCONJ":
            return Chunk("SUB", i, i + 1, i, lower)
        return None

    def _restricts(self, before: list[Chunk]) -> bool:
        """Whether `que` closes `ne ... que` (`only`): the verb has `ne` and nothing but adverbs follow it."""
        for k in range(len(before) - 1, -1, -1):
            chunk = before[k]
            if chunk.verb is not None:
                opening = self.tokens.lower[chunk.first : chunk.first + 2]
                if chunk.verb.negation == "pas" or not ("ne" in opening or "n'" in opening):
                    return False
                before[k] = chunk._replace(verb=chunk.verb._replace(negation=""))
                return True
            if chunk.kind != "ADV":
                return False
        return False

    def _prepositional(self, i: int, stop: int) -> Chunk:
        tokens = self.tokens
        prep, start = self._preposition(i, stop)
        if start < stop:
            phrase = self._noun_phrase(i, start, stop, prep)
            if phrase is not None:
                return phrase
            if tokens.lower[start] in ("qui", "lequel", "laquelle", "lesquels", "lesquelles", "quoi"):
                return Chunk("REL", i, start + 1, start, f"{prep} {tokens.lower[start]}")
        return Chunk("OTHER", i, start, i, prep)

    def _preposition(self, i: int, stop: int) -> tuple[str, int]:
        tokens = self.tokens
        compounds = GRAMMAR.prepositions.get(tokens.lower[i])
        if compounds is not None:
            for words, role in compounds:
                last = i + len(words)
                if last <= stop and tuple(tokens.lower[i:last]) == words:
                    return role, last
        return GRAMMAR.contracted.get(tokens.lower[i], tokens.lower[i]), i + 1

    def _noun_phrase(self, first: int, i: int, stop: int, prep: str) -> Chunk | None:
        """Read a noun phrase at token i; `first` is where the chunk starts (its preposition)."""
        tokens = self.tokens
        upos, lower, name_at = tokens.upos, tokens.lower, self.name_at
        quantity = -1
        head = -1
        name = -1
        pronoun = False
        start = i
        while i < stop:
            if i in self.quantity_from and quantity < 0 and head < 0:
                quantity = self.quantity_from[i]
                i = self.quantities[quantity].last
                head_of = self.quantities[quantity].head
                if head_of is not None and i <= head_of < stop:
                    i = head_of
                    continue
                if head_of is None:
                    head = i - 1
                    break
                continue
            if name_at[i] >= 0:
                found = self.names[name_at[i]]
                if found.first < i and name == name_at[i]:
                    break
                if name >= 0 and name == name_at[head] and found.kind != self.names[name].kind:
                    break  # « à l'agence Alpha Jean Brun »: two names side by side are two phrases
                if head < 0:
                    head = i
                name = name_at[i]
                i = min(found.last, stop)
                continue
            tag = upos[i]
            if head < 0:
                if tag in ("NOUN", "PROPN", "X", "SYM"):
                    head = i
                    i += 1
                    continue
                if tag in _BEFORE_HEAD or (tag == "ADV" and i > start and lower[i] in GRAMMAR.degree):
                    i += 1
                    continue
                if tag == "PRON" and i == start and lower[i] not in GRAMMAR.clitics:
                    head = i
                    pronoun = True
                    i += 1
                    break
                if tag == "PRON" and i > start and lower[i] in ("même", "mêmes", "autre", "autres"):
                    head = i
                    i += 1
                break
            if tag in ("ADJ", "PROPN", "NUM") or (tag == "NOUN" and i == head + 1 and lower[i] not in GRAMMAR.months):
                if i in self.quantity_from:
                    break
                i += 1
                continue
            break
        if head < 0:
            if i > start and upos[i - 1] in ("NUM", "ADJ", "DET") and lower[i - 1] not in GRAMMAR.articles:
                head = i - 1
            elif quantity >= 0:
                head = self.quantities[quantity].last - 1
                i = max(i, head + 1)
            else:
                return None
        return Chunk("PP" if prep else "NP", first, i, head, prep, quantity, name, pronoun)
