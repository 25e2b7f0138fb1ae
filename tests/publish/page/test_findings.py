"""Findings as the page shows them."""

from __future__ import annotations

from tests.publish.page.small_dossier import FIRST, article, claim

from recoupe.publish.page.findings import Source, finding_view
from recoupe.record import Casualties, Finding


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
