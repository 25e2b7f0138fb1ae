"""Offensives that go on for days, what somebody without arms does to people, and what is set before its verb."""

from __future__ import annotations

import pytest

_WAR = "Les bombardements et les combats continuent. Les rebelles tirent des roquettes. "
_BLOOD = "Trois agents ont été tués. "


def attacks(claims, text: str):
    return [claim for claim in claims(text) if claim.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("La Turquie a lancé une nouvelle offensive contre les rebelles d'Oron.", "Turquie", "rebelles"),
        ("Les miliciens du Nord mènent une offensive terrestre.", "miliciens du Nord", None),
        ("L'armée poursuit son offensive malgré les appels au calme.", "armée", None),
        ("L'offensive des rebelles sur Velmar inquiète les chancelleries.", "rebelles", "Velmar"),
        ("L'offensive turque a surpris les chancelleries.", "Turquie", None),
    ],
)
def test_whoever_leads_an_offensive_attacks(claims, text: str, actor: str, target: str | None) -> None:
    (found,) = attacks(claims, text)
    assert (found.args.action, found.args.actor) == ("strikes", actor)
    assert (target or "") in (found.args.target or "")


def test_an_offensive_to_come_is_planned(claims) -> None:
    (found,) = attacks(claims, "L'armée a annoncé qu'elle allait lancer une offensive contre Velmar.")
    assert found.factuality == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "La Turquie mène une offensive de charme en Sarvie.",
        "Le parti a lancé une offensive contre la réforme des retraites.",
        "L'opposition poursuit son offensive contre le ministre.",
        "Le groupe a lancé une offensive commerciale à Oron.",
        "L'armée n'a pas lancé d'offensive.",
        "L'agent lui a intimé l'ordre de lâcher son couteau.",
    ],
)
def test_offensives_of_no_war(claims, text: str) -> None:
    assert not attacks(claims, text)


@pytest.mark.parametrize(
    ("text", "target", "means"),
    [
        (_BLOOD + "Un employé a attaqué deux de ses collègues.", "deux de ses collègues", None),
        ("Un homme a agressé une policière dans le hall.", "policière", None),
        (_BLOOD + "Un homme s'en est pris à des passants.", "passants", None),
        ("Un retraité a tiré sur la foule.", "foule", "shooting"),
        ("Le suspect a porté plusieurs coups de couteau à un agent.", "agent", "knife"),
        ("Un jeune homme a pris pour cible des fidèles.", "fidèles", None),
        (
            _BLOOD + "C'est avec cette hache qu'il a attaqué, vers midi, deux clients.",
            "deux clients",
            "knife",
        ),
        ("L'armée a fait pleuvoir des obus sur le marché.", "marché", "artillery"),
    ],
)
def test_somebody_without_arms_attacks_people(claims, text: str, target: str, means: str | None) -> None:
    (found,) = attacks(claims, text)
    assert found.args.target == target
    assert means is None or found.args.means == means


@pytest.mark.parametrize(
    "text",
    [
        _BLOOD + "Le ministre a attaqué deux députés.",
        _BLOOD + "Il s'en est pris aux juges.",
        "Un homme a attaqué deux voisins en justice.",
        "La crise a porté un coup à un secteur fragile.",
        "La banque a fait pleuvoir des milliards sur Oron.",
        "Le coureur a mené son parcours dans les rues d'Oron.",
        _WAR + "Il faisait ses courses lorsque l'homme est entré dans le magasin visé.",
    ],
)
def test_what_is_done_to_people_in_words(claims, text: str) -> None:
    told = text.removeprefix(_WAR)
    found = attacks(claims, text)
    assert not [
        claim for claim in found if told.startswith(_BLOOD) or told == text or claim.args.target == "magasin"
    ]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Vendredi, c'est le marché au bétail qui a été pris pour cible.", "marché"),
        ("C'est mardi que l'armée a pris pour cible le port de Velmar.", "port de Velmar"),
        ("Un théâtre et un temple ont été visés par des tirs samedi 14 puis dimanche 15 mai.", "théâtre"),
        ("L'assaillant a mené son parcours meurtrier dans les bureaux.", None),
    ],
)
def test_what_is_set_before_or_behind(claims, text: str, target: str | None) -> None:
    (found,) = attacks(claims, text)
    assert (target or "") in (found.args.target or "")
