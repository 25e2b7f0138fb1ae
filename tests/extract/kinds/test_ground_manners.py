"""How newsrooms tell of fighting: who moves on a town, who holds it, what is shelled, who is sent."""

from __future__ import annotations

import pytest
from tests.extract.told import control

from recoupe.record import Attack, Claim, Control, Force


def attacks(found: list[Claim]) -> list[tuple[str | None, str | None, str | None]]:
    return [(c.args.actor, c.args.means, c.args.target) for c in found if isinstance(c.args, Attack)]


def forces(found: list[Claim]) -> list[tuple[str, float | int | None, str | None]]:
    return [(c.args.action, c.quantity and c.quantity.value, c.args.unit) for c in found if c.kind == "force"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les miliciens ont déserté la ville de Marna.", ("withdrew", "miliciens", ("Marna",))),
        ("Les soldats ont fui la ville de Marna.", ("withdrew", "soldats", ("Marna",))),
        ("Les soldats ont remis la main sur la ville de Marna.", ("recaptured", "soldats", ("Marna",))),
        ("La ville de Marna, bastion de la rébellion, dort.", ("holds", "rébellion", ("Marna",))),
        ("La ville de Marna (fief des insurgés) dort.", ("holds", "insurgés", ("Marna",))),
        ("L'armée s'est rendue maîtresse de la ville de Marna.", ("captured", "armée", ("Marna",))),
        ("La ville de Marna a basculé dans le camp des rebelles.", ("captured", "rebelles", ("Marna",))),
        ("Les insurgés se dirigent vers la ville de Marna.", ("advances", "insurgés", ("Marna",))),
        ("L'armée marche sur la ville de Marna.", ("advances", "armée", ("Marna",))),
        ("L'armée est en progression vers la ville de Marna.", ("advances", "armée", ("Marna",))),
        ("Les mutins ont avancé en direction de la ville de Marna.", ("advances", "mutins", ("Marna",))),
        ("Les rebelles tiennent bon dans la ville de Marna.", ("holds", "rebelles", ("Marna",))),
        (
            "Le Front de Narvie resserre son emprise sur la ville de Marna.",
            ("besieges", "Front de Narvie", ("Marna",)),
        ),
        ("La ville de Marna est « sous contrôle » des rebelles.", ("holds", "rebelles", ("Marna",))),
        ("Depuis une semaine des chars encerclent la ville de Marna.", ("besieges", "chars", ("Marna",))),
    ],
)
def test_who_moves_on_a_town_and_who_holds_it(
    claims, text: str, expected: tuple[str, str, tuple[str, ...]]
) -> None:
    (action, actor, objects) = control(claims(text))[0]
    assert (action, actor) == expected[:2]
    assert not expected[2] or objects == expected[2]


@pytest.mark.parametrize(
    "text",
    [
        "Les soldats ont fui la chaleur.",
        "Les soldats ont remis la main sur le ballon.",
        "La ville de Marna, ancien fief des insurgés, dort.",
        "La ville de Marna, fief de la gauche, dort.",
        "L'orchestre s'est rendu maître de la partition.",
        "Le sénateur a basculé dans le camp des rebelles.",
        "La Narvie a bouclé sa frontière.",
        "Le dernier port qui lui échappait a une rade profonde.",
        "Les députés sont entrés en session.",
        "Le candidat marche sur la capitale des sondages.",
        "Les tarifs sont en progression vers un nouveau sommet.",
        "Le maire a déserté les réunions.",
        "La prise d'otages de Marna entre dans son cinquième jour.",
        "La libération des captifs de Marna a duré une heure.",
    ],
)
def test_what_takes_and_holds_nothing(claims, text: str) -> None:
    assert control(claims(text)) == []


def test_what_acts_behind_que(claims) -> None:
    found = claims("L'armée a repris la ville de Marna, que les rebelles tenaient depuis mai.")
    (claim,) = [c for c in found if isinstance(c.args, Control)]
    assert (claim.args.action, claim.args.opponent) == ("recaptured", "rebelles")


def test_what_is_said_behind_que_keeps_its_own_object(claims) -> None:
    found = claims("Le maire a dit au préfet que l'armée tient la ville de Marna.")
    assert control(found) == [("holds", "armée", ("Marna",))]
    assert [c.attribution[0].name for c in found if c.kind == "control"] == ["maire"]


def test_a_subject_behind_its_verb(claims) -> None:
    found = control(claims("Le palais, que défendaient deux cents soldats, est intact."))
    assert found == [("holds", "deux cents soldats", ("palais",))]


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("Les rebelles ont repris sans combat des villages.", ("villages",)),
        ("Les rebelles tiennent la citadelle.", ("citadelle",)),
        ("À Marna, l'armée a repris la ville de Marna. Les rebelles assiègent la ville.", ("Marna",)),
    ],
)
def test_objects_are_places_by_their_name_else_by_their_words(
    claims, text: str, objects: tuple[str, ...]
) -> None:
    assert control(claims(text))[-1][2] == objects


def test_the_town_that_stands_for_another_word(claims) -> None:
    found = claims("Les rebelles disent avoir pris la ville de Marna et contrôler celle de Veldor.")
    assert [objects for _, _, objects in control(found)] == [("Marna",), ("Veldor",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À l'aube, les rebelles ont attaqué.", ("rebelles", None, None)),
        ("L'armée a lancé l'aviation contre la ville de Marna.", ("armée", "air", "ville de Marna")),
        ("Les gardes ont ouvert un feu nourri sur le cortège.", ("gardes", "shooting", "cortège")),
        ("Les rebelles ont fait sauter le pont de Marna.", ("rebelles", "explosive", "pont de Marna")),
        ("Les avions de l'armée ont réduit en cendres le marché.", ("avions de l'armée", "air", "marché")),
        (
            "Des tirs particulièrement intenses ont visé la gare de Marna.",
            (None, "shooting", "gare de Marna"),
        ),
        ("Une averse de roquettes s'est abattue sur la gare de Marna.", (None, "rocket", "gare de Marna")),
        (
            "L'hôpital que les avions de l'armée ont bombardé lundi brûle.",
            ("avions de l'armée", "air", "hôpital"),
        ),
    ],
)
def test_more_ways_to_strike(claims, text: str, expected: tuple[str | None, ...]) -> None:
    assert attacks(claims(text)) == [expected]


def test_taking_it_out_on_somebody_in_a_text_of_war(claims) -> None:
    found = claims("Les raids, les tirs et les obus ne cessent pas. Les rebelles s'en sont pris à un convoi.")
    assert ("rebelles", None, "convoi") in attacks(found)


@pytest.mark.parametrize(
    "text",
    [
        "Lundi, la garde n'a pas tiré en l'air.",
        "L'opposant s'en est pris au ministre.",
        "La banque a lancé une carte contre la fraude.",
        "Le ministre a fait sauter un verrou.",
        "Une vague de froid a touché Marna.",
    ],
)
def test_what_strikes_nobody(claims, text: str) -> None:
    assert attacks(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plus de 25.000 personnes sont mobilisées pour les secours.", ("deploys", 25000, "people")),
        ("Cent secouristes s'envoleront ce soir pour Veldor.", ("deploys", 100, "rescuers")),
        ("Deux détachements ont été envoyés à Veldor.", ("deploys", 2, "units")),
        ("L'armée a dépêché 6.000 renforts à Veldor.", ("deploys", 6000, "soldiers")),
        ("Des équipes de secours sont déjà en route.", ("deploys", None, "teams")),
        ("Des renforts sont arrivés à la base de Veldor.", ("deploys", None, "soldiers")),
        ("Six cents membres des unités spéciales patrouillent.", ("numbers", 600, "soldiers")),
    ],
)
def test_who_is_sent(claims, text: str, expected: tuple[str, int | None, str]) -> None:
    assert expected in forces(claims(text))


def test_a_decision_to_send_is_a_plan(claims) -> None:
    found = claims("La Narvie a décidé de déployer 300 soldats à Veldor.")
    assert [c.factuality for c in found if isinstance(c.args, Force)] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Plus de 300 personnes sont mortes à Veldor.",
        "Soixante personnes travaillent dans cette usine.",
        "Vingt membres du jury ont quitté la salle.",
        "Les équipes de football sont en route pour Veldor.",
        "214 jihadistes s'y étaient rendus.",
    ],
)
def test_who_is_no_force(claims, text: str) -> None:
    assert forces(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les insurgés ont, après de violents combats, pris possession de la ville de Marna.",
            ("captured", "insurgés", ("Marna",)),
        ),
        (
            "Lundi, les insurgés ont saisi, sans rencontrer de résistance, la ville de Marna.",
            ("captured", "insurgés", ("Marna",)),
        ),
        ("L'armée impose un blocus à la ville de Marna.", ("besieges", "armée", ("Marna",))),
        ("La ville de Marna figure toujours aux mains des rebelles.", ("holds", "rebelles", ("Marna",))),
        ("Les insurgés ont atteint la ville de Marna.", ("advances", "insurgés", ("Marna",))),
        ("L'avancée des rebelles vers la ville de Marna inquiète.", ("advances", "rebelles", ("Marna",))),
        ("Les pro-Brek ont déserté la ville de Marna.", ("withdrew", "pro-Brek", ("Marna",))),
        ("La prise de la ville de Marna constitue un succès.", ("captured", None, ("Marna",))),
        (
            "Le préfet et les soldats se sont retirés de la ville de Marna.",
            ("withdrew", "soldats", ("Marna",)),
        ),
    ],
)
def test_more_ways_to_take_and_leave(
    claims, text: str, expected: tuple[str, str | None, tuple[str, ...]]
) -> None:
    assert control(claims(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "La prise de la ville de Marna pourrait constituer un succès.",
        "L'avancée des travaux vers la ville de Marna inquiète.",
        "Le ministre a imposé un silence sur le port de Marna.",
        "Les ventes ont atteint la ville de Marna.",
    ],
)
def test_what_is_only_spoken_of(claims, text: str) -> None:
    assert control(claims(text)) == []


def test_what_is_to_be_taken_is_held_by_others(claims) -> None:
    found = claims("L'armée veut avancer pour reprendre la ville de Marna, tenue par les rebelles.")
    assert ("holds", "rebelles", ("Marna",)) in control(found)


def test_qui_stands_for_what_agrees_with_its_verb(claims) -> None:
    found = control(claims("L'armée a chassé les rebelles de la ville de Marna, qui est tombée en mai."))
    assert ("lost", None, ("Marna",)) in found or found == [("captured", "armée", ("Marna",))]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Il indique qu'un de ses hélicoptères a été abattu.", "hélicoptères"),
        ("Les tirs, les raids et les obus durent. L'armée dément avoir visé des maisons.", "maisons"),
    ],
)
def test_what_was_hit(claims, text: str, target: str) -> None:
    assert target in [hit for _, _, hit in attacks(claims(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles sont aux portes de la ville de Marna.", ("advances", "rebelles", ("Marna",))),
        ("Les insurgés sont à seulement deux kilomètres de Kassim.", ("advances", "insurgés", ("Kassim",))),
        ("L'armée a conquis Velmar-Brak.", ("captured", "armée", ("Velmar-Brak",))),
        ("L'armée a pris dimanche Velmar-Brak.", ("captured", "armée", ("Velmar-Brak",))),
        ("Le QG est encerclé par les rebelles.", ("besieges", "rebelles", ("QG",))),
        ("Les rebelles tiennent le palais et l'aéroport.", ("holds", "rebelles", ("palais", "aéroport"))),
        (
            "Les mutins disent ne pas avoir l'intention de prendre la ville de Marna.",
            ("captured", "mutins", ("Marna",)),
        ),
    ],
)
def test_places_however_written(claims, text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert control(claims(text)) == [expected]


def test_another_thing_told_of_the_same_place(claims) -> None:
    found = control(claims("La ville de Marna est tenue par l'armée, mais assiégée par les rebelles."))
    assert {(action, actor) for action, actor, _ in found} == {("holds", "armée"), ("besieges", "rebelles")}


def test_no_intention_is_a_denial_and_one_is_a_plan(claims) -> None:
    denied = claims("Les mutins disent ne pas avoir l'intention de prendre la ville de Marna.")
    planned = claims("Les mutins ont l'intention de prendre la ville de Marna.")
    assert [c.factuality for c in (*denied, *planned) if c.kind == "control"] == ["denied", "planned"]


@pytest.mark.parametrize(
    "text", ["L'armée a pris Mardi.", "Le maire a pris Brek de vitesse.", "L'école est détruite."]
)
def test_what_is_no_fight(claims, text: str) -> None:
    assert control(claims(text)) + attacks(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La marine transporte 21 hélicoptères qui seront déployés à Veldor.", ("deploys", 21, "aircraft")),
        ("Une frégate est sur place.", ("deploys", 1, "ships")),
        ("L'armée aligne une centaine d'avions.", ("numbers", 100, "aircraft")),
        ("Un avion militaire a atterri à Veldor.", ("deploys", 1, "aircraft")),
        ("Deux navires mouillent au large de Veldor.", ("deploys", 2, "ships")),
    ],
)
def test_means_that_are_sent(claims, text: str, expected: tuple[str, int | None, str]) -> None:
    assert expected in forces(claims(text))


def test_the_number_that_a_sending_brings_up(claims) -> None:
    found = forces(
        claims("Quatre avions ont été envoyés à Veldor, portant à huit le nombre de ces appareils.")
    )
    assert found == [("deploys", 4, "aircraft"), ("numbers", 8, "aircraft")]


@pytest.mark.parametrize(
    "text",
    [
        "Un avion a atterri à Veldor.",
        "Ce déploiement de forces se voulait rassurant.",
        "La flotte aligne les échecs.",
    ],
)
def test_what_sends_nobody(claims, text: str) -> None:
    assert forces(claims(text)) == []


def test_a_shot_that_harmed_is_told_though_another_follows(claims) -> None:
    found = attacks(claims("Un tir d'artillerie a fait neuf blessés. L'armée a bombardé le port de Marna."))
    assert [means for _, means, _ in found] == ["artillery", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'armée dit avoir pris « le contrôle total » de la ville de Marna.",
            ("captured", "armée", ("Marna",)),
        ),
        ("La ville de Marna est sous le « contrôle total » de l'armée.", ("holds", "armée", ("Marna",))),
        ("L'armée contrôle « la plus grande partie » de la ville de Marna.", ("holds", "armée", ("Marna",))),
        ("Les rebelles contrôlent à nouveau la ville de Marna.", ("holds", "rebelles", ("Marna",))),
        ("Des hommes armés ont investi l'hôtel.", ("captured", "hommes armés", ("hôtel",))),
        ("Les rebelles tiennent de vastes zones rurales.", ("holds", "rebelles", ("vastes zones rurales",))),
        ("L'armée a pris le contrôle de plusieurs villes, dont Marna.", ("captured", "armée", ("Marna",))),
        (
            "Les soldats se trouvent à environ quatre kilomètres de la ville de Marna.",
            ("advances", "soldats", ("Marna",)),
        ),
    ],
)
def test_marks_asides_and_buildings(claims, text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert control(claims(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Mme Brun tient l'hôtel de la gare.",
        "Le maire a pris « le contrôle total » de la réunion.",
        "La crue a pris la maison.",
    ],
)
def test_buildings_are_held_only_in_arms(claims, text: str) -> None:
    assert control(claims(text)) == []


def test_a_fall_that_came_about_is_no_forecast(claims) -> None:
    come = claims("La chute de la ville de Marna est intervenue lundi.")
    ahead = claims("La chute de la ville de Marna devrait intervenir lundi.")
    assert [c.factuality for c in (*come, *ahead) if c.kind == "control"] == ["asserted", "predicted"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un attentat à la voiture piégée contre un hôtel a fait dix morts.", (None, "explosive", "hôtel")),
        ("Dix raids de ce type ont été menés lundi.", (None, "air", None)),
        ("Des tirs d'armes lourdes étaient entendus près de l'aéroport.", (None, "shooting", None)),
        ("L'armée a tué dix miliciens dans une frappe aérienne.", ("armée", "air", "dix miliciens")),
        ("Un kamikaze a fait exploser des engins.", ("kamikaze", "suicide", None)),
    ],
)
def test_blasts_raids_and_shots(claims, text: str, expected: tuple[str | None, ...]) -> None:
    assert attacks(claims(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée poursuit sa riposte.",
        "Des cris étaient entendus.",
        "Un débat de ce type a été mené lundi.",
    ],
)
def test_what_tells_no_strike(claims, text: str) -> None:
    assert attacks(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La Narvie a envoyé dimanche à Veldor, frappé par un séisme, 86 secouristes.",
            ("deploys", 86, "rescuers"),
        ),
        ("La raffinerie est protégée par quelque 250 gardes.", ("numbers", 250, "guards")),
        ("Quelque 400 pompiers se sont rendus en Narvie.", ("deploys", 400, "firefighters")),
        ("Près de 500 pompiers sont au front.", ("deploys", 500, "firefighters")),
        ("Des équipes étrangères sont arrivées à Veldor.", ("deploys", None, "teams")),
        ("Une unité a été envoyée à Veldor.", ("deploys", None, "soldiers")),
    ],
)
def test_more_who_are_sent(claims, text: str, expected: tuple[str, int | None, str]) -> None:
    assert expected in forces(claims(text))


def test_whose_strength_is_set_beside_a_name(claims) -> None:
    found = claims("Le gouvernement est protégé par la Force de l'Union narvienne, forte de 22.000 hommes.")
    (claim,) = [c for c in found if isinstance(c.args, Force)]
    assert claim.args.actor is not None
    assert "gouvernement" not in claim.args.actor


@pytest.mark.parametrize(
    "text",
    [
        "Plusieurs hommes armés ont pénétré dans la cour.",
        "Les deux miliciens retranchés dans la cave se taisent.",
        "La maison est gardée par deux agents.",
        "Des équipes de vente sont arrivées à Veldor.",
    ],
)
def test_few_and_others_are_no_force(claims, text: str) -> None:
    assert forces(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles se sont emparés d'une base militaire.", ("captured", "rebelles")),
        ("L'aéroport est au sud de Marna. Il était occupé par les rebelles.", ("captured", "rebelles")),
        ("La junte a repris la ville de Marna.", ("recaptured", "junte")),
    ],
)
def test_sites_and_pronouns(claims, text: str, expected: tuple[str, str]) -> None:
    assert [(action, actor) for action, actor, _ in control(claims(text))] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a pris une base de calcul.",
        "Il était occupé par les préparatifs.",
        "La crue a pris un camp.",
    ],
)
def test_sites_that_nobody_takes(claims, text: str) -> None:
    assert control(claims(text)) == []


def test_the_butt_of_shots_past_an_aside(claims) -> None:
    found = attacks(claims("L'aéroport de Marna a été de nouveau, hier, la cible de tirs de roquettes."))
    assert found == [(None, "rocket", "aéroport de Marna")]


def test_a_convoy_is_a_force_when_it_is_an_army_s(claims) -> None:
    assert forces(claims("La Narvie a envoyé un convoi militaire à Veldor.")) == [
        ("deploys", None, "vehicles")
    ]
    assert forces(claims("La Croix-Bleue a envoyé un convoi de vivres à Veldor.")) == []
