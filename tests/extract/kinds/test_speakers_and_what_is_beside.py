"""Who speaks, whom to and in what office, apart from the words that only stand beside them."""

from __future__ import annotations

import pytest

from recoupe.record import Casualties, Claim, Control, Event, Relation, Statement


def stated(found: list[Claim]) -> list[Statement]:
    return [c.args for c in found if isinstance(c.args, Statement)]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("« La digue cédera », a indiqué le secrétaire narvien à la défense, Ivo Brek.", None),
        ("« La digue cédera », a expliqué une source aux services de secours de Veldor.", None),
        ("« La digue cédera », a déclaré une source à l'agence Tavora.", "Tavora"),
        ("« La digue cédera », a répondu le maire aux habitants.", "habitants"),
    ],
)
def test_where_a_speaker_is_in_office_hears_nothing(claims, text: str, addressee: str | None) -> None:
    (statement,) = stated(claims(text))
    assert statement.addressee == addressee


def test_whom_a_sentence_opens_with_lends_no_office(claims) -> None:
    (told,) = stated(claims("Aux journalistes, Ivo Brek a répondu que le pont tiendrait."))
    (held,) = stated(claims("Le journaliste, Ivo Brek, a répondu que le pont tiendrait."))
    assert (told.role, held.role) == (None, "journaliste")


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Ivo Brek, le rapporteur du texte, a condamné le pillage des entrepôts.", None),
        ("Ivo Brek, le rapporteur de la commission, a condamné le pillage des entrepôts.", "commission"),
        ("Ivo Brek, fils du dictateur narvien, a condamné le pillage des entrepôts.", None),
        ("Les soutiens de l'Ukraine répètent que la digue tiendra.", None),
    ],
)
def test_a_matter_or_a_foe_is_no_body_of_the_speaker(claims, text: str, organisation: str | None) -> None:
    (statement,) = stated(claims(text))
    assert statement.organisation == organisation


def test_a_plan_is_no_words(claims) -> None:
    assert stated(claims("Ivo Brek a prévu de visiter dix villes de la côte.")) == []
    assert len(stated(claims("Ivo Brek a promis de visiter dix villes de la côte."))) == 1


def test_who_listens_does_not_insist(claims) -> None:
    assert stated(claims("L'assemblée écouta un discours, insistant particulièrement sur la digue.")) == []
    assert len(stated(claims("Ivo Brek a quitté la salle, insistant sur la digue."))) == 1


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "La saison de la Major Harbour League (MHL) est finie.",
            [("Major Harbour League", "also_known_as", "MHL")],
        ),
        ("Le Major Ivo Brek (MHL) est arrivé.", [("Ivo Brek", "part_of", "MHL")]),
    ],
)
def test_a_word_that_the_letters_count_in_is_no_title(
    claims, text: str, ties: list[tuple[str, str, str]]
) -> None:
    found = [c.args for c in claims(text) if isinstance(c.args, Relation)]
    assert [(r.subject, r.relation, r.object) for r in found] == ties


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Le vice-président du comité des pêcheurs de Veldor, Ivo Brek, a dit que la digue tenait.",
            ("vice-président", "comité des pêcheurs de Veldor"),
        ),
        ("L'un des chirurgiens, Ivo Brek, a dit que la digue tenait.", ("chirurgien", None)),
        (
            "Ana Kurt, adjointe à la sécurité du maire UMP de Veldor, a estimé que la digue tenait.",
            ("adjointe", None),
        ),
        (
            "Ana Kurt, directrice de la sécurité civile de Veldor, a estimé que la digue tenait.",
            ("directrice", "sécurité civile de Veldor"),
        ),
    ],
)
def test_a_group_or_a_mayor_lends_no_office(claims, text: str, office: tuple[str, str | None]) -> None:
    (statement,) = stated(claims(text))
    assert ((statement.role or "").split()[0], statement.organisation) == office


@pytest.mark.parametrize(
    ("text", "perpetrator"),
    [
        ("La police a ouvert une enquête pour homicide après que la fermière est décédée.", None),
        ("La police a ouvert le feu sur la foule: quatre blessés.", "police"),
    ],
)
def test_who_opens_an_inquiry_killed_nobody(claims, text: str, perpetrator: str | None) -> None:
    (toll,) = [c.args for c in claims(text) if isinstance(c.args, Casualties)]
    assert toll.perpetrator == perpetrator


def test_a_land_where_people_fight_backs_nobody(claims) -> None:
    where = claims("En Ukraine, les habitants soutiennent la Ligue des pêcheurs.")
    who = claims("L'Ukraine, pays voisin, soutient la Ligue des pêcheurs.")
    assert [c for c in where if isinstance(c.args, Relation)] == []
    assert [c.args.subject for c in who if isinstance(c.args, Relation)] == ["Ukraine"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Le gouvernement Kurtel, qui devient le dixième, a dit le président Ivo Brek, est en place.", []),
        ("Ana Kurtel devient présidente de la Ligue des pêcheurs.", ["Ana Kurtel"]),
    ],
)
def test_a_cabinet_named_for_its_chief_takes_no_office(claims, text: str, whom: list[str]) -> None:
    found = [c.args for c in claims(text) if isinstance(c.args, Event)]
    assert [e.object for e in found if e.type == "appointment"] == whom


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("L'insurrection entre dans son neuvième mois en Syrie.", []),
        ("L'insurrection est entrée mardi dans le port de Veldor.", [("insurrection", "advances")]),
    ],
)
def test_a_month_is_no_ground(claims, text: str, taken: list[tuple[str, str]]) -> None:
    found = [c.args for c in claims(text) if isinstance(c.args, Control)]
    assert [(c.actor, c.action) for c in found] == taken


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Des rassemblements de soutien ont eu lieu mardi à Veldor.", None),
        ("Des rassemblements de soutiens du maire ont eu lieu mardi à Veldor.", "soutiens du maire"),
    ],
)
def test_a_rally_of_support_is_of_nobody(claims, text: str, actor: str | None) -> None:
    (event,) = [c.args for c in claims(text) if isinstance(c.args, Event)]
    assert event.actor == actor
