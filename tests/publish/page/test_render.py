from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser

import pytest
from tests.publish.page.gold_dossier import crisis_folder, gold_dossier
from tests.publish.page.small_dossier import ATTACK, MemoryDossier, article, hostile_dossier, small_dossier

from recoupe.dossier.earlier import Changed
from recoupe.publish.page import render_page
from recoupe.publish.page.render import content_policy

VOID = {"meta", "input", "br", "img", "link", "hr"}
LOADING = {
    "src",
    "srcset",
    "action",
    "formaction",
    "data",
    "poster",
    "background",
    "style",
    "ping",
    "manifest",
}


class Reader(HTMLParser):
    """Tags, attributes and ids of a page; fails on elements that are left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]


@pytest.fixture(scope="module")
def page() -> Reader:
    return Reader(render_page(small_dossier()))


def test_the_page_answers_its_question_in_sentences(page: Reader) -> None:
    text = " ".join("".join(page.text).split())
    assert "Où en est-on au 5 mars 2031 ?" in text
    assert "2 articles de 2 rédactions, parus du 4 au 5 mars 2031, portent 4 faits." in text
    assert "ils donnent 1 recoupement : 1 actualisé." in text


def test_articles_of_no_known_newsroom_are_told_apart() -> None:
    known = small_dossier()
    unsigned = article("trois", dt.date(2031, 3, 5), outlet=None)
    page = Reader(
        render_page(
            MemoryDossier(
                articles=(*known.articles, unsigned),
                texts={**known.texts, "trois": "Rien de neuf."},
                claims=known.claims,
                findings=known.findings,
            )
        )
    )
    text = " ".join("".join(page.text).split())
    assert "3 articles de 2 rédactions, 1 sans rédaction connue, parus du 4 au 5 mars 2031" in text


def test_every_claim_finding_and_article_has_one_permanent_link(page: Reader) -> None:
    assert {"c-k1", "c-q1", "c-r1", "c-k2", "f-toll", "a-un", "a-deux"} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_links_of_the_page_lead_to_something_on_it(page: Reader) -> None:
    for tag, attrs in page.tags:
        if tag == "a":
            target = attrs["href"] or ""
            assert target.startswith("#")
            assert target[1:] in page.ids or "=" in target


def test_an_article_links_to_its_original_on_the_web_only() -> None:
    linked = render_page(small_dossier(urls={"un": "https://example.org/crue"}))
    assert '<a class="link" href="https://example.org/crue" rel="noreferrer noopener">' in linked
    for address in ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"):
        assert address not in render_page(small_dossier(urls={"un": address}))


def test_every_underline_belongs_to_a_card(page: Reader) -> None:
    cards = {attrs["data-n"] for _, attrs in page.tags if "data-n" in attrs}
    underlined = {number for _, attrs in page.tags for number in (attrs.get("data-c") or "").split()}
    assert underlined == cards


def test_what_is_denied_or_uncertain_is_said_in_words(page: Reader) -> None:
    text = "".join(page.text)
    assert "Démenti" in text
    assert "lecture incertaine" in text
    assert "selon la Protection civile" in text


def test_the_page_loads_nothing(page: Reader) -> None:
    for tag, attrs in page.tags:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "video", "audio", "form"}
        assert not LOADING & attrs.keys()
        assert not any(name.startswith("on") for name in attrs)


def test_the_policy_names_exactly_the_style_and_script_of_the_page() -> None:
    html = render_page(small_dossier())
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.S)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in html
    assert "unsafe" not in content_policy("a", "b")


def test_the_english_page_says_the_same_in_english() -> None:
    text = "".join(Reader(render_page(small_dossier(), "en")).text)
    assert "What stands on 5 March 2031?" in text
    assert "Où en est-on" not in text


def test_a_hostile_article_stays_text() -> None:
    html = render_page(hostile_dossier())
    read = Reader(html)
    assert ATTACK not in html
    assert [tag for tag, _ in read.tags].count("script") == 1
    assert "img" not in {tag for tag, _ in read.tags}
    assert not any(name.startswith("on") for _, attrs in read.tags for name in attrs)
    assert not any("javascript:" in (attrs.get("href") or "") for _, attrs in read.tags)
    assert "49" not in "".join(read.text)


def test_text_that_is_no_text_can_still_be_written() -> None:
    html = render_page(MemoryDossier((article("x", None),), {"x": "Un titre \ud800\x00\n\n\u202egauche"}))
    assert "\u202egauche" in html
    html.encode("utf-8")


def test_an_empty_dossier_says_what_to_do() -> None:
    assert "recoupe build" in render_page(MemoryDossier(articles=(), texts={}))


def test_articles_without_date_outlet_or_claims_are_shown_all_the_same() -> None:
    read = Reader(render_page(MemoryDossier((article("x", None, None),), {"x": "Rien.\n\nEncore rien."})))
    text = "".join(read.text)
    assert "Date de parution inconnue" in text
    assert "Aucun fait relevé" in text
    assert "x.txt" in text


@pytest.mark.parametrize("crisis", ["siege", "earthquake"])
def test_a_whole_crisis_is_a_sound_and_light_page(crisis: str) -> None:
    folder = crisis_folder(crisis)
    if folder is None:
        pytest.skip(f"the invented crisis {crisis} is not here")
    dossier = gold_dossier(folder)
    html = render_page(dossier)
    read = Reader(html)
    assert len(read.ids) == len(set(read.ids))
    assert sum(identifier.startswith("c-") for identifier in read.ids) == len(dossier.claims)
    assert len(html.encode()) < 2_000_000


def test_what_the_last_build_changed_is_told() -> None:
    page = render_page(small_dossier(changed=(Changed("toll", "figure", 8),)))
    assert "Changé depuis la dernière construction" in page
    assert "le chiffre était 8" in page
    assert "Changé depuis" not in render_page(small_dossier())
