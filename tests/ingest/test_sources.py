import json
import os
import pathlib
import time

import pytest

from recoupe.errors import InputRefusedError
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.sources import list_inputs, read_input


def refusal(path: pathlib.Path) -> str:
    (found,) = read_input(path)
    assert isinstance(found, InputRefusedError)
    return str(found)


def test_folders_are_walked_in_order_and_what_is_no_article_is_passed_over(tmp_path: pathlib.Path) -> None:
    for name in [
        "b.txt",
        "a.txt",
        ".hidden.txt",
        "d.sqlite",
        "d.sqlite-wal",
        "README.md",
        "LICENSE",
        "photo.png",
    ]:
        (tmp_path / name).write_text("x")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.jsonl").write_text("{}")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "e.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = [path.relative_to(tmp_path).as_posix() for path in list_inputs([tmp_path, tmp_path / "a.txt"])]
    assert found == ["a.txt", "b.txt", "photo.png", "sub/c.jsonl"]


def test_a_text_file_is_an_article(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffOrsan brûle.\r\n".encode())
    assert list(read_input(path)) == [RawArticle(file="a.txt", text="Orsan brûle.\r\n", format="txt")]


def test_what_cannot_be_opened_is_refused(tmp_path: pathlib.Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert "links to nothing" in refusal(tmp_path / "link.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in refusal(tmp_path / "pipe.txt")
    assert "it is a folder" in refusal(tmp_path)
    (tmp_path / "x.png").write_bytes(b"\x89PNG")
    assert "no reader for .png" in refusal(tmp_path / "x.png")
    assert "can't be read" in refusal(pathlib.Path("x" * 5000 + ".txt"))
    assert "can't be read" in refusal(pathlib.Path("a\0.txt"))
    assert list_inputs(["x" * 5000])[0].name == "x" * 5000


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_what_may_not_be_read_is_refused(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    assert "can't be read" in refusal(path)


def lines(tmp_path: pathlib.Path, *objects: object) -> list[RawArticle | InputRefusedError]:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(o if isinstance(o, str) else json.dumps(o) for o in objects), encoding="utf-8")
    return list(read_input(path))


def test_each_line_is_an_article_with_what_it_says_of_itself(tmp_path: pathlib.Path) -> None:
    whole = {
        "text": "Orsan brûle.",
        "file": "x.html",
        "title": "Feu",
        "url": "https://exemple.org/1",
        "outlet": "Le Fanal",
    }
    whole |= {"byline": "Ivo Tal", "language": "fr", "published": "2020-03-01T23:30:00+01:00", "page": 4}
    first, second = lines(tmp_path, whole, "", {"text": "Autre.", "title": " ", "published": None})
    assert isinstance(first, RawArticle)
    assert (first.file, first.title, first.outlet, str(first.published)) == (
        "x.html",
        "Feu",
        "Le Fanal",
        "2020-03-01",
    )
    assert second == RawArticle(file="a.jsonl", text="Autre.", format="jsonl")


def test_a_broken_line_is_refused_by_its_number_and_the_rest_is_read(tmp_path: pathlib.Path) -> None:
    found = lines(
        tmp_path,
        {"text": "Un."},
        '{"text": "Deu',
        "[]",
        {"title": "x"},
        {"text": " "},
        "[" * 9000,
        {"text": "Fin."},
    )
    assert [str(f).split(":")[1] for f in found if isinstance(f, InputRefusedError)] == [
        "2",
        "3",
        "4",
        "5",
        "6",
    ]
    assert [f.text for f in found if isinstance(f, RawArticle)] == ["Un.", "Fin."]


@pytest.mark.parametrize(
    "wrong", ["2020-02-31", "hier", "2020-13-01", 20200301, "9999-99-99", "2020-03-01x", ["2020"]]
)
def test_an_impossible_date_is_told_and_the_article_kept(tmp_path: pathlib.Path, wrong: object) -> None:
    notice, article = lines(tmp_path, {"text": "Un.", "published": wrong})
    assert isinstance(notice, InputNotice)
    assert str(notice).startswith("a.jsonl:1: published is ")
    assert isinstance(article, RawArticle)
    assert article.published is None


def test_fields_of_the_wrong_kind_are_told_and_left_out(tmp_path: pathlib.Path) -> None:
    *notices, article = lines(tmp_path, {"text": "Un.", "title": 7, "outlet": {"name": "x" * 500}})
    assert len(notices) == 2
    assert all(len(str(notice)) < 200 for notice in notices)
    assert article == RawArticle(file="a.jsonl", text="Un.", format="jsonl")


def test_lone_surrogates_do_not_get_in(tmp_path: pathlib.Path) -> None:
    (article,) = lines(tmp_path, '{"text": "Un \\ud83d\\ude00 \\ud800.", "title": "\\udc00"}')
    assert isinstance(article, RawArticle)
    assert article.text.encode()
    assert article.text.startswith("Un 😀 ")
    assert article.title is None or article.title.encode()


def test_utf16_lines_and_an_empty_file(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "w.jsonl"
    path.write_bytes('{"text": "Été."}\r\n{"text": "Deux."}\r\n'.encode("utf-16"))
    assert [f.text for f in read_input(path) if isinstance(f, RawArticle)] == ["Été.", "Deux."]
    path.write_bytes(b"\n \n")
    assert "empty" in refusal(path)


def test_big_lines_are_fast(tmp_path: pathlib.Path) -> None:
    began = time.process_time()
    found = lines(tmp_path, {"text": "x" * 5_000_000}, {"text": "é " * 2_000_000}, {"text": "Fin."})
    assert [isinstance(f, RawArticle) for f in found] == [True, True, True]
    assert time.process_time() - began < 8
