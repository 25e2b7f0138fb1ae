"""Whose a force is, where it goes and what for."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.annotate.document import Tokens
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.places import LANDS, as_place
from recoupe.extract.verbs import has_done
from recoupe.lang import load_table
from recoupe.record import Factuality

_DESTINATIONS = frozenset(
    (
        "en",
        "à",
        "dans",
        "vers",
        "sur",
        "au nord de",
        "pour",
        "autour de",
        "jusqu'à",
        "devant",
        "près de",
        "face à",
        "le long de",
        "au large de",
        "aux abords de",
        "chez",
    )
)
_SENDING = frozenset(load_table("force")["verbs"]["deploys"])
_CARRIERS = frozenset(load_table("force")["verbs"]["carriers"])
_SERVICES = frozenset(("police", "firefighters"))
_SERVE = frozenset(load_table("force")["units"]["police"] + load_table("force")["units"]["firefighters"]) - {
    "agent"
}
_TEAMS = frozenset(load_table("force")["troops"]["units"]["teams"])
_OF_WAR = frozenset(load_table("force")["words"]["of_war"])
_NOBODY = frozenset(load_table("force")["verbs"]["nobody"])
_OFFICES = frozenset(load_table("force")["verbs"]["offices"])
_REACHING = frozenset(load_table("force")["verbs"]["reaching"])
_BACK = 2  # sentences back to the place that `y` or `sur place` stands for
_OWN = frozenset(("son", "sa", "ses", "leur", "leurs"))


@dataclass(frozen=True, slots=True)
class Governed:
    """What makes a count a claim: the action, who acts, how it was seen, and how surely where a noun says so."""

    action: str
    actor: str | None
    how: str
    factuality: Factuality | None = None


def name_of(context: Context, chunk: int) -> str | None:
    """The name of who acts; of a person the body that he speaks for."""
    if chunk < 0:
        return None
    if _is_means(context, chunk):
        return owner_of(context, chunk)  # « un avion de l'armée chargé de 87 médecins »
    if context.document.tokens.lemma[context.view.chunks[chunk].head] in _NOBODY:
        return None  # « le dispositif mobilise 300 pompiers »
    who = identify(context.view, chunk)
    if who.kind in ("common", "person") and (land := _state_behind(context, chunk)) is not None:
        return land
    return who.organisation if who.kind == "person" and who.organisation else who.name


def _state_behind(context: Context, chunk: int) -> str | None:
    """`le ministre narvien de la Défense`, `la présidente de la Sarvie`: who sends is the state that they act for."""
    view = context.view
    if context.document.tokens.lemma[view.chunks[chunk].head] not in _OFFICES:
        return None
    names = (view.chunks[d].name for d in view.dependents(chunk) if view.governor[d] == chunk)
    states = (context.document.names[n] for n in names if n >= 0)
    return side_of(context, chunk) or next((n.canonical for n in states if n.kind == "state"), None)


def _is_means(context: Context, chunk: int) -> bool:
    """A plane or a ship that carries people, which sends nobody."""
    found = context.view.chunks[chunk]
    return found.name < 0 and context.document.tokens.lemma[found.head] in _CARRIERS


def owner_of(context: Context, chunk: int) -> str | None:
    """Whose people a phrase counts: `55 sauveteurs narviens`, `trente médecins de l'armée`, `ses 104 secouristes`."""
    view = context.view
    side = side_of(context, chunk)
    if side is not None:
        return side
    if context.document.tokens.lemma[view.chunks[chunk].head] in _TEAMS:
        inner = (side_of(context, d) for d in view.dependents(chunk))  # « une équipe de sauveteurs narviens »
        side = next((s for s in inner if s is not None), None)
        if side is not None:
            return side
    of_war = view.chunks[chunk + 1] if chunk + 1 < len(view.chunks) else None
    if of_war is not None and of_war.prep == "de" and context.document.tokens.lemma[of_war.head] in _OF_WAR:
        side = side_of(context, chunk + 1)  # « un bâtiment de guerre iranien »
        if side is not None:
            return side
    agent = _sent_by(context, chunk)
    if agent is not None:
        return agent
    first, last = view.chunks[chunk].first, view.chunks[chunk].last
    if not _OWN.isdisjoint(context.document.tokens.lower[max(0, first - 1) : last]):
        clause = view.clause_of(chunk)
        subject = subject_of(view, clause) if clause is not None else -1
        if subject >= 0 and subject != chunk:
            return name_of(context, subject)
    for d in view.dependents(chunk):
        if view.chunks[d].quantity < 0 and (is_armed(context, d) or _is_body(context, d)):
            return name_of(context, d)
    return None


def _sent_by(context: Context, chunk: int) -> str | None:
    """`douze hélicoptères fournis par la Narvie`: who is named behind the participle."""
    view = context.view
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        if clause.kind == "participle" and clause.subject == chunk and clause.verb.lemma in _SENDING:
            agent = next(view.complement(clause, "par"), -1)
            return name_of(context, agent) if agent >= 0 else None
    return None


def _is_body(context: Context, chunk: int) -> bool:
    name = context.view.chunks[chunk].name
    return name >= 0 and context.document.names[name].kind in ("organisation", "armed_group", "state")


def destination_of(context: Context, clause: Clause | None, chunk: int) -> str | None:
    """Where a force goes or stands: a phrase of place beside it, one of its clause, or what `y` stands for."""
    view = context.view
    candidates = [c for c in (chunk + 1, chunk - 1) if 0 <= c < len(view.chunks)]
    candidates += _beside_participle(context, chunk)
    if clause is not None:
        candidates += clause.complements
        if clause.verb.lemma in _REACHING and chunk in clause.subjects:
            candidates = [*clause.objects, *candidates]
    for c in candidates:
        opens = view.chunks[c].prep in _DESTINATIONS or (clause is not None and c in clause.objects)
        if opens and view.sentence_of[c] == view.sentence_of[chunk]:
            name = _place_name(context, c)
            if name is not None:
                return name
    if clause is None:
        return None
    if clause.kind == "relative" and clause.marker == "où" and clause.antecedent >= 0:
        return _place_name(context, clause.antecedent)
    there = any(context.document.tokens.lower[t] == "y" for t in clause_clitics(clause))
    if there:
        return _told_before(context, clause)
    here = any(_on_the_spot(context, c) for c in (*clause.complements, chunk + 1))
    return _told_before(context, clause, named=True) if here else None


def _beside_participle(context: Context, chunk: int) -> list[int]:
    """`ses 300 soldats stationnés à Oron`: the phrases of the participle right behind a count."""
    view = context.view
    after = chunk + 1
    clause = next(
        (
            view.clauses[i]
            for i in view.sentence_clauses[view.sentence_of[chunk]]
            if view.clauses[i].chunk in (after, after + 1) and view.clauses[i].kind == "participle"
        ),
        None,
    )
    return list(clause.complements) if clause is not None and clause.subject == chunk else []


def _on_the_spot(context: Context, c: int) -> bool:
    view = context.view
    return c < len(view.chunks) and context.document.tokens.lower[
        view.chunks[c].first : view.chunks[c].last
    ] == [
        "sur",
        "place",
    ]


def clause_clitics(clause: Clause) -> range:
    """Tokens before the verb in its group, where clitics stand."""
    return range(clause.verb.first, min(clause.verb.head, clause.verb.first + 4))


def _place_name(context: Context, c: int) -> str | None:
    view = context.view
    chunk = view.chunks[c]
    if _on_the_spot(context, c):
        return None
    if chunk.quantity >= 0:
        counted = context.quantities[chunk.quantity]
        area = counted.unit_class == "area"
        return phrase_text(view, chunk.inner, view.extent(c)[1]) if area else None
    if context.document.tokens.lemma[chunk.head] == "destination":
        c = next(view.dependents(c), c)  # « à destination d'Oron »
    place = as_place(view, c)
    return place.name if place is not None else None


def _told_before(context: Context, clause: Clause, *, named: bool = False) -> str | None:
    """`La province est coupée du monde; l'armée y a envoyé ...`: the last place before the verb, or the last named."""
    view = context.view
    start, _ = view.sentence_chunks[max(0, clause.sentence - _BACK)]
    for c in range(clause.chunk - 1, start - 1, -1):
        if view.chunks[c].kind in ("NP", "PP") and c not in clause.subjects and c not in context.voiced:
            name = _place_name(context, c) if view.chunks[c].name >= 0 or not named else None
            if name is not None and name not in LANDS:
                return name  # « l'étape du retrait dans ce pays » says no more than « sur place »
    return None


def themselves(context: Context, chunk: int, unit: str) -> str | None:
    """`460 pompiers sont mobilisés`: a service is named by those who serve in it, where nobody is said to send them."""
    if unit not in _SERVICES:
        return None
    tokens, found = context.document.tokens, context.view.chunks[chunk]
    told = _apposed_service(context, chunk)
    if told is not None:
        return told
    plural = tokens.number[found.head] == "Plur" and tokens.lemma[found.head] in _SERVE
    bare = found.last == found.head + 1 and not any(True for _ in context.view.dependents(chunk))
    if not (plural and bare):
        return None  # « soixante pompiers narviens » are of Narvia
    beside = context.view.chunks[chunk + 1 : chunk + 3]
    both = [c.kind for c in beside] == ["CONJ", "NP"] and tokens.lower[beside[0].first] == "et"
    both = both and tokens.lemma[beside[1].head] in _SERVE and beside[1].last - beside[1].first == 1
    last = beside[1].last if both else found.last  # « 720 policiers et gendarmes »
    return " ".join(tokens.lower[found.head : last])


def _apposed_service(context: Context, chunk: int) -> str | None:
    """`Les pompiers, plus de 1.600 mobilisés, ont reçu`: a bare number behind a comma counts who is told before."""
    view, tokens = context.view, context.document.tokens
    before = view.chunks[chunk - 2] if chunk > 1 else None
    if (
        before is None
        or view.chunks[chunk - 1].kind != "COMMA"
        or tokens.upos[view.chunks[chunk].head] != "NUM"
    ):
        return None
    if (
        before.kind != "NP"
        or before.quantity >= 0
        or view.role[chunk - 2] != "nsubj"
        or before.last - before.first > 2
    ):
        return None
    plural = tokens.number[before.head] == "Plur" and tokens.lemma[before.head] in _SERVE
    return tokens.lower[before.head] if plural else None


_MEANT = frozenset(load_table("force")["verbs"]["meant"])


def to_be_sent(tokens: Tokens, clause: Clause) -> Factuality | None:
    """`enverra`, `a promis d'envoyer`: planned, not `a annoncé avoir envoyé`; `n'enverra pas`: denied; else as told."""
    verb = clause.verb
    if verb.tense == "Fut":
        return "denied" if verb.negation else "planned"
    meant = verb.modal in _MEANT and not verb.negation and not has_done(verb, tokens)
    return "planned" if meant else None


def purpose_of(context: Context, clause: Clause | None) -> str | None:
    """The infinitive of purpose that the clause rules: `pour conseiller la coalition`."""
    if clause is None:
        return None
    view = context.view
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        if (
            other.parent == clause.index
            and other.kind == "infinitive"
            and other.marker in ("pour", "afin", "afin de")
        ):
            last = view.extent(other.object)[1] if other.object >= 0 else other.verb.last
            if other.object < 0 and other.complements:
                last = view.extent(other.complements[0])[1]
            return phrase_text(view, other.verb.first, max(last, other.verb.last))
    return None
