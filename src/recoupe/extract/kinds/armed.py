"""Who fights: what makes general verbs (`quitter`, `frapper`, `avancer`) acts of war."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.lang import load_table

_ARMED = frozenset(load_table("armed")["nouns"])


def is_armed(context: Context, chunk: int) -> bool:
    """Whether a phrase names an armed group, a state, or people and bodies who bear arms.

    `les rebelles du nord` yes, `les habitants` no.
    """
    if context.document.tokens.lemma[context.view.chunks[chunk].head] in _ARMED:
        return True
    return identify(context.view, chunk).kind in ("armed_group", "state")
