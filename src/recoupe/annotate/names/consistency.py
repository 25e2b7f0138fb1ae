"""One article, one reading: what is a name in one place of it is that name in the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from recoupe.annotate.document import places_of
from recoupe.annotate.names.evidence import Votes, add_evidence
from recoupe.annotate.names.mention import Mention, MentionType, WordView, covered, without_overlaps
from recoupe.annotate.names.place_syntax import add_articled, listed_places, place_weight

Forms = tuple[str, ...]
_SURE_WEIGHT = 4
_MODEL_WEIGHT = 2
_AT_A_TIE: tuple[MentionType, ...] = (
    "MISC",
    "PER",
    "LOC",
    "ORG",
)  # the last wins: a place against a person has a list's word
_SHORT = 3
_PERSON: MentionType = "PER"
_PLACE: MentionType = "LOC"


def make_consistent(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """Give all mentions of one name its most frequent type, and add those that the model missed."""
    mentions = add_articled(view, mentions)
    votes: dict[Forms, Votes] = defaultdict(lambda: defaultdict(int))
    bases = frozenset(
        base for at in view.capitals if "-" in view.form[at] and (base := _base_of_side(view, at))
    )
    small = {
        tuple(form.upper() for form in forms): forms
        for m in mentions
        if not is_shouted(forms := view.forms(m))
    }
    for mention in mentions:
        forms = view.forms(mention)
        counts = votes[small.get(forms, forms)]
        counts[mention.type] += _SURE_WEIGHT if mention.sure else _MODEL_WEIGHT
        add_evidence(view, mention, bases, counts)
        if weight := place_weight(view, mention):
            counts[_PLACE] += weight
    surnames = _surnames(view, mentions, votes)
    for forms, weight in surnames.items():
        if forms in votes:
            votes[forms]["PER"] += weight
    types = {forms: _decided(counts) for forms, counts in votes.items()}
    types |= dict.fromkeys(_listed(view, mentions, votes, types, small), _PLACE)
    types |= {
        forms: _PLACE for forms in votes if len(forms) == 1 and _is_side_of_place(view, forms[0], types)
    }
    settled = [
        Mention(m.first, m.last, types[small.get(forms, forms)], m.sure)
        for m in mentions
        if (forms := view.forms(m))
    ]
    wanted: dict[Forms, MentionType] = {**dict.fromkeys(surnames, _PERSON), **types}
    shouted = {tuple(form.upper() for form in forms): type_ for forms, type_ in wanted.items()}
    wanted |= {forms: type_ for forms, type_ in shouted.items() if len("".join(forms)) > _SHORT}
    found = [*settled, *_missed(view, settled, wanted)]
    return without_overlaps([*found, *_bare_heads(view, found)])


def _listed(
    view: WordView,
    mentions: Sequence[Mention],
    votes: Mapping[Forms, Votes],
    types: Mapping[Forms, MentionType],
    small: Mapping[Forms, Forms],
) -> list[Forms]:
    """Names of which only the model says what they are, beside a place in a list of places."""
    known = [(m, small.get(forms, forms)) for m in mentions if (forms := view.forms(m))]
    named = [forms for _, forms in known]
    typed = [Mention(m.first, m.last, types[forms]) for m, forms in known]
    weak = [sum(votes[forms].values()) <= _MODEL_WEIGHT for forms in named]
    return [named[index] for index in listed_places(view, typed, weak)]


def _bare_heads(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """`l'Observatoire`, `la Ligue`: the capitalised head of a longer name of the article, alone."""
    heads = {
        view.form[m.first]
        for m in mentions
        if m.type == "ORG"
        and m.last - m.first > 1
        and view.lower[m.first] in view.lexicon.organisations.heads
    }
    if not heads:
        return []
    at_mention = covered(len(view), mentions)
    return [
        Mention(at, at + 1, "ORG")
        for at in view.capitals
        if view.form[at] in heads and _is_bare(view, at, at_mention)
    ]


def _is_bare(view: WordView, at: int, at_mention: list[int]) -> bool:
    if at_mention[at] >= 0 or at == 0 or view.upos[at - 1] not in ("DET", "ADP"):
        return False
    if not view.same_sentence(at, at + 1):
        return True
    after = at + 1
    return (
        view.lower[after] not in ("de", "d'", "du", "des")
        and view.upos[after] != "ADJ"
        and not view.is_capital(after)
    )


def is_shouted(forms: Forms) -> bool:
    """All in capitals, as headings and datelines print a name, and too long for an acronym."""
    return all(map(str.isupper, forms)) and len("".join(forms)) > _SHORT


def _decided(counts: Votes) -> MentionType:
    return max(counts.items(), key=lambda item: (item[1], _AT_A_TIE.index(item[0])))[0]


def _base_of_side(view: WordView, at: int) -> str:
    """`Vellac` for `Vellac-Est`."""
    base, _, side = view.form[at].rpartition("-")
    return base if side.lower() in view.lexicon.places.sides else ""


def _is_side_of_place(view: WordView, form: str, types: Mapping[Forms, MentionType]) -> bool:
    """`Vellac-Est` where Vellac is a place of the article or of the gazetteer."""
    base, _, side = form.rpartition("-")
    if not base or side.lower() not in view.lexicon.places.sides:
        return False
    return types.get((base,)) == _PLACE or view.gazetteer.find(base) is not None


def _surnames(view: WordView, mentions: list[Mention], votes: Mapping[Forms, Votes]) -> Counter[Forms]:
    """What may stand alone for a person named in full: the last name, with and without its particles."""
    found: Counter[Forms] = Counter()
    for mention in mentions:
        forms = view.forms(mention)
        counts = votes.get(forms)
        if len(forms) < 2 or not counts or _decided(counts) != "PER":
            continue
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
    for forms in filter(None, wanted):  # marks alone leave no form
        index[forms[0]].append(forms)
    for rows in index.values():
        rows.sort(key=len, reverse=True)
    at_mention = covered(len(view), mentions)
    found: list[Mention] = []
    reached = 0
    for at in places_of(view.form, index):
        if at < reached or at_mention[at] >= 0:
            continue
        for forms in index[view.form[at]]:
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
