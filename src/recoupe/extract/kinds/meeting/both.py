"""Whom `les deux hommes` means: the two people, and no third, whom the sentences before name."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.people import people

_THOSE = frozenset(("les", "ces", "aux", "des"))
_BACK = 2  # sentences before that name the two of whom one goes on to tell


def the_two(context: Context, chunk: int) -> list[int]:
    """The phrases that name both, in order, else none.

    Example: those of `Jan Tark` and `Ivo Brek` for `Jan Tark a reçu Ivo Brek. Les deux hommes se sont entretenus`;
    none where the sentences before name one person or three.
    """
    view, document = context.view, context.document
    phrase = view.chunks[chunk]
    told = document.tokens.lower[phrase.first : phrase.last]
    human = document.tokens.lower[phrase.head] in people().forms  # no camps, no lands
    if "deux" not in told or told[0] not in _THOSE or not human:
        return []
    number = view.sentence_of[chunk]
    before = document.sentences[max(0, number - _BACK) : number]
    named: dict[str, int] = {}
    for name in document.names:
        if name.kind == "person" and any(one.first <= name.first < one.last for one in before):
            named.setdefault(name.canonical, view.chunk_at[name.first])
    return list(named.values()) if len(named) == 2 else []
