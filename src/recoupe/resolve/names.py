"""The names of a dossier: its profiles, and which profile each name of an article means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.reading import NamedMention, Reading
from recoupe.resolve.features import bare_place
from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.profile import CLASS_OF, NameClass, Profile, core_of, part_of_town, titles_of

Key = tuple[str, tuple[str, ...]]


@dataclass(slots=True)
class Names:
    """The profiles, who stands for each, and which one each name of an article means."""

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
        core = core_of(name, cls, self.lex)
        titles = titles_of(name, self.lex) if cls == "person" and len(core) == 1 else ()
        return (" ".join([cls, *sorted(titles)]), core)

    def profile(self, key: Key, cls: NameClass) -> int:
        """Index of the profile with a key, made where there is none."""
        at = self.index.get(key)
        if at is None:
            at = self.index[key] = len(self.profiles)
            part = (key[1][0], key[1][1]) if key[0] == "side" else None
            self.profiles.append(Profile(cls=cls, core=key[1], part=part))
        return at

    def root(self, at: int) -> int:
        """The profile that stands for a profile's entity."""
        while self.leader[at] != at:
            at = self.leader[at]
        return at

    def meant(self, article: int, mention: NamedMention) -> int | None:
        """The leading profile that a mention means."""
        at = self.local[article].get(self.key_of(mention.canonical, CLASS_OF[mention.kind]))
        return None if at is None else self.root(at)


def gather(readings: Sequence[Reading], lex: Lexicon) -> Names:
    """All mentions into profiles, and each article's names to their profiles."""
    names = Names(lex=lex)
    for article, reading in enumerate(readings):
        here: dict[Key, int] = {}
        for mention in reading.mentions:
            cls = CLASS_OF[mention.kind]
            key = names.key_of(mention.canonical, cls)
            at = names.profile(key, cls)
            names.profiles[at].see(mention, article, lex)
            here[key] = at
            for form in (mention.text, mention.acronym):
                if form:
                    here.setdefault(names.key_of(form, cls), at)
        surnames = Counter(key[1][-1] for key in here if key[0] == "person" and len(key[1]) > 1)
        for key, at in [*here.items()]:
            if key[0] == "person" and len(key[1]) > 1 and surnames[key[1][-1]] == 1:
                here.setdefault(("person", key[1][-1:]), at)
        names.local.append(here)
    return names
