"""Who can be a source, and whom a phrase of source or a pronoun stands for."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from recoupe.annotate.document import Name
from recoupe.extract.attribution.cast import Cast
from recoupe.extract.attribution.describing import body_in, gender_of, is_human
from recoupe.extract.attribution.value import Memory
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.coreference import subject_of
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import Identity, identify, phrase_text
from recoupe.extract.lexicon import BODIES, DOCUMENTS, SAME_OFFICE, SPEAKERS, TALLY, UNNAMED
from recoupe.extract.people import people

_POINTING = frozenset(("l'", "le", "la", "cette", "cet", "ce"))
_OWN = frozenset(("son", "sa", "leur"))
_THIS = frozenset(("ce", "cet", "cette"))
_HUMAN_KINDS = frozenset(("person", "organisation", "armed_group", "state", "outlet", "place"))
_THIRD_PERSON = {
    "il": "m", "elle": "f", "ils": "", "elles": "", "celui-ci": "m", "celle-ci": "f", "dernier": "m", "dernière": "f",
    "premier": "m", "première": "f", "intéressé": "m", "intéressée": "f", "lui": "m", "lui-même": "m", "elle-même": "f",
}  # fmt: skip
_NEAREST = frozenset(("celui-ci", "celle-ci", "dernier", "dernière"))
_PLURAL = frozenset(("ils", "elles"))
_FARTHEST = 600  # tokens that a pronoun looks back over for a name
_CHUNKS_BACK = 80  # phrases that `le comité` looks back over
_NEAR, _FAR = 1, 4  # paragraphs that a pronoun looks back over: at the last speaker, at earlier ones


def can_speak(view: ClauseView, chunk: int) -> bool:
    """Whether a phrase can be a source: a name, a person noun, a body or a document.

    `selon le maire` yes, `selon les besoins` no.
    """
    tokens = view.document.tokens
    head = view.chunks[chunk].head
    lemma = tokens.lemma[head]
    if lemma in UNNAMED or lemma in DOCUMENTS or lemma in SPEAKERS or tokens.lower[head] in people().forms:
        return True
    return identify(view, chunk).kind in _HUMAN_KINDS


class Voices:
    """Tells whom phrases and pronouns stand for in one document, by its cast and by who has spoken."""

    def __init__(self, view: ClauseView, memory: Memory) -> None:
        self.view = view
        self.tokens = view.document.tokens
        self.memory = memory
        self.cast = Cast(view)

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
        who = self.cast.complete(identify(self.view, chunk))
        if who.kind == "person":
            return replace(
                who, organisation=self._named_body(who.organisation) or self._owner_of_office(chunk)
            )
        if who.kind != "common":
            return who
        if lemma in DOCUMENTS:
            owner = self._author(chunk)
            return self.of(owner) if owner >= 0 else who
        body = self._body_again(chunk, lemma, words)
        if body is not None:
            return body
        return self.cast.holder(chunk) or self._pointed_at(chunk, lemma) or self._unnamed(who, chunk)

    def _again(self, lemma: str, words: list[str], first: int) -> Identity | None:
        """`la même source`, `cette même ONG`."""
        if "même" not in words or not (lemma == "source" or lemma in BODIES):
            return None
        if lemma == "source":
            return self.memory.source
        named = self._last_body(first)
        if (
            named is not None
            and self.view.sentence_of[self.view.chunk_at[named.first]]
            == self.view.sentence_of[self.view.chunk_at[first]]
        ):
            return Identity(named.canonical, named.kind, named.first, named.last)
        return self.memory.body or self.memory.source

    def _pointed_at(self, chunk: int, lemma: str) -> Identity | None:
        """`ce responsable`, alone: who spoke last, where they can be called so."""
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

    def _body_again(self, chunk: int, lemma: str, words: list[str]) -> Identity | None:
        """`l'organisation`, alone: the last body that spoke."""
        phrase = self.view.chunks[chunk]
        alone = not any(True for _ in self.view.dependents(chunk)) and phrase.last - phrase.inner <= 2
        opening = words[phrase.inner - phrase.first]
        if lemma not in BODIES or not alone or opening not in _POINTING:
            return None
        told = self._told_of(chunk, lemma)
        return told if told is not None else self.memory.body

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

    def _author(self, chunk: int) -> int:
        """Whose document it is: `un bilan de la police`, `communiqué par elle`, `que publie la police`."""
        view = self.view
        owner = next((d for d in view.dependents(chunk) if can_speak(view, d)), -1)
        if owner >= 0:  # `le bilan des victimes` has no author
            return owner if self.tokens.lemma[view.chunks[owner].head] not in TALLY else -1
        reached = {chunk, *view.dependents(chunk)}
        for index in view.sentence_clauses[view.sentence_of[chunk]]:
            clause = view.clauses[index]
            if clause.kind == "participle" and not reached.isdisjoint(clause.subjects):
                agent = next(view.complement(clause, "par"), -1)
                if agent >= 0 and can_speak(view, agent):
                    return agent
            named = clause.kind == "relative" and clause.antecedent in reached and clause.marker == "que"
            if named and clause.subject >= 0 and can_speak(view, clause.subject):
                return clause.subject
        return self._giver(chunk)

    def _giver(self, chunk: int) -> int:
        """`un bilan publié lundi par l'OMS`, `des informations en provenance du ministère`: who gave it."""
        view = self.view
        _, stop = view.sentence_chunks[view.sentence_of[chunk]]
        last = view.extent(chunk)[1]
        start = view.chunk_at[last] if last < len(view.chunk_at) else stop
        for k in range(start, min(stop, start + 3)):
            found = view.chunks[k]
            if found.prep == "par" or self.tokens.lemma[found.head] == "provenance":
                givers = (k, *view.dependents(k))
                return next((g for g in givers if can_speak(view, g)), -1)
            if found.kind != "ADV" and self.tokens.lower[found.inner] not in GRAMMAR.weekdays:
                return -1
        return -1

    def _owner_of_office(self, chunk: int) -> str | None:
        """`leur porte-parole, Ivo Brek`: the body that spoke or was named last before."""
        phrase = self.view.chunks[chunk]
        first = phrase.first
        for near in (chunk, *self._apposed(chunk)):
            found = self.view.chunks[near]
            if self.tokens.lower[found.inner] in _OWN and is_human(self.tokens, found.head):
                body = self._last_body(first)
                return body.canonical if body is not None else None
        before = first - 1
        if before >= 0 and self.tokens.lower[before] == "dont":
            body = self._last_body(before)
            return body.canonical if body is not None else None
        return None

    def _apposed(self, chunk: int) -> list[int]:
        """Phrases right before or behind, across a comma."""
        view = self.view
        start, stop = view.sentence_chunks[view.sentence_of[chunk]]
        near = []
        if chunk - 2 >= start and view.chunks[chunk - 1].kind == "COMMA":
            near.append(chunk - 2)
        if chunk + 2 < stop and view.chunks[chunk + 1].kind == "COMMA":
            near.append(chunk + 2)
        return [c for c in near if view.chunks[c].kind == "NP"]

    def _last_body(self, before: int) -> Name | None:
        document = self.view.document
        for token in range(before - 1, max(-1, before - 80), -1):
            at = document.name_at[token]
            if at >= 0 and document.names[at].kind in ("organisation", "armed_group"):
                return document.names[at]
        return None

    def _unnamed(self, who: Identity, chunk: int) -> Identity:
        """`un officier de l'armée`: nobody's name, but a role and a body."""
        phrase = self.view.chunks[chunk]
        last = self.view.extent(chunk)[1]
        role = None
        if is_human(self.tokens, phrase.head) and self.tokens.number[phrase.head] != "Plur":
            role = phrase_text(self.view, phrase.inner, last)
        body = self._named_body(who.organisation or body_in(self.view, phrase.inner, last))
        return replace(who, role=role, organisation=body or self._owner_of_office(chunk))

    def _named_body(self, body: str | None) -> str | None:
        """The name behind `l'institut`, `l'organisme`: one that the article calls so, or the body that spoke."""
        if body is None or body.lower() not in BODIES:
            return body
        named = self._bodies.get(body.lower())
        if named is not None:
            return named
        return self.memory.body.name if self.memory.body is not None else body

    @cached_property
    def _bodies(self) -> dict[str, str]:
        """The first body named with each word that means one: `institut` -> Institut Morvel."""
        found: dict[str, str] = {}
        for name in self.view.document.names:
            word = name.canonical.split(" ", 1)[0].lower()
            if name.kind in ("organisation", "armed_group") and word in BODIES:
                found.setdefault(word, name.canonical)
        return found

    def pronoun(self, token: int, clause: Clause | None) -> tuple[Identity, int] | None:
        """Whom a pronoun subject stands for, and the phrase that names them (-1 for none), or nobody."""
        word = self.tokens.lower[token].lstrip("-").removeprefix("t-")
        gender = _THIRD_PERSON.get(word)
        if gender is None:
            return None
        plural = word in _PLURAL
        paragraph = self._paragraph(token)
        memory = self.memory
        if word in _NEAREST and clause is not None:
            pointed = self._nearest(token, gender)
            if pointed >= 0:
                return self.of(pointed), pointed
        last = memory.source if paragraph - memory.paragraph <= _NEAR else None
        if last is not None and self._agrees(last, gender, plural):
            other = None if plural else self._just_told_of(token, gender, last)
            return (other, -1) if other is not None else (last, -1)
        antecedent = subject_of(self.view, clause) if clause is not None else -1
        if antecedent >= 0 and can_speak(self.view, antecedent):
            return self.of(antecedent), antecedent
        if plural:
            return None
        for source, there in reversed(memory.heard[-6:]):
            if paragraph - there <= _FAR and source.kind == "person" and self._agrees(source, gender, plural):
                return self._just_told_of(token, gender, source) or source, -1
        return self._last_person(token, gender)

    def stressed(self, token: int) -> Identity | None:
        """Whom `lui`, `elle` after `selon` stands for: who spoke last, then who is named in this sentence.

        `des raids de la coalition, qui visaient selon elle un dépôt`: the coalition.
        """
        word = self.tokens.lower[token]
        gender = _THIRD_PERSON.get(word)
        last = self.memory.source
        plural = word in _PLURAL or word == "eux"
        if gender is None and not plural:
            return last
        gender = gender or ""
        near = self._paragraph(token) - self.memory.paragraph <= _NEAR
        if last is not None and near and self._agrees(last, gender, plural):
            return last
        pointed = self._nearest(token, "" if plural else gender, int(plural), plural=plural)
        if pointed >= 0:
            return self.of(pointed)
        found = self.pronoun(token, None)
        return found[0] if found is not None else None

    def subject_before(self, number: int) -> Identity | None:
        """The person who is the subject of the sentence before, in the same paragraph."""
        view = self.view
        sentences = view.document.sentences
        for before in range(number - 1, max(-1, number - 6), -1):
            if sentences[before].paragraph != sentences[number].paragraph:
                return None
            for index in view.sentence_clauses[before]:
                chunk = subject_of(view, view.clauses[index])
                who = identify(view, chunk) if chunk >= 0 else None
                if who is not None and who.kind == "person":
                    return self.cast.complete(who)
                holder = self.cast.holder(chunk) if who is not None and who.kind == "common" else None
                if holder is not None:
                    return holder
        return None

    def _just_told_of(self, token: int, gender: str, last: Identity) -> Identity | None:
        """The one person of the sentence before, where whoever spoke last did so earlier and has no part in it."""
        document = self.view.document
        number = self.view.sentence_of[self.view.chunk_at[token]]
        before = document.sentences[number - 1] if number else None
        if before is None or self.memory.sentence >= number - 1:
            return None
        pronouns = (self.view.clauses[index] for index in self.view.sentence_clauses[number - 1])
        goes_on = any(
            c.subject >= 0 and self.view.chunks[c.subject].pronoun and c.kind == "main" for c in pronouns
        )
        if goes_on or document.sentences[number].paragraph - before.paragraph > _NEAR:
            return None  # « Il a rencontré M. Brek. C'est fini, a-t-il dit »: still the one who spoke
        at = {document.name_at[i] for i in range(before.first, before.last)} - {-1}
        names = (document.names[n] for n in at)
        named = {name.canonical: name for name in names if name.canonical in self.cast.people}
        if len(named) != 1 or last.name in named:
            return None
        (person,) = named.values()
        return self.cast.named(person) if self.cast.people[person.canonical].gender in ("", gender) else None

    def _nearest(self, token: int, gender: str, back: int = 1, *, plural: bool = False) -> int:
        """`celle-ci`: the last phrase before that agrees and can speak, in this sentence or `back` before."""
        view = self.view
        chunk = view.chunk_at[token]
        number = view.sentence_of[chunk]
        first, _ = view.sentence_chunks[max(0, number - back)]
        for k in range(chunk - 1, first - 1, -1):
            found = view.chunks[k]
            if found.kind not in ("NP", "PP") or found.pronoun:
                continue
            if (self.tokens.number[found.head] == "Plur") != plural:
                continue
            if (not gender or gender_of(view, found.head) == gender) and can_speak(view, k):
                return k
        return -1

    def _paragraph(self, token: int) -> int:
        chunk = self.view.chunk_at[token]
        return self.view.document.sentences[self.view.sentence_of[chunk]].paragraph

    def _agrees(self, who: Identity, gender: str, plural: bool) -> bool:
        if who.kind == "person":
            return not plural and self.cast.gender(who) in ("", gender)
        if who.kind in ("place", "state"):
            return False
        if who.kind != "common":
            return True
        number = self.tokens.number[self._head(who)]
        if number and (number == "Plur") != plural:
            return False
        return plural or self.cast.gender(who) in ("", gender)

    def _head(self, who: Identity) -> int:
        return self.view.chunks[self.view.chunk_at[who.first]].head

    def _last_person(self, token: int, gender: str) -> tuple[Identity, int] | None:
        """The one person of that gender whom this paragraph and the one before have named, or nobody."""
        document = self.view.document
        number = self.view.sentence_of[self.view.chunk_at[token]]
        paragraph = document.sentences[number].paragraph
        named: dict[str, Name] = {}
        while number >= 0 and document.sentences[number].paragraph >= paragraph - _NEAR:
            if token - document.sentences[number].first > _FARTHEST:
                break
            for at in range(document.sentences[number].first, min(document.sentences[number].last, token)):
                name = document.names[document.name_at[at]] if document.name_at[at] >= 0 else None
                if name is not None and name.canonical in self.cast.people:
                    named.setdefault(name.canonical, name)
            number -= 1
        fitting = [n for n in named.values() if self.cast.people[n.canonical].gender in ("", gender)]
        return (self.cast.named(fitting[0]), -1) if len(fitting) == 1 else None


def quote_ranges(view: ClauseView) -> dict[int, tuple[int, int]]:
    """Token range of each quotation by its number, marks included, over sentence ends."""
    ranges: dict[int, tuple[int, int]] = {}
    for c, quote in enumerate(view.quote_of):
        if quote >= 0:
            chunk = view.chunks[c]
            first, _ = ranges.get(quote, (chunk.first, 0))
            ranges[quote] = (first, chunk.last)
    return ranges
