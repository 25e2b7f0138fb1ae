"""Whoever fights for a group acts for it; whoever lives in a land does not act for the land's group."""

from __future__ import annotations

from collections.abc import Callable

Joined = Callable[..., bool]
HEAD = "Guerre en Valdie\n\nLe Front du Levant tient le nord de la Valdie. "


def test_who_supports_its_fighters_supports_the_group(joined: Joined) -> None:
    assert joined(
        f"{HEAD}La Brennie soutient le Front du Levant.",
        f"{HEAD}La Brennie appuie les rebelles du Front du Levant.",
        f"{HEAD}Le Front du Levant, soutenu par la Brennie, dispose de chars.",
        kind="relation",
    )


def test_another_group_s_fighters_are_others(joined: Joined) -> None:
    assert not joined(
        f"{HEAD}La Brennie soutient le Front du Levant.",
        f"{HEAD}La Ligue du Sud avance. La Brennie soutient les combattants de la Ligue du Sud.",
        kind="relation",
    )
