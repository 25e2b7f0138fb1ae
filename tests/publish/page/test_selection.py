from __future__ import annotations

import datetime as dt

import pytest
from tests.publish.page.small_dossier import MemoryDossier, article, claim, small_dossier

from recoupe.publish.page import render_page, selection
from recoupe.publish.page.selection import select
from recoupe.record import Event

EVENT = Event(type="crue")


def many(articles: int, claims_each: int) -> MemoryDossier:
    """A dossier of equal articles, one a day, each full of claims that overlap."""
    raw = "Un titre\n\n" + "Douze morts à Valbreuse. " * 40
    start = dt.date(2031, 1, 1)
    made = [article(f"n{i}", start + dt.timedelta(days=i)) for i in range(articles)]
    return MemoryDossier(
        articles=tuple(made),
        texts={each.id: raw for each in made},
        claims=tuple(
            claim(f"{each.id}-{number}", each.id, raw, "Douze morts", "event", EVENT)
            for each in made
            for number in range(claims_each)
        ),
    )


def test_a_small_dossier_is_shown_whole() -> None:
    chosen = select(small_dossier())
    assert chosen.is_whole
    assert [each.id for each in chosen.articles] == ["un", "deux"]
    assert [each.id for each in chosen.claims["un"]] == ["k1", "q1", "r1"]


def test_a_large_one_keeps_its_latest_articles() -> None:
    chosen = select(many(50, 10), budget=200_000)
    assert not chosen.is_whole
    days = [each.published.latest for each in chosen.articles]
    assert days == sorted(days, key=str)
    assert chosen.articles[-1].id == "n49"
    assert 5 < len(chosen.articles) < 50
    assert chosen.all_articles == 50


def test_one_article_is_always_shown() -> None:
    assert [each.id for each in select(small_dossier(), budget=1).articles] == ["deux"]


def test_the_budget_holds_what_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection.select, "__defaults__", (400_000,))
    html = render_page(many(60, 10))
    assert 200_000 < len(html.encode()) < 500_000
    assert "Pour rester légère" in html


def test_reports_of_left_out_articles_are_told_without_a_dead_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "FINDINGS_SHARE", 0.9)
    monkeypatch.setattr(selection.select, "__defaults__", (8_000,))
    html = render_page(small_dossier())
    assert 'href="#c-k2"' in html
    assert 'id="c-k1"' not in html
    assert "#c-k1" not in html
    assert "<q>Huit personnes ont péri</q>" in html
