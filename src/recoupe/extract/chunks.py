"""Chunks: the flat phrases of a sentence, in one pass over its tokens.

After Abney's chunking (1991): noun phrases stop at their head's adjectives and names, each preposition opens
a phrase of its own, and a verb group holds its clitics, auxiliaries, adverbs and modal chain. Clauses are
assembled from chunks, never from single tokens.

`Hier, les rebelles n'ont pas quitté la ville` gives `ADV , NP VERB NP`.
"""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec.structs import replace

from recoupe.annotate.document import Document, Sentence
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.quantities import QuantityMention
from recoupe.extract.verbs import VerbGroup, read_verb_group

ChunkKind = Literal[
    "NP",
    "PP",
    "VERB",
    "REL",
    "SUB",
    "CONJ",
    "COMMA",
    "COLON",
    "OPEN",
    "CLOSE",
    "LPAR",
    "RPAR",
    "ADV",
    "OTHER",
]


class Chunk(msgspec.Struct, frozen=True):
    """Tokens `[first, last)`; `head` is the noun, verb or mark that rules them.

    `prep` is the lower-case preposition of a `PP` (`de` for `d'`, `du`, `des`; `à` for `au`, `aux`), the
    conjunction of a `SUB`, the pronoun of a `REL`; `inner` is the first token after the preposition.
    `quantity` is the index of the quantity in the phrase, or -1; `name` that of its last name, or -1;
    `pronoun` tells a phrase that is one.
    """

    kind: ChunkKind
    first: int
    last: int
    head: int
    prep: str = ""
    inner: int = -1
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
    "•": "OTHER",
    "●": "OTHER",
    "■": "OTHER",
}
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "SYM", "X"))
_VERBAL = frozenset(("VERB", "AUX", "PRON"))  # what a verb group may begin with, beside a negation
_BEFORE_HEAD = frozenset(("DET", "NUM", "ADJ"))
_NO_OBJECT = frozenset(("ADP", "PUNCT", "CCONJ", "SCONJ", "AUX", "VERB"))  # what opens none behind a verb
_REACH = 9  # tokens from `que` to its verb


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
        self.quantity_from = {  # « la 8e séance »: an ordinal in figures is an adjective
            quantity.first: i
            for i, quantity in enumerate(quantities)
            if quantity.unit_class != "date" or quantity.value is not None
        }

    def sentence(self, sentence: Sentence) -> list[Chunk]:
        """The chunks of one sentence, in order and without a gap."""
        chunks: list[Chunk] = []
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.quoting = sentence.paragraph, False
        i, stop = sentence.first, sentence.last
        while i < stop:
            chunk = self._next(i, stop, chunks)
            if chunk.kind == "OTHER" and self.tokens.form[i] == '"':
                chunk = replace(chunk, kind="CLOSE" if self.quoting else "OPEN")
                self.quoting = not self.quoting
            elif chunk.quantity >= 0 and self.tokens.form[chunk.first : chunk.last].count('"') == 1:
                self.quoting = (
                    not self.quoting
                )  # « "près de quarante" blessés », « des "éléments de preuve" »
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
        if upos == "ADP" or self._opens_preposition(i, stop):
            other = self._adverb(i, stop) or self._partitive(i, stop, before)
            if other is not None:
                return other
            return self._subordinator(i, stop, before) or self._prepositional(i, stop)
        subordinator = self._subordinator(i, stop, before)
        if subordinator:
            return subordinator
        if upos == "CCONJ":
            return Chunk("CONJ", i, i + 1, i, lower)
        if upos in _VERBAL or lower in ("ne", "n'"):
            group = read_verb_group(tokens, i, stop, self.quantity_from)
            if group is not None:
                return Chunk("VERB", i, group.last, group.head, verb=group)
        if upos in _NOMINAL or upos in _BEFORE_HEAD or upos == "PRON":
            return self._noun_phrase(i, i, stop, "") or Chunk("OTHER", i, i + 1, i)
        return Chunk("ADV" if upos == "ADV" else "OTHER", i, i + 1, i)

    def _adverb(self, i: int, stop: int) -> Chunk | None:
        """`à nouveau` in `contrôlent à nouveau la ville`."""
        lower = self.tokens.lower
        for words in GRAMMAR.adverbs.get(lower[i], ()):
            if tuple(lower[i : min(stop, i + len(words))]) == words:
                return Chunk("ADV", i, i + len(words), i)
        return None

    def _partitive(self, i: int, stop: int, before: list[Chunk]) -> Chunk | None:
        """`des discussions` in `ont entamé samedi à Oron des discussions`."""
        if self.tokens.lower[i] != "des" or not self._wants_object(before):
            return None
        return self._noun_phrase(i, i + 1, stop, "")

    def _wants_object(self, before: list[Chunk]) -> bool:
        """`ont entamé samedi à Oron des discussions`: a verb whose object stands behind its day and its place."""
        k = len(before) - 1
        while k >= 0 and self._is_bare_setting(before[k]):
            k -= 1
        verb = before[k].verb if 0 <= k < len(before) - 1 else None
        return verb is not None and verb.voice == "active" and verb.lemma in GRAMMAR.wanting

    def _is_bare_setting(self, chunk: Chunk) -> bool:
        """`samedi`, `à Oron`: a weekday or a place by its name alone."""
        if chunk.kind == "NP":
            return self.tokens.lower[chunk.head] in GRAMMAR.weekdays and chunk.last == chunk.first + 1
        named = chunk.kind == "PP" and chunk.name >= 0 and chunk.prep in ("à", "en")
        return named and self.names[chunk.name].kind in ("place", "state")

    def _subordinator(self, i: int, stop: int, before: list[Chunk]) -> Chunk | None:
        tokens = self.tokens
        lower = tokens.lower[i]
        pair = GRAMMAR.subordinators.get(lower)
        if pair is not None:
            for words, marker in pair:
                last = i + len(words)
                if last <= stop and tuple(tokens.lower[i:last]) == words:
                    return Chunk("SUB", i, last, i, marker)
        if lower == "dont" or (lower in GRAMMAR.relatives and tokens.upos[i] in ("PRON", "ADV")):
            return Chunk("REL", i, i + 1, i, lower)
        if lower in ("que", "qu'"):
            if self._restricts(before):
                return Chunk("ADV", i, i + 1, i)
            after_noun = bool(before) and before[-1].kind in ("NP", "PP") and tokens.upos[i] == "PRON"
            acted_on = after_noun or (self._behind_phrase(before) and self._lacks_object(i + 1, stop))
            return Chunk("REL" if acted_on else "SUB", i, i + 1, i, "que")
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
                before[k] = replace(chunk, verb=replace(chunk.verb, negation=""))
                return True
            if chunk.kind != "ADV":
                return False
        return False

    @staticmethod
    def _behind_phrase(before: list[Chunk]) -> bool:
        """Whether a phrase that is no pronoun stands right before, with or without a comma."""
        k = len(before) - 1
        if k > 0 and before[k].kind == "COMMA":
            k -= 1
        return k >= 0 and before[k].kind in ("NP", "PP") and not before[k].pronoun

    def _lacks_object(self, i: int, stop: int) -> bool:
        """`(la ville) que les rebelles tiennent`, `(la ville) qu'assiège l'armée`: no object behind the verb.

        In `dit au maire que l'armée tient la ville` it has one, so that `que` opens what is said.
        """
        tokens = self.tokens
        verb = next(
            (
                t
                for t in range(i, min(stop, i + _REACH))
                if tokens.upos[t] in ("VERB", "AUX", "PUNCT", "SCONJ")
            ),
            -1,
        )
        if verb < 0 or tokens.upos[verb] not in ("VERB", "AUX"):
            return False
        last = verb
        while tokens.upos[last] in ("AUX", "ADV") and last + 1 < stop:
            if tokens.lower[last] == "été" or tokens.lemma[last] == "être":
                return False
            last += 1
        if tokens.upos[last] != "VERB" or tokens.lemma[last] not in GRAMMAR.wanting:
            return False
        if verb == i:
            return tokens.verbform[verb] == "Fin"
        after = last + 1
        while after < stop and (tokens.upos[after] == "ADV" or tokens.lower[after] in GRAMMAR.weekdays):
            after += 1
        follows = tokens.upos[after] if after < stop else "PUNCT"
        return follows in _NO_OBJECT and (after >= stop or tokens.lower[after] != "des")

    def _prepositional(self, i: int, stop: int) -> Chunk:
        tokens = self.tokens
        prep, start = self._preposition(i, stop)
        if start < stop:
            if tokens.lower[start] == "qui" and prep in ("pour", "selon"):
                return Chunk("REL", i, start + 1, start, f"{prep} qui")
            phrase = self._noun_phrase(i, start, stop, prep)
            if phrase is not None:
                return phrase
            if tokens.lower[start] in ("qui", "lequel", "laquelle", "lesquels", "lesquelles", "quoi"):
                return Chunk("REL", i, start + 1, start, f"{prep} {tokens.lower[start]}")
        return Chunk("OTHER", i, start, i, prep)

    def _opens_preposition(self, i: int, stop: int) -> bool:
        """`près de la gare`, `s'il faut en croire X`: no preposition alone, but a compound's first word."""
        return self.tokens.lower[i] in GRAMMAR.prepositions and self._preposition(i, stop)[1] > i + 1

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
        return _PhraseReader(self, i, stop).read(first, prep)


class _PhraseReader:
    """Reads one noun phrase: what may stand before a head, the head, what may follow it."""

    __slots__ = ("at", "chunker", "head", "name", "pronoun", "quantity", "start", "stop", "tokens")

    def __init__(self, chunker: Chunker, start: int, stop: int) -> None:
        self.chunker = chunker
        self.tokens = chunker.tokens
        self.start = start
        self.stop = stop
        self.at = start
        self.head = -1
        self.name = -1
        self.quantity = -1
        self.pronoun = False

    def read(self, first: int, prep: str) -> Chunk | None:
        """The phrase as a chunk that starts at token `first`, or None where no phrase stands."""
        while self.at < self.stop and self._step():
            pass
        if self.head < 0 and not self._substitute_head():
            return None
        kind: ChunkKind = "PP" if prep else "NP"
        return Chunk(
            kind, first, self.at, self.head, prep, self.start, self.quantity, self.name, self.pronoun
        )  # fmt: skip

    def _step(self) -> bool:
        """Take the next token or group in; False where the phrase ends."""
        i, chunker = self.at, self.chunker
        if i in chunker.quantity_from:
            return self.quantity < 0 and self.head < 0 and self._take_quantity(chunker.quantity_from[i])
        if chunker.name_at[i] >= 0:
            behind_day = self.head >= 0 and self.tokens.lower[self.head] in GRAMMAR.weekdays
            return not behind_day and self._take_name(chunker.name_at[i])  # « a pris dimanche Oron »
        if self.head < 0:
            return self._before_head(i)
        tag = self.tokens.upos[i]
        if tag == "PROPN" and self.tokens.lower[self.head] in GRAMMAR.weekdays:
            return False  # « a pris dimanche Oron »
        if self.tokens.lower[i] in GRAMMAR.weekdays:
            return False  # « a secoué la capitale lundi »
        if tag == "ADV" and self._adverb_of_adjective(i):
            self.at += 2
            return True
        follows = tag == "NOUN" and i == self.head + 1 and self.tokens.lower[i] not in GRAMMAR.months
        if tag in ("ADJ", "PROPN", "NUM") or follows:
            self.at += 1
            return True
        return False

    def _adverb_of_adjective(self, i: int) -> bool:
        """`une résolution non contraignante`, `une ville très peuplée`."""
        lower = self.tokens.lower[i]
        follows = (
            i + 1 < self.stop and self.tokens.upos[i + 1] == "ADJ" and i + 1 not in self.chunker.quantity_from
        )
        qualifies = lower == "non" or lower in GRAMMAR.degree or lower.endswith("ment")
        return follows and qualifies and i not in self.chunker.quantity_from

    def _take_quantity(self, index: int) -> bool:
        self.quantity = index
        mention = self.chunker.quantities[index]
        self.at = min(max(mention.last, self.at + 1), self.stop)
        if mention.head is None:
            self.head = self.at - 1
            return False
        if self.at <= mention.head < self.stop:
            self.at = mention.head
        if mention.head < self.at:
            self.head = mention.head
        return True

    def _take_name(self, index: int) -> bool:
        names = self.chunker.names
        found = names[index]
        side_by_side = self.name >= 0 and self.name == self.chunker.name_at[self.head]
        if side_by_side and (found.kind != names[self.name].kind or index == self.name):
            return False  # « à l'agence Alpha Jean Brun »: two names side by side are two phrases
        if self.head >= 0 and found.kind == "person" and self.tokens.lower[self.head] in GRAMMAR.weekdays:
            return False  # « a prévenu mardi M. Brun »
        if self.head < 0:
            self.head = self.at
        self.name = index
        self.at = min(max(found.last, self.at + 1), self.stop)
        return True

    def _before_head(self, i: int) -> bool:
        tag, lower = self.tokens.upos[i], self.tokens.lower[i]
        if tag in ("NOUN", "PROPN", "X", "SYM"):
            self.head = i
        elif tag == "PRON" and i == self.start and (lower not in GRAMMAR.clitics or self._after_selon(i)):
            self.head, self.pronoun, self.at = i, True, i + 1
            return False
        elif tag == "PRON" and i > self.start and lower in ("même", "mêmes", "autre", "autres"):
            self.head, self.at = i, i + 1
            return False
        elif tag not in _BEFORE_HEAD and not (tag == "ADV" and i > self.start and lower in GRAMMAR.degree):
            return False
        self.at += 1
        return True

    def _after_selon(self, i: int) -> bool:
        """`selon lui`, `d'après nous`: a clitic's form that is none after a preposition of source."""
        lower = self.tokens.lower
        before = lower[i - 1] if i else ""
        aside = before == "pour" and i + 1 < len(lower) and lower[i + 1] == ","  # not « pour lui parler »
        return (aside or before in ("selon", "après", "croire")) and lower[i] in ("lui", "nous", "vous")

    def _substitute_head(self) -> bool:
        """A number or adjective that stands for its noun: `les deux`, `les blessés`."""
        last = self.at - 1
        stands_alone = self.at > self.start and self.tokens.upos[last] in _BEFORE_HEAD
        if stands_alone and self.tokens.lower[last] not in GRAMMAR.articles:
            self.head = last
            return True
        if self.quantity >= 0:
            self.head = self.chunker.quantities[self.quantity].last - 1
            self.at = max(self.at, self.head + 1)
            return True
        return False
