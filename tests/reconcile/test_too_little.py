"""What two claims have in common because any two of a story have it, and that tells nothing by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

LEAD = "La Narvie en guerre\n\n"


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (  # nobody counts them, on no day and at no place but a land
            "Le ministre parle en Narvie. L'armée évacue les habitants.",
            "Le juge parle en Narvie. Des avions évacuent les familles.",
            False,
        ),
        (
            "Les habitants d'Orvane ont été évacués.",
            "À Orvane, les habitants ont été évacués dans la nuit.",
            True,
        ),
        (  # all whom a land took out, and those of one flight
            "La Dorvanie a évacué 2 600 Narviens depuis le 3 mai 2031.",
            "Le 5 mai 2031, un avion a évacué 640 Narviens.",
            False,
        ),
        (
            "La Dorvanie a évacué 2 600 Narviens depuis le 3 mai 2031.",
            "Depuis le 3 mai 2031, la Dorvanie a évacué 2 650 Narviens.",
            True,
        ),
    ],
)
def test_people_on_the_move(first: str, second: str, *, one: bool, joined: Callable[..., bool]) -> None:
    assert joined(LEAD + first, LEAD + second, kind="displacement") is one


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("La police a fermé les écoles le 5 mai 2031.", False),
        ("Le ministère a suspendu la liaison aérienne le 5 mai 2031.", True),
    ],
)
def test_what_is_suspended_has_to_be_told(second: str, *, one: bool, joined: Callable[..., bool]) -> None:
    voice = " Le président Oskan Talvik se tait."
    first = "La liaison aérienne est suspendue depuis le 5 mai 2031."
    assert joined(first + voice, second + voice) is one


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("Au moins 13 soldats dorvaniens ont été tués dans l'attentat du 5 mai 2031.", False),
        ("Depuis 2011, 2 450 soldats dorvaniens sont morts au combat en Narvie.", True),
    ],
)
def test_a_war_and_one_attack_have_two_tolls(second: str, *, one: bool, joined: Callable[..., bool]) -> None:
    first = "Depuis 2011, 2 400 soldats dorvaniens sont morts au combat en Narvie."
    assert joined(LEAD + first, LEAD + second, kind="casualties") is one


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("Les 6 000 soldats dorvaniens tiennent encore l'aéroport.", False),
        ("La Dorvanie a décidé d'envoyer des soldats pour évacuer les siens.", True),
    ],
)
def test_troops_to_be_sent_are_not_those_that_stand_there(
    second: str, *, one: bool, joined: Callable[..., bool]
) -> None:
    first = "La Dorvanie va envoyer des soldats pour évacuer les siens."
    assert joined(LEAD + first, LEAD + second, kind="force") is one


def statuses(kind: str, *texts: str) -> list[str]:
    """The statuses of the findings of a kind that hold claims of two articles."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    file = {claim.id: claim.file for claim in record.claims}
    return [f.status for f in record.findings if f.kind == kind and len({file[c] for c in f.claims}) > 1]


ATTACK = "Attentat à Korvane\n\nKorvane, 4 mai 2031. Un attentat a frappé Korvane, en Narvie, dimanche 4 mai 2031. "
STRIFE = "Combats à Korvane\n\nKorvane, 4 mai 2031. Des combats ont eu lieu à Korvane dimanche 4 mai 2031. "


@pytest.mark.parametrize(("lead", "status"), [(ATTACK, "updated"), (STRIFE, "contradicted")])
def test_on_the_day_of_an_attack_its_toll_grows_by_the_hour(lead: str, status: str) -> None:
    first = f"{lead}Trente-deux personnes ont été blessées à Korvane, selon la préfecture."
    second = f"{lead}Soixante-seize personnes ont été blessées à Korvane, selon la Croix bleue."
    assert statuses("casualties", first, second) == [status]


@pytest.mark.parametrize(
    ("second", "one"),
    [
        (
            "On soigne vingt-six blessés turcs. Vingt-six Turcs ont été blessés, dont dix-huit sont hospitalisés.",
            True,
        ),
        ("Vingt-six Kényans ont été blessés, dont dix-huit sont hospitalisés.", False),
    ],
)
def test_a_part_is_of_the_land_of_its_whole(second: str, *, one: bool) -> None:
    first = "Vingt-six Turcs ont été blessés, dont dix-huit sont hospitalisés."
    record = connect(
        read_articles([RawArticle(file=f"{n}.txt", text=ATTACK + t) for n, t in enumerate((first, second))])
    )
    part = {c.id: c.file for c in record.claims if c.quantity is not None and c.quantity.value == 18}
    assert len(part) == 2
    assert any(len(part.keys() & set(f.claims)) == 2 for f in record.findings) is one
