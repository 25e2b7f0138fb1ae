"""The command line: thin commands over the public verbs."""


def main() -> None:
    """Run the command line."""
    raise SystemExit("recoupe: not built yet")
