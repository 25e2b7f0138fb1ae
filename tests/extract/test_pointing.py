"""Whom `celui-ci` and its likes stand for as the subject of a deed: the last told of, not who acted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("La milice a pris Oron après le départ des troupes narviennes. Celles-ci ont quitté la ville à l'aube.",
         "troupes narviennes"),
        ("Les rebelles ont attaqué les soldats. Ceux-ci ont quitté la ville d'Oron.", "soldats"),
        ("Les soldats ont attaqué les rebelles. Ils ont quitté la ville d'Oron.", "soldats"),
    ],
)  # fmt: skip
def test_who_leaves(claims, text: str, actor: str) -> None:
    left = [claim.args.actor for claim in claims(text) if claim.kind in ("force", "control")]
    assert left[-1] == actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("La Ligue a demandé à la milice qu'elle se retire d'Oron.", "milice"),
        ("La milice a dit aux gardes qu'elle se retire d'Oron.", "milice"),
    ],
)
def test_of_whom_it_is_asked_acts_in_what_is_asked(claims, text: str, actor: str) -> None:
    moves = [claim.args for claim in claims(text) if claim.kind == "control"]
    assert [move.actor for move in moves] == [actor]
