"""View of a claim: the card beside the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.publish import wording
from recoupe.publish.page import english, english_finding
from recoupe.publish.page.words import NOTHING, Words, day, days, same, say
from recoupe.record import Claim, Finding, Quantity, Time

UNSURE_BELOW = 0.6
PLAIN = ("asserted", "reported")  # said outright: the chain of sources says the rest
_DATE = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w/-])")
BEFORE = 6  # characters before a name that can hold its article
LONGEST = 4000  # a giant sentence is not worth searching for articles


@dataclass(frozen=True, slots=True)
class FindingLink:
    """Where a claim is cross-checked."""

    anchor: str
    label: Words
    status: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim as the page shows it. `number` ties it to its underlines; `source` is its facet value."""

    anchor: str
    number: int
    kind: str
    phrase: Words
    lead: Words  # `démenti`, `au conditionnel`; nothing where it is said outright
    who: Words
    when: Words
    when_because: Words
    unsure: bool
    exact_words: str
    factuality: str
    source: str
    confidence: int
    rule: str
    findings: tuple[FindingLink, ...]


def anchor(prefix: str, identifier: str) -> str:
    """An id for the page: letters, digits, `-` and `_`; others become their code, so that ids stay apart.

    >>> anchor("c", "a b")
    'c-a.20b'
    """
    return f"{prefix}-" + re.sub(r"[^A-Za-z0-9_-]", lambda hit: f".{ord(hit.group()):x}", identifier)


def source_name(claim: Claim, names: Mapping[str, str]) -> str:
    """Who is behind a claim: its nearest source, else the speaker of a statement, else nobody (empty)."""
    if claim.attribution:
        nearest = claim.attribution[0]
        return names.get(nearest.entity or "", nearest.name)
    if claim.kind == "statement" and claim.args.speaker:
        return names.get(claim.args.speaker_entity or "", str(claim.args.speaker))
    return ""


def claim_card(
    claim: Claim,
    number_on_page: int,
    raw: str,
    names: Mapping[str, str],
    findings: tuple[Finding, ...],
    home_year: int | None = None,
) -> ClaimCard:
    """The card of a claim; `raw` is its article's text, `names` the canonical name of each entity id.

    Dates in `home_year`, the article's own, are said without their year.
    """
    return ClaimCard(
        anchor=anchor("c", claim.id),
        number=number_on_page,
        kind=claim.kind,
        phrase=phrase(claim, raw),
        lead=NOTHING if claim.factuality in PLAIN else say(f"factuality.{claim.factuality}").upper_first(),
        who=who(claim, raw),
        when=when(claim.time, home_year),
        when_because=_why_then(claim.time),
        unsure=claim.confidence < UNSURE_BELOW,
        exact_words=" […] ".join(span.text for span in claim.evidence),
        factuality=claim.factuality,
        source=source_name(claim, names),
        confidence=round(claim.confidence * 100),
        rule=claim.rule,
        findings=tuple(
            FindingLink(anchor("f", finding.id), label_words(finding.label, [claim]), finding.status)
            for finding in findings
        ),
    )


def phrase(claim: Claim, raw: str) -> Words:
    """What the claim says and where, as a sentence; `raw` is its article's text."""
    text = _around(claim, raw)
    said = " ".join(part for part in (wording.what(claim, text), wording.where(claim, text)) if part)
    return Words(said, english.english(claim)).upper_first()


def who(claim: Claim, raw: str) -> Words:
    """The chain of sources: `selon l'ONU, citant le Croissant-Rouge`; a statement's speaker isn't repeated."""
    return Words(wording.who(claim, _around(claim, raw)), english.who(claim))


def _around(claim: Claim, raw: str) -> str:
    """The claim's sentence and the words on its sources: there, names stand with their articles."""
    starts = [claim.sentence.start, *(source.start for source in claim.attribution)]
    ends = [claim.sentence.end, *(source.end for source in claim.attribution)]
    return raw[max(0, min(starts) - BEFORE) : min(max(ends), min(starts) + LONGEST)]


def when(time: Time | None, home_year: int | None = None) -> Words:
    """When a claim holds, in words; a year that is `home_year` goes without saying."""
    if time is None:
        return NOTHING
    since = time.open == "end" or (time.text or "").lower().startswith(("depuis", "dès", "à partir"))
    if since and time.earliest:
        return days(time.earliest, None, home_year)
    return days(time.earliest if time.open != "start" else None, time.latest, home_year)


def _why_then(time: Time | None) -> Words:
    """The words that date a claim; how they were resolved is told in English only, as the engine notes it."""
    if time is None:
        return NOTHING
    said = say("claim.from_words", words=time.text) if time.text else NOTHING
    return Words(said.fr, f"{said.en} ({time.because})".strip() if time.because else said.en)


def figure(quantity: Quantity | None) -> Words:
    """A quantity as a reader says it: `au moins 105`, `55 %`, the article's words where they are vague."""
    if quantity is None:
        return NOTHING
    return Words(wording.figure(quantity), english.figure(quantity))


def label_words(label: str, claims: Sequence[Claim]) -> Words:
    """A finding's label in both languages; `claims` are those of its claims that are at hand."""
    return with_dates(label, english_finding.label(label, claims)).upper_first()


def with_dates(line: str, in_english: str | None = None) -> Words:
    """A line of the record with its ISO dates in words: `civils tués, Alep-Est, depuis le 15 novembre 2016`."""
    french = _DATE.sub(lambda hit: _in_words(hit.group()).fr, line)
    return Words(french, _DATE.sub(lambda hit: _in_words(hit.group()).en, in_english or line))


def _in_words(date: str) -> Words:
    try:
        return day(dt.date.fromisoformat(date))
    except ValueError:
        return same(date)
