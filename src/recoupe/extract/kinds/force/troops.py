"""Forces without a number: `a envoyé des renforts`, `le retrait des troupes`, `les chars quittent la ville`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of, ruled
from recoupe.extract.kinds.force.arms_nouns import arms_handed_over
from recoupe.extract.kinds.force.changes import CHANGING, changed_troops
from recoupe.extract.kinds.force.details import name_of, owner_of, to_be_sent
from recoupe.extract.kinds.force.homeward import RETURNING, gone, leaving, returned
from recoupe.extract.kinds.force.sent_places import into_air, joins_front, sent_by_army, sent_somewhere
from recoupe.extract.kinds.force.troop_nouns import UNDER_WAY, named_troops, of_lands, own_withdrawal
from recoupe.extract.kinds.force.troop_units import (
    ALONE,
    OWN,
    UNITS,
    Troops,
    service_of,
    unit_of_troops,
    who_they_are,
)
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.kinds.ways import first_told, ways_of
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")
_VERBS = {group: frozenset(lemmas) for group, lemmas in _TABLE["verbs"].items()}
_SENDING = frozenset(_TABLE["troops"]["verbs"])
_WITHDRAWING = (
    frozenset(_TABLE["verbs"]["withdraws"])
    | frozenset(_TABLE["nouns"]["withdraws"])
    | frozenset(_TABLE["troops"]["leaving"])
)
_CARRYING = frozenset(("transporter", "convoyer"))
_ONE = frozenset(("un", "une"))
_GOING = frozenset(_TABLE["troops"]["going"])
_FLYING = frozenset(("survoler",))
_PATROLS = frozenset(_TABLE["troops"]["patrols"])
_STRENGTHENING = frozenset(_TABLE["strengthening"]["verbs"])
_MILITARY = frozenset(("militaire", "troupe", "garnison", "contingent"))
_STRONG = frozenset(_TABLE["strengthening"]["nouns"])
_OURS = frozenset(_TABLE["troops"]["ours"])
_LANDS = frozenset(("secteur", "zone", "région", "frontière", "territoire", "pays"))
_COME = frozenset(_TABLE["there"]["come"])
_ON_THE_WAY = frozenset(("route", "chemin", "pied"))
_AT_WORK = frozenset(("police", "teams", "rescuers", "firefighters", "doctors"))
_MEASURES = frozenset(_TABLE["words"]["measures"])
_PLAIN = frozenset(("navire", "avion", "hélicoptère", "drone"))
_OF_ARMIES = frozenset(_TABLE["troops"]["services"]) | {"guerre", "combat", "chasse", "naval"}
_GROUPS = frozenset(("groupe", "faction", "mouvement", "milice", "organisation", "brigade"))
_PLACED = ("à", "en", "dans", "sur", "vers", "pour", "au nord de")


def find_troops(context: Context) -> Iterator[Troops]:
    """All forces without a number of a document, verbs before nouns."""
    for clause in context.clauses_of(_TELLING):
        if context.readable(clause.sentence):
            found = first_told(_WAYS[clause.verb.lemma], context, clause)
            if found is not None:
                yield found
    yield from named_troops(context)
    yield from of_lands(context)
    yield from arms_handed_over(context)


def _sent(context: Context, clause: Clause) -> Troops | None:
    """`a envoyé des renforts`, `des chars ont été massés à la frontière`."""
    verb = clause.verb
    apart = clause.kind == "participle" and verb.voice == "passive"
    if (verb.voice == "reflexive" and verb.lemma not in _VERBS["stand"]) or (
        apart and not sent_somewhere(context, clause)
    ):
        return None
    passive = verb.voice in ("passive", "reflexive")
    for told in clause.subjects if passive else _objects(context, clause):
        c = _measured(context, told)
        unit = (
            unit_of_troops(context, c)
            or _team_of(context, clause, c)
            or _mission(context, clause, c)
            or _one_of_a_body(context, clause, c)
            or service_of(context, clause, c)
        )
        if unit is None or (verb.lemma in _CARRYING and unit not in ("soldiers", "fighters")):
            continue
        doer = next(context.view.complement(clause, "par"), -1) if passive else doer_of(context.view, clause)
        action = "withdraws" if verb.lemma in _WITHDRAWING else "deploys"
        if (
            verb.lemma == "rappeler"
            and context.document.tokens.lemma[context.view.chunks[c].head] in _VERBS["called_up"]
        ):
            action = "deploys"
        words = (
            (verb.first, max(verb.last, context.view.chunks[c].last))
            if not passive
            else context.view.extent(c)
        )
        future = to_be_sent(context.document.tokens, clause) or ruled(context.view, clause)
        if passive and doer < 0 and _is_vague(context, clause, c):
            continue
        actor = name_of(context, doer) or (who_they_are(context, c) if passive else owner_of(context, c))
        if service_of(context, clause, c) is not None:
            actor = actor or name_of(context, c)
        if apart and verb.lemma in _VERBS["stationed"] and not sent_by_army(context, clause):
            action = "numbers"
        return Troops(c, unit, action, actor, words, clause, future)
    return None


def _is_vague(context: Context, clause: Clause, c: int) -> bool:
    """`nos forces sont mobilisées`, `que les troupes ne soient pas déployées`: nobody is told to have been sent."""
    ours = context.document.tokens.lower[context.view.chunks[c].inner] in _OURS
    placed = any(True for _ in context.view.complement(clause, *_PLACED))
    return (ours and not placed) or (bool(clause.verb.negation) and clause.verb.mood == "Sub")


def _measured(context: Context, chunk: int) -> int:
    """`l'intégralité de ses forces`, `un de ses navires`, `un bâtiment de guerre`: the forces that words are of."""
    view = context.view
    above = view.governor[chunk] if view.role[chunk] == "nmod" else -1
    if above >= 0 and unit_of_troops(context, above) in ALONE:
        return above
    found, lower = view.chunks[chunk], context.document.tokens.lower
    if lower[found.last - 1] in _ONE and lower[found.first : found.last - 1] in ([], ["l'"]):
        lemma = context.document.tokens.lemma
        ones = (d for d in view.dependents(chunk) if UNITS.get(lemma[view.chunks[d].head]) in ALONE)
        return next(ones, chunk)
    if context.document.tokens.lemma[view.chunks[chunk].head] not in _MEASURES:
        return chunk
    return next((d for d in view.dependents(chunk) if unit_of_troops(context, d) is not None), chunk)


def _strengthened(context: Context, clause: Clause) -> Troops | None:
    """`a renforcé ses effectifs militaires à la frontière`: more were sent there."""
    verb, view = clause.verb, context.view
    if verb.voice != "active" or clause.object < 0 or verb.negation:
        return None
    chunk = view.chunks[clause.object]
    tokens = context.document.tokens
    noun = tokens.lemma[chunk.head]
    told = noun in _STRONG or " ".join((noun, *tokens.lemma[chunk.head + 1 : chunk.head + 2])) in _STRONG
    own = not OWN.isdisjoint(tokens.lower[chunk.first : chunk.head])
    told = told or (
        noun in ("présence", "dispositif") and clause.subject >= 0 and is_armed(context, clause.subject)
    )
    military = is_armed(context, clause.subject) if clause.subject >= 0 else False
    military = military or not _MILITARY.isdisjoint(tokens.lemma[chunk.head : chunk.last + 1])
    if not told or not own or not military:
        return None  # a bank strengthens its staff as well
    ahead = verb.tense == "Fut" or verb.modal == "aller"
    how: Factuality | None = "planned" if ahead else ruled(view, clause)
    words = (verb.first, chunk.last)
    return Troops(
        clause.object, "soldiers", "deploys", name_of(context, doer_of(view, clause)), words, clause, how
    )


def _mission(context: Context, clause: Clause, c: int) -> str | None:
    """`l'Amisom est déployée en Somalie`: a body under arms by its name."""
    named = context.view.chunks[c].name >= 0 and clause.verb.voice == "passive"
    standing = (
        named and clause.verb.lemma in ("déployer", "stationner", "positionner") and not clause.verb.negation
    )
    return "soldiers" if standing and is_armed(context, c) else None


def _team_of(context: Context, clause: Clause, c: int) -> str | None:
    """`l'ONG a envoyé des équipes`: teams that a body or a state sends are of help."""
    view = context.view
    subject = view.chunks[clause.subject].name if clause.subject >= 0 else -1
    body = subject >= 0 and context.document.names[subject].kind in ("organisation", "state")
    team = context.document.tokens.lemma[view.chunks[c].head] == "équipe" and view.chunks[c].quantity < 0
    return "teams" if body and team and clause.verb.voice == "active" else None


def _one_of_a_body(context: Context, clause: Clause, c: int) -> str | None:
    """`le PAM a déployé un hélicoptère`: one plane that a body, an army or a state sends."""
    view = context.view
    doer = doer_of(view, clause)
    opening = context.document.tokens.lower[view.chunks[c].inner]
    if clause.verb.voice != "active" or doer < 0 or c not in clause.objects or opening not in ("un", "une"):
        return None
    found = context.document.tokens.lemma[view.chunks[c].head]
    unit = UNITS.get(found)
    if unit not in ALONE or unit == "vehicles":
        return None
    name = view.chunks[doer].name
    body = name >= 0 and context.document.names[name].kind in ("organisation", "state", "armed_group")
    return unit if body or is_armed(context, doer) else None


def _objects(context: Context, clause: Clause) -> list[int]:
    """Objects, with a plural that was read as `de` right behind the verb."""
    after = clause.chunk + 1
    chunks = context.view.chunks
    if not clause.objects and after < len(chunks) and chunks[after].kind == "PP":
        lower = context.document.tokens.lower
        if lower[chunks[after].first] != "des" and chunks[after].prep in _PLACED and after + 1 < len(chunks):
            after += 1  # « a massé à la frontière des blindés »
        return [after] if lower[chunks[after].first] == "des" else []
    return clause.objects


def _patrolling(context: Context, clause: Clause) -> Troops | None:
    """`des blindés patrouillaient dans les rues`, `la ville est quadrillée par l'armée`: they were sent there."""
    verb, view = clause.verb, context.view
    flown = verb.lemma in _FLYING and verb.form == "finite"
    if not (verb.lemma in _PATROLS or flown) or verb.negation or verb.modal in ("cesser", "arrêter"):
        return None
    if verb.lemma == "combattre" and not _fights_abroad(context, clause):
        return None
    passive = verb.voice == "passive" or verb.form == "past_participle"
    doer = next(view.complement(clause, "par"), -1) if passive else doer_of(view, clause)
    if doer < 0 or (
        view.chunks[doer].quantity >= 0 and not context.quantities[view.chunks[doer].quantity].article
    ):
        return None
    if flown and unit_of_troops(context, doer) != "aircraft":
        return None
    order = context.document.words(*view.extent(doer)).endswith("de l'ordre")
    if not order and not is_armed(context, doer) and unit_of_troops(context, doer) != "soldiers":
        return None
    unit = "police" if order else unit_of_troops(context, doer) or "soldiers"
    who = owner_of(context, doer) or name_of(context, doer)
    return Troops(doer, unit, "deploys", who, (verb.first, verb.last), clause)


def _fights_abroad(context: Context, clause: Clause) -> bool:
    """`combattent aux côtés des rebelles`, `des troupes de Narvie combattent en Sarvie`."""
    view = context.view
    doer = doer_of(view, clause)
    if any(True for _ in view.complement(clause, "aux côtés de")):
        group = doer >= 0 and context.document.tokens.lemma[view.chunks[doer].head] in _GROUPS
        return not group  # « ce groupe, qui combat aux côtés du Front » is its ally
    counted = doer < 0 or view.chunks[doer].quantity >= 0
    whose = None if counted or unit_of_troops(context, doer) is None else owner_of(context, doer)
    lands = [view.chunks[c].name for c in view.complement(clause, "en", "à", "dans")]
    named = [context.document.names[n] for n in lands if n >= 0]
    return whose is not None and any(name.kind == "state" and name.canonical != whose for name in named)


def _coming(context: Context, clause: Clause) -> Troops | None:
    """`des renforts sont arrivés à la base`, `des équipes de secours sont en route`."""
    verb, view = clause.verb, context.view
    if (
        clause.subject < 0
        or verb.form != "finite"
        or verb.negation
        or verb.modal not in ("", "devoir", "aller")
    ):
        return None
    unit = unit_of_troops(context, clause.subject)
    title = context.document.sentences[clause.sentence].role == "title"
    body = context.document.tokens.lemma[view.chunks[clause.subject].head] == "armée"
    known = context.document.tokens.lower[view.chunks[clause.subject].inner] in ("les", "l'", "ces")
    visits = known and unit == "observers" and verb.lemma == "arriver"  # those who are there have come to see
    if unit is None or unit == "fighters" or title or body or visits:
        return None
    there = verb.lemma in ("arriver", "décoller", "appareiller") or any(
        True for _ in view.complement(clause, *_PLACED)
    )
    comes = verb.lemma in _VERBS["comes"] and there
    comes = comes or (
        verb.lemma == "stationner"
        and unit not in ("ships", "aircraft")
        and any(True for _ in view.complement(clause, *_PLACED, "devant", "autour de", "près de"))
    )
    comes = comes or (unit in ("ships", "aircraft") and _steers(context, clause))
    comes = (
        comes or (verb.lemma in _VERBS["awaited"] and verb.voice == "passive") or joins_front(context, clause)
    )
    comes = comes or (
        verb.lemma == "faire" and "route" in context.document.tokens.lower[verb.last : verb.last + 3]
    )
    after = context.document.tokens.lower[verb.last : verb.last + 1]
    comes = comes or (
        verb.lemma == "mettre" and "cap" in context.document.tokens.lower[verb.last : verb.last + 2]
    )
    comes = comes or (verb.lemma == "prendre" and after in (["position"], ["positions"]))
    abroad = side_of(context, clause.subject) is not None  # « les secouristes turcs sont sur place »
    if not comes and not _is_there(
        context, clause, _ON_THE_WAY if unit in _AT_WORK and not abroad else _COME
    ):
        return None  # « les secours sont sur place » says no more than that they do their work
    awaited = verb.lemma in _VERBS["awaited"]
    to_come: Factuality | None = "planned" if verb.tense == "Fut" or verb.modal or awaited else None
    who = owner_of(context, clause.subject) or _special(context, clause.subject)
    return Troops(clause.subject, unit, "deploys", who, view.extent(clause.subject), clause, to_come)


def _special(context: Context, c: int) -> str | None:
    """`les forces spéciales sont sur place`: a service by its own words."""
    chunk, lower = context.view.chunks[c], context.document.tokens.lower
    return "forces spéciales" if lower[chunk.head : chunk.head + 2] == ["forces", "spéciales"] else None


def _steers(context: Context, clause: Clause) -> bool:
    """`un destroyer est entré dans le détroit`, `a gagné le golfe`."""
    if clause.verb.lemma not in _VERBS["steers"] or into_air(context, clause):
        return False
    return clause.object >= 0 or any(True for _ in context.view.complement(clause, *_PLACED))


def _is_there(context: Context, clause: Clause, words: frozenset[str]) -> bool:
    """`sont sur place`, `sont déjà en route`."""
    if clause.verb.lemma not in _VERBS["be"]:
        return False
    _, stop = context.view.sentence_chunks[clause.sentence]
    last = context.view.chunks[min(clause.chunk + 2, stop - 1)].last
    return not words.isdisjoint(context.document.tokens.lemma[clause.verb.last : last])


_WAYS = ways_of(
    (
        (_SENDING, _sent),
        (("quitter",), leaving),
        (RETURNING, returned),
        (_GOING, gone),
        (_PATROLS | _FLYING, _patrolling),
        (
            _VERBS["comes"]
            | _VERBS["steers"]
            | _VERBS["be"]
            | _VERBS["awaited"]
            | {"stationner", "faire", "prendre", "mettre", "rejoindre", "rallier", "gagner"},
            _coming,
        ),
        (_STRENGTHENING, _strengthened),
        (UNDER_WAY, own_withdrawal),
        (CHANGING, changed_troops),
    )
)
_TELLING = frozenset(_WAYS)
