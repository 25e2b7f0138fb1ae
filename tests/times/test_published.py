import datetime as dt

import pytest

from recoupe.record import Published
from recoupe.times.find import find_times
from recoupe.times.published import date_article
from recoupe.times.reading import read_text


def dated(text: str, metadata: dt.date | None = None) -> Published:
    document = read_text(text)
    published = date_article(document, find_times(document), metadata)
    for span in published.because:
        assert text[span.start : span.end] == span.text
    return published


def test_metadata_comes_first() -> None:
    p = dated("VALMOURT, 3 mai 2012 (ARP) - Le pont a cédé.", dt.date(2012, 5, 4))
    assert (p.earliest, p.latest, p.basis) == (dt.date(2012, 5, 4), dt.date(2012, 5, 4), "metadata")


@pytest.mark.parametrize(
    "text",
    [
        "VALMOURT, 3 mai 2012 (ARP) - Le pont a cédé dans la nuit.",
        "Le pont cède\n\nLe Courrier de Valmourt - Jeudi 3 mai 2012\n\nLe pont a cédé hier.",
        "Le pont cède\n\nRadio Valmourt – jeudi 3 mai 2012, 13h15\n\nLe pont a cédé.",
        "3 mai 2012. - Le pont a cédé à l'aube.",
        "Le pont cède\n\nVALMOURT-SOIR | 03.05.2012 à 10h12 • Mis à jour le 04.05.2012 à 9h\n\nIl a cédé.",
        "Le pont cède\n\nValmourt / Belmor, jeudi 3 mai 2012. Une semaine après la crue, le pont a cédé.",
        "PROVINCE DE BELMOR\nCabinet\nAUX RÉDACTIONS\nLe pont a cédé\n(Belmor/Valmourt, 3 mai 2012) – Le pont "
        "de Valmourt, fermé depuis avril, a cédé sous un camion, a constaté le gouverneur, venu à l'aube.",
        "Continent libre – 3 mai 2012\nLe pont a cédé\n\nIl était fermé.",
        "BULLETIN N° 4 – VALMOURT : ÉTAT DES PONTS AU 3 MAI 2012\n\nLe pont a cédé.",
    ],
)
def test_a_dateline_states_the_day(text: str) -> None:
    p = dated(text)
    assert (p.earliest, p.latest, p.basis) == (dt.date(2012, 5, 3), dt.date(2012, 5, 3), "stated")


@pytest.mark.parametrize(
    "text",
    [
        "Le pont avait été inauguré le 3 mai 2012. Il a cédé hier.",
        "Né le 3 mai 1954 à Valmourt, le maire est mort hier.",
        "Le maire a démissionné. Le conseil se réunira mardi.",
        "Depuis 2003, la ville attend un pont.",
        "Crue de Belmor, 3 mai 2012. Le récit\n\nCe jour-là, le pont a cédé.",
        "VALMOURT, 3 mai (ARP) - Le pont a cédé.",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert dated(text) == Published()


def test_past_and_coming_days_bound_it() -> None:
    text = (
        "Six ans et demi après le début du conflit, tout a changé. Les rebelles ont appelé le 4 juin à une "
        "trêve. Le président a exclu de négocier dans un entretien à paraître le 6 juin. Le conflit a fait depuis "
        "janvier 2006 plus de 20.000 morts."
    )
    p = dated(text)
    assert (p.earliest, p.latest, p.basis) == (dt.date(2012, 6, 4), dt.date(2012, 6, 6), "inferred")
    assert {s.text for s in p.because} >= {"le 4 juin", "le 6 juin", "janvier 2006"}


def test_a_year_named_in_full_gives_its_weekday_a_year() -> None:
    # 15 May was a Tuesday in 2012, in 2007 and in 2018; the month named in full leaves 2012
    p = dated("Le pont, ouvert en octobre 2011, a cédé mardi 15 mai, a annoncé la mairie.")
    assert p.basis == "inferred"
    assert p.earliest == dt.date(2012, 5, 15)
    assert p.latest is not None
    assert p.latest <= dt.date(2012, 5, 25)


def test_contradictory_days_widen_the_interval() -> None:
    p = dated("Le pont rouvrira mardi 15 mai 2012. Il a été inspecté vendredi 18 mai 2012.")
    assert (p.earliest, p.latest) == (dt.date(2012, 5, 15), dt.date(2012, 5, 18))
    assert {s.text for s in p.because} == {"mardi 15 mai 2012", "vendredi 18 mai 2012"}


@pytest.mark.parametrize(
    "head",
    [
        "VALMOURT, 3 mai (ARP) - Le pont a cédé.",
        "Le pont cède\n\nMis en ligne le 3 mai\n\nLe pont a cédé.",
        "La Feuille du soir — jeudi 3 mai\nTrois nouvelles\n\nLe pont a cédé.",
    ],
)
def test_a_dateline_without_its_year_is_of_the_one_year_that_the_text_leaves(head: str) -> None:
    p = dated(f"{head} Il avait été fermé fin avril 2012. Il rouvrira avant août 2012.")
    assert (p.earliest, p.latest, p.basis) == (dt.date(2012, 5, 3), dt.date(2012, 5, 3), "inferred")


def test_a_day_in_a_title_is_no_dateline() -> None:
    p = dated("Inauguration du pont, le 3 mai\n\nFermé fin avril 2012, il rouvrira avant août 2012.")
    assert p.earliest != p.latest
