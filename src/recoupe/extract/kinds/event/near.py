"""The second net for milestones: a noun of a happening and a day, a place or somebody near it, whatever its verb.

`L'émotion reste vive depuis les heurts de lundi à Oron`. One that is only feared, asked for, prepared or denied, or
that is nothing but a word of another (`le bureau de l'élection`), gives nothing.
"""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.described_places import is_generic
from recoupe.extract.kinds.event.milestones import Noun, happening, near
from recoupe.extract.kinds.event.sides import Sides
from recoupe.extract.kinds.told_event import (
    Told,
    day_behind,
    day_of,
    is_setting,
    of_another,
    start_of,
    where,
)
from recoupe.extract.place_roles import is_abroad
from recoupe.extract.places import LOCATIVE, as_place
from recoupe.extract.presupposed import is_definite, is_presupposed
from recoupe.record import Factuality, Place

_OPEN = frozenset(near("open"))
_UNFORESEEN = frozenset(happening("unforeseen"))
_THROUGH = frozenset(near("through"))
_UNSURE = frozenset(near("unsure"))
_UNSAID = frozenset(near("unsaid"))
_WISHING = frozenset(near("wishing")) | frozenset(happening("demands"))
_LAUNCHES = frozenset(happening("launches"))
_GIVING = frozenset((*happening("declares"), *happening("presents")))
_SAYING = frozenset(("confirmer", "annoncer", "exiger"))  # whoever confirms a kidnapping has not done it
_NOT = frozenset(("pas", "jamais"))
_NONE_OF = frozenset(("pas", "point", "ni", "plus", "guère"))
_SETTING = frozenset(
    (
        "depuis",
        "après",
        "lors de",
        "durant",
        "pendant",
        "à la suite de",
        "suite à",
        "à cause de",
        "outre",
        "face à",
    )
)
_FORESEEN = frozenset(("election", "trial", "vote", "visit", "ceremony", "alert", "epidemic"))
_LIVING = frozenset(near("living"))
_TOWNS = frozenset(
    ("protest", "riot", "flood", "uprising", "looting", "clash", "unrest", "fire", "earthquake", "strike")
)
_LEFT_TO = frozenset(("à", "de"))
# What a phrase goes with, whatever its clause wants, fears or denies: « outre la fermeture du pont, le plan prévoit ».
_ASIDE = frozenset(
    ("outre", "malgré", "en dépit de", "en raison de", "à cause de", "face à", "au lendemain de")
)
_BEHIND = 4  # phrases behind a noun for its place


class NearHappenings:
    """Reads the nouns of happenings of one document that no strict pattern tells of."""

    def __init__(self, context: Context, sides: Sides) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.sides = sides

    def read(self, c: int, noun: Noun) -> Told | None:
        """The milestone that a noun tells of by what stands near it."""
        clause = self.view.clause_of(c)
        if not (noun.happens or (noun.undated and not noun.lasting)) or not self._told(c, noun, clause):
            return None
        words = (self.view.chunks[c].inner, self.view.extent(c)[1])
        time, last = day_behind(self.context, *words)
        if time is not None and not noun.lasting and of_another(self.context, c, time):
            time = None  # « le procès des attentats du 7 janvier »
        when = start_of(self.context, time) if time is not None else None
        setting = is_setting(self.view, c)
        if when is None and clause is not None and not setting and self._stands_in(c, clause):
            when = day_of(self.context, clause)
        place = self._place(c, clause)
        if place is None and noun.type in _TOWNS:  # « les manifestations d'Oron »
            place = next((found for d in self.view.dependents(c) if (found := self._named(d))), None)
        planned: Factuality | None = "planned" if time is not None and time.direction == "future" else None
        doer = subject_of(self.view, clause) if clause is not None and c in clause.objects else -1
        doing = (
            clause is not None
            and clause.verb.lemma in _LAUNCHES | _GIVING
            and clause.verb.voice == "active"
            and not (noun.de != "actor" and clause.verb.lemma in _SAYING)
        )
        told = self.sides.make(
            c, noun, (words[0], last), "near", when, clause, planned, doer if doing else -1
        )
        sides = (side for side in (told.object, told.actor) if side is not None)
        named = any(letter.isupper() for side in sides for letter in side)
        held = (
            clause is not None
            and c in clause.objects
            and clause.verb.lemma in _LAUNCHES
            and clause.verb.tense == "Past"
        )
        sure = when is not None or place is not None or named or held
        strike = self.tokens.lemma[self.view.chunks[c].head] == "grève"  # « la grève des enseignants »
        known = noun.undated or (strike and is_definite(self.view, c))
        if not sure and not (known and self._one(c)):
            return None
        return told if place is None else replace(told, place=place)

    def sure(self, c: int) -> bool:
        """Whether a phrase is told as fact: not feared, wished for, prepared or denied."""
        clause = self.view.clause_of(c)
        return self.view.chunks[c].prep not in _UNSURE and (clause is None or not self._doubted(c, clause))

    def _stands_in(self, c: int, clause: Clause) -> bool:
        """Whether the clause tells of it: as its subject, object or complement, or `victime d'une explosion`."""
        above = self.view.governor[c] if self.view.role[c] == "nmod" else c
        return above in (*clause.subjects, *clause.objects, *clause.complements)

    def _one(self, c: int) -> bool:
        """`un coup d'État militaire`, `le séisme`, `une vague d'inondations`: one, not a sort of thing."""
        above = self.view.governor[c]
        through = above >= 0 and self.tokens.lemma[self.view.chunks[above].head] in _THROUGH
        head = self.view.chunks[above if through else c].head
        return self.tokens.number[head] != "Plur" and self._determined(c)

    def _determined(self, c: int) -> bool:
        """Whether an article or a number stands before it, or before what leads to it: `une tentative de putsch`."""
        chunk, above = self.view.chunks[c], self.view.governor[c]
        if above >= 0 and self.tokens.lemma[self.view.chunks[above].head] in _THROUGH:
            chunk = self.view.chunks[above]
        first = self.tokens.lower[chunk.first]
        contracted = first in ("du", "au", "des", "aux") or is_definite(
            self.view, c
        )  # « à la suite du séisme »
        return self.tokens.upos[chunk.inner] in ("DET", "NUM") or contracted

    def _told(self, c: int, noun: Noun, clause: Clause | None) -> bool:
        """Whether it is told as one that is, was or is set for a day."""
        chunk, above = self.view.chunks[c], self.view.governor[c]
        come = noun.type in _UNFORESEEN or (noun.undated and not noun.lasting and noun.type not in _FORESEEN)
        known = (
            come and chunk.prep == "face à" and is_definite(self.view, c)
        )  # « face au séisme »: it has come
        if (
            (chunk.prep in _UNSURE and not known)
            or self.tokens.lower[chunk.inner] in _UNSAID
            or not self._determined(c)
        ):
            return False
        if chunk.first > 0 and self.tokens.lower[chunk.first - 1] in _NONE_OF:
            return False  # « pas de coupure d'électricité »
        if above < 0 and chunk.prep in _LEFT_TO:
            above = c - 1  # « une alerte au tsunami »
            while above > 0 and (
                self.view.chunks[above].kind == "CONJ" or self.view.chunks[above].prep == "à"
            ):
                above -= 1  # « une alerte aux vagues et aux crues »
        if above >= 0 and self.tokens.lemma[self.view.chunks[above].head] in _OPEN:
            return False
        if clause is None:
            return True
        if clause.subject >= 0 and self.tokens.lemma[self.view.chunks[clause.subject].head] in noun.never:
            return False  # « les prix ont connu une explosion »
        return not self._doubted(c, clause, harm=noun.type in _UNFORESEEN)

    def _doubted(self, c: int, clause: Clause, *, harm: bool = False) -> bool:
        """Whether a clause wishes for its phrase, denies it or leaves it open."""
        above = self.view.governor[c] if self.view.role[c] == "nmod" else -1
        top = above if above >= 0 else c  # « outre la proclamation de l'état d'urgence »
        aside = self.view.chunks[top].prep in _ASIDE and is_definite(self.view, top)
        if aside or self.view.chunks[c].prep in _SETTING:
            return False  # « la première à s'y rendre depuis l'indépendance »
        if is_presupposed(self.view, clause, c, harm=harm):
            return False  # « le séisme d'Oron n'a pas été oublié »
        verb = clause.verb
        wished = (verb.lemma in _WISHING or verb.modal in _WISHING) and c not in clause.subjects
        wished = wished or (verb.lemma == "compter" and self.view.chunks[c].prep == "sur")
        subjunctive = verb.mood == "Sub" and clause.kind != "main"  # « inquiète » was read as one
        doubtful = subjunctive or (verb.mood == "Cnd" and not verb.perfect)
        negated = verb.negation in _NOT and c in (*clause.subjects, *clause.objects)
        left_open = clause.marker == "si" or (clause.kind == "infinitive" and not verb.perfect)
        return wished or doubtful or negated or left_open

    def _place(self, c: int, clause: Clause | None) -> Place | None:
        """`dans les rues d'Oron` soon behind it, `à Oron` in its clause, `Oron a été secouée par un séisme`."""
        behind = self.behind(c)
        if behind is not None or clause is None:
            return behind
        lived = clause.verb.lemma in _LIVING and self._stands_in(c, clause) and clause.subject >= 0
        home = self._named(clause.subject) if lived else None  # « la Sarvie a connu un putsch »
        return self.struck(c, clause) or where(self.context, clause, struck=False) or home

    def struck(self, c: int, clause: Clause | None) -> Place | None:
        """`Oron a été secouée par un séisme`: the subject is where."""
        if clause is None or clause.verb.voice != "passive" or c not in clause.complements:
            return None
        return (
            self._named(clause.subject) if clause.subject >= 0 and self.view.chunks[c].prep == "par" else None
        )

    def behind(self, c: int) -> Place | None:
        """The named place in a phrase soon behind a noun, no verb between: `le séisme samedi en Sarvie`."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        after = c + 1 + sum(1 for _ in self.view.dependents(c))
        for k in range(after, min(stop, after + _BEHIND)):
            chunk = self.view.chunks[k]
            if chunk.kind not in ("NP", "PP", "ADV", "COMMA"):
                break
            above = self.view.governor[k]
            whose = above >= 0 and is_abroad(self.view, above)  # « devant l'ambassade de Sarvie »
            found = self._named(k) if chunk.prep in LOCATIVE and not whose else None
            if found is not None:
                return found
        return None

    def _named(self, k: int) -> Place | None:
        """The named place of a phrase, or of what hangs on it: `dans le quartier de Kassim`."""
        for c in (k,) if is_abroad(self.view, k) else (k, *self.view.dependents(k)):
            place = as_place(self.view, c) if c == k or self.view.chunks[c].name >= 0 else None
            known = place is not None and any(letter.isupper() for letter in place.name)
            if place is not None and known and not is_generic(place):
                return place
        return None
