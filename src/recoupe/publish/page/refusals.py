"""Why something was refused, in the reader's language.

Readers refuse in English, in one place each; `i18n/refusals.toml` holds those sentences as templates beside
their French words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from recoupe.publish.page.words import Words, same

Part = Literal["reason", "advice", "trouble"]
LONGEST = 600  # characters of a refusal that are compared with the templates

_SLOT = re.compile(r"\{(\w+)\}")


def refusal_words(part: Part, english: str) -> Words:
    """A refusal's reason or advice, or what the app says, in each language; what no template covers stays English.

    >>> refusal_words("reason", "it is bigger than 20 MB").fr
    'il dépasse 20 Mo'
    >>> refusal_words("reason", "it hums").fr
    'it hums'
    """
    for pattern, french in _templates()[part]:
        found = pattern.fullmatch(english[:LONGEST])
        if found:
            return Words(french.format_map(found.groupdict()), english)
    return same(english)


@lru_cache(maxsize=1)
def _templates() -> dict[Part, Sequence[tuple[re.Pattern[str], str]]]:
    """Each English template as a pattern, the more exact ones first, with its French words."""
    text = (files("recoupe.publish.page") / "i18n" / "refusals.toml").read_text("utf-8")
    parts: dict[Part, dict[str, str]] = tomllib.loads(text)  # type: ignore[assignment] # keys are the file's tables
    return {
        part: [(_pattern(each), french) for each, french in sorted(pairs.items(), key=_slots)]
        for part, pairs in parts.items()
    }


def _slots(pair: tuple[str, str]) -> tuple[int, int]:
    """Fewer gaps first, then more letters: the more exact template wins."""
    return len(_SLOT.findall(pair[0])), -len(pair[0])


def _pattern(template: str) -> re.Pattern[str]:
    said = [
        re.escape(piece) if at % 2 == 0 else f"(?P<{piece}>.+?)"
        for at, piece in enumerate(_SLOT.split(template))
    ]
    return re.compile("".join(said), re.DOTALL)
