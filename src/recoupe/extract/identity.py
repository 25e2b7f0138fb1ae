"""Who a noun phrase is: its name, and the office and organisation said beside it."""

from __future__ import annotations

import msgspec

from recoupe.annotate.document import Name
from recoupe.extract.clauses import ClauseView
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import BODIES, DOCUMENTS, INSTITUTIONS
from recoupe.extract.people import people
from recoupe.lang import load_table

_LONGEST_MODIFIER = 8  # phrases between an office and the name behind it


class Identity(msgspec.Struct, frozen=True):
    """The one that a phrase stands for: tokens `[first, last)` name it.

    `kind` is a name kind, or `common` for a phrase without a name (`une source militaire`).
    """

    name: str
    kind: str
    first: int
    last: int
    role: str | None = None
    organisation: str | None = None


_OFFICE = 5  # tokens that an office told in apposition takes before its bearer's name
_RANKED = frozenset(load_table("speech")["nouns"]["ranked"])
_TOWARD = frozenset(load_table("speech")["nouns"]["toward"])
_RANK_WITHIN = 5  # phrases from « numéro » to the name behind it
_OF_SOURCE = frozenset(("selon", "pour"))


def phrase_text(view: ClauseView, first: int, last: int) -> str:
    """Words of a phrase without the determiner and preposition that open it."""
    tokens = view.document.tokens
    while first < last - 1 and (
        tokens.upos[first] in ("DET", "ADP") or tokens.lower[first] in GRAMMAR.articles
    ):
        first += 1
    return view.document.words(first, last)


def _names_in(view: ClauseView, first: int, last: int) -> list[Name]:
    document = view.document
    found: list[Name] = []
    i = first
    while i < last:
        at = document.name_at[i]
        if at >= 0:
            found.append(document.names[at])
            i = document.names[at].last
        else:
            i += 1
    return found


def _juxtaposed_person(view: ClauseView, chunk: int) -> Name | None:
    """The person named at the end of a phrase: `le ministre de la Santé Anna Brun`."""
    for dependent in view.dependents(chunk):
        found = view.chunks[dependent]
        if found.name >= 0 and not _bears_own(view, found.head):
            name = view.document.names[found.name]
            if name.kind == "person" and name.first > found.head:
                return name
    return None


def _bears_own(view: ClauseView, head: int) -> bool:
    """`l'entourage de la présidente Ana Kurtel`: a person of the `de` phrase itself, not of the whole."""
    return view.document.tokens.lower[head] in people().forms


def _apposed_person(view: ClauseView, chunk: int, last: int) -> Name | None:
    """The person named right after a phrase: `son porte-parole, Anna Brun,` or `le maire Anna Brun`."""
    chunks = view.chunks
    _, stop = view.sentence_chunks[view.sentence_of[chunk]]
    after = chunk
    while after < stop and (
        chunks[after].first < last or chunks[after].kind in ("PP", "CLOSE") or _joins_of(view, after)
    ):
        after += 1
    if after + 2 < stop and chunks[after].kind == "LPAR" and chunks[after + 2].kind == "RPAR":
        after += 3  # « le président de la Ligue (LdS), Ivo Brek, », « du Fonds (FAE) à Oron, Ivo Brek, »
        while after < stop and chunks[after].kind == "PP" and chunks[after].name != chunks[chunk].name:
            after += 1
    if after + 1 < stop and chunks[after].kind == "COMMA":
        acts = after + 2 < stop and chunks[after + 2].kind in ("VERB", "OPEN")
        subject = after + 1 < stop and view.role[after + 1] == "nsubj"
        told = [c.kind for c in chunks[after + 2 : after + 4]] == [
            "COMMA",
            "REL",
        ]  # « d'après le maire, X, qui »
        other = (acts and chunks[chunk].prep in _OF_SOURCE) or (
            subject and chunks[chunk].kind == "PP" and not told
        )
        if _is_body(view, chunks[chunk].head) or other:
            return None  # « Selon l'agence Kalpo, M. Brek a ... », « Interrogé par la juge, M. Brek, 40 ans, a ... »
        after += 1
    if after < stop and chunks[after].kind == "NP" and chunks[after].name >= 0:
        name = view.document.names[chunks[after].name]
        if name.kind == "person" and name.first <= chunks[after].first + _OFFICE:
            return name  # « Le médiateur, l'ancien président narvien Ivo Brek, »
    return _person_past_participle(view, chunk, stop)


def _joins_of(view: ClauseView, chunk: int) -> bool:
    """`la maire du 1er et | du 7e arrondissement, Ana Vorel`: an `et` between two of what an office is of."""
    beside = view.chunks[chunk - 1 : chunk + 2]
    return len(beside) == 3 and beside[1].kind == "CONJ" and beside[0].prep == beside[2].prep == "de"


def _apposed_body(view: ClauseView, chunk: int, last: int) -> Name | None:
    """`Une compagnie privée, Velmar Secours, a chiffré`: the body named between commas behind what it is."""
    chunks, names = view.chunks, view.document.names
    lemma = view.document.tokens.lemma[chunks[chunk].head]
    at = view.chunk_at[last] if last < len(view.chunk_at) else -1
    if (lemma not in INSTITUTIONS and lemma not in BODIES) or at < 0 or at + 2 >= len(chunks):
        return None
    told = chunks[at + 1]
    between = chunks[at].kind == chunks[at + 2].kind == "COMMA"
    if not between or told.kind != "NP" or told.name < 0 or view.role[at + 1] == "conj":
        return None
    name = names[told.name]
    whole = name.first == told.inner and name.last == told.last
    return name if whole and name.kind in ("organisation", "armed_group", "outlet") else None


def _person_past_conjunct(view: ClauseView, chunk: int) -> Name | None:
    """`le géologue et directeur de l'institut Ivo Brek`: one person with two offices."""
    last = view.chunk_at[view.extent(chunk)[1] - 1]
    both = last + 2 < len(view.chunks) and view.chunks[last + 1].kind == "CONJ"
    second = view.chunks[last + 2] if both else None
    if second is None or second.kind != "NP" or second.inner != second.head or second.name >= 0:
        return None  # a second office has no article
    upos = view.document.tokens.upos[second.head]
    if upos != "NOUN" or view.document.tokens.number[view.chunks[chunk].head] == "Plur":
        return None
    end = view.extent(last + 2)[1]
    return _juxtaposed_person(view, last + 2) or _apposed_person(view, last + 2, end)


def _is_body(view: ClauseView, head: int) -> bool:
    """Whether a noun means a body or a document, which nobody's name stands for."""
    lemma = view.document.tokens.lemma[head]
    return lemma in INSTITUTIONS or lemma in BODIES or lemma in DOCUMENTS


def _person_past_participle(view: ClauseView, chunk: int, stop: int) -> Name | None:
    """`le général chargé de diriger les secours, Ivo Brek,`: the name behind what a participle says of the office."""
    chunks = view.chunks
    opening = chunks[chunk + 1].verb if chunk + 1 < stop else None
    if opening is None or opening.form != "past_participle" or chunks[chunk].name >= 0:
        return None
    after = chunk + 2
    end = min(stop - 1, after + _LONGEST_MODIFIER)
    while after < end and chunks[after].kind != "COMMA":
        verb = chunks[after].verb
        if verb is not None and verb.form != "infinitive":
            return None
        after += 1
    if (
        after + 2 >= stop
        or chunks[after + 1].kind != "NP"
        or chunks[after + 2].kind not in ("COMMA", "OTHER")
    ):
        return None
    at = chunks[after + 1].name
    name = view.document.names[at] if at >= 0 else None
    return (
        name if name is not None and name.kind == "person" and name.first <= chunks[after + 1].first else None
    )


def identify(view: ClauseView, chunk: int) -> Identity:
    """Name the one that a phrase stands for; a phrase without a name keeps its own words.

    >>> # `le chirurgien Hanno Jevric` -> name Hanno Jevric, role chirurgien
    """
    known = view.identities.get(chunk)
    if known is None:
        known = view.identities[chunk] = _read(view, chunk)
    return known


def _read(view: ClauseView, chunk: int) -> Identity:
    found = view.chunks[chunk]
    first, last = found.inner, view.extent(chunk)[1]
    own = _names_in(view, found.first, found.last)
    person = next((name for name in own if name.kind == "person"), None)
    person = person or _juxtaposed_person(view, chunk) or _apposed_person(view, chunk, last)
    person = person or _person_past_conjunct(view, chunk)
    if person is None:
        for rank in (chunk, chunk - 1):  # « le numéro | deux du régime »
            opens = rank >= 0 and view.chunks[rank].last == (found.first if rank < chunk else found.last)
            if opens and view.document.tokens.lemma[view.chunks[rank].head] in _RANKED:
                return _ranked(view, rank)
    text = phrase_text(view, first, last)
    if person is not None:
        inside = found.first <= person.first < last
        role_words = phrase_text(view, first, _role_end(view, person, inside)) if person.first > first else ""
        has_role = bool(role_words) and found.head < person.first
        organisation = _organisation(view, first, last, person)
        return Identity(
            person.canonical, "person", person.first, person.last,
            person.role or (role_words if has_role and not _is_title(role_words) else None),
            person.organisation or organisation,
        )  # fmt: skip
    if own and own[0].first <= found.head < own[0].last:
        name = own[0]
        return Identity(name.canonical, name.kind, name.first, name.last)
    apposed = _apposed_body(view, chunk, last) if not own else None
    if apposed is not None:
        return Identity(apposed.canonical, apposed.kind, apposed.first, apposed.last)
    toward = view.document.tokens.lemma[found.head] in _TOWARD
    return Identity(
        text, "common", first, last, None, None if toward else _organisation(view, first, last, None)
    )


def _ranked(view: ClauseView, chunk: int) -> Identity:
    """`le numéro un de la junte, le général Ivo Brek`: the one who is named behind, else the whole rank."""
    chunks = view.chunks
    _, stop = view.sentence_chunks[view.sentence_of[chunk]]
    after = chunk + 1
    while after < min(stop, chunk + _RANK_WITHIN) and (
        chunks[after].prep == "de" or (after == chunk + 1 and chunks[after].kind == "NP")
    ):
        after += 1
    role = phrase_text(view, chunks[chunk].inner, chunks[after - 1].last)
    if after + 1 < stop and chunks[after].kind == "COMMA" and chunks[after + 1].name >= 0:
        name = view.document.names[chunks[after + 1].name]
        if name.kind == "person":
            return Identity(name.canonical, "person", name.first, name.last, role, name.organisation)
    return Identity(role, "common", chunks[chunk].inner, chunks[after - 1].last)


def _role_end(view: ClauseView, person: Name, inside: bool) -> int:
    """Token past the role: up to the name, or to the comma before an apposed name."""
    before = view.chunks[view.chunk_at[person.first] - 1]
    return before.first if not inside and before.kind == "COMMA" else person.first


def _organisation(view: ClauseView, first: int, last: int, person: Name | None) -> str | None:
    for name in _names_in(view, first, last):
        if name is not person and name.kind in ("organisation", "outlet", "armed_group", "state"):
            return name.canonical
    return None


def _is_title(words: str) -> bool:
    return words.strip(" .").lower() in ("m", "mme", "mlle", "mm", "monsieur", "madame", "dr", "me")


def described_person(view: ClauseView, chunk: int) -> str | None:
    """`Le principal opposant, Ivo Brek, a été arrêté`: whom a description names right behind, between commas."""
    chunks, names = view.chunks, view.document.names
    own = chunks[chunk]
    if own.name >= 0 or chunk + 3 >= len(chunks) or own.prep or own.quantity >= 0:
        return None
    comma, told, closed = chunks[chunk + 1 : chunk + 4]
    named = told.name >= 0 and names[told.name].kind == "person" and told.kind == "NP" and not told.prep
    return names[told.name].canonical if named and comma.kind == closed.kind == "COMMA" else None
