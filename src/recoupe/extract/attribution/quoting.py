"""Quoted words in a clause that is none of saying: somebody acts there, or signs them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.attribution.describing import can_speak, is_human
from recoupe.extract.attribution.ruled import is_naming, is_overheard
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import ACTS, COURTS, DOCUMENTS, NAMING, QUOTING, QUOTING_ONE, UTTERED, VERDICTS

_MARKS = ("«", '"', "“")
_IT = frozenset(("c'", "ce"))
_BREATH = 3  # tokens between two quotations said in one breath
_BEFORE_A_NAME = frozenset((",", "(", "-", "–", "—", "/"))
_PARTING = frozenset((",", ";", "et"))
_PRESENT = ("crit", "dit")  # `décrit`, `dit`: a participle or the present
_SET_OFF = frozenset(("(", "-", "–", "—"))  # what parts words from `un rescapé`, who has no name
_SOMEBODY = frozenset(("un", "une"))
_WHOSE = ("de", "chez", "pour", "du côté de", "à")
_SHORTEST = 3  # words; shorter quotations are names and titles as often as somebody's words


def loose_quotations(
    view: ClauseView,
    number: int,
    quotes: dict[int, tuple[int, int]],
    taken: list[Attribution],
    voices: Voices,
) -> Iterator[Attribution]:
    """`Le maire qualifie l'accord de « chiffon »`: words quoted in a clause whose subject can only be their author."""
    start, stop = view.sentence_chunks[number]
    listed: Attribution | None = None
    shared: list[Attribution] = []
    for quote in sorted(set(view.quote_of[start:stop]) - {-1}):
        first, last = quotes[quote]
        if any(a.covers(first + 1) for a in taken):
            continue
        ruling = _ruling(view, number, first, quote)
        label = _beside(view, number, quote, (first, last)) if ruling is None else -1
        if label >= 0:
            yield Attribution(voices.of(label), ":", "say", ((first, last),), -1, label)
        if ruling is None or not _are_words(view, ruling, first, last) or is_naming(view, ruling):
            continue
        gapped = _gapped(view, ruling, first) if listed and listed.clause == ruling.index else -1
        if listed and gapped >= 0:
            shared.append(Attribution(voices.of(gapped), listed.cue, "say", ((first, last),), -1, gapped))
            continue
        if ruling.quote == quote and any(a.clause == ruling.index for a in taken):
            continue  # « la Ligue "appelle au calme" »: its verb says them already
        if listed and listed.clause == ruling.index and _goes_on(view, listed.content[-1][1], first):
            listed = replace(listed, content=(*listed.content, (first, last)))
            continue
        if listed:
            yield listed
        speaker = _speaker(view, ruling, voices)
        listed = None
        if speaker is not None:
            source, chunk = speaker
            cue = ruling.verb.lemma if ruling.quote != quote else "«"
            listed = Attribution(source, cue, "say", ((first, last),), ruling.index, chunk)
    if listed:
        yield listed
    yield from shared


def _goes_on(view: ClauseView, end: int, first: int) -> bool:
    """`dénonce une « dérive », « un échec » et « une honte »`: said in one breath, an article between at most."""
    between = range(end, first)
    upos, lower = view.document.tokens.upos, view.document.tokens.lower
    return len(between) <= _BREATH and all(lower[t] in (",", "et", "ou") or upos[t] == "DET" for t in between)


def _gapped(view: ClauseView, ruling: Clause, first: int) -> int:
    """`Berlin parle d'un « crime », Paris d'un « acte barbare »`: who shares the verb before a quotation, or -1."""
    tokens, at = view.document.tokens, first - 1
    while at > ruling.verb.last and (tokens.upos[at] in ("DET", "ADP") or tokens.lower[at] in ("de", "d'")):
        at -= 1
    who = view.chunk_at[at]
    chunk = view.chunks[who] if who >= 0 else None
    if chunk is None or chunk.kind != "NP" or chunk.pronoun or chunk.quantity >= 0 or chunk.last != at + 1:
        return -1
    parted = tokens.lower[chunk.first - 1] in _PARTING and chunk.first > ruling.verb.last
    parted = (
        parted and tokens.lemma[chunk.head] not in DOCUMENTS
    )  # « le vol de « ... » et l'accord de « ... » »
    return who if parted and can_speak(view, who) else -1


def _aside(clause: Clause) -> bool:
    """`L'armée partira, comme le précise le préfet : « ... »`: a verb of saying, its speaker behind it."""
    return clause.kind == "adverbial" and clause.verb.lemma in ACTS and clause.subject > clause.chunk


def _ruling(view: ClauseView, number: int, first: int, quote: int) -> Clause | None:
    """The clause whose subject speaks: before the quotation, one with a colon after it, or its own verb's."""
    ruling = None
    colon = view.document.tokens.lower[first - 1] == ":" if first else False
    for index in view.sentence_clauses[number]:
        clause = view.clauses[index]
        if is_overheard(view, clause):
            continue
        before = clause.verb.first < first and clause.quote != quote
        if before and (clause.verb.lemma in QUOTING or (colon and (clause.kind == "main" or _aside(clause)))):
            ruling = clause
        elif before and clause.kind == "main" and ruling is not None and ruling.kind == "relative":
            ruling = None  # « L'homme qui maintient le bac a été inculpé pour "vol" »
        elif clause.quote == quote and clause.verb.first == first + 1 and clause.subject >= 0:
            outside = view.chunks[clause.subject].first < first and clause.verb.clitic_subject < 0
            if outside and ruling is None and not view.chunks[clause.subject].pronoun:
                return clause  # « Le maire, prudent, "prend note" »
    return ruling


def _label(view: ClauseView, number: int, first: int, last: int) -> int:
    """`Ana Kurtel, infirmière : « ... »`: the speaker who stands before a colon with no verb of their own, or -1."""
    tokens = view.document.tokens
    if not first or tokens.lower[first - 1] != ":" or last - first < _SHORTEST + 2:
        return -1
    for index in view.sentence_clauses[number]:
        clause = view.clauses[index]
        if clause.verb.first < first and clause.verb.form == "finite" and clause.kind != "relative":
            return -1
    start, stop = view.sentence_chunks[number]
    while start < stop - 1 and view.chunks[start].kind in ("ADV", "CONJ"):
        start += 1  # « Notamment un garde, qui a tout vu : "..." »
    chunk = view.chunks[start]
    named = chunk.kind == "NP" and chunk.last < first and can_speak(view, start)
    written = tokens.lemma[chunk.head] in DOCUMENTS or identify(view, start).kind == "place"
    if tokens.lemma[chunk.head] in UTTERED:  # « Message du maire aux sinistrés : "..." »
        return _utterer(view, start)
    return start if named and not written else -1  # « Une pancarte : "..." », « Oron : "..." »


def _beside(view: ClauseView, number: int, quote: int, span: tuple[int, int]) -> int:
    """Who stands beside words that no clause rules: before their colon, or told or signing behind them; or -1."""
    label = _label(view, number, *span)
    opens = span[0] == view.document.sentences[number].first
    if label < 0 and opens:
        label = _told_behind(view, number, span[1])
    if label < 0 and (opens or _headed(view, number, span[0], quote)):
        label = _signed_behind(view, number, span[1])
    return label


def _headed(view: ClauseView, number: int, first: int, quote: int) -> bool:
    """`Procès d'Oron : « Je n'ai rien vu » (Ana Kurtel)`: words with a verb, behind a topic and a colon."""
    if not first or view.document.tokens.lower[first - 1] != ":":
        return False
    told = [view.clauses[index] for index in view.sentence_clauses[number]]
    finite = [clause for clause in told if clause.verb.form == "finite"]
    return any(c.quote == quote for c in finite) and not any(c.verb.first < first for c in finite)


def _utterer(view: ClauseView, words: int) -> int:
    """`Réponse du maire`, `Même son de cloche chez les pompiers`: whose words a noun for them tells, or -1."""
    _, stop = view.sentence_chunks[view.sentence_of[words]]
    for k in range(words + 1, min(stop, words + 5)):
        chunk = view.chunks[k]
        if chunk.kind == "PP" and chunk.prep in _WHOSE and can_speak(view, k):
            return k
        if chunk.kind not in ("PP", "NP", "ADV"):
            return -1
    return -1


def _told_behind(view: ClauseView, number: int, last: int) -> int:
    """`« Partez » : le maire alerte les habitants`: who acts behind a quotation and a colon, or -1."""
    tokens, sentence = view.document.tokens, view.document.sentences[number]
    if last >= sentence.last - 1 or tokens.lower[last] != ":":
        return -1
    opened = view.chunk_at[last + 1]
    if tokens.lemma[view.chunks[opened].head] in UTTERED and view.chunks[opened + 1 :]:
        whose = view.chunks[opened + 1].prep == "de"  # not « trois questions à la préfète »
        return _utterer(view, opened) if whose else -1  # « La digue tiendra » : la promesse du maire
    for index in view.sentence_clauses[number]:
        clause = view.clauses[index]
        if clause.verb.first < last or clause.verb.form != "finite":
            continue
        subject = clause.subject
        person = subject > 0 and view.chunks[subject].first > last and can_speak(view, subject)
        person = person and not view.chunks[subject].pronoun and identify(view, subject).kind != "place"
        return subject if person and clause.kind == "main" else -1
    return -1


def _signed_behind(view: ClauseView, number: int, last: int) -> int:
    """`« Nous n'avons plus rien », Ana Kurtel, pêcheuse.`, `« ... » (Ivo Brek, 12 ans)`: who, and no verb, or -1."""
    document, sentence = view.document, view.document.sentences[number]
    at = last + (last < sentence.last and document.tokens.form[last] in _BEFORE_A_NAME)
    verbs = (view.clauses[index].verb for index in view.sentence_clauses[number])
    if at >= sentence.last or any(v.first >= last and v.form == "finite" for v in verbs):
        return -1
    signed = document.name_at[at]
    if signed >= 0 and document.names[signed].first == at:
        return view.chunk_at[at] if document.names[signed].kind == "person" else -1
    behind, opened = view.chunk_at[at], document.tokens.form[last] in _SET_OFF
    somebody = opened and document.tokens.lower[at] in _SOMEBODY and view.chunks[behind].kind == "NP"
    return behind if somebody and is_human(document.tokens, view.chunks[behind].head) else -1


def _are_words(view: ClauseView, ruling: Clause, first: int, last: int) -> bool:
    """Whether quoted words are somebody's rather than a name or a title: three, or fewer in lower case."""
    tokens = view.document.tokens
    if tokens.lemma[first - 1] in NAMING and tokens.verbform[first - 1] != "Fin":
        return False  # « le général Brek, dit « le Borgne », assure »
    inside = last - first - 2
    if inside >= _SHORTEST:
        return True
    lower = inside > 0 and view.document.tokens.form[first + 1][0].islower()
    return lower and (inside > 1 or ruling.verb.lemma in QUOTING_ONE)


def _speaker(view: ClauseView, clause: Clause, voices: Voices) -> tuple[Identity, int] | None:
    """The subject of a clause as somebody who speaks, of a passive its agent."""
    chunk = clause.subject
    if clause.verb.voice == "passive" and not _is_present(view, clause):
        agent = next(view.complement(clause, "par"), -1)
        return (voices.of(agent), agent) if agent >= 0 and can_speak(view, agent) else None
    while clause.verb.voice == "passive" and chunk >= 0 and view.role[chunk] == "nmod":
        chunk = view.governor[chunk]
    if (
        chunk >= 0
        and view.chunks[chunk].pronoun
        and view.document.tokens.lower[view.chunks[chunk].head] not in _IT
    ):
        return voices.pronouns.subject(view.chunks[chunk].head, clause)
    if (
        clause.verb.lemma == "être"
        and chunk >= 0
        and view.document.tokens.lower[view.chunks[chunk].head] in _IT
    ):
        return _pointed_out(view, clause, voices)
    chunk = subject_of(view, clause) if clause.verb.voice != "passive" else chunk
    if chunk >= 0 and view.document.tokens.lemma[view.chunks[chunk].head] in UTTERED:
        chunk = _utterer(view, chunk)  # « La réponse du maire n'a pas tardé : "..." »
    judged = clause.verb.lemma in VERDICTS and view.document.tokens.lemma[view.chunks[chunk].head] in COURTS
    return (voices.of(chunk), chunk) if chunk >= 0 and can_speak(view, chunk) and not judged else None


def _is_present(view: ClauseView, clause: Clause) -> bool:
    """`Le maire décrit « ... »`: read as a participle, but before words in marks, in a sentence with no other verb."""
    lower = view.document.tokens.lower
    alone = all(
        view.clauses[index].verb.form != "finite" or view.clauses[index].quote >= 0
        for index in view.sentence_clauses[clause.sentence]
    )
    marks = lower[clause.verb.last : clause.verb.last + 1]
    told = lower[clause.verb.last - 1].endswith(_PRESENT) and marks and marks[0] in _MARKS
    return bool(told) and alone and clause.subject >= 0 and clause.verb.form == "past_participle"


def _pointed_out(view: ClauseView, clause: Clause, voices: Voices) -> tuple[Identity, int] | None:
    """`C'est le cas d'Ana Kurtel, mère de trois enfants : "..."`: the one person named before the colon."""
    _, stop = view.sentence_chunks[clause.sentence]
    for k in range(clause.chunk + 1, stop):
        if view.chunks[k].kind in ("COLON", "OPEN"):
            return None
        at = view.chunks[k].name
        if at >= 0 and view.document.names[at].kind == "person":
            return voices.cast.named(view.document.names[at]), k
    return None
