"""Language knowledge as data, one folder a language."""
