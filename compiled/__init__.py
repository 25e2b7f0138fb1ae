"""The reading rooms as C extensions, made outside `src/` by those who want the speed (`python -m compiled`)."""
