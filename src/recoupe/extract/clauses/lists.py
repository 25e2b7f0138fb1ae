"""Lists of phrases: `X, Y et Z` is one subject or object, `X, Y` a phrase and its apposition."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.verbs import is_absolute
from recoupe.lang import load_table

_SEPARATORS = frozenset(("COMMA", "CONJ"))
_TWO_DIGITS = 2
_TOWNS = frozenset(load_table("places")["towns"])
_FEWEST = 3  # phrases of a sentence with one in brackets
_BRACKETED = 4  # chunks of a name in brackets
_COUNTING = frozenset(("dont", "parmi", "y compris"))
_CLITICS = frozenset(("il", "ils", "on", "je", "j'", "tu"))  # they stand by a verb and in no list
_MERGED = frozenset(("au", "aux", "du", "des"))  # prepositions that hold their article


class ListLinker:
    """Links the conjuncts of a sentence in the builder's tables: `role` becomes `conj`, `governor` the first."""

    def __init__(
        self,
        document: Document,
        chunks: list[Chunk],
        role: list[str],
        governor: list[int],
        time_tokens: frozenset[int],
    ) -> None:
        self.document = document
        self.time_tokens = time_tokens
        self.chunks = chunks
        self.role = role
        self.governor = governor
        self.joined: dict[int, list[int]] = {}  # by the first of a list: the others

    def link(self, start: int, stop: int) -> None:
        """Link lists that end in a conjunction: `X, Y et Z`; a bare `X, Y` is an apposition, not a list."""
        chunks = self.chunks
        run: list[int] = []
        conjoined = False
        separator = ""
        acted = False  # whether a verb stands before: what comes first is only the setting
        bracketed = self._bracketed(start, stop)
        for c in range(start, stop):
            if c in bracketed:
                continue
            chunk = chunks[c]
            kind, verb = chunk.kind, chunk.verb
            acted = (verb is not None and verb.form == "finite") or (acted and kind not in ("SUB", "COLON"))
            if kind == "NP" and not run and (chunk.head in self.time_tokens or self.opens_item(c, start)):
                continue  # « Lundi, les ministres et le président ont ... »
            if kind in ("NP", "PP") and not self._is_clitic(c):
                if self.ruling(c, start) >= 0 or (run and separator and self._apposed(c, run, stop)):
                    continue
                opening = chunks[run[0]].prep if run and chunks[run[0]].kind == "PP" else ""
                # « entre le ministre, Ivo Brek, et la ministre »: what `entre` opens goes on past a name
                # and ends with its second: « entre le Front et l'armée, la Ligue demande »
                listed = opening == "" or (opening == "entre" and not conjoined)
                behind_phrase = kind == "NP" and separator == "COMMA" and not listed
                if behind_phrase and conjoined:
                    self._link(run, stop)  # « a réclamé, par dix voix et une abstention, la levée du siège »
                    run, conjoined = [c], False
                elif behind_phrase and len(run) == 1 and not acted:
                    run, conjoined = [c], False  # « Selon le maire, les rebelles et l'armée ont ... »
                elif run and separator and (kind == "NP" or chunk.prep == chunks[run[0]].prep):
                    run.append(c)
                    conjoined = conjoined or separator == "CONJ"
                else:
                    self._end(run, stop, over=conjoined and bool(separator))
                    run, conjoined = [c], False
                separator = ""
                if conjoined and len(run) > 1 and (c + 1 >= stop or chunks[c + 1].kind not in _SEPARATORS):
                    self._link(self._acting_apart(run, c + 1, stop), stop)
                    run, conjoined = [], False
            elif kind in _SEPARATORS and run and chunk.prep != "mais":
                separator = "CONJ" if kind == "CONJ" or separator == "CONJ" else kind
            elif run:
                self._end(run, stop, over=conjoined)
                run, conjoined, separator = [], False, ""
        self._end(run, stop, over=conjoined)

    def _is_clitic(self, c: int) -> bool:
        """`les fouets et les exécutions, et ils ont dit`: a pronoun that stands by its verb, in no list."""
        return self.chunks[c].pronoun and self.document.tokens.lower[self.chunks[c].head] in _CLITICS

    def _apposed(self, c: int, run: list[int], stop: int) -> bool:
        """`le contrôle d'Oron, chef-lieu du nord et dernière grande ville de l'est`: bare, in the singular, no item."""
        tokens, chunk, first = self.document.tokens, self.chunks[c], self.chunks[run[0]]
        if len(run) == 1 and first.kind == "PP" and self._says_what_place(c, run[0], stop):
            return True
        bare = chunk.kind == "NP" and chunk.name < 0 and chunk.quantity < 0 and not chunk.pronoun
        bare = bare and tokens.upos[chunk.first] in ("NOUN", "ADJ") and tokens.number[chunk.head] == "Sing"
        return bare and tokens.upos[first.inner] == "DET" and len(run) == 1

    def _says_what_place(self, c: int, place: int, stop: int) -> bool:
        """`à Oron, la capitale économique,`, `ville du nord,`: what a town is, between commas, before whoever acts."""
        tokens, chunk = self.document.tokens, self.chunks[c]
        town = chunk.name < 0 and tokens.lemma[chunk.head] in _TOWNS and self.chunks[place].name >= 0
        after = c + 1
        while after < stop and self.chunks[after].prep == "de":
            after += 1  # « ville du nord du pays »
        ends = after + 1 < stop and self.chunks[after].kind == "COMMA" and self.chunks[after + 1].kind == "NP"
        return town and ends

    def _acting_apart(self, run: list[int], after: int, stop: int) -> list[int]:
        """`réclame une trêve, la Marne et l'Orne ayant voté contre`: the object before is none of those who vote."""
        verb = self.chunks[after].verb if after < stop else None
        if self._opened_by_infinitive(run) and verb is not None and verb.form == "finite":
            return run[1:]  # « Après avoir pris le port, le Front et ses alliés avancent »
        apart = verb is not None and is_absolute(verb, self.document.tokens) and run[0] > 0
        return run[1:] if apart and len(run) > 2 and self.chunks[run[0] - 1].kind == "VERB" else run

    def _opened_by_infinitive(self, run: list[int]) -> bool:
        """Whether a pair that acts stands behind the object of an infinitive or a gerund, and a comma."""
        c = run[0]
        if len(run) != 3 or self.chunks[run[-1] - 1].kind != "CONJ":
            return False
        before = self.chunks[c - 1].verb if c > 0 else None
        opening = before is not None and before.form in ("infinitive", "present_participle")
        after = c + 1
        while after < len(self.chunks) and self.hangs_on_previous(after, c):
            after += 1
        return opening and after < len(self.chunks) and self.chunks[after].kind == "COMMA"

    def opens_item(self, c: int, start: int) -> bool:
        """`Le 12, le ministre ...`: a day of the month that opens an item of a chronology."""
        if c != start:
            return False
        chunk, lower = self.chunks[c], self.document.tokens.lower
        bare = chunk.quantity >= 0 and chunk.last == chunk.first + 2 and lower[chunk.first] == "le"
        follows = c + 1 < len(self.chunks) and self.chunks[c + 1].kind == "COMMA"
        return bare and follows and len(lower[chunk.first + 1]) <= _TWO_DIGITS

    def _end(self, run: list[int], stop: int, *, over: bool) -> None:
        """Link a list that other phrases follow: `la Narvie et la Zorvie, en guerre depuis mai, ont ...`."""
        if over and len(run) > 1:
            self._link(run, stop)

    def _bracketed(self, start: int, stop: int) -> set[int]:
        """Names in brackets inside a list, `entre le Front, l'Union (UDN) et l'armée`; a dateline's is none."""
        found: set[int] = set()
        if stop - start < _FEWEST:
            return found
        words = self.document.tokens.lower[self.chunks[start].first : self.chunks[stop - 1].last]
        if "(" not in words and "[" not in words:
            return found
        for c in range(start + 1, stop - 1):
            if self.chunks[c].kind != "LPAR":
                continue
            last = next(
                (k for k in range(c + 1, min(stop - 1, c + _BRACKETED)) if self.chunks[k].kind != "NP"), -1
            )
            if last < 0 or self.chunks[last].kind != "RPAR":
                continue
            after = self.chunks[last + 1]
            if after.kind != "COMMA" or self.document.tokens.lower[after.first] == ",":
                found.update(range(c, last + 1))
        return found

    def hangs_on_previous(self, c: int, start: int) -> bool:
        """Whether chunk c is a `de` phrase right behind a noun or prepositional phrase."""
        return self.ruling(c, start) >= 0

    def ruling(self, c: int, start: int) -> int:
        """The phrase that the `de` phrase at `c` hangs on, past marks: `la « cessation » des combats`; or -1."""
        chunk = self.chunks[c]
        if chunk.kind != "PP" or chunk.prep != "de" or c <= start:
            return -1
        before = self.chunks[c - 1].kind
        if before in ("NP", "PP"):
            return c - 1
        if before in ("CONJ", "COMMA") and (shared := self._shared_ruling(c, start)) >= 0:
            return shared
        if before != "CLOSE" or c - 4 < start or self.chunks[c - 2].kind not in ("NP", "PP"):
            return -1
        opening = c - 2
        while opening > start and self.role[opening] == "nmod":
            opening = self.governor[opening]
        if opening - 2 < start or self.chunks[opening - 1].kind != "OPEN":
            return -1
        behind_verb = self.chunks[opening - 2].verb is not None  # « contrôle « la moitié » de la ville »
        return c - 2 if behind_verb or self.article_before_marks(opening, start) else -1

    def goes_on_with(self, c: int, start: int) -> int:
        """`sous l'égide de la Sarvie et de la Narvie`: the phrase whose `... de` the one behind `et` repeats, or -1."""
        before = c - 2
        if self.chunks[c].prep != "de" or before < start or self.chunks[c - 1].kind != "CONJ":
            return -1
        return before if (self.chunks[before].prep or "").endswith(" de") else -1

    def _shared_ruling(self, c: int, start: int) -> int:
        """`les villages de Foum, de Kraya et d'Oron`: what the `de` phrase before the joint hangs on, or -1.

        `s'est retirée du port de Foum et de Kraya` is left to the verb, which takes `de` itself.
        """
        beside = c - 2
        if beside < start or self.chunks[beside].prep != "de" or self.role[beside] != "nmod":
            return -1
        ruling = self.governor[beside]
        listed = self.document.tokens.number[self.chunks[ruling].head] == "Plur"
        names = self.chunks[beside].name >= 0 and self.chunks[c].name >= 0
        return ruling if listed and names and self.chunks[ruling].prep != "de" else -1

    def whole_in_marks(self, c: int, start: int, stop: int) -> bool:
        """`a signé « l'accord de paix »`: marks hold a phrase and no more, right behind a verb."""
        if c - 2 < start or self.chunks[c - 1].kind != "OPEN" or self.chunks[c - 2].verb is None:
            return False
        after = c + 1
        while (
            after < stop and self.chunks[after].kind == "PP" and self.chunks[after - 1].kind in ("NP", "PP")
        ):
            after += 1
        return after < stop and self.chunks[after].kind == "CLOSE"

    def article_before_marks(self, c: int, start: int) -> bool:
        """`la « cessation immédiate »`: marks open between an article and its noun, the phrase at `c`."""
        if c - 2 < start or self.chunks[c - 1].kind != "OPEN" or self.chunks[c - 2].kind != "OTHER":
            return False
        word = self.chunks[c - 2].first
        return self.document.tokens.upos[word] == "DET" or self.document.tokens.lower[word] in _MERGED

    def with_conjuncts(self, root: int) -> list[int]:
        """A phrase and those that a list joins to it."""
        if self.chunks[root].kind not in ("NP", "PP"):
            return [root]
        return [root, *self.joined.get(root, ())]

    def _kind_before(self, c: int) -> str:
        """The kind of what stands before a phrase, past adverbs and days: `tient déjà (la ville et ses hommes)`."""
        before = c - 1
        while before > 0 and (
            self.chunks[before].kind == "ADV" or self.chunks[before].head in self.time_tokens
        ):
            before -= 1
        return self.chunks[before].kind if before >= 0 else ""

    def _last_person(self, run: list[int]) -> int:
        """The last of a list that is somebody by a name, or -1."""
        names = self.document.names
        named = (c for c in reversed(run) if self.chunks[c].name >= 0 and self.chunks[c].kind == "NP")
        return next((c for c in named if names[self.chunks[c].name].kind == "person"), -1)

    def _told_apart(self, run: list[int], stop: int) -> bool:
        """`ont expliqué leur départ et Ivo Brek, chef de la milice, a dit`: who acts next is none of an object's list.

        What he is stands between commas, and one finite verb of the singular behind it.
        """
        who, chunks = self._last_person(run), self.chunks
        told = chunks[run[0]].kind == "PP" or self._kind_before(run[0]) == "VERB"
        if who <= run[0] or chunks[who - 1].kind != "CONJ" or chunks[run[0]].prep == "entre" or not told:
            return False
        office = who + 2
        if (
            office >= stop
            or chunks[who + 1].kind != "COMMA"
            or chunks[office].kind != "NP"
            or chunks[office].name >= 0
        ):
            return False
        after = office + 1
        while after < stop and chunks[after].kind == "PP":
            after += 1
        verb = chunks[after + 1].verb if after + 1 < stop and chunks[after].kind == "COMMA" else None
        if verb is None or verb.form != "finite" or verb.clitic_subject >= 0:
            return False  # « a rencontré le maire et Ivo Brek, chef de la milice, a-t-il dit »
        behind = after + 2 < stop and chunks[after + 2].kind == "NP"  # « ..., a dit le maire »
        return not behind and self.document.tokens.number[verb.first] == "Sing"

    def _link(self, run: list[int], stop: int) -> None:
        last = run[-1]
        pair = self.chunks[run[0]].prep == "entre"  # « entre X et Y » always holds both
        after = last + 1
        while after < stop and self.hangs_on_previous(after, run[0]):
            after += 1  # « et une centaine d'autres sont arrivés »
        verb_follows = after < stop and self.chunks[after].kind == "VERB" and not pair
        if verb_follows:
            verb = self.chunks[after].verb
            plural = verb is not None and self.document.tokens.number[verb.first] != "Sing"
            before = self._kind_before(run[0])
            first = self.chunks[run[0]]
            placed = first.kind == "PP" and first.prep not in _COUNTING and self.chunks[last].kind == "NP"
            acts = placed and verb is not None and verb.form == "finite"
            if not plural or before == "VERB" or acts:
                run = run[:-1]  # « ont fui en Sarvie, et dix Belges ont gagné la ville »
        if len(run) > 1 and self._told_apart(run, stop):
            run = run[: max(1, run.index(self._last_person(run)))]
        for c in run[1:]:
            self.role[c], self.governor[c] = "conj", run[0]
        self.joined.setdefault(run[0], []).extend(run[1:])
