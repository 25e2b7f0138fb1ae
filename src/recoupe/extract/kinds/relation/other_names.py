"""Other names of one body or person: `OdC (Observatoire des crues)`, `le Front, ex-Garde`, `alias Karo`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from recoupe.annotate.document import Name
from recoupe.annotate.names.lexicon import name_lexicon
from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.members import Members
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
_BODY = frozenset(("organisation", "armed_group"))
_ARTICLES = frozenset(("le", "la", "l'", "les"))
_SMALL = frozenset(("de", "du", "des", "d'", "la", "le", "et", "pour", "l'"))
_OPENING = frozenset(("«", '"', "“"))
_CLOSED = (["»"], ['"'], ["”"])
_HEADS = name_lexicon("fr").organisations.heads
_DASHES = (["-"], ["–"], ["—"])
_SPELT = 12  # tokens in a bracket that spell letters out
_TAIL = 5  # tokens that a name in brackets may go on for
_TWO = 2  # a comma and an article
_FEW = 3  # letters of the shortest name by letters
_REACH = 12  # tokens from a verb of naming to the name


class OtherNames:
    """Reads where one document says that two names are one."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.document = context.document
        self.lower = context.document.tokens.lower
        self.members = members
        self.told: set[str] = set()

    def find(self) -> Iterator[Tie]:
        """Names beside names, then words between names, then verbs of naming."""
        yield from self._bracketed()
        yield from self._letters_of_a_phrase()
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

    def _tie(self, one: str, other: str, words: tuple[int, int], how: str, clause: int = -1) -> Iterator[Tie]:
        if one == other or (one + other) in self.told:
            return
        self.told.add(one + other)
        yield Tie("also_known_as", one, other, words, how, clause, self.view.chunk_at[words[0]])

    def _bracketed(self) -> Iterator[Tie]:
        """`Observatoire des crues (OdC)`: two names of bodies, one in brackets right behind the other."""
        names = self.document.names
        for name in names:
            if self.lower[name.last : name.last + 1] == ["("] and name.kind in _BODY:
                yield from self._in_small(name)
                yield from self._in_quotes(name)
        for at in range(len(names) - 1):
            full, short = names[at], names[at + 1]
            either = self._or_else(full, short) and (
                _spells(full.text, short.text)
                or _spells(short.text, full.text)
                or full.canonical == short.canonical
            )
            if full.kind in _BODY and short.kind in _BODY and self._explained(full, short):
                yield from self._tie(full.text, short.text, (full.first, short.last + 1), "named")
            if short.kind in _BODY and (either or self._set_off(full, short)):
                yield from self._tie(full.text, short.text, (full.first, self._closed(short.last)), "acronym")
            if short.first != full.last + 1 or self.lower[full.last] != "(" or short.kind not in _BODY:
                continue
            if ")" in self.lower[short.last : short.last + _TAIL]:
                yield from self._behind_it(full, short)
            if full.kind not in _BODY or short.first != full.last + 1 or self.lower[full.last] != "(":
                continue
            closed = short.last < len(self.lower) and self.lower[short.last] in (")", ",")
            same = full.canonical == short.canonical
            bodies = short.kind in _BODY and full.last - full.first > 1 >= short.last - short.first
            if closed and (same or bodies):
                yield from self._tie(full.text, short.text, (full.first, self._closed(short.last)), "acronym")

    def _in_quotes(self, name: Name) -> Iterator[Tie]:
        """`Velk (« Aube »)`: what a name means, quoted in brackets right behind it."""
        if self.lower[name.last + 1 : name.last + 2] not in (["«"], ['"'], ["“"]):
            return
        first = name.last + 2
        close = next((t for t in range(first, first + _TAIL + 1) if self.lower[t : t + 1] in _CLOSED), -1)
        if close > first and self.lower[close + 1 : close + 2] == [")"]:
            meant = self.document.words(first, close)
            if meant[:1].isupper():
                yield from self._tie(name.text, meant, (name.first, close + 2), "named")

    def _in_small(self, short: Name) -> Iterator[Tie]:
        """`le CTR (centre de tri régional)`: letters, then small words in brackets that they stand for."""
        close = next(
            (t for t in range(short.last + 2, short.last + _SPELT) if self.lower[t : t + 1] == [")"]), -1
        )
        if close < 0 or not short.text.isupper() or short.last != short.first + 1:
            return
        first = short.last + 2 if self.lower[short.last + 1] in _ARTICLES else short.last + 1
        words = [w for w in self.lower[first:close] if w not in _SMALL]
        firsts = "".join(
            part[:1] for w in words for part in w.replace("'", "-").split("-") if part not in _SMALL
        )
        if len(short.text) >= _FEW and firsts == short.text.lower():
            full = self.document.words(first, close)
            yield from self._tie(short.text, full, (short.first, close + 1), "acronym")

    def _or_else(self, letters: Name, full: Name) -> bool:
        """`le FLS, ou Front de libération du sel,`: letters, then what they stand for behind `ou`."""
        between = self.lower[letters.last : full.first]
        return between[:2] == [",", "ou"] and len(between) <= _TWO + 1

    def _explained(self, one: Name, other: Name) -> bool:
        """`Velk al-Kesh (l'Armée du sel)`: what a name means, with its article in brackets."""
        between = self.lower[one.last : other.first]
        whole = len(between) == _TWO and between[0] == "(" and between[1] in _ARTICLES
        return whole and self.lower[other.last : other.last + 1] == [")"] and " " in other.text

    def _letters_of_a_phrase(self) -> Iterator[Tie]:
        """`l'agence des transports (ADT)`, `la Ligue dans les Monts (LM)`: a body that no name tells whole."""
        for at, short in enumerate(self.document.names):
            alone = short.last == short.first + 1 and len(short.text) >= _FEW and short.first > 1
            around = (self.lower[short.first - 1 : short.first], self.lower[short.last : short.last + 1])
            if not alone or short.kind not in _BODY or around != (["("], [")"]):
                continue
            first = self._body_before(short.first - 1, self.document.names[at - 1] if at else None)
            if first >= 0:
                whole = phrase_text(self.view, first, short.first - 1)
                yield from self._tie(whole, short.text, (first, self._closed(short.last)), "acronym")

    def _body_before(self, bracket: int, beside: Name | None) -> int:
        """The token where the phrase of a body begins that a bracket closes; -1 where it is a name or nobody's."""
        view = self.view
        c = view.chunk_at[bracket - 1]
        if c < 0 or view.chunks[c].last != bracket:
            return -1
        if view.chunks[c].prep in ("à", "en", "dans") and view.role[c] != "nmod":
            c -= 1  # « la Ligue dans les Monts »
        found = -1
        while c >= 0:
            chunk = view.chunks[c]
            name = self.document.names[chunk.name] if chunk.name >= 0 else None
            if name is not None and name.kind in _BODY:
                return -1 if name is beside else name.first
            if name is None and self.document.tokens.lemma[chunk.head] in _HEADS:
                found = chunk.inner  # the outermost: « l'agence de sécurité des transports »
            c = view.governor[c] if view.role[c] == "nmod" else -1
        return found

    def _closed(self, last: int) -> int:
        """Where the bracket around a name ends."""
        return last + 1 if self.lower[last : last + 1] == [")"] else last

    def _set_off(self, letters: Name, body: Name) -> bool:
        """`l'OdC, l'Observatoire des crues,`: letters, then what they stand for behind an article."""
        between = self.lower[letters.last : body.first]
        alone = letters.last == letters.first + 1 and letters.text.isupper()
        return alone and between[:1] == [","] and len(between) == _TWO and _spells(letters.text, body.text)

    def _behind_it(self, one: Name, body: Name) -> Iterator[Tie]:
        """`Aqmi (Al-Qaïda au Maghreb)`: what letters stand for; `Ivo Brek (Parti du sel)`: a person's party."""
        words = (one.first, self._closed(body.last))
        letters = one.last == one.first + 1 and one.text.isupper() and body.last > body.first + 1
        if letters or (one.last == one.first + 1 and _spells(one.text, body.text)):
            yield from self._tie(one.text, body.text, words, "acronym")
        elif one.kind == "person" and self.lower[body.last : body.last + 1] == [")"]:
            if self._dateline(one, body):
                return
            c = self.view.chunk_at[one.first]
            yield Tie("part_of", one.canonical, body.canonical, words, "noun", -1, c)

    def _dateline(self, one: Name, body: Name) -> bool:
        """`ORLAC (NDP), 4 octobre -`: a town and an agency, at the head of a paragraph."""
        sentences = self.document.sentences
        at = bisect_right(sentences, one.first, key=lambda s: s.first) - 1
        opens = sentences[at].first == one.first and (
            at == 0 or sentences[at - 1].paragraph != sentences[at].paragraph
        )
        after = body.last + 1
        if not opens or body.last != body.first + 1:
            return False
        if self.lower[after : after + 1] == [","]:
            return any(0 < t.first - after <= _TWO for t in self.context.times_at[at])
        return self.lower[after : after + 1] in _DASHES

    def _turned(self, clause: Clause) -> Iterator[Tie]:
        """`le Front du Sud, devenu la Garde du Nord`: a body that has taken the name of another."""
        who = self.members.subject(clause)
        at = self.view.chunks[clause.object].name if clause.object > clause.chunk else -1
        became = self.document.names[at] if at >= 0 else None
        named = self.view.chunks[who].name if who >= 0 else -1
        if became is None or became.kind not in _BODY or named < 0 or clause.verb.negation:
            return
        was = self.document.names[named]
        begins = became.first <= self.view.chunks[clause.object].inner + 1
        if was.kind != "person" and begins:
            yield from self._tie(
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
            yield from self._tie(one, other[0], (token, last), "named")

    def _within(self, token: int) -> Iterator[Tie]:
        """`Ivo « Karo » Brek`: what a person is called, in quotes between their names."""
        form, at = self.document.tokens.form, self.document.name_at
        close = next((t for t in range(token + 2, token + 5) if self.lower[t : t + 1] in _CLOSED), -1)
        if token == 0 or close < 0 or close + 1 >= len(form):
            return
        capitals = all(form[t][:1].isupper() for t in (token - 1, token + 1, close + 1))
        surname = self.document.names[at[close + 1]] if at[close + 1] >= 0 else None
        if not capitals or surname is None or surname.kind != "person" or at[token - 1] == at[token + 1] >= 0:
            return
        whole = surname.canonical if " " in surname.canonical else f"{form[token - 1]} {surname.text}"
        yield from self._tie(whole, self.document.words(token + 1, close), (token, close + 1), "named")

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
            yield from self._tie(one, found[0], (verb.first, found[1]), "named", clause.index)

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
            yield from self._tie(one, found[0], (ruling.verb.first, found[1]), "named", ruling.index)

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


def _spells(letters: str, name: str) -> bool:
    """Whether letters stand for a name: `Aqmi`, `Al-Qaïda au Maghreb islamique` -> True."""
    firsts = [word[:1].lower() for word in name.replace("-", " ").replace("'", " ").split()]
    wanted = letters.lower()
    if len(wanted) < _FEW or len(firsts) < len(wanted) - 1 or firsts[0] != wanted[0]:
        return False
    left = iter(firsts)
    return all(letter in left for letter in wanted)
