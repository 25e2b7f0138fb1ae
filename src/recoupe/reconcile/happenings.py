"""What happens: control that changes, shares held, attacks."""

from __future__ import annotations

from recoupe.reconcile.evidence import Context, Never, Weights, answer, days_apart, overlap, parties
from recoupe.reconcile.lexicon import count_of, lexicon
from recoupe.reconcile.scope import one_scene, place
from recoupe.reconcile.story_cause import MANY_TIMES
from recoupe.reconcile.view import View
from recoupe.resolve.spelling import fold, words

_BARE = 5  # words that `l'attentat de Belmare` takes, and `l'attentat à la voiture piégée` does not
_SERIES = 7  # days over which attacks are many
_NEXT = 200  # characters within which an article sets one count beside another
_LATER = 30  # days after which another attack strikes


def control(a: View, b: View, context: Context) -> Weights:
    """Control: the same places by the same change; shares and counts as figures of one whole."""
    if (a.value is None) != (b.value is None):
        raise Never
    if a.value is not None:
        return _shares(a, b, context)
    one, other = _change(a), _change(b)
    shared = a.objects & b.objects or _headed_alike(a.objects, b.objects)
    if a.objects and b.objects and not shared:
        raise Never
    gap = days_apart(a, b)
    return [
        ("prior", -2.0),
        ("answer", answer(a, b)),
        ("objects", 3.0 if shared else -1.5),
        ("action", 1.0 if one == other else 0.0 if contested(a, b) else -3.0),
        ("actor", parties(a, b, 1.0, -2.0 if one == "advances" and gap is None else -0.5)),  # both armies may
        ("outlook", -2.0 if a.ahead != b.ahead and gap is None else 0.0),
        ("time", _day_of_week(a, b) if gap is None else 1.5 if gap == 0 else 0.0 if gap <= 1 else -3.0),
        ("words", overlap(a, b, context) if gap is None and not shared else 0.0),
    ]


def contested(a: View, b: View) -> bool:
    """Whether an article has one say that a place was taken and another that it holds: `la base tient, dit l'armée`."""
    held = {_change(view) for view in (a, b)} == {"holds", "changes"}
    told = a.origin.named and b.origin.named and a.origin.key != b.origin.key
    return held and told and a.article == b.article and days_apart(a, b) in (0, None)


def _day_of_week(a: View, b: View) -> float:
    """One day of the week or two, where dates can't tell."""
    if a.weekday is None or b.weekday is None:
        return 0.0
    return 1.5 if a.weekday == b.weekday else -3.5 if a.again != b.again else -1.5


def _headed_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a thing told without its name is of the sort of the other's: `le palais`, `le palais du gouvernement`."""
    heads = [{words(key)[0] for key in keys if key.startswith("~") and words(key)} for keys in (one, other)]
    own = [{words(key)[0] for key in keys if key[:2] != "e-" and words(key)} for keys in (one, other)]
    return bool(heads[0] & own[1] or heads[1] & own[0])


def _change(view: View) -> str:
    action = str(view.claim.args.action)
    return "changes" if action in ("captured", "recaptured", "lost", "withdrew") else action


def _shares(a: View, b: View, context: Context) -> Weights:
    """Shares and counts held: one camp's over time, or both camps' of one whole on one day."""
    if a.unit != b.unit or a.ahead != b.ahead:  # a share to be taken is no share held
        raise Never
    gap = days_apart(a, b)
    rivals = bool(a.parties and b.parties and not a.parties & b.parties)
    days = 0.0 if gap is None else 1.0 if gap <= 2 else -0.5 if gap <= 40 else -3.0
    running = None not in [count_of(v.claim.args.of) for v in (a, b)]  # of so many in all: a count kept
    taken = a.unit != "percent" and not running and "changes" in (_change(a), _change(b))
    return [
        ("prior", -1.5),
        ("place", max(-1.0, place(a, b, context))),
        ("change", 0.0 if _change(a) == _change(b) or (a.unit == "percent" and (gap or 0) <= 2) else -2.0),
        ("taken", -2.0 if taken and gap != 0 and not _side_by_side(a, b) else 0.0),
        ("whole", min(1.0, _wholes(a, b)) if rivals else _wholes(a, b)),
        ("actor", 1.0 if not rivals or (gap is not None and gap <= 1) else -3.0),
        ("time", days),
        ("unit", 1.0),
    ]


def _side_by_side(a: View, b: View) -> bool:
    """Whether one article gives the counts of two sources one after the other."""
    near = abs(a.claim.evidence[0].start - b.claim.evidence[0].start) < _NEXT
    return (
        a.article == b.article and near and a.origin.named and b.origin.named and a.origin.key != b.origin.key
    )


def _wholes(a: View, b: View) -> float:
    """Whether shares are of one whole by its words: `des quartiers rebelles`, `des quartiers tenus par ...`.

    A whole told by its number is as telling: `trois quartiers sur vingt-deux`, `sept des vingt-deux`.
    """
    numbers = [count_of(v.claim.args.of) for v in (a, b)]
    if None not in numbers:
        return 1.5 if numbers[0] == numbers[1] else -1.0
    one, other = ({word[:5] for word in words(v.claim.args.of or "") if len(word) > 3} for v in (a, b))
    if not one or not other:
        return 0.0
    return 1.0 if one & other else -0.5


def attack(a: View, b: View, context: Context) -> Weights:
    """Attacks: the same target or place on the same day."""
    if (a.claim.args.action == "strikes") != (b.claim.args.action == "strikes"):
        raise Never
    if a.claim.args.action != "strikes":
        return _halted(a, b, context)
    if a.single and b.single and a.long_ago == b.long_ago:
        return _once(a, b, context)
    relation = context.places.relate(a.place, b.place)
    shared = {thing for thing in a.objects & b.objects if not thing.startswith("~")}
    one_story = a.sudden and b.sudden and a.long_ago == b.long_ago and not a.wave
    if relation == "apart" and not shared and not one_story:
        raise Never
    if relation == "same" and a.place is not None and context.places.is_whole(a.place):
        relation = "whole"  # a country is too wide to make two attacks one
    gap = days_apart(a, b)
    act = one_story and _one_act(a, b) and relation != "apart"
    hit = one_story and gap is None and _one_hit(a, b)
    if act and a.elsewhere != b.elsewhere:
        raise Never
    time = _weekdays(a, b) if gap is None else 1.5 if gap == 0 else -2.5 if gap == 1 else -4.0
    if _two_days_of_one_article(a, b):
        time = -4.0
    where = {
        "vague": 0.0,
        "same": 3.0,
        "likely": 2.0,
        "inside": 1.0,
        "one_missing": -1.0,
        "none": -1.0,
        "whole": -1.0,
        "apart": 2.0 if shared else -0.5,
    }
    return [
        ("prior", -2.0),
        ("answer", answer(a, b)),
        ("place", max(0.0, where[relation]) if one_story else where[relation]),
        ("act", -4.0 if a.single != b.single else 0.0),  # the attack as a whole, and one act of it
        ("scene", staged(a, b) or _in_land(a, b, context) or (2.0 if _in_title(a, b) else 0.0)),
        ("time", max(time, 0.0) if (act or hit) and gap is None and not _other_day(a, b) else time),
        ("series", -6.0 if gap is not None and _lasts(a) != _lasts(b) else 0.0),
        ("long_ago", -3.0 if a.long_ago != b.long_ago else 0.0),
        ("again", -3.0 if gap and a.again != b.again else 0.0),
        ("means", 2.0 if act else _means(a, b)),
        ("hit", 0.5 if hit else 0.0),
        ("target", -5.0 if _hits_own(a, b) or _hits_own(b, a) else _target(a, b, context)),
        ("actor", parties(a, b, 1.0 if _by_name(a, b) else 0.5, 0.0)),
        ("words", 2.0 * overlap(a, b, context)),
    ]


def _two_days_of_one_article(a: View, b: View) -> bool:
    """Whether an article gives each its own day: `de nouveau affrontés lundi`, `les affrontements de dimanche`."""
    exact = all(v.first is not None and v.first == v.last for v in (a, b))
    return exact and a.article == b.article and a.first != b.first


def _halted(a: View, b: View, context: Context) -> Weights:
    """Attacks that cease or begin anew: whose, and on what day; an army has one offensive to suspend at a time."""
    if a.claim.args.action != b.claim.args.action:
        raise Never
    gap = days_apart(a, b)
    apart = context.places.relate(a.place, b.place) == "apart"
    return [
        ("prior", -2.0),
        ("answer", answer(a, b)),
        ("actor", parties(a, b, 2.5 if _by_name(a, b) else 1.0, -3.0)),
        ("place", -2.0 if apart else 0.0),
        ("time", max(-0.5, _day_of_week(a, b)) if gap is None else 1.5 if gap <= 1 else -2.0),
        ("words", 2.0 * overlap(a, b, context)),
    ]


def _one_act(a: View, b: View) -> bool:
    """Whether both tell of an act by a means that one attack uses once: the car on the crowd, not a shot of many."""
    one, other = (view.claim.args.means for view in (a, b))
    once = one is not None and one == other and one not in MANY_TIMES and not (a.single or b.single)
    hit = [_who_is_hit(view) for view in (a, b)]
    return once and (None in hit or hit[0] == hit[1])


def _one_hit(a: View, b: View) -> bool:
    """Whether in a story of one attack both tell of shots at one sort of those who serve: `des CRS`, `un policier`."""
    hit = [_who_is_hit(view) for view in (a, b)]
    told = hit[0] is not None and hit[0] == hit[1] and hit[0] in ("police", "soldier", "press", "rescuer")
    return told and a.article != b.article and a.claim.args.means == b.claim.args.means is not None


def _who_is_hit(view: View) -> str | None:
    """What those are whom an act hits: a policeman is no passer-by."""
    known = lexicon().people.who
    return next((known[word] for word in words(view.claim.args.target or "") if word in known), None)


def _other_day(a: View, b: View) -> bool:
    return a.weekday is not None and b.weekday is not None and a.weekday != b.weekday


def _by_name(a: View, b: View) -> bool:
    """Whether a named one strikes in both, and both name the same."""
    return any(party[:2] == "e-" or ":" in party for party in a.parties & b.parties)


def _hits_own(one: View, other: View) -> bool:
    """Whether one's striker is of the land of the other's target: `le raid narvien`, `l'ambassade narvienne`."""
    return any(f"state:{state}" in one.parties for state in other.whose) and not one.whose & other.whose


def _lasts(view: View) -> bool:
    """Whether it tells of attacks over more days than one takes: `quatorze attaques depuis octobre`."""
    return None not in (view.first, view.last) and (view.last - view.first).days > _SERIES  # type: ignore[operator]


def _target(a: View, b: View, context: Context) -> float:
    """Whom or what it hit, by name or by its sort: `la foule des passants`, `l'hôpital de la ville`."""
    named = {thing for thing in a.objects & b.objects if thing[:1] != "~" and not context.places.knows(thing)}
    if named:
        return 2.0
    one, other = (target_sort(view) for view in (a, b))
    if one is not None and one == other:
        return 1.5
    struck = {lexicon().people.struck.get(sort or "") for sort in (one, other)}
    if None not in struck and len(struck) > 1 and (a.wave or not (a.sudden and b.sudden)):
        return -2.5  # a school and a mosque of one town
    hit = [_who_is_hit(view) for view in (a, b)]
    known = hit[0] is not None and hit[0] == hit[1] and hit[0] != "passer"
    return 1.5 if known and a.article != b.article else 0.0  # `des CRS`, `des policiers`


def target_sort(view: View) -> str | None:
    """The first word of a target that is described: `foule`, `hôpital`."""
    target = view.claim.args.target
    said = words(target) if target and target[:1].islower() else ()
    return said[0] if said else None


def _once(a: View, b: View, context: Context) -> Weights:
    """Two mentions of what struck once in a story, wherever each says and on whatever day it was spoken of."""
    gap = days_apart(a, b)
    if gap is not None and gap > _LATER:
        raise Never
    one_day = a.weekday is None or b.weekday is None or a.weekday == b.weekday
    return [
        ("once", 1.0),
        ("answer", answer(a, b)),
        ("place", _where_once(a, b, context)),
        ("several", -6.0 if a.several != b.several else 0.0),
        (
            "outlook",
            -4.0 if a.ahead != b.ahead and gap is None else 0.0,
        ),  # a risk that somebody has warned of
        ("time", (0.0 if one_day else -1.0) if gap is None else 1.5 if gap == 0 else -0.5),
        ("means", _means(a, b)),
        ("actor", parties(a, b, 0.5, 0.0)),
        ("words", 2.0 * overlap(a, b, context)),
    ]


def _where_once(a: View, b: View, context: Context) -> float:
    """Where two mentions of one attack put it: a place that one does not name counts little, another scene much."""
    if context.places.relate(a.place, b.place) in ("same", "likely"):
        return 2.0
    scene = one_scene(a, b, context)
    return scene if a.elsewhere != b.elsewhere else max(-0.5, scene)


_ALIKE = (
    {"rocket", "artillery", "explosive"},
    {"rocket", "artillery", "shooting"},  # `tirs` are of either
    {"air", "explosive"},
    {"explosive", "suicide"},
    {"ground", "shooting"},
)


def _means(a: View, b: View) -> float:
    """By what means: a stabbing is not the car driven into a crowd; a raid may be told by its rockets."""
    one, other = _by_what(a), _by_what(b)
    if one is None or other is None:
        return 0.0
    if one == other:
        return 0.5
    if {one, other} == {"air", "rocket"}:
        return -1.5  # a raid is also told by its missiles
    return 0.0 if any({one, other} <= group for group in _ALIKE) else -5.0


def _by_what(view: View) -> str | None:
    """By what means, where more than the word for an attack of any means tells it: not `l'attentat`."""
    means = view.claim.args.means
    bare = means == "explosive" and not lexicon().causes.on_purpose.isdisjoint(
        words(view.claim.evidence[0].text)
    )
    said = view.claim.evidence[0].text
    return None if bare and len(words(said)) <= _BARE else means


def _weekdays(a: View, b: View) -> float:
    """One day of the week or two, where dates can't tell; `ce raid`, `l'attaque` is the one that was told before."""
    if a.weekday is None or b.weekday is None:
        return -0.5 if _refers(a) or _refers(b) else -1.5
    return 1.5 if a.weekday == b.weekday else -2.5


def _refers(view: View) -> bool:
    """Whether it is told without a day by a noun with its article: `le raid`, `cette frappe`."""
    text = fold(view.claim.evidence[0].text)
    return view.weekday is None and view.first is None and text.startswith(lexicon().calendar.the_one)


def staged(a: View, b: View) -> float:
    """A claim without a place whose sentence names the other's."""
    for known, other in ((a, b), (b, a)):
        if other.place is None and known.place is not None and known.place in other.scene:
            return 2.0
    return 0.0


def _in_title(a: View, b: View) -> bool:
    """Whether of two attacks of one very day one has no place, and its title names the other's and none beside it."""
    if (
        a.first is None
        or not a.first == a.last == b.first == b.last
        or (a.place is None) == (b.place is None)
    ):
        return False
    placed, other = (a, b) if a.place is not None else (b, a)
    return other.headed == {placed.place}


def _in_land(a: View, b: View, context: Context) -> float:
    """A land and a town of it that the other article plays in."""
    for land, town in ((a, b), (b, a)):
        if land.place and town.place and context.places.is_whole(land.place):
            return 3.0 if town.place in land.stage and not context.places.is_whole(town.place) else 0.0
    return 0.0
