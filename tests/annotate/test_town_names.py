"""Names of towns that begin as a person's: `la ville stratégique de X` tells them apart all over the article."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article


def kinds(text: str, name: str) -> set[str]:
    reading = read_article(RawArticle(file="a.txt", text=text)).reading
    return {mention.kind for mention in reading.mentions if mention.text == name}


@pytest.mark.parametrize(
    "before", ["la ville stratégique de", "la ville clé de", "le village de", "la cité antique de"]
)
def test_two_words_behind_a_town_are_one(before: str) -> None:
    text = (
        f"L'armée a repris {before} Karim Darel. Karim Darel était tenue par les rebelles. Karim Darel brûle."
    )
    assert kinds(text, "Karim Darel") == {"place"}


@pytest.mark.parametrize("before", ["le maire", "l'avocat", "la politique nouvelle de"])
def test_two_words_behind_anything_else_are_a_person(before: str) -> None:
    text = f"La presse a vu {before} Karim Darel. Karim Darel, 61 ans, a parlé."
    assert kinds(text, "Karim Darel") == {"person"}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("L'armée a bombardé Tal Vellan mardi.", "Tal Vellan"),
        ("L'armée a bombardé Vellan al-Orn mardi.", "Vellan al-Orn"),
        ("L'armée a pilonné Vellana del Orno mardi.", "Vellana del Orno"),
        ("Douze civils ont été tués mardi à Douma.", "Douma"),
        ("Dix morts, a déclaré à Kaboul Tamiro Yamata.", "Kaboul"),
    ],
)
def test_towns_by_what_is_done_to_them_and_by_their_particles(text: str, town: str) -> None:
    assert kinds(text, town) == {"place"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("L'armée a accusé Tal Vellan mardi.", "Tal Vellan", "person"),
        ("La Douma a voté la loi.", "Douma", "organisation"),
        ("L'armée a bombardé Al-Qaïda mardi.", "Al-Qaïda", "armed_group"),
        ("Dix morts, a déclaré à Kaboul Tamiro Yamata.", "Tamiro Yamata", "person"),
    ],
)
def test_names_that_are_no_towns(text: str, name: str, kind: str) -> None:
    assert kinds(text, name) == {kind}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Dix civils ont été tués dans des raids sur Bab Sourna.", "Bab Sourna"),
        ("Trois obus sont tombés sur Hamrova dans la nuit.", "Hamrova"),
        ("Des tirs d'obus contre Velna Orna ont fait six morts.", "Velna Orna"),
        ("La digue de Korvena a cédé.", "Korvena"),
        ("L'évacuation d'Oumra Nafira a commencé.", "Oumra Nafira"),
        ("Les sinistrés de Zirvana attendent de l'aide.", "Zirvana"),
        ("Un séisme a frappé Zirvana lundi.", "Zirvana"),
        ("Korvena Sola est tombée mardi aux mains des rebelles.", "Korvena Sola"),
        ("Korvena Sola, ville de 30.000 habitants, est coupée du monde.", "Korvena Sola"),
        ("Korvena Sola (nord) a été bouclée.", "Korvena Sola"),
        ("Korvena Sola et ses environs sont sous les eaux.", "Korvena Sola"),
        ("Korvena Sola : dix morts dans un attentat\n\nUne bombe a explosé mardi.", "Korvena Sola"),
        ("Des raids sur Lyon et Zirvana Makal ont fait six morts.", "Zirvana Makal"),
        ("Six personnes sont mortes à al-Mourna.", "al-Mourna"),
    ],
)
def test_an_unknown_name_is_a_town_by_what_the_sentence_does_with_it(text: str, town: str) -> None:
    assert kinds(text, town) == {"place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Korvena Sola : « Nous tiendrons »\n\nLa maire a parlé.", "Korvena Sola"),
        ("Le ministre Zirvan Makal et Karim Belna ont parlé.", "Karim Belna"),
        ("Le maire de Lyon, Zirvan Makal, a parlé.", "Zirvan Makal"),
        ("L'assassinat de Hamra Koloub reste impuni.", "Hamra Koloub"),
        ("Il a quitté Zirvan Makal et ses enfants.", "Zirvan Makal"),
    ],
)
def test_an_unknown_person_is_no_town(text: str, name: str) -> None:
    assert "place" not in kinds(text, name)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dans le seul Haut-Orvel, le bilan est de 64 morts.", {"place"}),
        ("Le seul Haut-Orvel a voté contre.", {"person"}),
    ],
)
def test_what_alone_a_part_of_a_toll_is_of(text: str, kind: set[str]) -> None:
    assert kinds(text, "Haut-Orvel") == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Le massacre d'Ogossane a fait dix morts.", "Ogossane", "place"),
        ("L'explosion d'Ogossane a fait dix morts.", "Ogossane", "place"),
        ("L'embuscade de Tongra Tongra a fait dix morts.", "Tongra Tongra", "place"),
        ("Le ministre Ivo Darel a démissionné. L'attaque de Darel contre la presse choque.", "Darel", "person"),
        ("A Kobrane, dix personnes sont mortes.", "Kobrane", "place"),
        ("A Deir Kobrane, dix personnes sont mortes.", "Deir Kobrane", "place"),
        ("A. Darel a été tué lundi.", "A. Darel", "person"),
        ("A Emmanuel Darel, il a dit non.", "Emmanuel Darel", "person"),
    ],
)  # fmt: skip
def test_towns_told_by_what_befell_them_and_behind_a_capital(text: str, name: str, kind: str) -> None:
    assert kinds(text, name) == {kind}
