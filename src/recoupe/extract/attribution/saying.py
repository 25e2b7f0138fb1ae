"""Verbs of saying: who says, with which verb, and which words are what is said."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.annotate.names.lexicon import name_lexicon
from recoupe.extract.attribution.acts import Acts
from recoupe.extract.attribution.content import ContentFinder, Ranges
from recoupe.extract.attribution.describing import can_speak, relative_speaker
from recoupe.extract.attribution.echoed import echoed, emerging
from recoupe.extract.attribution.gapped import gaps
from recoupe.extract.attribution.rival import rival_figure
from recoupe.extract.attribution.ruled import is_naming, is_overheard
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.heads import is_gentilic
from recoupe.extract.identity import Identity, identify, phrase_text
from recoupe.extract.lexicon import (
    ACTS,
    CEASELESS,
    CONTINUING,
    CONVINCED,
    DEEDS,
    DOCUMENTS,
    EMERGING,
    FIGURES,
    NOBODY,
    ONLY_INVERTED,
    PLEDGING,
    REPORTS_OBJECTS,
    SOME,
    STRONG,
)

_AMONG = ("selon", "auprès de", "du côté de", "à", "dans", "chez", "de")
_NATIVES = frozenset(name_lexicon("fr").adjectives)
_ECHOING = (
    "adverbial",
    "complement",
    "relative",
)  # what `comme l'a dit X` and `c'est ce que dit X` are read as
_CONTRARY = 5  # tokens of `contrairement à ce qu'a`
_NOT = frozenset(("ne", "n'"))
_ABLE = frozenset(("être", "parvenir", "réussir", "arriver"))
_NEVER = frozenset(("pas", "jamais", "plus", "point"))
_PURPOSES = frozenset(("pour que", "afin que"))
_VAGUE = frozenset(("on", "-on", "-t-on", "t-on"))
_REPORTING = REPORTS_OBJECTS | FIGURES


class SayingFinder:
    """Finds the attributions that the verbs of a sentence make."""

    def __init__(self, view: ClauseView, quotes: dict[int, tuple[int, int]], voices: Voices) -> None:
        self.view = view
        self.tokens = view.document.tokens
        self.voices = voices
        self.acts = Acts(view)
        self.content = ContentFinder(view, self.acts, quotes)

    def find(self, number: int) -> Iterator[Attribution]:
        """Attributions by the clauses of sentence `number`."""
        paragraph = self.view.document.sentences[number].paragraph
        for index in self.view.sentence_clauses[number]:
            told = tuple(self._clause(self.view.clauses[index])) or self._rival(self.view.clauses[index])
            for found in told:
                if found.cue not in ("cité par", "citer") and not self.in_passing(found):
                    self.voices.memory.hear(found.source, paragraph, number)
                yield found
                yield from self._gapped(found, paragraph, number)

    def _gapped(self, found: Attribution, paragraph: int, number: int) -> Iterator[Attribution]:
        """Those who share the verb, each with a figure: `La mairie parle de 12 morts, l'opposition de 45`."""
        if found.clause < 0:
            return
        for gap in gaps(self.view, self.view.clauses[found.clause]):
            source, phrase = self.voices.of(gap.source), self.view.chunks[gap.source]
            if source.kind == "common" and source.last > phrase.last:  # « l'opposition », without « de 45 »
                name = phrase_text(self.view, phrase.inner, phrase.last)
                source = replace(source, name=name, last=phrase.last, role=None)
            self.voices.memory.hear(source, paragraph, number)
            yield Attribution(source, found.cue, found.act, ((gap.first, gap.last),), -1, gap.source)

    def _rival(self, clause: Clause) -> tuple[Attribution, ...]:
        """A bare figure of those counted before, and whose it is: `Une source locale parle plutôt de 12`."""
        figure = rival_figure(self.view, clause)
        if figure is None or not can_speak(self.view, clause.subject):
            return ()
        who = self.voices.of(clause.subject)
        return (Attribution(who, clause.verb.lemma, "say", (figure,), -1, clause.subject),)

    def in_passing(self, found: Attribution) -> bool:
        """`« Le maire dit que ... », a dit X`: X is who has spoken, whom later words mean."""
        clause = self.view.clauses[found.clause] if found.clause >= 0 else None
        beside = found.chunk >= 0 and self.view.role[found.chunk] != "nsubj"
        if clause is not None and clause.verb.form == "present_participle" and beside:
            return True  # « a envoyé un message à la police demandant de l'aide »
        if clause is not None and clause.kind == "relative" and clause.marker in ("que", "dont"):
            return True  # « Ana Kurtel défend ce que le préfet appelle une chance. ..., a-t-elle dit »
        return clause is not None and clause.quote >= 0 and not self.acts.inverted(clause)

    def _clause(self, clause: Clause) -> Iterator[Attribution]:
        if clause.marker in _PURPOSES or is_naming(self.view, clause):
            return  # « pour que les voleurs pensent avoir réussi »
        if clause.verb.lemma in EMERGING:
            yield from self._emerges(clause)
            return
        act, lemma = self.acts.of(clause)
        again = echoed(self.view, clause) if act and clause.kind in _ECHOING else ()
        if again and (clause.kind == "relative" or lemma not in PLEDGING):  # « comme il l'a promis »
            speaker = self._speaker(clause, lemma)
            if speaker is not None:
                yield Attribution(speaker[0], lemma, act, again, clause.index, speaker[1], aside=True)
            return
        if is_overheard(self.view, clause):
            return
        if not act or not self.acts.takes_words(clause, lemma) or self._unsaid(clause):
            return
        if lemma == "citer" and clause.verb.form in ("past_participle", "present_participle"):
            yield from self._cited(clause)
            return
        suffered = clause.verb.voice == "passive" and lemma not in CONVINCED
        if suffered and clause.verb.modal not in ACTS:
            yield from self._passive(clause, act, lemma)
            return
        speaker = self._speaker(clause, lemma)
        if speaker is None:
            return
        source, chunk = speaker
        content = self.content.of(clause)
        if not content:
            return
        if lemma == "citer":
            yield from self._cites(clause, source, chunk, content)
            return
        yield Attribution(source, lemma, act, content, clause.index, chunk)

    def _emerges(self, clause: Clause) -> Iterator[Attribution]:
        """`C'est ce qui ressort du rapport de la Ligue`: the League has told it."""
        words, paper = emerging(self.view, clause)
        if paper >= 0 and words and can_speak(self.view, paper):
            yield Attribution(self.voices.of(paper), clause.verb.lemma, "say", words, clause.index, paper)

    def _unsaid(self, clause: Clause) -> bool:
        """`n'a pas dit que`, but not `a dit ne pas savoir`: what is denied there is what is said."""
        verb = clause.verb
        if "contrairement" in self.tokens.lower[max(0, verb.first - _CONTRARY) : verb.first]:
            return True  # « contrairement à ce qu'avait annoncé le ministère »
        if verb.modal in CEASELESS:
            return not verb.negation  # « n'a cessé de répéter que »
        ruling = (
            self.view.clauses[clause.parent].verb
            if clause.kind == "infinitive" and clause.parent >= 0
            else None
        )
        if ruling is not None and ruling.lemma in _ABLE and ruling.negation in _NEVER:
            return True  # « n'est pas en mesure de confirmer que »
        within = verb.modal in ACTS and self.tokens.lower[verb.first] not in _NOT
        return bool(verb.negation) and not within

    def _whole(self, clause: Clause) -> Ranges:
        sentence = self.view.document.sentences[clause.sentence]
        return ((sentence.first, sentence.last),)

    def _cited(self, clause: Clause) -> Iterator[Attribution]:
        """`cité par Z`: Z stands further out; `X, citant Y`: Y stands nearer to the words than X."""
        if clause.verb.form == "present_participle":
            if clause.object >= 0 and can_speak(self.view, clause.object):
                cited = self.voices.of(clause.object)
                yield Attribution(cited, "citer", "say", self._around(clause), -1, clause.object)
            return
        for agent in self.view.complement(clause, "par"):
            yield Attribution(identify(self.view, agent), "cité par", "say", self._whole(clause), -1, agent)

    def _around(self, clause: Clause) -> Ranges:
        """The sentence but for the cited name, so that it counts as the narrower of two."""
        sentence = self.view.document.sentences[clause.sentence]
        return ((sentence.first, clause.verb.first), (clause.verb.last, sentence.last))

    def _cites(self, clause: Clause, source: Identity, chunk: int, content: Ranges) -> Iterator[Attribution]:
        """`que cite l'agence X`, `X cite Y`."""
        if clause.kind == "relative":
            yield Attribution(source, "citer", "say", self._whole(clause), -1, chunk)
        elif clause.object >= 0 and can_speak(self.view, clause.object):
            cited = self.voices.of(clause.object)
            yield Attribution(cited, "citer", "say", content, -1, clause.object)
            yield Attribution(source, "citer", "say", self._whole(clause), -1, chunk)

    def _passive(self, clause: Clause, act: str, lemma: str) -> Iterator[Attribution]:
        """`douze morts ont été recensés par la mairie`: the agent says it of the subject."""
        if clause.subject < 0 or not (self._tells_fact(clause, lemma) or self._counted_by(clause, lemma)):
            return
        agent = next(self.view.complement(clause, "par"), -1)
        if agent >= 0 and can_speak(self.view, agent):
            first = self.view.chunks[clause.subject].first
            behind = self.content.of(clause) if clause.verb.form == "finite" else ()
            last = behind[-1][1] if behind else clause.verb.last
            yield Attribution(self.voices.of(agent), lemma, act, ((first, last),), clause.index, agent)

    def _tells_fact(self, clause: Clause, lemma: str) -> bool:
        return clause.verb.form == "finite" and lemma in REPORTS_OBJECTS

    def _counted_by(self, clause: Clause, lemma: str) -> bool:
        """`sur les 300 déplacés recensés par la mairie`: a participle of counting right behind those counted."""
        counting = lemma in REPORTS_OBJECTS or lemma in FIGURES
        counted = self.view.chunks[clause.subject]
        return counting and counted.quantity >= 0 and counted.last == clause.verb.first

    def _speaker(self, clause: Clause, lemma: str) -> tuple[Identity, int] | None:
        """Who says, and the phrase that names them; -1 where only a pronoun of the verb group does."""
        verb = clause.verb
        chunk = self._sayer(clause)
        turn = self.acts.handed_to(clause)
        if turn >= 0:
            return self.voices.of(turn), turn
        if self.acts.goes_on(clause):
            who = self.voices.pronouns.who_goes_on(clause.sentence)
            return (who, -1) if who is not None else None
        if verb.form == "infinitive" and chunk > clause.chunk:
            return None  # « pour tenter d'évaluer le drame, des victimes ont ... »
        some = chunk >= 0 and self.tokens.lower[self.view.chunks[chunk].head] in SOME
        latter = chunk >= 0 and self.tokens.lemma[self.view.chunks[chunk].head] == "dernier"
        if chunk >= 0 and not latter and (some or not self.view.chunks[chunk].pronoun):
            if not self._may_say(clause, chunk, lemma):
                return None
            if lemma in CONTINUING and self.acts.inverted(clause):
                again = self.voices.going_on(chunk)
                if again is not None:
                    return again, chunk
            return self.voices.of(chunk), chunk
        if self._is_impersonal(clause):
            return None
        if chunk < 0 and verb.clitic_subject < 0:
            return None
        named = self._named_behind(clause) if chunk < 0 else -1
        if named >= 0:
            return self.voices.of(named), named
        token = verb.clitic_subject if chunk < 0 else self.view.chunks[chunk].head
        if self.tokens.lower[token] in _VAGUE:
            return self._among_whom(clause)
        return self.voices.pronouns.subject(token, clause)

    def _named_behind(self, clause: Clause) -> int:
        """`« ... », a-t-il écrit sur son compte, le Premier ministre Ivo Brek`: who the pronoun is; or -1."""
        chunks, (_, stop) = self.view.chunks, self.view.sentence_chunks[clause.sentence]
        k = clause.chunk + 1
        while k < stop and (chunks[k].kind in ("PP", "ADV") or self.view.role[k] == "nmod"):
            k += 1
        if (
            k + 1 >= stop
            or chunks[k].kind != "COMMA"
            or chunks[k + 1].kind != "NP"
            or not self.acts.inverted(clause)
        ):
            return -1
        loose = not self.view.role[k + 1] and not chunks[k + 1].pronoun and can_speak(self.view, k + 1)
        titled = self.tokens.lower[chunks[k + 1].first] in ("le", "la", "l'") or chunks[k + 1].name >= 0
        return k + 1 if loose and titled else -1

    def _sayer(self, clause: Clause) -> int:
        """The subject; of `le maire dit que dix gardes sont morts et accuse la milice` the mayor, not the guards."""
        chunk = relative_speaker(self.view, clause)
        parent = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if chunk < 0 or parent is None or clause.kind != "complement" or not self.acts.of(parent)[0]:
            return chunk
        counted = self.view.chunks[chunk].quantity >= 0
        shared = self.view.chunks[clause.chunk - 1].kind in ("CONJ", "COMMA", "ADV")
        if not counted and not (shared and identify(self.view, chunk).kind in ("place", "state", "common")):
            return chunk
        return parent.subject if shared and parent.subject >= 0 else chunk

    def _is_impersonal(self, clause: Clause) -> bool:
        """`il est difficile de confirmer l'information`: nobody confirms it."""
        parent = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if clause.verb.form != "infinitive" or parent is None or parent.verb.lemma != "être":
            return False
        subject = self.view.chunks[parent.subject] if parent.subject >= 0 else None
        return subject is not None and self.tokens.lower[subject.head] in ("il", "c'", "ce")

    def _may_say(self, clause: Clause, chunk: int, lemma: str) -> bool:
        """Whether a phrase is a speaker before this verb: anybody who can be, anything beside quoted words."""
        found = self.view.chunks[chunk]
        if self.tokens.lemma[found.head] in NOBODY:
            return False
        counting = lemma in FIGURES and lemma not in ACTS
        if clause.verb.form == "present_participle" and counting and not self._goes_on(clause, chunk):
            return False  # « trois blessés ont succombé, portant à douze le bilan », « l'aviation a frappé, portant à »
        if can_speak(self.view, chunk):
            return True
        if clause.verb.form in ("infinitive", "present_participle"):
            return False  # « la sonde permettra de poursuivre : « » », « les marches appelant à « agir » »
        deed = lemma in ONLY_INVERTED and self.tokens.lemma[found.head] in DEEDS
        if self.acts.inverted(clause) or (self.acts.opens_quote(clause) and not deed):
            return True  # not « L'offensive commencera « dans les jours à venir » »
        if clause.verb.form != "finite" or clause.kind == "relative":
            return False
        people = (
            lemma in ACTS
            and lemma != "apprendre"
            and is_gentilic(self.tokens.form[found.head])
            and self._is_titled(chunk)
        )
        if people and self.acts.has_clause(clause):
            return True  # « Les Sarviens répètent que le pont tient »
        if lemma in STRONG:
            return self.acts.has_clause(clause) or clause.verb.modal in ACTS
        if lemma in REPORTS_OBJECTS and self.tokens.lower[self.view.chunks[chunk].head] in _NATIVES:
            return self._is_titled(chunk)  # « les Sarviens évoquent douze morts »
        return lemma in FIGURES and self._is_titled(chunk)

    def _goes_on(self, clause: Clause, chunk: int) -> bool:
        """`le ministère a publié un décompte, portant à douze`: who counts has said something before."""
        parent = self.view.clauses[clause.parent].verb if clause.parent >= 0 else None
        said = parent is not None and (parent.lemma in _REPORTING or parent.lemma in STRONG)
        return said and self.view.chunks[chunk].quantity < 0

    def _is_titled(self, chunk: int) -> bool:
        """`la Cause verte`, `le Rameau`: a noun with a capital behind its article names a body."""
        found = self.view.chunks[chunk]
        return found.kind == "NP" and found.head > found.first and self.tokens.form[found.head][0].isupper()

    def _among_whom(self, clause: Clause) -> tuple[Identity, int] | None:
        """`a-t-on appris auprès de la mairie`, `indique-t-on de source militaire`, `dit-on à Oron`."""
        _, stop = self.view.sentence_chunks[clause.sentence]
        behind = range(
            clause.chunk + 1, min(stop, clause.chunk + 4)
        )  # « a-t-on appris samedi de source sûre »
        sourced_late = [k for k in behind if self.tokens.lemma[self.view.chunks[k].head] == "source"]
        for chunk in (*self.view.complement(clause, *_AMONG), *sourced_late):
            lemma = self.tokens.lemma[self.view.chunks[chunk].head]
            spatial = self.view.chunks[chunk].prep in ("à", "dans", "du côté de")
            where = spatial and not self.acts.inverted(clause)
            if where and clause.verb.lemma in _REPORTING:
                continue  # « À Oron, on dénombre 49 morts »: where they are
            sourced = self.view.chunks[chunk].prep != "de" or lemma == "source"
            if sourced and can_speak(self.view, chunk) and lemma not in DOCUMENTS:
                return self.voices.of(chunk), chunk
        return None
