"""What somebody is listed as: `classé terroriste`, `inscrite sur la liste du patrimoine mondial`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.document import places_of
from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_LISTING = load_table("relation")["listing"]
_VERBS = frozenset(_LISTING["verbs"])
_CALLING = frozenset(_LISTING["calling"])
_WORDS = frozenset(_LISTING["words"])
_LISTS = {noun: frozenset(words) for noun, words in _LISTING["lists"].items()}
_FILED = frozenset(("fiché", "fichée", "fichés"))
_BODIES = frozenset(("groupe", "organisation", "mouvement", "entité", "structure"))
_REACH = 20  # tokens from the verb to the word of the list


class ListedReader:
    """Reads the clauses of one document that enter somebody in a list."""

    def __init__(self, context: Context, members: Members) -> None:
        self.view = context.view
        self.tokens = context.document.tokens
        self.sentences = context.document.sentences
        self.names = context.document.names
        self.members = members

    def read(self, clause: Clause) -> Tie | None:
        """`le Front, classé terroriste par la Ligue` -> listed_as; `un film classé X` -> None."""
        verb = clause.verb
        if verb.lemma not in _VERBS:
            return None
        found = self._entry(verb.last, self.sentences[clause.sentence].last, verb.lemma in _CALLING)
        if found is None:
            return None
        active = verb.voice == "active" and verb.lemma != "figurer" and not self._set_off(clause)
        subject = self.members.subject(clause)
        who = self._listed(clause) if active else subject if subject >= 0 else clause.subject
        name = self._name(who)
        if name is None:
            return None
        return Tie(
            "listed_as", name, phrase_text(self.view, *found), (verb.first, found[1]), "listed", clause.index
        )

    def files(self) -> Iterator[Tie]:
        """`L'assaillant, fiché S,`, `Ivo Brek est fiché « S »`: whom the state keeps a file on."""
        lower = self.tokens.lower
        for token in places_of(lower, _FILED):
            letter = token + 1 + (lower[token + 1 : token + 2] in (["«"], ['"'], ["“"]))
            if lower[letter : letter + 1] != ["s"]:
                continue
            clause = self.view.clause_of(self.view.chunk_at[token])
            own = clause is not None and clause.verb.head == token
            who = subject_of(self.view, clause) if own and clause is not None else self._before(token)
            if who >= 0:
                name = self._name(who) or identify(self.view, who).name
                index = clause.index if own and clause is not None else -1
                yield Tie("listed_as", name, "fiché S", (token, letter + 1), "listed", index)

    def _before(self, token: int) -> int:
        """The person that stands before a word, in its sentence; -1 where none does."""
        c = self.view.chunk_at[token]
        start, _ = self.view.sentence_chunks[self.view.sentence_of[c]] if c >= 0 else (0, 0)
        for k in range(c - 1, start - 1, -1):
            if self.view.chunks[k].kind == "VERB":
                return -1
            if self.view.chunks[k].kind == "NP" and is_human(self.tokens, self.view.chunks[k].head):
                return k
            if self.view.chunks[k].kind == "NP" and identify(self.view, k).kind == "person":
                return k
        return -1

    def _set_off(self, clause: Clause) -> bool:
        """`le Front, inscrit sur la liste noire, a`: a participle that is read as a present."""
        lone = clause.verb.last == clause.verb.first + 1 and self.tokens.lower[clause.verb.head] == "inscrit"
        return lone and not clause.objects and self.view.chunks[clause.chunk - 1].kind == "COMMA"

    def _listed(self, clause: Clause) -> int:
        """The object, or before `que` the one that it takes up: `le Front, que la Narvie qualifie de terroriste`."""
        if clause.objects or clause.marker not in ("que", "qu'"):
            return clause.object
        if clause.antecedent >= 0:
            return clause.antecedent
        start, _ = self.view.sentence_chunks[clause.sentence]
        before = (k for k in range(clause.chunk - 1, start - 1, -1) if self.view.chunks[k].kind == "COMMA")
        comma = next(before, -1)
        return comma - 1 if comma > start else -1

    def _name(self, chunk: int) -> str | None:
        """Whom or what is listed: a member, or a place (`la vieille ville d'Oron`)."""
        name = self.members.name(chunk) if chunk >= 0 else None
        if name is not None or chunk < 0:
            return name
        inside = (self.view.chunks[c].name for c in (chunk, *self.view.dependents(chunk)))
        return next((self.names[at].canonical for at in inside if at >= 0), None)

    def _entry(self, first: int, stop: int, calling: bool) -> tuple[int, int] | None:
        """Tokens of what one is listed as, soon behind the verb; `calling` asks for `comme` or a list."""
        lemma, lower = self.tokens.lemma, self.tokens.lower
        as_ = False
        for token in range(first, min(stop, first + _REACH)):
            if lower[token] in (".", ";", "»"):
                return None
            as_ = as_ or lower[token] == "comme" or (token == first and lower[token] in ("de", "d'"))
            beside = _LISTS.get(lemma[token])
            if beside is not None:
                last = self.view.extent(self.view.chunk_at[token])[1]
                if any(
                    lemma[t] in beside or lower[t] in beside for t in range(token + 1, min(last, token + 8))
                ):
                    return token, last
            if lemma[token] in _WORDS or lower[token] in _WORDS:
                if calling and not as_:
                    return None
                start = token - 1 if lemma[token - 1] in _BODIES else token
                return start, token + 1
        return None
