"""The log of decisions as a list: who decided what on which words, and whether it still stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from recoupe.judgements import Decision, standing
from recoupe.publish.page.claims import anchor, label_words, phrase
from recoupe.publish.page.words import NOTHING, Words, same, say
from recoupe.web.shelf import Shelf

REPORTS = 12  # of a finding, from which its label is said in English


@dataclass(frozen=True, slots=True)
class LogRow:
    """One decision."""

    id: int
    at: str
    by: str
    verb: Words
    subject: Words
    link: str
    other: Words
    other_link: str
    change: str
    note: str
    stands: bool
    is_undo: bool


def log_rows(shelf: Shelf, decisions: Sequence[Decision], log: Sequence[Decision]) -> list[LogRow]:
    """These decisions with what they are about, as the record says it today; what is gone, in the log's words."""
    stand = {one.id for one in standing(log)}
    ids = [each for one in decisions for each in (one.subject, one.other) if each]
    told = _told(shelf, ids)
    rows = []
    for one in decisions:
        subject, link = told.get(one.subject) or (_gone(one), "")
        other, other_link = told.get(one.other or "") or (same(one.other or ""), "")
        rows.append(
            LogRow(
                id=one.id,
                at=one.decided_at.replace("T", " ")[:16],
                by=one.decided_by,
                verb=say(f"review.verb_{one.verb}"),
                subject=subject,
                link=link,
                other=other,
                other_link=other_link,
                change=f"{one.field} = {one.value}" if one.field else "",
                note=one.note or "",
                stands=one.id in stand,
                is_undo=one.verb == "undo",
            )
        )
    return rows


def _told(shelf: Shelf, ids: Sequence[str]) -> Mapping[str, tuple[Words, str]]:
    told = {
        each: (phrase(source.claim, source.raw), source.link) for each, source in shelf.sources(ids).items()
    }
    for each in shelf.findings(ids):
        claims = list(shelf.claims(each.claims[:REPORTS]).values())
        told[each.id] = (label_words(each.label, claims), anchor("f", each.id))
    return told


def _gone(one: Decision) -> Words:
    """What a decision was about that the record has no more: the words of a rejected claim, else its id."""
    if one.verb == "undo":
        return say("review.decision", n=one.subject)
    kept: Any = one.value
    if isinstance(kept, dict) and kept.get("evidence"):
        return same(" […] ".join(f"« {span['text']} »" for span in kept["evidence"]))
    return same(one.subject) if one.subject else NOTHING
