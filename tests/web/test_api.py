"""REST: what the description promises is what is answered; nothing is written without a token."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from tests.web.dossiers import flood

import recoupe
from recoupe.web.app import create_app
from recoupe.web.settings import Settings

LOCAL = "http://127.0.0.1:8000"
TOKEN = "un-secret-assez-long"
BEARER = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return flood(tmp_path_factory.mktemp("api"))


@pytest.fixture
def open_api(dossier: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(dossier, by="Ana")), base_url=LOCAL) as client:
        yield client


@pytest.fixture
def closed_api(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(flood(tmp_path), token=TOKEN, by="Ana")), base_url=LOCAL) as client:
        yield client


def test_findings_carry_every_figure_with_its_words_source_and_status(
    open_api: TestClient, dossier: Path
) -> None:
    answer = open_api.get("/api/findings", params={"query": "civils tués Ambreuse"}).json()
    finding = answer["findings"][0]
    with recoupe.open(dossier) as opened:
        (expected,) = [each for each in opened.findings if each.id == finding["id"]]
    assert (finding["status"], finding["independent_origins"]) == (expected.status, expected.origins)
    assert {each["figure"]["value"] for each in finding["claims"]} == {12, 13}
    claim = open_api.get(f"/api/claims/{finding['claims'][0]['id']}").json()
    article = open_api.get(f"/api/articles/{claim['article']['id']}").json()
    for span in claim["spans"]:
        assert article["text"][span["start"] : span["end"]] == span["text"]
    assert open_api.get(f"/api/findings/{finding['id']}").json()["finding"]["label"] == expected.label


def test_its_description_is_whole_and_what_it_says_is_so(open_api: TestClient) -> None:
    described = open_api.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.")
    assert set(described["paths"]) == {
        *("/claims", "/claims/{claim}", "/findings", "/findings/{finding}", "/timeline", "/sources"),
        *("/articles", "/articles/{article}", "/export/{table}", "/decisions"),
    }
    for path, verbs in described["paths"].items():
        assert set(verbs) == ({"post"} if path == "/decisions" else {"get"})
        if "{" not in path and "get" in verbs:
            answer = open_api.get(f"/api{path}")
            assert answer.status_code == 200
            assert answer.json()["coverage"]["articles_read"] == 3


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/claims/c-0", 404),
        ("/api/findings/f-0", 404),
        ("/api/articles/..%2F..%2Fetc%2Fpasswd", 404),
        ("/api/claims?kind=deaths", 422),
        ("/api/claims?since=hier", 422),
        ("/api/claims?limit=100000", 422),
        ("/api/export/reviews", 422),
        ("/api/export/claims?format=papyrus", 422),
        ("/api/export/articles?format=geojson", 404),
        ("/api/none", 404),
    ],
)
def test_wrong_questions_have_their_status_and_a_line(path: str, status: int, open_api: TestClient) -> None:
    answer = open_api.get(path)
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_exports_are_those_of_the_command(open_api: TestClient, dossier: Path) -> None:
    lines = open_api.get("/api/export/claims").text.splitlines()
    with recoupe.open(dossier) as opened:
        assert [json.loads(line)["id"] for line in lines] == [claim.id for claim in opened.claims]
    answer = open_api.get("/api/export/findings?format=csv-excel-fr")
    assert answer.content.startswith(b"\xef\xbb\xbfid;")
    assert 'filename="findings.csv"' in answer.headers["content-disposition"]


def test_nothing_is_written_without_a_token(open_api: TestClient, closed_api: TestClient) -> None:
    claim = open_api.get("/api/claims").json()["claims"][0]["id"]
    decision = {"verb": "accept", "subject": claim, "by": "Ana"}
    assert open_api.post("/api/decisions", json=decision).status_code == 403
    for headers in ({}, {"Authorization": "Bearer faux"}, {"Authorization": TOKEN}):
        assert closed_api.get("/api/claims", headers=headers).status_code == 401
        assert closed_api.post("/api/decisions", json=decision, headers=headers).status_code == 401
    made = closed_api.post("/api/decisions", json=decision, headers=BEARER)
    assert (made.status_code, made.json()["verb"]) == (201, "accept")
    unknown = closed_api.post("/api/decisions", json=decision | {"subject": "c-0"}, headers=BEARER)
    assert unknown.status_code == 409
    alone = closed_api.post("/api/decisions", json=decision | {"verb": "same"}, headers=BEARER)
    assert alone.status_code == 409
    stranger = closed_api.post(
        "/api/decisions", json=decision, headers=BEARER | {"Origin": "http://evil.example"}
    )
    assert stranger.status_code == 403


def test_no_generated_request_breaks_what_the_description_promises(dossier: Path) -> None:
    schema = schemathesis.openapi.from_asgi(
        "/api/openapi.json", create_app(Settings(dossier, host="testserver"))
    )
    tried = 0
    for found in schema.get_all_operations():
        operation = found.ok()

        @settings(max_examples=20, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def asked(case: Any) -> None:
            case.call_and_validate()

        asked()
        tried += 1
    assert tried == 10
