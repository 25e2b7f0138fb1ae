"""Shapes that dispatches on a flood or an accident are full of, each beside the sentence that only looks like it."""

from __future__ import annotations

import pytest
from tests.extract.told import of_kind

from recoupe.record import Casualties, Event, Relation, Statement


@pytest.mark.parametrize(
    "head", ["ORLAC (NDP), 15 mai -", "Orlac (Belcâble) -", "ORLAC (NDP) —", "ORLAC (NDP), 15 mai 2023 -"]
)
def test_the_agency_of_a_dateline_is_no_party(claims, head: str) -> None:
    assert not of_kind(claims(f"{head} Dix personnes ont péri lundi dans la crue de la Vesse."), "relation")


def test_the_party_of_somebody_in_brackets_is(claims) -> None:
    (tie,) = of_kind(claims("Ivo Brek (PSN), maire d'Orlac, a démissionné lundi."), "relation")
    assert isinstance(tie.args, Relation)
    assert (tie.args.subject, tie.args.relation, tie.args.object) == ("Ivo Brek", "part_of", "PSN")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Une quarantaine d'autres étaient portées disparues lundi à Orlac.", []),
        ("La quarantaine a été levée lundi à Orlac.", ["lockdown"]),
    ],
)
def test_some_forty_are_no_quarantine(claims, text: str, events: list[str]) -> None:
    found = [c.args.type for c in claims(text) if isinstance(c.args, Event)]
    assert found == events


@pytest.mark.parametrize(
    ("text", "perpetrator"),
    [
        ("Un hélicoptère de l'armée s'est écrasé lundi à Orlac, tuant ses quatre occupants.", None),
        ("Une vedette de la marine a chaviré lundi, faisant quatre morts.", None),
        ("L'armée a écrasé la révolte lundi à Orlac, tuant quatre civils.", "armée"),
    ],
)
def test_nobody_is_behind_an_accident(claims, text: str, perpetrator: str | None) -> None:
    (dead,) = of_kind(claims(text), "casualties")
    assert isinstance(dead.args, Casualties)
    assert dead.args.perpetrator == perpetrator


@pytest.mark.parametrize("words", ["En aval, à Orlac, la digue tient bon.", "Le barrage tient toujours."])
def test_a_dam_holds_no_town(claims, words: str) -> None:
    assert not of_kind(claims(words), "control")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Trente familles restent sans nouvelles d'un proche.", None),
        ("La Croix-Rouge reste sans nouvelles d'un secouriste.", 1),
    ],
)
def test_one_of_each_family_is_no_number(claims, text: str, value: int | None) -> None:
    found = of_kind(claims(text), "casualties")
    assert [c.quantity.value for c in found if c.quantity] == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Sans cela, il y aurait eu mille morts à Orlac.", "hypothetical"),
        ("Sinon, mille personnes seraient mortes.", "hypothetical"),
        ("Sans eau depuis lundi, dix personnes seraient mortes.", "unverified"),
    ],
)
def test_what_was_averted_did_not_happen(claims, text: str, factuality: str) -> None:
    (dead,) = of_kind(claims(text), "casualties")
    assert dead.factuality == factuality


@pytest.mark.parametrize(
    "words",
    [
        "Faux, rétorque un technicien : « La dernière remonte à 2017. »",
        "Mensonge, rétorque un technicien de la Régie : « La dernière remonte à 2017. »",
    ],
)
def test_a_retort_is_not_who_retorts(claims, words: str) -> None:
    (said,) = of_kind(claims(words), "statement")
    assert isinstance(said.args, Statement)
    assert said.args.speaker is not None
    assert said.args.speaker.startswith("technicien")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("97 personnes décédées et 118 disparues (Protection civile, 6 mai, 18 h).", "Protection civile"),
        ("Au moins 45 000 personnes ont fui la région (OIM).", "OIM"),
        ("Dix personnes ont péri, dont huit membres de Médecins sans frontières (MSF).", None),
        ("Dix personnes ont péri à Orlac (province de Vesse).", None),
    ],
)
def test_a_body_in_brackets_behind_figures_is_their_source(claims, text: str, source: str | None) -> None:
    found = [c for c in claims(text) if c.quantity is not None]
    assert {c.attribution[0].name if c.attribution else None for c in found} == {source}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Une digue a cédé lundi à Oron. En 1974, une crue avait fait 412 morts.", None),
        ("Un séisme a frappé Oron lundi. En 1974, un séisme y avait fait 412 morts.", "Oron"),
    ],
)
def test_an_older_disaster_is_not_placed_at_the_new_one(claims, text: str, place: str | None) -> None:
    (dead,) = of_kind(claims(text), "casualties")
    assert (dead.place.name if dead.place else None) == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Vingt corps ont été repêchés à Oron, portant à 138 le nombre des morts des inondations.",
            ["Oron", None],
        ),
        (
            "Vingt corps ont été repêchés à Oron. Le nombre des morts de la crue est de 138 à Oron.",
            ["Oron", "Oron"],
        ),
    ],
)
def test_a_toll_that_is_summed_up_is_of_all_places(claims, text: str, places: list[str | None]) -> None:
    found = of_kind(claims(text), "casualties")
    assert [c.place.name if c.place else None for c in found] == places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Le bilan est passé à 93 morts, tandis que le nombre des disparus a été ramené de 54 à 21.",
            [("killed", 93), ("missing", 54), ("missing", 21)],
        ),
        ("Le maire compte 34 morts. Le ministère en était à 41.", [("killed", 34), ("killed", 41)]),
        ("Le maire compte 34 morts. Le ministère en est à 41.", [("killed", 34), ("killed", 41)]),
        ("Le maire compte 34 morts. La ville en était à 41 jours de grève.", [("killed", 34)]),
    ],
)
def test_each_figure_by_the_toll_of_its_clause(claims, text: str, told: list[tuple[str, int]]) -> None:
    found = of_kind(claims(text), "casualties")
    assert [
        (c.args.measure, c.quantity.value) for c in found if c.quantity and isinstance(c.args, Casualties)
    ] == told


def test_a_storm_is_nowhere(claims) -> None:
    (dead,) = of_kind(claims("Le cyclone Elda a fait lundi dix morts dans la province."), "casualties")
    assert dead.place is None or dead.place.name != "Elda"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("La récolte varie selon les régions.", 0),
        ("Selon la région de Bretagne, la récolte est bonne.", 1),
    ],
)
def test_by_what_something_differs_says_nothing(claims, text: str, speakers: int) -> None:
    assert len(of_kind(claims(text), "statement")) == speakers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Un porte-parole de l'office des transports (ODT) l'a dit.",
            [("office des transports", "ODT")],
        ),
        ("Le ministre (PSN) est parti.", []),
    ],
)
def test_letters_behind_a_body_told_by_a_phrase(claims, text: str, names: list[tuple[str, str]]) -> None:
    ties = [c.args for c in claims(text) if isinstance(c.args, Relation)]
    assert [(t.subject, t.object) for t in ties if t.relation == "also_known_as"] == names


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "La crue a tout pris, d'après le maire, Ivo Brek, qui dénombre 34 morts dans sa commune.",
            ["Ivo Brek"],
        ),
        ("Interrogé par la juge, Ivo Brek, 40 ans, a reconnu douze morts.", ["Ivo Brek"]),
    ],
)
def test_who_is_named_behind_an_office_is_one_source(claims, text: str, source: list[str]) -> None:
    (dead,) = of_kind(claims(text), "casualties")
    assert [s.name for s in dead.attribution] == source
