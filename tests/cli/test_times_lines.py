"""Lines of `recoupe times`: offsets of the text as it came, and clear words for a line that can't be used."""

from __future__ import annotations

import json

import pytest

from recoupe.cli.times_lines import TextLineError, answer


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_offsets_point_into_the_text_as_it_came() -> None:
    text = "Orsan\r\n\r\nIl a plu\u00a0hier soir, après dix jours de séche-\nresse."
    found = json.loads(answer(line(id="a", text=text, published="2020-05-04")))
    assert found["id"] == "a"
    assert found["published"]["earliest"] == found["published"]["latest"] == "2020-05-04"
    assert found["times"]
    for time in found["times"]:
        assert set(time) == {"start", "end", "text", "type", "value", "earliest", "latest"}
        assert text[time["start"] : time["end"]] == time["text"]
    first = found["times"][0]
    assert (first["earliest"], first["latest"]) == ("2020-05-03", "2020-05-03")


def test_a_date_may_be_missing() -> None:
    found = json.loads(answer(line(id=7, text="Il a plu hier.", published=None)))
    assert found["id"] == 7
    assert [time["text"] for time in found["times"]] == ["hier"]
    assert json.loads(answer(line(text="")))["times"] == []


@pytest.mark.parametrize(
    "bad", [b"{", b"[]", b'{"id": 1}', line(text=3), line(text="x", published="2020-13-01"), b"\xff"]
)
def test_a_line_that_cannot_be_used_says_why(bad: bytes) -> None:
    with pytest.raises(TextLineError, match=r"; (write|leave)"):
        answer(bad)
