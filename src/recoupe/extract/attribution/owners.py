"""Whose an office or a document is that is told as somebody's own: `son porte-parole`, `leur communiqué`."""

from __future__ import annotations

from collections.abc import Callable

from recoupe.annotate.document import Name
from recoupe.extract.attribution.cast import Cast
from recoupe.extract.attribution.describing import can_speak, is_human
from recoupe.extract.attribution.documents import author_of
from recoupe.extract.attribution.value import Memory
from recoupe.extract.clauses import ClauseView
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import TELLING_PAPERS

_OWN = frozenset(("son", "sa", "leur"))
_THE = frozenset(("le", "la", "l'", "ce", "cet", "cette"))
_ANY = frozenset(("document", "texte"))  # what any paper is called the second time
_CHUNKS_BACK = 120  # phrases that `le document` looks back over
_PARAGRAPHS = 3
_SENTENCES = 2  # back to who is called by another name
_NEAR = 1  # paragraphs that a possessive looks back over at the last speaker


class Owners:
    """Finds the owners of one document's offices and papers; `of` tells whom a phrase stands for."""

    def __init__(self, view: ClauseView, memory: Memory, cast: Cast, of: Callable[[int], Identity]) -> None:
        self.view = view
        self.tokens = view.document.tokens
        self.memory = memory
        self.cast = cast
        self.of = of

    def of_office(self, chunk: int) -> str | None:
        """`leur porte-parole, Ivo Brek`: the body that spoke or was named last before."""
        phrase = self.view.chunks[chunk]
        first = phrase.first
        for near in (chunk, *self._apposed(chunk)):
            found = self.view.chunks[near]
            if self.tokens.lower[found.inner] in _OWN and is_human(self.tokens, found.head):
                if self._is_his(first, near):
                    return None
                theirs = self._theirs(chunk) if self.tokens.lower[found.inner] == "leur" else None
                return (
                    theirs or self._acts_before(chunk) or self._just_spoke(first) or self._body_named(first)
                )
        before = first - 1
        if before >= 0 and self.tokens.lower[before] == "dont":
            return self._body_named(before)
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

    def _is_his(self, before: int, office: int) -> bool:
        """`Le président a nié. « ... », a dit son conseiller`: of somebody who spoke just before."""
        last, number = self.memory.source, self.view.sentence_of[self.view.chunk_at[before]]
        one = self.tokens.lower[self.view.chunks[office].inner] != "leur"
        near = number - self.memory.sentence <= _SENTENCES
        return one and near and last is not None and last.kind == "person"

    def of_document(self, chunk: int) -> Identity | None:
        """`Les ravisseurs gardent dix captifs, selon leur communiqué`: theirs whose deeds it tells."""
        view, phrase = self.view, self.view.chunks[chunk]
        own = self.tokens.lower[phrase.inner]
        if own not in _OWN:
            return self._of_document_told(chunk) if own in _THE else None
        several = own == "leur"
        for index in view.sentence_clauses[view.sentence_of[chunk]]:
            clause = view.clauses[index]
            subject = clause.subject
            if clause.kind != "main" or clause.quote >= 0 or not 0 <= subject < chunk:
                continue
            fits = (self.tokens.number[view.chunks[subject].head] == "Plur") == several
            if fits and not view.chunks[subject].pronoun and can_speak(view, subject):
                return self.of(subject)
        near = view.document.sentences[view.sentence_of[chunk]].paragraph - self.memory.paragraph <= _NEAR
        return self.memory.source if near and not several else None

    def _of_document_told(self, chunk: int) -> Identity | None:
        """`La Ligue a publié un rapport. Le document révèle que`: whose the last one told of is."""
        view, lemma = self.view, self.tokens.lemma[self.view.chunks[chunk].head]
        if lemma not in TELLING_PAPERS or any(True for _ in view.dependents(chunk)):
            return None
        paragraph = view.document.sentences[view.sentence_of[chunk]].paragraph
        for back in range(chunk - 1, max(-1, chunk - _CHUNKS_BACK), -1):
            told = self.tokens.lemma[view.chunks[back].head]
            if told not in TELLING_PAPERS or (told != lemma and lemma not in _ANY):
                continue
            if paragraph - view.document.sentences[view.sentence_of[back]].paragraph > _PARAGRAPHS:
                return None
            author = author_of(view, back)
            author = author if author >= 0 else self._announces(back)
            if author >= 0:
                return self.of(author)
        return None

    def _announces(self, paper: int) -> int:
        """`Dans un communiqué, la mairie annonce`: the subject of the clause that a paper is told in, or -1."""
        view, clause = self.view, self.view.clause_of(paper)
        inside = view.chunks[paper].prep in ("dans", "par") and clause is not None
        if not inside or clause is None or clause.subject < 0 or view.chunks[clause.subject].pronoun:
            return -1
        return clause.subject if can_speak(view, clause.subject) else -1

    def _theirs(self, chunk: int) -> str | None:
        """`Les insurgés ont refusé. « Jamais », a dit leur porte-parole`: the several just told of."""
        view = self.view
        number = view.sentence_of[chunk]
        sentences = view.document.sentences
        if not number or sentences[number - 1].paragraph != sentences[number].paragraph:
            return None
        for index in view.sentence_clauses[number - 1]:
            clause = view.clauses[index]
            if clause.kind != "main" or clause.quote >= 0 or clause.subject < 0:
                continue
            subject = view.chunks[clause.subject]
            several = self.tokens.number[subject.head] == "Plur" and not subject.pronoun
            return (
                identify(view, clause.subject).name if several and can_speak(view, clause.subject) else None
            )
        return None

    def _acts_before(self, chunk: int) -> str | None:
        """`La police, que vise la Ligue, n'a pas tiré, dit son porte-parole`: whose deeds the sentence tells."""
        view = self.view
        number = view.sentence_of[chunk]
        clauses = [view.clauses[index] for index in view.sentence_clauses[number]]
        speaks = next((clause for clause in clauses if chunk in clause.subjects), None)
        acts = next((clause for clause in clauses if clause.kind == "main" and clause.quote < 0), None)
        if speaks is None or acts is None or speaks is acts or not 0 <= acts.subject < chunk:
            return None
        subject = view.chunks[acts.subject]
        if subject.pronoun or is_human(self.tokens, subject.head) or not can_speak(view, acts.subject):
            return None
        who = self.cast.complete(identify(view, acts.subject))
        return who.name if who.kind in ("organisation", "armed_group", "common") else None

    def _just_spoke(self, before: int) -> str | None:
        """`L'armée a nié. « ... », a assuré son porte-parole`: a body without a name that the sentence before heard."""
        last, number = self.memory.source, self.view.sentence_of[self.view.chunk_at[before]]
        if last is None or last.kind != "common" or self.memory.sentence != number - 1:
            return None
        return (
            None
            if is_human(self.tokens, self.view.chunks[self.view.chunk_at[last.first]].head)
            else last.name
        )

    def _body_named(self, before: int) -> str | None:
        body = self.last_body(before)
        return body.canonical if body is not None else None

    def last_body(self, before: int) -> Name | None:
        """The body named last, but for those that only quoted words name."""
        document, view = self.view.document, self.view
        for token in range(before - 1, max(-1, before - 80), -1):
            at = document.name_at[token]
            body = at >= 0 and document.names[at].kind in ("organisation", "armed_group")
            if body and view.quote_of[view.chunk_at[token]] < 0:
                return document.names[at]
        return None
