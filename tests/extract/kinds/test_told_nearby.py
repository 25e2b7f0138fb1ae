"""What no rule ties together, and what stands together all the same: control, force, attack and flight less plainly."""

from __future__ import annotations

import pytest

from recoupe.record import Attack, Claim, Control, Displacement, Force


def near(found: list[Claim], kind: str) -> list[Claim]:
    return [claim for claim in found if claim.kind == kind and claim.rule.endswith("/near")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nouns of moving with who moves, wherever they stand
        ("La percée des rebelles inquiète les voisins.", ("advances", "rebelles", ())),
        ("Le pont a sauté pour freiner l'avancée des miliciens.", ("advances", "miliciens", ())),
        # nouns of taking with a place by its name, whatever is said of them
        ("La prise de la ville d'Oron surprend le gouvernement.", ("captured", None, ("Oron",))),
        ("Le ministre a appris la chute de la ville d'Oron dans son bureau.", ("lost", None, ("Oron",))),
        # in somebody's hands, whatever the subject is
        ("Tout est tombé aux mains des insurgés.", ("captured", "insurgés", ())),
    ],
)
def test_who_takes_and_holds(claims, text: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    told = [
        (c.args.action, c.args.actor) for c in near(claims(text), "control") if isinstance(c.args, Control)
    ]
    assert expected[:2] in told
    objects = [c.args.objects for c in near(claims(text), "control") if isinstance(c.args, Control)]
    assert expected[2] in objects or not expected[2]


def test_who_is_ordered_to_leave(claims) -> None:
    (told,) = near(claims("Les troupes ont reçu l'ordre de se replier sur la capitale."), "control")
    assert isinstance(told.args, Control)
    assert (told.args.action, told.args.actor, told.factuality) == ("withdrew", "troupes", "demanded")


@pytest.mark.parametrize(
    "text",
    [
        "La chute du président Jean Brek a surpris son parti.",
        "Le siège de la radio de Marna a été repeint.",
        "L'anniversaire de la libération de la ville d'Oron sera fêté.",
        "Siège d'Oron : ce que l'on sait\n\nLa ville a dormi. Le maire aussi.",
        "Le club a reçu l'ordre de se retirer de la course.",
        "Les progrès de la science inquiètent les voisins.",
        "La boue a envahi le village d'Oron.",
    ],
)
def test_what_takes_nothing(claims, text: str) -> None:
    assert near(claims(text), "control") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Suède prévoit une patrouille d'une frégate, avec 140 soldats.", (140, "soldiers")),
        ("Une compagnie de parachutistes, soit 150 hommes, est venue.", (150, "soldiers")),
        ("Le bateau repartira de Marna avec vingt-quatre marins.", (24, "soldiers")),
        ("L'État a fait partir un avion chargé de vivres et 87 médecins.", (87, "doctors")),
    ],
)
def test_a_force_is_told_by_where_its_count_stands(claims, text: str, expected: tuple[int, str]) -> None:
    found = [c for c in claims(text) if c.kind == "force"]
    assert expected in [
        (c.quantity.value, c.args.unit) for c in found if c.quantity and isinstance(c.args, Force)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Il reste quatorze lits et onze médecins pour la zone.",
        "L'armée reconnaît la perte de 74 soldats.",
        "L'échange de 54 combattants a eu lieu sur le pont.",
        "Devant des milliers de partisans, le candidat a parlé une heure.",
        "Au bal, 90 hommes et 110 femmes ont dansé avec 30 soldats.",
    ],
)
def test_who_is_no_force_of_anybody(claims, text: str) -> None:
    units = [c.quantity.value for c in near(claims(text), "force") if c.quantity]
    assert [value for value in units if value in (11, 74, 54, 90, 110)] == []
    assert all(value is not None for value in units)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Quelque 2.600 habitants ont regagné Jaloz, où l'eau est rétablie.", "returned"),
        ("Notre pays accueille septante familles de réfugiés.", "displaced"),
        ("Les 14 patients se sont enfuis hier.", "displaced"),
    ],
)
def test_a_count_near_a_word_of_moving(claims, text: str, measure: str) -> None:
    found = [c.args.measure for c in claims(text) if isinstance(c.args, Displacement)]
    assert found == [measure]


@pytest.mark.parametrize(
    "text",
    [
        "Deux habitants sur trois ont quitté la ville, selon une enquête auprès de 600 ménages.",
        "Le gymnase peut accueillir 300 personnes.",
        "L'entraîneur a sorti l'ancien Bordelais.",
    ],
)
def test_a_count_that_moves_nobody(claims, text: str) -> None:
    assert near(claims(text), "displacement") == []
    assert [c for c in claims(text) if c.rule.endswith("displacement/2/group")] == []


WAR = "Des obus et des roquettes sont tombés toute la nuit. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée a lancé une vaste contre-attaque.", ("armée", None)),
        ("Un vice-ministre a vanté une contre-attaque de la milice.", ("milice", None)),
    ],
)
def test_attacks_told_less_plainly(claims, text: str, expected: tuple[str, str | None]) -> None:
    found = [c.args for c in near(claims(WAR + text), "attack") if isinstance(c.args, Attack)]
    assert [(args.actor, args.target) for args in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "La marque a lancé une vaste offensive.",
        "Le massacre des innocents se poursuit.",
        "L'armée n'a lancé aucune offensive.",
    ],
)
def test_what_attacks_nobody(claims, text: str) -> None:
    assert near(claims(text), "attack") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'explosion d'une mine au passage d'un bus a tué trois élèves.", (None, "explosive")),
        ("L'armée a répliqué par des frappes aériennes.", ("armée", "air")),
        ("La ville subit depuis lundi de violents bombardements.", (None, None)),
    ],
)
def test_what_explodes_what_answers_and_what_is_suffered(
    claims, text: str, expected: tuple[str | None, str | None]
) -> None:
    found = [c.args for c in claims(text) if isinstance(c.args, Attack)]
    assert [(args.actor, args.means) for args in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L'explosion d'une chaudière a tué trois élèves.",
        "Le ministre a répliqué par une attaque contre la presse.",
        "La banque subit depuis lundi de violents reproches.",
    ],
)
def test_what_explodes_and_answers_in_peace(claims, text: str) -> None:
    assert [c for c in claims(text) if c.kind == "attack"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les insurgés ont dû reculer de dix kilomètres.", ("withdrew", "insurgés")),
        ("L'armée s'est assuré le contrôle de l'aéroport.", ("captured", "armée")),
        ("Les paramilitaires ont fait main basse sur le port d'Oron.", ("captured", "paramilitaires")),
    ],
)
def test_steps_back_and_hands_laid_on_a_place(claims, text: str, expected: tuple[str, str]) -> None:
    found = [c.args for c in claims(text) if isinstance(c.args, Control)]
    assert [(args.action, args.actor) for args in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Le marché a dû reculer de 2%.",
        "Le fonds s'est assuré le contrôle du groupe.",
        "La banque a fait main basse sur une filiale.",
    ],
)
def test_steps_back_and_hands_of_trade(claims, text: str) -> None:
    assert [c for c in claims(text) if c.kind == "control"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un millier de soldats narviens se sont retirés.", ("withdraws", "soldiers")),
        ("Le ministre exige que l'armée narvienne se retire.", ("withdraws", "soldiers")),
        ("Des blindés patrouillaient dans les rues.", ("deploys", "tanks")),
        ("La capitale est quadrillée par les forces de l'ordre.", ("deploys", "police")),
        ("La Narvie a massé à la frontière des blindés.", ("deploys", "tanks")),
    ],
)
def test_who_goes_home_and_who_patrols(claims, text: str, expected: tuple[str, str]) -> None:
    found = [c.args for c in claims(text) if isinstance(c.args, Force)]
    assert expected in [(args.action, args.unit) for args in found]
    assert [c for c in claims(text) if c.kind == "control"] == []


def test_rebels_who_retire_give_ground(claims) -> None:
    found = claims("Les insurgés se sont retirés.")
    assert [(c.kind, c.args.action) for c in found if isinstance(c.args, Control | Force)] == [
        ("control", "withdrew")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le candidat se retire.",
        "L'armée s'est retirée de l'accord.",
        "Le vendeur patrouille dans les rayons.",
        "Le réseau est quadrillé par les opérateurs.",
    ],
)
def test_who_goes_nowhere(claims, text: str) -> None:
    assert [c for c in claims(text) if c.kind in ("control", "force")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Après le sommet d'Oron tenu samedi, le président a parlé.",
        "L'aviation est entrée en action au port d'Oron.",
        "Les soldats ont pris position de part et d'autre de la rue.",
        "Marna Brek avait été enlevée en mai.",
        "La colère s'est emparée du pays.",
    ],
)
def test_what_only_sounds_like_taking(claims, text: str) -> None:
    assert [c for c in claims(text) if c.kind == "control"] == []


@pytest.mark.parametrize(
    "text",
    [
        WAR + "Nos avions empêchent les attaques sur la ville.",
        WAR + "L'alliance ne cherche pas à viser le colonel.",
        "L'hôpital a été pris d'assaut par les habitants.",
        "Le feu a gagné la forêt. Un avion a lutté contre le feu. Quatre maisons sont touchées par l'incendie.",
    ],
)
def test_what_only_sounds_like_attack(claims, text: str) -> None:
    assert [c for c in claims(text) if c.kind == "attack"] == []


def test_shots_exchanged_are_an_attack(claims) -> None:
    found = claims("Un échange de tirs a fait deux morts à la frontière.")
    assert [c.args.means for c in found if isinstance(c.args, Attack)] == ["shooting"]
    assert [
        c for c in claims("Un échange de vues a fait deux heureux à la frontière.") if c.kind == "attack"
    ] == []


def test_what_was_a_rebellion_bears_arms_still(claims) -> None:
    found = claims("Le nord est tenu par l'ex-rébellion.")
    assert [c.args.actor for c in found if isinstance(c.args, Control)] == ["ex-rébellion"]
    assert [c for c in claims("Le salon est tenu par l'ex-ministre.") if c.kind == "control"] == []


def test_a_place_that_a_pronoun_stands_for(claims) -> None:
    found = claims("L'armée convoitait le port de Marna. Les rebelles l'ont envahi lundi.")
    told = [(c.args.action, c.args.actor, c.args.objects) for c in found if isinstance(c.args, Control)]
    assert ("captured", "rebelles", ("Marna",)) in told
    found = claims("Le doute était partout. Les soldats l'ont envahi de questions.")
    assert [c for c in found if c.kind == "control"] == []


def test_what_patrols_behind_its_count(claims) -> None:
    found = claims("Un témoin photographie 36 chars qui patrouillent dans les rues.")
    assert [c.quantity.value for c in found if c.kind == "force" and c.quantity] == [36]
    assert [c for c in claims("Un peintre photographie 36 chars qui rouillent.") if c.kind == "force"] == []
