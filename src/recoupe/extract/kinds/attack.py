"""Attacks: strikes and shots at somebody or something, suspended or resumed (`lang/fr/attack.toml`).

Verbs come first (`strike_ways`), then attack nouns that no verb of their sentence has told of (`strike_nouns`):
`Trois gardes sont morts dans le bombardement de la gare d'Oron` gives the bombing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import ruled
from recoupe.extract.kinds.strike_means import with_means
from recoupe.extract.kinds.strike_near import near_clauses, near_noun
from recoupe.extract.kinds.strike_nouns import is_broad, is_strike, read_strike
from recoupe.extract.kinds.strike_others import others
from recoupe.extract.kinds.strike_reader import Strike, StrikeReader
from recoupe.extract.kinds.strike_ways import strike_of
from recoupe.extract.kinds.targets import can_be_hit
from recoupe.extract.kinds.weapons import is_means, with_plurals
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Attack, Factuality

RULE = "attack/2"
_TABLE = load_table("attack")
_NOUNS = with_plurals(_TABLE["nouns"]["strikes"])
_WAR_NOUNS = _NOUNS - frozenset(_TABLE["nouns"]["with_word"])  # « opération » is said of much else
_AHEAD: dict[str, Factuality] = {lemma: how for how, lemmas in _TABLE["ahead"].items() for lemma in lemmas}
_HARMING = frozenset(_TABLE["behind"]["harming"])
_HARM = frozenset(_TABLE["harm"]["verbs"])
_KILLING = frozenset(_TABLE["harm"]["killing"])
_BY_WEAPON = frozenset(_TABLE["nouns"]["by_weapon"])
_AVERTING = frozenset(_TABLE["never"]["averting"])
_LAUNCHES = frozenset((*_TABLE["verbs"]["launch"], *_TABLE["verbs"]["carry"]))
_LONG, _OPENING = frozenset(_TABLE["nouns"]["long"]), frozenset(_TABLE["verbs"]["opening"])
_IN_CASE = frozenset(("en cas de", "faute de"))
_ASIDE = frozenset(("après", "avant", "depuis", "à la suite de", "suite à", "face à", "malgré", "lors de"))
_NOT_HIT = frozenset(_TABLE["never"]["spared"])
_AIMING = frozenset(("chercher", "vouloir", "viser", "souhaiter", "compter", "entendre"))
_GUARDING = frozenset(_TABLE["never"]["guarding"])
_GOVERNORS = frozenset(_TABLE["never"]["governors"])
_DEFINITE, _OWN = GRAMMAR.definite, GRAMMAR.own
_PEACEFUL = frozenset(_TABLE["peaceful"]["lemmas"])
_WARLIKE = 3  # words of war that make an article one about fighting
_CONFIDENCE = {
    "verb": 0.75, "idiom": 0.75, "halted": 0.75, "carried": 0.75, "occurred": 0.7, "claimed": 0.6, "noun": 0.6,
    "near": 0.5,
}  # fmt: skip


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the attacks of a document, in no order; a noun counts only where no verb already tells of it."""
    return iter(_Finder(context).run())


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
        self.tokens = context.document.tokens
        self.told: dict[int, _Told] = {}
        self.warlike: bool | None = None

    def run(self) -> list[Draft]:
        reader = StrikeReader(self.context, self._is_war)
        found: list[tuple[Clause | None, Strike]] = []
        for clause in self.view.clauses:
            if self.context.readable(clause.sentence):
                strike = strike_of(reader, clause)
                if strike is None or self._aims(clause, strike, found) or self._never_was(clause, strike):
                    continue
                if self._note(clause.sentence, clause.index, strike):
                    found.append((clause, strike))
                    reader.told.append((clause.sentence, strike))
        found += self._from_nouns()
        found += self._near(reader)
        return with_means(
            [
                self._draft(clause, strike)
                for clause, strike in found
                if not self._echoes(clause, strike, found)
            ]
        )

    def _near(self, reader: StrikeReader) -> Iterator[tuple[Clause | None, Strike]]:
        """What stands near together where no rule has told of it: clauses first, then nouns."""
        for c, other in others(self.context, reader.told):
            owner = self.view.clause_of(c)
            if self._note(self.view.sentence_of[c], owner.index if owner is not None else -1, other):
                yield owner, other
        told = {index for known in self.told.values() for index in known.clauses}
        for clause, strike in near_clauses(reader, told):
            if self._note(clause.sentence, clause.index, strike):
                yield clause, strike
        if not self._is_war():
            return
        for c, chunk in enumerate(self.view.chunks):
            sentence = self.view.sentence_of[c]
            known = self.told.get(sentence)
            if self.tokens.lemma[chunk.head] not in _NOUNS or (known is not None and c in known.nouns):
                continue
            if known is not None and self.view.governor[c] in known.nouns:
                continue  # « une vague de frappes »
            if not self.context.readable(sentence) or self._in_headline(c) or self._only_spoken_of(c):
                continue
            named = near_noun(self.context, c)
            owner = self.view.clause_of(c)
            if named is not None and self._note(sentence, owner.index if owner is not None else -1, named):
                yield owner, named

    def _never_was(self, clause: Clause, strike: Strike) -> bool:
        """`la garde n'a pas tiré en l'air`: no attack on anybody, and nobody who denies one."""
        denied = clause.verb.negation in ("pas", "jamais")
        if (denied or clause.verb.mood == "Sub") and clause.verb.modal in _AIMING:
            return True  # « ne cherche pas à viser le colonel », « impossible qu'il veuille tirer »
        if not denied or strike.action != "strikes" or strike.target >= 0:
            return False
        return not self.context.attributed(clause.sentence, clause.verb.head)

    def _aims(self, clause: Clause, strike: Strike, found: list[tuple[Clause | None, Strike]]) -> bool:
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

    def _echoes(self, own: Clause | None, strike: Strike, found: list[tuple[Clause | None, Strike]]) -> bool:
        """A noun that only leads in: in a headline, or before the sentence that tells the attack.

        `14 morts dans le bombardement d'un marché`; `Un attentat a endeuillé Oron. Deux hommes ont ouvert le feu.`
        """
        if strike.noun < 0 or strike.how not in ("noun", "occurred"):
            return False
        told = [
            clause
            for clause, other in found
            if clause is not None and other.how in ("verb", "idiom", "carried")
        ]
        if self._in_headline(strike.noun):
            return any(not self._in_headline(clause.chunk) for clause in told)
        here = self.view.sentence_of[strike.noun]
        bare = strike.target < 0 and strike.actor is None and strike.place < 0
        if own is not None and any(self.view.chunks[c].quantity >= 0 for c in own.objects):
            bare = False  # « un tir d'artillerie a fait neuf blessés » is told for itself
        return bare and any(clause.sentence == here + 1 for clause in told)

    def _in_headline(self, c: int) -> bool:
        """Whether a phrase stands in a title, or in a line without a verb such as `9h20 - Tirs au port`."""
        sentence = self.view.sentence_of[c]
        return (
            self.context.document.sentences[sentence].role == "title"
            or not self.view.sentence_clauses[sentence]
        )

    def _is_war(self) -> bool:
        """Whether the article tells of fighting; a quake `frappe` towns in another."""
        if self.warlike is None:
            lemmas = self.tokens.lemma
            words = sum(
                1 for lemma in lemmas if (is_means(lemma) and lemma not in _PEACEFUL) or lemma in _WAR_NOUNS
            )
            self.warlike = words >= _WARLIKE
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
        for c, chunk in enumerate(self.view.chunks):
            if self.tokens.lemma[chunk.head] not in _NOUNS or not is_strike(self.context, c):
                continue
            sentence = self.view.sentence_of[c]
            if not self.context.readable(sentence) or self._only_spoken_of(c) or self._in_idiom(c):
                continue
            strike = self._noun(c)
            if strike is None:
                continue
            told = self.told.get(sentence)
            clause = self.view.clause_of(c)
            # « suivi d'une attaque par un commando »
            another = strike.actor is not None and not self._is_definite(c)
            again = told is not None and (
                c in told.nouns
                or (strike.target < 0 and not another)
                or (clause is not None and clause.index in told.clauses and not another)
            )
            if not again and self._note(sentence, clause.index if clause is not None else -1, strike):
                yield clause, strike

    def _in_idiom(self, c: int) -> bool:
        """`pris d'assaut`: the idiom has told it, or a crowd did it."""
        chunk, clause = self.view.chunks[c], self.view.clause_of(c)
        bare = chunk.prep == "de" and chunk.inner == chunk.head
        return bare and clause is not None and clause.verb.lemma == "prendre"

    def _is_definite(self, c: int) -> bool:
        chunk = self.view.chunks[c]
        return not _DEFINITE.isdisjoint((self.tokens.lower[chunk.first], self.tokens.lower[chunk.inner]))

    def _noun(self, c: int) -> Strike | None:
        """An attack noun that tells something: what was hit, who did it, or where and when something new happened."""
        struck = read_strike(self.context, c)
        by_weapon = self.tokens.lemma[self.view.chunks[c].head] in _BY_WEAPON  # « l'explosion d'une mine »
        definite = self._is_definite(c) and not by_weapon
        clause = self.view.clause_of(c)
        how = _AHEAD.get(clause.verb.lemma) if clause is not None and c in clause.objects else None
        target, actor = struck.target, struck.actor
        if how == "denied" and actor is None and clause is not None:
            actor = self._name(subject_of(self.view, clause))
        if clause is not None and clause.verb.lemma in _HARM and clause.verb.voice == "active":
            target, actor = self._harmed(clause, c, target, actor)
        if clause is not None and target < 0 and self.view.sentence_of[c] not in self.told:
            target = self._suffered(clause, c)
        if actor is None and clause is not None and self._listed(clause, c):
            actor = self._name(subject_of(self.view, clause))
        if is_broad(self.context, c):
            bare = self.tokens.upos[self.view.chunks[c].inner] not in ("DET", "NUM") and not struck.dated
            own = self.tokens.lower[self.view.chunks[c].inner] in _OWN
            enough = target >= 0 and not (definite or bare or own)
            harmed = clause is not None and clause.verb.lemma in _HARM and clause.verb.voice != "reflexive"
            enough = enough or (harmed and not definite and not bare and self._tells_harm(clause, c))
        else:
            enough = target >= 0 or actor is not None or struck.dated or struck.place >= 0
            enough = enough or (not definite and clause is not None and clause.verb.lemma in _HARM)
            if definite and target < 0 and struck.place < 0 and not struck.dated and self._aside(clause, c):
                enough = False  # « peu après le raid américain »
        return (
            Strike("noun", target, actor, struck.means, struck.place, c, factuality=how) if enough else None
        )

    def _tells_harm(self, clause: Clause | None, c: int) -> bool:
        """`tués lors d'une opération`, `une opération a tué deux chefs`: the noun does it, or says where they died."""
        return (
            clause is not None and not clause.verb.negation and c in (*clause.subjects, *clause.complements)
        )

    def _aside(self, clause: Clause | None, c: int) -> bool:
        """Whether a noun only says when or why something else was."""
        before = self.tokens.lower[self.view.chunks[c].first - 1] if self.view.chunks[c].first > 0 else ""
        aside = self.view.chunks[c].prep in _ASIDE or before in _ASIDE  # « peu après le raid »
        return aside and not (clause is not None and c in clause.objects)

    def _listed(self, clause: Clause, c: int) -> bool:
        """`a lancé 11 missiles, 14 frappes et 21 attaques`: each counted member is told of."""
        thrown = clause.verb.lemma in _LAUNCHES and clause.verb.voice == "active"
        return thrown and self.view.chunks[c].quantity >= 0 and c in clause.objects

    def _suffered(self, clause: Clause, c: int) -> int:
        """`la ville a été réveillée par des bombardements`: who or what is hit; or -1."""
        chunk = self.view.chunks[c]
        hit = clause.subject
        if chunk.prep != "par" or clause.verb.voice != "passive" or c not in clause.complements or hit < 0:
            return -1
        if clause.verb.lemma in _NOT_HIT or clause.verb.negation or not can_be_hit(self.context, hit):
            return -1
        return hit

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

    def _only_spoken_of(self, c: int) -> bool:
        """`la cessation des attaques`: a noun that takes the attack away."""
        clause = self.view.clause_of(c)
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
        if self.view.chunks[c].prep in _IN_CASE:
            return True  # « en cas d'attaque »
        if (
            clause is not None
            and clause.verb.lemma in _OPENING
            and self.tokens.lemma[self.view.chunks[c].head] in _LONG
        ):
            return True  # « a lancé mardi une offensive » is a milestone
        governor = self.view.governor[c]
        if governor >= 0 and self.tokens.lemma[self.view.chunks[governor].head] in _GOVERNORS:
            return True
        return self.view.chunks[c].prep == "contre" and self._is_guarded_against(self.view.clause_of(c))

    def _is_guarded_against(self, clause: Clause | None) -> bool:
        """`met en garde contre des raids`, `se prémunir contre un attentat`: none of them has come."""
        if clause is None:
            return False
        warned = "garde" in self.tokens.lower[clause.verb.last : clause.verb.last + 2]
        return clause.verb.lemma in _GUARDING or (clause.verb.lemma == "mettre" and warned)

    def _draft(self, clause: Clause | None, strike: Strike) -> Draft:
        view, target = self.view, strike.target
        args = Attack(
            action=strike.action,  # type: ignore[arg-type]
            actor=strike.actor,
            means=strike.means,
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
        )  # fmt: skip

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
