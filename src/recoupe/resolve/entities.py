"""Readings to entities: profiles are gathered, the full ones merged, the short ones settled by their article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from recoupe.reading import NamedMention, Reading
from recoupe.record import Entity, EntityKind, Mention, Role
from recoupe.resolve.decide import merge
from recoupe.resolve.features import ALIKE, bare_place
from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.profile import CLASS_OF, NameClass, Profile, core_of, part_of_town
from recoupe.resolve.spelling import distance, fold, words

Key = tuple[str, tuple[str, ...]]
_MENTIONS_KEPT = 2_000  # of one entity; a name in every article of a large dossier would fill the memory


@dataclass(slots=True)
class Names:
    """What resolving knows: the profiles, who stands for each, and which one each name of an article means."""

    lex: Lexicon
    profiles: list[Profile] = field(default_factory=list)
    index: dict[Key, int] = field(default_factory=dict)
    leader: list[int] = field(default_factory=list)
    local: list[dict[Key, int]] = field(default_factory=list)  # per article: key of a name -> profile

    def key_of(self, name: str, cls: NameClass) -> Key:
        """The key of a name: sides of towns by town and side, other names by their core words."""
        if cls == "geo":
            part = part_of_town(name, self.lex)
            if part is not None:
                town = " ".join(bare_place(core_of(part[0], "geo", self.lex), self.lex)) if part[0] else ""
                return ("side", (town, part[1]))
        return (cls, core_of(name, cls, self.lex))

    def profile(self, key: Key, cls: NameClass) -> int:
        """Index of the profile with a key, made where there is none."""
        at = self.index.get(key)
        if at is None:
            at = self.index[key] = len(self.profiles)
            part = (key[1][0], key[1][1]) if key[0] == "side" else None
            self.profiles.append(Profile(cls=cls, core=key[1], part=part))
        return at


def gather(readings: Sequence[Reading], lex: Lexicon) -> Names:
    """All mentions into profiles, and each article's names to their profiles."""
    names = Names(lex=lex)
    for article, reading in enumerate(readings):
        here: dict[Key, int] = {}
        for mention in reading.mentions:
            cls = CLASS_OF[mention.kind]
            key = names.key_of(mention.canonical, cls)
            at = names.profile(key, cls)
            names.profiles[at].see(mention, article)
            here[key] = at
            for form in (mention.text, mention.acronym):
                if form:
                    here.setdefault(names.key_of(form, cls), at)
        names.local.append(here)
    return names


def settle(names: Names) -> None:
    """Merge the full names over the dossier, then give each short name to the one it must mean."""
    full = [i for i, profile in enumerate(names.profiles) if not _short(profile, names.lex)]
    leader = merge([names.profiles[i] for i in full], names.lex)
    names.leader = list(range(len(names.profiles)))
    for i, stands in zip(full, leader, strict=True):
        names.leader[i] = full[stands]
    _settle_sides(names)
    _settle_short(names, full)


def _short(profile: Profile, lex: Lexicon) -> bool:
    """A name that may stand for a longer one: a lone surname, a group's head word, a side of a town."""
    if profile.part is not None:
        return True
    if profile.cls == "person":
        return len(profile.core) == 1
    content = [word for word in profile.core if word not in lex.small_words]
    return profile.cls == "group" and content[:1] != [] and content[0] in lex.group_heads and len(content) < 3


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
    by_word: dict[tuple[str, str], set[int]] = defaultdict(set)
    for i in full:
        profile = names.profiles[i]
        for word in _handles(profile, names.lex):
            by_word[(profile.cls, word)].add(names.leader[i])
    for i, profile in enumerate(names.profiles):
        if profile.part is not None or not _short(profile, names.lex):
            continue
        dossier = _longer(profile, by_word, names)
        if not dossier:
            continue
        if len(dossier) == 1:
            names.leader[i] = next(iter(dossier))
            continue
        near = Counter(_near(article, dossier, names) for article in profile.articles)
        del near[None]
        if len(near) == 1:
            names.leader[i] = next(c for c in near if c is not None)
        _settle_by_article(i, dossier, names)


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


def _longer(profile: Profile, by_word: dict[tuple[str, str], set[int]], names: Names) -> set[int]:
    """Full names that a short one may stand for."""
    if profile.cls == "person":
        word = profile.core[0]
        exact = by_word.get(("person", word))
        if exact:
            return set(exact)
        return {
            leader
            for (cls, other), leaders in by_word.items()
            if cls == "person" and other[:1] and distance(word, other) <= ALIKE / 2 and abs(len(other) - len(word)) < 3
            for leader in leaders
        }
    content = [word for word in profile.core if word not in names.lex.small_words]
    found = [by_word.get(("group", word), set()) for word in content]
    shared = set.intersection(*found) if found else set()
    head = content[0]
    return {at for at in shared if names.profiles[at].core[0] == head or len(content) > 1}


def build(readings: Sequence[Reading], names: Names) -> tuple[tuple[Entity, ...], dict[int, Entity]]:
    """The entities, sorted by kind and name, and the one of each leading profile."""
    members: dict[int, list[int]] = defaultdict(list)
    for i, leads in enumerate(names.leader):
        members[_root(names, leads)].append(i)
    mentions = _mentions(readings, names)
    entity_of: dict[int, Entity] = {}
    taken: Counter[str] = Counter()
    for leads, group in sorted(members.items(), key=lambda item: _standing(item[1], names)):
        profiles = [names.profiles[i] for i in group]
        name = _name([p for p in profiles if not _short(p, names.lex)] or profiles)
        kind = _kind(profiles)
        base = f"{CLASS_OF[kind]}|{fold(name)}"
        taken[base] += 1
        entity_of[leads] = Entity(
            id=_id(base if taken[base] == 1 else f"{base}|{taken[base]}"),
            kind=kind,
            name=name,
            aliases=tuple(sorted({form for p in profiles for form in (*p.forms, *p.acronyms)} | {name})),
            roles=_roles(profiles),
            mentions=tuple(mentions.get(leads, ())),
        )
    entities = sorted(entity_of.values(), key=lambda entity: (entity.kind, fold(entity.name), entity.id))
    return tuple(entities), entity_of


def _standing(group: list[int], names: Names) -> tuple[int, tuple[str, ...]]:
    profiles = [names.profiles[i] for i in group]
    return (-sum(sum(p.forms.values()) for p in profiles), min(p.core for p in profiles))


def _root(names: Names, at: int) -> int:
    while names.leader[at] != at:
        at = names.leader[at]
    return at


def _mentions(readings: Sequence[Reading], names: Names) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    for article, reading in enumerate(readings):
        for mention in reading.mentions:
            at = meant(names, article, mention)
            if at is not None and len(found[at]) < _MENTIONS_KEPT:
                found[at].append(
                    Mention(article=reading.article.id, start=mention.start, end=mention.end, text=mention.text)
                )
    return found


def meant(names: Names, article: int, mention: NamedMention) -> int | None:
    """The leading profile that a mention means."""
    at = names.local[article].get(names.key_of(mention.canonical, CLASS_OF[mention.kind]))
    return None if at is None else _root(names, at)


def _name(profiles: list[Profile]) -> str:
    """The form most often taken for the full one; an expansion before its acronym, then the longer."""
    counts: Counter[str] = Counter()
    for profile in profiles:
        counts.update(profile.names)
    def rank(name: str) -> tuple[bool, int, int, str]:
        return (len(words(name)) > 1 or not name.isupper(), counts[name], len(name), name)
    return max(counts, key=rank) if counts else " ".join(profiles[0].core)


def _kind(profiles: list[Profile]) -> EntityKind:
    counts: Counter[EntityKind] = Counter()
    for profile in profiles:
        counts.update(profile.kinds)
    return max(counts, key=lambda kind: (counts[kind], kind))


def _roles(profiles: list[Profile]) -> tuple[Role, ...]:
    counts: Counter[tuple[str, str | None]] = Counter()
    for profile in profiles:
        counts.update(profile.roles)
    ranked = sorted(counts, key=lambda role: (-counts[role], role[0], role[1] or ""))
    return tuple(Role(role=role, organisation=organisation) for role, organisation in ranked)


def _id(base: str) -> str:
    return "e-" + blake2b(base.encode(), digest_size=8).hexdigest()
