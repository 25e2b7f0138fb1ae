"""Where a source ends that `selon` names: with what is said of it, before what it says."""

from __future__ import annotations

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import ClauseView

_PASSED_ON = frozenset(("citer", "interroger", "contacter", "joindre", "consulter"))
_FIRST = frozenset(("premier", "première", "ancien", "ancienne"))  # « premier adjoint au maire »


def source_end(view: ClauseView, c: int, stop: int) -> int:
    """Where the source ends, with what is said of it: `selon Ivo Brek, le préfet, ...`, `selon la note que X a lue`."""
    end = view.extent(c)[1]
    k = view.chunk_at[end] if end < len(view.chunk_at) else -1
    if 0 <= k < stop and view.document.tokens.lower[view.chunks[k].first] in ("que", "qu'"):
        return next((view.chunks[j].first for j in range(k, stop) if view.chunks[j].kind == "COMMA"), end)
    c, k, end = _past_office(view, c, k, end, stop)
    described = _described_to(view, c, k, stop)
    if described >= 0:
        return described
    named = view.chunks[c].name >= 0 and view.document.names[view.chunks[c].name].kind == "person"
    if not (
        named and 0 <= k < stop - 1 and view.chunks[k].kind == "COMMA" and view.chunks[k + 1].kind == "NP"
    ):
        return end
    told = view.chunks[k + 1]
    one = view.document.tokens.lower[told.first] in ("un", "une")
    ranked = view.document.tokens.lower[told.inner] in _FIRST and told.head == told.inner + 1
    if (told.inner != told.head and not one and not ranked) or not is_human(view.document.tokens, told.head):
        return end
    relative = False  # « Selon Ivo Brek, un photographe de l'agence, qui a couvert la guerre, ... »
    for after in range(k + 2, min(stop, k + (20 if one else 12))):
        chunk = view.chunks[after]
        if chunk.kind == "COMMA" and after + 1 < stop and view.chunks[after + 1].kind == "REL":
            relative = True
        elif chunk.kind == "COMMA":
            return end if one and _is_list(view, after, stop) else chunk.first
        if relative and chunk.kind in ("COMMA", "REL", "VERB", "ADV"):
            continue
        if chunk.kind == "OTHER" and after + 1 == stop and not relative:
            return chunk.first  # « ..., selon Ivo Brek, le chef de la garde. »
        if chunk.kind not in ("NP", "PP", "CONJ", "LPAR", "RPAR"):
            break
    return end


def _past_office(view: ClauseView, c: int, k: int, end: int, stop: int) -> tuple[int, int, int]:
    """`selon l'adjoint au maire d'Oron, Ivo Brek, ...`: past whose office it is, and the name behind."""
    if not 0 <= k < stop or view.chunks[k].prep != "à":
        return c, k, end
    if not is_human(view.document.tokens, view.chunks[k].head):
        return c, k, end
    end = view.extent(k)[1]
    behind = view.chunk_at[end] if end < len(view.chunk_at) else -1
    named = (
        0 <= behind < stop - 1 and view.chunks[behind].kind == "COMMA" and view.chunks[behind + 1].name >= 0
    )
    return (behind + 1, behind + 2, view.chunks[behind + 1].last) if named else (k, behind, end)


def _described_to(view: ClauseView, source: int, comma: int, stop: int) -> int:
    """`selon une source, citée par Le Courrier, ...`, `selon sa femme, qui l'a vu, ...`: where that ends, or -1."""
    if not 0 <= comma < stop - 2 or view.chunks[comma].kind != "COMMA":
        return -1
    chunk = view.chunks[comma + 1]
    number = view.document.tokens.number
    agrees = number[chunk.first] == number[view.chunks[source].head] or view.chunks[source].name >= 0
    agrees = agrees and (number[chunk.first] != "Plur" or number[view.chunks[source].head] == "Plur")
    participle = chunk.verb is not None and chunk.verb.form == "past_participle" and agrees
    passed_on = view.document.tokens.lemma[chunk.head] in _PASSED_ON
    if not (passed_on or participle or chunk.kind == "REL"):
        return -1
    verbs = 0 if chunk.kind == "REL" else 1
    for k in range(comma + 1, stop):
        verb = view.chunks[k].verb
        verbs += verb is not None and verb.form == "finite"
        if view.chunks[k].kind == "COMMA" and verbs:
            told = any(
                v is not None and v.form == "finite" for v in (view.chunks[j].verb for j in range(k, stop))
            )
            return view.chunks[k].first if told or passed_on else -1
    return -1


def _is_list(view: ClauseView, comma: int, stop: int) -> bool:
    """`un photographe, deux gardes et un pêcheur ont péri`: the words go on with whom they tell of."""
    for k in range(comma + 1, stop):
        if view.chunks[k].kind == "CONJ":
            return True
        if view.chunks[k].kind not in ("NP", "PP", "COMMA"):
            return False
    return False
