"""What has the words of an attack and tells of none: warning shots, exercises, capabilities, quarrels, bare mentions.

`des tirs de sommation`, `des tirs de missiles lors d'un exercice`, `un missile capable de frapper la côte`, `les
attaques de l'opposition`, `le jour de l'attaque`, `sous les bombardements narviens`: asked of attacks already found.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.kinds.attack.campaigns import is_campaign
from recoupe.extract.kinds.attack.nouns import is_deadly, is_definite, read_strike
from recoupe.extract.kinds.attack.reader import Strike
from recoupe.lang import load_table

_TABLE = load_table("attack")["doubts"]
_ALOFT = frozenset(tuple(words.split()) for words in _TABLE["aloft"])
_ALOFT_VERBS = frozenset(_TABLE["aloft_verbs"])
_DRILLS = frozenset(_TABLE["drills"])
_AMID = frozenset(_TABLE["amid"])
_WATERS = frozenset(_TABLE["waters"])
_ABLE = frozenset(_TABLE["able"])
_HEADS_OF_ABLE = frozenset(_TABLE["able_nouns"])
_WORDY = frozenset(_TABLE["wordy"])
_WORDY_NOUNS = frozenset(_TABLE["wordy_nouns"])
_FEARS = frozenset(_TABLE["fears"])
_MOMENTS = frozenset(_TABLE["moments"])
_KNOWN_FOR = frozenset(_TABLE["known_for"])
_JOYS = frozenset(_TABLE["joys"])
_SHOTS = frozenset(("tir", "coup", "salve", "rafale"))
_CLASHES = frozenset(_TABLE["clashes"])
_HARM = frozenset(load_table("attack")["harm"]["verbs"])
_EACH = frozenset(("tout", "toute", "toutes", "tous", "chaque", "n'importe"))
_IN = frozenset(("dans", "lors de", "au cours de", "pendant", "durant"))
_NAMED = ("noun", "near")
_NOT_ONE = frozenset(("un", "une"))  # « plus un seul tir »
_NEAR = 10  # words behind a noun that may name both sides
_LISTED = 8  # words before a verb that may say what somebody fears, a list between
_BEFORE = 3  # words before a verb that may say that somebody is only able to


class Doubts:
    """Asks of the attacks of one document whether they are any."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens

    def hold(self, clause: Clause | None, strike: Strike, *, war: bool) -> bool:
        """Whether the words of an attack tell of none; `war`: whether the article is about fighting."""
        if strike.action != "strikes" or strike.how == "claimed":
            return False
        if clause is not None and self._as_such(clause):
            return True
        if clause is not None and (self._aloft(clause, strike) or self._able(clause, strike)):
            return True
        if self._drilled(clause, strike) or self._of_joy(clause, strike):
            return True
        if clause is not None and self._not_one(clause, strike):
            return True
        if strike.noun < 0:
            return False
        return self._mutual(strike) or self._in_words(strike, war=war) or self._only_named(clause, strike)

    def _as_such(self, clause: Clause) -> bool:
        """`Larguer une bombe, puis attendre, c'est une méthode`: a way of doing, and nobody has done it."""
        acted = any(subject < clause.chunk for subject in clause.subjects)
        if clause.kind != "infinitive" or clause.parent >= 0 or acted or clause.marker:
            return False
        later = (
            self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence] if k > clause.index
        )
        said = next((other for other in later if other.kind == "main"), None)
        return said is not None and said.verb.lemma == "être"

    def _words(self, clause: Clause | None, strike: Strike) -> tuple[int, int]:
        """The sentence's tokens."""
        sentence = clause.sentence if clause is not None else self.view.sentence_of[strike.noun]
        extent = self.context.document.sentences[sentence]
        return extent.first, extent.last

    def _aloft(self, clause: Clause, strike: Strike) -> bool:
        """`un tir de sommation`, `a fait feu en légitime défense`: at nobody, or to be rid of somebody."""
        if clause.verb.lemma not in _ALOFT_VERBS and strike.means != "shooting":
            return False
        lower = self.tokens.lower
        first, last = self._words(clause, strike)
        return any(
            tuple(lower[t : t + len(words)]) == words
            for words in _ALOFT
            for t in range(max(first, clause.verb.first), min(last, clause.verb.last + 12))
        )

    def _not_one(self, clause: Clause, strike: Strike) -> bool:
        """`plus aucun tir ne résonne`, `pas un tir n'a été entendu`: what is counted is none."""
        c = strike.noun if strike.noun >= 0 else strike.weapon
        if c < 0 or not _NOT_ONE.issuperset(
            self.tokens.lower[self.view.chunks[c].inner : self.view.chunks[c].inner + 1]
        ):
            return False
        first = self.view.chunks[c].first
        return self.tokens.lower[first - 1 : first] in (["pas"], ["plus"]) or (
            clause.verb.negation in ("pas", "plus", "jamais") and first == clause.verb.last
        )

    def _able(self, clause: Clause, strike: Strike) -> bool:
        """`capable de frapper la côte`, `peut lancer des missiles`, `la capacité de détruire`: nobody has."""
        verb = clause.verb
        if verb.perfect or verb.mood == "Cnd":
            return False
        if verb.modal == "pouvoir" and verb.tense == "Pres" and not verb.negation:
            return True
        if verb.form != "infinitive" or strike.noun >= 0:
            return False
        lemma = self.tokens.lemma
        before = lemma[max(0, verb.first - _BEFORE) : verb.first]
        if not _FEARS.isdisjoint(lemma[max(0, verb.first - _LISTED) : verb.first]):
            return self.tokens.lower[verb.first - 1] in ("de", "d'")  # « peur d'être prise, d'être lapidée »
        return not _ABLE.isdisjoint(before) or not _HEADS_OF_ABLE.isdisjoint(before)

    def _drilled(self, clause: Clause | None, strike: Strike) -> bool:
        """`a tiré deux missiles lors d'un exercice`, `a tiré un missile vers la mer`: at nobody."""
        head = self.tokens.lemma[self.view.chunks[strike.target].head] if strike.target >= 0 else ""
        if head in _WATERS or (not head and clause is not None and self._into_water(clause)):
            return strike.means in ("rocket", "artillery", None)
        if head and head != "cible":
            return False
        lemma, lower = self.tokens.lemma, self.tokens.lower
        first, last = self._words(clause, strike)
        for t in range(first, last):
            if lemma[t] in _DRILLS:
                before = lower[max(first, t - 3) : t]
                return not _AMID.isdisjoint(before)
        return False

    def _into_water(self, clause: Clause) -> bool:
        """`vers la mer`, `en direction de l'océan`."""
        to = self.view.complement(clause, "vers", "dans", "en direction de")
        return any(self.tokens.lemma[self.view.chunks[c].head] in _WATERS for c in to)

    def _of_joy(self, clause: Clause | None, strike: Strike) -> bool:
        """`les manifestations de joie se sont traduites par des coups de feu`: nobody was aimed at."""
        if strike.means != "shooting" or strike.target >= 0 or strike.actor is not None:
            return False
        noun = self.tokens.lemma[self.view.chunks[strike.noun].head] if strike.noun >= 0 else "tir"
        first, last = self._words(clause, strike)
        return noun in _SHOTS and not _JOYS.isdisjoint(self.tokens.lemma[first:last])

    def _mutual(self, strike: Strike) -> bool:
        """`un échange de tirs entre soldats et miliciens`: both sides shot, a clash."""
        head = self.view.chunks[strike.noun].head
        if self.tokens.lemma[head] not in _CLASHES:
            return False
        return strike.target < 0 and "entre" in self.tokens.lower[head : head + _NEAR]

    def _in_words(self, strike: Strike, *, war: bool) -> bool:
        """`les vives attaques de l'opposition`, `les tirs croisés de la gauche`: a quarrel."""
        if war or self.tokens.lemma[self.view.chunks[strike.noun].head] not in _WORDY_NOUNS:
            return False
        if strike.means not in (None, "shooting", "ground"):
            return False
        actors = set((strike.actor or "").lower().replace("'", " ").split())
        first, last = self.view.extent(strike.noun)
        words = self.tokens.lemma[first : last + _BEFORE]
        return not _WORDY.isdisjoint(actors) or not _WORDY.isdisjoint(words)

    def _only_named(self, clause: Clause | None, strike: Strike) -> bool:
        """`toute attaque contre`, `le jour de l'attaque`, `sous les bombardements narviens`: it is only spoken of."""
        c = strike.noun
        chunk, lower = self.view.chunks[c], self.tokens.lower
        if strike.how not in _NAMED:
            return False
        if lower[chunk.inner] in _EACH and lower[chunk.inner + 1] not in GRAMMAR.definite:
            return strike.factuality is None  # « condamne toute attaque contre », not « nie toute frappe »
        if clause is not None and clause.verb.negation in ("pas", "jamais") and chunk.inner == chunk.head:
            return strike.factuality is None and not self.context.attributed(clause.sentence, chunk.head)
        governor = self.view.governor[c]
        head = self.tokens.lemma[self.view.chunks[governor].head] if governor >= 0 else ""
        bare = strike.target < 0 and strike.place < 0
        if bare and head in _MOMENTS:
            return True
        first = self.tokens.lemma[max(0, chunk.first - 2) : chunk.first]
        if chunk.prep == "pour" and not _KNOWN_FOR.isdisjoint(first):
            return True  # « connu pour ses attentats contre les touristes »
        if not bare or read_strike(self.context, c).dated or strike.means == "chemical":
            return False
        spoken = (
            is_definite(self.context, c) or lower[chunk.inner] in GRAMMAR.own or chunk.inner == chunk.head
        )
        if is_deadly(self.context, c) or (strike.actor is not None and is_campaign(self.context, c)):
            return False  # « malgré l'offensive narvienne »
        done = chunk.prep == "par"  # « détruit par les raids », « destructions par les raids »
        return spoken and chunk.kind == "PP" and not (done or self._harms(clause, strike))

    def _harms(self, clause: Clause | None, strike: Strike) -> bool:
        """`neuf civils sont morts lors de l'assaut des forces narviennes`: told by whom it killed."""
        if clause is not None and clause.verb.lemma in _HARM and not clause.verb.negation:
            return True
        counted = self.context.quantities_at.get(self.view.sentence_of[strike.noun], ())
        told_in = self.view.chunks[strike.noun].prep in _IN
        return told_in and any(quantity.unit_class == "people" for quantity in counted)
