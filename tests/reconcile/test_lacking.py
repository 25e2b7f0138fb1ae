"""Claims that lack a field or carry a coarser one: what still tells that they are of one thing."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.test_reconcile import Dossier
from tests.reconcile.test_softer import findings

from recoupe.record import Span

CAR = "Attentat à Lodrane\n\nUn attentat a fait huit morts mardi à Lodrane."
LEAD = "Attentat de Lodrane\n\nL'attentat de Lodrane, mardi, a ému le pays. "


def sizes(kind: str, *texts: str) -> list[int]:
    """How many claims each finding of a kind holds, the greatest first."""
    return [size for size, _ in findings(kind, *texts)]


def test_the_one_act_that_all_tell_of_is_the_attack() -> None:
    told = CAR + " Une voiture a foncé sur la foule à Lodrane."
    again = LEAD + "La voiture avait foncé sur la foule à Lodrane."
    assert len(sizes("attack", told, again)) == 1


def test_a_car_and_a_knife_are_two_acts_of_it() -> None:
    told = CAR + " Une voiture a foncé sur la foule à Lodrane."
    again = LEAD + "Un homme a poignardé un policier à Lodrane."
    assert len(sizes("attack", told, again)) > 1


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("La Narvie allait suspendre son offensive, a-t-elle dit.", 1),
        ("La Dorvanie allait suspendre son offensive, a-t-elle dit.", 2),  # another army's
        ("La Narvie a repris son offensive à Lodrane.", 2),
    ],
)
def test_an_army_has_one_offensive_to_suspend(second: str, found: int) -> None:
    assert len(sizes("attack", "La Narvie suspend son offensive à Lodrane.", second)) == found


@pytest.mark.parametrize(("words", "found"), [("quatre personnes", 1), ("une femme", 2)])
def test_whoever_is_arrested_is_a_suspect(words: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(
        "L'attentat a fait neuf morts à Lodrane. Un attentat.", value=9, cause="attentat", place="Lodrane"
    )
    d.claim("La police a arrêté deux suspects.", value=2, measure="captured", place="Lodrane", on=(4, 4))
    d.article("La Vigie", 5)
    d.claim("Après l'attentat de Lodrane, neuf morts.", value=9, cause="attentat", place="Lodrane")
    d.claim(f"La police a arrêté {words}.", value=4 if found == 1 else 1, measure="captured", place="Lodrane",
            on=(5, 5))  # fmt: skip
    assert sum(not ids.isdisjoint(("a0-1", "a1-1")) for ids in d.findings()) == found


def test_a_land_counts_its_own_in_both_attacks() -> None:
    first = CAR + " L'attentat a blessé 26 Dorvaniens à Lodrane. La Dorvanie les soigne."
    both = LEAD + "Les attentats de Lodrane et de Belmare ont blessé 28 Dorvaniens. La Dorvanie les soigne."
    assert sizes("casualties", first, both)[0] == 2


@pytest.mark.parametrize(("day", "found"), [(3, 1), (9, 2)])
def test_a_first_toll_is_not_some_of_the_last(day: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    d.claim("Le séisme a fait 110 morts.", value=110, cause="séisme", on=(3, 3))
    d.article("La Vigie", 9)
    d.claim("Le 3, un séisme fait 130 morts.", value=130, cause="séisme", on=(day, day))
    d.claim("Le 9, le séisme compte 900 morts.", value=900, cause="séisme", on=(9, 9))
    together = next(ids for ids in d.findings() if "a0-0" in ids)
    assert ("a1-0" in together) == (found == 1)


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("La Narvie a envoyé ses plongeurs à Lodrane.", 1),
        ("La Narvie a envoyé des renforts à Lodrane.", 2),  # anybody's
    ],
)
def test_people_in_service_are_known_by_what_they_are(second: str, found: int) -> None:
    first = "Inondations à Lodrane\n\nLa Narvie a envoyé 35 plongeurs à Lodrane."
    assert len(sizes("force", first, f"Inondations à Lodrane\n\n{second}")) == found


@pytest.mark.parametrize(("place", "found"), [("Moscou", 1), ("Narvie", 2)])
def test_troops_go_home_from_elsewhere_than_their_own_capital(place: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La Russie a retiré ses soldats.", "force", action="withdraws", actor="Russie", unit="soldiers")
    d.article("La Vigie", 4)
    d.claim(f"{place} : les soldats russes sont partis.", "force", action="withdraws", actor="Russie",
            unit="soldiers", place=place)  # fmt: skip
    assert len(d.findings()) == found


@pytest.mark.parametrize(("place", "found"), [("Dépêche bleue", 1), ("Belmare", 2)])
def test_a_newsroom_is_no_place(place: str, found: int) -> None:
    d = Dossier()
    d.article("Dépêche bleue", 4)
    d.claim(f"Le séisme a fait 60 morts, a dit le maire à {place}.", value=60, cause="séisme", place=place)
    d.article("La Vigie", 5)
    d.claim("On compte 90 morts.", value=90, cause="séisme", on=(5, 5))
    assert len(d.findings()) == found


@pytest.mark.parametrize(("value", "found"), [(5_200, 1), (40, 2)])
def test_the_victims_of_a_disaster_by_the_thousand_are_its_dead(value: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("Les secours ont trouvé des corps par centaines.", value=value + 700, cause="crue")
    d.article("La Vigie", None)
    d.claim("On dénombre maintes victimes ici.", value=value, measure="casualties", cause="crue")
    assert len(d.findings()) == found


@pytest.mark.parametrize(("value", "found"), [(4_352, 1), (4_000, 2)])
def test_a_telling_figure_printed_twice_is_one_whatever_its_place(value: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La crue à Orvane a fait des morts.", value=value, cause="crue", place="Orvane", on=(4, 4))
    d.claim("La crue a fait des morts à Belmare.", value=value, cause="crue", place="Belmare", on=(4, 4))
    assert len(d.findings()) == found


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("Le ministère n'en reconnaît que quatre morts.", "contradicted"),
        ("Selon le ministère, quatre morts sont enterrés.", "updated"),
    ],
)
def test_a_source_may_be_set_against_what_the_newsroom_counts(answer: str, status: str) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Le choléra a fait onze morts à Orvane.", value=11, cause="choléra", place="Orvane", on=(4, 4))
    d.claim(answer, value=4, cause="choléra", place="Orvane", on=(4, 4), source="ministère de la Santé")
    (finding,) = d.findings().values()
    assert finding.status == status


def test_a_group_claims_the_attack_by_its_name_or_by_words_of_it() -> None:
    first = LEAD + "L'attentat a été revendiqué par l'organisation Aube rouge."
    again = CAR + " L'attentat a été revendiqué par le groupe armé Aube rouge."
    other = CAR + " L'attentat a été revendiqué par le groupe armé Main noire."
    assert sizes("statement", first, again) == [2]
    assert sizes("statement", first, other) == [1, 1]


def test_who_is_told_by_name_is_no_figure_that_grows() -> None:
    first = "Le général Ivo Sarvane a été tué lundi à Orvane par un raid."
    again = "Le raid qui a tué le général Ivo Sarvane lundi à Orvane est un crime, dit la Narvie."
    assert findings("casualties", first, again)[0] == (2, "corroborated")


def test_what_might_happen_was_not_announced() -> None:
    might = (
        "Attentat de Lodrane\n\nSi l'attentat de Lodrane se répétait, le gouvernement fermerait les écoles."
    )
    assert all(status != "updated" for _, status in findings("attack", might, CAR))


def test_the_worst_hurt_are_some_in_one_newsroom_and_a_count_in_another() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    whole = d.claim("L'attentat a fait 26 blessés à Lodrane.", value=26, measure="wounded", cause="attentat",
                    place="Lodrane", on=(4, 4))  # fmt: skip
    d.claim("dont onze gravement", value=11, measure="wounded", cause="attentat", place="Lodrane", on=(4, 4),
            subset_of=whole)  # fmt: skip
    d.article("La Vigie", 5)
    d.claim("L'attentat a fait huit blessés graves à Lodrane.", value=8, measure="wounded", cause="attentat",
            place="Lodrane", on=(4, 4))  # fmt: skip
    assert frozenset({"a0-1", "a1-0"}) in d.findings()


LONDON = "Attentat de Londres\n\nUn attentat a fait sept morts samedi à Londres. "


def test_a_town_far_off_on_the_map_is_another_attacks() -> None:
    back = LONDON + "Un attentat avait fait 22 morts à Manchester."
    again = LONDON + "L'attentat de Londres a ému le pays."
    for kind in ("attack", "casualties"):
        found = findings(kind, back, again)
        assert len(found) == 2, kind


def test_a_sentence_that_names_another_attack_s_town_is_of_it() -> None:
    back = LONDON + "À Manchester, un attentat suicide a éclaté. Un kamikaze a tué 22 personnes à Manchester."
    again = LONDON + "Sept personnes sont mortes."
    assert [size for size, _ in findings("casualties", back, again)] == [3, 1]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("La camionnette a fauché des passants.", 1),
        ("À Belmare, une camionnette a fauché des passants.", 2),  # elsewhere
    ],
)
def test_an_act_without_a_day_is_known_by_its_means(second: str, found: int) -> None:
    knife = " Un homme a poignardé un serveur à Lodrane."
    first = CAR + " Une camionnette a foncé sur les passants à Lodrane." + knife
    acts = findings("attack", first, LEAD + second)
    assert len(acts) == 2 + found  # beside the attack and the knife


def test_a_baby_is_a_child_and_no_little_girl() -> None:
    told = "Tuerie d'Orvane\n\nDes rebelles ont tué {} samedi à Orvane."
    assert sizes("casualties", told.format("un bébé"), told.format("un enfant")) == [2]
    assert sizes("casualties", told.format("un bébé"), told.format("une fillette")) == [1, 1]


@pytest.mark.parametrize(("town", "found"), [("Orvane", 1), ("Belmare", 2)])
def test_a_toll_without_a_place_is_of_its_title_s(town: str, found: int) -> None:
    first = "Deuil à Orvane\n\nLe Front des Dunes a attaqué Orvane. Quarante-sept personnes ont été tuées à Orvane."
    second = (
        f"Deuil à {town}\n\nLe Front des Dunes menace {town}. L'ONU s'alarme.\n\n"
        "Quarante-sept personnes sont mortes dans une attaque."
    )
    assert len(findings("casualties", first, second)) == found


def test_a_state_by_two_names_is_one() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La RDC suspend son offensive.", "attack", action="suspends", actor="RDC", on=(4, 4))
    d.article("La Vigie", 4)
    d.claim("Les forces cessent le feu.", "attack", action="suspends", on=(4, 4),
            actor="Forces armées de la République démocratique du Congo")  # fmt: skip
    assert len(d.findings()) == 1


def test_what_one_speaker_says_twice_in_few_of_the_same_words_is_two() -> None:
    first = "L'armée narvienne a salué « des progrès réels dans les pourparlers de Lodrane »."
    again = "L'armée narvienne a dénoncé « une provocation avant les pourparlers, et des tirs la nuit »."
    assert sizes("statement", first, again) == [1, 1]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("les bénévoles en comptent plutôt 13.000", "contradicted"),
        ("les bénévoles en ont nourri 13.000 à Belmare", None),  # others, elsewhere
    ],
)
def test_one_sentence_may_set_a_source_against_the_newsroom(words: str, status: str | None) -> None:
    text = f"Inondations à Orvane\n\nLe stade d'Orvane abrite 9.000 déplacés ; selon les bénévoles, {words}."
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(text, "displacement", value=9_000, measure="displaced", place="Orvane", on=(4, 4))
    _, _, claims = d.articles[-1]
    d.claim("", "displacement", value=13_000, measure="displaced", source="bénévoles", on=(4, 4),
            place=None if status else "Belmare")  # fmt: skip
    at = text.index("13.000")
    claims[-1] = msgspec.structs.replace(
        claims[-1], sentence=claims[0].sentence, evidence=(Span(start=at, end=at + 6, text="13.000"),)
    )
    found = d.findings()
    assert ([one.status for one in found.values()] == [status]) == (status is not None)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("delta de la Rave", 1),  # what it struck as a whole
        ("Belmare", 2),  # one town of it
    ],
)
def test_a_disaster_s_toll_may_be_told_by_the_stretch_that_it_struck(place: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(f"Le cyclone a fait des morts : {place}.", value=15_900, cause="cyclone", place=place)
    d.article("La Vigie", None)
    d.claim("Le cyclone a fait 22 400 morts.", value=22_400, cause="cyclone")
    assert len(d.findings()) == found


@pytest.mark.parametrize(("actor", "found"), [("blindés", 1), ("chars d'Orvane", 2)])
def test_both_armies_may_enter_a_land(actor: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(
        "Des blindés sont entrés en Lodranie.",
        "control",
        action="advances",
        actor="blindés",
        objects=("Lodranie",),
    )
    d.article("La Vigie", None)
    d.claim(
        f"Des {actor} sont entrés en Lodranie.",
        "control",
        action="advances",
        actor=actor,
        objects=("Lodranie",),
    )
    assert len(d.findings()) == found


def test_to_be_ready_for_talks_is_no_accord() -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(
        "La Narvie est prête à parler.", "negotiation", action="accepts", matter="talks", actors=("Narvie",)
    )
    d.article("La Vigie", None)
    d.claim("La Narvie a signé.", "negotiation", action="agrees", matter="talks", actors=("Narvie",))
    assert len(d.findings()) == 2


@pytest.mark.parametrize(
    ("held", "found"),
    [
        ("Ivo Sarvane est sorti de quatre heures d'entretiens avec M. Talvane à Orvane.", 1),
        ("Ivo Sarvane est sorti de quatre heures d'entretiens avec M. Oradour à Orvane.", 2),
    ],
)
def test_whom_the_words_around_a_meeting_name_was_there(held: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("Ivo Sarvane rencontrera Berko Talvane.", "meeting", status="planned",
            participants=("Ivo Sarvane", "Berko Talvane"), factuality="planned")  # fmt: skip
    d.article("La Vigie", None)
    d.claim(held, "meeting", status="held", participants=("Ivo Sarvane",))
    assert len(d.findings()) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("L'attentat de Lodrane a fait une quarantaine de blessés.", 1),
        ("Après l'attentat de Lodrane, trente-six blessés sont toujours hospitalisés.", 2),
    ],
)
def test_those_still_in_hospital_are_some_of_the_hurt(words: str, found: int) -> None:
    first = LEAD + "L'attentat de Lodrane a fait quarante-huit blessés."
    assert len(findings("casualties", first, LEAD + words)) == found


@pytest.mark.parametrize(("second", "found"), [(5, 1), (27, 2)])
def test_arrests_by_the_dozen_are_of_another_affair(second: int, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(
        "Quatre proches sont en garde à vue.", value=4, measure="captured", place="Lodrane", cause="attentat"
    )
    d.article("La Vigie", None)
    d.claim("Des gardes à vue.", value=second, measure="captured", place="Lodrane", cause="attentat")
    assert len(d.findings()) == found


@pytest.mark.parametrize(
    ("days", "status"),
    [
        ((4, 5), "corroborated"),  # 48, then `plus de 40`
        ((5, 4), "updated"),  # `plus de 40`, then 48
    ],
)
def test_an_open_figure_after_a_closer_one_is_no_growth(days: tuple[int, int], status: str) -> None:
    d = Dossier()
    d.article("Le Phare", days[0])
    d.claim(
        "L'attentat a fait 48 blessés.",
        value=48,
        measure="wounded",
        cause="attentat",
        place="Lodrane",
        on=(3, 3),
    )
    d.article("La Vigie", days[1])
    d.claim("Plus de 40 blessés à Lodrane.", value=40, bound="at_least", measure="wounded", cause="attentat",
            place="Lodrane", on=(3, 3))  # fmt: skip
    (finding,) = d.findings().values()
    assert finding.status == status


def test_the_author_of_the_one_attack_is_known_to_the_police_whatever_he_is_called() -> None:
    first = LEAD + "L'assaillant était fiché S depuis un an."
    again = CAR + " L'agresseur, un homme de 30 ans, était fiché S."
    assert sizes("relation", first, again) == [2]


def test_what_follows_the_other_attack_goes_on_about_it() -> None:
    first = "Attentat à Orvane\n\nUn attentat a fait treize morts et cinquante blessés jeudi à Orvane."
    both = (
        "Attentat d'Orvane\n\nL'attentat d'Orvane, jeudi, a fait treize morts.\n\n"
        "Une autre attaque a eu lieu à Belmare, à 120 km au sud d'Orvane. Six personnes ont été blessées."
    )
    hurt = [size for size, _ in findings("casualties", first, both)]
    assert hurt == [2, 1, 1]  # the dead of Orvane; the hurt of each


@pytest.mark.parametrize(("whole", "found"), [(52, 2), (9, 1)])
def test_two_children_of_nine_dead_are_not_two_of_fifty(whole: int, found: int) -> None:
    d = Dossier()
    for outlet, value in (("Le Phare", 9), ("La Vigie", whole)):
        d.article(outlet, None)
        of = d.claim(f"{value} civils tués.", value=value, victims="civilians")
        d.claim("Parmi eux, deux enfants.", value=2, victims="children", subset_of=of)
    assert sum(not ids.isdisjoint(("a0-1", "a1-1")) for ids in d.findings()) == found


@pytest.mark.parametrize(("day", "found"), [("dimanche", 1), ("mardi", 2)])
def test_those_who_meet_are_known_by_their_first_word(day: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim("La conférence des donateurs s'ouvrira à Belmare dimanche.", "meeting", status="planned",
            participants=("donateurs",), place="Belmare", factuality="planned")  # fmt: skip
    d.article("La Vigie", None)
    d.claim(f"La conférence des donateurs de Belmare s'est achevée {day}.", "meeting", status="held",
            participants=("donateurs de Belmare",))  # fmt: skip
    assert len(d.findings()) == found
