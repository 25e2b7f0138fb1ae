"""The day of the dead where they are told by what is held for them: a funeral, an anniversary, an homage.

`Le pays a rendu hommage lundi aux 130 victimes de l'attentat du 13 novembre`: they died on the day by the attack, and
not on that of the homage; where no day stands by them, on none that the sentence tells.
"""

from __future__ import annotations

from recoupe.extract.context import Context, Draft
from recoupe.record import Time
from recoupe.times.govern import as_time


def day_of_the_mourned(context: Context, draft: Draft, sentence: int, time: Time | None) -> Time | None:
    """The day within the words that tell the dead, else `time` where it is no day of their sentence."""
    chunk = context.view.chunk_at[draft.evidence[0][0]]
    if chunk < 0:
        return time
    first, last = context.view.chunks[chunk].first, context.view.extent(chunk)[1]
    clause = context.view.clauses[draft.clause] if draft.clause >= 0 else None
    if clause is not None and clause.kind == "relative" and clause.antecedent >= 0:
        first = context.view.chunks[clause.antecedent].first  # « l'anniversaire du séisme de 2010 qui a tué »
    here = [t for t in context.times_at[sentence] if t.earliest is not None or t.latest is not None]
    last = max(last, _told_behind(context, sentence, last))
    own = next((t for t in here if first <= t.first < last), None)
    if own is not None:
        return as_time(own, context.document)
    if time is None:
        return None
    held = any((t.earliest, t.latest) == (time.earliest, time.latest) for t in here)
    ahead = any(t.first < first for t in here)
    return None if held or ahead else time


def _told_behind(context: Context, sentence: int, last: int) -> int:
    """`la mémoire des douze gardes tués lundi à Oron`: where the participle right behind the dead ends."""
    view = context.view
    for index in view.sentence_clauses[sentence]:
        clause = view.clauses[index]
        if clause.kind == "participle" and clause.verb.first == last:
            stop = view.sentence_chunks[sentence][1]
            after = (
                k for k in range(clause.chunk + 1, stop) if view.chunks[k].kind not in ("PP", "NP", "ADV")
            )
            return view.chunks[next(after, stop) - 1].last
    return last
