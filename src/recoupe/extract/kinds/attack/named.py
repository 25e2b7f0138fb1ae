"""Attack nouns that no verb has told of: `Trois gardes sont morts dans le bombardement de la gare d'Oron`.

What hangs on a word that takes the attack away (`la crainte d'un attentat`) or that it only sets in time
(`peu après le raid`) tells of none.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.attack.campaigns import is_somebodys
from recoupe.extract.kinds.attack.nouns import (
    by_police,
    is_broad,
    is_deadly,
    is_definite,
    read_strike,
    sets_in_time,
)
from recoupe.extract.kinds.attack.reader import Strike
from recoupe.extract.kinds.attack.targets import can_be_hit
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("attack")
_AHEAD: dict[str, Factuality] = {lemma: how for how, lemmas in _TABLE["ahead"].items() for lemma in lemmas}
_HARM = frozenset(_TABLE["harm"]["verbs"])
_BY_POLICE = frozenset(_TABLE["harm"]["by_police"])
_KILLING = frozenset(_TABLE["harm"]["killing"])
_BY_WEAPON = frozenset(_TABLE["nouns"]["by_weapon"])
_AVERTING = frozenset(_TABLE["never"]["averting"])
_LAUNCHES = frozenset((*_TABLE["verbs"]["launch"], *_TABLE["verbs"]["carry"]))
_LONG, _OPENING = frozenset(_TABLE["nouns"]["long"]), frozenset(_TABLE["verbs"]["opening"])
_IN = frozenset(("par", "dans", "lors de", "au cours de", "de"))
_IN_CASE = frozenset(("en cas de", "faute de"))
_NOT_HIT = frozenset(_TABLE["never"]["spared"])
_GUARDING = frozenset(_TABLE["never"]["guarding"])
_REAL = frozenset(_TABLE["never"]["real"])
_DEATHS, _DYING = frozenset(_TABLE["deaths"]["nouns"]), frozenset(_TABLE["deaths"]["verbs"])
_WORDY = frozenset(_TABLE["doubts"]["wordy_nouns"])
_BEGINNING = frozenset(("commencer", "débuter"))
_ATTEMPT = "tentative"
_OCCUR = frozenset(_TABLE["verbs"]["occur"])
_SPOKEN = frozenset(_TABLE["never"]["spoken"])
_GOVERNORS = frozenset(_TABLE["never"]["governors"])
_OWN = GRAMMAR.own
_SUFFERING = frozenset(_TABLE["suffer"]["nouns"])


class NamedStrikes:
    """Reads the attack nouns of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens

    def read(self, c: int, *, first: bool) -> Strike | None:
        """An attack noun that tells something: what was hit, who did it, or where and when something new happened.

        `first`: no attack of its sentence has been told.
        """
        struck = read_strike(self.context, c)
        by_weapon = self.tokens.lemma[self.view.chunks[c].head] in _BY_WEAPON  # « l'explosion d'une mine »
        definite = is_definite(self.context, c) and not by_weapon
        clause = self.view.clause_of(c)
        how = _AHEAD.get(clause.verb.lemma) if clause is not None and c in clause.objects else None
        target, actor = struck.target, struck.actor
        if how == "denied" and actor is None and clause is not None:
            actor = self._name(subject_of(self.view, clause))
        if clause is not None and clause.verb.lemma in _HARM and clause.verb.voice == "active":
            target, actor = self._harmed(clause, c, target, actor)
        if clause is not None and target < 0 and first and not by_police(actor):
            target = self._suffered(clause, c)
        if target < 0:
            target = self._dead_of(c)
        if target < 0:
            target = self._said_target(c)
        if actor is None and clause is not None and self._listed(clause, c):
            actor = self._name(subject_of(self.view, clause))
        if target < 0 and by_police(actor) and clause is not None and clause.verb.lemma in _HARM:
            return None  # « le suspect a été blessé par des tirs de la police »
        if by_police(actor) and clause is not None and clause.verb.lemma in _BY_POLICE:
            return None  # « la police a abattu trois bandits lors d'une opération »
        if is_broad(self.context, c):
            bare = self.tokens.upos[self.view.chunks[c].inner] not in ("DET", "NUM") and not struck.dated
            own = self.tokens.lower[self.view.chunks[c].inner] in _OWN
            enough = target >= 0 and not (definite or bare or own)
            harmed = clause is not None and clause.verb.lemma in _HARM and clause.verb.voice != "reflexive"
            enough = enough or (harmed and not definite and not bare and self._tells_harm(clause, c))
            enough = enough or is_somebodys(self.context, c, struck)
        else:
            enough = target >= 0 or actor is not None or struck.dated or struck.place >= 0
            enough = enough or (not definite and clause is not None and clause.verb.lemma in _HARM)
            enough = enough or self._begins_with(clause, c)
            enough = enough or (
                not definite and struck.means == "chemical"
            )  # « les symptômes d'une attaque au chlore »
            if definite and target < 0 and struck.place < 0 and not struck.dated and self._aside(clause, c):
                enough = False  # « peu après le raid américain »
        enough = enough or is_deadly(self.context, c)
        return (
            Strike("noun", target, actor, struck.means, struck.place, c, factuality=how) if enough else None
        )

    def _tells_harm(self, clause: Clause | None, c: int) -> bool:
        """`tués lors d'une opération`, `une opération a tué deux chefs`: the noun does it, or says where they died."""
        return (
            clause is not None and not clause.verb.negation and c in (*clause.subjects, *clause.complements)
        )

    def _begins_with(self, clause: Clause | None, c: int) -> bool:
        """`l'assaut a commencé par un attentat au camion piégé`: that with which it began has been."""
        begun = clause is not None and clause.verb.lemma in _BEGINNING and clause.verb.perfect
        chunk = self.view.chunks[c]
        return begun and chunk.prep == "par" and self.tokens.lemma[chunk.head] not in _WORDY

    def _aside(self, clause: Clause | None, c: int) -> bool:
        """Whether a noun only says when or why something else was."""
        return sets_in_time(self.context, c) and not (clause is not None and c in clause.objects)

    def _listed(self, clause: Clause, c: int) -> bool:
        """`a lancé 11 missiles, 14 frappes et 21 attaques`: each counted member is told of."""
        thrown = clause.verb.lemma in _LAUNCHES and clause.verb.voice == "active"
        return thrown and self.view.chunks[c].quantity >= 0 and c in clause.objects

    def _suffered(self, clause: Clause, c: int) -> int:
        """`la ville a été réveillée par des bombardements`: who or what is hit; or -1."""
        chunk = self.view.chunks[c]
        hit = clause.subject
        if self._killed_in(clause, c, hit):
            return hit  # « le général Brek, tué dans un raid »
        if chunk.prep != "par" or clause.verb.voice != "passive" or c not in clause.complements or hit < 0:
            return -1
        if clause.verb.lemma in _NOT_HIT or clause.verb.negation or not can_be_hit(self.context, hit):
            return -1
        return hit

    def _killed_in(self, clause: Clause, c: int, hit: int) -> bool:
        """Somebody by name, who died in the attack: in `dix civils tués dans un raid` it hit a place."""
        died = clause.verb.lemma in _DYING
        harmed = clause.verb.lemma in _HARM and (clause.verb.voice == "passive" or died)
        harmed = harmed and not clause.verb.negation
        if hit < 0 or not harmed or c not in clause.complements or self.view.chunks[c].prep not in _IN:
            return False
        return identify(self.view, hit).kind == "person"

    def _dead_of(self, c: int) -> int:
        """`la mort du général Brek dans un raid`, `la mort, lors d'un raid, d'Ivo Brek`: whom it hit by name; or -1."""
        chunks, stop = self.view.chunks, self.view.sentence_chunks[self.view.sentence_of[c]][1]
        if chunks[c].prep not in _IN or chunks[c].prep == "de":
            return -1
        for k in range(c - 1, max(c - 5, self.view.sentence_chunks[self.view.sentence_of[c]][0] - 1), -1):
            if chunks[k].kind == "VERB":
                break
            if self.tokens.lemma[chunks[k].head] in _DEATHS:
                set_in = (c + 2,) if c + 2 < stop and chunks[c + 1].kind == "COMMA" else ()
                owners = (*self.view.dependents(k), *(s for s in set_in if chunks[s].prep == "de"))
                return next((d for d in owners if identify(self.view, d).kind == "person"), -1)
        return -1

    def _said_target(self, c: int) -> int:
        """`l'aéroport, cible de tirs la veille,`: what is told to be the target beside its name; or -1."""
        said = self.view.governor[c]
        if said < 2 or self.tokens.lemma[self.view.chunks[said].head] not in _SUFFERING:
            return -1
        bare = self.view.chunks[said].first == self.view.chunks[said].head
        if not bare or self.view.chunks[said - 1].kind != "COMMA":
            return -1
        hit = said - 2
        while self.view.role[hit] == "nmod" and self.view.governor[hit] >= 0:
            hit = self.view.governor[hit]
        return hit if can_be_hit(self.context, hit) else -1

    def _harmed(self, clause: Clause, c: int, target: int, actor: str | None) -> tuple[int, str | None]:
        """`l'armée a tué dix miliciens dans une frappe`: whom and who, by the verb around the noun."""
        if c not in clause.complements or clause.verb.lemma not in _KILLING:
            return target, actor  # « quatre gardes ont péri dans l'attaque »: not by them
        doer = subject_of(self.view, clause)
        if actor is None and doer >= 0 and is_armed(self.context, doer):
            actor = self._name(doer)
            hit = next((k for k in clause.objects if can_be_hit(self.context, k)), -1)
            target = target if target >= 0 else hit
        return target, actor

    def _name(self, c: int) -> str | None:
        return identify(self.view, c).name if c >= 0 else None

    def in_idiom(self, c: int) -> bool:
        """`pris d'assaut`: the idiom has told it, or a crowd did it."""
        chunk, clause = self.view.chunks[c], self.view.clause_of(c)
        bare = chunk.prep == "de" and chunk.inner == chunk.head
        return bare and clause is not None and clause.verb.lemma == "prendre"

    def only_spoken_of(self, c: int) -> bool:
        """`la cessation des attaques`: a noun that takes the attack away."""
        clause = self.view.clause_of(c)
        if (
            clause is not None
            and clause.verb.voice == "passive"
            and _AHEAD.get(clause.verb.lemma) == "planned"
        ):
            return True  # « d'où sont programmées les attaques »
        if (
            clause is not None
            and clause.verb.lemma in _AVERTING
            and c
            in (
                *clause.objects,
                *clause.complements,
            )
        ):
            return True  # « empêchent les attaques aériennes », « s'opposera à toute agression »
        if clause is not None and clause.verb.lemma == "prendre" and self.view.chunks[c].prep == "de":
            return True  # « pris d'assaut » is the verb's
        if self.tokens.lower[self.view.chunks[c].inner] in GRAMMAR.nobody:
            return True  # « aucune frappe ne restera sans réponse »
        if self.view.chunks[c].prep in _IN_CASE or (clause is not None and self._in_words(c, clause)):
            return True  # « en cas d'attaque »
        if (
            clause is not None
            and clause.verb.lemma in _OPENING
            and self.tokens.lemma[self.view.chunks[c].head] in _LONG
            and c in (clause.subjects if clause.verb.voice == "passive" else clause.objects)
        ):
            return True  # « a lancé mardi une offensive » is a milestone
        governor = self.view.governor[c]
        if governor >= 0 and self._takes_away(c, governor, clause):
            return True
        return self.view.chunks[c].prep == "contre" and self._is_guarded_against(self.view.clause_of(c))

    def _in_words(self, c: int, clause: Clause) -> bool:
        """`il a réitéré ses attaques contre l'Occident`: somebody without arms attacks by what he says."""
        own = self.tokens.lower[self.view.chunks[c].inner] in _OWN
        if not own or clause.verb.lemma not in _SPOKEN or c not in clause.objects:
            return False
        doer = subject_of(self.view, clause)
        return (
            doer >= 0
            and not is_armed(self.context, doer)
            and identify(self.view, doer).kind in ("person", "common")
        )

    def _takes_away(self, c: int, governor: int, clause: Clause | None) -> bool:
        """`la crainte d'un attentat`; but `l'auteur de l'attentat contre la gare` tells of one."""
        head = self.tokens.lemma[self.view.chunks[governor].head]
        if head not in _GOVERNORS:
            return False
        if head in _REAL:
            struck = read_strike(self.context, c)
            return struck.target < 0 and struck.place < 0 and not struck.dated
        tried = head == _ATTEMPT and clause is not None and governor in clause.subjects
        return not (tried and clause is not None and clause.verb.lemma in _OCCUR)  # « a fait deux morts »

    def _is_guarded_against(self, clause: Clause | None) -> bool:
        """`met en garde contre des raids`, `se prémunir contre un attentat`: none of them has come."""
        if clause is None:
            return False
        warned = "garde" in self.tokens.lower[clause.verb.last : clause.verb.last + 2]
        return clause.verb.lemma in _GUARDING or (clause.verb.lemma == "mettre" and warned)
