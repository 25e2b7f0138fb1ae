"""Control: verbs with their slots, nouns, idioms, turns; each gives a `Holding` (`held`); `drafts` makes the claim."""
