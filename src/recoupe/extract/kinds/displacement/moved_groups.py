"""People who fled, were evacuated or are trapped without a number: `les habitants ont fui`, `l'évacuation des civils`.

Only groups of those whom such words are said of (`lang/fr/displacement.toml`, `unnumbered`) are told; where a sentence
counts them, the count tells more.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.counts.lexicon import Frame, PeopleLexicon
from recoupe.extract.counts.openings import frames
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.counts.sheltered import to_or_from
from recoupe.extract.kinds.displacement.carried_people import carried
from recoupe.extract.kinds.displacement.cleared_places import Group, cleared, emptied, some_of_them
from recoupe.extract.kinds.displacement.exoduses import by_noun_alone, uprootings
from recoupe.extract.kinds.displacement.getaways import getaways
from recoupe.extract.kinds.displacement.many_people import are_brought_out, is_group
from recoupe.extract.kinds.displacement.moved_orders import ordered
from recoupe.extract.kinds.displacement.treks import on_foot
from recoupe.extract.people import people
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("displacement")["groups"]

_DONE = frozenset(
    ("", "devoir", "pouvoir", "continuer", "commencer", "réussir", "parvenir", "faire", "préférer")
)
_TOLD_BEHIND = frozenset(
    ("après", "depuis", "avec", "malgré", "à cause de", "suite à", "lors de", "pendant", "par")
)
_PROCEEDING = frozenset(("procéder", "participer", "contribuer", "commencer"))
_INSIDE = ("dans", "à", "en", "sous", "chez")
_CONCERNS = frozenset(_TABLE["concerns"])
_SHELTERS = frozenset(_TABLE["shelters"])
_HOMES = frozenset(_TABLE["homes"])
_BACK = frozenset(("rentrer", "retourner", "revenir"))
_FEARING = frozenset(("craindre", "redouter"))
_AT_WORK = frozenset(_TABLE["at_work"])
_RETURNING = frozenset(_TABLE["returning"])
_SETTING_OFF = frozenset(("partir", "quitter", "gagner", "rejoindre", "affluer", "franchir", "traverser"))
_GROUND = frozenset(_TABLE["ground"])
_DWELLERS = frozenset(_TABLE["dwellers"])
_SEASONS = frozenset(_TABLE["seasons"])
_ON_THE_MOVE = frozenset(("réfugié", "déplacé", "migrant", "exilé", "sinistré", "demandeur"))
_NO_DANGER = frozenset(
    ("sujet", "responsabilité", "question", "débat", "regard", "foule", "impôt", "fisc", "réalité", "soleil")
)
_COMING = frozenset(("arriver", "entrer", "débarquer", "passer"))
_OWN = frozenset(("leur", "leurs", "sa", "son", "ses"))


def find_groups(context: Context, lexicon: PeopleLexicon, counted: frozenset[int]) -> Iterator[Count]:
    """Groups of a document without a number, as counts without a quantity; `counted` are sentences with a figure."""
    scene = Scene(context, lexicon)
    told: set[tuple[int, str]] = set()
    for group in (
        *ordered(scene),
        *_by_verbs(scene),
        *_by_nouns(scene),
        *by_noun_alone(scene),
        *uprootings(scene),
        *cleared(scene),
        *emptied(scene),
        *some_of_them(scene),
        *on_foot(scene),
        *getaways(scene),
        *carried(scene),
    ):
        sentence = context.view.sentence_of[group.chunk]
        some = scene.lower[context.view.chunks[group.chunk].head] in lexicon.lists["shares_of"]
        if (sentence in counted and not some) or (sentence, group.measure) in told:
            continue
        if not context.readable(sentence) or (counted and _leaving_now(context, group)):
            continue
        told.add((sentence, group.measure))
        yield Count(
            None, group.measure, _victims(context, group.chunk), group.first, group.last, "group", sentence,
            group.clause, group.chunk, group.role, factuality=group.factuality,
        )  # fmt: skip


def _leaving_now(context: Context, group: Group) -> bool:
    """`les civils quittent la ville`: by the way, in an article that counts those who have left."""
    verb = context.view.clauses[group.clause].verb if group.clause >= 0 else None
    if verb is not None and context.times_at[context.view.sentence_of[group.chunk]]:
        return False  # « les derniers habitants quittent leur maison ce mardi »
    return (
        verb is not None and verb.lemma in ("quitter", *_BACK) and verb.tense == "Pres" and not verb.perfect
    )


def _by_verbs(scene: Scene) -> Iterator[Group]:
    """`la population a fui`, `l'armée a évacué des habitants`, `des civils piégés dans la ville`."""
    known = scene.lexicon.verbs
    for clause in scene.context.view.clauses:
        verb = clause.verb
        if verb.lemma not in known or verb.negation or verb.modal not in _DONE or clause.kind == "infinitive":
            continue
        if _unwished(scene, clause):
            continue
        for frame in frames(scene, clause):
            chunk = _whom(scene, clause, frame)
            if chunk >= 0:
                yield Group(chunk, frame.measure, *_words(scene, clause, chunk), clause.index, frame.role)
                break


def _unwished(scene: Scene, clause: Clause) -> bool:
    """`nous ne voulons pas que ces gens soient chassés`, `fuient le sujet`: what nobody is moved by."""
    ruling = scene.context.view.clauses[clause.parent].verb if clause.parent >= 0 else None
    under = clause.kind == "complement" and ruling is not None and bool(ruling.negation)
    abstract = clause.verb.lemma == "fuir" and clause.object >= 0
    if abstract and scene.lemma[scene.context.view.chunks[clause.object].head] in _NO_DANGER:
        return True
    return under and ruling is not None and ruling.lemma in scene.lexicon.lists["unwished"]


def _whom(scene: Scene, clause: Clause, frame: Frame) -> int:
    """The phrase of the people whom a frame tells of, or -1."""
    out = clause.verb.lemma == "évacuer" and clause.verb.voice == "passive"
    slots = slots_of(scene, clause, frame)
    return next((c for c in slots if is_group(scene, c) or (out and are_brought_out(scene, c))), -1)


def slots_of(scene: Scene, clause: Clause, frame: Frame, *, counted: bool = False) -> list[int]:
    """The phrases where a frame puts the people whom it tells of; of those counted a named place is enough."""
    context, verb = scene.context, clause.verb
    general = frame.figure and not _leaves_home(context, clause) and not _in_shelter(scene, clause)
    general = general and not (_sets_off(scene, clause) or _taken_away(scene, clause))
    general = general and not (counted and (_placed(scene, clause) or _leaves_a_town(scene, clause)))
    itself = frame.role == "reflexive" and verb.voice == "reflexive" and bool(frame.words)
    if general or frame.topic or not (itself or frame.role in ("object", "subject")):
        return []
    if clause.kind == "participle" and verb.form == "past_participle":
        inside = any(True for _ in context.view.complement(clause, *_INSIDE, "par", "vers", "de"))
        slots = [c for c in clause.subjects if inside and not _concerned(scene, c)]
    elif frame.role == "object":
        own = clause.objects or _behind_manner(scene, clause)
        slots = clause.subjects if verb.voice == "passive" else own
        slots = _taken_up(scene, clause) or slots if frame.measure == "trapped" else slots
    else:
        subject = subject_of(context.view, clause)
        general = clause.kind == "relative" and not verb.perfect and not _placed(scene, clause)
        general = general and clause.marker != "où"  # « à Oron, où des civils quittent la zone »
        slots = [subject] if subject >= 0 and verb.voice != "passive" and not general else []
    if frame.measure == "returned":
        slots = [c for c in slots if scene.lemma[scene.context.view.chunks[c].head] not in _AT_WORK]
    return slots


def _taken_up(scene: Scene, clause: Clause) -> list[int]:
    """`Les habitants attendent. Ils sont pris au piège`: whom the pronoun means; not `au piège de la dette`."""
    view = scene.context.view
    pronoun = clause.verb.voice == "passive" and clause.subject >= 0 and view.chunks[clause.subject].pronoun
    behind = (c for c in clause.complements if view.chunks[c].prep == "à")
    held_by = any(view.chunks[d].prep == "de" for c in behind for d in view.dependents(c))
    meant = subject_of(view, clause) if pronoun and not held_by else -1
    return [meant] if meant >= 0 else []


def _behind_manner(scene: Scene, clause: Clause) -> list[int]:
    """`évacue en catastrophe des ressortissants`, `contraint à l'exil des familles`: read as `de`."""
    view = scene.context.view
    _, stop = view.sentence_chunks[clause.sentence]
    c = clause.chunk + 1
    while c < stop and view.chunks[c].kind == "ADV":
        c += 1
    how = c < stop and view.chunks[c].prep in ("en", "à", "dans") and view.chunks[c].name < 0
    return [c + 1] if how and c + 1 < stop and scene.lower[view.chunks[c + 1].first] == "des" else []


def _in_shelter(scene: Scene, clause: Clause) -> bool:
    """`les gens sont installés dans des camps`: verbs of staying, in a shelter of the displaced."""
    lists, view = scene.lexicon.lists, scene.context.view
    lemma = clause.verb.lemma
    if lemma not in lists["sheltering"] or lemma in lists["gathering"] or clause.verb.tense == "Imp":
        return False
    slots = [c for c in clause.complements if view.chunks[c].prep in _INSIDE]
    return any(scene.lemma[t] in _SHELTERS for c in slots for t in range(*view.extent(c)))


def _sets_off(scene: Scene, clause: Clause) -> bool:
    """`des familles sont parties pour Oron`, `les habitants ont gagné les hauteurs`: residents have left."""
    verb, view = clause.verb, scene.context.view
    flocks = verb.lemma == "affluer" and verb.form == "finite"
    if clause.subject < 0 or verb.lemma not in _SETTING_OFF | _COMING:
        return False
    if verb.lemma in _COMING and not _uprooted(scene, clause.subject):
        return False  # « des habitants sont arrivés à la mairie »
    crowd = scene.lower[view.chunks[clause.subject].head] in scene.lexicon.lists["most_of"]
    streams = (
        crowd and verb.form == "finite" and verb.tense in ("Imp", "Pres")
    )  # « des colonnes de civils quittaient »
    if not (verb.perfect or flocks or streams):
        return False
    heads = [clause.subject, *view.dependents(clause.subject)]
    if scene.lexicon.lists["residents"].isdisjoint(scene.lemma[view.chunks[c].head] for c in heads):
        return False
    last = verb.lemma == "partir" and "dernier" in scene.lemma[slice(*view.extent(clause.subject))]
    return last or to_or_from(scene, clause) or any(True for _ in view.complement(clause, "vers", "pour"))


def _uprooted(scene: Scene, subject: int) -> bool:
    """`un flot de réfugiés`: whoever comes has fled."""
    view = scene.context.view
    heads = (subject, *view.dependents(subject))
    return not _ON_THE_MOVE.isdisjoint(scene.lemma[view.chunks[c].head] for c in heads)


def _taken_away(scene: Scene, clause: Clause) -> bool:
    """`les blessés ont été transférés vers la Sarvie`: to a town or a land by its name, and no ward."""
    view = scene.context.view
    if (
        clause.verb.lemma not in ("transférer", "acheminer", "conduire", "emmener")
        or clause.verb.voice != "passive"
    ):
        return False
    to = [c for c in view.complement(clause, "vers", "à", "en") if view.chunks[c].name >= 0]
    return any(scene.context.document.names[view.chunks[c].name].kind in ("place", "state") for c in to)


def _placed(scene: Scene, clause: Clause) -> bool:
    """`des familles qui fuient la province d'Oron`, not `des gens qui fuient la guerre`."""
    named = scene.context.document.name_at
    slots = (*clause.objects, *clause.complements)
    return any(named[t] >= 0 for c in slots for t in range(*scene.context.view.extent(c)))


def _leaves_a_town(scene: Scene, clause: Clause) -> bool:
    """`ont quitté Oron`, a name that nothing else tells of."""
    view, form = scene.context.view, scene.context.document.tokens.form
    heads = (view.chunks[c] for c in clause.objects)
    return any(chunk.first + 1 == chunk.last and form[chunk.head][:1].isupper() for chunk in heads)


def _concerned(scene: Scene, c: int) -> bool:
    """`s'inquiète du sort des familles bloquées`: those spoken of, not what became of them."""
    above = scene.context.view.governor[c]
    head = scene.context.view.chunks[above].head if above >= 0 else -1
    return head >= 0 and scene.lemma[head] in _CONCERNS


def _leaves_home(context: Context, clause: Clause) -> bool:
    """`ont quitté leurs maisons`, `a déserté Oron`: of the general verbs those whose object is a home of theirs."""
    if clause.verb.lemma in _BACK:
        done = bool(clause.verb.perfect or clause.verb.modal)
        if clause.verb.tense == "Pres" and clause.subject >= 0:  # « les habitants rentrent chez eux »
            lemma = context.document.tokens.lemma
            known = lemma[context.view.chunks[clause.subject].head] in _RETURNING
            done = bool(done) or (known and _SEASONS.isdisjoint(lemma[t] for t in _span(context, clause)))
        home = any(_own_home(context, c) for c in clause.complements) or _back_to_town(context, clause)
        begun = clause.verb.modal == "commencer" and clause.subject >= 0 and not clause.complements
        begun = (
            begun and context.document.tokens.lemma[context.view.chunks[clause.subject].head] in _RETURNING
        )
        return bool(done) and (home or begun)
    if (
        clause.verb.lemma not in ("quitter", "abandonner", "déserter", "regagner", "réintégrer")
        or clause.object < 0
    ):
        return False
    chunk = context.view.chunks[clause.object]
    tokens = context.document.tokens
    if clause.verb.lemma == "déserter" and (chunk.name >= 0 or tokens.lemma[chunk.head] in _HOMES):
        return True
    own = not _OWN.isdisjoint(tokens.lower[chunk.first : chunk.head])
    if clause.verb.lemma == "quitter" and clause.verb.tense == "Pres" and _live_there(context, clause):
        own = True
    return own and tokens.lemma[chunk.head] in _HOMES | _GROUND


def _live_there(context: Context, clause: Clause) -> bool:
    """`Les habitants quittent la ville`: who lives there, for no season or day."""
    if clause.subject < 0 or any(
        context.document.tokens.lemma[t] in _SEASONS for t in _span(context, clause)
    ):
        return False
    return context.document.tokens.lemma[context.view.chunks[clause.subject].head] in _DWELLERS


def _span(context: Context, clause: Clause) -> range:
    sentence = context.document.sentences[clause.sentence]
    return range(sentence.first, sentence.last)


def _back_to_town(context: Context, clause: Clause) -> bool:
    """`des déplacés sont revenus à Oron`, `des familles sont rentrées en Sarvie`."""
    if clause.subject < 0:
        return False
    subject = context.document.tokens.lemma[context.view.chunks[clause.subject].head]
    to = (c for c in clause.complements if context.view.chunks[c].prep in ("à", "en", "dans"))
    named = any(context.view.chunks[c].name >= 0 for c in to)
    return named and subject in _RETURNING


def _own_home(context: Context, c: int) -> bool:
    """`(sont rentrés) chez eux`, `dans leurs villages`."""
    chunk, tokens = context.view.chunks[c], context.document.tokens
    if chunk.prep == "chez":
        return tokens.lower[chunk.head] in ("eux", "elles")
    own = not _OWN.isdisjoint(tokens.lower[chunk.first : chunk.head])
    return chunk.prep in ("dans", "à") and own and tokens.lemma[chunk.head] in _HOMES


def _by_nouns(scene: Scene) -> Iterator[Group]:
    """`l'exode des habitants`, `après l'évacuation des civils`."""
    context, view = scene.context, scene.context.view
    lemma = context.document.tokens.lemma
    for c in context.heads.at(scene.lexicon.lists["moves"]):
        chunk = view.chunks[c]
        measure = scene.lexicon.nominals.get(lemma[chunk.head])
        if measure is None:
            continue
        clause = view.clause_of(c)
        told = clause is not None and c in (*clause.objects, *clause.subjects)
        proceeds = chunk.prep == "à" and clause is not None and clause.verb.lemma in _PROCEEDING
        behind = chunk.prep in _TOLD_BEHIND
        spoken_of = lemma[chunk.head] == "retour" or _only_spoken_of(scene, c)
        if not told and not proceeds and not behind and spoken_of:
            continue
        how: Factuality | None = None
        if told and clause is not None and clause.verb.lemma in scene.lexicon.lists["feared"]:
            if clause.verb.lemma not in _FEARING or lemma[chunk.head] == "retour":
                continue
            how = "predicted"
        of_it = [d for d in view.dependents(c) if view.governor[d] == c]
        of_it += [d for m in of_it if _of_many(scene, m) for d in view.dependents(m)]
        out = measure == "evacuated"
        whom = next((d for d in of_it if is_group(scene, d) or (out and are_brought_out(scene, d))), -1)
        travels = lemma[chunk.head] in ("déplacement", "expulsion", "rapatriement") and whom >= 0
        if travels and lemma[view.chunks[whom].head] in scene.lexicon.lists["travellers"]:
            continue
        if whom >= 0:
            last = view.chunks[whom].last
            yield Group(
                whom, measure, chunk.inner, last, clause.index if clause is not None else -1, "object", how
            )


def _of_many(scene: Scene, c: int) -> bool:
    """`une évacuation de masse des habitants`: what stands between tells how many."""
    return scene.lemma[scene.context.view.chunks[c].head] in ("masse", "urgence")


def _only_spoken_of(scene: Scene, c: int) -> bool:
    """`un plan d'évacuation des habitants`, `pour l'évacuation des civils`: nobody has moved yet."""
    view = scene.context.view
    above = view.governor[c]
    over = scene.lemma[view.chunks[above].head] if above >= 0 else ""
    return (
        view.chunks[c].prep in ("pour", "contre", "sans", "en vue de")
        or over in scene.lexicon.lists["unmoved"]
    )


def _words(scene: Scene, clause: Clause, chunk: int) -> tuple[int, int]:
    """From the people to the verb where they stand together, else the verb's own words."""
    view = scene.context.view
    first, last = view.chunks[chunk].first, view.extent(chunk)[1]
    verb = (clause.verb.first, clause.verb.last)
    gap = first - verb[1] if first >= verb[1] else verb[0] - last
    return (min(first, verb[0]), max(last, verb[1])) if gap <= 2 else verb


def _victims(context: Context, c: int) -> str:
    """The record's class of the people in a phrase."""
    view, lower = context.view, context.document.tokens.lower
    nouns = (people().forms.get(lower[view.chunks[d].head]) for d in (c, *view.dependents(c)))
    return next((noun.victims for noun in nouns if noun is not None), "people")
