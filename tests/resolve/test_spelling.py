"""Names by ear."""

from __future__ import annotations

import pytest

from recoupe.resolve.spelling import distance, fold, skeleton, sound, words


@pytest.mark.parametrize(
    ("one", "other"), [("qasmat", "kasmat"), ("djalouz", "jaluz"), ("worsen", "vorsen"), ("axel", "aksel")]
)
def test_common_transcriptions_sound_the_same(one: str, other: str) -> None:
    assert sound(one) == sound(other)
    assert distance(one, other) == 0


@pytest.mark.parametrize(("one", "other"), [("fath", "fateh"), ("homs", "hims"), ("gaddafi", "kadhafi")])
def test_near_transcriptions_share_their_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)
    assert 0 < distance(one, other) <= 0.15


@pytest.mark.parametrize(("one", "other"), [("irak", "iran"), ("liban", "libye"), ("nazoul", "jalouz")])
def test_other_names_sound_apart(one: str, other: str) -> None:
    assert distance(one, other) > 0.2


def test_distance_is_symmetric_and_bounded() -> None:
    assert distance("borzel", "mezrin") == distance("mezrin", "borzel") <= 1


def test_folding_keeps_the_words() -> None:
    assert fold("L’Observa-\ntoire  Dorvanien") == "l'observatoire dorvanien"
    assert words("l'Écho d'Alteva") == ("l", "echo", "d", "alteva")
