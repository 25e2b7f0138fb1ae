"""Milestones that a noun names: what happens, begins, is held, is declared (`lang/fr/event.toml`)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.chunk import Chunk
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.event.aside import HappeningsAside
from recoupe.extract.kinds.event.begun import Beginnings
from recoupe.extract.kinds.event.clause_ties import ClauseTies
from recoupe.extract.kinds.event.dated import DatedHappenings
from recoupe.extract.kinds.event.headed import HeadedHappenings
from recoupe.extract.kinds.event.milestones import NOUNS, Noun, happening, near
from recoupe.extract.kinds.event.near import NearHappenings
from recoupe.extract.kinds.event.person_fates import PersonFates
from recoupe.extract.kinds.event.sides import Sides
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.near import clauses_behind, fronted
from recoupe.extract.kinds.told_event import Told, day_behind, day_of, start_of
from recoupe.extract.places import as_place
from recoupe.record import Factuality

_MISREAD: dict[str, str] = happening("misread")
_NAMING = frozenset(NOUNS)
_MISTAGGED = _NAMING | frozenset(_MISREAD)  # words that name one whatever their lemma is taken to be
_DONE = frozenset(happening("done"))
_BEGINS, _HAPPENS, _PLANNED, _LAUNCHES, _DECLARES, _PRESENTS, _ENDED = (
    frozenset(happening(group))
    for group in ("begins", "happens", "planned", "launches", "declares", "presents", "ended")
)
_LIGHT: dict[str, list[str]] = happening("light")
_INDEFINITE = frozenset(("un", "une", "des", "plusieurs", "deux", "trois"))
_CARRIES, _SET = frozenset(happening("carries")), frozenset(happening("set"))
_CARRIED_OUT = frozenset(happening("carried_out"))
_LEADS = frozenset(happening("leads"))
_TOWARDS = frozenset(happening("towards"))
_THEATRES = frozenset(happening("theatres"))
_LENGTHS = frozenset(happening("lengths"))
_MARRED = frozenset(happening("marred"))
_THROUGH = frozenset(near("through"))
_GOING_ON = frozenset(("assault", "war", "clash", "strike", "epidemic", "search", "siege"))
_STAGED = frozenset(("strike", "protest", "riot", "hunger strike"))
_KNOWN = frozenset(("strike", "epidemic", "siege"))  # of which it is said without a day or a place as well
_TALKED_OF = frozenset(("release", "prisoner exchange"))
_NOT = frozenset(("pas", "jamais"))
_UNDONE = frozenset(("independence", "election"))
_UNDOING = frozenset(("suspendre", "lever"))  # « a suspendu la déclaration d'indépendance »
_THIS = frozenset(("ce", "cet", "cette", "ces"))
_HARMING = frozenset(("faire", "tuer", "blesser", "coûter"))  # « des combats ont fait sept morts »
_RAGES = frozenset(happening("rages"))
_DEMANDS = frozenset(happening("demands"))
_FICTION = frozenset(near("fiction"))
_FAR = 12  # tokens from a participle to its day: « déclenchée par l'attaque des rebelles le 3 mai »
_MEASURES = _LENGTHS | _THROUGH
_CARRIED_ON = _DONE | _HAPPENS | _LAUNCHES


class HappeningReader:
    """Reads the nouns of happenings of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.members = Members(context)
        self.sides = Sides(context, self.members)
        self.near = NearHappenings(context, self.sides)
        self.fates = PersonFates(context, self.sides)
        self.aside = HappeningsAside(context, self.sides)
        self.headed = HeadedHappenings(context, self.sides)
        self.beginnings = Beginnings(context, self.sides, self.near)
        self.dated = DatedHappenings(context, self.sides)
        self.ties = ClauseTies(context)

    def find(self) -> Iterator[Told]:
        """Milestones by nouns, in the order of the text."""
        for c in self.context.phrases_of(_NAMING, _MISTAGGED):
            chunk = self.view.chunks[c]
            if chunk.kind not in ("NP", "PP") or self._counts(chunk):
                continue
            lemma = _MISREAD.get(self.tokens.lower[chunk.head], self.lemma[chunk.head])
            if lemma not in NOUNS and chunk.head == chunk.first:  # « Grève générale » was read as a name
                lemma = self.tokens.lower[chunk.head]
            if lemma in NOUNS:
                noun = self.named(c, lemma)
                told = self._told(c, noun) if noun is not None and self._meant(c, noun) else None
                if told is not None:
                    place = self.near.struck(c, self.view.clause_of(c)) or told.place or self.near.behind(c)
                    yield replace(told, place=place) if place is not told.place else told

    def _counts(self, chunk: Chunk) -> bool:
        """`une quarantaine d'autres`: a noun that is a number here."""
        number = self.context.quantities[chunk.quantity] if chunk.quantity >= 0 else None
        return number is not None and not number.article and number.first <= chunk.head < number.last

    def named(self, c: int, lemma: str) -> Noun | None:
        """The happening that a phrase names, by what stands beside its noun."""
        first, last = self.view.extent(c)
        head = self.view.chunks[c].head
        around = {self.lemma[t] for t in range(first, min(last, head + 10)) if t != head}
        if self.view.governor[c] >= 0:
            around.add(self.lemma[self.view.chunks[self.view.governor[c]].head])  # « trois jours de deuil »
        around |= {self.tokens.lower[t] for t in range(first, min(last, head + 10)) if t != head}
        if self.view.role[c] == "nmod":  # « trois jours de deuil »
            around.add(self.lemma[self.view.chunks[self.view.governor[c]].head])
        for noun in NOUNS[lemma]:
            if not noun.never.isdisjoint(around):
                continue
            name = self.view.chunks[c].name
            called = noun.named and (
                (noun.type == "closure" and self._of_place(c))
                or (name >= 0 and self.context.document.names[name].first > head)
                or (head + 1 < len(self.lemma) and self.tokens.lower[head + 1] in ("«", '"'))
            )
            if noun.further:
                around = {*around, *self.lemma[last : head + _FAR]}
            if not noun.beside or called or not noun.beside.isdisjoint(around):
                return noun
        return None

    def _of_place(self, c: int) -> bool:
        """`la fermeture du Bosphore`: of a place by its name."""
        behind = self.view.chunks[c + 1].name if c + 1 < len(self.view.chunks) else -1
        nmod = behind >= 0 and self.view.governor[c + 1] == c
        return nmod and self.context.document.names[behind].kind in ("place", "facility")

    def _meant(self, c: int, noun: Noun) -> bool:
        """Whether nothing does it that makes it another thing: `la Bourse a connu un séisme`, `le film raconte`."""
        clause = self.view.clause_of(c)
        chunk = self.view.chunks[c]
        if self.tokens.lower[chunk.first] == "d'" and chunk.head == chunk.first + 1 and chunk.kind == "NP":
            return False  # « ont pris d'assaut la gare »
        if chunk.prep == "sur" and noun.type in _TALKED_OF:
            return False  # « les pourparlers portent sur la libération des otages »
        if clause is None or clause.subject < 0 or c in clause.subjects:
            return True
        doer = self.lemma[self.view.chunks[clause.subject].head]
        return doer not in noun.never and doer not in _FICTION

    def _told(self, c: int, noun: Noun) -> Told | None:
        """The milestone that the phrase tells of, the surest pattern first."""
        if noun.only_person:
            return self.fates.read(c, noun)
        for read in (
            self.beginnings.begun, self._participle, self._clause, self.beginnings.going_on,
            self._dated, self.aside.alone, self.headed.read, self._staged,
            self.fates.read, self.aside.in_passing, self.beginnings.lasted, self.near.read,
        ):  # fmt: skip
            told = read(c, noun)
            if told is not None:
                return told
        return None

    def _dated(self, c: int, noun: Noun) -> Told | None:
        """`la marche de mardi`; of somebody's fate whose it is first: `l'arrestation, mardi, d'Ivo Brek`."""
        told = self.dated.read(c, noun)
        fate = self.fates.read(c, noun) if told is not None and noun.of_person else None
        return fate if fate is not None and fate.time is not None else told

    # -- patterns --------------------------------------------------------------------------------------------

    def _participle(self, c: int, noun: Noun) -> Told | None:
        """`l'offensive lancée le 3 mai`, `un séisme survenu jeudi`, `les élections prévues en juin`."""
        family = {c, *self.view.dependents(c)}
        after = self._past_quoted(max(family) + 1) + 1
        for clause in (*fronted(self.view, c, _FAR), *clauses_behind(self.view, c)):
            set_off = clause.chunk == after and self.view.chunks[after - 1].kind == "COMMA"
            beside = clause.verb.form == "past_participle" and set_off
            if not beside and (clause.kind not in ("participle", "relative") or clause.subject not in family):
                continue
            lemma = clause.verb.lemma
            happens = noun.happens and (lemma in _HAPPENS or lemma in _LAUNCHES)
            happens = happens or lemma in _MARRED
            if not happens and lemma not in _BEGINS and lemma not in _PLANNED and lemma not in _DECLARES:
                continue
            time, last = day_behind(self.context, clause.verb.first, clause.verb.last, _FAR)
            decided = (
                noun.undated and lemma in _DECLARES and any(True for _ in self.view.complement(clause, "par"))
            )
            if time is None and not decided:
                continue
            planned: Factuality | None = (
                "planned" if lemma in _PLANNED and time is not None and time.direction != "past" else None
            )
            words = (min(clause.verb.first, self.view.chunks[c].inner), max(last, self.view.extent(c)[1]))
            said = self.sides.make(
                c, noun, words, "verb", start_of(self.context, time) if time else None, clause, planned
            )
            finite = clause.verb.form == "finite"
            return said if finite else replace(said, clause=-1)  # what it modifies may be asked for or feared
        return None

    def _past_quoted(self, k: int) -> int:
        """The chunk behind a name in marks: `l'opération « Aurore », lancée lundi`."""
        if k < len(self.view.chunks) and self.view.chunks[k].kind == "OPEN":
            closing = (
                j
                for j in range(k + 1, min(len(self.view.chunks), k + 6))
                if self.view.chunks[j].kind == "CLOSE"
            )
            return next(closing, k - 1) + 1
        return k

    def _clause(self, c: int, noun: Noun) -> Told | None:
        """The noun as subject or object of what makes it happen."""
        clause = self.view.clause_of(c) or self._beside(c)
        if clause is None:
            return None
        above = self.view.governor[c]
        if self.view.role[c] == "nmod" and self.lemma[self.view.chunks[above].head] in _MEASURES:
            c = above  # « trois jours de deuil », « une vague d'arrestations »
        alone = clause.verb.voice == "passive" and not clause.subjects
        inverted = alone and c in clause.objects
        counted = alone and c < clause.chunk and self.lemma[self.view.chunks[c].head] in _LENGTHS
        turned = inverted or counted or self.ties.takes_place(c, clause)
        if c in clause.subjects or turned or self.ties.cut_off(c, clause):
            return self._as_subject(c, noun, clause)
        led = self.view.role[c] == "obl" and noun.lasting and clause.verb.lemma in _LEADS
        if led and self.view.chunks[c].prep in _TOWARDS and clause.verb.negation not in _NOT:
            words = (clause.verb.first, self.view.extent(c)[1])
            return self._in_clause(c, noun, words, "verb", clause)
        lasts = self.view.role[c] == "obl" and self.lemma[self.view.chunks[c].head] in _LENGTHS
        done = (
            clause.verb.lemma in _CARRIES and self.view.chunks[c].prep == "à"
        )  # « a procédé à des arrestations »
        held = (
            c in clause.objects or done or (lasts and c == clause.chunk + 1) or self.ties.set_off(c, clause)
        )
        if held and clause.verb.voice != "passive":
            return self._as_object(c, noun, clause)
        return None

    def _beside(self, c: int) -> Clause | None:
        """`Jeudi, eut lieu une marche contre les forces déployées`: the clause before or behind what none holds."""
        behind, before = next(clauses_behind(self.view, c), None), self.ties.before(c)
        if before is not None and self.ties.takes_place(c, before):
            return before  # what takes place, past what is deployed
        aimed = behind is None or behind.kind == "infinitive"  # « doit mener lundi une visite pour saluer »
        return (before if aimed else None) or behind

    def _as_subject(self, c: int, noun: Noun, clause: Clause) -> Told | None:
        """`la guerre a éclaté en 2011`, `un séisme a frappé Oron`, `l'état d'urgence a été décrété`."""
        lemma, passive = clause.verb.lemma, clause.verb.voice == "passive"
        light = _LIGHT.get(lemma)
        takes = light is not None and (
            (
                clause.verb.last < len(self.lemma) and self.lemma[clause.verb.last] in light
            )  # « a pris fin mardi »
            or any(
                self.lemma[self.view.chunks[o].head] in light for o in (*clause.objects, *clause.complements)
            )
        )
        if lemma == "avoir" and not takes:
            return None
        begins = lemma in _BEGINS or ((lemma in _ENDED or takes) and noun.lasting)
        new = (
            noun.undated
            and self.tokens.lower[self.view.chunks[c].inner] in _INDEFINITE
            and clause.verb.negation not in _NOT
        )
        held = passive and lemma in _LAUNCHES  # « des perquisitions ont été menées »
        happens = noun.happens and (takes or new or held or lemma in _HAPPENS or lemma in _PLANNED)
        declared = noun.declared and ((passive and lemma in _DECLARES) or lemma in _ENDED or takes)
        harms = lemma in _HARMING and any(self.view.chunks[o].quantity >= 0 for o in clause.objects)
        rages = noun.type in _GOING_ON and (takes or harms or lemma in _RAGES)
        rages = rages and noun.lasting and not (noun.happens and noun.type == "clash")
        if not (begins or happens or declared or rages):
            return None
        words = (self.view.chunks[c].inner, clause.verb.last)
        if rages and clause.verb.negation not in _NOT and clause.verb.mood == "Ind" and not clause.verb.modal:
            said = self.sides.make(c, noun, words, "verb", day_of(self.context, clause), clause)
            known = said.time is not None or said.place is not None or noun.type in _KNOWN
            return said if known or lemma == "entrer" else None  # « dans sa deuxième semaine »
        if c > clause.chunk:  # « est annoncée la création d'une région »
            words = (clause.verb.first, self.view.extent(c)[1])
        return self._in_clause(c, noun, words, "verb", clause)

    def _as_object(self, c: int, noun: Noun, clause: Clause) -> Told | None:
        """`a lancé une offensive`, `a décrété l'état d'urgence`, `a présenté sa démission`."""
        lemma = clause.verb.lemma
        launched = lemma in _LAUNCHES and (noun.lasting or noun.happens)
        launched = launched or (
            lemma in _PLANNED - {"attendre"} and noun.happens and noun.type == "election"
        )  # « ont attendu l'élection » holds none
        launched = launched or (lemma in _RAGES and noun.type in _GOING_ON and noun.lasting)
        declared = noun.declared and lemma in _DECLARES
        presented = noun.presented and lemma in _PRESENTS
        if not (launched or declared or presented):
            return None
        subject = self.members.subject(clause)
        if subject < 0 and not noun.undated and not launched:
            return None
        subject = subject if subject >= 0 else subject_of(self.view, clause)  # « des femmes de mobilisés »
        words = (clause.verb.first, self.view.extent(c)[1])
        told = self._in_clause(c, noun, words, "object", clause, subject)
        undone = told is not None and noun.type in _UNDONE and lemma in _UNDOING
        return replace(told, type="suspension") if told is not None and undone else told

    def _in_clause(
        self, c: int, noun: Noun, words: tuple[int, int], how: str, clause: Clause, actor: int = -1
    ) -> Told | None:
        time = day_of(self.context, clause)
        done = how == "verb" and noun.happens and clause.verb.tense == "Past"
        done = done and clause.verb.lemma in _CARRIED_ON
        begun = (
            noun.lasting and clause.verb.lemma in _BEGINS and clause.verb.tense == "Past" and how == "verb"
        )
        done = done or (begun and clause.kind == "main" and clause.verb.negation not in _NOT)
        now = noun.type in _STAGED and clause.verb.tense == "Pres" and clause.verb.mood == "Ind"
        done = done or (now and self._goes_on(clause, how))
        given = noun.presented and how == "object" and actor >= 0 and clause.verb.lemma in _PRESENTS
        done = done or (given and clause.verb.tense == "Fut")
        told = noun.undated or (done and not clause.verb.modal) or self._launched(c, noun, clause)
        told = told or (how == "object" and self._acted(c, clause))
        set_for = noun.type in _SET and clause.verb.lemma in _PLANNED and bool(clause.verb.modal)
        carried = (
            clause.verb.lemma in _CARRIES
            and noun.happens
            and clause.verb.tense == "Past"
            and not clause.verb.modal
        )
        if time is None and not (told or set_for or carried):
            return None
        done = clause.verb.lemma in _CARRIED_OUT and clause.verb.tense == "Past"
        given = (
            how == "object"
            and (
                noun.presented
                or (noun.declared and clause.verb.tense == "Past" and noun.type != "evacuation")
            )
            and clause.verb.lemma in _PRESENTS
        )  # « a annoncé sa démission », « a annoncé la suspension de la Constitution »
        tells = how == "verb" and clause.verb.voice == "active" and bool(clause.objects)
        done = done or tells  # « la libération des otages annonçait la trêve »
        ahead = clause.verb.tense == "Fut" or (clause.verb.lemma in _PLANNED and not (done or given))
        planned: Factuality | None = "planned" if ahead and clause.verb.negation not in _NOT else None
        if how == "object" and clause.verb.lemma in _DEMANDS:
            planned = "demanded"  # « exige la démission du ministre »
        return self.sides.make(c, noun, words, how, time, clause, planned, actor)

    def _acted(self, c: int, clause: Clause) -> bool:
        """`ont tenu un sit-in`, `a donné l'assaut`: done by somebody, if on no day that is told."""
        verb = clause.verb
        done = verb.perfect and verb.tense == "Past" and verb.mood in ("Ind", "") and verb.form == "finite"
        said_again = self.tokens.lower[self.view.chunks[c].inner] in _THIS  # « cette opération honteuse »
        return done and not (verb.modal or verb.negation or said_again) and clause.subject >= 0

    def _goes_on(self, clause: Clause, how: str) -> bool:
        """`Les cheminots entament une grève`, `la grève paralyse le pays`: told in the present, by a main verb."""
        verb, takes = clause.verb, _LAUNCHES | _BEGINS if how == "object" else _HAPPENS | _BEGINS
        return clause.kind == "main" and verb.lemma in takes and not verb.modal and not verb.negation

    def _launched(self, c: int, noun: Noun, clause: Clause) -> bool:
        """`a lancé une offensive`, `l'offensive avait été lancée`: begun, if on no day that is told."""
        verb = clause.verb
        sure = verb.mood in ("Ind", "") and not verb.modal and verb.form == "finite" and not verb.negation
        told = verb.lemma in _BEGINS and verb.lemma in _LAUNCHES and verb.tense in ("Past", "Pres")
        return noun.launched and sure and told and self.tokens.number[self.view.chunks[c].head] != "Plur"

    def _staged(self, c: int, noun: Noun) -> Told | None:
        """`la ville a été lundi le théâtre d'une manifestation`."""
        above = self.view.governor[c]
        if above < 0 or self.lemma[self.view.chunks[above].head] not in _THEATRES:
            return None
        clause = self.view.clause_of(above)
        if clause is None or clause.verb.lemma != "être":
            return None
        words = (self.view.chunks[above].inner, self.view.extent(c)[1])
        told = self.sides.make(c, noun, words, "verb", day_of(self.context, clause), clause)
        place = as_place(self.view, clause.subject) if clause.subject >= 0 else None
        if place is not None:
            return replace(told, place=place)
        return told if told.time is not None else None
