"""Event: deeds by verb, happenings by noun, with their sides and days, then the second net."""
