"""A medium that goes on: `« ... », a-t-il dit sur Radio Oron. « ... », a-t-il ajouté.` is all said there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from recoupe.extract.context import Context, Draft
from recoupe.record import Statement

_FURTHER = 1  # paragraphs on, since many newsrooms give each sentence its own


def with_media_kept(context: Context, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Statements, those without a medium with that of what the same speaker has said just before.

    Not past what somebody else says, nor more than a paragraph on.
    """
    speaker: str | None = None
    medium: str | None = None
    last = 0  # paragraph
    for draft in sorted(drafts, key=lambda one: one.evidence[0]):
        told = draft.args
        assert isinstance(told, Statement)
        here = context.document.sentences[context.sentence_of[draft.evidence[0][0]]].paragraph
        if told.speaker != speaker or here - last > _FURTHER:
            medium = None
        medium = told.medium or medium
        speaker, last = told.speaker, here
        yield draft if told.medium == medium else replace(draft, args=replace(told, medium=medium))
