"""Where the verb that governs a time expression points: to the past, the future or the present.

`s'est réuni mardi` is past, `se réunira mardi` and `la réunion prévue mardi` are future. The verb is the
nearest in the same clause; a clause break on the way counts as some words of distance.
"""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from recoupe.annotate.document import Document
from recoupe.lang import load_table
from recoupe.times.expression import Direction
from recoupe.times.grammar import load

_BREAK_COST = 6  # words of distance that a clause break is worth
_RIGHT_COST = 2  # a date inside a sentence belongs rather to what stands before it
_REACH = 4  # words from an auxiliary to its participle
_SPOKEN = 3  # words from `conférence de presse` to its day
_BESIDE = 4  # words from a verb of speech to the date that is its own
_COMPARED = 4  # words from `contre` and its figure to a date
_FARTHEST = 60  # words looked at on either side
_COUNTED_WITHIN = 9  # words from `étaient` past a number to `à défiler`
_CLEFT = 8  # words from the day of a cleft to its `que`
_CE = frozenset(("c'", "ce"))
_QUE = frozenset(("que", "qu'"))


class Verb(msgspec.Struct, frozen=True):
    """A verb group: its first and last token and where it points."""

    first: int
    last: int
    direction: Direction
    state: bool = False  # a passive in the present: `sont pris au piège`
    weak: bool = False  # a participle that the tagger took for an adjective: only right beside the date


def _first(verb: Verb) -> int:
    return verb.first


class Directions:
    """Directions of the expressions of one document; verb groups are read once a sentence."""

    def __init__(self, document: Document, language: str = "fr") -> None:
        self._document = document
        classes = load(language).classes
        self._planned = classes["planned"]
        self._modal = classes["semi_modal"]
        self._ruling = {*self._modal, "pouvoir"}
        self._lasting = classes["kept_until"]
        self._held = classes["held"]
        self._binding = classes["binding"]
        self._dating_back = classes["dating_back"]
        self._by_etre = classes["by_etre"]
        self._done = classes["happened"]
        self._done_or_noun = classes["happened_or_noun"]
        self._may_be_done = {*self._done, *self._done_or_noun}
        self._telling = frozenset(("depuis", *self._planned, *self._may_be_done))
        self._reporting = classes["reporting"]
        self._speech = classes["spoken_in"]
        self._breaks = classes["clause_break"]
        self._happenings = frozenset(load_table("scene")["events"]["strike"])
        self._verbs: dict[int, list[Verb]] = {}

    def of(self, first: int, verb: Verb | None) -> Direction:
        """Direction of an expression from token `first` on, of which `verb` is the governing verb group.

        A happening right before is told as past, whatever the verb of saying: `dans un raid lundi, dit le maire`.
        """
        if verb is None:
            return "unknown"
        tokens = self._document.tokens
        if (
            first > 1
            and tokens.lower[first - 1] in ("de", "du", "d'")
            and tokens.lemma[first - 2] in self._happenings
        ):
            return "past"  # « les obsèques des victimes de l'attentat de jeudi auront lieu samedi »
        near = range(max(first - _COMPARED, 0), first)
        if any(tokens.lower[i] == "contre" and tokens.upos[i + 1] == "NUM" for i in near):
            return "past"  # « tient 90 % de la ville, contre 65 % dimanche »
        if verb.direction == "present" and self._tells_the_hour(verb):
            return "past"  # « Il est 22 h 40, lundi, lorsque l'alarme sonne »
        if verb.direction == "present":
            start = max(first - _BESIDE, verb.last if verb.last <= first else 0)
            if not self._happenings.isdisjoint(self._document.tokens.lemma[start:first]):
                return "past"
        return verb.direction

    def _tells_the_hour(self, verb: Verb) -> bool:
        lower, upos = self._document.tokens.lower, self._document.tokens.upos
        it_is = lower[max(verb.first - 1, 0) : verb.last] == ["il", "est"]
        return it_is and upos[verb.last : verb.last + 1] == ["NUM"]

    def verb(self, first: int, last: int, sentence: int) -> Verb | None:
        """The verb group that governs tokens `[first, last)`."""
        if not 0 <= sentence < len(self._document.sentences):
            return None
        verbs = self._verbs.get(sentence)
        if verbs is None:
            verbs = self._verbs[sentence] = self._read(sentence)
        best: Verb | None = None
        lowest = 1 << 30
        start = bisect_left(verbs, first - _FARTHEST, key=_first)
        stop = bisect_left(verbs, last + _FARTHEST, key=_first)
        for verb in verbs[start:stop]:
            gap = (verb.last, first) if verb.last <= first else (last, verb.first)
            if gap[1] - gap[0] > _FARTHEST or gap[1] - gap[0] >= lowest:
                continue  # what stands between only adds to it
            if verb.weak and (verb.first >= last or gap[1] - gap[0] > 1):
                continue
            cost = self._distance(*gap)
            if verb.first >= last and first > self._document.sentences[sentence].first + 2:
                cost += _RIGHT_COST + _BREAK_COST * (self._document.tokens.lower[last] == ",")
            if cost < lowest:
                best, lowest = verb, cost
        return self._past_cleft(best, last, verbs)

    def _past_cleft(self, best: Verb | None, last: int, verbs: list[Verb]) -> Verb | None:
        """`C'est mardi que la digue a cédé`: the verb behind `que` says when."""
        lower = self._document.tokens.lower
        if best is None or best.last > last or self._document.tokens.lemma[best.last - 1] != "être":
            return best
        if _CE.isdisjoint(lower[max(0, best.first - 1) : best.last]):
            return best
        that = next((i for i in range(last, min(len(lower), last + _CLEFT)) if lower[i] in _QUE), -1)
        behind = (verb for verb in verbs if verb.first > that)
        return best if that < 0 else next(behind, best)

    def lasting(self, verb: Verb) -> bool:
        """`a maintenu l'alerte jusqu'à mercredi`, `fermé jusqu'à vendredi`: what was ordered ends on a day to come."""
        return self._document.tokens.lemma[verb.last - 1] in self._lasting

    def reports(self, verb: Verb, first: int, last: int) -> bool:
        """True for a verb of speech beside the expression: the date tells when something was said."""
        lemma, lower = self._document.tokens.lemma, self._document.tokens.lower
        gap = lower[verb.last : first] if verb.last <= first else lower[last : verb.first]
        if len(gap) > _BESIDE or any(w in self._breaks or w == "," for w in gap):
            return False
        group = range(verb.first, min(verb.last + 1, len(lower)))
        return any(lemma[i] in self._reporting or lower[i] in self._reporting for i in group)

    def spoken(self, first: int) -> bool:
        """`lors d'une conférence de presse mercredi`, `dans un communiqué diffusé mardi`: when something was said."""
        lemma = self._document.tokens.lemma
        near = lemma[max(first - _SPOKEN, 0) : first]
        return any(word in self._speech for word in near) and not any(w in (",", ".") for w in near)

    def _distance(self, start: int, stop: int) -> int:
        cost = stop - start
        breaks = self._breaks
        for word in self._document.tokens.lower[start:stop]:
            if word in breaks:
                cost += _BREAK_COST
            elif word == ",":
                cost += 1
        return cost

    def _read(self, sentence: int) -> list[Verb]:
        """Verb groups of a sentence, left to right."""
        tokens = self._document.tokens
        lower, upos, verbform = tokens.lower, tokens.upos, tokens.verbform
        stretch = self._document.sentences[sentence]
        verbs: list[Verb] = []
        i = stretch.first
        while i < stretch.last:
            word, form = lower[i], verbform[i]
            if not form and upos[i] != "ADJ" and word not in self._telling:
                i += 1
                continue
            if form == "Fin" and upos[i] in ("VERB", "AUX"):
                verb = self._finite(i, stretch.last)
                verbs.append(verb)
                i = max(verb.last, i + 1)
                continue
            if form == "Inf" and self._coming(i, verbs):
                verbs.append(Verb(i, i + 1, "future"))
            elif word == "depuis":
                verbs.append(Verb(i, i + 1, "past"))
            elif word in self._planned:
                verbs.append(Verb(i, i + 1, "past" if self._took_place(i, stretch.last) else "future"))
            elif form == "Part" and upos[i] == "VERB" and tokens.tense[i] == "Past":
                verbs.append(Verb(i, i + 1, "past"))
            elif (upos[i] == "ADJ" or word in self._may_be_done) and self._happened(i):
                verbs.append(Verb(i, i + 1, "past", weak=True))
            i += 1
        return verbs

    def _took_place(self, i: int, stop: int) -> bool:
        """Whether what was planned is told in the past to have been held or not: `la réunion prévue le 8 a eu lieu`."""
        tokens = self._document.tokens
        finite = next((j for j in range(i + 1, stop) if tokens.verbform[j] == "Fin"), None)
        if finite is None or tokens.lemma[finite] not in _AUX or "que" in tokens.lower[i:finite]:
            return False
        verb = self._finite(finite, stop)
        held = tokens.lemma[finite : min(verb.last + 1, stop)]  # « ont eu lieu »
        return verb.direction == "past" and any(word in self._held for word in held)

    def _happened(self, i: int) -> bool:
        """A participle, whatever the tagger takes it for: `un accord conclu mardi`, `un rapport publié lundi`."""
        tokens = self._document.tokens
        if tokens.upos[i] == "ADJ" and tokens.lower[i].endswith(("é", "ée", "és", "ées")):
            return True
        if tokens.lower[i] in self._done_or_noun:  # `la ville reprise dimanche`, not `la reprise dimanche`
            return "DET" not in tokens.upos[max(i - 2, 0) : i] or tokens.upos[i - 1] == "NOUN"
        return tokens.lower[i] in self._done

    def _coming(self, i: int, verbs: list[Verb]) -> bool:
        """An infinitive that is still to come: `à paraître lundi`, `a l'intention de reprendre lundi`."""
        lower = self._document.tokens.lower
        if lower[max(i - 2, 0) : i] == ["ne", "pas"]:
            i -= 2  # « l'appel à ne pas manifester samedi »
        before = lower[max(i - 2, 0) : i]
        if before[-1:] == ["à"] and verbs and self._were_many(verbs[-1], i):
            return False
        if before[-1:] == ["à"] and not (verbs and verbs[-1].last >= i - 1):
            return True
        if not verbs or {"de", "d'", "à"}.isdisjoint(before):
            return False
        bound = self._document.tokens.lemma[verbs[-1].last - 1] in self._binding
        return bound or verbs[-1].direction in ("present", "future")

    def _were_many(self, verb: Verb, i: int) -> bool:
        """`Ils étaient 300.000 à défiler dimanche`: so many did it, past the verb that counts them."""
        counted = self._document.tokens.lemma[verb.first] == "être" and verb.direction == "past"
        return counted and 1 < i - verb.last <= _COUNTED_WITHIN

    def _finite(self, i: int, stop: int) -> Verb:
        tokens = self._document.tokens
        tense, mood = tokens.tense[i], tokens.mood[i]
        participle = self._next(i, stop, "Part") if tokens.lemma[i] in _AUX else None
        end = self._suffered(i, stop) if participle is None else participle + 1
        if participle is not None and tokens.lower[participle] in self._planned and tense != "Past":
            been = tense == "Imp" and "été" in tokens.lower[i + 1 : participle]  # « avait été fixé »: it had
            return Verb(i, end, "past" if been else "future")
        if mood == "Cnd":
            return Verb(i, end, "past" if self._hearsay(i, participle) else "future")
        if tense == "Fut":
            return Verb(i, end, "future")
        if tense in ("Imp", "Past"):
            return Verb(i, end, "past")
        if participle is not None:
            coming = mood == "Sub" and tokens.lemma[i] == "être"  # `avant qu'il soit publié lundi`
            return Verb(i, end, "future" if coming else "past", state=self._passive(i, participle))
        if tense == "Pres" and tokens.lemma[i] in self._modal:
            infinitive = self._next(i, stop, "Inf")
            if infinitive is not None:
                return Verb(i, max(end, infinitive + 1), "future")
        if tokens.lemma[i] == "avoir" and tense == "Pres" and tokens.lower[i + 1 : i + 2] == [","]:
            return Verb(i, end, "past")  # « Le maire a, lundi à Oron, condamné »
        if tokens.lemma[i] in self._dating_back and tokens.lower[i + 1 : i + 2] in _SINCE:
            return Verb(i, end, "past")
        return Verb(i, end, "present" if mood != "Sub" else "unknown")

    def _suffered(self, i: int, stop: int) -> int:
        """Where a verb group ends, with a passive infinitive or a state: `doit être reçu` holds no past."""
        tokens = self._document.tokens
        if tokens.lemma[i] in _STAYING:
            closed = self._next(i, stop, "Part")
            return i + 1 if closed is None else closed + 1  # « resteront fermées »
        be = self._next(i, stop, "Inf") if tokens.lemma[i] in self._ruling else None
        if be is None or tokens.lemma[be] != "être":
            return i + 1
        participle = self._next(be, stop, "Part")
        return i + 1 if participle is None else participle + 1

    def _hearsay(self, i: int, participle: int | None) -> bool:
        """A conditional that the press tells the past in: `auraient fui`, `seraient morts`, not `serait signé`."""
        tokens = self._document.tokens
        if tokens.lemma[i] == "avoir":
            return participle is not None
        after = i + 1 if participle is None else participle
        return tokens.lemma[i] == "être" and (
            tokens.lower[after : after + 1] in _DEAD
            or (participle is not None and tokens.lemma[participle] in self._by_etre)
        )

    def _passive(self, i: int, participle: int) -> bool:
        """`être` in the present and a participle that isn't a past: not `est arrivé`, not `s'est réuni`."""
        tokens = self._document.tokens
        if (
            tokens.lemma[i] != "être"
            or tokens.tense[i] != "Pres"
            or tokens.lower[max(i - 1, 0)] in ("s'", "se")
        ):
            return False
        return tokens.lemma[participle] not in self._by_etre and tokens.lower[participle] not in self._done

    def _next(self, i: int, stop: int, form: str) -> int | None:
        """The next participle or infinitive that an auxiliary at `i` can belong to."""
        tokens = self._document.tokens
        found: int | None = None
        for j in range(i + 1, min(i + 1 + _REACH, stop)):
            if form == "Part" and tokens.lower[j] in self._done:
                return j
            if tokens.verbform[j] == form and tokens.upos[j] in ("VERB", "AUX"):
                found = j
                if tokens.upos[j] == "VERB":
                    return j
            elif tokens.lower[j] in self._planned and form == "Part":
                return j
            elif tokens.verbform[j] == "Fin" or tokens.lower[j] in (",", "que", "qu'", "qui"):
                return found
            elif tokens.lower[j] == "à" and found is not None:
                return found  # « devraient être évacués à partir de samedi »
        return found


_DEAD = (["mort"], ["morts"], ["morte"], ["mortes"])  # nouns or adjectives to a tagger
_AUX = {"avoir", "être"}
_SINCE = (["à"], ["au"], ["de"], ["du"], ["d'"])  # `remonte à dimanche`, not `remonte dimanche vers le nord`
_STAYING = {"rester", "demeurer"}
