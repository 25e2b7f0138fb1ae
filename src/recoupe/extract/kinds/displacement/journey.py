"""Where those who move came from and go to: the object of leaving or reaching, phrases of the clause, their own town.

`Six cents familles ont quitté Oron pour Veld`: from Oron to Veld. What another count explains (`38.000 ont gagné
Marna, dont 12.000 enfants`) moves as that one does.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.counts.scene import Count
from recoupe.extract.described_places import GENERIC, is_generic
from recoupe.extract.kinds.displacement.end_names import EndNames
from recoupe.extract.kinds.displacement.fled_places import come_from, fled, left_behind
from recoupe.extract.kinds.sides import of_adjective
from recoupe.extract.places import as_place
from recoupe.extract.whereabouts import Whereabouts

Ends = tuple[str | None, str | None]
_FROM = ("de", "depuis", "hors de")
_TOWARDS = ("vers", "pour", "jusqu'à", "en direction de", "à destination de")
_INTO = ("à", "en", "dans", "sur", "chez")
_FROM_WHERE = ["d'", "où"]
_ABROAD = frozenset(("asile", "émigré", "pays", "frontière", "exil", "étranger", "fui"))
_AHEAD = 9  # tokens in which those of a country are told to be abroad
_LEANING = frozenset(("resumption", "subset", "ellipsis", "breakdown"))
_MOVED = ("displaced", "evacuated")
_LEFT = frozenset(("retrouver", "trouver", "laisser", "mettre", "jeter"))
_WITHOUT = frozenset(("sans", "sans-abri"))
_BACK = frozenset(("rentrer", "retourner", "revenir", "regagner", "réintégrer"))
_BEHIND = 4  # phrases behind the counted in which a noun of moving has its ends
_SIDE = 4  # tokens behind the counted to `côté`
_SETTING_OUT = frozenset(("départ", "provenance"))  # `au départ d'Oron`, `en provenance d'Oron`
_GROUNDS = frozenset(("base", "pied", "point", "ordre"))  # `sur la base du volontariat`


@dataclass(slots=True)
class Journeys:
    """The ends of one document's moves; each count is asked for once, in the order of the text."""

    context: Context
    lexicon: PeopleLexicon
    where: Whereabouts = field(init=False)
    names: EndNames = field(init=False)
    _known: dict[int, Ends] = field(default_factory=dict)  # by the first token of the count

    def __post_init__(self) -> None:
        self.where = Whereabouts(self.context)
        self.names = EndNames(self.context, self.lexicon, self.where)

    def of(self, count: Count, counts: list[Count]) -> Ends:
        """Where from and where to, `None` where nothing says so."""
        clause = self._clause(count)
        origin, destination = self._own(clause, count) if clause is not None else (None, None)
        home = self._home(count)
        if home is not None and (origin is None or origin == origin.lower() or self._only_called(clause)):
            origin = home
        went = clause is None or clause.verb.lemma not in _BACK
        if count.way == "group" and count.measure == "returned" and count.chunk >= 0 and went:
            named = (self.names.name(d, count.sentence) for d in self.context.view.dependents(count.chunk))
            origin = origin or next(
                (n for n in named if n), None
            )  # `ont rapatrié leurs ressortissants de Sarvie`
        if count.way in ("noun", "group"):
            after = self._of_noun(count)
            origin, destination = origin or after[0], destination or after[1]
        if count.measure != "returned":
            origin = origin or come_from(self.context, self.names, count)
        destination = destination or self._then(clause, count)
        if clause is not None and clause.verb.lemma in self.lexicon.lists["carriers"]:
            flown = self._by_carrier(clause, count)
            origin, destination = origin or flown[0], destination or flown[1]
        native = self._native(count)
        if count.measure == "returned":
            destination = destination or native
        else:
            origin = origin or native
        if count.way in _LEANING:
            base = counts[count.whole] if count.whole >= 0 else _before(count, counts)
            known = self._known.get(base.first, (None, None)) if base is not None else (None, None)
            origin, destination = origin or known[0], destination or self._right_behind(count) or known[1]
        self._known[count.first] = origin, destination
        return origin, destination

    def _clause(self, count: Count) -> Clause | None:
        """The clause that tells the move; of a count that leans on one of another sentence its own."""
        view = self.context.view
        at = count.clause
        if count.way in _LEANING and at >= 0 and view.clauses[at].sentence != count.sentence:
            own = view.clause_of(view.chunk_at[count.first]) if view.chunk_at[count.first] >= 0 else None
            return own if own is not None else view.clauses[at]
        clause = view.clauses[at] if at >= 0 else None
        if clause is not None and clause.kind == "participle" and not (clause.complements or clause.objects):
            return self._ruling(clause) or clause
        return clause

    def _ruling(self, clause: Clause) -> Clause | None:
        """`13.550 réfugiés étaient entrés en Sarvie`: what they did, where the noun was taken for a verb."""
        of_sentence = (
            self.context.view.clauses[k] for k in self.context.view.sentence_clauses[clause.sentence]
        )
        return next((c for c in of_sentence if c.kind == "main" and clause.subject in c.subjects), None)

    def _only_called(self, clause: Clause | None) -> bool:
        """`ont fui la région`: what they leave has no name of its own."""
        if clause is None or clause.object < 0:
            return False
        place = as_place(self.context.view, clause.object)
        return place is not None and is_generic(place)

    def _right_behind(self, count: Count) -> str | None:
        """`ont fui, dont 900.000 en Sarvie`, `38.000 ont gagné Oron et 900 la Sarvie`: where that part has gone."""
        view = self.context.view
        at = view.chunk_at[count.last] if count.last < len(view.chunk_at) else -1
        if at < 0 or view.chunks[at].first != count.last or count.measure not in ("displaced", "refugees"):
            return None
        if view.chunks[at].prep in ("en", "à", "au"):
            return self.names.name(at, count.sentence)
        clause = self._clause(count)
        gapped = count.way == "ellipsis" and view.chunks[at].kind == "NP" and clause is not None
        reaches = clause is not None and clause.verb.lemma in self.lexicon.lists["reaching"]
        return self.names.name(at, count.sentence, any_name=True) if gapped and reaches else None

    def _own(self, clause: Clause, count: Count) -> Ends:
        """What the clause itself says."""
        lists, verb = self.lexicon.lists, clause.verb.lemma
        origin, destination = self._objects(clause, count)
        if count.way == "ellipsis":
            destination = None  # `12.500 la province voisine`: not that of the clause it leans on
        for chunk in self._phrases(clause):
            preposition = self.context.view.chunks[chunk].prep
            if preposition in _FROM and not self._listed(chunk):
                origin = (
                    origin
                    or self._from(chunk, count)
                    or left_behind(self.context, self.names, clause, chunk, count)
                )
            elif preposition in _TOWARDS:
                destination = destination or self.names.name(
                    chunk, count.sentence, any_name=True, noun=preposition == "vers"
                )
            elif preposition in _INTO:
                from_there, to_there = self._inside(clause, chunk, count)
                origin, destination = origin or from_there, destination or to_there
        left = verb in lists["leaving"] and clause.verb.voice in ("passive", "reflexive")
        if left and clause.subject >= 0 and clause.subject != count.chunk:
            origin = origin or self.names.name(clause.subject, count.sentence, any_name=True)
        if verb in lists["hosting"] or verb in lists["opening"]:
            destination = destination or next(
                (n for c in clause.subjects if (n := self.names.name(c, count.sentence))), None
            )
        return (
            origin or self._where_from(clause, count) or fled(self.context, self.names, clause, count),
            destination or self._meant_for(clause, count) or self._where_to(clause, count),
        )

    def _listed(self, chunk: int) -> bool:
        """`dans les camps d'Oron et de Veld`: one more of what stands before, nowhere that they left."""
        chunks = self.context.view.chunks
        joined = chunk > 1 and chunks[chunk - 1].kind == "CONJ" and chunks[chunk - 2].prep == "de"
        return joined and self.context.view.role[chunk - 2] == "nmod"

    def _objects(self, clause: Clause, count: Count) -> Ends:
        """What is left and what is reached: `quitter Oron`, `gagner Veld`, `franchir la frontière sarvienne`."""
        lists, verb, sentence = self.lexicon.lists, clause.verb.lemma, count.sentence
        origin = destination = None
        for chunk in (*clause.objects, *self._forced_from(clause)):
            if chunk == count.chunk:
                continue
            if chunk not in clause.objects:
                origin = origin or self.names.name(chunk, sentence, any_name=True)
                continue
            if verb in lists["leaving"]:
                origin = origin or self.names.name(chunk, sentence, any_name=True)
            elif verb in lists["reaching"]:
                destination = destination or self.names.reached(chunk, sentence)
            elif verb == "prendre":
                destination = destination or self.names.way(chunk, sentence)
            elif verb in lists["crossing"]:
                destination = destination or self.names.beyond(clause, chunk)
        return origin, destination

    def _inside(self, clause: Clause, chunk: int, count: Count) -> Ends:
        """What `à`, `dans` or `en` opens: where they fled to, or where they were evacuated."""
        verb, view = clause.verb.lemma, self.context.view
        found = view.chunks[chunk]
        if found.prep == "sur" and self.context.document.tokens.lemma[found.head] in _GROUNDS:
            return None, None
        if verb == "fuir" and not clause.objects:
            behind = 0 < chunk - clause.chunk <= 2 and view.chunks[chunk - 1].kind in ("VERB", "ADV", "NP")
            return None, self.names.name(chunk, count.sentence) if behind else None  # `ont fui en Sarvie`
        if verb == "évacuer" and count.measure == "evacuated":
            state = found.name >= 0 and self.context.document.names[found.name].kind == "state"
            place = self.names.town(chunk, count.sentence)  # `300 habitants ont été évacués à Oron`
            return (None, place) if state and found.prep == "en" else (place, None)
        if (verb == "déplacer" and chunk < clause.chunk) or self._left_without(clause):
            return None, None  # `Dans la vallée, 900 familles ont été déplacées`: there it happened
        housed = count.measure in ("refugees", "returned") and count.way != "noun"
        if verb in self.lexicon.lists["settling"] or housed:
            to_a_name = found.prep == "à" and found.name >= 0
            return None, self.names.shelter(chunk) or self.names.name(
                chunk, count.sentence, any_name=to_a_name
            )
        return None, None

    def _left_without(self, clause: Clause) -> bool:
        """`se sont retrouvés sans abri à Oron`: where they have lost their homes, not where they went."""
        behind = self.context.document.tokens.lower[clause.verb.last : clause.verb.last + 1]
        return clause.verb.lemma in _LEFT and not _WITHOUT.isdisjoint(behind)

    def _from(self, chunk: int, count: Count) -> str | None:
        """`de Sarvie`; `déplacées de force de la Sarvie`."""
        found = self.names.name(chunk, count.sentence)
        if (
            found is not None
            or self.context.document.tokens.lemma[self.context.view.chunks[chunk].head] != "force"
        ):
            return found
        return next((self.names.name(d, count.sentence) for d in self.context.view.dependents(chunk)), None)

    def _of_noun(self, count: Count) -> Ends:
        """`l'arrivée de 300 familles à Oron`, `l'évacuation de 900 riverains autour de l'usine`: what stands behind."""
        view, lists = self.context.view, self.lexicon.lists
        noun = self.context.document.tokens.lemma[count.first]
        head = count.quantity.head if count.quantity is not None else None
        if head is not None and noun not in self.lexicon.nominals:
            noun = self.context.document.tokens.lemma[head]  # `18.450 arrivées en Sarvie`
        at = view.chunk_at[count.last - 1]
        if at < 0 or noun not in self.lexicon.nominals:
            return None, None
        _, stop = view.sentence_chunks[view.sentence_of[at]]
        origin = destination = None
        for c in range(at + 1, min(stop, at + 1 + _BEHIND)):
            chunk = view.chunks[c]
            if chunk.kind in ("COMMA", "REL", "CONJ") or (
                chunk.verb is not None and chunk.verb.form == "finite"
            ):
                break
            if chunk.prep == "autour de" and noun in lists["moves"]:
                origin = origin or self.names.name(c, count.sentence, noun=True)
            elif chunk.prep in ("de", "depuis") and noun in lists["moves"]:
                origin = origin or self.names.name(c, count.sentence)
            elif chunk.prep in _TOWARDS or (chunk.prep in _INTO and noun in lists["arrivals"]):
                there = self.names.name(c, count.sentence, any_name=True)
                destination = destination or (there if there and there.lower() not in GENERIC else None)
        return origin, destination or self.names.side(count.last, count.last + _SIDE)

    def _then(self, clause: Clause | None, count: Count) -> str | None:
        """`900 personnes chassées d'Oron sont en Sarvie`, `ont fui et campent à Veld`: where they are then."""
        if clause is None or count.chunk < 0:
            return self.names.side(count.first, count.last + _SIDE) if clause is None else None
        view = self.context.view
        for index in view.sentence_clauses[clause.sentence]:
            other = view.clauses[index]
            goes_on = clause.kind == "participle" or (other.index > clause.index and other.kind == "main")
            staying = other.verb.lemma in self.lexicon.lists["settling"] and count.chunk in other.subjects
            if (
                goes_on
                and other is not clause
                and staying
                and other.kind != "participle"
                and not other.verb.negation
            ):
                inside = (c for c in other.complements if view.chunks[c].prep in _INTO and c > other.chunk)
                return next((n for c in inside if (n := self.names.name(c, count.sentence))), None)
        return None

    def _by_carrier(self, clause: Clause, count: Count) -> Ends:
        """`Deux vols au départ d'Oron transportant 300 personnes sont arrivés à Veld`: where those went."""
        view, lemma = self.context.view, self.context.document.tokens.lemma
        origin = destination = None
        for index in view.sentence_clauses[clause.sentence]:
            other = view.clauses[index]
            if other.verb.lemma not in self.lexicon.lists["landing"] or other.verb.negation:
                continue
            if other.verb.lemma in self.lexicon.lists["leaving"] and other.object >= 0:
                origin = origin or self.names.name(other.object, count.sentence, any_name=True)
            for c in other.complements:
                head = lemma[view.chunks[c].head]
                if head in _SETTING_OUT:
                    behind = (self.names.name(d, count.sentence, any_name=True) for d in view.dependents(c))
                    origin = origin or next(behind, None)
                elif view.chunks[c].prep in (*_INTO, *_TOWARDS) and c > other.chunk:
                    destination = destination or self.names.name(c, count.sentence, any_name=True)
                elif view.chunks[c].prep in ("de", "depuis"):
                    origin = origin or self.names.name(c, count.sentence)
        return origin, destination

    def _meant_for(self, clause: Clause, count: Count) -> str | None:
        """`ont fui pour se réfugier à Oron`, `en se réfugiant à Oron`: where the clause beside it leads."""
        view, lists = self.context.view, self.lexicon.lists
        for index in view.sentence_clauses[clause.sentence]:
            other = view.clauses[index]
            beside = other.parent == clause.index and other.marker in ("pour", "afin de", "en")
            if beside and other.verb.lemma in (*lists["settling"], *lists["reaching"]):
                return self._own(other, count)[1]
        return None

    def _where_to(self, clause: Clause, count: Count) -> str | None:
        """`Oron, où 600 familles se sont réfugiées`, `y a conduit 600 familles`: the place taken up."""
        lists = self.lexicon.lists
        if clause.verb.lemma not in (*lists["settling"], *lists["reaching"]):
            return None
        if clause.marker == "où" and clause.antecedent >= 0:
            return self.names.name(clause.antecedent, count.sentence, any_name=True)
        taken_up = self.where.taken_up(clause, count.first)
        return taken_up.name if taken_up is not None else None

    def _forced_from(self, clause: Clause) -> list[int]:
        """`a poussé des milliers d'habitants à fuir Oron`: what the infinitive leaves."""
        view = self.context.view
        ruled = (view.clauses[k] for k in view.sentence_clauses[clause.sentence])
        leaving = self.lexicon.lists["leaving"]
        return next(
            (
                c.objects
                for c in ruled
                if c.parent == clause.index and c.kind == "infinitive" and c.verb.lemma in leaving
            ),
            [],
        )

    def _phrases(self, clause: Clause) -> list[int]:
        """The clause's complements, and the phrases after it up to the next finite verb."""
        view = self.context.view
        _, stop = view.sentence_chunks[clause.sentence]
        found = list(clause.complements)
        for c in range(clause.chunk + 1, stop):
            chunk = view.chunks[c]
            if (chunk.verb is not None and chunk.verb.form == "finite") or chunk.kind == "REL":
                break
            if chunk.kind == "PP" and chunk.prep in _TOWARDS and c not in found:
                found.append(c)
        return found

    def _where_from(self, clause: Clause, count: Count) -> str | None:
        """`Oron, d'où 600 familles ont fui`: the place right before the relative."""
        view, lower = self.context.view, self.context.document.tokens.lower
        start, _ = view.sentence_chunks[clause.sentence]
        for c in range(start + 1, clause.chunk):
            first = view.chunks[c].first
            if lower[first : first + 2] == _FROM_WHERE or (lower[first] == "où" and lower[first - 1] == "d'"):
                before = next(
                    (b for b in range(c - 1, start - 1, -1) if view.chunks[b].kind in ("NP", "PP")), -1
                )
                return self.names.name(before, count.sentence, any_name=True) if before >= 0 else None
        return None

    def _native(self, count: Count) -> str | None:
        """`20.000 réfugiés syriens`, `deux millions de Syriens ont trouvé asile`: the country that they are of."""
        head = count.quantity.head if count.quantity is not None else None
        if count.measure not in ("refugees", "displaced", "returned") or head is None:
            return None
        lower = self.context.document.tokens.lower
        abroad = count.measure in ("refugees", "returned") or any(
            word in _ABROAD for word in lower[head : min(len(lower), head + _AHEAD)]
        )
        native = (of_adjective(self.context, word) for word in lower[head : head + 2])
        return next((state for state in native if state), None) if abroad else None

    def _home(self, count: Count) -> str | None:
        """`les deux tiers des habitants de Varnes`: the town that the counted are of."""
        if count.measure not in _MOVED or (count.quantity is not None and count.quantity.head is None):
            return None
        view = self.context.view
        head = count.quantity.head if count.quantity is not None else None
        chunk = view.chunk_at[head] if head is not None else count.chunk
        for other in view.dependents(chunk) if chunk >= 0 else ():
            place = as_place(view, other)
            if place is not None and place.name != place.name.lower():
                return place.name
        return None


def _before(count: Count, counts: list[Count]) -> Count | None:
    """The count told last before one."""
    earlier = [other for other in counts if other.first < count.first and other.way not in _LEANING]
    return max(earlier, key=lambda other: other.first, default=None)
