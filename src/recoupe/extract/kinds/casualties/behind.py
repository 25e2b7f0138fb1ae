"""Who and what is behind people killed or hurt: perpetrator and cause, from the nearest words outwards.

The agent or subject of the count's own verb comes first; then the phrases of cause around it with whoever they
are said to be of (`les bombardements de l'armée`, `des tirs rebelles`); then whoever attacks in the same sentence;
last, for the cause alone, the disaster that the article is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.counts.openings import AFTERWARDS
from recoupe.extract.counts.persons import is_author
from recoupe.extract.counts.scene import ARMED, Count
from recoupe.extract.kinds.armed import opens_fire
from recoupe.extract.kinds.attack.nouns import is_strike
from recoupe.extract.kinds.casualties.bands import deed_beside
from recoupe.extract.kinds.casualties.blamed import Blamed
from recoupe.extract.kinds.casualties.cause_nouns import succumbed_to
from recoupe.extract.kinds.casualties.lone_doers import lone_doer
from recoupe.extract.people import people
from recoupe.extract.threads import DEFINITE, HAPPENINGS

_HARMS = ("killed", "wounded", "casualties", "missing")
_SOON = 3  # sentences, that of the dead among them, in which somebody owns up to what killed them
# No toll.
_OF_ONE_INCIDENT = frozenset(("verb", "following", "participle", "coordination", "ellipsis", "named"))
_MAKING = frozenset(("faire", "causer", "provoquer", "laisser", "entraîner", "occasionner"))


class Behind:
    """Finds perpetrators and causes in one document."""

    def __init__(self, context: Context, lexicon: PeopleLexicon) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.causes = lexicon.causes["nouns"]
        self.blamed = Blamed(context, lexicon)
        self.lists = lexicon.lists

    def of(self, count: Count) -> tuple[str | None, str | None]:
        """Perpetrator and cause of a count, `None` where no words say them."""
        clause = self.view.clauses[count.clause] if count.clause >= 0 else None
        clause = deed_beside(self.view, count) or clause
        perpetrator = cause = None
        for chunk in self._agents(count, clause):
            if self.blamed.is_cause(chunk):
                cause = cause or self.blamed.cause_text(chunk)
                perpetrator = perpetrator or self.blamed.owner(chunk)
            else:
                perpetrator = perpetrator or self.blamed.actor(chunk)
                if perpetrator is None and self.blamed.is_thing(chunk):
                    cause = cause or self.blamed.thing_text(chunk)
        if self._is_author(count):
            return perpetrator, None  # `l'auteur de l'attentat a été abattu`: not of that attack
        if count.measure in _HARMS:
            nearby = self._nearby_cause(count)
            if cause is None and nearby >= 0:
                cause = self.blamed.cause_text(nearby)
                perpetrator = perpetrator or self.blamed.owner(nearby)
            fatal = succumbed_to(self.view, clause) if cause is None and clause is not None else -1
            cause = cause or (self.blamed.thing_text(fatal) if fatal >= 0 else self.blamed.mishap)
            told = self._told_happening(clause)
            if told >= 0:
                perpetrator = perpetrator or self._doer_of(told)
                if self._comes_after(self.view.chunks[told].head):
                    return perpetrator, cause  # « ont donné l'assaut après un raid qui a fait dix morts »
            perpetrator = perpetrator or self._attacker(count, count.sentence)
            if self.blamed.disaster is None:
                perpetrator = perpetrator or lone_doer(self.context, count, clause)
            own = self.blamed.disaster is None or count.way in _OF_ONE_INCIDENT
            if own and (perpetrator is None or cause is None) and self._carries_on(count):
                doer, how = self._told_before(count)
                perpetrator, cause = perpetrator or doer, cause or how
            if perpetrator is None and self.blamed.mishap is None:
                perpetrator = self._owned_up_after(count)
        return perpetrator, cause

    def _told_before(self, count: Count) -> tuple[str | None, str | None]:
        """Who did it and how, as the sentence before tells: its attacker, or whose the strike is that hit there."""
        doer, how = self._attacker(count, count.sentence - 1), None
        for index in self.view.sentence_clauses[count.sentence - 1]:
            clause = self.view.clauses[index]
            if clause.verb.lemma in self.lists["hitting"] and clause.verb.voice == "active":
                for subject in clause.subjects:
                    if is_strike(self.context, subject) and not clause.verb.negation:
                        doer, how = doer or self.blamed.owner(subject), self.blamed.cause_text(subject)
        return (None, how) if self._may_be_theirs(count, doer) else (doer, how)

    def _owned_up_after(self, count: Count) -> str | None:
        """`..., tuant dix gardes. L'attaque a été revendiquée par le Front.`: who is told to have owned up next."""
        sentences = self.context.document.sentences
        for sentence in range(count.sentence, min(count.sentence + _SOON, len(sentences))):
            for index in self.view.sentence_clauses[sentence]:
                clause = self.view.clauses[index]
                if clause.verb.lemma not in self.lists["claiming"] or clause.verb.negation:
                    continue
                active = clause.verb.voice == "active" and clause.kind != "participle"
                owned = clause.objects if active else clause.subjects
                if any(map(self._is_what_was_told, owned)):
                    doer = (
                        subject_of(self.view, clause)
                        if active
                        else next(self.view.complement(clause, "par"), -1)
                    )
                    return self.blamed.actor(doer) if doer >= 0 else None
        return None

    def _is_what_was_told(self, chunk: int) -> bool:
        """`l'attaque`: with no day, place or target that would tell it from others."""
        head = self.view.chunks[chunk].head
        bare = not any(self.view.dependents(chunk))
        return bare and is_strike(self.context, chunk) and self._pointed_at(head)

    def _may_be_theirs(self, count: Count, doer: str | None) -> bool:
        """Whether those who were harmed bear arms as the attackers do: `Les rebelles ont attaqué: dix rebelles ...`."""
        if count.victims not in ARMED or doer is None:
            return False
        table, sorts = people(), set()
        for word in doer.lower().split():
            noun = table.forms.get(word)
            sorts.add(table.complements.get(word) or (noun.victims if noun else None))
        return count.victims in sorts or not sorts & {*ARMED}

    def _is_author(self, count: Count) -> bool:
        return is_author(self.view, count.chunk)

    def _told_happening(self, clause: Clause | None) -> int:
        """`(au lendemain d'un raid) qui a fait dix morts`: the happening whose toll a relative clause tells, or -1."""
        if clause is None or clause.kind != "relative" or clause.antecedent < 0:
            return -1
        return clause.antecedent if self.blamed.is_cause(clause.antecedent) else -1

    def _doer_of(self, happening: int) -> str | None:
        """`Les rebelles ont mené un raid qui a fait dix morts`: who carries it out, and nobody else near it."""
        view = self.view
        clause = view.clauses[view.owner[happening]] if view.owner[happening] >= 0 else None
        if clause is None or clause.verb.lemma not in self.lists["committing"]:
            return None
        done = happening in clause.objects and clause.verb.voice == "active"
        subject = subject_of(view, clause) if done else -1
        return self.blamed.actor(subject) if subject >= 0 else None

    def _carries_on(self, count: Count) -> bool:
        """`La garde a tiré sur la foule. L'attaque a fait dix morts.`: the toll of what the sentence before tells.

        A new attack or a mishap has somebody or nobody else behind it.
        """
        sentences = self.context.document.sentences
        here = sentences[count.sentence]
        if count.measure == "missing" or count.sentence == 0:
            return False
        if sentences[count.sentence - 1].paragraph != here.paragraph:
            return False
        nouns = [i for i in range(here.first, here.last) if self.tokens.lemma[i] in self.causes]
        return all(self.tokens.lemma[i] in HAPPENINGS and self._pointed_at(i) for i in nouns)

    def _pointed_at(self, noun: int) -> bool:
        """`l'attaque`, `ce raid`: what was told before."""
        return not DEFINITE.isdisjoint(self.tokens.lower[max(0, noun - 2) : noun])

    def _agents(self, count: Count, clause: Clause | None) -> Iterator[int]:
        """Phrases that may be behind the count: the subject of an active verb, `par` after a passive."""
        unheard = (
            count.role == "noun" and count.measure == "missing"
        )  # « l'avocat est sans nouvelles de lui »
        if clause is None or unheard or (count.role == "noun" and self._comes_after(count.first)):
            return
        if count.way == "toll":
            yield from self._of_a_toll(count)
        making = clause.verb.lemma in _MAKING
        suffering = (
            count.role == "noun" and clause.verb.voice == "passive"
        )  # « les corps de X, ..., ont été repêchés »
        acting = count.role in ("object", "to", "noun") and not suffering
        if (acting or making) and not self._tells(clause):
            yield from self._owned_up(clause)
            subject = subject_of(self.view, clause)
            yield from (s for s in clause.subjects or ([subject] if subject >= 0 else []) if s != count.chunk)
        if count.role == "subject" or clause.verb.voice == "passive" or count.way == "participle":
            told = clause.verb.lemma in self.lists["telling"]  # « enterrés par la mairie »
            told = told or (count.way == "state" and clause.verb.lemma in self.lists["recovering"])
            own = [] if told else list(self.view.complement(clause, "par"))
            own = own or [c for c in clause.complements if self.blamed.is_cause(c)]
            yield from own or self._later_agents(clause)

    def _of_a_toll(self, count: Count) -> Iterator[int]:
        """`porte à dix le nombre de soldats tués par les rebelles`: who is named behind those whom a toll counts."""
        view = self.view
        tolled = []
        for index in view.sentence_clauses[count.sentence]:
            told = view.clauses[index]
            above = view.governor[told.subject] if told.kind == "participle" and told.subject >= 0 else -1
            if above >= 0 and self.tokens.lemma[view.chunks[above].head] in self.lists["tolls"]:
                tolled.append(told)
        if len(tolled) == 1:  # « 10 soldats tués par l'armée et 12 par les rebelles »: each by his own
            yield from view.complement(tolled[0], "par")

    def _comes_after(self, noun: int) -> bool:
        """`La Narvie se tait après la mort du général`: what somebody does after a death isn't behind it."""
        chunk = self.view.chunk_at[noun]
        while chunk >= 0 and self.view.role[chunk] == "nmod":
            chunk = self.view.governor[chunk]  # « au lendemain d'une série d'attaques »
        return chunk >= 0 and self.view.chunks[chunk].prep in AFTERWARDS

    def _owned_up(self, clause: Clause) -> Iterator[int]:
        """`Revendiquée par la milice, elle avait fait dix morts`: whom a participle of the subject names."""
        for index in self.view.sentence_clauses[clause.sentence]:
            other = self.view.clauses[index]
            shared = other.kind == "participle" and set(other.subjects) & set(clause.subjects)
            if shared and other.verb.lemma in self.lists["ascribing"]:
                yield from self.view.complement(other, "à")  # « imputés par l'ONG à l'armée »
            elif shared and other.verb.lemma in self.lists["committing"]:
                yield from self.view.complement(other, "par")

    def _tells(self, clause: Clause) -> bool:
        """Whether its subject counts the dead or loses them: `en dénombre 287`, `a fait état de`, `a perdu 74`.

        So does what came to grief with them: `Un avion de l'armée s'est écrasé, tuant ses occupants`.
        """
        parent = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if clause.kind == "participle" and parent is not None and self._tells(parent):
            return True  # « l'agence a fait état de tirs, faisant douze morts »
        if clause.verb.lemma in self.lists["telling"]:
            return True
        if clause.verb.lemma in self.lists["foundering"] and not clause.objects:
            return True
        after = clause.verb.last
        return after < len(self.tokens.lower) and self.tokens.lower[after] == "état"

    def _later_agents(self, clause: Clause) -> Iterator[int]:
        """`tués dans les quartiers assiégés par les bombardements`: a cause after a participle in between."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        for c in range(clause.chunk + 1, stop):
            chunk = self.view.chunks[c]
            if chunk.verb is not None and chunk.verb.form == "finite":
                return
            if chunk.prep == "par" and self.blamed.is_cause(c):
                yield c

    def _nearby_cause(self, count: Count) -> int:
        """`14 morts dans le bombardement d'un marché`, else the sentence's nearest phrase of cause; -1 for none."""
        start, stop = self.view.sentence_chunks[count.sentence]
        named = [
            c
            for c in range(start, stop)
            if self.view.chunks[c].kind in ("NP", "PP") and self.blamed.is_cause(c)
        ]
        return min(named, key=lambda c: abs(self.view.chunks[c].first - count.first)) if named else -1

    def _attacker(self, count: Count, sentence: int) -> str | None:
        """Whoever opens fire or strikes in a sentence: `la garde a tiré sur la foule: quatre blessés`."""
        for index in self.view.sentence_clauses[sentence]:
            clause = self.view.clauses[index]
            if clause.verb.lemma in self.lists["ascribing"] and clause.verb.voice != "active":
                for chunk in self.view.complement(clause, "à"):
                    return self.blamed.actor(chunk)
            wielded = clause.verb.lemma in self.lists["wielding"] and any(
                map(self.blamed.is_cause, clause.subjects)
            )  # « blessés par des gaz utilisés par la police »
            if wielded or clause.verb.lemma in self.lists["committing"]:
                for chunk in self.view.complement(clause, "par"):
                    return self.blamed.actor(chunk)
            if clause.verb.lemma in self.lists["claiming"] and clause.verb.voice == "active":
                if clause.object >= 0 and self.blamed.is_cause(clause.object) and clause.subject >= 0:
                    return self.blamed.actor(clause.subject)  # « La Légion a revendiqué l'attaque, ... »
                continue
            if clause.verb.lemma not in self.lists["attacking"] or not opens_fire(self.view, clause):
                continue
            if clause.verb.voice == "passive":
                agent = next(self.view.complement(clause, "par"), -1)
                if (
                    agent >= 0 and clause.kind != "relative"
                ):  # « Le convoi a été caillassé par des inconnus. »
                    return self.blamed.actor(agent)
                continue
            subject = subject_of(self.view, clause)
            if subject >= 0 and subject != count.chunk and not clause.verb.negation:
                return self.blamed.actor(subject)
        return None
