"""Steps of councils and leagues: votes, mandates, sanctions, whom they send, and what is stopped there."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.parties import can_act
from recoupe.extract.kinds.vicinity import phrases_after
from recoupe.extract.kinds.ways import ways_of
from recoupe.extract.places import as_place
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_VOTING = frozenset(_TABLE["vote"]["verbs"])
_SIDES = frozenset(_TABLE["vote"]["sides"])
_VOTED = frozenset(_TABLE["vote"]["documents"])
_ON: tuple[str, ...] = tuple(_TABLE["vote"]["on"])
_MEASURING = frozenset(_TABLE["measures"]["verbs"])
_MEASURES = frozenset(_TABLE["measures"]["nouns"])
_BLOCKING = frozenset(_TABLE["blocking"]["verbs"])
_BLOCKED_IN = frozenset(_TABLE["blocking"]["bodies"])
_BODIES = frozenset(_TABLE["measures"]["bodies"])
_SENDING, _SENT, _TO_SEND, _DECIDING = (
    frozenset(_TABLE["measures"][group]) for group in ("sending", "sent", "to_send", "deciding")
)
_ENDING = frozenset(_TABLE["measures"]["ending"])
_BY_VOTES = frozenset(_TABLE["measures"]["by_votes"])
_ASKING = frozenset(_TABLE["measures"]["asking"])
_STEPS_OF = frozenset(_TABLE["measures"]["steps_of"])
_WISHING = frozenset(_TABLE["measures"]["wishing"])
_OPPOSING = frozenset(_TABLE["measures"]["opposing"])
_LEAVE = frozenset(_TABLE["measures"]["leave"])
_BY_NOBODY = frozenset(_TABLE["measures"]["done_by_nobody"])
_MANDATED = frozenset(_TABLE["measures"]["mandated"])
_OF_OTHERS = frozenset(_TABLE["measures"]["of_others"])
_HARDER = frozenset(_TABLE["measures"]["harder"])
_LAWS = frozenset(_TABLE["measures"]["laws"])
_PARTS = frozenset(
    ("partie", "ensemble", "totalité", "plupart", "paquet", "train", "série", "salve", "volet")
)
_OWN = frozenset(("ses", "leurs"))
_VOICES = frozenset(("voix", "vote"))
_REACH = 3  # sentences back to what is voted on
_READERS: tuple[tuple[frozenset[str], str], ...] = (
    (_VOTING, "_voted"),
    (_MEASURING, "_measures"),
    (_TO_SEND, "_sends"),
    (_BLOCKING, "_blocks"),
    (_ENDING, "_ends"),
    (_BY_VOTES, "_by_votes"),
    (_LEAVE, "_gives_leave"),
    (_OPPOSING, "_opposes"),
    (_ASKING, "_asks"),
)
_BY_COUNT = {"adopter": "adopts", "approuver": "adopts", "rejeter": "rejects", "repousser": "rejects"}
_BY_VERB = ways_of(_READERS)


class CouncilSteps(StepReader):
    """Reads what bodies of states do in the clauses of one document."""

    def step(self, clause: Clause) -> Step | None:
        """What the clause does, read by its verb alone before anything else is looked at."""
        return self.first_of(_BY_VERB, clause)

    def _voted(self, clause: Clause) -> Step | None:
        """`ont voté contre`, `se sont abstenus`: on what the text has just told of."""
        verb = clause.verb
        behind = self.lower[verb.last : verb.last + 2]
        bare = (
            bool(behind)
            and behind[0] in _SIDES
            and (len(behind) < 2 or behind[1] in (",", ".", ";", ":", "et"))
        )
        if verb.lemma != "abstenir" and self._will_vote(clause):
            return self._step("votes", "resolution", clause)
        abstained = verb.lemma == "abstenir" and verb.voice == "reflexive"
        named = verb.lemma == "voter" and any(
            self.lemma[self.view.chunks[c].head] in _VOTED for c in self.view.complement(clause, *_ON)
        )
        if named and verb.negation not in NOT and self.matters.in_crisis:
            return self._step("votes", "resolution", clause)
        if not (bare or abstained) or verb.negation in NOT or not self.matters.in_crisis:
            return None
        states = abstained and len(clause.subjects) > 0 and all(map(self._is_state, clause.subjects))
        if states and verb.form == "finite" and verb.tense == "Past":
            return self._step("votes", "resolution", clause)  # states abstain from nothing else
        sentences = self.context.document.sentences
        first = sentences[max(0, clause.sentence - _REACH)].first
        if _VOTED.isdisjoint(self.lemma[first : sentences[clause.sentence].last]):
            return None
        return self._step("votes", "resolution", clause)

    def _is_state(self, c: int) -> bool:
        return identify(self.view, c).kind == "state"

    def _will_vote(self, clause: Clause) -> bool:
        """`le Conseil votera vendredi sur l'envoi d'observateurs`: a body of states, and what it votes on."""
        if clause.verb.negation in NOT or not self.matters.in_crisis or not self._by_body(clause):
            return False
        voted = self.view.complement(clause, *_ON)
        return any(self._measure(c) or self.lemma[self.view.chunks[c].head] in _VOTED for c in voted)

    def _by_votes(self, clause: Clause) -> Step | None:
        """`l'Assemblée a condamné l'annexion par 110 voix`."""
        verb = clause.verb
        if verb.negation in NOT or not self.matters.in_crisis or verb.voice == "reflexive":
            return None
        heads = [self.lemma[self.view.chunks[c].head] for c in self.view.complement(clause, "par")]
        if verb.voice == "passive":  # « le texte a été rejeté par treize voix »
            texts = any(self.lemma[self.view.chunks[c].head] in _VOTED for c in clause.subjects)
            counted = texts and not _VOICES.isdisjoint(heads) and verb.form == "finite"
            return self._step(_BY_COUNT.get(verb.lemma, "votes"), "resolution", clause) if counted else None
        law = any(self.lemma[self.view.chunks[c].head] in _LAWS for c in clause.objects)
        voted = not law and not _VOICES.isdisjoint(heads)
        return self._step("adopts", "resolution", clause) if voted and self._by_body(clause) else None

    def _measures(self, clause: Clause) -> Step | None:
        """`le Conseil de sécurité a voté un embargo`: a measure that a body of states votes."""
        if clause.verb.negation in NOT or not self.matters.in_crisis:
            return None
        if clause.verb.voice != "active":
            return self._measured(clause)
        if clause.verb.modal in _WISHING and can_act(self.context, clause.subject):
            wished = any(self._voted_measure(c) for c in clause.objects)
            return self._step("calls_for", "resolution", clause) if wished else None
        if clause.verb.modal and clause.verb.modal not in _DECIDING:
            return None  # « a refusé de lever l'embargo »
        near = (c for c in phrases_after(self.view, clause) if self.view.chunks[c].kind == "NP")
        if clause.objects and as_place(self.view, clause.objects[0]) is not None:
            return None  # « a décrété Oron « zone sinistrée » »
        harder = clause.verb.lemma in _HARDER
        if not any(self._measure(c) and not (harder and self._own(c)) for c in (*clause.objects, *near)):
            return None
        return self._step("adopts", "resolution", clause) if self._by_body(clause) else None

    def _own(self, c: int) -> bool:
        """`a renforcé ses sanctions`: its own, which nobody votes anew."""
        return self.lower[self.view.chunks[c].first] in _OWN

    def _measured(self, clause: Clause) -> Step | None:
        """`le mandat de la mission a été prolongé d'un an`, `les sanctions ont été levées`."""
        verb = clause.verb
        if verb.voice != "passive" or verb.form != "finite" or verb.tense != "Past" or verb.modal:
            return None
        named = any(self._of_states(c) for c in clause.subjects)
        return self._step("adopts", "resolution", clause) if named and clause.marker != "si" else None

    def _of_states(self, c: int) -> bool:
        """`le mandat de la mission`, not `du président`; `les sanctions`, not those of a club."""
        first, last = self.view.extent(c)
        head = self.lemma[self.view.chunks[c].head]
        words = {*self.lemma[first:last], *self.context.document.tokens.form[first:last]}
        if head == "mandat":
            return not _MANDATED.isdisjoint(words)
        return head in _BY_NOBODY and _OF_OTHERS.isdisjoint(words)

    def _gives_leave(self, clause: Clause) -> Step | None:
        """`a donné son feu vert au déploiement d'une force`."""
        verb = clause.verb
        if verb.negation in NOT or "feu" not in self.lemma[verb.last : verb.last + 3]:
            return None
        measure = any(self._measure(c) for c in self.view.complement(clause, "à"))
        given = measure and self.matters.in_crisis and self._by_body(clause)
        return self._step("adopts", "resolution", clause) if given else None

    def _opposes(self, clause: Clause) -> Step | None:
        """`Pékin s'opposera à de nouvelles sanctions`, `a rejeté l'envoi d'observateurs`."""
        verb = clause.verb
        who = subject_of(self.view, clause)
        if verb.negation in NOT or verb.voice == "passive" or not self.matters.in_crisis or who < 0:
            return None
        if (verb.lemma == "opposer") != (verb.voice == "reflexive"):
            return None
        against = self.view.complement(clause, "à") if verb.voice == "reflexive" else clause.objects
        sure = any(self._voted_measure(c) and not self._own(c) for c in against)
        states = sure and (self._is_state(who) or self._by_body(clause) or self._capital(who))
        return self._step("rejects", "resolution", clause) if states else None

    def _asks(self, clause: Clause) -> Step | None:
        """`ont demandé l'imposition de sanctions`, `a proposé un embargo`."""
        verb = clause.verb
        if (
            verb.negation in NOT
            or verb.voice != "active"
            or not self.matters.in_crisis
            or verb.form != "finite"
        ):
            return None
        asked = any(self._voted_measure(c) or self._step_of_one(c) for c in clause.objects)
        action = "proposes" if verb.lemma == "proposer" else "calls_for"
        return self._step(action, "resolution", clause) if asked else None

    def _step_of_one(self, c: int) -> bool:
        """`l'imposition de sanctions`, `la levée de l'embargo`."""
        if self.lemma[self.view.chunks[c].head] not in _STEPS_OF:
            return False
        return any(self.lemma[self.view.chunks[d].head] in _BY_NOBODY for d in self.view.dependents(c))

    def _voted_measure(self, c: int) -> bool:
        """`de nouvelles sanctions`, `l'envoi d'observateurs`: what only states vote."""
        head = self.lemma[self.view.chunks[c].head]
        warrant = head == "mandat" and not self._of_states(c)  # « a demandé un mandat d'arrêt »
        return (head in _BY_NOBODY and not warrant) or (head in _SENDING and self._measure(c))

    def _capital(self, c: int) -> bool:
        """`Pékin`: a land by its capital."""
        return self.view.chunks[c].name >= 0 and identify(self.view, c).kind == "place"

    def _ends(self, clause: Clause) -> Step | None:
        """`le Conseil a mis fin au mandat de la mission`."""
        verb = clause.verb
        if self.lower[verb.last : verb.last + 1] != ["fin"] or verb.negation in NOT or verb.modal:
            return None
        ended = any(self._measure(c) for c in self.view.complement(clause, "à"))
        body = ended and self.matters.in_crisis and self._by_body(clause)
        return self._step("adopts", "resolution", clause) if body else None

    def _measure(self, c: int) -> bool:
        """`des sanctions`, `l'envoi de 300 observateurs`."""
        head = self.lemma[self.view.chunks[c].head]
        if head in _PARTS:  # « une partie des sanctions »
            return any(self.lemma[self.view.chunks[d].head] in _MEASURES for d in self.view.dependents(c))
        if head in _SENDING:
            return any(self.lemma[self.view.chunks[d].head] in _SENT for d in self.view.dependents(c))
        return head in _MEASURES

    def _sends(self, clause: Clause) -> Step | None:
        """`l'Union a décidé d'envoyer des observateurs`: what a body of states has decided."""
        if clause.verb.modal not in _DECIDING or clause.verb.negation in NOT or not self.matters.in_crisis:
            return None
        sent = any(self.lemma[self.view.chunks[c].head] in _SENT for c in clause.objects)
        return self._step("adopts", "resolution", clause) if sent and self._by_body(clause) else None

    def _by_body(self, clause: Clause) -> bool:
        """Whether it is a council, a league, a parliament that does it."""
        subject = clause.subject
        if subject < 0:
            return False
        first, last = self.view.chunks[subject].first, self.view.extent(subject)[1]
        words = (*self.lemma[first:last], *self.context.document.tokens.form[first:last])
        return not _BODIES.isdisjoint(words)

    def _blocks(self, clause: Clause) -> Step | None:
        """`ont bloqué au Conseil de sécurité un texte`: what is stopped in a body of states."""
        if clause.verb.negation in NOT or not self.matters.in_crisis:
            return None
        lower = self.context.document.tokens.lower
        behind = self.view.complement(clause, "à")
        there = any(lower[self.view.chunks[c].inner] in _BLOCKED_IN for c in behind)
        return self._step("vetoes", "resolution", clause) if there and clause.objects else None
