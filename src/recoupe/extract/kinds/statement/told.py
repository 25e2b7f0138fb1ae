"""Whether what somebody is behind is a statement: told on purpose, and no claim of another kind by itself."""

from __future__ import annotations

from bisect import bisect_left

from recoupe.annotate.names.lexicon import fold
from recoupe.extract.attribution import Attribution
from recoupe.extract.attribution.acts import Acts
from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.attribution.ruled import is_ruled, is_thought
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.kinds.statement.quoted import has_verb
from recoupe.extract.lexicon import (
    ACTS,
    ANNOUNCING,
    ASKING,
    DOCUMENTS,
    EVILS,
    INSTITUTIONS,
    OWNING,
    PLAIN_BESIDE,
    PLAIN_CUES,
    PLAIN_OBJECTS,
    REFLEXIVE_ACTS,
    REPORTERS,
    REPORTS_OBJECTS,
    VIEWING,
    WITNESSING,
)
from recoupe.lang import load_table

_SEATS = frozenset(load_table("governments")["seats"])
_BEFORE_ALL = ("ADV", "CONJ", "COMMA")  # what may stand before a phrase in front: « Mais selon le maire, »
_SPOKEN = frozenset(ACTS) | PLAIN_OBJECTS | PLAIN_CUES | frozenset(PLAIN_BESIDE)
_POWERS = ("organisation", "armed_group", "state")  # whose view « pour » gives: « Pour Oron, la trêve tient »
_MEANWHILE = frozenset(
    ("quand", "alors que", "tandis que", "si")
)  # « il rentrait lorsqu'il a été tué » tells more
_WHOSE_VIEW = ("selon ", "pour qui")  # « Brek, selon qui dix hommes ont fui, » is what Brek tells
_LEARNT = "apprendre"  # « a-t-on appris de source judiciaire »: nobody's act of saying
_ASIDE = frozenset(
    ("relation", "event", "attack")
)  # told in passing: a report with one in it says more than that
_COUNTS = ("casualties", "displacement")
_TOLD_BY_FIGURE = (*_COUNTS, "control")  # « affirme tenir 80% du port » is the share; a force is said as well
_SUBSTANTIAL = ("accuse", "deny")  # acts whose bare object says enough: « conteste le bilan »
_LOOSE_ENDS = frozenset(("PUNCT", "CCONJ"))  # « se dit « prête » et réclame »
_DATELINE = 16  # tokens of a dateline, with whose wire it is
_DASHES = frozenset(("-", "–", "—", "--"))
_EXCLAIMED = 2  # tokens of a word and its comma before who says it
_MARKS = ("«", '"', "“")


def in_passing(draft: Draft) -> bool:
    """Whether a report that tells this still says more: `a revendiqué l'attaque` is somebody's word as well."""
    return draft.kind in _ASIDE or draft.rule.endswith("/claimed")


class Stated:
    """Where the claims of all other kinds begin, and those of them with a figure, and by what it counts; in order.

    What a relative clause tells (`une église où dix familles ont trouvé refuge`) is not what was said on purpose,
    nor what happened meanwhile (`lorsqu'il a été blessé`).
    """

    def __init__(self, context: Context, others: list[Draft]) -> None:
        found = [draft for draft in others if not _in_relative(context, draft)]
        told = [draft for draft in found if not in_passing(draft)]
        self.struck = sorted(draft.evidence[0][0] for draft in found if draft.kind == "attack")
        self.all = sorted(draft.evidence[0][0] for draft in told)
        counted = (d for d in told if d.quantity is not None and not d.rule.endswith("-unnumbered"))
        figures = [draft for draft in counted if not is_one(draft)]
        self.figures = sorted(draft.evidence[0][0] for draft in figures)
        self.counts = sorted(draft.evidence[0][0] for draft in figures if draft.kind in _COUNTS)
        self.shares = sorted(draft.evidence[0][0] for draft in figures if draft.kind in _TOLD_BY_FIGURE)


def is_one(draft: Draft) -> bool:
    """`il est détenu`: what became of one person is no figure."""
    return draft.quantity is not None and draft.quantity.value == 1


def _in_relative(context: Context, draft: Draft) -> bool:
    clause = context.view.clauses[draft.clause] if draft.clause >= 0 else None
    if clause is None:
        return False
    aside = clause.kind == "relative" and not clause.marker.startswith(_WHOSE_VIEW)
    return aside or clause.marker in _MEANWHILE


def restates(attribution: Attribution, stated: Stated) -> bool:
    """Whether an indirect report holds a claim of another kind: behind a verb of saying only one with a figure.

    `L'armée affirme tenir la moitié du port` is the share that it gives, `affirme tenir le port` what it says,
    and so is what became of one person (`dit que son frère est détenu`). Who is told by name has said it all.
    """
    person = attribution.source.kind == "person"
    starts = stated.figures if person else stated.all
    if attribution.clause >= 0 and attribution.cue != _LEARNT:
        if person:
            return (
                False  # « Ivo Brek estime que 1.300 étudiants sont bloqués » is what he says, and the count
            )
        if attribution.act == "accuse":
            return False  # « accuse l'armée d'avoir tué dix civils » blames, and counts
        starts = stated.counts if attribution.source.role is not None else stated.shares
    body = attribution.clause < 0 and attribution.source.kind != "person"
    if body and any(_holds(stated.struck, part) for part in attribution.content):
        return True  # « Des obus ont visé le port, selon l'armée. »: the strike and who tells it
    return any(_holds(starts, part) for part in attribution.content)


def _holds(starts: list[int], part: tuple[int, int]) -> bool:
    return bisect_left(starts, part[0]) < bisect_left(starts, part[1])


def told_on_purpose(context: Context, attribution: Attribution, stated: Stated) -> bool:
    """Whether an indirect report is a statement: a finite verb of saying, and more in it than another claim."""
    held = context.view.clauses[attribution.clause] if attribution.clause >= 0 else None
    if held is not None and is_thought(context.view, held, attribution.cue):
        return False
    if attribution.aside:
        return not restates(attribution, stated)
    if attribution.clause < 0:
        here = context.attributions_at[context.sentence_of[attribution.content[0][0]]]
        within = [a for a in here if a.clause >= 0 and attribution.covers(a.content[0][0])]
        pointed = attribution.chunk >= 0 and context.view.chunks[attribution.chunk].pronoun
        nested = any(pointed or (a.cue in ACTS and a.act != "demand") for a in within)
        if _is_sourced(context, attribution) and not nested:
            if _leads(context, attribution) and not pointed:
                return attribution.source.kind == "person" or not any(
                    _holds(stated.figures, part) for part in attribution.content
                )
            return not restates(attribution, stated)
        return attribution.source.kind == "person" and not within and not restates(attribution, stated)
    clause = context.view.clauses[attribution.clause]
    acts = Acts(context.view)
    told = clause.verb.form == "finite" or acts.goes_on(clause) or acts.handed_to(clause) >= 0
    told = told or _goes_with_a_deed(context, acts, clause) or is_ruled(context.view, clause)
    if not told or attribution.cue in ASKING or _is_own_witness(context, attribution):
        return False
    supposed = clause.verb.mood == "Cnd" and not acts.has_clause(clause)
    if supposed and not _asks_clause(context, clause):
        return False  # « Il se serait montré favorable à la paix », « auraient remarqué un sac »
    if attribution.cue in OWNING:
        return clause.kind != "relative" and _owns_an_evil(context, attribution)
    bare = attribution.act == "say" and attribution.cue in REPORTS_OBJECTS
    owned = clause.verb.voice == "reflexive" and attribution.cue in REFLEXIVE_ACTS
    if bare and not owned and not acts.describes(clause) and not _takes_clause(context, clause):
        return False  # « a recensé dix arrivées hier, venues du nord » counts and tells nothing
    asked = attribution.act in (
        "demand",
        "plan",
    )  # « ordonne l'envoi de gardes pour fermer le port » tells nothing
    wordless = not has_verb(context, trimmed(context, attribution)) and not acts.describes(clause)
    if wordless and told and acts.inverted(clause) and _is_fragment(context, attribution):
        return not restates(attribution, stated)
    if wordless or (asked and not _asks_clause(context, clause)):
        return attribution.act in _SUBSTANTIAL and not restates(attribution, stated)
    return _is_announced(context, attribution, clause) or not restates(attribution, stated)


def _is_announced(context: Context, attribution: Attribution, clause: Clause) -> bool:
    """`Dix hommes ont fui, a annoncé le parquet`: who makes it known has spoken, if only of a figure."""
    if attribution.cue not in ANNOUNCING or clause.kind != "main" or attribution.chunk < 0:
        return False
    chunk = context.view.chunks[attribution.chunk]
    return not chunk.pronoun and context.document.tokens.lemma[chunk.head] not in DOCUMENTS


def _is_fragment(context: Context, attribution: Attribution) -> bool:
    """`Un désastre, a résumé la préfète.`, `Faux, tranche le maire.`: all that the sentence holds before its verb."""
    (first, last), *further = attribution.content
    sentence = context.document.sentences[context.sentence_of[first]]
    upos = context.document.tokens.upos
    said = any(upos[t] in ("NOUN", "ADJ", "PROPN") for t in range(first, last))
    opens = first == sentence.first and upos[first] != "ADP"  # « Sur un autre volet, indique la mairie, ... »
    return opens and said and attribution.act != "accuse" and not any(has_verb(context, p) for p in further)


def _goes_with_a_deed(context: Context, acts: Acts, clause: Clause) -> bool:
    """`La ministre a quitté la salle, affirmant que`: said beside a deed; `a démenti, disant que` says it once."""
    if clause.verb.form != "present_participle" or clause.parent < 0:
        return False
    ruling = context.view.clauses[clause.parent]
    spoken = ruling.verb.lemma in _SPOKEN or ruling.verb.modal in _SPOKEN
    takes = acts.has_clause(clause) or clause.verb.modal in ACTS
    if ruling.verb.lemma == "citer" and clause.subject in ruling.objects:
        return takes  # « a cité des témoins affirmant que »
    return takes and not spoken and ruling.kind == "main" and ruling.quote == clause.quote


def _is_sourced(context: Context, attribution: Attribution) -> bool:
    """`D'après le ministère, les vols ont augmenté.`, `Le port est fermé, selon la préfecture.`

    Somebody or a body told in front of all that they say, or a body behind it.
    """
    view = context.view
    chunk = view.chunks[attribution.chunk] if attribution.chunk >= 0 else None
    if chunk is None or chunk.prep not in ("selon", "pour"):
        return False
    source = attribution.source
    view_of = context.document.tokens.lemma[chunk.head] in VIEWING
    own = view_of or source.kind in _POWERS or (source.kind == "place" and fold(source.name) in _SEATS)
    if not (chunk.pronoun or can_speak(view, attribution.chunk)) or (chunk.prep == "pour" and not own):
        return False
    _, stop = view.sentence_chunks[view.sentence_of[attribution.chunk]]
    if _leads(context, attribution):
        return has_verb(context, attribution.content[-1])
    last = view.chunk_at[view.extent(attribution.chunk)[1] - 1]
    ends = last + 1 >= stop or (last + 2 >= stop and view.chunks[last + 1].kind == "OTHER")
    ends = ends or (view.chunks[attribution.chunk - 1].kind == view.chunks[last + 1].kind == "COMMA")
    lemma = context.document.tokens.lemma[chunk.head]
    body = lemma in INSTITUTIONS or attribution.source.kind in ("organisation", "outlet")
    definite = context.document.tokens.lower[chunk.inner] in ("le", "la", "l'")
    body = body or (attribution.source.role is not None and definite)  # « ..., selon le procureur »
    told = any(has_verb(context, part) for part in attribution.content)
    return ends and body and attribution.cue == "selon" and told


def _leads(context: Context, attribution: Attribution) -> bool:
    """`Selon des témoins, les rebelles ont pris le port`: who says it comes first, and is told for its own sake."""
    view, chunk = context.view, attribution.chunk
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    return all(view.chunks[k].kind in _BEFORE_ALL for k in range(start, chunk))


def _asks_clause(context: Context, clause: Clause) -> bool:
    """Whether what is asked for or promised is told by a clause: `demande que`, `appelle à fermer`, `promet de`."""
    acts = Acts(context.view)
    if clause.verb.modal in ACTS or acts.inverted(clause) or acts.colon_after(clause):
        return True
    if acts.has_que(clause):
        return True
    return any(
        other.parent == clause.index
        and (other.kind == "complement" or (other.kind == "infinitive" and other.marker in ("", "à", "de")))
        for other in map(context.view.clauses.__getitem__, context.view.sentence_clauses[clause.sentence])
    )


def _takes_clause(context: Context, clause: Clause) -> bool:
    acts = Acts(context.view)
    told = clause.verb.modal in ACTS or acts.inverted(clause) or acts.colon_after(clause)
    return told or acts.has_clause(clause)


def _owns_an_evil(context: Context, attribution: Attribution) -> bool:
    """`a revendiqué l'attentat`, `il a été revendiqué par la milice`, not `revendique l'île`."""
    tokens = context.document.tokens
    first, last = attribution.content[0]
    passive = context.view.clauses[attribution.clause].verb.voice == "passive"
    return passive or any(tokens.lemma[t] in EVILS for t in range(first, last))


def _is_own_witness(context: Context, attribution: Attribution) -> bool:
    """`a constaté un correspondant de l'agence`: what the newsroom's own people saw."""
    if attribution.cue not in WITNESSING or attribution.chunk < 0:
        return False
    return context.document.tokens.lemma[context.view.chunks[attribution.chunk].head] in REPORTERS


def trimmed(context: Context, attribution: Attribution) -> tuple[int, int]:
    """The content's stretch that holds the words said, without the marks at its ends and an `et` that leads on.

    Of two stretches around an inverted verb the first is meant, of others the longest.
    """
    parts = attribution.content
    first, last = parts[0] if attribution.clause >= 0 else max(parts, key=lambda part: part[1] - part[0])
    if (
        len(parts) > 1
        and attribution.clause >= 0
        and (last - first <= _EXCLAIMED or _inserted(context, attribution, parts[0]))
        and has_verb(context, parts[1])
    ):
        first, last = parts[
            1
        ]  # « Faux, rétorque le maire : ce sont ... », « La trêve, affirme le maire, tient »
    upos = context.document.tokens.upos
    if attribution.clause < 0:
        first = _past_byname(context, attribution, first, last)
    first = _past_day(context, _past_dateline(context, first, last), last)
    while first < last - 1 and upos[first] == "PUNCT":
        first += 1
    while last > first + 1 and upos[last - 1] in _LOOSE_ENDS and not _closes(context, first, last - 1):
        last -= 1
    return first, last


def _past_dateline(context: Context, first: int, last: int) -> int:
    """`ORON, 11 mars (Agence du Nord) - La digue a cédé, dit le maire`: from behind the dash of a dateline on."""
    tokens = context.document.tokens
    if (
        not tokens.form[first][:1].isupper()
        or context.document.sentences[context.sentence_of[first]].first != first
    ):
        return first
    for at in range(first + 1, min(last - 1, first + _DATELINE)):
        if tokens.form[at] in _DASHES:
            return at + 1 if tokens.form[first].isupper() or tokens.form[at - 1] == ")" else first
        if tokens.upos[at] in ("VERB", "AUX"):
            break
    return first


def _past_day(context: Context, first: int, last: int) -> int:
    """`a reconnu | samedi que la digue avait cédé`: the day is of the saying."""
    days = context.times_at[context.sentence_of[first]]
    ends = [time.last for time in days if time.first == first and time.last < last]
    que = ends and context.document.tokens.lower[ends[0]] in ("que", "qu'")
    return ends[0] if que else first


def _inserted(context: Context, attribution: Attribution, before: tuple[int, int]) -> bool:
    """`La trêve, affirme le maire, tient`: the verb of what is said stands behind the one that says it."""
    clause = context.view.clauses[attribution.clause]
    return clause.inserted and not has_verb(context, before)


def _closes(context: Context, first: int, mark: int) -> bool:
    """`a jugé le plan « mort-né »`: the mark at the end belongs to one that opens inside."""
    form = context.document.tokens.form
    return form[mark] == "»" and "«" in form[first:mark]


def _past_byname(context: Context, attribution: Attribution, first: int, last: int) -> int:
    """Past a name of the source: `selon le directeur, Karl Tevrik, les pompes ...`, `selon la ligue, ODN, « ...`."""
    document = context.document
    begin = first + (document.tokens.form[first] == ",")
    at = document.name_at[begin] if begin < last else -1
    after = document.names[at].last if at >= 0 else first
    if at < 0 or after + 1 >= last or document.tokens.form[after] != ",":
        return first
    byname = (
        document.tokens.form[after + 1] in _MARKS or document.names[at].canonical == attribution.source.name
    )
    return after + 1 if byname else first
