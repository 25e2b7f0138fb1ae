"""Attacks at several places at once: each place has dead of its own, foreigners are some of all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

WAVE = (
    "Attentats en Narvie : 300 morts\n\nUne série d'attentats a frappé dimanche 4 mai 2031 la Narvie, "
    "faisant 300 morts. Une bombe a explosé dans un hôtel de Korvane. Une bombe a explosé dans une église de Belmare. ",
    "Attentats en Narvie : ce que l'on sait\n\nDes attaques coordonnées ont fait au moins 310 morts dimanche "
    "4 mai 2031 en Narvie. Les explosions ont frappé un hôtel de Korvane et une église de Belmare. ",
)
ONE = (
    "Attentat en Narvie : 300 morts\n\nUn attentat a frappé dimanche 4 mai 2031 la Narvie, faisant 300 morts. "
    "Une bombe a explosé dans un hôtel de Korvane. ",
    "Attentat en Narvie : ce que l'on sait\n\nUn attentat a fait au moins 310 morts dimanche 4 mai 2031 en "
    "Narvie. L'explosion a frappé un hôtel de Korvane. ",
)


def together(texts: tuple[str, ...]) -> list[set[float | None]]:
    """The figures of each finding of dead."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    value = {
        claim.id: claim.quantity.low
        for claim in record.claims
        if claim.kind == "casualties" and claim.quantity is not None
    }
    return [
        {value[c] for c in one.claims if c in value} for one in record.findings if one.kind == "casualties"
    ]


@pytest.mark.parametrize(("story", "one"), [(WAVE, False), (ONE, True)])
def test_a_town_has_dead_of_its_own_only_where_several_were_struck(
    story: tuple[str, str], *, one: bool
) -> None:
    found = together((*story, "Les bombes du dimanche\n\nL'explosion d'un hôtel a fait 190 morts à Korvane."))
    assert any({190, 310} <= figures for figures in found) is one
    assert any({300, 310} <= figures for figures in found)


def test_the_first_place_of_a_list_has_the_count_before_its_part() -> None:
    listed = (
        "La police a recensé 164 morts, dont neuf enfants, à Korvane, 97 morts à Belmare, et 25 morts à Oron."
    )
    found = together((WAVE[0], WAVE[1] + listed))
    assert not any({164, 310} <= figures for figures in found)


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Quelque 37 étrangers ont été tués.", "Au moins 37 étrangers ont péri.", True),
        ("Quelque 37 étrangers ont été tués.", "Une trentaine d'étrangers ont péri.", True),
        ("Quelque 290 personnes ont été tuées.", "Une trentaine d'étrangers ont péri.", False),
        ("Huit Dorvaniens ont été tués.", "Une trentaine d'étrangers ont péri.", False),
    ],
)
def test_foreigners_are_some_of_all(
    first: str, second: str, *, one: bool, joined: Callable[..., bool]
) -> None:
    lead = "Attentat à Korvane\n\nL'attentat de Korvane, en Narvie, a eu lieu dimanche 4 mai 2031. "
    assert joined(lead + first, lead + second, kind="casualties") is one


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("Un nouveau couvre-feu a été décrété lundi 5 mai 2031 à Korvane.", False),
        ("Le couvre-feu a été décrété dimanche 4 mai 2031 à Korvane.", True),
    ],
)
def test_a_new_curfew_is_another(second: str, *, one: bool, joined: Callable[..., bool]) -> None:
    assert joined("Un couvre-feu a été décrété dimanche 4 mai 2031 à Korvane.", second) is one


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("Six Turcs ont été tués.", True),
        ("Six Kényans ont été tués.", False),
        ("Sept Turcs ont été tués.", True),  # a later count
    ],
)
@pytest.mark.parametrize(
    "first",
    [
        "Parmi les pays étrangers touchés figure la Turquie avec six morts.",
        "Parmi les nationalités étrangères, la Turquie paie le plus lourd tribut avec six citoyens tués.",
    ],
)
def test_a_land_before_a_count_tells_of_what_land_foreigners_are(
    first: str, second: str, *, one: bool
) -> None:
    lead = "Attentat à Korvane\n\nL'attentat de Korvane, en Narvie, a eu lieu dimanche 4 mai 2031. "
    texts = (f"{lead}On compte 90 morts. {first}", f"{lead}On compte 90 morts. {second}")
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    about = {claim.id: claim for claim in record.claims if claim.kind == "casualties"}
    mine = next(
        f
        for f in record.findings
        if any(about[c].quantity.low == 6 and about[c].file == "0.txt" for c in f.claims if c in about)
    )
    assert any(about[c].file == "1.txt" for c in mine.claims) is one


@pytest.mark.parametrize(
    ("part", "one"),
    [
        ("dont neuf étrangers à Korvane", False),
        ("dont 35 étrangers", True),
    ],
)
def test_parts_of_two_wholes_of_one_article_are_two(part: str, *, one: bool) -> None:
    told = f"On compte 310 morts, dont 35 étrangers. La police, elle, a recensé 164 morts, {part}."
    record = connect(
        read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate((WAVE[0], WAVE[1] + told))])
    )
    parts = {c.id for c in record.claims if c.kind == "casualties" and "étrangers" in c.evidence[0].text}
    assert len(parts) == 2
    assert any(parts <= set(f.claims) for f in record.findings) is one


def test_a_curfew_without_a_day_is_rather_the_first_than_a_new_one() -> None:
    texts = (
        "Le préfet Oskan Talvik a déclaré un couvre-feu dimanche 4 mai 2031. "
        "Un nouveau couvre-feu a été décrété lundi 5 mai 2031.",
        "Le préfet Oskan Talvik se tait. Un couvre-feu a été décrété.",
        "Le préfet Oskan Talvik parle. On attend la suite à Korvane.",
    )
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    told = {claim.id: claim.evidence[0].text for claim in record.claims if claim.kind == "event"}
    groups = [{told[c] for c in f.claims} for f in record.findings if f.kind == "event"]
    assert {"Un nouveau couvre-feu a été décrété"} in groups


@pytest.mark.parametrize(
    ("later", "one"),
    [
        ("Narvie : un nouveau séisme. Deux semaines après, un nouveau séisme a frappé la Narvie.", False),
        (
            "Narvie : le séisme. Deux semaines après, on pleure les morts du séisme qui a frappé la Narvie.",
            True,
        ),
    ],
)
def test_a_new_quake_is_not_the_one_before(later: str, *, one: bool) -> None:
    first = "Séisme en Narvie.\n\nUn séisme de magnitude 7 a frappé la Narvie et tué 30 habitants de Korvane."
    texts = (first, f"{later} Les secours cherchent à Korvane.")
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    quakes = [c for c in record.claims if c.kind == "event" and c.args.type == "earthquake"]
    files = {c.id: c.file for c in quakes}
    assert {c.file for c in quakes} == {"0.txt", "1.txt"}
    joined = [{files[c] for c in found.claims if c in files} for found in record.findings]
    assert ({"0.txt", "1.txt"} in joined) == one
