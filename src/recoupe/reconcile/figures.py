"""Figures of people: measure, whom they count, of what cause, and how far apart they are."""

from __future__ import annotations

from recoupe.reconcile.captives import CAPTIVITY
from recoupe.reconcile.evidence import Context, Never, Weights, answer, common, days_apart, parties
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.listed import listed
from recoupe.reconcile.persons import by_name, few, one_of_many, sorts_apart, told_apart, who, whose
from recoupe.reconcile.scope import place, time_of_figures, towards
from recoupe.reconcile.tolls import service_of
from recoupe.reconcile.totals import (
    alike_in_cause,
    compatible,
    great_tolls,
    grows,
    is_vague,
    of_tolls,
    one_disaster,
    own_of_a_war,
    same_few,
    sort_of,
    totals,
    two_tolls,
)
from recoupe.reconcile.uncounted import announced, own_of_one_day, same_troops, some_people
from recoupe.reconcile.view import View
from recoupe.resolve.spelling import words

_SIDE_BY_SIDE = 300  # characters within which an article sets one figure against another
_TELLING = 500  # figures as great as this are seldom close to each other by chance
_NEAR = 1.02
_GREAT = 100  # a figure that is seldom printed by chance, if it is not round
_TOLD_AGAIN = 10  # a figure as great as this is seldom of two things in one article
_STILL_NEWS = 4  # days over which newsrooms repeat a source's count
_ROUNDED = 1.2  # times that two counts of one crowd may be apart
_SURROUNDED = 10_000  # people trapped of whom a story has one crowd
_A_LAND = 1_000_000  # people on the move, who are a whole land's and grow slowly
_SET_OFF = ("population", "figure", "lesser", "taken_in", "on_top")  # what a rival's count may well be
_MANY = 3
_TROOPS = {"soldiers", "fighters"}  # what newsrooms call a movement's own
_MOST_CONTEXT = 1.5  # the most that common words may weigh
_MEASURES = {
    frozenset({"killed", "casualties"}): -1.5,
    frozenset({"evacuated", "displaced"}): -2.0,
    frozenset({"displaced", "refugees"}): -0.5,
}


def figures(a: View, b: View, context: Context) -> Weights:
    """Figures: measure, whom they count, where, over what time, of what cause, and how far apart they are."""
    if (a.value is None) != (b.value is None) and not (a.denied or b.denied or _uncounted(a, b)):
        raise Never
    _not_part_and_whole(a, b)
    _not_with_the_attackers(a, b)
    if a.victims and b.victims and _measure(a, b) > -1.0:
        return by_name(a, b)
    against = _set_against(a, b)
    one_article = listed(a, b)  # before the others, since it often forbids
    weights: Weights = [
        ("prior", -1.5 if a.stock or b.stock else -2.0),
        ("measure", _measure(a, b)),
        ("population", _population(a, b)),
        ("who", who(a, b)),
        ("sorts", sorts_apart(a, b)),
        ("named", -4.0 if bool(a.victims) != bool(b.victims) and a.value != b.value else 0.0),
        ("whose", whose(a, b)),
        ("place", place(a, b, context)),
        ("part", _part(a, b, context)),
        ("outlook", _outlook(a, b)),
        ("source", _source(a, b)),
        ("answer", answer(a, b)),
        ("beside", 2.5 if against else _rivals(a, b)),
        ("towards", 0.0 if against else towards(a, b, context)),
        ("time", time_of_figures(a, b)),
        ("cause", max(alike_in_cause(a, b), 0.0) if own_of_a_war(a, b) else alike_in_cause(a, b)),
        ("figure", _figure(a, b)),
        ("perpetrator", parties(a, b, 1.0, -1.0) if a.claim.kind == "casualties" else 0.0),
        ("few", few(a, b)),
        ("totals", totals(a, b)),
        ("lesser", _lesser(a, b)),
        ("taken_in", -2.5 if a.taken_in != b.taken_in and a.value != b.value else 0.0),
        ("some", _some(a, b)),
        ("several", -5.0 if a.several != b.several and not a.whose & b.whose else 0.0),
        ("further", -3.0 if a.sudden and a.further != b.further and a.value != b.value else 0.0),
        ("on_top", -6.0 if a.on_top != b.on_top and a.value != b.value else 0.0),
        ("one_article", one_article),
        ("uncounted", some_people(a, b, context)),
    ]
    if two_tolls(a, b):
        guessed = not (a.placed and b.placed)
        weights = [(name, of_tolls(name, weight, guessed, a.claim.kind)) for name, weight in weights]
    if _printed_again(a, b):  # whatever place its second sentence was read with
        weights = [(n, max(w, -1.5) if n == "place" else w) for n, w in weights]
    weights = told_apart(a, b, weights, context)
    if against:  # of one attack one counts its dead, the other all whom it wants to have hit
        weights = [(n, max(w, -0.5) if n in _SET_OFF else w) for n, w in weights]
    if sum(weight for _, weight in weights) > -_MOST_CONTEXT:  # below, no context could join them
        setting = _setting(a, b, context)
        weights.append(("context", min(setting, 0.5) if one_of_many(a, b) else setting))
    return weights


def _lesser(a: View, b: View) -> float:
    """Some of an article's dead or hurt against another's toll; a land counts its own wherever they were hit."""
    if a.lesser == b.lesser or not (a.single and b.single) or a.value == b.value or a.whose & b.whose:
        return 0.0
    return -2.0


def _printed_again(a: View, b: View) -> bool:
    """Whether one article prints the very same telling figure twice: `4 352`, not `4 000`."""
    return a.article == b.article and a.value == b.value and _is_telling(a.value or 0.0)


def _is_telling(value: float) -> bool:
    return value >= _GREAT and value % 10 != 0


def _some(a: View, b: View) -> float:
    """Some of the hurt are not all of them; those whose names are known may be all, later."""
    if a.some == b.some or a.value is None or b.value is None or a.value == b.value:
        return 0.0
    return -1.5 if "identified" in (a.some, b.some) else -4.0


def _uncounted(a: View, b: View) -> bool:
    """Whether one tells of some without a number, and the other counts many of the same story: `plusieurs blessés`.

    So too of people in service who are sent: `envoie ses plongeurs`, `35 plongeurs`.
    """
    if a.claim.kind == "force":
        return a.article != b.article and a.population == b.population is not None
    many = all(v.value is None or v.value >= _MANY for v in (a, b))
    if own_of_one_day(a, b):
        return many
    return a.article != b.article and a.single and b.single and a.population == b.population and many


def force(a: View, b: View, context: Context) -> Weights:
    """Forces: whose, of what unit, where; as figures."""
    states = [{party for party in v.parties if party.startswith("state:")} for v in (a, b)]
    if all(states) and not states[0] & states[1]:
        raise Never
    return [
        *figures(a, b, context),
        ("actor", 0.5 if _of_one_service(a, b) else parties(a, b, 1.5, -2.5)),
        ("sort", _of_one_sort(a, b, context)),
        ("announced", announced(a, b)),
        ("troops", same_troops(a, b)),
        ("elsewhere", -1.5 if a.value is None and b.value is None and _of_two_places(a, b) else 0.0),
    ]


def _of_one_service(a: View, b: View) -> bool:
    """Whether both are told by what they are, and it is one service: `les pompiers`, `les marins-pompiers`."""
    named = any(party[:2] == "e-" or ":" in party for party in a.parties | b.parties)
    one, other = (service_of(view.claim.args.actor or "") for view in (a, b))
    return not named and one is not None and one == other and not a.parties & b.parties


def _of_two_places(a: View, b: View) -> bool:
    """Whether both say where people in service are or are sent, and no place is in common."""
    one, other = ({v.place, v.where} - {None} for v in (a, b))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _of_one_sort(a: View, b: View, context: Context) -> float:
    """Whether people in service told without a number are those whom another counts: `ses plongeurs`, `35 plongeurs`.

    `des effectifs` are anybody's.
    """
    if (a.value is None) == (b.value is None) or a.denied or b.denied:
        return 0.0
    return min(2.0, 4.0 * common(a.worded, b.worded, context) - 1.0)


def _source(a: View, b: View) -> float:
    """One named origin; more where two newsrooms have the very figure from it."""
    if not a.origin.named or a.origin.key != b.origin.key:
        return 0.0
    if a.article == b.article or a.value is None or a.value != b.value:
        return 1.0
    near = a.said is None or b.said is None or abs((a.said - b.said).days) <= _STILL_NEWS
    return 3.0 if near and a.value >= _TOLD_AGAIN and a.value % 10 else 2.0


def _not_part_and_whole(a: View, b: View) -> None:
    one, other = getattr(a.claim.args, "subset_of", None), getattr(b.claim.args, "subset_of", None)
    if b.claim.id == one or a.claim.id == other or (one is not None and one == other):
        raise Never
    added = {getattr(v.claim.args, "in_addition_to", None) for v in (a, b)}
    if added & {a.claim.id, b.claim.id}:
        raise Never


def _not_with_the_attackers(a: View, b: View) -> None:
    """Refuse `cinq morts, dont l'assaillant` and `quatre tués`: those whom he killed, and these with him."""
    with_him, without = (a, b) if a.attackers > b.attackers else (b, a)
    if not with_him.attackers or without.attackers or with_him.value is None or without.value is None:
        return
    if with_him.value - without.value == with_him.attackers:
        raise Never


def _setting(a: View, b: View, context: Context) -> float:
    """Words that both surroundings use and few others do, where no place or day says as much.

    From -1 for nothing in common to +1.5 for the same telling words.
    """
    if a.place is not None and b.place is not None and days_apart(a, b) is not None:
        return 0.0
    shared = common(a.around, b.around, context)
    return max(0.0 if one_disaster(a, b) else -1.0, min(_MOST_CONTEXT, 5.0 * shared - 1.0))


def _part(a: View, b: View, context: Context) -> float:
    """A part of a whole is not another article's whole, unless a place says what part it is."""
    if _of_two_wholes(a, b):
        return -4.0
    if a.whose & b.whose and (a.value == b.value or own_of_a_war(a, b)):
        return 0.0  # two Narvians, of whatever whole; `dix côté narvien`
    if a.single and b.single and any(not state.startswith("~") for state in a.whose & b.whose):
        return 0.0  # of a disaster's dead each land's own are a part, told as one or not
    if a.who is not None and a.who == b.who and a.value == b.value:
        return 0.0  # `dont l'assaillant`, `l'assaillant a été abattu`
    if a.some == b.some == "severe" and not a.value == b.value == 1:
        return 0.0  # `26 blessés, dont onze gravement`, `huit blessés graves`
    parts = [getattr(v.claim.args, "subset_of", None) is not None for v in (a, b)]
    if parts[0] == parts[1]:
        return 0.0
    located = context.places.relate(a.place, b.place) in ("same", "inside")
    return 0.0 if located and (a.where is None) == (b.where is None) else -4.0


def _of_two_wholes(a: View, b: View) -> bool:
    """Whether two parts are of wholes too far apart to be one: two children of nine dead, two of fifty."""
    low, high = sorted((a.whole or 0.0, b.whole or 0.0))
    once = a.value == b.value and a.article != b.article and not (a.single and b.single)  # no toll that grew
    return once and low > 0 and high > _MANY * low


def _outlook(a: View, b: View) -> float:
    """A toll foreseen is not a toll counted; troops announced may be those that come, and so many evacuees."""
    if a.ahead == b.ahead or a.claim.kind == "force":
        return 0.0
    if a.claim.kind == "casualties" and a.value != b.value:
        return -5.0
    if a.single and b.single and a.value is not None and a.value > _MANY:
        return -1.0  # `le bilan serait de 48 blessés`: nobody foresees the very figure
    return -3.0 if a.claim.kind == "casualties" or a.value != b.value else 0.0


def _rivals(a: View, b: View, *, alike: bool = False) -> float:
    """Figures of two named sources side by side in one article are set against each other."""
    if a.article != b.article or not (a.origin.named or b.origin.named) or a.origin.key == b.origin.key:
        return 0.0
    apart = abs(a.claim.evidence[0].start - b.claim.evidence[0].start)
    same = (alike or a.population == b.population) and (
        a.place == b.place or a.place is None or b.place is None
    )
    both = a.origin.named and b.origin.named
    return (1.5 if both else 0.75) if apart < _SIDE_BY_SIDE and same else 0.0


def _set_against(a: View, b: View) -> bool:
    """Whether an article sets the later of two sources' figures against the earlier, shortly before it."""
    first, then = sorted((a, b), key=lambda v: v.claim.evidence[0].start)
    if a.article != b.article or not then.counters or a.origin.key == b.origin.key:
        return False
    if alike_in_cause(a, b) < 0:
        return False  # `35 dans l'église`, then one camp's toll of all against another's
    same = first.claim.sentence == then.claim.sentence
    if not (then.origin.named and (first.origin.named or same)) or {a.population, b.population} & {
        "children",
        "women",
    }:
        return False
    near = then.claim.evidence[0].start - first.claim.evidence[0].start < _SIDE_BY_SIDE
    placed = a.place == b.place or a.place is None or b.place is None or not (a.placed and b.placed)
    own = (
        same and not first.origin.named and a.population == b.population
    )  # `9 000, les bénévoles plutôt 13 000`
    return near and placed and (own or not same)


def _contested(a: View, b: View) -> bool:
    """Whether two sources of one article say of the same dead that they were fighters, and that they were not."""
    fighters = {"fighters", "soldiers"}
    one_sided = (a.population in fighters) != (b.population in fighters)
    if not one_sided or {a.population, b.population} & {"children", "women"}:
        return False
    return _rivals(a, b, alike=True) > 0 and a.place is not None and a.place == b.place


def _measure(a: View, b: View) -> float:
    one, other = sort_of(a), sort_of(b)
    if one == other and (a.unit == "percent") == (b.unit == "percent"):
        return 0.0
    if a.value == 0 == b.value and "casualties" in (one, other):
        return -0.5
    close = _MEASURES.get(frozenset({one, other}))
    if {one, other} == {"casualties", "wounded"} and a.value == b.value == 1 and a.sudden and b.sudden:
        return -1.0  # `une victime en état de mort cérébrale`
    if close is None or (a.unit == "percent") != (b.unit == "percent"):
        raise Never
    if great_tolls(a, b):
        return 0.0
    return max(close, -0.5) if a.value == b.value and (a.value or 0.0) >= _TOLD_AGAIN else close


def _population(a: View, b: View) -> float:
    one, other = a.population, b.population
    if one == other:
        return 1.0 if one else 0.0
    anyone = a.claim.kind == "force" and ("people" in (one, other) or {one, other} == _TROOPS)
    if one is None or other is None or anyone:
        return -0.5  # `720 personnes mobilisées` may be policemen, `les forces narviennes` fighters
    among = lexicon().among
    if other in among.get(one, ()) or one in among.get(other, ()):
        pair = {one, other}
        if pair == {"people", "civilians"}:  # within one article the one is part of the other
            return -3.0 if a.article == b.article and a.origin.key == b.origin.key else 0.0
        if pair & {"children", "women"} and same_few(a, b):
            return -1.5  # `quatre fillettes`, others' `quatre sœurs`
        if pair & {"children", "women"}:
            return -1.5 if a.value == b.value == 1 and "people" in pair else -4.0  # a woman dead is one dead
        if _unnamed_part(a, b) or _unnamed_part(b, a):
            return 0.0
        return -1.5 if a.value == b.value else -3.0  # six dead, all soldiers; not twenty dead, of whom six
    if _contested(a, b):
        return -0.5
    raise Never


def _unnamed_part(part: View, other: View) -> bool:
    """`26 morts, dont cinq à Oron`: a part told by its number alone, of which the other tells who they were."""
    bare = part.population == "people" and len(words(part.claim.evidence[0].text)) == 1
    whole = getattr(part.claim.args, "subset_of", None)
    return bare and whole is not None and part.placed and part.value == other.value


def _figure(a: View, b: View) -> float:
    one, other = a.value, b.value
    if one is None or other is None:
        return 0.0
    if 0 in (one, other) and one != other and _none_against_some(a, b):
        return 2.0
    if 0 in (one, other) and (a.place is None or b.place is None) and days_apart(a, b) != 0:
        return -1.5  # nobody was hurt in many things
    if one == other and is_vague(a) and is_vague(b):
        return 0.5  # `des dizaines` are any
    if one == other:
        return _the_very_figure(one)
    low, high = sorted((abs(one), abs(other)))
    ratio = high / max(low, 1.0)
    if (near := _great_and_near(a, b, low, ratio)) > 0:
        return near
    if compatible(a, b) and ratio <= 20:
        return 1.0 if ratio <= 1.15 else 0.5 if ratio <= _MANY or is_vague(a) or is_vague(b) else -0.5
    many = a if abs(one) == high else b
    if is_vague(many) and many.low is not None:
        ratio = max(low, many.low) / max(low, 1.0)  # `des centaines` may be two hundred
    if ratio > 2 and grows(a, b):
        return (0.0 if one_disaster(a, b) else -0.5) if ratio <= 20 else -1.5
    if sort_of(a) == "captured" and ratio > _MANY and a.cause != CAPTIVITY:
        return -5.0  # another affair's
    moved = a.claim.kind == "displacement" and sort_of(a) == sort_of(b)
    if moved and low > 0 and high < _A_LAND:  # flights swell within a day
        far = -2.0 if a.where is not None and a.where == b.where else -4.0  # one way, day after day
        return 0.0 if ratio <= 5 else -1.0 if ratio <= 20 else far
    far = -2.0 if one_disaster(a, b) and (a.counters or b.counters) else -5.0  # `n'a compté que 44 corps`
    return 0.0 if ratio <= 2 else -0.5 if ratio <= 5 else -2.0 if ratio <= 20 else far


def _the_very_figure(value: float) -> float:
    """How telling it is that two print one figure: 7 little, 26 more, 138 most."""
    if value < 10:
        return 1.0 if value < 4 else 1.5
    if value % 10:
        return 2.5 if value < 100 else 4.5
    return 3.0 if value >= _TELLING and len(f"{value:.0f}".rstrip("0")) > 1 else 2.0  # `12 000`, not `10 000`


def _great_and_near(a: View, b: View, low: float, ratio: float) -> float:
    """Figures too great to be close by chance; of people trapped a story has one crowd."""
    if low >= _TELLING and ratio <= _NEAR:
        return 2.0
    trapped = {sort_of(a), sort_of(b)} == {"trapped"}
    return 1.5 if trapped and low >= _SURROUNDED and ratio <= _ROUNDED else 0.0


def _none_against_some(a: View, b: View) -> bool:
    """A source that counts nobody where another, beside it, counts some of the same people."""
    if a.article != b.article or a.population != b.population or a.origin.key == b.origin.key:
        return False
    return abs(a.claim.evidence[0].start - b.claim.evidence[0].start) < _SIDE_BY_SIDE
