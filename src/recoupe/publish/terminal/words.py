"""Words of articles made safe and short for a terminal, and the small pieces that the views share."""

from __future__ import annotations

import datetime as dt
import re

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from recoupe.dossier.dossier import Dossier
from recoupe.publish import french
from recoupe.publish.newsroom import newsroom
from recoupe.publish.wording import caveat, figure, what, where
from recoupe.record import Article, Claim, Finding

# Control characters (an article could steer the terminal) and those that turn the reading direction.
UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
LONGEST_QUOTE = 280  # characters of evidence shown; the page has them all


def safe(text: str) -> str:
    """One line without anything that could steer the terminal."""
    return " ".join(UNSAFE.sub(" ", text).split(" ")).strip()


def dated(text: str) -> str:
    """A line of the record with its dates in words: `le 15 oct. 2019` for `le 2019-10-15`."""
    return ISO_DAY.sub(lambda found: _day(found[0]), safe(text))


def _day(printed: str) -> str:
    try:
        return french.day(dt.date.fromisoformat(printed))
    except ValueError:
        return printed


def table(**columns: int) -> Table:
    """An open table with one rule under its head, as wide as the terminal.

    Each column has its share of the width; 0 makes it as wide as its longest word, which suits short ones. A
    column's name stands for its title: `Ce_qui_est_dit`.
    """
    made = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    made.expand = any(columns.values())
    for name, share in columns.items():
        title = name.replace("d_h", "d'h").replace("_", " ")
        made.add_column(title, ratio=share or None, overflow="fold", vertical="top", no_wrap=not share)
    return made


def heading(title: str, count: int, note: str = "") -> Text:
    """A section's title, how many it holds and a note."""
    return Text.assemble(
        "\n", (title, "bold cyan"), (f"  {count}", "dim"), (f"  {note}" if note else "", "dim")
    )


def line_of(dossier: Dossier, claim: Claim) -> str:
    """The claim in a phrase, its names with the articles that its sentence gives them."""
    sentence = dossier.raw(claim.article)[claim.sentence.start : claim.sentence.end]
    return safe(f"{what(claim, sentence)} {where(claim, sentence)}")


def said(dossier: Dossier, claim: Claim) -> Text:
    """The claim in a phrase, and under it the words of the article unless the phrase quotes them."""
    line = line_of(dossier, claim)
    text = Text(line, style="bold" if claim.quantity else "")
    mark = caveat(claim)
    if mark:
        text.append(f" ({mark})", style="yellow")
    words = safe(claim.evidence[0].text)
    if words not in line:
        text.append(f"\n{shortened(words)}", style="dim italic")
    return text


def shortened(words: str) -> str:
    """A quote cut at a word where it is very long."""
    if len(words) <= LONGEST_QUOTE:
        return french.quoted(words)
    return french.quoted(words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " […]")


def held(claim: Claim) -> str:
    """When the claim holds, as dates alone."""
    time = claim.time
    if time is None or (time.earliest is None and time.latest is None):
        return ""
    if time.earliest and time.latest:
        return french.days(time.earliest, time.latest)
    return f"… {french.day(time.latest)}" if time.latest else f"{french.day(time.earliest)} …"  # type: ignore[arg-type]


def sources(claim: Claim) -> str:
    """The chain of sources, nearest first."""
    return safe(" ← ".join(source.name for source in claim.attribution))


def newsroom_or_file(article: Article) -> str:
    """Who published it: the newsroom, else the agency that signs it, else the file."""
    return safe(newsroom(article) or article.file)


def published(article: Article) -> str:
    """Who published it and when."""
    day = article.published
    if day.earliest and day.latest:
        return f"{newsroom_or_file(article)}, {french.days(day.earliest, day.latest)}"
    return newsroom_or_file(article)


def extent(finding: Finding) -> str:
    """The range that the origins of a finding allow: `de 105 à 130`."""
    span = finding.range
    if span is None or (span.low is None and span.high is None):
        return ""
    if span.low is not None and span.high is not None:
        low, high = french.number(span.low), french.number(span.high)
        return low if low == high else f"{low} à {high}"
    return (
        f"{french.number(span.low)} ou plus"
        if span.low is not None
        else f"au plus {french.number(span.high or 0)}"
    )


def quantity_of(claim: Claim) -> str:
    """The claim's figure, or nothing."""
    return figure(claim.quantity) if claim.quantity else ""
