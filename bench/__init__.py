"""Measures how fast Recoupe reads, beside plain tools that do less, in the same run."""
