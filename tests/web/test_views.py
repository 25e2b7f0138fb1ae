"""What the views say, asked of the app without a browser."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.dossiers import ATTACK, flood, hostile

import recoupe
from recoupe.publish.exports.rows import COLUMNS
from recoupe.web.app import create_app
from recoupe.web.settings import Settings

LOCAL = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(flood(tmp_path_factory.mktemp("web")))
    with TestClient(create_app(settings), base_url=LOCAL) as made:
        yield made


def said(client: TestClient, path: str) -> str:
    """The words of a page, without its marks."""
    answer = client.get(path)
    assert answer.status_code == 200
    body = answer.text.split("<main", 1)[1].split("</main>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def links(client: TestClient, path: str, beginning: str) -> list[str]:
    return [html.unescape(each) for each in re.findall(rf'href="({beginning}[^"]+)"', client.get(path).text)]


def table(client: TestClient, path: str) -> list[dict[str, str]]:
    answer = client.get(path)
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))


def test_the_situation_leads_to_a_figure_its_reports_and_their_words(client: TestClient) -> None:
    assert "Où en est-on au 6 mars 2031 ?" in said(client, "/")
    toll = next(
        each for each in links(client, "/", "/findings/") if "civils tués" in said(client, each).lower()
    )
    finding = said(client, toll)
    assert "2 des 3 articles réunis le disent" in finding
    assert "Douze civils" in finding
    assert "Treize civils" in finding
    claim = links(client, toll, "/claims/")[0]
    article = client.get(claim, follow_redirects=False)
    assert article.status_code == 303
    assert re.fullmatch(r"/articles/\w+#c-\w+", article.headers["location"])


def test_a_permanent_link_that_leads_nowhere_says_so(client: TestClient) -> None:
    for path in ("/findings/nothing", "/claims/nothing", "/articles/nothing", "/sources/Personne"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "Rien à cette adresse" in answer.text


def test_search_folds_accents_and_begins_words(client: TestClient) -> None:
    assert "Odile Tancrède" in said(client, "/search?q=tancrede")
    assert "2 faits" in said(client, "/search?q=BLESSES+suvaine")  # the count, and who said it
    assert "Rien ne répond" in said(client, "/search?q=girafe")


@pytest.mark.parametrize("asked", ['"', "*", "AND OR NOT", "a" * 3000, "tués)(", "-", "NEAR(x y)", "\x00"])
def test_search_takes_any_words(client: TestClient, asked: str) -> None:
    assert client.get("/search", params={"q": asked}).status_code == 200


def test_facets_narrow_and_count(client: TestClient) -> None:
    every = table(client, "/search?format=csv&rows=all")
    casualties = table(client, "/search?kind=casualties&format=csv&rows=all")
    assert {row["kind"] for row in casualties} == {"casualties"}
    assert 0 < len(casualties) < len(every)
    page = client.get("/search?kind=casualties").text
    counted = re.search(r'aria-current="true">.*?<span class="n">(\d+)</span>', page, re.S)
    assert counted is not None
    assert int(counted[1]) == len(casualties)
    assert {row["outlet"] for row in table(client, "/search?newsroom=La+Vigie&format=csv")} == {"La Vigie"}


def test_a_facet_takes_several_values_and_lets_each_go(client: TestClient) -> None:
    both = "/search?kind=casualties&kind=statement"
    kinds = {row["kind"] for row in table(client, f"{both}&format=csv")}
    assert kinds == {"casualties", "statement"}
    page = client.get(both).text
    assert page.count('aria-current="true"') >= 2
    assert 'href="/search?kind=statement"' in page  # lets the other go
    assert "kind=casualties&amp;kind=statement&amp;newsroom=" in page  # and adds one of another facet


def test_the_columns_are_those_of_the_export(client: TestClient) -> None:
    for path, name in (("/search", "claims"), ("/findings", "findings"), ("/articles", "articles")):
        (row, *_) = table(client, f"{path}?format=csv")
        assert list(row) == [column.name for column in COLUMNS[name]]


def test_days_narrow_too(client: TestClient) -> None:
    assert table(client, "/search?from=2031-03-03&to=2031-03-03&kind=casualties&format=csv")
    assert not table(client, "/search?from=2032-01-01&format=csv")


@pytest.mark.parametrize(
    "path", ["/findings", "/disputes", "/timeline", "/sources", "/articles", "/search", "/log"]
)
def test_every_table_has_a_csv(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?format=csv&rows=all")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment")


def test_a_csv_carries_the_exact_words_and_who_says_so(client: TestClient) -> None:
    rows = table(client, "/search?q=douze&format=csv")
    assert [
        (row["value"], row["evidence"], row["sources"]) for row in rows if row["kind"] == "casualties"
    ] == [("12", "Douze civils", "Protection civile")]


def test_a_source_shows_what_it_says_and_who_carries_it(client: TestClient) -> None:
    (path,) = [each for each in links(client, "/sources", "/sources/") if "Croix" in each]
    page = said(client, path)
    assert "Treize civils" in page
    assert "Le Relais" in page


def test_the_language_is_kept(client: TestClient) -> None:
    other = TestClient(client.app, base_url=LOCAL)
    assert "What stands on 6 March 2031?" in said(other, "/?lang=en")
    assert "Where do reports clash?" in said(other, "/disputes")
    assert "désaccord" in said(other, "/disputes?lang=fr").lower()


def test_a_hostile_article_stays_text(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(hostile(tmp_path))), base_url=LOCAL) as client:
        paths = {
            "/",
            "/findings",
            "/timeline",
            "/sources",
            "/articles",
            "/search?q=civils",
            "/review",
            "/log",
        }
        for path in sorted(paths):
            paths |= set(links(client, path, "/(?:findings|articles|sources)/"))
        assert len(paths) > 10
        for path in sorted(paths):
            answer = client.get(path)
            assert answer.status_code == 200
            assert ATTACK not in answer.text
            assert "<img" not in answer.text
            assert answer.text.count("<script") == 1
            assert 'href="javascript' not in answer.text
        (article,) = [path for path in paths if re.match("/articles/.", path)]
        assert "{{ 7*7 }}" in client.get(article).text


def test_what_the_last_build_changed_is_told(tmp_path: Path) -> None:
    dossier = flood(tmp_path)
    with TestClient(create_app(Settings(dossier)), base_url=LOCAL) as client:
        assert "Changé depuis" not in said(client, "/")
        late = tmp_path / "jeudi.txt"
        late.write_text(
            "LORME, 7 mars 2031 - Vingt civils ont été tués lundi à Ambreuse, a déclaré la Croix bleue.\n",
            "utf-8",
        )
        recoupe.build(late, dossier).close()
        page = said(client, "/")
    assert "Changé depuis la dernière construction" in page
    assert re.search(r"le chiffre était 1[23]\b", page)
