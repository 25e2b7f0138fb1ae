"""What a flat phrase of a sentence is: its tokens, its head and what stands in it."""

from __future__ import annotations

from typing import Literal

import msgspec

from recoupe.extract.verbs import VerbGroup

ChunkKind = Literal[
    "NP",
    "PP",
    "VERB",
    "REL",
    "SUB",
    "CONJ",
    "COMMA",
    "COLON",
    "OPEN",
    "CLOSE",
    "LPAR",
    "RPAR",
    "ADV",
    "OTHER",
]


class Chunk(msgspec.Struct, frozen=True):
    """Tokens `[first, last)`; `head` is the noun, verb or mark that rules them.

    `prep` is the lower-case preposition of a `PP` (`de` for `d'`, `du`, `des`; `à` for `au`, `aux`), the
    conjunction of a `SUB`, the pronoun of a `REL`; `inner` is the first token after the preposition.
    `quantity` is the index of the quantity in the phrase, or -1; `name` that of its last name, or -1;
    `pronoun` tells a phrase that is one.
    """

    kind: ChunkKind
    first: int
    last: int
    head: int
    prep: str = ""
    inner: int = -1
    quantity: int = -1
    name: int = -1
    pronoun: bool = False
    verb: VerbGroup | None = None
