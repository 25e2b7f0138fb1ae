"""What the name rules work on: spans with a type, and a view of the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import compress, filterfalse
from operator import itemgetter
from typing import Literal

import msgspec

from recoupe.annotate.document import Tokens, places_of
from recoupe.annotate.names.gazetteer import Gazetteer
from recoupe.annotate.names.lexicon import NameLexicon
from recoupe.text.sentences import SentenceSpan

MentionType = Literal["PER", "LOC", "ORG", "MISC"]


class Mention(msgspec.Struct, frozen=True):
    """Tokens `[first, last)` and their type. `sure` when a cue beside it decided the type, not the model."""

    first: int
    last: int
    type: MentionType
    sure: bool = False

    def overlaps(self, other: Mention) -> bool:
        """Whether the two share a token."""
        return self.first < other.last and other.first < self.last


_FIRST_LETTER = itemgetter(0)
_ARTICLED = re.compile(r"(?:al|el|ad|ed|ar|er|as|es|ash|esh|at|et|az|ez|an|en)-[A-ZÀ-Ý]")  # `al-Orn`
_INITIAL = re.compile(r"[A-ZÉ]\.(?:-[A-ZÉ]\.)?")
_ITALIAN = frozenset(("del", "della", "dello", "dei", "degli"))
_LEAST_STEM = 4
_DATELINE = 12


class WordView:
    """An article's words as the name rules see them: forms, capitals, where sentences begin."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        sentences: Sequence[SentenceSpan],
        lexicon: NameLexicon,
        gazetteer: Gazetteer,
        is_word: frozenset[str],
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.form = [form.replace("’", "'") for form in tokens.form] if "’" in text else tokens.form
        self.lower = tokens.lower
        self.upos = tokens.upos
        self.capitals = list(compress(range(len(tokens)), map(str.isupper, map(_FIRST_LETTER, self.form))))
        self.sentence_of: list[int] = [-1] * len(tokens)
        self.sentences = sentences
        for index, sentence in enumerate(sentences):
            self.sentence_of[sentence.first : sentence.last] = [index] * (sentence.last - sentence.first)
        self._is_word = is_word
        self._texts: dict[tuple[int, int], str] = {}

    @cached_property
    def nation_stems(self) -> frozenset[str]:
        """Stems of the article's adjectives that look made from a country's name and are no known word."""
        lexicon = self.lexicon
        stems = set()
        unknown = filterfalse(self._is_word.__contains__, dict.fromkeys(self.lower))
        strange = frozenset(word for word in unknown if word.endswith(lexicon.nation_endings))
        for at in places_of(self.lower, strange) if strange else ():
            lower = self.lower[at]
            if self.upos[at] not in ("ADJ", "NOUN"):
                continue
            if lower in lexicon.adjectives or lower in lexicon.peoples:
                continue
            ending = next(e for e in lexicon.nation_endings if lower.endswith(e))
            stem = lower[: len(lower) - len(ending)]
            if len(stem) >= _LEAST_STEM:
                stems.add(stem)
        return frozenset(stems)

    @cached_property
    def sites(self) -> list[int]:
        """Tokens that are the address of a site, by which newsrooms call themselves: `VELLAC24.NET`."""
        dotted = (at for at, form in enumerate(self.form) if "." in form and "." in form[1:-2])
        return [at for at in dotted if self.form[at].lower().endswith(self.lexicon.domains)]

    def __len__(self) -> int:
        return len(self.form)

    def is_capital(self, at: int) -> bool:
        """Whether token `at` exists and begins with a capital letter."""
        return 0 <= at < len(self.form) and self.form[at][0].isupper()

    def is_initial(self, at: int) -> bool:
        """Whether token `at` stands for a first name: `A.`, `J.-P.`, not `M.`."""
        return _INITIAL.fullmatch(self.form[at]) is not None and self.form[at] not in self.lexicon.titles

    def opens(self, at: int) -> bool:
        """Whether token `at` begins a sentence, or follows a mark after which any word is capital."""
        index = self.sentence_of[at]
        if index < 0 or at == self.sentences[index].first:
            return True
        return self.form[at - 1] in _OPENERS

    def is_plain_word(self, at: int) -> bool:
        """Whether the form is a word that French writes in small letters."""
        return self.lower[at] in self._is_word

    def takes_place(self, at: int, with_de: bool = False) -> bool:
        """Whether the word is a verb whose named object is a place: `reprendre X`, `s'emparer de X`.

        Not after a quote, where the name is the speaker's (`« Oui », reprend X`).
        """
        verbs = self.lexicon.places.taken_of if with_de else self.lexicon.places.taken
        if not self.tokens.verbform[at] or self.tokens.lemma[at] not in verbs:
            return False
        return at == 0 or self.form[at - 1] not in _BEFORE_SPEAKER

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether both tokens exist and stand in one sentence."""
        of = self.sentence_of
        return 0 <= one < len(of) > other >= 0 and of[one] == of[other]

    def place_end(self, last: int) -> int:
        """Where a place's name that seems to end at `last` ends: `Vellac del Orno`, `Vellac al-Orn`."""
        if not self.same_sentence(last - 1, last):
            return last
        if _ARTICLED.match(self.form[last]):
            return last + 1
        goes_on = (
            self.lower[last] in _ITALIAN and self.same_sentence(last, last + 1) and self.is_capital(last + 1)
        )
        return last + 2 if goes_on else last

    def signs_dateline(self, mention: Mention) -> bool:
        """`VELLAC, 3 mars (XPA) - `: in brackets, a dash after, near the start of its sentence."""
        first, last = mention.first, mention.last
        if first == 0 or last + 1 >= len(self.form) or self.form[first - 1] != "(" or self.form[last] != ")":
            return False
        index = self.sentence_of[first]
        dash = self.form[last + 1] in ("-", "–", "—")
        return dash and index >= 0 and first - self.sentences[index].first < _DATELINE

    def words(self, first: int, last: int) -> str:
        """The text of tokens `[first, last)`, line breaks and runs of spaces as one space."""
        known = self._texts.get((first, last))
        if known is None:
            text = self.text[self.tokens.start[first] : self.tokens.end[last - 1]]
            known = self._texts[first, last] = " ".join(text.split())
        return known

    def forms(self, mention: Mention) -> tuple[str, ...]:
        """The forms of a mention's tokens."""
        return tuple(self.form[mention.first : mention.last])


_BEFORE_SPEAKER = frozenset({",", "»", "”", '"'})
_OPENERS = frozenset({"«", "“", '"', ":", "-", "–", "—", "•", "*", "(", "|", "…", "...", ";", "!", "?"})


def without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in order of place, none overlapping: the longer wins, then the earlier."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.first, -(m.last - m.first))):
        if not kept or kept[-1].last <= mention.first:
            kept.append(mention)
        elif mention.last - mention.first > kept[-1].last - kept[-1].first:
            kept[-1] = mention
    return kept


def covered(size: int, mentions: Iterable[Mention]) -> list[int]:
    """For each token the index of the mention it is in, or -1."""
    at = [-1] * size
    for index, mention in enumerate(mentions):
        at[mention.first : mention.last] = [index] * (mention.last - mention.first)
    return at
