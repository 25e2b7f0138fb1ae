"""Who can be a source, and whom a phrase of source or a pronoun stands for."""

from __future__ import annotations

from functools import cached_property
from itertools import compress

from msgspec.structs import replace

from recoupe.extract.attribution.cast import Cast
from recoupe.extract.attribution.describing import body_in, can_speak, gender_of, is_human
from recoupe.extract.attribution.documents import author_of, minutes_of
from recoupe.extract.attribution.owners import Owners
from recoupe.extract.attribution.pronouns import Pronouns
from recoupe.extract.attribution.value import Memory
from recoupe.extract.clauses import ClauseView
from recoupe.extract.identity import Identity, identify, phrase_text
from recoupe.extract.lexicon import (
    BODIES,
    DOCUMENTS,
    ELECTED,
    EPITHETS,
    INTERVIEWED,
    ORDINALS,
    PRESS_BODIES,
    SAME_OFFICE,
    SOME,
    VARIED,
)

_POINTING = frozenset(("l'", "le", "la", "cette", "cet", "ce"))
_THIS = frozenset(("ce", "cet", "cette"))
_THEM = frozenset(("eux", "elles"))
_CHUNKS_BACK = 80  # phrases that `le comité` looks back over
_SENTENCES = 2  # back to who is called by another name
_NEAR = 1  # paragraphs that a pronoun looks back over, at the last speaker


def _nobody(chunk: int) -> Identity:
    raise LookupError(chunk)


class Voices:
    """Tells whom phrases and pronouns stand for in one document, by its cast and by who has spoken."""

    def __init__(self, view: ClauseView, memory: Memory) -> None:
        self.view = view
        self.tokens = view.document.tokens
        self.memory = memory
        self.cast = Cast(view)
        self.pronouns = Pronouns(view, memory, self.cast, self.of)
        self.owners = Owners(view, memory, self.cast, self.of)

    def let_go(self) -> None:
        """Part from the readers that point back here: a cycle, and all that hangs on it, is left to the collector."""
        self.pronouns.of = self.owners.of = _nobody

    def of(self, chunk: int) -> Identity:
        """Who a phrase of source stands for, through what it points back at.

        `la même source` is who spoke last, `l'organisation` the last body that did, `la ministre` the person in
        that office, and `un bilan de la police` the police: a document's owner speaks.
        """
        phrase = self.view.chunks[chunk]
        words = self.tokens.lower[phrase.first : phrase.last]
        lemma = self.tokens.lemma[phrase.head]
        again = self._again(lemma, words, phrase.first)
        if again is not None:
            return again
        ordered = self._one_of_two(chunk, lemma) if lemma in ORDINALS else None
        if ordered is not None:
            return ordered
        if self.tokens.lower[phrase.head] in SOME:
            among = self._among_them(chunk)
            if among is not None:
                return among
            some = next((d for d in self.view.dependents(chunk) if self.view.chunks[d].prep == "de"), -1)
            if some >= 0 and can_speak(self.view, some):
                return self.of(some)
        who = self.cast.complete(identify(self.view, chunk))
        if who.kind == "person":
            return replace(
                who, organisation=self._named_body(who.organisation) or self.owners.of_office(chunk)
            )
        if who.kind != "common":
            return who
        minutes = lemma == "compte" and self.tokens.lower[phrase.last : phrase.last + 1] == ["rendu"]
        if lemma in DOCUMENTS or minutes:
            owner = minutes_of(self.view, chunk) if minutes else author_of(self.view, chunk)
            return self.of(owner) if owner >= 0 else self.owners.of_document(chunk) or who
        body = self._body_again(chunk, lemma, words)
        if body is not None:
            return body
        found = self.cast.holder(chunk) or self._pointed_at(chunk, lemma) or self._called_so(chunk, lemma)
        return found or self._varied(chunk, lemma) or self._unnamed(who, chunk)

    def _among_them(self, chunk: int) -> Identity | None:
        """`l'un d'entre eux`, `l'une d'elles`: one of those told of, or who is named behind (`, Ivo Brek,`)."""
        tokens = self.tokens
        last = self.view.chunks[chunk].last
        them = next((t for t in range(last, min(last + 3, len(tokens))) if tokens.lower[t] in _THEM), -1)
        if them < 0 or any(tokens.lower[t] not in ("d'", "de", "entre") for t in range(last, them)):
            return None
        document = self.view.document
        named = document.name_at[them + 2] if them + 2 < len(tokens) and tokens.lower[them + 1] == "," else -1
        if named >= 0 and document.names[named].kind in ("person", "place"):
            return self.cast.named(document.names[named])
        return self.pronouns.stressed(them)

    def _varied(self, chunk: int, lemma: str) -> Identity | None:
        """`l'élue bretonne`, `l'ancien ministre`, behind words of Ana Kurtel: she is called by what else she is."""
        phrase, last = self.view.chunks[chunk], self.memory.source
        opening = self.tokens.lower[phrase.inner]
        person = self.cast.people.get(last.name) if last is not None and last.kind == "person" else None
        if last is None or person is None or opening not in ("le", "la", "l'"):
            return None
        former = self.tokens.lemma[phrase.inner + 1] == "ancien" and phrase.head > phrase.inner + 1
        alone = not any(True for _ in self.view.dependents(chunk))
        fits = (alone and (former or lemma in VARIED)) or lemma in ELECTED
        number = self.view.sentence_of[self.view.chunk_at[phrase.first]]
        near = number - self.memory.sentence <= _SENTENCES
        gender = gender_of(self.view, phrase.head)
        agrees = not gender or person.gender in ("", gender)
        return last if fits and near and agrees and self.tokens.number[phrase.head] != "Plur" else None

    def _called_so(self, chunk: int, lemma: str) -> Identity | None:
        """`la quadragénaire`, alone: the one person of that gender whom the paragraph has named."""
        phrase = self.view.chunks[chunk]
        opening = self.tokens.lower[phrase.inner]
        alone = not any(True for _ in self.view.dependents(chunk)) and phrase.last - phrase.inner <= 3
        if opening in _THIS and is_human(self.tokens, phrase.head):
            return self._told_again(chunk) or self._just_named(chunk, lemma)
        if lemma not in EPITHETS or not alone or opening not in ("le", "la", "l'"):
            return None
        return self.pronouns.named_before(phrase.first, gender_of(self.view, phrase.head))

    def _just_named(self, chunk: int, lemma: str) -> Identity | None:
        """`Le sort a frappé Ivo Brek. Cet homme de 72 ans affirme`: the one person of the sentence before."""
        phrase = self.view.chunks[chunk]
        number = self.view.sentence_of[chunk]
        if lemma not in EPITHETS or not number or self.memory.paragraph == self._paragraph(phrase.first):
            return None
        before = self.view.document.sentences[number - 1]
        if before.paragraph != self._paragraph(phrase.first):
            return None
        return self.pronouns.named_before(phrase.first, gender_of(self.view, phrase.head))

    def _one_of_two(self, chunk: int, lemma: str) -> Identity | None:
        """`le premier`, `la seconde`: of the two people whom the sentence before names or has as its subject."""
        phrase = self.view.chunks[chunk]
        number = self.view.sentence_of[chunk]
        alone = phrase.last - phrase.inner == 2 and not any(True for _ in self.view.dependents(chunk))
        if lemma not in ORDINALS or not alone or not number:
            return None
        document = self.view.document
        start, stop = self.view.sentence_chunks[number - 1]
        found = dict.fromkeys(
            document.names[at].canonical
            for at in (self.view.chunks[c].name for c in range(start, stop))
            if at >= 0 and document.names[at].kind == "person"
        )
        if len(found) == 2:
            wanted = list(found)[ORDINALS[lemma]]
            named = next(n for n in document.names if n.canonical == wanted)
            return self.cast.named(named)
        joined = next(
            (
                c.subjects
                for c in map(self.view.clauses.__getitem__, self.view.sentence_clauses[number - 1])
                if c.kind == "main" and len(c.subjects) == 2
            ),
            (),
        )
        return self.of(joined[ORDINALS[lemma]]) if joined and not found else None

    def _again(self, lemma: str, words: list[str], first: int) -> Identity | None:
        """`la même source`, `cette même ONG`."""
        if "même" not in words:
            return None
        last = self.memory.source
        if last is not None and last.kind == "common" and self.tokens.lemma[self._head(last)] == lemma:
            return last
        if not (lemma == "source" or lemma in BODIES):
            return None
        if lemma == "source":
            return self.memory.source
        named = self.owners.last_body(first)
        if (
            named is not None
            and self.view.sentence_of[self.view.chunk_at[named.first]]
            == self.view.sentence_of[self.view.chunk_at[first]]
        ):
            return Identity(named.canonical, named.kind, named.first, named.last)
        return self.memory.body or self.memory.source

    def going_on(self, chunk: int) -> Identity | None:
        """`poursuit le groupe d'opposition`: who spoke last, where the phrase can stand for them."""
        phrase = self.view.chunks[chunk]
        last = self.memory.source
        opening = self.tokens.lower[phrase.inner]
        if last is None or self._paragraph(phrase.first) - self.memory.paragraph > _NEAR:
            return None
        if phrase.name >= 0 or opening not in _POINTING or self.tokens.number[phrase.head] == "Plur":
            return None
        lemma = self.tokens.lemma[phrase.head]
        if last.kind in ("organisation", "armed_group"):
            return last if lemma in BODIES else None
        person = self.cast.people.get(last.name)
        if person is not None and not person.heads and is_human(self.tokens, phrase.head):
            gender = gender_of(self.view, phrase.head)
            return last if person.gender in ("", gender) and self.cast.holder(chunk) is None else None
        return None

    def _pointed_at(self, chunk: int, lemma: str) -> Identity | None:
        """`ce responsable`, alone, or `l'interlocuteur de la chaîne`: who spoke last, where they can be called so."""
        if lemma in INTERVIEWED and self.memory.source is not None and self.memory.source.kind == "person":
            return self.memory.source
        phrase = self.view.chunks[chunk]
        opening = self.tokens.lower[max(0, phrase.inner - 1) : phrase.inner + 1]
        source = self.memory.source
        if source is None or _THIS.isdisjoint(opening) or any(True for _ in self.view.dependents(chunk)):
            return None
        if self._paragraph(phrase.first) - self.memory.paragraph > _NEAR or source.kind not in (
            "person",
            "common",
        ):
            return None
        person = self.cast.people.get(source.name)
        heads = person.heads if person is not None else {self.tokens.lemma[self._head(source)]}
        same = lemma in heads or not SAME_OFFICE.get(lemma, frozenset()).isdisjoint(heads)
        return source if same and self.tokens.number[phrase.head] != "Plur" else None

    def _told_again(self, chunk: int) -> Identity | None:
        """`ce chargé de communication`: the person who spoke last, of whom nothing of the kind was said yet."""
        phrase = self.view.chunks[chunk]
        last = self.memory.source
        person = self.cast.people.get(last.name) if last is not None else None
        if last is None or person is None or self.tokens.number[phrase.head] == "Plur":
            return None
        of = {self.tokens.lemma[t] for t in range(phrase.head + 1, self.view.extent(chunk)[1])}
        if person.heads and person.words.isdisjoint(of):
            return None  # « ce notable de la société civile » is who heads it
        near = self._paragraph(phrase.first) - self.memory.paragraph <= _NEAR
        gender = gender_of(self.view, phrase.head)
        if not near or person.gender not in ("", gender):
            return None
        return replace(
            last, role=last.role or phrase_text(self.view, phrase.inner, self.view.extent(chunk)[1])
        )

    def _body_again(self, chunk: int, lemma: str, words: list[str]) -> Identity | None:
        """`l'organisation`, alone: the last body that spoke."""
        phrase = self.view.chunks[chunk]
        alone = not any(True for _ in self.view.dependents(chunk)) and phrase.last - phrase.inner <= 2
        opening = words[phrase.inner - phrase.first]
        if lemma not in BODIES or not alone or opening not in _POINTING:
            return None
        told = self._told_of(chunk, lemma)
        if told is not None or self.memory.body is None or lemma in PRESS_BODIES:
            return told or self.memory.body
        heard = (one for one, _ in reversed(self.memory.heard) if one.kind in ("organisation", "armed_group"))
        return next(heard, None)

    def _told_of(self, chunk: int, lemma: str) -> Identity | None:
        """`le comité`, after `le comité de résistance d'Oron`: the body that was told of in more words."""
        first = self.view.chunks[chunk].first
        for back in range(chunk - 1, max(-1, chunk - _CHUNKS_BACK), -1):
            found = self.view.chunks[back]
            if found.kind in ("NP", "PP") and self.tokens.lemma[found.head] == lemma and found.last <= first:
                longer = any(True for _ in self.view.dependents(back)) or found.last - found.inner > 2
                if longer:
                    return self.cast.complete(identify(self.view, back))
        return None

    def _unnamed(self, who: Identity, chunk: int) -> Identity:
        """`un officier de l'armée`: nobody's name, but a role and a body."""
        phrase = self.view.chunks[chunk]
        last = self.view.extent(chunk)[1]
        role = None
        if is_human(self.tokens, phrase.head) and self.tokens.number[phrase.head] != "Plur":
            role = phrase_text(self.view, phrase.inner, last)
        body = self._named_body(who.organisation or body_in(self.view, phrase.inner, last))
        return replace(who, role=role, organisation=body or self.owners.of_office(chunk))

    def _named_body(self, body: str | None) -> str | None:
        """The name behind `l'institut`, `l'organisme`: one that the article calls so, or the body that spoke."""
        if body is None or body.lower() not in BODIES:
            return body
        named = self._bodies.get(body.lower())
        if named is not None:
            return named
        spoke = self.memory.body
        return spoke.name if spoke is not None and spoke.kind != "outlet" else body

    @cached_property
    def _bodies(self) -> dict[str, str]:
        """The first body named with each word that means one: `institut` -> Institut Morvel."""
        found: dict[str, str] = {}
        for name in self.view.document.names:
            word = name.canonical.split(" ", 1)[0].lower()
            if name.kind in ("organisation", "armed_group") and word in BODIES:
                found.setdefault(word, name.canonical)
        return found

    def _paragraph(self, token: int) -> int:
        chunk = self.view.chunk_at[token]
        return self.view.document.sentences[self.view.sentence_of[chunk]].paragraph

    def _head(self, who: Identity) -> int:
        return self.view.chunks[self.view.chunk_at[who.first]].head


def quote_ranges(view: ClauseView) -> dict[int, tuple[int, int]]:
    """Token range of each quotation by its number, marks included, over sentence ends."""
    ranges: dict[int, tuple[int, int]] = {}
    for c in compress(range(len(view.quote_of)), map((-1).__lt__, view.quote_of)):
        chunk, quote = view.chunks[c], view.quote_of[c]
        first, _ = ranges.get(quote, (chunk.first, 0))
        ranges[quote] = (first, chunk.last)
    return ranges
