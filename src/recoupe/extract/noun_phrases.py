"""Noun phrases: what may stand before a head, the head, and the adjectives and names behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recoupe.annotate.document import Name, Tokens
from recoupe.extract.chunk import Chunk, ChunkKind
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import ACTS
from recoupe.extract.quantities import QuantityMention

BEFORE_HEAD = frozenset(("DET", "NUM", "ADJ"))
"""Parts of speech that open a noun phrase."""

_BEHIND_HEAD = frozenset(("ADJ", "PROPN", "NUM", "NOUN", "ADV", "CCONJ"))  # what may go on behind a head
_SOME = frozenset(("certains", "certaines"))
_AFTER_ADJECTIVE = frozenset(("ADP", "PUNCT", "VERB", "AUX", "SCONJ", "PRON", "ADV"))


_SIDING = ("pro-", "anti-")  # what says on whose side somebody is, a name or none
_TOWARDS = frozenset(("à", "au", "aux"))
_OTHERS = frozenset(("autre", "autres"))


@dataclass(frozen=True, slots=True)
class PhraseTables:
    """The tables of one document that phrases are read from; `quantity_from` tells which quantity a token begins."""

    tokens: Tokens
    names: tuple[Name, ...]
    name_at: list[int]
    quantities: tuple[QuantityMention, ...]
    quantity_from: Mapping[int, int]


class PhraseReader:
    """Reads one noun phrase: what may stand before a head, the head, what may follow it."""

    __slots__ = ("at", "head", "name", "pronoun", "quantity", "start", "stop", "tables", "tokens")

    def __init__(self, tables: PhraseTables, start: int, stop: int) -> None:
        self.tables = tables
        self.tokens = tables.tokens
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
        i, head, tables, lower = self.at, self.head, self.tables, self.tokens.lower
        word = lower[i]
        if head == i - 1 > 0 and lower[head] == "garde" and lower[head - 1] == "en":
            return False  # « a mis en garde Ivo Brek »
        if i in tables.quantity_from and head == i - 1 >= 0 and lower[head] in GRAMMAR.measured:
            self.at = tables.quantities[tables.quantity_from[i]].last
            return True  # « un séisme de magnitude 5,6 »: the number tells how strong
        if i in tables.quantity_from:
            return self.quantity < 0 and head < 0 and self._take_quantity(tables.quantity_from[i])
        if head >= 0 and "-" in word and word.startswith(_SIDING):
            self.at += 1
            return True  # « des miliciens pro-Narvie »
        if tables.name_at[i] >= 0:
            behind_day = head >= 0 and lower[head] in GRAMMAR.weekdays
            return not behind_day and self._take_name(tables.name_at[i])  # « a pris dimanche Oron »
        if head < 0:
            return self._before_head(i)
        tag = self.tokens.upos[i]
        if tag not in _BEHIND_HEAD or word in GRAMMAR.weekdays:
            return False  # « a secoué la capitale lundi »
        if tag == "PROPN" and lower[head] in GRAMMAR.weekdays:
            return False  # « a pris dimanche Oron »
        joined = (
            self._adverb_of_adjective(i) if tag == "ADV" else tag == "CCONJ" and self._joins_adjectives(i)
        )
        if joined:
            self.at += 2
            return True
        if self._is_facing(i):
            return False  # « son inquiétude face à la crue »
        follows = tag == "NOUN" and i == head + 1 and word not in GRAMMAR.months
        if tag in ("ADJ", "PROPN", "NUM") or follows:
            self.at += 1
            return True
        return False

    def _is_facing(self, i: int) -> bool:
        """`face à`: the noun belongs to the preposition that it begins."""
        lower = self.tokens.lower
        return lower[i] == "face" and i + 1 < self.stop and lower[i + 1] in _TOWARDS

    def _joins_adjectives(self, i: int) -> bool:
        """`une trêve immédiate et inconditionnelle`: a second adjective of the same noun, and no new phrase."""
        upos, lower = self.tokens.upos, self.tokens.lower
        if lower[i] not in ("et", "ou") or i + 1 >= self.stop or upos[i - 1] != "ADJ" or i - 1 == self.head:
            return False
        another = upos[i + 1] == "ADJ" and self.tables.name_at[i + 1] < 0
        after = upos[i + 2] if i + 2 < self.stop else "PUNCT"
        return another and i + 1 not in self.tables.quantity_from and after in _AFTER_ADJECTIVE

    def _adverb_of_adjective(self, i: int) -> bool:
        """`une résolution non contraignante`, `une ville très peuplée`."""
        lower = self.tokens.lower[i]
        follows = (
            i + 1 < self.stop and self.tokens.upos[i + 1] == "ADJ" and i + 1 not in self.tables.quantity_from
        )
        qualifies = lower == "non" or lower in GRAMMAR.degree or lower.endswith("ment")
        return follows and qualifies and i not in self.tables.quantity_from

    def _take_quantity(self, index: int) -> bool:
        self.quantity = index
        mention = self.tables.quantities[index]
        self.at = min(max(mention.last, self.at + 1), self.stop)
        if mention.head is None:
            self.head = self.at - 1
            others = mention.other and self.at < self.stop and self.tokens.lower[self.at] in _OTHERS
            self.at += others  # « quatorze autres arriveront »
            return False
        if self.at <= mention.head < self.stop:
            self.at = mention.head
        if mention.head < self.at:
            self.head = mention.head
        return True

    def _take_name(self, index: int) -> bool:
        names = self.tables.names
        found = names[index]
        side_by_side = self.name >= 0 and self.name == self.tables.name_at[self.head]
        if side_by_side and (found.kind != names[self.name].kind or index == self.name):
            return False  # « à l'agence Alpha Jean Brun »: two names side by side are two phrases
        if self.head >= 0 and found.kind == "person" and self.tokens.lower[self.head] in GRAMMAR.weekdays:
            return False  # « a prévenu mardi M. Brun »
        if self.head >= 0 and found.kind == "person" and self.tokens.lower[self.head] in GRAMMAR.audience:
            return False  # « a déclaré à la presse Ivo Brek »
        if (
            self.head >= 0
            and found.kind == "person"
            and self.tokens.lower[self.head - 1 : self.head + 1] == ["sur", "place"]
        ):
            return False  # « explique sur place Ana Kurtel »
        if self.head < 0:
            self.head = self.at
        self.name = index
        self.at = min(max(found.last, self.at + 1), self.stop)
        return True

    def _before_head(self, i: int) -> bool:
        tag, lower = self.tokens.upos[i], self.tokens.lower[i]
        if i > self.start and self._is_facing(i):
            return False  # « Inquiet face à la crue, »
        if lower in GRAMMAR.weekdays and self._is_latter(i):
            return False  # « a précisé ce dernier mardi soir »
        if tag in ("NOUN", "PROPN", "X", "SYM"):
            self.head = i
        elif lower in _SOME and self.tokens.upos[i + 1 : i + 2] in (["NOUN"], ["ADJ"]):
            pass  # « certains civils », whatever the tagger took `certains` for
        elif tag == "PRON" and i == self.start and (lower not in GRAMMAR.clitics or self._after_selon(i)):
            self.head, self.pronoun, self.at = i, True, i + 1
            return False
        elif tag == "PRON" and i > self.start and lower in ("même", "mêmes", "autre", "autres"):
            self.head, self.at = i, i + 1
            return False
        elif tag not in BEFORE_HEAD and not (
            tag == "ADV" and i > self.start and (lower in GRAMMAR.degree or lower == "même")
        ):
            return False  # « selon le même communiqué », whatever the tagger took `même` for
        self.at += 1
        return True

    def _is_latter(self, i: int) -> bool:
        """`ce dernier` behind a verb of saying, of whom it is the subject, and no day of the week."""
        latter = self.tokens.lower[self.start : i] in (["ce", "dernier"], ["cette", "dernière"])
        return latter and self.start > 0 and self.tokens.lemma[self.start - 1] in ACTS

    def _after_selon(self, i: int) -> bool:
        """`selon lui`, `d'après nous`: a clitic's form that is none after a preposition of source."""
        lower = self.tokens.lower
        before = lower[i - 1] if i else ""
        aside = before == "pour" and i + 1 < len(lower) and lower[i + 1] == ","  # not « pour lui parler »
        return (aside or before in ("selon", "après", "croire")) and lower[i] in ("lui", "nous", "vous")

    def _substitute_head(self) -> bool:
        """A number or adjective that stands for its noun: `les deux`, `les blessés`."""
        last = self.at - 1
        stands_alone = self.at > self.start and self.tokens.upos[last] in BEFORE_HEAD
        if stands_alone and self.tokens.lower[last] not in GRAMMAR.articles:
            self.head = last
            return True
        if self.quantity >= 0:
            self.head = self.tables.quantities[self.quantity].last - 1
            self.at = max(self.at, self.head + 1)
            return True
        return False
