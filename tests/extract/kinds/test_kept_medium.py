"""Where somebody has spoken goes on while he does, and ends with another speaker."""

from __future__ import annotations

from tests.extract.told import claims_of

from recoupe.record import Statement


def media(text: str) -> list[str | None]:
    found = claims_of(f"La crise\n\n{text}", "statement")
    return [claim.args.medium for claim in found if isinstance(claim.args, Statement)]


def test_a_medium_goes_on_with_its_speaker() -> None:
    text = "« Nous tiendrons », a dit Ivo Brek sur Radio Oron. « Nous avons des vivres », a-t-il ajouté."
    assert media(text) == ["Radio Oron", "Radio Oron"]


def test_another_speaker_ends_it() -> None:
    first = "« Nous tiendrons », a dit Ivo Brek sur Radio Oron."
    text = f"{first} « C'est faux », a répondu Ana Velt. « Non », a dit M. Brek."
    assert media(text) == ["Radio Oron", None, None]


def test_it_ends_some_paragraphs_on() -> None:
    far = "La ville attend.\n\nLa nuit tombe.\n\n"
    text = (
        f"« Nous tiendrons », a dit Ivo Brek sur Radio Oron.\n\n{far}« Nous avons du pain », a dit Ivo Brek."
    )
    assert media(text) == ["Radio Oron", None]
