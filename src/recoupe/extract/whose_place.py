"""Of whom a town says where they are: the dead and the shut in, not those who have gone somewhere else."""

from __future__ import annotations

from recoupe.extract.context import Draft
from recoupe.record import Displacement


def at_a_spot(draft: Draft) -> bool:
    """Those of whom a town says better where they are than a description: not who has fled to `un gymnase`."""
    held = isinstance(draft.args, Displacement) and draft.args.measure == "trapped"
    return held or draft.kind in ("casualties", "attack")


def is_placeless(draft: Draft) -> bool:
    """Those driven out of whom no words tell from where or where to: `des familles se retrouvent sans abri`."""
    moved = draft.args
    if not isinstance(moved, Displacement) or moved.measure not in ("displaced", "evacuated", "trapped"):
        return False
    return moved.destination is None and moved.origin_place is None
