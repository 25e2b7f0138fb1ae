import json

import pytest

from recoupe.errors import InputRefusedError
from recoupe.times.command import times_command


def run(*articles: dict[str, object]) -> list[dict[str, object]]:
    return [json.loads(line) for line in times_command(json.dumps(a) for a in articles)]


def test_one_line_an_article_with_offsets_into_its_text() -> None:
    text = "Le pont a cédé hier soir.\r\nLe maire s’exprimera mardi."
    (out,) = run({"id": 7, "text": text, "published": "2012-05-16"})
    times = out["times"]
    assert out["id"] == 7
    assert isinstance(times, list)
    assert [(t["text"], t["value"], t["earliest"]) for t in times] == [
        ("hier soir", "2012-05-15TEV", "2012-05-15"),
        ("mardi", "2012-05-22", "2012-05-22"),
    ]
    assert all(text[t["start"] : t["end"]] == t["text"] for t in times)


def test_published_may_be_null() -> None:
    (out,) = run({"id": "a", "text": "Le pont a cédé hier.", "published": None})
    assert out["published"] == {"earliest": None, "latest": None, "basis": "unknown", "because": []}
    assert out["times"][0]["earliest"] is None  # type: ignore[index]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": "a", "published": "hier"}'])
def test_a_bad_line_is_refused_by_its_number(line: str) -> None:
    with pytest.raises(InputRefusedError, match="line 1"):
        list(times_command([line]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "«" * 20_000,
        "1" * 20_000,
        "le " * 20_000,
        "un deux trois " * 5_000 + "jours",
        "le la " * 9_000 + "été",
        "lundi il a dit que " * 1_000,
    ],
)
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    (out,) = run({"id": 1, "text": text})
    assert isinstance(out["times"], list)
