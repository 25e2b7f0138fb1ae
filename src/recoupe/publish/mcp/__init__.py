"""The record for assistants that speak the Model Context Protocol: read-only tools and resources."""
