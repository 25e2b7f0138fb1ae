from __future__ import annotations

import datetime as dt
from typing import Any

from tests.publish.page.small_dossier import article, claim, deaths

from recoupe.publish.page.findings import Source
from recoupe.publish.page.timeline import Timeline, timeline
from recoupe.record import Attack, Finding, Meeting, Time

RAW = "Une frappe a touché Marec."


def source(
    name: str, first: int | None, last: int | None = None, kind: str = "attack", **more: Any
) -> Source:
    """A claim of March 2031 in an article of the 20th."""
    time = None
    if first is not None:
        days = dt.date(2031, 3, first), dt.date(2031, 3, last or first)
        time = Time(earliest=days[0], latest=days[1], span="instant", open=None, text=None, because="")
    args = more.pop("args", Attack(action="strikes", target=name.rstrip("0123456789")))
    made = claim(name, "a", RAW, "frappe", kind, args, time=time, **more)
    return Source(made, article("a", dt.date(2031, 3, 20)), RAW)


def told(*claims: Source, findings: tuple[Finding, ...] = ()) -> Timeline:
    return timeline(findings, claims, {each.claim.id: each for each in claims})


def test_days_stand_in_order_and_empty_ones_are_counted() -> None:
    made = told(source("Marec", 9), source("Ouzon", 3))
    assert [day.label.fr for day in made.days] == ["3 mars 2031", "9 mars 2031"]
    assert [day.gap.fr for day in made.days] == ["", "5 jours sans mention"]
    assert made.answer.fr == "2 faits datés, du 3 au 9 mars 2031, selon les articles."


def test_an_uncertain_day_is_shown_as_the_interval_it_is() -> None:
    made = told(source("Marec", 1, 31), source("Ouzon", 30), source("Dorve", 31))
    assert [(day.label.fr, day.certain) for day in made.days] == [
        ("mars 2031", False),
        ("30 mars 2031", True),
        ("31 mars 2031", True),
    ]
    assert not any(day.gap for day in made.days)


def test_what_is_ahead_is_hollow_and_what_is_denied_says_so() -> None:
    planned = Meeting(status="planned", participants=("A", "B"))
    made = told(source("m", 9, kind="meeting", args=planned), source("Marec", 9, factuality="denied"))
    denied, meeting = made.days[0].moments
    assert (denied.lead.fr, denied.mark) == ("Démenti", "denied")
    assert meeting.mark == "ahead"


def test_the_same_thing_in_two_articles_stands_once() -> None:
    made = told(source("Marec1", 9), source("Marec2", 9))
    (moment,) = made.days[0].moments
    assert moment.reports == 2


def test_a_finding_stands_once_with_its_status() -> None:
    finding = Finding(
        id="f",
        kind="attack",
        label="x",
        claims=("Marec", "Ouzon"),
        status="corroborated",
        origins=2,
        current="Ouzon",
        range=None,
        because="",
    )
    made = told(source("Marec", 8), source("Ouzon", 9), findings=(finding,))
    (day,) = made.days
    assert day.label.fr == "9 mars 2031"
    assert (day.moments[0].finding, day.moments[0].reports) == ("f-f", 2)


def test_undated_claims_and_figures_are_not_told_by_day() -> None:
    made = told(source("Marec", None), source("k", 9, kind="casualties", args=None, quantity=deaths(3)))
    assert made.days == ()
    assert "Aucune" in made.answer.fr
