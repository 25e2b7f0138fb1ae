"""Counted people and the words that say what became of them: what casualties and displacement share."""
