"""Steps of a bargain that a clause takes by itself: terms, conditions, a price paid, talks that nobody will hold."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.matters import Matter
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.parties import can_act
from recoupe.extract.kinds.told_infinitives import is_told
from recoupe.extract.kinds.vicinity import phrases_after
from recoupe.extract.kinds.ways import ways_of
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_GIVING_TIME = frozenset(_TABLE["deadline"]["verbs"])
_TERMS = frozenset(_TABLE["deadline"]["terms"])
_LENGTHS = frozenset(_TABLE["deadline"]["lengths"])
_SETTING = frozenset(_TABLE["setting"]["verbs"])
_CONDITIONS = frozenset(_TABLE["setting"]["nouns"])
_AS_CONDITION = frozenset(_TABLE["setting"]["words"])
_BEFORE = frozenset(_TABLE["setting"]["before"])
_FIRST = frozenset(_TABLE["setting"]["first"])
_FREEING = frozenset(_TABLE["freeing"]["verbs"])
_PRICES = frozenset(_TABLE["freeing"]["prices"])
_AGAINST: tuple[str, ...] = tuple(_TABLE["freeing"]["prepositions"])
_BARGAINING = frozenset(_TABLE["act_verbs"]["talks"])
_HALTING = frozenset(_TABLE["halting"]["verbs"])
_HALTED = frozenset(_TABLE["halting"]["things"])
_OWN = frozenset(_TABLE["halting"]["own"])
_WILL = frozenset(_TABLE["halting"]["modals"])
_SEEKING = frozenset(_TABLE["seeking"]["verbs"])
_TRYING = frozenset(_TABLE["seeking"]["trying"])
_SEEKING_MODALS = frozenset(_TABLE["seeking"]["modals"])
_SOUGHT = frozenset(_TABLE["seeking"]["nouns"])
_AIMING = frozenset(("pour", "afin de"))
_SOUGHT_WITHIN = 4  # tokens back from an infinitive to « l'objectif »
_STUCK = frozenset(_TABLE["stuck"]["verbs"])
_STUCK_WORDS = frozenset(_TABLE["stuck"]["words"])
_STALLING = frozenset(_TABLE["stuck"]["stalling"])
_TURNING: dict[str, str] = _TABLE["stuck"]["turning"]
_CAMPING = frozenset(_TABLE["stuck"]["camping"])
_BARGAINERS = frozenset(_TABLE["stuck"]["bargainers"])
_NO = frozenset(("aucun", "aucune", "nul", "nulle"))
_AWAY = frozenset(_TABLE["away"]["verbs"])
_TAKEN_PART = frozenset(_TABLE["taking_part"]["nouns"])
_TERM_WITHIN = 2  # phrases behind the verb in which a term stands
_AS_WITHIN = 12  # tokens from a demand to « comme préalable »
_FIRST_WITHIN = 3  # tokens from « exige » to « au préalable »
_STATE_WITHIN = 4  # tokens from « être » to the state of talks
_GIVING_UP = frozenset(("rendre", "déposer", "capituler", "remettre", "livrer", "désarmer"))
_SPEAKING = frozenset(("parler",))
_HEARING = frozenset(("entendre",))
_WANTED = frozenset(("vouloir", ""))
_POSSIBLE = frozenset(("possible", "envisageable", "question"))
_POSSIBLE_WITHIN = 5  # tokens behind « il n'y a pas »
_THERE_IS = frozenset(("avoir",))
_READERS: tuple[tuple[frozenset[str], str], ...] = (
    (_GIVING_TIME, "_sets_term"),
    (_BARGAINING, "_refuses_talks"),
    (_THERE_IS, "_none_to_come"),
    (_FREEING, "_freed_for"),
    (_FIRST, "_before_talks"),
    (_FIRST | _SETTING, "_as_condition"),
    (_SETTING, "_sets_condition"),
    (_HALTING, "_halts"),
    (_SEEKING, "_seeks"),
    (_STUCK | _STALLING | _CAMPING | frozenset(_TURNING), "_stuck"),
    (_AWAY, "_stays_away"),
    (_HEARING, "_will_not_hear"),
    (_SPEAKING, "_will_not_speak"),
    (_GIVING_UP, "_will_not_give_up"),
)
_BY_VERB = ways_of(_READERS)


class BargainSteps(StepReader):
    """Reads what is bargained in the clauses of one document."""

    def step(self, clause: Clause) -> Step | None:
        """What the clause does, read by its verb alone before anything else is looked at."""
        return self.first_of(_BY_VERB, clause)

    def _sets_term(self, clause: Clause) -> Step | None:
        """`a donné 48 heures à l'armée pour partir`, `jusqu'à lundi`."""
        if clause.verb.negation in NOT or not self.matters.in_crisis or clause.verb.voice != "active":
            return None
        behind = list(phrases_after(self.view, clause))[:_TERM_WITHIN]
        term = any(
            self.lemma[self.view.chunks[c].head] in _LENGTHS or self.view.chunks[c].prep == "jusqu'à"
            for c in behind
        )
        to = any(can_act(self.context, c) for c in self.view.complement(clause, "à"))
        named = any(self.lemma[self.view.chunks[c].head] in _TERMS for c in behind)
        if named and to:
            return self._step("calls_for", "talks", clause)
        after = clause.index + 1
        aim = self.view.clauses[after] if after < len(self.view.clauses) else clause
        if not (term and to and aim.kind == "infinitive" and aim.marker == "pour"):
            return None
        act = self.matters.act(aim)  # « pour déposer les armes »
        return self._step("calls_for", act.kind if act is not None else "talks", clause)

    def _refuses_talks(self, clause: Clause) -> Step | None:
        """`nous ne négocierons pas avec eux`: what nobody will do, nor does."""
        verb = clause.verb
        moods = (
            ("Ind", "Cnd") if clause.kind == "complement" else ("Ind",)
        )  # « dit qu'il ne négocierait pas »
        told = (
            verb.form == "finite" and verb.tense in ("Fut", "Pres") and verb.mood in moods and not verb.modal
        )
        if not (told and verb.negation in NOT and clause.marker != "si" and self.matters.in_crisis):
            return None
        return self._step("accepts", "talks", clause)  # what the negation refuses

    def _none_to_come(self, clause: Clause) -> Step | None:
        """`il n'y aura pas de négociation`: what somebody says will not be."""
        verb = clause.verb
        ahead = verb.tense in ("Fut", "Pres") and not verb.modal and verb.negation in NOT
        if not ahead or "y" not in self.lower[verb.first : verb.head]:
            return None
        if not self.context.attributed(clause.sentence, verb.first):
            return None
        none = next((m for c in clause.objects if (m := self.matters.of(c)) and not m.recalled), None)
        if (
            none is not None
            and none.kind == "ceasefire"
            and verb.tense == "Pres"
            and not self._possible(verb.last)
        ):
            return None  # « sur le terrain il n'y a pas de trêve »: how things stand
        return Step("accepts", none, clause, clause, "judged") if none is not None else None

    def _possible(self, token: int) -> bool:
        """`(il n'y a pas) de trêve possible`."""
        return not _POSSIBLE.isdisjoint(self.lemma[token : token + _POSSIBLE_WITHIN])

    def _freed_for(self, clause: Clause) -> Step | None:
        """`ont été libérés contre une rançon`, `a libéré dix soldats dans le cadre d'un échange`."""
        verb = clause.verb
        if verb.negation in NOT or verb.modal or verb.tense not in ("Past", "") or not self.matters.in_crisis:
            return None
        paid = any(
            self.lemma[self.view.chunks[d].head] in _PRICES
            for c in self.view.complement(clause, *_AGAINST)
            for d in (c, *self.view.dependents(c))  # « dans le cadre d'un échange »
        )
        return self._step("agrees", "talks", clause) if paid else None

    def _before_talks(self, clause: Clause) -> Step | None:
        """`exigent le départ des troupes avant tout dialogue`: the matter that has to wait."""
        if not clause.objects or clause.verb.negation in NOT or clause.verb.form != "finite":
            return None
        waits = next((m for c in self.view.complement(clause, *_BEFORE) if (m := self.matters.of(c))), None)
        return Step("conditions", waits, clause, clause, "plain") if waits is not None else None

    def _as_condition(self, clause: Clause) -> Step | None:
        """`exige la démission du président comme préalable à tout dialogue`."""
        verb = clause.verb
        if verb.form != "finite" or verb.voice != "active" or verb.negation in NOT:
            return None
        if verb.lemma in _FIRST and clause.objects and self._first_of_all(clause):
            return Step("conditions", self._bargained_over(clause), clause, clause, "plain")
        end = self.context.document.sentences[clause.sentence].last
        for token in range(verb.last, min(end - 1, verb.last + _AS_WITHIN)):
            if self.lower[token] != "comme" or _AS_CONDITION.isdisjoint(self.lemma[token + 1 : token + 3]):
                continue
            _, stop = self.view.sentence_chunks[clause.sentence]
            behind = range(self.view.chunk_at[token], stop)
            matter = next((m for c in behind if (m := self.matters.of(c)) and not m.recalled), None)
            return Step("conditions", matter, clause, clause, "plain") if matter is not None else None
        return None

    def _first_of_all(self, clause: Clause) -> bool:
        """`exige au préalable le départ des jihadistes`, in a text that has told of a step."""
        if self.matters.told is None:
            return False
        return "préalable" in self.lemma[clause.verb.first : clause.verb.last + _FIRST_WITHIN]

    def _halts(self, clause: Clause) -> Step | None:
        """`a suspendu son offensive`, `va interrompre ses opérations`."""
        verb = clause.verb
        told = verb.form == "finite" or (clause.kind == "infinitive" and is_told(self.view, clause))
        if not told or verb.voice != "active" or verb.modal not in _WILL:
            return None
        if verb.negation in NOT and verb.tense != "Fut":
            return None  # « n'a pas arrêté ses opérations »: how things stand
        own = (c for c in clause.objects if self.lower[self.view.chunks[c].inner] in _OWN)
        if not any(self.lemma[self.view.chunks[c].head] in _HALTED for c in own) or clause.marker == "si":
            return None
        return self._step("announces", "ceasefire", clause)

    def _seeks(self, clause: Clause) -> Step | None:
        """`pour tenter d'arracher une trêve`, `tente d'obtenir une trêve`, `l'objectif d'obtenir une trêve`."""
        verb = clause.verb
        tries = verb.form == "finite" and verb.modal in _TRYING and clause.marker != "si"
        if (verb.form != "infinitive" and not tries) or verb.negation in NOT:
            return None
        first = max(0, verb.first - _SOUGHT_WITHIN)
        aimed = clause.marker in _AIMING or verb.modal in _SEEKING_MODALS
        if not aimed and _SOUGHT.isdisjoint(self.lemma[first : verb.first]):
            return None
        near = (*clause.objects, *self.view.complement(clause, "à", "sur"))
        matter = next((m for c in near if (m := self.matters.of(c)) and not m.recalled), None)
        if matter is None or matter.kind not in ("ceasefire", "evacuation", "humanitarian_access"):
            return None
        ruling = clause
        if clause.subject < 0:  # « rencontrera le roi, avec l'objectif d'obtenir une trêve »
            around = (self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence])
            ruling = next((o for o in around if o.kind == "main" and o.subject >= 0), clause)
        return Step("calls_for", matter, clause, ruling, "plain")

    def _stuck(self, clause: Clause) -> Step | None:
        """`les pourparlers sont dans l'impasse`: neither side gives way."""
        verb = clause.verb
        if clause.subject < 0 or verb.negation in NOT or verb.form != "finite":
            return None
        behind = self.lemma[verb.last : verb.last + _STATE_WITHIN]
        several = self.context.document.tokens.number[self.view.chunks[clause.subject].head] == "Plur"
        if (
            several
            and self.lemma[self.view.chunks[clause.subject].head] in _BARGAINERS
            and self._gets_nowhere(clause)
        ):
            return self._step("rejects", "talks", clause)
        wanted = {_TURNING[verb.lemma]} if verb.lemma in _TURNING else _STUCK_WORDS
        if verb.lemma not in _STALLING and wanted.isdisjoint(behind):
            return None
        talks = self.matters.of(clause.subject)
        if talks is None and self.lemma[self.view.chunks[clause.subject].head] in _TAKEN_PART:
            talks = self.matters.named("talks", clause.subject)
        return Step("rejects", talks, clause, clause, "held") if talks is not None else None

    def _gets_nowhere(self, clause: Clause) -> bool:
        """`les négociateurs butent sur le sort des prisonniers`, `les délégations ont campé sur leurs positions`."""
        verb, on = clause.verb, list(self.view.complement(clause, "sur"))
        if not on or not self.matters.in_crisis or verb.modal:
            return False
        camped = verb.lemma in _CAMPING and self.lemma[self.view.chunks[on[0]].head] == "position"
        return camped or verb.lemma in _STALLING

    def _stays_away(self, clause: Clause) -> Step | None:
        """`le Front ne participera pas aux discussions`."""
        verb = clause.verb
        if verb.form != "finite" or not self.matters.in_crisis:
            return None
        none = any(self.lower[self.view.chunks[c].inner] in _NO for c in self.view.complement(clause, "à"))
        if verb.negation not in NOT and not (none and self.lower[verb.first] in ("ne", "n'")):
            return None  # « ne s'assiéra à aucune table »
        if verb.lemma == "prendre" and self.lower[verb.last : verb.last + 1] != ["part"]:
            return None  # « n'a pas pris part aux pourparlers »
        for c in self.view.complement(clause, "à"):
            talks = self.matters.of(c)
            if talks is None and self.lemma[self.view.chunks[c].head] in _TAKEN_PART:
                talks = self.matters.named("talks", c)
            if talks is not None and talks.kind == "talks":
                waits = any(c > clause.chunk for c in self.view.complement(clause, "avant", "tant que"))
                action = "conditions" if waits else "accepts"  # what the negation refuses
                action = "rejects" if none and action == "accepts" else action
                return Step(action, talks, clause, clause, "plain")
        return None

    def _will_not_hear(self, clause: Clause) -> Step | None:
        """`ne veut pas entendre parler de trêve`."""
        after = clause.index + 1
        if (
            clause.verb.negation not in NOT
            or clause.verb.modal not in _WANTED
            or after >= len(self.view.clauses)
        ):
            return None
        spoken = self.view.clauses[after]
        if spoken.verb.lemma != "parler" or spoken.parent != clause.index:
            return None
        matter = next((m for c in self.view.complement(spoken, "de") if (m := self.matters.of(c))), None)
        return Step("accepts", matter, clause, clause, "plain") if matter is not None else None

    def _will_not_speak(self, clause: Clause) -> Step | None:
        """`nous ne parlerons pas de trêve (avant l'accord)`."""
        verb = clause.verb
        if verb.negation not in NOT or verb.tense != "Fut" or verb.modal or not self.matters.in_crisis:
            return None
        spoken = (*clause.objects, *self.view.complement(clause, "de"))
        named = (m for c in spoken if (m := self.matters.of(c)))
        matter = next((m for m in named if m.kind in ("ceasefire", "talks") and not m.recalled), None)
        if matter is None:
            return None
        waits = any(True for _ in self.view.complement(clause, "avant"))
        return Step("conditions" if waits else "accepts", matter, clause, clause, "plain")

    def _will_not_give_up(self, clause: Clause) -> Step | None:
        """`nous ne rendrons pas les armes`, `ils ne capituleront pas`."""
        verb = clause.verb
        ahead = (
            verb.tense in ("Fut", "Pres") and verb.mood == "Ind" and not verb.modal and verb.form == "finite"
        )
        if not ahead or verb.negation not in NOT or not self.matters.in_crisis or clause.marker == "si":
            return None
        act = self.matters.act(clause)
        return Step("accepts", act, clause, clause, "plain") if act and act.kind == "surrender" else None

    def _sets_condition(self, clause: Clause) -> Step | None:
        """`a posé ses conditions`, `pose comme préalable le départ des troupes`, in a text on a crisis."""
        verb = clause.verb
        if clause.kind == "relative":
            return None  # « les conditions qu'elle avait posées »
        told = verb.form == "finite" and verb.voice == "active"
        made = verb.lemma == "faire" and bool(
            clause.objects
        )  # « fait de X un préalable »: read as a participle
        if not (told or made) or verb.negation in NOT or not self.matters.in_crisis:
            return None
        if verb.lemma == "faire" and not any(c > clause.chunk for c in self.view.complement(clause, "de")):
            return None  # « a fait de cet échange une condition »
        as_one = self.lower[verb.last : verb.last + 1] == ["comme"] and not _AS_CONDITION.isdisjoint(
            self.lemma[verb.last + 1 : verb.last + 3]
        )
        if not (as_one or any(self.lemma[self.view.chunks[c].head] in _CONDITIONS for c in clause.objects)):
            return None
        return Step("conditions", self._bargained_over(clause), clause, clause, "plain")

    def _bargained_over(self, clause: Clause) -> Matter:
        """What the conditions are for: the matter behind them, else the one told last, else talks."""
        for c in (*clause.objects, *self.view.complement(clause, "à", "pour")):
            for d in (c, *self.view.dependents(c)):
                found = self.matters.of(d)
                if found is not None:
                    return found
        kind = self.matters.told[1].kind if self.matters.told is not None else "talks"
        return self.matters.of_verb(kind, clause)
