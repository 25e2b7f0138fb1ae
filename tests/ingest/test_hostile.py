"""Files made to do harm or cut off: refused in one line, in little time and memory."""

from __future__ import annotations

import gzip
import io
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ingest.made import SAMPLES, docx, odt, pdf, warc, zipped

from recoupe.errors import InputRefusedError
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import How
from recoupe.ingest.sources import read_input

PAGE = (SAMPLES / "page.html").read_bytes()
BOMB = """<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a "{filler}">{steps}]><{root}>&k;</{root}>"""
STEPS = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">'
    for before, name in zip("abcdefghij", "bcdefghijk", strict=True)
)
MOST_SECONDS = 12.0  # of processor time, on a busy machine
MOST_MEMORY = 400_000_000  # bytes; a whole bomb would take a gigabyte and more


@pytest.fixture(autouse=True)
def _within_bounds() -> Iterator[None]:
    began = time.process_time()
    tracemalloc.start()
    yield
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - began < MOST_SECONDS
    assert peak < MOST_MEMORY


def refusal(tmp_path: Path, name: str, data: bytes, format_name: str | None = None) -> str:
    """The one line that a file is refused with; no article comes of it."""
    path = tmp_path / name
    path.write_bytes(data)
    (found,) = read_input(path, How(format=format_name))
    assert isinstance(found, InputRefusedError)
    said = str(found)
    assert said.startswith(f"{name}")
    assert "\n" not in said
    assert ";" in said
    assert len(said) < 300
    return said


@pytest.mark.parametrize("root", ["rss", "opml", "newsMessage", "NewsML"])
def test_entity_bombs(root: str, tmp_path: Path) -> None:
    bomb = BOMB.format(root=root, filler="x" * 1000, steps=STEPS)
    assert "defines entities" in refusal(tmp_path, "b.xml", bomb.encode())


@pytest.mark.parametrize(("name", "part"), [("b.docx", "word/document.xml"), ("b.odt", "content.xml")])
def test_entity_bombs_in_documents(name: str, part: str, tmp_path: Path) -> None:
    bomb = BOMB.format(root="document", filler="x" * 1000, steps=STEPS)
    kind = [("mimetype", "application/vnd.oasis.opendocument.text")] if name == "b.odt" else []
    assert "defines entities" in refusal(tmp_path, name, zipped(*kind, (part, bomb)))


def test_entities_that_read_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("mot de passe")
    wire = (
        f'<?xml version="1.0"?><!DOCTYPE NewsML [<!ENTITY x SYSTEM "{secret.as_uri()}">]><NewsML>&x;</NewsML>'
    )
    assert "entities" in refusal(tmp_path, "b.xml", wire.encode())


@pytest.mark.parametrize(
    ("name", "part"),
    [("b.docx", "word/document.xml"), ("b.odt", "content.xml"), ("b.zip", "a.txt")],
)
def test_zip_bombs(name: str, part: str, tmp_path: Path) -> None:
    kind = [("mimetype", "application/vnd.oasis.opendocument.text")] if name == "b.odt" else []
    data = zipped(*kind, (part, b" " * 300_000_000))
    assert len(data) < 400_000
    assert "bigger than 50 MB" in refusal(tmp_path, name, data)


def test_a_gzip_bomb_in_a_web_archive(tmp_path: Path) -> None:
    data = warc(("https://larive.example/", b"<p>" + b"a " * 40_000_000, "text/html"))
    path = tmp_path / "b.warc.gz"
    path.write_bytes(data)
    assert not [each for each in read_input(path) if isinstance(each, RawArticle)]


def test_paths_that_lead_out(tmp_path: Path) -> None:
    for member in ("../../evil.txt", "/etc/evil.txt", "a\\..\\..\\evil.txt"):
        assert "lead out" in refusal(tmp_path, "b.zip", zipped((member, "Douze morts à Orsan.")))
    assert not list(tmp_path.parent.glob("evil*"))


def test_a_list_of_members_that_fills_the_memory(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(40):
            archive.writestr(f"{number:060000}.txt", "")
    for at in (out.getvalue().rfind(b"PK\x05\x06"),):
        claimed = bytearray(out.getvalue())
        claimed[at + 12 : at + 16] = (1_000_000_000).to_bytes(4, "little")
    assert "more than 20,000 parts" in refusal(tmp_path, "b.zip", bytes(claimed))


def test_a_length_of_a_gigabyte_that_is_only_claimed(tmp_path: Path) -> None:
    archive = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://larive.example/\r\n"
        b"WARC-Date: 2020-10-14T00:00:00Z\r\n"
        b"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length:"
        b" 1073741824\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1073741824\r\n\r\n<p>a"
    )
    path = tmp_path / "b.warc"
    path.write_bytes(archive)
    assert not [each for each in read_input(path) if isinstance(each, RawArticle)]
    made = bytearray(docx("Un mot."))
    at = made.rfind(b"word/document.xml") - 46
    made[at + 24 : at + 28] = (1_073_741_824).to_bytes(4, "little")
    path = tmp_path / "b.docx"
    path.write_bytes(bytes(made))
    assert [type(each) for each in read_input(path)] != []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("c.docx", docx("Un mot.")),
        ("c.odt", odt("Un mot.")),
        ("c.pdf", pdf((72, 700, "Un mot."))),
        ("c.xml", (SAMPLES / "g2.xml").read_bytes()),
        ("c.json", (SAMPLES / "ninjs3.json").read_bytes()),
        ("c.opml", (SAMPLES / "feeds.opml").read_bytes()),
        ("c.warc.gz", warc(("https://larive.example/", PAGE, "text/html"))),
        ("c.wacz", zipped(("archive/data.warc.gz", warc(("https://larive.example/", PAGE, "text/html"))))),
    ],
)
@pytest.mark.parametrize("share", [0.3, 0.6])
def test_files_cut_off(name: str, data: bytes, share: float, tmp_path: Path) -> None:
    refusal(tmp_path, name, data[: int(len(data) * share)])


@pytest.mark.parametrize("name", [each.name for each in sorted(SAMPLES.iterdir())])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_samples_cut_off_anywhere_never_crash(name: str, share: float, tmp_path: Path) -> None:
    data = (SAMPLES / name).read_bytes()
    path = tmp_path / name
    path.write_bytes(data[: int(len(data) * share)])
    for each in read_input(path):
        if isinstance(each, InputRefusedError):
            assert "\n" not in str(each)
        else:
            assert each.text.strip()


def test_markup_nested_without_end(tmp_path: Path) -> None:
    path = tmp_path / "n.html"
    path.write_bytes(b"<html><body>" + b"<div>" * 200_000 + "Douze civils ont péri lundi à Orsan.".encode())
    list(read_input(path))
    nested = b"<?xml version='1.0'?><newsMessage>" + b"<a>" * 200_000 + b"</a>" * 200_000 + b"</newsMessage>"
    assert "no news item" in refusal(tmp_path, "n.xml", nested)
    assert "nested" in refusal(tmp_path, "n.json", b'{"bodies": ' + b"[" * 200_000)
    rich = b"{\\rtf1 " + b"{" * 200_000 + b"mot" + b"}" * 200_000 + b"}"
    (tmp_path / "n.rtf").write_bytes(rich)
    list(read_input(tmp_path / "n.rtf"))


def test_mail_of_parts_in_parts(tmp_path: Path) -> None:
    layers = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(3000)
    )
    head = b"From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    assert "message in a message" in refusal(tmp_path, "n.eml", head + layers)


def test_what_is_locked_or_holds_pictures_only(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf((72, 700, "Un mot.")))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert "password" in refusal(tmp_path, "l.pdf", out.getvalue())
    assert "OCR" in refusal(tmp_path, "p.pdf", pdf())


def test_the_wrong_reader_says_so(tmp_path: Path) -> None:
    for name in (
        "docx",
        "odt",
        "pdf",
        "rtf",
        "warc",
        "wacz",
        "newsml",
        "europresse",
        "factiva",
        "feed",
        "nexis",
    ):
        refusal(tmp_path, "a.txt", "Douze civils ont péri lundi à Orsan.".encode(), name)
    assert "spreadsheet" in refusal(tmp_path, "a.xlsx", zipped(("xl/workbook.xml", "<a/>")))
    assert gzip.compress(b"x")[:2] == b"\x1f\x8b"
    refusal(tmp_path, "a.gz", gzip.compress(b"Douze morts"))
