"""Whatever an input is refused for has its words in French, wherever in the code it is refused."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import recoupe
from recoupe.publish.page.refusals import refusal_words

SOURCE = Path(recoupe.__file__).parent
ROOMS = ("ingest", "guard.py", "pipeline.py")  # whose refusals the app shows
SAMPLE = "7"


def said(node: ast.expr) -> str | None:
    """A string as it is printed, with a sample where the code puts a value; `None` for what is no string."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else SAMPLE for part in node.values)
    return None


def calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def files_of(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        path = SOURCE / room
        yield from sorted(path.rglob("*.py")) if path.is_dir() else (path,)


def refusals() -> Iterator[tuple[str, str, str]]:
    for path in files_of(*ROOMS):
        tree = ast.parse(path.read_text("utf-8"))
        for call in calls(tree, "InputRefusedError", "InputNotice"):
            for part, node in zip(("reason", "advice"), call.args[1:], strict=False):
                yield from ((path.name, part, text) for text in (said(node),) if text)
        for call in calls(tree, "Failure"):
            yield from ((path.name, "reason", text) for text in map(said, call.args) if text)
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and any(
                isinstance(target, ast.Name) and target.id == "reason" for target in node.targets
            ):
                yield from ((path.name, "reason", text) for text in (said(node.value),) if text)


def troubles() -> Iterator[tuple[str, str, str]]:
    for path in files_of("web/adding.py", "web/fields.py", "web/routes", "review.py"):
        for call in calls(ast.parse(path.read_text("utf-8")), "RecoupeError"):
            yield from ((path.name, "trouble", text) for text in map(said, call.args) if text)


WANTED = sorted({*refusals(), *troubles()})


def test_refusals_are_found_in_the_code() -> None:
    assert len(WANTED) > 80


@pytest.mark.parametrize(("where", "part", "english"), WANTED)
def test_every_refusal_is_said_in_french(where: str, part: str, english: str) -> None:
    words = refusal_words(part, english)  # type: ignore[arg-type] # one of the three, above
    assert words.en == english
    assert words.fr != english, f"{where}: i18n/refusals.toml lacks it"


def test_what_the_reader_put_in_stays_as_it_was() -> None:
    told = refusal_words("reason", "published is <hier>, which is no date")
    assert told.fr == "published vaut <hier>, qui n'est pas une date"


def test_the_more_exact_template_is_taken() -> None:
    told = refusal_words("reason", "it is damaged or cut off; 4 articles before it are kept")
    assert told.fr == "il est endommagé ou coupé ; 4 articles qui précèdent sont conservés"


def test_braces_in_what_was_put_in_do_no_harm() -> None:
    assert refusal_words("reason", "it has no column {0.x}").fr == "il n'a pas de colonne {0.x}"
