"""What the ways of counting people look at: one document, the words of one kind, the counts found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counts.lexicon import Frame, PeopleLexicon
from recoupe.extract.people import PersonNoun, people
from recoupe.extract.quantities import QuantityMention
from recoupe.record import Factuality

_OWN = frozenset(("ses", "leurs", "siens", "nos", "nôtres"))  # `neuf des leurs`, not `deux d'entre eux`
ARMED = ("soldiers", "fighters")
_AMONG = frozenset(
    ("parmi", "chez", "de", "d'", "du", "des", "dans", "côté")
)  # between the dead and who they were
_CALLED = 6  # tokens before a name in which somebody's calling may stand
_CALLINGS = frozenset(("journalists", "aid_workers", "soldiers", "fighters"))
_OPENING_WHOLES = frozenset(("sur", "des", "parmi"))
_SIDES = frozenset(("parmi", "chez", "côté"))  # behind a bare number too


class Count(msgspec.Struct, frozen=True):
    """People counted: which quantity (`None` for one who is named, or nobody), their state, what says so.

    `first, last` are the tokens of the narrowest words; `clause` and `chunk` are indices of the clause view, -1
    for none; `way` names the rule, `role` the part that the counted play for the verb; `whole` is the index of
    the count that this one is part of, -1 for none. `value` stands where there is no quantity; `None` for several.
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
    value: int | None = 1
    factuality: Factuality | None = None


@dataclass(slots=True)
class Scene:
    """One document under one kind's lexicon; `counts` grows as counts are found, the rest is only read."""

    context: Context
    lexicon: PeopleLexicon
    counts: list[Count] = field(default_factory=list)
    counted: set[int] = field(default_factory=set)  # first tokens of the quantities that became counts
    by_sentence: dict[int, list[QuantityMention]] = field(init=False)
    opened: dict[int, tuple[Frame, ...]] = field(default_factory=dict)  # frames of the clauses asked for
    opening: dict[int, list[tuple[Clause, tuple[Frame, ...]]]] = field(default_factory=dict)  # a sentence's
    begin: int = 0  # where the counts of the sentence being read begin: they come in the order of the text
    lower: list[str] = field(init=False)  # columns of the document's tokens
    upos: list[str] = field(init=False)
    starts: frozenset[int] = field(init=False)  # first tokens of all quantities
    lemma: list[str] = field(init=False)
    callings: dict[str, str] | None = None  # classes of people by the last word of their names

    _told: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tokens = self.context.document.tokens
        self.lower, self.upos, self.lemma = tokens.lower, tokens.upos, tokens.lemma
        self.by_sentence, self.starts = self.context.quantities_at, self.context.counting

    @property
    def fillers(self) -> frozenset[str]:
        """Words that may stand between a verb and its expression: `ont trouvé lundi la mort`."""
        return self.lexicon.lists["fillers"]

    @property
    def on_topic(self) -> bool:
        """Whether the article speaks of what a group of verbs needs (`retenir` people: hostages)."""
        return self.speaks_of("topic")

    def speaks_of(self, name: str) -> bool:
        """Whether the article has a word of one of the lexicon's lists; looked up once."""
        known = self._told.get(name)
        if known is None:
            known = self._told[name] = self.context.words.has(self.lexicon.lists[name])
        return known

    def place_at(self, token: int) -> bool:
        """Whether a name that may be of a place covers a token: any but a person's."""
        index = self.context.document.name_at[token]
        return index >= 0 and self.context.document.names[index].kind != "person"

    def keep(self, count: Count) -> None:
        """Take a count in."""
        self.counts.append(count)
        if count.quantity is not None:
            self.counted.add(count.quantity.first)

    def bounds(self, sentence: int) -> tuple[int, int]:
        """First token of a sentence and the one after its last."""
        found = self.context.document.sentences[sentence]
        return found.first, found.last

    def clauses(self, sentence: int) -> list[Clause]:
        """The clauses of a sentence."""
        view = self.context.view
        return [view.clauses[index] for index in view.sentence_clauses[sentence]]

    def clause_at(self, token: int) -> int:
        """The clause that the phrase at a token depends on, or -1."""
        chunk = self.context.view.chunk_at[token]
        owner = self.context.view.clause_of(chunk) if chunk >= 0 else None
        return owner.index if owner is not None else -1

    def chunk_of(self, quantity: QuantityMention) -> int:
        """The phrase of a quantity, by its noun where it has one, or -1."""
        return self.context.view.chunk_at[quantity.head if quantity.head is not None else quantity.first]

    def chunks_of(self, quantity: QuantityMention) -> set[int]:
        """The phrases that stand for a quantity; a bare one also has the word after it (`Vingt-sept | autres`)."""
        view = self.context.view
        found = {self.chunk_of(quantity), view.chunk_at[quantity.first]}
        if quantity.unit_class == "share":
            found.add(view.chunk_at[quantity.phrase_last - 1])  # `un habitant sur | deux`
        for token in range(quantity.last, min(quantity.last + 2, len(view.chunk_at))):
            after = view.chunk_at[token]
            begins = after >= 0 and view.chunks[after].first == quantity.last
            others = self.lower[token] in ("autres", "autre")
            if quantity.head is None and (others or (begins and view.chunks[after].kind == "NP")):
                found.add(after)
        chunk = self.chunk_of(quantity)
        governor = view.governor[chunk] if chunk >= 0 and view.chunks[chunk].prep == "de" else -1
        if governor >= 0 and self.lemma[view.chunks[governor].head] in self.lexicon.lists["groups"]:
            found.add(governor)  # `un groupe de dix touristes a été enlevé`
        return found - {-1}

    def calling(self, name: int) -> str | None:
        """The class that the article says somebody is of: `le journaliste Ivo Brek`, `Ivo Brek, caméraman`."""
        document = self.context.document
        if self.callings is None:
            self.callings = {}
            for one in document.names:
                found = self._called(one.first, one.last) if one.kind == "person" else None
                if found is not None:
                    self.callings.setdefault(self.lower[one.last - 1], found)
        return self.callings.get(self.lower[document.names[name].last - 1])

    def _called(self, first: int, last: int) -> str | None:
        """The class of the noun right before a name, or behind it and a comma."""
        apposed = self.lower[last : last + 1] == [","]
        behind = range(last + 1, min(len(self.lower), last + _CALLED)) if apposed else range(0)
        return self._class_in(range(first - 1, max(-1, first - _CALLED), -1)) or self._class_in(behind)

    def _class_in(self, tokens: range) -> str | None:
        """The class of the first noun of people in a phrase."""
        for at in tokens:
            other = self.upos[at] == "ADP" and self.lower[at] not in ("de", "d'", "du", "des")
            if other or self.upos[at] in ("VERB", "AUX", "PUNCT", "SCONJ"):
                return None
            noun = self.noun(at)
            if noun is not None and noun.state is None and noun.victims in _CALLINGS:
                return noun.victims
        return None

    def noun(self, token: int) -> PersonNoun | None:
        """The person noun at a token."""
        return people().at(self.lower, token)

    def state_at(self, token: int) -> str | None:
        """The measure of a state noun of this kind at a token (`morts`), or `None`."""
        noun = self.noun(token)
        if noun is None or noun.state not in self.lexicon.states or self.upos[token] in ("AUX", "ADP", "DET"):
            return None
        return noun.state

    def last(self, sentence: int, before: int, reach: int = 0) -> int:
        """The last count before a token, in this sentence or as many before as `reach`; -1 where none is."""
        for index in range(len(self.counts) - 1, -1, -1):
            count = self.counts[index]
            if count.sentence < sentence - reach:
                return -1
            if count.first < before and count.sentence <= sentence:
                return index
        return -1

    def count(
        self,
        quantity: QuantityMention,
        measure: str,
        way: str,
        clause: int = -1,
        chunk: int = -1,
        role: str = "",
    ) -> Count:
        """A count of a quantity with the words of its phrase."""
        return Count(
            quantity=quantity, measure=measure, victims=self.victims(quantity, clause), first=quantity.first,
            last=quantity.phrase_last, way=way, sentence=self.context.sentence_of[quantity.first], clause=clause,
            chunk=chunk, role=role,
        )  # fmt: skip

    def victims(self, quantity: QuantityMention, clause: int) -> str:
        """Whom a quantity counts; `hommes`, `des leurs` and bare `autres` take their class from around them."""
        told = quantity.victims
        if quantity.state is not None and told == "people":
            of = (
                self._of_whom(quantity)
                or self._of_whose_toll(quantity, clause)
                or (self._like_those(quantity) if quantity.other else None)
            )
            if of is not None:
                return of
            return (self.side(quantity) or told) if quantity.lemma == "martyr" else told
        if quantity.lemma == "mineur" and self._underground():
            return "people"
        if told is not None and not (told == "people" and quantity.lemma == "homme"):
            return told
        if quantity.head is None and quantity.unit_class == "none" and not quantity.partitive:
            of = self.apart(quantity) or (self.side(quantity) if self._lost(clause) else None)
            of = of or self._of_the_opened(quantity)
            if of is not None:
                return of  # `L'armée a perdu dix hommes, les rebelles une trentaine`
            earlier = self.last(
                self.context.sentence_of[quantity.first], quantity.first, reach=quantity.other
            )
            if earlier >= 0:
                return self.top(earlier).victims
        lost = self._lost(clause)
        own = not _OWN.isdisjoint(self.lower[quantity.first : quantity.phrase_last])
        if clause >= 0 and ((quantity.partitive and own) or lost):
            return self.side(quantity) or told or "people"
        return told or "people"

    def _of_the_opened(self, quantity: QuantityMention) -> str | None:
        """`Sur les douze assaillants, sept ont été abattus`: of those whom the sentence opened with."""
        sentence = self.context.sentence_of[quantity.first]
        start, _ = self.bounds(sentence)
        whole = self.by_sentence[sentence][0]
        if self.lower[start] not in _OPENING_WHOLES or whole.first - start > 2 or whole is quantity:
            return None
        apart = self.lower[whole.phrase_last : whole.phrase_last + 1] == [","]
        return whole.victims if apart and whole.state is None and whole.victims != "people" else None

    def _like_those(self, quantity: QuantityMention) -> str | None:
        """`13 civils ont été tués et 58 autres blessés`: of the sort just counted, where a noun told it."""
        sentence = self.context.sentence_of[quantity.first]
        last = self.last(sentence, quantity.first)
        before = self.counts[last].quantity if last >= 0 else None
        told = before is not None and before.head is not None and before.state is None
        sorts = {count.victims for count in self.counts[self.begin :] if count.sentence == sentence}
        return self.counts[last].victims if told and len(sorts) == 1 else None

    def _lost(self, clause: int) -> bool:
        """`L'armée a perdu dix hommes`."""
        return clause >= 0 and self.context.view.clauses[clause].verb.lemma == "perdre"

    def apart(self, quantity: QuantityMention) -> str | None:
        """The side told behind a bare number: `dix morts parmi les rebelles et trois chez les soldats`."""
        if quantity.head is not None or _SIDES.isdisjoint(
            self.lower[quantity.phrase_last : quantity.phrase_last + 2]
        ):
            return None
        return self._of_whom(quantity)

    def _of_whom(self, quantity: QuantityMention) -> str | None:
        """`douze morts parmi les rebelles`, `40 corps de soldats`, `trois tués dans les rangs de l'armée`."""
        at = quantity.phrase_last
        words = self.lower[at : at + 7]
        if not words or words[0] not in _AMONG:
            return None
        ranks = "rangs" in words or "côté" in words[:2]
        if words[0] == "dans" and not ranks:
            return None
        at += words[:2] == ["du", "côté"]
        table = people()
        for i, word in enumerate(words[1:], at + 1):
            noun = table.forms.get(word)
            if noun is not None and noun.state is None:
                return noun.victims
            found = table.complements.get(word)
            if found in ARMED and (ranks or words[0] in ("parmi", "chez")):
                return found
            if word in (",", ";", ".", "et", "(") or self.upos[i] in ("VERB", "AUX"):
                return None
        return None

    def _of_whose_toll(self, quantity: QuantityMention, clause: int) -> str | None:
        """`Le bilan des forces spéciales est passé à trois morts`: theirs, and nobody else's."""
        at = quantity.first
        own = clause if clause >= 0 else self.clause_at(at)
        if own < 0 or self.context.view.clauses[own].subject < 0:
            return None
        view, table = self.context.view, people()
        subject = view.clauses[own].subject
        if self.lemma[view.chunks[subject].head] not in self.lexicon.lists["tolls"]:
            return None
        first, last = view.chunks[subject].head + 1, view.extent(subject)[1]
        for i in range(first, last):
            found = table.complements.get(self.lower[i])
            if found in ARMED or self.upos[i] == "NOUN":
                return found if found in ARMED else None  # `le bilan du bombardement de l'armée`
        return None

    def _underground(self) -> bool:
        """Whether the article speaks of a mine: its `mineurs` are miners, not minors."""
        return self.speaks_of("mines")

    def side(self, quantity: QuantityMention) -> str | None:
        """The armed side named earlier in the sentence: `l'armée a perdu 74 hommes` -> `soldiers`."""
        start, _ = self.bounds(self.context.sentence_of[quantity.first])
        table = people().complements
        for i in range(quantity.first - 1, start - 1, -1):
            noun = people().forms.get(self.lower[i])
            found = table.get(self.lower[i]) or (noun.victims if noun else None)
            if found in ARMED:
                return found
        return None

    def top(self, index: int) -> Count:
        """The count at an index, or the whole that it is part of."""
        count = self.counts[index]
        while count.whole >= 0:
            count = self.counts[count.whole]
        return count
