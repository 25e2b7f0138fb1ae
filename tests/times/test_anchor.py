import datetime as dt

import pytest

from recoupe.record import Published
from recoupe.times.anchor import anchor_times
from recoupe.times.expression import TimeExpression
from recoupe.times.find import find_times
from recoupe.times.reading import read_text

WEDNESDAY = dt.date(2012, 5, 16)


def anchored(
    text: str, first: dt.date = WEDNESDAY, last: dt.date | None = None
) -> tuple[TimeExpression, ...]:
    document = read_text(text)
    published = Published(earliest=first, latest=last or first, basis="metadata")
    return anchor_times(document, find_times(document), published)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le conseil s'est réuni lundi à Valmourt.", dt.date(2012, 5, 14)),
        ("Le conseil se réunira lundi à Valmourt.", dt.date(2012, 5, 21)),
        ("Une réunion est prévue lundi à Valmourt.", dt.date(2012, 5, 21)),
        ("Elle se taira sur Valmourt de nouveau reprise, lundi, par l'armée.", dt.date(2012, 5, 14)),
        ("Le ministre annonce la reprise lundi des cours.", dt.date(2012, 5, 21)),
        ("Le conseil doit se réunir lundi à Valmourt.", dt.date(2012, 5, 21)),
        ("Le conseil s'est réuni mercredi dernier.", dt.date(2012, 5, 9)),
        ("Le ministre a démissionné mercredi.", dt.date(2012, 5, 16)),  # printed on a Wednesday
        ("Le pont a cédé le 20 décembre.", dt.date(2011, 12, 20)),
        ("Le pont rouvrira le 20 décembre.", dt.date(2012, 12, 20)),
    ],
)
def test_direction_comes_from_the_verb(text: str, day: dt.date) -> None:
    (t,) = anchored(text)
    assert (t.earliest, t.latest) == (day, day)
    assert t.because


def test_a_paper_that_says_yesterday_means_last_week_by_the_weekday_of_its_own_day() -> None:
    times = anchored("Le ministre a démissionné mercredi. Hier, il s'est tu.")
    assert times[0].earliest == dt.date(2012, 5, 9)


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a démissionné mercredi. « Nous voterons demain », a dit le maire.",
        'Le ministre a démissionné mercredi. "Hier encore, il riait", a dit le maire.',
        "Le ministre a démissionné mercredi. Aujourd'hui, deux mille familles vivent à Valmourt.",
    ],
)
def test_who_is_quoted_says_nothing_of_a_paper_s_weekdays(text: str) -> None:
    assert anchored(text)[0].earliest == WEDNESDAY


def test_since_ends_at_the_article() -> None:
    (t,) = anchored("Au moins 12 civils ont été tués depuis le 15 avril.")
    assert (t.earliest, t.latest, t.span) == (dt.date(2012, 4, 15), WEDNESDAY, "period")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Le pont a cédé cette nuit.", 15, 16),
        ("Le pont a cédé la nuit dernière.", 15, 16),
        ("Le pont sera gardé cette nuit.", 16, 17),  # the night to come
        ("Le pont a cédé ce matin.", 16, 16),
    ],
)
def test_a_night_lies_in_two_days(text: str, first: int, last: int) -> None:
    (t,) = anchored(text)
    assert (t.earliest, t.latest) == (dt.date(2012, 5, first), dt.date(2012, 5, last))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Un feu s'est déclaré tôt ce dimanche matin 13 mai au port.", [13]),
        ("Un feu s'est déclaré dimanche soir, 13 mai au port.", [13]),
        ("Un feu s'est déclaré dimanche matin. Le 14 mai, il brûlait encore.", [13, 14]),
        ("Un feu a surpris dimanche matin 13 marins au port.", [13]),  # so many sailors
    ],
)
def test_a_part_of_the_day_stands_before_the_number(text: str, days: list[int]) -> None:
    assert [t.earliest for t in anchored(text)] == [dt.date(2012, 5, day) for day in days]


def test_the_eve_of_a_night_told_is_the_day_before_it() -> None:
    times = anchored("Le pont a cédé cette nuit. La veille, la digue tenait.")
    assert times[1].earliest == dt.date(2012, 5, 15)


def test_next_day_follows_the_story() -> None:
    times = anchored("Le pont a cédé le 3 mai. Le lendemain, la ville était coupée du monde.")
    assert [t.earliest for t in times] == [dt.date(2012, 5, 3), dt.date(2012, 5, 4)]


def test_a_range_holds_its_whole() -> None:
    times = anchored("La trêve a tenu du 3 au 7 mai.")
    assert (times[0].earliest, times[0].latest, times[0].span) == (
        dt.date(2012, 5, 3),
        dt.date(2012, 5, 7),
        "period",
    )


def test_an_uncertain_date_gives_both_readings() -> None:
    (t,) = anchored("Le pont a cédé hier.", dt.date(2012, 5, 15), WEDNESDAY)
    assert (t.earliest, t.latest) == (dt.date(2012, 5, 14), dt.date(2012, 5, 15))


def test_without_a_date_nothing_relative_is_resolved() -> None:
    document = read_text("Le pont a cédé lundi. Il datait de 1954.")
    weekday, year = anchor_times(document, find_times(document), Published())
    assert (weekday.earliest, weekday.value) == (None, "XXXX-WXX-1")
    assert year.earliest == dt.date(1954, 1, 1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("L'avion s'est posé peu avant 5h45 à Oron.", (2020, 6, 20), (2020, 6, 20)),
        ("Les tirs ont repris jeudi. Ils ont cessé avant l'aube.", (2020, 6, 18), (2020, 6, 18)),
        (
            "Ils avaient annoncé plus tôt pour le 13 juin une prestation de serment.",
            (2020, 6, 13),
            (2020, 6, 13),
        ),
        ("Le pont a cédé, rapporte mercredi le quotidien.", (2020, 6, 17), (2020, 6, 17)),
        ("Le pont a cédé, rapporte Le Fanal mercredi.", (2020, 6, 17), (2020, 6, 17)),
        ("Le niveau avait été relevé dans la nuit de mardi à mercredi.", (2020, 6, 16), (2020, 6, 17)),
        ("La réunion est fixée à mardi.", (2020, 6, 23), (2020, 6, 23)),
        ("Ils ont relayé l'appel à ne pas manifester mardi.", (2020, 6, 23), (2020, 6, 23)),
        ("Le maire dit ne pas avoir quitté la ville mardi.", (2020, 6, 16), (2020, 6, 16)),
        ("Le 20 mars 2018, l'armée attaque. Le 18 avril, elle prend la ville.", (2018, 4, 18), (2018, 4, 18)),
        ("Le 20 mars 2018, l'armée attaque. Le 5 février, elle prend la ville.", (2019, 2, 5), (2019, 2, 5)),
        ("Le 20 mars 2018, l'armée attaquait. Le 5 juin, elle a pris la ville.", (2020, 6, 5), (2020, 6, 5)),
    ],
)
def test_where_the_last_expression_lies(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    document = read_text(text)
    day = dt.date(2020, 6, 20)
    times = anchor_times(
        document, find_times(document), Published(earliest=day, latest=day, basis="metadata")
    )
    assert (times[-1].earliest, times[-1].latest) == (dt.date(*first), dt.date(*last))


def test_a_market_called_by_a_feast_is_no_date() -> None:
    document = read_text("Deux passants ont été tués au marché de Noël, sur l'île de Pâques et à Noël.")
    assert [t.text for t in find_times(document)] == ["Noël"]


def test_a_day_of_one_week_or_another_is_none() -> None:
    day = dt.date(2012, 5, 16)
    wide = anchored("Le conseil s'est réuni lundi.", day, day + dt.timedelta(days=9))
    near = anchored("Le conseil s'est réuni lundi.", day, day + dt.timedelta(days=2))
    assert (wide[0].earliest, wide[0].latest) == (None, None)
    assert (near[0].earliest, near[0].latest) == (dt.date(2012, 5, 14), dt.date(2012, 5, 14))


def test_a_day_beside_a_date_in_full_is_of_its_year() -> None:
    text = (
        "Selon un rapport rendu public le 15 mai 2015, trois raids ont touché Orval entre le 11 et le 13 mai."
    )
    document = read_text(text)
    found = anchor_times(document, find_times(document), Published())
    assert (dt.date(2015, 5, 11), dt.date(2015, 5, 13)) in [(t.earliest, t.latest) for t in found]
    far = "Selon un rapport rendu public le 15 mai 2015.\n\nLes raids avaient repris le 11 décembre."
    document = read_text(far)
    assert anchor_times(document, find_times(document), Published())[-1].earliest is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Vingt captifs devraient être relâchés vendredi.", 18),
        ("Le maire doit être reçu vendredi.", 18),
        ("Les blessés vont être évacués vendredi.", 18),
        ("Le maire pourrait être entendu vendredi.", 18),
        ("Le maire a été reçu vendredi.", 11),
        ("Le maire devrait avoir été reçu vendredi.", 11),
        ("Le maire aurait été reçu vendredi.", 11),
    ],
)
def test_what_somebody_is_to_suffer_lies_ahead(text: str, day: int) -> None:
    (friday,) = anchored(text)
    assert friday.earliest == dt.date(2012, 5, day)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Les écoles resteront fermées jusqu'à vendredi.", dt.date(2012, 5, 18)),
        ("Le bureau a maintenu l'alerte jusqu'à vendredi.", dt.date(2012, 5, 18)),
        ("Le préfet a prolongé la fermeture jusqu'à vendredi.", dt.date(2012, 5, 18)),
        ("Les combats ont duré jusqu'à vendredi.", dt.date(2012, 5, 11)),
        ("Les deux camps ont négocié jusqu'à vendredi.", dt.date(2012, 5, 11)),
    ],
)
def test_what_is_ordered_lasts_until_a_day_to_come(text: str, last: dt.date) -> None:
    (friday,) = anchored(text)
    assert friday.latest == last


def test_what_is_compared_with_was_before() -> None:
    (sunday,) = anchored("L'armée tient 90 % de la ville, contre 65 % dimanche.")
    assert sunday.earliest == dt.date(2012, 5, 13)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le maire est venu hier. Le bilan est passé mercredi à douze morts.", 9),
        ("Le pont a cédé mardi. Le maire est venu hier. Le bilan est passé mercredi à douze morts.", 16),
    ],
)
def test_a_paper_that_calls_yesterday_by_its_name_may_call_today_so(text: str, day: int) -> None:
    assert anchored(text)[-1].earliest == dt.date(2012, 5, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le dernier relevé remonte à lundi.", 14),
        ("Le dernier relevé date de lundi.", 14),
        ("La colonne remonte lundi vers le nord.", 21),
    ],
)
def test_what_dates_back_is_past(text: str, day: int) -> None:
    assert anchored(text)[-1].earliest == dt.date(2012, 5, day)
