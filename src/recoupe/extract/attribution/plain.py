"""Verbs of public speech with a speaker, whatever they take: `condamne le raid`, `s'inquiète de la faim`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from recoupe.extract.attribution.describing import can_speak, is_human, relative_speaker
from recoupe.extract.attribution.ruled import is_ruled, is_thought
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.conceding import concedes
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import (
    CEASELESS,
    COURTS,
    DISCUSSING,
    DOCUMENTS,
    EXPECTING,
    HOPING,
    INVITING,
    JUDGING,
    LIGHT_SPEECH,
    PLAIN_ALONE,
    PLAIN_BESIDE,
    PLAIN_CUES,
    PLAIN_IDIOMS,
    PLAIN_NEGATED,
    PLAIN_OBJECTS,
    PLAIN_PASSIVE,
    PLAIN_REFLEXIVE,
    PLAIN_SEEING,
    PLEDGES,
    REACTING,
    RESTRAINT,
    RULING,
    UNSAID,
    UTTERING,
)

_KINDS = frozenset(("main", "relative", "adverbial"))
_REACH = 8  # tokens from a verb to the set words behind its object
_HEARING = frozenset(
    ("écouter", "entendre", "suivre", "lire", "découvrir", "applaudir")
)  # who does so listens
_HYPOTHETICAL = frozenset(("si", "même si", "pour que", "afin que", "avant que"))


def plainly_said(view: ClauseView, number: int, voices: Voices) -> Iterator[Attribution]:
    """What is said in sentence `number` by verbs of public speech; evidence is from the verb to the clause's end."""
    for index in view.sentence_clauses[number]:
        clause = view.clauses[index]
        if clause.verb.voice == "passive" and _tells_of_things(view, clause):
            yield from _of_things(view, clause, voices)
            continue
        cue = _cue(view, clause)
        if not cue:
            continue
        told = clause if _happened(view, clause) else _told_beside(view, clause)
        speaker = _speaker(view, told, voices) if told is not None else None
        if speaker is not None:
            source, chunk = speaker
            content = ((clause.verb.first, _end(view, clause)),)
            yield Attribution(source, cue, "plain", content, clause.index, chunk)


def _tells_of_things(view: ClauseView, clause: Clause) -> bool:
    """`le raid a été condamné`, `un appel au calme a été lancé`: what is said of it, or a noun for words."""
    lemma = clause.verb.lemma
    if lemma in PLAIN_PASSIVE:
        return True
    nouns = LIGHT_SPEECH.get(lemma)
    if nouns is None or lemma not in UTTERING or clause.verb.form != "finite":
        return False
    return any(view.document.tokens.lemma[view.chunks[c].head] in nouns for c in clause.subjects)


def _of_things(view: ClauseView, clause: Clause, voices: Voices) -> Iterator[Attribution]:
    """`le raid a été condamné par la Ligue`, `une version démentie par la famille`; courts condemn people otherwise."""
    verb = clause.verb
    if verb.form not in ("finite", "past_participle") or verb.negation or verb.modal or clause.quote >= 0:
        return
    if verb.mood == "Cnd" or verb.tense == "Fut" or clause.marker in _HYPOTHETICAL:
        return
    tokens = view.document.tokens
    for c in clause.subjects:
        who = view.chunks[c]
        if is_human(tokens, who.head) or who.pronoun or identify(view, c).kind == "person":
            return
    for agent in view.complement(clause, "par"):
        lemma = tokens.lemma[view.chunks[agent].head]
        if can_speak(view, agent) and lemma not in COURTS and lemma not in DOCUMENTS:
            content = ((verb.first, _end(view, clause)),)
            yield Attribution(voices.of(agent), verb.lemma, "plain", content, clause.index, agent)
            return


def _cue(view: ClauseView, clause: Clause) -> str:
    """The verb, if what stands behind it makes it one of speech; else nothing."""
    lemma = clause.verb.lemma
    if is_thought(view, clause, clause.verb.modal or lemma):
        return ""
    if clause.verb.modal and clause.verb.modal not in RULING:
        return clause.verb.modal if clause.verb.modal in PLAIN_BESIDE else ""  # « menace de bloquer le port »
    if lemma in PLAIN_IDIOMS and _is_idiom(view, clause):
        return lemma
    if clause.verb.voice == "reflexive":
        return lemma if _says_of_itself(view, clause) else ""
    if lemma in LIGHT_SPEECH and not LIGHT_SPEECH[lemma].isdisjoint(_heads(view, clause)):
        return lemma
    if lemma in PLAIN_ALONE:
        return lemma if UNSAID.isdisjoint(_heads(view, clause)) else ""
    shape = _SHAPES.get(lemma)
    if shape is not None:
        return lemma if shape(view, clause) else ""
    ruled = bool(clause.verb.modal) and lemma in PLAIN_CUES
    if (lemma in PLAIN_OBJECTS or ruled) and (clause.object > clause.chunk or clause.verb.objects):
        return lemma
    if lemma in PLAIN_NEGATED and clause.verb.negation and _que_behind(view, clause):
        return lemma
    wanted = PLAIN_BESIDE.get(lemma)
    if lemma in DISCUSSING and not _is_one(view, clause):
        return ""
    return lemma if wanted is not None and _takes(view, clause, wanted) else ""


def _heads(view: ClauseView, clause: Clause) -> list[str]:
    """The nouns of the objects."""
    return [view.document.tokens.lemma[view.chunks[c].head] for c in clause.objects]


def _says_of_itself(view: ClauseView, clause: Clause) -> bool:
    """`s'inquiète de la crue`, `s'attend à une crue`."""
    lemma = clause.verb.lemma
    wanted = PLAIN_REFLEXIVE.get(lemma)
    if lemma in PLEDGES and not _pledges(view, clause):
        return False
    if lemma in EXPECTING and (clause.verb.tense != "Pres" or not clause.complements):
        return False
    if lemma in REACTING and all(c < clause.chunk for c in clause.complements) and _is_named(view, clause):
        return True  # « Paris s'inquiète, Oron se félicite »
    return wanted is not None and _takes(view, clause, wanted)


def _is_named(view: ClauseView, clause: Clause) -> bool:
    """Whether a body, a power or a town acts by name in a main clause that nothing else follows."""
    if clause.kind != "main" or clause.subject < 0 or clause.verb.tense != "Pres":
        return False
    dependents = (view.clauses[k].parent for k in view.sentence_clauses[clause.sentence])
    named = identify(view, clause.subject).kind in ("organisation", "state", "place", "armed_group")
    return named and clause.index not in dependents


def _hopes(view: ClauseView, clause: Clause) -> bool:
    """`espère une trêve`, not `espère 65 millions` nor `souhaite à sa mère une bonne fête`."""
    wished = any(view.chunks[c].prep == "à" for c in clause.complements)
    return clause.object > clause.chunk and view.chunks[clause.object].quantity < 0 and not wished


def _sees_there(view: ClauseView, clause: Clause) -> bool:
    """`y voit la main de la milice`."""
    there = "y" in view.document.tokens.lower[clause.verb.first : clause.verb.last]
    return there and clause.object > clause.chunk


def _is_idiom(view: ClauseView, clause: Clause) -> bool:
    """`pointe du doigt la mairie`, `tient l'armée pour responsable`: set words behind the verb or its object."""
    lower, start = view.document.tokens.lower, clause.verb.last
    last = min(view.document.sentences[clause.sentence].last, start + _REACH)
    near = lower[start:last]
    return any(
        words[0] in near and any(tuple(lower[t : t + len(words)]) == words for t in range(start, last))
        for words in PLAIN_IDIOMS[clause.verb.lemma]
    )


def _que_behind(view: ClauseView, clause: Clause) -> bool:
    """`n'exclut pas que la digue cède`: a clause that hangs on the verb."""
    clauses = map(view.clauses.__getitem__, view.sentence_clauses[clause.sentence])
    return any(other.parent == clause.index and other.kind == "complement" for other in clauses)


def _invites(view: ClauseView, clause: Clause) -> bool:
    """`invite les habitants à partir`, `invite les camps à la retenue`, not `invite le roi à Oron`."""
    clauses = map(view.clauses.__getitem__, view.sentence_clauses[clause.sentence])
    if any(o.parent == clause.index and o.kind == "infinitive" and o.marker == "à" for o in clauses):
        return True
    lemma = view.document.tokens.lemma
    return any(
        view.chunks[c].prep == "à" and lemma[view.chunks[c].head] in RESTRAINT for c in clause.complements
    )


def _is_one(view: ClauseView, clause: Clause) -> bool:
    """`la ministre parle d'un sabotage`, not `ils ont parlé du projet`, who have talked it over."""
    number = view.document.tokens.number
    several = any(number[view.chunks[c].head] == "Plur" for c in clause.subjects)
    return len(clause.subjects) < 2 and not several and number[clause.verb.first] != "Plur"


def _judges(view: ClauseView, clause: Clause) -> bool:
    """`juge le vote honteux`: an adjective or a participle behind the object."""
    if clause.object <= clause.chunk:
        return False
    tokens = view.document.tokens
    if tokens.upos[clause.verb.last : clause.verb.last + 2] == ["ADJ", "DET"]:
        return True  # « juge inacceptable le silence de la mairie »
    last = view.extent(clause.object)[1]
    within = view.chunks[clause.object].head + 1 < last and tokens.upos[last - 1] == "ADJ"
    return within or (last < len(tokens) and (tokens.upos[last] == "ADJ" or tokens.verbform[last] == "Part"))


def _pledges(view: ClauseView, clause: Clause) -> bool:
    """`Le préfet s'est engagé à rouvrir le pont`: one speaker in a clause of its own, not what many have signed."""
    if clause.kind != "main" or clause.subject < 0:
        return False
    return view.document.tokens.number[view.chunks[clause.subject].head] != "Plur"


def _takes(view: ClauseView, clause: Clause, prepositions: frozenset[str]) -> bool:
    """Whether one of the prepositions opens a phrase or an infinitive of the verb."""
    if any(view.chunks[c].prep in prepositions and c > clause.chunk for c in clause.complements):
        return True
    return any(
        other.parent == clause.index
        and other.kind in ("infinitive", "adverbial")
        and other.marker in prepositions
        for other in map(view.clauses.__getitem__, view.sentence_clauses[clause.sentence])
    )


def _happened(view: ClauseView, clause: Clause) -> bool:
    """Whether somebody did say so: a finite verb outside quoted words, not denied, wished or supposed."""
    verb = clause.verb
    mood = verb.mood in ("Ind", "") or (
        verb.mood == "Sub" and clause.kind == "main"
    )  # « s'inquiète » is either
    held = bool(verb.negation) == (verb.modal in CEASELESS)  # « n'a cessé de dénoncer »
    held = held or verb.lemma in PLAIN_NEGATED  # « n'exclut pas une épidémie »
    real = verb.form == "finite" and verb.voice != "passive" and held and mood
    told = clause.kind in _KINDS and (clause.marker not in _HYPOTHETICAL or concedes(view, clause))
    return real and told and clause.quote < 0 and verb.tense != "Fut"


def _told_beside(view: ClauseView, clause: Clause) -> Clause | None:
    """`La Ligue a quitté la salle, exigeant une enquête`: the clause beside whose deed its subject says so."""
    ruling = view.clauses[clause.parent] if clause.parent >= 0 else None
    if ruling is not None and is_ruled(view, clause):
        return ruling  # « a pris la parole pour dénoncer le raid »
    apart = clause.verb.form == "present_participle" and not clause.verb.negation and _set_apart(view, clause)
    if ruling is None or not apart or clause.quote >= 0 or not _happened(view, ruling):
        return None
    near = view.chunks[clause.chunk - 1].kind == "COMMA" or ruling.chunk < clause.chunk
    own = clause.subject < 0 or clause.subject == ruling.subject
    heard = (
        ruling.verb.lemma in _HEARING and ruling.object >= 0
    )  # « écouta un discours, insistant sur l'eau »
    return ruling if near and own and ruling.kind == "main" and not heard else None


def _speaker(view: ClauseView, clause: Clause, voices: Voices) -> tuple[Identity, int] | None:
    """The subject, if it is somebody who speaks in public; of a pronoun whom it means."""
    chunk = relative_speaker(view, clause)
    last = chunk >= 0 and view.document.tokens.lemma[view.chunks[chunk].head] == "dernier"  # « ce dernier »
    if chunk < 0 or view.chunks[chunk].pronoun or last:
        token = clause.verb.clitic_subject if chunk < 0 else view.chunks[chunk].head
        return voices.pronouns.subject(token, clause) if token >= 0 else None
    lemma = view.document.tokens.lemma[view.chunks[chunk].head]
    if not can_speak(view, chunk) or lemma in COURTS or lemma in DOCUMENTS:
        return None
    return voices.of(chunk), chunk


def _end(view: ClauseView, clause: Clause) -> int:
    """Where the clause ends: before the next clause that doesn't hang on it, or with the sentence."""
    last = view.document.sentences[clause.sentence].last
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        if other.index > clause.index and _set_apart(view, other):
            return min(last, view.chunks[other.chunk - 1].first)
        if other.index > clause.index and other.kind == "main" and other.verb.first > clause.verb.first:
            behind = other.subject if clause.chunk < other.subject < other.chunk else other.chunk
            return min(last, view.chunks[behind].first)
    return last


def _set_apart(view: ClauseView, clause: Clause) -> bool:
    """`, qui a fait dix morts`, `tout en promettant de l'eau`: what is told beside the reaction."""
    before = view.chunks[clause.chunk - 1]
    if clause.kind == "relative":
        return before.kind == "REL" and view.chunks[clause.chunk - 2].kind == "COMMA"
    return clause.verb.form == "present_participle" and (before.kind == "COMMA" or before.prep == "en")


_SHAPES: dict[str, Callable[[ClauseView, Clause], bool]] = (
    dict.fromkeys(JUDGING, _judges)
    | dict.fromkeys(HOPING, _hopes)
    | dict.fromkeys(PLAIN_SEEING, _sees_there)
    | dict.fromkeys(INVITING, _invites)
)
