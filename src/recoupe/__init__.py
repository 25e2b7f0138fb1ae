"""Recoupe: read what newsrooms write of one crisis, get one sourced record."""

__version__ = "0.1.0"
