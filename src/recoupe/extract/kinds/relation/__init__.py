"""Relation: ties by verb, noun, list and other name, then the second net."""
