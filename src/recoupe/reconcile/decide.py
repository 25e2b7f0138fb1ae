"""Which claims are about one thing: candidates by key, evidence by comparing, groups best evidence first.

Splink's separation: `keys` blocks, `recoupe.reconcile.compare` compares, `group` decides. A block is walked
in order of time and a claim meets its `WINDOW` neighbours only, so the cost grows near-linearly.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from recoupe.judgements import NONE, Judgements
from recoupe.reconcile.compare import Context, compare
from recoupe.reconcile.happenings import target_sort
from recoupe.reconcile.ties import ends
from recoupe.reconcile.view import View
from recoupe.resolve.spelling import words

_DEAD = frozenset({"killed", "casualties"})
_FIGURES = frozenset({"casualties", "displacement", "force", "control"})
WINDOW = 24
_CROSS = 48  # pairs compared at most when two groups are to join
_ON_AVERAGE = -1.0  # a long series drifts: its ends need not speak for each other, only not against
_BY_FIGURE = -3.0  # the same where a telling figure stands in both, whatever place one of them was read with
_TELLING = 100
_SURE = 2.0  # what speaks for one thing where a round figure has one source in two articles
_FORBIDDEN = (
    0.05  # share of the pairs of two series that may forbid each other: in a long one some words mislead
)
_ONE_BAD = 10  # pairs among which one may be misled
_AGAINST = -8.0  # what such a pair weighs
_AT_BEST = -0.5  # so too for each claim's best in the other group
_OUTLIER = -4.0  # the most that one pair weighs against two series
_EVER = dt.date.min
_STORY = 10
_DOUBTFUL = 2.5  # evidence nearer to 0 is worth a person's look


def keys(view: View, context: Context) -> Iterator[tuple[Hashable, ...]]:
    """The keys under which a claim meets those it may be compared with."""
    kind = view.claim.kind
    yield ("article", kind, view.article)
    if view.origin.wire is not None:
        yield ("text", kind, view.origin.wire)
    if kind in ("casualties", "displacement", "force") or (kind == "control" and view.value is not None):
        yield from _figure_keys(view, context)
        return
    yield from _acting_keys(view)
    if kind == "negotiation":
        yield (kind, "matter", view.claim.args.matter)
        yield (kind, "step", view.claim.args.matter, view.claim.args.action)
    if kind == "event":
        yield (kind, "type", view.claim.args.type)
    if kind == "attack" and (struck := target_sort(view)) is not None:
        yield (kind, "struck", struck)
    if kind == "relation":
        for end in ends(view):
            yield (kind, "end", end)
    if kind == "statement":
        yield from _spoken_keys(view, context)


def _acting_keys(view: View) -> Iterator[tuple[Hashable, ...]]:
    kind = view.claim.kind
    for party in view.parties:
        yield (kind, "party", party)
    for thing in view.objects:
        yield (kind, "object", thing)
        if thing[:2] != "e-" and words(thing):  # `le palais`, `le palais du gouvernement`
            yield (kind, "sort", words(thing)[0])
    if view.place is not None:
        yield (kind, "place", view.place)
    if kind == "attack" and view.single:
        yield (kind, "scene", view.cause)
    if kind == "attack" and view.sudden and view.claim.args.means == "ground":
        yield (kind, "stormed")  # `l'assaut`, of whatever words, ends what a story of one attack tells
    if kind in ("meeting", "attack", "event") and view.first is not None:
        yield (kind, "day", view.first)
    if kind == "meeting":
        if view.first is None and view.weekday is not None:
            yield (kind, "weekday", view.weekday)
        for party in view.parties:
            if party[:2] != "e-" and words(party):  # `les donateurs`, `les donateurs de Belmare`
                yield (kind, "sort", words(party)[0])


def _spoken_keys(view: View, context: Context) -> Iterator[tuple[Hashable, ...]]:
    for body in view.speaker.bodies - view.parties:
        yield ("statement", "party", body)
    shared = (stem for stem in view.stems if context.telling.get(stem, 1.0) < 1.0)  # two articles' at least
    for stem in sorted(shared, key=lambda stem: (-context.telling[stem], stem))[:6]:
        yield ("statement", "word", stem)


def _figure_keys(view: View, context: Context) -> Iterator[tuple[Hashable, ...]]:
    kind = view.claim.kind
    if kind == "control":
        yield (kind, "share", view.unit)
    sort = getattr(view.claim.args, "measure", view.unit if kind != "force" else None)
    if kind == "displacement":
        sort = "moved"
    if sort in _DEAD:
        sort = "dead"
    yield (kind, sort, "anywhere")
    if view.value == 0:
        yield (kind, "nobody", view.cause)
    if view.value is not None and view.value >= 5:
        yield (kind, sort, "value", view.value)
    for place in (view.place, view.where):
        if place is None or context.places.is_whole(place):
            continue
        yield (kind, sort, "place", place)
        for above in context.places.above(place)[:1]:
            yield (kind, sort, "place", above)
    great = (
        kind == "casualties" and (view.value or 0.0) >= _STORY and not view.single
    )  # a disaster has its towns, an incident its place
    guessed = view.main and view.said is None and view.where is None
    unsaid = view.place is None or guessed
    if unsaid or context.places.is_whole(view.place or "") or (great and view.place in view.stage):
        yield (kind, sort, "whole", "people" if view.population == "civilians" else view.population)
    if view.single and not view.spread:  # of one place, whatever it is called
        yield (kind, sort, "scene", view.cause)
    yield from ((kind, sort, "party", party) for party in view.parties)
    yield from ((kind, sort, "victim", person) for person in view.victims)


def candidates(views: Sequence[View], context: Context) -> Iterator[tuple[int, int]]:
    """Pairs of indexes worth comparing, each once, the lower first."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for i, view in enumerate(views):
        for key in set(keys(view, context)):
            blocks[key].append(i)
    seen: set[int] = set()
    size = len(views)
    for block in blocks.values():
        if len(block) < 2:
            continue
        block.sort(key=lambda i: (views[i].last or views[i].said or _EVER, i))
        for at, i in enumerate(block):
            for j in block[at + 1 : at + 1 + WINDOW]:
                pair = min(i, j) * size + max(i, j)
                if pair not in seen:
                    seen.add(pair)
                    yield min(i, j), max(i, j)


def group(views: Sequence[View], context: Context, judged: Judgements = NONE) -> list[list[int]]:
    """The claims' indexes in groups that are each about one thing, alone where nothing joins.

    Pairs join best evidence first. Two groups join where each claim of the smaller has one in the larger that
    speaks for it, on average, and no pair forbids it. What was judged to be one is so before anything else.
    """
    evidence = _Evidence(views, context)
    scored = []
    for i, j in candidates(views, context):
        weight = evidence.between(i, j)
        if weight is not None and weight > 0:
            scored.append((-weight, i, j))
    scored.sort()
    leader = list(range(len(views)))
    members: dict[int, list[int]] = {}
    at = {view.claim.id: i for i, view in enumerate(views)} if judged.same or judged.different else {}
    for i, j in _known(judged.same, at):
        _join(leader, members, i, j)
    two: dict[int, set[int]] = defaultdict(set)
    for i, j in _known(judged.different, at):
        two[i].add(j)
        two[j].add(i)
    refused: set[tuple[int, int, int]] = set()
    for _, i, j in scored:
        a, b = leader[i], leader[j]
        if a == b:
            continue
        left, right = members.get(a, [a]), members.get(b, [b])
        keep, gone = min(a, b), max(a, b)
        attempt = (keep, gone, len(left) + len(right))
        if attempt in refused:
            continue
        apart = two and any(not two[k].isdisjoint(right) for k in left if k in two)
        if apart or not _agree(left, right, evidence):
            refused.add(attempt)
            continue
        _join(leader, members, a, b)
    alone = [[i] for i in range(len(views)) if leader[i] == i and i not in members]
    return sorted([*members.values(), *alone])


def _join(leader: list[int], members: dict[int, list[int]], i: int, j: int) -> None:
    a, b = leader[i], leader[j]
    keep, gone = min(a, b), max(a, b)
    joined = sorted({*members.get(a, [a]), *members.get(b, [b])})
    members.pop(gone, None)
    members[keep] = joined
    for k in joined:
        leader[k] = keep


def _known(pairs: Iterable[tuple[str, str]], at: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """The indexes of judged claims, where the dossier still has both."""
    for one, other in pairs:
        if one in at and other in at:
            yield at[one], at[other]


def doubts(views: Sequence[View], context: Context) -> list[tuple[float, int, int]]:
    """Pairs of claims of two articles that comparing can hardly tell, the least sure first.

    The first number is how sure it is: how far the evidence lies from 0, either way. A whole and a part of it,
    such as the dead and the children among them, come after all others: whoever is asked can tell those at once.
    Of copies of one text one is asked about.
    """
    found: dict[frozenset[Hashable], tuple[float, int, int]] = {}
    for i, j in candidates(views, context):
        if views[i].article == views[j].article:
            continue
        weight = compare(views[i], views[j], context)
        if weight is not None and -_DOUBTFUL <= weight <= _DOUBTFUL:
            parts = views[i].population != views[j].population
            about = frozenset((_text_of(views[i]), _text_of(views[j])))
            doubt = (abs(weight) + (_DOUBTFUL if parts else 0.0), i, j)
            found[about] = min(doubt, found.get(about, doubt))
    return sorted(found.values())


def _text_of(view: View) -> Hashable:
    """The same for copies of one text that say the same."""
    claim = view.claim
    if view.origin.wire is None:
        return claim.id
    return view.origin.wire, claim.kind, claim.evidence[0].text, view.value


class _Evidence:
    """Comparisons of pairs, each made once."""

    def __init__(self, views: Sequence[View], context: Context) -> None:
        self._views = views
        self._context = context
        self._known: dict[int, float | None] = {}

    def between(self, i: int, j: int) -> float | None:
        """The evidence for one thing behind the claims i and j, `None` where they can't be."""
        pair = i * len(self._views) + j if i < j else j * len(self._views) + i
        if pair not in self._known:
            self._known[pair] = compare(self._views[i], self._views[j], self._context)
        return self._known[pair]

    def of_figures(self, i: int) -> bool:
        """Whether a claim is one of a series of figures, in which some words mislead."""
        return self._views[i].claim.kind in _FIGURES

    def one_figure(self, left: list[int], right: list[int]) -> bool:
        """Whether a telling figure (`118`) stands in both groups, and its claims speak for one thing.

        A round one is telling where two articles have it from one source.
        """
        at = defaultdict(list)
        for i in left:
            if (self._views[i].value or 0.0) >= _TELLING:
                at[self._views[i].value].append(i)
        return any(
            (self.between(i, j) or 0.0) > (0.0 if _is_telling(value) else _SURE)
            for j in right
            if (value := self._views[j].value) in at
            for i in at[value]
            if _is_telling(value) or _one_source(self._views[i], self._views[j])
        )


def _one_source(a: View, b: View) -> bool:
    return a.origin.named and a.origin.key == b.origin.key and a.article != b.article


def _is_telling(value: float | None) -> bool:
    return value is not None and value >= _TELLING and value % 10 != 0


def _agree(left: list[int], right: list[int], evidence: _Evidence) -> bool:
    pairs = len(left) * len(right)
    if pairs == 1:
        return True
    small, large = sorted((left, right), key=len)
    step = max(1, pairs // _CROSS)
    series = evidence.of_figures(small[0])
    allowed = max(_FORBIDDEN * pairs / step, 1 if pairs >= _ONE_BAD else 0) if series else 0
    best: dict[int, float] = {}
    total, count, forbidden = 0.0, 0, 0
    for at in range(0, pairs, step):
        i = small[at // len(large)]
        weight = evidence.between(i, large[at % len(large)])
        if weight is None:
            forbidden += 1
            if forbidden > allowed:
                return False
            weight = _AGAINST
        best[i] = max(best.get(i, weight), weight)
        total, count = total + max(weight, _OUTLIER), count + 1
    average = _BY_FIGURE if evidence.one_figure(left, right) else _ON_AVERAGE
    return sum(best.values()) > _AT_BEST * len(best) and total > average * count
