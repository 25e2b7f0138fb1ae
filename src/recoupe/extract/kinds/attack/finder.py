"""Attacks: strikes and shots at somebody or something, suspended or resumed (`lang/fr/attack.toml`).

Verbs come first (`ways`), then attack nouns that no verb of their sentence has told of (`nouns`):
`Trois gardes sont morts dans le bombardement de la gare d'Oron` gives the bombing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.attack.doubts import Doubts
from recoupe.extract.kinds.attack.echoes import Found, echoes, in_headline
from recoupe.extract.kinds.attack.means import with_means
from recoupe.extract.kinds.attack.named import NamedStrikes
from recoupe.extract.kinds.attack.near import near_clauses, near_noun
from recoupe.extract.kinds.attack.nouns import is_definite, is_strike, read_strike, sets_in_time
from recoupe.extract.kinds.attack.others import dated_each, others
from recoupe.extract.kinds.attack.pauses import pauses
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader
from recoupe.extract.kinds.attack.ways import STRIKING, strike_of
from recoupe.extract.kinds.controlled import ruled
from recoupe.extract.kinds.weapons import MEANS, with_plurals
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Attack, Factuality, Time
from recoupe.times.govern import as_time

RULE = "attack/2"
_TABLE = load_table("attack")
_NOUNS = with_plurals(_TABLE["nouns"]["strikes"])
_WAR_NOUNS = _NOUNS - frozenset(_TABLE["nouns"]["with_word"])  # « opération » is said of much else
_HARMING = frozenset(_TABLE["behind"]["harming"])
_PLEDGING = frozenset(_TABLE["never"]["pledging"])
_ANSWERING = frozenset(("riposter", "répliquer", "contre-attaquer"))  # no attack that somebody owns up to
_AIMING = frozenset(("chercher", "vouloir", "viser", "souhaiter", "compter", "entendre"))
_OF_WAR = (
    (MEANS - frozenset(_TABLE["peaceful"]["lemmas"])) | _WAR_NOUNS | frozenset(_TABLE["fighting"]["lemmas"])
)
_SUICIDES = frozenset(("kamikaze", "kamikazes"))
_WARLIKE = 3  # words of war that make an article one about fighting
_CONFIDENCE = {
    "verb": 0.75, "idiom": 0.75, "halted": 0.75, "carried": 0.75, "occurred": 0.7, "claimed": 0.6, "noun": 0.6,
    "near": 0.5, "listed": 0.6,
}  # fmt: skip


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the attacks of a document, in no order; a noun counts only where no verb already tells of it."""
    return iter(_Finder(context).run())


def _by_striker(strike: Strike) -> str | None:
    """`un kamikaze a actionné sa ceinture d'explosifs`: who dies by it strikes by suicide."""
    words = (strike.actor or "").lower().split()
    if strike.means in (None, "explosive") and not _SUICIDES.isdisjoint(words):
        return "suicide"
    return strike.means


@dataclass(slots=True)
class _Told:
    """What a sentence has told: chunks of the nouns and targets of its attacks."""

    nouns: set[int] = field(default_factory=set)
    targets: set[int] = field(default_factory=set)
    clauses: set[int] = field(default_factory=set)


class _Finder:
    """Finds the attacks of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.nouns = NamedStrikes(context)
        self.told: dict[int, _Told] = {}
        self.doubts = Doubts(context)
        self.warlike: bool | None = None

    def run(self) -> list[Draft]:
        reader = StrikeReader(self.context, self._is_war)
        found: list[Found] = []
        for clause in self.context.clauses_of(STRIKING):
            if self.context.readable(clause.sentence):
                strike = strike_of(reader, clause)
                if strike is None or self._aims(clause, strike, found) or self._never_was(clause, strike):
                    continue
                if self._note(clause.sentence, clause.index, strike):
                    found.append((clause, strike))
                    if clause.verb.lemma not in _ANSWERING:
                        reader.told.append((clause.sentence, strike))
        for owner, halt in pauses(self.context):
            index = owner.index if owner is not None else -1
            if self._note(self.view.sentence_of[halt.noun], index, halt):
                found.append((owner, halt))
        found += self._from_nouns()
        found += self._near(reader, found)
        war = self._is_war()
        found = [told for told in found if not self.doubts.hold(*told, war=war)]
        return with_means(
            [
                self._draft(clause, strike)
                for clause, strike in found
                if not echoes(self.context, clause, strike, found)
            ]
        )

    def _near(self, reader: StrikeReader, found: list[Found]) -> Iterator[tuple[Clause | None, Strike]]:
        """What stands near together where no rule has told of it: clauses first, then nouns."""
        for c, other in others(self.context, reader.told):
            owner = self.view.clause_of(c)
            if self._note(self.view.sentence_of[c], owner.index if owner is not None else -1, other):
                yield owner, other
        yield from self._listed(found)
        told = {index for known in self.told.values() for index in known.clauses}
        for clause, strike in near_clauses(reader, told):
            if self._note(clause.sentence, clause.index, strike):
                yield clause, strike
        if not self._is_war():
            return
        for c in self.context.heads.at(_NOUNS):
            sentence = self.view.sentence_of[c]
            known = self.told.get(sentence)
            if known is not None and c in known.nouns:
                continue
            if known is not None and self.view.governor[c] in known.nouns:
                continue  # « une vague de frappes »
            if (
                not self.context.readable(sentence)
                or in_headline(self.context, c)
                or self.nouns.only_spoken_of(c)
            ):
                continue
            named = near_noun(self.context, c)
            owner = self.view.clause_of(c)
            if named is not None and self._note(sentence, owner.index if owner is not None else -1, named):
                yield owner, named

    def _listed(self, found: list[Found]) -> Iterator[tuple[Clause | None, Strike]]:
        """`contre une gare en 2018`, behind an attack on something else in another year."""
        by_noun = [(self.view.sentence_of[s.noun], s) for _, s in found if s.noun >= 0]
        for listed in dated_each(self.context, by_noun):
            if self._note(self.view.sentence_of[listed.target], -1, listed):
                yield None, listed

    def _never_was(self, clause: Clause, strike: Strike) -> bool:
        """`la garde n'a pas tiré en l'air`: no attack on anybody, and nobody who denies one."""
        denied = clause.verb.negation in ("pas", "jamais")
        ruling = self.view.clauses[clause.parent].verb.lemma if clause.kind == "infinitive" else ""
        if clause.kind == "infinitive" and clause.marker == "sans":
            return True  # « sont entrés sans tirer un coup de feu »
        if denied and (clause.verb.modal in _PLEDGING or ruling in _PLEDGING):
            return True  # « a accepté de ne pas viser les ports »
        if (denied or clause.verb.mood == "Sub") and clause.verb.modal in _AIMING:
            return True  # « ne cherche pas à viser le colonel », « impossible qu'il veuille tirer »
        if not denied or strike.action != "strikes" or strike.target >= 0:
            return False
        return not self.context.attributed(clause.sentence, clause.verb.head)

    def _aims(self, clause: Clause, strike: Strike, found: list[Found]) -> bool:
        """`des rebelles ont tiré des obus, qui visaient un pont`: the target of the attack just told."""
        before, told = found[-1] if found else (None, None)
        if before is None or told is None or before.sentence != clause.sentence:
            return False
        harming = clause.verb.lemma in _HARMING
        behind = clause.kind in ("relative", "participle") and harming and clause.index > before.index
        if behind and clause.verb.form == "present_participle" and told.target >= 0:
            return True
        purpose = clause.kind == "infinitive" and clause.marker == "pour"
        if not (behind or purpose) or strike.target < 0 or told.target >= 0:
            return False
        found[-1] = (before, replace(told, target=strike.target))
        self.told[clause.sentence].targets.add(strike.target)
        return True

    def _is_war(self) -> bool:
        """Whether the article tells of fighting; a quake `frappe` towns in another."""
        if self.warlike is None:
            self.warlike = len(self.context.lemmas.at(_OF_WAR)) >= _WARLIKE
        return self.warlike

    def _note(self, sentence: int, clause: int, strike: Strike) -> bool:
        """Remember what was told; False where the sentence has told just that."""
        told = self.told.setdefault(sentence, _Told())
        if not told.nouns.isdisjoint({strike.noun, strike.weapon} - {-1}):
            return False
        if strike.target >= 0 and strike.target in told.targets:
            return False
        told.nouns |= {strike.noun, strike.weapon}
        told.targets.add(strike.target)
        told.clauses.add(clause)
        return True

    def _from_nouns(self) -> Iterator[tuple[Clause | None, Strike]]:
        """`le bombardement de l'hôpital`, `des tirs contre un convoi`: an attack noun with what stands around it."""
        for c in self.context.heads.at(_NOUNS):
            if not is_strike(self.context, c):
                continue
            sentence = self.view.sentence_of[c]
            if not self.context.readable(sentence) or self.nouns.only_spoken_of(c) or self.nouns.in_idiom(c):
                continue
            told = self.told.get(sentence)
            strike = self.nouns.read(c, first=told is None)
            if strike is None:
                continue
            clause = self.view.clause_of(c)
            # « suivi d'une attaque par un commando »
            another = strike.actor is not None and (not is_definite(self.context, c) or self._before_all(c))
            again = told is not None and (
                c in told.nouns
                or (strike.target < 0 and not another)
                or (clause is not None and clause.index in told.clauses and not another)
            )
            if not again and self._note(sentence, clause.index if clause is not None else -1, strike):
                yield clause, strike

    def _before_all(self, c: int) -> bool:
        """`Depuis l'attaque des rebelles le 7 mai, l'armée pilonne`: dated, and before what its clause tells."""
        return sets_in_time(self.context, c) and read_strike(self.context, c).dated

    def _draft(self, clause: Clause | None, strike: Strike) -> Draft:
        view, target = self.view, strike.target
        args = Attack(
            action=strike.action,  # type: ignore[arg-type]
            actor=strike.actor,
            means=_by_striker(strike),
            target=phrase_text(view, view.chunks[target].inner, view.extent(target)[1])
            if target >= 0
            else None,
        )
        place = as_place(view, target) if target >= 0 else None
        if (place is None or not place.name[:1].isupper()) and strike.place >= 0:
            place = as_place(view, strike.place) or place
        chunk = target if target >= 0 else strike.noun
        return Draft(
            "attack", args, (self._words(clause, strike),), f"{RULE}/{strike.how}", _CONFIDENCE[strike.how], None,
            clause.index if clause is not None else -1, chunk, place=place, factuality=self._surely(clause, strike),
            time=self._named_day(strike),
        )  # fmt: skip

    def _named_day(self, strike: Strike) -> Time | None:
        """`l'attentat de mardi a été revendiqué`: the day that the noun names, whenever somebody owned up."""
        if strike.how == "listed":
            return self._day_behind(strike.target)
        if strike.how != "claimed" or strike.noun < 0:
            return None
        first, last = self.view.extent(strike.noun)
        times = self.context.times_at[self.view.sentence_of[strike.noun]]
        own = [t for t in times if first <= t.first < last and t.earliest is not None]
        return as_time(own[0], self.context.document) if len(own) == 1 else None

    def _day_behind(self, c: int) -> Time | None:
        """`contre une gare en 2018`: the day right behind what was hit."""
        last = self.view.extent(c)[1]
        times = self.context.times_at[self.view.sentence_of[c]]
        after = (t for t in times if t.first >= last and t.earliest is not None)
        first = min(after, key=lambda t: t.first, default=None)
        return as_time(first, self.context.document) if first is not None else None

    def _surely(self, clause: Clause | None, strike: Strike) -> Factuality | None:
        """What the noun or the verb around says; in `pour fuir les frappes` the strikes are no purpose."""
        if strike.factuality is not None or clause is None:
            return strike.factuality
        if strike.how != "noun":
            return ruled(self.view, clause)
        taken = strike.noun in (*clause.subjects, *clause.objects)
        if taken or clause.kind != "infinitive":
            return None
        token = self.view.chunks[strike.noun].head
        said = self.context.attributed(self.view.sentence_of[strike.noun], token)
        return "reported" if said else "asserted"

    def _words(self, clause: Clause | None, strike: Strike) -> tuple[int, int]:
        """The attack noun with its `de` phrases, with the verb where they stand together; else the verb."""
        if strike.noun >= 0:
            first, last = self.view.chunks[strike.noun].inner, self.view.extent(strike.noun)[1]
            near = (
                clause is not None
                and strike.how in ("carried", "halted")
                and 0 <= first - clause.verb.last <= 1
            )
            return (clause.verb.first, last) if near and clause is not None else (first, last)
        if clause is not None:
            return (clause.verb.first, clause.verb.last)
        return self.view.extent(strike.target)
