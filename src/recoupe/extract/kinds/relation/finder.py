"""Relation: lasting ties between those who act: backers, allies, foes, branches, lists and other names.

A tie is a verb of `lang/fr/relation.toml` (`appuyés par la Narvie`), a noun with `de` (`alliée de Narest`), a
backing (`son soutien au régime`) or an adjective (`hostile au régime`), with a member on both sides: `hostile à
la réforme` ties nobody. Lists and other names are read in `listed` and `other_names`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.joins import JoinTies
from recoupe.extract.kinds.relation.listed import ListedReader
from recoupe.extract.kinds.relation.near import NearTies
from recoupe.extract.kinds.relation.nouns import TieNouns
from recoupe.extract.kinds.relation.other_names import OtherNames
from recoupe.extract.kinds.relation.phrases import PHRASE_VERBS, PhraseTies, is_any_group
from recoupe.extract.kinds.relation.ties import RULE, Tie, draft_of
from recoupe.extract.kinds.told_infinitives import is_told
from recoupe.lang import load_table

_TABLE = load_table("relation")
_VERBS: dict[str, list[dict[str, Any]]] = {}
for _group in _TABLE["verbs"]:
    for _lemma in _group["lemmas"]:
        _VERBS.setdefault(_lemma, []).append(_group)
_CLASHING = frozenset(_TABLE["clash"]["verbs"])
_CLASHES = frozenset(_TABLE["clash"]["nouns"])
_MUTUAL = frozenset(_TABLE["mutual"]["verbs"])
_WAGING = frozenset(_TABLE["waging"]["verbs"])
_WARS = frozenset(_TABLE["waging"]["nouns"])
_JOINING = frozenset(_TABLE["joining"]["verbs"])
_FOUNDING = frozenset(_TABLE["leaving"]["founding"])
_TELLING = frozenset(
    (
        "prêter",
        *_CLASHING,
        *_MUTUAL,
        *_FOUNDING,
        *_JOINING,
        *_WAGING,
        *_VERBS,
        *PHRASE_VERBS,
        *_TABLE["listing"]["verbs"],
    )
)
_GATHERING = frozenset(
    lemma
    for group in _TABLE["verbs"]
    if group.get("turned") and group["slots"] != ["à"]
    for lemma in group["lemmas"]
) - {"détenir"}
_CHARGING = frozenset(_TABLE["charging"]["verbs"])
_BLOWS = frozenset(_TABLE["backing"]["blows"])
_THAT_ONE = frozenset(("celui", "celle", "ceux", "celles"))
_BANDS = frozenset(_TABLE["leading"]["bands"])
_SENT = frozenset(_TABLE["leading"]["sent"])
_ALLYING = "allier"
_VAINLY = frozenset(("chercher", "hésiter", "tarder", "échouer"))
_BOTH = 2
_MISREAD = frozenset(("arme", "aide", "finance", "soutien", "appui", "forme"))
_LASTING = ("Pres", "Imp", "")


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the ties of a document, each once a sentence."""
    told: set[tuple[int, str, str, str]] = set()
    for tie in _Finder(context).find():
        sentence = context.sentence_of[tie.words[0]]
        key = (sentence, tie.relation, tie.subject, tie.object)
        if key not in told and tie.subject != tie.object and context.readable(sentence):
            told.add(key)
            yield draft_of(context, tie)


class _Finder:
    """Reads the clauses of one document, then its nouns, then its names."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.members = Members(context)
        self.listed = ListedReader(context, self.members)
        self.joins = JoinTies(context, self.members)
        self.phrases = PhraseTies(context, self.members, self.joins)

    def find(self) -> Iterator[Tie]:
        """Ties by verbs, nouns and names."""
        for clause in self.context.clauses_of(_TELLING):
            yield from self._clause(clause)
        yield from self.listed.files()
        yield from TieNouns(self.context, self.members).find()
        yield from OtherNames(self.context, self.members).find()
        yield from NearTies(self.context, self.members).find()

    def _clause(self, clause: Clause) -> Iterator[Tie]:
        lemma = clause.verb.lemma
        if clause.kind == "infinitive" and clause.marker != "de" and not is_told(self.view, clause):
            listed = self.listed.read(clause)
            if listed is not None:
                yield listed
            yield from self.joins.left_for(clause)
            return  # « envoie des troupes pour soutenir ... » tells what is meant, not what is
        if clause.verb.modal in _VAINLY:
            return  # « cherche à armer le Front »
        clash = self._clash(clause) if lemma in _CLASHING else None
        if clash is not None:
            yield clash
            return
        mutual = self._mutual(clause)
        if mutual is not None:
            yield mutual
            return
        if lemma in _GATHERING and not clause.verb.form.startswith("infinitive"):
            yield from self.joins.among(clause)
        for group in _VERBS.get(lemma, ()):
            tie = self._verb(clause, group)
            if tie is not None:
                yield tie
                yield from self._also(clause, tie)
                yield from self._against(clause, tie)
                if not group.get("turned") and not group.get("leads"):
                    yield from self.joins.behind_too(clause, tie)
                return
        told = [*self.phrases.read(clause)]
        if told:
            yield from told
            return
        listed = self.listed.read(clause)
        if listed is not None:
            yield listed

    def _verb(self, clause: Clause, group: dict[str, Any]) -> Tie | None:
        """`la Narvie soutient les rebelles`, `appuyés par la Narvie`, `affilié au Front`, `s'oppose au régime`."""
        verb = clause.verb
        if group.get("lasting") and (verb.tense not in _LASTING or verb.perfect):
            return None
        reflexive = verb.voice == "reflexive"
        if group.get("armed") and verb.form.endswith("participle"):
            return None
        if group.get("joins") and verb.voice == "passive":
            return None  # « sera rejoint sur scène par le chanteur »
        if group.get("reflexive", False) != reflexive and not (reflexive and "obj" not in group["slots"]):
            return None
        subject = self._charged(clause) if clause.kind == "infinitive" else self.members.subject(clause)
        if "obj" in group["slots"]:
            return self._backed(clause, group, subject)
        if group.get("passive") and verb.voice != "passive":
            return None
        if clause.kind == "relative" and clause.marker in group["slots"] and clause.antecedent >= 0:
            words = (verb.first, verb.last)  # « contre lequel les rebelles se sont soulevés »
            return self._tie(group["relation"], subject, clause.antecedent, words, clause)
        for k in self.joins.slots(clause, group):
            c = k if self.members.name(k) is not None else self._apposed(k)
            if c > clause.chunk and self.members.name(c) is not None:
                if group.get("turned"):
                    return self.joins.made_up(clause, subject, c)
                words = (verb.first, self.view.extent(c)[1])
                return self._tie(
                    group["relation"], subject, c, words, clause, armed=group.get("armed", False)
                )
        return None

    def _against(self, clause: Clause, tie: Tie) -> Iterator[Tie]:
        """`la Narvie soutient l'armée contre les rebelles`: foes of who backs as well."""
        if tie.relation != "supports" or clause.verb.voice != "active":
            return
        for c in self.view.complement(clause, "contre"):
            name = self.members.name(c)
            if c > clause.chunk and name is not None and self._fights(c):
                words = (self.view.chunks[c].first, self.view.extent(c)[1])
                yield replace(tie, relation="opposes", object=name, words=words, chunk=c)

    def _apposed(self, c: int) -> int:
        """`s'est allié avec son rival, le Front`: who a noun with `son` is."""
        own = self.lower[self.view.chunks[c].inner] in GRAMMAR.own
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        beside = own and c + 2 < stop and self.view.chunks[c + 1].kind == "COMMA"
        return c + 2 if beside and self.view.chunks[c + 2].name >= 0 else -1

    def _also(self, clause: Clause, tie: Tie) -> Iterator[Tie]:
        """`soutenus par X et Y`, `X et Y soutiennent`: the others of who does it; `rassemble X, Y et Z`."""
        if tie.relation == "part_of" and clause.verb.voice == "active" and len(clause.objects) > 1:
            yield from self.joins.brought_together(clause, tie)
            return
        if clause.verb.lemma == _ALLYING:
            doing = clause.subjects  # « la Narvie et la Sarvie, alliées du régime »
        elif clause.verb.voice == "passive":
            agents = [*self.view.complement(clause, "par")]
            joined = [c for c in agents[1:] if self.view.chunks[c - 1].kind == "CONJ"]  # « par X et par Y »
            doing = [k for c in (*agents[:1], *joined) for k in self.view.conjuncts(c)]
        else:
            doing = clause.subjects
        closed = False
        for c in doing[1:]:
            if closed and self.view.chunks[c - 1].kind == "COMMA":
                return  # « X et Y, deux milices, soutiennent »
            closed = closed or self.view.chunks[c - 1].kind == "CONJ"
            if "par" in self.lower[self.view.chunks[c].first : self.view.extent(c)[1] + 1][1:]:
                return  # « X est soutenu par A et Y par B »
            if self.view.chunks[c - 1].kind == "CONJ" and self.view.chunks[c - 2].kind == "COMMA":
                return  # « les milices, soutenues par X, et les gardes, appuyés par Y, s'affrontent »
            name = self.members.name(c)
            if name is not None and tie.subject == self.members.name(doing[0]):
                yield replace(tie, subject=name)

    def _mutual(self, clause: Clause) -> Tie | None:
        """`X et Y s'opposent`, `X et Y sont alliés`: two subjects of one verb and nobody else."""
        verb = clause.verb
        foes = verb.lemma in _MUTUAL and verb.voice == "reflexive" and verb.tense in _LASTING
        allied = verb.lemma == _ALLYING and verb.voice == "passive" and verb.tense in _LASTING
        waged = (
            verb.lemma in _WAGING
            and verb.voice == "reflexive"
            and any(self.lemma[self.view.chunks[c].head] in _WARS for c in clause.objects)
        )
        if waged and len(clause.subjects) == _BOTH:
            one, other = clause.subjects
            return self._tie("opposes", one, other, (verb.first, verb.last), clause)
        joined = verb.lemma in _JOINING and verb.voice != "passive" and not clause.objects
        if not (foes or allied or joined) or len(clause.subjects) != _BOTH:
            return None
        if any(self.view.complement(clause, "à", "avec", "de")):
            return None
        one, other = clause.subjects
        return self._tie("opposes" if foes else "ally_of", one, other, (verb.first, verb.last), clause)

    def _clash(self, clause: Clause) -> Tie | None:
        """`le conflit oppose l'armée aux rebelles`: the object and who stands behind `à` are foes."""
        active = clause.verb.voice == "active" and clause.subject >= 0 and bool(clause.objects)
        if not active or self.lemma[self.view.chunks[clause.subject].head] not in _CLASHES:
            return None
        one = clause.objects[0]
        against = (
            c for c in self.view.complement(clause, "à") if c > one and self.members.name(c) is not None
        )
        other = next(against, -1)
        if other < 0:
            other = clause.objects[1] if len(clause.objects) > 1 else -1
        return self._tie(
            "opposes", one, other, (clause.verb.first, self.view.extent(max(one, other))[1]), clause
        )

    def _charged(self, clause: Clause) -> int:
        """`accuse la Narvie de soutenir`, `reproche à la Narvie d'armer`, `est accusée de`: the charged one acts."""
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if above is None or above.verb.lemma not in _CHARGING:
            return self.members.subject(clause)
        if above.verb.voice == "passive":  # « arrêté onze personnes soupçonnées d'aider le Front »: they
            return self.members.subject(above)
        sides = (*above.objects, *self.view.complement(above, "à"))
        return next((c for c in sides if c < clause.chunk and self.members.name(c) is not None), -1)

    def _backed(self, clause: Clause, group: dict[str, Any], subject: int) -> Tie | None:
        """Whose object it is: in the passive the agent backs the subject."""
        verb = clause.verb
        if verb.voice == "passive":
            agents = [*self.view.complement(clause, "par")]
            blows = [c for c in agents if self.lemma[self.view.chunks[c].head] in _BLOWS]
            those = [c for c in agents if self.lower[self.view.chunks[c].head] in _THAT_ONE]
            agents += [d for c in (*blows, *those) for d in self.view.dependents(c)]
            for c in agents:
                if self.members.name(c) is not None and not self._ruled(group, subject, c):
                    if group["relation"] == "part_of" and not (self._has_name(c) or self._has_name(subject)):
                        return None  # « des protestataires menés par des officiers »
                    words = (verb.first, self.view.extent(c)[1])
                    sides = (subject, c) if group.get("turned") else (c, subject)
                    return self._tie(group["relation"], *sides, words, clause)
            return None
        other = clause.objects[0] if clause.objects else self._taken_up(clause)
        other = self._shared(clause) if other < 0 else other
        other = self._told_before(clause) if other < 0 else other
        if group.get("leads") and subject < 0 and clause.marker == "que" and other > clause.chunk:
            subject, other = (
                other,
                self.members.before(clause.chunk - 1),
            )  # « le conseil (CPT), que préside X, »
        if group.get("passive") or other < 0 or verb.voice == "reflexive":
            return None
        if clause.kind == "relative" and clause.marker == "que":
            other = clause.antecedent  # « les rebelles que soutient la Narvie »
        words = (verb.first, max(verb.last, self.view.extent(other)[1]))
        if group.get("joins") and not self.joins.joined(subject, other):
            return None
        if group.get("leads"):
            other = self._led_within(clause, other)
        if group.get("turned"):
            whole = subject >= 0 and identify(self.view, subject).kind not in ("person", "state", "place")
            if not self.members.is_group(other) or not whole:
                return None  # « regroupe plusieurs factions », « la Narvie réunit le Comité »
            subject, other = other, subject
        return self._tie(group["relation"], subject, other, words, clause, armed=group.get("armed", False))

    def _has_name(self, c: int) -> bool:
        """Whether a phrase bears a name or a capital."""
        first, last = self.view.chunks[c].head, self.view.extent(c)[1]
        return any(form[:1].isupper() for form in self.context.document.tokens.form[first:last])

    def _led_within(self, clause: Clause, other: int) -> int:
        """What is led, by its own words or by those on it: `dirige les opérations de Vigie`; -1 for nothing."""
        led = (other, *self.view.dependents(other))
        found = next((c for c in led if self.members.name(c) is not None and self._can_be_led(c)), -1)
        inside = found >= 0 and found not in clause.objects
        land = inside and identify(self.view, found).kind in ("state", "place")
        return -1 if land else found  # « l'administration dirige le reste de la Sarvie »

    def _can_be_led(self, c: int) -> bool:
        """`le Front`, `la junte`."""
        return self.members.is_group(c) or self.lemma[self.view.chunks[c].head] in _BANDS

    def _fights(self, c: int) -> bool:
        """Whether a side bears arms by its noun or its name."""
        return is_armed(self.context, c) or identify(self.view, c).kind == "armed_group"

    def _ruled(self, group: dict[str, Any], subject: int, agent: int) -> bool:
        """Whether a land is only ruled by somebody: `le Mali, dirigé par une junte` ties nobody."""
        above = self.view.governor[subject] if subject >= 0 else -1
        if (
            group["relation"] == "part_of"
            and above >= 0
            and self.lemma[self.view.chunks[above].head] in _SENT
        ):
            return True  # « une délégation de la Ligue, conduite par X »: he leads the delegation
        led = group["relation"] == "part_of" and subject >= 0 and self.view.chunks[agent].name < 0
        return led and identify(self.view, subject).kind in ("state", "place")

    def _taken_up(self, clause: Clause) -> int:
        """`le Front, que la Narvie est accusée de soutenir`: what `que` takes up for the infinitive."""
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        charged = clause.kind == "infinitive" and above is not None and above.verb.lemma in _CHARGING
        if not charged or above is None or above.marker not in ("que", "qu'"):
            return -1
        return above.antecedent

    def _shared(self, clause: Clause) -> int:
        """`finance et arme le Front`: the object of two verbs of which the second was read as a noun; or -1."""
        chunks, k = self.view.chunks, clause.chunk
        _, stop = self.view.sentence_chunks[clause.sentence]
        if k + 3 >= stop or chunks[k + 1].kind != "CONJ" or chunks[k + 2].last - chunks[k + 2].first != 1:
            return -1
        misread = chunks[k + 2].kind == "NP" and self.lemma[chunks[k + 2].head] in _MISREAD
        return k + 3 if misread and chunks[k + 3].kind == "NP" else -1

    def _told_before(self, clause: Clause) -> int:
        """`Qui sont les Kurdes et pourquoi la Narvie les combat`: whom `les` takes up, told in the sentence."""
        clitics = [self.lower[t] for t in clause.verb.objects]
        if not clitics or clitics[0] not in ("les", "le", "la", "l'"):
            return -1
        several = clitics[0] == "les"
        subject = self.members.subject(clause)
        number = self.context.document.tokens.number
        for index in reversed(self.view.sentence_clauses[clause.sentence]):
            earlier = self.view.clauses[index]
            if earlier.chunk >= clause.chunk:
                continue
            for c in (*earlier.subjects, *earlier.objects):
                plural = number[self.view.chunks[c].head] == "Plur"
                if c != subject and plural == several and self.members.name(c) is not None:
                    return c
        return -1

    def _tie(
        self,
        relation: str,
        subject: int,
        other: int,
        words: tuple[int, int],
        clause: Clause,
        *,
        armed: bool = False,
    ) -> Tie | None:
        if subject < 0 or other < 0 or subject == other:
            return None
        one, two = self.members.name(subject), self.members.name(other)
        if one is None or two is None:
            return None
        if relation == "part_of" and is_any_group(self.view, self.lemma, other):
            return None  # « fait partie du groupe »
        first, last = words if words[0] < words[1] else (clause.verb.first, clause.verb.last)
        if armed and not (self._fights(subject) or self._fights(other)):
            return None  # « l'équipe affronte le champion »
        return Tie(relation, one, two, (first, last), "verb", clause.index, other)


__all__ = ["RULE", "find"]
