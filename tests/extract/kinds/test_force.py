"""Force: troops, rescuers and means that are sent, withdrawn or counted."""

from __future__ import annotations

import pytest

from recoupe.record import Claim


def forces(found: list[Claim]) -> list[tuple[str, float | int | None, str | None]]:
    return [(c.args.action, c.quantity and c.quantity.value, c.args.unit) for c in found if c.kind == "force"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Marnie a envoyé 400 soldats dans la province de Veldor.", ("deploys", 400, "soldiers")),
        ("400 soldats ont été déployés à Veldor.", ("deploys", 400, "soldiers")),
        ("Le ministre a annoncé le déploiement à Veldor de 200 soldats.", ("deploys", 200, "soldiers")),
        ("Le gouvernement a retiré 1.500 militaires de la région.", ("withdraws", 1500, "soldiers")),
        ("Soixante pompiers sont partis pour Veldor.", ("deploys", 60, "firefighters")),
        ("Le groupe compte 3.000 combattants.", ("numbers", 3000, "fighters")),
        ("Les 300 soldats déjà présents dans la ville dorment sous la tente.", ("numbers", 300, "soldiers")),
    ],
)
def test_sent_withdrawn_and_counted(claims, text: str, expected: tuple[str, int, str]) -> None:
    assert forces(claims(text)) == [expected]


def test_reinforcements_point_at_what_they_add_to(claims) -> None:
    found = claims(
        "L'armée a envoyé 200 soldats supplémentaires, en plus des 900 soldats déjà présents à Veldor."
    )
    added, present = [c for c in found if c.kind == "force"]
    assert added.args.in_addition_to == present.id


def test_an_elliptic_count_takes_the_noun_before(claims) -> None:
    found = claims("Le chercheur compte 3.000 combattants. L'armée en a dénombré 9.000.")
    assert forces(found)[-1] == ("numbers", 9000, "fighters")


@pytest.mark.parametrize(
    "text",
    [
        "Douze soldats ont été tués à Veldor.",
        "Le musée expose 300 soldats de plomb.",
        "Trente médecins ont signé une pétition.",
        "La ville compte 40.000 habitants.",
        "Un soldat a ouvert la porte.",
    ],
)
def test_what_is_no_force(claims, text: str) -> None:
    assert forces(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("600 secouristes sont à pied d'œuvre.", ("deploys", 600, "rescuers")),
        ("Quatre hélicoptères assurent la navette avec les villages.", ("deploys", 4, "aircraft")),
        ("Entre 3.000 et 5.000 jihadistes sont retranchés dans la ville.", ("numbers", None, "fighters")),
        ("La force, forte de 5.000 hommes, opère dans le désert.", ("numbers", 5000, "soldiers")),
        ("Les démineurs, au nombre de 90, ont commencé leur travail.", ("numbers", 90, "deminers")),
        ("Les rebelles seraient 2.000.", ("numbers", 2000, "fighters")),
        ("Un contingent de 600 policiers doit être déployé dans la capitale.", ("deploys", 600, "police")),
        ("La province est isolée; il en viendra mille soldats.", ("deploys", 1000, "soldiers")),
        ("Deux cents gendarmes sont attendus lundi.", ("deploys", 200, "police")),
        ("L'effectif passera de 180 à 260 observateurs.", ("numbers", 260, "observers")),
    ],
)
def test_at_work_awaited_and_sized(claims, text: str, expected: tuple[str, int | None, str]) -> None:
    assert forces(claims(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("La Narvie a promis deux hélicoptères.", ["Narvie"]),
        ("La Narvie est voisine. 55 sauveteurs narviens sont sur place.", ["Narvie"]),
        ("Paris a annoncé l'envoi de 65 sauveteurs, Berlin celui de deux avions.", ["Paris", "Berlin"]),
        ("Trente médecins de l'armée sont arrivés hier.", ["armée"]),
    ],
)
def test_whose_they_are(claims, text: str, actors: list[str]) -> None:
    assert [c.args.actor for c in claims(text) if c.kind == "force"] == actors


@pytest.mark.parametrize(
    ("text", "action", "factuality"),
    [
        ("L'Otan a annoncé l'envoi de 4.000 hommes.", "deploys", "planned"),
        ("Paris dépêchera cinquante pompiers.", "deploys", "planned"),
        ("Les rebelles exigent le retrait de l'armée.", "withdraws", "demanded"),
        ("La Narvie a démenti toute présence de troupes.", "deploys", "denied"),
    ],
)
def test_how_surely_they_are_sent(claims, text: str, action: str, factuality: str) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "force"]
    assert (claim.args.action, claim.factuality) == (action, factuality)


@pytest.mark.parametrize(
    ("text", "action", "unit"),
    [
        ("L'armée a massé des blindés à la frontière.", "deploys", "tanks"),
        ("Des renforts ont été envoyés dans la ville.", "deploys", "soldiers"),
        ("Les chars quittent la ville.", "withdraws", "tanks"),
    ],
)
def test_troops_without_a_number(claims, text: str, action: str, unit: str) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "force"]
    assert (claim.args.action, claim.args.unit, claim.quantity) == (action, unit, None)


@pytest.mark.parametrize(
    "text",
    [
        "Dix-neuf personnes sont mortes, dont quatre médecins.",
        "Il reste 14 lits et onze médecins pour toute la zone.",
        "Deux hommes ont ouvert le feu sur la foule.",
        "Six camions sont bloqués à la frontière.",
        "Cent bateaux participent à la régate.",
        "Le gouvernement a annoncé 300 soldats tués.",
        "Tout se négocie dans le cadre du retrait des combattants rebelles.",
        "Le maire a envoyé une lettre.",
    ],
)
def test_counts_that_are_no_force(claims, text: str) -> None:
    assert forces(claims(text)) == []
