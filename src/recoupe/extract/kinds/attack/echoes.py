"""Attack nouns that only say again what the article tells elsewhere: in a headline, before it, or behind it.

`14 morts dans le bombardement d'un marché`; `Un attentat a endeuillé Oron. Deux hommes ont ouvert le feu.`; `Fusillade
d'Oron : le suspect arrêté`. Told again with its place, `le lendemain de l'attentat d'Oron`, it is told for itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.attack.campaigns import is_campaign
from recoupe.extract.kinds.attack.nouns import is_definite, read_strike
from recoupe.extract.kinds.attack.reader import Strike

Found = tuple[Clause | None, Strike]
_LABEL = 4  # phrases before the colon of a title
_NOUNS = ("noun", "occurred", "near")
_VERBS = ("verb", "idiom", "carried")


def echoes(context: Context, own: Clause | None, strike: Strike, found: Sequence[Found]) -> bool:
    """Whether an attack told by its noun is one of those found elsewhere in the article."""
    if strike.noun < 0 or strike.how not in _NOUNS:
        return False
    told = [clause for clause, other in found if clause is not None and other.how in _VERBS]
    if _is_label(context, strike.noun) and any(other is not strike for _, other in found):
        return True
    if strike.how == "noun" and _is_quoted(context, strike) and _told_outside(context, strike, found):
        return True
    if in_headline(context, strike.noun):
        if _is_dated_line(context, strike):
            return False
        return not _tells_whole(context, strike) and any(
            not in_headline(context, clause.chunk) for clause in told
        )
    here = context.view.sentence_of[strike.noun]
    bare = strike.target < 0 and strike.actor is None and strike.place < 0
    if own is not None and any(context.view.chunks[c].quantity >= 0 for c in own.objects):
        bare = False  # « un tir d'artillerie a fait neuf blessés » is told for itself
    if context.view.chunks[strike.noun].quantity >= 0:
        bare = False  # « deux explosions se sont succédé »
    if bare and any(clause.sentence == here + 1 for clause in told):
        return True
    return _is_known(context, strike, found) or _goes_on(context, strike, found)


def _tells_whole(context: Context, strike: Strike) -> bool:
    """`Raid aérien contre une base en Sarvie`: a title that opens with an attack and says on what.

    So does `cinq morts dans l'attaque d'un hôtel par les rebelles`, which says who as well.
    """
    sentence = context.view.sentence_of[strike.noun]
    opens = strike.noun == context.view.sentence_chunks[sentence][0]
    whole = strike.target >= 0 and (opens or strike.actor is not None)
    itself = context.view.chunks[strike.noun].kind == "NP" and not context.view.sentence_clauses[sentence]
    whole = whole or (itself and strike.place >= 0)  # « double attentat à Oron »
    return whole and context.document.sentences[sentence].role == "title"


def _is_dated_line(context: Context, strike: Strike) -> bool:
    """`Oron – 23/09/2012 – Après un raid aérien`: a caption with its own day, told for itself."""
    sentence = context.view.sentence_of[strike.noun]
    if context.document.sentences[sentence].role == "title" or context.view.sentence_clauses[sentence]:
        return False
    chunk = context.view.chunks[strike.noun]
    before = any(t.earliest is not None and t.first < chunk.first for t in context.times_at[sentence])
    told = strike.target >= 0 or strike.actor is not None or chunk.prep in ("après", "par")
    return before and told


def in_headline(context: Context, c: int) -> bool:
    """Whether a phrase stands in a title, or in a line without a verb such as `9h20 - Tirs au port`."""
    sentence = context.view.sentence_of[c]
    return context.document.sentences[sentence].role == "title" or not context.view.sentence_clauses[sentence]


def _is_label(context: Context, c: int) -> bool:
    """`Fusillade d'Oron : le suspect arrêté`: a phrase before the colon that opens a title."""
    view = context.view
    start, stop = view.sentence_chunks[view.sentence_of[c]]
    after = c + 1
    while after < min(stop, c + _LABEL) and view.chunks[after].kind == "PP":
        after += 1
    bare = view.chunks[c].inner == view.chunks[c].head
    return c == start and bare and after < stop and view.chunks[after].kind == "COLON"


def _is_quoted(context: Context, strike: Strike) -> bool:
    """`« Nos pensées vont aux victimes de l'attaque d'Oron »`, `a dénoncé un « attentat »`: it only speaks of it."""
    view, c = context.view, strike.noun
    start, _ = view.sentence_chunks[view.sentence_of[c]]
    marks = [view.chunks[k].kind for k in range(start, c) if view.chunks[k].kind in ("OPEN", "CLOSE")]
    new = strike.actor is not None or read_strike(context, c).dated
    if not marks or marks[-1] != "OPEN" or new:
        return False
    alone = c + 1 < len(view.chunks) and view.chunks[c + 1].kind == "CLOSE"
    return is_definite(context, c) or alone


def _told_outside(context: Context, strike: Strike, found: Sequence[Found]) -> bool:
    """Whether the article tells of an attack in other words than those in marks."""
    others = (other for _, other in found if other is not strike and other.noun != strike.noun)
    return any(
        other.how != "noun" or not _is_quoted(context, other) for other in others if _starts(other) >= 0
    )


def _is_known(context: Context, strike: Strike, found: Sequence[Found]) -> bool:
    """`l'attaque a fait dix morts`: a known one without who, whom or where, told in more words before."""
    known = is_definite(context, strike.noun)
    if not known or strike.actor is not None or strike.target >= 0 or strike.place >= 0:
        return False
    if read_strike(context, strike.noun).dated:
        return False
    told = [other for _, other in found if other is not strike and 0 <= _starts(other) < strike.noun]
    return any(not in_headline(context, _starts(other)) for other in told)


def _goes_on(context: Context, strike: Strike, found: Sequence[Found]) -> bool:
    """`l'offensive narvienne` again: one campaign, of which nothing more is said than whose it is."""
    if strike.target >= 0 or strike.place >= 0 or not is_campaign(context, strike.noun):
        return False
    if not is_definite(context, strike.noun) or read_strike(context, strike.noun).dated:
        return False
    return any(
        other.actor == strike.actor and 0 <= other.noun < strike.noun and is_campaign(context, other.noun)
        for _, other in found
    )


def _starts(strike: Strike) -> int:
    """The first chunk by which an attack is told, as far as it has one."""
    return min((c for c in (strike.noun, strike.target, strike.place, strike.weapon) if c >= 0), default=-1)
