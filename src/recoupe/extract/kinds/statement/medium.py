"""Where a statement was made and to whom: the outlet, the channel, the addressee among the verb's complements."""

from __future__ import annotations

from recoupe.annotate.document import Name
from recoupe.extract.attribution import Attribution
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import phrase_text
from recoupe.extract.lexicon import BODIES, INSTITUTIONS
from recoupe.extract.people import people
from recoupe.lang import load_table

_TABLE = load_table("speech")["media"]
_CHANNELS = frozenset(_TABLE["nouns"])
_OURS = frozenset(_TABLE["ours"])
_NETWORKS: dict[str, str] = _TABLE["networks"]
_PREPOSITIONS = frozenset(_TABLE["prepositions"])
_LISTENERS = frozenset(_TABLE["listeners"])
_POSTED = frozenset(_TABLE["posted"])
_SITE = "site"
_OWNED = frozenset(_TABLE["owned"])
_MICROPHONE = "au micro de"
_ASKED = frozenset(("entretien", "interview", "tribune", "chronique", "éditorial", "article"))
_QUESTIONED = frozenset(_TABLE["questioned"])
_URGING = frozenset(_TABLE["urging"])
_TELLING = frozenset(_TABLE["telling"] + _TABLE["telling_people"])
_AFTER = (["à", "l'", "issue"], ["au", "terme", "de"], ["au", "terme", "d'"])  # of a talk, not in it
_LOCATED = frozenset(_TABLE["telling_people"])
_REACH = 14  # chunks after the verb
_HEARING = BODIES | INSTITUTIONS | _LISTENERS


def medium_of(context: Context, attribution: Attribution) -> str | None:
    """`a dit dimanche sur la BBC`, `dans un communiqué`, `cité par la radio`; for posts the network."""
    if attribution.verbatim:
        return _network(context)
    view = context.view
    if attribution.clause < 0:
        return _asked_source(context, attribution.chunk) if attribution.chunk >= 0 else None
    clause = view.clauses[attribution.clause]
    asked = _asked_by(context, clause) or _asked_source(context, clause.subject)
    if asked is not None:
        return asked
    posted = _NETWORKS.get(context.document.tokens.lower[clause.verb.last - 1])  # « a tweeté que »
    own = posted or _among(context, _around(context, clause, attribution.chunk))
    own = own or _among(context, _of_ruling(context, clause))
    return own or (_set_before(context, attribution, clause) if _quoted(context, clause) else None)


def _of_ruling(context: Context, clause: Clause) -> list[int]:
    """`s'est emportée sur Radio Oron, déplorant « un échec »`: where the ruling verb puts what a participle says."""
    view = context.view
    if clause.verb.form != "present_participle" or clause.parent < 0:
        return []
    ruling = view.clauses[clause.parent]
    if ruling.subjects != clause.subjects or ruling.kind == "relative":
        return []
    return [c for c in ruling.complements if ruling.chunk < c < clause.chunk]


def _asked_source(context: Context, chunk: int) -> str | None:
    """`selon un garde interrogé par Radio Oron`, `raconte un client joint par le Fanal`: who asked the source."""
    view = context.view
    if chunk < 0 or chunk + 2 >= len(view.chunks):
        return None
    behind = view.chunk_at[min(view.extent(chunk)[1], len(view.chunk_at) - 1)]
    verb = view.chunks[behind].verb if behind > chunk else None
    if verb is None or verb.form != "past_participle" or verb.lemma not in _QUESTIONED:
        return None
    for k in range(behind + 1, min(behind + 4, len(view.chunks))):
        found = view.chunks[k]
        if found.prep == "par":
            named = _named(context, k)
            return named.canonical if named is not None and named.kind == "outlet" else None
        if found.kind not in ("NP", "ADV", "PP"):
            return None
    return None


def _quoted(context: Context, clause: Clause) -> bool:
    """Whether quoted words stand in the sentence of a verb of saying."""
    start, stop = context.view.sentence_chunks[clause.sentence]
    return any(context.view.quote_of[k] >= 0 for k in range(start, stop))


def _set_before(context: Context, attribution: Attribution, clause: Clause) -> str | None:
    """`Sur Radio Oron, le maire a remercié ses gens. « Merci », a-t-il dit.`: where the sentence before put them."""
    sentences, view = context.document.sentences, context.view
    number = clause.sentence - 1
    if number < 0 or sentences[number].paragraph != sentences[clause.sentence].paragraph:
        return None
    others = {a.source.name for a in context.attributions_at[number] if a.clause >= 0}
    if others - {attribution.source.name}:
        return None  # somebody else has spoken there
    main = (view.clauses[k] for k in view.sentence_clauses[number] if view.clauses[k].kind == "main")
    fronted = [c for other in main for c in other.complements if c < other.chunk and view.quote_of[c] < 0]
    return _among(context, fronted)


def _among(context: Context, chunks: list[int]) -> str | None:
    """The outlet, network or channel that one of the phrases names."""
    view = context.view
    for chunk in chunks:
        found = view.chunks[chunk]
        behind = context.document.tokens.lower[found.first : found.first + 3]
        if found.kind != "PP" or found.prep not in _PREPOSITIONS or behind in _AFTER:
            continue
        named = _named(context, chunk)
        if named is not None and (named.kind == "outlet" or found.prep == _MICROPHONE):
            return named.canonical
        lemma = context.document.tokens.lemma[found.head]
        network = _NETWORKS.get(context.document.tokens.lower[found.head])
        if network is not None:
            return network
        if lemma in _CHANNELS and found.prep != "de" and not _is_ground(context, chunk, lemma):
            told = _given_to(context, chunk, lemma) or _owner(context, chunk)
            return told if told or lemma in _OWNED else _own_words(context, chunk)
    return None


def _is_ground(context: Context, chunk: int, lemma: str) -> bool:
    """`sur le site du lycée`, where something stands; `sur le site de la mairie` is a body's page."""
    if lemma != _SITE:
        return False
    view, lemmas = context.view, context.document.tokens.lemma
    of = [d for d in view.dependents(chunk) if view.chunks[d].prep == "de"]
    bodies = (view.chunks[d].name >= 0 or lemmas[view.chunks[d].head] in _HEARING for d in of)
    return bool(of) and not any(bodies)


def _asked_by(context: Context, clause: Clause) -> str | None:
    """`Interrogée par Radio Oron, la préfète a dit`, `Joint par le Fanal, le maire assure`: the newsroom that asked."""
    view = context.view
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        if other.verb.lemma not in _QUESTIONED or other.verb.form != "past_participle" or not clause.subjects:
            continue
        if other.subjects != clause.subjects or abs(other.chunk - clause.chunk) > _REACH:
            continue
        for agent in view.complement(other, "par", "sur", "à", "de"):
            named = _named(context, agent)
            owner = _owner(context, agent) if named is None else None
            if owner is not None:
                return owner  # « interrogé sur le plateau de Radio Oron »
            press = context.document.tokens.lemma[view.chunks[agent].head] in _LISTENERS  # « la chaîne Sud »
            if named is not None and (named.kind == "outlet" or press):
                return named.canonical
    return None


def _owner(context: Context, chunk: int) -> str | None:
    """`sur les ondes de Radio Oron`, `dans les colonnes du Fanal`: the newsroom whose they are."""
    for one in context.view.dependents(chunk):
        named = _named(context, one) if context.view.chunks[one].prep == "de" else None
        if named is not None and named.kind == "outlet":
            return named.canonical
    return None


def _given_to(context: Context, chunk: int, lemma: str) -> str | None:
    """`dans un entretien accordé à Radio Oron`, `dans une interview au Fanal`: the newsroom that asked."""
    if lemma not in _ASKED:
        return None
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[chunk]]
    granted = False
    for k in range(chunk + 1, min(stop, chunk + 5)):
        found = view.chunks[k]
        if found.verb is not None and found.verb.form == "past_participle" and not granted:
            granted = True
            continue
        if granted and found.kind in ("NP", "ADV") and found.name < 0:
            continue  # « publié mardi par »
        if found.kind != "PP" or found.prep not in ("à", "avec", "par", "dans", "sur", "pour"):
            return None
        named = _named(context, k)
        if named is not None and (named.kind == "outlet" or (granted and named.kind == "organisation")):
            return named.canonical
    return None


def _named(context: Context, chunk: int) -> Name | None:
    """The name at the head of a phrase, else the first in it: `à l'AGN Ana Kurtel` is the agency's phrase."""
    document = context.document
    found = context.view.chunks[chunk]
    tokens = (found.head, *range(found.first, found.last))
    named = next((document.name_at[token] for token in tokens if document.name_at[token] >= 0), -1)
    return document.names[named] if named >= 0 else None


def _own_words(context: Context, chunk: int) -> str:
    """A phrase's words, with `notre` and with `télévisée`."""
    view = context.view
    found = view.chunks[chunk]
    last = view.extent(chunk)[1]
    after = context.document.tokens.lower[last] if last < len(context.document.tokens) else ""
    if after.startswith(("télévisé", "radiodiffusé")):
        last += 1
    if context.document.tokens.lower[found.inner] in _OURS:
        return context.document.words(found.inner, last)
    return phrase_text(view, found.inner, last)


def addressee_of(context: Context, attribution: Attribution) -> str | None:
    """`a déclaré à l'agence Tavora`, `à notre journal`, `devant la presse`."""
    if attribution.clause < 0:
        return None
    view = context.view
    clause = view.clauses[attribution.clause]
    asked = _whom(context, clause, attribution.cue)
    if asked is not None or attribution.act not in ("say", "estimate", "fear", "plan", "deny"):
        return asked
    for chunk in _around(context, clause, attribution.chunk):
        found = view.chunks[chunk]
        if found.kind != "PP" or found.prep not in ("à", "devant", "auprès de"):
            continue
        named = _named(context, chunk)
        if named is not None and (
            named.kind == "outlet"
            or (named.kind in ("organisation", "person") and _told(context, clause, chunk))
        ):
            return named.canonical
        if context.document.tokens.lemma[found.head] in _LISTENERS:
            return _own_words(context, chunk)
    return None


def _whom(context: Context, clause: Clause, cue: str) -> str | None:
    """`a exhorté la Sarvie à céder`, `a informé le maire que`, `a promis aux familles que`: whom it is said to."""
    view, tokens = context.view, context.document.tokens
    slots = []
    if clause.verb.lemma in _URGING or cue in _URGING:
        slots = [c for c in clause.objects if c > clause.chunk]
    if not slots and clause.verb.lemma in _TELLING:
        slots = [c for c in view.complement(clause, "à") if c > clause.chunk]
    if clause.verb.voice != "active" or clause.verb.objects:
        return None
    for c in slots[:1]:
        named = _named(context, c)
        where = named is not None and named.kind == "place"  # « a dit à Oron que » tells where
        if clause.verb.lemma in _LOCATED and (where or not _told(context, clause, c)):
            continue
        if named is not None and named.kind in ("person", "organisation", "state", "armed_group", "place"):
            return named.canonical
        noun = people().forms.get(tokens.lower[view.chunks[c].head])
        if noun is None and _is_seat(context, clause, c):
            continue
        body = tokens.lemma[view.chunks[c].head] in _HEARING
        if (
            body
            or (noun is not None and noun.state is None)
            or tokens.lemma[view.chunks[c].head] == "population"
        ):
            return _own_words(context, c)
    return None


def _is_seat(context: Context, clause: Clause, chunk: int) -> bool:
    """`a indiqué le secrétaire à la défense`, `a expliqué une source aux secours`: where the subject is in office."""
    before = chunk - 1
    behind = before in clause.subjects and before > clause.chunk
    return behind and context.document.tokens.lemma[context.view.chunks[before].head] in _POSTED


def _told(context: Context, clause: Clause, chunk: int) -> bool:
    """`a dit au ministère`, not `a dit à l'issue d'une visite au ministère`, nor `reçu à Matignon, il a dit`."""
    view = context.view
    k = chunk - 1
    while k > clause.chunk and view.role[k] == "nmod":
        k = view.governor[k]
    before = view.chunks[k]
    if k > clause.chunk and before.kind == "NP" and view.chunks[k - 1].kind == "COMMA":
        return False  # « estime Ivo Brek, expert au Centre d'Oron »
    if k in clause.subjects and context.document.tokens.lemma[before.head] in _POSTED:
        return False
    return chunk > clause.chunk and (k <= clause.chunk or before.kind != "PP" or before.prep == "auprès de")


def _around(context: Context, clause: Clause, speaker: int) -> list[int]:
    """Phrases of the verb: behind it as far as the words said begin, and its fronted ones before it."""
    view = context.view
    start, stop = view.sentence_chunks[clause.sentence]
    found = _past_words(context, clause, stop)
    for k in range(clause.chunk + 1, min(stop, clause.chunk + _REACH)):
        chunk = view.chunks[k]
        if chunk.kind in ("SUB", "COLON", "OPEN") or (chunk.verb is not None and chunk.verb.form == "finite"):
            break
        if k != speaker and view.role[k] != "nmod":
            found.append(k)
    before = [*clause.complements, *_set_in(context, clause)]
    found += [c for c in before if start <= c < clause.chunk and view.quote_of[c] < 0]
    return found


def _set_in(context: Context, clause: Clause) -> tuple[int, ...]:
    """`a, dans un discours, promis`: the phrases between an auxiliary and its participle."""
    view = context.view
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        lends = other.verb.lemma in ("avoir", "être") and other.chunk < clause.chunk and other.chunk >= 0
        if lends and other.subjects == clause.subjects and clause.verb.perfect and other.index < clause.index:
            comma = view.chunks[other.chunk + 1].kind == "COMMA"
            return tuple(other.complements) if comma else ()
    return ()


def _past_words(context: Context, clause: Clause, stop: int) -> list[int]:
    """`s'est dite « horrifiée » dans un communiqué`: phrases behind the words in marks that follow the verb."""
    view = context.view
    closed = next((k for k in range(clause.chunk + 1, stop) if view.chunks[k].kind == "CLOSE"), -1)
    opened = any(view.chunks[k].kind == "OPEN" for k in range(clause.chunk + 1, min(stop, clause.chunk + 3)))
    if closed < 0 or not opened or view.quote_of[closed] == clause.quote:
        return []
    behind = []
    for k in range(closed + 1, min(stop, closed + 5)):
        if view.chunks[k].kind not in ("PP", "NP", "ADV"):
            break
        behind.append(k)
    return behind


def _network(context: Context) -> str | None:
    """Where posts were read, if the article says so anywhere: handles alone could be any network's."""
    lower = context.document.tokens.lower
    said = {_NETWORKS[word] for word in lower if word in _NETWORKS}
    return "Twitter" if "Twitter" in said else next(iter(sorted(said)), None)
