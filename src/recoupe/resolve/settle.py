"""Who each profile stands for: full names merged over the dossier, short ones settled by their article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from recoupe.judgements import NONE, Judgements, NameRef
from recoupe.resolve.decide import merge
from recoupe.resolve.features import ALIKE
from recoupe.resolve.lexicon import Lexicon, StateNames
from recoupe.resolve.names import Names
from recoupe.resolve.profile import CLASS_OF, Profile
from recoupe.resolve.spelling import distance, skeleton


def settle(names: Names, judged: Judgements = NONE) -> None:
    """Merge the full names over the dossier, then give each short name to the one it must mean."""
    full = [i for i, profile in enumerate(names.profiles) if not _short(profile, names.lex)]
    two = list(_known(judged.different_names, names))
    rank = {at: i for i, at in enumerate(full)}
    kept_apart = frozenset(frozenset((rank[a], rank[b])) for a, b in two if a in rank and b in rank)
    leader = merge([names.profiles[i] for i in full], names.lex, kept_apart)
    names.leader = list(range(len(names.profiles)))
    for i, stands in zip(full, leader, strict=True):
        names.leader[i] = full[stands]
    _settle_sides(names)
    _settle_forces(names)
    _settle_short(names, full)
    for one, other in _known(judged.same_names, names):
        names.leader[names.root(other)] = names.root(one)
    for one, other in two:
        if names.root(one) == names.root(other):
            gone = one if names.leader[other] == other else other
            names.leader[gone] = gone


def _known(pairs: Iterable[tuple[NameRef, NameRef]], names: Names) -> Iterator[tuple[int, int]]:
    """The profiles that judged names mean, where the dossier still has both."""
    for pair in pairs:
        one, other = (
            names.index.get(names.key_of(name, CLASS_OF[kind])) if kind in CLASS_OF else None
            for kind, name in pair
        )
        if one is not None and other is not None and one != other:
            yield one, other


def _short(profile: Profile, lex: Lexicon) -> bool:
    """A name that may stand for a longer one: a lone surname, a group's head word, a side of a town."""
    if profile.part is not None:
        return True
    if profile.cls == "person":
        return len(profile.core) == 1
    if profile.cls == "geo":
        return False
    content = [word for word in profile.core if word not in lex.small_words]
    if " ".join(content) in lex.short_pairs:
        return True
    return len(content) == 1 and content[0] in lex.group_heads


def _settle_forces(names: Names) -> None:
    """A state's own soldiers are one: `l'armée narvienne` and `les troupes gouvernementales`.

    Bare names go to the state whose army is named most, if it is named twice as often as the next.
    """
    states = StateNames(" ".join(p.core) for p in names.profiles if p.cls == "geo" and "state" in p.kinds)
    army_of: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(names.profiles):
        state = _army_of(profile, states, names.lex)
        if state is not None:
            army_of[state].append(i)
    said = Counter(
        {s: sum(sum(names.profiles[i].forms.values()) for i in at) for s, at in army_of.items() if s}
    )
    ranked = said.most_common(2)
    if "" in army_of and ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        army_of[ranked[0][0]] += army_of.pop("")
    for members in army_of.values():
        for i in members:
            names.leader[i] = members[0]


def _army_of(profile: Profile, states: StateNames, lex: Lexicon) -> str | None:
    """The state whose army a name means, `""` where it does not tell, `None` for other names."""
    content = [word for word in profile.core if word not in lex.small_words and word not in lex.articles]
    if profile.cls != "group" or not content or content[0] not in lex.force_heads:
        return None
    which = [word for word in content[1:] if word not in lex.force_words]
    if not which:
        return ""
    if len(which) > 1:
        return None
    return next((state for state in states.of(which[0]) if state != which[0]), None)


def _settle_sides(names: Names) -> None:
    """Sides of one town in all spellings are one; a side without a town is the only town's that has it."""
    groups: dict[tuple[int | str, str], int] = {}
    sides: dict[str, set[int]] = defaultdict(set)
    for i, profile in enumerate(names.profiles):
        if profile.part is None or not profile.part[0]:
            continue
        town, side = profile.part
        known = names.index.get(("geo", tuple(town.split())))
        at = groups.setdefault((town if known is None else names.leader[known], side), i)
        names.leader[i] = at
        sides[side].add(at)
    for i, profile in enumerate(names.profiles):
        if profile.part is not None and not profile.part[0] and len(sides[profile.part[1]]) == 1:
            names.leader[i] = next(iter(sides[profile.part[1]]))


def _settle_short(names: Names, full: list[int]) -> None:
    called: dict[tuple[str, str], set[tuple[str, int]]] = defaultdict(set)
    for i in full:
        profile = names.profiles[i]
        for word in _handles(profile, names.lex):
            called[(profile.cls, skeleton(word))].add((word, i))
        if profile.cls == "person":
            called[("first", skeleton(profile.core[0]))].add((profile.core[0], i))
    for i, profile in enumerate(names.profiles):
        if profile.part is not None or not _short(profile, names.lex):
            continue
        longer = _longer(profile, called, names)
        dossier = {names.leader[at] for at in longer}
        if len(dossier) > 1 and profile.titles:
            titled = {names.leader[at] for at in longer if names.profiles[at].titles & profile.titles}
            dossier = titled if len(titled) == 1 else dossier
        if not dossier:  # `le secrétaire général, M. Ban`, for Ban Ki-moon
            first = _first_named(profile, called, names)
            dossier = {names.leader[at] for at in first if names.profiles[at].titles & profile.titles}
        if len(dossier) == 1:
            names.leader[i] = next(iter(dossier))
        else:
            _settle_by_article(i, dossier or _first_named(profile, called, names), names)


def _settle_by_article(i: int, dossier: set[int], names: Names) -> None:
    """Where a short name could be several, the article that names only one of them in full means that one."""
    for article in names.profiles[i].articles:
        one = _near(article, dossier, names)
        if one is not None:
            here = names.local[article]
            for key, at in here.items():
                if at == i:
                    here[key] = one


def _near(article: int, dossier: set[int], names: Names) -> int | None:
    """The only candidate that an article names itself, `None` for none or several."""
    found = {names.leader[at] for at in names.local[article].values()} & dossier
    return next(iter(found)) if len(found) == 1 else None


def _handles(profile: Profile, lex: Lexicon) -> Iterable[str]:
    """The words by which a full name may be called in short: sounds of a person's names, a group's words."""
    if profile.cls == "person":
        return {profile.core[-1], *(word for word in profile.core[1:] if word not in lex.particles)}
    return {word for word in profile.core if word not in lex.small_words} if profile.cls == "group" else ()


def _first_named(
    profile: Profile, called: dict[tuple[str, str], set[tuple[str, int]]], names: Names
) -> set[int]:
    """The people whose first name a lone name is; only an article that names them may call them so."""
    word = profile.core[0]
    found = called.get(("first", skeleton(word)), set()) if profile.cls == "person" else set()
    return {names.leader[at] for other, at in found if other == word}


def _longer(profile: Profile, called: dict[tuple[str, str], set[tuple[str, int]]], names: Names) -> set[int]:
    """Full names that a short one may stand for."""
    if profile.cls == "person":
        word = profile.core[0]
        heard = called.get(("person", skeleton(word)), set())
        exact = {at for other, at in heard if other == word}
        return exact or {at for other, at in heard if distance(word, other) <= ALIKE / 5}
    content = [word for word in profile.core if word not in names.lex.small_words]
    found = [
        {at for other, at in called.get(("group", skeleton(word)), set()) if other == word}
        for word in content
    ]
    shared = set.intersection(*found) if found else set()
    return {at for at in shared if names.profiles[at].core[0] == content[0] or len(content) > 1}
