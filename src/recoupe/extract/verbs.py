"""Verb groups: clitics, auxiliaries, adverbs, participle and modal chain, read as one predicate."""

from __future__ import annotations

from collections.abc import Container
from typing import Literal

import msgspec

from recoupe.annotate.document import Tokens
from recoupe.extract.grammar import GRAMMAR

Voice = Literal["active", "passive", "reflexive"]
Form = Literal["finite", "infinitive", "past_participle", "present_participle"]


_ALL = frozenset(("tous", "toutes"))  # `ont tous été tués`
_HAVING = frozenset(("ayant", "étant"))
_OPENING, _CLOSING = frozenset(("«", '"', "“")), frozenset(("»", '"', "”"))
_NE_ALONE = frozenset(("pouvoir", "cesser", "oser", "savoir"))  # verbs that `ne` negates by itself


_BOTH = ("e", "es", "ent")  # endings of the present in both moods
_THAT = frozenset(("que", "qu'", "qu’", "lorsqu'", "puisqu'", "quoiqu'", "quoique"))
_OPENED = 25  # tokens before a verb for the word that opens its clause


class VerbGroup(msgspec.Struct, frozen=True):
    """Tokens `[first, last)` of one predicate.

    `lemma` is the lexical verb's (`tuer` in `auraient été tués`, `voter` in `devait voter`); for `être` with
    an adjective that follows, it stays `être`. `tense` is that of the finite verb: `Pres`, `Imp`, `Past`
    (perfect tenses and the simple past), `Fut`, or `""`. `mood` is `Ind`, `Cnd`, `Sub`, `Imp` or `""`.
    `modal` is the lemma of the verb that rules the lexical one (`devoir`), or `""`. `clitic_subject` is the
    token of an inverted pronoun (`a-t-il dit`), or -1; `objects` are the tokens of object clitics. `negation` is
    the word that negates it (`pas`, `plus`, `jamais`), `""` where none does: `ne ... que` restricts only.
    """

    first: int
    last: int
    head: int
    lemma: str
    voice: Voice
    form: Form
    tense: str
    mood: str
    perfect: bool
    negation: str
    modal: str
    clitic_subject: int
    objects: tuple[int, ...]


def is_absolute(verb: VerbGroup, tokens: Tokens) -> bool:
    """`Oron étant tombé, ...`, `la Marne ayant signé`: a participle with a subject and a matter of its own."""
    return verb.form == "present_participle" and any(
        tokens.lower[t] in _HAVING for t in (verb.first, min(verb.first + 1, verb.last - 1))
    )


def has_done(verb: VerbGroup, tokens: Tokens) -> bool:
    """`a annoncé avoir envoyé`, `nie s'être retiré`: what the ruled infinitive tells lies behind it."""
    if not verb.modal or verb.voice == "passive":
        return False
    ruled = (t for t in range(verb.first + 1, verb.head) if tokens.verbform[t] == "Inf")
    return any(tokens.lower[t] in ("avoir", "être") for t in ruled)


def verb_lemma(tokens: Tokens, i: int) -> str:
    """Lemma of the verb that token i is a form of, also where a participle was tagged as an adjective.

    `assiégés`/ADJ gives `assiéger`; a word that can't be a participle gives its own lemma.
    """
    lemma = tokens.lemma[i]
    if tokens.upos[i] in ("VERB", "AUX"):
        return lemma
    return GRAMMAR.participles.get(tokens.lower[i]) or (lemma[:-1] + "er" if lemma.endswith("é") else lemma)


def _is_participle(tokens: Tokens, i: int) -> bool:
    if tokens.verbform[i] == "Part" and tokens.tense[i] != "Pres":
        return True
    return tokens.upos[i] in ("ADJ", "NOUN") and tokens.lower[i] in GRAMMAR.participles


def _is_like_participle(tokens: Tokens, i: int) -> bool:
    """`a-t-il dit`: right behind `avoir` a form that is a participle as well was tagged as a present."""
    return tokens.verbform[i] == "Fin" and tokens.lower[i].endswith(("it", "is"))


def read_verb_group(
    tokens: Tokens, i: int, stop: int, blocked: Container[int] = frozenset()
) -> VerbGroup | None:
    """Read the verb group that starts at token i, or None where none does.

    `blocked` holds tokens that a group may not swallow (`plus` in `a fait plus de 40 morts`).

    >>> # `n' ont pas été tués` -> lemma tuer, passive, Past, negation pas
    """
    upos, lower = tokens.upos, tokens.lower
    first = i
    clitics: list[int] = []
    while i < stop and (lower[i] in ("ne", "n'") or (upos[i] == "PRON" and lower[i] in GRAMMAR.clitics)):
        if upos[i] == "PRON":
            clitics.append(i)
        i += 1
    if i >= stop or upos[i] not in ("VERB", "AUX"):
        return None
    if (
        first < i
        and upos[first] == "PRON"
        and lower[first] in ("le", "la", "les", "l'")
        and not tokens.verbform[i]
    ):
        return None
    return _Reader(tokens, first, stop, clitics, blocked).read(i)


_REFLEXIVE = frozenset(("se", "s'", "me", "m'"))
_PERSONS = {"nous": ("ons", "mes"), "vous": ("ez", "tes")}  # a clitic that is a subject, by the verb's ending


class _Reader:
    """Walks one verb group from its first verb on."""

    def __init__(
        self, tokens: Tokens, first: int, stop: int, clitics: list[int], blocked: Container[int]
    ) -> None:
        self.blocked = blocked
        self.tokens = tokens
        self.first = first
        self.stop = stop
        self.negation = ""
        self.clitics = clitics
        self.subject = -1
        self.modal = ""

    def read(self, i: int) -> VerbGroup:
        """The group whose first verb is token i."""
        tokens = self.tokens
        form = self._form(i)
        if form == "infinitive":
            self.negation = self._negated_before(self.first)
        mood = self._mood(i) if form == "finite" else ""
        tense = tokens.tense[i] if form == "finite" else ""
        head, last, voice, perfect = self._chain(i)
        lemma = tokens.lemma[head]
        if voice == "passive" or lemma == "être":
            lemma, last = self._supposed(lemma, head, last)
        while True:
            inner = self._infinitive(lemma, last)
            if inner < 0:
                break
            self.modal = self.modal or lemma
            head, last, voice, _ = self._chain(inner)
            lemma = tokens.lemma[head]
        if perfect and form == "finite" and tense in ("Pres", "Imp", "Past", ""):
            tense = "Past"
        if form == "past_participle":
            voice = "passive"
        of_itself = (
            [c for c in self.clitics if c > i] if self.modal in GRAMMAR.reflexive_modals else self.clitics
        )
        reflexive = bool(of_itself) and (
            any(tokens.lower[c] in _REFLEXIVE for c in of_itself) or self._doubled()
        )
        if reflexive and voice != "passive":
            voice = "reflexive"
        elif reflexive:
            voice, perfect = "reflexive", True
            tense = "Past" if form == "finite" and tense in ("Pres", "Imp", "") else tense
        if form == "finite" and self.subject < 0:
            self.subject = self._we(i)
        objects = tuple(
            [c for c in self.clitics if tokens.lower[c] in GRAMMAR.object_clitics and c != self.subject]
        )
        return VerbGroup(
            self.first, last, head, verb_lemma(tokens, head), voice, form, tense, mood, perfect, self._negation(last),
            self.modal, self.subject, objects,
        )  # fmt: skip

    def _mood(self, i: int) -> str:
        """A verb in -er has one form for both moods: `la crise inquiète` is no wish, for no `que` opens it."""
        tokens = self.tokens
        if (
            tokens.mood[i] != "Sub"
            or not tokens.lemma[i].endswith("er")
            or not tokens.lower[i].endswith(_BOTH)
        ):
            return tokens.mood[i]
        before = tokens.lower[max(0, i - _OPENED) : i]
        return "Sub" if any(word in _THAT for word in before) else "Ind"

    def _we(self, i: int) -> int:
        """The token of `nous` or `vous` that the verb agrees with (`nous condamnons`, not `nous a dit`), or -1."""
        lower = self.tokens.lower
        ending = _PERSONS.get(lower[self.first])
        return self.first if ending is not None and lower[i].endswith(ending) else -1

    def _doubled(self) -> bool:
        """`nous nous sommes retirés`, `vous vous êtes enfuis`."""
        words = [self.tokens.lower[c] for c in self.clitics]
        return words.count("nous") > 1 or words.count("vous") > 1

    def _negation(self, last: int) -> str:
        alone = (
            not self.negation and self._has_ne() and (self.modal or self.tokens.lemma[last - 1]) in _NE_ALONE
        )
        if alone and not (last < self.stop and self.tokens.lower[last] in ("que", "qu'", "ni", "guère")):
            return "pas"  # « n'a pu joindre le maire »
        restricts = last < self.stop and self.tokens.lower[last] in ("que", "qu'")
        return "" if restricts and self.negation != "pas" else self.negation

    def _form(self, i: int) -> Form:
        verbform = self.tokens.verbform[i]
        if verbform == "Inf":
            return "infinitive"
        if verbform == "Part":
            return "present_participle" if self.tokens.tense[i] == "Pres" else "past_participle"
        return "finite"

    def _chain(self, i: int) -> tuple[int, int, Voice, bool]:
        """From a verb or auxiliary on: its lexical head, the end, the voice, whether the tense is perfect."""
        tokens = self.tokens
        lemma = tokens.lemma[i]
        j = self._skip(i + 1)
        if lemma not in ("avoir", "être") or (tokens.verbform[i] == "Part" and tokens.tense[i] != "Pres"):
            return i, self._trim(i + 1, j), "active", False
        if lemma == "avoir":
            if j < self.stop and tokens.lower[j] == "été":
                k = self._skip(j + 1)
                if k < self.stop and _is_participle(tokens, k):
                    return k, k + 1, "passive", True
                return j, j + 1, "active", True
            verbal = j < self.stop and (tokens.upos[j] in ("VERB", "AUX") or j > i + 1)
            if verbal and (_is_participle(tokens, j) or _is_like_participle(tokens, j)):
                return j, j + 1, "active", True
            return i, self._trim(i + 1, j), "active", False
        if j < self.stop and _is_participle(tokens, j):
            inner = verb_lemma(tokens, j)
            if inner in GRAMMAR.etre_verbs:
                return j, j + 1, "active", True
            return j, j + 1, "passive", False
        return i, self._trim(i + 1, j), "active", False

    def _skip(self, j: int) -> int:
        """Past the adverbs, negation and inverted pronoun that may stand inside a verb group."""
        tokens = self.tokens
        limit = min(self.stop, j + 5)
        while j < limit and j not in self.blocked:
            lower = tokens.lower[j]
            if lower in GRAMMAR.asides or lower == ",":
                past = self._past_aside(j)
                if past > j:
                    j, limit = past, min(self.stop, past + 5)
                    continue
            if lower in GRAMMAR.negations:
                if lower == "pas" or self._has_ne():
                    self.negation = self.negation or lower
            elif lower.startswith("-") and tokens.upos[j] == "PRON":
                if self.subject < 0:
                    self.subject = j
            elif lower == "t" and j + 1 < limit and tokens.lower[j + 1].startswith("-"):
                pass  # « explique t-il », its first hyphen forgotten
            elif lower in _OPENING and self._quoted_alone(j + 1):
                pass  # « il a été « grièvement blessé » »
            elif lower == ")" and tokens.lower[j - 2] == "(" and self._heads(j + 1):
                pass  # « il (avait) accepté », as quotations put it
            elif tokens.upos[j] != "ADV" and not (self._is_within(lower) and self._heads(j + 1)):
                break
            j += 1
        return j

    def _is_within(self, lower: str) -> bool:
        """`ont tous été tués`, `n'ont été que légèrement blessés`: words before a participle that are no adverbs."""
        return lower in _ALL or (lower in ("que", "qu'") and not self.negation and self._has_ne())

    def _heads(self, j: int) -> bool:
        """Whether a participle stands at token j, adverbs apart: `ont tous | été tués`."""
        j = self._past_adverbs(j)
        return j < self.stop and (self.tokens.lower[j] == "été" or _is_participle(self.tokens, j))

    def _quoted_alone(self, j: int) -> bool:
        """Whether quotation marks hold no more than a participle: `« grièvement blessé »`."""
        last = self._past_adverbs(j)
        closed = last + 1 < self.stop and self.tokens.lower[last + 1] in _CLOSING
        return closed and _is_participle(self.tokens, last)

    def _past_aside(self, j: int) -> int:
        """Past `par ailleurs` or `, de son côté,` at token j, where a verb form follows; else j."""
        lower = self.tokens.lower
        commas = lower[j] == ","
        first = j + commas
        for words in GRAMMAR.asides.get(lower[first], ()) if first < self.stop else ():
            last = first + len(words)
            if last + commas >= self.stop or tuple(lower[first:last]) != words:
                continue
            if commas and lower[last] != ",":
                continue
            if _is_participle(self.tokens, self._past_adverbs(last + commas)):
                return last + commas
        return j

    def _past_adverbs(self, j: int) -> int:
        while j < self.stop - 1 and self.tokens.upos[j] == "ADV":
            j += 1
        return j

    def _has_ne(self) -> bool:
        lower, first = self.tokens.lower, self.first
        opening = lower[first : first + 3]
        if first > 1 and lower[first - 1] in _OPENING:  # « ne « déclarera jamais » »
            opening = [*opening, lower[first - 2]]
        return "ne" in opening or "n'" in opening

    def _trim(self, end: int, reached: int) -> int:
        """Keep negation and inverted pronoun in the group, leave trailing adverbs outside it."""
        tokens = self.tokens
        while reached > end and not (
            tokens.lower[reached - 1] in GRAMMAR.negations or tokens.lower[reached - 1].startswith("-")
        ):
            reached -= 1
        return reached

    def _supposed(self, lemma: str, head: int, last: int) -> tuple[str, int]:
        """`est censée débuter` is `doit débuter`, however the tagger takes its adjective."""
        lower, after = self.tokens.lower, self.tokens.verbform[last : last + 2]
        if lower[head] in GRAMMAR.supposed and after[:1] == ["Inf"]:
            return "devoir", last
        if (
            lemma == "être"
            and lower[last : last + 1]
            and lower[last] in GRAMMAR.supposed
            and after[1:] == ["Inf"]
        ):
            return "devoir", last + 1
        return lemma, last

    def _infinitive(self, lemma: str, last: int) -> int:
        """Token of the infinitive that a modal verb rules, or -1."""
        links = GRAMMAR.modals.get(lemma)
        if links is None:
            return -1
        tokens = self.tokens
        j = self._skip(last)
        if j < self.stop and tokens.lower[j] in links:
            j += 1
        elif "" not in links:
            return -1
        clitics: list[int] = []
        while j < self.stop and (
            (tokens.upos[j] == "PRON" and tokens.lower[j] in GRAMMAR.clitics)
            or tokens.upos[j] == "ADV"
            or tokens.lower[j] in ("ne", "n'")
        ):
            if tokens.upos[j] == "PRON":
                clitics.append(j)
            j += 1
        if j >= self.stop or tokens.verbform[j] != "Inf":
            return -1
        self.clitics += clitics
        self.negation = self.negation or self._negated_before(clitics[0] if clitics else j)
        return j

    def _negated_before(self, first: int) -> str:
        """The negation of an infinitive stands before it: `de ne pas tirer`, `à ne plus le voir`."""
        lower = self.tokens.lower
        two = first >= 2 and lower[first - 2] in ("ne", "n'") and lower[first - 1] in GRAMMAR.negations
        return lower[first - 1] if two else ""
