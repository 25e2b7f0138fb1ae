"""The web app in a real browser: every view on the examples and the seeds, by keyboard, on a phone, under attack."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from tests import browser as real
from tests.web.dossiers import EXAMPLES, SEEDS, flood, hostile

import recoupe
from recoupe.web.app import create_app
from recoupe.web.settings import Settings

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
)
VIEWS = (
    "/",
    "/findings",
    "/disputes",
    "/timeline",
    "/sources",
    "/map",
    "/articles",
    "/search?q=civils",
    "/review",
    "/log",
    "/add",
)
pytestmark = real.NEEDS_BROWSER


class Served:
    """An app listening on a port of its own."""

    def __init__(self, dossier: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.dossier = dossier
        self.base = f"http://127.0.0.1:{port}"
        app = create_app(Settings(dossier, port=port, by="Ana"))
        self.server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error"))
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()
        until = time.monotonic() + 30
        while not self.server.started and time.monotonic() < until:
            time.sleep(0.02)

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(10)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Served]]:
    made: dict[str, Served] = {}

    def serve(name: str) -> Served:
        if name not in made:
            folder = tmp_path_factory.mktemp(name)
            if name in ("examples", "seeds"):
                source = EXAMPLES if name == "examples" else SEEDS
                if not source.is_dir():
                    pytest.skip(f"{source} is not here")
                recoupe.build(source, folder / "d.sqlite").close()
                made[name] = Served(folder / "d.sqlite")
            else:
                made[name] = Served({"flood": flood, "hostile": hostile}[name](folder))
        return made[name]

    yield serve
    for each in made.values():
        each.stop()


class Visit(real.Visit):
    """A visitor of an app; it may ask nothing of anybody else."""

    def __init__(self, browser: Any, served: Served, **options: Any) -> None:
        super().__init__(browser, **({"locale": "fr-FR"} | options))
        self.served = served

    def go(self, path: str) -> Any:
        self.page.goto(self.served.base + path)
        return self.page

    def end(self) -> None:
        super().end()
        assert [url for url in self.requests if not url.startswith(self.served.base)] == []


def details(page: Any) -> list[str]:
    """A finding, an article and a source that the app links to."""
    paths = []
    for view, part in (("/findings", "/findings/"), ("/articles", "/articles/"), ("/sources", "/sources/")):
        page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2] + view)
        found = page.locator(f'main a[href^="{part}"]')
        paths += [found.first.get_attribute("href")] if found.count() else []
    return paths


@pytest.mark.parametrize("name", ["examples", "seeds"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_every_view_is_quiet_fits_and_can_be_used_by_all(
    browser: Any, served: Callable[[str], Served], name: str, width: int, scheme: str
) -> None:
    app = served(name)
    visit = Visit(
        browser, app, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    visit.go("/")
    for path in (*VIEWS, *details(visit.page)):
        page = visit.go(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.locator("h1").count() == 1, path
        found = axe.Axe().run(page).response["violations"]
        serious = [
            (each["id"], each["nodes"][0]["html"][:120])
            for each in found
            if each["impact"] in ("serious", "critical")
        ]
        assert serious == [], path
    visit.end()


def test_how_many_civilians_were_killed_is_three_clicks_away(
    browser: Any, served: Callable[[str], Served]
) -> None:
    visit = Visit(browser, served("seeds"))
    page = visit.go("/")
    page.get_by_role(
        "link", name="Civils tués, Alep-Est"
    ).first.click()  # how many, according to whom, who says otherwise
    assert "415" in page.locator(".answer").inner_text()
    words = page.locator("main").inner_text()
    assert "Observatoire syrien des droits de l'homme" in words
    assert "410" in words
    page.locator(".reports q").first.click()  # in which words, in which article
    sync_api.expect(page.locator(".card.on")).to_have_count(1)
    sync_api.expect(page.locator(".u.on").first).to_be_visible()
    visit.end()


def test_how_many_were_killed_who_says_so_and_who_says_otherwise_in_the_examples(
    browser: Any, served: Callable[[str], Served]
) -> None:
    visit = Visit(browser, served("examples"))
    page = visit.go("/")
    page.get_by_role("link", name="Civils tués, Kesmara-Est").first.click()  # how many, and according to whom
    assert "287" in page.locator(".answer").inner_text()
    assert "Observatoire dorvanien des victimes civiles" in page.locator(".answer").inner_text()
    reports = page.locator(".reports tbody tr")
    others = [row.inner_text() for row in reports.all() if "Secours Sans Rivage" in row.inner_text()]
    assert any("212" in row for row in others)  # who says otherwise
    page.locator(".reports q", has_text="212").first.click()  # in which words
    sync_api.expect(page.locator(".card.on")).to_have_count(1)
    sync_api.expect(page.locator(".u.on").first).to_be_visible()
    visit.end()


def test_a_hostile_article_does_nothing(browser: Any, served: Callable[[str], Served]) -> None:
    visit = Visit(browser, served("hostile"))
    visit.go("/")
    for path in (*VIEWS, *details(visit.page)):
        page = visit.go(path)
        for key in ("j", "c", "k", "?", "Escape"):
            page.keyboard.press(key)
        page.wait_for_timeout(30)
        assert "owned" not in page.title().replace("document.title='owned'", "")
        assert page.locator("main img, main script, main iframe").count() == 0
    visit.end()


def test_one_key_decides_and_goes_on_and_another_takes_it_back(
    browser: Any, served: Callable[[str], Served]
) -> None:
    app = served("examples")
    visit = Visit(browser, app)
    page = visit.go("/review")
    first = page.locator("article.asked").first.inner_text()
    left = page.locator(".answer").inner_text()
    page.keyboard.press("y")
    sync_api.expect(page.locator(".answer")).not_to_have_text(left)
    with recoupe.open(app.dossier) as opened:
        assert [(one.verb in ("accept", "same"), one.decided_by) for one in opened.log] == [(True, "Ana")]
    page.keyboard.press("u")
    sync_api.expect(page.locator(".answer")).to_have_text(left)
    assert page.locator("article.asked").first.inner_text() == first
    with recoupe.open(app.dossier) as opened:
        assert opened.decisions == ()
    visit.end()


def test_an_article_is_decided_on_by_keyboard_alone(browser: Any, served: Callable[[str], Served]) -> None:
    app = served("flood")
    visit = Visit(browser, app)
    visit.go("/")
    page = visit.go("/articles")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*")
    sync_api.expect(page.locator("html")).to_have_class("js served")
    page.keyboard.press("j")
    sync_api.expect(page.locator(".card.chosen")).to_have_count(1)
    chosen = page.locator(".card.chosen").get_attribute("id")
    page.keyboard.press("y")
    sync_api.expect(page.locator(f"#{chosen} .seen")).to_contain_text("Ana")
    with recoupe.open(app.dossier) as opened:
        assert [(one.verb, f"c-{one.subject}") for one in opened.log] == [("accept", chosen)]
    visit.end()


def test_a_field_is_corrected_with_the_mouse(browser: Any, served: Callable[[str], Served]) -> None:
    app = served("flood")
    visit = Visit(browser, app)
    page = visit.go("/search?q=treize&kind=casualties")
    page.locator("ol.hits .hit a").first.click()
    page.wait_for_selector(".card.chosen")
    card = page.locator(".card.chosen")
    card.get_by_text("Corriger", exact=True).click()
    field = card.locator("form.field").first
    field.locator("input[name=value]").fill("14")
    field.get_by_role("button").click()
    sync_api.expect(page.locator("#said")).to_contain_text("corrigé")
    with recoupe.open(app.dossier) as opened:
        assert ("edit", 14) in [(one.verb, one.value) for one in opened.log]
    visit.end()


def test_keys_are_listed_search_is_a_key_away_and_escape_closes(
    browser: Any, served: Callable[[str], Served]
) -> None:
    visit = Visit(browser, served("flood"))
    page = visit.go("/")
    page.keyboard.press("?")
    sync_api.expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    sync_api.expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.type("suvaine")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=suvaine")
    sync_api.expect(page.locator(".hit").first).to_be_visible()
    visit.end()


def test_without_scripts_one_can_read_search_and_decide(
    browser: Any, served: Callable[[str], Served]
) -> None:
    app = served("flood")
    visit = Visit(browser, app, java_script_enabled=False)
    page = visit.go("/search?q=blesses")
    page.locator("ol.hits .hit a").first.click()
    with recoupe.open(app.dossier) as opened:
        before = len(opened.log)
    page.locator(".card .decide button[value=accept]").first.click()
    page.wait_for_url("**/articles/*#c-*")
    sync_api.expect(page.locator(".seen-reviewed").first).to_contain_text("Ana")
    with recoupe.open(app.dossier) as opened:
        assert len(opened.log) == before + 1
    visit.end()


def test_files_dropped_on_the_page_are_read_while_one_watches(
    browser: Any, served: Callable[[str], Served], tmp_path: Path
) -> None:
    given = tmp_path / "jeudi.txt"
    given.write_text("LORME, 7 mars 2031 - Six pompiers ont été blessés jeudi à Ambreuse.\n", "utf-8")
    visit = Visit(browser, served("flood"))
    page = visit.go("/add")
    page.locator("input[type=file]").set_input_files([given, tmp_path / "jeudi.txt"])
    page.get_by_role("button", name="Lire ces articles").click()
    sync_api.expect(page.locator("#told")).to_contain_text("C'est fait", timeout=60_000)
    assert "1 article lu" in page.locator("#told").inner_text()
    assert visit.go("/search?q=pompiers").locator(".hit").count() > 0
    visit.end()
