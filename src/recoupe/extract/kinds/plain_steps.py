"""Steps that a clause takes without naming its matter: a vote, an arms laid down, a road opened, a dated accord."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.matters import Matter, Matters
from recoupe.extract.kinds.parties import can_act
from recoupe.extract.kinds.steps import NOT, Step
from recoupe.extract.kinds.vicinity import phrases_after
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_VOTING = frozenset(_TABLE["vote"]["verbs"])
_SIDES = frozenset(_TABLE["vote"]["sides"])
_VOTED = frozenset(_TABLE["vote"]["documents"])
_DATED = frozenset(_TABLE["dated"]["nouns"])
_ON: tuple[str, ...] = tuple(_TABLE["vote"]["on"])
_MEASURING = frozenset(_TABLE["measures"]["verbs"])
_MEASURES = frozenset(_TABLE["measures"]["nouns"])
_GIVING_TIME = frozenset(_TABLE["deadline"]["verbs"])
_LENGTHS = frozenset(_TABLE["deadline"]["lengths"])
_BLOCKING = frozenset(_TABLE["blocking"]["verbs"])
_BLOCKED_IN = frozenset(_TABLE["blocking"]["bodies"])
_BODIES = frozenset(_TABLE["measures"]["bodies"])
_SETTING = frozenset(_TABLE["setting"]["verbs"])
_CONDITIONS = frozenset(_TABLE["setting"]["nouns"])
_AS_CONDITION = frozenset(_TABLE["setting"]["words"])
_DONE = {"surrender": "agrees", "humanitarian_access": "accepts"}
_OPENING = frozenset(("ouvrir", "rouvrir", "lever", "débloquer"))
_REACH = 3  # sentences back to what is voted on


class PlainSteps:
    """Reads the clauses of one document that are a step by what they do."""

    def __init__(self, context: Context, matters: Matters) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.matters = matters

    def steps(self, clause: Clause) -> Iterator[Step]:
        """`ont voté contre`, `se sont rendus mardi`, `a rouvert la route aux convois`."""
        if clause.verb.lemma in _VOTING and (voted := self._voted(clause)) is not None:
            yield voted
        elif clause.verb.lemma in _MEASURING and self._measures(clause):
            yield Step("adopts", self.matters.of_verb("resolution", clause), clause, clause, "plain")
        elif clause.verb.lemma in _BLOCKING and self._blocks(clause):
            yield Step("vetoes", self.matters.of_verb("resolution", clause), clause, clause, "plain")
        elif clause.verb.lemma in _GIVING_TIME and self._sets_term(clause):
            yield Step("calls_for", self.matters.of_verb("talks", clause), clause, clause, "plain")
        elif clause.verb.lemma in _SETTING:
            if self._sets_condition(clause):
                yield Step("conditions", self._bargained_over(clause), clause, clause, "plain")
        elif clause.kind in ("main", "relative", "complement") and clause.verb.form == "finite":
            done = self._done(clause)
            if done is not None:
                yield done

    def _voted(self, clause: Clause) -> Step | None:
        """`ont voté contre`, `se sont abstenus`: on what the text has just told of."""
        verb = clause.verb
        behind = self.lower[verb.last : verb.last + 2]
        bare = (
            bool(behind)
            and behind[0] in _SIDES
            and (len(behind) < 2 or behind[1] in (",", ".", ";", ":", "et"))
        )
        abstained = verb.lemma == "abstenir" and verb.voice == "reflexive"
        named = verb.lemma == "voter" and any(
            self.lemma[self.view.chunks[c].head] in _VOTED for c in self.view.complement(clause, *_ON)
        )
        if named and verb.negation not in NOT and self.matters.in_crisis:
            return Step("votes", self.matters.of_verb("resolution", clause), clause, clause, "plain")
        if not (bare or abstained) or verb.negation in NOT or not self.matters.in_crisis:
            return None
        sentences = self.context.document.sentences
        first = sentences[max(0, clause.sentence - _REACH)].first
        if _VOTED.isdisjoint(self.lemma[first : sentences[clause.sentence].last]):
            return None
        return Step("votes", self.matters.of_verb("resolution", clause), clause, clause, "plain")

    def _measures(self, clause: Clause) -> bool:
        """`le Conseil de sécurité a voté un embargo`: a measure that a body of states votes."""
        if clause.verb.voice != "active" or clause.verb.negation in NOT or not self.matters.in_crisis:
            return False
        if not any(self.lemma[self.view.chunks[c].head] in _MEASURES for c in clause.objects):
            return False
        subject = clause.subject
        if subject < 0:
            return False
        first, last = self.view.chunks[subject].first, self.view.extent(subject)[1]
        words = (*self.lemma[first:last], *self.context.document.tokens.form[first:last])
        return not _BODIES.isdisjoint(words)

    def _sets_term(self, clause: Clause) -> bool:
        """`a donné 48 heures à l'armée pour partir`."""
        if clause.verb.negation in NOT or not self.matters.in_crisis or clause.verb.voice != "active":
            return False
        behind = list(phrases_after(self.view, clause))
        term = bool(behind) and self.lemma[self.view.chunks[behind[0]].head] in _LENGTHS
        to = any(can_act(self.context, c) for c in self.view.complement(clause, "à"))
        after = clause.index + 1
        aim = self.view.clauses[after] if after < len(self.view.clauses) else clause
        return term and to and aim.kind == "infinitive" and aim.marker == "pour"

    def _blocks(self, clause: Clause) -> bool:
        """`ont bloqué au Conseil de sécurité un texte`: what is stopped in a body of states."""
        if clause.verb.negation in NOT or not self.matters.in_crisis:
            return False
        lower = self.context.document.tokens.lower
        behind = self.view.complement(clause, "à")
        return any(lower[self.view.chunks[c].inner] in _BLOCKED_IN for c in behind) and bool(clause.objects)

    def _sets_condition(self, clause: Clause) -> bool:
        """`a posé ses conditions`, `pose comme préalable le départ des troupes`, in a text on a crisis."""
        verb = clause.verb
        if (
            verb.form != "finite"
            or verb.voice != "active"
            or verb.negation in NOT
            or not self.matters.in_crisis
        ):
            return False
        if verb.lemma == "faire" and not any(c > clause.chunk for c in self.view.complement(clause, "de")):
            return False  # « a fait de cet échange une condition »
        as_one = self.lower[verb.last : verb.last + 1] == ["comme"] and not _AS_CONDITION.isdisjoint(
            self.lemma[verb.last + 1 : verb.last + 3]
        )
        return as_one or any(self.lemma[self.view.chunks[c].head] in _CONDITIONS for c in clause.objects)

    def _bargained_over(self, clause: Clause) -> Matter:
        """What the conditions are for: the matter behind them, else the one told last, else talks."""
        for c in (*clause.objects, *self.view.complement(clause, "à", "pour")):
            for d in (c, *self.view.dependents(c)):
                found = self.matters.of(d)
                if found is not None:
                    return found
        kind = self.matters.told[1].kind if self.matters.told is not None else "talks"
        return self.matters.of_verb(kind, clause)

    def _done(self, clause: Clause) -> Step | None:
        """`les rebelles se sont rendus`, `le gouvernement a rouvert la route aux convois`."""
        verb = clause.verb
        if verb.negation in NOT or verb.tense != "Past" or verb.modal or verb.voice == "passive":
            return None
        matter = self.matters.act(clause)
        action = _DONE.get(matter.kind) if matter is not None else None
        if matter is not None and verb.lemma == "échanger":
            action = "agrees"  # « ont échangé cent prisonniers »
        if matter is None or action is None:
            return None
        counted = any(self.view.chunks[c].quantity >= 0 for c in clause.subjects)  # so many: prisoners
        if matter.kind == "surrender" and (
            counted or not any(is_armed(self.context, c) for c in clause.subjects)
        ):
            return None
        if matter.kind == "humanitarian_access" and (
            verb.lemma not in _OPENING or not self.matters.in_crisis
        ):
            return None
        return Step(action, matter, clause, clause, "plain")

    def dated(self, chunk: int) -> Matter | None:
        """`l'accord du 30 septembre`: an agreement that its day names."""
        found = self.view.chunks[chunk]
        if self.lemma[found.head] not in _DATED or not self.matters.in_crisis:
            return None
        for time in self.context.times_at[self.view.sentence_of[chunk]]:
            linked = found.last <= time.first <= found.last + 1 and self.lower[found.last] in (
                "du",
                "de",
                "d'",
            )
            if linked and time.type == "DATE" and time.span == "instant" and time.earliest is not None:
                return self.matters.of(chunk)
        return None
