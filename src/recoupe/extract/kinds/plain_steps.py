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
_SENDING, _SENT, _TO_SEND, _DECIDING = (
    frozenset(_TABLE["measures"][group]) for group in ("sending", "sent", "to_send", "deciding")
)
_SETTING = frozenset(_TABLE["setting"]["verbs"])
_CONDITIONS = frozenset(_TABLE["setting"]["nouns"])
_AS_CONDITION = frozenset(_TABLE["setting"]["words"])
_BEFORE = frozenset(_TABLE["setting"]["before"])
_FIRST = frozenset(_TABLE["setting"]["first"])
_FREEING = frozenset(_TABLE["freeing"]["verbs"])
_PRICES = frozenset(_TABLE["freeing"]["prices"])
_AGAINST: tuple[str, ...] = tuple(_TABLE["freeing"]["prepositions"])
_BARGAINING = frozenset(_TABLE["act_verbs"]["talks"])
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
        elif clause.verb.lemma in _TO_SEND and self._sends(clause):
            yield Step("adopts", self.matters.of_verb("resolution", clause), clause, clause, "plain")
        elif clause.verb.lemma in _BLOCKING and self._blocks(clause):
            yield Step("vetoes", self.matters.of_verb("resolution", clause), clause, clause, "plain")
        elif clause.verb.lemma in _GIVING_TIME and self._sets_term(clause):
            yield Step("calls_for", self.matters.of_verb("talks", clause), clause, clause, "plain")
        elif clause.verb.lemma in _BARGAINING and self._refuses_talks(clause):
            yield Step("accepts", self.matters.of_verb("talks", clause), clause, clause, "plain")  # not done
        elif clause.verb.lemma == "avoir":
            none = self._none_to_come(clause)
            if none is not None:
                yield Step("accepts", none, clause, clause, "judged")
        elif clause.verb.lemma in _FREEING and self._freed_for(clause):
            yield Step("agrees", self.matters.of_verb("talks", clause), clause, clause, "plain")
        elif clause.verb.lemma in _FIRST:
            first = self._before_talks(clause)
            if first is not None:
                yield Step("conditions", first, clause, clause, "plain")
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
        if clause.verb.modal and clause.verb.modal not in _DECIDING:
            return False  # « a refusé de lever l'embargo »
        if not any(self._measure(c) for c in clause.objects):
            return False
        return self._by_body(clause)

    def _measure(self, c: int) -> bool:
        """`des sanctions`, `l'envoi de 300 observateurs`."""
        head = self.lemma[self.view.chunks[c].head]
        if head in _SENDING:
            return any(self.lemma[self.view.chunks[d].head] in _SENT for d in self.view.dependents(c))
        return head in _MEASURES

    def _sends(self, clause: Clause) -> bool:
        """`l'Union a décidé d'envoyer des observateurs`: what a body of states has decided."""
        if clause.verb.modal not in _DECIDING or clause.verb.negation in NOT or not self.matters.in_crisis:
            return False
        sent = any(self.lemma[self.view.chunks[c].head] in _SENT for c in clause.objects)
        return sent and self._by_body(clause)

    def _by_body(self, clause: Clause) -> bool:
        """Whether it is a council, a league, a parliament that does it."""
        subject = clause.subject
        if subject < 0:
            return False
        first, last = self.view.chunks[subject].first, self.view.extent(subject)[1]
        words = (*self.lemma[first:last], *self.context.document.tokens.form[first:last])
        return not _BODIES.isdisjoint(words)

    def _sets_term(self, clause: Clause) -> bool:
        """`a donné 48 heures à l'armée pour partir`, `jusqu'à lundi`."""
        if clause.verb.negation in NOT or not self.matters.in_crisis or clause.verb.voice != "active":
            return False
        behind = list(phrases_after(self.view, clause))
        term = bool(behind) and (
            self.lemma[self.view.chunks[behind[0]].head] in _LENGTHS
            or self.view.chunks[behind[0]].prep == "jusqu'à"
        )
        to = any(can_act(self.context, c) for c in self.view.complement(clause, "à"))
        after = clause.index + 1
        aim = self.view.clauses[after] if after < len(self.view.clauses) else clause
        return term and to and aim.kind == "infinitive" and aim.marker == "pour"

    def _refuses_talks(self, clause: Clause) -> bool:
        """`nous ne négocierons pas avec eux`: what nobody will do, nor does."""
        verb = clause.verb
        told = (
            verb.form == "finite" and verb.tense in ("Fut", "Pres") and verb.mood == "Ind" and not verb.modal
        )
        return told and verb.negation in NOT and clause.marker != "si" and self.matters.in_crisis

    def _none_to_come(self, clause: Clause) -> Matter | None:
        """`il n'y aura pas de négociation`: what somebody says will not be."""
        verb = clause.verb
        ahead = verb.tense in ("Fut", "Pres") and not verb.modal and verb.negation in NOT
        if not ahead or "y" not in self.lower[verb.first : verb.head]:
            return None
        if not self.context.attributed(clause.sentence, verb.first):
            return None
        return next((m for c in clause.objects if (m := self.matters.of(c)) and not m.recalled), None)

    def _freed_for(self, clause: Clause) -> bool:
        """`ont été libérés contre une rançon`, `a libéré dix soldats dans le cadre d'un échange`."""
        verb = clause.verb
        if verb.negation in NOT or verb.modal or verb.tense not in ("Past", "") or not self.matters.in_crisis:
            return False
        return any(
            self.lemma[self.view.chunks[d].head] in _PRICES
            for c in self.view.complement(clause, *_AGAINST)
            for d in (c, *self.view.dependents(c))  # « dans le cadre d'un échange »
        )

    def _before_talks(self, clause: Clause) -> Matter | None:
        """`exigent le départ des troupes avant tout dialogue`: the matter that has to wait."""
        if not clause.objects or clause.verb.negation in NOT or clause.verb.form != "finite":
            return None
        return next((m for c in self.view.complement(clause, *_BEFORE) if (m := self.matters.of(c))), None)

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
        if verb.negation in NOT or verb.tense != "Past" or verb.modal:
            return None
        if verb.voice == "passive" and verb.lemma not in _OPENING:
            return None
        matter = self._opened(clause) if verb.voice == "passive" else self.matters.act(clause)
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

    def _opened(self, clause: Clause) -> Matter | None:
        """`un couloir humanitaire a été ouvert`, `le siège a été levé`."""
        matter = self.matters.act(clause)
        named = next((m for c in clause.subjects if (m := self.matters.of(c))), None)
        return matter or (named if named is not None and named.kind == "humanitarian_access" else None)

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
