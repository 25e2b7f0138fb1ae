import datetime as dt
from pathlib import Path

import msgspec
import pytest

from recoupe.record import Published
from recoupe.times.clues import ArticleClues
from recoupe.times.dossier import date_dossier
from recoupe.times.find import find_times
from recoupe.times.published import clues_and_date
from recoupe.times.reading import read_text

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"

DATED = (
    "VALMOURT, 21 mai 2012 (ARP) - Les ministres Karel Dorvan et Ina Selk, chefs de la diplomatie des deux pays, se "
    "sont entretenus lundi à Belmor d'un cessez-le-feu, sans parvenir à un accord."
)
UNDATED = (
    "Le président attend peu de la rencontre qui, après-demain, réunira à Belmor les chefs de la diplomatie des "
    "deux pays, Karel Dorvan et Ina Selk. Il a passé la journée dans sa ville."
)
UNRELATED = "Le marché aux fleurs de Valmourt ouvrira demain à Belmor avec vingt exposants et un orchestre."


def clues_of(text: str, name: str = "a") -> ArticleClues:
    document = read_text(text)
    times = find_times(document)
    return clues_and_date(document, times, None, name)[0]


def test_an_event_that_one_article_dates_dates_the_other() -> None:
    dated, undated = date_dossier([clues_of(DATED, "a"), clues_of(UNDATED, "b")])
    assert dated.basis == "stated"
    assert (undated.earliest, undated.latest) == (dt.date(2012, 5, 19), dt.date(2012, 5, 19))
    assert [s.text for s in undated.because] == ["après-demain"]


def test_a_place_and_a_weekday_in_common_are_not_enough() -> None:
    assert date_dossier([clues_of(DATED, "a"), clues_of(UNRELATED, "b")])[1] == Published()


def test_alone_it_stays_undated() -> None:
    assert date_dossier([clues_of(UNDATED)]) == (Published(),)


def test_clues_can_be_stored() -> None:
    clues = [clues_of(DATED, "a"), clues_of(UNDATED, "b")]
    stored = msgspec.json.decode(msgspec.json.encode(clues), type=list[ArticleClues])
    assert date_dossier(stored) == date_dossier(clues)


def test_the_order_of_articles_does_not_matter() -> None:
    clues = [clues_of(DATED, "a"), clues_of(UNRELATED, "c"), clues_of(UNDATED, "b")]
    assert date_dossier(clues)[::-1] == date_dossier(clues[::-1])


def day_of(text: str, *others: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of an article that stands with others."""
    clues = [clues_of(text, "a"), *(clues_of(other, f"b{n}") for n, other in enumerate(others))]
    found = date_dossier(clues)[0]
    return found.earliest, found.latest


def test_an_office_that_one_article_tells_gives_the_year_to_another() -> None:
    attack = "Une bombe a explosé samedi 3 juin sur le marché de Belmor. Huit passants sont morts."
    assert day_of(attack) == (None, None)
    of_2017 = (
        "À Belmor, le président Emmanuel Macron et le président Donald Trump ont rendu hommage aux morts."
    )
    first, last = day_of(attack, of_2017)
    assert first == dt.date(2017, 6, 3)
    assert last is not None
    assert last - dt.date(2017, 6, 3) <= dt.timedelta(days=10)
    former = (
        "À Belmor, l'ancien président Emmanuel Macron et l'ex-président Donald Trump ont salué les morts."
    )
    assert day_of(attack, former) == (None, None)


def test_the_weekday_of_an_event_that_others_date() -> None:
    dated = [
        f"BELMOR, {day} avril 2021 (ARP) - Le séisme de mercredi a fait {day * 10} morts à Belmor, selon la préfecture."
        for day in (15, 16)
    ]
    later = "Le bilan du séisme de mercredi est passé dimanche à 655 morts, a dit la préfecture."
    first, last = day_of(later, *dated)
    assert first == dt.date(2021, 4, 18)
    assert last == dt.date(2021, 4, 20)
    assert day_of("Le bilan de la crue de mercredi est passé dimanche à 655 morts.", *dated) == (None, None)


def test_an_attack_of_one_town_dates_who_calls_its_day_by_the_weekday() -> None:
    dated = "BELMOR, 15 avril 2021 (ARP) - Un attentat a fait dix morts mercredi 14 avril à Belmor."
    assert day_of("La fusillade de ce mercredi à Belmor a fait neuf morts.", dated) == (
        dt.date(2021, 4, 14),
        dt.date(2021, 4, 14),
    )
    first, last = day_of("Mercredi, une attaque à la voiture a fait dix morts à Belmor.", dated)
    assert first == dt.date(2021, 4, 14)
    assert last == dt.date(2021, 4, 20)
    assert day_of("Mercredi, une attaque à la voiture a fait dix morts à Valmourt.", dated) == (None, None)


def test_of_two_stretches_since_an_event_the_longer_ends_on_the_day() -> None:
    dated = [
        f"BELMOR, {day} avril 2021 (ARP) - Le séisme de mercredi a fait {day * 10} morts à Belmor, selon la préfecture."
        for day in (15, 16)
    ]
    later = "Six jours après le séisme, Belmor enterre ses morts. Trois jours après le séisme, elle espérait encore."
    assert day_of(later, *dated)[1] == dt.date(2021, 4, 20)


def test_a_dateline_without_its_year_is_of_the_year_of_its_dossier() -> None:
    dated = "BELMOR, 15 avril 2021 (ARP) - Le séisme de mercredi a fait dix morts à Belmor."
    assert day_of("VALMOURT, 19 avril (ARP) - Une réplique a fait fuir les habitants.", dated) == (
        dt.date(2021, 4, 19),
        dt.date(2021, 4, 19),
    )


def test_a_day_that_several_print_with_its_weekday_is_of_the_year_that_all_allow() -> None:
    early = "Vendredi 23 mars, la garde a tiré à Belmor. Son chef est sorti de l'école en 1999. Samedi, il a parlé."
    late = "Ce vendredi 23 mars, la garde a tiré à Belmor. Son chef avait été jugé en août 2016."
    years = [day and day.year for day in (day_of(early)[0], day_of(early, late)[0])]
    assert years == [2001, 2018]


def test_an_old_event_that_another_looks_back_on_dates_nobody() -> None:
    dated = (
        "BELMOR, 23 mars 2018 (ARP) - Le tireur a demandé la libération d'Ardem Talvik, seul membre vivant du commando "
        "des attentats du 13 novembre 2015."
    )
    assert day_of("Vendredi, le tireur a demandé la libération d'Ardem Talvik, membre du commando.", dated)[
        0
    ] in (
        None,
        dt.date(2018, 3, 23),
    )


def test_a_year_far_from_the_rest_of_a_dossier_is_doubted() -> None:
    rest = [
        f"BELMOR, {day} août 2017 (ARP) - La police cherche l'auteur de l'attentat."
        for day in (18, 19, 20, 21)
    ]
    misprinted = "La police, que la chancelière Angela Merkel a saluée, l'a vu jeudi 17 mai 2018 à Belmor."
    assert day_of(misprinted, *rest[:1])[0] == dt.date(2018, 5, 17)
    assert day_of(misprinted, *rest) == (None, None)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
def test_the_seeds_date_each_other() -> None:
    true = {"000": (7, 8), "001": (14, 14), "002": (10, 11), "003": (8, 8), "004": (10, 10)}
    files = sorted(SEEDS.glob("*.txt"))
    published = date_dossier([clues_of(f.read_text("utf-8"), f.name) for f in files])
    for file, p in zip(files, published, strict=True):
        first, last = (dt.date(2016, 12, d) for d in true[file.name[:3]])
        assert p.earliest is not None
        assert p.latest is not None
        assert p.earliest <= last
        assert p.latest >= first
        assert (p.latest - p.earliest).days < 3
        assert p.because


def test_of_an_event_s_days_the_first_that_each_article_tells_dates_it() -> None:
    dated = [
        "BELMOR, 15 avril 2021 (ARP) - Une fusillade a fait dix morts mardi soir à Belmor.",
        "BELMOR, 16 avril 2021 (ARP) - L'assaillant de mardi a été abattu jeudi lors d'une attaque à Belmor.",
        "BELMOR, 16 avril 2021 (ARP) - La fusillade de mardi à Belmor a un auteur, tué jeudi dans une attaque.",
    ]
    first, last = day_of("La fusillade de mardi soir à Belmor a fait douze morts.", *dated)
    assert first == dt.date(2021, 4, 13)
    assert last is not None
    assert last <= dt.date(2021, 4, 19)


def test_a_collapse_dates_who_tells_it_by_the_weekday() -> None:
    dated = [
        f"BELMOR, {day} avril 2021 (ARP) - L'effondrement de mercredi a fait {day} morts à Belmor."
        for day in (15, 16)
    ]
    assert day_of("Deux maisons se sont effondrées mercredi à Belmor.", *dated)[0] == dt.date(2021, 4, 14)
    assert day_of("Deux maisons ont été vendues mercredi à Belmor.", *dated) == (None, None)
