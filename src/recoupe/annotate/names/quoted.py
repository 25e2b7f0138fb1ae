"""Who says what stands in marks: `« On attend », soupire Dankor, instituteur`, where no list knows the name."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.names.mention import Mention, WordView, covered

_CLOSING = frozenset(("»", '"', "”"))
_AFTER = frozenset((",", ".", "(", ":", ";", "!", "?", "«"))
_LONGEST = 3  # words of a name


def add_quoted(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """The mentions and, as people, the unknown names behind a quotation's end and its verb.

    One taken for a place is a person where an age or an office follows. Example: `Dankor` for `« On attend », soupire
    Dankor`; not `Moscou`, which the lists know.
    """
    if _CLOSING.isdisjoint(view.form):
        return mentions
    at_mention = covered(len(view), mentions)
    added: list[Mention] = []
    for at in view.capitals:
        if not _says(view, at):
            continue
        known = mentions[at_mention[at]] if at_mention[at] >= 0 else None
        if known is not None:
            mistaken = known.first == at and known.type == "LOC" and _is_described(view, known.last)
            added += [Mention(at, known.last, "PER", sure=True)] if mistaken and _unknown(view, known) else []
            continue
        found = Mention(at, _end(view, at, at_mention), "PER", sure=True)
        ended = found.last < len(view) and view.form[found.last] in _AFTER
        added += [found] if ended and not view.form[at].isupper() and _unknown(view, found) else []
    if not added:
        return mentions
    mended = {mention.first for mention in added}
    return sorted([*(m for m in mentions if m.first not in mended), *added], key=lambda m: m.first)


def _says(view: WordView, at: int) -> bool:
    """Whether a finite verb stands right before a capital, and a quotation's end before that."""
    if at < 3 or view.tokens.verbform[at - 1] != "Fin" or not view.form[at - 1][0].islower():
        return False
    return view.form[at - 2] in _CLOSING or (view.form[at - 2] == "," and view.form[at - 3] in _CLOSING)


def _end(view: WordView, first: int, at_mention: Sequence[int]) -> int:
    last = first + 1
    while last < min(len(view), first + _LONGEST) and view.is_capital(last) and at_mention[last] < 0:
        last += 1
    return last


def _unknown(view: WordView, mention: Mention) -> bool:
    """Whether no list knows the name, so that only its place tells what it is."""
    words = view.words(mention.first, mention.last)
    return words not in view.lexicon.known and view.gazetteer.find(words) is None


def _is_described(view: WordView, at: int) -> bool:
    """`, 34 ans`, `, institutrice`: what is told of people."""
    if at + 1 >= len(view) or view.form[at] != ",":
        return False
    return view.upos[at + 1] == "NUM" or view.lower[at + 1] in view.lexicon.roles
