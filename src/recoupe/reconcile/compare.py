"""How much two claims of one kind speak for being about one thing.

Small named weights add up, as in Fellegi and Sunter's record linkage; the sum above zero says the same thing.
`None` says that they can't be, whatever else speaks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.places import Places
from recoupe.reconcile.view import View, once
from recoupe.resolve.spelling import words

Weights = list[tuple[str, float]]
SAME_WORDS = 9.0  # one sentence in two articles, one figure or one phrase of it
_YEARS_APART = 120  # days beyond which two things of one sort are two
_SIDE_BY_SIDE = 300  # characters within which an article sets one figure against another
_MOST_CONTEXT = 1.5  # the most that common words may weigh
_BESIDE = 500  # characters within which a denial answers a claim before it
_MEASURES = {frozenset({"evacuated", "displaced"}): -2.0, frozenset({"displaced", "refugees"}): -0.5}


@dataclass(frozen=True, slots=True)
class Context:
    """What comparing needs beside the claims: places, and how telling each word is (0 to 1, rare to 1)."""

    places: Places
    telling: Mapping[str, float]
    _weights: dict[frozenset[str], float] = field(default_factory=dict)

    def weight(self, stems: frozenset[str]) -> float:
        """How telling a set of words is in all; kept, since claims of one sentence share their words."""
        known = self._weights.get(stems)
        if known is None:
            known = self._weights[stems] = sum(self.telling.get(stem, 1.0) for stem in stems)
        return known


class Never(Exception):  # noqa: N818 - it is an answer, not an error
    """Raised inside a comparison by a feature that no evidence outweighs."""


def compare(a: View, b: View, context: Context) -> float | None:
    """The evidence for one thing behind two claims; above 0 is same, `None` is never."""
    weights = weigh(a, b, context)
    return None if weights is None else sum(weight for _, weight in weights)


def weigh(a: View, b: View, context: Context) -> Weights | None:
    """The named weights of a comparison, `None` where one of them forbids."""
    if a.claim.kind != b.claim.kind or a.claim.id == b.claim.id:
        return None
    try:
        return [*_COMPARE[a.claim.kind](a, b, context), *_words(a, b)]
    except Never:
        return None


def _words(a: View, b: View) -> Weights:
    """The same sentence in two articles, with the same figure or the same phrase of it."""
    if a.origin.wire is None or a.origin.wire != b.origin.wire or a.article == b.article:
        return []
    same = (a.low, a.high, a.population) == (b.low, b.high, b.population)
    near = abs(len(a.claim.evidence[0].text) - len(b.claim.evidence[0].text)) < 40
    return [("same_words", SAME_WORDS if same and near else 0.0)]


# ------------------------------------------------------------------ figures


def _figures(a: View, b: View, context: Context) -> Weights:
    """Figures: measure, whom they count, where, over what time, of what cause, and how far apart they are."""
    if (a.value is None) != (b.value is None) and not (a.denied or b.denied):
        raise Never
    _not_part_and_whole(a, b)
    weights: Weights = [
        ("prior", -1.5 if a.stock or b.stock else -2.0),
        ("measure", _measure(a, b)),
        ("population", _population(a, b)),
        ("place", _place(a, b, context)),
        ("part", _part(a, b, context)),
        ("outlook", _outlook(a, b)),
        ("source", 1.0 if a.origin.named and a.origin.key == b.origin.key else 0.0),
        ("answer", _answer(a, b)),
        ("beside", _rivals(a, b)),
        ("towards", _towards(a, b, context)),
        ("time", _time_of_figures(a, b)),
        ("cause", _cause(a, b)),
        ("figure", _figure(a, b)),
        ("perpetrator", _parties(a, b, 1.0, -1.0) if a.claim.kind == "casualties" else 0.0),
        ("few", _few(a, b)),
        ("one_article", _listed(a, b)),
    ]
    if sum(weight for _, weight in weights) > -_MOST_CONTEXT:  # below, no context could join them
        weights.append(("context", _setting(a, b, context)))
    return weights


def _listed(a: View, b: View) -> float:
    """A source gives one figure of one thing in one article, unless it says that it revises it."""
    if a.article != b.article:
        return 0.0
    changed = a.revises or b.revises or a.recalls or b.recalls
    if a.origin.key != b.origin.key or changed or compatible(a, b):
        return -1.0
    if a.claim.sentence == b.claim.sentence and a.value and b.value:
        raise Never
    return -2.5


def _not_part_and_whole(a: View, b: View) -> None:
    one, other = getattr(a.claim.args, "subset_of", None), getattr(b.claim.args, "subset_of", None)
    if b.claim.id == one or a.claim.id == other or (one is not None and one == other):
        raise Never
    added = {getattr(v.claim.args, "in_addition_to", None) for v in (a, b)}
    if added & {a.claim.id, b.claim.id}:
        raise Never


def _setting(a: View, b: View, context: Context) -> float:
    """Words that both surroundings use and few others do, where no place or day says as much.

    From -1 for nothing in common to +1.5 for the same telling words.
    """
    if a.place is not None and b.place is not None and _gap(a, b) is not None:
        return 0.0
    shared = _common(a.around, b.around, context)
    return max(-1.0, min(_MOST_CONTEXT, 5.0 * shared - 1.0))


def _part(a: View, b: View, context: Context) -> float:
    """A part of a whole is not another article's whole, unless a place says what part it is."""
    parts = [getattr(v.claim.args, "subset_of", None) is not None for v in (a, b)]
    if parts[0] == parts[1]:
        return 0.0
    located = context.places.relate(a.place, b.place) in ("same", "inside")
    return 0.0 if located and (a.where is None) == (b.where is None) else -4.0


def _outlook(a: View, b: View) -> float:
    """A toll foreseen is not a toll counted; troops announced may be those that come."""
    return -3.0 if a.ahead != b.ahead and a.claim.kind != "force" else 0.0


def _answer(a: View, b: View) -> float:
    """A denial answers what stands shortly before it."""
    if a.denied == b.denied or a.article != b.article:
        return 0.0
    return 3.5 if abs(a.claim.evidence[0].start - b.claim.evidence[0].start) < _BESIDE else 0.0


def _rivals(a: View, b: View) -> float:
    """Figures of two named sources side by side in one article are set against each other."""
    if a.article != b.article or not (a.origin.named and b.origin.named) or a.origin.key == b.origin.key:
        return 0.0
    apart = abs(a.claim.evidence[0].start - b.claim.evidence[0].start)
    same = a.population == b.population and a.place == b.place
    return 1.5 if apart < _SIDE_BY_SIDE and same else 0.0


def _measure(a: View, b: View) -> float:
    one, other = _sort(a), _sort(b)
    if one == other and (a.unit == "percent") == (b.unit == "percent"):
        return 0.0
    if a.value == 0 == b.value and "casualties" in (one, other):
        return -0.5
    close = _MEASURES.get(frozenset({one, other}))
    if close is None or (a.unit == "percent") != (b.unit == "percent"):
        raise Never
    return close


def _sort(view: View) -> str:
    args = view.claim.args
    sort = getattr(args, "measure", None) or getattr(args, "action", "")
    if view.claim.kind == "force":
        return "withdraws" if sort == "withdraws" else "numbers"
    return str(sort)


def _population(a: View, b: View) -> float:
    one, other = a.population, b.population
    if one == other:
        return 1.0 if one else 0.0
    if one is None or other is None:
        return -0.5
    among = lexicon().among
    if other in among.get(one, ()) or one in among.get(other, ()):
        pair = {one, other}
        if pair == {"people", "civilians"}:  # within one article the one is part of the other
            return -3.0 if a.article == b.article and a.origin.key == b.origin.key else 0.0
        return -4.0 if pair & {"children", "women"} else -1.5
    raise Never


def _place(a: View, b: View, context: Context) -> float:
    relation = context.places.relate(a.place, b.place)
    if relation == "apart":
        if context.places.sides(a.place, b.place):
            raise Never
        return -4.5 if a.placed and b.placed else _drawn(a, b)
    if relation == "one_missing":
        return _unplaced(a, b)
    if relation == "none" and a.scene and b.scene and not once(a.cause):
        return 1.5 if a.scene & b.scene else -0.5
    return {"same": 3.0, "likely": 1.5, "vague": 0.0, "inside": -1.5, "whole": 1.0, "none": 0.5}[relation]


def _drawn(a: View, b: View) -> float:
    """Two places of which one is only taken from what stands before it: maybe the article means the other's."""
    meant = (not a.placed and b.place in a.named) or (not b.placed and a.place in b.named)
    return -1.5 if meant and not once(a.cause) else -4.5


def _unplaced(a: View, b: View) -> float:
    """A place and none: whether the article that says none has named it, near or at all."""
    known, other = (a.place, b) if a.place is not None else (b.place, a)
    if other.place is None and not once(other.cause) and known is not None:
        if known in other.scene:
            return 1.5
        if known in other.named:
            return -0.5
    if a.denied or b.denied:
        return -0.5
    return -1.5 if a.claim.kind == "displacement" else -2.5


def _towards(a: View, b: View, context: Context) -> float:
    if a.where == b.where:
        return 1.0 if a.where else 0.0
    if a.where is None or b.where is None:
        known = a.where or b.where or ""
        if context.places.is_whole(known) or _answer(a, b):
            return 0.0
        return -2.5 if a.claim.kind == "displacement" and a.origin.key != b.origin.key else -1.0
    near = {"same": 1.0, "likely": 0.5, "inside": 0.0, "whole": 0.0, "one_missing": -1.0}
    return near.get(context.places.relate(a.where, b.where), -3.0)


def _gap(a: View, b: View) -> int | None:
    """Days between two intervals, 0 where they meet, `None` where one is unknown."""
    a_first, a_last = a.first or a.last, a.last or a.first
    b_first, b_last = b.first or b.last, b.last or b.first
    if a_first is None or a_last is None or b_first is None or b_last is None:
        return None
    return max(0, (b_first - a_last).days, (a_first - b_last).days)


def _time_of_figures(a: View, b: View) -> float:
    gap = _gap(a, b)
    if gap is None:
        return -1.0 if not (a.denied or b.denied) and a.cumulative != b.cumulative and not a.stock else 0.0
    if gap > _YEARS_APART:
        raise Never
    if once(a.cause) or once(b.cause):
        return 1.5 if gap == 0 else 0.5
    if a.cumulative and b.cumulative and a.claim.kind == "displacement" and a.first and b.first:
        return 2.5 if a.first == b.first else -1.0
    if a.stock or b.stock:
        return 1.0 if gap == 0 else 0.5 if gap <= 2 else 0.0 if gap <= 14 else -1.0
    if a.cumulative and b.cumulative:
        return _starts(a, b)
    if a.cumulative != b.cumulative:
        return -2.0
    if gap and a.value == 0 == b.value:
        return -2.0
    if gap and (_told_today(a) or _told_today(b)):
        return 0.0 if gap <= 2 else -0.5 if gap <= 4 else -2.0
    return 2.5 if gap == 0 else 0.0 if gap == 1 else -2.0 if gap <= 3 else -4.0


def _told_today(view: View) -> bool:
    """Whether the day of a toll is no more than the day of the article: when it was counted, maybe."""
    return view.first is not None and view.first == view.last == view.said


def _starts(a: View, b: View) -> float:
    """Counts over a period are of one thing where they begin with it."""
    if a.first is None or b.first is None:
        return 0.0
    apart = abs((a.first - b.first).days)
    if apart > _YEARS_APART:
        raise Never
    return 3.0 if apart <= 1 else -1.0 if apart <= 7 else -3.0


def _cause(a: View, b: View) -> float:
    if a.cause is None or b.cause is None:
        return 0.0
    if a.cause == b.cause:
        return 1.0
    violent = {"shelling", "shooting", "blast", "fighting", "war", "siege"}
    return 0.0 if {a.cause, b.cause} <= violent else -3.0


def _figure(a: View, b: View) -> float:
    one, other = a.value, b.value
    if one is None or other is None:
        return 0.0
    if one == other:
        return 1.0 if one < 10 else 4.5 if one >= 100 and one % 10 else 2.0
    low, high = sorted((abs(one), abs(other)))
    ratio = high / max(low, 1.0)
    if compatible(a, b) and ratio <= 20:
        return 1.0 if ratio <= 1.15 else 0.5
    return 0.0 if ratio <= 2 else -0.5 if ratio <= 5 else -2.0 if ratio <= 20 else -5.0


def _few(a: View, b: View) -> float:
    """Two small figures that differ, within one great event, are two of its incidents."""
    small = a.value is not None and b.value is not None and 0 < min(a.value, b.value) < 10
    return -4.0 if small and a.value != b.value and (once(a.cause) or once(b.cause)) else 0.0


def compatible(a: View, b: View) -> bool:
    """Whether one number can be what both figures mean: their intervals meet."""
    lows = [v.low for v in (a, b) if v.low is not None]
    highs = [v.high for v in (a, b) if v.high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def _parties(a: View, b: View, same: float, differ: float) -> float:
    if not a.parties or not b.parties:
        return 0.0
    return same if a.parties & b.parties else differ


# ------------------------------------------------------------------ what happens, is said, is agreed


def _control(a: View, b: View, context: Context) -> Weights:
    """Control: the same places by the same change; shares and counts as figures of one whole."""
    if (a.value is None) != (b.value is None):
        raise Never
    if a.value is not None:
        return _shares(a, b, context)
    one, other = _change(a), _change(b)
    shared = a.objects & b.objects
    if a.objects and b.objects and not shared:
        raise Never
    gap = _gap(a, b)
    return [
        ("prior", -2.0),
        ("answer", _answer(a, b)),
        ("objects", 3.0 if shared else -1.5),
        ("action", 1.0 if one == other else -3.0),
        ("actor", _parties(a, b, 1.0, -0.5)),
        ("outlook", -2.0 if a.ahead != b.ahead and gap is None else 0.0),
        ("time", 0.0 if gap is None else 1.5 if gap == 0 else 0.0 if gap <= 1 else -3.0),
    ]


def _change(view: View) -> str:
    action = str(view.claim.args.action)
    return "changes" if action in ("captured", "recaptured", "lost", "withdrew") else action


def _shares(a: View, b: View, context: Context) -> Weights:
    """Shares and counts held: one camp's over time, or both camps' of one whole on one day."""
    if a.unit != b.unit:
        raise Never
    gap = _gap(a, b)
    rivals = bool(a.parties and b.parties and not a.parties & b.parties)
    days = 0.0 if gap is None else 1.0 if gap <= 2 else -0.5 if gap <= 40 else -3.0
    taken = a.unit != "percent" and "changes" in (_change(a), _change(b))
    return [
        ("prior", -1.5),
        ("place", max(-1.0, _place(a, b, context))),
        ("change", 0.0 if _change(a) == _change(b) or (a.unit == "percent" and (gap or 0) <= 2) else -2.0),
        ("taken", -2.0 if taken and gap != 0 else 0.0),
        ("whole", _wholes(a, b)),
        ("actor", 1.0 if not rivals or (gap is not None and gap <= 1) else -3.0),
        ("time", days),
        ("unit", 1.0),
    ]


def _wholes(a: View, b: View) -> float:
    """Whether shares are of one whole by its words: `des quartiers rebelles`, `des quartiers tenus par ...`."""
    one, other = ({word[:5] for word in words(v.claim.args.of or "") if len(word) > 3} for v in (a, b))
    if not one or not other:
        return 0.0
    return 1.0 if one & other else -0.5


def _force(a: View, b: View, context: Context) -> Weights:
    """Forces: whose, of what unit, where; as figures."""
    states = [{party for party in v.parties if party.startswith("state:")} for v in (a, b)]
    if all(states) and not states[0] & states[1]:
        raise Never
    return [*_figures(a, b, context), ("actor", _parties(a, b, 1.5, -2.5))]


def _attack(a: View, b: View, context: Context) -> Weights:
    """Attacks: the same target or place on the same day."""
    if (a.claim.args.action == "strikes") != (b.claim.args.action == "strikes"):
        raise Never
    relation = context.places.relate(a.place, b.place)
    shared = {thing for thing in a.objects & b.objects if not thing.startswith("~")}
    if relation == "apart" and not shared:
        raise Never
    if relation == "same" and a.place is not None and context.places.is_whole(a.place):
        relation = "whole"  # a country is too wide to make two attacks one
    gap = _gap(a, b)
    where = {
        "vague": 0.0,
        "same": 3.0,
        "likely": 2.0,
        "inside": 1.0,
        "one_missing": -1.0,
        "none": -1.0,
        "whole": -1.0,
        "apart": 2.0,
    }
    return [
        ("prior", -2.0),
        ("answer", _answer(a, b)),
        ("place", where[relation]),
        ("scene", _staged(a, b)),
        ("time", -1.5 if gap is None else 1.5 if gap == 0 else -1.0 if gap == 1 else -4.0),
        ("actor", _parties(a, b, 0.5, 0.0)),
        ("words", 2.0 * _overlap(a, b, context)),
    ]


def _staged(a: View, b: View) -> float:
    """A claim without a place whose sentence names the other's."""
    for known, other in ((a, b), (b, a)):
        if other.place is None and known.place is not None and known.place in other.scene:
            return 2.0
    return 0.0


def _meeting(a: View, b: View, context: Context) -> Weights:
    """Meetings: who with whom, where, on what day; planned and held are one."""
    shared = a.parties & b.parties
    relation = context.places.relate(a.place, b.place)
    gap = _gap(a, b)
    return [
        ("prior", -2.0),
        ("participants", min(len(shared), 2) * 1.5 if shared else -1.0 if a.parties and b.parties else -0.5),
        ("place", {"same": 2.0, "likely": 1.0, "inside": 1.0, "apart": -4.0}.get(relation, 0.0)),
        ("time", -0.5 if gap is None else 2.5 if gap == 0 else -4.0 if gap <= 3 else -6.0),
        ("words", 2.0 * _overlap(a, b, context)),
    ]


_STEP = {
    "calls_for": "asks", "proposes": "asks", "accepts": "agrees", "agrees": "agrees", "adopts": "agrees",
    "announces": "agrees", "rejects": "refuses", "vetoes": "refuses", "violates": "violates",
    "conditions": "conditions", "votes": "votes",
}  # fmt: skip


def _negotiation(a: View, b: View, context: Context) -> Weights:
    """Steps of a negotiation: what about, which step, by whom, for how long, when."""
    gap = _gap(a, b)
    lengths = (a.claim.args.duration_days, b.claim.args.duration_days)
    known = None not in lengths
    return [
        ("prior", -2.0),
        ("matter", 1.0 if a.claim.args.matter == b.claim.args.matter else -1.5),
        ("step", 1.0 if _STEP[a.claim.args.action] == _STEP[b.claim.args.action] else -2.5),
        ("actors", _parties(a, b, 1.5, -2.0)),
        ("length", 0.0 if not known else 2.0 if lengths[0] == lengths[1] else -4.0),
        ("time", 0.0 if gap is None else 1.5 if gap == 0 else 0.0 if gap <= 1 else -2.0),
        ("words", 2.0 * _overlap(a, b, context)),
    ]


def _statement(a: View, b: View, context: Context) -> Weights:
    """Statements: one speaker, and words that a translation or a rewording leaves recognisable."""
    if a.parties and b.parties and not a.parties & b.parties:
        raise Never
    if a.article == b.article:
        raise Never
    gap = _gap(a, b)
    return [
        ("prior", -3.0),
        ("speaker", 1.0 if a.parties & b.parties else -1.0),
        ("words", 6.0 * _overlap(a, b, context)),
        ("time", 0.0 if gap is None else 0.5 if gap == 0 else -0.5 if gap <= 2 else -2.0),
    ]


def _overlap(a: View, b: View, context: Context) -> float:
    """What two claims' own words have in common, 0 to 1."""
    return _common(a.stems, b.stems, context)


def _common(one: frozenset[str], other: frozenset[str], context: Context) -> float:
    """Share of the telling words of the shorter text that the other has too, 0 to 1."""
    least = min(context.weight(one), context.weight(other))
    if least <= 0:
        return 0.0
    telling = context.telling
    return sum([telling.get(stem, 1.0) for stem in one & other]) / least


def _relation(a: View, b: View, _: Context) -> Weights:
    """Relations: the same two, tied the same way."""
    if a.claim.args.relation != b.claim.args.relation:
        raise Never
    return [
        ("prior", -3.0),
        ("subject", _parties(a, b, 2.0, -3.0)),
        ("object", 2.0 if a.objects & b.objects else -3.0),
    ]


def _event(a: View, b: View, context: Context) -> Weights:
    """Events: one type on one day, at one place or of one object."""
    gap = _gap(a, b)
    relation = context.places.relate(a.place, b.place)
    return [
        ("prior", -2.5),
        ("type", 1.0 if a.claim.args.type == b.claim.args.type else -1.5),
        ("place", {"same": 1.5, "apart": -2.0}.get(relation, 0.0)),
        ("object", 1.5 if a.objects & b.objects else 0.0),
        ("actor", _parties(a, b, 1.0, -1.0)),
        ("time", 0.0 if gap is None else 2.0 if gap == 0 else -3.0),
        ("words", 2.0 * _overlap(a, b, context)),
    ]


_COMPARE: dict[str, Callable[[View, View, Context], Weights]] = {
    "casualties": _figures,
    "displacement": _figures,
    "control": _control,
    "force": _force,
    "attack": _attack,
    "meeting": _meeting,
    "negotiation": _negotiation,
    "statement": _statement,
    "relation": _relation,
    "event": _event,
}
