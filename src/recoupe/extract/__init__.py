"""From annotated text to claims."""
