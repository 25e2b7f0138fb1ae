"""The time expressions of a sentence that date what happened, apart from those that date who said it when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from recoupe.annotate.document import Document
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context, Draft
from recoupe.extract.lexicon import FIGURES, PLAIN_OBJECTS
from recoupe.extract.other_times import (
    LONG_AGO,
    OCCURRING,
    began,
    clause_of,
    goes_on,
    holds_now,
    of_a_relative,
    set_apart,
)
from recoupe.extract.people import people
from recoupe.extract.places import PLACE_NOUNS
from recoupe.extract.placing import describing
from recoupe.extract.threads import AFTERWARDS, GIVING, HAPPENINGS, TALLYING, TOLL, surpassed
from recoupe.lang import load_table
from recoupe.record import Published
from recoupe.times.expression import TimeExpression
from recoupe.times.meaning import Calendar

HAD = frozenset(("avait", "avaient", "eut", "eurent"))
"""Auxiliaries of what was before what an article tells."""

SOMEBODY = frozenset(load_table("scene")["words"]["somebody"])
"""Nouns of who is told of by a happening: `l'auteur de l'attaque`."""

_TOLD_APART = 2  # numbers of a noun and a participle that is not its own
_MAKING = frozenset(("faire", "causer", "provoquer", "occasionner"))
_ONE = frozenset(("celui", "celle", "ceux", "celles"))
_COMPARED, _FAR_BEHIND = 3, 6  # tokens from `contre` to a figure, and from that to its time
_MORE = frozenset(("plus", "moins", "mieux", "davantage"))
_MONTH = dt.timedelta(days=31)
_AGO = 3  # tokens of `il y a`
_FRONTED = 2  # tokens from the beginning of a sentence to a day that opens it
_BORN, _SINCE_BIRTH = frozenset(load_table("places")["born"]), 6  # tokens from `né` to the day of it
_COMPARING = 5  # tokens from `contre` to the day of what is compared with


def named_by(document: Document, token: int, time: TimeExpression) -> bool:
    """Whether a happening before a token goes by a day behind it: `l'attentat d'Oron, lundi`, no verb between."""
    between = document.tokens.verbform[token : time.first]
    return token <= time.first and "Fin" not in between


def of_somebody(view: ClauseView, token: int) -> bool:
    """`L'auteur de l'attentat a été abattu jeudi`: somebody told of by a happening, which wasn't then."""
    chunk = view.chunk_at[token]
    above = view.governor[chunk] if chunk >= 0 and view.chunks[chunk].prep == "de" else -1
    return above >= 0 and view.document.tokens.lemma[view.chunks[above].head] in SOMEBODY


class ToldTimes:
    """The times told in one document's sentences, worked out when asked for."""

    def __init__(self, context: Context, published: Published) -> None:
        self._context = context
        self._published = published
        self._told: dict[int, list[TimeExpression]] = {}
        clauses = context.view.clauses
        judging = (a.clause for a in context.plain if a.clause >= 0)  # « a condamné mardi les raids »
        self._judged = frozenset(c for c in judging if clauses[c].verb.lemma in PLAIN_OBJECTS)

    def of(self, sentence: int) -> list[TimeExpression]:
        """Times of a sentence that do not date a verb of saying."""
        told = self._told.get(sentence)
        if told is None:
            saying = self._saying(sentence)
            times = self._context.times_at[sentence]
            told = self._told[sentence] = [
                t
                for t in times
                if (self.clause_of(t) not in saying or self._of_what_is_said(t))
                and not (saying and t.reporting and self.clause_of(t) < 0)
                and not self._of_a_toll(t)
                and not self._of_a_birth(t)
            ]
        return told

    def _saying(self, sentence: int) -> frozenset[int]:
        """The clauses that say something; not `a reconnu avoir tiré lundi sur Oron`, one clause with what it tells."""
        clauses = self._context.view.clauses
        judged = self._judged.intersection(self._context.view.sentence_clauses[sentence])
        return judged | {
            a.clause
            for a in self._context.attributions_at[sentence]
            if a.clause >= 0 and a.cue not in FIGURES and not self._tells(clauses[a.clause], a.cue)
        }

    def _of_a_birth(self, time: TimeExpression) -> bool:
        """`un homme né au Maroc il y a 25 ans`: the year of somebody, not of what he did."""
        tokens = self._context.document.tokens
        start = max(self._context.document.sentences[time.sentence].first, time.first - _SINCE_BIRTH)
        born = [t for t in range(start, time.first) if tokens.lower[t] in _BORN]
        return bool(born) and "," not in tokens.lower[born[-1] : time.first]

    def _tells(self, clause: Clause, cue: str) -> bool:
        """`a reconnu avoir tiré`: the verb of a clause is what was done, its cue only leads to it."""
        group = self._context.document.tokens.lemma[clause.verb.first : clause.verb.last]
        return clause.verb.lemma != cue and cue in group

    def _of_what_is_said(self, time: TimeExpression) -> bool:
        """`rapporte le meurtre de dix civils dans une attaque, mardi, à Oron`: the day behind what happened."""
        verb = self._context.view.clauses[self.clause_of(time)].verb
        if verb.lemma in TALLYING and time.span == "period" and time.open is None:
            return True  # `la ville a dénombré 31 homicides en avril`
        if time.reporting or verb.last >= time.first:
            return False
        lemma = self._context.document.tokens.lemma
        return not HAPPENINGS.isdisjoint(lemma[verb.last : time.first])

    def looks_back(self, sentence: int) -> bool:
        """`En 2009, un séisme avait fait douze morts à Velden.`: another story than the one that the article tells."""
        now = self._published.earliest
        stretch = self._context.document.sentences[sentence]
        if now is None or HAD.isdisjoint(self._context.document.tokens.lower[stretch.first : stretch.last]):
            return False
        days = [t.latest for t in self._context.times_at[sentence] if t.latest and t.signal != "since"]
        return bool(days) and all(now - day > LONG_AGO for day in days)

    def compared(self, sentence: int, first: int, last: int) -> TimeExpression | None:
        """`1.200 blessés depuis mai, contre 980 l'an dernier`: the time of what a figure is compared with."""
        if "contre" not in self._context.document.tokens.lower[max(0, first - _COMPARED) : first]:
            return None
        behind = (
            t
            for t in self._context.times_at[sentence]
            if 0 <= t.first - last <= _FAR_BEHIND and t.earliest and not t.reporting
        )
        return next(behind, None)

    def of_two_days(self, before: int, sentence: int) -> bool:
        """`Le 2 août, une bombe a fait dix morts. Le 19, un kamikaze a tué sept fidèles.`: each of its own day."""
        days = [
            {(t.earliest, t.latest) for t in self.points(s) if isinstance(t.meaning, Calendar)}
            for s in (before, sentence)
        ]
        return before != sentence and all(days) and days[0].isdisjoint(days[1])

    def points(self, sentence: int) -> list[TimeExpression]:
        """Of these the past days that something happened on."""
        return [
            t
            for t in self.of(sentence)
            if t.span == "instant"
            and t.earliest is not None
            and t.direction != "future"
            and not t.reporting
            and not t.signal.startswith("before")
            and not surpassed(self._context.document, t.first)
            and self._against(t) < 0
        ]

    def own(self, draft: Draft, clause: Clause | None, sentence: int) -> list[TimeExpression]:
        """Of these what may date a claim: not a date inside the description of something else."""
        view, chain = self._context.view, self._chain(draft.clause) | self._describing(clause)
        if clause is not None and clause.kind == "participle" and clause.parent >= 0:
            ruling = view.clauses[clause.parent]  # « les attaques menées lundi ont fait dix soldats tués »
            if ruling.verb.lemma in _MAKING and clause.subject in ruling.objects:
                chain |= self._describing(ruling)
        first, last = draft.evidence[0]
        told = self.of(sentence)
        if draft.kind == "negotiation" and draft.clause in self._judged:  # « a réitéré mardi son refus »
            told = [
                t for t in self._context.times_at[sentence] if t in told or self.clause_of(t) == draft.clause
            ]
        found = [
            t
            for t in told
            if self._dates(t, chain)
            and not (last <= t.first and self._of_one_before(t))
            and not goes_on(view, t, clause)
            and not set_apart(view, t, clause, self._published.earliest)
            and not (
                draft.kind == "control"
                and (
                    began(view, t, clause)
                    or of_a_relative(view, t, clause, chain)
                    or holds_now(view, t, clause)
                )
            )
            and not (draft.kind != "statement" and self.of_saying_so(t, clause))
            and ((against := self._against(t)) < 0 or against < first < last <= t.first)
        ]
        return self._rather_own(found, clause, chain)

    def _rather_own(
        self, times: list[TimeExpression], clause: Clause | None, chain: set[int]
    ) -> list[TimeExpression]:
        """`L'armée a repris mardi Oron, tombée en mars`: the day by the verb, not that of what is described."""
        if clause is None or not any(t.earliest and self.clause_of(t) == clause.index for t in times):
            return times
        clauses = self._context.view.clauses
        return [
            t
            for t in times
            if (owner := self.clause_of(t)) < 0 or owner in chain or clauses[owner].kind != "participle"
        ]

    def of_saying_so(self, time: TimeExpression, clause: Clause | None) -> bool:
        """`Dimanche, la police a indiqué que deux hommes avaient été tués`: the day on which it was said."""
        view = self._context.view
        if clause is None or clause.kind != "complement" or clause.parent < 0:
            return False
        told, start = clause.verb, self._context.document.sentences[clause.sentence].first
        before = self._context.document.tokens.lower[told.first : told.last]
        if HAD.isdisjoint(before) or time.last > view.clauses[clause.parent].verb.first:
            return False
        fronted = time.first <= start + _FRONTED and self.clause_of(time) < 0
        return fronted and clause.parent in {a.clause for a in self._context.attributions_at[clause.sentence]}

    def _of_one_before(self, time: TimeExpression) -> bool:
        """`depuis celui de 1960`: the time of what a happening is only compared with."""
        return not _ONE.isdisjoint(self._context.document.tokens.lower[max(0, time.first - 2) : time.first])

    def afterwards(self, time: TimeExpression) -> bool:
        """`l'attentat d'un Sarvien, arrêté mardi`: the day of what became of somebody."""
        owner = self.clause_of(time)
        clauses = self._context.view.clauses
        return owner >= 0 and clauses[owner].kind == "participle" and clauses[owner].verb.lemma in AFTERWARDS

    def compares(self, time: TimeExpression) -> bool:
        """`ramené à 190, contre 310 vendredi`: the time of what a figure is only compared with."""
        return self._against(time) >= 0

    def _against(self, time: TimeExpression) -> int:
        """`58 morts, contre 40 la veille`, `1.400 de plus que jeudi`: the token before what is compared, or -1."""
        lower = self._context.document.tokens.lower
        if lower[time.first - 1 : time.first] == ["que"] and not _MORE.isdisjoint(
            lower[max(0, time.first - 3) : time.first - 1]
        ):
            return time.first - 1
        reach = _COMPARING + (_AGO if time.signal == "ago" else 0)  # « contre 40% il y a une semaine »
        before = range(max(0, time.first - reach), time.first)
        return next((i for i in before if lower[i] == "contre" and self._is_figure(i + 1)), -1)

    def _is_figure(self, token: int) -> bool:
        lower = self._context.document.tokens.lower
        return token in self._context.counting or lower[token][:1].isdigit()

    def said(self, draft: Draft, sentence: int) -> list[TimeExpression]:
        """`a annoncé lundi que ...`: Monday is when it was said, so a statement's day."""
        times = self._context.times_at[sentence]
        said = [t for t in times if draft.clause >= 0 and self.clause_of(t) == draft.clause]
        return said or [t for t in times if self.clause_of(t) < 0]

    def tallies(self, time: TimeExpression, nouns: Iterable[int]) -> bool:
        """`a ramené lundi à 26 le nombre de morts`: the day of the count, unless a happening stands between."""
        if time.span != "instant":
            return False
        if self._of_a_toll(time):
            return True
        owner = self.clause_of(time)
        if owner < 0:
            return False
        verb = self._context.view.clauses[owner].verb
        return verb.lemma in TALLYING and not any(verb.last <= noun < time.first for noun in nouns)

    def _of_a_toll(self, time: TimeExpression) -> bool:
        """`selon un bilan établi lundi`, `selon un bilan communiqué lundi`: the day of a toll that is a source."""
        view, lemma = self._context.view, self._context.document.tokens.lemma
        before = view.chunk_at[time.first] - 1
        verb = view.chunks[before].verb if before >= 0 else None
        if verb is not None and verb.form == "past_participle" and verb.lemma in GIVING:
            before -= 1
        if before < 0 or view.chunks[before].prep != "selon":
            return False
        return lemma[view.chunks[before].head] in TOLL

    def clause_of(self, time: TimeExpression) -> int:
        """The clause that a time stands in, -1 where none."""
        return clause_of(self._context.view, time)

    def _chain(self, clause: int) -> set[int]:
        """A clause and those that govern it."""
        found: set[int] = set()
        while clause >= 0 and clause not in found:
            found.add(clause)
            ruling = self._context.view.clauses[clause]
            if ruling.marker == "où" and ruling.antecedent >= 0:  # « ce qui s'est passé hier à Oron, où »
                found.add(self._context.view.owner[ruling.antecedent])
            clause = self._context.view.clauses[clause].parent
        return found

    def _describing(self, clause: Clause | None) -> set[int]:
        """Participles on the clause's subject: `les roquettes tombées samedi sur Veld ont tué ...`."""
        found = describing(self._context.view, clause) if clause is not None else ()
        return {
            c.index for c in found if c.verb.lemma not in AFTERWARDS
        }  # « l'attentat, commémoré lundi, avait »

    def _dates(self, time: TimeExpression, chain: set[int]) -> bool:
        """`..., front d'un conflit déclenché en mars 2011`: a date inside a description dates only that."""
        view = self._context.view
        owner = self.clause_of(time)
        if owner < 0 or owner in chain or view.clauses[owner].kind not in ("participle", "relative"):
            return True
        if view.clauses[owner].verb.lemma in AFTERWARDS:
            return False  # « un attentat commis par un Sarvien, arrêté mardi »
        if self._told_behind_comma(view.clauses[owner], chain):
            return True
        described = self._described(view.clauses[owner].subject)
        if described >= 0 and view.owner[described] not in chain and self._elliptic(view.clauses[owner]):
            return True
        if described < 0 or view.owner[described] not in chain or view.role[described] not in ("obj", "obl"):
            return False
        lasting = self._lasts(described)
        if lasting and time.signal == "since" and view.clauses[owner].verb.tense != "Pres":
            return False  # « a repris l'enclave, assiégée depuis 2013 »
        return view.clauses[owner].kind == "participle" or not lasting

    def _described(self, chunk: int) -> int:
        """`un glissement de terrain qui a emporté ...`: the happening, not what its name is made of."""
        view = self._context.view
        above = view.governor[chunk] if chunk >= 0 and view.chunks[chunk].prep == "de" else -1
        happening = above >= 0 and view.document.tokens.lemma[view.chunks[above].head] in HAPPENINGS
        return above if happening else chunk

    def _told_behind_comma(self, clause: Clause, chain: set[int]) -> bool:
        """`tués lors de deux attaques, survenues lundi et mardi`: when what stands before the comma was."""
        view, before = self._context.view, clause.chunk - 2
        apart = clause.kind == "participle" and clause.verb.lemma in OCCURRING
        if not apart or before < 0 or view.chunks[before + 1].kind != "COMMA":
            return False
        while view.role[before] == "nmod" and view.governor[before] >= 0:
            before = view.governor[before]  # « lors d'un raid de l'armée, survenu lundi »
        tokens, head = self._context.document.tokens, view.chunks[before].head
        numbers = {tokens.number[head], tokens.number[clause.verb.head]} - {""}
        oblique = view.owner[before] in chain and view.role[before] == "obl"
        return oblique and len(numbers) < _TOLD_APART and tokens.lemma[head] in HAPPENINGS

    def _elliptic(self, clause: Clause) -> bool:
        """`dix ont été tués et huit blessés lundi à Oron`: one telling with what was told before it."""
        view = self._context.view
        return clause.kind == "participle" and view.chunks[clause.subject].quantity >= 0

    def _lasts(self, chunk: int) -> bool:
        """Somebody or somewhere: `ont bombardé la ville, qui avait été prise lundi` is not told of Monday."""
        found, tokens = self._context.view.chunks[chunk], self._context.document.tokens
        name = self._context.document.names[found.name] if found.name >= 0 else None
        named = name is not None and name.first <= found.head < name.last
        return named or tokens.lemma[found.head] in PLACE_NOUNS or tokens.lower[found.head] in people().forms


def is_brief(time: TimeExpression) -> bool:
    """A day or a month that what follows may be of; not `il y a deux ans`, `en 2016`."""
    told = time.span == "instant" and time.earliest is not None and time.latest is not None
    return told and time.latest - time.earliest <= _MONTH  # type: ignore[operator]  # both are told
