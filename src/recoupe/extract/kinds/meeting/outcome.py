"""How far a meeting has got, and what it is about."""

from __future__ import annotations

import datetime as dt

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.parties import said_in
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Factuality, Time
from recoupe.times.expression import TimeExpression

_TABLE = load_table("meeting")["happening"]
_PLANNED, _DEMANDED, _FAILED, _MODALS, _AGREED, _REFUSING, _HOLDS = (
    frozenset(_TABLE[group])
    for group in ("planned", "demanded", "failed", "modals", "agreed", "refusing", "holds")
)
_FAILING = {verb: frozenset(words) for verb, words in _TABLE["failing"].items()}
_APPOINTING = frozenset(_TABLE["appointing"])
_SET_BY = frozenset(("rendez-vous",))
_EVADING = frozenset(_TABLE["evading"])
_BIDDING = frozenset(load_table("meeting")["near"]["bidding"])
_EXPECTED = frozenset(load_table("meeting")["verbs"]["expected"])
_TALKS = frozenset(load_table("meeting")["nouns"]["talks"])
_LYING = frozenset(load_table("meeting")["nouns"]["lying"])
_VAIN = frozenset(_TABLE["vain"])
_NOT = frozenset(("pas", "jamais", "point"))
_BEING = frozenset(load_table("negotiation")["actions"]["being"])
_READY = frozenset(load_table("negotiation")["actions"]["ready"])
_WEEK = dt.timedelta(days=7)
_WEEKDAY_BEFORE = "weekday before"
_AHEAD_DAYS = frozenset(_TABLE["ahead_days"])
_GATHERED = frozenset(("réunir", "rassembler"))
_SPANNING = frozenset(("since", "until", "from", "for", "during", "after", "before", "ago"))
_FRUITLESS = frozenset(_TABLE["fruitless"])
_GOING_ON = frozenset(_TABLE["going_on"])
_AHEAD_BEHIND = frozenset(_TABLE["ahead_behind"])
_POSTPONING = frozenset(_TABLE["postponing"])
_BARE = 3  # tokens of such a day: « ce vendredi soir »
_BEFORE = frozenset(("précédent",))
_NEAR_VERB = 6  # tokens behind the verb
_DAY_BEFORE = "day and month before"
_ABOUT = ("sur", "de", "pour")
_BESIDE = 4  # tokens behind a verb for the word that makes it a failure


def fails(context: Context, clause: Clause) -> bool:
    """Whether a verb says that it came to nothing: `a capoté`, `tombe à l'eau`."""
    verb = clause.verb
    if verb.lemma in _FAILED:
        return True
    words = _FAILING.get(verb.lemma)
    return words is not None and not words.isdisjoint(
        context.document.tokens.lemma[verb.last : verb.last + _BESIDE]
    )


def _next_year(day: dt.date) -> dt.date:
    leap = day.month == 2 and day.day == 29
    return day.replace(year=day.year + 1, day=28 if leap else day.day)


class Outcome:
    """Reads status and matter of the meetings of one document."""

    def __init__(self, context: Context, matters: Matters) -> None:
        self.context = context
        self.view = context.view
        self.matters = matters

    def unready(self, clause: Clause) -> bool:
        """`n'est pas prêt à rencontrer X`: nobody is to be met."""
        if clause.kind != "infinitive" or clause.parent < 0 or clause.marker != "à":
            return False
        above = self.view.clauses[clause.parent].verb
        return above.lemma in _BEING and above.negation in _NOT

    def status(self, clause: Clause | None, how: str, noun: int = -1) -> tuple[str, Factuality | None]:
        """Whether a meeting is ahead, was held or failed, and the factuality that this sets."""
        if how == "alone":
            return self._item(noun), None
        if how == "cancelled" or (noun >= 0 and (self._missed(noun) or self._none(noun))):
            return "failed", None
        if how == "asked":
            return "planned", "demanded"
        if how == "ahead":
            return "planned", "planned" if clause is None or clause.verb.mood != "Cnd" else None
        if clause is not None and clause.verb.lemma in _BIDDING and clause.verb.voice == "passive":
            return "planned", "planned"  # « sont convoqués à un sommet »
        if clause is None or how in ("during", "underway") or (how == "near" and self._apart(clause, noun)):
            return self._beside(clause) if clause is not None and how != "underway" else ("held", None)
        return self._of_clause(clause, how, noun)

    def _head(self, noun: int) -> str:
        return self.context.document.tokens.lemma[self.view.chunks[noun].head]

    def _missed(self, noun: int) -> bool:
        """`Rendez-vous manqué à Oron`, `sa visite avortée`: a word right behind says that it was none."""
        last = self.view.chunks[noun].last
        return last < len(self.view.chunk_at) and not _VAIN.isdisjoint(
            self.context.document.tokens.lemma[self.view.chunks[noun].head + 1 : last]
        )

    def _none(self, noun: int) -> bool:
        """`n'ont engagé aucune négociation`, `Pas de négociations lundi`."""
        lower, chunk = self.context.document.tokens.lower, self.view.chunks[noun]
        bare = chunk.first > 0 and lower[chunk.first] in ("de", "d'")
        without = bare and lower[chunk.first - 1] in ("pas", "point")
        return without or lower[chunk.inner] in ("aucun", "aucune")

    def of_before(self, noun: int) -> bool:
        """`(reçu vendredi, deux ans après) leur précédente rencontre`: not what its clause tells of."""
        words = self.context.document.tokens.lemma[slice(*self.view.extent(noun))]
        return noun >= 0 and not _BEFORE.isdisjoint(words)

    def _of_clause(self, clause: Clause, how: str, noun: int = -1) -> tuple[str, Factuality | None]:
        """The status by what the clause does with the meeting."""
        verb = clause.verb
        if verb.modal in _REFUSING or self.evaded(clause) or (clause.marker == "sans" and how == "verb"):
            return "failed", "asserted"  # « a quitté Oron sans avoir rencontré le roi »
        if verb.negation in _NOT and verb.lemma in _FRUITLESS and how != "verb":
            return "held", "asserted"
        if fails(self.context, clause) or verb.negation in _NOT:
            return "failed", "asserted" if verb.negation in _NOT else None
        if verb.lemma in _DEMANDED and how == "object":
            return "planned", "demanded"
        if verb.lemma in _APPOINTING and noun >= 0 and self._head(noun) in _SET_BY:
            return "planned", "planned"
        ahead = verb.tense == "Fut" or (verb.modal in _MODALS and verb.tense in ("Pres", "Imp", "Fut", ""))
        purpose = clause.kind == "infinitive" and clause.marker in ("pour", "afin de", "avant de")
        if (
            ahead
            or purpose
            or verb.lemma in _EXPECTED
            or (how == "near" and verb.lemma in _BIDDING)
            or verb.modal in _AGREED
            or self._agreed(clause, how)
            or (how != "verb" and verb.lemma in _PLANNED)
            or self._future(clause)
        ):
            open_ = verb.mood == "Cnd" or verb.modal == "pouvoir"
            return "planned", None if open_ else "planned"
        if verb.mood == "Cnd" and not verb.perfect:
            return "planned", None
        if clause.kind == "infinitive" and not verb.perfect and how in ("object", "attended"):
            return "planned", None  # « avec la consigne d'entamer un nouveau cycle »
        if verb.mood == "Sub" and not verb.perfect and how in ("subject", "object"):
            return "planned", "planned"  # « pour que les ministres tiennent une réunion »
        return "held", None

    @staticmethod
    def _apart(clause: Clause, noun: int) -> bool:
        """Whether the clause tells of something else than the meeting that stands in it."""
        return noun >= 0 and noun not in (*clause.subjects, *clause.objects) and clause.kind != "participle"

    @staticmethod
    def _beside(clause: Clause) -> tuple[str, Factuality | None]:
        """`vont se revoir lors d'un sommet`: what is to be done at a meeting puts it ahead."""
        verb = clause.verb
        should = verb.modal == "devoir" and not verb.perfect  # « devraient se voir en marge d'un sommet »
        ahead = verb.tense == "Fut" or verb.modal == "aller" or should
        return ("planned", "planned") if ahead and clause.kind != "relative" else ("held", None)

    def day(self, clause: Clause, status: str) -> Time | None:
        """The day that the clause gives; a weekday that lies ahead is the next one: `doit être reçu jeudi`."""
        time = said_in(self.context, clause)
        if time is not None and clause.verb.lemma in _DEMANDED and clause.verb.tense == "Past":
            return (
                None if time.because.startswith((_DAY_BEFORE, _WEEKDAY_BEFORE)) else time
            )  # the day of asking
        pushed = clause.verb.lemma in _POSTPONING  # « a été repoussée à jeudi »
        if (
            time is None
            or (status != "planned" and not pushed)
            or time.earliest is None
            or time.latest is None
        ):
            return time
        if time.because.startswith(_DAY_BEFORE) and not GRAMMAR.weekdays.isdisjoint(
            (time.text or "").lower().split()
        ):
            return time  # « mercredi 11 mai »: the weekday tells the year
        if time.because.startswith(_DAY_BEFORE):  # « doit être reçu le 12 octobre »: that of this year
            return msgspec.structs.replace(
                time,
                earliest=_next_year(time.earliest),
                latest=_next_year(time.latest),
                because="day and month after the article's date",
            )
        if not time.because.startswith(_WEEKDAY_BEFORE):
            return time
        return msgspec.structs.replace(
            time,
            earliest=time.earliest + _WEEK,
            latest=time.latest + _WEEK,
            because="weekday after the article's date",
        )

    def _agreed(self, clause: Clause, how: str) -> bool:
        """`sont convenus de se revoir`, `propose d'accueillir une rencontre`: an infinitive that lies ahead."""
        above = (
            self.view.clauses[clause.parent] if clause.kind == "infinitive" and clause.parent >= 0 else None
        )
        if above is None or clause.verb.perfect:
            return False
        before = self.context.document.tokens.lower[max(0, clause.verb.first - 2)]
        if how == "verb" and clause.marker == "à" and before in _READY:
            return True  # « s'est dit prêt à rencontrer le chef des rebelles »
        return above.verb.lemma in _AGREED or (how == "object" and clause.verb.lemma in _HOLDS)

    def evaded(self, clause: Clause) -> bool:
        """`se dérobe à discuter avec l'émissaire`: the verb above says that they will not."""
        above = (
            self.view.clauses[clause.parent] if clause.kind == "infinitive" and clause.parent >= 0 else None
        )
        return above is not None and above.verb.lemma in _EVADING and above.verb.negation not in _NOT

    def _item(self, noun: int) -> str:
        """The status of an item without a verb: `Conférence de Genève, infructueuse`."""
        sentence = self.context.document.sentences[self.view.sentence_of[noun]]
        words = self.context.document.tokens.lemma[sentence.first : sentence.last]
        if any(word in _VAIN for word in words):
            return "failed"
        lower = self.context.document.tokens.lower[sentence.first : sentence.last]
        soon = any(t.direction == "future" for t in self.context.times_at[self.view.sentence_of[noun]])
        return "planned" if soon or not _AHEAD_DAYS.isdisjoint(lower) else "held"

    def _future(self, clause: Clause) -> bool:
        """`s'ouvre demain`: a present with a day that is ahead."""
        if clause.verb.tense not in ("Pres", ""):
            return False
        lower = self.context.document.tokens.lower
        return any(
            (
                t.direction == "future"
                or self._soon(clause, t)
                or not _AHEAD_DAYS.isdisjoint(lower[t.first : t.last])
            )
            and self._of(clause, t)
            for t in self.context.times_at[clause.sentence]
            if self.view.chunk_at[t.first] >= 0
        )

    def _of(self, clause: Clause, time: TimeExpression) -> bool:
        """Whether a day is the clause's: its own phrase, or one that no other verb governs."""
        owner = self.view.clause_of(self.view.chunk_at[time.first])
        elsewhere = time.verb >= 0 and not clause.verb.first <= time.verb < clause.verb.last
        return owner is clause or (owner is None and not elsewhere)

    def _soon(self, clause: Clause, time: TimeExpression) -> bool:
        """`se réunit vendredi à Oron`: a weekday or an hour behind the verb, by itself."""
        if clause.verb.tense != "Pres" or clause.verb.lemma in _GOING_ON:
            return False
        if clause.verb.voice == "passive" and clause.verb.lemma in _GATHERED:
            return False  # « sont réunis mercredi à Oron »: they sit there
        lower = self.context.document.tokens.lower
        if time.signal in _SPANNING:
            return False  # « se parlent depuis lundi »
        bare = time.last - time.first <= _BARE and not _AHEAD_BEHIND.isdisjoint(lower[time.first : time.last])
        return clause.verb.last <= time.first <= clause.verb.last + _NEAR_VERB and bare and not time.reporting

    def about(self, clause: Clause | None, noun: int) -> str | None:
        """What they meet about: the phrase behind `sur`, or a matter of negotiation behind `de`."""
        start = noun if noun >= 0 else (clause.chunk if clause is not None else -1)
        if start < 0:
            return None
        _, stop = self.view.sentence_chunks[self.view.sentence_of[start]]
        lemma = self.context.document.tokens.lemma
        own = clause.chunk if clause is not None else -1
        for k in range(start + 1, min(stop, start + 12)):
            chunk = self.view.chunks[k]
            if k > start + 1 and (
                chunk.kind == "SUB" or (chunk.verb and chunk.verb.form == "finite" and k != own)
            ):
                break
            if noun >= 0 and lemma[chunk.head] in _TALKS:
                continue  # « une série de pourparlers » is about what they are about
            if chunk.kind != "PP" or chunk.prep not in _ABOUT or chunk.pronoun:
                continue
            named = self.matters.of(k)
            if named is not None and not named.recalled:
                return phrase_text(self.view, chunk.inner, named.last)
            lies = lemma[chunk.head] in _LYING
            if chunk.prep == "sur" and chunk.quantity < 0 and not lies and as_place(self.view, k) is None:
                return phrase_text(self.view, chunk.inner, self._whole(k))
        return None

    def _whole(self, k: int) -> int:
        """`sur la mise en œuvre du plan`: where the phrase ends, with what is read apart from its first noun."""
        after = k + 1
        split = self.context.document.tokens.lemma[self.view.chunks[k].head] == "mise"
        beside = split and after < len(self.view.chunks) and self.view.chunks[after].prep == "en"
        return self.view.extent(after if beside else k)[1]
