"""Which articles tell one story: those tied by names that few stories share, directly or through others.

Names and claims are compared within a story only, so an added article re-decides the story that it belongs to and
nothing else, and the government or `le président` of one crisis is not that of another. Being tied depends on the
two articles alone, never on how many others there are, so stories come out the same in any order of adding.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from recoupe.lang import load_table
from recoupe.reading import Reading
from recoupe.resolve.lexicon import Lexicon, lexicon
from recoupe.resolve.offices import mentions_of
from recoupe.resolve.profile import CLASS_OF, NameClass, core_of
from recoupe.resolve.spelling import fold, skeleton, sound, words

TELLING = 6  # letters from which on one name in common suffices: `Nidran`, `Ludek Orvan`
SHORT = 4  # letters from which on a place suffices that both articles are about: `Oron`
INITIALS = 3  # and those of an armed group: `FLO`
TWICE = 2  # times that an article names a place or a group that it is about
ABOUT = 3  # of those the ones that it names most, which it is about
HEARD = 7  # consonants from which on they suffice without the vowels: `Ludek Morvan`, `Ladouk Morwane`
PAIRED = 8  # names of an article, the most used first, of which any two in common suffice
MOST = 24  # telling names of an article that count; the most used first
OPENING = 3_000  # characters that hold what an article calls by name, however long it goes on
COINED = 3  # times that an article sets a name in marks that it goes by
LEAD = 300  # characters that tell what an article is about, where it has no title
_MARKED = re.compile(r"[«“\"]\s?([a-zà-ÿ]{3,15} [a-zà-ÿ]{3,15})\s?[»”\"]", re.IGNORECASE)
_LEAST: dict[str, int] = {"place": SHORT, "state": SHORT, "armed_group": INITIALS}


def ties(reading: Reading) -> tuple[int, ...]:
    """What ties an article to others, as numbers: two articles with one in common tell one story.

    A long name is a tie, so is a short one of a place or an armed group that an article is about, and so is a pair of
    shorter ones.
    Names that every story has (`ONU`, `Paris`) and lone surnames don't count, but where an article opens with what
    happened there: two that open with `l'attentat de Rome` tell of one.
    """
    lex = lexicon(reading.article.language)
    counts: Counter[str] = Counter()
    least: dict[str, int] = {}
    for mention in mentions_of(reading, lex):
        if mention.kind != "outlet":
            for part in _parts(mention.canonical):
                name = _name(part, CLASS_OF[mention.kind], lex, reading.article.language)
                counts.update([name] if name else ())
                if name and mention.kind in _LEAST:
                    least[name] = _LEAST[mention.kind]
            town = _named_after(mention.canonical, lex, reading.article.language)
            counts.update([town] if town else ())
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    telling = [name for name in ranked if _letters(name) >= TELLING][:MOST]
    about = [name for name in ranked if name in least and counts[name] >= TWICE][:ABOUT]
    telling += [name for name in about if least[name] <= _letters(name) < TELLING]
    found = [*telling, *(heard for name in telling for heard in _heard(name))]
    found += ["\x1f".join(sorted(pair)) for pair in combinations(ranked[:PAIRED], 2)]
    found += [*_happened(reading, lex), *_christened(reading), *_coined(reading)]
    return tuple(sorted({_number(tie) for tie in found}))


def _parts(name: str) -> list[str]:
    """A name, and those that a stroke joins in it: `FLO/A12` is written of as `A12` too."""
    return [name, *name.split("/")] if "/" in name else [name]


def _happened(reading: Reading, lex: Lexicon) -> list[str]:
    """What an article opens with and where: a sort of disaster or attack, with each place beside it."""
    told = set(words(reading.raw[:LEAD]))
    sorts = {sort for word, sort in _sorts(reading.article.language).items() if word in told}
    if not sorts:
        return []
    places = {
        " ".join(core_of(mention.canonical, "geo", lex))
        for mention in mentions_of(reading, lex)
        if mention.kind == "place" and mention.start < LEAD
    }
    return [f"{sort}\x1c{place}" for sort in sorts for place in places]


def _christened(reading: Reading) -> list[str]:
    """What an article calls by a name of its own: `storm` with `ilva` for `l'ouragan Ilva`."""
    pattern, sorts = _namings(reading.article.language)
    return [
        f"{sorts[found['word'].lower()]}\x1c{fold(found['name'])}"
        for found in pattern.finditer(reading.raw[:OPENING])
    ]


def _coined(reading: Reading) -> list[str]:
    """What an article sets in marks again and again, two words that name something: « foulards verts »."""
    told = Counter(" ".join(words(found[1])) for found in _MARKED.finditer(reading.raw[:OPENING]))
    return [f"\x1b{name}" for name, times in told.items() if times >= COINED and " " in name]


def components(nodes: Iterable[str], tied: Iterable[Sequence[str]]) -> list[list[str]]:
    """Nodes grouped by what ties them, directly or through others; each of `tied` holds nodes that are tied.

    >>> components(["a", "b", "c"], [["a", "b"], ["b", "d"]])
    [['a', 'b', 'd'], ['c']]
    """
    leader = {node: node for node in nodes}

    def root(node: str) -> str:
        while leader.setdefault(node, node) != node:
            leader[node] = node = leader[leader[node]]
        return node

    for group in tied:
        a = root(group[0])
        for other in group[1:]:
            b = root(other)
            if a != b:
                leader[b] = a
    groups: dict[str, list[str]] = {}
    for node in [*leader]:
        groups.setdefault(root(node), []).append(node)
    return list(groups.values())


def stories(readings: Sequence[Reading], links: Iterable[tuple[str, str]] = ()) -> list[list[Reading]]:
    """The readings story by story, each by file and id; `links` are pairs of article ids judged to be one."""
    known = {reading.article.id: reading for reading in readings}
    having: dict[int, list[str]] = {}
    for article, reading in known.items():
        for tie in ties(reading):
            having.setdefault(tie, []).append(article)
    judged = [pair for pair in links if known.keys() >= set(pair)]
    found = components(known, [*having.values(), *judged])
    return [
        sorted((known[one] for one in group), key=lambda reading: (reading.article.file, reading.article.id))
        for group in found
    ]


@lru_cache(maxsize=50_000)
def _named_after(name: str, lex: Lexicon, language: str) -> str | None:
    """The place at the end of a longer name: `hôpital de Verdane` names Verdane."""
    at = max(name.rfind(" de "), name.rfind(" d'"), name.rfind(" du "))
    tail = name[at + 3 :].strip() if at > 0 else ""
    return _name(tail, "geo", lex, language) if tail[:1].isupper() else None


@lru_cache(maxsize=50_000)
def _name(name: str, cls: NameClass, lex: Lexicon, language: str) -> str | None:
    """What an article's name counts as, `None` for one that ties nothing."""
    core = " ".join(core_of(name, cls, lex))
    core = lex.synonyms.get(core, core)
    lone = cls == "person" and " " not in core  # a surname is anybody's
    return None if lone or core in _worldwide(language) else core


@lru_cache(maxsize=4)
def _worldwide(language: str) -> frozenset[str]:
    table = load_table("stories", language)
    return frozenset(" ".join(words(name)) for sort in ("powers", "bodies", "media") for name in table[sort])


@lru_cache(maxsize=4)
def _sorts(language: str) -> dict[str, str]:
    """Words for what happens at a place once -> the sort of it."""
    return {word: sort for sort, told in load_table("stories", language)["happened"].items() for word in told}


@lru_cache(maxsize=4)
def _namings(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds a name behind a word for what bears one, an adjective between or not; and that word's sort."""
    sorts = {
        word: sort for sort, told in load_table("stories", language)["christened"].items() for word in told
    }
    told = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorts)
    return re.compile(rf"\b(?P<word>{told})(?: [a-zà-ÿ]+)? (?P<name>[A-ZÀ-Þ][a-zà-ÿ]{{2,}})\b"), sorts


@lru_cache(maxsize=50_000)
def _heard(core: str) -> tuple[str, ...]:
    """How a name of two words or more sounds, so that other spellings of it tie too: by ear, and by consonants."""
    said = core.split()
    if len(said) < 2:
        return ()
    bones = [skeleton(word) for word in said]
    heard = "\x1d" + " ".join(map(sound, said))
    return (heard, "\x1e" + " ".join(bones)) if len("".join(bones)) >= HEARD else (heard,)


def _letters(core: str) -> int:
    return sum(map(str.isalpha, core))


def _number(tie: str) -> int:
    return int.from_bytes(blake2b(tie.encode(), digest_size=8).digest(), "big") >> 1  # fits SQLite's integers
