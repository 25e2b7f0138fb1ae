"""Counted people and the words that say what became of them: what casualties and displacement share.

For each quantity the ways are tried in order, from the surest: a verb whose subject or object it is, a
participle beside it, a noun whose `de` it follows, its own state noun (`14 morts`), a subset (`dont 45
enfants`), a toll (`le bilan s'élève à 31`), an ellipsis that an earlier count of the sentence explains.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.people import people
from recoupe.extract.people_lexicon import Frame, PeopleLexicon
from recoupe.extract.quantities import QuantityMention

_SKIPPED = frozenset(("ADJ", "ADV", "PROPN"))


@dataclass(frozen=True, slots=True)
class Count:
    """People counted: which quantity (`None` for a named one), their state and what says so.

    `first, last` are the tokens of the narrowest words; `clause` and `chunk` are indices of the clause view, -1
    for none; `way` names the rule, `role` the part that the counted play for the verb; `whole` is the index of
    the count that this one is part of, -1 for none.
    """

    quantity: QuantityMention | None
    measure: str
    victims: str
    first: int
    last: int
    way: str
    sentence: int
    clause: int = -1
    chunk: int = -1
    role: str = ""
    whole: int = -1
    zero: bool = False


class CountFinder:
    """Reads the counts of one kind in one document."""

    def __init__(self, context: Context, lexicon: PeopleLexicon) -> None:
        self.context = context
        self.lexicon = lexicon
        self.view = context.view
        self.tokens = context.document.tokens
        self.lower = context.document.tokens.lower
        self.counts: list[Count] = []
        self.topic: tuple[int, str, str] | None = None  # token, measure, victims of the last people spoken of
        self.subsets: set[int] = set()

    def find(self) -> list[Count]:
        """All counts, in the order of the text."""
        by_sentence: dict[int, list[QuantityMention]] = {}
        for quantity in self.context.quantities:
            by_sentence.setdefault(self.context.sentence_of[quantity.first], []).append(quantity)
        for number, quantities in by_sentence.items():
            if self.context.readable(number):
                self._sentence(number, quantities)
        return self.counts

    def _sentence(self, number: int, quantities: list[QuantityMention]) -> None:
        late: list[QuantityMention] = []
        for quantity in quantities:
            if not quantity.people or (quantity.unit_class == "share" and quantity.victims is None):
                continue
            found = self._own(number, quantity) or self._derived(number, quantity)
            if found is None:
                late.append(quantity)
            else:
                self._keep(found)
        for quantity in late:
            found = self._derived(number, quantity)
            if found is not None:
                self._keep(found)

    def _keep(self, count: Count) -> None:
        self.counts.append(count)

    # -- the ways --------------------------------------------------------------------------------------------

    def _own(self, number: int, quantity: QuantityMention) -> Count | None:
        """What the words around a quantity say of it, without looking at other counts."""
        if self._capacity(quantity):
            return None
        if self._subset_opener(quantity) and quantity.state not in self.lexicon.states:
            return None
        return (
            self._by_verb(number, quantity)
            or self._by_participle(number, quantity)
            or self._by_noun(number, quantity)
            or self._by_state(number, quantity)
            or self._by_toll(number, quantity)
            or self._by_table(number, quantity)
        )

    def _derived(self, number: int, quantity: QuantityMention) -> Count | None:
        """What an earlier count explains."""
        if self._capacity(quantity):
            return None
        return (
            self._by_subset(number, quantity)
            or self._by_en(number, quantity)
            or self._by_resumption(number, quantity)
            or self._by_ellipsis(number, quantity)
        )

    def _by_verb(self, number: int, quantity: QuantityMention) -> Count | None:
        chunk = self.view.chunk_at[quantity.head if quantity.head is not None else quantity.first]
        if chunk < 0:
            return None
        for index in self.view.sentence_clauses[number]:
            clause = self.view.clauses[index]
            for frame in self._frames(clause):
                role = self._plays(clause, frame, chunk)
                if not role or (quantity.article and frame.figure):
                    continue
                if quantity.article and quantity.value is None and quantity.low == 2 and frame.figure:
                    continue
                if frame.figure and not self._figure_allows(quantity):
                    continue
                return self._count(quantity, frame.measure, "verb", number, clause.index, chunk, role)
        return None

    def _frames(self, clause: Clause) -> Iterator[Frame]:
        """The frames of a clause's verb whose expression stands there."""
        for frame in self.lexicon.verbs.get(clause.verb.lemma, ()):
            if not frame.words or self._follows(clause, frame.words):
                yield frame

    def _follows(self, clause: Clause, expressions: tuple[str, ...]) -> bool:
        """Whether one of the expressions stands right after the verb, or an adverb or a date later."""
        start = clause.verb.last
        stop = self.context.document.sentences[clause.sentence].last
        text = " ".join(self.lower[start : min(stop, start + 9)]) + " "
        head = f"{self.lower[clause.verb.head]} "
        return any(
            text.startswith(words + " ") or f" {words} " in text[:40] or head == words + " "
            for words in expressions
        )

    def _plays(self, clause: Clause, frame: Frame, chunk: int) -> str:
        """The role that a phrase plays if it is the counted of the frame, else an empty string."""
        passive = clause.verb.voice == "passive"
        if frame.role == "object":
            slots = clause.subjects if passive or clause.verb.voice == "reflexive" else clause.objects
            role = "subject" if slots is clause.subjects else "object"
        elif frame.role == "to":
            slots, role = [c for c in clause.complements if self.view.chunks[c].prep == "à"], "to"
        elif frame.role == "reflexive":
            slots, role = (clause.subjects if clause.verb.voice == "reflexive" else []), "subject"
        elif frame.role == "denied_subject":
            slots, role = (clause.subjects if clause.verb.negation else []), "subject"
        else:
            slots, role = clause.subjects, "subject"
        for slot in slots:
            if slot == chunk or chunk in self._inside(slot):
                return role
        return ""

    def _inside(self, slot: int) -> set[int]:
        """Phrases counted through their head: `une dizaine de patients`, coordinated ones."""
        return set(self.view.conjuncts(slot))

    def _figure_allows(self, quantity: QuantityMention) -> bool:
        """General verbs count only real figures of people; `partir`, `quitter` ask for a place left or sought."""
        return quantity.bound != "vague" or quantity.value is not None or (quantity.low or 0) >= 10

    def _by_participle(self, number: int, quantity: QuantityMention) -> Count | None:
        """`212 civils tués`, `trois Américains détenus par la guérilla`, `deux gardes, tués lundi,`."""
        if quantity.head is None and not quantity.other:
            return None
        stop = self.context.document.sentences[number].last
        i = quantity.phrase_last
        limit = min(stop, i + 6)
        while i < limit:
            word = self.lower[i]
            measure = self.lexicon.participles.get(word)
            if (measure and self.tokens.upos[i] != "NOUN") or (measure and i == quantity.phrase_last):
                found = self._count(
                    quantity, measure or "", "participle", number, self._clause_at(i), -1, "subject"
                )
                return replace(found, last=i + 1)
            if word not in ("de", "d'", "du", "des", "la", "l'") and self.tokens.upos[i] not in _SKIPPED | {
                "NOUN"
            }:
                return None
            i += 1
        return None

    def _clause_at(self, token: int) -> int:
        """The clause of the verb group at a token, else the clause of the sentence's phrase there."""
        chunk = self.view.chunk_at[token]
        if chunk < 0:
            return -1
        owner = self.view.clause_of(chunk)
        return owner.index if owner is not None else -1

    def _by_noun(self, number: int, quantity: QuantityMention) -> Count | None:
        """`la mort de 251 civils`, `l'enlèvement de deux journalistes`."""
        i = quantity.first - 1
        start = self.context.document.sentences[number].first
        if i <= start or self.lower[i] not in ("de", "d'", "des", "du", "à"):
            return None
        i -= 1
        while i > start and self.tokens.upos[i] == "ADJ":
            i -= 1
        measure = self.lexicon.nominals.get(self.tokens.lemma[i]) if self.tokens.upos[i] == "NOUN" else None
        if measure is None:
            return None
        found = self._count(
            quantity,
            measure,
            "noun",
            number,
            self._clause_at(i),
            self.view.chunk_at[quantity.first],
            "noun",
        )
        return replace(found, first=i)

    def _by_state(self, number: int, quantity: QuantityMention) -> Count | None:
        """`14 morts`, `une trentaine de blessés`, `310 disparus`."""
        if quantity.state not in self.lexicon.states:
            return None
        if quantity.article and not self._eventful(number, quantity):
            return None
        chunk = self.view.chunk_at[quantity.first]
        clause = self._clause_at(quantity.first)
        if clause >= 0 and self.view.clauses[clause].verb.lemma in self.lexicon.lists["released"]:
            return None
        role = self.view.role[chunk] if chunk >= 0 else ""
        return self._count(quantity, quantity.state, "state", number, clause, chunk, role)

    def _eventful(self, number: int, quantity: QuantityMention) -> bool:
        """Whether `un mort`, `des blessés` is counted by an event (`a fait un mort`), or is a headline's count."""
        if quantity.value == 1 and self.context.document.sentences[number].role == "title":
            return True
        before = self.tokens.lemma[max(0, quantity.first - 3) : quantity.first]
        return bool(
            {"faire", "causer", "provoquer", "dénombrer", "déplorer", "compter", "laisser"} & set(before)
        )

    def _by_toll(self, number: int, quantity: QuantityMention) -> Count | None:
        """`le bilan s'élève à 31`, `porte à cinq le nombre des morts`, `ramené de 31 à 26`."""
        if quantity.unit_class != "none":
            return None
        sentence = self.context.document.sentences[number]
        before = self.lower[quantity.first - 1] if quantity.first > sentence.first else ""
        if before not in ("à", "de", "d'", "entre", "à quelque", "ou") and quantity.bound in (
            "exact",
            "about",
        ):
            return None
        state = self._toll_state(sentence.first, sentence.last)
        if state is None:
            return None
        return self._count(quantity, state, "toll", number, self._clause_at(quantity.first), -1, "toll")

    def _toll_state(self, start: int, stop: int) -> str | None:
        """The state that a sentence's toll noun counts; `None` where it counts something else."""
        forms = people().forms
        for i in range(start, stop):
            if self.tokens.lemma[i] not in self.lexicon.lists["tolls"] or self.tokens.upos[i] != "NOUN":
                continue
            after = self.lower[i + 1 : min(stop, i + 4)]
            if after and after[0] in ("de", "d'", "des", "du"):
                for word in after[1:]:
                    noun = forms.get(word)
                    if noun is not None and noun.state in self.lexicon.states:
                        return noun.state
                if self.tokens.lemma[i] != "bilan":
                    continue
            if self.tokens.lemma[i] == "bilan" and "killed" in self.lexicon.states:
                return "killed"
        return None

    def _by_table(self, number: int, quantity: QuantityMention) -> Count | None:
        """`Décès : 701`, `Personnes disparues : 120`: a line that names the state before a colon."""
        if quantity.unit_class not in ("none",):
            return None
        sentence = self.context.document.sentences[number]
        i = quantity.first - 1
        if i <= sentence.first or self.lower[i] != ":":
            return None
        forms = people().forms
        for k in range(max(sentence.first, i - 3), i):
            noun = forms.get(self.lower[k])
            if noun is not None and noun.state in self.lexicon.states:
                return self._count(quantity, noun.state, "table", number, -1, -1, "toll")
            measure = self.lexicon.participles.get(self.lower[k])
            if measure:
                return self._count(quantity, measure, "table", number, -1, -1, "toll")
        return None

    # -- counts that lean on others --------------------------------------------------------------------------

    def _subset_opener(self, quantity: QuantityMention) -> bool:
        before = self.lower[max(0, quantity.first - 2) : quantity.first]
        openers = self.lexicon.lists["subset"]
        return bool(before) and (before[-1] in openers or " ".join(before) in openers)

    def _by_subset(self, number: int, quantity: QuantityMention) -> Count | None:
        """`138 civils, dont 29 enfants et 12 femmes`; `108 victimes, dont 48 sont des enfants`."""
        opened = self._subset_opener(quantity)
        if not opened and not self._follows_subset(quantity):
            return None
        whole = self._last(number, quantity.first)
        if whole < 0:
            return None
        base = self.counts[whole]
        while base.whole >= 0:
            whole, base = base.whole, self.counts[base.whole]
        found = self._count(quantity, base.measure, "subset", number, base.clause, -1, base.role)
        victims, last = self._predicated(quantity, number)
        self.subsets.add(quantity.phrase_last)
        return replace(
            found, whole=whole, victims=victims or (quantity.victims or "people"), last=max(last, found.last)
        )

    def _follows_subset(self, quantity: QuantityMention) -> bool:
        """The second of `dont six enfants et cinq soignants`: nothing but a link since the first."""
        if quantity.head is None or quantity.other or quantity.state in self.lexicon.states:
            return False
        i = quantity.first - 1
        while i >= 0 and (self.lower[i] in ("et", ",") or self.tokens.upos[i] == "ADJ"):
            i -= 1
        return i < quantity.first - 1 and i + 1 in self.subsets

    def _predicated(self, quantity: QuantityMention, number: int) -> tuple[str | None, int]:
        """`dont 48 sont des enfants`: the class said of a bare number, and where the words end."""
        i = quantity.phrase_last
        stop = self.context.document.sentences[number].last
        if quantity.head is None and i + 2 < stop and self.lower[i] in ("sont", "étaient"):
            for k in range(i + 1, min(stop, i + 4)):
                noun = people().forms.get(self.lower[k])
                if noun is not None:
                    return noun.victims, k + 1
        return None, quantity.phrase_last

    def _by_en(self, number: int, quantity: QuantityMention) -> Count | None:
        """`Le gouvernement en reconnaît 604`: `en` and a verb that counts, after people in a known state."""
        if quantity.unit_class != "none":
            return None
        for index in self.view.sentence_clauses[number]:
            clause = self.view.clauses[index]
            verb = clause.verb
            near = 0 <= quantity.first - verb.last <= 3
            if (
                near
                and any(self.lower[c] == "en" for c in verb.objects)
                and verb.lemma in self.lexicon.lists["counters"]
            ):
                state = self._topic(number, verb.first)
                if state is not None:
                    found = self._count(quantity, state[0], "en", number, index, -1, "object")
                    return replace(found, victims=state[1])
        return None

    def _topic(self, number: int, before: int) -> tuple[str, str] | None:
        """Measure and victims of the people last spoken of, in this sentence or the two before."""
        first = self.context.document.sentences[max(0, number - 2)].first
        forms = people().forms
        counted = {c.quantity.head: c for c in self.counts[-8:] if c.quantity and c.quantity.head is not None}
        for i in range(before - 1, first - 1, -1):
            if i in counted:
                return counted[i].measure, counted[i].victims
            noun = forms.get(self.lower[i])
            if noun is None or self.tokens.upos[i] not in ("NOUN", "ADJ", "VERB"):
                continue
            if noun.state in self.lexicon.states:
                return noun.state, "people"
            quantity = next((q for q in self.context.quantities if q.head == i and not q.article), None)
            if quantity is not None:
                return None
        return None

    def _by_resumption(self, number: int, quantity: QuantityMention) -> Count | None:
        """`105 civils l'ont été à l'ouest`, `Elles étaient 1.200 mercredi`: a pronoun takes up what was said."""
        chunk = self.view.chunk_at[quantity.first]
        for index in self.view.sentence_clauses[number]:
            clause = self.view.clauses[index]
            verb = clause.verb
            words = self.lower[verb.first : verb.last]
            resumed = "été" in words and "l'" in words and chunk in clause.subjects
            described = (
                verb.lemma == "être"
                and 0 <= quantity.first - verb.last <= 2
                and quantity.unit_class == "none"
                and self.lower[verb.first - 1] in ("ils", "elles", "il", "elle")
            )
            if resumed or described:
                last = self._last(number, quantity.first, reach=1)
                if last >= 0:
                    base = self.counts[last]
                    found = self._count(quantity, base.measure, "resumption", number, index, chunk, base.role)
                    return replace(found, victims=quantity.victims or base.victims)
        return None

    def _by_ellipsis(self, number: int, quantity: QuantityMention) -> Count | None:
        """`et 36 sur la rive ouest`, `33 autres dans l'ouest`, `contre 240 la semaine précédente`."""
        if quantity.unit_class != "none" or quantity.change:
            return None
        last = self._last(number, quantity.first)
        if last < 0:
            return None
        base = self.counts[last]
        before = self.lower[quantity.first - 1]
        if before not in self.lexicon.lists["links"] and not quantity.other:
            return None
        if self._barrier(base, quantity):
            return None
        found = self._count(quantity, base.measure, "ellipsis", number, base.clause, -1, base.role)
        return replace(found, victims=base.victims)

    def _barrier(self, base: Count, quantity: QuantityMention) -> bool:
        """Whether another counted noun stands between a count and the bare number that might lean on it."""
        return any(
            base.last <= q.first < quantity.first
            and q.unit_class in ("thing", "area", "means", "people", "money")
            and not any(c.quantity is q for c in self.counts)
            for q in self.context.quantities
        )

    def _last(self, number: int, before: int, reach: int = 0) -> int:
        """The index of the last count before a token, in this sentence or as many before as `reach`, or -1."""
        for index in range(len(self.counts) - 1, -1, -1):
            count = self.counts[index]
            if count.sentence < number - reach:
                return -1
            if count.first < before:
                return index
        return -1

    # -- shared ----------------------------------------------------------------------------------------------

    def _count(
        self,
        quantity: QuantityMention,
        measure: str,
        way: str,
        number: int,
        clause: int,
        chunk: int,
        role: str,
    ) -> Count:
        return Count(
            quantity=quantity, measure=measure, victims=self._victims(quantity, clause), first=quantity.first,
            last=quantity.phrase_last, way=way, sentence=number, clause=clause, chunk=chunk, role=role,
            zero=quantity.value == 0,
        )  # fmt: skip

    def _victims(self, quantity: QuantityMention, clause: int) -> str:
        """Whom a quantity counts; a bare `autres` or `des leurs` takes the class of those before."""
        if quantity.victims is not None and not (quantity.victims == "people" and quantity.lemma == "homme"):
            return quantity.victims
        if quantity.other and self.counts and quantity.head is None:
            return self.counts[-1].victims
        if clause >= 0 and (quantity.partitive or quantity.lemma == "homme"):
            table = people().complements
            for chunk in self.view.clauses[clause].subjects + self.view.clauses[clause].complements:
                first, last = self.view.extent(chunk)
                for word in self.lower[first:last]:
                    noun = people().forms.get(word)
                    found = table.get(word) or (noun.victims if noun else None)
                    if found in ("soldiers", "fighters"):
                        return found
        return quantity.victims or "people"

    def _capacity(self, quantity: QuantityMention) -> bool:
        """A capacity, a need or a threshold: `prévu pour 40 corps`."""
        words = self.lower[max(0, quantity.first - 3) : quantity.first]
        return any(" ".join(words[-length:]) in self.lexicon.lists["capacities"] for length in (1, 2, 3))
