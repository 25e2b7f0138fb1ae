"""What makes a count a force: a verb, a noun or a participle that sends it, moves it or says that it stands there."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.ellipsis import has_partitive_pronoun
from recoupe.extract.kinds.force_details import Governed, name_of, owner_of
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
_KEEPS = frozenset(("maintenir", "garder", "conserver", "employer", "former", "voir"))


def governed(context: Context, chunk: int, unit: str, mention: QuantityMention) -> Governed | None:
    """What makes the count in `chunk` a claim of force, or None."""
    if mention.lemma in _CIVIL:
        clause = context.view.clause_of(chunk)
        sent = _by_verb(context, clause, chunk, unit) if clause is not None else None
        return sent if sent is not None and sent.how == "verb" else None
    clause = context.view.clause_of(chunk)
    if unit == "people":
        mustered = clause is not None and clause.verb.lemma in _VERBS["musters"]
        return _by_verb(context, clause, chunk, unit) if clause is not None and mustered else None
    found = _by_noun(context, chunk) or _gapped(context, chunk)
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
    if found is None:
        found = stationed(context, chunk, unit) or beside(context, chunk, mention)
    if found is None and unit in _CAUTIOUS:
        return listed(context, chunk)
    return found or counted(context, clause, chunk, mention)


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
    subject = subject_of(view, clause)
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
    view = context.view
    verb = clause.verb
    action = _OBJECT_VERBS.get(verb.lemma) or _made_to_go(clause)
    turned = verb.voice == "passive" or (verb.voice == "reflexive" and verb.lemma != "estimer")
    if action is not None and chunk in (clause.subjects if turned else clause.objects):
        has = unit in MEANS and verb.lemma in _VERBS["holds"]
        if action == "numbers" and unit in _CAUTIOUS and not has and verb.lemma not in _ESTIMATES | _KEEPS:
            return None
        if verb.lemma == "retirer" and turned and verb.voice == "reflexive":
            return Governed("withdraws", owner_of(context, chunk), "verb")
        if verb.lemma == "annoncer" and _harmed(context, chunk):
            return None
        agent = next(view.complement(clause, "par"), -1)
        actor = name_of(context, agent if turned else subject_of(view, clause))
        return Governed(action, actor or owner_of(context, chunk), "verb", _to_come(clause, action))
    if verb.voice == "active" and chunk in clause.objects and verb.lemma in (*_VERBS["arrives"], "rester"):
        staying = verb.lemma == "rester"  # « il en viendra mille autres », « il n'en reste que 600 »
        if staying and not has_partitive_pronoun(context, clause):
            return None  # « il reste 14 lits et onze médecins »
        to_come: Factuality | None = "planned" if verb.mood == "Cnd" or verb.tense == "Fut" else None
        return Governed("numbers" if staying else "deploys", None, "arrives", None if staying else to_come)
    if chunk in clause.complements and verb.lemma in (*_ESTIMATES, "disposer"):
        holder = subject_of(view, clause) if verb.lemma == "disposer" else -1
        return Governed("numbers", name_of(context, holder), "verb")
    if chunk not in clause.subjects or verb.voice not in ("active", "reflexive"):
        return None
    goes = (
        verb.lemma in _VERBS["going"] and verb.voice == "reflexive" and unit not in ("soldiers", "fighters")
    )
    if goes and any(view.chunks[c].prep in ("à", "en", "dans") for c in clause.complements):
        return Governed("deploys", owner_of(context, chunk), "arrives", _to_come(clause, "deploys"))
    if verb.lemma in _VERBS["leaves"] and (verb.lemma != "partir"):
        return Governed("withdraws", owner_of(context, chunk), "arrives", _to_come(clause, "withdraws"))
    if verb.lemma in _VERBS["arrives"] and (verb.voice == "reflexive") == (verb.lemma in _VERBS["reflexive"]):
        return Governed("deploys", owner_of(context, chunk), "arrives", _to_come(clause, "deploys"))
    return None


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
    subject = subject_of(context.view, clause)
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
    if chunk - 1 <= start or view.chunks[chunk - 1].kind != "COMMA" or view.chunks[chunk].kind != "NP":
        return None
    before = [
        view.clauses[i]
        for i in view.sentence_clauses[view.sentence_of[chunk]]
        if view.clauses[i].chunk < chunk
    ]
    sending = next((c for c in reversed(before) if c.verb.form == "finite"), None)
    if sending is None or sending.objects or sending.verb.voice != "active" or sending.verb.negation:
        return None
    if _OBJECT_VERBS.get(sending.verb.lemma) != "deploys" or unit == "fighters":
        return None
    actor = name_of(context, subject_of(view, sending)) or owner_of(context, chunk)
    return Governed("deploys", actor, "verb", _to_come(sending, "deploys"))


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
    counted = any(head_of(context, c) in _SIZES for c in clause.objects)
    return Governed("numbers", None, "size") if counted else None


def _backed(context: Context, clause: Clause, chunk: int) -> Governed | None:
    """`1.200 militaires, appuyés par 80 équipes`: the count that comes with another."""
    if clause.verb.lemma not in _VERBS["backed"] or context.view.chunks[chunk].prep not in ("par", "de"):
        return None
    parent = context.view.clauses[clause.parent] if clause.parent >= 0 else None
    action = _OBJECT_VERBS.get(parent.verb.lemma) if parent is not None else None
    if parent is None or action not in ("deploys", "withdraws"):
        return None
    return Governed(action, name_of(context, subject_of(context.view, parent)), "verb")
