"""Ties that a noun or an adjective says: `alliée de Narest`, `son soutien au régime`, `hostile au pouvoir`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.parties import land_of
from recoupe.extract.kinds.relation.backing import BackingTies, listed_behind
from recoupe.extract.kinds.relation.beside import BesideTies
from recoupe.extract.kinds.relation.examples import ExampleTies
from recoupe.extract.kinds.relation.leaders import LeaderTies
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_TABLE = load_table("relation")
_NOUNS: dict[str, str] = {
    noun: relation
    for relation in ("ally_of", "supports", "opposes", "part_of", "also_known_as")
    for noun in _TABLE["nouns"][relation]
}
_NEEDS: dict[str, str] = _TABLE["leading"]["needs"]
_TIED_BY = frozenset(_NOUNS) | frozenset(("allier",))
_BODIES = frozenset(_TABLE["bodies"]["nouns"])
_LEADING = frozenset(_TABLE["leading"]["nouns"])
_BETWEEN: dict[str, str] = _TABLE["entre"]
_NEVER = frozenset(_TABLE["never"]["words"])
_APART = frozenset(_TABLE["never"]["apart"])
_BACKING = frozenset(_TABLE["backing"]["nouns"])
_GENERAL = frozenset(_TABLE["backing"]["general"])
_WITH = frozenset(_TABLE["backing"]["prepositions"])
_ADJECTIVES: dict[str, str] = {
    adjective: relation for relation, adjectives in _TABLE["adjectives"].items() for adjective in adjectives
}
_CALLING = frozenset(_TABLE["listing"]["verbs"]) | frozenset(("voir", "présenter", "décrire", "regarder"))
_BESIDE: dict[str, str] = _TABLE["beside"]["phrases"]
_BESIDE_LEMMAS = frozenset(_TABLE["beside"]["lemmas"])
_GROUPS = frozenset(_TABLE["nouns"]["groups"])
_TELLING = (
    frozenset(_NOUNS)
    | frozenset(_BETWEEN)
    | {f"ex-{noun}" for noun in _NOUNS}
    | _BACKING
    | set(_ADJECTIVES)
    | _BESIDE_LEMMAS
)
_PHRASES = frozenset(("NP", "PP", "ADV", "OTHER"))
_BEING = frozenset(("être", "devenir", "rester", "demeurer"))
_AMONG = frozenset(("ally_of", "opposes"))
_APART_BY = frozenset(("à", "avec", "contre", "pour", "selon"))
_OF_ONE = frozenset(("part_of", "also_known_as"))
_SIDES = 2
_SORTS = frozenset(_TABLE["nouns"]["gangs"]) | frozenset(_TABLE["nouns"]["groups"])
_OPENING = 5  # phrases of two sides that open a sentence, their marks with them
_NONE = frozenset(("aucun", "aucune", "nul", "nulle"))
_OWN = GRAMMAR.own
_AGAINST = {"opposes": ("de", "à"), "also_known_as": ("de", "à")}


class TieNouns:
    """Reads the nouns, adjectives and phrases of one document that tie two members."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.members = members
        self.allies = BesideTies(context, members)
        self.leaders = LeaderTies(context, members)
        self.backing = BackingTies(context, members)
        self.examples = ExampleTies(context, members)

    def find(self) -> Iterator[Tie]:
        """Ties in the order of the text."""
        chunk_at, chunks = self.view.chunk_at, self.view.chunks
        for token in self.context.lemmas.at(_TELLING):
            c, lemma = chunk_at[token], self.lemma[token]
            chunk = chunks[c]
            bare = lemma.removeprefix("ex-")
            if chunk.kind not in _PHRASES:
                continue
            if chunk.head == token and bare in _NOUNS:
                yield from self._noun(c, bare)
            if chunk.head == token and lemma in _BETWEEN:
                yield from self._of_both(c, lemma)
            if chunk.head == token and lemma in _BACKING:
                yield from self.backing.read(c, general=lemma in _GENERAL)
            if chunk.prep in _BESIDE:
                yield from self.allies.read(c)
            if token == chunk.last - 1 and lemma in _ADJECTIVES:
                yield from self._adjective(c)
        yield from self.leaders.find()

    # -- « allié de » ----------------------------------------------------------------------------------------

    def _noun(self, c: int, lemma: str) -> Iterator[Tie]:
        """`X, allié de Y`, `X est l'ennemi de Y`, `l'allié de Y, X,`, `Y et son allié X`."""
        relation = _NOUNS[lemma]
        if lemma in _BACKING and self.view.chunks[c].prep in _WITH:
            return  # « X, avec le soutien de Y »: of Y, not of X
        first, last = self.view.extent(c)
        if lemma in _NEEDS and _NEEDS[lemma] not in self.lemma[first:last]:
            return  # « fer de lance »
        if lemma == "fidèle" and self.lemma[self.view.chunks[c].last] in _TIED_BY:
            return  # « fidèle alliée de »
        if not _NEVER.isdisjoint(self.lemma[first:last]) or not _APART.isdisjoint(self.lower[first:last]):
            return
        chunk, clause = self.view.chunks[c], self.view.clause_of(c)
        who, other = self._sides(c, lemma, relation)
        if who < 0 < c < other and (lemma == "membre" or relation not in _OF_ONE):
            yield from self.examples.behind(c, other, relation)
        one, two = self.members.name(who) if who != c else self._inner(c), self.members.name(other)
        if relation == "also_known_as" and who != c and who >= 0 and other >= 0:
            one, two = (
                self.members.spelt(who),
                self.members.spelt(other),
            )  # two names that the lexicon takes for one
        if (
            one is None
            or two is None
            or who == other
            or self._any_band(other)
            or self._both_of(c, who, other)
        ):
            return
        if relation == "part_of" and self._no_leader(lemma, who, other):
            return
        second = self.lower[chunk.head + 1 : chunk.head + 2] == ["droit"]  # « bras droit »
        body = lemma in _BODIES and who != c and not second
        if body and (not self.members.is_body(who) or identify(self.view, other).kind == "person"):
            return  # « la milice du général X » is told of the general
        tie = Tie(relation, one, two, (chunk.inner, last), "noun", self._ruling(c, clause), c)
        yield tie
        for k in self._with(c, who):  # « X et Y, parrains du régime »
            yield replace(tie, subject=self.members.name(k) or one)
        for k in listed_behind(self.view, self.members, other, c):  # « allié de la Narvie et du régime »
            yield replace(tie, object=self.members.name(k) or two)

    def _no_leader(self, lemma: str, who: int, other: int) -> bool:
        """`né à Oron, ancien du Front`, `Réunis à Oron, les dirigeants de la Ligue`: a town is nobody."""
        if lemma in _LEADING:
            return not (self.leaders.led(lemma, other) and self._can_lead(who))
        of_people = lemma not in _BODIES and lemma != "membre"
        return of_people and identify(self.view, who).kind == "place"

    def _both_of(self, c: int, who: int, other: int) -> bool:
        """`X et Y, ses alliés`: both are of one whom the sentence before tells, and neither of the other."""
        chunk = self.view.chunks[c]
        own = self.lower[chunk.inner] in _OWN and who >= 0 and self.tokens.number[chunk.head] == "Plur"
        return own and self.view.role[who] == "conj" and self.view.governor[who] == other

    def _of_second(self, c: int) -> int:
        """`premier allié et fournisseur d'armes de Y`: whose the second noun is the first is too; or -1."""
        chunks = self.view.chunks
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        second = chunks[c + 2] if c + 2 < stop and chunks[c + 1].kind == "CONJ" else None
        if second is None or second.kind != "NP" or second.inner != second.head or second.name >= 0:
            return -1
        return self.members.of(c + 2, "de") if self.tokens.upos[second.head] == "NOUN" else -1

    def _any_band(self, c: int) -> bool:
        """`chef de gang`: a sort of band, not one of them."""
        chunk = self.view.chunks[c]
        bare = chunk.name < 0 and chunk.inner == chunk.head and self.lower[chunk.first] in ("de", "d'")
        return bare and self.lemma[chunk.head] in _SORTS

    def _with(self, c: int, who: int) -> Iterator[int]:
        """The others that a noun in the plural is said of as well."""
        if who < 0 or who >= c or self.tokens.number[self.view.chunks[c].head] != "Plur":
            return
        for k in self.view.conjuncts(self.view.governor[who] if self.view.role[who] == "conj" else who):
            if k != who and k < c and self.members.name(k) is not None:
                yield k

    def _sides(self, c: int, lemma: str, relation: str) -> tuple[int, int]:
        """The phrases of who is said to be it and of whom; -1 where none is."""
        other = self.members.of(c, *_AGAINST.get(relation, ("de",)))
        other = self._of_second(c) if other < 0 else other
        chunk, clause, who = self.view.chunks[c], self.view.clause_of(c), self._described(c)
        if other < 0 and lemma == "numéro" and c + 1 < len(self.view.chunks):
            other = self.members.of(c + 1, "de")  # « numéro deux du Front »
            who = self.members.behind(c + 1) if who < 0 and other >= 0 else who
        if other < 0 and self.lower[chunk.inner] in _OWN:
            other, who = self._owner(c), self._named(c)
            who = self._beside(c, other) if who < 0 else who
        elif self.lower[chunk.inner] in _OWN and relation in _AMONG:
            who = (
                self._owner(c) if who < 0 or self.view.role[c] == "conj" else who
            )  # « l'armée et ses alliés de la Ligue »
        if other < 0 and clause is not None and clause.marker == "dont" and clause.verb.lemma in _BEING:
            said = self._one_of(c) in clause.objects and self._is_body(clause.antecedent)
            other = clause.antecedent if said else -1  # « dont X est un partisan »
        if other >= 0 or relation not in _AMONG:
            return who, other
        if clause is not None and self._ruling(c, clause) >= 0 and len(clause.subjects) == _SIDES:
            return clause.subjects[0], clause.subjects[1]  # « X et Y sont rivaux »
        several = who >= 0 and self.tokens.number[chunk.head] == "Plur"
        return self._pair(who) if several else (who, other)

    def _can_lead(self, who: int) -> bool:
        """`né à Oron, ancien du Front`: a town is nobody."""
        return identify(self.view, who).kind not in ("place", "state")

    def _is_body(self, c: int) -> bool:
        """A group, an organisation or a camp, not a land."""
        named = c >= 0 and identify(self.view, c).kind in ("organisation", "armed_group")
        return named or (c >= 0 and self.lemma[self.view.chunks[c].head] in _GROUPS)

    def _beside(self, c: int, owner: int) -> int:
        """`le Front et la Garde, son allié`: the last told before, if not the owner."""
        before = self.members.before(c)
        return before if before != owner else -1

    def _pair(self, who: int) -> tuple[int, int]:
        """`X et Y, grands rivaux de la région`: the two that are told together."""
        both = [*self.view.conjuncts(who)] if self.view.role[who] == "nsubj" else []
        if len(both) == _SIDES and all(self.members.name(k) is not None for k in both):
            return both[0], both[1]  # « Alliés de toujours, X et Y ont »
        above = self.view.governor[who] if self.view.role[who] == "conj" else -1
        return (above, who) if above >= 0 and self.members.name(above) is not None else (who, -1)

    def _of_both(self, c: int, lemma: str) -> Iterator[Tie]:
        """`l'alliance entre X et Y`."""
        after = c + 1 + sum(1 for _ in self.view.dependents(c))
        if after >= len(self.view.chunks) or self.view.chunks[after].prep != "entre":
            after = self._set_before(c)
        if after < 0:
            return
        both = [k for k in self.view.conjuncts(after) if k != c]
        sides = [self.members.name(k) or self._people(k, lemma) for k in both]
        if len(sides) == _SIDES and sides[0] is not None and sides[1] is not None:
            first, last = self.view.chunks[min(c, after)].first, self.view.extent(max(c, after))[1]
            words = (self.view.chunks[c].inner if c < after else first, last)
            yield Tie(_BETWEEN[lemma], sides[0], sides[1], words, "noun", -1, c)

    def _set_before(self, c: int) -> int:
        """`Entre X et Y, la rivalité dure`: the two sides open the sentence; -1 where they don't."""
        start, _ = self.view.sentence_chunks[self.view.sentence_of[c]]
        opens = self.view.chunks[start].prep == "entre" and self.view.chunks[c - 1].kind == "COMMA"
        return start if opens and c > start and c - start <= _OPENING else -1

    def _people(self, c: int, lemma: str) -> str | None:
        """`le conflit entre les éleveurs et les paysans du sud`: communities that fight each other."""
        head = self.view.chunks[c].head
        fights = _BETWEEN[lemma] == "opposes" and self.tokens.number[head] == "Plur"
        if not fights or not is_human(self.tokens, head):
            return None
        return phrase_text(self.view, self.view.chunks[c].inner, self.view.extent(c)[1])

    def _ruling(self, c: int, clause: Clause | None) -> int:
        """The clause that says how surely: only that whose predicate the noun is."""
        said = clause is not None and self._one_of(c) in clause.objects and clause.verb.lemma in _BEING
        return clause.index if said and clause is not None else -1

    def _described(self, c: int) -> int:
        """Who the noun describes."""
        clause, c = self.view.clause_of(c), self._one_of(c)
        if clause is not None and c in clause.objects and clause.verb.lemma in _BEING:
            return self.members.subject(clause)
        told = clause is not None and c in clause.subjects and clause.verb.lemma in _BEING
        if (
            told
            and clause is not None
            and self.members.name(clause.object) is not None
            and not clause.verb.negation
        ):
            return clause.object  # « le parrain du régime est X »
        if self.view.chunks[c].prep == "comme" and clause is not None:
            called = clause.verb.lemma in _CALLING and clause.verb.voice == "active"
            if called:  # « la Narvie considère ces milices comme la branche de Y »
                return next((o for o in clause.objects if o < c), -1)
            return self.members.subject(clause)  # « le Front, considéré comme la branche de Y »
        if clause is not None and clause.verb.lemma == "voir" and c in clause.objects:
            return next(self.view.complement(clause, "dans", "en"), -1)  # « voit dans X la branche de Y »
        article = c - 1 if self.view.chunks[c - 1].kind == "OTHER" and c > 0 else c  # « , l'une des »
        another = self.view.role[c] == "conj" and self.lower[self.view.chunks[c].inner] in ("le", "la")
        led = self.view.chunks[c].prep in _APART_BY or another  # « X, Y et le chef du Front, Z, »
        before = -1 if led else self.members.before(article)  # « à X, chef du Front, et au chef de la Garde »
        behind = before if before >= 0 else self.members.behind(c)
        return behind if behind >= 0 else self.members.led_by(c)

    def _one_of(self, c: int) -> int:
        """`l'une des composantes de Y`: the one is said to be it."""
        above = self.view.governor[c] if self.view.role[c] == "nmod" else -1
        return above if above >= 0 and self.lemma[self.view.chunks[above].head] == "un" else c

    def _owner(self, c: int) -> int:
        """Whose: `Y et son allié` -> Y, else the subject of the clause that the noun stands in."""
        if self.view.role[c] == "conj":
            above, clause = self.view.governor[c], self.view.clause_of(c)
            if clause is not None and above in clause.objects and len(clause.objects) > _SIDES:
                return self.members.subject(clause)  # « combat l'armée, la milice et ses rivaux du Front »
            return above if self.view.chunks[above].kind == "NP" else -1
        clause = self.view.clause_of(c)
        if clause is None:
            return -1
        if c in clause.subjects and clause.kind in ("relative", "complement", "adverbial"):
            return self._around(clause)  # « le Front assure que son allié narvien tiendra »
        return self._told_before(c) if c in clause.subjects else self.members.subject(clause)

    def _around(self, clause: Clause) -> int:
        """The subject of the main clause of a sentence."""
        mains = (self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence])
        main = next((o for o in mains if o.kind == "main" and o.index < clause.index), None)
        return self.members.subject(main) if main is not None else -1

    def _told_before(self, c: int) -> int:
        """`Les rebelles avancent. Leur parrain ...`: the subject of the sentence before that agrees."""
        sentence = self.view.sentence_of[c] - 1
        here = self.view.clause_of(c)
        above = self._around(here) if here is not None and here.kind == "main" else -1
        if above >= 0 and self.members.is_body(above):
            return above  # « Le Front est divisé : son chef, X, »
        wanted = "Plur" if self.lower[self.view.chunks[c].inner].startswith("leur") else "Sing"
        for index in self.view.sentence_clauses[sentence] if sentence >= 0 else ():
            subject = self.view.clauses[index].subject
            main = self.view.clauses[index].kind == "main" and self.members.name(subject) is not None
            if main and self.context.document.tokens.number[self.view.chunks[subject].head] in (wanted, ""):
                return subject
        return -1

    def _named(self, c: int) -> int:
        """`son allié Hazm`, `son allié, la Narvie,`, `son allié narvien`."""
        if self.view.chunks[c].name >= 0 or self._inner(c) is not None:
            return c
        return self.members.behind(c)

    def _inner(self, c: int) -> str | None:
        """The name inside the noun's own phrase, or the phrase where an adjective of a state tells who."""
        chunk = self.view.chunks[c]
        if chunk.name >= 0:
            name = self.context.document.names[chunk.name]
            return name.canonical if name.first > chunk.head else None
        return land_of(self.context, c)

    # -- « hostile à », « aux côtés de » ---------------------------------------------------------------------

    def _adjective(self, c: int) -> Iterator[Tie]:
        """`des milices fidèles au président`, `X, hostile au régime`, `X est favorable à Y`."""
        chunk = self.view.chunks[c]
        token = chunk.last - 1
        relation = _ADJECTIVES[self.lemma[token]]
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        other = c + 1
        if other >= stop or self.view.chunks[other].prep != "à" or self.members.name(other) is None:
            return
        clause = self.view.clause_of(c)
        if chunk.kind in ("NP", "PP") and chunk.head != token:
            who = c
        elif clause is not None and clause.verb.lemma in _BEING and clause.chunk < c <= clause.chunk + 2:
            who = self.members.subject(clause)
        else:
            who = self.members.before(c)
        if who == c and self.view.chunks[c].name < 0:
            described = self.members.before(c)  # « les brigades, une faction favorable à X »
            who = described if described >= 0 else who
        one, two = self.members.name(who), self.members.name(other)
        if who >= 0 and self.lower[self.view.chunks[who].inner] in _NONE:
            return  # « aucun groupe n'est plus hostile à Y »
        if one is not None and two is not None:
            yield Tie(relation, one, two, (token, self.view.extent(other)[1]), "adjective", -1, c)
