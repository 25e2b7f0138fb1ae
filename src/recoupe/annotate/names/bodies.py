"""Bodies that the model missed and that their own shape gives away: `l'Observatoire dolmarien des crues`."""

from __future__ import annotations

from recoupe.annotate.names.mention import Mention, WordView, covered
from recoupe.annotate.names.repair import with_complement


def add_bodies(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """Add each capitalised head of an organisation's name that an adjective and `de` with its nouns follow.

    A sentence's first word is capital anyway, and a bare `Conseil` or `Conseil municipal` names nothing by itself.
    """
    at_mention = covered(len(view), mentions)
    added = []
    for at in view.capitals:
        if at_mention[at] >= 0 or view.lower[at] not in view.lexicon.organisations.heads or view.opens(at):
            continue
        head = at + 1
        while view.same_sentence(at, head) and view.upos[head] == "ADJ" and at_mention[head] < 0:
            head += 1
        end = with_complement(view, at, head)
        if end > head and all(index < 0 for index in at_mention[at:end]):
            added.append(Mention(at, end, "ORG"))
    return sorted([*mentions, *added], key=lambda mention: mention.first) if added else mentions
