"""A place that a pronoun stands for, ground gained in a title, and soldiers whom nobody has or somebody sends back."""

from __future__ import annotations

import pytest

from recoupe.record import Control, Force


def held(claims, text: str) -> list[tuple[str, str | None, str]]:
    found = [c.args for c in claims(text) if isinstance(c.args, Control)]
    return [(args.action, args.actor, " ".join(args.objects)) for args in found]


def forces(claims, text: str) -> list[tuple[str, str | None]]:
    return [(c.args.action, c.args.actor) for c in claims(text) if isinstance(c.args, Force)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "C'est une ancienne base sarvienne près d'Oron. Elle est aux mains de rebelles.",
            ("holds", "rebelles", "ancienne base sarvienne"),
        ),
        (
            "La caserne d'Oron a brûlé. Elle est désormais entre les mains des rebelles.",
            ("holds", "rebelles", "caserne d'Oron"),
        ),
        (
            "Narvie : les rebelles gagnent du terrain\n\nÀ Oron, les écoles ont fermé.",
            ("advances", "rebelles", ""),
        ),
    ],
)
def test_who_holds_or_gains(claims, text: str, told: tuple[str, str | None, str]) -> None:
    assert told in held(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "L'affaire inquiète Oron. Elle est désormais aux mains de la justice.",
        "Les soldats ne sécuriseront plus l'aéroport d'Oron.",
        "Les marques locales gagnent du terrain\n\nÀ Oron, les ventes ont doublé.",
    ],
)
def test_nobody_holds_it(claims, text: str) -> None:
    assert held(claims, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ivo Brek l'a dit mardi. Face aux rebelles, il y a 40.000 soldats.", ("numbers", None)),
        ("La Sarvie renvoie 3.000 soldats à Oron.", ("deploys", "Sarvie")),
        ("Des avions militaires vont être affrétés depuis Orlac.", ("deploys", None)),
        (
            "Les forces spéciales sont sur place pour préparer un départ.",
            ("deploys", "forces spéciales"),
        ),
        (
            "Elle analyse la situation des Sarviens en Narvie, qui ont décidé d'envoyer des troupes.",
            ("deploys", "Sarviens"),
        ),
    ],
)
def test_whose_soldiers(claims, text: str, told: tuple[str, str | None]) -> None:
    assert told in forces(claims, text)


@pytest.mark.parametrize(
    "text",
    ["Le commandant a renvoyé 300 soldats dans leurs foyers.", "L'école a renvoyé trois soldats chez eux."],
)
def test_who_is_sent_home_is_not_sent_out(claims, text: str) -> None:
    assert ("deploys", "commandant") not in forces(claims, text)
    assert not [action for action, _ in forces(claims, text) if action == "deploys"]


@pytest.mark.parametrize(
    "text",
    [
        "La peur grandit après la confirmation du retrait de la Russie le 31 août. Les soldats partiront.",
        "Leur vie s'achève avec le retrait russe. Les soldats étaient jeunes.",
    ],
)
def test_a_land_that_withdraws_its_soldiers(claims, text: str) -> None:
    (told,) = [c for c in claims(text) if isinstance(c.args, Force) and c.args.action == "withdraws"]
    assert (told.args.actor, told.place) == ("Russie", None)


@pytest.mark.parametrize(
    "text",
    [
        "Après le retrait de la Russie de l'accord de paix, les soldats s'inquiètent.",
        "Le retrait russe de l'accord inquiète les soldats.",
        "Après le retrait des eaux, les soldats aident à Marna.",
        "Après le retrait de la Russie, le tournoi reprend.",
    ],
)
def test_no_soldiers_withdraw(claims, text: str) -> None:
    assert not [action for action, _ in forces(claims, text) if action == "withdraws"]
