"""Clean text, its way back to the raw one, sentences and tokens."""
