"""Where and when a claim holds, said in its clause or just before."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.record import Claim


def place(found: list[Claim]) -> list[str | None]:
    return [c.place.name if c.place else None for c in found if c.kind == "casualties"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Douze civils ont été tués à Marna.", ["Marna"]),
        ("À Marna, douze civils ont été tués.", ["Marna"]),
        ("Des obus sont tombés sur la ville de Marna. Le bombardement a fait douze morts.", ["Marna"]),
        ("Le séisme a fait 40 morts, dont 30 dans la province de Marna et 10 dans celle de Veldor.",
         [None, "Marna", "Veldor"]),
        ("Douze civils ont été tués.", [None]),
        ("Dans la vallée de Marna, où une crue avait fait douze morts, l'école rouvre.", ["Marna"]),
        ("À Veldor, où l'on vote, un incendie a fait douze morts.", ["Veldor"]),
        ("Six soldats de la mission pour la paix en Sarvie ont été tués à Marna.", ["Marna"]),
        ("Le séisme a fait 40 morts, dont 30 pour la seule ville de Marna.", [None, "Marna"]),
        ("Douze civils ont été tués dans plusieurs villages.", [None]),
        ("Des rebelles ont attaqué le village de Marna. On compte douze morts.", ["Marna"]),
        ("Le typhon a fait douze morts aux Philippines.", ["Philippines"]),
        ("Douze passants ont été tués dans l'attentat commis lundi à Marna.", ["Marna"]),
        ("Douze passants ont été tués par un homme venu lundi de Marna.", [None]),
        ("Une crue a fait 40 morts, dont 30 dans la ville de Marna.", [None, "Marna"]),
        ("Le bilan de l'attentat survenu dans un café de Katmandou a atteint douze morts.", ["Katmandou"]),
        ("Le bilan de l'attentat préparé de longue date a atteint douze morts.", [None]),
        ("Un tir a fait douze morts, dimanche de Pâques, dans la ville de Marna.", ["Marna"]),
        ("Douze passants ont été tués dans un café de Katmandou, au Népal.", ["Katmandou"]),
        ("Douze passants ont été tués dans un raid de l'armée de Katmandou.", [None]),
        ("C'est le raid le plus meurtrier depuis l'attaque de Veldor. On compte douze morts.", [None]),
        ("C'est le raid le plus meurtrier dans la ville de Veldor. On compte douze morts.", ["Veldor"]),
        ("Plus de 40 civils, surtout des Ossètes et des Russes, sont morts.", [None]),
        ("Plus de 40 civils sont morts dans une province des Philippines.", ["Philippines"]),
        ("Selon la police de Veldor, douze personnes sont mortes.", ["Veldor"]),
        ("Selon la police de Marna, douze personnes sont mortes à Veldor.", ["Veldor"]),
        ("Selon la police du Népal, douze personnes sont mortes.", [None]),
        ("Selon le fils de Marna, douze personnes sont mortes.", [None]),
        ("Des pluies sont tombées sur la Marna. La préfecture de Veldor compte douze morts.", ["Veldor"]),
        ("Les émeutes, qui ont secoué vingt lieux dont le port de Marna, ont fait 40 morts.", [None]),
        ("Les émeutes, qui ont secoué le port de Marna, ont fait 40 morts.", ["Marna"]),
        ("« Nous avons 40 morts », a déclaré à Marna un responsable de la police.", [None]),
        ("À Marna, « nous avons 40 morts », a déclaré un responsable de la police.", ["Marna"]),
        ("Une crue a fait 40 morts, dont 30 enfants, dans la ville de Marna.", ["Marna", "Marna"]),
        ("Le pont est à 30 kilomètres de Marna et le bilan fait état de douze morts.", [None]),
        ("Le pont est dans le port de Marna et le bilan fait état de douze morts.", ["Marna"]),
        ("Dans une autre ville du Népal, Marna, douze civils ont été tués.", ["Marna"]),
        ("Dans deux villes du Népal, Marna et Veldor, douze civils ont été tués.", ["Népal"]),
        ("La capitale du Népal, Katmandou, a été victime d'un raid. L'attaque a fait douze morts.", ["Katmandou"]),
        ("Les habitants de Marna dorment dehors après le séisme qui a frappé le Népal. Le séisme a fait douze morts.",
         ["Népal"]),
        ("Les habitants de Marna dorment dehors après le séisme qui a surpris le Népal. Le séisme a fait douze morts.",
         ["Marna"]),
    ],
)  # fmt: skip
def test_place(claims, text: str, names: list[str | None]) -> None:
    assert place(claims(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Des obus sont tombés sur Marna.\n\nDouze civils ont été tués.", ["Marna"]),
        ("Des obus sont tombés sur Marna.\n\nLe préfet est attendu à Veldor.\n\nDouze civils ont été tués.", [None]),
        ("Des obus sont tombés lundi sur Marna.\n\nMardi, douze civils ont été tués.", [None]),
        ("Des obus sont tombés sur Marna.\n\nUn incendie a fait douze morts.", [None]),
    ],
)  # fmt: skip
def test_a_new_paragraph_goes_on_until_something_else_is_told(
    claims, text: str, names: list[str | None]
) -> None:
    assert place(claims(text)) == names


def test_a_war_s_total_does_not_hold_in_the_last_village(claims) -> None:
    found = claims("Des obus sont tombés sur Marna. La guerre a fait 40.000 morts depuis 2019.")
    assert place(found) == [None]


def test_the_day_of_saying_is_not_the_day_of_dying(claims) -> None:
    found = claims("Douze civils ont été tués lundi à Marna, a annoncé mercredi le maire.")
    (toll,) = [c for c in found if c.kind == "casualties"]
    assert toll.time is not None
    assert toll.time.earliest == dt.date(2023, 5, 15)


def test_a_deed_of_another_day_is_what_the_next_toll_is_of(claims) -> None:
    told = claims(
        "Les frappes sur Veldor ont fait douze morts lundi. Mardi, l'armée a bombardé Marna. "
        "Quatre civils ont été tués."
    )
    assert place(told) == ["Veldor", "Marna"]
    first, second = [c.time.earliest for c in told if c.kind == "casualties" and c.time]
    assert second - first == dt.timedelta(days=1)


def test_what_was_said_on_another_day_leaves_the_toll_where_it_was(claims) -> None:
    told = claims(
        "Les frappes sur Veldor ont fait douze morts lundi. Mardi, le maire a parlé à Marna. "
        "Quatre civils ont été tués."
    )
    assert place(told)[0] == "Veldor"
    assert len({c.time for c in told if c.kind == "casualties"}) == 1


def test_the_day_of_the_sentence_before_goes_on(claims) -> None:
    found = claims("Des obus sont tombés lundi sur Marna. Le bombardement a fait douze morts.")
    (toll,) = [c for c in found if c.kind == "casualties"]
    assert toll.time is not None
    assert toll.time.earliest == dt.date(2023, 5, 15)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'ONG a dénombré 287 morts sur la rive est, a dit son chef.", "rive est"),
        ("L'ONG a dénombré 36 morts sur la rive ouest du fleuve.", "rive ouest du fleuve"),
    ],
)
def test_a_direction_belongs_to_the_bank(claims, text: str, name: str) -> None:
    assert place(claims(text)) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lisbonne : trois morts dans un incendie", ["Lisbonne"]),
        ("L'ambassade de Sarvie a annoncé la mort de trois touristes.", [None]),
        ("Un incendie a éclaté lundi à Marna. Trois ouvriers ont été conduits à l'hôpital de Veldor.", ["Marna"]),
        ("Une secousse a frappé lundi la ville de Marna. Trois ouvriers sont morts.", ["Marna"]),
        ("Une attaque contre le marché de Marna a fait trois morts.", ["Marna"]),
        ("A Marna, le marché est en cendres. Trois ouvriers y sont morts.", ["Marna"]),
        ("Les heurts ont fait dix morts à travers la Sarvie.", ["Sarvie"]),
        ("Un incendie a fait douze morts, dont trois à Marna.", [None, "Marna"]),
    ],
)  # fmt: skip
def test_what_says_where(claims, text: str, names: list[str | None]) -> None:
    assert place(claims(text)) == names


def test_the_quarter_of_a_town_keeps_its_town(claims) -> None:
    text = "À Marna, des obus sont tombés sur le marché d'Ozelles. Douze civils ont été tués."
    (toll,) = [c for c in claims(text) if c.kind == "casualties"]
    assert toll.place is not None
    assert (toll.place.name, toll.place.within) == ("Ozelles", "Marna")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'hôpital Sainte-Ode est en ruine. Quatre infirmières y ont péri.", "Sainte-Ode"),
        ("L'hôpital Sainte-Ode est en ruine. Quatre infirmières ont péri à Veldor.", "Veldor"),
        (
            "La ville de Marna, où l'eau court dans les rues, souffre le plus : onze habitants y sont morts.",
            "Marna",
        ),
    ],
)
def test_what_y_takes_up(claims, text: str, name: str) -> None:
    (found,) = place(claims(text))
    assert found is not None
    assert name in found


def test_the_day_that_leads_a_line_dates_it(claims) -> None:
    found = claims("- Dimanche 14 : un mur s'écroule. Deux passants sont blessés.\n\n- Lundi 15 : rien.")
    (toll,) = [c for c in found if c.kind == "casualties"]
    assert toll.time is not None
    assert toll.time.earliest == dt.date(2023, 5, 14)


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("Depuis lundi, 30 civils sont morts à l'est. Les tirs ont fait dix morts à l'ouest.", [True, True]),
        ("Depuis lundi, 30 civils sont morts à l'est. Un tir a fait dix morts mardi.", [True, False]),
        ("Depuis lundi, 30 civils sont morts à l'est. Le raid a fait dix morts.", [True, False]),
        ("Trente civils ont été tués durant la bataille.", [True]),
        ("Trente civils ont été tués dans le quartier.", [False]),
    ],
)
def test_a_total_beside_a_total(claims, text: str, cumulative: list[bool]) -> None:
    assert [c.args.cumulative for c in claims(text) if c.kind == "casualties"] == cumulative


STORY = "Une bombe a explosé lundi sur un marché d'Oron, en Sarvie.\n\nLe ministre de la Santé se tait.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the town of the story, where nothing else is told
        (STORY + "Les secours font état de douze morts.", "Oron"),
        (STORY + "À Veld, on compte douze morts.", "Veld"),
        (STORY + "Un incendie a fait douze morts.", None),
        (STORY + "Ailleurs dans le pays, douze bergers ont été tués.", None),
        (STORY + "Mardi, douze bergers ont été tués.", None),
        # a country that leads the line is not the town in it
        ("Sri Lanka : douze morts dans un attentat à Veld", "Veld"),
        # a description gives way to a name
        ("Une bombe a explosé à l'entrée d'un marché, non loin de la place Kassim. On compte douze morts.", "Kassim"),
        # a town before the country that the sentence opens with
        ("La colère au Soudan a gagné les lycées à Veld, où l'armée a tiré, tuant trois maçons.", "Veld"),
        # the hour when people leave is no place
        ("Une bombe a explosé à l'heure de sortie des bureaux. On compte douze morts.", None),
        # a movement that was is no place
        ("Un combattant de l'ex-Kouraya a été tué dans le bourg de Veld.", "Veld"),
        (
            "Une bombe a explosé mercredi à Marna.\n\nUn passant a été tué mercredi lors du premier échange de tirs.",
            "Marna",
        ),
        (
            "Une bombe a explosé mercredi à Marna.\n\nUn passant a été tué jeudi lors d'un échange de tirs.",
            None,
        ),
    ],
)  # fmt: skip
def test_the_town_of_the_story(claims, text: str, name: str | None) -> None:
    found = place(claims(text))[-1]
    assert (found is None) if name is None else (found is not None and name in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # where something before it happened is not where it did
        (
            "Dix civils ont été tués dans un raid, quelques heures après des tirs de roquettes vers Oron.",
            [None],
        ),
        ("Dix civils ont été tués à Velden, au lendemain d'un attentat à Oron.", ["Velden"]),
        (
            "Au lendemain de l'attentat qui a tué dix passants à Oron, le ministre est arrivé à Velden.",
            ["Oron"],
        ),
        # « il y a » takes up no place
        (
            "Une bombe a explosé à Oron, en Espagne.\n\n« Nous savons qu'il y a dix morts », a dit le maire.",
            ["Oron"],
        ),
        ("Une bombe a explosé à Oron, en Espagne. Dix élèves y ont péri.", ["Oron"]),
        # shots are no fire of another story
        (
            "Attentat à Oron : un appel\n\nL'assaillant a ouvert le feu près du centre-ville, tuant deux passants.",
            ["Oron"],
        ),
        (
            "Attentat à Oron : un appel\n\nUn incendie a ravagé un dépôt, tuant deux passants.",
            [None],
        ),
        # where those who tell it are in charge, not what describes that
        (
            "Cinq hommes ont été tués, a annoncé la police de Catalogne, région du nord de l'Espagne.",
            ["Catalogne"],
        ),
    ],
)
def test_where_it_did_not_happen(claims, text: str, names: list[str | None]) -> None:
    assert place(claims(text)) == names


def test_a_look_back_sets_no_scene(claims) -> None:
    text = (
        "Un séisme a frappé lundi la ville d'Oron, faisant douze morts. En 2009, dans la ville voisine de Velden, un "
        "séisme avait fait 300 morts. Trois Roumains figurent parmi les morts."
    )
    assert place(claims(text)) == ["Oron", "Velden", "Oron"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a land by which people are called is not where they are
        (
            "Une Portugaise et dix otages sont retenus. Le Portugal s'inquiète. Une source portugaise cite un mort.",
            [None, None],
        ),
        (
            "Le Portugal est en deuil. Les secours portugais sont sur place au Portugal. Dix personnes sont mortes.",
            ["Portugal"],
        ),
        # where the minister is isn't where the attack was
        ("Le ministre est arrivé à Velden, au lendemain d'une attaque qui a tué dix passants.", [None]),
    ],
)
def test_a_land_is_where_something_is_told_to_be(claims, text: str, names: list[str | None]) -> None:
    assert place(claims(text))[-len(names) :] == names
