"""Nouns that carry a step of a negotiation: `l'appel de l'ONU à une trêve`, `le veto russe`."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.matters import Matter, Matters
from recoupe.extract.kinds.near import clauses_behind
from recoupe.extract.kinds.negotiation.step_verbs import STEP_VERBS, StepVerb
from recoupe.extract.kinds.negotiation.steps import NOT
from recoupe.extract.kinds.parties import can_act, name_of, sides_among, state_of
from recoupe.extract.kinds.sides import sides_of
from recoupe.extract.kinds.vicinity import past_marks
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_CARRIERS: dict[str, str] = _TABLE["carriers"]
_PREPOSITIONS = frozenset(_TABLE["carrying"]["prepositions"])
_BEHIND = _PREPOSITIONS | {"de"}
_VERBS = frozenset(_TABLE["carrying"]["verbs"])
_ANSWERED = frozenset(_TABLE["carrying"]["answered"])
_BARE = frozenset(_TABLE["carrying"]["bare"])
_VETOES = frozenset(_TABLE["veto"]["nouns"])
_OWN = frozenset(_TABLE["carrying"]["own"])
_CHARGED = frozenset(_TABLE["carrying"]["charged"])
_BROKEN = frozenset(("violation", "infraction"))
_SIGNING = frozenset(_TABLE["carrying"]["signing"])
_FINAL = frozenset(_TABLE["carrying"]["final"])
_SET_AHEAD = frozenset(_TABLE["carrying"]["set_ahead"])
_DENOUNCING = frozenset(_TABLE["carrying"]["denouncing"])
_ACCUSING = frozenset(_TABLE["charging"]["verbs"])
_UNOWNED = frozenset(_TABLE["carrying"]["unowned"])
_CARRIER_NEEDS: dict[str, str] = _TABLE["carrying"]["needs"]
_OF_TRUCES = frozenset(_TABLE["carrying"]["of_truces"])
_HINDERING = frozenset(_TABLE["carrying"]["hindering"])
_HINDERED = frozenset(_TABLE["carrying"]["hindered"])
_AID = frozenset(_TABLE["carrying"]["aid"])
_ACCUSATIONS = frozenset(_TABLE["carrying"]["accusations"])
_UNSURE = frozenset(_TABLE["carrying"]["unsure"])
_TO_DO = frozenset(_TABLE["turns"]["to_do"])
CARRIERS = frozenset(_CARRIERS) | _VETOES
"""Nouns that carry a step by themselves."""
_RISKS = frozenset(_TABLE["carrying"]["risks"])
_COMING = frozenset(
    ("aller", "revenir", "retourner", "participer", "être", "dire", "déclarer", "mettre", "prendre")
)
_DESPITE = frozenset(_TABLE["despite"]["preps"])
_BOUND = _COMING | _DENOUNCING
_OF_A_THIRD = frozenset(("calls_for", "proposes"))  # « un appel à la trêve entre l'armée et les rebelles »
_ASKED = frozenset(("calls_for", "proposes", "wants", "rejects", "accepts"))
_ON_VOTED = frozenset(("votes", "adopts", "rejects", "accepts"))
_MERGED = frozenset(("du", "au", "aux"))
_DEFINITE = frozenset(("le", "la", "l'", "ce", "cette", "les", "ces", "leur", "son", "sa"))
_PURPOSE = ("pour", "à", "afin de", "de")
_REACH = 5  # chunks from a veto to who opposes it


@dataclass(frozen=True, slots=True)
class Carried:
    """What a noun tells: an action on a matter by `actors`; `bare` where the noun only answers a step before."""

    action: str
    matter: Matter
    actors: tuple[str, ...]
    bare: bool = False


class CarrierReader:
    """Reads the carrying nouns of one document."""

    def __init__(self, context: Context, matters: Matters) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.matters = matters

    def read(self, c: int, told: Matter | None) -> Carried | None:
        """The step that a phrase carries; `told` is the matter that its sentence has told of before."""
        lemma = self.lemma[self.view.chunks[c].head]
        if lemma in _VETOES:
            return self._veto(c)
        return self._carrier(c, lemma, told) if lemma in _CARRIERS else None

    def _truce_before(self, c: int) -> Matter | None:
        """`Cessez-le-feu : l'ONU dénonce des violations`: of the truce that the sentence has named."""
        start, _ = self.view.sentence_chunks[self.view.sentence_of[c]]
        named = (self.matters.of(k) for k in range(c - 1, start - 1, -1))
        return next((m for m in named if m is not None and m.kind == "ceasefire"), None)

    def _veto(self, c: int) -> Carried | None:
        """`le veto opposé hier par la Narvie`, `le double veto russe`; the right of veto is none."""
        if not self.matters.in_crisis:
            return None
        chunk, above = self.view.chunks[c], self.view.governor[c]
        if above >= 0 and self.lemma[self.view.chunks[above].head] == "droit":
            return None
        if self.context.document.tokens.lower[chunk.inner] in ("aucun", "tout"):
            return None
        upos = self.context.document.tokens.upos
        actors = self._owners(c) or self._opposing(c) or self._state(c)
        described = any(upos[t] == "ADJ" for t in range(chunk.head + 1, chunk.last))
        first, last = self.view.extent(c)
        return (
            Carried("vetoes", Matter("resolution", c, first, last), actors) if actors or described else None
        )

    def _opposing(self, c: int) -> tuple[str, ...]:
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        for k in range(c + 1, min(stop, c + _REACH)):
            if self.view.chunks[k].kind == "VERB":
                break
            if self.view.chunks[k].prep == "par" and can_act(self.context, k):
                return (name_of(self.view, k),)
        return ()

    def _owners(self, c: int, matter: int = -1) -> tuple[str, ...]:
        """Who stands behind the noun's `de`."""
        return tuple(
            name_of(self.view, d)
            for d in self.view.dependents(c)
            if d != matter
            and self._of_noun(c, d, matter)
            and can_act(self.context, d)
            and self.matters.of(d) is None
        )

    def _of_noun(self, c: int, d: int, matter: int) -> bool:
        """Whether a phrase hangs on the noun, not on its matter: `en violation de l'accord d'Oron`."""
        while d != c and d >= 0:
            if d == matter:
                return False
            d = self.view.governor[d]
        return True

    def _carrier(self, c: int, lemma: str, told: Matter | None) -> Carried | None:
        clause = self.view.clause_of(c)
        matter: Matter | None = self._behind(c)
        bare = matter is None and lemma in _BARE
        if matter is None:
            matter = told if bare else self._purposed(clause)
        if matter is None and lemma in _TO_DO:
            matter, bare = self._to_do(c) or matter, False
        if matter is None and lemma in _HINDERING:
            matter = self._aid_behind(c)
        if matter is None and lemma in _BROKEN and self._denounced(c, clause):
            matter = self._truce_before(c)
        if lemma in _OF_TRUCES and (matter is None or matter.kind != "ceasefire"):
            return None
        if matter is None or (matter.kind == "resolution" and _CARRIERS[lemma] not in _ON_VOTED):
            return None
        own = self.lemma[self.view.chunks[c].inner] in _OWN  # « a réitéré son refus des appels de X »
        actors = self._doing(c, clause) if own else ()
        actors = actors or self._owners(c, matter.chunk) or self._agent(matter, c) or self._doing(c, clause)
        actors = actors or self._state(c)
        happened = bool(actors) or self._launched(c, lemma, clause)
        happened = happened or (lemma in _UNOWNED and not bare and self._came_about(c, clause))
        return Carried(_CARRIERS[lemma], matter, actors, bare) if happened else None

    def _aid_behind(self, c: int) -> Matter | None:
        """`les entraves à l'aide humanitaire`, `l'obstruction de l'armée au travail des secours`."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        k = c + 1
        while k < stop and self.view.role[k] == "nmod" and self.view.chunks[k].prep == "de":
            k += 1
        if k >= stop or self.view.chunks[k].prep != "à" or not self.matters.in_crisis:
            return None
        first, last = self.view.extent(k)
        aid = self.lemma[self.view.chunks[k].head] in _HINDERED
        said = not _AID.isdisjoint(self.lemma[first:last])
        return self.matters.named("humanitarian_access", k) if aid and said else None

    def _launched(self, c: int, lemma: str, clause: Clause | None) -> bool:
        """`L'appel au dialogue est lancé`: done, though by nobody who is told."""
        if clause is None or lemma not in _ANSWERED or c not in clause.subjects:
            return False
        verb = clause.verb
        done = verb.voice == "passive" and verb.lemma in _VERBS and verb.form == "finite"
        return done and verb.negation not in NOT and not verb.modal

    def _came_about(self, c: int, clause: Clause | None) -> bool:
        """`après l'annonce d'une trêve` tells of one; `en cas de rupture`, `exige la signature` tell of none."""
        chunk, above = self.view.chunks[c], self.view.governor[c]
        determiner = self.context.document.tokens.lower[chunk.inner] if chunk.inner >= 0 else ""
        if above >= 0 and self.lemma[self.view.chunks[above].head] in _ACCUSATIONS:
            return True  # « se rejettent la responsabilité de la rupture de la trêve »
        charged = self.lemma[chunk.head] in _CHARGED
        if charged and chunk.prep in _DESPITE:
            return True  # « malgré quelques violations de la trêve »
        if charged and chunk.prep == "en":
            return clause is None or clause.verb.negation not in NOT
        if charged and self._denounced(c, clause):
            return True
        opening = self.context.document.tokens.lower[chunk.first : chunk.inner + 1]
        merged = not _MERGED.isdisjoint(opening)  # « face au rejet »
        if chunk.prep in _UNSURE or (determiner not in _DEFINITE and not merged):
            return False
        if above >= 0 and self.lemma[self.view.chunks[above].head] in _RISKS:
            return False
        if clause is None:
            return True
        verb = clause.verb
        set_ahead = self.lemma[chunk.head] in _SIGNING and verb.lemma in _SET_AHEAD
        steps = STEP_VERBS.get(verb.lemma, ())
        bound = any(step.nouns or step.beside for step in steps) and verb.lemma in _BOUND  # « est revenu »
        asked = not set_ahead and not bound and any(self._asks(c, step) for step in steps)
        wanted = asked or verb.negation in NOT or (verb.mood == "Cnd" and not verb.perfect)
        return not wanted and not (clause.kind == "adverbial" and clause.marker == "si")

    def _asks(self, c: int, step: StepVerb) -> bool:
        """`exige la signature`; `fait le tour`, without the word that `faire` needs, asks nothing."""
        named = not step.nouns or self.lemma[self.view.chunks[c].head] in step.nouns
        return step.action in _ASKED and not step.beside and named

    def _to_do(self, c: int) -> Matter | None:
        """`le refus des rebelles de négocier`: the matter of the infinitive right behind the noun."""
        end = self.view.extent(c)[1]
        for other in clauses_behind(self.view, c):
            if other.kind == "infinitive" and other.marker in ("de", "à") and other.verb.first <= end + 1:
                return self.matters.act(other)
            return None
        return None

    def _denounced(self, c: int, clause: Clause | None) -> bool:
        """`dénonce une violation de la trêve`, `parle de « violation » de l'accord`."""
        around = [clause] if clause is not None else []
        if clause is not None and clause.kind == "infinitive" and clause.parent >= 0:
            around.append(self.view.clauses[clause.parent])  # « s'accusent d'être à la base de violations »
        if not around:  # in marks of its own
            indices = self.view.sentence_clauses[self.view.sentence_of[c]]
            around = [o for k in indices if (o := self.view.clauses[k]).chunk < c][-1:]
        mutual = any(o.verb.lemma in _ACCUSING and o.verb.voice == "reflexive" for o in around)
        states = any(
            o.verb.lemma == "faire" and self.lemma[o.verb.last : o.verb.last + 1] == ["état"] for o in around
        )  # « fait état de « flagrantes violations » de l'accord »
        return (
            mutual
            or states
            or any(o.verb.lemma in _DENOUNCING and o.verb.negation not in NOT for o in around)
        )

    def _agent(self, matter: Matter, c: int) -> tuple[str, ...]:
        """`le rejet de la trêve par les rebelles`, `l'acceptation par les rebelles de la trêve`."""
        for last in {self.view.extent(c)[1], matter.last}:
            after = self.view.chunk_at[last] if last < len(self.view.chunk_at) else -1
            verb = self.view.chunks[after].verb if after >= 0 else None
            if verb is not None and verb.form == "past_participle" and verb.lemma in _VERBS:
                after += 1  # « un appel à la trêve lancé par le pape »
            if after >= 0 and self.view.chunks[after].prep == "par" and can_act(self.context, after):
                both = (k for k in self.view.conjuncts(after) if can_act(self.context, k))
                return tuple(dict.fromkeys(name_of(self.view, k) for k in both))
            sides = after >= 0 and self.view.chunks[after].prep == "entre"
            if sides and _CARRIERS.get(self.lemma[self.view.chunks[c].head]) not in _OF_A_THIRD:
                return sides_among(self.context, after)
        return ()

    def _state(self, c: int) -> tuple[str, ...]:
        """`la proposition norvégienne`: the state of the text that the adjective names."""
        state = state_of(self.context, c)
        return (state,) if state is not None else sides_of(self.context, c)

    def _doing(self, c: int, clause: Clause | None) -> tuple[str, ...]:
        """`le ministre a lancé un appel`, `un appel a été lancé par le ministre`."""
        if clause is None:
            return ()
        if self._owned(c, clause):
            subject = subject_of(self.view, clause)
            return (name_of(self.view, subject),) if subject >= 0 and can_act(self.context, subject) else ()
        if clause.verb.lemma not in _VERBS:
            return ()
        active = clause.verb.voice != "passive" and c in clause.objects
        agent = subject_of(self.view, clause) if active else next(self.view.complement(clause, "par"), -1)
        if active and agent >= 0 and not can_act(self.context, agent):
            agent = next((k for k in reversed(clause.appositions) if can_act(self.context, k)), -1)
        return (name_of(self.view, agent),) if agent >= 0 and can_act(self.context, agent) else ()

    def _owned(self, c: int, clause: Clause) -> bool:
        """`a lu son appel à la trêve`, `tirent en violation de la trêve`, `s'accusent de violations de la trêve`."""
        chunk = self.view.chunks[c]
        if chunk.inner < len(self.lemma) and self.lemma[chunk.inner] in _OWN:
            return True
        broken = self.lemma[chunk.head] in _CHARGED
        mutual = clause.verb.lemma in _ACCUSING and clause.verb.voice == "reflexive"
        return broken and (chunk.prep == "en" or mutual)

    def _behind(self, c: int) -> Matter | None:
        """The matter behind a carrier, its own `de` phrases and those of its actor between."""
        last = self.view.extent(c)[1]
        after = self.view.chunk_at[last] if last < len(self.view.chunk_at) else -1
        needed = _CARRIER_NEEDS.get(self.lemma[self.view.chunks[c].head])
        if needed is not None:
            if after < 0 or self.lemma[self.view.chunks[after].head] != needed:
                return None
            return next((m for d in self.view.dependents(after) if (m := self.matters.of(d))), None)
        after = self._past_description(after)
        by = after if after >= 0 and self.view.chunks[after].prep == "par" else -1
        if by >= 0:  # « le rejet par référendum de la trêve »
            found = next((m for d in self.view.dependents(by) if (m := self.matters.of(d))), None)
            if found is not None:
                return found
            last = self.view.extent(by)[1]
            after = self.view.chunk_at[last] if last < len(self.view.chunk_at) else -1
        if self._opens_marks(after):
            after += 2  # « un appel à « la cessation des combats » »
            found = self.matters.of(after)
            return found if found is not None and not found.recalled else None
        linked = after >= 0 and self.view.chunks[after].prep in _BEHIND
        for d in (*self.view.dependents(c), *((after,) if linked else ())):
            found = self.matters.of(d)
            final = not _FINAL.isdisjoint(self.lemma[slice(*self.view.extent(d))])
            signing = found is not None and self.lemma[self.view.chunks[c].head] in _SIGNING
            signed = signing and (final or (found is not None and bool(self._agent(found, c))))
            if found is not None and (signed or not found.recalled):
                return found
        return None

    def _past_description(self, after: int) -> int:
        """`des violations répétées de la trêve`, `« manifestes » de l'accord`: past what only says how they are."""
        chunks = self.view.chunks
        if after < 0 or after + 1 >= len(chunks):
            return after
        verb = chunks[after].verb
        if verb is not None and verb.form == "past_participle" and chunks[after + 1].prep == "de":
            return after + 1
        if chunks[after].kind == "CLOSE" and chunks[after + 1].prep == "de":
            return after + 1
        marks = past_marks(self.view, after)
        return marks if marks >= 0 and chunks[marks].prep == "de" else after

    def _opens_marks(self, after: int) -> bool:
        """Whether a preposition stands here before marks that hold a phrase."""
        chunks = self.view.chunks
        if after < 0 or after + 2 >= len(chunks) or chunks[after].prep not in _BEHIND:
            return False
        return chunks[after].kind == "OTHER" and chunks[after + 1].kind == "OPEN"

    def _purposed(self, clause: Clause | None) -> Matter | None:
        """`a lancé un appel pour ouvrir un couloir humanitaire`: the matter of the infinitive behind."""
        if clause is None or clause.verb.lemma not in _VERBS:
            return None
        for other in clauses_behind(self.view, clause.chunk):
            if other.parent != clause.index or other.kind != "infinitive" or other.marker not in _PURPOSE:
                continue
            named = self.matters.act(other)
            named = named or next((m for c in other.objects if (m := self.matters.of(c))), None)
            if named is not None:
                return named
        return None
