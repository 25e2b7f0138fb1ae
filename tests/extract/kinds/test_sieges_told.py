"""Sieges, salvos, halts and the strength of forces, as newsrooms tell them; and what only sounds like it."""

from __future__ import annotations

import pytest

from recoupe.record import Attack, Claim, Control, Force

_BEFORE = "Le point de la journée\n\nVoici ce que l'on sait. "
_AFTER = (
    "\n\nLes combats entre l'armée et les rebelles durent depuis des mois. Le front a peu bougé malgré les"
    " bombardements et les tirs d'artillerie. Les soldats et les miliciens se font face."
)


def told(claims, text: str) -> list[Claim]:
    """The claims of a sentence within an article about a war."""
    first, last = len(_BEFORE), len(_BEFORE) + len(text)
    return [c for c in claims(_BEFORE + text + _AFTER) if first <= c.evidence[0].start < last]


def controls(claims, text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [
        (c.args.action, c.args.actor, c.args.objects)
        for c in told(claims, text)
        if isinstance(c.args, Control)
    ]


def forces(claims, text: str) -> list[tuple[str, float | None, str | None, str | None]]:
    return [
        (c.args.action, c.quantity.value if c.quantity else None, c.args.unit, c.args.actor)
        for c in told(claims, text)
        if isinstance(c.args, Force)
    ]


def attacks(claims, text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (c.args.action, c.args.actor, c.args.means, c.args.target)
        for c in told(claims, text)
        if isinstance(c.args, Attack)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les habitants, assiégés dans Nantes depuis mai, manquent de tout.",
            ("besieges", None, ("Nantes",)),
        ),
        ("Quelque 400.000 personnes vivent assiégées dans Nantes.", ("besieges", None, ("Nantes",))),
        ("À Nantes, l'armée assiège 93.000 civils.", ("besieges", "armée", ("Nantes",))),
        ("La ville de Nantes, encerclée de toutes parts, attend.", ("besieges", None, ("Nantes",))),
        ("Les soldats encerclés à Nantes ont refusé l'ultimatum.", ("besieges", None, ("Nantes",))),
        ("La ville de Nantes vit sous embargo des rebelles.", ("besieges", "rebelles", ("Nantes",))),
        ("La Sarvie a ordonné un siège complet de Nantes.", ("besieges", "Sarvie", ("Nantes",))),
        ("L'armée a refermé la nasse autour des rebelles.", ("besieges", "armée", ())),
        ("L'étau se referme sur Nantes.", ("besieges", None, ("Nantes",))),
        ("Nantes, soumise au blocus des rebelles, a faim.", ("besieges", "rebelles", ("Nantes",))),
        ("La force a rendu la base de Nantes à l'armée.", ("withdrew", "force", ("Nantes",))),
        ("Un commando s'est emparé du paquebot.", ("captured", "commando", ("paquebot",))),
        ("Chassés de Nantes, les jihadistes se terrent.", ("lost", "jihadistes", ("Nantes",))),
        (
            "Les rebelles ont ouvert une brèche dans le dispositif de l'armée.",
            ("advances", "rebelles", ()),
        ),
        ("Le drapeau flotte de nouveau sur Nantes.", ("recaptured", None, ("Nantes",))),
        (
            "Les rebelles ont planté leur drapeau au sommet de la citadelle.",
            ("captured", "rebelles", ("citadelle",)),
        ),
        ("Nantes, occupée pendant un mois par les rebelles, renaît.", ("holds", "rebelles", ("Nantes",))),
        ("L'armée a repris l'université de Nantes.", ("recaptured", "armée", ("université de Nantes",))),
    ],
)
def test_control(claims, text: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    found = controls(claims, text)
    assert (expected[0], expected[1]) in [one[:2] for one in found]
    place = " ".join(expected[2])
    assert any(place in " ".join(one[2]) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Les clients, assiégés dans le magasin par la foule, ont ri.",
        "Le pays, sous embargo depuis mai, n'exporte plus.",
        "Le ministre a ordonné un audit complet de Nantes.",
        "Le maire s'est emparé du dossier du paquebot.",
        "Le capitaine a rendu les clés à l'armée.",
        "Chassés de Nantes, les touristes rient.",
    ],
)
def test_no_control(claims, text: str) -> None:
    assert controls(claims, text) == []


def test_a_threat_has_no_day(claims) -> None:
    [found] = [c for c in told(claims, "Les rebelles menacent d'assiéger Nantes.") if c.kind == "control"]
    assert found.factuality == "hypothetical"
    assert found.time is None


def test_leaving_after_taking(claims) -> None:
    found = controls(claims, "Les assaillants ont occupé la base avant de se retirer.")
    assert [one[0] for one in found] == ["captured", "withdrew"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le commando, composé de 9 à 12 hommes, a fui.",
            ("numbers", None, "soldiers", "commando"),
        ),
        (
            "2.500 soldats y restent, contre 5.500 au plus fort de la crise.",
            ("numbers", 5500, "soldiers", None),
        ),
        ("La mission compte 800 soldats, contre 1.200 en mars.", ("numbers", 1200, "soldiers", None)),
        ("La Sarvie a dépêché une unité, avec 56 militaires.", ("deploys", 56, "soldiers", "Sarvie")),
        ("Des renforts sont attendus dans la nuit.", ("deploys", None, "soldiers", None)),
        ("La police ne compte que 9.000 agents.", ("numbers", 9000, "police", "police")),
        ("Plus de 4.300 personnes sont engagées dans les secours.", ("deploys", 4300, "people", None)),
        ("Paris a envoyé un groupe de 60 nageurs de combat.", ("deploys", 60, "soldiers", "Paris")),
        ("La Sarvie a envoyé deux groupes aéronavals au large.", ("deploys", 2, "ships", "Sarvie")),
        ("Une frégate a quitté Nantes pour Brest.", ("deploys", 1, "ships", None)),
        ("Les équipes cynophiles sont arrivées dans la nuit.", ("deploys", None, "teams", None)),
        ("Trois cents combattants sont encerclés dans Nantes.", ("numbers", 300, "fighters", None)),
        ("Des éléments de l'armée ont été héliportés à Nantes.", ("deploys", None, "soldiers", "armée")),
    ],
)
def test_force(claims, text: str, expected: tuple[str, float | None, str | None, str | None]) -> None:
    found = forces(claims, text)
    assert any(one[:3] == expected[:3] for one in found), found
    if expected[3] is not None:
        assert expected[3] in [one[3] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Soixante nageurs ont été envoyés aux jeux.",
        "Trente défenseurs des droits ont été envoyés au congrès.",
        "Le texte a été voté par 300 voix, contre 120 en mars.",
        "M. Brek a parlé à plusieurs centaines de partisans venus l'accueillir.",
        "Les chefs demandent que les avions cessent de survoler la vallée.",
        "Trois personnes sont engagées dans un procès.",
    ],
)
def test_no_force(claims, text: str) -> None:
    assert forces(claims, text) == []


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le maire se félicite de l'exigence du retrait des troupes sarviennes.", "demanded"),
        ("Le maire appelle au retrait des troupes sarviennes.", "demanded"),
    ],
)
def test_asked_to_leave(claims, text: str, factuality: str) -> None:
    found = [c for c in told(claims, text) if isinstance(c.args, Force)]
    assert [(c.args.action, c.factuality) for c in found] == [("withdraws", factuality)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscou a annoncé l'arrêt des bombardements sur Nantes.", ("suspends", "Moscou", "Nantes")),
        (
            "Rome a salué la suspension par Moscou de ses frappes sur Nantes.",
            ("suspends", "Moscou", "Nantes"),
        ),
        ("L'armée a annoncé la suspension pour cinq jours de ses frappes.", ("suspends", "armée", None)),
        ("L'armée a décrété une pause dans ses frappes sur Nantes.", ("suspends", "armée", "Nantes")),
        ("La reprise des bombardements a fait cinq morts.", ("resumes", None, None)),
        ("Un kamikaze a actionné sa ceinture d'explosifs devant l'hôtel.", ("strikes", "kamikaze", "hôtel")),
        ("Une mine a explosé au passage d'un bus.", ("strikes", None, "bus")),
        ("Les drones de la police ont visé le camp.", ("strikes", "police", "camp")),
    ],
)
def test_attack(claims, text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert [(one[0], one[1], one[3]) for one in attacks(claims, text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L'ONU demande l'arrêt des bombardements sur Nantes.",
        "Le parti a salué la suspension par Moscou de ses livraisons.",
        "Les habitants sont rentrés après la cessation de l'attaque.",
        "Les soldats sont entrés dans Nantes sans tirer un coup de feu.",
        "Une mine a explosé, le puits est fermé.",
    ],
)
def test_no_attack(claims, text: str) -> None:
    assert attacks(claims, text) == []


def test_houses_that_burn_down_in_peace(claims) -> None:
    found = claims("Un feu à Nantes\n\nPlus de vingt habitations ont été réduites en cendres mardi.")
    assert [c for c in found if c.kind == "attack"] == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Le camp a été attaqué vendredi. L'attaque a été revendiquée dans un message par le Front.", "camp"),
        ("L'hôtel a été attaqué vendredi. Les autorités imputent l'opération au Front.", "hôtel"),
    ],
)
def test_owned_up_and_imputed(claims, text: str, target: str) -> None:
    found = [one for one in attacks(claims, text) if one[1] is not None]
    assert [one[1] for one in found] == ["Front"]
    assert target in (found[0][3] or "")


def test_the_day_of_an_owned_up_attack(claims) -> None:
    text = "Le point\n\nL'attentat du 18 janvier à Nantes a été revendiqué par le Front."
    [found] = [c for c in claims(text) if c.kind == "attack"]
    assert found.time is not None
    assert (found.time.earliest.month, found.time.earliest.day) == (1, 18)


def test_who_is_behind_it_is_told_at_the_end(claims) -> None:
    text = (
        "Le point\n\nLe camp de Nantes a été attaqué lundi. L'armée a riposté. Des renforts sont arrivés. Il pleut."
        " Rien ne bouge. Une source l'attribue au Front."
    )
    found = [c.args for c in claims(text) if isinstance(c.args, Attack) and c.args.actor == "Front"]
    assert [one.target for one in found] == ["camp de Nantes"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le gang des Ours, accusé du massacre de Nantes, se tait.", "gang des Ours"),
        ("Le boulanger, accusé du vol de Nantes, se tait.", None),
    ],
)
def test_accused_of_it(claims, text: str, actor: str | None) -> None:
    assert [one[1] for one in attacks(claims, text)] == ([actor] if actor else [])


def test_the_target_beside_its_name(claims) -> None:
    found = attacks(claims, "L'aéroport de Nantes, cible de tirs la semaine dernière, reste fermé.")
    assert [one[3] for one in found] == ["aéroport de Nantes"]


def test_a_hold_is_not_of_the_day_of_a_massacre(claims) -> None:
    text = "Le Front, accusé d'un massacre qui a fait dix morts le 3 mai, tient toujours Nantes."
    [found] = [c for c in told(claims, text) if isinstance(c.args, Control)]
    assert found.time is None or (found.time.earliest.month, found.time.earliest.day) != (5, 3)


def test_who_changes_the_number_of_their_soldiers_says_nothing(claims) -> None:
    [found] = [
        c for c in told(claims, "La France a porté à 5.100 le nombre de ses soldats.") if c.kind == "force"
    ]
    assert (found.args.actor, found.attribution, found.factuality) == ("France", (), "asserted")


@pytest.mark.parametrize(
    ("text", "value", "actor"),
    [
        ("Quatre bataillons, soit environ 8.000 hommes, attendent.", 8000, None),
        ("Mille policiers composent la mission.", 1000, "mission"),
        ("La Légion étrangère passera de 4.500 à 5.100 hommes.", 5100, None),
    ],
)
def test_how_many_they_are(claims, text: str, value: float, actor: str | None) -> None:
    found = [one for one in forces(claims, text) if one[0] == "numbers" and one[1] == value]
    assert found
    assert actor is None or found[0][3] == actor


def test_an_army_halts_its_operations(claims) -> None:
    assert [one[:2] for one in attacks(claims, "L'armée a suspendu ses opérations.")] == [
        ("suspends", "armée")
    ]
    assert attacks(claims, "La banque a suspendu ses opérations.") == []
    assert attacks(claims, "L'offensive a permis de reprendre dix villages.") == []


def test_a_town_that_is_called_as_a_house_of_parliament(claims) -> None:
    text = "Le point\n\nIl pleut. L'armée encercle toujours Douma depuis mardi."
    [found] = [c for c in claims(text) if c.kind == "control"]
    assert found.args.objects == ("Douma",)
    assert found.place is not None


def test_blown_up_at_a_road_block(claims) -> None:
    found = attacks(claims, "Trois kamikazes se sont fait sauter devant la mairie.")
    assert [one[2:] for one in found] == [("suicide", "mairie")]
    assert attacks(claims, "Les élèves se sont fait peur devant la mairie.") == []
