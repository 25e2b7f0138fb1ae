"""Date the articles of a dossier together: an event that one dates, dates the others that speak of it."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from recoupe.record import Published, Span
from recoupe.times.clues import ArticleClues, Began, EventClue, When, days_of
from recoupe.times.days import DAY
from recoupe.times.domain import Domain, between
from recoupe.times.solve import WIDEST, allowed, known_range, narrowed, solve, solve_near
from recoupe.times.tenures import Window, shared

_ROUNDS = 6
_ENOUGH = 0.34  # share of the smaller sentence's weight that two sentences of one event have in common
_SHARED = 4  # content words in common at the least
_TOWN = "@"  # in the name of an event that a town tells from others
_COUNTED = 0.9  # weight of days counted from an event
_AGAINST = 0.5  # share of the votes for the chosen days that may speak against them
_RARE = math.log(2)  # weight of a word that half of the articles have
_AROUND = 45 * DAY  # before and after a dossier's dated articles: where a day without its year is looked for
_NARROW = 3  # days that an article may be of, from which it still places what began
_SOON = 10  # days from an event of a town to an article that names its day without a year
_WEEK = 6  # days from an event in which its weekday alone tells its day
_SEVERAL, _MOST = (
    4,
    0.75,
)  # dated articles of a dossier, and the share that is of one time, by which others are doubted
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
    alone = _not_before(articles, [solve(a, origins) for a in articles])
    held = _held(articles, alone)
    solved = [d or solve(a, origins, held) for a, d in zip(articles, alone, strict=True)]
    domains = _together(_of_one_year(articles, solved))
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
            beside = _beside(articles[x], domains) if domain.width > _NARROW else None
            domains[x] = beside if beside and {*beside.days} < {*domain.days} else domain
    domains = [d or _beside(a, domains) for a, d in zip(articles, domains, strict=True)]
    return tuple(_published(a, d) for a, d in zip(articles, domains, strict=True))


def _not_before(articles: Sequence[ArticleClues], domains: list[Domain | None]) -> list[Domain | None]:
    """The domains, but for those of years of which a dossier can't be: `Covid-19` in one of its articles."""
    first = max((a.not_before for a in articles if a.not_before is not None), default=None)
    known = [d.days[-1] for d in domains if d is not None]
    if first is None or any(day >= first - 2 * _AROUND for day in known):
        return domains
    return [None] * len(domains)


def _held(articles: Sequence[ArticleClues], domains: Sequence[Domain | None]) -> tuple[Window, ...]:
    """The spans that the offices told in a dossier leave, if nothing that dates itself speaks against them."""
    held = shared(tuple(tenure for a in articles for tenure in a.tenures))
    known = [d.days[0] for d in domains if d is not None]
    if known and max(known) - min(known) > 2 * _AROUND:
        return ()  # not of one time
    return held if all(any(a <= day <= b for a, b in held) for day in known) else ()


def _of_one_year(articles: Sequence[ArticleClues], domains: Sequence[Domain | None]) -> list[Domain | None]:
    """The domains, but for those that put a day with its weekday (`vendredi 23 mars`) years before others that do.

    Each article by itself takes the first year that it allows: of those that print one day the latest is meant by all.
    """
    years: dict[tuple[int | None, int | None, tuple[int, ...]], dict[int, int]] = defaultdict(dict)
    for x, (clues, domain) in enumerate(zip(articles, domains, strict=True)):
        for when in {c.when for c in clues.days if c.when.weekdays and not c.when.year}:
            placed = {day.year for own in (domain.days if domain else ()) for day in days_of(when, own)}
            if len(placed) == 1:
                years[when.month, when.day, tuple(sorted(when.weekdays))][x] = placed.pop()
    early = {x for told in years.values() for x, year in told.items() if year < max(told.values())}
    sure = {x for x, a in enumerate(articles) if a.published.basis in ("metadata", "stated")}
    return [None if x in early - sure else d for x, d in enumerate(domains)]


def _together(domains: Sequence[Domain | None]) -> list[Domain | None]:
    """The domains without those that lie far from where most of the dossier is: a month misprinted, a year of old."""
    known = sorted(d.days[0] for d in domains if d is not None)
    if len(known) < _SEVERAL:
        return list(domains)
    middle = known[len(known) // 2]
    near = [d for d in known if abs(d - middle) <= _AROUND]
    if len(near) < _MOST * len(known):
        return list(domains)
    return [d if d is not None and abs(d.days[0] - middle) <= _AROUND else None for d in domains]


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
        if domain is None or domain.width > _NARROW:
            continue
        first: dict[str, dt.date] = {}  # what came after it is told beside it: `l'assaut de jeudi`
        for b in a.began:
            placed = {day for own in domain.days for day in days_of(b.when, own, a.deictic)}
            if len(placed) == 1 or domain.width == 1:
                for day in placed:
                    first[b.event] = min(day, first.get(b.event, day))
        for event, day in first.items():
            told[event][day] += 1
    agreed = {}
    for event, days in told.items():
        day, count = days.most_common(1)[0]
        if count >= (1 if _TOWN in event else 2) and count > 0.6 * days.total():
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
        if event and other.days[0] - max(event) > _AROUND and mine.when.kind != "date":
            continue  # looked back on: `seul membre en vie des attentats du 13 novembre 2015`
        if event and len(event) <= WIDEST:
            days = _possible(articles[x], mine, event)
            if days:
                votes.append((weight, days, mine.span))
    votes += _told_from_beginnings(articles[x], began)
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


def _told_from_beginnings(
    clues: ArticleClues, began: Callable[[str], dt.date | None]
) -> list[tuple[float, tuple[dt.date, ...], Span]]:
    """What an article says of its day by an event that others date: `un mois après la crue`, `la crue de mardi`."""
    found: list[tuple[float, tuple[dt.date, ...], Span]] = []
    since = {e.event: max(o.low for o in clues.elapsed if o.event == e.event) for e in clues.elapsed}
    for elapsed in clues.elapsed:
        start = began(elapsed.event)
        if elapsed.low < since[elapsed.event]:
            continue  # `trois jours après le séisme, on espérait encore`, of an article of the sixth
        if start is not None and elapsed.origin is None and elapsed.high - elapsed.low <= 10:
            days = between(start + elapsed.low * DAY, start + elapsed.high * DAY)
            found.append((_COUNTED, days, elapsed.span))
    for b in clues.began:
        start = began(b.event)
        told = () if start is None else _told_day(clues, b, start)
        if told:
            found.append((_COUNTED, told, b.span))
    return found


def _told_day(clues: ArticleClues, b: Began, start: dt.date) -> tuple[dt.date, ...]:
    """The days of an article that tells an event of the day `start` as `mardi`, `hier`, `ce mardi` or `le 14 mai`."""
    if b.when.kind == "weekday":
        return _soon_after(clues, b.when, start, alone=_TOWN not in b.event)
    if b.when.kind == "span" and _TOWN in b.event:
        days = between(start - b.when.high * DAY, start - b.when.low * DAY)
        return tuple(day for day in days if allowed(clues, day))
    if b.when.kind == "date" and _TOWN in b.event and (b.when.month, b.when.day) == (start.month, start.day):
        return tuple(day for day in between(start, start + _SOON * DAY) if allowed(clues, day))
    return ()


def _soon_after(clues: ArticleClues, when: When, start: dt.date, *, alone: bool) -> tuple[dt.date, ...]:
    """The days of an article that calls the day of an event by its weekday alone, with the others that it names.

    `Le séisme de mercredi` and `dimanche, le bilan`, of a quake on the 14th: of the 18th or one of the two days after;
    but where the event isn't `alone` of its sort, other weekdays may be of another one before it.
    """
    week = between(start, start + _WEEK * DAY)
    days = tuple(d for d in week if start in days_of(when, d, clues.deictic) and allowed(clues, d))
    if not alone:
        return days
    since = {d: {day.isoweekday() for day in between(start, d)} for d in days}
    return tuple(d for d in days if since[d].issuperset(clues.past)) or days


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
