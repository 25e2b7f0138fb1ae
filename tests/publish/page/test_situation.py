"""What the situation leads with: figures of today, never those that are only planned or feared."""

from __future__ import annotations

import datetime as dt

from tests.publish.page.small_dossier import article, claim

from recoupe.publish.page.findings import FindingView, Source, finding_view
from recoupe.publish.page.situation import Reach, situation
from recoupe.record import Control, Factuality, Finding, Quantity

RAW = "L'armée reprendra toute la ville."


def share(factuality: Factuality) -> FindingView:
    """A finding of one claim on a share of a town, told in that way."""
    whole = Quantity(value=100, low=100, high=100, bound="exact", unit="percent", text="toute")
    made = claim(
        "c1",
        "a",
        RAW,
        "toute la ville",
        "control",
        Control(action="recaptured"),
        quantity=whole,
        factuality=factuality,
    )
    finding = Finding(
        id="f1", kind="control", label="part reprise", claims=("c1",), status="single", origins=1, current="c1",
        range=None, because="Dit une seule fois.",
    )  # fmt: skip
    return finding_view(finding, {"c1": Source(made, article("a", dt.date(2031, 3, 3)), RAW)}, {})


def leads(view: FindingView) -> bool:
    reach = Reach(articles=1, newsrooms=1, unsigned=0, undated=0, first=None, last=None, claims=1, several={})
    return bool(situation(reach, [view]).key_figures)


def test_what_has_happened_leads() -> None:
    view = share("reported")
    assert leads(view)
    assert view.current_who.fr == "Le Relais"


def test_what_is_only_planned_does_not_lead_and_says_so() -> None:
    view = share("planned")
    assert not leads(view)
    assert view.current_who.fr == "annoncé, Le Relais"
    assert view.current_who.en == "planned, Le Relais"
