"""Whose word a claim is where an article gives a source and speaks for itself, and what of that counts twice."""

from __future__ import annotations

import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles


def test_a_newsroom_that_gives_its_source_says_nothing_of_its_own() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    title = d.claim("Quatorze morts à Varna.", value=14, place="Varna", on=(2, 2))
    d.claim("Au moins 14 morts, dit la mairie.", value=14, bound="at_least", source="Croix bleue",
            place="Varna", on=(2, 2))  # fmt: skip
    assert next(f.origins for claims, f in d.findings().items() if title in claims) == 1


def test_another_newsroom_that_gives_none_does() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    first = d.claim("La Croix bleue dit que le pont est pris.", "control", source="Croix bleue",
                    action="captured", objects=("Varna",), place="Varna", on=(2, 2))  # fmt: skip
    d.article("La Vigie", 3)
    d.claim("Varna est tombée.", "control", action="captured", objects=("Varna",), place="Varna", on=(2, 2))
    assert next(f.origins for claims, f in d.findings().items() if first in claims) == 2


@pytest.mark.parametrize(
    ("texts", "origins"),
    [
        (
            (
                "À Orvane, une milice dorvane, qualifiée de « terroriste » par la Norvège, tient le pont.",
                "À Orvane, les combattants dorvans, considérés comme « terroristes » par la Norvège, avancent.",
            ),
            1,
        ),
        (
            (
                "À Orvane, une milice dorvane, qualifiée de « terroriste » par la Norvège, tient le pont.",
                "À Orvane, les combattants dorvans, considérés comme « terroristes » par la Suède, avancent.",
            ),
            2,
        ),
        (
            (
                "À Orvane, la Norvège considère les combattants dorvans comme un groupe « terroriste ».",
                "À Orvane, une milice dorvane, qualifiée de « terroriste » par la Norvège, tient le pont.",
            ),
            1,
        ),
        (
            (
                "À Orvane, une milice dorvane classée organisation terroriste tient le pont du sud.",
                "Hier, les combattants dorvans, classés organisation terroriste, ont saisi trois camions à Orvane.",
            ),
            2,  # nobody says by whom
        ),
    ],
)
def test_a_label_is_the_word_of_who_gives_it(texts: tuple[str, str], origins: int) -> None:
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    assert [f.origins for f in record.findings if f.kind == "relation"] == [origins]


def _of_the_dead(text: str) -> list[str]:
    record = connect(read_articles([RawArticle(file="a.txt", text=text)]))
    return [finding.status for finding in record.findings if finding.kind == "casualties"]


@pytest.mark.parametrize(
    "text",
    [
        "Une bombe a tué onze miliciens lundi à Orvane, selon un chef de la Garde du Fleuve. Le Front des Dunes, "
        "lui, parle de plus de soixante morts.",
        "L'aviation a bombardé lundi le bourg d'Orvane. L'armée narvienne annonce la mort de 55 combattants. "
        "Un élu local assure au contraire que onze bergers ont été tués, selon lui.",
        "L'armée narvienne a annoncé lundi la mort de 40 combattants à Orvane. La Croix-Rouge, de son côté, a "
        "compté douze morts.",
    ],
)
def test_a_figure_set_against_anothers_contradicts_it(text: str) -> None:
    assert _of_the_dead(text) == ["contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        # Each tells of its own dead.
        "L'armée narvienne a annoncé lundi la mort de douze soldats à Orvane. Les rebelles, eux, disent avoir "
        "perdu trente combattants.",
        # The words turn to another thing.
        "Une bombe a tué onze miliciens lundi à Orvane, selon la Garde du Fleuve. Pour le pont de Belmare, en "
        "revanche, le Front des Dunes parle de plus de soixante morts.",
        # Nothing sets them against each other.
        "Une bombe a tué onze miliciens lundi à Orvane, selon la Garde du Fleuve. Le Front des Dunes annonce "
        "plus de soixante morts.",
    ],
)
def test_two_figures_of_two_things_do_not(text: str) -> None:
    assert _of_the_dead(text) == ["single", "single"]


@pytest.mark.parametrize(
    ("second", "status"),
    [
        ("Un blessé a succombé, ce qui porte à cinq le bilan", "updated"),
        ("Il y a cinq morts", "contradicted"),
    ],
)
def test_a_later_source_that_raises_the_toll_contradicts_nobody(second: str, status: str) -> None:
    text = f"Le raid a fait quatre morts lundi à Orvane, selon la Croix-Rouge. {second}, a dit l'hôpital d'Orvane."
    assert status in _of_the_dead(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "La décrue a commencé à Orvane. Sur 2.700 sauveteurs étrangers, il n'en reste que 600 à Orvane.",
            [600],
        ),
        (
            "La décrue a commencé à Orvane. Outre 2.700 sauveteurs étrangers, il en viendra 600 à Orvane.",
            [600, 2700],
        ),
    ],
)
def test_those_who_are_left_are_of_those_who_came(text: str, values: list[int]) -> None:
    record = connect(read_articles([RawArticle(file="a.txt", text=text)]))
    told = {claim.id: claim.quantity for claim in record.claims}
    current = [told[f.current] for f in record.findings if f.kind == "force" and f.current]
    assert sorted(quantity.value for quantity in current if quantity and quantity.value) == values


@pytest.mark.parametrize(("others", "one"), [("forces kurdes", True), ("autorités touarègues", False)])
def test_those_who_negotiate_are_one_by_what_they_are(others: str, one: bool) -> None:
    d = Dossier()
    for outlet, who in (("Le Phare", "autorités kurdes"), ("La Vigie", others)):
        d.article(outlet, None)
        d.claim(f"Un accord conclu avec les {who}.", "negotiation", matter="talks", action="agrees",
                actors=(who,), actors_entity=(None,))  # fmt: skip
    assert (len(d.findings()) == 1) is one


@pytest.mark.parametrize(("second", "one"), [("Korvane", True), (None, False)])
def test_nobody_hurt_is_one_thing_at_one_place_only(second: str | None, one: bool) -> None:
    d = Dossier()
    for outlet, place in (("Le Phare", "Korvane"), ("La Vigie", second)):
        d.article(outlet, None)
        d.claim("La secousse n'a fait aucun blessé.", value=0, measure="wounded", cause="séisme", place=place)
    assert (len(d.findings()) == 1) is one


@pytest.mark.parametrize(("second", "one"), [("Les deux parents du bébé", True), ("Deux frères", False)])
def test_parents_are_no_brothers(second: str, one: bool) -> None:
    d = Dossier()
    for outlet, who in (("Le Phare", "Deux parents"), ("La Vigie", second)):
        d.article(outlet, 3)
        d.claim(f"{who} sont morts.", value=2, cause="séisme", place="Korvane", on=(2, 2))
    assert (len(d.findings()) == 1) is one


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("sa réunion du 4", False),
        ("sa réunion du 26", True),
        ("sa réunion du 4 mai", True),
        ("sa réunion", True),
    ],
)
def test_a_meeting_of_the_4th_is_not_the_one_held_on_the_26th(words: str, one: bool) -> None:
    d = Dossier()
    who = ("Ligue du Fleuve", "Comité des ports")
    d.article("Le Phare", None)
    d.claim(f"La Ligue maintient {words}.", "meeting", participants=who, place="Korvane", status="planned")
    d.article("La Vigie", 26)
    d.claim("Ils se sont réunis.", "meeting", participants=who, place="Korvane", on=(26, 26), status="held")
    assert (len(d.findings()) == 1) is one
