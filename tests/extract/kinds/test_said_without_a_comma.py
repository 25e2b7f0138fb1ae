"""Words whose verb of saying follows without a comma, speakers named behind their pronoun, and what is warned of."""

from __future__ import annotations

import pytest

from recoupe.record import Statement


def speakers(claims, text: str) -> list[str]:
    return [c.args.speaker for c in claims(text) if isinstance(c.args, Statement)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "« C'est la foi », a dit Anna Brek. Ce groupe veut créer de la peur dans le pays explique-t-elle.",
            "Anna Brek",
        ),
        ("« Nous tiendrons », a-t-il écrit sur son compte, le Premier ministre Ivo Brek.", "Ivo Brek"),
        ("« Nous tiendrons », a-t-il lancé, le maire d'Oron.", "maire d'Oron"),
        ("Les services secrets avaient prévenu de l'imminence d'une attaque à Oron.", "services secrets"),
        ("Quelques voleurs masqués courent encore a annoncé la police.", "police"),
        ("La ville tient. Ana Velt, porte-parole de la Ligue a promis de l'aide.", "Ana Velt"),
        ("La ville tient. Ivo Brek, le chef de la garde a promis de l'aide.", "Ivo Brek"),
        ("Le gouvernement d'Oron a attribué ce bain de sang au Front vert.", "gouvernement d'Oron"),
    ],
)
def test_who_says_it(claims, text: str, speaker: str) -> None:
    assert speakers(claims, text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "« C'est fini », a-t-il dit, la voix cassée, à Oron.",
        "Pourquoi la ville tombe explique-t-elle cela ?",
        "Les suspects sont en fuite et a disparu la police.",
        "Le gouvernement d'Oron a attribué ce prix à la mairie.",
    ],
)
def test_nobody_says_it(claims, text: str) -> None:
    assert speakers(claims, text) == []


def test_an_attack_that_is_imminent_has_not_been(claims) -> None:
    found = claims("Les services secrets avaient prévenu de l'imminence d'une attaque à Oron.")
    assert not [c for c in found if c.kind == "attack"]


def test_a_meeting_that_somebody_presides_over_lies_ahead(claims) -> None:
    text = "La guerre et les tirs durent à Oron. Un conseil de défense présidé par Ivo Brek se tiendra lundi."
    (told,) = [c.args for c in claims(text) if c.kind == "meeting"]
    assert (told.status, told.participants) == ("planned", ("Ivo Brek",))
