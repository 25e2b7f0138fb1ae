import datetime as dt
from pathlib import Path

import msgspec
import pytest

from recoupe.record import Published
from recoupe.times.clues import ArticleClues
from recoupe.times.dossier import date_dossier
from recoupe.times.find import find_times
from recoupe.times.published import clues_and_date
from recoupe.times.reading import read_text

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"

DATED = (
    "VALMOURT, 21 mai 2012 (ARP) - Les ministres Karel Dorvan et Ina Selk, chefs de la diplomatie des deux pays, se "
    "sont entretenus lundi à Belmor d'un cessez-le-feu, sans parvenir à un accord."
)
UNDATED = (
    "Le président ne croit guère à la rencontre qui doit réunir après-demain à Belmor les chefs de la diplomatie des "
    "deux pays, Karel Dorvan et Ina Selk. Il a passé la journée dans sa ville."
)
UNRELATED = "Le marché aux fleurs de Valmourt ouvrira demain à Belmor avec vingt exposants et un orchestre."


def clues_of(text: str, name: str = "a") -> ArticleClues:
    document = read_text(text)
    times = find_times(document)
    return clues_and_date(document, times, None, name)[0]


def test_an_event_that_one_article_dates_dates_the_other() -> None:
    dated, undated = date_dossier([clues_of(DATED, "a"), clues_of(UNDATED, "b")])
    assert dated.basis == "stated"
    assert (undated.earliest, undated.latest) == (dt.date(2012, 5, 19), dt.date(2012, 5, 19))
    assert [s.text for s in undated.because] == ["après-demain"]


def test_a_place_and_a_weekday_in_common_are_not_enough() -> None:
    assert date_dossier([clues_of(DATED, "a"), clues_of(UNRELATED, "b")])[1] == Published()


def test_alone_it_stays_undated() -> None:
    assert date_dossier([clues_of(UNDATED)]) == (Published(),)


def test_clues_can_be_stored() -> None:
    clues = [clues_of(DATED, "a"), clues_of(UNDATED, "b")]
    stored = msgspec.json.decode(msgspec.json.encode(clues), type=list[ArticleClues])
    assert date_dossier(stored) == date_dossier(clues)


def test_the_order_of_articles_does_not_matter() -> None:
    clues = [clues_of(DATED, "a"), clues_of(UNRELATED, "c"), clues_of(UNDATED, "b")]
    assert date_dossier(clues)[::-1] == date_dossier(clues[::-1])


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")
def test_the_seeds_date_each_other() -> None:
    true = {"000": (7, 8), "001": (14, 14), "002": (10, 11), "003": (8, 8), "004": (10, 10)}
    files = sorted(SEEDS.glob("*.txt"))
    published = date_dossier([clues_of(f.read_text("utf-8"), f.name) for f in files])
    for file, p in zip(files, published, strict=True):
        first, last = (dt.date(2016, 12, d) for d in true[file.name[:3]])
        assert p.earliest is not None
        assert p.latest is not None
        assert p.earliest <= last
        assert p.latest >= first
        assert (p.latest - p.earliest).days < 3
        assert p.because
