"""An expression as found, before it is placed in a document."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from recoupe.times.expression import TimexType
from recoupe.times.meaning import Meaning
from recoupe.times.phrase import Phrase


class Draft(msgspec.Struct, frozen=True):
    """Words `[first, last)` of the lexed text, the TIMEX3 type and what they mean.

    `joined` tells that the next draft of the same match ends the range that this one begins.
    """

    first: int
    last: int
    type: TimexType
    meaning: Meaning
    joined: bool = False


Builder = Callable[[Phrase], list[Draft]]
