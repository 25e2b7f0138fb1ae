"""Names that the words beside them give away: titles and roles before persons, place nouns before places."""

from __future__ import annotations

from recoupe.annotate.names.mention import Mention, MentionType, WordView, covered, without_overlaps
from recoupe.annotate.names.taken_towns import suffers

_LONGEST_RUN = 6
_SHORTEST_TOWN = 3
_DATELINE = 14
_LINKS = frozenset({"de", "d'", "du", "des"})
_ARTICLES = frozenset({"la", "l'", "les", "le"})
_TO = frozenset({"à", "en", "vers"})
_JOINTS = frozenset({",", "et", "ou"})
_LONGEST_LIST = 14  # words of a list that one noun leads
_JOINING = _LINKS | _JOINTS


def apply_cues(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """Add the names that the model missed beside a cue, and set right the types that a cue decides."""
    at_mention = covered(len(view), mentions)
    changed = dict(enumerate(mentions))
    added = [Mention(at, at + 1, "ORG", sure=True) for at in view.sites if at_mention[at] < 0]
    sites = frozenset(view.sites)
    for index, mention in enumerate(mentions):
        if mention.first in sites and mention.last == mention.first + 1:
            changed[index] = Mention(mention.first, mention.last, "ORG", sure=True)
    reached = 0
    for at in view.capitals:
        if at < reached or at in sites:
            continue
        index = at_mention[at]
        if index >= 0 and mentions[index].first != at:
            continue
        wanted = _cued_type(view, at, free=index < 0)
        if wanted is None:
            continue
        end = run_end(view, at, with_particles=wanted == "PER")
        end = view.place_end(end) if wanted == "LOC" else end
        if index < 0:
            while at_mention[end - 1] >= 0 or view.lower[end - 1] in view.lexicon.particles:
                end -= 1
            added.append(Mention(at, end, wanted, sure=True))
            reached = end
        else:
            changed[index] = _retyped(view, mentions[index], wanted, end, at_mention)
    return without_overlaps([*changed.values(), *added])


def run_end(view: WordView, first: int, with_particles: bool = True) -> int:
    """The end of the run of capitalised words, and particles between them, that begins at `first`."""
    end = first + 1
    while end - first < _LONGEST_RUN and view.same_sentence(first, end):
        if view.is_capital(end) and view.upos[end] != "PUNCT":
            end += 1
        elif (
            with_particles
            and view.lower[end] in view.lexicon.particles
            and view.is_capital(end + 1)
            and view.same_sentence(end, end + 1)
        ):
            end += 2
        else:
            break
    return end


def _retyped(
    view: WordView, mention: Mention, wanted: MentionType, end: int, at_mention: list[int]
) -> Mention:
    """`mention` as its cue wants it: a person's title always decides, a place noun against one word."""
    single = mention.last - mention.first == 1
    if wanted == "PER":
        whole = all(at_mention[at] < 0 for at in range(mention.last, end))
        if mention.type == "PER":
            return Mention(mention.first, max(end, mention.last) if whole else mention.last, "PER", sure=True)
        if view.words(mention.first, mention.last) in view.lexicon.known or (
            not single and mention.type == "ORG"
        ):
            return mention
        return Mention(mention.first, max(end, mention.last) if whole else mention.last, "PER", sure=True)
    if mention.type == "LOC":
        return Mention(mention.first, mention.last, "LOC", sure=True)
    form = view.form[mention.first]
    if mention.type == "PER" and single and form.lower() not in view.lexicon.first_names:
        return Mention(mention.first, mention.last, "LOC")
    if mention.type == "ORG" and single and not form.isupper() and form not in view.lexicon.known:
        return Mention(mention.first, mention.last, "LOC", sure=True)
    return mention


def _cued_type(view: WordView, at: int, free: bool) -> MentionType | None:
    """The type that the words before the capitalised token `at` ask for."""
    if free and _opens_dateline(view, at):
        return "LOC"
    if free and view.upos[at] == "PROPN" and not view.is_plain_word(at) and suffers(view, at + 1):
        return "LOC"
    if at == 0 or not view.same_sentence(at - 1, at):
        return None
    lexicon = view.lexicon
    before, lower = view.form[at - 1], view.lower[at - 1]
    named = view.upos[at] == "PROPN" or not view.is_plain_word(at)
    if before in lexicon.titles or (lower in lexicon.titles and view.upos[at - 1] != "ADJ"):
        return "PER" if _can_be_person(view, at) and (named or before[0].isupper()) else None
    if lower in lexicon.roles and named and _can_be_person(view, at):
        return "PER"
    if not named:
        return None
    if view.is_initial(at) and view.is_capital(at + 1) and not view.form[at + 1].isupper():
        return "PER"  # « a écrit à B. Orn »
    if lower in lexicon.places.nouns and free:
        return "LOC"
    noun = (
        at - 2
        if lower in _LINKS
        else at - 3
        if lower in _ARTICLES and at > 2 and view.lower[at - 2] == "de"
        else -1
    )
    if noun >= 0 and view.lower[noun] in _JOINTS and lower in _LINKS:
        noun = _list_noun(view, noun)
    if noun >= 0 and view.lower[noun] in lexicon.places.nouns and view.same_sentence(noun, at):
        return "LOC" if free or lower in _LINKS else None
    if free and view.upos[at] == "PROPN" and (lower in _TO or view.takes_place(at - 1)):
        return "LOC"
    side = view.lower[at].rpartition("-")
    return "LOC" if free and side[0] and side[2] in lexicon.places.sides else None


def _list_noun(view: WordView, joint: int) -> int:
    """`villes` of `les villes de Vellac, d'Orn et de Narve`: the word before the list that `joint` goes on, or -1."""
    at = joint
    while joint - at < _LONGEST_LIST and view.same_sentence(at - 1, joint):
        if not view.is_capital(at - 1) and view.lower[at - 1] not in _JOINING:
            return at - 1
        at -= 1
    return -1


def _opens_dateline(view: WordView, at: int) -> bool:
    """`VELLAC, 3 mars (XPA) - `, `VELLAC (XPA) - `: the capitals that begin the sentence."""
    form = view.form[at]
    index = view.sentence_of[at]
    if index < 0 or not form.isupper() or len(form) < _SHORTEST_TOWN or view.sentences[index].first != at:
        return False
    ahead = range(at + 1, min(at + _DATELINE, view.sentences[index].last - 1))
    return any(view.form[i] == ")" and view.form[i + 1] in ("-", "–", "—") for i in ahead)


def _can_be_person(view: WordView, at: int) -> bool:
    """Not an acronym, a nationality, a state or a known name."""
    form, lower = view.form[at], view.lower[at]
    if (len(form) > 1 and form.isupper()) or form in view.lexicon.known:
        return False
    if lower in view.lexicon.adjectives or lower in view.lexicon.peoples:
        return False
    entry = view.gazetteer.find(form)
    return entry is None or entry.size != "S"
