from __future__ import annotations

from tests.publish.page.small_dossier import small_dossier

from recoupe.publish.page.sources import SourceRow, source_rows


def test_a_source_tells_which_newsrooms_rest_on_it() -> None:
    dossier = small_dossier()
    claims = {
        each.id: [claim for claim in dossier.claims if claim.article == each.id] for each in dossier.articles
    }
    rows = source_rows(dossier.articles, claims, {}, dossier.texts)
    assert rows[0] == SourceRow("Protection civile", 2, 2, ("Le Relais", "La Vigie"))
    assert [row.name for row in rows] == ["Protection civile", "Odile Tancrède"]
