"""Whom a pronoun of third person stands for where somebody speaks: who spoke last, or who was just told of."""

from __future__ import annotations

from collections.abc import Callable

from recoupe.annotate.document import Name
from recoupe.extract.attribution.cast import Cast
from recoupe.extract.attribution.describing import (
    before_colon,
    can_speak,
    gender_of,
    is_human,
    of_themselves,
    several_before,
)
from recoupe.extract.attribution.value import Memory
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.coreference import said_outside, subject_of
from recoupe.extract.genders import PLURAL_PRONOUNS, suits
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import ACTS, DOCUMENTS

_THIRD_PERSON = {
    "il": "m", "elle": "f", "ils": "", "elles": "", "celui-ci": "m", "celle-ci": "f", "dernier": "m", "dernière": "f",
    "premier": "m", "première": "f", "intéressé": "m", "intéressée": "f", "lui": "m", "lui-même": "m", "elle-même": "f",
    "derniers": "", "dernières": "", "ceux-ci": "", "celles-ci": "",
}  # fmt: skip
_SEVERAL = frozenset(("ceux-ci", "celles-ci", "derniers", "dernières"))
_LATTER = frozenset(("dernier", "dernière", "derniers", "dernières"))
_NEAREST = frozenset(("celui-ci", "celle-ci", "dernier", "dernière", *_SEVERAL))
_PLURAL = frozenset(("ils", "elles", *_SEVERAL))
_AS_FOR = frozenset(("quant", "concernant", "s'agissant"))
_HARMED = frozenset(("tuer", "mourir", "abattre", "blesser", "périr", "décéder", "assassiner", "enterrer"))
_FARTHEST = 600  # tokens that a pronoun looks back over for a name
_NEAR, _FAR = 1, 4  # paragraphs that a pronoun looks back over: at the last speaker, at earlier ones


class Pronouns:
    """Reads the pronouns of one document by who has spoken; `of` tells whom a phrase stands for."""

    def __init__(self, view: ClauseView, memory: Memory, cast: Cast, of: Callable[[int], Identity]) -> None:
        self.view = view
        self.tokens = view.document.tokens
        self.memory = memory
        self.cast = cast
        self.of = of

    def subject(self, token: int, clause: Clause | None) -> tuple[Identity, int] | None:
        """Whom a pronoun subject stands for, and the phrase that names them (-1 for none), or nobody."""
        word = self.tokens.lower[token].lstrip("-").removeprefix("t-").removeprefix("t'").removeprefix("t’")
        gender = _THIRD_PERSON.get(word)
        if gender is None:
            return None
        topic = self._topic(token, gender, word in _PLURAL)
        if topic < 0 and word not in _PLURAL:
            topic = before_colon(self.view, token, gender)
        if topic >= 0:
            return self.of(topic), topic
        return self._meant(token, clause, word, gender)

    def _meant(
        self, token: int, clause: Clause | None, word: str, gender: str
    ) -> tuple[Identity, int] | None:
        """Whom a pronoun means by who spoke, who acts and who was told of, nearest first."""
        plural = word in _PLURAL
        paragraph = self._paragraph(token)
        memory = self.memory
        pointed = -1
        if word in _NEAREST and clause is not None:
            pointed = self._nearest(token, gender, plural=plural)
        elif plural and memory.sentence < self._number(token) - 1:
            pointed = self._acting_before(
                token, "", plural=True
            )  # « Des femmes ont défilé. Elles réclament »
            pointed = pointed if pointed >= 0 and self._suits(pointed, word) else -1
        last = memory.source if paragraph - memory.paragraph <= _NEAR else None
        if plural and pointed < 0 and (last is None or last.kind != "common"):
            pointed = of_themselves(self.view, token, gender_of(self.view, token))
        if pointed >= 0:
            return self.of(pointed), pointed
        bodiless = last is not None and last.kind != "person" and memory.paragraph < paragraph and not plural
        if bodiless and (here := self._last_person(token, gender, back=0)) is not None:
            return here  # of this paragraph, not a body that spoke in the one before
        here_before = -1 if plural else self._acting_since(token, gender)
        if here_before >= 0:
            return self.of(here_before), here_before
        acting = None if plural else self._acting(last, token, gender)
        if acting is not None:
            return acting, -1
        fits = last is not None and (
            not plural or last.kind != "common" or self._suits(self.view.chunk_at[last.first], word)
        )
        if last is not None and fits and self._agrees(last, gender, plural):
            other = None if plural else self._just_told_of(token, gender, last)
            return (other, -1) if other is not None else (last, -1)
        told = self._told_of(token, clause, gender, plural)
        if told >= 0:
            return self.of(told), told
        if plural:
            return None
        return self._heard(token, gender) or self._last_person(token, gender)

    def _topic(self, token: int, gender: str, plural: bool) -> int:
        """`Quant aux gardes, ils ont dit`: the phrase that opens the pronoun's own sentence as its topic."""
        view = self.view
        start, _ = view.sentence_chunks[self._number(token)]
        at = view.chunk_at[token]
        k = next((c for c in range(start, min(start + 3, at)) if view.chunks[c].kind == "PP"), -1)
        before = view.chunks[k].first - 1
        if k < 0 or before < 0 or self.tokens.lower[before] not in _AS_FOR or not can_speak(view, k):
            return -1
        head = view.chunks[k].head
        agrees = gender_of(view, head) in ("", gender) if gender else True
        return k if agrees and (self.tokens.number[head] == "Plur") == plural else -1

    def _heard(self, token: int, gender: str) -> tuple[Identity, int] | None:
        """Who spoke some paragraphs before and agrees, or who was told of since."""
        for source, there in reversed(self.memory.heard[-6:]):
            known = source.kind == "person" or (
                source.kind in ("organisation", "armed_group")
                and gender_of(self.view, source.first) == gender
            )
            near = self._paragraph(token) - there <= _FAR
            if near and known and self._agrees(source, gender, plural=False):
                return self._just_told_of(token, gender, source) or source, -1
        return None

    def named_before(self, token: int, gender: str) -> Identity | None:
        """The one person of that gender whom the paragraph, else the one before, has named."""
        found = self._last_person(token, gender, back=0) or self._last_person(token, gender)
        return found[0] if found is not None else None

    def _is_place(self, chunk: int) -> bool:
        """`Marna est un camp. « J'ai faim », dit-elle`: no town speaks so."""
        return identify(self.view, chunk).kind == "place"

    def _human_before(self, token: int, gender: str) -> int:
        """`Cette grand-mère a fui. « J'ai faim », dit-elle`: the one person whom the sentence before describes."""
        view = self.view
        number = view.sentence_of[view.chunk_at[token]]
        sentences = view.document.sentences
        while number > 0 and view.quote_of[view.sentence_chunks[number][0]] >= 0:
            number -= 1  # before the words said
        if sentences[number].paragraph != self._paragraph(token):
            return -1
        start, stop = view.sentence_chunks[number]
        fitting = [
            c
            for c in range(start, stop)
            if view.chunks[c].kind == "NP"
            and view.quote_of[c] < 0
            and view.chunks[c].first < token
            and not view.chunks[c].pronoun
            and self.tokens.number[view.chunks[c].head] != "Plur"
            and is_human(self.tokens, view.chunks[c].head)
            and gender_of(view, view.chunks[c].head) == gender
        ]
        return fitting[0] if len(fitting) == 1 else -1

    def _told_of(self, token: int, clause: Clause | None, gender: str, plural: bool) -> int:
        """The phrase of somebody told of just before: the last subject that agrees, or the one person described."""
        antecedent = said_outside(self.view, clause) if clause is not None else -1
        who = identify(self.view, antecedent) if antecedent >= 0 else None
        other = who is not None and who.kind == "person" and self.cast.gender(who) not in ("", gender)
        if who is not None and who.kind != "place" and not other and can_speak(self.view, antecedent):
            return antecedent
        return several_before(self.view, token) if plural else self._human_before(token, gender)

    def who_goes_on(self, number: int) -> Identity | None:
        """Who says the words of `Et d'ajouter : « ... »`: who spoke in the sentence before, else its subject."""
        memory = self.memory
        paragraph = self.view.document.sentences[number].paragraph
        near = memory.source is not None and paragraph - memory.paragraph <= _NEAR
        if near and memory.sentence >= number - 1:
            return memory.source
        return self.subject_before(number, back=_NEAR) or (memory.source if near else None)

    def stressed(self, token: int) -> Identity | None:
        """Whom `lui`, `elle` after `selon` stands for: who spoke last, then who is named in this sentence.

        `des raids de la coalition, qui visaient selon elle un dépôt`: the coalition.
        """
        word = self.tokens.lower[token]
        gender = _THIRD_PERSON.get(word)
        last = self.memory.source
        plural = word in _PLURAL or word == "eux"
        if gender is None and not plural:
            return last
        gender = gender or ""
        speaking = self._speaking(token)
        if speaking is not None and self._agrees(speaking, gender, plural):
            return speaking
        near = self._paragraph(token) - self.memory.paragraph <= _NEAR
        acting = self._acting_before(token, gender, plural=plural)
        about = self.of(acting) if acting >= 0 else None
        silent = self.memory.sentence < self._number(token) - 1  # none who spoke is part of what is before
        elsewhere = self.memory.paragraph < self._paragraph(token)
        if about is not None and silent and (about.kind == "person" or elsewhere):
            return about
        if last is not None and near and self._agrees(last, gender, plural):
            return last
        if about is not None:
            return about
        pointed = self._nearest(token, "" if plural else gender, int(plural), plural=plural)
        if pointed >= 0:
            return self.of(pointed)
        found = self.subject(token, None)
        return found[0] if found is not None else None

    def _acting_since(self, token: int, gender: str) -> int:
        """`L'ambassadeur a été reçu. Il a demandé`: who acts in the sentence before, if nobody has spoken since
        another paragraph; not who is told to have come to harm; or -1."""
        if self.memory.source is not None and self.memory.paragraph >= self._paragraph(token):
            return -1
        clitic = self.tokens.lower[token].startswith("-")  # « L'eau baissera, a-t-il dit »
        chunk = self._acting_before(token, gender, plural=False, anywhere=clitic)
        clause = self.view.clause_of(chunk) if chunk >= 0 else None
        return -1 if clause is None or clause.verb.lemma in _HARMED or self._is_place(chunk) else chunk

    def _acting_before(self, token: int, gender: str, *, plural: bool, anywhere: bool = False) -> int:
        """`L'ONG a envoyé deux camions. Selon elle,`: the subject of the sentence before, if it agrees.

        The pronoun opens its sentence, but for one `anywhere`.
        """
        view = self.view
        number = self._number(token)
        sentences = view.document.sentences
        opens = anywhere or token - sentences[number].first <= 1
        before = number - 1
        while before > 0 and self._goes_on(before):
            before -= 1  # « Le maire est monté à bord. Il en est redescendu. Selon lui, »
        if not opens or not number or sentences[before].paragraph != sentences[number].paragraph:
            return -1
        for index in view.sentence_clauses[before]:
            clause = view.clauses[index]
            chunk = clause.subject
            if clause.kind != "main" or clause.quote >= 0 or chunk < 0 or view.chunks[chunk].pronoun:
                continue
            head = view.chunks[chunk].head
            somebody = can_speak(view, chunk) or is_human(self.tokens, head)
            fits = (self.tokens.number[head] == "Plur") == plural and somebody
            known = self._gender_at(chunk) if not plural else ""  # « Ivo Brek, le chef, est parti. Elle »
            return chunk if fits and known in ("", "-", gender) else -1
        return -1

    def _goes_on(self, sentence: int) -> bool:
        """Whether the first main clause of a sentence has a pronoun for its subject."""
        clauses = (self.view.clauses[index] for index in self.view.sentence_clauses[sentence])
        first = next((c for c in clauses if c.kind == "main" and c.quote < 0 and c.subject >= 0), None)
        return first is not None and self.tokens.lower[self.view.chunks[first.subject].head] in _THIRD_PERSON

    def _speaking(self, token: int) -> Identity | None:
        """`La porte-parole a revendiqué un raid qui visait selon elle un dépôt`: who speaks in the main clause."""
        view = self.view
        number = view.sentence_of[view.chunk_at[token]]
        for index in view.sentence_clauses[number]:
            clause = view.clauses[index]
            if clause.verb.first >= token:
                return None
            says = clause.verb.lemma in ACTS and clause.verb.voice != "passive"
            told = clause.kind == "main" and says and 0 <= clause.subject < clause.chunk
            if told and not view.chunks[clause.subject].pronoun and can_speak(view, clause.subject):
                return self.of(clause.subject)
        return None

    def subject_before(self, number: int, back: int = 0) -> Identity | None:
        """The person who is the subject of the sentence before, in the same paragraph or `back` paragraphs before."""
        view = self.view
        sentences = view.document.sentences
        for before in range(number - 1, max(-1, number - 6), -1):
            if sentences[before].paragraph < sentences[number].paragraph - back:
                return None
            for index in view.sentence_clauses[before]:
                chunk = subject_of(view, view.clauses[index])
                if chunk < 0:
                    meant = self._meant_by(view.clauses[index])
                    if meant is not None:
                        return meant
                who = identify(view, chunk) if chunk >= 0 else None
                if who is not None and who.kind == "person":
                    return self.cast.complete(who)
                holder = self.cast.holder(chunk) if who is not None and who.kind == "common" else None
                if holder is not None:
                    return holder
        return None

    def _meant_by(self, clause: Clause) -> Identity | None:
        """`Il a envoyé un message.`: the person whom the pronoun subject of a main clause means."""
        if clause.kind != "main" or clause.subject < 0 or not self.view.chunks[clause.subject].pronoun:
            return None
        found = self.subject(self.view.chunks[clause.subject].head, clause)
        return found[0] if found is not None and found[0].kind == "person" else None

    def _just_told_of(self, token: int, gender: str, last: Identity) -> Identity | None:
        """The one person of the sentence before, where whoever spoke last did so earlier and has no part in it."""
        document = self.view.document
        number = self.view.sentence_of[self.view.chunk_at[token]]
        before = document.sentences[number - 1] if number else None
        if before is None or self.memory.sentence >= number - 1:
            return None
        pronouns = (self.view.clauses[index] for index in self.view.sentence_clauses[number - 1])
        goes_on = any(
            c.subject >= 0 and self.view.chunks[c.subject].pronoun and c.kind == "main" for c in pronouns
        )
        if goes_on or document.sentences[number].paragraph - before.paragraph > _NEAR:
            return None  # « Il a rencontré M. Brek. C'est fini, a-t-il dit »: still the one who spoke
        at = {document.name_at[i] for i in range(before.first, before.last)} - {-1}
        names = (document.names[n] for n in at)
        named = {name.canonical: name for name in names if name.canonical in self.cast.people}
        if len(named) != 1 or last.name in named:
            return None
        (person,) = named.values()
        return self.cast.named(person) if self.cast.people[person.canonical].gender in ("", gender) else None

    def _nearest(self, token: int, gender: str, back: int = 1, *, plural: bool = False) -> int:
        """`celle-ci`: the last phrase before that agrees and can speak, in this sentence or `back` before."""
        view = self.view
        chunk = view.chunk_at[token]
        number = view.sentence_of[chunk]
        first, _ = view.sentence_chunks[max(0, number - back)]
        somebody = plural or self.tokens.lower[token] in _LATTER  # « un bilan ... Ce dernier »: who gives it
        for k in range(chunk - 1, first - 1, -1):
            found = view.chunks[k]
            if found.kind not in ("NP", "PP") or found.pronoun:
                continue
            if (self.tokens.number[found.head] == "Plur") != plural:
                continue
            paper = somebody and self.tokens.lemma[found.head] in DOCUMENTS
            if (not gender or self._gender_at(k) in (gender, "")) and can_speak(view, k) and not paper:
                return k
        return -1

    def _gender_at(self, chunk: int) -> str:
        """The gender of a phrase; of a person by name, what the article tells: `Ivo Brek`, whose words show none."""
        told = gender_of(self.view, self.view.chunks[chunk].head)
        person = identify(self.view, chunk)
        return told or (self.cast.gender(person) if person.kind == "person" else "-")

    def _acting(self, last: Identity | None, token: int, gender: str) -> Identity | None:
        """`Ana Kurtel attend, selon l'agence. Elle a dit`: whom the sentence before is about."""
        if last is None or last.kind == "person":
            return None
        number = self._number(token)
        if number == 0 or not any(
            clause.kind == "main"
            and clause.subject >= 0
            and identify(self.view, clause.subject).kind == "person"
            for clause in map(self.view.clauses.__getitem__, self.view.sentence_clauses[number - 1])
        ):
            return None
        acting = self.subject_before(number)
        person = acting is not None and acting.kind == "person"
        return acting if acting and person and self.cast.gender(acting) in ("", gender) else None

    def _number(self, token: int) -> int:
        return self.view.sentence_of[self.view.chunk_at[token]]

    def _paragraph(self, token: int) -> int:
        chunk = self.view.chunk_at[token]
        return self.view.document.sentences[self.view.sentence_of[chunk]].paragraph

    def _agrees(self, who: Identity, gender: str, plural: bool) -> bool:
        if who.kind == "person":
            return not plural and self.cast.gender(who) in ("", gender)
        if who.kind in ("place", "state"):
            return False
        if who.kind != "common":
            own = gender_of(self.view, who.first) if gender and who.kind != "outlet" else ""
            return not own or own == gender  # « la FDP » is no « il »
        number = self.tokens.number[self._head(who)]
        if number and (number == "Plur") != plural:
            return False
        return plural or self.cast.gender(who) in ("", gender)

    def _suits(self, chunk: int, word: str) -> bool:
        return suits(self.tokens, self.view.chunks[chunk].head, PLURAL_PRONOUNS.get(word, ""))

    def _head(self, who: Identity) -> int:
        return self.view.chunks[self.view.chunk_at[who.first]].head

    def _last_person(self, token: int, gender: str, back: int = _NEAR) -> tuple[Identity, int] | None:
        """The one person of that gender whom this paragraph and `back` before have named, or nobody."""
        document = self.view.document
        number = self.view.sentence_of[self.view.chunk_at[token]]
        paragraph = document.sentences[number].paragraph
        named: dict[str, Name] = {}
        while number >= 0 and document.sentences[number].paragraph >= paragraph - back:
            if token - document.sentences[number].first > _FARTHEST:
                break
            for at in range(document.sentences[number].first, min(document.sentences[number].last, token)):
                name = document.names[document.name_at[at]] if document.name_at[at] >= 0 else None
                if name is None or self.view.quote_of[self.view.chunk_at[at]] >= 0:
                    continue  # who is spoken of in the words said doesn't say them
                if name.canonical in self.cast.people:
                    named.setdefault(name.canonical, name)
            number -= 1
        fitting = [n for n in named.values() if self.cast.people[n.canonical].gender in ("", gender)]
        return (self.cast.named(fitting[0]), -1) if len(fitting) == 1 else None
