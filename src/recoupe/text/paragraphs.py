"""Paragraphs of a clean text and what each is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.text.clean_text import Paragraph, ParagraphRole
from recoupe.text.credits import is_byline, is_caption, is_credit, is_name, marks

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_ONE_SENTENCE = re.compile(r"[^.!?]{3,80}\.\Z")
_TITLE = 200  # characters; a title is shorter
_HEADER = 110
_FRONT = 8  # paragraphs in which titles, outlets and writers stand before the text
_REPEATED = 25  # characters; a shorter line may well come twice
_SENTENCE = (".", "?", "!", ":", ",", ";", "»", '"')
_PARTS = re.compile(r" [|–—-] |, (?=[a-zà-ÿ]+ )")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_NAME_AND_ACRONYM = re.compile(r"[A-ZÀ-Þ][^()]{3,60} \([A-ZÀ-Þ]{2,8}\)\Z")
_CLOSES = (". ", "! ", "? ", "» ", '" ', "… ", ") ")
_TAIL = 60  # characters of a paragraph's end where a credit may hang


def find_paragraphs(text: str, language: str = "fr") -> tuple[Paragraph, ...]:
    """Paragraphs of `text`, one a line, each with its role; a credit at a line's end is one of its own.

    >>> [p.role for p in find_paragraphs("Orsan brûle\\n\\nPar Ivo Tal\\n\\nLe feu a pris hier. AFP/APX")]
    ['title', 'byline', 'body', 'credit']
    """
    spans = [span for match in _LINE.finditer(text) for span in _split_credit(text, *match.span(), language)]
    lines = [text[start:end] for start, end in spans]
    roles = _front_roles(lines, language)
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if index >= len(roles):
            edge = index >= len(lines) - 2
            role = _role(line, language, at_edge=edge, sign=edge)
            signed = role == "body" and index == len(lines) - 1 and is_name(line)
            roles.append("byline" if signed else role)
        key = " ".join(line.lower().split()) if len(line) < _TITLE else line  # long ones repeat as they are
        if len(key) >= _REPEATED and roles[index] in ("body", "title"):
            if key in seen:
                roles[index] = "duplicate"
            seen.add(key)
    return tuple(Paragraph(start, end, role) for (start, end), role in zip(spans, roles, strict=True))


def header_outlet(line: str, language: str = "fr") -> str | None:
    """The outlet that a header line names beside a section or a date, `None` where it names none.

    >>> header_outlet("Le Fanal | Monde"), header_outlet("mardi 3 mars 2020")
    ('Le Fanal', None)
    """
    for part in map(str.strip, _PARTS.split(line)):
        part = marks(language).alongside.split(part, 1)[0].strip()
        if part and not marks(language).section.match(part) and not _is_date(part, language):
            return part
    return None


def _split_credit(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The trimmed line, in two where a credit hangs at its end."""
    line = text[start:end]
    start, end = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
    near = max(start, end - _TAIL)
    if not any(text.find(close, near, end) >= 0 for close in _CLOSES):
        return [(start, end)]
    tail = marks(language).tail.search(text, near, end)
    if tail is None or tail.start() <= start:
        return [(start, end)]
    return [(start, tail.start()), (tail.start("credit"), end)]


def _front_roles(lines: Sequence[str], language: str) -> list[ParagraphRole]:
    """Roles of the paragraphs up to the first of the body, itself left out."""
    roles: list[ParagraphRole] = []
    titled = _outlet_first(lines, language)
    for index, line in enumerate(lines[:_FRONT]):
        role = _role(line, language, at_edge=True, sign=True)
        if role == "body" and index + 1 < len(lines):
            if _is_header(line, language) or (titled and _is_name(line)):
                role = "byline"
            elif "title" not in roles and _is_title(line, lines[index + 1 :], language):
                role = "title"
        titled = role == "title" or (titled and index > 0)
        if role == "body":
            break
        roles.append(role)
    return roles


def _outlet_first(lines: Sequence[str], language: str) -> bool:
    """Whether the first line is an outlet's name over the title, not a title of few words over a name."""
    if len(lines) < 3 or not _is_name(lines[0]) or _is_name(lines[1]):
        return False
    return _role(lines[1], language, at_edge=True, sign=True) == "body" and _is_title(
        lines[1], lines[2:], language
    )


def _role(line: str, language: str, *, at_edge: bool, sign: bool) -> ParagraphRole:
    """Caption, credit, byline (where one may stand) or body."""
    if is_credit(line, language, at_edge=at_edge):
        return "credit"
    if sign and is_byline(line, language):
        return "byline"
    return "caption" if is_caption(line, language) else "body"


def _is_title(line: str, below: Sequence[str], language: str) -> bool:
    """A short first line that isn't a sentence of the text: no stop, or one short sentence over much text."""
    if len(line) > _TITLE or line.startswith(("(", "[")) or marks(language).note.match(line):
        return False
    longest = max(map(len, below[:_FRONT]))
    if line.endswith((".", "…")):
        return _ONE_SENTENCE.match(line) is not None and longest >= 2 * len(line)
    return not line.endswith((",", ";", ":")) and longest > len(line) / 2


def _is_header(line: str, language: str) -> bool:
    """An outlet's line: a section or a date alone, or behind a dash, bar or comma."""
    if len(line) > _HEADER or line.endswith(_SENTENCE):
        return False
    parts = [part.strip() for part in _PARTS.split(line)]
    if len(parts) > 1 and _NAME_AND_ACRONYM.match(parts[0]):
        return True
    return any(marks(language).section.match(part) or _is_date(part, language) for part in parts)


def _is_name(line: str) -> bool:
    """A few words in title case or full capitals: `Le Courrier d'Orsan`."""
    words = [word for word in re.split(r"[ '-]", line) if len(word) > 3]
    few = 0 < len(line.split()) <= 6 and not line[0].isdigit() and not line.endswith(_SENTENCE)
    return few and bool(words) and all(word[0].isupper() for word in words)


def _is_date(part: str, language: str) -> bool:
    """A part of a line that is a date: a numbered day or year, and no words but those that dates come with."""
    shapes = marks(language)
    if len(part) > 60 or ":" in part or not any(char.isdigit() for char in part):
        return shapes.weekday.match(part) is not None
    if shapes.calendar.search(part) is None:
        return False
    others = (word for word in _WORDS.findall(part) if not shapes.date_word.match(word))
    return all(word[0].isupper() for word in others)
