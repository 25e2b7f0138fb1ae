"""Whether the subject stands behind a verb of saying: `a dit le maire`; and who can speak at all."""

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
    PRESS_BODIES,
    SPEAKERS,
    TACKED_ON,
    UNNAMED,
)
from recoupe.extract.people import people
from recoupe.extract.verbs import VerbGroup

_SPEAKING = frozenset(("person", "organisation", "armed_group", "state", "outlet"))


def speech_pair(verb: VerbGroup) -> bool:
    """Whether a light verb and an infinitive say together: `a fait savoir`, `laisse entendre`."""
    return f"{verb.modal} {verb.lemma}" in ACTS


class InvertedSpeech:
    """Tells whether a verb of saying has its subject behind it; it reads the builder's tables and changes nothing."""

    def __init__(self, document: Document, chunks: list[Chunk], role: list[str], governor: list[int]) -> None:
        self.document = document
        self.chunks = chunks
        self.role = role
        self.governor = governor

    def may_invert(
        self, verb: VerbGroup, frame: Frame, c: int, start: int, speaker: int, quoted: bool
    ) -> bool:
        """Whether a verb of saying has its subject behind it: after quoted words, or after a whole clause."""
        modal = verb.modal and not speech_pair(verb) and verb.lemma not in INVERTED
        moves = verb.lemma in MOVED and verb.voice != "reflexive"
        if verb.clitic_subject >= 0 or modal or moves:
            return False  # « ..., s'est borné à dire le maire » may, « ..., devait partir le maire » may not
        if self._quotes_a_name(c, start):
            return False  # « Le "Front" a repris la ville »
        if self.quotation_closed(c, start, said=True):
            return True
        k = c - 1
        if k >= start and self.chunks[k].kind in ("COMMA", "OTHER"):
            k -= 1
        if k > start and self.chunks[k].kind == "OPEN" and self.chunks[k - 1].verb is not None:
            return False  # « La ministre a « exhorté les habitants au calme » »
        if k < start or self.chunks[k].kind == "OPEN":
            # « Ivo Brek "appelle au calme" »: the name before the marks acts
            return not (k > start and self.phrase_of(k - 1) in frame.waiting)
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

    def _tacked_on(self, verb: VerbGroup, frame: Frame, speaker: int) -> bool:
        """`Tout le monde est parti a précisé le maire`: no comma, yet the clause has its verb already."""
        if frame.finite < 0 or frame.kind == "relative":
            return False
        if self._is_of_one_only(verb, frame, speaker):
            return True
        if verb.lemma not in TACKED_ON:
            return False
        chunk = self.chunks[speaker]
        tokens = self.document.tokens
        known = tokens.lower[chunk.head] in people().forms and tokens.lower[chunk.first] in (
            "le",
            "la",
            "un",
            "une",
            "l'",
            "ce",
            "cet",
            "cette",
            "son",
            "sa",
        )
        known = known or tokens.lemma[chunk.head] in PRESS_BODIES  # « rapporte l'agence »
        return self.names_person(speaker) or known

    def _is_of_one_only(self, verb: VerbGroup, frame: Frame, speaker: int) -> bool:
        """`Dix suspects sont en fuite a annoncé la police`: several before, a verb and a speaker of one behind."""
        number = self.document.tokens.number
        several = bool(frame.subjects) and number[self.chunks[frame.subjects[0]].head] == "Plur"
        one = number[verb.first] == number[self.chunks[speaker].head] == "Sing"
        return several and one and verb.lemma in INVERTED and self.may_speak(speaker)

    def _says_it(self, verb: VerbGroup, c: int) -> bool:
        """`comme l'a dit le maire`: a verb with `le` for what it says, right behind the conjunction."""
        lower = self.document.tokens.lower
        return self.chunks[c - 1].kind == "SUB" and any(lower[t] in ("l'", "le") for t in verb.objects)

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
        one = self.document.tokens.number[chunks[speaker].head] == "Sing" and self.may_speak(speaker)
        known = self.names_person(speaker) or lemma in SPEAKERS or lemma in UNNAMED or one
        after = speaker + 1
        while after < len(chunks) and (chunks[after].kind in ("PP", "ADV") or self.role[after] == "nmod"):
            after += 1
        if not known or after >= len(chunks) or chunks[c - 1].kind != "COMMA":
            return False
        if chunks[after].kind == "COMMA":
            return after + 1 < len(chunks) and chunks[after + 1].kind in ("REL", "NP")
        return chunks[after].kind in ("OTHER", "NP", "COLON")

    def _quotes_a_name(self, c: int, start: int) -> bool:
        """Whether an article and a name in marks stand right before: `Le « Front » a ...`."""
        if c - 4 < start or self.chunks[c - 3].kind != "OPEN" or self.chunks[c - 2].name < 0:
            return False
        return self.document.tokens.lower[self.chunks[c - 4].first] in GRAMMAR.articles

    def quotation_closed(self, c: int, start: int, *, said: bool = False) -> bool:
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

    def phrase_of(self, k: int) -> int:
        """The phrase that a chunk belongs to: of `la force de l'Union` the force."""
        while k >= 0 and self.role[k] == "nmod":
            k = self.governor[k]
        return k

    def may_speak(self, c: int) -> bool:
        """Whether a phrase is of somebody or a body that can say something: not `la perte de dix hommes`."""
        chunk, tokens = self.chunks[c], self.document.tokens
        if chunk.name >= 0 and self.document.names[chunk.name].kind in _SPEAKING:
            return True
        lemma = tokens.lemma[chunk.head]
        known = lemma in SPEAKERS or lemma in UNNAMED or lemma in BODIES or lemma in INSTITUTIONS
        noun = people().forms.get(tokens.lower[chunk.head])
        return known or (noun is not None and noun.state is None)

    def names_person(self, c: int) -> bool:
        """Whether a phrase holds a person's name."""
        name = self.chunks[c].name
        return name >= 0 and self.document.names[name].kind == "person"
