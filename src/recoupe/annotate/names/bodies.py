"""Bodies that the model missed and that their own shape gives away: `l'Observatoire dolmarien des crues`."""

from __future__ import annotations

from recoupe.annotate.names.mention import Mention, WordView, covered
from recoupe.annotate.names.repair import with_complement


def add_bodies(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """Add each capitalised head of an organisation's name that an adjective and `de` with its nouns follow.

    A sentence's first word is capital anyway, and a bare `Conseil` or `Conseil municipal` names nothing by itself.
    """
    at_mention = covered(len(view), mentions)
    added = []
    dropped: set[int] = set()
    for at in view.capitals:
        if at_mention[at] >= 0 or view.lower[at] not in view.lexicon.organisations.heads or view.opens(at):
            continue
        head = at + 1
        while view.same_sentence(at, head) and view.upos[head] == "ADJ" and at_mention[head] < 0:
            head += 1
        end = with_complement(view, at, head)
        if end > head and all(index < 0 for index in at_mention[at:end]):
            land = _land_behind(view, end, mentions, at_mention)
            added.append(Mention(at, mentions[land].last if land >= 0 else end, "ORG"))
            dropped.add(land)
    for index, mention in enumerate(mentions):
        whole = _of_the_nations(view, mention)
        nouns = mention.last - mention.first > 2 and not view.is_capital(mention.last - 1)
        if mention.type == "ORG" and nouns and view.lower[mention.first] in view.lexicon.organisations.heads:
            land = _land_behind(view, mention.last, mentions, at_mention)
            if land >= 0:
                added.append(Mention(mention.first, mentions[land].last, "ORG", mention.sure))
                dropped |= {index, land}
        if whole is not None and all(at_mention[t] in (-1, index) for t in range(whole.first, whole.last)):
            added.append(whole)
            dropped.add(index)
    kept = [mention for index, mention in enumerate(mentions) if index not in dropped]
    return sorted([*kept, *added], key=lambda mention: mention.first) if added else mentions


def _land_behind(view: WordView, end: int, mentions: list[Mention], at_mention: list[int]) -> int:
    """`le Comité central des médecins | du Soudan`: the mention of the land that a body is of, or -1."""
    if not view.same_sentence(end - 1, end) or view.lower[end] not in ("du", "de", "d'"):
        return -1
    behind = end + 1 + (view.lower[end + 1 : end + 2] == ["la"])
    index = at_mention[behind] if view.same_sentence(end, behind) else -1
    if index < 0 or mentions[index].first != behind or mentions[index].type != "LOC":
        return -1
    entry = view.gazetteer.find(view.words(behind, mentions[index].last))
    return index if entry is not None and entry.size == "S" else -1


def _of_the_nations(view: WordView, mention: Mention) -> Mention | None:
    """`le bureau des Nations unies pour les affaires humanitaires`: an office in small letters, by what it is for."""
    first = mention.first
    nations = view.lower[first].startswith("nations") and view.lower[mention.last - 1].endswith("unies")
    if not nations or first < 2 or view.lower[first - 1] != "des" or not view.same_sentence(first - 2, first):
        return None
    end = with_complement(view, first - 2, mention.last)
    return Mention(first - 2, end, "ORG", sure=True) if end > mention.last else None
