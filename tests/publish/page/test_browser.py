"""The page in a real browser: Debian's Chromium by Playwright, skipped with a word where either is missing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.publish.page.small_dossier import hostile_dossier, small_dossier

from recoupe.publish.page import render_page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium"),
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


class Visit:
    """An open page, what it asked the network for, and what it complained of."""

    def __init__(self, browser: Any, file: Path, **options: Any) -> None:
        self.context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
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
    assert made.complaints == []
    made.context.close()


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


def test_the_language_switch_goes_both_ways(visit: Visit) -> None:
    page = visit.go()
    page.locator("#language").click()
    assert page.locator("h1").inner_text() == "What stands on 5 March 2031?"
    assert page.locator("html").get_attribute("lang") == "en"
    arrives(page, "#lang=en")
    page.locator("#language").click()
    assert page.locator("h1").inner_text() == "Où en est-on au 5 mars 2031 ?"
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
