"""Figures whose sentence leaves place, day or whom they count unsaid."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.reconcile.lexicon import count_of
from recoupe.record import Span


def groups(dossier: Dossier) -> int:
    """How many findings the claims of a dossier make."""
    return len(dossier.findings())


@pytest.mark.parametrize(
    ("second_day", "found"),
    [
        (5, 1),  # the day after: the same three dead
        (24, 2),  # weeks after: other dead
    ],
)
def test_an_incident_without_a_day_is_of_the_days_before_its_article(second_day: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Un tir a tué trois personnes à Korvane jeudi.", value=3, place="Korvane", on=(4, 4))
    d.article("La Vigie", second_day)
    d.claim("Trois personnes ont péri à Korvane.", value=3, place="Korvane")
    assert groups(d) == found


@pytest.mark.parametrize(("source", "found"), [("Veilleurs du Delta", 1), ("mairie de Sorvey", 2)])
def test_the_very_figure_of_one_source_needs_less_of_a_place(source: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(
        "Les raids sur Korvane ont fait 30 morts.",
        value=30,
        source="Veilleurs du Delta",
        place="Korvane",
        on=(3, 3),
    )
    d.article("La Vigie", 4)
    d.claim("On compte 30 morts.", value=30, source=source)
    assert groups(d) == found


@pytest.mark.parametrize(
    ("place", "victims", "found"),
    [
        ("Korvane", "civilians", 1),
        ("Sorvey", "civilians", 2),  # other dead
        ("Korvane", "children", 2),  # a part of them
    ],
)
def test_fighters_for_one_and_civilians_for_another_are_the_same_dead(
    place: str, victims: str, found: int
) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("L'état-major dit avoir tué 55 combattants.", value=55, victims="fighters", source="état-major",
            place="Korvane", on=(4, 4))  # fmt: skip
    d.claim("Onze bergers, répond un élu du village.", value=11, victims=victims, source="Ligue des bergers",
            place=place, on=(4, 4))  # fmt: skip
    assert groups(d) == found


def test_storm_and_flood_are_one_disaster_and_a_wreck_another() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La crue a fait 40 morts.", value=40, cause="crue", on=(4, 4))
    d.article("La Vigie", 5)
    d.claim("La tempête a fait 52 morts.", value=52, cause="tempête", on=(5, 5))
    d.article("Le Fil", 5)
    d.claim("Le naufrage a fait 52 morts.", value=52, cause="naufrage", on=(5, 5))
    assert sorted(len(claims) for claims in d.findings()) == [1, 2]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Le séisme a fait 80 morts, dont 50 à Belmare.", 2),
        ("À Belmare le séisme a fait 80 morts, dont 50 dans une seule école de Belmare.", 3),
    ],
)
def test_a_place_told_of_a_part_is_not_the_whole_s(sentence: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    whole = d.claim(sentence, value=80, cause="séisme", place="Belmare", on=(4, 4))
    _, _, claims = d.articles[-1]
    at = sentence.index("50")
    d.claim("", value=50, cause="séisme", place="Belmare", on=(4, 4), subset_of=whole)
    claims[-1] = msgspec.structs.replace(
        claims[-1], sentence=claims[0].sentence, evidence=(Span(start=at, end=at + 2, text="50"),)
    )
    d.article("La Vigie", 5)
    d.claim("Le séisme a fait 92 morts dans tout le pays.", value=92, cause="séisme", place="pays", on=(5, 5))
    assert groups(d) == found


@pytest.mark.parametrize(("of", "found"), [("vingt-deux", 1), (None, 2), ("trente", 2)])
def test_counts_of_one_number_of_parts_are_one_series(of: str | None, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("L'armée a pris trois quartiers sur vingt-deux.", "control", value=3, on=(4, 4), action="captured",
            actor="armée", of="vingt-deux")  # fmt: skip
    d.article("La Vigie", 14)
    d.claim(
        "Sept quartiers sont pris.", "control", value=7, on=(14, 14), action="captured", actor="armée", of=of
    )
    assert groups(d) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("dix-neuf", 19),
        ("quatre-vingt-deux", 82),
        ("vingt et un", 21),
        ("18", 18),
        ("quartiers rebelles", None),
        ("", None),
    ],
)
def test_a_whole_told_by_its_number(text: str, count: int | None) -> None:
    assert count_of(text) == count


@pytest.mark.parametrize(("day", "found"), [(9, 1), (28, 2)])
def test_a_meeting_announced_is_the_one_held_when_it_was_to_be(day: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Les pays donateurs se verront le 8 à Sorvey.", "meeting", place="Sorvey", on=(8, 8), status="planned",
            participants=("ambassadeurs des pays donateurs",), factuality="planned")  # fmt: skip
    d.article("La Vigie", day)
    d.claim("Les donateurs se sont séparés à Sorvey.", "meeting", place="Sorvey", status="held",
            participants=("donateurs",))  # fmt: skip
    assert groups(d) == found


@pytest.mark.parametrize(
    ("sentence", "current"),
    [
        ("Les disparus sont ramenés de 90 à 80, dit la mairie.", "80"),
        ("Les disparus étaient 90 au plus fort.", "80"),
        ("Les disparus sont 90 au camp, 80 en ville.", "90"),
    ],
)
def test_a_figure_that_stood_once_is_not_the_one_to_quote(sentence: str, current: str) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("On compte 80 disparus à Korvane.", value=80, measure="missing", place="Korvane", on=(4, 4))
    d.article("La Vigie", 5)
    told = d.claim(sentence, value=90, measure="missing", place="Korvane", on=(5, 5))
    claims = d.articles[-1][2]
    at = sentence.index("90")
    claims[-1] = msgspec.structs.replace(claims[-1], evidence=(Span(start=at, end=at + 2, text="90"),))
    finding = next(finding for claims, finding in d.findings().items() if told in claims)
    assert (finding.current == told) == (current == "90")


def test_who_denies_is_not_the_newsroom_that_tells() -> None:
    d = Dossier()
    d.article("Bulletin du Delta", 4)
    d.claim(
        "La vallée est encerclée.",
        "control",
        action="besieges",
        objects=("Korvane",),
        actor="armée",
        place="Korvane",
    )
    d.claim("Un élu nie que la vallée soit encerclée.", "control", action="besieges", objects=("Korvane",),
            actor="armée", place="Korvane", source="élu", factuality="denied")  # fmt: skip
    finding = next(iter(d.findings().values()))
    assert (finding.status, finding.origins) == ("contradicted", 2)


def test_two_sources_that_one_article_sets_against_each_other_clash_even_where_it_speaks_of_a_rise() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(
        "Un chercheur de la Ligue en compte 300, désormais.",
        value=300,
        source="Ligue",
        place="Korvane",
        on=(4, 4),
    )
    d.claim("L'hôpital en compte 900.", value=900, source="Veilleurs", place="Korvane", on=(4, 4))
    assert [finding.status for finding in d.findings().values()] == ["contradicted"]


@pytest.mark.parametrize(
    ("measure", "value", "found"),
    [("casualties", 8000, 1), ("wounded", 8000, 2), ("casualties", 20, 2)],
)
def test_victims_may_be_the_dead(measure: str, value: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Le séisme a fait 7802 morts.", value=7802, cause="séisme", on=(4, 4))
    d.article("La Vigie", 5)
    d.claim(f"Le séisme a fait {value} victimes.", value=value, measure=measure, cause="séisme", on=(5, 5))
    assert groups(d) == found


def test_a_flood_of_another_year_is_another_toll() -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("Les inondations ont fait 24 morts.", value=24, cause="inondations")
    d.article("La Vigie", None)
    d.claim("Les inondations ont fait 22 morts.", value=22, cause="inondations")
    d.claim(
        "En 2031, 25 personnes avaient péri dans les inondations.", value=25, cause="inondations", on=(1, 31)
    )
    assert sorted(len(claims) for claims in d.findings()) == [1, 2]


def test_a_count_that_no_one_signs_is_no_source() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(
        "Un dernier bilan fait état de 20 morts.",
        value=20,
        source="dernier bilan",
        place="Korvane",
        on=(4, 4),
    )
    d.claim("La mairie parle de 22 morts.", value=22, source="Veilleurs", place="Korvane", on=(4, 4))
    finding = next(iter(d.findings().values()))
    assert finding.status == "updated"
    bilan, mairie = (claim for reading in d.readings for claim in reading.claims)
    assert bilan.origin != mairie.origin


def test_a_body_s_words_are_its_government_s() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    words = "la venue du chef de l'État au chevet des sinistrés de Korvane"
    d.claim(f"La présidence annonce {words}.", "statement", speaker="présidence", quote=words)
    d.article("La Vigie", 4)
    d.claim(f"Le gouvernement annonce {words}.", "statement", speaker="gouvernement", quote=words)
    assert [finding.origins for finding in d.findings().values()] == [1]


def test_last_year_s_bomb_is_another() -> None:
    d = Dossier()
    d.article("Le Phare", 30)
    d.claim("L'attentat a tué 82 personnes à Korvane.", value=82, cause="attentat", place="Korvane")
    d.article("La Vigie", 30)
    d.claim(
        "En mai, 80 personnes avaient péri dans un attentat.",
        value=80,
        cause="attentat",
        on=(1, 31),
        cumulative=True,
    )
    assert groups(d) == 2


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (1600, 2000, 1),  # the war's toll, told twice
        (16, 60, 2),  # as many as an incident has
        (100, 2000, 2),  # too far from each other
    ],
)
def test_counts_too_great_for_an_incident_are_of_the_story(first: int, second: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("Les combats durent.", value=first)
    d.article("La Vigie", None)
    d.claim("On compte ses morts, dit la mairie.", value=second, source="mairie de Sorvey")
    assert groups(d) == found


def test_figures_of_two_places_of_one_article_are_two() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La crue a fait 80 morts à Korvane.", value=80, cause="crue", place="Korvane", on=(4, 4))
    d.claim("La crue a fait 120 morts dans le Delta.", value=120, cause="crue", place="Delta", on=(4, 4))
    assert groups(d) == 2


def test_a_title_s_rounder_figure_of_a_land_is_its_town_s() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Le raid a fait 60 morts au Népal.", value=60, place="Népal", on=(4, 4))
    d.claim("Le raid a fait 65 morts à Korvane.", value=65, place="Korvane", on=(4, 4))
    d.article("La Vigie", 4)
    d.claim("Le raid a fait 65 morts à Korvane, au Népal.", value=65, place="Korvane", on=(4, 4))
    assert frozenset({"a0-1", "a1-0"}) in d.findings()


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (110, 150, "updated"),  # within hours
        (50, 150, "contradicted"),
    ],
)
def test_a_toll_grows_within_the_day_that_two_undated_articles_tell_of(
    first: int, second: int, status: str
) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("Le tir a tué lundi à Korvane.", value=first, source="mairie de Korvane", place="Korvane")
    d.article("La Vigie", None)
    d.claim("Le tir a tué lundi à Korvane.", value=second, source="Veilleurs du Delta", place="Korvane")
    (finding,) = d.findings().values()
    assert finding.status == status


def test_a_figure_told_again_in_its_article_is_one() -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("Le raid a fait 40 morts à Korvane.", value=40, place="Korvane")
    d.claim("On dénombre 40 tués.", value=40)
    d.claim("On dénombre 41 blessés.", value=41, measure="wounded")
    assert groups(d) == 2


def test_the_toll_of_a_town_beside_its_land_s_is_not_another_s_whole() -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("La crue a fait 80 morts à Korvane.", value=80, cause="crue", place="Korvane")
    d.claim("La crue a fait 120 morts au Népal.", value=120, cause="crue", place="Népal")
    d.article("La Vigie", None)
    d.claim("La crue a fait 80 morts au Népal.", value=80, cause="crue", place="Népal")
    assert frozenset({"a0-0"}) in d.findings()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Les combats ont fait 12 nouveaux morts à Korvane.", 2),
        ("Les combats ont fait 12 morts de plus à Korvane.", 2),
        ("Douze blessés sont morts à Korvane.", 2),
        ("Les combats ont fait 12 morts à Korvane.", 1),
    ],
)
def test_what_adds_to_a_toll_is_no_toll(words: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(words, value=12, place="Korvane")
    d.article("La Vigie", None)
    d.claim("Les combats ont fait 15 morts à Korvane.", value=15, place="Korvane")
    assert groups(d) == found


@pytest.mark.parametrize(("actor", "found"), [("Ligue du Delta", 1), ("Russie", 2)])
def test_rebels_may_be_a_movement_but_no_state(actor: str, found: int) -> None:
    d = Dossier()
    for outlet, name in (("Le Phare", "rebelles"), ("La Vigie", actor)):
        d.article(outlet, None)
        d.claim(f"La {name} proclame une trêve.", kind="negotiation", matter="ceasefire", action="announces",
                actors=(name,))  # fmt: skip
    assert groups(d) == found


@pytest.mark.parametrize(
    ("status", "place", "found"),
    [
        ("planned", "Korvane", 1),
        ("planned", "Sorvey", 2),  # elsewhere
        ("held", "Korvane", 2),  # another, that was held on a day unsaid
    ],
)
def test_two_tell_of_the_next_meeting_at_a_place(status: str, place: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    d.claim("Des pourparlers s'ouvriront.", kind="meeting", status="planned", place="Korvane", on=(9, 9))
    d.article("La Vigie", 4)
    d.claim("Une réunion d'experts se prépare.", kind="meeting", status=status, place=place)
    assert groups(d) == found


@pytest.mark.parametrize(("quote", "found"), [("risquer leur vie", 1), ("aimer la musique", 2)])
def test_what_one_newsroom_quotes_another_reports(quote: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(
        f"Il renonce au second tour, ne voulant pas {quote}.",
        kind="statement",
        speaker="Ivo Brek",
        quote=quote,
    )
    d.article("La Vigie", None)
    words = "Il renonce au second tour du scrutin" if found == 1 else "Il achète un cheval de course"
    d.claim(f"{words}, a dit Ivo Brek.", kind="statement", speaker="Ivo Brek")
    d.article("Le Fil", None)
    d.claim("Le tour cycliste du Delta partira de Korvane.", kind="statement", speaker="Ana Kurtel")
    assert groups(d) == found + 1


@pytest.mark.parametrize(("first", "second", "found"), [(20_000, 30_000, 1), (20, 110, 2)])
def test_counts_of_people_on_the_move_too_great_for_a_place_are_of_the_story(
    first: int, second: int, found: int
) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("Des habitants du Delta ont fui.", kind="displacement", measure="displaced", value=first)
    d.article("La Vigie", None)
    d.claim(
        "Ceux qui ont fui dorment sur les routes du Delta.",
        kind="displacement",
        measure="displaced",
        value=second,
    )
    assert groups(d) == found


@pytest.mark.parametrize(
    ("later_day", "more", "status"),
    [
        (25, 48_000, "updated"),  # weeks after, and a tenth more
        (25, 43_500, "corroborated"),  # hardly more
        (5, 48_000, "corroborated"),  # the next day: another rounding
    ],
)
def test_a_count_that_fits_yet_grew_over_weeks_is_a_later_one(later_day: int, more: int, status: str) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Ils sont 43.000 à avoir fui Korvane.", "displacement", value=43_000, high=50_000,
            source="Veilleurs du Delta", place="Korvane", measure="displaced")  # fmt: skip
    d.article("La Vigie", later_day)
    d.claim("Ils sont près de 50.000 à avoir fui Korvane.", "displacement", value=more, high=50_000,
            source="Croix bleue", place="Korvane", measure="displaced")  # fmt: skip
    assert [finding.status for finding in d.findings().values()] == [status]


@pytest.mark.parametrize(("measure", "value", "found"), [("displaced", 9_000, 1), ("displaced", 90_000, 2)])
def test_flights_swell_within_a_day_but_not_by_any_factor(measure: str, value: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(
        "Deux mille habitants ont fui Korvane.", "displacement", value=2_000, place="Korvane", measure=measure
    )
    d.article("La Vigie", 5)
    d.claim("La foule a fui Korvane.", "displacement", value=value, place="Korvane", measure=measure)
    assert groups(d) == found


@pytest.mark.parametrize(
    ("source", "second", "status"),
    [
        ("Croix bleue", 900_000, "updated"),  # as round as the first, yet another
        ("Croix bleue", 820_000, "single"),  # the same, told more closely
        ("Veilleurs du Delta", 900_000, "corroborated"),  # another source rounds otherwise
    ],
)
def test_a_source_that_gives_two_round_figures_has_counted_again(
    source: str, second: int, status: str
) -> None:
    d = Dossier()
    for outlet, who, value in (("Le Phare", "Croix bleue", 800_000), ("La Vigie", source, second)):
        d.article(outlet, None)
        d.claim("Les déplacés du Delta.", "displacement", value=value, source=who, place="Delta",
                measure="displaced")  # fmt: skip
    assert [finding.status for finding in d.findings().values()] == [status]


@pytest.mark.parametrize(
    ("action", "length", "found"),
    [
        ("rejects", 30, 1),  # the offer and the answer to it
        ("rejects", 7, 2),  # the answer to another
        ("violates", 30, 2),  # no answer
    ],
)
def test_an_offer_and_its_answer_are_one_thread(action: str, length: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("L'Union propose une trêve.", "negotiation", matter="ceasefire", action="proposes",
            actors=("Union",), actors_entity=(None,), duration_days=30)  # fmt: skip
    d.article("La Vigie", 5)
    d.claim("Le Front n'en veut pas.", "negotiation", matter="ceasefire", action=action,
            actors=("Front",), actors_entity=(None,), duration_days=length)  # fmt: skip
    assert groups(d) == found


@pytest.mark.parametrize(("between", "found"), [("", 1), ("La nuit a été calme. " * 20, 2)])
def test_a_sourced_figure_beside_a_newsroom_s_own_is_set_against_it(between: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Douze personnes ont été tuées, selon la Ligue.", value=12, source="Ligue", on=(4, 4))
    if between:
        d.claim(between, "event", type="calm")
    d.claim("Le dernier bilan est de six morts.", value=6, on=(4, 4))
    assert sum(finding.kind == "casualties" for finding in d.findings().values()) == found


@pytest.mark.parametrize(
    ("second", "value", "found"),
    [
        ("Les combats ont fait plus de 150 morts.", 150, 1),  # the story's toll, however far it grew
        ("Les combats ont fait 150 morts à Velmar.", 150, 2),  # a town's
    ],
)
def test_two_tolls_of_no_place_are_one_that_grew(second: str, value: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("L'offensive a fait 15 morts.", value=15)
    d.article("La Vigie", None)
    d.claim(second, value=value, place="Velmar" if "Velmar" in second else None)
    assert len(d.findings()) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [("La mort de plus de 20 civils", 1), ("On déplore 20 morts de plus", 2)],
)
def test_the_death_of_more_than_so_many_adds_to_nothing(words: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Le raid a fait 21 morts.", value=21, on=(3, 3))
    d.article("La Vigie", 4)
    d.claim(words, value=20, on=(3, 3))
    assert len(d.findings()) == found


@pytest.mark.parametrize(
    ("second", "found"), [("le retrait des troupes italiennes", 1), ("le retrait des troupes belges", 2)]
)
def test_whoever_orders_them_home_troops_are_their_state_s(second: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(
        "Orvan retire les troupes italiennes.", "force", action="withdraws", unit="soldiers", actor="Orvan"
    )
    d.article("La Vigie", 4)
    d.claim(f"On commente {second}.", "force", action="withdraws", unit="soldiers")
    assert len(d.findings()) == found


def test_who_asks_in_one_newsroom_s_words_has_asked_in_another_s() -> None:
    d = Dossier()
    for outlet, how in (("Le Phare", "demanded"), ("La Vigie", "reported")):
        d.article(outlet, 4)
        d.claim(
            "Irma Sold veut une enquête sur la digue de Korvane.",
            "statement",
            speaker="Irma Sold",
            factuality=how,
        )
    assert [finding.status for finding in d.findings().values()] == ["single"]


@pytest.mark.parametrize(("signed", "found"), [(1, 2), (6, 1)])
def test_an_accord_signed_before_another_is_to_come_is_another(signed: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("L'Union et le Front doivent signer une trêve.", "negotiation", matter="ceasefire", action="agrees",
            actors=("Union", "Front"), factuality="planned")  # fmt: skip
    d.article("La Vigie", 7)
    d.claim("L'Union et le Front ont signé un accord de trêve.", "negotiation", matter="ceasefire", action="agrees",
            actors=("Union", "Front"), on=(signed, signed))  # fmt: skip
    assert groups(d) == found


@pytest.mark.parametrize(
    ("happened", "found"),
    [
        (6, 2),  # two days after the first was in print
        (4, 1),  # on the day that the first was printed
    ],
)
def test_what_was_in_print_before_another_happened_is_not_that(happened: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Un tir a tué neuf personnes à Korvane.", value=9, place="Korvane", on=(4, 4))
    d.article("La Vigie", 7)
    d.claim("Neuf personnes sont mortes à Korvane.", value=9, place="Korvane", on=(happened, happened))
    assert groups(d) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Seize personnes sont mortes à Korvane.", 2),
        ("Le bilan est passé à seize morts à Korvane.", 1),  # counted on that day, of what was told before
    ],
)
def test_dead_of_the_day_of_their_article_are_others_unless_a_toll_rose(words: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 2)
    d.claim("Un tir a tué douze personnes à Korvane.", value=12, place="Korvane", on=(1, 1))
    d.article("La Vigie", 4)
    d.claim(words, value=16, place="Korvane", on=(4, 4))
    assert groups(d) == found


@pytest.mark.parametrize(("most", "found"), [(90, 2), (40, 1)])
def test_open_figures_that_meet_only_far_apart_are_two(most: int, found: int) -> None:
    """`au moins 22` and `au plus 90` allow one number, and are hardly one count."""
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Au moins 22 morts.", value=22, on=(3, 3), bound="at_least", perpetrator="Front", source="Ligue")
    d.article("La Vigie", 5)
    d.claim(
        "Pas plus de tués que cela.",
        value=most,
        on=(4, 4),
        bound="at_most",
        perpetrator="Front",
        source="Ligue",
    )
    upper = d.articles[1][2][0]
    assert upper.quantity is not None
    d.articles[1][2][0] = msgspec.structs.replace(
        upper, quantity=msgspec.structs.replace(upper.quantity, low=None)
    )
    assert groups(d) == found
