"""Acronyms introduced in an article: `Observatoire des crues (OdC)`, `OdC (Observatoire des crues)`.

The letters are matched to the words as in Schwartz and Hearst (2003): each letter of the acronym, in order,
begins a word of the long form, and the first letter begins its first word; small words may be passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.annotate.document import places_of
from recoupe.annotate.names.mention import Mention, WordView, covered, without_overlaps

_ACRONYM = re.compile(r"(?=(?:.*[A-ZÀ-Þ]){2})[A-ZÀ-Þ][A-Za-zÀ-ÿ.]{1,9}(?:-[A-Z][A-Za-z]{0,4})?")
_REACH = 16
_SMALL = frozenset(
    {
        "de",
        "d'",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l'",
        "et",
        "pour",
        "en",
        "à",
        "au",
        "aux",
        "sur",
        "contre",
        "of",
        "the",
        "for",
        "and",
    }
)


_OF = frozenset(("de", "d'", "du", "des"))
_PARENTS = frozenset(
    ("onu", "nations", "unies")
)  # `le Haut-Comité de l'ONU pour les rives (HCR)`: not in its letters


@dataclass(frozen=True, slots=True)
class Introduction:
    """A long form and the short one given for it, as mentions."""

    full: Mention
    short: Mention


def find_introductions(view: WordView, mentions: list[Mention]) -> tuple[list[Mention], list[Introduction]]:
    """The mentions, with long and short forms added or widened to what the brackets show, and the pairs."""
    at_mention = covered(len(view), mentions)
    pairs: list[Introduction] = []
    for at in places_of(view.form, "("):
        if at == 0 or not view.same_sentence(at, at + 2):
            continue
        pair = _long_then_short(view, mentions, at_mention, at) or _short_then_long(
            view, mentions, at_mention, at
        )
        if pair is not None:
            pairs.append(pair)
    taken = [mention for pair in pairs for mention in (pair.full, pair.short)]
    rest = [m for m in mentions if not any(m.overlaps(t) for t in taken)]
    return without_overlaps([*rest, *taken]), pairs


def _long_then_short(
    view: WordView, mentions: list[Mention], at_mention: list[int], at: int
) -> Introduction | None:
    acronym = view.form[at + 1]
    if view.form[at + 2] not in (")", ",", "-", "–", ";") or not _ACRONYM.fullmatch(acronym):
        return None
    if _is_dateline(view, at):
        return None
    short = Mention(at + 1, at + 2, "ORG", sure=True)
    index = at_mention[at - 1]
    before = mentions[index] if index >= 0 else None
    letters = re.sub(r"[^A-Za-zÀ-ÿ]", "", acronym)
    if before is not None and before.type == "PER":
        whole = before.first - 1  # « la Major Harbour League (MHL) »: no officer, by the letters
        titled = view.same_sentence(whole, at) and view.is_capital(whole) and not view.opens(whole)
        if whole < 0 or not titled or not initials_match(letters, _words(view, whole, at)):
            return None
        return Introduction(Mention(whole, at, "ORG", sure=True), short)
    if before is not None and initials_match(letters, _words(view, before.first, at)):
        return Introduction(Mention(before.first, at, "ORG", sure=True), short)
    first = _start_of_long_form(view, letters, at)
    if first is not None:
        return Introduction(Mention(first, at, "ORG", sure=True), short)
    if (
        before is None
        or before.type not in ("ORG", "MISC")
        or not _agreed_without_letters(view, before, acronym)
    ):
        return None
    return Introduction(_with_head(view, before), short)


def _is_dateline(view: WordView, at: int) -> bool:
    """`NATIONS UNIES (KAP) -`: where an agency writes from, and the agency."""
    closed = view.form[at + 2 : at + 3] == [")"] and view.form[at + 3 : at + 4] in (["-"], ["–"], ["—"])
    return (
        closed and view.form[at - 1].isupper() and len(view.form[at - 1]) > 2 and _opens_paragraph(view, at)
    )


def _opens_paragraph(view: WordView, at: int) -> bool:
    """Whether nothing but words in capitals stands before a bracket in its sentence."""
    first = at
    while first > 0 and view.same_sentence(first - 1, at):
        first -= 1
    return all(form.isupper() or not form.isalpha() for form in view.form[first:at])


def _with_head(view: WordView, name: Mention) -> Mention:
    """`gouvernement d'union nationale (GNA)`: the kind of body that the name is of belongs to it."""
    first = name.first - 2
    if first < 0 or view.lower[first + 1] not in _OF:
        return name
    head = view.lower[first]
    if head != "gouvernement" and head not in view.lexicon.organisations.heads:
        return name
    return Mention(first, name.last, "ORG", sure=True)


def _short_then_long(
    view: WordView, mentions: list[Mention], at_mention: list[int], at: int
) -> Introduction | None:
    acronym = view.form[at - 1]
    if not _ACRONYM.fullmatch(acronym):
        return None
    closing = next((i for i in range(at + 1, min(at + _REACH, len(view))) if view.form[i] == ")"), None)
    if closing is None or not view.same_sentence(at, closing):
        return None
    first = at + 1
    while first < closing and view.lower[first] in ("le", "la", "les", "l'"):
        first += 1
    index = at_mention[first] if first < closing else -1
    if index >= 0 and mentions[index].type == "PER":
        return None
    letters = re.sub(r"[^A-Za-zÀ-ÿ]", "", acronym)
    if closing - first < 2 or not initials_match(letters, _words(view, first, closing)):
        return None
    return Introduction(Mention(first, closing, "ORG", sure=True), Mention(at - 1, at, "ORG", sure=True))


def _agreed_without_letters(view: WordView, before: Mention, acronym: str) -> bool:
    """`Fonds pour l'enfance (Unicef)`: a long name of several words, and a short one that is nothing else."""
    if before.last - before.first < 2:
        return False
    known = view.lexicon.known
    long, short = known.get(view.words(before.first, before.last)), known.get(acronym)
    if long is not None and short is not None:
        return long.full == short.full
    return short is None and acronym.isupper() and len(acronym) > 2 and view.gazetteer.find(acronym) is None


def _start_of_long_form(view: WordView, letters: str, bracket: int) -> int | None:
    """Where a long form that the model missed begins: the nearest capital from which the letters fit."""
    for first in range(bracket - 1, max(-1, bracket - 1 - _REACH), -1):
        if not view.same_sentence(first, bracket) or view.form[first] in (",", ".", ";", "«", "»", "(", ")"):
            return None
        begins = view.is_capital(first) or view.lower[first] in view.lexicon.organisations.heads
        if (
            begins
            and bracket - first > 1
            and initials_match(letters, _words(view, first, bracket), exact=True)
        ):
            return first
    return None


def _words(view: WordView, first: int, last: int) -> list[str]:
    return long_name_words(view.lower[first:last])


def long_name_words(forms: Iterable[str]) -> list[str]:
    """The words of a long form in small letters, parts of hyphenated ones apart.

    >>> long_name_words(["Croix-Rouge", "internationale"])
    ['croix', 'rouge', 'internationale']
    """
    return [part for form in forms for part in re.split(r"[-\s]", form.lower()) if part]


def initials_match(letters: str, words: list[str], exact: bool = False) -> bool:
    """Whether each letter, in order, begins a word; `exact`: and no word but a small one is passed over.

    >>> initials_match("CICR", ["comité", "international", "de", "la", "croix", "rouge"])
    True
    >>> initials_match("ONU", ["gouvernement", "syrien"])
    False
    """
    wanted = [_plain(letter) for letter in letters]
    if len(wanted) < 2 or not words or _plain(words[0][0]) != wanted[0]:
        return False
    at = 0
    for word in words:
        if at < len(wanted) and _plain(word[0]) == wanted[at]:
            at += 1
        elif exact and word not in _SMALL and word not in _PARENTS:
            return False
    return at == len(wanted)


def _plain(letter: str) -> str:
    return letter.lower().translate(_UNACCENTED)


_UNACCENTED = str.maketrans("àâäéèêëîïôöùûüç", "aaaeeeeiioouuuc")
