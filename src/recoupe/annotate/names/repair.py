"""Mends the ends of the model's spans: articles before, marks inside and after."""

from __future__ import annotations

from recoupe.annotate.names.mention import Mention, WordView

_OPENING = {"«", "(", "“", '"', "["}
_CLOSING = {"»", ")", "”", '"', "]"}
_EDGE = _OPENING | _CLOSING | {",", ";", ":", "-", "–", "—", "!", "?", "…", "•", "|", "*", "/"}
_ARTICLES = frozenset(
    {"le", "la", "les", "l'", "un", "une", "du", "des", "au", "aux", "de", "d'", "à", "en", "ce", "cette"}
)


def repair(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """The mentions without what does not belong to a name; those that are nothing but that are dropped."""
    mended = (_mend(view, mention) for mention in mentions)
    return [mention for mention in mended if mention is not None]


def _mend(view: WordView, mention: Mention) -> Mention | None:
    first, last = mention.first, mention.last
    while first < last and _is_loose_start(view, first, last):
        first += 1
    last = _before_unbalanced(view, first, last)
    while first < last and view.form[last - 1] in _EDGE:
        last -= 1
    if first >= last or not _can_be_name(view, first, last):
        return None
    if (first, last) == (mention.first, mention.last):
        return mention
    return Mention(first, last, mention.type, mention.sure)


def _is_loose_start(view: WordView, first: int, last: int) -> bool:
    """An edge mark, or an article that the sentence's start or small letters show to stand outside."""
    if view.form[first] in _EDGE:
        return True
    if view.lower[first] not in _ARTICLES:
        return False
    if not view.is_capital(first):
        return True
    if not view.opens(first) or last - first == 1:
        return False
    whole = view.words(first, last)
    return whole.replace("’", "'") not in view.lexicon.known and view.gazetteer.find(whole) is None


def _before_unbalanced(view: WordView, first: int, last: int) -> int:
    """Where to stop so that no opening or closing mark stands alone inside."""
    for opening, closing in (("«", "»"), ("(", ")")):
        marks = [at for at in range(first, last) if view.form[at] in (opening, closing)]
        if len(marks) % 2 or (marks and view.form[marks[0]] == closing):
            return marks[0]
    return last


def _can_be_name(view: WordView, first: int, last: int) -> bool:
    """At least one capital, digit or handle; a lone nationality, title or role is none."""
    if not any(form[0].isupper() or form[0] in "@0123456789" for form in view.form[first:last]):
        return False
    if last - first > 1:
        return True
    lower = view.lower[first]
    lexicon = view.lexicon
    if lower in lexicon.adjectives or lower in lexicon.peoples or lower in lexicon.titles:
        return view.form[first].isupper() and len(lower) > 1 and view.form[first] in lexicon.known
    return not (lower in lexicon.roles and view.opens(first))
