"""Whose clause it is: the subject before the verb, behind it (`a dit le maire`), or that of the clause before."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.chunk import Chunk
from recoupe.extract.clauses.frame import Frame
from recoupe.extract.clauses.inverted import InvertedSpeech, speech_pair
from recoupe.extract.lexicon import DOCUMENTS, INVERTED, SOME
from recoupe.extract.verbs import VerbGroup

_LONGEST_APPOSITION = 10  # phrases
_THE = frozenset(("le", "la", "l'"))
_ASIDE = 9  # chunks from a phrase to the end of an aside in marks behind it
_DESCRIBING = frozenset(("ADJ", "ADV", "ADP", "VERB"))  # what an aside that tells of somebody begins with
RELATIVE_SUBJECTS = frozenset(("qui", "lequel", "laquelle", "lesquels", "lesquelles"))


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
        self.speech = InvertedSpeech(document, chunks, role, governor)

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
            return [self._past_agents(adjacent, verb, frame)], False
        bare = (
            bool(frame.waiting) and c > start and self.chunks[c - 1].kind == "CLOSE"
        )  # « La crue » inquiète Oron
        resumed = verb.perfect and self.document.tokens.verbform[verb.first] == "Part"
        if not (resumed and frame.finite >= 0) and (
            verb.lemma in INVERTED
            or speech_pair(verb)
            or (self.speech.quotation_closed(c, start, said=True) and not bare)
        ):
            speaker = self._speaker_after(c, stop)
            thing = bool(frame.waiting) and speaker >= 0 and not self.speech.may_speak(speaker)
            thing = thing and self.speech.quotation_closed(c, start) and self._said_aside(frame, speaker, c)
            if speaker >= 0 and not thing and self.speech.may_invert(verb, frame, c, start, speaker, quoted):
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

    def _past_agents(self, adjacent: int, verb: VerbGroup, frame: Frame) -> int:
        """`Un accord négocié par la Ligue et l'ONU est entré en vigueur`: the accord, of which both are agents."""
        first, k = frame.waiting[0], adjacent - 2
        plural = self.document.tokens.number[verb.first] == "Plur"
        if first >= k or plural or self.chunks[adjacent - 1].kind != "CONJ" or self.role[adjacent] != "":
            return adjacent
        while k > first and self.role[k] == "nmod":
            k = self.governor[k]
        before = self.chunks[k - 1].verb if k - 1 > first else None
        by = self.chunks[k].prep == "par" and before is not None and before.form == "past_participle"
        apart = any(chunk.kind == "COMMA" for chunk in self.chunks[first:adjacent])
        return first if by and not apart else adjacent

    def _said_aside(self, frame: Frame, speaker: int, c: int) -> bool:
        """Whether the words in marks are told by the way of who stands before them and acts.

        `L'armée, qui dit « non », avoue la perte de`, `Un homme, se disant « Abou Taha », a revendiqué l'attaque`.
        """
        if any(chunk.kind == "REL" for chunk in self.chunks[frame.waiting[0] : c]):
            return True
        written = self.document.tokens.lemma[self.chunks[speaker].head] in DOCUMENTS
        return not written and self.speech.may_speak(frame.waiting[0])

    def is_byname(self, c: int, verb: VerbGroup) -> bool:
        """`le général Anto Vell, dit Sabre, a ...`: another name of the one before the comma, and no verb."""
        lower = self.document.tokens.lower
        if verb.lemma != "dire" or lower[verb.first : verb.last] not in (["dit"], ["dite"]):
            return False
        if (
            c < 2
            or c + 1 >= len(self.chunks)
            or self.chunks[c - 1].kind != "COMMA"
            or not self.speech.names_person(c - 2)
        ):
            return False
        end = self.chunks[c + 1].last
        return self.chunks[c + 1].kind == "NP" and end < len(lower) and lower[end] in (",", ")")

    def are_others(self, c: int) -> bool:
        """`Dix ont fui ; d'autres ont péri`: others who act, right before their verb, no phrase behind another."""
        chunk, lower = self.chunks[c], self.document.tokens.lower
        if lower[chunk.last - 1] != "autres":
            return False
        if lower[chunk.first : chunk.last] != ["d'", "autres"] or c + 1 >= len(self.chunks):
            return False
        verb = self.chunks[c + 1].verb
        apart = c == 0 or self.chunks[c - 1].kind not in ("NP", "PP", "VERB")
        return apart and verb is not None and verb.form == "finite"

    def is_bare_adjective(self, c: int) -> bool:
        """`une réunion « technique »`: an adjective alone in quotation marks behind a noun acts in no clause."""
        chunk = self.chunks[c]
        if chunk.last != chunk.first + 1 or chunk.name >= 0 or chunk.quantity >= 0:
            return False
        tokens = self.document.tokens
        adjective = (
            tokens.upos[chunk.head] == "ADJ" or "-" in tokens.form[chunk.head][1:]
        )  # « narvo-sarvienne »
        return adjective and self._behind_noun(c)

    def is_quoted_complement(self, c: int) -> bool:
        """`sur « la trêve »`: a preposition before the marks that chunk `c` opens takes what they hold."""
        before = self.chunks[c - 1] if c else None
        return (
            before is not None and before.kind == "OTHER" and self.document.tokens.upos[before.first] == "ADP"
        )

    def _behind_noun(self, c: int) -> bool:
        k = c - 1
        if k > 0 and self.chunks[k].kind in ("OPEN", "CLOSE"):
            k -= 1
        return 0 <= k < c - 1 and self.chunks[k].kind in ("NP", "PP")

    def _first_noun(self, waiting: list[int]) -> int:
        """The first phrase that is no bare adjective: `Inquiet face à la crue, le maire, Ivo Brek, a` -> the mayor."""
        upos = self.document.tokens.upos
        nouns = (
            w
            for w in waiting
            if upos[self.chunks[w].first] != "ADJ" or self.chunks[w].first != self.chunks[w].head
        )
        return next(nouns, waiting[0])

    def _described_in_marks(self, c: int, start: int) -> int:
        """`Le maire, « très inquiet », demande des secours`: whom an aside in marks tells of, or -1."""
        if c - 2 < start or self.chunks[c - 1].kind != "COMMA" or self.chunks[c - 2].kind != "CLOSE":
            return -1
        kinds = [chunk.kind for chunk in self.chunks[max(start, c - _ASIDE) : c]]
        if "OPEN" not in kinds:
            return -1
        mark = c - 1 - kinds[::-1].index("OPEN")
        opens = self.document.tokens.upos[self.chunks[mark].last] if mark + 1 < c else ""
        verbs = (self.chunks[k].verb for k in range(mark, c))
        if opens not in _DESCRIBING or any(verb is not None and verb.form == "finite" for verb in verbs):
            return -1  # « Le pire, "un enfer", raconte le maire »
        before = self.speech.phrase_of(mark - 2)
        told = before >= start and self.chunks[mark - 1].kind == "COMMA" and self.chunks[before].kind == "NP"
        return before if told else -1

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
        if len(waiting) > 1 and self.chunks[last].name < 0 and self.speech.names_person(waiting[-2]):
            return waiting[-2]
        return last

    def _is_apposition(self, c: int) -> bool:
        """`le comité, un regroupement de civils, a démenti`: an indefinite phrase between commas behind another.

        Behind a person, an office needs no second comma: `Ana Velt, porte-parole de l'ONU a affirmé`.
        """
        chunk = self.chunks[c]
        if c < 2 or self.chunks[c - 1].kind != "COMMA" or chunk.name >= 0 or self.role[c] == "conj":
            return False
        tokens = self.document.tokens
        bare = tokens.upos[chunk.first] == "NOUN" or tokens.lower[chunk.first] in _THE
        small = tokens.form[chunk.head][:1].islower()
        one = bare and small and tokens.number[chunk.head] != "Plur" and self.speech.may_speak(c)
        if one and self.chunks[c - 2].kind == "NP" and self.speech.names_person(c - 2):
            return True
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
                behind = self.chunks[after + 1] if after + 1 < stop else None
                if this and behind and behind.kind == "NP" and behind.head not in self.time_tokens:
                    return after + 1  # « a dit à l'agence ce responsable »
                some = self.document.tokens.lower[chunk.head] in SOME  # « a déclaré l'une des sources »
                return -1 if chunk.pronoun and not some else after
            apposed = chunk.verb is not None and chunk.verb.form == "past_participle"
            if apposed and self.chunks[after - 1].kind in ("PP", "NP"):
                continue  # « a dit lundi, dans une allocution télévisée, le maire »
            if chunk.kind not in ("PP", "NP", "COMMA", "ADV", "OTHER"):
                break
        return several

    def _past_manner(self, c: int, stop: int) -> int:
        """`souffle, sans lever les yeux, Ana Kurtel`: past a phrase between commas that holds a verb, or one word."""
        if c + 1 >= stop or self.chunks[c + 1].kind != "COMMA":
            return c
        verbal = False
        for k in range(c + 2, min(stop, c + 14)):
            chunk = self.chunks[k]
            if chunk.kind == "COMMA":
                return k if verbal or (k == c + 3 and self._is_bare(c + 2)) else c
            if chunk.verb is not None:
                if chunk.verb.form == "finite":
                    return c
                verbal = True
        return c

    def _is_bare(self, c: int) -> bool:
        """`constate, amer, un garde`: a word of how somebody speaks, with no article nor name."""
        chunk = self.chunks[c]
        small = self.document.tokens.form[chunk.first][0].islower()
        return chunk.last - chunk.first == 1 and small and chunk.name < 0 and not chunk.pronoun

    def past_insertion(self, subjects: list[int], verb: VerbGroup, frame: Frame) -> list[int]:
        """`Ivo Brek, soutenu par l'ONU, et le général Orn ont signé`: the one before what tells of him acts as well."""
        number = self.document.tokens.number
        if len(subjects) != 1 or number[verb.first] != "Plur" or len(frame.waiting) < 2:
            return []
        last, first = subjects[0], frame.waiting[0]
        single = self.chunks[last].quantity < 0 and number[self.chunks[last].head] != "Plur"
        if not single or first >= last or self.chunks[last - 1].kind != "CONJ" or self.role[last] == "conj":
            return []
        return [first]

    def behind_insertion(self, c: int, subjects: list[int], verb: VerbGroup) -> list[int]:
        """`Un ouvrier, dont la voiture a coulé, et un enfant ont péri`: who stands right before the verb as well."""
        number = self.document.tokens.number
        if len(subjects) != 1 or number[verb.first] != "Plur" or subjects[0] >= c - 4:
            return []
        last = c - 1
        joined = self.chunks[last - 1].kind == "CONJ" and self.chunks[last - 2].kind == "COMMA"
        alone = self.chunks[last].kind == "NP" and self.role[last] == "" and not self.chunks[last].pronoun
        single = number[self.chunks[subjects[0]].head] != "Plur"
        return [last] if joined and alone and single and number[self.chunks[last].head] != "Plur" else []
