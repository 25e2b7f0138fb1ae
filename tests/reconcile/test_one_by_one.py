"""A few told one after the other, by name or by what they are: whose count is whose."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles
from recoupe.record import Finding

HEAD = "Attentats de Lodrane\n\nDeux attentats ont frappé Lodrane samedi, en Narvie. "


def findings(kind: str, *texts: str) -> list[Finding]:
    """The findings of a kind, the greatest first."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    found = [one for one in record.findings if one.kind == kind]
    return sorted(found, key=lambda one: (-len(one.claims), one.label))


def sizes(*texts: str) -> list[int]:
    """How many claims of people each finding holds."""
    return [len(one.claims) for one in findings("casualties", *texts)]


def test_one_voice_counts_a_few_here_and_a_few_there() -> None:
    text = f"{HEAD}Au théâtre, trois policiers sont blessés. Plus tard, devant le temple, deux policiers sont blessés."
    assert [(len(one.claims), one.status) for one in findings("casualties", text)] == [(1, "single")] * 2


def test_a_first_count_of_a_few_is_taken_up_by_the_next() -> None:
    text = (
        "Incendie à Lodrane\n\nUn incendie a ravagé un immeuble de Lodrane lundi. Un premier bilan faisait état "
        "de trois blessés à Lodrane. Le bilan a été porté à cinq blessés à Lodrane, ont indiqué les pompiers."
    )
    assert [(len(one.claims), one.status) for one in findings("casualties", text)] == [(2, "updated")]


@pytest.mark.parametrize(
    "named", ["Ivo Sarn, un gardien de 40 ans, est tué", "Le gardien tué, Ivo Sarn, avait 40 ans"]
)
def test_a_name_beside_one_dead_is_theirs(named: str) -> None:
    text = f"{HEAD}Devant le temple, tout a basculé vers minuit. {named}."
    again = f"{HEAD}Ivo Sarn a été tué devant le temple, dans le quartier de la gare."
    assert sizes(text, again) == [2]


def test_a_name_that_gives_the_news_is_not_the_dead() -> None:
    text = f"{HEAD}Selon le maire Ivo Sarn, un gardien est mort devant le temple."
    again = f"{HEAD}Radek Orval, un gardien, est mort devant le temple."
    assert sizes(text, again) == [2]


def test_two_dead_by_name_are_no_toll_of_one() -> None:
    text = (
        f"{HEAD}Radek Orval a été tué au théâtre. Devant le temple, Ivo Sarn, un gardien, est tué à son tour."
    )
    toll = f"{HEAD}Les attentats ont fait deux morts à Lodrane."
    assert sizes(text, toll) == [1, 1, 1]


def test_behind_a_suspect_he_is_the_suspect() -> None:
    text = (
        f"{HEAD}Ivo Sarn a été tué devant le temple. La police cerne le suspect à l'aube. "
        "Il ouvre le feu et il est abattu."
    )
    again = f"{HEAD}Ivo Sarn a été tué devant le temple, dans le quartier de la gare."
    assert max(sizes(text, again)) == 2


def test_the_sixth_body_is_no_toll_of_one() -> None:
    head = "Effondrement à Lodrane\n\nL'effondrement d'un immeuble a endeuillé Lodrane, en Narvie. "
    first = f"{head}Un sixième corps a été retrouvé mercredi, selon les pompiers."
    later = f"{head}L'effondrement a fait huit morts à Lodrane."
    assert sizes(first, later) == [1, 1]


@pytest.mark.parametrize(
    ("later", "status"), [("plus de 5.500 morts", "corroborated"), ("7.100 morts", "updated")]
)
def test_no_fewer_dead_are_no_later_count(later: str, status: str) -> None:
    first = "Guerre en Narvie\n\nLa guerre a fait près de 6.000 morts en Narvie, a dit l'ONU le 3 mai 2031."
    again = f"Guerre en Narvie\n\nLa guerre a fait {later} en Narvie, a dit la Croix bleue le 9 mai 2031."
    assert [(len(one.claims), one.status) for one in findings("casualties", first, again)] == [(2, status)]


@pytest.mark.parametrize(("rank", "count"), [("quatrième", 1), ("sixième", 2)])
def test_two_quotes_of_other_numbers_are_two(rank: str, count: int) -> None:
    head = "Effondrement à Lodrane\n\nL'effondrement d'un immeuble a endeuillé Lodrane, en Narvie. "
    first = (
        f"{head}« Le corps d'une quatrième victime a été découvert dans la nuit », a dit le maire Ivo Sarn."
    )
    later = f"{head}« Le corps d'une {rank} victime, un homme, a été découvert mercredi », a dit le maire Ivo Sarn."
    assert len(findings("statement", first, later)) == count


ATTACK = (
    "Attentat de Lodrane\n\nL'attentat de Lodrane a fait huit morts jeudi, en Narvie. Une autre attaque a eu lieu à "
    "Belmare dans la nuit. "
)


@pytest.mark.parametrize(
    ("count", "one"), [("Deux suspects ont été arrêtés", True), ("Un suspect a été arrêté", False)]
)
def test_several_arrested_may_be_wherever_an_article_plays(count: str, one: bool) -> None:
    first = f"{ATTACK}{count} à Lodrane, a dit la police."
    later = f"{ATTACK}A Belmare, la rue est encore bouclée. {count} dans la matinée."
    held = [
        finding for finding in findings("casualties", first, later) if finding.label.startswith("arrêtés")
    ]
    assert [len(finding.claims) for finding in held] == ([2] if one else [1, 1])


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("Onze blessés graves sont soignés à Lodrane.", "blessés graves, Lodrane"),
        ("Onze blessés sont soignés à Lodrane.", "blessés, Lodrane"),
        ("Onze suspects ont été arrêtés à Lodrane.", "arrêtés, Lodrane"),
        ("Onze otages sont retenus à Lodrane.", "capturés, Lodrane"),
    ],
)
def test_a_label_tells_what_befell_them(told: str, label: str) -> None:
    assert [one.label for one in findings("casualties", f"Attentat de Lodrane\n\n{told}")] == [label]
