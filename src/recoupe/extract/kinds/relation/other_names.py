"""Other names of one body or person: `OdC (Observatoire des crues)`, `le Front, ex-Garde`, `alias Karo`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.names_beside import BODY, QUOTED, NamePairs, NamesBeside
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_NAMES = load_table("relation")["names"]
_BETWEEN = frozenset(_NAMES["between"])
_VERBS = frozenset(_NAMES["verbs"])
_WITH_WORD = frozenset(_NAMES["with_word"])
_CALLING = _VERBS | _WITH_WORD
_WORDS = frozenset(_NAMES["words"])
_REFLEXIVE = frozenset(_NAMES["reflexive"])
_CHANGING: dict[str, list[str]] = _NAMES["changing"]
_BECOMING = frozenset(_NAMES["becoming"])
_TELLING = _CALLING | _BECOMING
_NAMING = frozenset(("nom", "acronyme", "sigle", "surnom", "appellation", "pseudonyme"))
_ARTICLES = frozenset(("le", "la", "l'", "les"))
_SMALL = frozenset(("de", "du", "des", "d'", "la", "le", "et", "pour", "l'"))
_OPENING = frozenset(("«", '"', "“"))
_REACH = 12  # tokens from a verb of naming to the name


class OtherNames:
    """Reads where one document says that two names are one."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.document = context.document
        self.lower = context.document.tokens.lower
        self.members = members
        self.pairs = NamePairs(self.view)
        self.beside = NamesBeside(context, self.pairs)

    def find(self) -> Iterator[Tie]:
        """Names beside names, then words between names, then verbs of naming."""
        yield from self.beside.find()
        words = self.context.words
        for token in sorted({*words.at(_BETWEEN), *words.beginning("ex-")}):
            yield from self._between(token, self.lower[token])
        for token in words.at(_OPENING):
            yield from self._within(token)
        for clause in self.context.clauses_of(_TELLING):
            lemma = clause.verb.lemma
            if lemma == "devenir":
                yield from self._turned(clause)
            if lemma in _CALLING:
                yield from self._called(clause)
            else:
                yield from self._became(clause)

    def _turned(self, clause: Clause) -> Iterator[Tie]:
        """`le Front du Sud, devenu la Garde du Nord`: a body that has taken the name of another."""
        who = self.members.subject(clause)
        at = self.view.chunks[clause.object].name if clause.object > clause.chunk else -1
        became = self.document.names[at] if at >= 0 else None
        named = self.view.chunks[who].name if who >= 0 else -1
        if became is None or became.kind not in BODY or named < 0 or clause.verb.negation:
            return
        was = self.document.names[named]
        begins = became.first <= self.view.chunks[clause.object].inner + 1
        if was.kind != "person" and begins:
            yield from self.pairs.tie(
                was.text, became.text, (clause.verb.first, became.last), "named", clause.index
            )

    def _between(self, token: int, word: str) -> Iterator[Tie]:
        """`X alias Y`, `X, anciennement Y`, `X, ex-Y`, `X (ex-Y)`."""
        prefixed = word.startswith("ex-")
        c = self.view.chunk_at[token]
        other = self._name_at(token if prefixed else token + 1)
        if other is None or c < 0:
            return
        start = self.view.sentence_chunks[self.view.sentence_of[c]][0]
        behind = self.view.chunks[c].first == token
        who = self._person_before(c) if behind and word != "ex" and not prefixed else -1
        who = self.members.before(c) if who < 0 and behind else who
        if who < 0 and not prefixed and c > start and behind:
            who = c - 1 if self.members.name(c - 1) is not None else -1
        if who < 0 and behind:
            who = self._bracket(c)
        if who < 0:
            return
        one, last = self.members.spelt(who), other[1]
        if one is not None:
            yield from self.pairs.tie(one, other[0], (token, last), "named")

    def _within(self, token: int) -> Iterator[Tie]:
        """`Ivo « Karo » Brek`: what a person is called, in quotes between their names."""
        form, at = self.document.tokens.form, self.document.name_at
        close = next((t for t in range(token + 2, token + 5) if self.lower[t : t + 1] in QUOTED), -1)
        if token == 0 or close < 0 or close + 1 >= len(form):
            return
        capitals = all(form[t][:1].isupper() for t in (token - 1, token + 1, close + 1))
        surname = self.document.names[at[close + 1]] if at[close + 1] >= 0 else None
        if not capitals or surname is None or surname.kind != "person" or at[token - 1] == at[token + 1] >= 0:
            return
        whole = surname.canonical if " " in surname.canonical else f"{form[token - 1]} {surname.text}"
        yield from self.pairs.tie(whole, self.document.words(token + 1, close), (token, close + 1), "named")

    def _person_before(self, c: int) -> int:
        """`le gang de Ivo Brek, alias Karo`: a person right before the comma, not the gang that is theirs."""
        start = self.view.sentence_chunks[self.view.sentence_of[c]][0]
        near = c - 2 if c - 2 >= start and self.view.chunks[c - 1].kind == "COMMA" else -1
        return near if near >= 0 and identify(self.view, near).kind == "person" else -1

    def _bracket(self, c: int) -> int:
        """The phrase before a bracket that opens some phrases back: `X (EI, ex-Y)`."""
        start = self.view.sentence_chunks[self.view.sentence_of[c]][0]
        for k in range(c - 1, max(start, c - 5), -1):
            if self.view.chunks[k].kind == "LPAR":
                return self.members.before(k + 1)
        return -1

    def _name_at(self, token: int) -> tuple[str, int] | None:
        """The name that stands at a token, an article or mark before it apart: its text and where it ends."""
        stop = len(self.lower)
        while token < stop and self.lower[token] in ("le", "la", "l'", "les", "«", '"', "“"):
            token += 1
        if token >= stop:
            return None
        at = self.document.name_at[token]
        if at >= 0 and self.document.names[at].first in (token, token - 1):
            name = self.document.names[at]
            return name.text.removeprefix("ex-"), name.last
        form = self.document.tokens.form[token].removeprefix("ex-")
        if form[:1].isupper():
            last = token + 1
            while last < stop and self.document.tokens.upos[last] == "PROPN":
                last += 1
            return self.document.words(token, last).removeprefix("ex-"), last
        return None

    def _called(self, clause: Clause) -> Iterator[Tie]:
        """`surnommé « le Chat »`, `aussi appelée Oronia`, `connu sous le nom de Karo`, `qui s'appelait Veld`."""
        verb = clause.verb
        reflexive = verb.voice == "reflexive" and verb.lemma in _REFLEXIVE
        if (
            verb.voice != "passive"
            and not reflexive
            and not (verb.voice == "reflexive" and verb.lemma in _VERBS)
        ):
            return
        stop = min(self.document.sentences[clause.sentence].last, verb.last + _REACH)
        around = self.lower[max(0, verb.first - 1) : min(stop, verb.last + 4)]
        if verb.lemma in _WITH_WORD and not reflexive and _WORDS.isdisjoint(around):
            return
        who = self.members.subject(clause)
        one = self._whose_name(who)
        found = self._name_behind(verb.last, stop)
        if found is None and reflexive and clause.object > clause.chunk:
            found = self._whole_name(clause.object)
        if one is not None and found is not None:
            yield from self.pairs.tie(one, found[0], (verb.first, found[1]), "named", clause.index)

    def _whose_name(self, who: int) -> str | None:
        """Who is called so: of `le chef du commando, surnommé`, the chief."""
        above = self.view.governor[who] if who >= 0 and self.view.role[who] == "nmod" else -1
        land = above >= 0 and identify(self.view, who).kind in ("state", "place")
        if above < 0 or not (land or is_human(self.document.tokens, self.view.chunks[above].head)):
            return self.members.name(who)
        if identify(self.view, who).kind == "person":
            return self.members.name(who)
        return phrase_text(self.view, self.view.chunks[above].inner, self.view.extent(above)[1])

    def _whole_name(self, c: int) -> tuple[str, int] | None:
        """`s'appelle désormais Armée du salut`: a phrase without an article that begins as a name does."""
        first, last = self.view.extent(c)
        if not self.document.tokens.form[first][:1].isupper():
            return None
        return self.document.words(first, last), last

    def _became(self, clause: Clause) -> Iterator[Tie]:
        """`Le Front a changé de nom pour devenir l'Armée du salut`."""
        ruling = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if clause.verb.form != "infinitive" or ruling is None or clause.object < 0:
            return
        dropped = _CHANGING.get(ruling.verb.lemma, ())
        heads = (self.view.chunks[c].head for c in ruling.objects)
        one = self.members.name(self.members.subject(ruling))
        found = self._name_at(self.view.chunks[clause.object].first)
        lemma = self.document.tokens.lemma
        if one is not None and found is not None and any(lemma[head] in dropped for head in heads):
            yield from self.pairs.tie(one, found[0], (ruling.verb.first, found[1]), "named", ruling.index)

    def _name_behind(self, first: int, stop: int) -> tuple[str, int] | None:
        """The other name soon behind a verb: quoted words, or a name that no preposition leads to."""
        quoted = next((t for t in range(first, stop) if self.lower[t] in ("«", '"', "“")), -1)
        if quoted >= 0:
            closing = next(
                (t for t in range(quoted + 1, min(stop, quoted + 8)) if self.lower[t] in ("»", '"', "”")), -1
            )
            return (self.document.words(quoted + 1, closing), closing) if closing > quoted + 1 else None
        spelt = self._capitals(first, stop)
        if spelt is not None:
            return spelt
        for token in range(first, stop):
            if self.document.name_at[token] >= 0:
                clean = (
                    self.lower[token - 1] in ("nom", "de", "d'", "le", "la", "l'", "les")
                    or token == first
                    or not _NAMING.isdisjoint(self.lower[max(first, token - 3) : token])
                )
                plain = self.lower[first] not in ("à", "au", "par", "pour", "en", "dans")
                return self._name_at(token) if clean and plain else None
            if self.lower[token] in (",", ".", ";"):
                return None
        return None

    def _capitals(self, first: int, stop: int) -> tuple[str, int] | None:
        """`rebaptisé Armée du Sel`, `surnommé le Loup`: capitals right behind the verb, small words between them."""
        form = self.document.tokens.form
        start = first + 1 if first < stop and self.lower[first] in _ARTICLES else first
        if start >= stop or not form[start][:1].isupper():
            return None
        last = start + 1
        while last < stop:
            small = self.lower[last] in _SMALL and last + 1 < stop and form[last + 1][:1].isupper()
            if not (form[last][:1].isupper() or small):
                break
            last += 2 if small else 1
        at = self.document.name_at[start]
        if at >= 0 and self.document.names[at].first == start:  # « baptisé Comité national pour le salut »
            last = max(last, self.document.names[at].last)
        return self.document.words(start, last), last
