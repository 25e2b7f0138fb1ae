"""Negotiation: who calls for, offers, accepts, refuses, votes or breaks a truce, an evacuation, an access, talks.

A step is a verb of `lang/fr/negotiation.toml` with a matter in its slot (`a rejeté la trêve`), the same verb
ruling an infinitive that holds one (`a appelé à observer une trêve`), or a noun that carries both (`l'appel de
l'ONU à une trêve`). Without a matter there is no step: `le syndicat a rejeté l'offre` gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.matters import Matter, Matters
from recoupe.extract.kinds.negotiation.near import NearSteps
from recoupe.extract.kinds.negotiation.negotiators import Negotiators
from recoupe.extract.kinds.negotiation.nouns import NounSteps
from recoupe.extract.kinds.negotiation.plain_steps import PlainSteps
from recoupe.extract.kinds.negotiation.step_drafts import RULE, ToldSteps, args_of, asked, evidence_of
from recoupe.extract.kinds.negotiation.step_turns import priced
from recoupe.extract.kinds.negotiation.step_verbs import STEP_VERBS
from recoupe.extract.kinds.negotiation.steps import NOT, Step, StepFinder
from recoupe.extract.kinds.negotiation.terms import condition_of, purpose_of
from recoupe.extract.kinds.negotiation.weighed_steps import WeighedSteps
from recoupe.extract.kinds.negotiation.wide_drafts import WideDrafts
from recoupe.extract.kinds.parties import can_act, name_of, said_in
from recoupe.extract.kinds.told_event import where
from recoupe.lang import load_table
from recoupe.record import Time

_TABLE = load_table("negotiation")
_DEMANDED = frozenset(_TABLE["actions"]["demanded"])
_VETOES = frozenset(_TABLE["veto"]["nouns"])
_RIGHTS = frozenset(("droit",))
_VETO_VERBS = frozenset(_TABLE["veto"]["verbs"])
_BY_WHO_SAYS = frozenset(("held", "judged", "spoken"))  # the subject is agreed or judged, and acts not
_BY_DOING = frozenset(("ruled", "plain"))
_DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette"))
_SIDES_WITHIN = 2  # sentences back to those who agreed on what is spoken of
_BY_ADOPTING = ("adopts", "votes", "proposes")
_GIVEN_ONLY_IF = frozenset(("accepts", "agrees"))
_COMING = frozenset(_TABLE["actions"]["coming"])
_PURPOSE = frozenset(("pour", "afin de", "afin", "avant de"))
_DEMANDING = frozenset(
    lemma
    for lemma, verbs in STEP_VERBS.items()
    if any(verb.action == "calls_for" and "obj" in verb.slots for verb in verbs)
)
_BULLETS = frozenset(_TABLE["lists"]["bullets"])
_MEASURED = frozenset(_TABLE["measures"]["done_by_nobody"])
_DOCUMENTS = frozenset(_TABLE["generic"]["documents"])
_CONFIDENCE = {
    "verb": 0.85, "ruled": 0.85, "noun": 0.7, "veto": 0.85, "listed": 0.8, "unsigned": 0.7, "pronoun": 0.75,
    "ready": 0.8, "plain": 0.75, "condition": 0.8, "dated": 0.7, "near": 0.7, "held": 0.65, "judged": 0.7,
    "wide": 0.7, "spoken": 0.75, "denied": 0.75,
}  # fmt: skip
_FOR_DAYS = frozenset(("agrees", "announces", "accepts", "proposes"))
_ALMOST = "failli"
_BLOOD = "sang"
_POINTING_BACK = 0.1  # less sure: the matter stands in another sentence


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the negotiations of a document, one for each action on a matter in a sentence."""
    return _Finder(context).find()


class _Finder:
    """Walks the clauses of one document, then the nouns that no clause has told of."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.matters = Matters(context)
        self.told = ToldSteps()
        self.steps = StepFinder(context, self.matters)
        self.plain = PlainSteps(context, self.matters)
        self.weighed = WeighedSteps(context, self.plain.hedged)
        self.near = NearSteps(context, self.matters)
        self.nouns = NounSteps(context, self.matters, self.plain, self.told)
        self.who = Negotiators(context)
        self.wide = WideDrafts(context, self.matters, self.told)

    def find(self) -> Iterator[Draft]:
        """Drafts by clauses, then by nouns."""
        for clause in self.view.clauses:
            if self.context.readable(clause.sentence):
                yield from self._clause(clause)
        yield from self.nouns.find()
        for found in self.wide.find():
            if isinstance(found, Draft):
                yield found
            else:
                yield from self._told(found)

    # -- clauses ---------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause) -> Iterator[Draft]:
        if clause.verb.lemma in _VETO_VERBS:
            yield from self._veto(clause)
        spoken = self.plain.spoken.step(clause)
        if spoken is not None:
            yield from self._told(spoken)
            return
        steps = list(self.steps.steps(clause))
        for step in steps:
            yield from self._told(step)
        if not steps:
            plain = self.plain.step(clause)
            for step in self.near.steps(clause) if plain is None else (plain,):
                yield from self._told(step)
            if clause.verb.lemma in _DEMANDING:
                yield from self._listed(clause)
            if clause.verb.lemma == "signer":
                yield from self._unsigned(clause)

    def _told(self, step: Step) -> Iterator[Draft]:
        """The draft of a step, and that of the condition set with it."""
        if step.ruling.verb.first and self.lower[step.ruling.verb.first - 1] == _ALMOST:
            return  # « les négociations ont failli capoter »
        if _BLOOD in self.lemma[step.ruling.verb.last : step.ruling.verb.last + 3]:
            return  # « une paix signée dans le sang »
        negated = step.how != "spoken" and self.steps.negated(step)
        action = self.weighed.action(step, negated=negated)
        actors = None if action is None else self._who(step, action)
        if step.how in _BY_WHO_SAYS:
            actors = self.who.speaker(step.ruling) if step.how != "held" else ()
        if action is None or actors is None or self.weighed.long_past(step):
            return
        if action in _GIVEN_ONLY_IF and priced(self.view, step.ruling):
            action = "conditions"
        elif self._meant_for(step):
            sought = action == "agrees" and step.matter.kind != "talks" and step.ruling.marker != "avant de"
            if not sought or not actors:
                return
            action = "calls_for"  # « efforts pour instaurer une trêve »: sought, not yet so
        condition = condition_of(self.context, step, negated=negated)
        if condition is not None and negated:
            action = "conditions"
            actors = actors or self.who.speaker(step.ruling)  # « aucun accord ne sera signé tant que »
        terms = purpose_of(self.context, step) or condition
        made = self._draft(step, action, actors, self._words(terms))
        if made is None:
            return
        yield made
        if condition is not None and action != "conditions":
            args = args_of(step.matter, "conditions", actors, self._words(condition))
            yield Draft(
                "negotiation", args, (condition,), f"{RULE}/condition", _CONFIDENCE["condition"],
                clause=step.ruling.index, time=made.time, factuality="asserted",
            )  # fmt: skip

    def _who(self, step: Step, action: str) -> tuple[str, ...] | None:
        """Who acts; what a document asks for (`a adopté un texte exigeant une trêve`) is asked by who adopts it."""
        if not self._of_document(step.ruling):
            actors = self.who.actors(step, action)
            by_pronoun = actors is None and step.how == "plain" and step.matter.kind == "resolution"
            return self.plain.chamber.named_before(step.ruling) if by_pronoun else actors
        if action != "calls_for":
            return None
        done = ((step.ruling.sentence, "resolution", taken) for taken in _BY_ADOPTING)
        return next((self.told.actors[key] for key in done if key in self.told.actors), None)

    def _meant_for(self, step: Step) -> bool:
        """`suspend les tirs afin de permettre la sortie des civils`: what is aimed at is no step."""
        ruling = step.ruling
        aimed = ruling.kind == "infinitive" and ruling.marker in _PURPOSE and step.action not in _DEMANDED
        return aimed and not self._comes_for(step) and not self._came_after(ruling)

    def _came_after(self, ruling: Clause) -> bool:
        """`a d'abord refusé, avant d'accepter une trêve`: what came after something done was done."""
        if ruling.marker != "avant de" or ruling.parent < 0:
            return False
        verb = self.view.clauses[ruling.parent].verb
        return verb.tense == "Past" and verb.mood == "Ind" and verb.negation not in NOT and not verb.modal

    def _comes_for(self, step: Step) -> bool:
        """`étaient attendus à Oron pour signer la trêve`: what they come together for is to be agreed."""
        parent = step.ruling.parent
        return step.action == "agrees" and parent >= 0 and self.view.clauses[parent].verb.lemma in _COMING

    def _words(self, stretch: tuple[int, int] | None) -> str | None:
        if stretch is None or stretch[1] <= stretch[0]:
            return None
        return self.context.document.words(*stretch)

    def _of_document(self, clause: Clause) -> bool:
        """`une résolution demandant un cessez-le-feu` belongs to who votes on it."""
        if clause.verb.form != "present_participle" or clause.subject < 0:
            return False
        before = self.view.chunk_at[clause.verb.first - 1]
        if self.lemma[self.view.chunks[before].head] in _DOCUMENTS:
            return True  # « son rejet de la résolution appelant à une trêve »
        return self.lemma[self.view.chunks[clause.subject].head] in _DOCUMENTS

    # -- other shapes ----------------------------------------------------------------------------------------

    def _listed(self, clause: Clause) -> Iterator[Draft]:
        """`L'association demande :` and the items below it, one a line."""
        sentences = self.context.document.sentences
        if self.lower[sentences[clause.sentence].last - 1] != ":":
            return
        subject = subject_of(self.view, clause)
        if subject < 0 or not can_act(self.context, subject):
            return
        for number in range(clause.sentence + 1, len(sentences)):
            if self.lower[sentences[number].first] not in _BULLETS:
                return
            start, stop = self.view.sentence_chunks[number]
            item = next((m for c in range(start, stop) if (m := self.matters.of(c))), None)
            if item is not None:
                step = Step("calls_for", item, clause, clause, "listed")
                made = self._draft(step, "calls_for", (name_of(self.view, subject),), None, sentence=number)
                if made is not None:
                    yield made

    def _unsigned(self, clause: Clause) -> Iterator[Draft]:
        """`Le Front n'a pas signé`: a refusal of the agreement that the text has told of."""
        if clause.objects or clause.verb.negation not in NOT:
            return
        kind = self.matters.before(clause.verb.first) if self.matters.in_crisis else None
        subject = subject_of(self.view, clause)
        if kind is None or subject < 0 or not can_act(self.context, subject):
            return
        step = Step("rejects", self.matters.of_verb(kind, clause), clause, clause, "unsigned")
        made = self._draft(step, "rejects", (name_of(self.view, subject),), None)
        if made is not None:
            yield made

    def _veto(self, clause: Clause) -> Iterator[Draft]:
        """`a opposé son veto à la résolution`, `le veto opposé par la Narvie`."""
        slots = clause.subjects if clause.verb.voice == "passive" else clause.objects
        noun = next((c for c in slots if self._of_veto(c)), -1)
        if noun < 0 or clause.verb.negation in NOT:
            return
        against = [c for c in self.view.complement(clause, "à", "contre") if c > noun]
        voted = any(self._voted_on(c) for c in against)
        if not voted and (against or not self.matters.in_crisis):
            return  # « son veto à la hausse des prix »
        first, last = self.view.extent(noun)
        matter = Matter("resolution", noun, first, last)
        step = Step("vetoes", matter, clause, clause, "veto")
        actors = self.who.actors(step, "vetoes")
        made = self._draft(step, "vetoes", actors, None) if actors is not None else None
        if made is not None:
            yield made

    def _of_veto(self, c: int) -> bool:
        """`son veto`, `son droit de veto`."""
        behind = self.view.dependents(c) if self.lemma[self.view.chunks[c].head] in _RIGHTS else ()
        return any(self.lemma[self.view.chunks[k].head] in _VETOES for k in (c, *behind))

    def _voted_on(self, c: int) -> bool:
        head = self.lemma[self.view.chunks[c].head]
        return self.matters.of(c) is not None or head in _DOCUMENTS or head in _MEASURED

    # -- drafts ----------------------------------------------------------------------------------------------

    def _draft(
        self, step: Step, action: str, actors: tuple[str, ...], terms: str | None, sentence: int = -1
    ) -> Draft | None:
        matter, ruling = step.matter, step.ruling
        sentence = ruling.sentence if sentence < 0 else sentence
        ahead = action if ruling.verb.tense != "Fut" else f"{action} ahead"  # « ont signé et signeront »
        if (sentence, matter.kind, ahead) in self.told.steps:
            key = (sentence, matter.kind, action)
            if step.how != "verb" or not self.told.of_others(key, actors):
                return None  # « X réclame une trêve, tandis que Y appelle à une trêve »
        self.told.steps.update(((sentence, matter.kind, ahead), (sentence, matter.kind, action)))
        self.told.used.add(matter.chunk)
        self.told.clause_of[matter.chunk] = step.clause.index
        if action == "agrees" and not actors:
            actors = self._told_sides(step, sentence)
        self.told.actors[(sentence, matter.kind, action)] = actors
        self.matters.told = (sentence, matter)
        self.told.by_sentence[sentence] = matter
        factuality = asked(action)
        if step.how == "spoken":
            factuality = factuality or "reported"
        elif step.how == "denied":
            factuality = "denied"
        if factuality is None and ruling.marker == "si" and action != step.action:
            factuality = "hypothetical"  # « si le gouvernement n'accepte pas de »
        if factuality is None and action != step.action:
            said = bool(self.context.attributed(sentence, ruling.verb.first))
            ahead_of = (
                ruling.verb.tense == "Fut" and action != "conditions"
            )  # « aucune offre ne sera acceptée »
            factuality = "predicted" if ahead_of else "reported" if said else "asserted"
        if factuality is None and step.how == "ruled" and action == "rejects" and ruling.verb.modal:
            said = bool(self.context.attributed(sentence, ruling.verb.first))
            factuality = "reported" if said else "asserted"  # « a refusé de livrer »: the refusal is a fact
        if action == "conditions" and step.how == "plain" and ruling.verb.modal:
            factuality = "asserted"  # « menacent de tuer si »: the deed may come, the condition is set
        if matter.kind == "ceasefire" and matter.days is None and action in _FOR_DAYS:
            matter = replace(matter, days=self.weighed.lasts(ruling))
        words = ((matter.first, matter.last),) if step.how == "listed" else evidence_of(ruling, matter)
        confidence = _CONFIDENCE[step.how] - (_POINTING_BACK if matter.recalled else 0.0)
        return Draft(
            "negotiation", args_of(matter, action, actors, terms), words, f"{RULE}/{step.how}", confidence,
            clause=ruling.index, chunk=matter.chunk, time=self._day(ruling), factuality=factuality,
            place=where(self.context, step.clause, struck=True) if step.how in _BY_DOING else None,
        )  # fmt: skip

    def _told_sides(self, step: Step, sentence: int) -> tuple[str, ...]:
        """`X et Y sont convenus d'une trêve. Le cessez-le-feu entre en vigueur lundi`: those who have just agreed."""
        chunk = self.view.chunks[step.ruling.subject if step.how == "held" else step.matter.chunk]
        merged = self.lower[chunk.first] in ("du", "au")
        if not merged and self.lower[chunk.inner] not in _DEFINITE:
            return ()
        for before in range(sentence - 1, max(-1, sentence - 1 - _SIDES_WITHIN), -1):
            for (told, kind, action), actors in self.told.actors.items():
                same = (
                    told == before and action == "agrees" and (kind == step.matter.kind or step.how == "held")
                )
                if same and len(actors) > 1:
                    return actors
        return ()

    def _said_then(self, ruling: Clause) -> Time | None:
        """`a annoncé jeudi qu'il acceptait la trêve`: who says that they do it does it then."""
        told = ruling.kind == "complement" and ruling.parent >= 0 and not ruling.verb.perfect
        if not told or ruling.verb.voice == "passive":
            return None
        above = self.view.clauses[ruling.parent]
        own = bool(set(above.subjects) & {subject_of(self.view, ruling)})
        said = own and bool(self.context.attributed(ruling.sentence, ruling.verb.first))
        return said_in(self.context, above) if said else None

    def _day(self, ruling: Clause) -> Time | None:
        """The day of the clause; not the term that it sets: `ont jusqu'à lundi pour partir`."""
        time = said_in(self.context, ruling) or self._said_then(ruling)
        return time if time is None or time.earliest is not None else None
