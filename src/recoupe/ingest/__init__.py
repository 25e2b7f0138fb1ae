"""Readers: one module a source format."""
