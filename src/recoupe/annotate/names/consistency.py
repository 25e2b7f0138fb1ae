"""One article, one reading: what is a name in one place of it is that name in the others."""

from __future__ import annotations

from collections import Counter, defaultdict

from recoupe.annotate.names.mention import Mention, MentionType, WordView, covered, without_overlaps

Forms = tuple[str, ...]
_SURE_WEIGHT = 4
_PERSON: MentionType = "PER"


def make_consistent(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """Give all mentions of one name its most frequent type, and add those that the model missed."""
    votes: dict[Forms, Counter[MentionType]] = defaultdict(Counter)
    for mention in mentions:
        weight = _SURE_WEIGHT if mention.sure else mention.last - mention.first
        votes[view.forms(mention)][mention.type] += weight
    surnames = _surnames(view, mentions)
    for forms, weight in surnames.items():
        if forms in votes:
            votes[forms]["PER"] += weight
    types = {forms: _decided(counts) for forms, counts in votes.items()}
    settled = [Mention(m.first, m.last, types[view.forms(m)], m.sure) for m in mentions]
    wanted: dict[Forms, MentionType] = {**dict.fromkeys(surnames, _PERSON), **types}
    return without_overlaps([*settled, *_missed(view, settled, wanted)])


def _decided(counts: Counter[MentionType]) -> MentionType:
    return max(counts.items(), key=lambda item: (item[1], item[0]))[0]


def _surnames(view: WordView, mentions: list[Mention]) -> Counter[Forms]:
    """What may stand alone for a person named in full: the last name, with and without its particles."""
    found: Counter[Forms] = Counter()
    for mention in mentions:
        if mention.type != "PER" or mention.last - mention.first < 2:
            continue
        forms = view.forms(mention)
        for at in range(1, len(forms)):
            if forms[at][0].isupper() or forms[at].lower() in view.lexicon.particles:
                found[forms[at:]] += _SURE_WEIGHT
        bare = forms[-1].rpartition("-")
        if bare[0].lower() in view.lexicon.particles:
            found[(bare[2],)] += _SURE_WEIGHT
    return found


def _missed(view: WordView, mentions: list[Mention], wanted: dict[Forms, MentionType]) -> list[Mention]:
    """The uncovered places where a name of the article stands."""
    index: dict[str, list[Forms]] = defaultdict(list)
    for forms in wanted:
        index[forms[0]].append(forms)
    for rows in index.values():
        rows.sort(key=len, reverse=True)
    at_mention = covered(len(view), mentions)
    found: list[Mention] = []
    reached = 0
    for at, form in enumerate(view.form):
        if at < reached or at_mention[at] >= 0 or form not in index:
            continue
        for forms in index[form]:
            end = at + len(forms)
            if tuple(view.form[at:end]) != forms or any(i >= 0 for i in at_mention[at:end]):
                continue
            if len(forms) == 1 and not _stands_alone(view, at):
                continue
            found.append(Mention(at, end, wanted[forms]))
            reached = end
            break
    return found


def _stands_alone(view: WordView, at: int) -> bool:
    """Whether one word here is the name: not a plain word at a sentence's start, nor part of more."""
    if not view.form[at][0].isupper() and not view.form[at].startswith(("al-", "el-", "@")):
        return False
    if view.lower[at] in view.lexicon.adjectives or view.lower[at] in view.lexicon.peoples:
        return False
    if view.is_plain_word(at) and (view.opens(at) or view.upos[at] != "PROPN"):
        return False
    if view.is_plain_word(at) and not view.form[at].isupper():
        return not (view.is_capital(at + 1) and view.same_sentence(at, at + 1))
    return True
