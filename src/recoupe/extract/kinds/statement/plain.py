"""Statements by the verb alone: a speaker and a verb of public speech, whatever it takes.

`Le ministre condamne le raid`, `la mairie a démenti`, `l'opposition exige son départ` tell that somebody spoke, and of
what. They are claims only where no other reading of the clause made one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from recoupe.extract.attribution import Attribution
from recoupe.extract.attribution.acts import Acts
from recoupe.extract.attribution.echoed import opens_likeness
from recoupe.extract.attribution.ruled import is_ruled
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.kinds.statement.medium import addressee_of, medium_of
from recoupe.extract.kinds.statement.told import is_one
from recoupe.extract.lexicon import CONTESTED, DISCUSSING, PLAIN_CUES, PLAIN_DEEDS
from recoupe.extract.sources import source_of
from recoupe.record import Factuality, Statement

RULE = "statement/1/plain"
_AGAIN = frozenset(("réitérer", "réaffirmer"))  # said before, and told for its own sake now
_CONFIDENCE = 0.7
_FACTUALITY: dict[str, Factuality] = {"deny": "denied", "demand": "demanded"}


def plain(context: Context, made: list[Draft], others: list[Draft]) -> Iterator[Draft]:
    """Statements by verbs whose clause holds no statement of `made` and no claim of `others`."""
    spoken = {draft.clause for draft in made}
    heard = {
        (context.sentence_of[draft.evidence[0][0]], draft.args.speaker)
        for draft in made
        if isinstance(draft.args, Statement)
    }  # one reaction of somebody a sentence
    within = sorted(draft.evidence[0][0] for draft in chain(made, others))
    of_more = sorted(d.evidence[0][0] for d in chain(made, others) if d.kind != "casualties" or not is_one(d))
    for attribution in chain(context.plain, context.attributions):
        if attribution.clause < 0 or attribution.clause in spoken or not _is_told(context, attribution):
            continue
        first, last = _words(context, attribution)
        person = (
            attribution.source.kind == "person"
        )  # « Ivo Brek a confirmé la mort du chef » is his word as well
        again = attribution.cue in _AGAIN
        if (
            not again and any(first <= token < last for token in (of_more if person else within))
        ) or _quoted_by(made, first):
            continue
        told = (context.view.clauses[attribution.clause].sentence, attribution.source.name)
        if told in heard:
            continue
        heard.add(told)
        spoken.add(attribution.clause)
        source = attribution.source
        args = Statement(
            speaker=source.name,
            role=source.role,
            organisation=source.organisation,
            mode="indirect",
            quote=None,
            medium=medium_of(context, attribution),
            addressee=addressee_of(context, attribution),
        )
        yield Draft(
            "statement", args, ((first, last),), RULE, _CONFIDENCE, clause=attribution.clause, chunk=attribution.chunk,
            attribution=(source_of(context, attribution),),
            factuality=_FACTUALITY.get(attribution.act, "reported"),
        )  # fmt: skip


def _is_told(context: Context, attribution: Attribution) -> bool:
    """Whether the verb makes a statement by itself here: it has happened, outside quoted words, and stands so."""
    clause = context.view.clauses[attribution.clause]
    verb = clause.verb
    beside = (
        attribution.act == "plain" and verb.form == "present_participle"
    )  # « est sortie, appelant au calme »
    beside = beside or is_ruled(context.view, clause)
    if (
        (verb.form != "finite" and verb.voice != "passive" and not beside)
        or verb.mood in ("Cnd", "Imp")
        or verb.tense == "Fut"
        or clause.quote >= 0
        or _is_a_deed(context, clause)
    ):
        return False
    if attribution.act != "plain" and not _stands_alone(context, attribution, clause):
        return False
    sentence = context.document.sentences[clause.sentence]
    announces = context.document.tokens.form[sentence.last - 1] in (":", "?")
    return context.readable(clause.sentence) and not announces and not Acts(context.view).inverted(clause)


def _is_a_deed(context: Context, clause: Clause) -> bool:
    """`a rappelé son ambassadeur`: done, not said, by what the verb takes."""
    done = PLAIN_DEEDS.get(clause.verb.lemma)
    if done is None or clause.object < 0:
        return False
    return context.document.tokens.lemma[context.view.chunks[clause.object].head] in done


def _stands_alone(context: Context, attribution: Attribution, clause: Clause) -> bool:
    """`a démenti`, `exige un retrait`; not `les morts que reconnaît la mairie`, `doit reconnaître un corps`."""
    verb = clause.verb
    said = attribution.cue in PLAIN_CUES and verb.voice != "reflexive" and verb.modal in ("", attribution.cue)
    if attribution.cue in DISCUSSING and not _is_one(context, clause):
        return False
    if opens_likeness(context.view, clause.chunk - 1) or opens_likeness(context.view, clause.chunk - 2):
        return False  # « comme elle l'a promis »
    told = clause.object >= 0 and context.document.tokens.lemma[context.view.chunks[clause.object].head]
    return said and not (clause.kind == "relative" and clause.marker == "que" and told not in CONTESTED)


def _is_one(context: Context, clause: Clause) -> bool:
    """`Ana Kurtel a évoqué une trêve`, not `les experts ont évoqué le projet`, who have talked it over."""
    number = context.document.tokens.number
    heads = [context.view.chunks[chunk].head for chunk in clause.subjects]
    return len(heads) == 1 and number[heads[0]] != "Plur" and number[clause.verb.first] != "Plur"


def _words(context: Context, attribution: Attribution) -> tuple[int, int]:
    """From the verb to the end of what it takes, without the mark that closes the sentence."""
    verb = context.view.clauses[attribution.clause].verb
    tokens = context.document.tokens
    last = max(verb.last, *(last for _, last in attribution.content))
    last = next((t for t in range(verb.last, last) if tokens.lower[t] == ":"), last)  # « ... : six morts »
    upos = tokens.upos
    while last > verb.last and upos[last - 1] in ("PUNCT", "CCONJ"):
        last -= 1
    return verb.first, last


def _quoted_by(made: list[Draft], token: int) -> bool:
    """Whether a token stands in words that another statement already gives."""
    return any(first <= token < last for draft in made for first, last in draft.evidence)
