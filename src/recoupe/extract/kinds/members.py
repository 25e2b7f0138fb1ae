"""Who can stand in a tie: names, those who bear arms, and the words for a power or a camp."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.parties import land_of
from recoupe.extract.kinds.sides import side_of
from recoupe.lang import load_table

_TABLE = load_table("relation")["members"]
_POWERS = frozenset(_TABLE["bodies"])
_NEVER = frozenset(_TABLE["never"])
_PEOPLE = frozenset(_TABLE["people"])
_SEVERAL = frozenset(_TABLE["several"])
_CAPITALS = frozenset(_TABLE["capitals"])
_SINGULAR = frozenset(("le", "la", "l'", "un", "une", "du", "au"))
_FEMININE = frozenset(("la", "une", "cette", "sa"))
_MASCULINE = frozenset(("le", "un", "ce", "cet", "du", "au"))
_ARTICLES = frozenset(("le", "la", "l'", "les", "du", "au", "aux", "des"))
_WHERE = frozenset(("pour", "dans", "en", "à"))
_NEIGHBOURS = frozenset(("voisin", "voisine"))
_LETTERS = 2  # at least so many and one in a name by letters
_GANGS = frozenset(load_table("relation")["nouns"]["gangs"])
_BRANCHES = frozenset(load_table("relation")["bodies"]["nouns"])
_OWN = frozenset(("son", "sa", "leur"))
_THAT_ONE = frozenset(("celui", "celle", "ceux", "celles"))
_BRACKET = 6  # phrases in a bracket behind a name
_KINDS = frozenset(("person", "organisation", "armed_group", "state", "place"))
_BODIES = frozenset(("organisation", "armed_group", "state"))
_POWERFUL = _POWERS | _PEOPLE


class Members:
    """The sides of ties in one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self._names: dict[int, str | None] = {}
        self._subjects: dict[int, int] = {}

    def name(self, chunk: int) -> str | None:
        """The name of who a phrase stands for, or None where it is nobody.

        `les rebelles du nord` -> rebelles du nord; `la hausse des prix` -> None.
        """
        if chunk < 0:
            return None
        if chunk not in self._names:
            self._names[chunk] = self._read_name(chunk)
        return self._names[chunk]

    def _read_name(self, chunk: int) -> str | None:
        found = self.view.chunks[chunk]
        if found.kind not in ("NP", "PP") or found.pronoun or self.lemma[found.head] in _NEVER:
            return None
        beside = self._beside_gang(chunk) or self._their_land(chunk) or self._neighbour(chunk)
        if beside is not None:
            return beside
        who = identify(self.view, chunk)
        first, last = found.inner, self.view.extent(chunk)[1]
        body = self.lemma[found.head] in _POWERS or is_armed(self.context, chunk)
        if who.kind == "person" and who.first >= last and body:
            return phrase_text(self.view, first, last)  # « le régime, le blogueur Jan Orn »: not he
        if who.kind == "person" and who.first >= last and self._inside(chunk) is not None:
            return self._inside(chunk)  # « le chef du Front, Ivo Brek »: the Front is not he
        if who.kind in _KINDS or body or self._people(chunk):
            return who.name
        return self._inside(chunk) or self._unlisted(chunk) or self._state_by_adjective(chunk)

    def _neighbour(self, chunk: int) -> str | None:
        """`son voisin narvien`: the land that the adjective names."""
        if self.lemma[self.view.chunks[chunk].head] not in _NEIGHBOURS:
            return None
        return land_of(self.context, chunk)

    def _state_by_adjective(self, chunk: int) -> str | None:
        """`l'Etat narvien`: a state with its capital and the adjective that tells which."""
        found = self.view.chunks[chunk]
        state = self.context.document.tokens.form[found.head] in ("Etat", "État")
        if not state or side_of(self.context, chunk) is None:
            return None
        return phrase_text(self.view, found.inner, self.view.extent(chunk)[1])

    def _their_land(self, chunk: int) -> str | None:
        """`le président narvien, Ivo Brek, dont le pays soutient`: the land that his office is of."""
        if self.lemma[self.view.chunks[chunk].head] != "pays":
            return None
        clause = self.view.clause_of(chunk)
        if clause is None or clause.marker != "dont" or clause.antecedent < 0 or chunk not in clause.subjects:
            return None
        whose = (clause.antecedent, self.before(clause.antecedent))
        told = (land_of(self.context, c) for c in whose if c >= 0)
        return next((land for land in told if land is not None), None)

    def _beside_gang(self, chunk: int) -> str | None:
        """`du gang 5 Rives`: a name that opens with a number stands in a phrase of its own."""
        found = self.view.chunks[chunk]
        if self.lemma[found.head] not in _GANGS or found.name >= 0 or chunk + 1 >= len(self.view.chunks):
            return None
        behind = self.view.chunks[chunk + 1]
        near = behind.kind == "NP" and behind.first == found.last and behind.name >= 0
        named = self.context.document.names[behind.name] if near else None
        counted = named is not None and named.text[:1].isdigit()
        return named.canonical if named is not None and counted and named.kind in _BODIES else None

    def _unlisted(self, chunk: int) -> str | None:
        """`le Tarsan`, `l'ex-Garde`: a name that no list has, by its capital behind an article."""
        tokens, found = self.context.document.tokens, self.view.chunks[chunk]
        form = tokens.form[found.head].removeprefix("ex-")
        letters = form.isupper() and len(form) > _LETTERS  # « le MLC »
        named = letters or (tokens.upos[found.head] == "PROPN" and form[:1].isupper() and len(form) > 1)
        named = named or (form[:1].isupper() and self.lemma[found.head] in _CAPITALS)
        if not named or tokens.lower[found.head - 1] not in _ARTICLES or found.first == found.head:
            return None
        return phrase_text(self.view, found.head, self.view.extent(chunk)[1])

    def spelt(self, chunk: int) -> str | None:
        """The name of a phrase as the text has it, where a list of names may take two for one."""
        name = self.view.chunks[chunk].name
        return self.context.document.names[name].text if name >= 0 else self.name(chunk)

    def _people(self, chunk: int) -> bool:
        """`les opposants`, `les pays du Golfe`, `les Narviens`."""
        tokens, head = self.context.document.tokens, self.view.chunks[chunk].head
        if self.lemma[head] in _PEOPLE:
            return True
        if tokens.number[head] != "Plur":
            return False
        inhabitants = tokens.form[head][:1].isupper() and head > self.view.chunks[chunk].first
        return self.lemma[head] in _SEVERAL or inhabitants

    def _inside(self, chunk: int) -> str | None:
        """`le groupe Hazm`, `le parti Oron libre`: a body's name behind its noun."""
        at = self.view.chunks[chunk].name
        named = self.context.document.names[at] if at >= 0 else None
        return named.canonical if named is not None and named.kind in _BODIES else None

    def is_body(self, chunk: int) -> bool:
        """Whether a phrase names a group, an organisation or a state rather than somebody."""
        return identify(self.view, chunk).kind != "person"

    def is_group(self, chunk: int) -> bool:
        """Whether a phrase names a group that somebody can lead: `le Front`; not `la police`, `le pays`."""
        named = identify(self.view, chunk).kind in ("organisation", "armed_group")
        capital = self.context.document.tokens.form[self.view.chunks[chunk].head][:1].isupper()
        return named or capital or self.is_gang(chunk)

    def is_gang(self, chunk: int) -> bool:
        """`le gang des Cinq Rues`, `la milice Aube`: a band by its name, if no body that a name lexicon knows."""
        first, last = self.view.extent(chunk)
        named = any(form[:1].isupper() for form in self.context.document.tokens.form[first:last])
        return named and self.lemma[self.view.chunks[chunk].head] in _GANGS

    def is_armed(self, chunk: int) -> bool:
        """Whether a phrase names those who bear arms, or a power."""
        return is_armed(self.context, chunk) or self.lemma[self.view.chunks[chunk].head] in _POWERFUL

    def subject(self, clause: Clause) -> int:
        """The chunk of the clause's subject if it is a member, else the apposed one that is; -1 where none is."""
        known = self._subjects.get(clause.index)
        if known is None:
            known = self._subjects[clause.index] = self._read_subject(clause)
        return known

    def _read_subject(self, clause: Clause) -> int:
        near = self._modified(clause) if clause.verb.form == "past_participle" else -1
        if near < 0 and self._of_one_not_named(clause):
            return -1  # « celui de l'Est, soutenu par »
        chunk = near if near >= 0 else subject_of(self.view, clause)
        if near < 0 and self.name(chunk) is None and clause.verb.form == "past_participle":
            chunk = self._fronted(clause, chunk)
        if self.name(chunk) is not None:
            described = self.before(chunk) if self.view.chunks[chunk].name < 0 else -1
            return described if described >= 0 and self.view.role[chunk] == "" else chunk
        described = self.before(chunk) if chunk >= 0 else -1
        if described >= 0 and self.view.chunks[described].prep == "en":
            described = -1  # « en Narvie, les habitants soutiennent la Ligue »: where they do
        if described >= 0:  # « la Narvie, pays voisin, qui a soutenu »
            return described
        return next((c for c in reversed(clause.appositions) if self.name(c) is not None), -1)

    def _fronted(self, clause: Clause, chunk: int) -> int:
        """`D'abord allié au Front, le groupe a ...`: who acts behind a participle that opens the sentence."""
        start, _ = self.view.sentence_chunks[clause.sentence]
        if any(self.view.chunks[k].kind not in ("PP", "ADV", "OTHER") for k in range(start, clause.chunk)):
            return chunk
        mains = (self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence])
        main = next((o for o in mains if o.kind == "main" and o.chunk > clause.chunk), None)
        return main.subject if main is not None and main.subject > clause.chunk else chunk

    def _of_one_not_named(self, clause: Clause) -> bool:
        """Whether a participle is said of `celui`, `celle de l'Est`, that stands for somebody told before."""
        if clause.verb.form != "past_participle":
            return False
        start, _ = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk - 1
        if k > start and self.view.chunks[k].kind == "COMMA":
            k -= 1
        while k > start and self.view.role[k] == "nmod" and self.view.governor[k] >= 0:
            k = self.view.governor[k]
        lower = self.context.document.tokens.lower
        if k < start or self.view.chunks[k].kind not in ("NP", "PP"):
            return False
        of_theirs = lower[self.view.chunks[k].inner] in _OWN and self.name(k) is None
        return (
            lower[self.view.chunks[k].head] in _THAT_ONE or of_theirs
        )  # « et son rival de l'Est, soutenu par »

    def _modified(self, clause: Clause) -> int:
        """The member right before a participle set off by a comma that agrees with it, else -1."""
        start, _ = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk - 1
        beside = self._joined(clause, start)
        if beside >= 0:
            return beside
        while k > start and self.view.chunks[k].kind == "ADV":
            k -= 1  # « la Narvie, également connue sous le nom de »
        if k > start and self.view.chunks[k].kind in ("COMMA", "LPAR"):
            k = self._past_bracket(k - 1, start)
        while k >= start and self.view.chunks[k].kind in ("NP", "PP"):
            if self.name(k) is not None and self._agree(k, clause.verb.head):
                whose = self._branch(k, clause.verb.head)
                return self._placed(k, start, clause.verb.head) if whose == k else whose
            if self.view.role[k] != "nmod":
                k = self._past_participle(k)
                if k < 0:
                    return -1
                continue
            k = self.view.governor[k]
        return -1

    def _placed(self, k: int, start: int, participle: int) -> int:
        """`le pouvoir à Oron, appuyé par X`: who is there, not the town."""
        before = self.view.chunks[k - 1] if k - 1 >= start else None
        there = self.view.chunks[k].prep in _WHERE and before is not None and before.kind == "NP"
        meant = there and before is not None and self.lemma[before.head] in _POWERS
        return k - 1 if meant and self._agree(k - 1, participle) else k

    def _past_participle(self, k: int) -> int:
        """`des milices dirigées par des Narviens, jadis alliées à Y`: what the first participle is said of; or -1."""
        clause = self.view.clause_of(k)
        if clause is None or clause.verb.form != "past_participle" or not 0 < clause.chunk < k:
            return -1
        before = self.view.chunks[clause.chunk - 1]
        return clause.chunk - 1 if before.kind in ("NP", "PP") else -1

    def _joined(self, clause: Clause, start: int) -> int:
        """`le Front, affilié à la Ligue et dirigé par X`: a participle beside another is said of the same; or -1."""
        k = clause.chunk - 1
        if k <= start or self.view.chunks[k].kind != "CONJ":
            return -1
        while k > start and self.view.chunks[k - 1].kind in ("NP", "PP"):
            k -= 1
        before = (self.view.clauses[i] for i in self.view.sentence_clauses[clause.sentence])
        other = next((o for o in before if o.chunk == k - 1 and o.verb.form == "past_participle"), None)
        who = self.subject(other) if other is not None and other.index < clause.index else -1
        return who if who >= 0 and self._agree(who, clause.verb.head) else -1

    def _branch(self, k: int, participle: int) -> int:
        """`le Front, la filiale de la Ligue commandée par X`: the branch, of which the Front is named."""
        above = self.view.governor[k] if self.view.role[k] == "nmod" else -1
        if above < 0:
            return k
        noun = self.lemma[self.view.chunks[above].head]
        placed = identify(self.view, k).kind not in ("organisation", "armed_group")
        if placed and noun in _POWERS and self._agree(above, participle):
            return above  # « le gouvernement d'Oron, reconnu par »
        if noun not in _BRANCHES:
            return k
        described = self.before(above) if self._agree(above, participle) else -1
        return described if described >= 0 else k

    def _agree(self, chunk: int, participle: int) -> bool:
        tokens, found = self.context.document.tokens, self.view.chunks[chunk]
        above = self.view.governor[chunk]
        called = found.name >= 0 or tokens.form[found.head].isupper()
        if above >= 0 and called and tokens.lower[self.view.chunks[above].head] in _THAT_ONE:
            return True  # « ceux de l'ALV soutenus par la Narvie »
        numbers = {tokens.number[found.head], tokens.number[participle]} - {""}
        if len(numbers) > 1:
            return False
        if tokens.lower[found.inner] in _SINGULAR and tokens.lower[participle].endswith("s"):
            return False  # « les forces de la Narvie, alliées de »
        named = self.context.document.names[found.name].kind if found.name >= 0 else ""
        if named == "place" and found.inner == found.head and tokens.lower[participle].endswith("s"):
            return False  # « ont repris Oron, appuyées par »: no town is several
        feminine = tokens.lower[participle].rstrip("s").endswith("e")
        fused = tokens.lower[found.first] in ("du", "au")
        determiner = tokens.lower[found.first if fused else found.inner]
        return determiner not in (_MASCULINE if feminine else _FEMININE)

    def led_by(self, c: int) -> int:
        """`Soutien fidèle du régime, X a ...`: a noun without an article, said of the subject that follows; or -1."""
        start, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        bare = self.context.document.tokens.upos[self.view.chunks[c].inner] in ("NOUN", "ADJ")
        if c != start or not bare or self.view.chunks[c].prep:
            return -1
        k = c + 1
        while k < stop and self.view.chunks[k].kind == "PP":
            k += 1
        led = k + 1 < stop and self.view.chunks[k].kind == "COMMA" and self.view.role[k + 1] == "nsubj"
        return k + 1 if led else -1

    def before(self, chunk: int) -> int:
        """The phrase that `chunk` describes across a comma or bracket: `X, allié de Y` -> that of X; or -1."""
        start, _ = self.view.sentence_chunks[self.view.sentence_of[chunk]]
        k = chunk - 1
        if k > start and self.view.chunks[k].kind == "CONJ":  # « X, médecin et membre du Front »
            k = next(
                (b for b in range(k, max(start, k - 6), -1) if self.view.chunks[b].kind == "COMMA"), start
            )
        if k <= start or self.view.chunks[k].kind not in ("COMMA", "LPAR"):
            return -1
        k = nearest = self._past_bracket(self._past_quote(k - 1, start), start)
        while k >= start and self.view.role[k] in ("nmod", "conj") and self.view.governor[k] >= 0:
            if self.view.role[k] == "conj" and self.name(k) is not None:
                break
            k = self.view.governor[k]
        if k >= start and self.name(k) is not None:
            return k
        alone = nearest >= start and self.view.chunks[nearest].name >= 0 and self.is_body(nearest)
        return (
            nearest if alone and self.name(nearest) is not None else -1
        )  # « des positions du Front, la branche de »

    def _past_quote(self, k: int, start: int) -> int:
        """`X, dit « Karo », chef de`: the name in the quotes before the comma."""
        quoted = k - 2 >= start and self.view.chunks[k].kind == "CLOSE"
        if not quoted or self.view.chunks[k - 2].kind != "OPEN":
            return k
        called = k - 4 >= start and self.view.chunks[k - 3].kind in ("VERB", "ADV")
        return k - 4 if self.name(k - 1) is None and called else k - 1

    def _past_bracket(self, k: int, start: int) -> int:
        """`les Forces du peuple (FDP), le bras armé de`: the phrase before a short bracket."""
        if k < start or self.view.chunks[k].kind != "RPAR":
            return k
        opening = (
            b for b in range(k - 1, max(start, k - _BRACKET), -1) if self.view.chunks[b].kind == "LPAR"
        )
        return next(opening, k + 1) - 1

    def behind(self, chunk: int) -> int:
        """The name set off behind a description: `l'allié de Damas, la Narvie, ...` -> that of la Narvie; or -1."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[chunk]]
        k = chunk + 1
        while k < stop and (self.view.role[k] == "nmod" or self.view.chunks[k].prep in _WHERE):
            k += 1  # « l'émir du Front pour le sud, Ivo Brek »
        if k + 1 < stop and self.view.chunks[k].kind == "COMMA":
            k += 1
            named = self.view.chunks[k].kind == "NP" and self.view.chunks[k].name >= 0
            closed = k + 1 < stop and self.view.chunks[k + 1].kind in ("COMMA", "PP", "LPAR", "RPAR")
            called = (
                k + 2 < stop
                and self.view.chunks[k + 1].kind == "VERB"
                and self.view.chunks[k + 2].kind == "OPEN"
            )
            closed = closed or called  # « , Ivo Brek dit « Karo » »
            return k if named and closed and self.name(k) is not None else -1
        return -1

    def _past_bare(self, c: int) -> Iterator[int]:
        """`unité d'élite de Y`, `bailleur de fonds de Y`: what hangs on words without an article."""
        bare = self.view.chunks[c].inner == self.view.chunks[c].head and self.view.chunks[c].prep == "de"
        if bare and self.view.chunks[c].name < 0 and self.name(c) is None:
            yield from self.view.dependents(c)

    def of(self, chunk: int, *prepositions: str) -> int:
        """The first member that hangs on a phrase by `de`, or stands right behind it with a preposition; or -1."""
        if "de" in prepositions:
            for d in (d for first in self.view.dependents(chunk) for d in (first, *self._past_bare(first))):
                if self.view.chunks[d].prep == "de" and self.name(d) is not None:
                    return d
        _, stop = self.view.sentence_chunks[self.view.sentence_of[chunk]]
        k = chunk + 1
        while k < stop and self.view.role[k] == "nmod":
            k += 1
        verb = self.view.chunks[k].verb if k < stop else None
        if verb is not None and verb.form == "past_participle" and verb.last == verb.first + 1:
            k += 1  # « ennemi juré de »
        linked = k < stop and self.view.chunks[k].kind == "PP" and self.view.chunks[k].prep in prepositions
        return k if linked and self.name(k) is not None else -1
