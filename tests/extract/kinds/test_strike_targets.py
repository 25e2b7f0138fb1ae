"""What an attack was meant for, where verb and noun don't say it outright, and what is told once only."""

from __future__ import annotations

import pytest

WAR = "L'artillerie tonne depuis un mois près de Velmar. Des raids et des tirs de mortier ont suivi en Narvie.\n\n"


def told(claims, text: str):
    """Who, by what means and on what, of the attacks told behind an opening about a war."""
    found = [claim for claim in claims(WAR + text) if claim.kind == "attack"]
    return [(c.args.actor, c.args.means, c.args.target) for c in found if c.evidence[0].start >= len(WAR)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Un kamikaze s'est fait exploser à un poste de contrôle.",
            ("kamikaze", "suicide", "poste de contrôle"),
        ),
        ("Un homme s'est fait exploser au milieu de la foule.", ("homme", "suicide", "foule")),
        (
            "Une mine a sauté au passage d'un convoi de casques bleus.",
            (None, "explosive", "convoi de casques bleus"),
        ),
        ("Des voitures lancées contre la foule ont fait treize morts.", (None, "vehicle", "foule")),
        ("La voiture du juge a été criblée de balles.", (None, "shooting", "voiture du juge")),
        ("La ville est soumise à d'intenses tirs d'obus.", (None, "artillery", "ville")),
        ("Les rebelles sont partis à l'assaut de la colline.", ("rebelles", "ground", "colline")),
        ("L'armée est passée à l'offensive contre les rebelles.", ("armée", "ground", "rebelles")),
        ("Une attaque au gaz toxique a fait dix morts.", (None, "chemical", None)),
        ("L'aciérie subit des tirs de roquettes depuis lundi.", (None, "rocket", "aciérie")),
    ],
)
def test_what_was_meant(claims, text: str, expected: tuple[str | None, ...]) -> None:
    assert expected in told(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "Le pays pleure deux jours après la fusillade d'Oron.",
        "Au lendemain de l'attaque d'Oron, le marché reste fermé.",
        "Le procureur connaît l'auteur de l'attaque de mardi soir.",
        "La visite fait suite à l'attaque survenue dans la soirée du samedi 11 mai.",
        "Une série d'attentats suicide avait fait dix morts.",
        "Le système de défense a intercepté trois roquettes.",
        "Un policier a été attaqué par des membres d'un gang.",
        "Le village a été attaqué pour la deuxième fois.",
    ],
)
def test_told_again_with_its_place_or_day(claims, text: str) -> None:
    attack = "Des tireurs ont visé le marché d'Oron. "
    assert len(told(claims, attack + text)) == 2


def test_a_participle_agrees_with_the_town_before_it(claims) -> None:
    text = "Des chars sont entrés dans la capitale, Oron, pilonnée depuis l'aube."
    assert [target for _, _, target in told(claims, text)] == ["Oron"]


@pytest.mark.parametrize(
    "text",
    [
        "La police a intercepté une cargaison de roquettes.",
        "Une série de réformes a visé la gare.",
        "Le pays pleure deux jours après la fusillade.",
        "Aucune frappe narvienne ne restera impunie.",
        "Son corps criblé de balles a été retrouvé.",
        "Le texte est criblé de fautes.",
        "Le parti est passé à l'offensive contre la réforme.",
        "Le ministre a été soumis à un feu de questions.",
        "La tuerie a choqué le pays.",
        "Des déchets toxiques ont fait dix malades.",
    ],
)
def test_nothing_was_struck(claims, text: str) -> None:
    assert told(claims, text) == []


def test_a_killing_is_told_where_it_took_place(claims) -> None:
    (found,) = [
        c for c in claims("La tuerie a eu lieu à l'aube dans le village de Kassim.") if c.kind == "attack"
    ]
    assert "Kassim" in found.place.name


def test_shots_and_who_fired_them_are_one_attack(claims) -> None:
    assert len(told(claims, "Deux gardes ont été tués par des coups de feu tirés d'une moto.")) == 1


def test_several_things_without_a_name_are_no_place(claims) -> None:
    (found,) = [c for c in claims("L'aviation a bombardé des hôpitaux.") if c.kind == "attack"]
    assert found.place is None


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("La mort du général Ivo Brek dans un raid a fait du bruit.", "Ivo Brek"),
        ("L'état-major confirme la mort, lors d'un raid, du général Ivo Brek.", "Ivo Brek"),
        ("Ivo Brek est mort dans un tir de missile.", "Ivo Brek"),
        ("Une bombe a explosé dans le quartier général de la police.", "quartier général"),
        ("Deux bombes ont explosé dans des églises.", "églises"),
        ("Trois hommes ont précipité leur voiture chargée d'essence contre l'entrée du palais.", "entrée"),
        ("L'hélicoptère s'est écrasé ; la Ligue affirme l'avoir abattu.", "hélicoptère"),
        ("Des inconnus armés de haches ont saccagé un centre de soins.", "centre de soins"),
    ],
)
def test_whom_it_hit_by_what_stands_around(claims, text: str, target: str) -> None:
    assert any(target in (hit or "") for _, _, hit in told(claims, text))


@pytest.mark.parametrize(
    "text",
    [
        "Une bombe a explosé dans le centre d'Oron.",
        "La mort du général Ivo Brek a surpris ; un raid a suivi.",
    ],
)
def test_a_wide_place_and_another_death_are_no_target(claims, text: str) -> None:
    assert all(hit is None for _, _, hit in told(claims, text))


def test_whose_side_they_are_on_belongs_to_their_name(claims) -> None:
    text = "Des miliciens pro-Narvie ont multiplié les attaques contre l'ambassade."
    assert told(claims, text) == [("miliciens pro-Narvie", None, "ambassade")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Un détachement a été pris à partie par des rebelles.",
            ("rebelles", None, "détachement"),
        ),
        ("Des miliciens ont passé au fil de l'épée dix bergers.", ("miliciens", None, "dix bergers")),
        ("L'aéroport a essuyé des rafales d'armes automatiques.", (None, "shooting", "aéroport")),
        ("Une bombe larguée par un chasseur a soufflé la gare.", ("chasseur", "explosive", "gare")),
        ("Des jihadistes ont fait exploser la mosquée.", ("jihadistes", "explosive", "mosquée")),
        ("Une bombe a éclaté devant une église.", (None, "explosive", "église")),
        ("L'assaut de la prison, orchestré par la Ligue, a réussi.", ("Ligue", "ground", "prison")),
    ],
)
def test_manners_of_striking(claims, text: str, expected: tuple[str | None, ...]) -> None:
    assert told(claims, text) == [expected]


def test_who_signs_an_attack_has_owned_up_to_it(claims) -> None:
    (_, found) = told(claims, "Des tireurs ont visé la gare. La Ligue a signé l'attaque.")
    assert found == ("Ligue", "shooting", "gare")


@pytest.mark.parametrize(
    "text",
    [
        "Le député a pris le juge à partie.",
        "La Ligue a signé l'accord.",
        "Des rafales de vent ont touché la gare.",
        "Le maire a pris le train.",
    ],
)
def test_no_manner_of_striking(claims, text: str) -> None:
    assert told(claims, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le candidat a multiplié les attaques contre son rival.",
        "L'équipe a lancé une attaque.",
    ],
)
def test_sparring_without_arms_is_no_attack(claims, text: str) -> None:
    assert not [c for c in claims(text) if c.kind == "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "Ces attaques visent à saboter la paix.",
        "La Narvie doit cesser l'opération militaire.",
        "C'est la Norvège qui a été prise pour cible.",
    ],
)
def test_what_is_only_aimed_at_or_asked_for(claims, text: str) -> None:
    assert told(claims, text) == []


def test_those_who_mean_it_still_strike(claims) -> None:
    assert told(claims, "Le gouvernement a mené des opérations militaires contre les rebelles.")
    assert told(claims, "Ces attaques visent les ports.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le péage d'Oron a été incendié mardi par des manifestants.", 1),
        ("Le commissariat d'Oron a été incendié dans la nuit de lundi à mardi.", 1),
        ("La permanence du député a été saccagée mardi à Oron.", 1),
        ("Une usine d'Oron, incendiée en 2009, va rouvrir.", 0),
        ("Une usine d'Oron a été incendiée par la foudre.", 0),
        ("La forêt d'Oron a été incendiée mardi.", 0),
    ],
)
def test_what_nobody_burns_by_accident(claims, text: str, told: int) -> None:
    assert sum(claim.kind == "attack" for claim in claims(text)) == told
