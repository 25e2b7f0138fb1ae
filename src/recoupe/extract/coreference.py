"""Pronoun subjects: the nearest subject before that agrees, or none (after Hobbs 1978, within two sentences)."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.genders import suits
from recoupe.extract.identity import identify
from recoupe.extract.lexicon import ACTS, SPEAKERS, UNNAMED
from recoupe.extract.people import people
from recoupe.lang import load_table

_PRONOUNS: dict[str, tuple[str, str]] = {
    "il": ("Sing", "m"),
    "elle": ("Sing", "f"),
    "ils": ("Plur", "m"),
    "elles": ("Plur", "f"),
    "celui-ci": ("Sing", "m"),
    "celle-ci": ("Sing", "f"),
    "ceux-ci": ("Plur", "m"),
    "celles-ci": ("Plur", "f"),
}
_POINTING = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci"))
_ARMED = frozenset(load_table("armed")["nouns"])
_ACTING = frozenset(("person", "organisation", "armed_group"))
_OBJECTS = {"l'": "Sing", "le": "Sing", "la": "Sing", "les": "Plur"}
_LAST = {"dernier": "Sing", "dernière": "Sing", "derniers": "Plur", "dernières": "Plur"}
_THESE = frozenset(("ce", "cette", "ces"))
_LOOK_BACK = 40  # chunks back to whom « ce dernier » means
_FEMININE = frozenset(("la", "une", "cette", "sa", "ma", "aucune", "certaines", "toutes"))
_PLURALS = frozenset(("les", "des", "ces", "leurs", "ses"))
_MASCULINE = frozenset(("le", "un", "ce", "cet", "du", "au", "aucun", "certains", "tous"))


_SO_THAT = frozenset(("pour que", "afin que"))


def subject_of(view: ClauseView, clause: Clause) -> int:
    """The chunk that a clause's subject stands for, through pronouns; -1 where nothing agrees."""
    chunk = clause.subject
    if chunk >= 0 and not view.chunks[chunk].pronoun:
        return _last_named(view, chunk) if _is_the_last(view, chunk) else chunk
    tokens = view.document.tokens
    if chunk >= 0:
        word = tokens.lower[view.chunks[chunk].head]
    elif clause.verb.clitic_subject >= 0:
        word = tokens.lower[clause.verb.clitic_subject].lstrip("-").removeprefix("t-")
    else:
        return -1
    wanted = _PRONOUNS.get(word)
    if wanted is None:
        return -1
    asked = _asked(view, clause, *wanted)
    if asked >= 0:
        return asked
    if word in _POINTING:
        return _pointed_at(view, clause, *wanted)
    return _antecedent(view, clause, *wanted)


def object_of(view: ClauseView, clause: Clause) -> int:
    """Whom an object pronoun stands for, `les rebelles l'accusent`: who acted last, agrees and does not act; or -1."""
    tokens = view.document.tokens
    number = next((_OBJECTS[tokens.lower[t]] for t in clause.verb.objects if tokens.lower[t] in _OBJECTS), "")
    if not number:
        return -1
    participle = tokens.lower[clause.verb.head].rstrip("s")
    gender = "f" if participle.endswith("ée") else "m" if participle.endswith("é") else ""
    for sentence in (clause.sentence, clause.sentence - 1):
        if sentence < 0 or view.document.sentences[sentence].paragraph != _paragraph(view, clause):
            break
        before = (
            _before(view, clause) if sentence == clause.sentence else view.sentence_clauses[sentence][::-1]
        )
        for candidate in map(view.clauses.__getitem__, before):
            subject = candidate.subject
            if (
                subject < 0
                or candidate.kind != "main"
                or subject in clause.subjects
                or view.chunks[subject].pronoun
            ):
                continue
            return subject if any(_agrees(view, candidate, number, g) for g in gender or "mf") else -1
    return -1


def _paragraph(view: ClauseView, clause: Clause) -> int:
    return view.document.sentences[clause.sentence].paragraph


def _is_the_last(view: ClauseView, chunk: int) -> bool:
    """`ce dernier`: whom the text has named last."""
    found, lower = view.chunks[chunk], view.document.tokens.lower
    return lower[found.head] in _LAST and lower[found.first] in _THESE and found.last - found.first == 2


def _last_named(view: ClauseView, chunk: int) -> int:
    """Who was named last before a phrase, in its sentence or the one before; the phrase itself where nobody was.

    Of `ce dernier` a person by name, of `ces derniers` any people.
    """
    document = view.document
    plural = _LAST[document.tokens.lower[view.chunks[chunk].head]] == "Plur"
    for c in range(chunk - 1, max(-1, chunk - _LOOK_BACK), -1):
        if view.sentence_of[chunk] - view.sentence_of[c] > 1:
            break
        name = view.chunks[c].name
        if plural:
            if _are_several(view, c) and _may_act(view, c):
                return c  # « par les miliciens. Ces derniers occupent »
            continue
        if name >= 0 and document.names[name].kind == "person":
            return c
    return chunk


def _are_several(view: ClauseView, c: int) -> bool:
    """`les miliciens`, `des émeutiers`: a plural phrase that is no pronoun."""
    chunk = view.chunks[c]
    several = view.document.tokens.number[chunk.head] == "Plur"
    return several and not chunk.pronoun and chunk.kind in ("NP", "PP")


def _asked(view: ClauseView, clause: Clause, number: str, gender: str) -> int:
    """`L'Union exige de la junte qu'elle parte`: of whom it is demanded, right before `que`; -1 for nobody."""
    ruling = view.clauses[clause.parent] if clause.parent >= 0 and clause.kind == "complement" else None
    if ruling is None or ACTS.get(ruling.verb.lemma) != "demand":
        return -1
    for at in reversed(ruling.complements):
        chunk = view.chunks[at]
        if chunk.prep in ("de", "à") and ruling.chunk < at < clause.chunk and _may_act(view, at):
            return at if _is_of(view, at, number, gender) else -1
    return -1


def _pointed_at(view: ClauseView, clause: Clause, number: str, gender: str) -> int:
    """`L'armée a repris Oron à la milice. Celle-ci a fui`: the last that agrees and no place's name, before or here."""
    first, _ = view.sentence_chunks[max(0, clause.sentence - 1)]
    head = view.chunks[clause.subject].first if clause.subject >= 0 else clause.verb.first
    last = view.chunk_at[head]
    paragraph = _paragraph(view, clause)
    for at in range(last - 1, first - 1, -1):
        chunk = view.chunks[at]
        if view.document.sentences[view.sentence_of[at]].paragraph != paragraph:
            break
        if chunk.kind in ("NP", "PP") and not chunk.pronoun and _may_act(view, at):
            return at if _is_of(view, at, number, gender) else -1
    return -1


def _may_act(view: ClauseView, at: int) -> bool:
    """Whether a phrase is of people or of a body: `des troupes`, and no town."""
    tokens, head = view.document.tokens, view.chunks[at].head
    lemma = tokens.lemma[head]
    return (
        lemma in SPEAKERS
        or lemma in _ARMED
        or lemma in UNNAMED
        or tokens.lower[head] in people().forms
        or identify(view, at).kind in _ACTING
    )


def _is_of(view: ClauseView, at: int, number: str, gender: str) -> bool:
    """Whether a phrase is of a number, and by its article of no other gender."""
    tokens, chunk = view.document.tokens, view.chunks[at]
    other = _MASCULINE if gender == "f" else _FEMININE
    told = tokens.number[chunk.head] or number
    return told == number and other.isdisjoint(tokens.lower[chunk.first : chunk.head])


def _antecedent(view: ClauseView, clause: Clause, number: str, gender: str) -> int:
    paragraph = view.document.sentences[clause.sentence].paragraph
    for sentence in range(clause.sentence, max(-1, clause.sentence - 3), -1):
        if view.document.sentences[sentence].paragraph < paragraph - 1:
            break
        for index in view.sentence_clauses[sentence] if sentence < clause.sentence else _before(view, clause):
            candidate = view.clauses[index]
            subject = candidate.subject
            if subject < 0 or candidate.kind in ("relative", "participle", "infinitive"):
                continue
            if clause.marker in _SO_THAT and sentence == clause.sentence:
                continue  # « il exige pour qu'il parte »: of oneself one says « pour partir »
            if not view.chunks[subject].pronoun and _agrees(view, candidate, number, gender):
                return subject
    return -1


def _before(view: ClauseView, clause: Clause) -> list[int]:
    return [i for i in reversed(view.sentence_clauses[clause.sentence]) if i < clause.index]


def _agrees(view: ClauseView, clause: Clause, number: str, gender: str) -> bool:
    tokens = view.document.tokens
    chunk = view.chunks[clause.subject]
    several = len(clause.subjects) > 1 or tokens.lower[chunk.first] in _PLURALS  # « les shebab »
    found = "Plur" if several else tokens.number[chunk.head]
    if found and found != number:
        return False
    if number == "Plur" and not several and not found and identify(view, clause.subject).kind == "person":
        return False  # « Ana Kurtel a vu les pêcheurs. Ils réclament une digue »
    if number == "Plur" and len(clause.subjects) == 1 and not suits(tokens, chunk.head, gender):
        return False
    determiner = tokens.lower[chunk.first]
    if determiner in _FEMININE:
        return gender == "f"
    if determiner in _MASCULINE:
        return gender == "m"
    return True


def said_outside(view: ClauseView, clause: Clause) -> int:
    """`« La justice passera », dit-elle`: the subject, unless the words said tell of it, which doesn't say them."""
    antecedent = subject_of(view, clause)
    return antecedent if antecedent < 0 or view.quote_of[antecedent] in (-1, clause.quote) else -1
