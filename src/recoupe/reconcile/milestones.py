"""Milestones told by several newsrooms: an offensive launched, a state of emergency, an arrest, days of mourning."""

from __future__ import annotations

from functools import lru_cache

from recoupe.reconcile.evidence import Context, Never, Weights, days_apart, overlap, parties
from recoupe.reconcile.lexicon import lexicon as findings
from recoupe.reconcile.speakers import tie
from recoupe.reconcile.view import View
from recoupe.resolve.lexicon import lexicon
from recoupe.resolve.spelling import fold, words

# What befalls somebody: of two people these are two milestones, however alike the rest.
_OF_SOMEBODY = frozenset(
    ("arrest", "arrest warrant", "trial", "conviction", "indictment", "dismissal", "resignation", "appointment",
     "funeral", "assassination", "release", "inauguration", "visit")
)  # fmt: skip
_ALIKE = (
    {"assault", "war", "clash"},
    {"explosion", "fire", "accident", "collapse"},
    {"protest", "clash", "strike"},
    {"indictment", "investigation", "arrest"},
    {"dismissal", "resignation"},
)
# What a story has one of, which newsrooms take up without saying when or by whom: `le deuil de trois jours`.
_ONCE = frozenset(("mourning", "state of emergency", "curfew", "martial law"))
_OF_ANYTHING = frozenset(("suspension", "cancellation", "resumption", "closure", "ban"))
_HARDLY = 0.15  # of two events' words, what any two have in common
_LATER = 30  # days after which it happens again
_STEM = 4  # letters by which two descriptions of one object agree: `milice kurde`, `forces kurdes`


# What is declared, and ended by a word of its own.
_DECLARED = frozenset(
    ("alert", "curfew", "lockdown", "state of emergency", "martial law", "closure", "border closure", "ban")
)


def event(a: View, b: View, context: Context) -> Weights:
    """Events: one type on one day, at one place, by or of the same ones.

    What only the types tell, and no actor, place or day, is not enough, unless it is the disaster that fills the story.
    """
    if a.long_ago != b.long_ago and None in (a.first, b.first):
        raise Never
    if a.claim.args.type in _DECLARED and _has_ended(a) != _has_ended(b):
        raise Never  # `l'alerte a été levée` is no alert given
    if a.claim.args.type in _DECLARED and _is_another(a, b):
        raise Never
    return [
        ("prior", -2.5),
        ("new", _new(a, b)),
        ("type", _type(a, b)),
        ("disaster", 2.0 if a.single and b.single and not a.long_ago and not b.long_ago else 0.0),
        ("place", _place(a, b, context)),
        ("object", _object(a, b)),
        ("refers", 1.5 if _refers(a) or _refers(b) else 0.0),
        ("actor", _actor(a, b)),
        ("time", _time(a, b)),
        ("words", 2.0 * overlap(a, b, context)),
        ("what", _of_what(a, b, context)),
    ]


def _type(a: View, b: View) -> float:
    """Of two types hardly ever one: what newsrooms call by two names (`guerre`, `offensive`)."""
    told = {str(view.claim.args.type) for view in (a, b)}
    if len(told) == 1:
        return 2.0 if told <= _ONCE else 1.0
    if not any(told <= group for group in _ALIKE):
        raise Never
    return -0.5


def _of_what(a: View, b: View, context: Context) -> float:
    """Something that may be anything, where only one says whose it is and no word tells that it is the other's."""
    anything = a.claim.args.type in _OF_ANYTHING and bool(a.parties) != bool(b.parties)
    told = bool(a.objects & b.objects) or (a.place is not None and a.place == b.place)
    return -1.5 if anything and not told and overlap(a, b, context) < _HARDLY else 0.0


def _has_ended(view: View) -> bool:
    """Whether it is told to be over; not where its own beginning is told as well: `la levée du siège, depuis mardi`."""
    return _ended(view.claim.evidence[0].text)


@lru_cache(maxsize=20_000)
def _ended(words: str) -> bool:
    text, calendar = fold(words), findings().calendar
    return calendar.ended.search(text) is not None and calendar.since.search(text) is None


def _new(a: View, b: View) -> float:
    """Of a new one and one not called so: rather the first is meant, and of disasters it is (`un nouveau séisme`).

    Not so where both are told of one day.
    """
    if _is_new(a) == _is_new(b) or (a.first is not None and a.first == b.first):
        return 0.0
    if a.single and b.single and (a.said is None or a.said != b.said):
        raise Never  # what another day's newsroom calls `le séisme` is no new one
    return -1.5 if a.claim.args.type in _DECLARED else 0.0


def _is_another(a: View, b: View) -> bool:
    """Whether of two that begin on two days, or that one article tells of, only one is called a new one."""
    days = None not in (a.first, b.first) and a.first != b.first
    return _is_new(a) != _is_new(b) and (days or a.article == b.article)


def _is_new(view: View) -> bool:
    """Whether it is called a new one: `un nouveau couvre-feu`."""
    return not findings().causes.another.isdisjoint(words(view.claim.evidence[0].text))


def _refers(view: View) -> bool:
    """Whether it is the one told of before, and nothing else is told: `le début de l'assaut`, `le couvre-feu`."""
    text = fold(view.claim.evidence[0].text)
    alone = not (view.place or view.parties or view.objects or view.first)
    return alone and text.startswith(findings().calendar.the_one)


def _of_somebody(a: View, b: View) -> bool:
    return a.claim.args.type in _OF_SOMEBODY or b.claim.args.type in _OF_SOMEBODY


def _place(a: View, b: View, context: Context) -> float:
    """Two ends of one land may be one theatre: `dans le nord de la Narvie`, `dans le nord-est`."""
    places = context.places
    relation = places.relate(a.place, b.place)
    if relation == "apart":
        land = places.land(a.place)
        return -0.5 if land is not None and land == places.land(b.place) else -2.0
    return {"same": 1.5, "likely": 1.0, "inside": 0.75}.get(relation, 0.0)


def _object(a: View, b: View) -> float:
    if a.objects & b.objects:
        return 2.5 if _of_somebody(a, b) else 1.5
    if not a.objects or not b.objects:
        return 0.0
    small = lexicon().small_words
    one, other = (
        {word[:_STEM] for key in view.objects if key[:2] != "e-" for word in words(key) if word not in small}
        for view in (a, b)
    )
    if one & other:
        return 0.75
    names = all(key[:2] == "e-" for view in (a, b) for key in view.objects)
    return -2.5 if _of_somebody(a, b) and names else -0.5  # `deux hommes`, `deux suspects` may be the same


def _actor(a: View, b: View) -> float:
    """A name tells more than `la police`; who befell or did what only one can, is one."""
    shared = a.parties & b.parties
    if shared:
        return 1.5 if any(key[:2] == "e-" or ":" in key for key in shared) else 0.75
    if a.parties and b.parties and (tie(a.speaker, b.speaker) or 0.0) > 0:
        return 1.0  # `le ministre de l'Intérieur`, who holds that office
    return parties(a, b, 0.0, -2.0 if _of_somebody(a, b) else -1.0)


def _time(a: View, b: View) -> float:
    gap = days_apart(a, b)
    if gap is not None:
        if gap > _LATER:
            raise Never
        return 2.0 if gap == 0 else -3.0
    if a.weekday is not None and b.weekday is not None:
        if a.weekday == b.weekday:
            return 1.5
        plan = a.ahead != b.ahead and a.objects & b.objects  # told on the day on which it was announced
        told_again = _refers(a) or _refers(b) or (a.single and b.single) or plan
        return (
            0.0 if told_again else -1.5
        )  # `lundi, malgré le couvre-feu`, `le bilan de la crue est passé mardi à`
    return -4.0 if _is_history(a, b) or _is_history(b, a) else 0.0


def _is_history(one: View, other: View) -> bool:
    """Whether one says day and year in an article without a date, and the other no day at all: a look back."""
    return one.first is not None and one.weekday is None and other.first is None
