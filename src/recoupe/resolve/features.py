"""Why two names are one, or two: small named features, each with its weight, whose sum decides.

Weights are in the manner of Fellegi and Sunter's match weights: evidence adds up, above `SAME` two profiles
are one entity. `Score.explain` lists what counted, so that a person can follow and overrule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.profile import Profile
from recoupe.resolve.spelling import distance, fold, skeleton, sound, words

SAME = 4.0
ALIKE = 0.2  # two words further apart by ear than this are two words
ALIKE_ON_AVERAGE = 0.15
GLUED = 0.06  # names of another number of words: their letters run together must all but agree
STEM = 5  # letters that inflected forms of one word share: `riverains`, `riveraine`

Feature = Callable[[Profile, Profile, Lexicon], float]


@dataclass(frozen=True, slots=True)
class Score:
    """The sum of the features' weights and those that counted."""

    total: float
    parts: tuple[tuple[str, float], ...]

    @property
    def same(self) -> bool:
        """Whether the evidence suffices to take two names for one."""
        return self.total >= SAME

    def explain(self) -> str:
        """The features that counted: `sounds_alike +6.0, kinds_differ -1.0`."""
        return ", ".join(f"{name} {weight:+.1f}" for name, weight in self.parts)


def sounds_alike(a: Profile, b: Profile, lex: Lexicon) -> float:
    """+6, less the distance: every word of one pairs off in order with a word of the other by ear.

    `Loudek Worsan` and `Ludek Vorsan`, `Fath El Cham` and `Fateh al-Cham`. Particles do not count.
    """
    gap = _spoken_gap(_sounded(a.core, lex), _sounded(b.core, lex))
    if gap is None:
        return 0.0
    return 6.0 - gap * (6.0 if a.cls == "person" else 10.0)


def first_names_differ(a: Profile, b: Profile, lex: Lexicon) -> float:
    """-10: two people with one surname and first names that no transcription joins, mute `e` included.

    `Ardem Talvik` and `Oskan Talvik`, `Michel` and `Michèle`.
    """
    if a.cls != "person":
        return 0.0
    one, other = _sounded(a.core, lex), _sounded(b.core, lex)
    if len(one) < 2 or len(other) < 2:
        return 0.0
    known, other_known = lex.given.get(one[0]), lex.given.get(other[0])
    if known and other_known and known != other_known:
        return -10.0
    gendered = one[0] != other[0] and one[0].removesuffix("e") == other[0].removesuffix("e")
    initial = one[0][0] == other[0][0] and (len(one[0]) == 1 or len(other[0]) == 1)
    return -10.0 if gendered or (distance(one[0], other[0]) > ALIKE and not initial) else 0.0


def abbreviated(a: Profile, b: Profile, _: Lexicon) -> float:
    """+5: one first name, and a surname told by its letter: `Ardem T.`, `Ardem Talvik`; not `Ana L.`, `Ana de Lorne`.

    So courts and newsrooms call whom they suspect, who holds no office.
    """
    if a.cls != "person":
        return 0.0
    for short, full, offices in ((a.core, b.core, b.roles), (b.core, a.core, a.roles)):
        cut = len(short) == 2 and len(short[1]) == 1 and len(full) > 1 and len(full[1]) > 1
        if (
            cut
            and not offices
            and full[1][0] == short[1]
            and distance(sound(short[0]), sound(full[0])) <= ALIKE
        ):
            return 5.0
    return 0.0


def introduced_acronym(a: Profile, b: Profile, _: Lexicon) -> float:
    """+8: the articles introduce one as the short form of the other, `Observatoire ... (ODVC)`."""
    short = {fold(acronym).replace(".", "") for acronym in a.acronyms} & _letters(b)
    back = {fold(acronym).replace(".", "") for acronym in b.acronyms} & _letters(a)
    both = {fold(x) for x in a.acronyms} & {fold(x) for x in b.acronyms}
    return 8.0 if short or back else 3.0 if both else 0.0


def initials(a: Profile, b: Profile, lex: Lexicon) -> float:
    """+5: one is written in capitals and spells the initials of the other, three letters or more.

    +4 with two letters, where the other begins with what a body is called: `FN`, `Front national`.
    """
    for short, long in ((a, b), (b, a)):
        if len(long.core) < 2:
            continue
        fitting = _letters(short) & spelled(long, lex)
        if any(len(letters) > 2 for letters in fitting):
            return 5.0
        if fitting and long.core[0] in lex.group_heads and all(n.isupper() for n in short.names):
            return 4.0
    return 0.0


def known_synonym(a: Profile, b: Profile, lex: Lexicon) -> float:
    """+8: the lexicon knows both as forms of one (`ONU`, `Nations unies`)."""
    one = lex.synonyms.get(" ".join(a.core))
    return 8.0 if one is not None and one == lex.synonyms.get(" ".join(b.core)) else 0.0


def same_allies(a: Profile, b: Profile, _: Lexicon) -> float:
    """+8: groups written as the same two acronyms or more in another order: `FPL/M4`, `M4-FPL`."""
    if a.cls != "group" or len(a.core) < 2 or a.core == b.core or sorted(a.core) != sorted(b.core):
        return 0.0
    return 8.0 if all(name.isupper() for name in (*a.names, *b.names)) else 0.0


def inflected_alike(a: Profile, b: Profile, lex: Lexicon) -> float:
    """+4.5: groups of one head word, the content words of one all among the other's by their stems.

    `Ligue riveraine` and `Ligue des États riverains`; not `Front patriotique` and `Front de libération`.
    """
    if a.cls != "group":
        return 0.0
    one, other = _stems(a.core, lex), _stems(b.core, lex)
    if min(len(one), len(other)) < 2 or one[0] != other[0]:
        return 0.0
    return 4.5 if set(one) <= set(other) or set(other) <= set(one) else 0.0


def called_what_it_is(a: Profile, b: Profile, lex: Lexicon) -> float:
    """+5: one only adds the word for what the other is: `front Altar`, not `mission de l'ONU`."""
    if a.cls != "group":
        return 0.0
    for one, other in ((a.core, b.core), (b.core, a.core)):
        apposed = len(one) > 1 and one[0] in lex.group_heads and one[1] not in lex.small_words
        if apposed and one[1:] == other and other[0] not in lex.group_heads:
            return 5.0
    return 0.0


def same_site(a: Profile, b: Profile, lex: Lexicon) -> float:
    """+5: one is a settlement or site named after the other's place: `camp d'Ourmez`, `Ourmez`."""
    if a.cls != "geo":
        return 0.0
    one, other = bare_place(a.core, lex), bare_place(b.core, lex)
    if (one, other) == (a.core, b.core):
        return 0.0
    if area_against_town(a, b, lex):
        return 0.0
    gap = _spoken_gap(one, other)
    area = is_area(a.core, lex) or is_area(b.core, lex)
    return 0.0 if gap is None else (4.5 if area else 5.0) - gap * 10.0


def gazetteer_apart(a: Profile, b: Profile, _: Lexicon) -> float:
    """-12: the gazetteer knows both, and they lie in two countries or more than 60 km apart."""
    if a.cls != "geo" or a.location is None or b.location is None:
        return 0.0
    far = (a.country and b.country and a.country != b.country) or _kilometres(a.location, b.location) > 60
    return -12.0 if far else 0.0


def named_together(a: Profile, b: Profile, lex: Lexicon) -> float:
    """-3: one article writes both, each as a name of its own; a newsroom keeps to one spelling."""
    if a.core == b.core or _letters(a) & initials_of(b.core, lex) or _letters(b) & initials_of(a.core, lex):
        return 0.0
    small, large = sorted((a.articles, b.articles), key=len)
    shared = sum(1 for article in small if article in large)
    return -3.0 if shared and 3 * shared >= len(small) and not same_site(a, b, lex) else 0.0


def kinds_differ(a: Profile, b: Profile, _: Lexicon) -> float:
    """-1: the articles take one for another kind of thing than the other."""
    return 0.0 if set(a.kinds) & set(b.kinds) else -1.0


FEATURES: tuple[Feature, ...] = (
    sounds_alike,
    first_names_differ,
    abbreviated,
    introduced_acronym,
    initials,
    known_synonym,
    same_allies,
    inflected_alike,
    called_what_it_is,
    same_site,
    gazetteer_apart,
    named_together,
    kinds_differ,
)


def compare(a: Profile, b: Profile, lex: Lexicon) -> Score:
    """Score two profiles of one class; no more than one feature that joins counts, the strongest."""
    found = [(feature.__name__, feature(a, b, lex)) for feature in FEATURES]
    found = [(name, weight) for name, weight in found if weight]
    joins = max((weight for _, weight in found if weight > 0), default=0.0)
    kept = [(name, weight) for name, weight in found if weight < 0 or weight == joins]
    return Score(joins + sum(weight for _, weight in kept if weight < 0), tuple(kept))


@lru_cache(maxsize=100_000)
def initials_of(core: tuple[str, ...], lex: Lexicon) -> frozenset[str]:
    """The acronyms that a name's words may spell, with and without its small words."""
    content = [word for word in core if word not in lex.small_words]
    ways = {"".join(word[0] for word in core), "".join(word[0] for word in content)}
    return frozenset(way for way in ways if len(way) > 1)


def spelled(profile: Profile, lex: Lexicon) -> frozenset[str]:
    """The acronyms of a profile's core and of its names with their articles (`La Nouvelle`, `LN`)."""
    return initials_of(profile.core, lex).union(
        *(initials_of(words(name), lex) for name in profile.names if len(profile.core) > 1)
    )


def bare_place(core: tuple[str, ...], lex: Lexicon) -> tuple[str, ...]:
    """A place's own name without what it is called: `("camp", "d", "ourmez")` -> `("ourmez",)`.

    So too `("hotel", "saphir")`, but not `("hopital", "d", "ourmez")`, which is only in it.
    """
    kept = list(core)
    if is_building(core, lex):
        kept = kept[1:]
    if len(kept) > 1 and kept[-1] in lex.beside_words:
        kept = kept[:-1]
    if len(kept) > 1 and (kept[0] in lex.site_heads or kept[0] in lex.area_heads):
        kept = kept[1:]
        while len(kept) > 1 and kept[0] in lex.articles:
            kept.pop(0)
    if len(kept) > 1 and kept[-1] in lex.town_suffixes:
        kept = kept[:-1]
    return tuple(kept)


def is_building(core: tuple[str, ...], lex: Lexicon) -> bool:
    """Whether a place is named as a building with a name of its own: `hôtel Saphir`."""
    return len(core) > 1 and core[0] in lex.building_heads and core[1] not in lex.small_words


def is_area(core: tuple[str, ...], lex: Lexicon) -> bool:
    """Whether a place is named as an area: `province de Belhour`."""
    return len(core) > 1 and core[0] in lex.area_heads


def area_against_town(a: Profile, b: Profile, lex: Lexicon) -> bool:
    """Whether one is an area and the other expressly its town: `province de Mirdja`, `Mirdja-ville`."""
    for area, town in ((a.core, b.core), (b.core, a.core)):
        urban = len(town) > 1 and (town[-1] in lex.town_suffixes or town[0] in {"ville", "cite"})
        if is_area(area, lex) and urban:
            return True
    return False


def apart(a: Profile, b: Profile, lex: Lexicon) -> bool:
    """Whether two profiles must stay two whatever ties others: the features that no evidence outweighs."""
    if first_names_differ(a, b, lex) or gazetteer_apart(a, b, lex) or area_against_town(a, b, lex):
        return True
    return bool(named_together(a, b, lex)) and _look_alikes(a, b, lex)


def _look_alikes(a: Profile, b: Profile, lex: Lexicon) -> bool:
    """Names that differ in a consonant, of one length: no transcription (`Ansar al-Ghorba`, `Ansar al-Ghorfa`)."""
    one, other = _sounded(a.core, lex), _sounded(b.core, lex)
    if _spoken_gap(one, other) is None:
        return False
    return any(skeleton(x) != skeleton(y) for x, y in zip(one, other, strict=False))


def _letters(profile: Profile) -> set[str]:
    """The profile's own form where it is one short word, as an acronym is."""
    whole = "".join(profile.core)
    return {whole} if len(whole) <= 8 and profile.cls != "person" else set()


def _sounded(core: tuple[str, ...], lex: Lexicon) -> tuple[str, ...]:
    kept = tuple(word for word in core if word not in lex.particles)
    return kept or core


def _spoken_gap(one: tuple[str, ...], other: tuple[str, ...]) -> float | None:
    """Mean distance by ear of names with as many words each, `None` beyond `ALIKE` for any word."""
    if len(one) != len(other):  # `Abdel Rahman`, `Abdelrahman`: only a space may be lost
        gap = distance("".join(one), "".join(other))
        return gap if gap <= GLUED else None
    gaps = [distance(a, b) for a, b in zip(one, other, strict=True)]
    if any(gap > ALIKE for gap in gaps) or sum(gaps) > ALIKE_ON_AVERAGE * len(gaps):
        return None
    if len(one) == 1 and gaps[0] > 0 and _ends_in_vowel(one[0]) != _ends_in_vowel(other[0]):
        return None
    return sum(gaps) / len(gaps)


def _ends_in_vowel(word: str) -> bool:
    return sound(word)[-1:] in "aeiou"


def _stems(core: tuple[str, ...], lex: Lexicon) -> tuple[str, ...]:
    return tuple(word[:STEM] for word in core if word not in lex.small_words)


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = ((radians(x), radians(y)) for x, y in (one, other))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, h)))
