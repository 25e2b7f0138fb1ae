import pytest

from recoupe.text.clean import clean
from recoupe.text.credits import is_byline


def roles(raw: str) -> list[str]:
    return [paragraph.role for paragraph in clean(raw).paragraphs]


BODY = (
    "Les secours ont retiré douze corps des décombres pendant la nuit, selon le maire. Ils cherchent encore."
)


@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("Orsan: douze morts dans un raid", "title"),
        ("Qui tient encore Orsan ?", "title"),
        ("Un mort à Orsan.", "title"),
        ("Drame à Orsan", "title"),
        ("Des habitants fuient le quartier nord, hier. |", "caption"),
        ("Le pont d'Orsan, jeudi. Photo : Ivo Tal", "caption"),
        ("Par Maud Arel", "byline"),
        ("Par Maud Arel, envoyée spéciale à Orsan (avec APX)", "byline"),
        ("De notre correspondant à Orsan, Yves Tor", "byline"),
        ("Le Fanal | Monde", "byline"),
        ("LE FANAL – mardi 3 mars 2020", "byline"),
        ("Orsan, la bataille de décembre", "title"),
        ("Otages libérés, un dimanche noir", "title"),
        ("Séisme en Kalvénie – le bilan au 3 mars 2020", "title"),
        ("Édition du soir, jeudi 22 avril 2021", "byline"),
        ("Publié le 22 avril 2021 à 18h40", "byline"),
        ("AFP/APX", "credit"),
        ("Une phrase entière qui ouvre le texte, avec son point, n'est pas un titre du tout.", "body"),
        ("Ce billet fait partie d'un dossier", "body"),
        ("Parmi eux, des enfants :", "body"),
    ],
)
def test_the_first_line(first: str, role: str) -> None:
    assert roles(f"{first}\n\n{BODY}") == [role, "body"]


@pytest.mark.parametrize(
    ("last", "role"),
    [
        ("xm/bru/ald", "credit"),
        ("(avec AFP)", "credit"),
        ("APX", "credit"),
        ("M. T./Agences", "credit"),
        ("Maud Arel, avec APX", "byline"),
        ("Les combats ont repris.", "body"),
        ("L'ONU a voté.", "body"),
        ("Par Orsan passe la route du sud.", "body"),
    ],
)
def test_the_last_line(last: str, role: str) -> None:
    assert roles(f"{BODY}\n{BODY[:60]}.\n{last}")[-1] == role


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        (" M. T./Agences", "M. T./Agences"),
        (" AFP", "AFP"),
        (" (avec AFP)", "(avec AFP)"),
        (" (APX)", None),
        (" Il vise l'OTAN.", None),
        (" Ils ont écrit à M. Tal.", None),
    ],
)
def test_a_credit_at_the_end_of_a_paragraph_is_parted(tail: str, credit: str | None) -> None:
    text = clean(BODY + tail)
    last = text.paragraphs[-1]
    if credit is None:
        assert [p.role for p in text.paragraphs] == ["body"]
    else:
        assert (text.text[last.start : last.end], last.role) == (credit, "credit")
        assert text.text[text.paragraphs[0].start : text.paragraphs[0].end] == BODY


def test_a_paragraph_said_again_is_a_duplicate() -> None:
    assert roles(f"Titre\n\n{BODY}\n\nAutre chose ici, un peu long.\n\n{BODY.upper()}") == [
        "title",
        "body",
        "body",
        "duplicate",
    ]


def test_an_outlet_above_the_title_is_none() -> None:
    raw = f"Le Fanal d'Orsan\n\nTrois soldats tués près du pont\n\n{BODY}"
    assert roles(raw) == ["byline", "title", "body"]


def test_a_caption_glued_to_the_text_is_parted() -> None:
    text = clean(f"Un pont détruit\n\nLe pont, hier. Photo APX{BODY}")
    assert [p.role for p in text.paragraphs] == ["title", "caption", "body"]
    body = text.paragraphs[2]
    assert text.text[body.start : body.end] == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Ivo Brek, en visite à Orsan, a promis des renforts.",
        "Orsan, à l'est du pays, a été bombardée par l'armée.",
        "Le raid, au cours duquel dix gardes ont été tués, inquiète le pays.",
        "Ana Tal, journaliste pour Orsan Info, confirme :",
        "Sur Orsan, journalistes et blogueurs ont raconté la nuit.",
    ],
)
def test_a_line_that_tells_something_is_no_byline(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Maud Arel, à Orsan",
        "Maud Arel, envoyée spéciale à Orsan, avec APX",
        "Maud Arel, envoyée spéciale à Orsan, et Yves Tor, à Veld",
    ],
)
def test_a_line_that_signs_is_a_byline(line: str) -> None:
    assert is_byline(line)
