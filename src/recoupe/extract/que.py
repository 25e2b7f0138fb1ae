"""What `que` opens or closes: what somebody says, a relative clause, or `ne ... que`.

`L'armée dit que la ville tient`, `la ville que l'armée tient`, `l'armée ne tient que la ville`.
"""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.annotate.document import Tokens
from recoupe.extract.chunk import Chunk
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import ACTS, WITH_CLAUSE

_NO_OBJECT = frozenset(("ADP", "PUNCT", "CCONJ", "SCONJ", "AUX", "VERB"))  # what opens none behind a verb
_AGREEING = ("ée", "ées", "és")  # ends of a participle that agrees with what stands before it
_LETTING = frozenset(("permettre", "réussir", "parvenir", "suffire"))
_RESTRICTS_WITHIN = 4  # phrases from `ne` and its verb to `que`
_REACH = 9  # tokens from `que` to its verb


def _past_bracket(before: list[Chunk]) -> list[Chunk]:
    """`des villages (du nord) que l'armée tient`: what stands before a bracket that has just been closed."""
    if not before or before[-1].kind != "RPAR":
        return before
    opened = next((k for k in range(len(before) - 2, -1, -1) if before[k].kind == "LPAR"), 0)
    return before[:opened] or before


class QueReader:
    """Reads each `que` of one document by the chunks before it and the tokens behind."""

    def __init__(self, tokens: Tokens, time_tokens: frozenset[int]) -> None:
        self.tokens = tokens
        self.time_tokens = time_tokens

    def read(self, i: int, stop: int, before: list[Chunk]) -> Chunk:
        """The chunk of the `que` at token `i`, behind `before`; a negation that it restricts leaves its verb."""
        if self._restricts(before, i, stop):
            return Chunk("ADV", i, i + 1, i)
        before = _past_bracket(before)
        after_noun = bool(before) and before[-1].kind in ("NP", "PP") and self.tokens.upos[i] == "PRON"
        acted_on = after_noun or self._set_off(before)
        acted_on = acted_on or (self._behind_phrase(before) and self._lacks_object(i + 1, stop))
        acted_on = acted_on and not self._said_before(before)
        return Chunk("REL" if acted_on else "SUB", i, i + 1, i, "que")

    def _restricts(self, before: list[Chunk], i: int, stop: int) -> bool:
        """Whether `que` closes `ne ... que` (`only`): the verb has `ne`; adverbs, or phrases, stand between."""
        apart = False
        for k in range(len(before) - 1, max(-1, len(before) - 1 - _RESTRICTS_WITHIN), -1):
            chunk = before[k]
            if chunk.verb is not None:
                if chunk.verb.form == "infinitive" and _let(before, k):
                    continue  # « n'a permis d'évacuer que 300 habitants »
                told = chunk.verb.lemma in ACTS or chunk.verb.lemma in WITH_CLAUSE
                if apart and (told or chunk.verb.form != "finite" or self._opens_clause(i + 1, stop)):
                    return False
                opening = self.tokens.lower[chunk.first : chunk.first + 2]
                if chunk.verb.negation == "pas" or not ("ne" in opening or "n'" in opening):
                    return False
                before[k] = replace(chunk, verb=replace(chunk.verb, negation=""))
                return True
            if chunk.kind == "PP":
                apart = True  # « ne compte pour l'heure que 400 hommes »
            elif chunk.kind != "ADV" and not (chunk.kind == "OTHER" and _let(before, k + 1)):
                return False
        return False

    def _opens_clause(self, i: int, stop: int) -> bool:
        """Whether a finite verb stands before the next mark."""
        for k in range(i, stop):
            if self.tokens.upos[k] == "PUNCT":
                return False
            if self.tokens.verbform[k] == "Fin":
                return True
        return False

    @staticmethod
    def _behind_phrase(before: list[Chunk]) -> bool:
        """Whether a phrase that is no pronoun stands right before, with or without a comma."""
        k = len(before) - 1
        if k > 0 and before[k].kind == "COMMA":
            k -= 1
        return k >= 0 and before[k].kind in ("NP", "PP") and not before[k].pronoun

    def _said_before(self, before: list[Chunk]) -> bool:
        """`a affirmé lundi à Oron que les rebelles tiennent`: a verb of saying, and no object of its own since."""
        for chunk in reversed(before):
            if chunk.verb is not None:
                said = chunk.verb.lemma in ACTS or chunk.verb.lemma in WITH_CLAUSE
                return said and chunk.verb.voice != "passive"
            set_apart = chunk.kind == "NP" and chunk.head in self.time_tokens
            if chunk.kind not in ("PP", "ADV") and not set_apart:
                return False
        return False

    @staticmethod
    def _set_off(before: list[Chunk]) -> bool:
        """`Le plan de paix, que le Front avait rejeté, ...`: behind a comma where no verb could have ruled it."""
        if len(before) < 2 or before[-1].kind != "COMMA" or before[0].kind != "NP":
            return False
        noun = before[-2].kind in ("NP", "PP") and not before[-2].pronoun
        return noun and all(chunk.verb is None for chunk in before)

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
        if tokens.upos[last] != "VERB":
            return False
        if tokens.lemma[verb] == "avoir" and tokens.lower[last].endswith(_AGREEING):
            return True  # « la décision que les rebelles ont rejetée »
        if tokens.lemma[last] not in GRAMMAR.wanting:
            return False
        if verb == i:
            return tokens.verbform[verb] == "Fin"
        after = last + 1
        while after < stop and (
            tokens.upos[after] == "ADV"
            or tokens.lower[after] in GRAMMAR.weekdays
            or after in self.time_tokens
        ):
            after += 1
        follows = tokens.upos[after] if after < stop else "PUNCT"
        return follows in _NO_OBJECT and (after >= stop or tokens.lower[after] != "des")


def _let(before: list[Chunk], k: int) -> bool:
    """Whether the infinitive at `k` is what a verb right before it lets happen: `a permis d'évacuer`."""
    above = k - 2 if k > 1 and before[k - 1].kind == "OTHER" else k - 1
    verb = before[above].verb if above >= 0 else None
    return verb is not None and verb.lemma in _LETTING
