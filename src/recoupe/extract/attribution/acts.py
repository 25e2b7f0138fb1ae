"""What a clause's verb does with words: says, denies, demands them, or nothing; and whether it takes any here."""

from __future__ import annotations

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.attribution.figures import amounts, counts
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import (
    ACTS,
    ANYBODYS,
    BEFORE_DESCRIPTIONS,
    BLAMING,
    CONVINCED,
    DESCRIBING,
    EVILS,
    FIGURES,
    MOVED,
    NAMING,
    ONLY_INVERTED,
    PLEDGING,
    REFLEXIVE_ACTS,
    REPORTS_OBJECTS,
    SHOWING,
    SILENT,
    STANCES,
    STANDING,
    TACKED_ON,
    WARNING,
    WITH_CLAUSE,
)

_MEANT = "prévoir"  # « a prévu de visiter dix villes »: a plan, no words
_TO_BE = frozenset(("être", "rester", "demeurer", "avoir"))  # before `à` and an infinitive
_RAISING = frozenset(("évoquer", "aborder", "discuter", "parler"))
_LEARNING = "apprendre"
_LIGHT = frozenset(("faire", "mettre", "donner"))
_OPENINGS = frozenset(("et", "puis", "avant", "ou", "mais"))
_BESIDE = ("COMMA", "OTHER")


class Acts:
    """Reads the verbs of one document."""

    def __init__(self, view: ClauseView) -> None:
        self.view = view
        self.tokens = view.document.tokens

    def of(self, clause: Clause) -> tuple[str, str]:
        """Act and cue lemma of a clause, or two empty strings."""
        verb = clause.verb
        if verb.form == "past_participle" and verb.lemma in NAMING and self._quote_follows(clause):
            return "", ""  # « le général Brek, dit « le Borgne » »
        if self._is_to_be_said(clause) or self._is_to_be_discussed(clause) or self._is_nobodys(clause):
            return "", ""
        if verb.lemma == "relever" and self._is_of(clause):
            return "", ""
        if verb.modal == "vouloir" and verb.lemma == "dire":
            return "", ""  # « ça veut dire que »
        if verb.modal in ACTS and verb.modal != _MEANT:
            return ACTS[verb.modal], verb.modal
        lemma = self._lemma(clause)
        if lemma == "appeler" and clause.kind == "relative" and clause.marker == "que":
            return "say", lemma  # « ce que la Ligue appelle "un exode" »
        if verb.voice == "reflexive" and lemma in REFLEXIVE_ACTS:
            return (REFLEXIVE_ACTS[lemma], lemma) if self._owns_up(clause) else ("", "")
        if lemma in (SILENT if verb.voice == "reflexive" else MOVED):
            return "", ""
        if lemma in BLAMING and not self._blames(clause):
            return "", ""
        if lemma in ACTS:
            if lemma == _LEARNING and self._asks_how(clause):
                return "", ""  # « Les volontaires apprennent comment tirer »
            asks = ACTS[lemma] == "demand" and self._asks_how(clause)
            return ("say" if asks else ACTS[lemma]), lemma
        return self._beside_words(clause, lemma)

    def _beside_words(self, clause: Clause, lemma: str) -> tuple[str, str]:
        """Act and cue of a verb that says only beside a figure, a clause, a stance or quoted words."""
        if lemma in FIGURES and counts(self.view, clause, lemma) and not amounts(clause, lemma):
            return "say", lemma
        if lemma in WITH_CLAUSE and self._takes_clause(clause, WITH_CLAUSE[lemma]):
            return WITH_CLAUSE[lemma], lemma
        if self.is_sure(clause) or (lemma in SHOWING and self.describes(clause)):
            return "estimate", lemma
        inverted = self.inverted(clause)
        if lemma in ONLY_INVERTED and (inverted or self._quote_follows(clause)):
            return "say", lemma
        if inverted and clause.quote < 0 and self._after_quotation(clause) and self._somebody(clause):
            return "say", lemma  # after quoted words, any verb with its subject behind it says them
        return "", ""

    def _is_of(self, clause: Clause) -> bool:
        """`relève de la responsabilité du maire`: what something belongs to."""
        behind = self.view.chunks[clause.chunk + 1 : clause.chunk + 2]
        return bool(behind) and behind[0].prep == "de" and behind[0].quantity < 0

    def takes_words(self, clause: Clause, lemma: str) -> bool:
        """Whether the verb introduces words here: inverted, with `que`, an infinitive, quotes or an object."""
        if self.inverted(clause) or clause.verb.modal in ACTS or lemma in REPORTS_OBJECTS:
            return True
        if clause.verb.voice == "reflexive" and lemma in REFLEXIVE_ACTS:
            return True
        if lemma in FIGURES and counts(self.view, clause, lemma):
            return True
        if self.describes(clause) or self.is_sure(clause):
            return True
        warned = lemma in WARNING and self._que_past_listener(clause)
        quotes = self.opens_quote(clause) and not (lemma == _LEARNING and clause.object > clause.chunk)
        return warned or self.has_clause(clause) or quotes or self.colon_after(clause)

    def _que_past_listener(self, clause: Clause) -> bool:
        """`ont averti mercredi les pêcheurs que l'eau monte`: `que` right behind whoever is told."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        for k in range(clause.chunk + 1, min(stop, clause.chunk + 6)):
            chunk = self.view.chunks[k]
            if chunk.kind in ("SUB", "REL"):
                return chunk.prep == "que" or self.tokens.lower[chunk.first] in ("que", "qu'")
            if chunk.kind not in ("NP", "PP", "ADV"):
                return False
        return False

    def goes_on(self, clause: Clause) -> bool:
        """`Et d'ajouter : « ... »`, `Avant de conclure que ...`: it opens with an infinitive of saying."""
        if clause.verb.form != "infinitive" or clause.parent >= 0 or clause.subjects or clause.marker != "de":
            return False
        first = self.view.document.sentences[clause.sentence].first
        return clause.verb.first - first <= 3 and self.tokens.lower[first] in _OPENINGS

    def handed_to(self, clause: Clause) -> int:
        """`Et au maire de conclure : « ... »`, `Et le garde de rétorquer : ...`: the phrase of who speaks, or -1."""
        if clause.verb.form != "infinitive" or clause.parent >= 0 or clause.subjects or clause.marker != "de":
            return -1
        start, _ = self.view.sentence_chunks[clause.sentence]
        k = start + (self.view.chunks[start].kind == "CONJ")
        chunk = self.view.chunks[k]
        near = k < clause.chunk and clause.verb.first - self.view.extent(k)[1] <= 2
        handed = (chunk.kind == "PP" and chunk.prep == "à") or (chunk.kind == "NP" and k > start)
        return k if near and handed and can_speak(self.view, k) else -1

    def has_clause(self, clause: Clause) -> bool:
        """Whether a `que` clause or an infinitive hangs on the verb."""
        for index in self.view.sentence_clauses[clause.sentence]:
            other = self.view.clauses[index]
            if other.parent == clause.index and other.kind == "infinitive" and self._told_by(other, clause):
                return True
        return self.has_que(clause)

    def has_que(self, clause: Clause) -> bool:
        """Whether a `que` clause hangs on the verb, or on a participle behind it that says nothing itself."""
        clauses = map(self.view.clauses.__getitem__, self.view.sentence_clauses[clause.sentence])
        told = any(other.kind == "complement" and self._hangs_on(other, clause) for other in clauses)
        return told or self._que_follows(clause)

    def _hangs_on(self, told: Clause, clause: Clause) -> bool:
        """`a expliqué à un ami resté à Oron que`, `a déclaré, citant ses sources, que`: past a participle."""
        if told.parent == clause.index:
            return True
        between = self.view.clauses[told.parent] if told.parent >= 0 else None
        if between is None or between.kind != "participle" or between.parent != clause.index:
            return False
        return between.verb.lemma == "citer" or between.verb.lemma not in ACTS

    def _asks_how(self, clause: Clause) -> bool:
        """`demande pourquoi la digue a cédé`: a question, and nothing that is asked for."""
        after = clause.chunk + 1
        if after >= self.view.sentence_chunks[clause.sentence][1]:
            return False
        return self.tokens.lower[self.view.chunks[after].first] in GRAMMAR.asked

    def _takes_clause(self, clause: Clause, act: str) -> bool:
        """`garantit que le pont tient`, `clame avoir dit vrai`; `veut partir` is no word."""
        if self.has_que(clause):
            return clause.object < clause.chunk  # « défend ce que le maire décrit »
        clauses = map(self.view.clauses.__getitem__, self.view.sentence_clauses[clause.sentence])
        bare = (o.kind == "infinitive" and not o.marker for o in clauses if o.parent == clause.index)
        return act == "say" and any(bare)

    def is_sure(self, clause: Clause) -> bool:
        """`est convaincu que`, `reste certaine que`, `est formel : ...`: who is sure of something says so."""
        verb = clause.verb
        if verb.lemma in CONVINCED:
            return verb.voice == "passive" and verb.form == "finite" and self.has_que(clause)
        if verb.lemma not in STANDING or verb.form != "finite":
            return False
        _, stop = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk + 1
        while k < stop and self.view.chunks[k].kind == "ADV":
            k += 1
        if k + 1 >= stop or self.tokens.lemma[self.view.chunks[k].head] not in STANCES:
            return False
        behind = self.view.chunks[k + 1]
        if self.view.chunks[k].last - self.view.chunks[k].inner > 1 or not self._is_bodys(clause, k):
            return False
        return self.tokens.lower[behind.first] == ":" or (
            behind.kind in ("REL", "SUB") and behind.prep == "que"
        )

    def _is_bodys(self, clause: Clause, stance: int) -> bool:
        """`elle est certaine que`, not `il est certain que`, which is nobody's conviction."""
        subject = self.view.chunks[clause.subject].head if clause.subject >= 0 else -1
        adjective = self.tokens.lemma[self.view.chunks[stance].head]
        return subject >= 0 and not (adjective in ANYBODYS and self.tokens.lower[subject] == "il")

    def _told_by(self, infinitive: Clause, clause: Clause) -> bool:
        """`affirme tenir le pont`, `exclut de le rendre`: an infinitive that tells what the verb says."""
        return not infinitive.marker or (infinitive.marker == "de" and clause.verb.lemma in PLEDGING)

    def _que_follows(self, clause: Clause) -> bool:
        """`affirme aussi que`: whatever the clauses behind it were read as."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk + 1
        while k < stop and self.view.chunks[k].kind == "ADV":
            k += 1
        return k < stop and self.view.chunks[k].kind == "SUB" and self.view.chunks[k].prep == "que"

    def describes(self, clause: Clause) -> bool:
        """`se dit préoccupée par`, `se déclarent prêts à`: an adjective or participle right behind the verb."""
        shown = clause.verb.lemma in SHOWING and clause.verb.voice == "reflexive"
        if shown:  # « se veut rassurant », « se montre prudente »
            k = clause.verb.last
            k += k < len(self.tokens) and self.tokens.upos[k] == "ADV"
            return k < len(self.tokens) and self.tokens.lemma[k] in STANCES
        if clause.verb.lemma not in DESCRIBING or clause.verb.voice != "reflexive":
            return False
        after = clause.verb.last
        weekdays = GRAMMAR.weekdays
        while after < len(self.tokens) and (
            self.tokens.upos[after] == "ADV" or self.tokens.lower[after] in weekdays
        ):
            after += 1
        return after < len(self.tokens) and (
            self.tokens.upos[after] in ("ADJ", "NOUN")  # « s'est dite favorable »
            or self.tokens.verbform[after] in ("Part", "Fin")  # « s'est dit satisfait »
            or self.tokens.lower[after] in BEFORE_DESCRIPTIONS
        )

    def _is_to_be_discussed(self, clause: Clause) -> bool:
        """`se sont vus pour évoquer la chute d'Oron`: what they will speak of, and nothing that they say."""
        return clause.verb.form == "infinitive" and clause.marker == "pour" and clause.verb.lemma in _RAISING

    def _is_to_be_said(self, clause: Clause) -> bool:
        """`trois morts sont à déplorer`, `il reste à dire`: nobody has said it; the subject is what is told."""
        if clause.verb.form != "infinitive" or clause.chunk < 2 or clause.parent < 0:
            return False
        before = self.view.chunks[clause.chunk - 1]
        ruling = self.view.clauses[clause.parent].verb.lemma
        return self.tokens.lower[before.first] == "à" and ruling in _TO_BE

    def _is_nobodys(self, clause: Clause) -> bool:
        """`il faut noter que`, `il convient de dire`: advice to readers, and nobody's words."""
        ruling = (
            self.view.clauses[clause.parent] if clause.kind == "infinitive" and clause.parent >= 0 else None
        )
        if ruling is None or ruling.verb.lemma not in GRAMMAR.impersonal:
            return False
        subject = self.view.chunks[ruling.subject].head if ruling.subject >= 0 else ruling.verb.clitic_subject
        return subject < 0 or self.tokens.lower[subject].lstrip("-") == "il"

    def _owns_up(self, clause: Clause) -> bool:
        """`se vantent d'avoir tué`, `se défend d'avoir tiré`: a deed stands behind `de`."""
        return any(
            other.parent == clause.index and other.kind == "infinitive" and other.marker == "de"
            for other in map(self.view.clauses.__getitem__, self.view.sentence_clauses[clause.sentence])
        )

    def _blames(self, clause: Clause) -> bool:
        """`attribue l'attentat aux rebelles`, not `attribue le prix à Ana Kurtel`: an evil is laid at a door."""
        return clause.object >= 0 and self.tokens.lemma[self.view.chunks[clause.object].head] in EVILS

    def inverted(self, clause: Clause) -> bool:
        """Whether the verb follows its words and stands before its subject: `..., a dit X`, `..., a-t-il dit`."""
        c = clause.chunk
        start, _ = self.view.sentence_chunks[clause.sentence]
        before = self.view.chunks[c - 1].kind if c > start else ""
        alone = clause.verb.clitic_subject >= 0 and self._ends(
            clause
        )  # « ... dans le pays explique-t-elle. »
        behind = clause.inverted or alone
        tacked = behind and clause.kind != "relative" and clause.verb.lemma in TACKED_ON
        after_words = before in ("COMMA", "CLOSE", "OTHER") or (
            tacked and before in ("NP", "PP", "ADV", "VERB")
        )
        return after_words and (clause.inverted or clause.verb.clitic_subject >= 0)

    def _ends(self, clause: Clause) -> bool:
        """Whether a verb with its pronoun closes its sentence, which is no question."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        last = self.view.document.sentences[clause.sentence].last
        marks = self.tokens.lower[clause.verb.last : last]
        return clause.chunk + 2 >= stop and "?" not in marks

    def opens_quote(self, clause: Clause) -> bool:
        """Whether quotation marks open between the verb and the next one."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        for k in range(clause.chunk + 1, stop):
            kind = self.view.chunks[k].kind
            if kind == "OPEN":
                return True
            if kind == "VERB":
                return False
        return False

    def colon_after(self, clause: Clause) -> bool:
        """`la milice l'assure : ...`: a colon right after the verb, words after it."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk + 1
        while k < stop and self.view.chunks[k].kind == "ADV":
            k += 1
        k += clause.verb.lemma in STANDING and self.is_sure(clause)  # « est formel : »
        if k >= stop - 1 or self.view.chunks[k].kind != "COLON":
            return False
        return self.tokens.lower[self.view.chunks[k].first] == ":"

    def _after_quotation(self, clause: Clause) -> bool:
        start, _ = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk - 1
        while k >= start and self.view.chunks[k].kind in _BESIDE:
            k -= 1
        if k < start or self.view.chunks[k].kind != "CLOSE":
            return False
        opened = self.view.quote_of[
            k
        ]  # the words come first: not « Le séisme, dit "du siècle", a fait dix morts »
        before = next((c for c in range(start, k) if self.view.quote_of[c] == opened), start)
        return all(self.view.chunks[c].kind not in ("NP", "PP", "VERB") for c in range(start, before))

    def _somebody(self, clause: Clause) -> bool:
        """Whether the subject behind a verb that is none of saying can speak: not `ont eu lieu`."""
        return clause.verb.clitic_subject >= 0 or (
            clause.subject >= 0 and can_speak(self.view, clause.subject)
        )

    def _quote_follows(self, clause: Clause) -> bool:
        """Whether quotation marks open right after the verb: `ironise : « ... »`."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk + 1
        while k < stop and self.view.chunks[k].kind in ("COLON", "ADV"):
            k += 1
        return k < stop and self.view.chunks[k].kind == "OPEN"

    def _lemma(self, clause: Clause) -> str:
        """`faire état`, `faire savoir`, `s'en tenir`: a light verb with its noun, infinitive or pronouns."""
        verb = clause.verb
        if verb.modal in ("faire", "laisser"):
            pair = f"{verb.modal} {verb.lemma}"
            return pair if pair in ACTS else verb.lemma
        if verb.lemma == "mettre":
            return self._set_phrase(verb.last)
        if verb.lemma in _LIGHT:
            noun = self.view.chunks[clause.object].head if clause.object >= 0 else verb.last
            pair = f"{verb.lemma} {self.tokens.lower[noun]}" if noun < len(self.tokens) else ""
            return pair if pair in ACTS else verb.lemma
        if verb.lemma == "tenir" and verb.voice == "reflexive":
            return "s'en tenir" if any(self.tokens.lower[t] == "en" for t in verb.objects) else ""
        if verb.lemma == "être" and any(self.tokens.lower[t] == "en" for t in verb.objects):
            return "en être"  # « le ministère en est à 41 »
        return verb.lemma

    def _set_phrase(self, after: int) -> str:
        """`met en garde`, `met également en cause`, not `met en garde à vue`."""
        after += after < len(self.tokens) and self.tokens.upos[after] == "ADV"
        behind = self.tokens.lower[after : after + 4]
        phrase = " ".join(["mettre", *behind[:2]])
        return phrase if phrase in ACTS and behind[2:] != ["à", "vue"] else "mettre"
