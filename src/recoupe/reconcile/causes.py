"""What a story is about, where one disaster fills it: the cause of figures that name none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recoupe.reading import Reading
from recoupe.reconcile.lexicon import lexicon
from recoupe.resolve.spelling import words

_SHARE = 0.6  # of a story's articles that must tell of its disaster
_LEAST = 2  # articles that must


def main_cause(readings: Sequence[Reading]) -> str | None:
    """The class of causes that come once of which most articles of a story tell, `None` where none does.

    Wars and sieges last, and hold many incidents: they are no such cause. Example: `flood` where five of six
    articles write of a `crue` or of `inondations`.
    """
    lex = lexicon()
    told: Counter[str] = Counter()
    for reading in readings:
        said = set(words(reading.raw))
        told.update({cls for word, cls in lex.disaster_words.items() if word in said})
    if not told:
        return None
    cause = max(told, key=lambda cls: (told[cls], cls))
    return cause if told[cause] >= max(_LEAST, _SHARE * len(readings)) else None
