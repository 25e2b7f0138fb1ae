"""Nouns that tell of forces without a number: `le retrait des troupes`, `toute présence de troupes`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.ceded import ceded
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.kinds.force.changes import is_weapon
from recoupe.extract.kinds.force.details import name_of, owner_of
from recoupe.extract.kinds.force.known_moves import is_known
from recoupe.extract.kinds.force.troop_units import OWN, Troops, unit_of_troops, who_they_are
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.kinds.vicinity import past_marks
from recoupe.extract.lands import Lands
from recoupe.extract.people import people
from recoupe.extract.places import as_place
from recoupe.extract.presupposed import is_definite
from recoupe.lang import load_table
from recoupe.record import Factuality, Place

_TABLE = load_table("force")
_VERBS = {group: frozenset(lemmas) for group, lemmas in _TABLE["verbs"].items()}
_NOUNS = frozenset(_TABLE["troops"]["nouns"])
_RESTS_ON = frozenset(_TABLE["troops"]["preps"])
_RESTING = frozenset(_TABLE["troops"]["resting"])
_LEAVING = frozenset(_TABLE["troops"]["leaving"])
_WITHDRAWING = frozenset(_TABLE["verbs"]["withdraws"]) | frozenset(_TABLE["nouns"]["withdraws"]) | _LEAVING
_WITHDRAWALS = frozenset(_TABLE["nouns"]["withdraws"])
UNDER_WAY = frozenset(_TABLE["troops"]["under_way"])
"""Verbs of a withdrawal that is on: `a commencé son retrait`."""

_SOLDIERS = frozenset(
    ("soldat", "troupe", "militaire", "contingent", "garnison", "armée", "guerre", "combat")
)
_ANNOUNCED = frozenset(("annonce", "confirmation", "promesse", "décision", "officialisation"))
_DEMANDS = frozenset(_TABLE["troops"]["demands"])
_CALLING = frozenset(_TABLE["troops"]["calling"])
_PLANS = frozenset(_TABLE["troops"]["plans"])
_CONDITIONS = frozenset(
    ("condition", "préalable", "exigence", "objectif", "priorité", "but", "revendication")
)
_PUT_OFF: dict[str, Factuality] = {
    "reporter": "planned",
    "repousser": "planned",
    "retarder": "planned",
    "différer": "planned",
    "annuler": "denied",
}
_DOERS = ("planned", "denied", "predicted")  # by whom it is announced, denied or not ruled out
_MEASURES = frozenset(_TABLE["words"]["measures"])


def named_troops(context: Context) -> Iterator[Troops]:
    """`le retrait des troupes`, `toute présence de troupes`."""
    view = context.view
    lemma = context.document.tokens.lemma
    for c in context.heads.at(_NOUNS):
        chunk = view.chunks[c]
        if not context.readable(view.sentence_of[c]):
            continue
        if context.document.tokens.lower[chunk.inner] in ("ce", "cet", "cette", "ces"):
            continue  # « ce déploiement de forces »: told before
        troops = next((d for d in view.dependents(c) if _is_of(context, d, c)), -1)
        quoted = (
            past_marks(view, c + 1) if troops < 0 else -1
        )  # « un déploiement « dangereux » de miliciens »
        if quoted >= 0 and view.chunks[quoted].prep == "de" and unit_of_troops(context, quoted) is not None:
            troops = quoted
        if troops < 0 and c + 2 < len(view.chunks) and view.chunks[c + 1].prep == "sans":
            behind = c + 2  # « le retrait sans délai des Casques bleus »
            troops = behind if view.chunks[behind].prep == "de" and unit_of_troops(context, behind) else -1
        over = _past_destination(context, c) if troops < 0 else -1
        troops = over if over >= 0 else troops
        if troops < 0:
            continue
        clause = view.clause_of(c)
        action = "withdraws" if lemma[chunk.head] in _WITHDRAWING and over < 0 else "deploys"
        how = _announced(clause, c)
        doer = doer_of(view, clause) if clause is not None and how in _DOERS else -1
        sender = name_of(context, doer) if doer >= 0 else None
        actor = who_they_are(context, troops) if action == "withdraws" else side_of(context, troops) or sender
        told = clause is not None and c in (*clause.objects, *clause.subjects)
        told = told or (clause is not None and clause.verb.lemma in _RESTING)
        how = how or _asked(context, clause, c)
        if (chunk.prep == "à" and _given_green(context, clause)) or _of_a_plan(context, c):
            how = "planned"
        how = how or _wanted(context, clause, c)
        headline = clause is None and c == view.sentence_chunks[view.sentence_of[c]][0]
        if how == "demanded" and lemma[chunk.head] in _LEAVING and unit_of_troops(context, troops) is None:
            continue  # « exige le départ des jihadistes » is a price of peace, no move of a force
        done = told or headline or chunk.prep in _RESTS_ON or is_known(context, clause, c)
        if how is None and not done:
            continue  # « dans le cadre du retrait des rebelles »
        owner = actor or sender or owner_of(context, troops)
        owner = owner if owner or _are_heavy_arms(context, troops) else name_of(context, troops)
        yield Troops(troops, _unit_of(context, troops), action, owner, view.extent(c), clause, how)


def _unit_of(context: Context, troops: int) -> str:
    """What they are; fighters where a noun or a name of theirs says no more."""
    unit = unit_of_troops(context, troops)
    if unit is None and _are_heavy_arms(context, troops):
        return "weapons"
    if unit is None and is_armed(context, troops):
        return "fighters"
    return unit or "soldiers"


def of_lands(context: Context) -> Iterator[Troops]:
    """`après l'annonce du retrait de la Sarvie`, `avec le retrait sarvien`: its soldiers, where some are told of."""
    view, lemma = context.view, context.document.tokens.lemma
    told_of = bool(context.lemmas.at(_SOLDIERS))
    for c in context.heads.at(_WITHDRAWALS | _LEAVING):
        leaves = lemma[view.chunks[c].head] in _LEAVING
        if (leaves or not told_of) and not _from_land(context, c):
            continue
        above = view.governor[c]
        announced = above >= 0 and lemma[view.chunks[above].head] in _ANNOUNCED
        clause = view.clause_of(c)
        done = view.chunks[c].prep in _RESTS_ON or is_known(context, clause, c)
        done = done or (clause is not None and c in clause.subjects and is_definite(view, c))
        if not context.readable(view.sentence_of[c]) or not (announced or done):
            continue  # « la Sarvie a confirmé le retrait de la Narvie » tells from where
        told = _land_of(context, c)
        if told is not None:
            how: Factuality | None = "planned" if announced else None
            yield Troops(c, "soldiers", "withdraws", told[0], view.extent(c), clause, how, told[1])


def _land_of(context: Context, c: int) -> tuple[str | None, Place | None] | None:
    """`le retrait de la Sarvie`, `le retrait sarvien (de Narvie)`: whose, and whence; not that from a treaty."""
    view = context.view
    behind = [d for d in view.dependents(c) if view.chunks[d].prep == "de"]
    if not all(_is_state(context, d) for d in behind) or view.chunks[c].quantity >= 0:
        return None  # « le retrait de la Sarvie de l'accord »
    side = side_of(context, c)
    if side is not None:
        return side, as_place(view, behind[0]) if behind else None
    if not behind or (len(behind) == 1 and _is_left(context, behind[0])):
        return None
    return name_of(context, behind[0]), as_place(view, behind[1]) if len(behind) > 1 else None


def _from_land(context: Context, c: int) -> bool:
    """`le retrait narvien de Sarvie`: from a land nobody withdraws but soldiers."""
    states = sum(_is_state(context, d) for d in context.view.dependents(c))
    return states > (0 if side_of(context, c) is not None else 1)


def _is_left(context: Context, land: int) -> bool:
    """`le retrait d'Irak`, `le retrait du Liban` where the article is about it: whence they went, not whose."""
    tokens, chunk = context.document.tokens, context.view.chunks[land]
    if (
        tokens.lower[chunk.first] in ("de", "d'")
        and chunk.inner == chunk.first + 1
        and chunk.head == chunk.inner
    ):
        return True
    _, about = Lands(context).leading()
    return about is not None and about.name == context.document.names[chunk.name].canonical


def _is_state(context: Context, c: int) -> bool:
    name = context.view.chunks[c].name
    return name >= 0 and context.view.chunks[c].prep == "de" and context.document.names[name].kind == "state"


def _of_a_plan(context: Context, c: int) -> bool:
    """`le plan de retrait de la force`, `le calendrier du départ des troupes`."""
    above = context.view.governor[c]
    planned = above >= 0 and context.document.tokens.lemma[context.view.chunks[above].head].lower() in _PLANS
    return planned and context.view.chunks[c].prep == "de"


def _asked(context: Context, clause: Clause | None, c: int) -> Factuality | None:
    """`l'exigence du retrait des troupes`, `appelle au retrait des troupes`: asked for; announced, it is to come."""
    above = context.view.governor[c]
    if above >= 0 and context.document.tokens.lemma[context.view.chunks[above].head] in _ANNOUNCED:
        return "planned"
    if above >= 0 and context.document.tokens.lemma[context.view.chunks[above].head] in _DEMANDS:
        return "demanded"
    calls = (
        clause is not None and clause.verb.lemma in _CALLING and context.view.chunks[c].prep in ("à", "pour")
    )
    return "demanded" if calls else None


def _wanted(context: Context, clause: Clause | None, c: int) -> Factuality | None:
    """`le retrait est une condition`, `la paix passe par le retrait`: asked for; `a été reporté`: to come."""
    if clause is None:
        return None
    verb = clause.verb
    if verb.lemma == "passer" and context.view.chunks[c].prep == "par":
        return "demanded"
    if c not in clause.subjects:
        return None
    if verb.lemma in _PUT_OFF and verb.voice == "passive":
        return _PUT_OFF[verb.lemma]
    aim = verb.lemma in ("être", "rester", "demeurer", "constituer") and clause.object >= 0
    head = context.document.tokens.lemma[context.view.chunks[clause.object].head] if aim else ""
    return "demanded" if head in _CONDITIONS else None


def _given_green(context: Context, clause: Clause | None) -> bool:
    """`a donné son feu vert à l'envoi d'une force`."""
    if clause is None or clause.verb.lemma != "donner":
        return False
    return "vert" in context.document.tokens.lower[clause.verb.last : clause.verb.last + 4]


def _past_destination(context: Context, c: int) -> int:
    """`le départ pour la Sarvie d'un avion militaire`: what leaves, behind where it goes; -1 for none."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    if c + 2 >= stop or view.chunks[c + 1].prep not in ("pour", "vers", "à", "en", "sur"):
        return -1
    return c + 2 if view.chunks[c + 2].prep == "de" and unit_of_troops(context, c + 2) is not None else -1


def _is_of(context: Context, d: int, noun: int) -> bool:
    """Troops right behind the noun, or behind a measure: `le départ de l'ensemble des combattants`."""
    if unit_of_troops(context, d) is None:
        return context.view.governor[d] == noun and _fighters_leave(context, d, noun)
    above = context.view.governor[d]
    measure = above >= 0 and context.document.tokens.lemma[context.view.chunks[above].head] in _MEASURES
    return above == noun or (measure and context.view.governor[above] == noun)


def _fighters_leave(context: Context, d: int, noun: int) -> bool:
    """`le retrait du Front du Levant`, `le départ des rebelles`: whoever fights and is no state; not from a town."""
    view = context.view
    if context.document.tokens.lemma[view.chunks[noun].head] not in _WITHDRAWING:
        return False
    if _are_heavy_arms(context, d):
        return True
    if view.chunks[d].prep != "de" or view.chunks[d].quantity >= 0 or ceded(context, noun)[1] >= 0:
        return False  # ground given up is told of the town
    person = people().forms.get(context.document.tokens.lower[view.chunks[d].head])
    fights = person is not None and person.victims == "fighters"
    return fights or (view.chunks[d].name >= 0 and identify(view, d).kind == "armed_group")


def _are_heavy_arms(context: Context, d: int) -> bool:
    """`le retrait des armes lourdes`: artillery and tanks that leave the front."""
    words = context.document.tokens.lemma[slice(*context.view.extent(d))]
    return words[-1:] == ["lourd"] and is_weapon(context, d)


def _announced(clause: Clause | None, noun: int) -> Factuality | None:
    if clause is None:
        return None
    if (
        noun in clause.subjects
        and clause.verb.voice == "passive"
        and clause.verb.lemma in _VERBS["scheduled"]
    ):
        return "planned"
    if noun not in (clause.subjects if clause.verb.voice == "passive" else clause.objects):
        return None
    if clause.verb.lemma in ("attendre", "espérer") and clause.verb.voice == "active":
        return "demanded"  # « attendent de lui un retrait des rebelles »
    for group, how in (("promised", "planned"), ("demanded", "demanded"), ("denied", "denied")):
        if clause.verb.lemma in _VERBS[group]:
            if how == "denied" and clause.verb.negation:
                return "predicted"  # « n'exclut pas l'envoi de troupes »
            return how  # type: ignore[return-value]
    return None


def _is_town(context: Context, c: int) -> bool:
    name = context.view.chunks[c].name
    return name >= 0 and context.document.names[name].kind == "place"


def own_withdrawal(context: Context, clause: Clause) -> Troops | None:
    """`La force a commencé son retrait du nord`: an army, a mission or a state that goes home."""
    view, tokens = context.view, context.document.tokens
    verb = clause.verb
    if verb.voice != "active" or verb.negation or clause.object < 0:
        return None
    chunk = view.chunks[clause.object]
    own = not OWN.isdisjoint(tokens.lower[chunk.first : chunk.head])
    if not own or tokens.lemma[chunk.head] not in _WITHDRAWALS:
        return None
    if any(_is_town(context, d) for d in view.dependents(clause.object)):
        return None  # ground given up, no force that goes home
    left = (view.chunks[d].name for d in view.dependents(clause.object) if view.chunks[d].prep == "de")
    if any(at >= 0 and context.document.names[at].kind == "organisation" for at in left):
        return None  # « ont annoncé leur retrait de la Ligue »
    doer = doer_of(view, clause)
    name = view.chunks[doer].name if doer >= 0 else -1
    body = name >= 0 and context.document.names[name].kind in ("organisation", "state")
    if doer < 0 or not (body or is_armed(context, doer)):
        return None
    how: Factuality | None = "planned" if verb.lemma in _VERBS["promised"] or verb.tense == "Fut" else None
    words = (verb.first, view.extent(clause.object)[1])
    return Troops(clause.object, "soldiers", "withdraws", name_of(context, doer), words, clause, how)
