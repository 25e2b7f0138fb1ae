"""What the words beside a person's name say: role, organisation, gender, and the words to know them again by."""

from __future__ import annotations

import msgspec

from recoupe.annotate.document import Name, Tokens
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.genders import PLURAL_PRONOUNS, of_several, suits
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.lexicon import (
    BODIES,
    BODY_OF_ADJECTIVE,
    DOCUMENTS,
    ELIDED_GENDER,
    FEMININE,
    INSTITUTIONS,
    ORDINALS,
    PARTS,
    SOME,
    SPEAKERS,
    UNNAMED,
)
from recoupe.extract.people import people

_FEMININE = frozenset(("la", "une", "cette", "sa", "mme", "mlle", "madame", "mmes", "elle"))
_MASCULINE = frozenset(
    ("le", "un", "ce", "cet", "m.", "mm.", "monsieur", "mgr", "monseigneur", "cheikh", "au", "du")
)
_BODIES = ("organisation", "armed_group", "outlet")
_SPEAKING_KINDS = frozenset(("person", "organisation", "armed_group", "state", "outlet", "place"))
_DEATHS = frozenset(("décès", "mort"))  # counted as people are, and saying nothing
_OPENING = frozenset(("«", '"', "“"))
_PREFIXES = frozenset(("vice", "ex", "sous", "co"))
_TELLING = frozenset(("NOUN", "PROPN", "ADJ", "X"))


class Description(msgspec.Struct, frozen=True):
    """`heads` are the lemmas of the nouns that say what the person is, `words` those of their complements."""

    role: str | None = None
    organisation: str | None = None
    gender: str = ""
    heads: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


def is_human(tokens: Tokens, head: int) -> bool:
    """Whether a noun means a person: an office, a trade, a rank."""
    lemma, lower = tokens.lemma[head], tokens.lower[head]
    known = people()
    if (
        lemma in BODIES
        or lemma in INSTITUTIONS
        or lemma in _DEATHS
        or lower in _MASCULINE
        or lower in _FEMININE
    ):
        return False  # « M. » is no office
    if lower in known.forms or lemma in known.forms or lemma in SPEAKERS or lemma in UNNAMED:
        return True
    if "-" in lemma and lemma.rsplit("-", 1)[1] in SPEAKERS:
        return True  # « haut-commissaire », « vice-président »
    return tokens.upos[head] == "NOUN" and known.looks_human(lemma)


def can_speak(view: ClauseView, chunk: int) -> bool:
    """Whether a phrase can be a source: a name, a person noun, a body or a document.

    `selon le maire` yes, `selon les besoins` no.
    """
    tokens = view.document.tokens
    head = view.chunks[chunk].head
    lemma = tokens.lemma[head]
    if "-" in lemma and lemma not in UNNAMED and lemma not in SPEAKERS:
        first, _, second = lemma.partition("-")
        lemma = second if first in _PREFIXES else first  # « vice-président », « ministre-adjoint »
    if lemma in _DEATHS:
        return False
    if lemma in UNNAMED or lemma in DOCUMENTS or lemma in SPEAKERS or tokens.lower[head] in people().forms:
        return True
    if lemma in ORDINALS and view.chunks[chunk].last - view.chunks[chunk].inner == 2:
        return tokens.lower[view.chunks[chunk].inner] in ("le", "la")  # « le second a promis »
    if tokens.lower[head] in SOME:
        return any(view.chunks[d].prep == "de" and can_speak(view, d) for d in view.dependents(chunk))
    return identify(view, chunk).kind in _SPEAKING_KINDS


def relative_speaker(view: ClauseView, clause: Clause) -> int:
    """The subject; of `la colère de la Ligue, qui dénonce`, where anger can't speak, the League."""
    chunk = clause.subject
    if clause.kind != "relative" or clause.marker != "qui" or chunk < 0:
        return chunk
    if len(clause.subjects) == 1 and _disagrees(view, clause, chunk):
        return -1
    if can_speak(view, chunk):
        return chunk
    near = clause.chunk - 1
    while near > chunk and view.chunks[near].kind in ("REL", "COMMA", "ADV"):
        near -= 1
    one = near > chunk and view.document.tokens.number[view.chunks[near].head] != "Plur"
    return near if one and view.chunks[near].prep == "de" and can_speak(view, near) else chunk


def _disagrees(view: ClauseView, clause: Clause, chunk: int) -> bool:
    """`ceux qui ont pitié de Brek, qui disent que`: the verb tells of several, the name before it of one."""
    several = view.document.tokens.number[clause.verb.first] == "Plur"
    return several and clause.verb.form == "finite" and identify(view, chunk).kind == "person"


def gender_of(view: ClauseView, token: int) -> str:
    """`m` or `f` by the determiner or title before a noun or name, or by the noun itself."""
    tokens = view.document.tokens
    if tokens.lemma[token] in FEMININE or tokens.lower[token] in FEMININE:
        return "f"
    chunk = view.chunk_at[token]
    first = view.chunks[chunk].first if chunk >= 0 else token
    for at in range(token, max(first, token - 6) - 1, -1):
        word = tokens.lower[at]
        if word in _FEMININE:
            return "f"
        if word in _MASCULINE:
            return "m"
    return ELIDED_GENDER.get(tokens.lemma[token].lower(), "")


def described(view: ClauseView, name: Name) -> Description:
    """What is said of a person right before and right after one mention."""
    tokens = view.document.tokens
    spans = [span for span in (_before(view, name), _after(view, name)) if span is not None]
    heads: set[str] = set()
    words: set[str] = set()
    gender = _own_gender(view, name) or _titled(tokens, name.first)
    role = name.role
    organisation = name.organisation
    for head, last in spans:
        heads.add(tokens.lemma[head])
        words |= {tokens.lemma[t] for t in range(head + 1, last) if tokens.upos[t] in _TELLING}
        gender = gender or gender_of(view, head)
        role = role or phrase_text(view, head, last)
        organisation = organisation or body_in(view, head, last)
    organisation = organisation or _belonging(view, name)
    if name.role:
        heads.add(name.role.split()[0].lower())
        words |= {word.lower() for word in name.role.split()[1:]}
    if name.organisation:
        words |= set(name.organisation.split())
    return Description(role, organisation, gender, frozenset(heads), frozenset(words))


def _own_gender(view: ClauseView, name: Name) -> str:
    """By the words of the name's own phrase; `le chef de la diplomatie Ivo Brek` is no woman for `la diplomatie`."""
    chunk = view.chunk_at[name.first]
    head = view.chunks[chunk].head if chunk >= 0 else name.first
    own = name.first <= head < name.last or is_human(view.document.tokens, head)
    return gender_of(view, name.first) if own else ""


def body_in(view: ClauseView, first: int, last: int) -> str | None:
    """The body that a phrase names: `un officier de l'armée` -> armée, `l'émissaire onusien` -> ONU."""
    document = view.document
    tokens = document.tokens
    for token in range(first, last):
        if document.name_at[token] >= 0:
            name = document.names[document.name_at[token]]
            if name.kind in _BODIES:
                return name.canonical
        adjective = BODY_OF_ADJECTIVE.get(tokens.lemma[token])
        if adjective is not None:
            return adjective
    chunk = view.chunk_at[first]
    for at in range(chunk + 1, view.chunk_at[last - 1] + 1):
        part = view.chunks[at]
        if tokens.lower[part.first : part.last] == ["de", "famille"]:
            continue  # « une mère de famille »
        if part.prep == "de" and is_body(tokens, part.head) and tokens.lemma[part.head] not in PARTS:
            return phrase_text(view, part.inner, view.extent(at)[1])
    return None


def is_body(tokens: Tokens, head: int) -> bool:
    """Whether a common noun means a body that people speak for: `l'armée`, `la mairie`."""
    return tokens.lemma[head] in BODIES or tokens.lemma[head] in INSTITUTIONS


def _belonging(view: ClauseView, name: Name) -> str | None:
    """`Ana Kurtel, du HCR, affirme`, `Ivo Brek, de l'association Toit pour tous : « ... »`: whom somebody is of."""
    chunk = view.chunk_at[name.last - 1]
    _, stop = view.sentence_chunks[view.sentence_of[chunk]] if chunk >= 0 else (0, 0)
    if chunk < 0 or chunk + 2 >= stop or view.chunks[chunk + 1].kind not in ("COMMA", "LPAR"):
        return None
    of, document = view.chunks[chunk + 2], view.document
    end = view.extent(chunk + 2)[1]
    if of.prep != "de" or end >= len(document.tokens) or document.tokens.upos[end] != "PUNCT":
        return None
    body = is_body(document.tokens, of.head) and of.inner > of.first
    at = of.name
    if at >= 0 and document.names[at].kind in _BODIES:
        return document.names[at].canonical
    return phrase_text(view, of.inner, end) if body else None


def _titled(tokens: Tokens, first: int) -> str:
    word = tokens.lower[first - 1] if first else ""
    return "f" if word in _FEMININE else "m" if word in _MASCULINE else ""


def _before(view: ClauseView, name: Name) -> tuple[int, int] | None:
    """`le contremaître Ivo Brek`, `la ministre de la Santé, Ana Kurtel`: the head and the end of the office."""
    chunk = view.chunk_at[name.first]
    tokens = view.document.tokens
    if chunk < 0:
        return None
    found = view.chunks[chunk]
    if found.head < name.first and is_human(tokens, found.head):
        return found.head, name.first
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    at = chunk - 1
    if at >= start and view.chunks[at].kind == "COMMA":
        at -= 1
    elif found.inner != name.first:
        return None
    while at >= start and view.role[at] == "nmod":
        at = view.governor[at]
    if at < start or view.chunks[at].kind not in ("NP", "PP") or view.chunks[at].name >= 0:
        return None
    if view.chunks[at].prep == "selon" and _acts_itself(view, chunk):
        return None  # « Selon le porte-parole du parti, Ivo Brek a été arrêté »
    if at == start and view.chunks[at].prep == "à" and tokens.number[view.chunks[at].head] == "Plur":
        return None  # « Aux journalistes, Ivo Brek a répondu »
    head = view.chunks[at].head
    end = view.extent(at)[1]
    return (head, end) if is_human(tokens, head) and end >= view.chunks[chunk].first - 1 else None


def _acts_itself(view: ClauseView, chunk: int) -> bool:
    """Whether a name is the subject of a verb right behind it, with no comma that would close an apposition."""
    last = view.extent(chunk)[1]
    behind = view.chunk_at[last] if last < len(view.chunk_at) else -1
    while behind >= 0 and view.chunks[behind].kind == "ADV":
        behind += 1
    return behind >= 0 and view.role[chunk] == "nsubj" and view.chunks[behind].kind in ("VERB", "CONJ")


def _after(view: ClauseView, name: Name) -> tuple[int, int] | None:
    """`Ivo Brek, 52 ans, contremaître`, `Ana Kurtel, sa représentante à Oron`."""
    chunk = view.chunk_at[name.last - 1]
    if chunk < 0:
        return None
    _, stop = view.sentence_chunks[view.sentence_of[chunk]]
    tokens = view.document.tokens
    at = chunk + 1
    for _step in range(2):
        if at + 1 >= stop or view.chunks[at].kind not in ("COMMA", "LPAR"):
            return None
        found = view.chunks[at + 1]
        if found.kind != "NP" or (found.name >= 0 and found.head >= view.document.names[found.name].first):
            return None
        if is_human(tokens, found.head):
            end = view.extent(at + 1)[1]
            closed = (
                end >= len(tokens)
                or tokens.upos[end] in ("PUNCT", "ADP")
                or tokens.lower[end] in ("qui", "dont", "et")
            )
            return (found.head, end) if closed and tokens.number[found.head] != "Plur" else None
        if tokens.lemma[found.head] != "an":
            return None
        at += 2
    return None


def before_colon(view: ClauseView, token: int, gender: str) -> int:
    """`Le préfet rejette toute faute : « ... », répète-t-il`: who acts before the colon ahead of the words, or -1."""
    lower = view.document.tokens.lower
    if not lower[token].startswith("-"):
        return -1
    for index in view.sentence_clauses[view.sentence_of[view.chunk_at[token]]]:
        clause = view.clauses[index]
        if clause.kind != "main" or clause.quote >= 0 or clause.subject < 0:
            continue
        chunk, colon = clause.subject, clause.verb.last
        while colon < token and lower[colon] != ":":
            colon += 1
        said = colon + 1 < token and lower[colon + 1] in _OPENING
        fits = not view.chunks[chunk].pronoun and gender_of(view, view.chunks[chunk].head) in ("", gender)
        place = identify(view, chunk).kind == "place"
        return chunk if said and fits and can_speak(view, chunk) and not place else -1
    return -1


def several_before(view: ClauseView, token: int) -> int:
    """`J'ai parlé à des gardes. Ils m'ont dit que`: the only several people of the sentence before, or -1."""
    tokens, sentences = view.document.tokens, view.document.sentences
    number = view.sentence_of[view.chunk_at[token]]
    if not number or sentences[number].paragraph - sentences[number - 1].paragraph > 1:
        return -1
    gender = PLURAL_PRONOUNS.get(tokens.lower[token].lstrip("-"), "")
    found = []
    for k in range(*view.sentence_chunks[number - 1]):
        chunk = view.chunks[k]
        several = chunk.kind in ("NP", "PP") and tokens.number[chunk.head] == "Plur"
        named = several and not chunk.pronoun and view.quote_of[k] < 0 and suits(tokens, chunk.head, gender)
        if named and (is_human(tokens, chunk.head) or of_several(tokens, chunk.head) == "e"):
            found.append(k)
    by_noun = {k: of_several(tokens, view.chunks[k].head) for k in found}
    if gender == "f":  # « le chef des rebelles a vu les familles. Elles »: no rebels
        found = [k for k in found if by_noun[k]]
    elif len(found) > 1:
        found = [k for k in found if by_noun[k] != "e"]
    return found[0] if len(found) == 1 else -1


def of_themselves(view: ClauseView, token: int, gender: str) -> int:
    """`Les insurgés se sont repliés, ont-ils expliqué`: the several who act in the words before, and tell of it."""
    for index in view.sentence_clauses[view.sentence_of[view.chunk_at[token]]]:
        clause = view.clauses[index]
        chunk = clause.subject
        if clause.kind != "main" or clause.quote >= 0 or not 0 <= chunk < clause.chunk:
            continue
        head = view.chunks[chunk].head
        ahead = head < token and not view.chunks[chunk].pronoun
        several = view.document.tokens.number[head] == "Plur" and gender_of(view, head) in ("", gender)
        return chunk if ahead and several and can_speak(view, chunk) else -1
    return -1
