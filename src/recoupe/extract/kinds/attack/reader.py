"""What stands in a clause of attack: who acts, on what, by what means; and the value that the ways of telling give."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed, who_acts
from recoupe.extract.kinds.attack.nouns import Struck, is_strike
from recoupe.extract.kinds.attack.targets import can_be_hit, is_person, is_thing
from recoupe.extract.kinds.controlled import doer_of, objects_behind
from recoupe.extract.kinds.fighters import fighters_meant
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.kinds.vicinity import past_marks
from recoupe.extract.kinds.weapons import is_means, is_thrown, most_telling, named_in
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("attack")
_SHOWERS = frozenset(_TABLE["never"]["showers"])
_SERIES = frozenset(("série", "succession", "multiplication"))
_MANNERS = frozenset(_TABLE["means_of_realms"]["lemmas"])
_SET_OFF = 6  # phrases from a comma to the one that closes what is set off
_RECENT = 4  # sentences after which an attack is no longer what an accusation speaks of
_OVER = ("sur", "contre", "vers", "en direction de", "à l'encontre de")


class Strike(msgspec.Struct, frozen=True):
    """An attack as a clause tells it; chunks are -1 where nothing says them.

    `noun` is the chunk of the attack noun in it, `weapon` that of what falls or is fired, `how` the way in which it
    was seen.
    """

    how: str
    target: int = -1
    actor: str | None = None
    means: str | None = None
    place: int = -1
    noun: int = -1
    action: str = "strikes"
    factuality: Factuality | None = None
    weapon: int = -1


def with_noun(struck: Struck, strike: Strike) -> Strike:
    """A strike with what its noun says; what the clause says wins for who did it."""
    return replace(
        strike,
        target=struck.target if strike.target < 0 else strike.target,
        actor=strike.actor or struck.actor,
        means=most_telling((strike.means, struck.means)),
        place=struck.place,
    )


class StrikeReader:
    """Reads the clauses of one document; `war` tells whether the article is about fighting."""

    def __init__(self, context: Context, war: Callable[[], bool]) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.war = war
        self.told: list[tuple[int, Strike]] = []  # sentence and attack, in the order of the text

    def last_told(self, clause: Clause, *, reach: int = _RECENT) -> Strike | None:
        """The attack told last, if that was within the few sentences before a clause."""
        if not self.told:
            return None
        sentence, strike = self.told[-1]
        return strike if clause.sentence - sentence <= reach else None

    def head(self, chunk: int) -> str:
        """Lemma of a phrase's head."""
        return self.lemma[self.view.chunks[chunk].head]

    def actor(self, chunk: int) -> str | None:
        """The name of who acts; a means is nobody: in `des obus se sont abattus` no one is named."""
        if chunk < 0:
            return None
        armed = is_armed(self.context, chunk)
        if is_strike(self.context, chunk) or (
            is_means(self.lemma[self.view.chunks[chunk].head]) and not armed
        ):
            return side_of(self.context, chunk)
        return who_acts(self.context, chunk)

    def _owner(self, chunk: int) -> str | None:
        """`les drones de la police`, `les avions de l'armée`: whose the means are."""
        for d in self.view.dependents(chunk):
            own = self.view.governor[d] == chunk and self.view.chunks[d].prep == "de"
            if own and is_armed(self.context, d) and not is_means(self.lemma[self.view.chunks[d].head]):
                return who_acts(self.context, d)
        return None

    def thrower(self, weapon: int) -> str | None:
        """Whose a weapon is, or who threw it: `une bombe larguée par un chasseur narvien`."""
        for index in self.view.sentence_clauses[self.view.sentence_of[weapon]]:
            clause = self.view.clauses[index]
            if clause.kind == "participle" and clause.subject == weapon and clause.verb.voice == "passive":
                agent = self.agent(clause)
                if agent >= 0:
                    return self.actor(agent)
        return self._owner(weapon) or side_of(self.context, weapon)

    def subject(self, clause: Clause) -> int:
        """Who does it: in `accuse l'armée d'avoir bombardé` the accused, not the accuser."""
        doer = fighters_meant(self.context, clause, doer_of(self.view, clause))
        if clause.verb.form == "present_participle" and doer >= 0 and self.view.chunks[doer].prep == "de":
            above = self.view.governor[doer]
            return (
                above if self.bears_arms(above) else doer
            )  # « les rebelles du Front attaquant des navires »
        return doer

    def objects(self, clause: Clause) -> list[int]:
        """Objects of a clause: its own, a plural read as `de` (`a visé des civils`), or the next verb's.

        `ont attaqué et brûlé le camp`: two verbs share what follows.
        """
        own = [c for c in objects_behind(self.view, clause) if not self._only_set_first(clause, c)]
        if not own and clause.verb.voice == "active":
            quoted = past_marks(self.view, clause.chunk + 1)  # « a bombardé « massivement » le port »
            own = [quoted] if quoted >= 0 and self.view.chunks[quoted].kind == "NP" else own
        if own or clause.verb.voice == "passive":
            return own
        chunks = self.view.chunks
        _, stop = self.view.sentence_chunks[clause.sentence]
        after = clause.chunk + 1
        while after < stop and (chunks[after].kind in ("ADV", "CONJ") or self._tells_how(after)):
            if chunks[after].kind == "CONJ" and after + 1 < stop and chunks[after + 1].verb is not None:
                break
            after += 1
        if after < stop and chunks[after].kind == "COMMA":
            after = self._behind_insertion(after, stop)
            return [after] if after >= 0 else []
        if after < stop and chunks[after].kind == "PP" and self.tokens.lower[chunks[after].first] == "des":
            return [after]
        dated = clause.chunk + 1 < after < stop and self.context.is_time(after - 1)
        if dated and chunks[after].kind == "NP" and not self.view.role[after]:
            return [after]  # « a attaqué mardi la préfecture »
        if after + 1 < stop and chunks[after].kind == "CONJ" and chunks[after + 1].verb is not None:
            other = self.view.clause_of(after + 1)
            return other.objects if other is not None and other is not clause else []
        return []

    def _only_set_first(self, clause: Clause, c: int) -> bool:
        """`c'est mardi qu'il a attaqué`, `c'est à l'aide d'un couteau qu'il`: when and how, set before the verb."""
        first = c == clause.antecedent and clause.marker == "que"
        return self.context.is_time(c) or (first and self.view.chunks[c].prep != "")

    def _behind_insertion(self, comma: int, stop: int) -> int:
        """`il a attaqué, entre 12h et 13h, deux collègues`: the phrase behind what two commas set off; or -1."""
        chunks = self.view.chunks
        after = comma + 1
        while after < min(stop, comma + _SET_OFF) and chunks[after].kind in ("PP", "CONJ", "NP", "ADV"):
            after += 1
        inside = chunks[comma + 1].kind in ("PP", "ADV") or self.context.is_time(comma + 1)
        closed = after + 1 < stop and chunks[after].kind == "COMMA" and chunks[after + 1].kind == "NP"
        free = closed and inside and not self.view.role[after + 1] and not chunks[after + 1].pronoun
        return after + 1 if free and can_be_hit(self.context, after + 1) else -1

    def _tells_how(self, c: int) -> bool:
        """`par air et par mer`, `à l'artillerie`, `mardi`: what stands between a verb and what it hits."""
        chunk = self.view.chunks[c]
        by = chunk.kind == "PP" and chunk.prep in ("par", "à") and chunk.name < 0
        realm = by and (self.lemma[chunk.head] in _MANNERS or is_means(self.lemma[chunk.head]))
        return realm or self.context.is_time(c)

    def undergoer(self, clause: Clause) -> int:
        """The subject of a passive, through pronouns; -1 where nobody agrees."""
        chunk = clause.subject
        if chunk < 0 and clause.verb.form == "finite" and clause.objects:
            return clause.objects[0]  # « Ont été visées une gare et une école »
        if chunk >= 0 and self.view.chunks[chunk].pronoun and not self._one_of(chunk):
            return subject_of(self.view, clause)
        if chunk >= 0 and clause.kind == "participle" and self._disagrees(clause, chunk):
            return self._before_comma(clause)
        if clause.kind not in ("participle", "relative"):
            return chunk
        whole = self._whole(clause, chunk)
        return self._headed(clause, whole) if clause.kind == "relative" else whole

    def _headed(self, clause: Clause, chunk: int) -> int:
        """`c'est le marché au bétail qui a été visé`: the market, which the words behind it only describe."""
        if chunk <= 0 or can_be_hit(self.context, chunk) or self.view.chunks[chunk].prep not in ("de", "à"):
            return chunk
        before, number = self.view.chunks[chunk - 1], self.tokens.number
        found, wanted = number[before.head], number[clause.verb.head]
        agrees = not (found and wanted) or found == wanted
        return chunk - 1 if before.kind == "NP" and agrees and can_be_hit(self.context, chunk - 1) else chunk

    def _whole(self, clause: Clause, chunk: int) -> int:
        """`le convoi de l'Otan détruit lundi`, `le quartier d'Oron qui a été bombardé`: not what it is told by."""
        chunks, number = self.view.chunks, self.tokens.number
        if chunk < 0 or (chunks[chunk].name < 0 and not is_armed(self.context, chunk)):
            return chunk  # but « une base de l'armée attaquée »: the base
        found, wanted = chunk, number[clause.verb.head]
        while chunk >= 0 and chunks[chunk].prep in ("de", "à") and self.view.governor[chunk] >= 0:
            chunk = self.view.governor[chunk]
            if is_thing(self.context, chunk) and number[chunks[chunk].head] == wanted:
                found = chunk
        return found

    def _disagrees(self, clause: Clause, chunk: int) -> bool:
        """`Des chars sont entrés dans Oron, pilonnée depuis l'aube`: one town, not several tanks."""
        number = self.tokens.number
        wanted, found = number[clause.verb.head], number[self.view.chunks[chunk].head]
        return bool(wanted and found) and wanted != found and chunk < clause.chunk - 2

    def _before_comma(self, clause: Clause) -> int:
        """The phrase that a participle stands behind, over a comma; -1 where none does."""
        c = clause.chunk - 2
        beside = (
            c >= 0 and self.view.chunks[c + 1].kind == "COMMA" and self.view.chunks[c].kind in ("NP", "PP")
        )
        return c if beside else -1

    def _one_of(self, c: int) -> bool:
        """`un de ses hélicoptères`."""
        return self.tokens.lower[self.view.chunks[c].head] in ("un", "une") and can_be_hit(self.context, c)

    def agent(self, clause: Clause) -> int:
        """The phrase after `par`, or -1."""
        return next(self.view.complement(clause, "par"), -1)

    def means(self, clause: Clause, *, objects: bool = False, but: int = -1) -> str | None:
        """Means named by the subject (`des obus`), a complement (`à l'artillerie`), the object if asked."""
        found: list[str | None] = []
        if clause.antecedent >= 0 and self._only_set_first(clause, clause.antecedent):
            first, last = self.view.extent(clause.antecedent)  # « c'est avec une hache qu'il a attaqué »
            found.append(named_in(self.context, first, last))
        for c in (*clause.subjects, *clause.complements, *(clause.objects if objects else ())):
            if c == but or self.view.chunks[c].prep in _OVER:
                continue
            phrases = [self.view.chunks[d] for d in (c, *self.view.dependents(c))]
            found += [named_in(self.context, phrase.inner, phrase.last) for phrase in phrases]
        return most_telling(found)

    def over(self, clause: Clause) -> int:
        """What can be hit after `sur` or `contre`, also over a participle: `un feu nourri sur le cortège`."""
        own = next((c for c in self.view.complement(clause, *_OVER) if can_be_hit(self.context, c)), -1)
        if own >= 0 or clause.object < 0:
            return own
        for index in self.view.sentence_clauses[clause.sentence]:
            other = self.view.clauses[index]
            if other.kind == "participle" and other.subject == clause.object and not other.objects:
                behind = (c for c in self.view.complement(other, *_OVER) if can_be_hit(self.context, c))
                return next(behind, -1)
        return -1

    def is_weapon(self, c: int) -> bool:
        """Whether a phrase names what is fired, dropped or set off."""
        return c >= 0 and is_thrown(self.context, c)

    def strike_in(self, chunks: list[int]) -> int:
        """The first of some phrases that is headed by an attack noun, `une série d'attentats` too; or -1."""
        for c in chunks:
            if is_strike(self.context, c):
                return c
            if self.head(c) in _SERIES:
                inner = next((d for d in self.view.dependents(c) if is_strike(self.context, d)), -1)
                if inner >= 0:
                    return inner
        return -1

    def hits(self, c: int) -> int:
        """The phrase itself where it can be hit, else -1."""
        return c if c >= 0 and can_be_hit(self.context, c) else -1

    def showers(self, clause: Clause) -> bool:
        """`bombardé de questions`."""
        return any(
            self.lemma[self.view.chunks[c].head] in _SHOWERS
            for c in self.view.complement(clause, "de", "par")
        )

    def bears_arms(self, c: int) -> bool:
        """Whether a phrase names somebody who bears arms."""
        return c >= 0 and is_armed(self.context, c)

    def lives(self, c: int) -> bool:
        """Whether a phrase names people, armed or not."""
        return is_person(self.context, c) or is_armed(self.context, c)
