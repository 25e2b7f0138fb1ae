"""How a name sounds: one key for the ways in which newsrooms write a foreign name in Latin letters.

`Fath El Cham`, `Fateh al-Cham` and `Fatah al-Sham` are one name heard through three transliterations. The key
keeps what the ear keeps: consonants with their common spellings made one, vowels reduced to what
transcription preserves: the idea of phonetic keys such as Double Metaphone, cut down to what differs
between French, English and scholarly transcriptions.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "`": "'", "\u00ad": None, "\u00a0": " ", "\u202f": " "}
)
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_WORD = re.compile(r"[^\W_]+")
_SPLIT_BY_SCAN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")

# Longest first: each spelling and the sound that it is given here.
_SOUNDS = (
    ("tsch", "C"), ("dsch", "j"), ("tch", "C"), ("sch", "S"), ("ch", "S"), ("sh", "S"),
    ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("rh", "r"),
    ("ck", "k"), ("qu", "k"), ("q", "k"), ("x", "ks"), ("ou", "u"), ("oo", "u"), ("w", "v"),
    ("ee", "i"), ("ey", "i"), ("ei", "i"), ("y", "i"), ("ç", "s"),
)  # fmt: skip
_SOUND = re.compile("|".join(re.escape(spelling) for spelling, _ in _SOUNDS))
_SOUND_OF = dict(_SOUNDS)
_SOFT_C = re.compile(r"c(?=[eiy])")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiou")
# Pairs of sounds that transcriptions exchange: an h for a g (`Bohdar`, `Bogdar`), a k for a g (`Kadhafi`).
_NEAR = frozenset(
    frozenset(pair) for pair in ("gh", "kg", "bp", "sz", "jg", "fv", "dt", "SC", "Ss", "kh", "jC", "zj", "uv")
)
_VOWEL_CHANGED, _VOWEL_LEFT_OUT, _NEAR_CONSONANT = 0.25, 0.3, 0.45


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case without accents, apostrophes straight, spaces single: `al-Châm` -> `al-cham`."""
    text = _SPLIT_BY_SCAN.sub("", text).translate(_APOSTROPHES).lower().replace("œ", "oe").replace("æ", "ae")
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return " ".join(text.split())


def words(text: str) -> tuple[str, ...]:
    """Folded words of a name: `l'Observatoire` -> `("l", "observatoire")`."""
    return tuple(_WORD.findall(fold(text)))


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """The sound of one folded word: `qasmara` and `kasmara` -> `kasmara`, `djalouz` -> `jaluz`."""
    heard = _SOUND.sub(lambda match: _SOUND_OF[match.group()], _SOFT_C.sub("s", word)).replace("c", "k")
    heard = _DOUBLED.sub(r"\1", heard)
    if len(heard) > 3 and heard.endswith("e"):
        heard = heard[:-1]
    return heard


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of a folded word's sound, near ones made one: the key that candidates share.

    `kessian` and `qessian` -> `ksn`; a word of vowels only keeps them.
    """
    heard = sound(word)
    bones = "".join(c for c in heard if c not in _VOWELS and c != "h")
    bones = bones.translate(str.maketrans("gbzvdCS", "kpsftss"))
    return _DOUBLED.sub(r"\1", bones) or heard


@lru_cache(maxsize=200_000)
def distance(one: str, other: str) -> float:
    """How far two folded words sound apart: weighted edits divided by the longer length, 0 to 1.

    Vowels are cheap and near consonants half price: transcription keeps the skeleton. Wagner and Fischer's
    dynamic programming; names are short.
    """
    a, b = sound(one), sound(other)
    if a == b:
        return 0.0
    if not a or not b:
        return 1.0
    previous = [0.0]
    for c in b:
        previous.append(previous[-1] + _drop(c))
    for c in a:
        row = [previous[0] + _drop(c)]
        for j, d in enumerate(b):
            row.append(min(previous[j + 1] + _drop(c), row[j] + _drop(d), previous[j] + _swap(c, d)))
        previous = row
    return previous[-1] / max(len(a), len(b))


def _drop(c: str) -> float:
    return _VOWEL_LEFT_OUT if c in _VOWELS or c == "h" else 1.0


def _swap(c: str, d: str) -> float:
    if c == d:
        return 0.0
    if c in _VOWELS and d in _VOWELS:
        return _VOWEL_CHANGED
    return _NEAR_CONSONANT if frozenset((c, d)) in _NEAR else 1.0
