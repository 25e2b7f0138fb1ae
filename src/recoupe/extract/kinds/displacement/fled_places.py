"""What people fled from where no verb has it for its object: the place of the fighting, a town that no list has."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counts.scene import Count
from recoupe.extract.kinds.displacement.end_names import EndNames
from recoupe.lang import load_table

_ENDS = load_table("displacement")["ends"]
_AWAY: frozenset[str] = frozenset((*_ENDS["away"], *_ENDS["taken"]))
_COME: frozenset[str] = frozenset(_ENDS["come"])
_SETTING_OUT = frozenset(("venir", "arriver", "partir", "sortir", "évacuer", "chasser"))
_NEAR = 5  # tokens behind the counted in which it is told where they come from
_AROUND = frozenset(
    ("en", "à", "sur", "dans", "autour de", "près de", "aux abords de", "aux environs de", "aux alentours de")
)


def fled(context: Context, names: EndNames, clause: Clause, count: Count) -> str | None:
    """`ont fui les violences en Sarvie`, `pour fuir les combats d'Oron`: where that happens."""
    view = context.view
    if clause.verb.lemma != "fuir":
        ruled = (view.clauses[k] for k in view.sentence_clauses[clause.sentence])
        clause = next(
            (c for c in ruled if c.parent == clause.index and c.verb.lemma == "fuir" and c is not clause),
            clause,
        )
    if clause.verb.lemma != "fuir" or clause.object < 0:
        return None
    if names.name(clause.object, count.sentence) is not None:
        return None
    for d in view.dependents(clause.object):
        if _bare(context, d) and (of_it := names.name(d, count.sentence, any_name=True)) is not None:
            return of_it
    after = view.chunk_at[min(view.extent(clause.object)[1], len(view.chunk_at) - 1)]
    if after < 0 or view.chunks[after].prep not in _AROUND or view.sentence_of[after] != clause.sentence:
        return None
    return names.name(after, count.sentence, any_name=view.chunks[after].prep in ("à", "sur"))


def left_behind(context: Context, names: EndNames, clause: Clause, chunk: int, count: Count) -> str | None:
    """`ont été évacués de Taskane`: behind a verb of leaving a town that no list has; not `chassés de l'EI`."""
    if clause.verb.lemma not in _AWAY or chunk < clause.chunk or not _bare(context, chunk):
        return None
    return names.name(chunk, count.sentence, any_name=True)


def _bare(context: Context, chunk: int) -> bool:
    """No article before the name: a town, as a body or a group has one (`des combats de l'EI`)."""
    first, lower = context.view.chunks[chunk].first, context.document.tokens.lower
    return lower[first] in ("de", "d'", "à", "sur") and lower[first + 1] not in ("l'", "la", "le", "les")


def come_from(context: Context, names: EndNames, count: Count) -> str | None:
    """`12.000 déplacés venus de Taskane`, `Arrivées la veille de Taskane, 300 familles`: where they set out."""
    view, lower = context.view, context.document.tokens.lower
    for at in range(count.last, min(count.last + _NEAR, len(lower))):
        if lower[at] in _COME or lower[at : at + 2] == ["en", "provenance"]:
            chunk = next((c for c in _behind(context, at) if view.chunks[c].prep in ("de", "depuis")), -1)
            return names.name(chunk, count.sentence, any_name=_bare(context, chunk)) if chunk >= 0 else None
        if lower[at] in (".", ";", ":"):
            break
    for index in view.sentence_clauses[count.sentence]:
        clause = view.clauses[index]
        apart = clause.kind == "participle" and count.chunk >= 0 and count.chunk in clause.subjects
        if not apart or clause.verb.lemma not in _SETTING_OUT or clause.chunk > count.chunk:
            continue
        for c in view.complement(clause, "de", "depuis"):
            found = names.name(c, count.sentence, any_name=_bare(context, c))
            if found is not None:
                return found
    return None


def _behind(context: Context, token: int) -> range:
    """The phrases right behind a token: three at most."""
    view = context.view
    at = view.chunk_at[token]
    _, stop = view.sentence_chunks[view.sentence_of[at]] if at >= 0 else (0, 0)
    return range(at, min(stop, at + 4)) if at >= 0 else range(0)
