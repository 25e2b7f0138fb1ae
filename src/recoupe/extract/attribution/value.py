"""The value that attribution hands on."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from recoupe.extract.identity import Identity


class Attribution(msgspec.Struct, frozen=True):
    """One source, the words that attribute, and the token ranges of what it is behind.

    `act` is that of the verb of saying (`say`, `deny`, `demand`, `plan`, `estimate`, `fear`, `accuse`), `say`
    for `selon`. `clause` is the clause of the verb, or -1; `chunk` the phrase of the source, or -1 where a
    pronoun inside the verb group stands for it. `verbatim` tells content that is the source's own words
    without quotation marks (a post after its author's handle); `aside` that it stands outside of the verb's clause
    (`comme l'a dit X`).
    """

    source: Identity
    cue: str
    act: str
    content: tuple[tuple[int, int], ...]
    clause: int = -1
    chunk: int = -1
    verbatim: bool = False
    aside: bool = False

    def covers(self, token: int) -> bool:
        """Whether a token stands in the content."""
        content = self.content
        if len(content) == 1:  # as most are
            return content[0][0] <= token < content[0][1]
        return any(first <= token < last for first, last in content)

    @property
    def size(self) -> int:
        """Tokens of the content."""
        return sum(last - first for first, last in self.content)


@dataclass(slots=True)
class Memory:
    """Who spoke last, in which paragraph and sentence: what `il a ajouté` and `la même source` point back at.

    `body` is the last organisation that spoke or for which somebody did: `l'organisation`, `la même ONG`.
    `heard` holds all who spoke, each with the paragraph, the last one last.
    """

    source: Identity | None = None
    paragraph: int = -1
    sentence: int = -1
    body: Identity | None = None
    heard: list[tuple[Identity, int]] = field(default_factory=list)

    def hear(self, source: Identity, paragraph: int, sentence: int) -> None:
        """Remember who has just spoken."""
        self.source, self.paragraph, self.sentence = source, paragraph, sentence
        self.heard.append((source, paragraph))
        if source.kind in ("organisation", "armed_group", "outlet"):
            self.body = source
