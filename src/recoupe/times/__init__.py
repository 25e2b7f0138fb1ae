"""Time expressions, their anchors, and the article's own date."""
