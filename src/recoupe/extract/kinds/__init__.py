"""One module a kind of claim, over the same clause view."""

from recoupe.extract.kinds import casualties, control, displacement, force, statement

KINDS = (casualties.find, displacement.find, control.find, force.find, statement.find)
"""The finders, in the order in which they run; none reads what another found."""
