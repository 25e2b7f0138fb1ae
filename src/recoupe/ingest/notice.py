"""What a reader couldn't use of an input that it kept."""

from __future__ import annotations

from recoupe.errors import InputRefusedError


class InputNotice(InputRefusedError):  # noqa: N818 - what is told is a notice
    """One field of an article can't be used; the article itself is kept and follows.

    >>> str(InputNotice("a.jsonl:3", "published '2020-02-31' is no date", "write it as 2020-02-28"))
    "a.jsonl:3: published '2020-02-31' is no date; write it as 2020-02-28"
    """
