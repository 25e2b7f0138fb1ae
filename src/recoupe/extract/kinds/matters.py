"""What is negotiated: phrases that name a truce, an evacuation, access, talks, a resolution or a surrender.

The lists are those of `lang/fr/negotiation.toml`. An offer or an agreement takes its matter from what stands
behind it (`une offre de trêve`), else from the matter spoken of last (`l'accord`).
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cached_property

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.matter_acts import MatterActs
from recoupe.extract.kinds.near import clauses_behind
from recoupe.extract.kinds.vicinity import past_marks
from recoupe.extract.places import as_place
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_NOUNS: dict[str, str] = {lemma: matter for matter, lemmas in _TABLE["nouns"].items() for lemma in lemmas}
_NEVER = {lemma: frozenset(words) for lemma, words in _TABLE["never"].items()}
_GENERIC = frozenset(_TABLE["generic"]["nouns"])
_RECALLS = frozenset(_TABLE["generic"]["recalls"])
_CONCLUDED = frozenset(_TABLE["generic"]["concluded"])
_OFFERED = frozenset(_TABLE["generic"]["offered"])
_SET = frozenset(_TABLE["setting"]["nouns"])
_OTHER_THINGS = frozenset(_TABLE["generic"]["never"])
_LULLS = frozenset(_TABLE["near"]["lulls"])  # « une pause dans les combats »
_DOCUMENTS = frozenset(_TABLE["generic"]["documents"])
_TRANSPARENT = frozenset(_TABLE["transparent"]["nouns"])
_VOTED = frozenset(_TABLE["generic"]["voted"])
_DEMANDS = frozenset(
    lemma for group in _TABLE["verbs"] if group["action"] == "calls_for" for lemma in group["lemmas"]
)
_PROVIDES = frozenset(_TABLE["generic"]["provides"])
_TAKING_PART = frozenset(_TABLE["taking_part"]["verbs"])
_TAKEN_PART = frozenset(_TABLE["taking_part"]["nouns"])
_BEHIND_ADJECTIVE = frozenset(("trêve", "cessez-le-feu", "armistice"))
_APART = 8  # phrases from a noun to its own `de` behind others
_OF_WITHIN = 2  # phrases with « de » behind the insertion
_WITH_SIDES = frozenset(("entre", "avec"))
_BEHIND = ("à", "sur", "pour", "de")
_SOME = frozenset(("des", "de", "d'"))
_OWNED = frozenset(("leur", "leurs", "son", "sa", "ses"))
_LATER = frozenset(("après", "avant", "plus"))  # « deux mois après l'avoir signé » is no length
_REACH = 12  # sentences back to the matter that « l'accord » means
_SCAN = 40  # chunks looked back over for what « il » means
_NEAR = 3  # sentences back to the step that « cette offre » means
_PERIOD = re.compile(r"P(?:(\d+)([DWMY]))?(?:T(\d+)H)?$")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}


def _qualified() -> dict[str, tuple[tuple[str, frozenset[str], bool], ...]]:
    found: dict[str, tuple[tuple[str, frozenset[str], bool], ...]] = {}
    for group in _TABLE["qualified"]:
        entry = (group["matter"], frozenset(group["with"]), group.get("crisis", False))
        for noun in group["nouns"]:
            found[noun] = (*found.get(noun, ()), entry)
    return found


_QUALIFIED = _qualified()
_TITLES = frozenset(_TABLE["takers"]["titles"])
_OWN = frozenset(("sa", "leur"))
_PRINCIPLES = frozenset(_TABLE["generic"]["principles"])
_HELD = frozenset(_TABLE["takers"]["held"])
_NAMING = _GENERIC.union(_NOUNS, _QUALIFIED)
_MENTIONED = frozenset(lemma for lemma, kind in _NOUNS.items() if kind not in ("talks", "resolution"))
MATTER_NOUNS = frozenset(_NOUNS) | frozenset(_QUALIFIED) | _GENERIC | {"paix"}
"""Lemmas that can head the phrase of a matter."""


class Matter(msgspec.Struct, frozen=True):
    """What a phrase negotiates: `kind` as in the record, the chunk that names it, tokens `[first, last)`.

    `recalled` tells that the phrase only points back at it (`cette offre`).
    """

    kind: str
    chunk: int
    first: int
    last: int
    days: float | int | None = None
    recalled: bool = False


class Matters:
    """The matters of one document, each phrase read once and only when asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.acts = MatterActs(context)
        self.read: dict[int, Matter | None] = {}
        self.told: tuple[int, Matter] | None = None  # sentence and matter of the step told last

    @property
    def in_crisis(self) -> bool:
        """Whether the text is on a crisis."""
        return self.acts.in_crisis

    @cached_property
    def mentioned(self) -> list[tuple[int, str]]:
        """Token and matter of each noun that is one by itself, talks and resolutions apart, in order."""
        return [(token, _NOUNS[self.lemma[token]]) for token in self.context.lemmas.at(_MENTIONED)]

    def of(self, chunk: int, depth: int = 0) -> Matter | None:
        """The matter that a phrase names, or None.

        `l'ouverture d'un couloir humanitaire` -> humanitarian_access; `l'ouverture du magasin` -> None.
        """
        if chunk < 0 or depth > 4:
            return None
        if chunk not in self.read:
            self.read[chunk] = None  # a phrase that leads back to itself names nothing
            self.read[chunk] = self._matter(chunk, depth)
        return self.read[chunk]

    def _matter(self, chunk: int, depth: int) -> Matter | None:
        found = self.view.chunks[chunk]
        lemma = self.lemma[found.head]
        if (
            lemma not in _NOUNS and found.last > found.head + 1
        ):  # « un fragile cessez-le-feu »: read as two nouns
            lemma = next(
                (w for w in self.lemma[found.head + 1 : found.last] if w in _BEHIND_ADJECTIVE), lemma
            )
        if found.kind not in ("NP", "PP") or (found.pronoun and lemma not in _NOUNS):
            return None
        if found.prep == "en" and lemma == "échange":
            return None  # « une trêve en échange des otages »: its price
        kind = self._named(chunk, lemma)
        inner = self._inner(chunk, depth) if kind == "talks" and lemma in _GENERIC else None
        if inner is not None:  # « un accord de paix pour une trêve »
            return self._build(inner.kind, chunk, inner.days)
        if kind is not None:
            if lemma in _DOCUMENTS:
                inner = self._demanded(chunk, depth)
                if inner is not None:
                    return self._build("resolution", chunk, inner.days)
            return self._build(kind, chunk, None)
        asked = self._demanded(chunk, depth) if lemma in _VOTED else None
        if asked is not None:
            return self._build("resolution", chunk, asked.days)
        if lemma in _TRANSPARENT or lemma in _GENERIC:
            inner = self._inner(chunk, depth)
            if inner is not None:
                voted = lemma in _VOTED and self._demanded(chunk, depth) is not None
                return self._build("resolution" if voted else inner.kind, chunk, inner.days)
        voted = lemma in _VOTED and self.in_crisis and self._voted_on(self.view.sentence_of[chunk])
        if lemma in _RECALLS or voted:  # « le projet », where a resolution has been spoken of
            return self._recalled(chunk)
        return None

    def joined(self, clause: Clause) -> Iterator[Matter]:
        """`participer à des discussions`, `revenir à la table`: talks by what one does with them."""
        if clause.verb.lemma not in _TAKING_PART or not self.in_crisis:
            return
        for c in (*clause.objects, *clause.complements):
            if self.lemma[self.view.chunks[c].head] in _TAKEN_PART and self.of(c) is None:
                yield self._build("talks", c, None)

    def _named(self, chunk: int, lemma: str) -> str | None:
        kind = _NOUNS.get(lemma)
        if kind is not None:
            if not _NEVER.get(lemma, frozenset()).isdisjoint(self._around(chunk)):
                return None
            return kind if kind != "talks" or self.in_crisis else None
        if lemma == "accès" and self.in_crisis and self._to_a_place(chunk):
            return "humanitarian_access"
        above = self.view.governor[chunk]
        offered = above >= 0 and self.lemma[self.view.chunks[above].head] in _PRINCIPLES
        if lemma == "échange" and offered and self.in_crisis and self.context.lemmas.has(_HELD):
            return "talks"  # « ont accepté le principe d'un échange », where some are held
        if lemma == "libération" and self.in_crisis and self._of_somebody(chunk):
            return "talks"
        for matter, words, in_crisis in _QUALIFIED.get(lemma, ()):
            if not words.isdisjoint(self._around(chunk)) and (self.in_crisis or not in_crisis):
                return matter
        return None

    def _of_somebody(self, chunk: int) -> bool:
        """`la libération de M. Brek`: of a person by a title, since a town may look like one by its name alone."""
        if self.context.document.tokens.lower[self.view.chunks[chunk].inner] in _OWN:
            return True  # « a réclamé sa libération »
        for d in self.view.dependents(chunk):
            told = self.view.chunks[d]
            named = told.name >= 0 and self.context.document.names[told.name].kind == "person"
            if named and self.lemma[told.head] in _TITLES:
                return True
        return False

    def _to_a_place(self, chunk: int) -> bool:
        """`l'accès à Oron`."""
        last = self.view.extent(chunk)[1]
        after = self.view.chunk_at[last] if last < len(self.view.chunk_at) else -1
        if after < 0 or self.view.chunks[after].prep != "à":
            return False
        return self.view.chunks[after].name >= 0 and as_place(self.view, after) is not None

    def _around(self, chunk: int, *, names: bool = True) -> Iterator[str]:
        """Lemmas and forms of the phrase behind its head, with its `de` phrases; `aux civils` too.

        Without `names` those inside one don't count: `l'initiative du Conseil de coopération` is no trade.
        """
        tokens, named = self.context.document.tokens, self.context.document.name_at
        head = self.view.chunks[chunk].head
        first, last = self.view.extent(chunk)
        after = self.view.chunk_at[last] if last < len(tokens) else -1
        if after >= 0 and self.view.chunks[after].prep in _WITH_SIDES:
            yield self.view.chunks[after].prep  # « des discussions entre X et Y »
        lull = self.lemma[head] in _LULLS and after >= 0 and self.view.chunks[after].prep == "dans"
        end = self.view.chunks[after].last if lull else self._reaches(after, last)
        for token in range(first, min(end, head + 12)):
            if token != head and (names or named[token] < 0):
                yield tokens.lemma[token]
                yield tokens.lower[token]

    def _reaches(self, after: int, last: int) -> int:
        """Where the words end that say what a noun is: behind `aux civils`, `pour cinq jours de l'offensive`."""
        chunks, size = self.view.chunks, len(self.context.document.tokens)
        if (
            after >= 0
            and chunks[after].kind == "PP"
            and chunks[after].prep in ("à", "pour", "sur", "sans", "en")
        ):
            last = chunks[after].last
            for _ in range(_OF_WITHIN):
                of = self.view.chunk_at[last] if last < size else -1
                last = chunks[of].last if of >= 0 and chunks[of].prep == "de" else last
        beside = after + 1 if after >= 0 and chunks[after].kind == "CONJ" else -1
        if (
            0 <= beside < len(chunks) and chunks[beside].prep == "sans"
        ):  # « immédiate et sans condition des passages »
            of = beside + 1
            last = self.view.extent(of)[1] if of < len(chunks) and chunks[of].prep == "de" else last
        behind = chunks[after].verb if after >= 0 else None
        if behind is not None and behind.form == "past_participle":
            last = chunks[after].last  # « un couloir sécurisé »: an adjective that is read as a participle
        past = past_marks(self.view, after)
        if past >= 0 and chunks[past].prep in ("de", "à", "pour"):
            last = chunks[past].last  # « une cessation « immédiate » des combats »
        return last

    def _inner(self, chunk: int, depth: int) -> Matter | None:
        """The matter behind a noun: in its `de` phrases, in the next phrase, or in its participle."""
        for d in self.view.dependents(chunk):
            inner = self.of(d, depth + 1)
            if inner is not None and not inner.recalled:
                return inner
        last = self.view.extent(chunk)[1]
        after = self.view.chunk_at[last] if last < len(self.view.chunk_at) else -1
        if after >= 0 and self.view.chunks[after].kind == "PP" and self._leads_on(after):
            inner = self.of(after, depth + 1)
            if inner is not None and not inner.recalled:
                return inner
        lemma = self.lemma[self.view.chunks[chunk].head]
        if lemma in _TRANSPARENT and (apart := self._apart(chunk, depth)) is not None:
            return apart
        return self._demanded(chunk, depth) if lemma in _DOCUMENTS or lemma in _RECALLS else None

    def _apart(self, chunk: int, depth: int) -> Matter | None:
        """`la tenue à Oron, la semaine prochaine, de discussions directes`: the noun's `de` behind place and day."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[chunk]]
        for c in range(chunk + 1, min(stop, chunk + _APART)):
            here = self.view.chunks[c]
            if here.kind not in ("NP", "PP", "COMMA", "ADV"):
                return None
            inner = self.of(c, depth + 1) if here.prep == "de" else None
            if inner is not None and not inner.recalled:
                return inner
        return None

    def _leads_on(self, after: int) -> bool:
        """`à`, `sur`, or the second half of `la mise en œuvre de la trêve`."""
        chunk = self.view.chunks[after]
        return chunk.prep in _BEHIND or (chunk.prep == "en" and self.lemma[chunk.head] in _TRANSPARENT)

    def _demanded(self, chunk: int, depth: int) -> Matter | None:
        """`une résolution demandant un cessez-le-feu`: what the participle behind a document asks for."""
        family = {chunk, *self.view.dependents(chunk)}
        for clause in clauses_behind(self.view, chunk):
            modifies = clause.verb.form == "present_participle" or clause.kind == "relative"
            demands = modifies and (clause.verb.lemma in _DEMANDS or clause.verb.lemma in _PROVIDES)
            if demands and clause.subject in family:
                for c in (*clause.objects, *clause.complements):
                    inner = self.of(c, depth + 1)
                    if inner is not None:
                        return inner
        return None

    def _recalled(self, chunk: int) -> Matter | None:
        """`l'accord`, `cette offre`: the matter named last before it, within some sentences."""
        head = self.view.chunks[chunk].head
        if not self.in_crisis or not _OTHER_THINGS.isdisjoint(self._around(chunk, names=False)):
            return None
        words = self.context.document.tokens.lower[self.view.chunks[chunk].first : head]
        if self.lemma[head] in _SET and not _SOME.isdisjoint(words):
            return None  # « établir des conditions décentes »
        sentence = self.view.sentence_of[chunk]
        if (self.lemma[head] in _VOTED or self.lemma[head] == "demande") and self._voted_on(sentence):
            return self._build("resolution", chunk, None, recalled=True)
        if self.told is not None and sentence - self.told[0] <= _NEAR:
            return self._build(self.told[1].kind, chunk, None, recalled=True)
        floor = self.context.document.sentences[max(0, sentence - _REACH)].first
        kind = self.before(head, floor)
        if kind is None:  # « l'accord signé mardi », whose matter the text names later
            after = bisect(self.mentioned, (head, "~"))
            kind = self.mentioned[after][1] if after < len(self.mentioned) else None
        owned = not _OWNED.isdisjoint(words)  # « leur plan »
        described = self.view.extent(chunk)[1] > head + 1 or self.lemma[head] in _SET or owned
        if kind is None and (self.lemma[head] in _CONCLUDED or (described and self.lemma[head] in _OFFERED)):
            kind = "talks"
        named = self.lemma[head] in _CONCLUDED and self._has_name(chunk)
        return self._build(kind, chunk, None, recalled=not named) if kind is not None else None

    def _has_name(self, chunk: int) -> bool:
        """`l'accord de Marna`: one by its name, which does not only point back."""
        first, last = self.view.extent(chunk)
        return any(self.context.document.name_at[t] >= 0 for t in range(first, last))

    def _voted_on(self, sentence: int) -> bool:
        """Whether a resolution was spoken of within some sentences: `le texte` is that one."""
        sentences = self.context.document.sentences
        first = sentences[max(0, sentence - _REACH)].first
        return "résolution" in self.lemma[first : sentences[sentence].last]

    def before(self, token: int, floor: int = 0) -> str | None:
        """The matter that the text named last before a token, not before `floor`."""
        at = bisect(self.mentioned, (token, "")) - 1
        return self.mentioned[at][1] if at >= 0 and self.mentioned[at][0] >= floor else None

    def lately(self, clause: Clause) -> tuple[int, Matter] | None:
        """The matter named last before a clause, in its sentence or the one before, with that sentence."""
        for sentence in (clause.sentence, clause.sentence - 1):
            if sentence < 0:
                return None
            start, stop = self.view.sentence_chunks[sentence]
            stop = min(stop, clause.chunk)
            for c in reversed(self.context.heads.between(_NAMING, max(start, stop - _SCAN), stop)):
                matter = self.of(c)
                if matter is not None:
                    return sentence, matter
        return None

    def _build(self, kind: str, chunk: int, days: float | int | None, *, recalled: bool = False) -> Matter:
        first, last = self.view.extent(chunk)
        return Matter(
            kind, chunk, self.view.chunks[chunk].first, last, days or self._days(chunk, first, last), recalled
        )

    def _days(self, chunk: int, first: int, last: int) -> float | int | None:
        """Length of a truce by the duration inside its phrase or right behind it."""
        for time in self.context.times_at[self.view.sentence_of[chunk]]:
            if (
                time.type == "DURATION"
                and first < time.first <= last + 3
                and time.signal in ("", "of", "for", "during")
                and _LATER.isdisjoint(self.context.document.tokens.lower[time.last : time.last + 2])
            ):
                return days_of(time.value)
        return None

    def act(self, clause: Clause) -> Matter | None:
        """The matter that a clause does rather than names: `évacuer les blessés`, `cesser les combats`."""
        kind = self.acts.of(clause)
        return self.of_verb(kind, clause) if kind is not None else None

    def named(self, kind: str, chunk: int) -> Matter:
        """A matter that a phrase stands for where what is done with it tells so: `participer à des discussions`."""
        return self._build(kind, chunk, None)

    def of_verb(self, kind: str, clause: Clause) -> Matter:
        """A matter that the words of a verb stand for."""
        return Matter(kind, clause.chunk, clause.verb.first, clause.verb.last)


def days_of(value: str) -> float | int | None:
    """Days of a TIMEX3 duration.

    >>> days_of("P7D"), days_of("PT72H"), days_of("P1W")
    (7, 3, 7)
    """
    found = _PERIOD.match(value)
    if found is None or value == "P":
        return None
    count, unit, hours = found.groups()
    days = (int(count) * _DAYS[unit] if count else 0) + (int(hours) / 24 if hours else 0)
    return int(days) if days == int(days) else round(days, 2)
