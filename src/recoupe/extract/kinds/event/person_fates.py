"""What befalls somebody named, by its noun: `l'arrestation d'Ivo Brek`, `la libération, mardi, de son otage`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.event.milestones import WHO, Noun, happening, near
from recoupe.extract.kinds.event.sides import Sides
from recoupe.extract.kinds.told_event import Told, day_behind, start_of
from recoupe.record import Factuality

_INDEFINITE = frozenset(("un", "une", "des", "plusieurs", "deux", "trois"))
_DEMANDS = frozenset(happening("demands"))
_PUT_OFF = frozenset(("ajourner", "reporter", "annuler", "suspendre", "repousser", "retarder", "différer"))
_THE = frozenset(("le", "la", "l'", "les", "son", "sa", "ses", "leur", "leurs", "plusieurs"))
_SEIZING = frozenset(("arrest", "kidnapping", "execution", "assassination", "extradition", "indictment"))
_PETTY = frozenset(near("petty"))
_PUT = frozenset(
    ("résidence", "surveiller", "garde", "examen", "accusation", "détention")
)  # « mise en examen de »
_BETWEEN = frozenset(("par", "à", "en", "dans"))


class PersonFates:
    """Reads the nouns of one document that tell the fate of somebody."""

    def __init__(self, context: Context, sides: Sides) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.sides = sides
        self.members = sides.members

    def read(self, c: int, noun: Noun) -> Told | None:
        """`l'arrestation d'Ivo Brek`: the fate of somebody named, with its day or without."""
        if not noun.of_person or self.tokens.lower[self.view.chunks[c].inner] in _INDEFINITE:
            return None
        owner = next(self.view.dependents(c), -1)
        if owner < 0:
            owner = self._past_agent(c)
        who = identify(self.view, owner) if owner >= 0 else None
        if who is None or not (who.kind == "person" or self._people(owner, noun)):
            return None
        elsewhere = noun.type == "coup" and who.first >= self.view.extent(owner)[1]
        if who.kind == "person" and elsewhere and self.view.chunks[owner].name >= 0:
            return None  # « la chute d'Oron, a dit Jan Orn »: he is not what fell
        if self.lemma[self.view.chunks[owner].head] in _PETTY:
            return None  # « l'arrivée du gardien Ivo Brek »
        if noun.only_person and who.kind == "person" and who.role is None and who.last - who.first == 1:
            return None  # « la libération d'Oron », a town that nobody knows
        words = (self.view.chunks[c].inner, self.view.extent(owner)[1])
        time, last = day_behind(self.context, *words)
        when = start_of(self.context, time) if time is not None else None
        clause = self.view.clause_of(c)
        asked: Factuality | None = "demanded" if clause is not None and self._asked(clause) else None
        if clause is not None and c in clause.subjects and clause.verb.lemma in _PUT_OFF:
            asked = "planned"  # « la libération des otages a été ajournée »
        if clause is not None and clause.verb.tense == "Fut" and c in (*clause.subjects, *clause.objects):
            asked = asked or "planned"  # « que s'ouvrira le procès d'Ivo Brek »
        told = self.sides.make(
            c, noun, (words[0], last if time is not None else words[1]), "noun", when, clause, asked
        )
        side = {noun.de: self.members.name(owner) or identify(self.view, owner).name}
        return replace(told, **side)

    def _people(self, c: int, noun: Noun) -> bool:
        """`la libération de son otage`, `l'arrestation de l'imam`, `l'arrestation de 80 jeunes`."""
        chunk = self.view.chunks[c]
        human = is_human(self.tokens, chunk.head)
        if noun.type == "release" and (
            self.lemma[chunk.head] in WHO["captive"] or (human and chunk.quantity >= 0)
        ):
            return True  # « la libération de 20 femmes »
        first = self.tokens.lower[chunk.first]
        known = chunk.quantity >= 0 or first == "du" or self.tokens.lower[chunk.inner] in _THE
        return human and known and noun.type in _SEIZING

    def _asked(self, clause: Clause) -> bool:
        """`réclament la démission d'Ivo Brek`, `une pétition demandant sa libération`."""
        return clause.verb.lemma in _DEMANDS and clause.verb.voice != "passive"

    def _past_agent(self, c: int) -> int:
        """`la destitution par l'armée d'Ivo Brek`, `la destitution, jeudi, d'Ivo Brek`: whose it is; or -1."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        for k in range(c + 1, min(stop, c + 6)):
            chunk = self.view.chunks[k]
            if chunk.kind == "PP" and chunk.prep == "de":
                return k
            put = self.lemma[chunk.head] in _PUT and (chunk.prep == "en" or chunk.kind == "VERB")
            if chunk.kind not in ("COMMA", "NP", "ADV") and chunk.prep not in _BETWEEN and not put:
                break
        return -1
