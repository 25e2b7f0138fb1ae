"""Means that one telling of an attack lends to another: `le raid sur la gare d'Oron` and `la gare d'Oron, touchée`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.context import Draft
from recoupe.record import Attack


def _is_one(target: str) -> bool:
    """Whether a target is one thing that an article speaks of twice: `gare d'Oron`, not `manifestants`."""
    return target != target.lower() or not target.split()[0].endswith("s")


def with_means(drafts: list[Draft]) -> list[Draft]:
    """An attack told again without its means has those of the one that hit the same target."""
    known: dict[str, str | None] = {}
    for draft in drafts:
        args = draft.args
        if (
            isinstance(args, Attack)
            and args.target is not None
            and args.means is not None
            and _is_one(args.target)
        ):
            key = args.target.lower()
            known[key] = args.means if known.get(key, args.means) == args.means else None
    found = []
    for draft in drafts:
        args = draft.args
        means = (
            known.get(args.target.lower())
            if isinstance(args, Attack) and args.target and not args.means
            else None
        )
        if means is not None and isinstance(args, Attack):
            args = Attack(action=args.action, actor=args.actor, means=means, target=args.target)
            draft = replace(draft, args=args)
        found.append(draft)
    return found
