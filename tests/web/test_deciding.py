"""Deciding in the web app: written at once, shown to all, taken back, and never lost."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.web.dossiers import flood

import recoupe
from recoupe.web import deciding as deciding_module
from recoupe.web.app import create_app
from recoupe.web.deciding import Deciding
from recoupe.web.index import Index
from recoupe.web.settings import Settings

LOCAL = "http://127.0.0.1:8000"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return flood(tmp_path)


@pytest.fixture
def doubtful(dossier: Path, tmp_path: Path) -> Path:
    """One more count of the dead, of another day: of the same, or of others?"""
    more = tmp_path / "jeudi.txt"
    more.write_text("TAVE, 7 mars 2031 - Quinze civils ont été tués mardi à Ambreuse, a affirmé la police.\n")
    recoupe.build(more, dossier).close()
    return dossier


@pytest.fixture
def app(dossier: Path) -> Iterator[FastAPI]:
    made = create_app(Settings(dossier, by="Ana"))
    with TestClient(made, base_url=LOCAL):
        yield made


class Visitor:
    """Somebody at the app, under a name."""

    def __init__(self, app: FastAPI, name: str) -> None:
        self.client = TestClient(app, base_url=LOCAL)
        self.seal = self.client.get("/review").text.split('name="seal" value="')[1].split('"')[0]
        self.post("/name", by=name)

    def post(self, path: str, **told: str) -> str:
        answer = self.client.post(path, data={"seal": self.seal, "back": "/log", **told})
        return answer.text

    def decide(self, verb: str, subject: str, **told: str) -> str:
        return self.post("/decisions", verb=verb, subject=subject, **told)


def figures(dossier: Path) -> dict[float, str]:
    with recoupe.open(dossier) as opened:
        return {c.quantity.value: c.id for c in opened.claims if c.quantity and c.quantity.value is not None}


def log(dossier: Path) -> list[tuple[str, str, str]]:
    with recoupe.open(dossier) as opened:
        return [(one.decided_by, one.verb, one.subject) for one in opened.log]


def test_a_decision_is_in_the_log_with_name_and_note(app: FastAPI, dossier: Path) -> None:
    claim = figures(dossier)[12]
    page = Visitor(app, "Zoé").decide("accept", claim, note="vu avec la mairie")
    assert log(dossier) == [("Zoé", "accept", claim)]
    assert "vu avec la mairie" in page
    assert "Zoé" in page


def test_machine_made_reviewed_and_reviewed_twice_are_told_apart(app: FastAPI, dossier: Path) -> None:
    claim = figures(dossier)[12]
    one, other = Visitor(app, "Zoé"), Visitor(app, "Ilan")
    article = one.client.get(f"/claims/{claim}").url.path

    def mark() -> str:
        card = one.client.get(article).text.split(f'id="c-{claim}"')[1]
        found = re.search(r'class="seen seen-(\w+)"', card)
        return found[1] if found else ""

    assert mark() == "machine"
    one.decide("accept", claim)
    assert mark() == "reviewed"
    one.decide("accept", claim)
    assert mark() == "reviewed"
    other.decide("accept", claim)
    assert mark() == "second"
    other.decide("undo", "")
    assert mark() == "reviewed"


def test_a_corrected_figure_is_in_the_record_once_made_anew(app: FastAPI, dossier: Path) -> None:
    claim = figures(dossier)[12]
    visitor = Visitor(app, "Zoé")
    visitor.decide("edit", claim, field="quantity.value", value="1 200")
    visitor.decide("edit", claim, field="place.name", value="Valbreuse")
    recoupe.build([], dossier).close()
    with recoupe.open(dossier) as opened:
        (changed,) = [each for each in opened.claims if each.id == claim]
    assert changed.quantity is not None
    assert changed.quantity.value == 1200
    assert changed.place is not None
    assert changed.place.name == "Valbreuse"
    assert changed.evidence[0].text == "Douze civils"


@pytest.mark.parametrize(
    ("field", "value"),
    [("quantity.value", "beaucoup"), ("time.latest", "hier"), ("args.victims_entity", "x"), ("id", "x")],
)
def test_a_field_that_cannot_be_so_is_refused_in_words(
    app: FastAPI, dossier: Path, field: str, value: str
) -> None:
    answer = Visitor(app, "Zoé").decide("edit", figures(dossier)[12], field=field, value=value)
    assert "Rien à cette adresse" in answer or value in answer
    assert log(dossier) == []


def test_what_is_not_there_cannot_be_decided(app: FastAPI, dossier: Path) -> None:
    visitor = Visitor(app, "Zoé")
    visitor.decide("accept", "rien")
    visitor.decide("drop table", "rien")
    visitor.decide("same", figures(dossier)[12])
    assert log(dossier) == []


def test_two_claims_set_apart_are_two_findings(app: FastAPI, dossier: Path) -> None:
    known = figures(dossier)
    visitor = Visitor(app, "Zoé")
    visitor.decide("different", known[12], other=known[13])
    visitor.post("/apply")
    recoupe.build([], dossier).close()
    with recoupe.open(dossier) as opened:
        assert not any({known[12], known[13]} <= set(each.claims) for each in opened.findings)


@pytest.mark.usefixtures("doubtful")
def test_questions_go_on_and_what_was_put_off_comes_back_last(app: FastAPI) -> None:
    visitor = Visitor(app, "Zoé")
    seen = []
    for _ in range(4):
        page = visitor.client.get("/review").text
        if "data-keys" not in page:
            break
        form = page.split("data-keys")[1]
        subject, other = (
            re.search(rf'name="{name}" value="([^"]*)"', form)[1] for name in ("subject", "other")
        )  # type: ignore[index]
        seen.append((subject, other))
        visitor.decide("unsure", subject, other=other)
    assert seen
    assert len(set(seen)) == len(set(seen[: len(set(seen))]))
    assert "data-keys" in visitor.client.get("/review").text  # put off, not gone


def test_many_deciding_at_once_lose_nothing(app: FastAPI, dossier: Path) -> None:
    claims = list(figures(dossier).values())
    visitors = [Visitor(app, name) for name in ("Zoé", "Ilan", "Mona", "Piet")]

    def work(visitor: Visitor) -> None:
        for claim in claims * 3:
            visitor.decide("accept", claim)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, visitors))
    written = log(dossier)
    assert len(written) == 4 * 3 * len(claims)
    assert {(name, claim) for name, _, claim in written} == {
        (name, claim) for name in ("Zoé", "Ilan", "Mona", "Piet") for claim in claims
    }


def test_two_apps_on_one_file_lose_nothing(dossier: Path) -> None:
    claim = figures(dossier)[12]
    with (
        TestClient(create_app(Settings(dossier)), base_url=LOCAL) as one,
        TestClient(create_app(Settings(dossier)), base_url=LOCAL) as other,
    ):
        visitors = [Visitor(client.app, name) for client, name in ((one, "Zoé"), (other, "Ilan"))]  # type: ignore[arg-type]
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda visitor: [visitor.decide("accept", claim) for _ in range(10)], visitors))
    assert len(log(dossier)) == 20


def test_a_decision_is_in_the_record_a_moment_later_without_being_asked_for(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding_module, "QUIET", 0.01)
    renewed = threading.Event()
    deciding = Deciding(dossier, renewed.set)
    claim = figures(dossier)[12]
    deciding.decide("Zoé", lambda review: review.reject(claim))
    deciding.apply_soon()
    assert renewed.wait(20)
    assert deciding.waiting == 0
    with recoupe.open(dossier) as opened:
        assert claim not in {each.id for each in opened.claims}


def test_of_several_who_ask_for_the_tables_at_once_one_makes_them_for_all(dossier: Path) -> None:
    index = Index(dossier)
    first = index.number
    with index._lock:  # somebody is making them
        threads = [threading.Thread(target=index.renew) for _ in range(5)]
        for thread in threads:
            thread.start()
        wait_until(lambda: index._asked >= first + 5)
    for thread in threads:
        thread.join()
    assert index.number == first + 1
    index.close()


def wait_until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not so() and time.monotonic() < end:
        time.sleep(0.005)
    assert so()
