"""Newspapers that no list knows, by their article's capital within a sentence: `confie-t-elle dans Le Fanal`."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.names.mention import Mention, WordView, covered, without_overlaps

_ARTICLES = frozenset(("Le", "La", "Les", "L'", "L’"))
_TO_THE = frozenset(("au",))
_EDITION = 3  # words of a local edition's name, at least
_LONGEST = 3  # words behind the article
_ASIDE = 3  # words between a verb and its `dans`


def add_titles(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with newspapers told by an article in capitals where words lead to one.

    `interrogé par L'Écho`, `raconte-t-elle dans Le Fanal`, `« Oui », confie-t-il au Fanal` where `Le Fanal` is one;
    not `dans La Gorvelle`, `selon Les Bâtisseurs`, which anything may be called. Of those that the lists know,
    `au Parisien` and `France Bleu Nord` are too.
    """
    at_mention = covered(len(view), mentions)
    added = []
    for at in view.capitals:
        titled = view.form[at] in _ARTICLES and view.is_capital(at + 1) and _led_to(view, at)
        if not titled and view.form[at - 1] not in _TO_THE:
            continue
        last = _end(view, at + titled)
        if titled and view.form[at + 1].isupper() and len(view.form[at + 1]) > 1:
            continue  # « par L'ONU »
        found = Mention(at, last, "ORG", sure=True)
        if _is_free(view, found, mentions, at_mention) if titled else _contracted(view, found):
            added.append(found)
    added += [Mention(m.first, m.last, "ORG", sure=True) for m in mentions if _is_edition(view, m)]
    if not added:
        return mentions
    kept = [m for m in mentions if not any(a.overlaps(m) for a in added)]
    return without_overlaps([*kept, *added])


def is_title(view: WordView, mention: Mention) -> bool:
    """Whether a mention is such a newspaper."""
    titled = view.form[mention.first] in _ARTICLES and _led_to(view, mention.first)
    return titled or _contracted(view, mention) or _is_edition(view, mention)


def _is_edition(view: WordView, mention: Mention) -> bool:
    """`Radio Oron Nord` where the lists know `Radio Oron`; not `La Croix Bleue`, which an article opens."""
    if (
        mention.last - mention.first < _EDITION
        or view.form[mention.first] in _ARTICLES
        or mention.type == "PER"
    ):
        return False
    known = view.lexicon.known.get(view.words(mention.first, mention.first + 2))
    return known is not None and known.kind == "outlet"


def _contracted(view: WordView, mention: Mention) -> bool:
    """`a confié au Parisien`: one of the lists whose article `au` has taken."""
    if mention.first < 1 or view.form[mention.first - 1] not in _TO_THE:
        return False
    if mention.last < len(view) and view.upos[mention.last] in ("ADP", "ADJ", "NOUN"):
        return False  # « au Monde des enfants »
    known = view.lexicon.known.get(f"Le {view.words(mention.first, mention.last)}")
    return known is not None and known.kind == "outlet"


def _end(view: WordView, first: int) -> int:
    last = first + 1
    while last < len(view) and last - first < _LONGEST and view.is_capital(last):
        last += 1
    return last


def _led_to(view: WordView, at: int) -> bool:
    """Whether the words before a capital article ask for a newsroom: `joint par`, `dit-il à`, `dit-elle dans`."""
    if at < 2 or not view.same_sentence(at - 2, at):
        return False
    words = view.lexicon.outlets
    before = view.lower[at - 1]
    if before == "par":
        return view.lower[at - 2] in words.asking
    if before not in ("à", "dans"):
        return False
    verbs = range(max(0, at - 2 - _ASIDE), at - 1)
    return any(
        view.form[i].startswith("-") and view.upos[i] == "PRON" and view.same_sentence(i, at) for i in verbs
    )


def _is_free(view: WordView, found: Mention, mentions: Sequence[Mention], at_mention: Sequence[int]) -> bool:
    """Whether no list knows the name with its article, as `La Haye`, and no longer name goes past it."""
    first, last = found.first, found.last
    whole = view.words(first, last)
    if whole in view.lexicon.known or view.gazetteer.find(whole) is not None:
        return False
    over = {at_mention[at] for at in range(first, last) if at_mention[at] >= 0}
    return all(mentions[i].last <= last and mentions[i].type != "PER" for i in over)
