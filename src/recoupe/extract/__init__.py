"""From annotated text to claims."""

from recoupe.extract.extract import extract

__all__ = ["extract"]
