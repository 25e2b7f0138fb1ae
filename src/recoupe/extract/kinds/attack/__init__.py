"""Attacks: ways by verb, nouns that no verb tells, echoes left out; `reader.StrikeReader` is what all of them read."""
