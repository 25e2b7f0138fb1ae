"""Which profiles are one entity: candidates by key, scores by features, then merging, best first.

Blocking, comparing and deciding are kept apart as in Splink. A block larger than `WINDOW` is sorted and each
profile compared with its neighbours only, so the cost stays near-linear in the number of profiles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from recoupe.resolve.features import Score, apart, bare_place, compare, spelled
from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.profile import Profile
from recoupe.resolve.spelling import fold, skeleton

WINDOW = 40
_ALLIES = 4  # acronyms of one name at most


def block_keys(profile: Profile, lex: Lexicon) -> Iterator[tuple[str, ...]]:
    """Keys under which a profile may meet the ones it could be: sounds of its words, initials, synonyms."""
    core = [word for word in profile.core if word not in lex.particles] or list(profile.core)
    cls = profile.cls
    if cls == "person":
        yield (cls, "last", skeleton(core[-1]))
        yield (cls, "first", skeleton(core[0]), core[-1][:1])
        return
    yield (cls, "all", "".join(skeleton(word) for word in core))
    if cls == "geo":
        yield (cls, "all", "".join(skeleton(word) for word in bare_place(profile.core, lex)))
        return
    for word in core:
        if word != core[0]:
            yield (cls, "head", core[0], word[:4])
    for letters in {*spelled(profile, lex), "".join(profile.core)}:
        yield (cls, "letters", letters)
    for acronym in profile.acronyms:
        yield (cls, "letters", fold(acronym).replace(".", ""))
    if len(core) > 1:
        yield (cls, "all", "".join(skeleton(word) for word in core[1:]))
    if cls == "group" and 1 < len(profile.core) <= _ALLIES:
        yield (cls, "allies", *sorted(profile.core))
    known = lex.synonyms.get(" ".join(profile.core))
    if known:
        yield (cls, "known", known)


def candidates(profiles: list[Profile], lex: Lexicon) -> Iterator[tuple[int, int]]:
    """Pairs of indexes worth comparing, each once, the lower first."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for key in set(block_keys(profile, lex)):
            blocks[key].append(i)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        block.sort(key=lambda i: (profiles[i].core, i))
        for at, i in enumerate(block):
            for j in block[at + 1 : at + 1 + WINDOW]:
                pair = (i, j) if i < j else (j, i)
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def merge(
    profiles: list[Profile], lex: Lexicon, kept_apart: frozenset[frozenset[int]] = frozenset()
) -> list[int]:
    """For each profile the index of the one that stands for its entity.

    Pairs join best score first; two groups in which any pair must stay apart are not joined,
    nor those of which a pair was judged to be two (`kept_apart`).
    """
    scored: list[tuple[float, int, int]] = []
    for i, j in candidates(profiles, lex):
        score: Score = compare(profiles[i], profiles[j], lex)
        if score.same:
            scored.append((-score.total, i, j))
    scored.sort()
    leader = list(range(len(profiles)))
    members: dict[int, list[int]] = {}
    for _, i, j in scored:
        a, b = leader[i], leader[j]
        if a == b:
            continue
        left, right = members.get(a, [a]), members.get(b, [b])
        judged = any(frozenset((k, m)) in kept_apart for k in left for m in right) if kept_apart else False
        if judged or _clash(left, right, profiles, lex):
            continue
        keep, gone = (a, b) if a < b else (b, a)
        members[keep] = [*left, *right]
        for k in members.pop(gone, [gone]) if gone in members else [gone]:
            leader[k] = keep
        for k in members[keep]:
            leader[k] = keep
    return leader


def _clash(left: Iterable[int], right: list[int], profiles: list[Profile], lex: Lexicon) -> bool:
    return any(apart(profiles[i], profiles[j], lex) for i in left for j in right)
