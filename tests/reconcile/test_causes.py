"""The disaster that a story is about, told from its words."""

from __future__ import annotations

import pytest

from recoupe.reading import Reading
from recoupe.reconcile.causes import main_cause
from recoupe.record import Article, Published


def article(number: int, raw: str) -> Reading:
    record = Article(
        id=f"a{number}", file=f"{number}.txt", title=None, outlet=None, byline=None, credits=(),
        published=Published(), language="fr",
    )  # fmt: skip
    return Reading(article=record, raw=raw, url=None, zones=(), mentions=(), claims=())


@pytest.mark.parametrize(
    ("texts", "cause"),
    [
        (
            [
                "La crue a tout pris à Velmar.",
                "Les inondations ont fait cent morts.",
                "Trois villages coupés.",
            ],
            "flood",
        ),
        (
            [
                "La crue a tout pris à Velmar.",
                "La digue avait été vérifiée en juin.",
                "La décrue est amorcée.",
            ],
            "flood",
        ),
        (["La trêve tient.", "La digue avait été vérifiée en juin.", "Les pourparlers reprennent."], None),
        (
            ["Le séisme a duré une minute.", "Une secousse a été ressentie.", "Le tsunami attendu."],
            "earthquake",
        ),
        (["Une crue menace.", "Les combats continuent.", "La trêve tient.", "Un raid a visé le port."], None),
        (
            ["La guerre dure.", "La guerre s'étend.", "La guerre lasse."],
            None,
        ),  # it lasts, and holds incidents
        (
            ["Une explosion au port.", "Les deux explosions du port ont été entendues.", "La ville pleure."],
            "blast",
        ),
        (["Une explosion au port.", "L'explosion du port, en pleine guerre.", "Les combats durent."], None),
        ([f"{'La ville pleure. ' * 40}On parle d'une explosion."] * 3, None),  # not what they open with
        (["Un attentat à Velmar.", "L'attaque de Velmar.", "L'attaque a visé le marché."], "blast"),
        (["L'attaque de Velmar.", "L'attaque a visé le marché."], None),  # of what sort nobody says
        (["Un attentat à Velmar.", "L'attaque des rebelles.", "Des insurgés ont péri dans l'attaque."], None),
        (["La crue monte."], None),  # one article is no story
        ([], None),
    ],
)
def test_most_articles_tell_the_disaster(texts: list[str], cause: str | None) -> None:
    assert main_cause([article(number, text) for number, text in enumerate(texts)]) == cause
