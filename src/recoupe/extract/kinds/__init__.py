"""One room a kind, over the same clause view; what several kinds ask lies beside the rooms."""

from recoupe.extract.kinds.attack import finder as attack
from recoupe.extract.kinds.casualties import finder as casualties
from recoupe.extract.kinds.control import finder as control
from recoupe.extract.kinds.displacement import finder as displacement
from recoupe.extract.kinds.event import finder as event
from recoupe.extract.kinds.force import finder as force
from recoupe.extract.kinds.meeting import finder as meeting
from recoupe.extract.kinds.negotiation import finder as negotiation
from recoupe.extract.kinds.relation import finder as relation

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
