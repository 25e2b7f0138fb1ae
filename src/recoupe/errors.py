"""Errors whose message a user can act on: what is wrong, then what to do."""


class RecoupeError(Exception):
    """Base of every error that Recoupe raises on purpose.

    Its text is one line, fit to be printed as it is.
    """


class InputRefusedError(RecoupeError):
    """One input can't be used; the others go on.

    >>> str(InputRefusedError("photo.txt", "it is binary", "export it as text"))
    'photo.txt: it is binary; export it as text'
    """

    def __init__(self, name: str, reason: str, advice: str) -> None:
        self.name = name
        self.reason = reason
        self.advice = advice
        super().__init__(f"{name}: {reason}; {advice}")


class DossierError(RecoupeError):
    """A dossier file can't be opened, read or written."""


class ModelError(RecoupeError):
    """A model or data file that ships with the package is missing or damaged."""
