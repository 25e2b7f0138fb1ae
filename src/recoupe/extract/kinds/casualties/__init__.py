"""Casualties; how a count is tied to what became of people is in `extract/counts`, shared with displacement."""
