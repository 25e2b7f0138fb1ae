"""Where an article plays: its title's place, the one it names most, its story's own."""

from __future__ import annotations

from recoupe.reading import NamedMention, Reading, Zone
from recoupe.reconcile.places import Places
from recoupe.reconcile.stage import stages
from recoupe.record import Article, Published
from recoupe.resolve.lexicon import lexicon


def reading(title: str, body: str, *names: str) -> Reading:
    """An article whose named places are marked wherever they stand."""
    raw = f"{title}\n{body}"
    mentions = tuple(
        NamedMention(start=at, end=at + len(name), text=name, kind="place", canonical=name)
        for name in names
        for at in range(len(raw))
        if raw.startswith(name, at)
    )
    return Reading(
        article=Article(
            id=title,
            file=title,
            title=title,
            outlet=None,
            byline=None,
            credits=(),
            published=Published(),
            language="fr",
        ),
        raw=raw,
        url=None,
        zones=(Zone(start=0, end=len(title), role="title"), Zone(start=len(title) + 1, end=len(raw), role="body")),
        mentions=mentions,
        claims=(),
    )  # fmt: skip


def played(*readings: Reading) -> list[set[str]]:
    return [set(one) for one in stages(readings, Places(readings, [], lexicon()))]


def test_a_title_and_the_place_named_most_are_the_stage() -> None:
    told = reading(
        "Crue à Belmare", "De Sorvey à Torval, tout est noyé. Torval attend.", "Belmare", "Sorvey", "Torval"
    )
    assert played(told) == [{"belmare", "torval"}]


def test_a_place_named_in_passing_is_not() -> None:
    assert played(reading("La crue monte", "Un avion est parti de Sorvey.", "Sorvey")) == [set()]


def test_the_place_that_most_articles_name_is_the_stage_of_those_that_name_it() -> None:
    told = [
        reading("Belmare sous les eaux", "On cherche encore.", "Belmare"),
        reading("Le bilan monte", "Les secours de Belmare sont épuisés.", "Belmare"),
        reading("La météo de demain", "Il pleuvra sur Sorvey.", "Sorvey"),
    ]
    assert played(*told) == [{"belmare"}, {"belmare"}, set()]
