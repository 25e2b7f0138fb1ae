"""One module a kind, over the same clause view."""

from recoupe.extract.kinds import (
    attack,
    casualties,
    control,
    displacement,
    event,
    force,
    meeting,
    negotiation,
    relation,
)

KINDS = (
    casualties.find,
    displacement.find,
    control.find,
    force.find,
    attack.find,
    negotiation.find,
    meeting.find,
    relation.find,
    event.find,
)
"""The finders of events in the world; none reads what another found. Statements come after them."""
