"""Negotiation: who takes which step on which matter; strict steps first, then the wide net."""
