"""Names: persons, organisations, armed groups, states, outlets, places, and who is who in an article."""
