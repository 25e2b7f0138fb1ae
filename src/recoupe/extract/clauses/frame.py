"""A frame of the clause builder: a clause under way, with what waits in it for its verb."""

from __future__ import annotations

import msgspec

from recoupe.extract.clauses.view import ClauseKind


class Frame(msgspec.Struct):
    """A sentence, subordinate clause, relative clause, quotation or bracket; numbers as in `Clause`.

    `waiting` holds noun phrases and `fronted` prepositional ones that no verb has taken yet, `uncontrolled`
    the clauses without a finite verb whose subject is still to come; a quotation that is `held` by a preposition
    leaves none of its phrases to the clause around it.
    """

    kind: ClauseKind
    marker: str = ""
    antecedent: int = -1
    parent: int = -1
    opener: str = ""  # the chunk kind that pushed it: REL, SUB, OPEN, LPAR or "" for the sentence itself
    waiting: list[int] = []
    fronted: list[int] = []
    subjects: list[int] = []
    finite: int = -1  # the frame's last finite clause
    last: int = -1  # its last clause of any form
    uncontrolled: list[int] = []
    held: bool = False
    names: bool = False  # the marks hold the name of the noun before them
