"""Statements: what is left of what somebody said once the other kinds have told their part."""
