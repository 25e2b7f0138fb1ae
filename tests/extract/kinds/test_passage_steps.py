"""Who is let through or kept out of a place at war, and truces that don't last."""

from __future__ import annotations

import pytest
from tests.extract.kinds.talks import steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        (
            "Le gouvernement a autorisé l'ONU à livrer de l'aide aux assiégés d'Ostrel.",
            ("humanitarian_access", "accepts", ("gouvernement",)),
        ),
        (
            "Le gouvernement n'a pas autorisé les secouristes à entrer dans Ostrel.",
            ("humanitarian_access", "rejects", ("gouvernement",)),
        ),
        (
            "L'armée a interdit aux ONG de distribuer des vivres.",
            ("humanitarian_access", "rejects", ("armée",)),
        ),
        (
            "Le gouvernement a permis à la Croix-Rouge d'évacuer les blessés.",
            ("evacuation", "accepts", ("gouvernement",)),
        ),
        ("Le pape a lancé un appel pour que cessent les combats.", ("ceasefire", "calls_for", ("pape",))),
        ("L'ONU a pressé les insurgés de baisser les armes.", ("surrender", "calls_for", ("ONU",))),
        ("Le gouvernement a prolongé d'un jour son ultimatum.", ("talks", "calls_for", ("gouvernement",))),
        ("Le cessez-le-feu n'a pas survécu à la nuit.", ("ceasefire", "violates", ())),
        ("La trêve a été émaillée de violations.", ("ceasefire", "violates", ())),
        ("L'ONU déplore le non-respect de la trêve par l'armée.", ("ceasefire", "violates", ("armée",))),
        ("La Sarvie a contrecarré la médiation de la Ligue.", ("talks", "rejects", ("Sarvie",))),
        ("L'armée a dérogé à la trêve.", ("ceasefire", "violates", ("armée",))),
        ("L'armée refuse de parlementer avec les mutins.", ("talks", "rejects", ("armée",))),
        ("Des ONG dénoncent les entraves à l'aide humanitaire.", ("humanitarian_access", "rejects", ())),
        (
            "L'ONU dénonce l'obstruction de l'armée à l'acheminement de l'aide.",
            ("humanitarian_access", "rejects", ("armée",)),
        ),
        ("Un troc de prisonniers a eu lieu lundi.", ("talks", "agrees", ())),
        ("L'évêque a intercédé pour la libération des otages.", ("talks", "calls_for", ("évêque",))),
        ("La médiation de l'ONU a fait long feu.", ("talks", "rejects", ())),
    ],
)
def test_a_step(text: str, step: tuple[str, str, tuple[str, ...]]) -> None:
    assert step in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a autorisé les commerçants à ouvrir le dimanche.",
        "La brume a permis aux insurgés de quitter Ostrel.",
        "Les insurgés empêchent les civils de quitter Ostrel.",
        "La neige empêche les skieurs de quitter la station.",
        "Le gouvernement a permis à ses agents de livrer des journaux.",
        "Les négociations ont failli capoter dimanche.",
        "Le maire a lancé un appel pour que les fontaines soient réparées.",
        "Le froid a fait long feu.",
        "Des ONG dénoncent les entraves à la concurrence.",
        "Le non-respect du code a coûté cher à l'armée.",
        "L'armée a dérogé à la coutume.",
        "Le troc de timbres a eu lieu lundi.",
    ],
)
def test_no_step(text: str) -> None:
    assert steps(text) == []
