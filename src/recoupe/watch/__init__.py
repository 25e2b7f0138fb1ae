"""Follow feeds: ask politely, read what is new, build as it comes."""
