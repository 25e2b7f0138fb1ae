"""View of a question to a person: one claim, or two side by side, each in the words of its article."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.publish.page.words import Words, say
from recoupe.review import Question
from recoupe.web.claim_rows import ClaimRow, claim_rows
from recoupe.web.excerpt import around
from recoupe.web.fields import Field, fields_of
from recoupe.web.shelf import Shelf

WIDE = 260  # characters on each side of the sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """One claim of a question: its line, its words and what stands around them."""

    id: str
    row: ClaimRow
    title: str
    before: str
    hit: str
    after: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What is asked, and what the record says today."""

    question: Words
    today: Words
    asked: tuple[Asked, ...]
    yes: str
    no: str


def question_view(shelf: Shelf, question: Question) -> QuestionView:
    """The view of one question."""
    claims = [question.claim, *([question.other] if question.other else [])]
    rows = {row.anchor: row for row in claim_rows(shelf, [claim.id for claim in claims])}
    articles = shelf.articles(claim.article for claim in claims)
    asked = []
    for claim, row in zip(claims, rows.values(), strict=False):
        raw = shelf.dossier.raw(claim.article)
        first, last = claim.evidence[0].start, claim.evidence[-1].end
        before, after = around(raw, claim.sentence.start, claim.sentence.end, WIDE)
        asked.append(
            Asked(
                id=claim.id,
                row=row,
                title=articles[claim.article].title or "",
                before=before + raw[claim.sentence.start : first],
                hit=raw[first:last],
                after=raw[last : claim.sentence.end] + after,
                fields=fields_of(claim),
            )
        )
    if question.other is None:
        return QuestionView(
            say("review.is_it_said"), say("review.unsure_reading"), tuple(asked), "accept", "reject"
        )
    today = say("review.joined" if question.joined else "review.apart")
    return QuestionView(say("review.is_it_one"), today, tuple(asked), "same", "different")
