"""XML of strangers: no entities of their own, nothing fetched, one line where it is broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from recoupe.errors import InputRefusedError


def parse_xml(data: bytes, name: str) -> Any:
    """The root element. Raises `InputRefusedError` where the XML is broken or defines entities."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        return fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except ParseError as error:
        line = error.position[0]
        raise InputRefusedError(name, f"its XML is broken in line {line}", "export it again") from error
    except DefusedXmlException as error:
        raise InputRefusedError(name, "it defines entities, as attacks do", "leave it out") from error
    except (LookupError, ValueError) as error:
        raise InputRefusedError(name, "its XML has no encoding that is known", "save it as UTF-8") from error


def local(element: Any) -> str:
    """Name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def below(element: Any, *path: str) -> Iterator[Any]:
    """Elements that a path of local names leads to; `**` stands for any depth.

    >>> from xml.etree.ElementTree import XML
    >>> [each.text for each in below(XML("<a><b><c>1</c></b><c>2</c></a>"), "**", "c")]
    ['1', '2']
    """
    if not path:
        yield element
    elif path[0] == "**":
        for each in element.iter():
            if each is not element and local(each) == path[1]:
                yield from below(each, *path[2:])
    else:
        for each in element:
            if local(each) == path[0]:
                yield from below(each, *path[1:])


def text_at(element: Any, *path: str) -> str | None:
    """The text of the first element on a path that has some, white space squeezed."""
    for each in below(element, *path):
        if words := " ".join("".join(each.itertext()).split()):
            return words
    return None
