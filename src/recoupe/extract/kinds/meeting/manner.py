"""How a sentence tells of the meeting that a noun names: what it does, what is done with it, what goes on during it."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.meeting.outcome import fails
from recoupe.extract.kinds.near import clauses_behind
from recoupe.extract.kinds.officials import Officials
from recoupe.lang import load_table

_TABLE = load_table("meeting")
_ORGANISING = frozenset(_TABLE["happening"]["organising"])
_MEETINGS = frozenset(_TABLE["nouns"]["meeting"])
_TALKS = frozenset(_TABLE["nouns"]["talks"])
_HELD, _HOLDS, _ATTENDS, _PLANNED, _DEMANDED, _FAILED, _DURING, _COMING = (
    frozenset(_TABLE["happening"][group])
    for group in ("held", "holds", "attends", "planned", "demanded", "failed", "during", "coming")
)
_CALLING_OFF, _LEADING, _AHEAD, _BEFORE, _OPEN, _MOMENTS = (
    frozenset(_TABLE["happening"][group])
    for group in ("calling_off", "leading", "ahead", "before", "open", "moments")
)
_LIGHT: dict[str, str] = _TABLE["happening"]["place"]
_LEADS_TO: dict[str, str] = _TABLE["happening"]["leads_to"]
_NOT = frozenset(("pas", "jamais", "point"))
_ANY = frozenset(_TABLE["near"]["unsaid"])
_CALLS = frozenset(_TABLE["happening"]["calls"])
_SINCE = frozenset(("depuis",))


class Manner:
    """Reads how the clauses of one document tell of its meetings."""

    def __init__(self, context: Context, officials: Officials) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.officials = officials

    def happens(self, c: int, clause: Clause | None) -> str | None:
        """How the clause tells of the meeting: what it does, what is done with it, or what goes on during it."""
        above = self.view.governor[c]
        told_of = self._told_of(c, clause)
        if told_of is not None and told_of is not clause and not self._called_off(above):
            return "participle"
        if clause is None:
            return "cancelled" if self._called_off(above) and self._heads(above) else None
        lemma = clause.verb.lemma
        if self._called_off(above) and self._came_to_nothing(above, clause):
            return "cancelled"
        if self.view.chunks[c].prep == "en" and self.lemma[self.view.chunks[c].head] in _TALKS:
            return "underway"
        if self._lies_ahead(c, clause):
            return "ahead"
        moment = above >= 0 and self.lemma[self.view.chunks[above].head] in _MOMENTS
        on_the_line = self.view.chunks[c].prep == "dans" and self.lemma[self.view.chunks[c].head] in _CALLS
        if self.view.chunks[c].prep in _DURING or moment or on_the_line:  # « dans un appel au roi »
            return "during"
        takes_place = self._takes_place(clause)
        passive = clause.verb.voice == "passive"
        if c in clause.subjects:
            happens = lemma in _HELD or takes_place or fails(self.context, clause)
            done = passive and (lemma in _HOLDS or lemma in _PLANNED or lemma in _DEMANDED)
            return "subject" if happens or done else None
        if c in clause.objects and not passive:
            done = lemma in _HOLDS or lemma in _PLANNED or lemma in _DEMANDED or lemma in _FAILED
            return "object" if done else None
        if self.view.chunks[c].prep == "pour" and c in clause.complements and lemma in _COMING:
            return "attended"
        if self.view.chunks[c].prep == "à" and c in clause.complements:
            if lemma in _ATTENDS:
                reports = self.lemma[clause.verb.last : clause.verb.last + 1] == ["compte"]
                return "attended" if not reports else None  # « rendre compte au sommet »
            led = clause.object >= 0 and self.lemma[self.view.chunks[clause.object].head] == _LEADS_TO.get(
                lemma
            )
            return "subject" if led else None
        return None

    def expected_at(self, c: int, clause: Clause | None) -> bool:
        """`est attendu lundi à Oron pour un sommet consacré à la crise`: it lies ahead, whatever its participle."""
        aim = clause is not None and self.view.chunks[c].prep == "pour" and c in clause.complements
        return aim and clause is not None and clause.verb.lemma == "attendre" and clause.verb.tense == "Pres"

    def _heads(self, above: int) -> bool:
        """`Report de la conférence de paix`: a line without a verb begins with it."""
        start, _ = self.view.sentence_chunks[self.view.sentence_of[above]]
        return above == start

    def _takes_place(self, clause: Clause) -> bool:
        """`a eu lieu lundi`, `ont pris fin`."""
        word = _LIGHT.get(clause.verb.lemma)
        if word is None:
            return False
        beside = self.lemma[clause.verb.last : clause.verb.last + 1] == [word]
        return beside or any(self.lemma[self.view.chunks[c].head] == word for c in clause.objects)

    def _came_to_nothing(self, above: int, clause: Clause) -> bool:
        """`l'échec des pourparlers a ...`, `après l'annulation d'une réunion`."""
        after = self.view.chunks[above].prep in _DURING | _SINCE and above in clause.complements
        return after or above in (*clause.subjects, *clause.objects)

    def _lies_ahead(self, c: int, clause: Clause) -> bool:
        """`à l'approche d'une conférence`, `avant une réunion`, `doit déboucher sur un sommet`."""
        chunk, above = self.view.chunks[c], self.view.governor[c]
        lower = self.context.document.tokens.lower
        if lower[chunk.inner] in _ANY:
            return False  # « exige son départ avant toute discussion »
        if chunk.first > 0 and lower[chunk.first - 1] == "ici":
            return True  # « d'ici à la réunion de mercredi »
        if chunk.prep in _BEFORE or (above >= 0 and self.lemma[self.view.chunks[above].head] in _AHEAD):
            return True
        return chunk.prep == "sur" and clause.verb.lemma in _LEADING and c in clause.complements

    def _called_off(self, above: int) -> bool:
        """`le report des pourparlers`: whether the noun above a meeting's says that it will not be."""
        return above >= 0 and self.lemma[self.view.chunks[above].head] in _CALLING_OFF

    def spoken_of(self, c: int, clause: Clause | None, people: list[int]) -> str | None:
        """`le thème d'une conversation entre X et Y`: two in office had it, unless it is an idea or a plan."""
        above = self.view.governor[c]
        named = [p for p in people if self.officials.is_person(p) and self.officials.holds_office(p)]
        if above < 0 or len(named) < 2 or self.lemma[self.view.chunks[above].head] in _OPEN:
            return None
        told = clause is not None and not clause.verb.negation and clause.verb.mood == "Ind"
        return "during" if told and clause is not None and clause.verb.lemma not in _DEMANDED else None

    def alone(self, c: int) -> str | None:
        """`Conférence de Genève, sans résultat.`: an item of a chronology that has no verb."""
        start, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        verbless = c == start and all(self.view.chunks[k].kind != "VERB" for k in range(start, stop))
        return "alone" if verbless and self.lemma[self.view.chunks[c].head] in _MEETINGS else None

    def own(self, c: int, clause: Clause | None) -> Clause | None:
        """The clause that says what became of the meeting: its participle's, unless the main verb cancels it."""
        if self._fails_itself(c, clause):
            return clause
        if clause is not None and c in clause.subjects:
            for later in clauses_behind(
                self.view, clause.chunk
            ):  # « devaient débuter mais ont été reportés »
                if c in later.subjects and later.kind == clause.kind and fails(self.context, later):
                    return later
        told_of = next(self._participles(c), clause)
        return clause if told_of is not None and self._goes_on(c, clause, told_of) else told_of

    def _told_of(self, c: int, clause: Clause | None) -> Clause | None:
        """The clause hanging on the noun that tells of the meeting, where the main verb doesn't."""
        told_of = next(self._participles(c), None) if not self._fails_itself(c, clause) else None
        return None if told_of is not None and self._goes_on(c, clause, told_of) else told_of

    def clause_of(self, c: int) -> Clause | None:
        """The clause of a noun; not the relative that describes it where another has it as subject."""
        clause = self.view.clause_of(c)
        if clause is None or clause.kind not in ("relative", "participle"):
            return clause
        around = (self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence])
        return next((o for o in around if o.kind == "main" and c in o.subjects), clause)

    def _goes_on(self, c: int, clause: Clause | None, told_of: Clause) -> bool:
        """`les pourparlers, suspendus depuis mars, reprennent lundi`: the main verb says how it stands."""
        if clause is None or clause is told_of or c not in clause.subjects:
            return False
        if self._takes_place(clause) and clause.verb.negation in _NOT:
            return True  # « la rencontre prévue n'aura pas lieu »
        came = self._takes_place(clause) or clause.verb.lemma in _HELD
        if came and told_of.verb.lemma in _PLANNED and (clause.verb.perfect or clause.verb.tense == "Past"):
            return True  # « la réunion prévue le 8 a eu lieu »
        if came and told_of.kind == "participle" and told_of.verb.lemma in _ORGANISING:
            return True  # « un conseil présidé par Ivo Brek se tiendra lundi »
        if clause.verb.lemma not in _HELD:
            return False
        return told_of.kind == "relative" or fails(self.context, told_of)

    @staticmethod
    def _fails_itself(c: int, clause: Clause | None) -> bool:
        """Whether the main verb cancels the meeting: `la réunion prévue lundi a été annulée`."""
        told = clause is not None and c in (*clause.subjects, *clause.objects)
        return told and clause is not None and clause.verb.lemma in _FAILED

    def _agrees(self, clause: Clause, c: int) -> bool:
        """Whether a participle can be of the noun, by its number."""
        number = self.view.document.tokens.number
        own, noun = number[clause.verb.head], number[self.view.chunks[c].head]
        return not own or not noun or own == noun

    def _participles(self, c: int) -> Iterator[Clause]:
        """`une réunion prévue lundi`, `la réunion qui s'ouvre demain`: clauses that hang on the noun."""
        family = {c, *self.view.dependents(c)}
        after = max(family) + 1
        if after < len(self.view.chunks) and self.view.chunks[after].prep == "entre":
            family.update(self.view.conjuncts(after))  # « la rencontre entre X et Y prévue lundi »
        for clause in clauses_behind(self.view, c):
            if clause.kind in ("participle", "relative") and clause.subject in family:
                if clause.kind == "participle" and not self._agrees(clause, c):
                    continue  # « les négociations avec l'Autorité présidée par lui »
                if clause.verb.form == "present_participle" and clause.parent != self.view.owner[c]:
                    continue  # « une réunion est prévue pour appliquer le plan prévoyant leur retrait »
                lemma = clause.verb.lemma
                if (
                    self._takes_place(clause)
                    or lemma in _HELD
                    or lemma in _FAILED
                    or lemma in _HOLDS
                    or lemma in _PLANNED
                ):
                    yield clause
