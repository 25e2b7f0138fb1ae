"""Who may ask the web app for what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.dossiers import flood

from recoupe.errors import RecoupeError
from recoupe.publish.exports.cells import text_cell as cell
from recoupe.web.app import create_app
from recoupe.web.settings import Settings, checked

SECRET = "un-secret-assez-long"
VIEWS = ("/", "/findings", "/disputes", "/timeline", "/sources", "/articles", "/search", "/review", "/log")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return flood(tmp_path_factory.mktemp("web"))


@pytest.fixture(scope="module")
def client(dossier: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(dossier)), base_url="http://127.0.0.1:8000") as made:
        yield made


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1:9999", ""])
def test_another_name_for_this_machine_is_not_served(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "path", [*VIEWS, "/nothing-here", "/findings/f-unknown", "/articles/../../etc/passwd"]
)
def test_every_answer_lets_the_browser_load_only_this_apps_files(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_pages_carry_no_script_or_style_of_their_own(client: TestClient) -> None:
    for path in VIEWS:
        html = client.get(path).text
        assert "<style" not in html
        assert html.count("<script") == html.count('<script defer src="/assets/')
        assert " style=" not in html


def test_there_is_no_page_that_loads_from_elsewhere(client: TestClient) -> None:
    for path in ("/docs", "/redoc", "/openapi.json"):
        assert client.get(path).status_code == 404


def test_a_decision_needs_the_seal_of_a_page_of_this_app(client: TestClient) -> None:
    told = {"verb": "undo", "back": "/log"}
    assert client.post("/decisions", data=told).status_code == 403
    assert client.post("/decisions", data=told | {"seal": "0" * 64}).status_code == 403
    assert client.post("/apply", data={}).status_code == 403
    assert client.post("/name", data={"by": "x"}).status_code == 403


def test_a_seal_holds_for_its_own_visitor_only(dossier: Path) -> None:
    app = create_app(Settings(dossier))
    with TestClient(app, base_url="http://127.0.0.1:8000") as one:
        seal = one.get("/review").text.split('name="seal" value="')[1].split('"')[0]
        other = TestClient(app, base_url="http://127.0.0.1:8000")
        other.get("/")
        assert other.post("/name", data={"by": "x", "seal": seal}).status_code == 403
        assert one.post("/name", data={"by": "x", "seal": seal}, follow_redirects=False).status_code == 303


def test_a_form_from_another_site_is_refused(client: TestClient) -> None:
    assert (
        client.post(
            "/decisions", data={"verb": "undo"}, headers={"origin": "http://evil.example"}
        ).status_code
        == 403
    )


def test_after_a_decision_one_stays_in_the_app(client: TestClient) -> None:
    seal = client.get("/review").text.split('name="seal" value="')[1].split('"')[0]
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"):
        answer = client.post("/name", data={"by": "Ana", "seal": seal, "back": back}, follow_redirects=False)
        assert answer.headers["location"] == "/"


def test_other_methods_are_refused(client: TestClient) -> None:
    assert client.put("/").status_code == 405
    assert client.delete("/articles").status_code == 405


def test_an_address_that_others_reach_needs_a_flag_and_a_token(dossier: Path) -> None:
    assert checked(Settings(dossier), open_to_others=False).host == "127.0.0.1"
    for host, is_open, token in (
        ("192.0.2.7", False, SECRET),
        ("192.0.2.7", True, None),
        ("192.0.2.7", True, "court"),
        ("0.0.0.0", True, SECRET),
    ):
        with pytest.raises(RecoupeError):
            checked(Settings(dossier, host, token=token), open_to_others=is_open)
    assert checked(Settings(dossier, "192.0.2.7", token=SECRET), open_to_others=True).token == SECRET


def test_with_a_token_nothing_is_shown_without_it(dossier: Path) -> None:
    settings = Settings(dossier, "192.0.2.7", token=SECRET)
    with TestClient(create_app(settings), base_url="http://192.0.2.7:8000") as visitor:
        assert visitor.get("/").status_code == 401
        assert visitor.get("/?token=faux").status_code == 401
        answer = visitor.get(f"/?token={SECRET}", follow_redirects=False)
        assert answer.headers["location"] == "/"
        assert visitor.get("/").status_code == 200


def test_a_cell_is_never_a_formula() -> None:
    assert cell("=HYPERLINK(1)").startswith("'")
    assert cell(-12) == "-12"
    assert cell("@x") == "'@x"
