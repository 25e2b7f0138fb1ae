"""Whether a count is over a period (a war, `depuis lundi`, `en quatre jours`) or of one incident."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.extract.context import Context
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.counts.scene import Count
from recoupe.extract.growing_tolls import by_pronoun
from recoupe.extract.places import PLACE_NOUNS
from recoupe.extract.threads import HAPPENINGS, TOLL, surpassed
from recoupe.extract.toll_clauses import MAKING
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import in_apposition

_NEW = frozenset(
    ("un", "une", "des", "celui", "celle")
)  # « depuis un toit », « le pire depuis celui de 1960 »
_DURING = frozenset(("en", "des", "durant", "pendant", "ces", "les", "l'espace", "derniers", "de"))
_LASTING = frozenset(("dans", "pendant", "durant", "lors de", "depuis", "au cours de"))
_WITHIN = frozenset(("dans", "lors de", "au cours de"))
_BACK = 8  # phrases from a relative's verb to `celle` that it tells of
_THOSE = frozenset(("celui", "celle", "ceux", "celles"))
_THAT = frozenset(("celui", "celle"))
_HOLDING = frozenset(
    (
        "retenir",
        "détenir",
        "garder",
        "séquestrer",
        "tenir",
        "rester",
        "demeurer",
        "être",
        "bloquer",
        "assiéger",
        "piéger",
    )
)
_SINGLE = frozenset(HAPPENINGS)  # one happening told by itself is no total
_WHEN = frozenset(("lorsque", "lorsqu'", "quand"))
_BEHIND = 4  # tokens behind a repression that tell of what
_MARCHES = frozenset(("marche", "manifestation", "rassemblement", "cortège", "défilé", "meeting", "sit-in"))
_TOLL = frozenset(("bilan",))
_LEANING = frozenset(("subset", "ellipsis", "resumption", "coordination", "breakdown"))

_MASSES = 100_000  # people whom no single happening drives out


def is_cumulative(context: Context, count: Count, counts: list[Count], lexicon: PeopleLexicon) -> bool:
    """True where a period, a lasting cause or a word of total stands with the count, or with the one it leans on.

    One person is no total: `le consul, disparu depuis lundi`.
    """
    if count.value == 1 if count.quantity is None else count.quantity.value == 1:
        return False
    if count.way in _LEANING:
        base = counts[count.whole] if count.whole >= 0 else _before(count, counts)
        if base is not None and base is not count:
            return is_cumulative(context, base, counts, lexicon)
    known = (
        count.quantity is not None and count.quantity.definite and count.measure in ("captured", "missing")
    )
    if (
        known
        or _of_a_happening(context, count)
        or _when_it_struck(context, count, lexicon)
        or _held(context, count)
        or _of_that_one(context, count)
    ):
        return False
    sentence = context.document.sentences[count.sentence]
    lower = context.document.tokens.lower
    told = context.times_at[count.sentence]
    apart = [time for time in told if in_apposition(context.document, time, count.last)]
    periods = [time for time in told if time not in apart and _is_period(time, lower)]
    if any(_counts_over(context, count, time) and not _nearer_day(count, time, told) for time in periods):
        return True
    stop = apart[0].first - 1 if apart else sentence.last
    if _during(context, count, lexicon) or _goes_on(context, count, counts, lexicon):
        return True
    if _since(context, count, stop) or _lasting(context, count, lexicon):
        return True
    if _of_unrest(context, count, lexicon):
        return True
    text = f" {' '.join(lower[sentence.first : stop])} "
    total = any(f" {total} " in text for total in lexicon.causes["total"]) and not _of_one(context, count)
    return total or _uprooted(count)


def _uprooted(count: Count) -> bool:
    """`130.000 déplacés`: so many leave their homes in no day, whatever the sentence tells of it."""
    mention = count.quantity
    if mention is None or count.measure != "displaced":
        return False
    many = mention.value if mention.value is not None else mention.low
    return many is not None and many >= _MASSES


def _of_that_one(context: Context, count: Count) -> bool:
    """`depuis celle du marché, en 2017, qui avait fait 31 morts`: one happening, whatever its day is told by."""
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    if clause is None or clause.kind != "relative":
        return False
    chunks, lower = context.view.chunks, context.document.tokens.lower
    for k in range(clause.chunk - 2, max(-1, clause.chunk - _BACK), -1):
        if chunks[k].kind not in ("NP", "PP", "COMMA"):
            return False
        if lower[chunks[k].head] in _THOSE:
            return True
    return False


def _held(context: Context, count: Count) -> bool:
    """`retiennent depuis lundi douze otages`, `sont bloqués depuis lundi`: since when, not how many by now."""
    if count.clause < 0 or count.measure not in ("captured", "missing", "trapped") or count.way == "en":
        return False  # « depuis janvier, on en est à 740 » counts
    verb = context.view.clauses[count.clause].verb
    return verb.lemma in _HOLDING and (verb.tense in ("Pres", "Imp") or not verb.perfect)


def _nearer_day(count: Count, period: TimeExpression, told: Sequence[TimeExpression]) -> bool:
    """`Les auteurs du putsch de mai 2021 se sont battus lundi, tuant trois civils`: a day between month and count."""
    if period.signal == "since":
        return False
    days = (t for t in told if t.span == "instant" and t.earliest is not None and not t.reporting)
    return any(period.last <= t.first < count.first for t in days)


def _counts_over(context: Context, count: Count, time: TimeExpression) -> bool:
    """Whether a period is that of the count, not of an aside: `... du chef du gang, en place depuis 2010`."""
    view = context.view
    chunk = view.chunk_at[time.first]
    clause = view.clause_of(chunk) if chunk >= 0 else None
    if count.clause >= 0 and (clause is None or clause.index != count.clause) and _dated(context, count):
        return False  # « pendant deux jours on a cherché le pilote, qui avait disparu lundi »
    if clause is None or count.clause < 0:
        return True
    own = view.clauses[count.clause]
    chain = {-1} | {c for c in view.sentence_clauses[count.sentence]
                    if (view.clauses[c].parent, view.clauses[c].kind) == (own.parent, own.kind)}  # fmt: skip
    governing = own.parent
    while governing not in chain:
        chain.add(governing)
        governing = view.clauses[governing].parent
    return clause.index in chain or (clause.parent in chain and clause.kind != "adverbial")


def _dated(context: Context, count: Count) -> bool:
    """Whether the clause of a count that describes somebody or something tells its own day."""
    view = context.view
    own = view.clauses[count.clause]
    if own.kind != "relative" or own.antecedent < 0:
        return False
    opened = view.chunks[own.antecedent].last
    days = (t.first for t in context.times_at[count.sentence] if t.span == "instant" and t.earliest)
    for first in days:
        clause = view.clause_of(view.chunk_at[first]) if view.chunk_at[first] >= 0 else None
        if clause is own or (clause is None and opened <= first < count.first):
            return True
    return False


def _since(context: Context, count: Count, last: int) -> bool:
    """`depuis le putsch`, `depuis la rupture de la trêve`; not `depuis Marna`, `depuis un toit`.

    A day nearer to the count is its own: `douze morts lundi, selon le gouvernement en place depuis le putsch`.
    """
    tokens, name_at = context.document.tokens, context.document.name_at
    told = context.times_at[count.sentence]
    dated = {time.first - 1 for time in told}
    days = [time.first for time in told if time.span == "instant" and time.earliest and not time.reporting]
    nearest = min((day - count.first for day in days if day > count.first), default=last)
    for i in range(context.document.sentences[count.sentence].first, last - 1):
        if (
            tokens.lower[i] == "depuis"
            and i not in dated
            and i - count.first < nearest
            and not surpassed(context.document, i + 1)
            and tokens.lower[i + 1] not in _NEW
        ):
            noun = next(
                (k for k in range(i + 1, min(last, i + 4)) if tokens.upos[k] in ("NOUN", "PROPN")), -1
            )
            if noun < 0 or (name_at[noun] < 0 and tokens.lemma[noun] not in PLACE_NOUNS):
                return True
    return False


def _of_one(context: Context, count: Count) -> bool:
    """`l'attaque a fait au total 52 morts`: one happening and no more."""
    tokens, view = context.document.tokens, context.view
    subject = view.clauses[count.clause].subject if count.clause >= 0 else -1
    head = view.chunks[subject].head if subject >= 0 else -1
    if head >= 0 and tokens.lemma[head] in _SINGLE and tokens.number[head] == "Sing":
        return True
    return _just_told(context, count)


def _just_told(context: Context, count: Count) -> bool:
    """`Une explosion a eu lieu au port. Au total, 29 dockers ont été blessés.`: the one told in the sentence before."""
    sentences, tokens = context.document.sentences, context.document.tokens
    before = count.sentence - 1
    if before < 0 or sentences[before].paragraph != sentences[count.sentence].paragraph:
        return False
    first, last = sentences[before].first, sentences[count.sentence].last
    told = [i for i in range(first, last) if tokens.lemma[i] in _SINGLE]
    return bool(told) and all(tokens.number[i] == "Sing" for i in told)


def _of_a_happening(context: Context, count: Count) -> bool:
    """`l'attaque a fait au total 52 morts`, `celle de mars, qui avait fait 70 morts`: one happening and no more."""
    if count.clause < 0:
        return False
    tokens, view = context.document.tokens, context.view
    clause = view.clauses[count.clause]
    while clause.kind == "participle" and clause.verb.form == "present_participle" and clause.parent >= 0:
        clause = view.clauses[clause.parent]
    within = [c for c in clause.complements if view.chunks[c].prep in _WITHIN]
    told = [c for c in (clause.subject, *within) if c >= 0]
    told += [view.governor[c] for c in told if view.chunks[c].prep == "de" and view.governor[c] >= 0]
    heads = [view.chunks[c].head for c in told]
    return any(
        (tokens.lemma[head] in _SINGLE and tokens.number[head] == "Sing") or tokens.lower[head] in _THAT
        for head in heads
    )


def _when_it_struck(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """`Un séisme avait fait six morts en mai`, `sont mortes en 2015 lorsqu'un séisme a frappé`: one disaster."""
    if count.clause < 0:
        return False
    tokens, view = context.document.tokens, context.view
    own = view.clauses[count.clause]
    when = (
        other
        for other in (view.clauses[k] for k in view.sentence_clauses[count.sentence])
        if other.parent == own.index and other.marker in _WHEN
    )
    subjects = [each.subject for each in (own, *when) if each.subject >= 0 and each.verb.voice == "active"]
    heads = [view.chunks[c].head for c in subjects]
    struck = lexicon.causes.get("disasters", frozenset())
    return any(tokens.lemma[head] in struck and tokens.number[head] != "Plur" for head in heads)


def _during(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """`tués durant la bataille`, `depuis le début du conflit`: a phrase of time or place names what lasts."""
    view, lemma = context.view, context.document.tokens.lemma
    start, stop = view.sentence_chunks[count.sentence]
    return any(
        view.chunks[c].prep in _LASTING
        and lemma[view.chunks[c].head] in lexicon.causes["lasting"]
        and not _of_a_march(context, c)
        for c in range(start, stop)
    )


def _goes_on(context: Context, count: Count, counts: list[Count], lexicon: PeopleLexicon) -> bool:
    """A total set beside another: `138 civils sont morts depuis lundi. Les tirs rebelles ont fait 17 morts.`"""
    sentences = context.document.sentences
    if count.sentence == 0 or sentences[count.sentence - 1].paragraph != sentences[count.sentence].paragraph:
        return False
    if any(time.span == "instant" for time in context.times_at[count.sentence]):
        return False
    first = sentences[count.sentence].first
    lemma = context.document.tokens.lemma
    if not TOLL.isdisjoint(lemma[first : sentences[count.sentence].last]):
        return False
    if any(
        lemma[i] in _SINGLE and context.document.tokens.number[i] == "Sing"
        for i in range(first, sentences[count.sentence].last)
    ):
        return False
    before = [
        other for other in counts if other.sentence == count.sentence - 1 and other.measure == count.measure
    ]
    return any(is_cumulative(context, other, counts, lexicon) for other in before)


def _before(count: Count, counts: list[Count]) -> Count | None:
    """The count of the same sentence that stands before."""
    earlier = [c for c in counts if c.sentence == count.sentence and c.first < count.first]
    return max(earlier, key=lambda c: c.first, default=None)


def _is_period(time: TimeExpression, lower: list[str]) -> bool:
    """`depuis lundi`, `du 3 au 7 mars`, `entre le 14 et le 21`, `en quatre jours`; not `pendant deux heures`."""
    before = lower[time.first - 1] if time.first else ""
    if time.type == "DURATION":
        these = lower[time.first] in ("ces", "les")  # « 200 morts ces deux dernières semaines »
        return (before in _DURING or these) and not time.value.startswith("PT")
    if time.type == "DATE" and before == "entre":
        return True
    return time.signal == "since" or (time.span == "period" and time.earliest != time.latest)


def _lasting(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """`le conflit a fait 300.000 morts`, `l'escalade du conflit a fait ...`: the subject is a cause that lasts."""
    if count.clause < 0:
        return False
    tokens, chunks = context.document.tokens, context.view.chunks
    clause = context.view.clauses[count.clause]
    subjects = clause.subjects
    if clause.verb.lemma in MAKING and by_pronoun(context.view, clause):
        subjects = _subjects_before(
            context, count.sentence
        )  # « L'offensive piétine. Elle a fait 300 morts. »
    named = (*subjects, *(d for c in subjects for d in context.view.dependents(c)))
    return any(
        tokens.lemma[chunks[c].head] in lexicon.causes["lasting"] and not _of_a_march(context, c)
        for c in named
    )


def _subjects_before(context: Context, sentence: int) -> list[int]:
    """The subjects of the sentence before, in the same paragraph."""
    sentences, view = context.document.sentences, context.view
    if sentence == 0 or sentences[sentence - 1].paragraph != sentences[sentence].paragraph:
        return []
    return [c for index in view.sentence_clauses[sentence - 1] for c in view.clauses[index].subjects]


def _of_unrest(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """`Le bilan des troubles dépasse 150 morts`: of all of them; not of one town's, `le bilan des heurts d'Oron`."""
    document, lower = context.document, context.document.tokens.lower
    first = document.sentences[count.sentence].first
    for i in context.lemmas.between(_TOLL, first, count.first):
        noun = next((k for k in range(i + 1, min(count.first, i + _BEHIND + 1)) if lower[k] == "des"), -1) + 1
        if noun <= 0 or document.tokens.lemma[noun] not in lexicon.causes.get("unrest", ()):
            continue
        if all(document.name_at[k] < 0 for k in range(noun + 1, min(count.first, noun + _BEHIND))):
            return True
    return False


def _of_a_march(context: Context, chunk: int) -> bool:
    """`la répression de la marche`: of one day, where `la répression` goes on."""
    view, lemma = context.view, context.document.tokens.lemma
    found = view.chunks[chunk]
    behind = context.document.tokens.lower[found.head + 1 : found.last + _BEHIND]
    return lemma[found.head] == "répression" and not _MARCHES.isdisjoint(behind)
