"""Those who share what befell somebody named: `tué avec seize de ses hommes`."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "measure", "values"),
    [
        ("Ivo Brek a été tué samedi avec seize de ses hommes.", "killed", [1, 16]),
        ("Le maire a été blessé, avec douze habitants, par une mine.", "wounded", [1, 12]),
        ("Le journaliste a été enlevé avec trois confrères.", "captured", [1, 3]),
        ("Le maire a été tué avec trois balles.", "killed", [1]),
        ("La ville a été engloutie, et la voilà au sec, avec six étudiants et une barque.", "killed", []),
        ("Le soldat a été tué alors qu'il patrouillait avec dix hommes.", "killed", [1]),
    ],
)
def test_company(claims, text: str, measure: str, values: list[int]) -> None:
    found = [claim for claim in claims(text) if claim.kind == "casualties" and claim.args.measure == measure]
    assert [claim.quantity.value for claim in found] == values
