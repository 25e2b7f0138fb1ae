import pytest

from recoupe.text.clean import clean
from recoupe.text.front import Front, find_front

BODY = (
    "Les secours ont retiré douze corps des décombres pendant la nuit, selon le maire. Ils cherchent encore."
)


def front(raw: str, file: str = "a.txt") -> Front:
    return find_front(clean(raw), file)


def test_title_outlet_writer_and_credits_of_a_page() -> None:
    found = front(
        "Orsan compte ses morts\n\nLe Fanal | Monde\n"
        f"Par Maud Arel, envoyée spéciale à Orsan (avec APX)\n\n{BODY}\n\nAPX/GDR"
    )
    assert found == Front("Orsan compte ses morts", "Le Fanal", "Maud Arel", ("APX", "GDR"), None)


@pytest.mark.parametrize(
    ("opening", "place", "signed"),
    [
        ("ORSAN, 15 oct 2019 (APX) - ", "ORSAN", ("APX",)),
        ("ORSAN (Kalvénie), le 15 octobre 2019 (APX/GDR) – ", "ORSAN", ("APX", "GDR")),
        ("Orsan (Reuters) - ", "Orsan", ("Reuters",)),
        ("BAR-SUR-ORSE. _ ", "BAR-SUR-ORSE", ()),
        ("ORSAN. ", "ORSAN", ()),
        ("(Dorvapress) – ", None, ("Dorvapress",)),
        ("Orsan, 3 mars 2020 - ", "Orsan", ()),
        ("", None, ()),
        ("Orsan (est) - ", None, ()),
        ("Secours Sans Rivage (SSR) - ", None, ()),
        ("Le Front de libération (FLO) a pris la ville. ", None, ()),
        ("Bilan : ", None, ()),
        ("Hier. ", None, ()),
    ],
)
def test_the_dateline(opening: str, place: str | None, signed: tuple[str, ...]) -> None:
    found = front(f"Orsan compte ses morts cette nuit\n\n{opening}{BODY}")
    assert (found.dateline_place, found.credits) == (place, signed)


@pytest.mark.parametrize(
    ("line", "outlet", "byline", "signed"),
    [
        ("L'Écho d'Orsan - Mercredi 16 octobre 2019", "L'Écho d'Orsan", None, ()),
        ("Le Fanal", "Le Fanal", None, ()),
        ("Le Fanal.fr avec APX | 08.12.2016 à 10h34", "Le Fanal.fr", None, ("APX",)),
        ("AFP, publié le jeudi 8 décembre 2016", "AFP", None, ()),
        ("Le Fanal, samedi 26 octobre 2019", "Le Fanal", None, ()),
        ("KALPRESSE | Orsan, le 15 avril 2021", "KALPRESSE", None, ()),
        ("Mardi 3 mars 2020", None, None, ()),
        ("Par la rédaction", None, "la rédaction", ()),
        ("Maud Arel, avec APX", None, "Maud Arel", ("APX",)),
        ("De notre envoyé spécial à Orsan, Yves Tor", None, "Yves Tor", ()),
        ("Propos recueillis par Maud Arel et Yves Tor", None, "Maud Arel et Yves Tor", ()),
        ("Notre reportage", None, None, ()),
        ("Avec agences", None, None, ("agences",)),
    ],
)
def test_one_line_over_the_text(
    line: str, outlet: str | None, byline: str | None, signed: tuple[str, ...]
) -> None:
    found = front(f"Orsan compte ses morts cette nuit\n{line}\n\n{BODY}")
    assert (found.outlet, found.byline, found.credits) == (outlet, byline, signed)


def test_a_text_that_says_nothing_of_itself() -> None:
    assert front(BODY) == Front()


def test_a_signature_at_the_end() -> None:
    assert front(f"{BODY} M. T./Agences") == Front(byline="M. T.", credits=("Agences",))


@pytest.mark.parametrize(
    ("end", "byline", "signed"),
    [
        ("\n\nMaud Arel", "Maud Arel", ()),
        (" Maud Arel/Agences", None, ("Agences",)),
        ("\nR.I/Agences", None, ("Agences",)),
        ("\nLa rédaction avec AFP", None, ("AFP",)),
        ("\n© Agence France-Presse", None, ("Agence France-Presse",)),
        (" (Avec AFP et Reuters)", None, ("AFP", "Reuters")),
        ("\nFin de citation", None, ()),
    ],
)
def test_the_end_of_a_text(end: str, byline: str | None, signed: tuple[str, ...]) -> None:
    found = front(BODY + end)
    assert (found.byline, found.credits) == (byline, signed)


def test_an_address_names_its_outlet_where_the_text_does_not() -> None:
    assert front(BODY, "https://www.exemple.org/monde/1").outlet == "exemple.org"
    assert front(BODY, "https://[x").outlet is None
