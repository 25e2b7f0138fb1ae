"""Force: troops, rescuers and means that are sent, withdrawn or counted."""

from __future__ import annotations

import pytest

from recoupe.record import Claim


def forces(found: list[Claim]) -> list[tuple[str, float | int | None, str | None]]:
    return [(c.args.action, c.quantity.value, c.args.unit) for c in found if c.kind == "force"]


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
