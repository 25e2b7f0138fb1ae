from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from tests.publish.page.small_dossier import FIRST, article, small_dossier

from recoupe.publish.page.articles import article_view, citation, newsroom_or_words, published_words, rows_of
from recoupe.reading import Zone
from recoupe.record import Published


def test_text_between_the_zones_is_shown_too() -> None:
    raw = "Titre\n\nCorps du texte.\nSuite oubliée.\n\nFin."
    zones = [Zone(start=0, end=5, role="title"), Zone(start=7, end=22, role="body")]
    shown = [(raw[row.start : row.end], row.role) for row in rows_of(raw, zones)]
    assert shown == [
        ("Titre", "title"),
        ("Corps du texte.", "body"),
        ("Suite oubliée.", "body"),
        ("Fin.", "body"),
    ]


def test_overlapping_or_overlong_zones_lose_and_repeat_nothing() -> None:
    raw = "abcdefghij"
    rows = rows_of(raw, [Zone(start=0, end=6, role="body"), Zone(start=4, end=99, role="body")])
    assert "".join(raw[row.start : row.end] for row in rows) == raw


def test_a_claim_stands_beside_the_paragraph_that_says_it() -> None:
    dossier = small_dossier()
    from recoupe.publish.page.articles import Numbered

    first = next(each for each in dossier.articles if each.id == "un")
    claims = [Numbered(i, c, ()) for i, c in enumerate(dossier.claims) if c.article == "un"]
    view = article_view(first, FIRST, dossier.zones("un"), None, claims, {})
    beside = [[card.kind for card in row.cards] for row in view.rows]
    assert beside == [[], ["casualties"], ["statement", "control"], []]
    assert [row.role for row in view.rows] == ["title", "body", "body", "caption"]
    assert (
        "".join(part.text for part in view.rows[2].segments)
        == "« Nous avons tout perdu », a dit la maire, Odile Tancrède."
    )


def test_an_interval_of_publication_is_said_as_one() -> None:
    first, last = dt.date(2031, 3, 3), dt.date(2031, 3, 5)
    assert published_words(Published(earliest=first, latest=last, basis="inferred")).fr == (
        "Paru entre le 3 et le 5 mars 2031"
    )
    assert published_words(Published()).fr == "Date de parution inconnue"


@pytest.mark.parametrize(
    ("outlet", "signed", "title", "raw", "name"),
    [
        ("Le Relais", ("AXP",), "Crue", "", "Le Relais"),
        (None, ("AXP", "Le Relais"), "Crue", "", "AXP"),
        (None, (), "Ambreuse compte ses morts", "", "«\u202fAmbreuse compte ses morts\u202f»"),
        (
            None,
            (),
            None,
            "Au bout de la digue, à Lorme, on compte encore.",
            "«\u202fAu bout de la digue, à Lorme, on…\u202f»",
        ),
        (None, (), None, "x" * 300, f"«\u202f{'x' * 34}…\u202f»"),
        (None, (), None, "  ", "x.txt"),
    ],
)
def test_who_published_it_has_a_name_that_one_can_read(
    outlet: str | None, signed: tuple[str, ...], title: str | None, raw: str, name: str
) -> None:
    made = msgspec.structs.replace(article("x", None, outlet, title), credits=signed)
    assert newsroom_or_words(made, raw) == name


def test_a_title_that_stands_for_the_newsroom_is_cited_once() -> None:
    title = "Crue de la Lorme : huit morts et des hameaux coupés du monde"
    alone = citation(article("crue", None, outlet=None, title=title), title, FIRST)
    assert alone.fr.startswith(f"«\u202f{title}\u202f», ")
    assert alone.fr.count("Crue") == 1
    signed = citation(article("crue", None, title=title), title, FIRST)
    assert signed.fr.startswith("Le Relais, ")
    assert signed.fr.count(title) == 1
