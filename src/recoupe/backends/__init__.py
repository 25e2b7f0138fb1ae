"""Other annotators and extractors than the built-in ones, each optional; what they return passes the same checks."""
