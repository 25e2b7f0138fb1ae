"""Force: ways by verb and noun, troops told in passing, and what a force is of, for and how many."""
