"""The addresses of the app: each module answers for one view or two."""
