"""Chunks: the flat phrases of a sentence, in one pass over its tokens.

After Abney's chunking (1991): noun phrases stop at their head's adjectives and names, each preposition opens
a phrase of its own, and a verb group holds its clitics, auxiliaries, adverbs and modal chain. Clauses are
assembled from chunks, never from single tokens.

`Hier, les rebelles n'ont pas quitté la ville` gives `ADV , NP VERB NP`.
"""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.annotate.document import Document, Sentence
from recoupe.extract.chunk import Chunk, ChunkKind
from recoupe.extract.grammar import GRAMMAR, by_second_word
from recoupe.extract.lexicon import ACTS
from recoupe.extract.noun_phrases import BEFORE_HEAD, PhraseReader, PhraseTables
from recoupe.extract.quantities import QuantityMention
from recoupe.extract.que import QueReader
from recoupe.extract.verbs import read_verb_group

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
_PREPOSITIONS = by_second_word(GRAMMAR.prepositions)
_ADVERBS = by_second_word(
    {word: tuple((words, "") for words in them) for word, them in GRAMMAR.adverbs.items()}
)
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "SYM", "X"))
_VERBAL = frozenset(("VERB", "AUX", "PRON"))  # what a verb group may begin with, beside a negation
_OPENERS = frozenset(("il", "ainsi", *GRAMMAR.adverbs, *GRAMMAR.streets))
_THOSE = frozenset(("celui", "celle", "ceux", "celles", "de", "d'", "du", "des"))
_JOINED = frozenset(("DET", "NUM", "PROPN", "NOUN"))  # what `ainsi que` adds to a list
_STRESSED = frozenset(("lui", "elle", "eux", "elles"))
_MELTED = {"du": ("duquel",), "des": ("desquels", "desquelles")}  # `au cours du`, `au cours duquel`
_OF_WHICH = frozenset(("lequel", "laquelle", "lesquels", "lesquelles", "duquel", "desquels", "desquelles"))
_WHICH = frozenset(("qui", "lequel", "laquelle", "lesquels", "lesquelles"))
_SUBORDINATING = frozenset(("comme", "dont", "que", "qu'")).union(
    GRAMMAR.subordinators, GRAMMAR.relatives, GRAMMAR.asked
)  # words that may open a clause, whatever their part of speech
_OF = frozenset(("de", "du", "des", "d'", "la", "l'"))
_CALLED_WITHIN = 4  # chunks from `comme` back to the verb that says what somebody is taken for

_LONGEST_TIME = 8  # tokens


class Chunker:
    """Chunks one document sentence by sentence; the tables of the document are bound once."""

    def __init__(
        self,
        document: Document,
        quantities: tuple[QuantityMention, ...],
        time_tokens: frozenset[int] = frozenset(),
    ) -> None:
        self.time_tokens = time_tokens
        self.tokens = document.tokens
        self.names = document.names
        self.name_at = document.name_at
        self.quantities = quantities
        self.paragraph = -1
        self.straight = '"' in self.tokens.form
        self.quoting = False  # inside straight quotation marks, which look the same at both ends
        self.quantity_from = {  # « la 8e séance »: an ordinal in figures is an adjective
            quantity.first: i
            for i, quantity in enumerate(quantities)
            if quantity.unit_class != "date" or quantity.value is not None
        }
        self.ques = QueReader(self.tokens, time_tokens)
        self.tables = PhraseTables(
            self.tokens, document.names, document.name_at, quantities, self.quantity_from
        )

    def sentence(self, sentence: Sentence) -> list[Chunk]:
        """The chunks of one sentence, in order and without a gap."""
        chunks: list[Chunk] = []
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.quoting = sentence.paragraph, False
        i, stop = sentence.first, sentence.last
        while i < stop:
            chunk = self._next(i, stop, chunks)
            if self.straight:
                chunk = self._in_straight_marks(chunk)
            chunks.append(chunk)
            i = chunk.last
        return chunks

    def _in_straight_marks(self, chunk: Chunk) -> Chunk:
        """The chunk, or the mark that opens or closes a quotation."""
        if chunk.kind == "OTHER" and self.tokens.form[chunk.first] == '"':
            chunk = replace(chunk, kind="CLOSE" if self.quoting else "OPEN")
            self.quoting = not self.quoting
        elif self._halves_a_quotation(chunk):
            self.quoting = not self.quoting
        return chunk

    def _halves_a_quotation(self, chunk: Chunk) -> bool:
        """`"près de quarante" blessés`, `ont été "blessés"`: one mark in a count or a verb group, the other outside."""
        told = chunk.quantity >= 0 or chunk.verb is not None
        return told and self.tokens.form[chunk.first : chunk.last].count('"') == 1

    def _next(self, i: int, stop: int, before: list[Chunk]) -> Chunk:
        tokens = self.tokens
        upos = tokens.upos[i]
        lower = tokens.lower[i]
        opened = self._set_phrase(i, stop) if lower in _OPENERS else None
        if opened is not None:
            return opened
        if i in self.quantity_from or self.name_at[i] >= 0:
            return self._noun_phrase(i, i, stop, "") or Chunk("OTHER", i, i + 1, i)
        if upos == "PUNCT" or lower in _MARKS:
            return self._mark(i, stop)
        if upos == "ADP" or (lower in _PREPOSITIONS and self._opens_preposition(i, stop)):
            other = self._partitive(i, stop, before)
            if other is not None:
                return other
            return self._subordinator(i, stop, before) or self._prepositional(i, stop)
        if upos == "SCONJ" or lower in _SUBORDINATING:
            subordinator = self._subordinator(i, stop, before)
            if subordinator is not None:
                return subordinator
        if upos == "CCONJ":
            return Chunk("CONJ", i, i + 1, i, lower)
        if upos in _VERBAL or lower in ("ne", "n'"):
            group = read_verb_group(tokens, i, stop, self.quantity_from)
            if group is not None:
                return Chunk("VERB", i, group.last, group.head, verb=group)
        if upos in _NOMINAL or upos in BEFORE_HEAD or upos == "PRON":
            return self._noun_phrase(i, i, stop, "") or Chunk("OTHER", i, i + 1, i)
        return Chunk("ADV" if upos == "ADV" else "OTHER", i, i + 1, i)

    def _mark(self, i: int, stop: int) -> Chunk:
        """A mark; or the aside that two commas make of a pronoun, which parts nothing: `L'armée parle, elle, de`."""
        lower = self.tokens.lower
        if lower[i] == "," and i + 2 < stop and lower[i + 2] == "," and lower[i + 1] in _STRESSED:
            return Chunk("ADV", i, i + 3, i + 1)
        return Chunk(_MARKS.get(lower[i], "OTHER"), i, i + 1, i)

    def _set_phrase(self, i: int, stop: int) -> Chunk | None:
        """`il y a deux mois`, `ainsi que` before what it adds, `tour à tour`, `rue Kassim`."""
        word = self.tokens.lower[i]
        if word in GRAMMAR.streets:
            return self._street(i, stop)
        if word in GRAMMAR.adverbs:
            return self._adverb(i, stop)
        return self._ago(i, stop) if word == "il" else self._added(i, stop)

    def _street(self, i: int, stop: int) -> Chunk | None:
        """`tués rue des Lilas`, `les manifestants place Kassim`: a way of a town without a preposition.

        `place` is a verb too: in `Le maire place Ivo Brek` it stands behind one who may do so.
        """
        lower, upos = self.tokens.lower, self.tokens.upos
        after = i + 1
        while after < stop and lower[after] in _OF:
            after += 1
        if after >= stop or not self.tokens.form[after][:1].isupper():
            return None
        if upos[i] == "VERB" and i and upos[i - 1] in ("NOUN", "PROPN", "PRON") and lower[i - 1][-1:] != "s":
            return None
        return self._noun_phrase(i, i + (upos[i] == "VERB"), stop, "à")

    def _ago(self, i: int, stop: int) -> Chunk | None:
        """`il y a deux mois` in `contrôlait il y a deux mois la ville`: a time, no clause."""
        start = i + 3
        if start >= stop or self.tokens.lower[i + 1 : start] != ["y", "a"] or start not in self.time_tokens:
            return None
        return self._noun_phrase(i, start, stop, "il y a")

    def _added(self, i: int, stop: int) -> Chunk | None:
        """`ainsi que` in `dix villages ainsi que le port`; in `ainsi que l'a dit le maire` it opens a clause."""
        after = i + 2
        joins = after < stop and self.tokens.lower[i + 1] in ("que", "qu'")
        noun = joins and (self.tokens.upos[after] in _JOINED or self.tokens.lower[after] in _THOSE)
        if not noun and (not joins or after not in self.quantity_from):
            return None
        return Chunk("CONJ", i, after, i, "ainsi que")

    def _adverb(self, i: int, stop: int) -> Chunk | None:
        """`à nouveau` in `contrôlent à nouveau la ville`."""
        lower = self.tokens.lower
        known = _ADVERBS[lower[i]]
        second = lower[i + 1] if i + 1 < stop else ""
        for words, _ in known.get(second) or known[""]:
            end = i + len(words)
            if end > stop or (len(words) > 1 and tuple(lower[i:end]) != words):
                continue
            if words[0] == "dans" and lower[end : end + 1] in (["de"], ["du"], ["d'"]):
                continue  # « dans la foulée d'une réunion »
            return Chunk("ADV", i, end, i)
        return None

    def _partitive(self, i: int, stop: int, before: list[Chunk]) -> Chunk | None:
        """`des discussions`, `de nouvelles sanctions` in `ont entamé samedi à Oron des discussions`."""
        several = self.tokens.lower[i] == "de" and self.tokens.upos[i + 1 : i + 3] == ["ADJ", "NOUN"]
        if not (self.tokens.lower[i] == "des" or several):
            return None
        if not (self._wants_object(before) or self._behind_set_phrase(before)):
            return None
        return self._noun_phrase(i, i + 1, stop, "")

    def _wants_object(self, before: list[Chunk]) -> bool:
        """`ont entamé samedi à Oron des discussions`: a verb whose object stands behind its day and its place."""
        k = len(before) - 1
        while k >= 0 and self._is_bare_setting(before[k]):
            k -= 1
        verb = before[k].verb if k >= 0 else None
        return verb is not None and verb.voice == "active" and verb.lemma in GRAMMAR.wanting

    def _behind_set_phrase(self, before: list[Chunk]) -> bool:
        """`ont pris en otage des civils`, `parmi lesquels des enfants`: what stands before rules no `des`."""
        if not before or before[-1].kind not in ("PP", "REL"):
            return False
        last = before[-1]
        if last.kind == "REL" and last.prep in ("où", "dont"):
            return True  # « à Oron, où des combats font rage »
        if self.tokens.lower[last.last - 1] in ("lesquels", "lesquelles"):
            return last.prep == "parmi"
        verb = before[-2].verb if len(before) > 1 else None
        fixed = " ".join(self.tokens.lower[last.first : last.last]) in GRAMMAR.set_phrases
        return fixed and verb is not None and verb.voice == "active"

    def _is_bare_setting(self, chunk: Chunk) -> bool:
        """`samedi`, `hier`, `en secret`, `à Oron`: a weekday, an adverb or a place by its name alone."""
        if chunk.kind == "ADV":
            return True
        if chunk.kind == "NP":
            return self.tokens.lower[chunk.head] in GRAMMAR.weekdays and chunk.last == chunk.first + 1
        named = chunk.kind == "PP" and chunk.name >= 0 and chunk.prep in ("à", "en")
        return named and self.names[chunk.name].kind in ("place", "state")

    def _subordinator(self, i: int, stop: int, before: list[Chunk]) -> Chunk | None:
        tokens = self.tokens
        lower = tokens.lower[i]
        if lower not in _SUBORDINATING and tokens.upos[i] != "SCONJ":
            return None
        if lower == "comme" and (self._called(before) or self._as_what(i, stop)):
            return self._noun_phrase(i, i + 1, stop, "comme")
        pair = GRAMMAR.subordinators.get(lower)
        if pair is not None:
            for words, marker in pair:
                last = i + len(words)
                if last <= stop and tuple(tokens.lower[i:last]) == words:
                    return Chunk("SUB", i, last, i, marker)
        if lower == "dont" or (lower in GRAMMAR.relatives and tokens.upos[i] in ("PRON", "ADV")):
            return Chunk("REL", i, i + 1, i, lower)
        if lower in ("que", "qu'"):
            return self.ques.read(i, stop, before)
        if lower in GRAMMAR.asked and before and before[-1].kind in ("VERB", "ADV") and self._asked(before):
            return Chunk("SUB", i, i + 1, i, "que")
        if tokens.upos[i] == "SCONJ" and self._opens_preposition(i, stop):
            return None  # « Si l'on en croit le maire »
        if lower in ("si", "s'") and tokens.upos[i] == "SCONJ":
            return Chunk("SUB", i, i + 1, i, "si")
        if tokens.upos[i] == "SCONJ":
            return Chunk("SUB", i, i + 1, i, lower)
        return None

    @staticmethod
    def _asked(before: list[Chunk]) -> bool:
        """`explique comment l'armée a repris la ville`: the verb before tells or asks, and takes what follows."""
        verb = next((chunk.verb for chunk in reversed(before) if chunk.kind != "ADV"), None)
        return verb is not None and (verb.lemma in ACTS or verb.lemma in GRAMMAR.wondering)

    @staticmethod
    def _called(before: list[Chunk]) -> bool:
        """`considéré comme la branche du Front`: `comme` says what somebody is taken for, and opens no clause."""
        for chunk in before[-1 : -1 - _CALLED_WITHIN : -1]:
            if chunk.verb is not None:
                return chunk.verb.lemma in GRAMMAR.calling
            if chunk.kind not in ("NP", "PP", "ADV"):
                return False
        return False

    def _as_what(self, i: int, stop: int) -> bool:
        """`s'est offert comme otage,`: a bare noun and no more, where `comme` opens no clause."""
        upos = self.tokens.upos
        ended = i + 2 >= stop or self.tokens.lower[i + 2] in (",", ".", ";", ")", "et")
        return i + 1 < stop and upos[i + 1] == "NOUN" and ended

    def _heard(self, i: int, stop: int) -> Chunk | None:
        """`À l'en croire, ...`, `..., à l'entendre.`: a source told by a pronoun between the words of a phrase."""
        lower = self.tokens.lower
        at = i + 2 + (lower[i + 2 : i + 3] == ["en"])
        if at >= stop or lower[i + 1] != "l'" or lower[at] not in GRAMMAR.hearing:
            return None
        aside = at + 1 >= stop or lower[at + 1] in (",", ".", ":")
        return Chunk("PP", i, at + 1, i + 1, "selon", i + 1, pronoun=True) if aside else None

    def _prepositional(self, i: int, stop: int) -> Chunk:
        tokens = self.tokens
        if tokens.lower[i] == "à" and (heard := self._heard(i, stop)) is not None:
            return heard
        prep, start = self._preposition(i, stop)
        if prep == "selon" and tokens.lower[start : start + 1] == ["toujours"]:
            start += 1  # « Selon toujours la même source, »
        if start < stop:
            which = tokens.lower[start]
            if (which == "qui" and prep == "pour") or (which in _WHICH and prep == "selon"):
                return Chunk("REL", i, start + 1, start, f"{prep} {which}")
            if which == "où" and prep == "de" and self._acts_before_comma(start + 1, stop):
                return Chunk("REL", i, start + 1, start, "d'où")
            if which in _OF_WHICH and start > i + 1:
                return Chunk(
                    "REL", i, start + 1, start, f"{prep} {which}"
                )  # « au cours duquel », « lors de laquelle »
            phrase = self._noun_phrase(i, start, stop, prep)
            if phrase is not None:
                return phrase
            if which in _WHICH or which == "quoi":
                return Chunk("REL", i, start + 1, start, f"{prep} {which}")
        return Chunk("OTHER", i, start, i, prep)

    def _acts_before_comma(self, i: int, stop: int) -> bool:
        """`Oron, d'où l'armée s'est retirée`; not `d'où la colère du maire`."""
        tokens = self.tokens
        end = next((k for k in range(i, stop) if tokens.lower[k] in (",", ";", ":")), stop)
        return any(tokens.verbform[k] == "Fin" for k in range(i, end))

    def _opens_preposition(self, i: int, stop: int) -> bool:
        """`près de la gare`, `s'il faut en croire X`: no preposition alone, but a compound's first word."""
        return self.tokens.lower[i] in GRAMMAR.prepositions and self._preposition(i, stop)[1] > i + 1

    def _preposition(self, i: int, stop: int) -> tuple[str, int]:
        tokens = self.tokens
        opening = tokens.lower[i]
        if opening == "a" and tokens.upos[i] == "ADP":
            opening = "à"  # « A la suite de », as newsrooms print it
        compounds = _PREPOSITIONS.get(opening)
        if compounds is not None:
            second = tokens.lower[i + 1] if i + 1 < stop else ""
            for words, role in compounds.get(second) or compounds.get("", ()):
                last = i + len(words)
                if last <= stop and (opening, *tokens.lower[i + 1 : last]) == words:
                    return role, last
                melted = (
                    words[-1] in _MELTED and last <= stop and tokens.lower[last - 1] in _MELTED[words[-1]]
                )
                if melted and (opening, *tokens.lower[i + 1 : last - 1]) == words[:-1]:
                    return role, last - 1
        return GRAMMAR.contracted.get(opening, opening), i + 1

    def _noun_phrase(self, first: int, i: int, stop: int, prep: str) -> Chunk | None:
        """Read a noun phrase at token i; `first` is where the chunk starts (its preposition)."""
        return PhraseReader(self.tables, i, self._to_a_time(i, stop)).read(first, prep)

    def _to_a_time(self, i: int, stop: int) -> int:
        """`ont pris la semaine dernière Oron`, `ont pris Oron fin avril`: a time and a name make no phrase."""
        timed = i in self.time_tokens
        if i >= stop or (not timed and self.name_at[i] < 0):
            return stop
        for k in range(i + 1, min(stop, i + _LONGEST_TIME)):
            named = self.name_at[k] >= 0
            if timed and named and k not in self.time_tokens:
                return k
            if not timed and not named:
                return k if k in self.time_tokens else stop
            if timed and k not in self.time_tokens:
                return stop
        return stop
