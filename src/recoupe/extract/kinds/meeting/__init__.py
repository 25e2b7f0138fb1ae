"""Meetings: verbs and nouns of meeting, visits, and who was there, where, about what and to what end."""
