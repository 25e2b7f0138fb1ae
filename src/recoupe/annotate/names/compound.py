"""Places of several words that the gazetteer knows: `La Haye`, `Las Vegas`, `Le Caire`."""

from __future__ import annotations

from recoupe.annotate.names.mention import Mention, WordView, covered, without_overlaps

_LONGEST = 3


def add_compound_places(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """Add the places whose words are all capitalised, in the gazetteer as a whole and no small town.

    One replaces the shorter spans that the model found inside it, and gives way to a longer span.
    """
    at_mention = covered(len(view), mentions)
    added: list[Mention] = []
    dropped: set[int] = set()
    reached = 0
    for at in view.capitals:
        end = _end(view, at) if at >= reached and view.is_capital(at + 1) else at
        if end == at:
            continue
        inside = {index for index in at_mention[at:end] if index >= 0}
        if any(mentions[i].first < at or mentions[i].last > end or mentions[i].type == "PER" for i in inside):
            continue
        dropped |= inside
        added.append(Mention(at, end, "LOC", sure=True))
        reached = end
    return without_overlaps([*(m for i, m in enumerate(mentions) if i not in dropped), *added])


def _end(view: WordView, at: int) -> int:
    """The end of the longest such place that begins at `at`; `at` itself where there is none."""
    for end in range(at + _LONGEST, at + 1, -1):
        if end > len(view) or not view.same_sentence(at, end - 1):
            continue
        if not all(view.is_capital(i) for i in range(at + 1, end)) or view.is_capital(end):
            continue
        if view.lower[at] in view.lexicon.first_names:
            continue
        entry = view.gazetteer.find(view.words(at, end))
        if entry is not None and entry.size != "T":
            return end
    return at
