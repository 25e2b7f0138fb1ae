"""Tags, lemmas and names: what each word is."""
