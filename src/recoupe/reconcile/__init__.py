"""Origins, comparable claims, findings."""
