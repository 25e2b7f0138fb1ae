"""Date the articles of a dossier together: an event that one dates, dates the others that speak of it."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recoupe.record import Published, Span
from recoupe.times.clues import ArticleClues, EventClue, When, days_of
from recoupe.times.days import DAY
from recoupe.times.solve import WIDEST, Domain, allowed, between, known_range, narrowed, solve, solve_near

_ROUNDS = 6
_ENOUGH = 0.34  # share of the smaller sentence's weight that two sentences of one event have in common
_SHARED = 4  # content words in common at the least
_COUNTED = 0.9  # weight of days counted from an event
_AGAINST = 0.5  # share of the votes for the chosen days that may speak against them
_RARE = math.log(2)  # weight of a word that half of the articles have
_AROUND = 45 * DAY  # before and after a dossier's dated articles: where a day without its year is looked for
_POSTING = 60  # sentences that a word may be in to be looked up: keeps the pairs few in a large dossier


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two articles that speak of one event."""

    a: int
    b: int
    one: EventClue
    two: EventClue
    weight: float


def date_dossier(articles: Sequence[ArticleClues]) -> tuple[Published, ...]:
    """The publication interval of each article, in order, solved over all of them.

    Articles that have a date by metadata or dateline keep it and date the others. Pure: the clues of an
    article can be stored and solved again when articles are added.
    """
    if all(a.published.basis in ("metadata", "stated") for a in articles):
        return tuple(a.published for a in articles)
    origins = [o for a in articles for o in a.origins]
    domains = [solve(a, origins) for a in articles]
    links: dict[int, list[tuple[int, EventClue, EventClue, float]]] = defaultdict(list)
    for link in find_links(articles):
        links[link.a].append((link.b, link.one, link.two, link.weight))
        links[link.b].append((link.a, link.two, link.one, link.weight))
    for _ in range(_ROUNDS):
        began = _beginnings(articles, domains)
        found = {
            x: domain
            for x, a in enumerate(articles)
            if domains[x] is None and (domain := _vote(articles, domains, x, links[x], began.get)) is not None
        }
        if not found:
            break
        for x, domain in found.items():
            domains[x] = domain
    domains = [d or _beside(a, domains) for a, d in zip(articles, domains, strict=True)]
    return tuple(_published(a, d) for a, d in zip(articles, domains, strict=True))


def _beside(clues: ArticleClues, others: Sequence[Domain | None]) -> Domain | None:
    """The days of an article that prints a day of the very weeks from which the rest of the dossier is."""
    known = [d for d in others if d is not None and not d.clash]
    if not known:
        return None
    first, last = min(d.days[0] for d in known), max(d.days[-1] for d in known)
    return solve_near(clues, first - _AROUND, last + _AROUND)


def _beginnings(articles: Sequence[ArticleClues], domains: Sequence[Domain | None]) -> dict[str, dt.date]:
    """Days of events that dated articles place, where they agree on the day."""
    told: dict[str, Counter[dt.date]] = defaultdict(Counter)
    for a, domain in zip(articles, domains, strict=True):
        if domain is None or domain.width > 1:
            continue
        for b in a.began:
            for day in days_of(b.when, domain.days[0], a.deictic):
                told[b.event][day] += 1
    agreed = {}
    for event, days in told.items():
        day, count = days.most_common(1)[0]
        if count >= 2 and count > 0.6 * days.total():
            agreed[event] = day
    return agreed


def _vote(
    articles: Sequence[ArticleClues],
    domains: Sequence[Domain | None],
    x: int,
    links: list[tuple[int, EventClue, EventClue, float]],
    began: Callable[[str], dt.date | None],
) -> Domain | None:
    """The days of article x that most of what ties it to dated articles agrees on.

    Each tie votes, with its weight, for the days that it allows; `None` where votes against are not clearly
    outweighed.
    """
    votes: list[tuple[float, tuple[dt.date, ...], Span]] = []
    for y, mine, theirs, weight in links:
        other = domains[y]
        if other is None or other.clash:
            continue
        event = {d for day in other.days for d in days_of(theirs.when, day, articles[y].deictic)}
        if event and len(event) <= WIDEST:
            days = _possible(articles[x], mine, event)
            if days:
                votes.append((weight, days, mine.span))
    for elapsed in articles[x].elapsed:
        start = began(elapsed.event)
        if start is not None and elapsed.origin is None and elapsed.high - elapsed.low <= 10:
            days = between(start + elapsed.low * DAY, start + elapsed.high * DAY)
            votes.append((_COUNTED, days, elapsed.span))
    if not votes:
        return None
    score: dict[dt.date, float] = defaultdict(float)
    for weight, days, _ in votes:
        for day in days:
            score[day] += weight
    best = max(score.values())
    chosen = tuple(sorted(d for d, s in score.items() if s > 0.99 * best))
    against = sum(w for w, days, _ in votes if not set(days) & set(chosen))
    if against > _AGAINST * best:
        return None
    because = tuple(dict.fromkeys(span for _, days, span in votes if set(days) & set(chosen)))
    domain = narrowed(articles[x], Domain(chosen, because))
    return domain if domain.width <= WIDEST else None


def _possible(clues: ArticleClues, mine: EventClue, event: set[dt.date]) -> tuple[dt.date, ...]:
    """All days on which the article could place the event where the other article places it."""
    reach = 330 if mine.when.kind == "date" else 8
    bounds = known_range(clues)
    first, last = max(min(event) - reach * DAY, bounds.first), min(max(event) + reach * DAY, bounds.last)
    days = between(first, last) if first <= last else ()
    return tuple(d for d in days if event & set(days_of(mine.when, d, clues.deictic)) and allowed(clues, d))


def _published(clues: ArticleClues, domain: Domain | None) -> Published:
    if clues.published.basis in ("metadata", "stated"):
        return clues.published
    if domain is None or domain.width > WIDEST:
        return Published()
    return Published(
        earliest=domain.days[0], latest=domain.days[-1], basis="inferred", because=domain.because
    )


def find_links(articles: Sequence[ArticleClues]) -> list[Link]:
    """Pairs of sentences of two articles about one event, surest first.

    Sentences are compared by their content words, rarer words weighing more (idf), as in first-story
    detection; only pairs that share a rare word, and of which one is undated, are looked at.
    """
    events = [(i, e) for i, a in enumerate(articles) for e in a.events]
    counts = Counter(k for _, e in events for k in set(e.keys))
    held = Counter(k for a in articles for k in {k for e in a.events for k in e.keys})
    idf = {k: math.log((len(articles) + 1) / n) for k, n in held.items()}
    undated = {i for i, a in enumerate(articles) if a.published.basis not in ("metadata", "stated")}
    postings: dict[str, list[int]] = defaultdict(list)
    for n, (_, e) in enumerate(events):
        for k in e.keys:
            if counts[k] > 1:
                postings[k].append(n)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for k, places in postings.items():
        if len(places) > _POSTING or not any(events[p][0] in undated for p in places):
            continue
        for m, p in enumerate(places):
            for q in places[m + 1 :]:
                a, b = events[p][0], events[q][0]
                if a != b and (a in undated or b in undated):
                    shared[p, q] += idf[k]
    return _links(events, shared, idf)


def _links(
    events: list[tuple[int, EventClue]], shared: dict[tuple[int, int], float], idf: dict[str, float]
) -> list[Link]:
    weights = [sum(idf[k] for k in e.keys) for _, e in events]
    found: list[Link] = []
    for (p, q), weight in shared.items():
        one, two = events[p][1], events[q][1]
        if not _compatible(one.when, two.when):
            continue
        share = weight / min(weights[p], weights[q])
        if share >= _ENOUGH and _same_words(one, two, idf):
            sure = 1.0 + share
        elif _same_meeting(one, two):
            sure = 0.6 + share
        elif _same_act(one, two, idf):
            sure = 0.8
        else:
            continue
        found.append(Link(events[p][0], events[q][0], one, two, sure))
    return sorted(found, key=lambda link: (-link.weight, link.a, link.b, link.one.span.start))


def _same_words(one: EventClue, two: EventClue, idf: dict[str, float]) -> bool:
    """Several rare words in common, a name among them."""
    common = {k for k in set(one.keys) & set(two.keys) if idf[k] >= _RARE}
    return len(common) >= _SHARED and bool(common & (set(one.names) | set(two.names)))


def _same_meeting(one: EventClue, two: EventClue) -> bool:
    """A meeting at one place between the same: two more words in common, as the parties' names."""
    if one.place is None or one.place != two.place or not (one.meeting and two.meeting):
        return False
    return len((set(one.keys) & set(two.keys)) - {one.place}) >= 2


def _same_act(one: EventClue, two: EventClue, idf: dict[str, float]) -> bool:
    """The same name does the same, and another rare word is shared: `Assad a exclu ... une trêve`."""
    acts = set(one.acts) & set(two.acts)
    rare = {k for k in set(one.keys) & set(two.keys) if idf[k] >= _RARE}
    return any(
        len(rare - {*act.split(":")}) >= 2 and idf.get(act.split(":")[1], 0.0) >= _RARE for act in acts
    )


def _compatible(a: When, b: When) -> bool:
    """Two dates of the calendar must be the same day; otherwise the days decide."""
    if a.kind == b.kind == "date":
        return (a.month, a.day) == (b.month, b.day)
    return True
