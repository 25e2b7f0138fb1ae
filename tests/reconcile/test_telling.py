"""What a finding is called."""

from __future__ import annotations

import pytest
from tests.reconcile.test_reconcile import Dossier


def called(kind: str, *, place: str | None = "Korvane", **args: object) -> str:
    """The label of the one finding of one claim."""
    dossier = Dossier()
    dossier.article("La Vigie", 3)
    dossier.claim("On le dit à Korvane.", kind, place=place, on=(2, 2), **args)
    (found,) = dossier.findings().values()
    return found.label


@pytest.mark.parametrize(
    ("kind", "args", "label"),
    [
        ("casualties", {"measure": "killed", "victims": "women"}, "femmes tuées, Korvane, le "),
        ("casualties", {"measure": "killed", "victims": "soldiers"}, "soldats tués, Korvane, le "),
        ("event", {"type": "dam failure"}, "rupture de barrage, Korvane, le "),
        ("force", {"action": "deploys", "unit": "deminers"}, "envoi : démineurs, Korvane, le "),
        ("attack", {"action": "strikes", "target": "pont de Korvane"}, "frappes : pont de Korvane, le "),
        (
            "negotiation",
            {"matter": "talks", "action": "rejects", "actors": ("Garde",)},
            "pourparlers, refus : Garde, ",
        ),
        ("meeting", {"status": "held", "participants": ("Ana", "Ylan")}, "rencontre : Ana et Ylan, Korvane"),
        ("attack", {"action": "strikes", "target": "caserne"}, "frappes : caserne, Korvane, le "),
    ],
)
def test_a_label_is_in_french_agrees_and_names_the_place_once(
    kind: str, args: dict[str, object], label: str
) -> None:
    assert called(kind, **args).startswith(label)


def test_a_meeting_that_was_held_is_planned_no_more() -> None:
    dossier = Dossier()
    who = {"participants": ("Ana", "Ylan")}
    dossier.article("Le Phare", None)
    dossier.claim("Ana a reçu Ylan.", "meeting", place="Korvane", on=None, status="held", **who)
    dossier.article("La Vigie", None)
    dossier.claim("Ana recevra Ylan.", "meeting", place="Korvane", on=None, status="planned", **who)
    (found,) = dossier.findings().values()
    assert (found.label, found.status) == ("rencontre : Ana et Ylan, Korvane", "updated")
    assert found.because.index("recevra") < found.because.index("a reçu")


@pytest.mark.parametrize(
    ("kind", "args", "told", "label"),
    [
        (
            "control",
            {"action": "recaptured", "actor": "Garde"},
            ("planned", "planned"),
            "reprise (projet) : Garde, ",
        ),
        ("event", {"type": "flood"}, ("denied", "asserted"), "inondation, Korvane"),
        (
            "casualties",
            {"measure": "killed", "victims": "women"},
            ("denied",),
            "femmes tuées (démenti), Korvane",
        ),
        ("event", {"type": "flood"}, ("predicted",), "inondation (prévision), Korvane"),
        ("event", {"type": "flood"}, ("unverified",), "inondation, Korvane"),
        ("meeting", {"status": "planned"}, ("planned",), "rencontre prévue, Korvane"),
        (
            "negotiation",
            {"matter": "talks", "action": "calls_for"},
            ("demanded",),
            "pourparlers, appel, Korvane",
        ),
        ("statement", {"speaker": "Ana", "quote": "Assez"}, ("hypothetical",), "Ana : « Assez », Korvane"),
    ],
)
def test_a_label_tells_what_nobody_tells_as_a_fact(
    kind: str, args: dict[str, object], told: tuple[str, ...], label: str
) -> None:
    dossier = Dossier()
    for day, factuality in enumerate(told, 3):
        dossier.article("La Vigie", day)
        dossier.claim("On le dit à Korvane.", kind, place="Korvane", on=(2, 2), factuality=factuality, **args)
    assert {found.label.startswith(label) for found in dossier.findings().values()} == {True}


@pytest.mark.parametrize(
    ("outlet", "agencies", "named"),
    [("La Vigie", ("ALP",), "La Vigie"), (None, ("ALP", "TRX"), "ALP"), (None, (), "0.txt")],
)
def test_a_report_goes_by_its_newsroom_else_its_agency_else_its_file(
    outlet: str | None, agencies: tuple[str, ...], named: str
) -> None:
    dossier = Dossier()
    dossier.article(outlet, 3, agencies)
    dossier.claim("Il y a 4 morts à Korvane.", value=4, place="Korvane", on=(2, 2))
    (found,) = dossier.findings().values()
    assert f"4 ({named} le " in found.because


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("14 de leurs ressortissants", "tués : leurs ressortissants, Korvane"),
        ("14 étrangers", "tués : étrangers, Korvane"),
        ("14 personnes", "tués, Korvane"),
        ("14 Belges", "tués : Belges, "),
    ],
)
def test_a_label_tells_those_of_another_land(words: str, label: str) -> None:
    dossier = Dossier()
    dossier.article("La Vigie", 3)
    dossier.claim(words, value=14, place="Korvane", on=(2, 2))
    (found,) = dossier.findings().values()
    assert found.label.startswith(label)
