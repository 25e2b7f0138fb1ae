"""Steps that a noun carries where no clause has told of them: `l'appel de l'ONU à une trêve`, `l'accord du 3 mai`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.kinds.matters import Matter, Matters
from recoupe.extract.kinds.negotiation.plain_steps import PlainSteps
from recoupe.extract.kinds.negotiation.step_drafts import RULE, ToldSteps, args_of, asked
from recoupe.extract.kinds.negotiation.turn_nouns import CARRYING, TurnReader
from recoupe.extract.kinds.parties import can_act, name_of, sides_among
from recoupe.extract.kinds.told_event import start_of
from recoupe.extract.lexicon import INVERTED
from recoupe.lang import load_table
from recoupe.record import Factuality, Time

_TABLE = load_table("negotiation")
_DATED = frozenset(_TABLE["dated"]["nouns"])
_ACCORDS = frozenset(_TABLE["generic"]["concluded"])
_HEADS = {noun: action for action, nouns in _TABLE["heads"].items() for noun in nouns}
_HEADLINED = (
    frozenset(("ultimatum",)) | _ACCORDS | frozenset(_HEADS) | frozenset(_TABLE["nouns"]["ceasefire"])
)
_TERMS = frozenset(_TABLE["terms"]["nouns"])
_UNDER = frozenset(_TABLE["terms"]["under"])
_WITH = frozenset(_TABLE["terms"]["beside"])
_SET_AHEAD = frozenset(_TABLE["carrying"]["set_ahead"])
_IN_FORCE = "vigueur"
_SINCE = frozenset(_TABLE["terms"]["since"])
_TRUCES = frozenset(_TABLE["nouns"]["ceasefire"])
_THE = frozenset(("le", "la", "l'", "cette", "ce"))
_MERGED = frozenset(("du", "au"))
_NONE = frozenset(_TABLE["bare"]["none"])
_UNLESS = frozenset(_TABLE["bare"]["unless"])
_TELLING = CARRYING | _TRUCES | _HEADLINED | _DATED
_VERS = frozenset(("vers",))
_CARRIED, _NAMED_BY_ITS_DAY, _VERBLESS = 0.7, 0.7, 0.75


class NounSteps:
    """Reads the nouns of one document that no clause has told of."""

    def __init__(self, context: Context, matters: Matters, plain: PlainSteps, told: ToldSteps) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.matters = matters
        self.plain = plain
        self.carriers = TurnReader(context, matters)
        self.told = told

    def find(self) -> Iterator[Draft]:
        """Steps that a noun carries where no clause has told of them."""
        for c in self._spoken_of():
            chunk = self.view.chunks[c]
            if self.lower[chunk.first - 1] in _NONE or self.lower[chunk.inner] in _NONE:
                yield from self._refused(c)
            if (
                chunk.kind in ("NP", "PP")
                and (self.lemma[chunk.head] in _HEADLINED or self._towards(c))
                and c not in self.told.used
            ):
                yield from self._headline(c)
            if self.lemma[chunk.head] in _DATED and c not in self.told.used:
                yield from self._dated(c, in_force=self._in_force(c))
            if (
                self.lemma[chunk.head] not in CARRYING
                or chunk.kind not in ("NP", "PP")
                or c in self.told.used
            ):
                continue
            if self.context.readable(self.view.sentence_of[c]):
                made = self._noun(c)
                if made is not None:
                    yield made

    def _towards(self, c: int) -> bool:
        """`Vers une reprise des pourparlers ?`"""
        first = self.view.chunks[c].first
        start = self.context.document.sentences[self.view.sentence_of[c]].first
        return self.view.chunks[c].prep == "vers" and first <= start + 2 and self.matters.of(c) is not None

    def _spoken_of(self) -> list[int]:
        """Phrases of a noun that may carry a step, those behind `vers`, and those in or behind `aucun`."""
        chunk_at, words = self.view.chunk_at, self.context.words
        none = [t for t in words.at(_NONE) if t + 1 < len(chunk_at)]
        found = {chunk_at[n] for t in none for n in (t, t + 1)}
        found.update(self.context.phrases_of(_TELLING, _VERS))
        return sorted(found - {-1})

    def _headline(self, c: int) -> Iterator[Draft]:
        """`Oron : accord sur une trêve`, `Vers un cessez-le-feu en Sarvie ?`: a line without a verb."""
        sentence, chunk = self.view.sentence_of[c], self.view.chunks[c]
        verbs = (self.view.clauses[k].verb.form for k in self.view.sentence_clauses[sentence])
        if not self.context.readable(sentence) or "finite" in verbs:
            return
        if self.lemma[chunk.head] in _HEADS and self._behind_colon(c):
            yield from self._subtitle(c)
            return
        if self.lemma[chunk.head] in _HEADS:
            yield from self._headed(c)
            return
        ahead = chunk.prep == "vers" or self.lower[max(0, chunk.first - 1)] == "vers"
        upos = self.context.document.tokens.upos
        bare = all(upos[t] == "ADJ" for t in range(chunk.inner, chunk.head))  # « Nouvelle trêve à Oron »
        named = chunk.prep == "" and bare and not self._before_colon(c)
        opens = chunk.first == self.context.document.sentences[sentence].first
        after_colon = c > 0 and self.view.chunks[c - 1].kind == "COLON"
        if not ahead and not (named and (opens or after_colon)):
            return
        matter, sides = self.matters.of(c), self._between(c)
        action = "calls_for" if self.lemma[chunk.head] == "ultimatum" else "agrees"
        if action == "calls_for":  # « Ultimatum de la Ligue à la junte »
            sides = tuple(name_of(self.view, d) for d in self.view.dependents(c) if can_act(self.context, d))[
                :1
            ]
        if matter is None or (matter.recalled and not sides):
            matter = self._about(c)
        if matter is None or (sentence, matter.kind, action) in self.told.steps:
            return
        self.told.steps.add((sentence, matter.kind, action))
        self.told.used.update((c, matter.chunk))
        yield Draft(
            "negotiation", args_of(matter, action, sides, None), ((chunk.inner, max(matter.last, chunk.last)),),
            f"{RULE}/headline", _VERBLESS, chunk=c, factuality="predicted" if ahead else asked(action),
        )  # fmt: skip

    def _before_colon(self, c: int) -> bool:
        """`Trêve : refus de l'armée`: what the line is about, and no step by itself."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        return any(self.view.chunks[k].kind == "COLON" for k in range(c + 1, stop))

    def _headed(self, c: int) -> Iterator[Draft]:
        """`Impasse dans les négociations`, `Fin de la trêve à Oron`: what the head of the line makes of its matter."""
        sentence, chunk = self.view.sentence_of[c], self.view.chunks[c]
        action = _HEADS[self.lemma[chunk.head]]
        opens = chunk.prep == "" and chunk.inner == chunk.head
        after = c + 1 < len(self.view.chunks) and self.view.sentence_of[c + 1] == sentence
        matter = self.matters.of(c + 1) if after and self.view.chunks[c + 1].prep in ("de", "dans") else None
        wanted = "talks" if action == "rejects" else "ceasefire"
        if not opens or matter is None or matter.kind != wanted or matter.recalled:
            return
        if (sentence, matter.kind, action) in self.told.steps:
            return
        self.told.steps.add((sentence, matter.kind, action))
        self.told.used.update((c, matter.chunk))
        yield Draft(
            "negotiation", args_of(matter, action, (), None), ((chunk.first, matter.last),), f"{RULE}/headline",
            _VERBLESS, chunk=c,
        )  # fmt: skip

    def _behind_colon(self, c: int) -> bool:
        return c > 0 and self.view.chunks[c - 1].kind == "COLON"

    def _subtitle(self, c: int) -> Iterator[Draft]:
        """`Négociations de paix : nouvel échec à Genève`: what the words behind a colon make of those before it."""
        sentence, action = self.view.sentence_of[c], _HEADS[self.lemma[self.view.chunks[c].head]]
        start, _ = self.view.sentence_chunks[sentence]
        matter = self.matters.of(start)
        wanted = "talks" if action == "rejects" else "ceasefire"
        if matter is None or matter.kind != wanted or (sentence, matter.kind, action) in self.told.steps:
            return
        self.told.steps.add((sentence, matter.kind, action))
        self.told.used.update((c, start))
        yield Draft(
            "negotiation", args_of(matter, action, (), None), ((matter.first, self.view.chunks[c].last),),
            f"{RULE}/headline", _VERBLESS, chunk=c,
        )  # fmt: skip

    def _about(self, c: int) -> Matter | None:
        """`Accord entre l'armée et les rebelles sur une trêve`: the matter behind the sides."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        behind = (k for k in range(c + 1, stop) if self.view.chunks[k].prep in ("sur", "pour"))
        return next((m for k in behind if (m := self.matters.of(k)) and not m.recalled), None)

    def _between(self, c: int) -> tuple[str, ...]:
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        for k in range(c + 1, stop):
            if self.view.chunks[k].prep == "entre":
                return sides_among(self.context, k)
        return ()

    def _refused(self, c: int) -> Iterator[Draft]:
        """`Pas de dialogue sans son départ, répète l'opposition`: a line without a verb of its own."""
        sentence = self.view.sentence_of[c]
        matter = self.matters.of(c) if self.context.readable(sentence) else None
        first, last = self.view.extent(c)
        start = self.context.document.sentences[sentence].first
        opens = all(
            self.context.document.tokens.upos[t] in ("PUNCT", "ADV", "DET", "CCONJ")
            for t in range(self._past_topic(sentence, start, first), first)
        )
        if matter is None or not opens or matter.recalled:
            return
        unless = not _UNLESS.isdisjoint(self.lower[first : last + 1])
        sources = self.context.attributed(sentence, first)
        if not unless and not sources:
            return
        action = "conditions" if unless else "rejects"
        if (sentence, matter.kind, action) in self.told.steps:
            return
        speaker = (sources[0].source.name,) if sources else self._heading(sentence, first)
        self.told.used.add(c)
        yield Draft(
            "negotiation", args_of(matter, action, speaker, None), ((first - 1, last),), f"{RULE}/verbless", _VERBLESS,
            chunk=c, factuality="reported" if sources else "asserted",
        )  # fmt: skip

    def _past_topic(self, sentence: int, start: int, first: int) -> int:
        """`Pour l'opposition, pas de dialogue sans son départ`: where the line begins behind who thinks so."""
        c, _ = self.view.sentence_chunks[sentence]
        topic = self.view.chunks[c].prep in ("pour", "selon") and can_act(self.context, c)
        end = self.view.extent(c)[1]
        return end if topic and end < first else start

    def _heading(self, sentence: int, token: int) -> tuple[str, ...]:
        """Who says a line that no verb gives to anybody: the subject of the verb of saying behind it."""
        opening, _ = self.view.sentence_chunks[sentence]
        if self.view.chunks[opening].prep == "pour" and can_act(self.context, opening):
            return (name_of(self.view, opening),)
        for index in self.view.sentence_clauses[sentence]:
            clause = self.view.clauses[index]
            told = clause.verb.lemma in INVERTED and clause.verb.first > token
            behind = (
                next((c for c in (*clause.objects, *clause.subjects) if c > clause.chunk), -1) if told else -1
            )
            if behind >= 0 and can_act(self.context, behind):
                return (name_of(self.view, behind),)
        return ()

    def _in_force(self, c: int) -> bool:
        """`la trêve, en vigueur depuis dimanche`, `aux termes d'un accord avec le pouvoir`."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        after = c + 1 + sum(1 for _ in self.view.dependents(c))
        if after < stop and self.view.chunks[after].kind == "COMMA":
            after += 1
        above = self.view.governor[c]
        if self._since(c):
            return True
        under = self.view.chunks[c].prep in _UNDER  # « à la faveur d'un accord avec les rebelles »
        if under or (above >= 0 and self.lemma[self.view.chunks[above].head] in _TERMS):
            return after < stop and self.view.chunks[after].prep in _WITH
        return (
            after < stop
            and self.view.chunks[after].prep == "en"
            and self.lemma[self.view.chunks[after].head] == _IN_FORCE
        )

    def _since(self, c: int) -> bool:
        """`Depuis le cessez-le-feu, la ville revit`: there is one."""
        chunk, lower = self.view.chunks[c], self.context.document.tokens.lower
        if chunk.prep not in _SINCE or self.lemma[chunk.head] not in _TRUCES:
            return False
        definite = lower[chunk.inner] in _THE or lower[chunk.inner - 1] in _MERGED
        clause = self.view.clause_of(c)
        verb = clause.verb if clause is not None else None
        ahead = verb is not None and (verb.tense == "Fut" or verb.mood == "Cnd" or verb.form == "infinitive")
        return definite and not ahead and self.matters.in_crisis

    def _dated(self, c: int, *, in_force: bool) -> Iterator[Draft]:
        """`l'accord du 30 septembre`: agreed then, whoever speaks of it now; `la trêve en vigueur depuis mai`."""
        matter = self.matters.of(c) if in_force else self.plain.dated(c)
        sentence = self.view.sentence_of[c]
        if (
            matter is None
            or (sentence, matter.kind, "agrees") in self.told.steps
            or not self.context.readable(sentence)
        ):
            return
        self.told.steps.add((sentence, matter.kind, "agrees"))
        words = (self.view.chunks[c].inner, matter.last)
        yield Draft(
            "negotiation",
            args_of(matter, "agrees", self._with(c) if in_force else (), None),
            (words,),
            f"{RULE}/dated",
            _NAMED_BY_ITS_DAY,
            chunk=c,
        )

    def _with(self, c: int) -> tuple[str, ...]:
        """`à la faveur d'un accord avec les rebelles, l'armée ...`: who stands behind `avec`, and who acts by it."""
        after = c + 1 + sum(1 for _ in self.view.dependents(c))
        if after < len(self.view.chunks) and self.view.chunks[after].prep == "entre":
            return sides_among(self.context, after)
        if after >= len(self.view.chunks) or self.view.chunks[after].prep != "avec":
            return ()
        clause = self.view.clause_of(c)
        sides = [*self.view.conjuncts(after), *(clause.subjects[:1] if clause is not None else ())]
        return tuple(dict.fromkeys(name_of(self.view, k) for k in sides if can_act(self.context, k)))

    def _noun(self, c: int) -> Draft | None:
        sentence = self.view.sentence_of[c]
        told = self.told.by_sentence.get(sentence)
        first, last = self.view.extent(c)
        carried = self.carriers.read(c, told if told is not None and told.last <= first else None)
        if carried is None or (not carried.bare and self._told_with(c, carried.matter.chunk)):
            return None
        matter, action = carried.matter, carried.action
        key = (sentence, matter.kind, action)
        if key in self.told.steps and not self.told.of_others(key, carried.actors):
            return None
        self.told.steps.add(key)
        self.told.actors.setdefault(key, carried.actors)
        self.told.used.update((c, matter.chunk))
        clause = self.view.clause_of(c)
        return Draft(
            "negotiation", args_of(matter, action, carried.actors, None), ((first, max(matter.last, last)),),
            f"{RULE}/noun", _CARRIED, clause=clause.index if clause is not None else -1, chunk=c,
            factuality=asked(action) or self._answered(sentence, first) or self._to_come(clause, c, action),
            time=self._day_in(first, max(matter.last, last)),
        )  # fmt: skip

    def _to_come(self, clause: Clause | None, c: int, action: str) -> Factuality | None:
        """`menaçant de son veto tout texte` is not cast yet, nor is signed what `était fixée pour le 17 août`."""
        if clause is None:
            return None
        if action == "vetoes" and clause.verb.lemma == "menacer":
            return "hypothetical"
        ahead = clause.verb.lemma in _SET_AHEAD and c in (*clause.subjects, *clause.objects)
        return "planned" if ahead and action == "agrees" else None

    def _day_in(self, first: int, last: int) -> Time | None:
        """`l'adoption par le Conseil, jeudi, de la résolution`: the day among the words of a carrier."""
        for time in self.context.times_at[self.context.sentence_of[first]]:
            if first < time.first < last and time.type == "DATE" and time.earliest is not None:
                return start_of(self.context, time)
        return None

    def _told_with(self, c: int, matter: int) -> bool:
        """Whether the clause of a carrier has told of its matter; `en violation d'une trêve négociée` has another."""
        clause = self.view.clause_of(c)
        return matter in self.told.used and (
            clause is None or self.told.clause_of.get(matter, clause.index) == clause.index
        )

    def _answered(self, sentence: int, token: int) -> Factuality | None:
        """A refusal told beside the demand that it answers is not demanded itself."""
        asked = any(a.act == "demand" for a in self.context.attributed(sentence, token))
        return "asserted" if asked else None
