"""Findings as the page shows them."""

from __future__ import annotations

from tests.publish.page.small_dossier import FIRST, MemoryDossier, article, claim, deaths

from recoupe.publish.page import render_page
from recoupe.publish.page.claims import phrase
from recoupe.publish.page.findings import Source, finding_view
from recoupe.record import Attack, Casualties, Claim, Finding, Place


def test_an_article_without_a_newsroom_goes_by_its_title_in_both_languages() -> None:
    made = claim("c1", "crue", FIRST, "Huit personnes ont péri", "casualties", Casualties(measure="killed"))
    source = Source(made, article("crue", None, outlet=None, title="Crue de la Lorme : huit morts"), FIRST)
    told = "Dit une seule fois : 8 (Protection civile dans crue.txt)."
    finding = Finding(
        id="f1",
        kind="casualties",
        label="tués",
        claims=(made.id,),
        status="single",
        origins=1,
        current=made.id,
        range=None,
        because=told,
    )
    because = finding_view(finding, {made.id: source}, {}).because
    title = source.newsroom
    assert "Lorme" in title
    assert because.fr == f"Dit une seule fois : 8 (Protection civile dans {title})."
    assert because.en == f"Said once: 8 (Protection civile in {title})."


FALLEN = "Des roquettes sont tombées sur Valbreuse. L'armée nie toute frappe."


def dispute_page(claims: tuple[Claim, ...], kind: str) -> str:
    """The part of a page on the disputes, of one finding of these claims."""
    finding = Finding(
        id="f1",
        kind=kind,  # type: ignore[arg-type]
        label="frappe",
        claims=tuple(each.id for each in claims),
        status="contradicted",
        origins=2,
        current=claims[0].id,
        range=None,
        because="l'un l'affirme, l'autre le nie",
    )
    dossier = MemoryDossier(
        articles=(article("un", None),), texts={"un": FALLEN}, claims=claims, findings=(finding,)
    )
    page = render_page(dossier)
    start = page.index('<section id="disputes"')
    return page[start : page.index("</section>", start)]


def test_a_dispute_without_figures_says_what_is_claimed_beside_the_words() -> None:
    fallen = claim(
        "a1", "un", FALLEN, "tombées", "attack",
        Attack(action="strikes", target="Valbreuse"), place=Place(name="Valbreuse", text="Valbreuse"),
    )  # fmt: skip
    denied = claim(
        "a2", "un", FALLEN, "toute frappe", "attack", Attack(action="strikes"), factuality="denied"
    )
    told = dispute_page((fallen, denied), "attack")
    said = phrase(fallen, FALLEN).fr
    assert "Valbreuse" in said
    assert f"{said}</span> :" in told


def test_a_dispute_of_figures_gives_the_figure_once() -> None:
    killed = claim(
        "k1", "un", FALLEN, "tombées", "casualties", Casualties(measure="killed"), quantity=deaths(8)
    )
    told = dispute_page((killed,), "casualties")
    assert f"{phrase(killed, FALLEN).fr}</span> :" not in told
