"""Of which gender several people are, where no article tells: `les enseignantes` are women, `les soldats` are not."""

from __future__ import annotations

from functools import lru_cache

from recoupe.annotate.document import Tokens
from recoupe.extract.lexicon import BODIES_OF_WOMEN, EITHER_GENDER, ELIDED_GENDER, FEMININE
from recoupe.extract.people import plural
from recoupe.lang import load_table

PLURAL_PRONOUNS = {
    "ils": "m",
    "elles": "f",
    "ceux-ci": "m",
    "celles-ci": "f",
    "derniers": "m",
    "dernières": "f",
    "eux": "m",
}
"""Of which gender those are whom a plural pronoun stands for."""


def of_several(tokens: Tokens, token: int) -> str:
    """`m` or `f` by a plural noun itself, `e` where both are said of it, `""` where it doesn't tell."""
    lemma = tokens.lemma[token]
    if lemma in EITHER_GENDER:
        return "e"
    if lemma in FEMININE or lemma in BODIES_OF_WOMEN:
        return "f"
    return _told().get(tokens.lower[token]) or ELIDED_GENDER.get(lemma, "")


def suits(tokens: Tokens, token: int, gender: str) -> bool:
    """Whether `ils` (`m`) or `elles` (`f`) may stand for a plural noun."""
    return not gender or of_several(tokens, token) in ("", "e", gender)


@lru_cache(maxsize=1)
def _told() -> dict[str, str]:
    """Plural forms whose spelling tells: those told with a feminine (`soldat/soldate`), and those without an `e`."""
    data = load_table("people")
    found: dict[str, str] = {}
    for group in (*data["victims"].values(), *data["states"].values()):
        for entry in group:
            first, *others = entry.split("/")
            found.update({plural(form): "f" for form in others})
            if others or not first.endswith("e"):
                found.setdefault(plural(first), "m")
    found.update({plural(form): "f" for form in data["victims"]["women"]})
    return found
