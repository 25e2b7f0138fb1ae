"""View of who says so: the sources that articles name, and the articles that name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.publish.page.articles import ArticleView, newsroom_or_words
from recoupe.publish.page.claims import source_name
from recoupe.publish.page.words import Words, say
from recoupe.record import Article, Claim

SHOWN = 24  # sources in the table; the filter of the articles lists all


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source: how many claims rest on it, and which newsrooms carry them, most first."""

    name: str
    claims: int
    articles: int
    newsrooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Who says so: a sentence, the sources, and the articles at hand."""

    answer: Words
    rows: tuple[SourceRow, ...]
    articles: tuple[ArticleView, ...] = ()


def sources_view(rows: Sequence[SourceRow], articles: Sequence[ArticleView] = ()) -> SourcesView:
    """The view of the sources, most carried first."""
    return SourcesView(_answer(rows), tuple(rows), tuple(articles))


def _answer(rows: Sequence[SourceRow]) -> Words:
    """Which source most newsrooms rest on."""
    if not rows:
        return say("sources.none")
    first = rows[0]
    newsrooms = say("count.newsrooms", n=len(first.newsrooms))
    return say(
        "sources.answer", name=first.name, claims=say("count.claims", n=first.claims), newsrooms=newsrooms
    )


def source_rows(
    articles: Sequence[Article],
    claims: Mapping[str, Sequence[Claim]],
    names: Mapping[str, str],
    texts: Mapping[str, str],
) -> tuple[SourceRow, ...]:
    """The sources that are behind most claims; `claims` by article id, `names` by entity id, `texts` by article."""
    counted: Counter[str] = Counter()
    carried: dict[str, Counter[str]] = {}
    in_articles: dict[str, set[str]] = {}
    for article in articles:
        for claim in claims[article.id]:
            name = source_name(claim, names)
            if name:
                counted[name] += 1
                carried.setdefault(name, Counter())[newsroom_or_words(article, texts[article.id])] += 1
                in_articles.setdefault(name, set()).add(article.id)
    ordered = sorted(counted, key=lambda name: (-len(carried[name]), -counted[name], name))
    return tuple(
        SourceRow(
            name, counted[name], len(in_articles[name]), tuple(n for n, _ in carried[name].most_common())
        )
        for name in ordered[:SHOWN]
    )
