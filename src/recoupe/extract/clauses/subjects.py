"""Whose clause it is: the subject before the verb, behind it (`a dit le maire`), or that of the clause before."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.clauses.frame import Frame
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import (
    ACTS,
    BODIES,
    DOCUMENTS,
    INSTITUTIONS,
    INVERTED,
    MOVED,
    ONLY_INVERTED,
    SOME,
    SPEAKERS,
    TACKED_ON,
    UNNAMED,
)
from recoupe.extract.people import people
from recoupe.extract.verbs import VerbGroup

_SPEAKING = frozenset(("person", "organisation", "armed_group", "state", "outlet"))
_LONGEST_APPOSITION = 10  # phrases
_ASIDE = 9  # chunks from a phrase to the end of an aside in marks behind it
_DESCRIBING = frozenset(("ADJ", "ADV", "ADP", "VERB"))  # what an aside that tells of somebody begins with
RELATIVE_SUBJECTS = frozenset(("qui", "lequel", "laquelle", "lesquels", "lesquelles"))


def speech_pair(verb: VerbGroup) -> bool:
    """Whether a light verb and an infinitive say together: `a fait savoir`, `laisse entendre`."""
    return f"{verb.modal} {verb.lemma}" in ACTS


class SubjectFinder:
    """Finds the subjects of one document's clauses; it reads the builder's tables and changes nothing."""

    def __init__(
        self,
        document: Document,
        chunks: list[Chunk],
        role: list[str],
        governor: list[int],
        time_tokens: frozenset[int],
    ) -> None:
        self.document = document
        self.chunks = chunks
        self.role = role
        self.governor = governor
        self.time_tokens = time_tokens

    def of_finite(
        self, c: int, verb: VerbGroup, frame: Frame, start: int, stop: int, quoted: bool
    ) -> tuple[list[int], bool]:
        """The subject's chunks (none, one, those of the clause before) and whether it follows the verb.

        `start` and `stop` bound the sentence; `quoted` tells whether the verb stands in a quotation.
        """
        if (
            frame.kind == "relative"
            and frame.finite < 0
            and frame.marker in RELATIVE_SUBJECTS
            and frame.antecedent >= 0
        ):
            return [frame.antecedent], False
        adjacent = self._adjacent(frame, c, start)
        if adjacent >= 0 and not (len(frame.waiting) > 1 and self._is_apposition(adjacent)):
            return [adjacent], False
        bare = (
            bool(frame.waiting) and c > start and self.chunks[c - 1].kind == "CLOSE"
        )  # « La crue » inquiète Oron
        if (
            verb.lemma in INVERTED
            or speech_pair(verb)
            or (self._quotation_closed(c, start, said=True) and not bare)
        ):
            speaker = self._speaker_after(c, stop)
            thing = bool(frame.waiting) and speaker >= 0 and not self.may_speak(speaker)
            # « L'armée, qui dit « non », avoue la perte de »
            thing = thing and any(chunk.kind == "REL" for chunk in self.chunks[frame.waiting[0] : c])
            thing = thing and self._quotation_closed(c, start)
            if speaker >= 0 and not thing and self._may_invert(verb, frame, c, start, speaker, quoted):
                return [speaker], True
        if verb.clitic_subject >= 0:
            return [], False
        if frame.waiting:
            if frame.finite < 0:
                return [self._first_noun(frame.waiting)], False
            if self.chunks[c - 1].kind == "CONJ" and frame.subjects:
                return list(frame.subjects), False  # « X a pris Y, dernier axe, et assiège Z »
            return [self._run_start(frame.waiting)], False
        if not frame.subjects and (frame.fronted or frame.kind == "relative"):
            after = self._noun_phrase_after(c, stop)
            if after >= 0:
                return [after], True
        if verb.mood == "Imp":
            return [], False
        return list(frame.subjects), False

    def _says_it(self, verb: VerbGroup, c: int) -> bool:
        """`comme l'a dit le maire`: a verb with `le` for what it says, right behind the conjunction."""
        lower = self.document.tokens.lower
        return self.chunks[c - 1].kind == "SUB" and any(lower[t] in ("l'", "le") for t in verb.objects)

    def is_byname(self, c: int, verb: VerbGroup) -> bool:
        """`le général Anto Vell, dit Sabre, a ...`: another name of the one before the comma, and no verb."""
        lower = self.document.tokens.lower
        if verb.lemma != "dire" or lower[verb.first : verb.last] not in (["dit"], ["dite"]):
            return False
        if (
            c < 2
            or c + 1 >= len(self.chunks)
            or self.chunks[c - 1].kind != "COMMA"
            or not self.names_person(c - 2)
        ):
            return False
        end = self.chunks[c + 1].last
        return self.chunks[c + 1].kind == "NP" and end < len(lower) and lower[end] in (",", ")")

    def may_speak(self, c: int) -> bool:
        """Whether a phrase is of somebody or a body that can say something: not `la perte de dix hommes`."""
        chunk, tokens = self.chunks[c], self.document.tokens
        if chunk.name >= 0 and self.document.names[chunk.name].kind in _SPEAKING:
            return True
        lemma = tokens.lemma[chunk.head]
        known = lemma in SPEAKERS or lemma in UNNAMED or lemma in BODIES or lemma in INSTITUTIONS
        noun = people().forms.get(tokens.lower[chunk.head])
        return known or (noun is not None and noun.state is None)

    def are_others(self, c: int) -> bool:
        """`Dix ont fui ; d'autres ont péri`: others who act, right before their verb, no phrase behind another."""
        chunk, lower = self.chunks[c], self.document.tokens.lower
        if lower[chunk.first : chunk.last] != ["d'", "autres"] or c + 1 >= len(self.chunks):
            return False
        verb = self.chunks[c + 1].verb
        apart = c == 0 or self.chunks[c - 1].kind not in ("NP", "PP", "VERB")
        return apart and verb is not None and verb.form == "finite"

    def is_bare_adjective(self, c: int) -> bool:
        """`une réunion « technique »`: an adjective alone in quotation marks behind a noun acts in no clause."""
        chunk = self.chunks[c]
        alone = chunk.last == chunk.first + 1 and chunk.name < 0 and chunk.quantity < 0
        tokens = self.document.tokens
        adjective = (
            tokens.upos[chunk.head] == "ADJ" or "-" in tokens.form[chunk.head][1:]
        )  # « narvo-sarvienne »
        return alone and adjective and self._behind_noun(c)

    def is_quoted_complement(self, c: int) -> bool:
        """`sur « la trêve »`: a preposition before the marks that chunk `c` opens takes what they hold."""
        before = self.chunks[c - 1] if c else None
        return (
            before is not None and before.kind == "OTHER" and self.document.tokens.upos[before.first] == "ADP"
        )

    def _quotes_a_name(self, c: int, start: int) -> bool:
        """Whether an article and a name in marks stand right before: `Le « Front » a ...`."""
        if c - 4 < start or self.chunks[c - 3].kind != "OPEN" or self.chunks[c - 2].name < 0:
            return False
        return self.document.tokens.lower[self.chunks[c - 4].first] in GRAMMAR.articles

    def _behind_noun(self, c: int) -> bool:
        k = c - 1
        if k > 0 and self.chunks[k].kind in ("OPEN", "CLOSE"):
            k -= 1
        return 0 <= k < c - 1 and self.chunks[k].kind in ("NP", "PP")

    def _may_invert(
        self, verb: VerbGroup, frame: Frame, c: int, start: int, speaker: int, quoted: bool
    ) -> bool:
        """Whether a verb of saying has its subject behind it: after quoted words, or after a whole clause."""
        modal = verb.modal and not speech_pair(verb) and verb.lemma not in ACTS
        moves = verb.lemma in MOVED and verb.voice != "reflexive"
        if verb.clitic_subject >= 0 or modal or moves:
            return False  # « ..., s'est borné à dire le maire » may, « ..., devait partir le maire » may not
        if self._quotes_a_name(c, start):
            return False  # « Le "Front" a repris la ville »
        if self._quotation_closed(c, start, said=True):
            return True
        k = c - 1
        if k >= start and self.chunks[k].kind in ("COMMA", "OTHER"):
            k -= 1
        if k > start and self.chunks[k].kind == "OPEN" and self.chunks[k - 1].verb is not None:
            return False  # « La ministre a « exhorté les habitants au calme » »
        if k < start or self.chunks[k].kind == "OPEN":
            # « Ivo Brek "appelle au calme" »: the name before the marks acts
            return not (k > start and self._phrase_of(k - 1) in frame.waiting)
        if k == c - 1:
            return self._tacked_on(verb, frame, speaker) or (not frame.waiting and self._says_it(verb, c))
        if verb.lemma in ONLY_INVERTED and verb.voice != "reflexive":
            told = frame.finite >= 0 or (bool(frame.waiting) and frame.waiting[0] == k)
            told = told or not any(self.may_speak(w) for w in frame.waiting)
            return told and self._closes_speech(speaker, c)  # « Faux, rétorque le ministère. »
        if frame.finite < 0 and not quoted and not self.names_person(speaker):
            if not frame.waiting or self.chunks[frame.waiting[0]].quantity >= 0:  # « 8.700, écrit l'ONU »
                if frame.waiting and not self.may_speak(speaker):
                    return False  # « Dix élus, venus d'Oron, ont réclamé le départ du maire »
                one = frame.waiting and self.document.tokens.lower[self.chunks[frame.waiting[0]].first]
                return not (one in ("un", "une") and self.names_person(k))  # « Un garde, Ivo Brek, a dit »
            behind = self._agrees_behind_only(verb, frame, speaker)
            behind = behind or self._is_exclaimed(frame, speaker, c, start)
            return behind or self._is_fragment(frame, speaker, c)
        return not (frame.waiting and frame.waiting[-1] == k and self.names_person(k))

    def _is_exclaimed(self, frame: Frame, speaker: int, c: int, start: int) -> bool:
        """`Pas question de céder, martèle le maire.`: a noun without an article opens what is said, without a verb."""
        first = self.chunks[frame.waiting[0]]
        bare = first.first == first.head and first.name < 0 and not first.pronoun and not first.prep
        opens = all(self.chunks[k].kind == "ADV" for k in range(start, frame.waiting[0]))
        return bare and opens and self._closes_speech(speaker, c)

    def _is_fragment(self, frame: Frame, speaker: int, c: int) -> bool:
        """`Une folie, a résumé le maire.`: what stands before the comma can say nothing, who stands behind can."""
        lemma = self.document.tokens.lemma
        mute = not any(self.may_speak(w) or lemma[self.chunks[w].head] in DOCUMENTS for w in frame.waiting)
        return mute and self._closes_speech(speaker, c)

    def _closes_speech(self, speaker: int, c: int) -> bool:
        """`Les vivres manquent, dénonce l'ONG.`, not `est arrivé, a salué le maire et est reparti`: nothing goes on."""
        chunks = self.chunks
        lemma = self.document.tokens.lemma[chunks[speaker].head]
        known = self.names_person(speaker) or lemma in SPEAKERS or lemma in UNNAMED
        after = speaker + 1
        while after < len(chunks) and (chunks[after].kind in ("PP", "ADV") or self.role[after] == "nmod"):
            after += 1
        if not known or after >= len(chunks) or chunks[c - 1].kind != "COMMA":
            return False
        if chunks[after].kind == "COMMA":
            return after + 1 < len(chunks) and chunks[after + 1].kind in ("REL", "NP")
        return chunks[after].kind in ("OTHER", "NP", "COLON")

    def _first_noun(self, waiting: list[int]) -> int:
        """The first phrase that is no bare adjective: `Inquiet face à la crue, le maire, Ivo Brek, a` -> the mayor."""
        upos = self.document.tokens.upos
        nouns = (
            w
            for w in waiting
            if upos[self.chunks[w].first] != "ADJ" or self.chunks[w].first != self.chunks[w].head
        )
        return next(nouns, waiting[0])

    def _phrase_of(self, k: int) -> int:
        """The phrase that a chunk belongs to: of `la force de l'Union` the force."""
        while k >= 0 and self.role[k] == "nmod":
            k = self.governor[k]
        return k

    def _tacked_on(self, verb: VerbGroup, frame: Frame, speaker: int) -> bool:
        """`Tout le monde est parti a précisé le maire`: no comma, yet the clause has its verb already."""
        if frame.finite < 0 or frame.kind == "relative" or verb.lemma not in TACKED_ON:
            return False
        chunk = self.chunks[speaker]
        tokens = self.document.tokens
        known = tokens.lower[chunk.head] in people().forms and tokens.lower[chunk.first] in (
            "le",
            "la",
            "un",
            "une",
            "l'",
        )
        return self.names_person(speaker) or known

    def _agrees_behind_only(self, verb: VerbGroup, frame: Frame, speaker: int) -> bool:
        """`Le bilan dépasse les 300 morts, ont indiqué les autorités`: one before, several behind, a plural verb."""
        number = self.document.tokens.number
        first = frame.waiting[0]
        several = self.document.tokens.lower[self.chunks[first].head] in ("ceux", "celles")
        if number[verb.first] == "Sing" and number[self.chunks[speaker].head] == "Sing" and several:
            return True  # « dont ceux de dix gardes, a précisé son chef »
        if number[verb.first] != "Plur" or number[self.chunks[speaker].head] != "Plur":
            return False
        joined = any(self.role[c] == "conj" and self.governor[c] == first for c in range(first + 1, speaker))
        return number[self.chunks[first].head] == "Sing" and not joined

    def _quotation_closed(self, c: int, start: int, *, said: bool = False) -> bool:
        """Whether a quotation ends before the verb; `said`: no mere name in marks, `un groupe appelé "Quad"`."""
        k = c - 1
        while k >= start and self.chunks[k].kind in ("COMMA", "OTHER"):
            k -= 1
        if k < start or self.chunks[k].kind != "CLOSE":
            return False
        named = (
            said and k - 3 >= start and self.chunks[k - 2].kind == "OPEN" and self.chunks[k - 1].kind == "NP"
        )
        before = self.chunks[k - 3].verb if named else None
        return before is None or before.lemma not in GRAMMAR.naming

    def _described_in_marks(self, c: int, start: int) -> int:
        """`Le maire, « très inquiet », demande des secours`: whom an aside in marks tells of, or -1."""
        kinds = [chunk.kind for chunk in self.chunks[max(start, c - _ASIDE) : c]]
        if kinds[-2:] != ["CLOSE", "COMMA"] or "OPEN" not in kinds:
            return -1
        mark = c - 1 - kinds[::-1].index("OPEN")
        opens = self.document.tokens.upos[self.chunks[mark].last] if mark + 1 < c else ""
        verbs = (self.chunks[k].verb for k in range(mark, c))
        if opens not in _DESCRIBING or any(verb is not None and verb.form == "finite" for verb in verbs):
            return -1  # « Le pire, "un enfer", raconte le maire »
        before = self._phrase_of(mark - 2)
        told = before >= start and self.chunks[mark - 1].kind == "COMMA" and self.chunks[before].kind == "NP"
        return before if told else -1

    def names_person(self, c: int) -> bool:
        """Whether a phrase holds a person's name."""
        name = self.chunks[c].name
        return name >= 0 and self.document.names[name].kind == "person"

    def _adjacent(self, frame: Frame, c: int, start: int) -> int:
        """The waiting phrase that stands right before the verb (its `de` phrases and adverbs between), or -1."""
        described = self._described_in_marks(c, start)
        if described in frame.waiting:
            return described
        k = c - 1
        if k > start and self.chunks[k].kind == "OPEN":
            k -= 1  # « la force "appelle au calme" »
        while k >= start and self.chunks[k].kind == "ADV":
            k -= 1
        while k >= start and self.role[k] == "nmod":
            k = self.governor[k]
        while k > start and self._is_tail(k):
            k -= 1
        if k >= start and self.role[k] == "conj":
            k = self.governor[k]
        return k if k in frame.waiting else -1

    def _is_tail(self, c: int) -> bool:
        """`un groupe civil allié de la police`: a bare noun right behind another phrase belongs to it."""
        chunk, before = self.chunks[c], self.chunks[c - 1]
        bare = self.document.tokens.upos[chunk.first] in ("NOUN", "ADJ") and chunk.name < 0
        return (
            chunk.kind == before.kind == "NP" and bare and before.last == chunk.first and self.role[c] == ""
        )

    def _run_start(self, waiting: list[int]) -> int:
        """After a first verb, `..., X, directeur de Y, a dit`: what stands before its apposition wins."""
        last = waiting[-1]
        if len(waiting) > 1 and (self._is_tail(last) or self._is_apposition(last)):
            return self._run_start(waiting[:-1])
        if len(waiting) > 1 and self.chunks[last].name < 0 and self.names_person(waiting[-2]):
            return waiting[-2]
        return last

    def _is_apposition(self, c: int) -> bool:
        """`le comité, un regroupement de civils, a démenti`: an indefinite phrase between commas behind another."""
        chunk = self.chunks[c]
        if c < 2 or self.chunks[c - 1].kind != "COMMA" or chunk.name >= 0 or self.role[c] == "conj":
            return False
        closed = False
        for after in self.chunks[c + 1 : c + _LONGEST_APPOSITION]:
            closed = after.kind == "COMMA"
            if closed or after.kind in ("CONJ", "OPEN") or (after.verb and after.verb.form == "finite"):
                break
        return closed and self.document.tokens.lower[chunk.first] in ("un", "une")

    def _noun_phrase_after(self, c: int, stop: int) -> int:
        """The noun phrase right after a verb, adverbs between, or -1."""
        after = c + 1
        while after < stop and (
            self.chunks[after].kind == "ADV" or self.chunks[after].head in self.time_tokens
        ):
            after += 1
        if after < stop and self.chunks[after].kind == "NP" and not self.chunks[after].pronoun:
            return after
        return -1

    def _speaker_after(self, c: int, stop: int) -> int:
        """The speaker behind an inverted verb of saying, over inserted phrases: `a dit lundi, à Oron, le maire`."""
        several = -1  # « ont déclaré à l'agence X des témoins »
        c = self._past_manner(c, stop)
        bracketed = False  # « a dit, à l'Agence Est (AES), Ivo Brek »
        for after in range(c + 1, min(stop, c + 12)):
            chunk = self.chunks[after]
            bracketed = chunk.kind == "LPAR" or (bracketed and chunk.kind != "RPAR")
            if bracketed or chunk.kind == "RPAR":
                continue
            if chunk.kind == "PP" and self.document.tokens.lower[chunk.first] == "des" and several < 0:
                several = after
            if chunk.kind == "NP" and self.chunks[after].head not in self.time_tokens:
                this = self.document.tokens.lower[chunk.first] in ("ce", "cet")
                if this and after + 1 < stop and self.chunks[after + 1].kind == "NP":
                    return after + 1  # « a dit à l'agence ce responsable »
                some = self.document.tokens.lower[chunk.head] in SOME  # « a déclaré l'une des sources »
                return -1 if chunk.pronoun and not some else after
            if chunk.kind not in ("PP", "NP", "COMMA", "ADV", "OTHER"):
                break
        return several

    def _past_manner(self, c: int, stop: int) -> int:
        """`souffle, sans lever les yeux, Ana Kurtel`: past a phrase between commas that holds a verb."""
        if c + 1 >= stop or self.chunks[c + 1].kind != "COMMA":
            return c
        verbal = False
        for k in range(c + 2, min(stop, c + 14)):
            chunk = self.chunks[k]
            if chunk.kind == "COMMA":
                return k if verbal else c
            if chunk.verb is not None:
                if chunk.verb.form == "finite":
                    return c
                verbal = True
        return c
