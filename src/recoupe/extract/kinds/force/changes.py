"""Forces without a number that are called up, cut back, armed, seen or there: `a décrété la mobilisation générale`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of, objects_behind, ruled
from recoupe.extract.kinds.force.details import name_of, owner_of
from recoupe.extract.kinds.force.troop_units import OWN, Troops, unit_of_troops, who_they_are
from recoupe.extract.kinds.force.verbs import head_of
from recoupe.extract.kinds.ways import first_told, ways_of
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")["changes"]
_CALLING = frozenset(_TABLE["calling"])
_CALLED = frozenset(_TABLE["called"])
_ORDERING = frozenset(_TABLE["ordering"])
_CUTTING = frozenset(_TABLE["cutting"])
_OWNED = frozenset(_TABLE["owned"])
_ARMING = frozenset(_TABLE["arming"])
_WEAPONS = frozenset(_TABLE["weapons"])
_SEEN = frozenset(_TABLE["seen"])
_SET_UP = frozenset(_TABLE["set_up"])
_OF_ORDER = frozenset(_TABLE["of_order"])
_HAVING = frozenset(_TABLE["having"])
_MADE_TO = frozenset(_TABLE["made_to"])
_COMING = frozenset(("arriver", "débarquer", "affluer", "atterrir"))
_NEAR_VERB = 8  # tokens behind the verb in which `disposition` stands
_FOR_PAY = frozenset(_TABLE["for_pay"])
_STAYING = frozenset(("être", "rester", "demeurer"))
_STATIONING = frozenset(("déployer", "installer", "positionner", "stationner"))
_GEAR = frozenset(("système", "matériel", "équipement", "avion", "hélicoptère", "véhicule"))
_OF_WAR = frozenset(
    ("antiaérien", "antimissile", "antichar", "militaire", "défense", "combat", "sol-air", "guerre")
)
_HEAVY = ("tanks", "aircraft", "ships")
_PLACED = ("à", "en", "dans", "sur", "près de", "au nord de", "autour de", "devant")
_UNIONS = frozenset(
    ("syndicat", "intersyndicale", "collectif", "opposition", "parti", "association", "étudiant")
)
_GENERAL = frozenset(("général", "partiel", "réserviste", "armée", "troupe", "réserve", "réserves"))


def changed_troops(context: Context, clause: Clause) -> Troops | None:
    """What a clause tells of such forces, or None."""
    verb = clause.verb
    if verb.negation or verb.modal in ("refuser", "tenter"):
        return None
    return first_told(_WAYS.get(verb.lemma, ()), context, clause)


def _words(context: Context, clause: Clause, c: int) -> tuple[int, int]:
    first, last = context.view.extent(c)
    return min(first, clause.verb.first), max(last, clause.verb.last)


def _how(context: Context, clause: Clause) -> Factuality | None:
    ahead = clause.verb.tense == "Fut" or clause.verb.modal in ("aller", "devoir")
    return "planned" if ahead else ruled(context.view, clause)


def _mobilized(context: Context, clause: Clause) -> Troops | None:
    """`a décrété la mobilisation générale`, `a ordonné la mobilisation des réservistes`."""
    slots = clause.subjects if clause.verb.voice == "passive" else clause.objects
    for c in slots:
        words = context.document.tokens.lemma[slice(*context.view.extent(c))]
        if head_of(context, c) == "mobilisation" and not _GENERAL.isdisjoint(words):
            doer = _doer(context, clause)
            if doer >= 0 and head_of(context, doer) in _UNIONS:
                return None
            actor = name_of(context, doer)
            return Troops(
                c, "soldiers", "deploys", actor, _words(context, clause, c), clause, _how(context, clause)
            )
    return None


def _doer(context: Context, clause: Clause) -> int:
    if clause.verb.voice == "passive":
        return next(context.view.complement(clause, "par"), -1)
    return doer_of(context.view, clause)


def _cut_back(context: Context, clause: Clause) -> Troops | None:
    """`réduira son contingent`, `a allégé son dispositif militaire`: some of them leave."""
    if clause.verb.voice != "active" or clause.object < 0:
        return None
    view, tokens = context.view, context.document.tokens
    chunk = view.chunks[clause.object]
    own = not OWN.isdisjoint(tokens.lower[chunk.first : chunk.head])
    doer = doer_of(view, clause)
    if not own or head_of(context, clause.object) not in _OWNED or doer < 0 or not is_armed(context, doer):
        return None
    if any(view.chunks[c].quantity >= 0 for c in view.complement(clause, "à", "de")):
        return None  # « réduira sa présence à 2.500 hommes » is counted
    words = _words(context, clause, clause.object)
    how = _how(context, clause)
    return Troops(clause.object, "soldiers", "withdraws", name_of(context, doer), words, clause, how)


def _armed(context: Context, clause: Clause) -> Troops | None:
    """`a livré des missiles aux rebelles`, `fournira des armes à la Sarvie`."""
    if clause.verb.voice == "reflexive":
        return None
    view = context.view
    passive = clause.verb.voice == "passive"
    slots = clause.subjects if passive else clause.objects
    given = next((c for c in slots if is_weapon(context, c) and view.chunks[c].quantity < 0), -1)
    doer = _doer(context, clause)
    whose = owner_of(context, given) if given >= 0 and doer < 0 else None
    to_side = any(is_armed(context, c) or view.chunks[c].name >= 0 for c in view.complement(clause, "à"))
    to_side = to_side or (
        clause.verb.lemma in _STATIONING and any(True for _ in view.complement(clause, *_PLACED))
    )
    sends = doer >= 0 and (is_armed(context, doer) or view.chunks[doer].name >= 0)
    if given < 0 or not to_side or not (sends or whose or passive):
        return None
    actor = name_of(context, doer) or whose
    words = _words(context, clause, given)
    return Troops(given, "weapons", "deploys", actor, words, clause, _how(context, clause))


def is_weapon(context: Context, c: int) -> bool:
    """`des missiles`, `des systèmes antiaériens`, `du matériel militaire`."""
    head = head_of(context, c)
    words = context.document.tokens.lemma[slice(*context.view.extent(c))]
    return head in _WEAPONS or (head in _GEAR and not _OF_WAR.isdisjoint(words))


def _called_in(context: Context, clause: Clause) -> Troops | None:
    """`la garde nationale a été appelée en renfort`, `a appelé l'armée à la rescousse`."""
    asked = (
        clause.verb.lemma == "faire"
        and "appel" in context.document.tokens.lower[clause.verb.last : clause.verb.last + 2]
    )
    if asked:
        called = [c for c in context.view.complement(clause, "à") if context.view.chunks[c].quantity < 0]
        whom = next((c for c in called if unit_of_troops(context, c) is not None), -1)
        if whom >= 0:
            words = (clause.verb.first, context.view.extent(whom)[1])
            actor = name_of(context, _doer(context, clause))
            return Troops(whom, "soldiers", "deploys", actor, words, clause, _how(context, clause))
    if clause.verb.lemma not in _CALLING:
        return None
    view, tokens = context.view, context.document.tokens
    slots = clause.subjects if clause.verb.voice == "passive" else clause.objects
    near = tokens.lower[clause.verb.last : clause.verb.last + 8]
    if _CALLED.isdisjoint(near):
        return None
    for c in slots:
        if view.chunks[c].quantity < 0 and is_armed(context, c):
            unit = unit_of_troops(context, c) or "soldiers"
            doer = _doer(context, clause)
            actor = name_of(context, doer) or name_of(context, c)
            return Troops(
                c, unit, "deploys", actor, _words(context, clause, c), clause, _how(context, clause)
            )
    return None


def _seen(context: Context, clause: Clause) -> Troops | None:
    """`des mercenaires ont été aperçus près de la base`: somebody sent them there."""
    if clause.verb.voice != "passive" or clause.subject < 0:
        return None
    unit = unit_of_troops(context, clause.subject)
    placed = any(True for _ in context.view.complement(clause, *_PLACED))
    if unit is None or not placed:
        return None
    who = who_they_are(context, clause.subject)
    return Troops(clause.subject, unit, "deploys", who, context.view.extent(clause.subject), clause)


def _present(context: Context, clause: Clause) -> Troops | None:
    """`des forces spéciales américaines sont présentes en Sarvie`."""
    if clause.subject < 0:
        return None
    lemma = context.document.tokens.lemma[clause.verb.last : clause.verb.last + 3]
    unit = unit_of_troops(context, clause.subject) if "présent" in lemma else None
    places = context.view.complement(clause, *_PLACED)
    if unit is None or not any(context.view.chunks[c].quantity < 0 for c in places):
        return None  # « présentes dans treize quartiers » holds them
    who = who_they_are(context, clause.subject)
    return Troops(clause.subject, unit, "deploys", who, context.view.extent(clause.subject), clause)


def _set_up(context: Context, clause: Clause) -> Troops | None:
    """`un important dispositif de sécurité a été déployé`, `la police a renforcé son dispositif`."""
    if clause.verb.voice == "reflexive":
        return None
    view = context.view
    slots = clause.subjects if clause.verb.voice == "passive" else clause.objects
    for c in slots:
        words = context.document.tokens.lemma[slice(*view.extent(c))]
        if head_of(context, c) != "dispositif" or view.chunks[c].quantity >= 0:
            continue
        doer = _doer(context, clause)
        by_arms = doer >= 0 and is_armed(context, doer)
        if not by_arms and _OF_ORDER.isdisjoint(words):
            continue
        unit = "soldiers" if "militaire" in words else "police"
        actor = name_of(context, doer)
        return Troops(c, unit, "deploys", actor, _words(context, clause, c), clause, _how(context, clause))
    return None


def _has(context: Context, clause: Clause) -> Troops | None:
    """`les rebelles disposent de chars et d'artillerie lourde`."""
    if clause.verb.voice != "active":
        return None
    view = context.view
    doer = doer_of(view, clause)
    if doer < 0 or not is_armed(context, doer):
        return None
    for c in (*clause.objects, *view.complement(clause, "de")):
        unit = unit_of_troops(context, c)
        there = unit == "soldiers" and any(True for _ in view.complement(clause, "dans", "en", "à", "sur"))
        if unit is not None and (unit in _HEAVY or there) and view.chunks[c].quantity < 0:
            return Troops(
                c,
                unit,
                "numbers",
                name_of(context, doer),
                _words(context, clause, c),
                clause,
                _how(context, clause),
            )
    return None


def _made_to_come(context: Context, clause: Clause) -> Troops | None:
    """`a fait venir des instructeurs russes`, `a fait entrer des chars en Narvie`: sent, or called in."""
    if clause.verb.modal != "faire" or clause.verb.voice != "active":
        return None
    there = any(True for _ in context.view.complement(clause, *_PLACED, "vers"))
    for c in objects_behind(context.view, clause):
        unit = unit_of_troops(context, c)
        if unit is not None and (there or clause.verb.lemma == "venir"):
            doer = doer_of(context.view, clause)
            who = owner_of(context, c) or name_of(context, doer)
            words = _words(context, clause, c)
            return Troops(c, unit, "deploys", who, words, clause, _how(context, clause))
    return None


def _put_at_disposal(context: Context, clause: Clause) -> Troops | None:
    """`ont mis à disposition un navire-hôpital`, `a mis des soldats à la disposition du préfet`."""
    lemma = context.document.tokens.lemma
    if "disposition" not in lemma[clause.verb.last : clause.verb.last + _NEAR_VERB]:
        return None
    for c in clause.subjects if clause.verb.voice == "passive" else _behind(context, clause):
        unit = unit_of_troops(context, c)
        if unit is not None:
            who = name_of(context, _doer(context, clause)) or owner_of(context, c)
            return Troops(c, unit, "deploys", who, _words(context, clause, c), clause, _how(context, clause))
    return None


def _behind(context: Context, clause: Clause) -> list[int]:
    """The object, also behind `à disposition`."""
    found = [c for c in objects_behind(context.view, clause) if head_of(context, c) != "disposition"]
    _, stop = context.view.sentence_chunks[clause.sentence]
    after = clause.chunk + 2
    late = after < stop and context.view.chunks[after].kind == "NP"
    return found or ([after] if late else [])


def _arriving(context: Context, clause: Clause) -> Troops | None:
    """`des mercenaires russes sont arrivés à la base`: who fights for pay has been sent there."""
    subject = clause.subject
    if subject < 0 or head_of(context, subject) not in _FOR_PAY or clause.verb.form != "finite":
        return None
    unit = unit_of_troops(context, subject)
    if unit is None or not any(True for _ in context.view.complement(clause, *_PLACED, "vers")):
        return None
    who, words = owner_of(context, subject), _words(context, clause, subject)
    return Troops(subject, unit, "deploys", who, words, clause, _how(context, clause))


_WAYS = ways_of(
    (
        (_MADE_TO, _made_to_come),
        (_COMING, _arriving),
        (("mettre",), _put_at_disposal),
        (_ORDERING, _mobilized),
        (_CUTTING, _cut_back),
        (_ARMING, _armed),
        (_CALLING | {"faire"}, _called_in),
        (_SEEN, _seen),
        (_STAYING, _present),
        (_SET_UP, _set_up),
        (_HAVING, _has),
    )
)
CHANGING = frozenset(_WAYS)
"""Verbs that may tell of such forces."""
