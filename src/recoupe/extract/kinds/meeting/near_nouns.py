"""Nouns of the second net for meetings, which count with a day, a place or two sides near them.

Whatever the sentence does with such a noun; what is only wished for, feared, denied or the name of a place (`la table
des négociations`) gives nothing.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.meeting.setting import Setting
from recoupe.extract.kinds.officials import Officials
from recoupe.lang import load_table

_TABLE = load_table("meeting")
_NEAR = _TABLE["near"]
_TALKS = frozenset(_TABLE["nouns"]["talks"])
_ROUNDS = frozenset(_TABLE["nouns"]["rounds"])
_OPEN = frozenset(_TABLE["happening"]["open"]) | frozenset(_NEAR["open"])
_UNSURE = frozenset(_NEAR["unsure"])
_UNSAID = frozenset(_NEAR["unsaid"])
_WISHING = frozenset(_TABLE["happening"]["demanded"]) | frozenset(_NEAR["wishing"])
_BREAKING = frozenset(_TABLE["happening"]["breaking"]) | frozenset(_TABLE["happening"]["broken"])
_GRANTED = frozenset(_TABLE["granted"]["nouns"])
_SETTING = frozenset(_NEAR["setting"])
_ASKING = frozenset(_NEAR["asking"])
_DURING = frozenset(_TABLE["happening"]["during"])
_NOT = frozenset(("pas", "jamais"))
_DEFINITE = frozenset(("le", "la", "l'", "les", "ce", "cet", "cette", "ces"))
_BY_TOWN = frozenset(_NEAR["by_town"])
_BY_BODY = frozenset(_NEAR["by_body"])
_MERGED = frozenset(("du", "au"))
_STUCK = frozenset(load_table("negotiation")["stuck"]["words"])
_BEING = frozenset(("être", "rester", "demeurer"))
_STATES = frozenset(_NEAR["states"])
_BECOMES = frozenset(_TABLE["happening"]["held"]) | frozenset(_TABLE["happening"]["failed"])
_ATTENDING = {"absence", "présence", "venue", "participation"}
_OWN_REACH = 4  # tokens from such a noun to its meeting
_DAY_REACH = 8  # tokens between a meeting's noun and its day
_SIDED = frozenset(("avec", "entre"))


class NearNouns:
    """Reads the nouns of meetings of one document that the strict ways left."""

    def __init__(self, context: Context, officials: Officials, matters: Matters, setting: Setting) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.officials = officials
        self.matters = matters
        self.setting = setting

    def meets(self, c: int, lemma: str, clause: Clause | None, people: list[int], *, between: bool) -> bool:
        """Whether the phrase tells of a meeting: `Au terme d'un sommet à Oron`, `un tête-à-tête entre X et Y`."""
        if not self.matters.in_crisis or not self._told(c, clause):
            return False
        if clause is not None and c in clause.subjects and self._underway(clause):
            return True
        settled = self.setting.place(c, clause) is not None or self._dated(c) or self._by_its_name(c)
        known = any(map(self.officials.weighs, people))
        if lemma in _TALKS:  # « lors de discussions privées avec des responsables narviens »
            sided = between and known and self.view.chunks[c].prep in _DURING
            return (settled or sided) and self._by_itself(c)
        if lemma in _GRANTED and not known:
            return False  # « le pilote est libre : audience le 23 »: a court's
        several = between or len(people) > 1 or any(map(self.officials.plural, people))
        named = between and len(people) > 1 and all(map(self.officials.is_person, people))
        return settled or (known and several) or named or self._resumed(c, clause)

    def _by_its_name(self, c: int) -> bool:
        """`le sommet d'Oron`, `la réunion du Conseil de sécurité`: one that everybody knows of."""
        chunk, lower = self.view.chunks[c], self.tokens.lower
        if _DEFINITE.isdisjoint((lower[chunk.inner], lower[chunk.first])) and _MERGED.isdisjoint(
            lower[chunk.first : chunk.inner + 1]
        ):
            return False
        by_town = self.tokens.lemma[chunk.head] in _BY_TOWN and any(
            map(self._like_a_town, self.view.dependents(c))
        )
        if self.tokens.lemma[chunk.head] not in _BY_BODY:
            return by_town
        return (
            by_town or self.setting.of_place(c) or any(map(self.officials.is_power, self.view.dependents(c)))
        )

    def _like_a_town(self, d: int) -> bool:
        """`(le sommet) d'Oron`: a bare name that may be a town for all that the text tells."""
        chunk = self.view.chunks[d]
        bare = chunk.prep == "de" and chunk.last == chunk.head + 1 == chunk.first + 2
        full = " " in identify(self.view, d).name  # that of somebody whom the text has named in full
        return bare and self.tokens.upos[chunk.head] == "PROPN" and not full

    def _by_itself(self, c: int) -> bool:
        """Talks with an article, and no part of something: not `Négociations : non`, `proche des négociations`."""
        chunk, above = self.view.chunks[c], self.view.governor[c]
        determined = self.tokens.upos[chunk.inner] == "DET" or self.tokens.lower[chunk.first] in (
            "du",
            "des",
            "aux",
        )
        part = chunk.prep == "de" and (
            above < 0 or self.tokens.lemma[self.view.chunks[above].head] not in _ROUNDS
        )
        return not part and (determined or above >= 0 or chunk.prep in _DURING)

    def _underway(self, clause: Clause) -> bool:
        """`des négociations sont en cours`, `les pourparlers sont au point mort`."""
        if clause.verb.lemma not in _BEING:
            return False
        return any(self.tokens.lemma[self.view.chunks[c].head] in _STATES for c in clause.complements)

    def _resumed(self, c: int, clause: Clause | None) -> bool:
        """`La rencontre n'a abouti à aucun accord`: what became of the one that the text tells of."""
        if clause is None or c not in clause.subjects or clause.verb.lemma not in _BECOMES:
            return False
        return self.tokens.lower[self.view.chunks[c].inner] in _DEFINITE and clause.verb.form == "finite"

    def _told(self, c: int, clause: Clause | None) -> bool:
        """Whether it is told as one that is, was or will be, rather than asked for or ruled out."""
        chunk, above = self.view.chunks[c], self.view.governor[c]
        if (
            self.tokens.lower[chunk.first - 1] == "faute"
            or (chunk.prep in _UNSURE and not (chunk.prep == "depuis" and self._by_its_name(c)))
            or self.tokens.lower[chunk.inner] in _UNSAID
        ):
            return False
        if above >= 0 and self.tokens.lemma[self.view.chunks[above].head] in _OPEN | _BREAKING:
            return False
        if chunk.prep == "à" and _ATTENDING & set(
            self.tokens.lemma[max(0, chunk.first - _OWN_REACH) : chunk.first]
        ):
            return False  # « l'absence du président au prochain sommet »
        if clause is None:
            return True
        verb = clause.verb
        if verb.lemma in _BEING and not _STUCK.isdisjoint(
            self.tokens.lower[verb.last : verb.last + _OWN_REACH]
        ):
            return False  # « les négociations sont au point mort depuis mars »
        aside = chunk.prep in _DURING and self._sided(c)  # « lors d'une réunion avec X, Y a exigé »
        aside = aside or self._by_then(c)
        wished = not aside and (verb.lemma in _WISHING or verb.modal in _WISHING or verb.lemma in _BREAKING)
        bound = clause.kind not in ("main", "relative")  # a verb in -er looks alike in both moods
        doubtful = (verb.mood == "Sub" and bound and not aside) or (
            verb.mood == "Cnd" and not verb.perfect and c in clause.objects
        )
        meant = clause.kind == "infinitive" and c in clause.objects
        return not (wished or doubtful or meant) and clause.marker != "si"

    def _by_then(self, c: int) -> bool:
        """`attendent un pacte d'ici à la rencontre de jeudi`, `avant le sommet de mardi`: set, whatever is wished."""
        chunk, lower = self.view.chunks[c], self.tokens.lower
        bounded = chunk.prep == "avant" or lower[chunk.first - 1] == "ici"
        return bounded and lower[chunk.inner] in _DEFINITE and self._dated(c)

    def _sided(self, c: int) -> bool:
        """`(lors d'une réunion) avec les responsables`."""
        last = self.view.extent(c)[1]
        after = self.view.chunk_at[last] if last < len(self.view.chunk_at) else -1
        return after >= 0 and self.view.chunks[after].prep in _SIDED

    def _dated(self, c: int) -> bool:
        """A day right behind the phrase, or inside it."""
        first, last = self.view.extent(c)
        return any(
            time.type == "DATE"
            and (time.earliest is not None or time.value[:2] == "XX")  # a weekday without a date
            and first <= time.first <= last + _DAY_REACH
            for time in self.context.times_at[self.view.sentence_of[c]]
        )

    def set_ahead(self, c: int, clause: Clause | None) -> str:
        """`a annoncé la convocation d'un sommet` (ahead), `a appelé à une réunion d'urgence` (asked), or nothing."""
        above = self.view.governor[c]
        if above >= 0 and self.tokens.lemma[self.view.chunks[above].head] in _SETTING:
            if self.view.chunks[above].prep == "à":  # « la condition à la tenue d'une rencontre »
                return "asked" if clause is not None and clause.verb.lemma in _ASKING else ""
            return "ahead"
        if clause is None or clause.verb.lemma not in _ASKING or clause.verb.negation in _NOT:
            return ""
        return "asked" if self.view.chunks[c].prep == "à" and c > clause.chunk else ""
