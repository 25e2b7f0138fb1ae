"""Posts: paragraphs of somebody's own words, behind a handle, a name or a line that announces them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import ClauseView
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import QUOTING

_MARKS = ("«", '"', "“")
_INITIALS = 3  # letters of a presenter's label
_SHORTEST = 3  # words; shorter lines are names as often as somebody's words
_ACTING = frozenset(("VERB", "AUX", "PRON", "CCONJ", "PUNCT"))  # behind a handle that a newsroom tells of
_HANDLE = "@"  # cue of a post behind its author's handle, and of a line that only tells of its author


def posts(view: ClauseView, voices: Voices) -> Iterator[Attribution]:
    """Paragraphs that are somebody's own words: after a handle, or after a line that announces them.

    `@ana_k : La place est vide.` and `Ana Kurt écrit :` with the words in the next paragraph.
    """
    sentences = view.document.sentences
    if not sentences:
        return
    starts = [n for n, s in enumerate(sentences) if n == 0 or sentences[n - 1].paragraph != s.paragraph]
    ends = [*starts[1:], len(sentences)]
    announced: Attribution | None = None
    for start, end in zip(starts, ends, strict=True):
        first, last = sentences[start].first, sentences[end - 1].last
        if sentences[start].role != "body":
            announced = None
            continue
        if announced is not None and _is_foreign(view, first, last):
            continue  # the translation follows
        if announced is not None and announced.cue == _HANDLE and not _is_post(view, first, last):
            announced = None
        post = _after_handle(view, first, last) or _after_label(view, voices, first, last)
        if post is None and announced is None and _is_post(view, first, last):
            post = _after_handle(view, first, last, loose=True)
        if post is None and announced is not None and view.document.tokens.form[last - 1] != ":":
            post = replace(announced, content=((first, last),))
        if post is not None and last - first > _SHORTEST:
            yield post
        announced = _announcement(view, voices, end - 1, last) if post is None else None


def _is_foreign(view: ClauseView, first: int, last: int) -> bool:
    """Whether most letters of a paragraph are of another script."""
    letters = [
        form[0] for form in view.document.tokens.form[first : min(last, first + 40)] if form[0].isalpha()
    ]
    return sum(letter > "\u024f" for letter in letters) * 2 > len(letters)


def _is_post(view: ClauseView, first: int, last: int) -> bool:
    """Whether a paragraph has the marks of a post: a hashtag, a handle that it opens with, a link."""
    form = view.document.tokens.form
    if form[first][0] == "@":
        return True
    words = view.document.words(first, last)  # one look, as most paragraphs hold neither sign
    if "#" not in words and "http" not in words:
        return False
    return any(form[t][0] == "#" or form[t].startswith("http") for t in range(first, last))


def _after_handle(view: ClauseView, first: int, last: int, *, loose: bool = False) -> Attribution | None:
    """`@ana_k : ...`, `Ana @ana_k : ...`, or a handle and a capital; `@ana_k écrit que` is the newsroom's.

    `loose`, in what has the marks of a post, what stands behind the handle may be anything but a verb:
    `@ana_k la mer monte #Oron`.
    """
    form = view.document.tokens.form
    handle = next(
        (t for t in range(first, min(first + 3, last)) if form[t][0] == "@" and len(form[t]) > 1), -1
    )
    if handle < 0 or handle + 1 >= last or form[last - 1] == ":":
        return None
    colon = form[handle + 1] == ":"
    told = view.document.tokens.upos[handle + 1] in _ACTING or form[handle + 1][0] == "@"
    opens = not told if loose else form[handle + 1][0].isupper()
    if not colon and (handle > first or not opens):
        return None
    author = Identity(form[handle], "person", handle, handle + 1)
    return Attribution(author, _HANDLE, "say", ((handle + 1 + colon, last),), verbatim=True)


def _after_label(view: ClauseView, voices: Voices, first: int, last: int) -> Attribution | None:
    """`Ana Kurtel : De l'eau partout.`: an answer of an interview behind the name of who gives it."""
    document = view.document
    at = document.name_at[first]
    if at < 0 or document.names[at].kind != "person" or _presents(document.tokens.form[first]):
        return None
    colon = document.names[at].last
    if colon >= last - 1 or document.tokens.form[colon] != ":" or document.tokens.lower[colon + 1] in _MARKS:
        return None
    if colon == first + 1 and not _speaks(view, view.sentence_of[view.chunk_at[first]]):
        return None  # « Kessa : un bus mitraillé, six morts »: where, as like as not
    return Attribution(voices.cast.named(document.names[at]), ":", "say", ((colon + 1, last),), verbatim=True)


def _speaks(view: ClauseView, number: int) -> bool:
    """Whether a line has a finite verb, as what somebody answers mostly has."""
    clauses = (view.clauses[index] for index in view.sentence_clauses[number])
    return any(clause.verb.form == "finite" for clause in clauses)


def _presents(label: str) -> bool:
    """`AB : Bonjour à tous`: the bare initials of who reads the news are no source of it."""
    return label.isupper() and label.isalpha() and len(label) <= _INITIALS


def _announcement(view: ClauseView, voices: Voices, sentence: int, last: int) -> Attribution | None:
    """The speaker whom a paragraph that ends in a colon announces."""
    if view.document.tokens.form[last - 1] != ":":
        return None
    for index in reversed(view.sentence_clauses[sentence]):
        clause = view.clauses[index]
        if clause.kind == "complement":
            continue  # « publie un film dont il dit qu'il montre la crue : »
        chunk = subject_of(view, clause)
        if clause.verb.lemma in QUOTING and chunk >= 0 and can_speak(view, chunk):
            return Attribution(voices.of(chunk), clause.verb.lemma, "say", (), -1, chunk, verbatim=True)
    return _told_of(view, voices, sentence)


def _told_of(view: ClauseView, voices: Voices, sentence: int) -> Attribution | None:
    """`@ana_k est du même avis :`, `Ana Kurt a eu la même idée :`: whose post follows, if a post does."""
    first = view.document.sentences[sentence].first
    handle = view.document.tokens.form[first]
    if handle[0] == "@" and len(handle) > 1:
        author = Identity(handle, "person", first, first + 1)
        return Attribution(author, _HANDLE, "say", (), -1, -1, verbatim=True)
    for index in view.sentence_clauses[sentence]:
        clause = view.clauses[index]
        if clause.kind == "main" and clause.subject >= 0 and identify(view, clause.subject).kind == "person":
            who = voices.of(clause.subject)
            return Attribution(who, _HANDLE, "say", (), -1, clause.subject, verbatim=True)
    return None
