"""Which language an article is in: as its source says, unless its own words say otherwise."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import msgspec

from recoupe.errors import InputRefusedError
from recoupe.ingest.raw_article import RawArticle
from recoupe.lang import load_table

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 4_000  # characters
_SHARE = 0.2  # of a text's words are the commonest small ones of its language, or more
_CODE = re.compile(r"[a-z]{2,3}")


def with_language(raw: RawArticle) -> RawArticle:
    """The article with its language as a bare code, `None` where its source tells none that can be one.

    A page in French may declare another language, that of its template: its words win.

    >>> with_language(RawArticle(file="a", text="Il a plu.", language="fr-BE")).language
    'fr'
    """
    if raw.language is None:
        return raw
    told = raw.language.replace("_", "-").split("-")[0].strip().lower()
    code = told if _CODE.fullmatch(told) else None
    if code not in (None, *languages()):
        code = next((each for each in languages() if _reads_like(raw.text, each)), code)
    return raw if code == raw.language else msgspec.structs.replace(raw, language=code)


def foreign(raw: RawArticle) -> InputRefusedError | None:
    """Why an article in a language that is not read is refused; nothing where it is read.

    >>> str(foreign(RawArticle(file="a.xml", text="It rained.", language="en")))
    'a.xml: its language is en, which is not read yet; leave it out, or give its French version'
    """
    if raw.language is None or raw.language in languages():
        return None
    reason = f"its language is {raw.language}, which is not read yet"
    return InputRefusedError(raw.file, reason, "leave it out, or give its French version")


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a folder of their own."""
    return tuple(sorted(each.name for each in files("recoupe.lang").iterdir() if len(each.name) == 2))


def _reads_like(text: str, language: str) -> bool:
    """Whether as many words are small words of a language as in any text of it."""
    words = [word.lower() for word in _WORD.findall(text[:_LOOKED_AT])]
    small = _small(language)
    return bool(words) and sum(word in small for word in words) >= _SHARE * len(words)


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(load_table("small_words", language)["words"])
