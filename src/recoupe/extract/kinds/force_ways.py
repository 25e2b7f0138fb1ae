"""What makes a count a force: a verb, a noun or a participle that sends it, moves it or says that it stands there."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.ellipsis import has_partitive_pronoun
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.kinds.force_details import Governed, name_of, owner_of, purpose_of
from recoupe.extract.kinds.force_stands import at_work, beside, counted, listed, stationed
from recoupe.extract.kinds.force_units import MEANS
from recoupe.extract.kinds.taken import COUNTED_ELSEWHERE
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")
_VERBS = {group: frozenset(lemmas) for group, lemmas in _TABLE["verbs"].items()}
_OBJECT_VERBS = {
    lemma: action for action in ("numbers", "withdraws", "deploys") for lemma in _TABLE["verbs"][action]
}
_NOUNS = {
    lemma: action for action in ("numbers", "withdraws", "deploys") for lemma in _TABLE["nouns"][action]
}
_LEAST: int = _TABLE["cautious"]["least"]
_COME = frozenset(_TABLE["there"]["come"])
_SIZES = frozenset(_TABLE["nouns"]["sizes"])
_CIVIL = frozenset(_TABLE["cautious"]["civil"])
_CAUTIOUS = frozenset(_TABLE["cautious"]["units"])
_ESTIMATES = frozenset(("estimer", "évaluer", "chiffrer", "dénombrer", "recenser"))
_PASSENGER = frozenset(_TABLE["cautious"]["passenger"])
_ASIDE = ("COMMA", "CLOSE")
_KEEPS = frozenset(("maintenir", "garder", "conserver", "employer", "former", "voir"))


def governed(context: Context, chunk: int, unit: str, mention: QuantityMention) -> Governed | None:
    """What makes the count in `chunk` a claim of force, or None."""
    if mention.lemma in _CIVIL:
        clause = context.view.clause_of(chunk)
        sent = _by_verb(context, clause, chunk, unit) if clause is not None else None
        alone = sent is not None and sent.how == "verb" and mention.lemma not in _PASSENGER
        sure = alone or _military(context, chunk)
        return sent if sure else None
    clause = context.view.clause_of(chunk)
    if unit == "people":
        mustered = clause is not None and clause.verb.lemma in _VERBS["musters"]
        return _by_verb(context, clause, chunk, unit) if clause is not None and mustered else None
    found = _by_noun(context, chunk) or _noun_of_relative(context, chunk) or _gapped(context, chunk)
    if found is None and clause is not None:
        found = (
            _by_verb(context, clause, chunk, unit)
            or _by_size(context, clause, chunk, mention)
            or at_work(context, clause, chunk, unit)
            or _backed(context, clause, chunk)
        )
    if found is None:
        found = (
            _in_relative(context, chunk, unit)
            or _along(context, clause, chunk)
            or _brought_to(context, clause, chunk)
        )
    if found is None:
        found = _past_aside(context, chunk, unit) or _kept_by(context, clause, chunk)
    if found is None and context.view.chunks[chunk].prep == "aux côtés de":
        found = Governed("numbers", owner_of(context, chunk), "there")
    if found is None:
        found = stationed(context, chunk, unit) or beside(context, chunk, mention)
    if found is None and unit in _CAUTIOUS:
        return listed(context, chunk)
    return found or counted(context, clause, chunk, mention)


def _military(context: Context, chunk: int) -> bool:
    """`350 hommes et cent véhicules`, `dix cars transportant des soldats`: what goes with troops."""
    view = context.view
    first = view.governor[chunk] if view.role[chunk] == "conj" else -1
    if first >= 0 and view.chunks[first].quantity >= 0:
        counted = context.quantities[view.chunks[first].quantity]
        return counted.victims in ("soldiers", "fighters") or counted.lemma == "homme"
    aboard = (view.clauses[i] for i in view.sentence_clauses[view.sentence_of[chunk]])
    return any(
        clause.kind == "participle"
        and clause.verb.lemma in _VERBS["carrying"]
        and clause.subject == chunk
        and any(is_armed(context, d) for c in clause.objects for d in (c, *view.dependents(c)))
        for clause in aboard
    )


def _by_noun(context: Context, chunk: int) -> Governed | None:
    """`le déploiement (en Syrie) de 200 soldats`: the noun that the count hangs on, also over a place."""
    view = context.view
    if view.chunks[chunk].prep != "de":
        return None
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    bracketed = False
    for k in range(chunk - 1, max(start, chunk - 6) - 1, -1):
        other = view.chunks[k]
        if other.kind in ("LPAR", "RPAR"):
            bracketed = other.kind == "RPAR"
            continue
        if bracketed:
            continue  # « une force d'interposition (FIB) de 5.000 soldats »
        if other.kind not in ("NP", "PP"):
            return None
        action = _NOUNS.get(context.document.tokens.lemma[other.head].lower())
        if action is not None:
            return _of_noun(context, k, chunk, action)
    return None


def _noun_of_relative(context: Context, chunk: int) -> Governed | None:
    """`1.200 soldats dont Oron avait annoncé le déploiement`."""
    view = context.view
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        if clause.kind == "relative" and clause.marker == "dont" and clause.antecedent == chunk:
            action = next((a for c in clause.objects if (a := _NOUNS.get(head_of(context, c)))), None)
            if action is not None:
                return Governed(action, name_of(context, doer_of(view, clause)), "noun")
    return None


def _of_noun(context: Context, noun: int, chunk: int, action: str) -> Governed:
    """A noun's count; a collective that is itself sent is sent: `un contingent de 600 policiers sera déployé`."""
    view = context.view
    clause = view.clause_of(noun)
    owner = owner_of(context, noun) or owner_of(context, chunk)
    if clause is None:
        return Governed(action, owner, "noun")
    if (
        action == "numbers"
        and noun in clause.subjects
        and clause.verb.lemma in _VERBS["works"] | _VERBS["arrives"]
    ):
        whose = owner or name_of(context, noun)
        return Governed("deploys", whose, "noun", "planned" if clause.verb.tense == "Fut" else None)
    if action == "numbers":
        sent = _by_verb(context, clause, noun, "")
        if sent is not None and sent.action != "numbers":
            return Governed(sent.action, sent.actor or owner, "noun", sent.factuality)
        return Governed(action, owner, "noun")
    subject = doer_of(view, clause)
    actor = name_of(context, subject) if subject >= 0 and subject != noun and noun in clause.objects else None
    return Governed(action, actor or owner, "noun", _announced(clause, noun))


def _announced(clause: Clause, noun: int) -> Factuality | None:
    """`a annoncé l'envoi de 65 sauveteurs` is still to come; `exige le retrait` is a demand."""
    if noun not in clause.objects:
        return None
    lemma = clause.verb.lemma
    if lemma in _VERBS["promised"]:
        return "planned"
    if lemma in _VERBS["demanded"]:
        return "demanded"
    return "denied" if lemma in _VERBS["denied"] else None


def _gapped(context: Context, chunk: int) -> Governed | None:
    """`Paris envoie 65 sauveteurs, Rome deux avions`, `..., Rome celui de deux avions`: the verb is said once."""
    view = context.view
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    noun = chunk - 1
    stands_in = noun >= start and context.document.tokens.lower[view.chunks[noun].head] in (
        "celui",
        "celle",
        "ceux",
    )
    who = noun - 1 if stands_in and view.chunks[chunk].prep == "de" else noun
    if who <= start or view.chunks[who].kind != "NP" or view.chunks[who].name < 0:
        return None
    if view.chunks[who - 1].kind not in ("COMMA", "CONJ", "COLON"):
        return None
    earlier = [view.clauses[i] for i in view.sentence_clauses[view.sentence_of[chunk]]]
    for clause in reversed([c for c in earlier if c.chunk < who]):
        ruled = next((_NOUNS[w] for c in clause.objects if (w := head_of(context, c)) in _NOUNS), None)
        action = ruled if stands_in else _OBJECT_VERBS.get(clause.verb.lemma) or _made_to_go(clause)
        if action in ("deploys", "withdraws"):
            planned: Factuality | None = (
                "planned" if stands_in and clause.verb.lemma in _VERBS["promised"] else None
            )
            return Governed(action, name_of(context, who), "gapped", planned)
    return None


def head_of(context: Context, chunk: int) -> str:
    """Lemma of a phrase's head."""
    return context.document.tokens.lemma[context.view.chunks[chunk].head]


def _made_to_go(clause: Clause) -> str | None:
    """`a fait partir vingt sauveteurs`."""
    return "deploys" if clause.verb.modal == "faire" and clause.verb.lemma in _VERBS["arrives"] else None


def _by_verb(context: Context, clause: Clause, chunk: int, unit: str) -> Governed | None:
    """What the verb does to the count, or the count does by it."""
    view, verb = context.view, clause.verb
    action = _OBJECT_VERBS.get(verb.lemma) or _made_to_go(clause)
    turned = verb.voice == "passive" or (verb.voice == "reflexive" and verb.lemma != "estimer")
    if action is not None and chunk in (clause.subjects if turned else clause.objects):
        return _sent_or_counted(context, clause, chunk, unit, action, turned=turned)
    if verb.voice == "active" and chunk in clause.objects and verb.lemma in (*_VERBS["arrives"], "rester"):
        staying = verb.lemma == "rester"  # « il en viendra mille autres », « il n'en reste que 600 »
        if staying and not has_partitive_pronoun(context, clause):
            return None  # « il reste 14 lits et onze médecins »
        to_come: Factuality | None = "planned" if verb.mood == "Cnd" or verb.tense == "Fut" else None
        return Governed("numbers" if staying else "deploys", None, "arrives", None if staying else to_come)
    if chunk in clause.complements:
        return _beside_verb(context, clause, chunk, unit)
    if chunk not in clause.subjects or verb.voice not in ("active", "reflexive"):
        return None
    goes = verb.lemma in _VERBS["going"] and verb.voice == "reflexive"
    if goes and unit not in ("soldiers", "fighters"):
        there = any(view.chunks[c].prep in ("à", "en", "dans") for c in clause.complements)
        return _goes(context, clause, chunk, "deploys") if there else None
    if verb.lemma in _VERBS["leaves"] and (verb.lemma != "partir"):
        sent = verb.lemma == "quitter" and _heads_for(context, clause)
        return _goes(context, clause, chunk, "deploys" if sent else "withdraws")
    if verb.lemma in _VERBS["arrives"] and (verb.voice == "reflexive") == (verb.lemma in _VERBS["reflexive"]):
        return _goes(context, clause, chunk, "deploys")
    return None


def _goes(context: Context, clause: Clause, chunk: int, action: str) -> Governed:
    return Governed(action, owner_of(context, chunk), "arrives", _to_come(clause, action))


def _sent_or_counted(
    context: Context, clause: Clause, chunk: int, unit: str, action: str, *, turned: bool
) -> Governed | None:
    """`a envoyé 300 soldats`, `compte 3.000 combattants`, and the passive (`turned`)."""
    verb = clause.verb
    has = unit in MEANS and verb.lemma in _VERBS["holds"]
    if action == "numbers" and unit in _CAUTIOUS and not has and verb.lemma not in _ESTIMATES | _KEEPS:
        return None
    if verb.lemma == "retirer" and verb.voice == "reflexive":
        return Governed("withdraws", owner_of(context, chunk), "verb")
    if verb.lemma == "annoncer" and _harmed(context, chunk):
        return None
    agent = next(context.view.complement(clause, "par"), -1)
    actor = name_of(context, agent if turned else doer_of(context.view, clause))
    return Governed(action, actor or owner_of(context, chunk), "verb", _to_come(clause, action))


def _beside_verb(context: Context, clause: Clause, chunk: int, unit: str) -> Governed | None:
    """`on parle de 6.000 combattants`, `est composée de 300 soldats`, `dispose de 40 avions`."""
    view, verb = context.view, clause.verb
    if _spoken_of(context, clause, chunk, unit):
        return Governed("numbers", owner_of(context, chunk), "verb")
    made_of = verb.lemma in _VERBS["made_of"] and verb.voice in ("passive", "reflexive")
    if made_of and view.chunks[chunk].prep in ("de", "par"):
        return Governed("numbers", name_of(context, doer_of(view, clause)), "size")
    if verb.lemma in (*_ESTIMATES, "disposer"):
        holder = doer_of(view, clause) if verb.lemma == "disposer" else -1
        return Governed("numbers", name_of(context, holder), "verb")
    return None


def _spoken_of(context: Context, clause: Clause, chunk: int, unit: str) -> bool:
    """`on parle de six mille combattants`."""
    if clause.verb.lemma != "parler" or unit in _CAUTIOUS or context.view.chunks[chunk].prep != "de":
        return False
    return clause.subject >= 0 and head_of(context, clause.subject) in ("on", "un")


def _heads_for(context: Context, clause: Clause) -> bool:
    """`ont quitté leur base pour la zone sinistrée`, `pour renforcer la force`: they were sent."""
    return any(True for _ in context.view.complement(clause, "pour", "vers")) or bool(
        purpose_of(context, clause)
    )


def _harmed(context: Context, chunk: int) -> bool:
    """`a annoncé 300 soldats tués`."""
    view = context.view
    after = view.chunk_at[min(view.extent(chunk)[1], len(view.chunk_at) - 1)]
    verb = view.chunks[after].verb if after >= 0 else None
    return verb is not None and verb.lemma in COUNTED_ELSEWHERE


def _to_come(clause: Clause, action: str) -> Factuality | None:
    """Who sends decides: `Paris dépêchera`, `seraient rappelés` in what was announced, is planned, not foreseen."""
    if clause.verb.lemma in _KEEPS and clause.verb.tense == "Fut":
        return "planned"
    if action not in ("deploys", "withdraws"):
        return None
    verb = clause.verb
    if verb.lemma in ("promettre", "annoncer") or (verb.tense == "Fut" and not verb.negation):
        return "planned"
    announced = clause.kind in ("complement", "relative", "adverbial") or clause.parent >= 0
    return "planned" if verb.mood == "Cnd" and not verb.perfect and announced and not verb.modal else None


def _by_size(context: Context, clause: Clause, chunk: int, mention: QuantityMention) -> Governed | None:
    """`l'effectif passera de 180 à 260 observateurs`, `les rebelles seraient 2.000`."""
    subject = doer_of(context.view, clause)
    if subject < 0:
        return None
    head = head_of(context, subject)
    if mention.change == "to" or clause.verb.lemma in ("passer", "monter", "atteindre", "élever"):
        if head in _SIZES:
            planned: Factuality | None = "planned" if clause.verb.tense == "Fut" else None
            return Governed("numbers", owner_of(context, subject), "size", planned)
        return None
    if clause.verb.lemma == "être" and chunk in (*clause.objects, *clause.complements):
        sized = head in _SIZES or mention.lemma is None
        return Governed("numbers", owner_of(context, subject), "size") if sized else None
    return None


def _past_aside(context: Context, chunk: int, unit: str) -> Governed | None:
    """`a envoyé dimanche à Oron, frappé par un séisme, 86 secouristes`: the object behind what is set in between."""
    view = context.view
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    if chunk - 1 <= start or view.chunks[chunk - 1].kind not in _ASIDE or view.chunks[chunk].kind != "NP":
        return None
    before = [
        view.clauses[i]
        for i in view.sentence_clauses[view.sentence_of[chunk]]
        if view.clauses[i].chunk < chunk
    ]
    sending = next((c for c in reversed(before) if c.verb.form == "finite"), None)
    if sending is None or sending.objects or sending.verb.voice != "active" or sending.verb.negation:
        return None
    action = _OBJECT_VERBS.get(sending.verb.lemma)
    if action not in ("deploys", "withdraws") or unit == "fighters":
        return None
    actor = name_of(context, doer_of(view, sending)) or owner_of(context, chunk)
    return Governed(action, actor, "verb", _to_come(sending, action))


def _kept_by(context: Context, clause: Clause | None, chunk: int) -> Governed | None:
    """`une raffinerie protégée par 250 gardes`."""
    if (
        clause is None
        or clause.verb.lemma not in _VERBS["keeping"]
        or context.view.chunks[chunk].prep != "par"
    ):
        return None
    mention = context.quantities[context.view.chunks[chunk].quantity]
    few = (mention.value if mention.value is not None else mention.low) or 0
    return Governed("numbers", owner_of(context, chunk), "there") if few >= _LEAST else None


def _in_relative(context: Context, chunk: int, unit: str) -> Governed | None:
    """`21 hélicoptères qui seront déployés`: the clause that tells more of a count."""
    view = context.view
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        if (
            clause.kind == "relative"
            and clause.antecedent == chunk
            and chunk in (*clause.subjects, *clause.objects)
        ):
            found = _by_verb(context, clause, chunk, unit)
            if found is not None and found.action != "numbers":
                return found
    return None


def _along(context: Context, clause: Clause | None, chunk: int) -> Governed | None:
    """`une frégate est sur place avec deux hélicoptères`: a count that comes with what is sent."""
    if clause is None or context.view.chunks[chunk].prep != "avec":
        return None
    verb = clause.verb
    words = context.document.tokens.lemma[verb.last : verb.last + 4]
    there = verb.lemma in _VERBS["be"] and not _COME.isdisjoint(words)
    sent = _OBJECT_VERBS.get(verb.lemma) == "deploys" or verb.lemma in _VERBS["arrives"]
    return (
        Governed("deploys", owner_of(context, chunk), "verb", _to_come(clause, "deploys"))
        if there or sent
        else None
    )


def _brought_to(context: Context, clause: Clause | None, chunk: int) -> Governed | None:
    """`portant à huit le nombre de ces appareils`."""
    if (
        clause is None
        or clause.verb.lemma not in _VERBS["bringing"]
        or context.view.chunks[chunk].prep != "à"
    ):
        return None
    sized = clause.subjects if clause.verb.voice == "passive" else clause.objects
    counted = any(head_of(context, c) in _SIZES and not _harmed(context, c) for c in sized)
    return Governed("numbers", None, "size") if counted else None


def _backed(context: Context, clause: Clause, chunk: int) -> Governed | None:
    """`1.200 militaires, appuyés par 80 équipes`: the count that comes with another."""
    if clause.verb.lemma not in _VERBS["backed"] or context.view.chunks[chunk].prep not in ("par", "de"):
        return None
    parent = context.view.clauses[clause.parent] if clause.parent >= 0 else None
    action = _OBJECT_VERBS.get(parent.verb.lemma) if parent is not None else None
    if parent is None or action not in ("deploys", "withdraws"):
        return None
    return Governed(action, name_of(context, doer_of(context.view, parent)), "verb")
