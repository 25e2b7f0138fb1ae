"""Displacement: counts as of casualties, then groups, exoduses and orders to leave, with both ends of a journey."""
