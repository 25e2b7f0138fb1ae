"""A few people told by who they are: by name, by what they are, by their number among those whom an attack hit."""

from __future__ import annotations

from math import inf

from recoupe.reconcile.evidence import Context, Never, Weights, common, days_apart
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.scope import of_few_dead
from recoupe.reconcile.view import View
from recoupe.reconcile.whose import FOREIGN
from recoupe.resolve.spelling import words

_SMALL = 10  # people of whom some of many dead may be as many by chance
_YEAR = 365  # days
_GREW = 1.5  # times that an incident's toll may be what another newsroom counts of it
_FIRST_DEAD = {"population": -0.5, "who": 0.0, "few": 0.0}  # `une femme a été tuée`, then `quatre morts`
# The most that these tell of one of many hit: all have them in common.
_OF_MANY = {"place": 0.5, "time": 0.5, "cause": 0.0, "figure": 0.5}
_ONE = {"part": 0.0}  # and the least: of what whole one is a part tells nothing of who it is
_ATTACKER = _ONE | {
    "population": -0.5,
    "place": -0.5,
    "one_article": 0.0,
}  # one in its story, wherever he was brought down
_NTH = frozenset({"second", "third", "fourth", "fifth", "sixth"})  # victims told by their number
_CHILDREN = frozenset({"baby", "girl", "boy"})
_IN_SERVICE = frozenset({"gendarme", "soldier"})  # a gendarme is a soldier, and no policeman
# Who the few are that a count of more calls its people: three soldiers may be four the day after.
_OF_POPULATION = {
    "soldiers": ("soldier", "police", "gendarme"), "children": ("child", "baby", "girl", "boy"), "women": ("woman",),
    "journalists": ("press",), "aid_workers": ("rescuer",),
}  # fmt: skip
_ARMED = frozenset({"attackers", "police", "guards"})  # whom some call soldiers or fighters
_TWO_SORTS = -7.0  # outweighs one place, one day and one figure
_NEVER_ONE = ({"elders", "young"},)


def told_apart(a: View, b: View, weights: Weights, context: Context) -> Weights:
    """Weights as they are worth between two who tell of one person each, or of the first dead and of all."""
    if one_of_many(a, b):
        least = _ATTACKER if a.who == b.who == "attacker" else _ONE
        weights = [(n, max(least.get(n, -inf), min(w, _OF_MANY.get(n, w)))) for n, w in weights]
        return [*weights, ("traits", _traits(a, b, context))]
    if _first_dead(a, b):
        return [(n, max(w, _FIRST_DEAD.get(n, w))) for n, w in weights]
    return weights


def one_of_many(a: View, b: View) -> bool:
    """Whether both tell of one person in a story whose attack hit many: there all have its day and place in common."""
    return a.sudden and b.sudden and a.value == b.value == 1 and a.claim.kind == "casualties"


def _traits(a: View, b: View, context: Context) -> float:
    """What tells who the one is: -1.5 for nothing in common, up to +3 for the same telling words."""
    if not (a.traits and b.traits) and a.who is None and b.who is None:
        return -0.5  # whose words tell nothing
    shared = 6.0 * common(a.traits, b.traits, context) - 1.5
    both = {a.who, b.who}
    if None not in both and len(both) > 1 and both != _IN_SERVICE and not both & _NTH:
        shared = min(shared, 0.0)  # of what two were hit, and how badly, tells nobody
    return max(0.0 if a.who is not None and a.who == b.who else -1.5, min(3.0, shared))


def _first_dead(a: View, b: View) -> bool:
    """Whether one article of an attack knows of few dead and another counts all: `une femme`, then `quatre morts`."""
    few, many = sorted((a, b), key=lambda v: v.value or 0.0)
    known = a.single and b.single and a.article != b.article and a.value != b.value
    return known and few.toll and many.who is None and many.population in ("people", "civilians")


def by_name(a: View, b: View) -> Weights:
    """People told by name: who died in one article died in the other, wherever and whenever it says; others never."""
    if not a.victims & b.victims:
        raise Never
    once = "killed" in (_measured(a), _measured(b))
    gap = days_apart(a, b)
    return [
        ("prior", -2.0),
        ("victim", 6.0 if once or not gap else 3.0),
        ("figure", -3.0 if a.value != b.value else 0.0),
        ("time", -2.0 if gap and gap > _YEAR else 0.0),
    ]


def whose(a: View, b: View) -> float:
    """Of what country the people are: figures of two are two, and one told of some is not of all."""
    if a.whose and b.whose:
        if not a.whose & b.whose:
            raise Never
        return 1.5 if any(not state.startswith("~") for state in a.whose & b.whose) else 0.0  # where all are
    if {a.population, b.population} & {"soldiers", "fighters"}:
        return 0.0  # whose they are goes without saying
    foreign = any(not state.startswith("~") for state in a.whose | b.whose)
    if FOREIGN in a.whose | b.whose and a.value != b.value:
        return -6.0  # 37 foreigners are some of 290 dead
    few_of_many = a.sudden and b.sudden and (a.lesser or b.lesser) and 1 < (a.value or 0.0) < _SMALL
    return 0.0 if not foreign else -0.5 if a.value == b.value and not few_of_many else -3.0


def who(a: View, b: View) -> float:
    """Who a few victims are: the policeman is not the attacker, and neither is the toll that counts both."""
    if a.who is not None and b.who is not None:
        apart = "attacker" in (a.who, b.who) or {a.who, b.who} in _NEVER_ONE
        if a.who != b.who and (apart or any({a.who, b.who} <= kinds for kinds in (_NTH, _CHILDREN))):
            raise Never
        if "child" in (a.who, b.who) and {a.who, b.who} & _CHILDREN:
            return 0.5  # an infant is a child
        if a.who != b.who and {a.who, b.who} & _NTH:
            return 0.0  # the third victim may be the policeman
        if {a.who, b.who} == _IN_SERVICE:
            return 0.5
        if a.who == b.who == "attacker" and a.sudden and b.sudden and a.value == b.value == 1:
            return 2.0  # one in the story of an attack, by whatever word
        return 1.5 if a.who == b.who else -4.0  # a woman may be the driver
    small, other = (a, b) if a.who is not None else (b, a)
    if other.population is not None and small.who in _OF_POPULATION.get(other.population, ()):
        return 0.0  # `trois soldats`, then `quatre soldats`
    toll = small.who is not None and other.value is not None and other.value != small.value
    return -2.0 if toll else 0.0


def sorts_apart(a: View, b: View) -> float:
    """Dead or hurt whom their counts call by two sorts: four guards are not four hostages, nor are eleven fighters."""
    if _measured(a) == "captured":  # captives are also employees, but nobody whom the police took
        return _TWO_SORTS if {a.custody, b.custody} == {"arrested", "held"} else 0.0
    either = lexicon().people.either
    if a.sorts and b.sorts:
        apart = not any(one == other or {one, other} in either for one in a.sorts for other in b.sorts)
        return _TWO_SORTS if apart else 0.0
    if "attackers" in a.sorts | b.sorts and (a.value is None) != (b.value is None):
        return _TWO_SORTS  # a toll counts those whom they killed
    armed = [view.population in ("soldiers", "fighters") for view in (a, b)]
    told = (a.sorts if armed[1] else frozenset()) | (b.sorts if armed[0] else frozenset())
    return _TWO_SORTS if told - _ARMED else 0.0


def few(a: View, b: View) -> float:
    """Two small figures that differ, within one great event, are two of its incidents; not of one attack."""
    if a.value is None or b.value is None or a.value == b.value or not 0 < min(a.value, b.value) < 10:
        return 0.0
    if a.whose & b.whose:
        return 0.0  # a land's own, of a war in which it has few dead
    if of_few_dead(a, b):
        return 0.0  # all dead that each article knows of
    if a.some == b.some == "severe" and not (_is_somebody(a) or _is_somebody(b)):
        return 0.0  # `dont un grave`, then `dont deux graves`: the worst hurt of one thing
    if a.incident and b.incident and max(a.value, b.value) > _GREW * min(a.value, b.value):
        return -2.0  # four dead and eleven in one town, of a war
    one_attack = a.sudden and b.sudden and min(a.value, b.value) > 1 and a.who is None and b.who is None
    return -4.0 if (a.single or b.single) and not one_attack else 0.0


def _is_somebody(view: View) -> bool:
    """Whether a count of one tells of a person, not of how many: `un des blessés est dans le coma`."""
    told = set(words(view.claim.evidence[0].text)) - lexicon().people.only_how_many
    return view.value == 1 and bool(told)


def _measured(view: View) -> str:
    return str(getattr(view.claim.args, "measure", ""))
