"""Verbs that send, withdraw or count a force: `a envoyé 300 soldats`, `est composée de 300 soldats`."""

from __future__ import annotations

from recoupe.annotate.document import Tokens
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.ellipsis import has_partitive_pronoun
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.kinds.force.details import Governed, name_of, owner_of, purpose_of, to_be_sent
from recoupe.extract.kinds.force.taken import COUNTED_ELSEWHERE
from recoupe.extract.kinds.force.units import MEANS
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")
VERBS = {group: frozenset(lemmas) for group, lemmas in _TABLE["verbs"].items()}
"""The groups of verbs of `lang/fr/force.toml`."""

OBJECT_VERBS: dict[str, str] = {
    lemma: action for action in ("numbers", "withdraws", "deploys") for lemma in _TABLE["verbs"][action]
}
"""What verbs do with the count that is their object."""

CAUTIOUS = frozenset(_TABLE["cautious"]["units"])
"""Units that count as forces only where they are sent, arrive or stand somewhere."""

_LEAST: int = _TABLE["cautious"]["least"]
_ESTIMATES = frozenset(("estimer", "évaluer", "chiffrer", "dénombrer", "recenser"))
TRADES = frozenset(VERBS["trades"])
"""Units of no service that go as rescuers do: experts, aid workers."""

_HANDED = frozenset(("disposition", "alerte"))  # « mis en alerte »
_BODIES = frozenset(_TABLE["nouns"]["numbers"])
_RESCUE = frozenset(("recherche", "secours", "sauvetage", "déblaiement", "évacuation"))
_OWN_BODIES = frozenset(("police", "gendarmerie", "garde", "force", "corps", "mission", "contingent"))
_KEEPS = frozenset(("maintenir", "garder", "conserver", "employer", "former", "voir"))


def head_of(context: Context, chunk: int) -> str:
    """Lemma of a phrase's head."""
    return context.document.tokens.lemma[context.view.chunks[chunk].head]


def called_upon(context: Context, clause: Clause, chunk: int) -> bool:
    """`a fait appel à 500 réservistes`."""
    calls = clause.verb.lemma == "faire" and context.view.chunks[chunk].prep == "à"
    return calls and context.document.tokens.lower[clause.verb.last : clause.verb.last + 1] == ["appel"]


_MADE_TO = frozenset(load_table("force")["changes"]["made_to"])


def made_to_go(clause: Clause) -> str | None:
    """`a fait partir vingt sauveteurs`."""
    goes = clause.verb.lemma in VERBS["arrives"] or clause.verb.lemma in _MADE_TO
    return "deploys" if clause.verb.modal == "faire" and goes else None


def _put_in_hands(context: Context, clause: Clause) -> str | None:
    """`a mis quatre hélicoptères à la disposition du gouverneur`, `a appelé 40.000 hommes sous les drapeaux`."""
    if clause.verb.lemma == "appeler":
        called = any(head_of(context, c) == "drapeau" for c in context.view.complement(clause, "sous"))
        return "deploys" if called else None
    if clause.verb.lemma not in VERBS["given"]:
        return None
    given = any(head_of(context, c) in _HANDED for c in clause.complements)
    given = given or "alerte" in context.document.tokens.lower[clause.verb.last : clause.verb.last + 8]
    return "deploys" if given else None


def by_verb(context: Context, clause: Clause, chunk: int, unit: str) -> Governed | None:
    """What the verb does to the count, or the count does by it."""
    view, verb = context.view, clause.verb
    action = OBJECT_VERBS.get(verb.lemma) or made_to_go(clause) or _put_in_hands(context, clause)
    own = verb.lemma == "estimer" or verb.modal in VERBS["meant"]  # « s'apprête à déployer 300 soldats »
    turned = verb.voice == "passive" or (verb.voice == "reflexive" and not own)
    if action is not None and chunk in (clause.subjects if turned else clause.objects):
        return _sent_or_counted(context, clause, chunk, unit, action, turned=turned)
    if unit == "fighters" and "laisser" in context.document.tokens.lemma[verb.first - 1 : verb.head]:
        return None  # « laisser partir 275 jihadistes »: nobody sends them
    if verb.voice == "active" and chunk in clause.objects and verb.lemma in (*VERBS["arrives"], "rester"):
        staying = verb.lemma == "rester"  # « il en viendra mille autres », « il n'en reste que 600 »
        if staying and not (has_partitive_pronoun(context, clause) or _are_many(context, chunk, unit)):
            return None  # « il reste 14 lits et onze médecins »
        to_come: Factuality | None = "planned" if verb.mood == "Cnd" or verb.tense == "Fut" else None
        return Governed("numbers" if staying else "deploys", None, "arrives", None if staying else to_come)
    ranged = made_up_of_range(context, clause, chunk)
    if ranged is not None:
        return ranged
    if called_upon(context, clause, chunk):
        return Governed(
            "deploys", name_of(context, doer_of(view, clause)) or owner_of(context, chunk), "verb"
        )
    if chunk in clause.complements:
        return _beside_verb(context, clause, chunk, unit)
    return _by_itself(context, clause, chunk, unit)


def _by_itself(context: Context, clause: Clause, chunk: int, unit: str) -> Governed | None:
    """`soixante pompiers sont partis`, `200 soldats ont regagné leur base`: what the count does by the verb."""
    view, verb = context.view, clause.verb
    if chunk not in clause.subjects or verb.voice not in ("active", "reflexive"):
        return None
    goes = verb.lemma in VERBS["going"] and verb.voice == "reflexive"
    if goes and unit not in ("soldiers", "fighters"):
        there = any(view.chunks[c].prep in ("à", "en", "dans") for c in clause.complements)
        return _goes(context, clause, chunk, "deploys") if there else None
    whole = next((c for c in clause.objects if head_of(context, c) in _BODIES), -1)
    if verb.lemma in VERBS["made_of"] and verb.voice == "active" and whole >= 0:
        return Governed("numbers", name_of(context, whole), "size")  # « mille soldats composent la force »
    if verb.lemma in VERBS["leaves"] and (verb.lemma != "partir"):
        sent = verb.lemma == "quitter" and _heads_for(context, clause)
        return _goes(context, clause, chunk, "deploys" if sent else "withdraws")
    if _goes_home(context, clause, chunk):
        return _goes(context, clause, chunk, "withdraws")
    if verb.lemma in VERBS["enters"] and head_of(context, chunk) != "homme":
        return _goes(context, clause, chunk, "deploys")
    if head_of(context, chunk) == "homme" and _are_few(context, chunk):
        return None  # « deux hommes sont partis »: anybody
    if verb.lemma in VERBS["arrives"] and (verb.voice == "reflexive") == (verb.lemma in VERBS["reflexive"]):
        return _goes(context, clause, chunk, "deploys")
    return None


def _are_few(context: Context, chunk: int) -> bool:
    mention = context.quantities[context.view.chunks[chunk].quantity]
    return mention.value is not None and mention.value < _LEAST


def _are_many(context: Context, chunk: int, unit: str) -> bool:
    """`il ne reste qu'une soixantaine de jihadistes`: enough of who fights."""
    mention = context.quantities[context.view.chunks[chunk].quantity]
    many = (mention.value if mention.value is not None else mention.low) or 0
    return unit in ("soldiers", "fighters") and many >= _LEAST


def _goes_home(context: Context, clause: Clause, chunk: int) -> bool:
    """`rentreront dans leurs casernes`, `les 400 derniers soldats déployés ici ont commencé à partir`."""
    view, tokens = context.view, context.document.tokens
    if clause.verb.lemma in VERBS["returns"]:
        home = (tokens.lemma[view.chunks[c].head] for c in (*clause.complements, *clause.objects))
        last = view.chunks[min(clause.chunk + 2, len(view.chunks) - 1)].last
        chez = "chez" in tokens.lower[clause.verb.last : last]
        return chez or any(word in VERBS["homes"] for word in home)
    goal = any(True for _ in view.complement(clause, "pour", "vers", "à", "en"))
    if clause.verb.lemma != "partir" or goal or clause.verb.modal == "faire":
        return False
    first, last = view.extent(chunk)
    standing = any(
        other.kind == "participle" and other.subject == chunk and other.verb.lemma in VERBS["standing"]
        for other in (view.clauses[i] for i in view.sentence_clauses[clause.sentence])
    )
    return standing or "derniers" in tokens.lower[first:last]


def _goes(context: Context, clause: Clause, chunk: int, action: str) -> Governed:
    return Governed(
        action, owner_of(context, chunk), "arrives", to_come(context.document.tokens, clause, action)
    )


def _sent_or_counted(
    context: Context, clause: Clause, chunk: int, unit: str, action: str, *, turned: bool
) -> Governed | None:
    """`a envoyé 300 soldats`, `compte 3.000 combattants`, and the passive (`turned`)."""
    verb = clause.verb
    has = unit in MEANS and (verb.lemma in VERBS["holds"] or _has_there(context, clause))
    doing = -1 if turned or there_is(context, clause) else doer_of(context.view, clause)
    own = (
        unit in ("police", "observers") and doing >= 0
    )  # « la police compte », « la force compte 300 soldats et 80 policiers »
    own = own and (head_of(context, doing) in _OWN_BODIES or is_armed(context, doing))
    has = has or (own and verb.lemma in ("compter", "disposer", "aligner", "totaliser"))
    if action == "numbers" and unit in CAUTIOUS and not has and verb.lemma not in _ESTIMATES | _KEEPS:
        return None
    if verb.lemma == "retirer" and verb.voice == "reflexive":
        return Governed("withdraws", owner_of(context, chunk), "verb")
    if verb.lemma == "rappeler" and head_of(context, chunk) in VERBS["called_up"]:
        action = "deploys"
    if verb.lemma == "renvoyer" and not _sent_again(context, clause):
        return None
    if verb.lemma == "annoncer" and harmed(context, chunk):
        return None
    if verb.lemma == "voir" and _feared_to_act(context, clause):
        return None
    if verb.lemma == "transférer" and unit == "fighters":
        return None  # who is taken out of a place, or to a prison
    agent = next(context.view.complement(clause, "par"), -1)
    doing = agent if turned else doing
    if doing >= 0 and head_of(context, doing) in (VERBS["firms"] if unit in TRADES else VERBS["gatherings"]):
        return None
    actor = name_of(context, _sender_of(context, clause, doing))
    ahead = to_come(context.document.tokens, clause, action)
    if verb.lemma == "appeler" and ahead is None:  # nothing that is only asked for
        ahead = "reported" if context.attributed(clause.sentence, verb.first) else "asserted"
    return Governed(action, actor or owner_of(context, chunk), "verb", ahead)


def _is_owned(context: Context, sized: int) -> bool:
    """`évaluent les effectifs de la milice à 700`: `ses effectifs` are of somebody told of before."""
    return context.document.tokens.lower[context.view.chunks[sized].first] in ("les", "l'")


def _sent_again(context: Context, clause: Clause) -> bool:
    """`renvoie 3.000 soldats en Narvie`, `pour assurer leur départ`; not `dans leurs foyers`, `chez eux`."""
    slots = [
        c
        for c in clause.complements
        if context.view.chunks[c].prep in ("à", "en", "dans", "vers", "sur", "chez")
    ]
    home = any(head_of(context, c) in VERBS["homes"] or context.view.chunks[c].prep == "chez" for c in slots)
    return not home and (bool(slots) or bool(purpose_of(context, clause)))


def there_is(context: Context, clause: Clause) -> bool:
    """`il y a 40.000 soldats`: nobody has them."""
    words = context.document.tokens.lower[clause.verb.first : clause.verb.head]
    return clause.verb.lemma == "avoir" and "y" in words


def _sender_of(context: Context, clause: Clause, doing: int) -> int:
    """`la Narvie a envoyé trois avions transportant 168 secouristes`: who sent what carries them."""
    if (
        doing < 0
        or clause.verb.lemma not in VERBS["carrying"]
        or clause.kind not in ("participle", "relative")
    ):
        return doing
    sending = context.view.clause_of(doing)
    if sending is None or sending.index == clause.index or doing not in sending.objects:
        return doing
    return doer_of(context.view, sending)


def _feared_to_act(context: Context, clause: Clause) -> bool:
    """`l'éventualité de voir des milliers de jihadistes profiter du chaos`: what they may do, and no count."""
    after = clause.index + 1
    return after < len(context.view.clauses) and context.view.clauses[after].kind == "infinitive"


def _has_there(context: Context, clause: Clause) -> bool:
    """`la Narvie, qui a quatre navires dans le golfe`: ships and planes of a state, somewhere."""
    if clause.verb.lemma not in VERBS["having"] or clause.verb.voice != "active":
        return False
    doer = doer_of(context.view, clause)
    name = context.view.chunks[doer].name if doer >= 0 else -1
    whose = name >= 0 and context.document.names[name].kind in ("state", "organisation", "armed_group")
    there = any(True for _ in context.view.complement(clause, "dans", "à", "en", "sur", "au large de"))
    return there and doer >= 0 and (whose or is_armed(context, doer))


def _beside_verb(context: Context, clause: Clause, chunk: int, unit: str) -> Governed | None:
    """`on parle de 6.000 combattants`, `est composée de 300 soldats`, `dispose de 40 avions`."""
    view, verb = context.view, clause.verb
    if _spoken_of(context, clause, chunk, unit):
        return Governed("numbers", owner_of(context, chunk), "verb")
    made_of = verb.lemma in VERBS["made_of"] and verb.voice in ("passive", "reflexive")
    if made_of and view.chunks[chunk].prep in ("de", "par"):
        return Governed("numbers", name_of(context, doer_of(view, clause)), "size")
    if verb.lemma in (*_ESTIMATES, "disposer"):
        holder = doer_of(view, clause) if verb.lemma == "disposer" else -1
        sized = (o for o in clause.objects if head_of(context, o) == "effectif" and _is_owned(context, o))
        actor = name_of(context, holder) or next((owner_of(context, o) for o in sized), None)
        return Governed("numbers", actor, "verb")
    return None


def made_up_of_range(context: Context, clause: Clause, chunk: int) -> Governed | None:
    """`un commando composé de 9 à 12 hommes`: a range takes the preposition into its phrase."""
    if clause.verb.lemma not in VERBS["made_of"] or clause.verb.voice not in ("passive", "reflexive"):
        return None
    quantity = context.view.chunks[chunk].quantity
    ranged = quantity >= 0 and context.document.tokens.lower[context.quantities[quantity].first] == "de"
    if not ranged or chunk not in clause.objects:
        return None
    return Governed("numbers", name_of(context, doer_of(context.view, clause)), "size")


def _spoken_of(context: Context, clause: Clause, chunk: int, unit: str) -> bool:
    """`on parle de six mille combattants`."""
    if clause.verb.lemma != "parler" or unit in CAUTIOUS or context.view.chunks[chunk].prep != "de":
        return False
    return clause.subject >= 0 and head_of(context, clause.subject) in ("on", "un")


def _heads_for(context: Context, clause: Clause) -> bool:
    """`ont quitté leur base pour la zone sinistrée`, `pour renforcer la force`: they were sent."""
    return any(True for _ in context.view.complement(clause, "pour", "vers")) or bool(
        purpose_of(context, clause)
    )


def harmed(context: Context, chunk: int) -> bool:
    """`a annoncé 300 soldats tués`."""
    view = context.view
    after = view.chunk_at[min(view.extent(chunk)[1], len(view.chunk_at) - 1)]
    verb = view.chunks[after].verb if after >= 0 else None
    return verb is not None and verb.lemma in COUNTED_ELSEWHERE - VERBS["deploys"]


def to_come(tokens: Tokens, clause: Clause, action: str) -> Factuality | None:
    """Who sends decides: `Paris dépêchera`, `seraient rappelés` in what was announced, is planned, not foreseen."""
    if clause.verb.lemma in _KEEPS and clause.verb.tense == "Fut":
        return "planned"
    if action not in ("deploys", "withdraws"):
        return None
    verb = clause.verb
    if verb.lemma in ("promettre", "annoncer"):
        return "planned"
    if (ahead := to_be_sent(tokens, clause)) is not None:
        return ahead
    announced = clause.kind in ("complement", "relative", "adverbial") or clause.parent >= 0
    return "planned" if verb.mood == "Cnd" and not verb.perfect and announced and not verb.modal else None


def mustered(context: Context, clause: Clause | None, chunk: int) -> Governed | None:
    """`25.000 personnes sont mobilisées`, `avec 720 personnes mobilisées`: people of no trade of arms or rescue."""
    view = context.view
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        other = view.clauses[index]
        if other.kind == "participle" and other.subject == chunk and other.verb.lemma in VERBS["musters"]:
            return by_verb(context, other, chunk, "people")
    if clause is None or not (clause.verb.lemma in VERBS["musters"] or _in_a_rescue(context, clause)):
        return None
    return by_verb(context, clause, chunk, "people")


def _in_a_rescue(context: Context, clause: Clause) -> bool:
    """`4.300 personnes sont engagées dans les secours`."""
    if clause.verb.lemma not in VERBS["engaged"] or clause.verb.voice != "passive":
        return False
    return any(head_of(context, c) in _RESCUE for c in context.view.complement(clause, "dans", "à"))
