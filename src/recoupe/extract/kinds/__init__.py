"""One module a kind of claim, over the same clause view."""
