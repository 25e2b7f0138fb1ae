"""Who takes part in a meeting that a noun names: `une rencontre entre X et Y`, and who holds or attends it."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.near import clauses_behind
from recoupe.extract.kinds.officials import Officials
from recoupe.lang import load_table

_HAPPENING = load_table("meeting")["happening"]
_HOLDS, _ATTENDS, _PLANNED, _DEMANDED, _FAILED, _DURING, _COMING, _BESIDE = (
    frozenset(_HAPPENING[group])
    for group in ("holds", "attends", "planned", "demanded", "failed", "during", "coming", "beside")
)
_BY_PHONE = frozenset(_HAPPENING["by_phone"])
_ORGANISING = frozenset(_HAPPENING["organising"])
_CALLS = frozenset(_HAPPENING["calls"])
_BY_RELATIVE = frozenset(_HAPPENING["by_relative"])
_OFFERING = frozenset(_HAPPENING["offering"])
_OWN = frozenset(("son", "sa", "leur"))
_TOWN = 3  # phrases from a meeting to the town it is in
_DAY_WITHIN = 5  # phrases of a day in commas
_FEW = 2  # sides beside a meeting: « lors d'une réunion avec X » has a subject too
_NOT_YET = _PLANNED | _DEMANDED
_TAKING_PART = _HOLDS | _ATTENDS | _FAILED | _COMING | _ORGANISING


class Attendance:
    """Reads the participants around the nouns of meetings of one document."""

    def __init__(self, context: Context, officials: Officials) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.officials = officials

    def around(self, c: int, clause: Clause | None) -> list[int]:
        """Participants that the phrase names: `de X`, `entre X et Y`, `avec Z`, and the subject who holds it."""
        found = [d for d in self.view.dependents(c) if not self._in_its_name(c, d)]
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        after = c + 1 + len(found)
        after = self.past_day(after, stop)
        while after < stop and self._goes_on(after):
            called = self.lemma[self.view.chunks[c].head] == "appel" and self.view.chunks[after].prep == "à"
            if self.view.chunks[after].prep in _BESIDE or called:  # « un appel téléphonique au roi »
                found += self._listed(after, stop)
                break
            after += 1
        if (
            clause is not None and c in clause.subjects
        ):  # « les pourparlers se sont tenus à Oron entre X et Y »
            found += [k for s in self.view.complement(clause, *_BESIDE) for k in self._listed(s, stop)]
        found += self._organisers(c)
        if clause is not None and (c in clause.objects or c in clause.subjects):
            found += self._present(c, stop)
        if clause is not None and c in clause.objects and clause.verb.lemma in _OFFERING:
            to = [k for k in self.view.complement(clause, "à") if self.officials.can_meet(k)]
            faced = to or any(self.view.chunks[p].prep == "avec" for p in found)
            found += [*clause.subjects, *to] if faced else []  # « a proposé une rencontre aux chefs »
        inner = self.view.chunks[c].inner
        own = inner < len(self.lemma) and self.lemma[inner] in _OWN
        doing = clause is not None and c not in clause.subjects
        underway = self.view.chunks[c].prep == "en"
        bidden = clause is not None and clause.verb.voice == "passive"  # « sont convoqués à un sommet »
        if (
            clause is not None
            and doing
            and (
                own
                or underway
                or bidden
                or self.view.chunks[c].prep in _DURING | {"dans"}  # « lors d'un entretien, X a demandé »
                or clause.verb.lemma not in _NOT_YET
                or clause.verb.lemma in _ORGANISING
            )
        ):
            subject = subject_of(self.view, clause)
            office = any(self.officials.holds_office(p) for p in found)
            said_in = self.view.chunks[c].prep == "dans" and self.lemma[self.view.chunks[c].head] in _CALLS
            lasting = self.view.chunks[c].prep in _DURING or said_in
            during = lasting and (len(found) < _FEW or not office)
            during = during or (not found and self._in_hours(c))
            if own and (subject < 0 or not self.officials.can_meet(subject)):
                found += self._main_subjects(clause)
            elif (
                subject >= 0
                and not self._impersonal(clause)
                and (underway or clause.verb.lemma in _TAKING_PART or during or own)
            ):
                found += [subject, *clause.subjects[1:]]
                found += self._on_the_line(c, clause) if during else []
        able = [p for p in dict.fromkeys(found) if self.officials.can_meet(p)]
        able = [p for p in able if self.view.role[p] != "nmod" or self.view.governor[p] not in able]
        return [p for p in able if not self._is_where(c, p, sided=len(able) > _FEW)]

    def _in_its_name(self, c: int, d: int) -> bool:
        """`un conseil des ministres`: what it is called, and nobody named."""
        head, of = self.lemma[self.view.chunks[c].head], self.lemma[self.view.chunks[d].head]
        return head == "conseil" and of == "ministre" and self.view.governor[d] == c

    def _organisers(self, c: int) -> list[int]:
        """`une conférence coorganisée par X et Y`, `les discussions, auxquelles participent X et Y`."""
        for clause in clauses_behind(self.view, c):
            if clause.kind == "relative" and self._told_of(c, clause) and clause.verb.lemma in _BY_RELATIVE:
                return list(dict.fromkeys(clause.subjects)) if clause.marker != "qui" else []
            of_it = {c, *self.view.dependents(c)}  # « un conseil de défense présidé par »
            led = clause.kind == "participle" and clause.verb.voice == "passive"
            if led and not of_it.isdisjoint(clause.subjects):
                if clause.verb.lemma not in _ORGANISING:
                    return []
                return [k for p in self.view.complement(clause, "par") for k in self.view.conjuncts(p)]
        return []

    def _told_of(self, c: int, clause: Clause) -> bool:
        """`une réunion à Oron, à laquelle participaient X et Y`: the meeting, and not the town beside it."""
        told = clause.antecedent
        beside = c < told <= c + _TOWN and self.view.chunks[told].prep in ("à", "en") and clause.marker == "à"
        return told == c or beside

    def _present(self, c: int, stop: int) -> list[int]:
        """`a présidé lundi une réunion sur la crue, en présence de X et de Y`, `sous la présidence de X`."""
        found: list[int] = []
        for k in range(c + 1, stop):
            chunk = self.view.chunks[k]
            if chunk.prep == "en présence de":
                found += self._listed(k, stop)
            elif chunk.prep == "sous" and self.lemma[chunk.head] == "présidence":
                found += [d for d in self.view.dependents(k) if self.view.governor[d] == k]
        return found

    def _impersonal(self, clause: Clause) -> bool:
        """`il n'y aura pas de discussions`: nobody's."""
        verb = clause.verb
        return verb.lemma == "avoir" and "y" in self.view.document.tokens.lower[verb.first : verb.head + 1]

    def _on_the_line(self, c: int, clause: Clause) -> list[int]:
        """`Lors d'un entretien téléphonique, X a demandé à Y de`, `X a appelé Y à`: who is at the other end."""
        first, last = self.view.extent(c)
        if _BY_PHONE.isdisjoint(self.lemma[first:last]):
            return []
        to = [*self.view.complement(clause, "à"), *clause.objects]
        return [k for k in to if k != c and self.officials.holds_office(k)][:1]

    def _is_where(self, c: int, p: int, *, sided: bool) -> bool:
        """`les pourparlers de Genève`: a town right behind the noun is where they are held, and meets nobody."""
        chunk = self.view.chunks[p]
        name = self.view.document.names[chunk.name] if chunk.name >= 0 else None
        if name is None or name.kind == "state" or self.view.governor[p] != c:
            return False
        if name.location is None and not (name.kind == "place" and sided):
            return False
        return name.first == chunk.first + 1 and chunk.prep == "de"

    def _listed(self, c: int, stop: int) -> list[int]:
        """Those behind a preposition; `en présence de X, de Y et de Z` repeats its `de`."""
        found = list(self.view.conjuncts(c))
        if self.view.chunks[c].prep != "en présence de":
            return found
        k = found[-1] + 1
        while k < stop and self.view.chunks[k].kind in ("COMMA", "CONJ", "PP"):
            if self.view.chunks[k].kind == "PP":
                if self.view.chunks[k].prep != "de":
                    break
                found.append(k)
            k += 1
        return found

    def _main_subjects(self, clause: Clause) -> list[int]:
        """`Dans un texte publié après leur rencontre, X et Y ...`: whom the sentence is about."""
        for k in self.view.sentence_clauses[clause.sentence]:
            main = self.view.clauses[k]
            if main.kind == "main" and main.subject >= 0 and self.officials.can_meet(main.subject):
                return list(main.subjects)
        return []

    def _in_hours(self, c: int) -> bool:
        """`au terme de dix heures de négociations`: of those whom the sentence is about."""
        above = self.view.governor[c]
        return above >= 0 and self.view.chunks[above].prep in _DURING

    def past_day(self, k: int, stop: int) -> int:
        """`une heure d'entretien, dimanche 8 février, entre X et Y`: the chunk behind a day in commas, or the same."""
        if k >= stop or self.view.chunks[k].kind != "COMMA":
            return k
        last = k + 1
        while last < min(stop, k + _DAY_WITHIN) and self.context.is_time(last):
            last += 1
        closed = last > k + 1 and last < stop and self.view.chunks[last].kind == "COMMA"
        return last + 1 if closed else k

    def _goes_on(self, k: int) -> bool:
        """Whether the phrase of a meeting can go on: `une rencontre prévue lundi à Oron entre X et Y`."""
        chunk = self.view.chunks[k]
        return chunk.kind in ("PP", "NP", "CONJ", "ADV", "OPEN", "CLOSE", "OTHER") or (
            chunk.verb is not None and chunk.verb.form == "past_participle"
        )
