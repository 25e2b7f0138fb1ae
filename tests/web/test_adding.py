"""Articles added in the browser: read behind the app, one build at a time, whatever the files are called."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.web.dossiers import ATTACK, flood

import recoupe
from recoupe.errors import RecoupeError
from recoupe.web.adding import Adding, shown
from recoupe.web.app import create_app
from recoupe.web.deciding import Deciding
from recoupe.web.security import LONGEST_BODY, LONGEST_UPLOAD
from recoupe.web.settings import Settings

BASE = "http://127.0.0.1:8000"
THURSDAY = "LORME, 7 mars 2031 - Six pompiers ont été blessés jeudi à Ambreuse, a annoncé la Croix bleue.\n"
FRIDAY = "LORME, 8 mars 2031 - Deux enfants ont été tués vendredi à Suvaine, a affirmé la mairie.\n"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return flood(tmp_path)


@pytest.fixture
def adding(dossier: Path) -> Adding:
    deciding = Deciding(dossier, lambda: None)
    return Adding(dossier, deciding.held, lambda: None)


@pytest.fixture
def client(dossier: Path) -> Iterator[TestClient]:
    folder = dossier.parent / "depeches"
    folder.mkdir()
    (folder / "vendredi.txt").write_text(FRIDAY, encoding="utf-8")
    with TestClient(create_app(Settings(dossier, by="Ana", folders=(folder,))), base_url=BASE) as opened:
        yield opened


def seal_of(client: TestClient) -> str:
    return client.get("/add").text.split('name="seal" value="')[1].split('"')[0]


def files_of(dossier: Path) -> set[str]:
    with recoupe.open(dossier) as opened:
        return {article.file for article in opened.articles}


def ended(client: TestClient) -> str:
    """What the page says once the build has come to its end."""
    for _ in range(600):
        told = client.get("/add/progress", headers={"accept-language": "fr"}).json()
        if not told["at_work"]:
            return str(told["said"])
        threading.Event().wait(0.05)
    raise AssertionError("the build did not end")


def give(client: TestClient, *files: tuple[str, str]) -> int:
    given = [("files", (name, io.BytesIO(text.encode()), "text/plain")) for name, text in files]
    answer = client.post("/add", data={"seal": seal_of(client)}, files=given, follow_redirects=False)
    return answer.status_code


def test_files_are_read_counted_and_refused_with_their_reason(client: TestClient, dossier: Path) -> None:
    assert give(client, ("jeudi.txt", THURSDAY), ("encore.txt", THURSDAY), ("vide.txt", "  \n")) == 303
    assert ended(client) == "C'est fait\u00a0: 1 article lu, 1 doublon, 1 fichier refusé.".replace(
        "\u00a0", " "
    )
    page = client.get("/add").text
    assert "vide.txt" in page
    assert "jeudi.txt" in files_of(dossier)
    assert "Six pompiers" in client.get("/search?q=pompiers").text


def test_what_was_given_before_is_a_duplicate(client: TestClient) -> None:
    give(client, ("jeudi.txt", THURSDAY))
    ended(client)
    give(client, ("jeudi.txt", THURSDAY))
    assert "0 article lu, 1 doublon" in ended(client)


@pytest.mark.parametrize(
    "name",
    ["../../evil.txt", "/etc/passwd.txt", "..", f"{ATTACK}.txt", "a" * 4000 + ".txt", "con\nnul\x00.txt"],
)
def test_a_name_is_shown_and_never_a_path(adding: Adding, dossier: Path, name: str) -> None:
    before = {path for path in dossier.parent.rglob("*") if "sqlite" not in path.name}
    adding.add_uploads([(name, io.BytesIO(THURSDAY.encode()))])
    assert adding.wait().read + len(adding.told.refused) == 1
    assert {path for path in dossier.parent.rglob("*") if "sqlite" not in path.name} == before
    assert not any("/" in file or "\x00" in file or len(file) > 200 for file in files_of(dossier))


def test_a_name_keeps_its_last_part_only() -> None:
    assert shown("../../a/b.txt") == "b.txt"
    assert shown("..\\..\\b.txt") == "b.txt"
    assert shown("\x00\n") == "sans-nom"
    assert len(shown("x" * 500 + ".txt")) < 130


def test_a_second_build_waits_for_its_turn(adding: Adding) -> None:
    slow = SlowFile(THURSDAY.encode())
    first = threading.Thread(target=adding.add_uploads, args=([("jeudi.txt", slow)],))
    first.start()
    assert slow.begun.wait(5)
    with pytest.raises(RecoupeError, match="already"):
        adding.add_uploads([("vendredi.txt", io.BytesIO(FRIDAY.encode()))])
    slow.go_on.set()
    first.join()
    assert adding.wait().read == 1


class SlowFile(io.BytesIO):
    """An upload that stops until it is told to go on."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.begun, self.go_on = threading.Event(), threading.Event()

    def read(self, size: int | None = -1, /) -> bytes:
        self.begun.set()
        self.go_on.wait(5)
        return super().read(size)


class Broken(io.BytesIO):
    """An upload that can't be read to its end."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise OSError(f"gone after {self.tell()} of {size} bytes")


def test_a_broken_upload_gives_its_turn_back(adding: Adding) -> None:
    with pytest.raises(OSError, match="gone"):
        adding.add_uploads([("jeudi.txt", Broken(b"half of it"))])
    adding.add_uploads([("jeudi.txt", io.BytesIO(THURSDAY.encode()))])
    assert adding.wait().read == 1


def test_nothing_given_is_said_and_no_build_is_left_hanging(adding: Adding) -> None:
    with pytest.raises(RecoupeError, match="no file"):
        adding.add_uploads([])
    assert not adding.told.at_work


def test_a_dossier_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "d.sqlite"
    broken.write_bytes(b"no dossier at all, " * 200)
    adding = Adding(broken, Deciding(broken, lambda: None).held, lambda: None)
    adding.add_uploads([("jeudi.txt", io.BytesIO(THURSDAY.encode()))])
    told = adding.wait()
    assert told.state == "failed"
    assert told.trouble


def test_only_folders_named_at_the_start_are_read(client: TestClient, dossier: Path) -> None:
    seal = seal_of(client)
    assert "depeches" in client.get("/add").text
    assert client.post("/add/folder", data={"seal": seal, "number": 1}).status_code == 404
    assert client.post("/add/folder", data={"seal": seal, "number": -1}).status_code == 404
    assert client.post("/add/folder", data={"seal": seal, "number": 0}).status_code == 200
    assert "1 article lu" in ended(client)
    assert "vendredi.txt" in files_of(dossier)


def test_an_upload_needs_the_seal_and_a_bounded_size(client: TestClient, dossier: Path) -> None:
    before = files_of(dossier)
    given = [("files", ("jeudi.txt", io.BytesIO(THURSDAY.encode()), "text/plain"))]
    assert client.post("/add", data={"seal": "0" * 64}, files=given).status_code == 403
    assert client.post("/add", files=given, headers={"origin": "http://elsewhere.example"}).status_code == 403
    huge = {"content-length": str(LONGEST_UPLOAD + 1)}
    assert client.post("/add", content=b"x", headers=huge).status_code == 403
    more = {"content-length": str(LONGEST_BODY + 1)}
    assert client.post("/decisions", content=b"x", headers=more).status_code == 403
    assert files_of(dossier) == before


def test_decisions_made_meanwhile_are_in_the_record_at_the_end(dossier: Path) -> None:
    app: FastAPI = create_app(Settings(dossier, by="Ana"))
    with TestClient(app, base_url=BASE) as client:
        with recoupe.open(dossier) as opened:
            claim = next(each for each in opened.claims if each.kind == "casualties")
        seal = seal_of(client)
        give(client, ("jeudi.txt", THURSDAY))
        client.post("/decisions", data={"seal": seal, "verb": "reject", "subject": claim.id})
        ended(client)
    with recoupe.open(dossier) as opened:
        assert claim.id not in {each.id for each in opened.claims}
        assert "jeudi.txt" in {each.file for each in opened.articles}


def test_why_a_file_was_refused_is_said_in_the_language_of_the_page(client: TestClient) -> None:
    files = [("files", ("vide.txt", io.BytesIO(b""), "text/plain"))]
    client.post("/add", data={"seal": seal_of(client)}, files=files)
    ended(client)
    french = client.get("/add", headers={"accept-language": "fr"}).text
    english = client.get("/add", headers={"accept-language": "en"}).text
    assert "il est vide" in french
    assert "it is empty" not in french.replace('data-o="it is empty"', "")
    assert "it is empty" in english
