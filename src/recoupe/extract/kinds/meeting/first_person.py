"""Meetings that one tells of oneself: `j'ai rencontré le président`, `le ministre m'a reçue`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context

_SUBJECTS = frozenset(("je", "j'", "nous"))
_OBJECTS = frozenset(("me", "m'", "nous"))
_LATELY = ("eu l'occasion de", "eu l'honneur de", "eu la chance de")
_REACH = 5  # tokens before an infinitive to « j'ai eu »


def in_first_person(context: Context, clause: Clause) -> bool:
    """Whether a clause says `je`, `nous` or `me` of who meets: `j'ai eu l'occasion de rencontrer le roi`."""
    lower, verb = context.document.tokens.lower, clause.verb
    subject = context.view.chunks[clause.subject].head if clause.subject >= 0 else -1
    if subject >= 0 and lower[subject] in _SUBJECTS:
        return True
    if verb.tense == "Past" and not _OBJECTS.isdisjoint(lower[verb.first : verb.head]):
        return True  # not « il nous reçoit dans un café », which a reporter writes
    before = lower[max(0, verb.first - _REACH) : verb.first]
    had = any(" ".join(before).replace("' ", "'").endswith(words) for words in _LATELY)
    return had and not _SUBJECTS.isdisjoint(lower[max(0, verb.first - _REACH - 2) : verb.first])


def who_says_so(context: Context, clause: Clause | None) -> tuple[str, ...]:
    """The name of who speaks, where they tell of a meeting of their own; else nothing."""
    if clause is None or not in_first_person(context, clause):
        return ()
    sources = context.attributed(clause.sentence, clause.verb.first)
    return (sources[0].source.name,) if sources else ()
