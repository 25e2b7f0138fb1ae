"""The record's entities, made of the mentions that each leading profile gathered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from recoupe.reading import NamedMention, Reading
from recoupe.record import Entity, EntityKind, Mention, Role
from recoupe.resolve.features import bare_place
from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.names import Names
from recoupe.resolve.profile import CLASS_OF, titled
from recoupe.resolve.spelling import fold, words

MENTIONS_KEPT = 2_000  # of one entity; a name in every article of a large dossier would fill the memory


@dataclass(slots=True)
class _Gathered:
    """What the mentions of one entity say of it."""

    kinds: Counter[EntityKind] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    forms: set[str] = field(default_factory=set)
    roles: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    count: int = 0

    def see(self, mention: NamedMention, article: str, titled: str | None) -> None:
        self.count += 1
        self.kinds[mention.kind] += 1
        self.names[mention.canonical] += 1
        self.forms.update(form for form in (mention.text, mention.canonical, mention.acronym, titled) if form)
        if mention.role or mention.organisation:
            self.roles[(mention.role or "", mention.organisation)] += 1
        if len(self.mentions) < MENTIONS_KEPT:
            self.mentions.append(
                Mention(article=article, start=mention.start, end=mention.end, text=mention.text)
            )


def build(readings: Sequence[Reading], names: Names) -> tuple[tuple[Entity, ...], dict[int, Entity]]:
    """The entities, sorted by kind and name, and the one of each leading profile that has mentions."""
    gathered: dict[int, _Gathered] = defaultdict(_Gathered)
    for article, reading in enumerate(readings):
        for mention in reading.mentions:
            at = names.meant(article, mention)
            if at is not None:
                gathered[at].see(mention, reading.article.id, titled(mention, reading.raw, names.lex))
    entity_of: dict[int, Entity] = {}
    taken: Counter[str] = Counter()
    for at, found in sorted(
        gathered.items(), key=lambda item: (-item[1].count, names.profiles[item[0]].core, min(item[1].names))
    ):
        kind = max(found.kinds, key=lambda kind: (found.kinds[kind], kind))
        name = _name(found.names, kind, names.lex)
        base = f"{CLASS_OF[kind]}|{fold(name)}"
        taken[base] += 1
        entity_of[at] = Entity(
            id=_id(base if taken[base] == 1 else f"{base}|{taken[base]}"),
            kind=kind,
            name=name,
            aliases=tuple(sorted(found.forms | {name})),
            roles=_roles(found.roles),
            mentions=tuple(found.mentions),
        )
    entities = sorted(entity_of.values(), key=lambda entity: (entity.kind, fold(entity.name), entity.id))
    return tuple(entities), entity_of


def _name(counts: Counter[str], kind: EntityKind, lex: Lexicon) -> str:
    """The form to call an entity by.

    A person's fullest without titles, a group's expansion before its acronym, a place's own name before the
    word for what it is; then the most frequent.
    """
    bare: Counter[str] = Counter()
    for name, count in counts.items():
        bare[_untitled(name, lex) if kind == "person" else name] += count

    def rank(name: str) -> tuple[int, int, int, str]:
        said = words(name)
        if kind in ("place", "state"):
            full = 1 if bare_place(said, lex) == said else 0
        elif kind == "person":
            full = min(len(said), 2)
        else:
            full = 0 if name.isupper() and len(said) == 1 else 2 if len(said) > 1 else 1
        return (full, bare[name], len(name), name)

    return max(bare, key=rank)


def _untitled(name: str, lex: Lexicon) -> str:
    parts = name.split()
    while len(parts) > 1 and all(word in lex.titles or word in lex.articles for word in words(parts[0])):
        parts.pop(0)
    return " ".join(parts)


def _roles(counts: Counter[tuple[str, str | None]]) -> tuple[Role, ...]:
    ranked = sorted(counts, key=lambda role: (-counts[role], role[0], role[1] or ""))
    return tuple(Role(role=role, organisation=organisation) for role, organisation in ranked)


def _id(base: str) -> str:
    return "e-" + blake2b(base.encode(), digest_size=8).hexdigest()
