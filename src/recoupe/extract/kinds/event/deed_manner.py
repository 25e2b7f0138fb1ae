"""How a clause tells a milestone: as done, as promised, as a state that stands."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.event.milestones import Deed
from recoupe.extract.kinds.event.milestones import near as near_words

_AVOWING = frozenset(near_words("avowing"))
_CAUSING = ("", "laisser", "faire")
_MANAGED = frozenset(("pouvoir", "devoir", "réussir", "parvenir"))
# Measures of those in power, decided as good as taken, and how they are told to decide.
_DECREED = frozenset((
    "dissolution", "suspension", "takeover", "dismissal", "reduce relations", "border closure", "closure", "expulsion",
    "withdrawal", "recognition", "cancellation", "postponement", "independence", "state of emergency", "sanction",
))  # fmt: skip
_DECIDING = frozenset(("décider", "choisir", "convenir", "résoudre"))
_A_CROWD = 20
_DATED = frozenset(("return", "departure", "foundation", "creation", "celebration"))
_STATES = frozenset(("power cut", "closure", "border closure", "curfew", "alert", "lockdown", "suspension"))
_TELLING = frozenset(("main", "complement"))
_FIRST = frozenset(("premier", "première", "seul", "dernier", "second", "deuxième", "troisième"))
_MADE_TO = frozenset(("contraindre", "forcer", "obliger", "pousser", "acculer", "résoudre", "résigner"))
_ACCUSING = frozenset(
    ("accuser", "soupçonner", "suspecter", "juger", "poursuivre", "condamner", "inculper", "connaître")
)
_ALTHOUGH = frozenset(("bien que", "quoique", "encore que"))
_ASKING = frozenset(
    (
        "appeler",
        "exhorter",
        "sommer",
        "presser",
        "inviter",
        "enjoindre",
        "demander",
        "ordonner",
        "supplier",
        "conjurer",
    )
)


class DeedManner:
    """Reads in what manner the clauses of one document tell."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma

    def told_done(self, clause: Clause) -> bool:
        """`ont annoncé lundi à la télévision avoir pris le pouvoir`: done, by the word of who did it."""
        above = self.view.clauses[clause.parent].verb if clause.parent >= 0 else None
        if above is not None and above.lemma == "permettre" and above.form == "finite" and above.perfect:
            return clause.verb.form == "infinitive" and clause.marker == "de" and above.mood == "Ind"
        done = clause.verb.form == "infinitive" and clause.verb.perfect and not clause.marker
        return done and above is not None and above.lemma in _AVOWING and above.form == "finite"

    def undergone(self, clause: Clause) -> bool:
        """`se sont vu infliger dix ans de prison`: what befell the subject of the verb before."""
        above = self.view.clauses[clause.parent].verb if clause.parent >= 0 else None
        seen = above is not None and above.lemma == "voir" and above.voice == "reflexive"
        return seen and clause.verb.form == "infinitive" and not clause.marker

    def told_so(self, clause: Clause, deed: Deed) -> bool:
        """`Le personnel a débrayé`, `les routes étaient coupées`: done, or a state that stands."""
        verb = clause.verb
        stands = verb.form == "finite" and verb.mood == "Ind" and verb.tense in ("Pres", "Imp")
        if stands and (deed.state or (verb.voice == "passive" and deed.type in _STATES)):
            return clause.kind in _TELLING and verb.modal in (*_CAUSING, deed.modal)
        shutting = deed.type in _STATES and bool(deed.object) and verb.voice == "active" and not deed.by
        return deed.type not in _DATED and not shutting and self.done(clause)

    def decided(self, clause: Clause, deed: Deed) -> bool:
        """`a décidé de dissoudre l'assemblée`: what those who can do it have decided to do."""
        if deed.type not in _DECREED or clause.verb.negation:
            return False
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if clause.verb.form == "infinitive" and clause.marker == "de" and above is not None:
            told, modal = above, above.verb.lemma  # « a choisi de suspendre »
        else:
            told, modal = clause, clause.verb.modal
        verb = told.verb
        if modal not in _DECIDING or told.kind not in _TELLING or verb.negation:
            return False
        now = verb.tense == "Pres" or (verb.tense == "Past" and verb.perfect)
        return verb.form == "finite" and verb.mood == "Ind" and now

    def numbered(self, clause: Clause) -> int:
        """`Ils étaient 300.000 à défiler`: the chunk of how many did it; -1 where none is told."""
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        told = clause.verb.form == "infinitive" and clause.marker == "à" and above is not None
        if above is None or not told or above.verb.lemma != "être" or above.verb.negation:
            return -1
        if above.subject < 0 or not self.view.chunks[above.subject].pronoun:
            return -1
        many = (c for c in above.objects if self.view.chunks[c].quantity >= 0)
        return next((c for c in many if self._are_many(c)), -1)

    def _are_many(self, c: int) -> bool:
        number = self.context.quantities[self.view.chunks[c].quantity]
        return number.value is None or number.value >= _A_CROWD

    def set_off(self, clause: Clause) -> bool:
        """Whether a participle stands behind a comma."""
        return clause.chunk > 0 and self.view.chunks[clause.chunk - 1].kind == "COMMA"

    def done(self, clause: Clause) -> bool:
        """`Le personnel a débrayé`: told as done by a main verb, or of what a participle tells in a title."""
        verb = clause.verb
        told = verb.form == "finite" and verb.mood == "Ind" and verb.tense == "Past" and verb.perfect
        told = told or (verb.modal == "faire" and verb.voice == "reflexive")  # « s'est fait arrêter »
        return told and clause.kind in _TELLING and verb.modal in (*_CAUSING, "finir", "réussir", "parvenir")

    def promised(self, clause: Clause) -> bool:
        """`a annoncé qu'il démissionnerait`: a conditional for the future, by the word of somebody."""
        verb = clause.verb
        leaving = verb.tense == "Imp" and clause.marker == "que"  # « a annoncé qu'il quittait ses fonctions »
        future = verb.mood == "Cnd" and not verb.perfect and clause.marker != "si"
        future = (future or leaving) and not verb.modal
        return future and bool(self.context.attributed(clause.sentence, verb.head))

    def past(self, clause: Clause) -> bool:
        """Without a day only what is told as done counts: `sera renversé`, `soit renversé` do not."""
        if clause.verb.form == "past_participle" and self.heads(clause):
            return True  # « Oron : quatre captifs relâchés »
        if clause.verb.form == "infinitive" and (self.told_done(clause) or self.undergone(clause)):
            return True
        if self.aside(clause) or self._by_hearsay(clause):
            return True
        if clause.verb.modal == "venir" and clause.verb.tense in ("Pres", "Imp") and not clause.verb.negation:
            return True  # « vient de démissionner »
        auxiliary = self.lemma[clause.verb.head - 1] in ("avoir", "être")
        if clause.verb.modal in _AVOWING and auxiliary:
            return True  # « affirme avoir arrêté dix hommes »
        done = clause.verb.modal in _CAUSING  # « ont laissé partir les otages », « a fait écrouer »
        done = done or (
            clause.verb.modal in _MANAGED and clause.verb.perfect
        )  # « a pu entrer », « a dû fermer »
        return clause.verb.tense == "Past" and clause.verb.mood in ("Ind", "") and done

    def _by_hearsay(self, clause: Clause) -> bool:
        """`aurait démissionné`, `bien qu'il ait démissionné`: told, if less surely or by the way."""
        verb = clause.verb
        if not verb.perfect or verb.modal not in _CAUSING or verb.negation or verb.form != "finite":
            return False
        return verb.mood == "Cnd" or (verb.mood == "Sub" and clause.marker in _ALTHOUGH)

    def aside(self, clause: Clause) -> bool:
        """What another clause tells on its way: `après avoir démissionné`, `en fermant la frontière, il a surpris`."""
        verb, above = clause.verb, self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if verb.negation or verb.modal not in _CAUSING:
            return False
        if verb.form == "infinitive":
            having = verb.perfect and (clause.marker == "après" or self._accused(clause, above))
            return having or (above is not None and self._led_to(clause, above))
        if verb.form == "present_participle" and clause.marker == "en":
            return self._beside_done(clause)
        return False

    def _accused(self, clause: Clause, above: Clause | None) -> bool:
        """`jugé pour avoir renversé le président`, `est accusé d'avoir enlevé Ivo Brek`."""
        return above is not None and above.verb.lemma in _ACCUSING and clause.marker in ("pour", "de")

    def _led_to(self, clause: Clause, above: Clause) -> bool:
        """`a été le premier à démissionner`, `contraint de démissionner`, `poussé à l'exil`."""
        verb = above.verb
        done = verb.perfect or verb.form == "past_participle" or verb.tense == "Past"
        if verb.negation or verb.mood == "Cnd" or verb.modal:
            return False
        if verb.lemma == "mettre" and verb.voice == "reflexive" and clause.marker == "à":
            return verb.tense in ("Pres", "Past", "Imp")  # « la terre se met à trembler »
        if not done:
            return False
        if verb.lemma == "être" and clause.marker == "à":
            behind = self.lemma[verb.last : verb.last + 3]
            return not _FIRST.isdisjoint(behind)
        made = verb.voice in ("passive", "reflexive") or verb.form == "past_participle"
        return made and verb.lemma in _MADE_TO and clause.marker in ("à", "de")

    def _beside_done(self, clause: Clause) -> bool:
        """Whether the main clause that a gerund goes with tells of what was done."""
        mains = (self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence])
        main = next((told for told in mains if told.kind == "main"), None)
        return (
            main is not None and main.verb.tense == "Past" and main.verb.mood == "Ind" and not main.verb.modal
        )

    def asked(self, clause: Clause) -> bool:
        """`appelle le ministre à démissionner`: what somebody asks somebody else to do."""
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if above is None or clause.verb.form != "infinitive" or clause.marker not in ("à", "de"):
            return False
        verb = above.verb
        whom = above.objects or any(True for _ in self.view.complement(above, "à")) or verb.voice == "passive"
        return verb.lemma in _ASKING and not verb.negation and verb.form == "finite" and bool(whom)

    def heads(self, clause: Clause) -> bool:
        """Whether a clause stands in a title, or a part of one, that has no verb but participles."""
        if self.context.document.sentences[clause.sentence].role != "title":
            return False
        start, stop = self.view.sentence_chunks[clause.sentence]
        parts = [k for k in range(start, stop) if self.view.chunks[k].kind == "COLON"]
        first = max((k for k in parts if k < clause.chunk), default=start)
        last = min((k for k in parts if k > clause.chunk), default=stop)
        here = (self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence])
        return all(told.verb.form == "past_participle" for told in here if first <= told.chunk <= last)
