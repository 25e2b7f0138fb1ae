"""`selon X`, `d'après X`, `de source militaire`, `pour X,`: a phrase of source and the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.attribution.documents import author_of
from recoupe.extract.attribution.source_end import source_end
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import ClauseView
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import (
    ACTS,
    CHECKING,
    FIGURES,
    MULTIPLES,
    NOBODY,
    REPORTERS,
    TALLY,
    WITNESSING,
    WORDED,
)
from recoupe.extract.places import PLACE_NOUNS

_IN_THEIR_EYES = (["ses", "yeux"], ["leurs", "yeux"])
_RELATIVE = frozenset(("pour qui",)) | {
    f"selon {which}" for which in ("qui", "lequel", "laquelle", "lesquels", "lesquelles")
}
_PRONOUNS = frozenset(("lui", "elle", "eux", "elles"))
_SPEAKING = frozenset((*ACTS, *FIGURES))
_NOT = frozenset(("n'", "ne"))
_CLAIMS = frozenset(
    ("annonce", "affirmation", "assertion", "allégation", "confirmation", "assurance", "promesse", "thèse", "hypothèse")
)  # fmt: skip  # nouns for words, whose author stands behind them
_CUES = _RELATIVE | {"selon", "à", "de", "pour"}
_NOBODYS = frozenset(("rumeur", "idée", "théorie"))
_SET_AGAINST = frozenset(("alors que", "tandis que"))
_LAST_MARKS = frozenset((".", "!", "?", "…", "...", "\n", ";"))
_STRONG_MARKERS = frozenset(("alors que", "même si", "bien que"))


def according_to(
    view: ClauseView, number: int, quotes: dict[int, tuple[int, int]], voices: Voices
) -> Iterator[Attribution]:
    """Attributions by a phrase of source in sentence `number`.

    A source is behind its whole sentence, up to a strong break (`;`, `tandis que`) or to another source's part.
    """
    sentence = view.document.sentences[number]
    start, stop = view.sentence_chunks[number]
    chunks = view.chunks
    cues = [
        c for c in range(start, stop) if chunks[c].prep in _CUES and _is_source_phrase(view, c, start, stop)
    ]
    for n, c in enumerate(cues):
        chunk = view.chunks[c]
        if chunk.kind == "REL":
            antecedent = _antecedent(view, c)
            right = min(_segment_end(view, c, stop, sentence.last), _resumed(view, c, sentence.last))
            if right <= chunk.last:
                continue  # the text ends right there
            rumoured = view.document.tokens.lemma[view.chunks[antecedent].head] in _NOBODYS
            told = (
                chunk.prep not in ("pour qui", "selon qui") and not rumoured
            )  # « l'annonce du préfet selon laquelle »
            whom = voices.of(antecedent)
            yield Attribution(whom, chunk.prep, "say", ((chunk.last, right),), -1, antecedent, aside=told)
            continue
        left = max(
            _segment_start(view, c, start, sentence.first, cues[n - 1] if n else -1),
            _relative_start(view, c) if chunk.pronoun else 0,
        )
        right = min(
            _segment_end(view, c, stop, sentence.last), _end_of_opening(view, c, start, sentence.last)
        )
        if n + 1 < len(cues) and left < chunk.first and _goes_over(view, c, cues[n + 1]):
            right = view.extent(c)[1]
        added = _added_figure(view, c, start)
        if added >= 0:
            left, right = added, chunk.first
        if right == sentence.last and view.quote_of[stop - 1] in quotes:
            right = max(right, quotes[view.quote_of[stop - 1]][1])  # the quotation runs on
        end = source_end(view, c, stop)
        told_of = end + 1 < right and view.chunks[view.chunk_at[end + 1]].kind == "REL"
        parts = ((left, chunk.first), (end, end if told_of and left < chunk.first - 1 else right))
        content = tuple((a, b) for a, b in parts if b > a)
        seen = view.document.tokens.lower[chunk.last - 1] == "yeux" and chunk.prep == "à"
        own = None if chunk.pronoun or seen else voices.of(_worded_by(view, c))
        source = _himself(view, c, voices) or own
        if source is None:
            continue  # « Pour eux, », « selon elle » of nobody who has been named
        cue = view.document.words(chunk.first, max(chunk.inner, chunk.first + 1)).lower()
        yield Attribution(source, cue, "say", content, -1, c)


def _varies_by(view: ClauseView, c: int) -> bool:
    """`varie selon les régions`: by what it differs, where nobody speaks."""
    chunk, tokens = view.chunks[c], view.document.tokens
    several = tokens.number[chunk.head] == "Plur" and chunk.name < 0 and chunk.last == chunk.head + 1
    return several and tokens.lemma[chunk.head] in PLACE_NOUNS and not any(True for _ in view.dependents(c))


def _is_source_phrase(view: ClauseView, c: int, start: int, stop: int) -> bool:
    chunk = view.chunks[c]
    if chunk.kind != "PP":
        return chunk.kind == "REL" and chunk.prep in _RELATIVE and _antecedent(view, c) >= 0
    if chunk.prep == "selon":
        lemma = view.document.tokens.lemma[chunk.head]
        if lemma in WORDED:
            return _worded_by(view, c) != c
        if _varies_by(view, c):
            return False
        return chunk.pronoun or can_speak(view, c) or lemma not in NOBODY
    if chunk.prep == "à" and c == start:
        own = view.document.tokens.lower[chunk.last - 2 : chunk.last]
        return own in _IN_THEIR_EYES and _comma_after(view, c, stop)
    if chunk.prep == "de" and view.document.tokens.lemma[chunk.head] == "source":
        return view.role[c] != "nmod" and not _is_checked(view, c)
    if chunk.prep == "pour" and _second_figure(view, c, start):
        return can_speak(view, c)
    if chunk.prep == "pour" and all(view.chunks[k].kind in ("CONJ", "ADV", "COMMA") for k in range(start, c)):
        counted = view.document.tokens.lemma[chunk.head] in TALLY  # « Pour les décès, » names nobody
        words = (can_speak(view, c) and not counted) or (chunk.pronoun and _quotes(view, start, stop))
        return words and _comma_after(view, c, stop)
    return False


def _second_figure(view: ClauseView, c: int, start: int) -> bool:
    """`43 morts selon l'opposition, huit pour le gouvernement`: a bare figure and whose it is, behind another's."""
    figure = view.chunks[c - 1] if c - 1 > start else None
    bare = figure is not None and figure.quantity >= 0 and view.document.tokens.upos[figure.last - 1] == "NUM"
    return bare and any(
        view.chunks[k].kind == "PP" and view.chunks[k].prep == "selon" for k in range(start, c - 1)
    )


def _worded_by(view: ClauseView, c: int) -> int:
    """`selon le terme employé par la préfète`, `selon les mots du maire`: whose words they are; else c itself."""
    if view.document.tokens.lemma[view.chunks[c].head] not in WORDED:
        return c
    author = author_of(view, c)
    return author if author >= 0 else c


def _quotes(view: ClauseView, start: int, stop: int) -> bool:
    """Whether a sentence quotes: `Pour elle, c'est un « tournant »`, not `Pour elle, la ville est loin`."""
    return any(view.quote_of[k] >= 0 for k in range(start, stop))


def _is_checked(view: ClauseView, c: int) -> bool:
    """`un chiffre qui n'a pu être vérifié de source indépendante`: no such source has told it."""
    owner = view.clauses[view.owner[c]].verb if view.owner[c] >= 0 else None
    return owner is not None and owner.lemma in CHECKING and view.document.tokens.lower[owner.first] in _NOT


def _antecedent(view: ClauseView, c: int) -> int:
    """Whom `pour qui`, `selon lequel` tells of: the phrase before its comma, if it can speak.

    `le général Brek, l'un des chefs de la Garde (GN), selon qui`: he whom the apposition describes.
    """
    start, _ = view.sentence_chunks[view.sentence_of[c]]
    k = _phrase_before(view, c, start)
    while k >= start and view.role[k] == "nmod":
        k = view.governor[k]
    if k - 2 >= start and view.chunks[k - 1].kind == "COMMA" and identify(view, k).kind == "common":
        named = _phrase_before(view, k, start)
        if named >= start and identify(view, named).kind == "person":
            return named
    if k >= start and view.document.tokens.lemma[view.chunks[k].head] in _CLAIMS:
        return next((d for d in view.dependents(k) if can_speak(view, d)), -1)  # « l'annonce du préfet »
    return k if k >= start and can_speak(view, k) else -1


def _resumed(view: ClauseView, c: int, last: int) -> int:
    """`Ivo Brek, selon qui douze hommes ont fui, a démissionné`: where the clause around the relative goes on."""
    clauses = (view.clauses[index] for index in view.sentence_clauses[view.sentence_of[c]])
    around = (k.verb.first for k in clauses if k.kind != "relative" and 0 <= k.subject < c < k.chunk)
    return min(around, default=last)


def _phrase_before(view: ClauseView, c: int, start: int) -> int:
    """The noun phrase before chunk `c`, past an acronym in brackets; below `start` for none."""
    k = c - 1
    while k >= start and view.chunks[k].kind not in ("NP", "PP"):
        k = k - 2 if view.chunks[k].kind == "RPAR" and view.chunks[k - 2].kind == "LPAR" else k
        k -= 1
    return k


def _comma_after(view: ClauseView, c: int, stop: int) -> bool:
    last = view.extent(c)[1]
    after = view.chunk_at[last] if last < len(view.chunk_at) else -1
    while 0 <= after < stop and view.chunks[after].kind in ("PP", "CONJ", "ADV"):
        joined = view.chunks[after].kind != "PP" and after + 1 < stop and view.chunks[after + 1].kind == "NP"
        after += (
            1 + joined
        )  # « Pour la juge en charge du dossier, », « Pour des experts mais aussi des élus, »
    return 0 <= after < stop and view.chunks[after].kind == "COMMA"


def _himself(view: ClauseView, c: int, voices: Voices) -> Identity | None:
    """`selon lui`: the one who spoke last, the one of that gender just named, or the one who did."""
    word = view.document.tokens.lower[view.chunks[c].last - 1]
    if (word == "yeux" and view.chunks[c].prep == "à") or word in GRAMMAR.hearing:
        return voices.memory.source  # « À ses yeux, », « À l'en croire, »
    if word not in _PRONOUNS:
        return None
    return voices.pronouns.stressed(view.chunks[c].last - 1)


def _added_figure(view: ClauseView, c: int, start: int) -> int:
    """`..., près du double selon X`, `entre 40 et 50 d'après X`: where a figure begins that X alone gives, or -1."""
    figure = False
    for k in range(c - 1, start, -1):
        chunk = view.chunks[k]
        if chunk.kind == "COMMA" and k < c - 1 and figure:
            return view.chunks[k].last
        if chunk.kind not in ("NP", "PP", "ADV", "CONJ"):
            return -1
        figure = figure or chunk.quantity >= 0 or view.document.tokens.lemma[chunk.head] in MULTIPLES
    return -1


def _goes_over(view: ClauseView, c: int, following: int) -> bool:
    """`dix morts selon la police et vingt selon l'hôpital`: words after `et` that the next source gives."""
    last = view.extent(c)[1]
    k = view.chunk_at[last] if last < len(view.chunk_at) else -1
    if not c < k < following - 1:
        return False
    if view.chunks[k].kind == "COMMA":
        k += 1
        if view.chunks[k].kind != "CONJ":
            return view.chunks[k].quantity >= 0 and k < following
    return view.chunks[k].kind == "CONJ" and k < following - 1


def _is_strong(view: ClauseView, k: int) -> bool:
    chunk = view.chunks[k]
    if chunk.kind == "COLON":
        quoted = k + 1 < len(view.chunks) and view.chunks[k + 1].kind == "OPEN"
        return not quoted  # « à en croire le maire : "..." »
    return chunk.kind == "SUB" and chunk.prep in _STRONG_MARKERS


def _segment_start(view: ClauseView, c: int, start: int, first: int, previous: int) -> int:
    """A second source of the sentence starts after the break that parts it from the first."""
    if previous < 0:
        return _own_start(view, c, start, first)
    for k in range(c - 1, previous, -1):
        conjoined = view.chunks[k].kind == "CONJ" and k > start and view.chunks[k - 1].kind == "COMMA"
        if _is_strong(view, k) or conjoined:
            return view.chunks[k].last
    return view.extent(previous)[1]


def _own_start(view: ClauseView, c: int, start: int, first: int) -> int:
    """Where what a source at the end of a sentence is behind begins, if what stands before is another's.

    `L'armée a pris Oron, alors que dix civils sont morts, selon le maire`, `Le roi a dit que l'armée avait pris Oron,
    où dix civils sont morts, selon le maire`, `Notre envoyé a vu des chars, et dix civils sont morts, selon le maire`.
    """
    lower = view.document.tokens.lower
    end = view.extent(c)[1]
    if end < len(lower) and lower[end] not in _LAST_MARKS:
        return first
    told = [view.clauses[index] for index in view.sentence_clauses[view.sentence_of[c]]]
    main = next((clause for clause in told if clause.kind == "main" and clause.chunk < c), None)
    said = main is not None and main.verb.lemma in ACTS and main.verb.voice != "passive"
    seen = main is not None and main.verb.lemma in WITNESSING and main.subject >= 0
    seen = (
        seen and main is not None and view.document.tokens.lemma[view.chunks[main.subject].head] in REPORTERS
    )
    for k in range(c - 1, start, -1):
        chunk, comma = view.chunks[k], view.chunks[k - 1].kind == "COMMA"
        if comma and chunk.kind == "SUB" and chunk.prep in _SET_AGAINST:
            return chunk.last
        if comma and ((said and chunk.kind == "REL") or (seen and chunk.kind in ("CONJ", "REL", "SUB"))):
            return chunk.first if main is not None and main.chunk < k else first
    return first


def _relative_start(view: ClauseView, c: int) -> int:
    """`un raid, qui visait selon elle un dépôt`: she tells what the raid aimed at, not that it was."""
    clause = view.clause_of(c)
    return clause.verb.first if clause is not None and clause.kind == "relative" else 0


def _segment_end(view: ClauseView, c: int, stop: int, last: int) -> int:
    return next(
        (view.chunks[k].first for k in range(c + 1, stop) if _is_strong(view, k) or _others_part(view, k)),
        last,
    )


def _end_of_opening(view: ClauseView, c: int, start: int, last: int) -> int:
    """`À la veille d'un sommet « décisif », selon le préfet, le roi a fui`: the prefect says the opening."""
    k = c - 1
    while k > start and view.chunks[k].kind == "COMMA":
        k -= 1
    if view.chunks[k].kind != "CLOSE" or k == start:
        return last
    clauses = [view.clauses[index] for index in view.sentence_clauses[view.sentence_of[c]]]
    if any(clause.verb.form == "finite" and clause.chunk < c for clause in clauses):
        return last
    behind = (clause.subject for clause in clauses if clause.kind == "main" and clause.subject > c)
    return next((view.chunks[subject].first for subject in behind), last)


def _others_part(view: ClauseView, k: int) -> bool:
    """`douze morts selon la mairie, le préfet parlant de vingt`: a phrase behind a comma whose participle says."""
    if view.chunks[k].kind != "NP" or view.chunks[k - 1].kind != "COMMA" or not can_speak(view, k):
        return False
    return any(
        clause.subject == k and clause.verb.form == "present_participle" and clause.verb.lemma in _SPEAKING
        for clause in map(view.clauses.__getitem__, view.sentence_clauses[view.sentence_of[k]])
    )
