"""When counts hold that their own clause doesn't date, and what a total counts over. Today is Wednesday 17 May."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.record import Claim

SUNDAY, MONDAY, TODAY = dt.date(2023, 5, 14), dt.date(2023, 5, 15), dt.date(2023, 5, 17)


def held(found: list[Claim]) -> list[tuple[dt.date | None, dt.date | None] | None]:
    counts = [c for c in found if c.kind in ("casualties", "displacement")]
    return [(c.time.earliest, c.time.latest) if c.time else None for c in counts]


@pytest.mark.parametrize(
    "text",
    [
        "Oron : douze morts dans un attentat\n\nUne bombe a explosé lundi sur le marché d'Oron.",
        "Une bombe a explosé lundi sur le marché d'Oron.\n\nLes hôpitaux évoquent douze morts.",
        "Une bombe a explosé lundi sur le marché d'Oron.\n\nLe maire se tait.\n\nDix clients sont parmi les morts.",
        "Une bombe a explosé lundi sur le marché d'Oron.\n\nLe quartier est bouclé.\n\nDeux cents habitants ont fui.",
        "Une manifestation a eu lieu lundi à Oron.\n\nOn dénombre douze tués.",
        "Une bombe a explosé lundi sur le marché d'Oron.\n\nDouze passants ont été tués dans des heurts.",
    ],
)  # fmt: skip
def test_a_count_takes_the_day_that_the_opening_tells(claims, text: str) -> None:
    assert held(claims(text)) == [(MONDAY, MONDAY)]


@pytest.mark.parametrize(
    "text",
    [
        # two days told at once: no guess between them
        "Une bombe a explosé samedi à Oron. Une autre a explosé lundi à Marna.\n\nOn évoque douze morts.",
        # another happening
        "Une bombe a explosé lundi sur le marché d'Oron.\n\nUn incendie a fait douze morts.",
        "Une bombe a explosé lundi sur le marché d'Oron.\n\nDouze passants ont été tués dans de nouveaux heurts.",
        # a day before that of the story, and none told
        "Une bombe a explosé lundi sur le marché d'Oron.\n\nDouze passants avaient été tués à Marna.",
        "Douze patients meurent dans la cour.",
        # the day of the words only
        "La bombe était cachée sous un étal, a dit lundi le maire d'Oron.\n\nDouze passants ont été tués.",
        # the day to come
        "Un cessez-le-feu doit entrer en vigueur lundi prochain.\n\nDouze passants ont été tués.",
    ],
)  # fmt: skip
def test_no_day_without_a_single_one_told(claims, text: str) -> None:
    assert held(claims(text)) == [None]


def test_those_still_missing_are_so_on_the_article_s_day(claims) -> None:
    found = claims("Une mine s'est effondrée lundi à Oron.\n\nOn compte toujours huit disparus.")
    assert held(found) == [(TODAY, TODAY)]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("La guerre, qui a éclaté le 3 mai, a fait 300 morts.", dt.date(2023, 5, 3)),
        ("Le conflit déclenché en mars 2019 a fait 300 morts.", dt.date(2019, 3, 1)),
        ("Depuis le début du conflit en avril, on compte 5.000 déplacés.", dt.date(2023, 4, 1)),
        ("Les pluies qui s'abattent sur Oron depuis le 3 mai ont causé la mort de 300 habitants.", dt.date(2023, 5, 3)),
    ],
)  # fmt: skip
def test_a_total_counts_from_the_beginning_that_the_sentence_dates(claims, text: str, since: dt.date) -> None:
    assert held(claims(text)) == [(since, TODAY)]


def test_a_total_ends_on_the_day_that_somebody_gave_it(claims) -> None:
    found = claims("La guerre a fait 300 morts depuis le 3 mai, a annoncé lundi le gouverneur.")
    assert held(found) == [(dt.date(2023, 5, 3), MONDAY)]


def test_an_offensive_s_day_is_no_beginning_of_one_raid(claims) -> None:
    found = claims("L'armée, qui a déclenché son offensive le 3 mai, a tué lundi deux bergers.")
    assert held(found) == [(MONDAY, MONDAY)]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("L'attaque a fait au total douze morts.", False),
        ("Les attaques ont fait au total douze morts.", True),
        ("Une explosion a secoué le port. Au total, douze dockers ont été tués.", False),
        ("Des explosions ont secoué le port. Au total, douze dockers ont été tués.", True),
        ("Douze civils ont été tués depuis le putsch.", True),
        ("Douze civils ont été tués par des tireurs postés depuis un toit.", False),
        ("Un berger a été tué lundi, tandis que la foule criait contre le roi, au pouvoir depuis 2003.", False),
    ],
)  # fmt: skip
def test_a_count_of_one_happening_is_no_total(claims, text: str, total: bool) -> None:
    (count,) = [c for c in claims(text) if c.kind == "casualties"]
    assert count.args.cumulative is total


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("La ville souffre depuis le début de son offensive le 3 mai.", dt.date(2023, 5, 3)),
        ("La guerre, commencée le 3 mai, a fait 300 morts.", None),
    ],
)
def test_a_total_runs_from_the_beginning_that_it_names(claims, text: str, first: dt.date | None) -> None:
    told = claims(f"{text} Depuis le début de l'offensive, 40 civils ont été tués.")
    found = next(c for c in told if c.kind == "casualties" and c.quantity.value == 40)
    assert (found.time.earliest if found.time else None) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # the time of the one that is compared with, and of it alone
        ("Le raid est le pire à Oron depuis celui de 2019, qui avait fait douze morts.", dt.date(2019, 1, 1)),
        ("Le raid a fait douze morts, rappelant celui de 2019.", None),
        # the month told just before of what had been
        ("Le dernier raid remonte à mai 2019. Il avait ravagé Oron, faisant douze morts.", dt.date(2019, 5, 1)),
        ("Le dernier raid remonte à mai 2019. Le maire dénombre douze morts.", TODAY),
        # not the day of a visit told just before, where the opening tells that of the deed
        ("Un raid a visé Oron lundi.\n\nLe maire est venu mardi. Douze bergers sont morts, dit-il.", MONDAY),
        ("Le maire se tait.\n\nUn raid a visé Oron dimanche. Douze bergers sont morts.", SUNDAY),
        # a weekday right behind a happening is past, whatever comes after
        ("Les obsèques des douze victimes du raid de lundi auront lieu samedi.", MONDAY),
        # a single word in quotation marks
        ("Le raid de mai 2019 n'avait fait, lui, « que » douze morts.", dt.date(2019, 5, 1)),
        # a day to come from which some hours are counted
        ("Lundi, un raid a fait un mort, à 48 heures du début des Jeux.", MONDAY),
        # the day of a toll, and that of a disaster told by a pronoun
        ("Selon un bilan communiqué lundi, un séisme a fait 40 morts. Il a frappé Oron dimanche.", SUNDAY),
        ("Selon un bilan communiqué lundi, un séisme a fait 40 morts. Il en fut question dimanche.", MONDAY),
        # of what a count began with only the beginning counts
        ("Il est mort lundi, portant à huit le nombre de morts depuis le début des émeutes.", None),
    ],
)  # fmt: skip
def test_the_day_of_what_is_told_by_something_else(claims, text: str, first: dt.date | None) -> None:
    count = [c for c in claims(text) if c.kind == "casualties"][-1]
    assert (count.time.earliest if count.time else None) == first


def deeds(found: list[Claim]) -> list[dt.date | None]:
    return [c.time.earliest if c.time else None for c in found if c.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the day behind the half of a sentence that shares its verb
        ("Dix bergers ont été tués et huit blessés dans un raid lundi sur le bourg de Veld, dit le maire.", MONDAY),
        # the day of the slide that they died in
        ("Dix bergers sont morts dans un glissement de terrain qui a barré lundi la route de Veld.", MONDAY),
        # the day behind what is said, not of the saying
        ("Le maire rapporte la mort de dix bergers lors d'un raid des miliciens, lundi, à Veld.", MONDAY),
        # words quoted within the sentence
        ("L'attaque commise lundi à Veld a fait « au moins dix morts » selon le maire.", MONDAY),
        ("Le maire a écrit lundi : « Au moins dix bergers sont morts. »", None),
    ],
)  # fmt: skip
def test_the_day_of_a_toll_in_its_sentence(claims, text: str, day: dt.date | None) -> None:
    found = [c for c in claims(text) if c.kind == "casualties"]
    assert {c.time.earliest if c.time else None for c in found} == {day}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # named again, or one deed more of the story
        ("Un raid a visé lundi la gare d'Oron. Le raid a détruit la halle, dit le maire.", [MONDAY, MONDAY]),
        ("Des rebelles ont attaqué lundi la gare d'Oron.\n\nIls ont tiré sur un bus.", [MONDAY, MONDAY]),
        ("Des rebelles ont attaqué lundi la gare d'Oron.\n\nLa police ouvre le feu.", [MONDAY, MONDAY]),
        # what was before
        ("Des rebelles ont attaqué lundi la gare d'Oron.\n\nIls avaient tiré sur un bus.", [MONDAY, None]),
        ("Des rebelles ont attaqué lundi la gare d'Oron.\n\nIls ont tiré sur un bus dimanche.", [MONDAY, SUNDAY]),
        ("La guérilla a reconnu avoir abattu un avion de l'armée lundi.", [MONDAY]),
    ],
)  # fmt: skip
def test_the_day_of_an_attack(claims, text: str, days: list[dt.date | None]) -> None:
    assert deeds(claims(text)) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # the day of what a toll is compared with
        ("Le bilan est de 58 morts à Oron, contre 40 la veille.", [TODAY, dt.date(2023, 5, 16)]),
        # until when the fighting went on is no day of its dead
        ("Les combats, qui ont fait 120 morts en une semaine, se poursuivaient lundi.", [None]),
        ("Une bombe qui a tué dix passants a explosé lundi à Veld.", [MONDAY]),
        # a period of its own, not that of the total told before
        ("La guerre a fait 600 morts depuis dimanche. En avril, 180 civils ont péri.", [SUNDAY, dt.date(2023, 4, 1)]),
    ],
)  # fmt: skip
def test_days_beside_others(claims, text: str, days: list[dt.date | None]) -> None:
    assert [day[0] if day else None for day in held(claims(text))] == days


def test_talks_that_go_on_date_no_attack(claims) -> None:
    text = "Une bombe a explosé lundi à Oron. L'attentat survient alors que l'on négocie depuis samedi. "
    found = claims(f"{text}Il a fait six morts.")
    assert held(found) == [(MONDAY, MONDAY)]


def test_those_counted_by_one_verb_have_one_day(claims) -> None:
    text = "Les vainqueurs du scrutin d'avril 2021 ont fait charger la foule lundi à Veld avec des grenades, "
    found = claims(f"{text}tuant trois maçons et un pompier.")
    assert held(found) == [(MONDAY, MONDAY)] * 2
    assert not any(c.args.cumulative for c in found if c.kind == "casualties")


def test_one_who_died_in_a_disaster_died_that_day(claims) -> None:
    text = "Un séisme a frappé lundi la province de Marna.\n\nUn berger est mort. Quelque 387 habitants ont péri."
    assert held(claims(text)) == [(MONDAY, MONDAY), (MONDAY, TODAY)]


def day_of(claims: list[Claim], kind: str) -> dt.date | None:
    found = next(c for c in claims if c.kind == kind)
    return found.time.earliest if found.time and found.time.earliest == found.time.latest else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le ministre a démissionné lundi, deux jours après l'attentat qui a tué dix passants à Oron.", 13),
        ("Le ministre a démissionné lundi, au lendemain d'un attentat qui a tué dix passants à Oron.", 14),
        ("Trois jours après l'attentat qui a tué dix passants à Oron, le ministre a démissionné lundi.", 12),
        ("Le ministre a démissionné lundi, quarante-huit heures après la mort de dix passants à Oron.", 13),
        ("Le ministre avait démissionné lundi, à la veille de l'attentat qui a tué dix passants à Oron.", 16),
        ("Une bombe a explosé mardi à Oron.\n\nCe raid survient deux jours après la mort de dix civils.", 14),
        # on no day that anybody could count
        ("Le ministre a démissionné lundi, quelques heures après la mort de dix passants à Oron.", None),
        ("Le ministre a démissionné lundi, une semaine après la mort de dix passants à Oron.", None),
        # what stands before them has its own day
        ("Dix passants ont été tués lundi à Oron, deux jours après un premier attentat.", 15),
        # nothing is counted
        ("Le ministre a démissionné mardi après l'attentat qui a tué dix passants lundi à Oron.", 15),
    ],
)  # fmt: skip
def test_days_counted_from_what_came_after(claims, text: str, day: int | None) -> None:
    assert day_of(claims(text), "casualties") == (dt.date(2023, 5, day) if day else None)


def test_the_toll_of_a_disaster_grows_from_its_counted_day(claims) -> None:
    text = "Les secours fouillaient mardi les ruines d'Oron, au lendemain du séisme qui a fait au moins 387 morts."
    (toll,) = [c for c in claims(text) if c.kind == "casualties"]
    assert toll.time is not None
    assert (toll.time.earliest, toll.time.latest) == (MONDAY, TODAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the dead that are counted died before, whatever the tense
        ("« Ils bombardent la ville, dix morts rien que samedi », assure le maire.", 13),
        ("Une bombe a explosé lundi à Oron.\n\nDix passants ont été tués.", 15),
        # not of the story's day
        ("Une bombe a explosé lundi à Oron.\n\nLes violences ont par ailleurs fait dix morts.", None),
        ("Une bombe a explosé lundi à Oron.\n\nDix civils ont été tués en trois semaines.", None),
        ("Une bombe a explosé lundi à Oron.\n\nL'opposition accuse l'armée d'avoir exécuté dix prisonniers.", None),
        ("Une bombe a explosé lundi à Oron.\n\nLe maire indique par ailleurs que dix passants ont été tués.", 15),
    ],
)  # fmt: skip
def test_of_the_story_s_day_or_not(claims, text: str, day: int | None) -> None:
    assert day_of(claims(text), "casualties") == (dt.date(2023, 5, day) if day else None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Plus de 900 civils ont péri depuis le début de la guerre, le 3 mars, jusqu'au 10 mai.", (3, 3), (5, 10)),
        ("L'invasion lancée le 3 mars dure. Au moins 9 civils ont péri depuis l'invasion, dit l'ONU.", (3, 3), (5, 17)),
    ],
)  # fmt: skip
def test_what_a_total_counts_over(claims, text: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    (total,) = [c for c in claims(text) if c.kind == "casualties"]
    assert total.time is not None
    assert (total.time.earliest, total.time.latest) == (dt.date(2023, *first), dt.date(2023, *last))


def test_the_killing_of_the_attacker_does_not_date_the_attack(claims) -> None:
    text = "L'auteur de l'attentat d'Oron a été abattu mardi.\n\nTreize passants ont été blessés dans cette attaque."
    found = [c for c in claims(text) if c.kind in ("attack", "casualties")]
    days = [c.time.earliest if c.time else None for c in found]
    assert days == [None, dt.date(2023, 5, 16), None]  # the attack, the attacker, the passers-by


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("L'attentat d'Oron, commémoré lundi, avait fait douze morts.", [None]),
        ("Le raid, revendiqué lundi par le Front, a tué douze civils dimanche.", [SUNDAY]),
        ("L'attentat d'Oron, commis lundi, a fait douze morts.", [MONDAY]),
        ("L'attentat d'Oron, survenu lundi, a fait douze morts.", [MONDAY]),
    ],
)
def test_what_is_done_about_a_happening_does_not_date_it(
    claims, text: str, days: list[dt.date | None]
) -> None:
    assert [day[0] if day else None for day in held(claims(text))] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("La foule a défilé lundi pour le 40e anniversaire de la chute d'Oron par la garde.", None),
        ("La garde a pris Oron lundi, jour anniversaire d'une bataille.", MONDAY),
    ],
)
def test_an_anniversary_dates_nothing_that_it_is_of(claims, text: str, day: dt.date | None) -> None:
    crisis = "La garde et les rebelles se battent pour la ville d'Oron depuis des années. "
    days = [c.time.earliest if c.time else None for c in claims(crisis + text) if c.kind == "control"]
    assert days == [day]


def test_a_feast_dates_no_capture_and_those_it_cost_had_nothing(claims) -> None:
    (found,) = [
        c
        for c in claims("La reprise d'Oron, célébrée lundi, a coûté la vie à dix gardes.")
        if c.kind == "control"
    ]
    assert (found.time, found.args.opponent) == (None, None)


def test_what_became_of_somebody_has_its_own_day(claims) -> None:
    text = "Le tireur de l'attaque de lundi a été arrêté mardi."
    days = {c.kind: c.time.earliest for c in claims(text) if c.time is not None}
    assert days["attack"] == MONDAY
    assert days["casualties"] == dt.date(2023, 5, 16)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le 20 mars 2018, l'armée attaque la région. En quelques heures, elle prend la ville d'Oron.", None),
        ("Le 20 mars 2018, l'armée attaque la région. Désormais, elle tient la ville d'Oron.", TODAY),
        ("L'armée tient la ville d'Oron.", TODAY),
    ],
)
def test_the_present_of_long_ago_is_not_today_s(claims, text: str, day: dt.date | None) -> None:
    assert day_of(claims(text), "control") == day


def test_what_a_figure_is_compared_with_has_the_time_behind_it(claims) -> None:
    text = "On compte 1.200 blessés depuis janvier, contre 980 sur la même période l'an dernier."
    days = [(c.time.earliest, c.time.latest) for c in claims(text) if c.kind == "casualties" and c.time]
    assert days == [
        (dt.date(2023, 1, 1), TODAY),
        (dt.date(2022, 1, 1), dt.date(2022, 12, 31)),
    ]


def test_the_day_on_which_words_are_printed_is_no_day_of_a_deed(claims) -> None:
    told = "Le président a exclu un cessez-le-feu dans un entretien au journal du port{}."
    (printed,) = [c for c in claims(told.format(" à paraître jeudi")) if c.kind == "negotiation"]
    assert printed.time is None or printed.time.text != "jeudi"
    (done,) = [
        c for c in claims(told.format("").replace("a exclu", "a exclu jeudi")) if c.kind == "negotiation"
    ]
    assert done.time is not None
    assert done.time.text == "jeudi"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("La victoire a été fêtée lundi dans les quartiers que contrôle l'armée.", TODAY),
        ("L'armée contrôle depuis lundi les quartiers du port.", MONDAY),
        ("L'armée a repris lundi les quartiers du port.", MONDAY),
    ],
)
def test_who_holds_a_place_in_passing_holds_it_now(claims, text: str, day: dt.date) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "control"]
    assert claim.time is not None
    assert claim.time.earliest == day
