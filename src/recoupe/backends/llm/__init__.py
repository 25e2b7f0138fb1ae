"""An extractor behind an OpenAI-compatible address."""
