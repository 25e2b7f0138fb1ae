"""Numbers that belong to names: `France 24`, `place du Quatre Septembre`, `l'envoyé de France 2 Ivo Brek`."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.heads import Head
from recoupe.extract.numerals import Numeral


def before_person(document: Document, first: int, last: int) -> bool:
    """`un envoyé de France 2 Ivo Brek`: digits that end one name and stand before somebody's."""
    names = document.name_at
    if last >= len(names) or names[last] < 0 or names[first] < 0 or names[first] == names[last]:
        return False
    around, after = document.names[names[first]], document.names[names[last]]
    return around.first < first and after.kind == "person"


def after_name(document: Document, numeral: Numeral, head: Head) -> bool:
    """`une journaliste de France 24 victime d'une agression`: a name's number, before a noun in the singular."""
    if head.index is None or head.unit_class != "people" or not numeral.plain or (numeral.value or 0) < 2:
        return False
    before = document.tokens.form[numeral.first - 1]
    noun = document.tokens.lower[head.index]
    return before[:1].isupper() and noun == head.lemma and not noun.endswith(("s", "x", "z"))


def in_name(document: Document, first: int, last: int) -> bool:
    """A number word that belongs to a name (`place du Quatre Septembre`); not `Dix Varquois`, who are people."""
    index = document.name_at[first] if first < len(document.name_at) else -1
    if index < 0 or document.tokens.upos[first] != "PROPN":
        return False
    name = document.names[index]
    return name.first < first or name.last <= last or not document.tokens.lower[last].endswith(("s", "x"))
