"""The second net for ties: words of alliance, war or descent with a member before them and one behind.

`X, en conflit depuis dix ans avec Y`, `un groupe proche de Y`, `revendiquent des liens avec Y`, `X, que Y qualifie de
terroriste`. Two subjects of one verb are tied to each other: `X et Y sont alliés`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.extract.kinds.sides import of_adjective
from recoupe.lang import load_table

_TABLE = load_table("relation")["near"]
_TIED = frozenset((*load_table("relation")["nouns"]["ally_of"], *load_table("relation")["nouns"]["opposes"]))
_STATES: dict[str, str] = _TABLE["states"]
_LINKS: dict[str, str] = _TABLE["links"]
_CLOSE: dict[str, str] = _TABLE["close"]
_NEEDS = frozenset(_TABLE["needs"])
_CLOSELY = frozenset(_TABLE["closely"])
_HAND_IN_HAND = frozenset(_TABLE["hand_in_hand"])
_CHARGING = frozenset(load_table("relation")["charging"]["verbs"])
_HAVING = frozenset(_TABLE["having"])
_TOWARDS = {"opposes": ("avec", "contre"), "ally_of": ("avec", "à", "de"), "part_of": ("à",)}
_FROM = ("de",)  # « issu du Front »
_MERGING = frozenset(_TABLE["merging"])
_SPLITTING = frozenset(_TABLE["splitting"])
_SHARED = frozenset(_TABLE["shared"])
_HEADING = frozenset(_TABLE["heading"])
_FAVOURING: tuple[str, ...] = tuple(_TABLE["favouring"])
_WORDS = frozenset((*_HEADING, *_STATES, *_LINKS, *_CLOSE))
_BEING = frozenset(("être", "rester", "demeurer"))
_NOT = frozenset(("pas", "jamais", "plus"))
_SHORT = 2  # letters of what is hardly a name
_BEHIND = 4  # phrases from the word to the other side
_BEFORE = 6  # phrases back to who it is said of
_BREAKS = frozenset(("VERB", "SUB", "REL", "COLON"))


class NearTies:
    """Reads ties in one document by their words alone."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.members = members

    def find(self) -> Iterator[Tie]:
        """Ties in the order of the text."""
        lemmas = self.context.lemmas
        for token in sorted({*lemmas.at(_WORDS), *lemmas.beginning("pro")}):
            c, lemma = self.view.chunk_at[token], self.lemma[token]
            if lemma in _HEADING:
                told = self._at_the_head(c, token)
            else:
                told = self._tie(c, token, lemma) if lemma in _WORDS else self._favours(c, token)
            if told is not None:
                yield told

    def _tie(self, c: int, token: int, lemma: str) -> Tie | None:
        chunk = self.view.chunks[c]
        clause = self.view.clause_of(c)
        if clause is not None and clause.verb.negation in _NOT:
            return None
        if lemma in _STATES:
            relation = _STATES[lemma] if chunk.prep in ("en", "de") and chunk.head == token else ""
            relation = relation if (chunk.prep == "de") == (lemma in _HAND_IN_HAND) else ""
        elif lemma in _LINKS:
            shared = lemma in _SHARED and self.members.of(c, "de") >= 0
            relation = (
                _LINKS[lemma] if chunk.head == token and (shared or self._has(c, clause, lemma)) else ""
            )
        else:
            relation = _CLOSE[lemma] if token == chunk.last - 1 else ""
        if not relation:
            return None
        if lemma in _SHARED and chunk.head == token and not self._has(c, clause, lemma):
            return self._between(c, token, relation, clause)
        two = self._behind(c, _FROM if lemma in _CLOSE else _TOWARDS[relation])
        if two < 0:
            return self._each_other(c, relation, clause)
        one = self._said_of(c, clause, lemma)
        one = self._fronted(c, two) if one < 0 and lemma in _CLOSE else one
        if lemma in _CLOSE and self.lemma[self.view.chunks[c + 1].head] in _SPLITTING:
            return None
        if lemma in _CLOSE and one >= 0 and all(identify(self.view, k).kind == "place" for k in (one, two)):
            return None  # « les collines de Mbu, proches d'Oron »: a town near another
        if lemma in _CLOSE and self.lemma[self.view.chunks[c + 1].head] in _MERGING:
            return self._made(relation, two, one, (token, self.view.extent(two)[1]), clause)
        if (
            lemma in _STATES
            and clause is not None
            and clause.kind == "infinitive"
            and one not in clause.subjects
        ):
            clause = None  # « pour conseiller l'Alliance en lutte contre le Front »: it is at war already
        return self._made(relation, one, two, (token, self.view.extent(two)[1]), clause)

    def _at_the_head(self, c: int, token: int) -> Tie | None:
        """`X, à la tête du gang`, `X est à la tête du gang`."""
        chunk = self.view.chunks[c]
        two = self.members.of(c, "de") if chunk.prep == "à" and chunk.head == token else -1
        if two < 0 or not (self.members.is_group(two) or self.members.is_armed(two)):
            return None
        clause = self.view.clause_of(c)
        told = clause is not None and clause.verb.lemma in _BEING and clause.chunk < c
        one = self.members.subject(clause) if told and clause is not None else self._before(c)
        return self._made("part_of", one, two, (chunk.first, self.view.extent(two)[1]), clause)

    def _before(self, c: int) -> int:
        """Who a phrase describes across its comma: `X, ancien policier à la tête de`."""
        start, _ = self.view.sentence_chunks[self.view.sentence_of[c]]
        for k in range(c, max(start, c - _BEFORE), -1):
            if self.view.chunks[k].kind in _BREAKS:
                return -1
            if self.view.chunks[k - 1].kind == "COMMA":
                return self.members.before(k)
        return -1

    def _favours(self, c: int, token: int) -> Tie | None:
        """`des miliciens pro-zorviens`: whom they side with by their adjective."""
        tokens = self.context.document.tokens
        beside = tokens.upos[token] in ("ADJ", "PROPN", "NOUN") and self.view.chunks[c].head < token
        if not beside or self.members.name(c) is None:
            return None
        word = next(
            (tokens.lower[token][len(p) :] for p in _FAVOURING if tokens.lower[token].startswith(p)), ""
        )
        form = tokens.form[token]
        named = next((form[len(p) :] for p in _FAVOURING if form.startswith(p)), "")
        leader = named if "-" in form and named[:1].isupper() and len(named) > _SHORT else None
        state = leader or (of_adjective(self.context, word) if word else None)
        described = self.members.before(c) if self.view.chunks[c].name < 0 else -1
        who = described if described >= 0 and self.members.is_body(described) else c
        name = self.members.name(who)
        if state is None or name is None:
            return None
        if leader is not None:
            side = is_human(tokens, self.view.chunks[c].head) or self.members.is_armed(c)
            if not side:
                return None  # « une manifestation pro-Orn »
            name = name if who != c else phrase_text(self.view, self.view.chunks[c].inner, token)
        return Tie("supports", name, state, (self.view.chunks[c].inner, token + 1), "near", -1, c)

    def _between(self, c: int, token: int, relation: str, clause: Clause | None) -> Tie | None:
        """`les liens des Gardiens avec le Parti inquiètent la Zorvie`."""
        one, two = (
            self.members.of(c, "de"),
            self._behind(c, ("avec", *(("à",) if relation == "part_of" else ()))),
        )
        return self._made(relation, one, two, (token, self.view.extent(two)[1]), clause) if two >= 0 else None

    def _has(self, c: int, clause: Clause | None, lemma: str) -> bool:
        """`entretient des liens avec`, `revendique son affiliation à`: links that somebody has."""
        if clause is None or c not in clause.objects or clause.verb.lemma not in _HAVING:
            return False
        first, last = self.view.chunks[c].first, self.view.extent(c)[1]
        return lemma not in _NEEDS or not _CLOSELY.isdisjoint(self.lemma[first:last])

    def _behind(self, c: int, towards: tuple[str, ...]) -> int:
        """The other side, some words behind: `en conflit depuis dix ans avec l'armée`."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        for k in range(c + 1, min(stop, c + 1 + _BEHIND)):
            chunk = self.view.chunks[k]
            if chunk.kind in _BREAKS or chunk.kind == "COMMA":
                break
            if chunk.prep in towards and self.members.name(k) is not None:
                return k
        return -1

    def _said_of(self, c: int, clause: Clause | None, lemma: str) -> int:
        """Whom the words are said of: the subject of the verb they stand with, else the member before them."""
        joined = clause is not None and self.view.role[c] == "conj" and clause.verb.voice == "passive"
        acting = lemma in _STATES and _STATES[lemma] == "ally_of"  # « agit en coordination avec »
        being = clause is not None and (lemma in _LINKS or clause.verb.lemma in _BEING or joined or acting)
        charged = clause is not None and lemma in _HAND_IN_HAND and clause.verb.lemma in _CHARGING
        if charged and clause is not None and clause.verb.voice == "active":
            return clause.object  # « accuse X de collusion avec Y »
        told = clause is not None and being and clause.chunk < c
        if told and clause is not None:
            return self.members.subject(clause)
        if self.view.chunks[c].head != self.view.chunks[c].last - 1 and self.members.name(c) is not None:
            described = self.members.before(c) if self.view.chunks[c].name < 0 else -1
            return described if described >= 0 else c  # « un groupe proche de Y », one phrase
        start, _ = self.view.sentence_chunks[self.view.sentence_of[c]]
        for k in range(c - 1, max(start, c - _BEFORE) - 1, -1):
            if self.view.chunks[k].kind in _BREAKS:
                return -1
            if self.members.name(k) is not None and self.view.role[k] != "nmod":
                return self._described(k)
        return -1

    def _fronted(self, c: int, two: int) -> int:
        """`Proche de Y, X a ...`: an adjective that opens the sentence is said of who stands behind its comma."""
        start, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        k = two + 1
        while k < stop and self.view.role[k] == "nmod":
            k += 1
        led = c == start and k + 1 < stop and self.view.chunks[k].kind == "COMMA"
        return k + 1 if led and self.view.role[k + 1] == "nsubj" else -1

    def _described(self, k: int) -> int:
        """`X, allié de Y et proche de Z`: X, of whom the first words are said as well."""
        before = self.members.before(k) if self.lemma[self.view.chunks[k].head] in _TIED else -1
        return before if before >= 0 else k

    def _each_other(self, c: int, relation: str, clause: Clause | None) -> Tie | None:
        """`X et Y entretiennent des relations étroites`, `sont en guerre`: two subjects of one verb."""
        if clause is None or len(clause.subjects) != 2 or clause.chunk > c:
            return None
        words = (clause.verb.first, self.view.extent(c)[1])
        return self._made(relation, clause.subjects[0], clause.subjects[1], words, clause)

    def _made(
        self, relation: str, one: int, two: int, words: tuple[int, int], clause: Clause | None
    ) -> Tie | None:
        if one < 0 or two < 0 or one == two:
            return None
        first, second = self.members.name(one), self.members.name(two)
        if first is None or second is None or words[0] >= words[1]:
            return None
        return Tie(relation, first, second, words, "near", clause.index if clause is not None else -1, two)
