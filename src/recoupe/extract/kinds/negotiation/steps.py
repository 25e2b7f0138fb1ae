"""Steps of a negotiation as clauses state them: an action on a matter, and whose action it is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.matters import Matter, Matters
from recoupe.extract.kinds.negotiation.step_ruling import Ruling
from recoupe.extract.kinds.negotiation.step_slots import in_marks, like_objects, nearest, past_settings
from recoupe.extract.kinds.negotiation.step_verbs import STEP_VERBS, StepVerb, put_off
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_REACHING = frozenset(_TABLE["actions"]["reaching"])
_FAILING = frozenset(_TABLE["actions"]["failing"])
_READY = frozenset(_TABLE["actions"]["ready"])
_SET = frozenset(_TABLE["setting"]["nouns"])
_TRANSPARENT = frozenset(_TABLE["transparent"]["nouns"])
_SIGNED = frozenset(("déclaration", "charte"))
_OPEN = frozenset(_TABLE["transparent"]["open"])
_ITSELF = frozenset(("le", "la", "l'", "les", "en"))  # not « lui a demandé de partir »
_DISPOSED = frozenset(_TABLE["actions"]["disposed"])
_BY_PRONOUN = frozenset(_TABLE["actions"]["pronoun"])
_NEVER_BY_PRONOUN = frozenset(_TABLE["actions"]["never_by_pronoun"])
_TAKERS = frozenset(_TABLE["takers"]["nouns"])
_ATTACKERS = frozenset(_TABLE["takers"]["beside_hostages"])
_ASKED = frozenset(_TABLE["takers"]["asked"])
_HELD = frozenset(_TABLE["takers"]["held"])
_SPEAKING = frozenset(_TABLE["actions"]["speaking"])
_AGAINST = frozenset(_TABLE["actions"]["against"])
_BEING = frozenset(_TABLE["actions"]["being"])
_READINESS = _BEING | _DISPOSED
_BESIDE = 5  # tokens behind a verb for the word that it needs
_TELLING = frozenset(_TABLE["actions"]["telling"])  # « s'est engagé à partir lors d'un accord »
_TAKEN_PART = frozenset(_TABLE["taking_part"]["nouns"])
_BY_WILL = frozenset(("quitter",))  # what is a step only of who accepts or refuses to do it
_WILLED = frozenset(("accepts", "rejects", "agrees"))
_ANSWERS = frozenset(("accepts", "rejects"))
_WANTING = frozenset(_TABLE["actions"]["wanting"])
_ANSWERED = frozenset(_TABLE["carrying"]["answered"])
_IT = frozenset(("il", "elle", "celui-ci", "celle-ci"))
_AIMS = frozenset(("pour", "afin de"))
_SHORT = frozenset(("moins", "peine"))  # « la trêve a tenu moins de deux heures »
_BARELY = frozenset(_TABLE["lasting"]["barely"])
_MASCULINE = frozenset(("le", "un", "ce", "cet"))
_SAID_BEFORE = frozenset((",", "que"))  # « tel que convenu dans la déclaration »
_NONE = frozenset(("aucun", "aucune", "nul", "nulle"))
NOT = frozenset(("pas", "jamais", "point", "nullement"))
"""Words that make a clause say the contrary."""


class Step(msgspec.Struct, frozen=True):
    """An action on a matter: `clause` states it, `ruling` holds who acts, `how` names the pattern."""

    action: str
    matter: Matter
    clause: Clause
    ruling: Clause
    how: str
    verb: StepVerb | None = None


class StepFinder:
    """Finds what the clauses of one document do with its matters."""

    def __init__(self, context: Context, matters: Matters) -> None:
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.matters = matters
        self.hostages = context.lemmas.has(_HELD)
        self.ruling = Ruling(context, matters)

    def steps(self, clause: Clause) -> Iterator[Step]:
        """What the clause does: ruled by a verb above it, else by its own."""
        ruled = self.ruling.of(clause)
        if ruled is not None:
            yield from self._under(clause, *ruled)
            return
        for verb in STEP_VERBS.get(clause.verb.lemma, ()):
            if verb.beside and not self._stands_beside(clause, verb):
                continue
            slots = self._slots(clause, verb)
            found = [m for c in slots if (m := self._taken(c, verb)) is not None]
            if verb.nouns and any(self.lemma[self.view.chunks[c].head] in verb.nouns for c in slots):
                found = self._about(clause, verb) or found
            for matter in found:
                yield Step(verb.action, matter, clause, clause, "verb", verb)
            if found:
                return
            answered = self._call_answered(clause, verb)
            if answered is not None:
                yield Step(verb.action, answered, clause, clause, "verb", verb)
                return
            meant = self._bargained(clause, verb) or self._meant(clause, verb)
            if meant is not None and verb.takes(meant):
                yield Step(verb.action, meant, clause, clause, "pronoun", verb)
                return

        if clause.verb.lemma in _READINESS:
            yield from self._readiness(clause)

    def _under(self, clause: Clause, action: str, ruling: Clause) -> Iterator[Step]:
        """What a clause holds that another verb rules: `a refusé d'observer la trêve`."""
        if clause.verb.lemma in _SPEAKING:
            return
        around = (c for c in clause.complements if self.view.chunks[c].prep not in _TELLING)
        matters = [m for c in (*clause.objects, *around) if (m := self.matters.of(c))]
        act = self.matters.act(clause)
        if act is not None and clause.verb.lemma in _BY_WILL and action not in _WILLED:
            return  # « a sommé le bateau de quitter la zone »
        if act is None and clause.kind == "complement":
            matters += [m for c in clause.subjects if (m := self.matters.of(c))]
        matters = matters or [*self.matters.joined(clause)]
        for matter in [act] if act is not None else matters:
            yield Step(action, matter, clause, ruling, "ruled")

    def _taken(self, chunk: int, verb: StepVerb) -> Matter | None:
        """The matter of a phrase that stands where the verb wants it."""
        head = self.lemma[self.view.chunks[chunk].head]
        matter = self.matters.of(chunk)
        if verb.means and self.matters.in_crisis and verb.nouns & {head, *self._behind_principle(chunk)}:
            elsewhere = head == "table" and any(True for _ in self.view.dependents(chunk))
            return matter or (None if elsewhere else self.matters.named(verb.means, chunk))
        if matter is None or not verb.takes(matter):
            return None
        if head in _SIGNED and verb.action == "calls_for":
            return None  # « exhorte les parties à la déclaration à agir »
        if head in _OPEN and verb.action != "rejects":
            return None  # « évoquent la possibilité d'une trêve »
        if self.lemma[self.view.chunks[chunk].head] in _SET and verb.action not in _ANSWERS:
            return None  # « n'a obtenu que des conditions »
        return matter if not verb.nouns or self.lemma[self.view.chunks[chunk].head] in verb.nouns else None

    def _behind_principle(self, chunk: int) -> list[str]:
        """`le principe (d'une aide)`: the noun that a transparent one leads to."""
        if self.lemma[self.view.chunks[chunk].head] not in _TRANSPARENT:
            return []
        return [self.lemma[self.view.chunks[d].head] for d in self.view.dependents(chunk)][:1]

    def _call_answered(self, clause: Clause, verb: StepVerb) -> Matter | None:
        """`ont balayé l'appel de l'ONU à une trêve`: a call with the matter behind it, taken or left."""
        if (
            verb.action not in _ANSWERS
            or "obj" not in verb.slots
            or verb.nouns
            or clause.verb.voice == "reflexive"
        ):
            return None
        slots = clause.subjects if clause.verb.voice == "passive" else clause.objects
        if not any(self.lemma[self.view.chunks[c].head] in _ANSWERED for c in slots):
            return None
        behind = (*self.view.complement(clause, "à"), *(d for c in slots for d in self.view.dependents(c)))
        named = (self.matters.of(c) for c in behind if c > slots[0])
        return next((m for m in named if m is not None and not m.recalled and verb.takes(m)), None)

    def _about(self, clause: Clause, verb: StepVerb) -> list[Matter]:
        """`un accord a été trouvé sur l'ouverture d'un couloir`: the matter stands apart from the agreement."""
        behind = self.view.complement(clause, "sur", "pour", "en vue de")
        matters = (self.matters.of(c) for c in behind if c > clause.chunk)
        found = [m for m in matters if m is not None and verb.takes(m)][:1]
        after = clause.index + 1
        if found or after >= len(self.view.clauses):
            return found
        aim = self.view.clauses[after]  # « un accord a été trouvé pour évacuer les blessés »
        aimed = aim.parent == clause.index and aim.kind == "infinitive" and aim.marker in _AIMS
        act = self.matters.act(aim) if aimed else None
        return [act] if act is not None and act.kind != "talks" and verb.takes(act) else []

    def _stands_beside(self, clause: Clause, verb: StepVerb) -> bool:
        last = clause.verb.last
        words = (*self.lemma[last : last + _BESIDE], *self.lower[last : last + _BESIDE])
        return not verb.beside.isdisjoint(words)

    def _readiness(self, clause: Clause) -> Iterator[Step]:
        """`se disent prêts à des pourparlers`, `est hostile à toute trêve`."""
        disposed = clause.verb.lemma in _DISPOSED and clause.verb.voice == "passive"
        if disposed:  # « est ouverte au dialogue », where the adjective is read as a participle
            opened = (m for c in self.view.complement(clause, "à") if (m := self.matters.of(c)))
            yield from (Step("accepts", matter, clause, clause, "ready") for matter in opened)
        if clause.verb.lemma not in _BEING:
            return
        if "y" in self.lower[clause.verb.first : clause.verb.head] and (told := self._just_told(clause)):
            after = self.lower[clause.verb.last : clause.verb.last + 1]
            action = (
                "accepts"
                if not _READY.isdisjoint(after)
                else "rejects"
                if not _AGAINST.isdisjoint(after)
                else ""
            )
            if action:  # « l'opposition y est favorable »
                words = Matter(
                    told.kind, clause.chunk, clause.verb.first, clause.verb.last + 1, recalled=True
                )
                yield Step(action, words, clause, clause, "ready")
            return
        for c in self.view.complement(clause, "à"):
            before = self.lower[self.view.chunks[c].first - 1]
            action = "accepts" if before in _READY else "rejects" if before in _AGAINST else ""
            matter = self.matters.of(c) if action else None
            if matter is None and action and self.lemma[self.view.chunks[c].head] in _TAKEN_PART:
                matter = self.matters.named("talks", c) if self.matters.in_crisis else None
            if matter is not None:  # « se dit ouverte à la discussion »
                yield Step(action, matter, clause, clause, "ready")

    def _just_told(self, clause: Clause) -> Matter | None:
        """The matter of the step told last, in the clause's sentence or the one before."""
        told = self.matters.told
        return told[1] if told is not None and clause.sentence - told[0] <= 1 else None

    def _bargained(self, clause: Clause, verb: StepVerb) -> Matter | None:
        """`les ravisseurs réclament deux millions`: what those who hold hostages ask for is bargained over."""
        asks = (
            verb.action in ("calls_for", "proposes") and "obj" in verb.slots and clause.verb.voice == "active"
        )
        if not asks or (verb.nouns and verb.action == "proposes") or not clause.objects or clause.subject < 0:
            return None
        who = subject_of(self.view, clause) if self.view.chunks[clause.subject].pronoun else clause.subject
        if who < 0 or not self._takes_hostages(who, clause.objects[0]):
            return None
        first, last = self.view.extent(clause.objects[0])
        return Matter("talks", clause.objects[0], first, last)

    def _takes_hostages(self, who: int, what: int) -> bool:
        """`les ravisseurs`; `l'assaillant` beside hostages, of what is bargained for, no `verre d'eau`."""
        head, asked = (self.lemma[self.view.chunks[c].head] for c in (who, what))
        return head in _TAKERS or (head in _ATTACKERS and self.hostages and asked in _ASKED)

    def _meant(self, clause: Clause, verb: StepVerb) -> Matter | None:
        """The matter told last that a pronoun or nothing stands for: `l'a rejetée`, `s'y est engagé`."""
        told = self.matters.told or self.matters.lately(clause)
        reflexive = clause.verb.voice == "reflexive"
        if told is None or clause.sentence - told[0] > 1:
            return None
        if verb.action not in _BY_PRONOUN or verb.reflexive != reflexive or verb.beside:
            return None
        if clause.verb.lemma in _NEVER_BY_PRONOUN:
            return None
        if clause.verb.voice == "passive" and clause.verb.form == "finite":  # « il a été violé »
            subject = clause.subject
            stands = (
                "obj" in verb.slots and subject >= 0 and self.lower[self.view.chunks[subject].head] in _IT
            )
        elif clause.kind == "relative" and clause.verb.lemma in _WANTING:
            return None  # « les civils qui le souhaitent »
        elif reflexive:
            stands = "y" in self.lower[clause.verb.first : clause.verb.head] and not self._aims(clause)
        elif clause.verb.form == "past_participle":  # « Offre aussitôt rejetée. »
            stands = clause.subject < 0 and self.lower[clause.verb.first - 1] not in _SAID_BEFORE
        else:
            words = self.lower[clause.verb.first : clause.verb.head]
            stands = "obj" in verb.slots and not clause.objects and not _ITSELF.isdisjoint(words)
            stands = stands or ("obj" in verb.slots and self._of_all_that(clause))
        if not stands:
            return None
        if self.matters.told is None and told[0] < clause.sentence:  # nothing has told of it where it stands
            return replace(told[1], recalled=True)
        return Matter(told[1].kind, clause.chunk, clause.verb.first, clause.verb.last, recalled=True)

    def _of_all_that(self, clause: Clause) -> bool:
        """`réclame une trêve, ce que l'armée refuse`: `ce` stands for what has just been told."""
        relative = clause.kind == "relative" and clause.marker == "que" and clause.antecedent >= 0
        return relative and self.lower[self.view.chunks[clause.antecedent].head] == "ce"

    def _aims(self, clause: Clause) -> bool:
        """`s'y engagent à se rassembler`: what they commit themselves to stands behind, and `y` is a place."""
        after = clause.index + 1
        behind = self.view.clauses[after] if after < len(self.view.clauses) else clause
        return behind.kind == "infinitive" and behind.marker == "à" and behind.parent == clause.index

    def _slots(self, clause: Clause, verb: StepVerb) -> list[int]:
        """Phrases where the verb puts its matter."""
        voice = clause.verb.voice
        if verb.reflexive != (voice == "reflexive") and not verb.any_voice:
            return []
        if put_off(self.matters.context, clause):
            return []
        if verb.done and voice != "passive" and not clause.verb.perfect:
            return []
        slots: list[int] = []
        if "obj" in verb.slots:
            mine = [c for c in clause.subjects if self._agrees(clause, c)]
            slots += mine if voice == "passive" else clause.objects
            slots += self._whole(clause)
            if voice == "active" and not slots:
                slots += like_objects(self.view, clause)
        if "subj" in verb.slots:
            slots += clause.subjects
        slots += [c for c in clause.complements if self.view.chunks[c].prep in verb.slots]
        if "de" in verb.slots and not any(map(self.matters.of, slots)):
            slots += past_settings(self.view, clause)
        if verb.beside and "de" in verb.slots:  # « est à l'origine d'un plan »
            beside = (c for c in clause.complements if self.lemma[self.view.chunks[c].head] in verb.beside)
            slots += [d for c in beside for d in self.view.dependents(c)]
        if clause.kind == "relative" and clause.antecedent >= 0 and clause.marker in verb.slots:
            slots.append(clause.antecedent)  # « la trêve à laquelle ils avaient consenti »
        if self._modifies(clause, verb) and not any(map(self.matters.of, slots)):
            slots += nearest(self.view, clause)
        return slots or in_marks(self.view, clause, verb.slots)

    def _agrees(self, clause: Clause, c: int) -> bool:
        """`Le texte ne dit rien de la « zone » réclamée lundi`: not the text, by its article."""
        word = self.lower[clause.verb.head].rstrip("s")
        feminine = clause.verb.form == "past_participle" and word.endswith("ée")
        return not (feminine and self.lower[self.view.chunks[c].inner] in _MASCULINE)

    def _whole(self, clause: Clause) -> list[int]:
        """`la feuille de route qu'ils ont acceptée`: the nouns that the antecedent belongs to."""
        c, found = clause.antecedent, []
        if clause.kind != "relative" or clause.marker != "que" or c < 0 or self.matters.of(c) is not None:
            return []
        while self.view.role[c] == "nmod" and self.view.governor[c] >= 0:
            c = self.view.governor[c]
            found.append(c)
        return found

    def _modifies(self, clause: Clause, verb: StepVerb) -> bool:
        """Whether a clause behind a noun says what became of it: `une trêve, entrée en vigueur lundi`."""
        if clause.verb.form == "past_participle":
            return "subj" in verb.slots or (clause.verb.voice == "passive" and "obj" in verb.slots)
        told = clause.kind == "relative" and clause.marker == "qui"
        return told and ("subj" in verb.slots or (clause.verb.voice == "passive" and "obj" in verb.slots))

    def _neither(self, clause: Clause) -> bool:
        """`n'a été respectée ni par X ni par Y`."""
        verb = clause.verb
        return self.lower[verb.first] in ("ne", "n'") and "ni" in self.lower[verb.last : verb.last + 3]

    def _barely(self, step: Step) -> bool:
        """`la trêve n'a tenu que deux jours`."""
        verb = step.ruling.verb
        lasting = step.action == "respects" and step.verb is not None and "subj" in step.verb.slots
        if lasting and verb.tense == "Past" and not _SHORT.isdisjoint(self.lower[verb.last : verb.last + 2]):
            return True
        if not lasting or self.lower[verb.first] not in ("ne", "n'"):
            return False
        return not _BARELY.isdisjoint(self.lower[verb.head : verb.last + 1])

    def negated(self, step: Step) -> bool:
        """Whether the step did not come about: `n'a pas accepté`, `sans parvenir à`, `aucune trêve`."""
        clause, ruling = step.clause, step.ruling
        if (
            self._neither(ruling)
            or self.lower[ruling.verb.first - 1] == "non"  # « un texte non ratifié par la Narvie »
            or ruling.verb.negation in NOT
            or clause.marker == "sans"
            or (step.how == "ruled" and clause.verb.negation in NOT)  # « a juré de ne pas se rendre »
            or self._barely(step)
            or ruling.verb.modal in _FAILING
        ):
            return True
        if ruling.kind == "infinitive" and ruling.parent >= 0:
            parent = self.view.clauses[ruling.parent]
            missed = parent.verb.lemma in _REACHING | {"savoir"} and parent.verb.negation in NOT
            if missed or parent.verb.lemma in _FAILING:
                return True
        return self.lower[self.view.chunks[step.matter.chunk].inner] in _NONE
