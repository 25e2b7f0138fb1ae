"""The page in a real browser: Debian's Chromium by Playwright, skipped with a word where either is missing."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests import browser as real
from tests.publish.page.small_dossier import hostile_dossier, small_dossier

import recoupe
from recoupe.publish.page import render_page

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = real.NEEDS_BROWSER


class Visit(real.Visit):
    """A report opened from disk."""

    def __init__(self, browser: Any, file: Path, **options: Any) -> None:
        super().__init__(browser, **options)
        self.file = file.as_uri()

    def go(self, address: str = "") -> Any:
        self.page.goto("about:blank")
        self.requests.clear()
        self.page.goto(self.file + address)
        return self.page


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(render_page(small_dossier()), "utf-8")
    return path


@pytest.fixture
def visit(browser: Any, file: Path) -> Iterator[Visit]:
    made = Visit(browser, file)
    yield made
    made.end()


def arrives(page: Any, ending: str) -> None:
    """The address gets to end so; the browser tells of a changed address a moment later."""
    page.wait_for_url(lambda url: url.endswith(ending), timeout=5000)


def shown(page: Any) -> list[str]:
    return [card.get_attribute("id") for card in page.locator(".card").all() if card.is_visible()]


def test_it_asks_the_network_for_nothing(visit: Visit) -> None:
    visit.go()
    assert visit.requests == [visit.file]


def test_filters_live_in_the_address(visit: Visit) -> None:
    page = visit.go("#kind=casualties")
    assert shown(page) == ["c-k1", "c-k2"]
    page.locator(".facet[data-f=source][data-v='Odile Tancrède']").click()
    arrives(page, "source=Odile+Tancr%C3%A8de")
    assert shown(page) == []
    assert page.locator("#nothing").is_visible()
    page.locator("#nothing .clear").click()
    assert len(shown(page)) == 4
    arrives(page, "#")


def test_facets_count_what_the_other_filters_leave(visit: Visit) -> None:
    page = visit.go("#source=Protection+civile")
    counts = {
        facet.get_attribute("data-v"): facet.locator(".n").inner_text()
        for facet in page.locator(".facet[data-f=kind]").all()
    }
    assert counts == {"casualties": "2", "statement": "0", "control": "0"}


def test_an_article_filter_shows_its_whole_text(visit: Visit) -> None:
    page = visit.go("#article=a-un")
    assert page.locator("#a-un").is_visible()
    assert not page.locator("#a-deux").is_visible()
    assert page.locator("#a-un .caption").is_visible()


def test_search_finds_words_without_their_accents(visit: Visit) -> None:
    page = visit.go()
    page.keyboard.press("/")
    page.keyboard.type("tancrede")
    page.wait_for_url("**text=tancrede")
    assert shown(page) == ["c-q1", "c-r1"]
    assert not page.locator("#a-deux").is_visible()


def test_a_permanent_link_lights_the_claim_and_its_words(visit: Visit) -> None:
    page = visit.go("#c-r1")
    assert page.locator(".card.on").get_attribute("id") == "c-r1"
    assert page.locator(".u.on").all_inner_texts() == ["tout perdu"]


def test_words_and_cards_light_each_other(visit: Visit) -> None:
    page = visit.go()
    page.locator(".u", has_text="Huit personnes").hover()
    assert page.locator(".card.on").get_attribute("id") == "c-k1"
    page.locator("#c-k2 .say").hover()
    assert page.locator(".u.on").all_inner_texts() == ["douze morts"]


def test_overlapping_words_take_turns_when_clicked(visit: Visit) -> None:
    page = visit.go()
    words = page.locator(".u", has_text="tout perdu")
    words.click()
    arrives(page, "#c-r1")
    words.click()
    arrives(page, "#c-q1")


def test_the_keyboard_walks_the_claims(visit: Visit) -> None:
    page = visit.go()
    page.keyboard.press("j")
    arrives(page, "#c-k1")
    page.keyboard.press("j")
    arrives(page, "#c-q1")
    page.keyboard.press("k")
    arrives(page, "#c-k1")
    page.keyboard.press("Escape")
    assert page.locator(".card.on").count() == 0
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_a_citation_names_the_newsroom_and_the_exact_words(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.go("#c-k1")
    page.keyboard.press("c")
    sync_api.expect(page.locator("#said")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("La Vigie, ")
    assert "4 mars 2031" in copied
    assert "« Huit personnes ont péri »" in copied


def clip(page: Any) -> Any:
    """The page, with what is copied kept in `clip`."""
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.clip = text; }")
    return page


def test_a_finding_a_dispute_and_an_article_are_cited_too(visit: Visit) -> None:
    page = clip(visit.go())
    page.locator(".finding .copy").first.click()
    assert page.evaluate("clip") == "Le Relais, 5 mars 2031 : « douze morts »"
    page.locator("#a-un header .copy").click()
    assert page.evaluate("clip").startswith("La Vigie, « Crue de la Lorme : huit morts »")
    assert page.evaluate("clip").count("«") == 1


def rows_of(page: Any, button: str) -> list[dict[str, str]]:
    with page.expect_download() as waited:
        page.locator(button).first.click()
    text = Path(waited.value.path()).read_text("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))


def test_a_table_is_kept_as_csv_with_the_words_and_who_says_so(visit: Visit) -> None:
    page = visit.go()
    reports = rows_of(page, ".finding [data-csv=reports]")
    assert [row["evidence"] for row in reports] == ["Huit personnes ont péri", "douze morts"]
    assert {row["source"] for row in reports} == {"Protection civile"}
    assert {row["finding"] for row in reports} == {"toll"}
    assert reports[1]["outlet"] == "Le Relais"
    assert visit.requests == [visit.file]


def test_the_claims_shown_or_all_are_kept_as_csv(visit: Visit) -> None:
    page = visit.go("#kind=casualties")
    assert [row["id"] for row in rows_of(page, '[data-csv="claims"]:not([data-all])')] == ["k1", "k2"]
    assert len(rows_of(page, '[data-csv="claims"][data-all]')) == 4


@pytest.mark.parametrize("name", ["standings", "findings", "timeline", "places", "sources", "claims"])
def test_no_table_goes_without_a_csv_and_no_cell_is_a_formula(
    browser: Any, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(render_page(hostile_dossier()), "utf-8")
    visit = Visit(browser, path)
    page = visit.go()
    if page.locator(f'[data-csv="{name}"]').count():
        rows = rows_of(page, f'[data-csv="{name}"]')
        assert rows
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values() if cell)
    assert page.title() != "owned"
    visit.end()


def test_the_language_switch_goes_both_ways(visit: Visit) -> None:
    page = visit.go()
    page.locator("#language").click()
    assert page.locator("h1").inner_text() == "What stands on 5 March 2031?"
    assert page.locator("html").get_attribute("lang") == "en"
    arrives(page, "#lang=en")
    page.locator("#language").click()
    assert page.locator("h1").inner_text() == "Où en est-on au 5 mars 2031\u202f?"
    assert "Article" in visit.go("#lang=en").locator("#articles h2").inner_text().title()


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 2560])
def test_no_width_makes_the_page_scroll_sideways(browser: Any, file: Path, width: int) -> None:
    visit = Visit(browser, file, viewport={"width": width, "height": 800})
    page = visit.go()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    visit.context.close()


def test_on_a_phone_the_claims_of_a_paragraph_open_on_demand(browser: Any, file: Path) -> None:
    visit = Visit(browser, file, viewport={"width": 360, "height": 740}, has_touch=True)
    page = visit.go()
    assert shown(page) == []
    page.locator("#a-un .open").first.click()
    assert shown(page) == ["c-k1"]
    page.locator(".u", has_text="douze morts").tap()
    assert page.locator("#c-k2").is_visible()
    visit.context.close()


def test_without_scripts_everything_can_be_read(browser: Any, file: Path) -> None:
    visit = Visit(browser, file, java_script_enabled=False)
    page = visit.go("#c-k2")
    assert len(shown(page)) == 4
    assert page.locator("#a-un .caption").is_visible()
    assert not page.locator("#q").is_visible()
    visit.context.close()


def test_a_hostile_dossier_does_nothing(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(render_page(hostile_dossier()), "utf-8")
    visit = Visit(browser, path)
    page = visit.go()
    for key in ("j", "c", "k", "/"):
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    page.locator(".u").first.hover()
    page.locator("#language").click()
    page.wait_for_timeout(100)
    assert page.title() != "owned"
    assert page.locator("img").count() == 0
    assert visit.requests == [visit.file]
    visit.context.close()


def test_on_paper_it_is_a_briefing_of_two_pages(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "examples.html"
    with recoupe.build(EXAMPLES) as dossier:
        path.write_text(recoupe.report(dossier), "utf-8")
    visit = Visit(browser, path)
    printed = visit.go().pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 2
    page = visit.page
    page.emulate_media(media="print")
    assert page.locator(".standings").is_visible()
    assert page.locator(".dispute").first.is_visible()
    assert not page.locator("#articles").is_visible()
    visit.end()
