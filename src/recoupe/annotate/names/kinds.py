"""What kind of thing a name is: state or place, organisation, armed group or outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from recoupe.annotate.document import NameKind
from recoupe.annotate.names.allied import of_armed
from recoupe.annotate.names.evidence import is_namesake
from recoupe.annotate.names.mention import Mention, WordView
from recoupe.annotate.names.titles import is_title

_BEFORE = 4
_AFTER = 6
_STEM_LOSS = 3


def kind_of(view: WordView, mention: Mention) -> tuple[NameKind, int]:
    """The kind that the mention's own words and its neighbours show, and how much weight that has.

    1: the type alone; 2: a word beside it; 5: a word of the name; 9: the lists hold the name, or it is a storm's.
    """
    text = view.words(mention.first, mention.last).replace("’", "'")
    known = view.lexicon.known.get(text)
    listed = known is not None and (
        mention.type != "PER" or text.isupper() or known.kind == "armed_group"
    )  # a company may be called like its founder, « Daech » is nobody
    if known is not None and listed and not is_namesake(view, mention):
        return known.kind, 9
    if _is_storm(view, mention):
        return "misc", 9
    if of_armed(view, text):
        return "armed_group", 5
    if mention.type == "PER":
        return "person", 1
    if mention.type == "LOC":
        entry = view.gazetteer.find(text)
        if entry is not None and entry.size == "S":
            return "state", 9
        return ("state", 5) if entry is None and _is_unknown_state(view, mention) else ("place", 1)
    if mention.type == "MISC":
        return "misc", 1
    return _organisation_kind(view, mention)


def _is_storm(view: WordView, mention: Mention) -> bool:
    """`le cyclone Elda`: a name right behind what bears one; not `la tempête de Veld`."""
    at = mention.first - 1
    named = mention.last == mention.first + 1 and at >= 0 and view.same_sentence(at, mention.first)
    return named and view.lower[at] in view.lexicon.places.storms


def _organisation_kind(view: WordView, mention: Mention) -> tuple[NameKind, int]:
    lexicon = view.lexicon
    head = view.lower[mention.first]
    if head.endswith(lexicon.domains):
        return "outlet", 5
    if head in lexicon.armed.heads:
        return "armed_group", 5
    if head in lexicon.outlets.heads or is_title(view, mention):
        return "outlet", 5
    before = _words_before(view, mention)
    if any(word in lexicon.outlets.cues for word in before[-2:]) or any(
        word in lexicon.outlets.reporters for word in before[-3:]
    ):
        return "outlet", 3
    if view.signs_dateline(mention):
        return "outlet", 3
    inside = set(view.lower[mention.first : mention.last])
    if head in lexicon.armed.heads_if_armed and inside & (lexicon.armed.cues | lexicon.armed.aims):
        return "armed_group", 5
    named = head not in lexicon.organisations.heads
    if (named or head in lexicon.armed.heads_if_armed) and _armed_beside(view, mention, before):
        return "armed_group", 2
    return "organisation", 1


def _words_before(view: WordView, mention: Mention) -> list[str]:
    first = mention.first
    while first > 0 and mention.first - first < _BEFORE and view.same_sentence(first - 1, mention.first):
        if view.upos[first - 1] == "PUNCT" and view.form[first - 1] not in ("«", '"', "“"):
            break
        first -= 1
    return view.lower[first : mention.first]


def _armed_beside(view: WordView, mention: Mention, before: list[str]) -> bool:
    """`les combattants du X`, `le groupe rebelle X`, `X, principale force rebelle`, `X (jihadistes)`."""
    cues = view.lexicon.armed.cues
    if before and before[-1] in cues:
        return True
    if any(word in view.lexicon.armed.members for word in before[-3:]):
        return True
    after = mention.last
    if after < len(view) and view.form[after] == ")":
        after += 1
    if after >= len(view) or view.form[after] not in (",", "("):
        return False
    for at in range(after + 1, min(after + _AFTER, len(view))):
        if not view.same_sentence(mention.first, at) or view.form[at] in (",", ")"):
            return False
        if view.lower[at] in cues:
            return True
    return False


def _is_unknown_state(view: WordView, mention: Mention) -> bool:
    """A country that no list has: it takes an article or `en`, and its adjective is in the article.

    `la Dorvanie` beside `dorvanien`. A town takes no article, so its people (`kesmarien`) make it no state.
    """
    if mention.last - mention.first != 1 or mention.first == 0:
        return False
    if view.lower[mention.first - 1] not in view.lexicon.before_countries:
        return False
    name = view.lower[mention.first]
    return any(name.startswith(stem) and len(name) - len(stem) <= _STEM_LOSS for stem in view.nation_stems)


def decide_kinds(votes: Mapping[tuple[str, str], Counter[NameKind]]) -> dict[tuple[str, str], NameKind]:
    """The kind of each canonical name: the one of most weight."""
    return {
        name: max(counts.items(), key=lambda item: (item[1], item[0]))[0] for name, counts in votes.items()
    }
