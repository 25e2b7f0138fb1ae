"""Days that sentences take from those around them, and days that are of something else. Today is Wednesday 17 May."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.record import Claim

SUNDAY, MONDAY, TODAY = dt.date(2023, 5, 14), dt.date(2023, 5, 15), dt.date(2023, 5, 17)
SINCE = (dt.date(2023, 5, 3), TODAY)


def days(found: list[Claim], kind: str) -> list[tuple[dt.date | None, dt.date | None] | None]:
    return [(c.time.earliest, c.time.latest) if c.time else None for c in found if c.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a lancé son offensive sur Oron le 3 mai. Depuis, 300 civils ont été tués.",
        "L'armée a attaqué Oron le 3 mai. Depuis lors, 300 civils ont été tués.",
        "L'armée a attaqué Oron le 3 mai. 300 civils ont depuis été tués.",
        "Depuis l'attaque du 3 mai, 300 civils ont été tués à Oron.",
        "Depuis l'offensive menée le 3 mai par la milice, 300 civils ont été tués à Oron.",
        "300 civils ont été tués à Oron depuis le scrutin contesté du 3 mai.",
        "L'armée a lancé le 3 mai une offensive sur Oron.\n\n300 civils ont péri depuis le début de l'offensive.",
    ],
)
def test_a_total_since_the_day_just_told(claims, text: str) -> None:
    assert days(claims(text), "casualties") == [SINCE]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "12 civils ont été tués lundi, selon le cabinet en place depuis le putsch du 3 mai.",
            [(MONDAY, MONDAY, False)],
        ),
        (
            "Le raid le plus meurtrier depuis l'attaque du 3 mai a fait 12 morts lundi.",
            [(MONDAY, MONDAY, False)],
        ),
    ],
)
def test_a_day_of_its_own_counts_before_what_it_is_told_beside(claims, text: str, told: list[object]) -> None:
    found = [c for c in claims(text) if c.kind == "casualties"]
    assert [(c.time.earliest, c.time.latest, c.args.cumulative) for c in found] == told


@pytest.mark.parametrize(
    "text",
    [
        "Un accord a été signé après deux semaines d'une offensive qui a fait 300 morts parmi les civils.",
        "Un accord met fin à deux semaines d'offensive.\n\n300 civils ont péri depuis le début de l'offensive.",
    ],
)
def test_a_total_counts_over_as_long_as_it_lasted(claims, text: str) -> None:
    assert days(claims(text), "casualties") == [SINCE]


@pytest.mark.parametrize(
    "text",
    [
        "300 civils ont péri depuis le début de l'offensive. Le 10 mai, un raid avait fait dix morts à Oron.",
        "L'armée a attaqué Oron le 3 mai, puis Marna le 5 mai. Depuis, 300 civils ont été tués.",
    ],
)
def test_no_beginning_where_none_or_two_are_told(claims, text: str) -> None:
    assert SINCE not in days(claims(text), "casualties")


@pytest.mark.parametrize(
    "text",
    [
        "La guerre a gagné lundi les faubourgs. Une roquette s'est abattue sur Oron. Huit civils ont été tués.",
        "Un hélicoptère s'est écrasé lundi à Oron. Le Front affirme l'avoir abattu. Trois soldats sont morts.",
    ],
)
def test_a_day_reaches_past_a_sentence_without_one(claims, text: str) -> None:
    found = claims(f"Douze morts ont été retrouvés mercredi à Oron. {text}")
    assert days(found, "casualties")[-1] == (MONDAY, MONDAY)


def test_a_day_reaches_not_past_what_had_been(claims) -> None:
    text = "Le maire est venu lundi à Oron. La ville avait été bombardée. Huit civils ont été tués."
    assert (MONDAY, MONDAY) not in days(claims(text), "casualties")


def test_a_dateline_dates_no_deed(claims) -> None:
    found = claims(
        "ORON, 17 mai 2023 (ALP) - Dix civils, dont six enfants, ont été tués lundi dans un raid à Oron."
    )
    assert days(found, "casualties") == [(MONDAY, MONDAY)] * 2


CHRONICLE = (
    "Oron en dates\n\n{0}\n\n3 mai 2021{1} Un raid tue deux gardes à Oron.\n\n4 juin 2021{1} Le maire fuit."
)


@pytest.mark.parametrize("mark", [" :", "."])
def test_the_days_of_a_chronicle_lead_their_lines(claims, mark: str) -> None:
    text = CHRONICLE.format(f"2 mars 2021{mark} L'armée quitte Oron.", mark)
    assert days(claims(text), "force") == [(dt.date(2021, 3, 2), dt.date(2021, 3, 2))]
    assert days(claims(text), "casualties") == [(dt.date(2021, 5, 3), dt.date(2021, 5, 3))]


def test_one_line_behind_a_full_date_is_no_chronicle(claims) -> None:
    found = claims("ORON\n\n17 mai 2023. L'armée a quitté Oron.\n\nUn raid a tué deux gardes lundi à Oron.")
    assert days(found, "casualties") == [(MONDAY, MONDAY)]


def test_what_is_told_by_the_hour_is_of_the_article_s_day(claims) -> None:
    text = "L'hôpital d'Oron bombardé\n\n19h05. L'hôpital a perdu dix patients. Il déplore aussi six blessés."
    assert days(claims(text), "casualties") == [(TODAY, TODAY)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Au total, 3.400 soldats sont déployés dans Oron, soit 400 de plus que lundi.",
        "Quelque 80 secouristes sont déployés à Oron ; 14 autres arriveront vendredi.",
        "Les rebelles ne tiennent plus que 8% d'Oron, contre 40% il y a une semaine.",
    ],
)
def test_what_is_compared_or_to_come_is_of_another_day(claims, text: str) -> None:
    found = claims(text)
    assert (days(found, "force") or days(found, "control"))[0] == (TODAY, TODAY)


def test_a_day_before_a_report_is_not_that_of_what_had_been(claims) -> None:
    found = claims("Dimanche, la police d'Oron a indiqué que deux hommes avaient été tués dans l'attaque.")
    assert (SUNDAY, SUNDAY) not in days(found, "casualties")
    found = claims("Dimanche, deux hommes ont été tués dans une attaque à Oron, a indiqué la police.")
    assert days(found, "casualties") == [(SUNDAY, SUNDAY)]


def test_a_decree_without_a_day_is_of_the_article_s(claims) -> None:
    assert days(claims("La préfète a décrété l'état d'urgence dans la province d'Oron."), "event") == [
        (TODAY, TODAY)
    ]
    text = "Deux jours après l'attentat, le gouvernement a décrété l'état d'urgence à Oron."
    assert (TODAY, TODAY) not in days(claims(text), "event")


def test_a_step_takes_the_day_of_the_sentences_before(claims) -> None:
    text = "Les discussions ont débuté lundi. Le médiateur a reçu les délégués. Il leur a proposé un cessez-le-feu."
    assert days(claims(text), "negotiation")[-1] == (MONDAY, MONDAY)


def test_help_after_a_quake_is_not_of_its_day(claims) -> None:
    text = "Un séisme a fait 40 morts lundi à Oron.\n\nLe gouvernement a envoyé 300 soldats à Oron."
    assert days(claims(text), "force") == [(TODAY, TODAY)]


def test_what_is_described_has_its_own_day(claims) -> None:
    found = claims("L'armée a repris lundi le contrôle d'Oron, tombée le 3 mai aux mains des rebelles.")
    assert days(found, "control")[0] == (MONDAY, MONDAY)


def test_a_total_over_some_years_counts_back_from_the_article(claims) -> None:
    found = claims("En sept ans, la guerre a fait 40.000 morts à Oron.")
    assert days(found, "casualties") == [(dt.date(2016, 5, 17), TODAY)]
    assert days(
        claims("Dix civils ont été tués lundi, en sept ans de guerre le pire raid."), "casualties"
    ) == [(MONDAY, MONDAY)]


def test_a_flood_of_saturday_is_of_the_last_one(claims) -> None:
    found = claims("Dix morts et 300 sinistrés : tel est le bilan des inondations de samedi à Oron.")
    assert all(day is None or day[0] < TODAY for day in days(found, "displacement"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "L'armée a dit mardi avoir repris le port d'Oron, tombé il y a deux semaines aux mains des rebelles.\n\n"
            "Des centaines d'habitants ont fui vers Marna.",
            None,  # no day that a story could be of
        ),
        (
            "Des rebelles ont pris lundi le port d'Oron.\n\nDes centaines d'habitants ont fui vers Marna.",
            MONDAY,
        ),
    ],
)
def test_a_story_is_of_a_day(claims, text: str, day: dt.date | None) -> None:
    (moved,) = [c for c in claims(text) if c.kind == "displacement"]
    assert (moved.time.earliest if moved.time else None) == day


@pytest.mark.parametrize(
    ("opening", "ours"),
    [
        ("Les crues ont fait 84 morts en Sarvie, a annoncé hier la Protection civile.", False),
        ("Une crue a fait lundi 84 morts en Sarvie.", True),
    ],
)
def test_what_befell_one_town_dates_no_toll_of_the_land(claims, opening: str, ours: bool) -> None:
    found = claims(
        f"{opening}\n\nÀ Oron, où une digue a cédé lundi, l'eau a noyé une école.\n\n"
        "Les crues ont fait 14 blessés en Sarvie."
    )
    told = days(found, "casualties")
    assert [bool(day) and day[0] == MONDAY for day in told] == [ours, ours]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("La Brigade, qui a quitté le Front il y a deux ans, tient Oron. Elle a tué douze gardes.", None),
        ("Le pont, bombardé en 2016, a été repris. Douze gardes ont été tués.", None),
        ("Le pont a été bombardé lundi. Douze gardes ont été tués.", MONDAY),
    ],
)
def test_a_year_dates_nothing_that_follows(claims, text: str, day: dt.date | None) -> None:
    assert [told and told[0] for told in days(claims(text), "casualties")] == [day]


def test_justice_comes_after_the_disaster(claims) -> None:
    told = claims("Une crue a ravagé Oron. La digue a cédé lundi. Le procureur a ouvert une enquête.")
    (probe,) = (c for c in told if c.kind == "event" and c.args.type == "investigation")
    assert probe.time is None or probe.time.earliest != MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont repris Oron grâce à une offensive lancée le 3 mai.",
        "L'armée a chassé les rebelles de la plaine en prenant Oron à la faveur d'une offensive lancée le 3 mai.",
        "Oron est tombée aux mains des rebelles au terme d'une bataille engagée le 3 mai.",
    ],
)
def test_a_place_is_not_taken_on_the_day_that_its_campaign_began(claims, text: str) -> None:
    assert set(days(claims(text), "control")) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont repris Oron le 15 mai grâce à une offensive lancée le 3 mai.",
        "Les rebelles ont repris Oron lors d'un assaut lancé le 15 mai.",
    ],
)
def test_a_place_is_taken_on_the_day_of_its_own_or_of_the_assault(claims, text: str) -> None:
    assert days(claims(text), "control") == [(MONDAY, MONDAY)]


@pytest.mark.parametrize("when", ["Avant", "Depuis", "Dès"])
def test_a_campaign_still_bounds_what_was_held_before_or_since(claims, when: str) -> None:
    found = days(claims(f"{when} l'offensive déclenchée le 3 mai, les rebelles tenaient Oron."), "control")
    assert None not in found
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Des obsèques auront lieu samedi à Oron. Un deuil national a été décrété.", "event"),
        ("Le ministre est attendu samedi à Oron. L'état d'urgence y a été décrété.", "event"),
    ],
)
def test_what_was_done_is_not_of_a_day_to_come(claims, text: str, kind: str) -> None:
    found = days(claims(text), kind)
    assert found[-1] is None or (found[-1][0] or MONDAY) <= TODAY


@pytest.mark.parametrize(
    "text",
    [
        "La police avait elle-même ramené lundi à 40 le nombre des morts.",
        "La police, dont le relevé remonte à lundi, avait ramené lundi de 52 à 40 le nombre des morts.",
    ],
)
def test_a_count_holds_on_the_day_of_the_count(claims, text: str) -> None:
    found = claims(f"Douze morts ont été retrouvés mercredi à Oron. {text}")
    assert days(found, "casualties")[-1] == (MONDAY, MONDAY)
