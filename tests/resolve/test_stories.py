"""Which articles tell one story: tied by names that few stories have."""

from __future__ import annotations

import msgspec
import pytest

from recoupe.reading import NamedMention, Reading
from recoupe.record import Article, EntityKind, Published
from recoupe.resolve.stories import components, stories, ties


def article(name: str, **named: list[str]) -> Reading:
    """An article that names these people, places, states, groups."""
    mentions = [
        NamedMention(start=0, end=1, text=one, kind=kind, canonical=one)  # type: ignore[arg-type]
        for kind, names in named.items()
        for one in names
    ]
    record = Article(
        id=name, file=f"{name}.txt", title=None, outlet=None, byline=None, credits=(),
        published=Published(), language="fr",
    )  # fmt: skip
    return Reading(article=record, raw="", url=None, zones=(), mentions=tuple(mentions), claims=())


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ({"place": ["Belmarane"]}, {"place": ["Belmarane"]}, True),  # one long name
        ({"place": ["Orle", "Tavé"]}, {"place": ["Tavé", "Orle"]}, True),  # two short ones
        ({"place": ["Orle", "Paris"]}, {"place": ["Paris", "Orle"]}, False),  # one of them the world's
        ({"place": ["Orle"]}, {"place": ["Orle"]}, False),  # a short one alone
        ({"place": ["Orle", "Orle"]}, {"place": ["Orle", "Orle"]}, True),  # of which both articles are about
        ({"place": ["Orle", "Orle"]}, {"place": ["Orle"]}, False),  # of which one is not
        ({"armed_group": ["FLO", "FLO"]}, {"armed_group": ["FLO", "FLO"]}, True),  # its initials
        ({"armed_group": ["FLO", "FLO"]}, {"armed_group": ["FLO"]}, False),
        ({"armed_group": ["FLO/A12", "FLO/A12"]}, {"armed_group": ["A12/FLO", "A12"]}, True),
        (
            {"organisation": ["FLO", "FLO"]},
            {"organisation": ["FLO", "FLO"]},
            False,
        ),  # a body may be anywhere's
        ({"person": ["Ivo", "Ivo"]}, {"person": ["Ivo", "Ivo"]}, False),  # no place
        (
            {"state": ["Etats-Unis", "Russie"]},
            {"state": ["Etats-Unis", "Russie"]},
            False,
        ),  # the world's alone
        ({"organisation": ["Nations unies"]}, {"organisation": ["ONU"]}, False),
        ({"person": ["Loudek Orwane"]}, {"person": ["Ludek Orvane"]}, True),  # they sound alike
        ({"person": ["Orvane"]}, {"person": ["Orvane"]}, False),  # a surname is anybody's
        ({"place": ["hôpital d'Orvane", "Sarne"]}, {"place": ["Orvane"]}, True),  # the town at a name's end
        ({"place": ["musée d'art moderne"]}, {"place": ["Moderne"]}, False),  # which is no name
        ({"outlet": ["La Dépêche du Lac"]}, {"outlet": ["La Dépêche du Lac"]}, False),  # one newsroom
    ],
)
def test_names_in_common_tie_two_articles_where_few_stories_have_them(
    one: dict[EntityKind, list[str]], other: dict[EntityKind, list[str]], together: bool
) -> None:
    found = stories([article("a", **one), article("b", **other)])
    assert (len(found) == 1) is together


@pytest.mark.parametrize(
    ("opens", "together"),
    [
        ("L'attaque de Rome a duré une heure", True),  # a place of the whole world, and what happened there
        ("Le sommet de Rome a duré une heure", False),
    ],
)
def test_what_happened_at_a_place_ties_those_who_open_with_it(opens: str, together: bool) -> None:
    told = [
        msgspec.structs.replace(article(name, place=["Rome"]), raw=raw)
        for name, raw in (("a", "Après l'attentat de Rome"), ("b", opens))
    ]
    assert (len(stories(told)) == 1) is together


@pytest.mark.parametrize(
    ("opens", "together"),
    [
        ("Les dégâts du cyclone Ilva se chiffrent en millions.", True),
        ("La tempête tropicale Ilva a faibli.", True),  # of one sort
        ("Le cyclone Orsa a faibli.", False),
        ("Le village d'Ilva a brûlé.", False),  # no storm
        ("Un cyclone menace les côtes.", False),
    ],
)
def test_a_storm_of_one_name_ties_those_who_name_it(opens: str, together: bool) -> None:
    told = [
        msgspec.structs.replace(article(name), raw=raw)
        for name, raw in (("a", "Cyclone Ilva : vingt morts"), ("b", opens))
    ]
    assert (len(stories(told)) == 1) is together


@pytest.mark.parametrize(("times", "together"), [(3, True), (1, False)])
def test_a_name_set_in_marks_again_and_again_ties(times: int, together: bool) -> None:
    marked = "Les « foulards verts » marchent. " * times
    told = [
        msgspec.structs.replace(article(name), raw=raw)
        for name, raw in (("a", 'Les "foulards verts" ' * 3), ("b", marked))
    ]
    assert (len(stories(told)) == 1) is together


def test_a_story_reaches_through_others_and_comes_out_the_same_in_any_order() -> None:
    a, b = article("a", place=["Belmarane"]), article("b", place=["Belmarane", "Ozourbek"])
    c, d = article("c", place=["Ozourbek"]), article("d", place=["Nidranne"])
    expected = [["a", "b", "c"], ["d"]]
    for order in ([a, b, c, d], [d, c, a, b], [c, a, d, b]):
        found = [[reading.article.id for reading in story] for story in stories(order)]
        assert sorted(found) == expected


def test_a_judgement_ties_what_no_name_does() -> None:
    a, b = article("a", place=["Belmarane"]), article("b", place=["Nidranne"])
    assert len(stories([a, b], [("a", "b")])) == 1
    assert len(stories([a, b], [("a", "gone")])) == 2


def test_an_article_without_names_stands_alone() -> None:
    assert ties(article("a")) == ()
    assert components(["a"], []) == [["a"]]
