"""What the words around a mention say of its type, as weights that add up over the article."""

from __future__ import annotations

from collections import defaultdict

from recoupe.annotate.names.mention import Mention, MentionType, WordView
from recoupe.annotate.names.taken_towns import is_taken

_STRONG = 4
_CLEAR = 3
_FAIR = 2
_SLIGHT = 1

_DETERMINERS = frozenset(("le", "la", "l'", "un", "une", "du", "au", "cet", "ce", "cette"))
_LEADING = _DETERMINERS | {"les", "des", "de", "d'"}

_SHARES = ("%", "cent")  # « 70 % de X »
_AT_ITS_EDGE = (["à", "l'", "entrée"], ["à", "la", "sortie"])  # « parvenus à l'entrée de X »

Votes = defaultdict[MentionType, int]


def add_evidence(view: WordView, mention: Mention, bases: frozenset[str], votes: Votes) -> None:
    """Add the votes of one mention's surroundings; `bases` are the `X` of every `X-Est` of the article.

    A name of several words that the model calls an organisation or a work keeps its type: only its own words
    tell what it is.
    """
    single = mention.last - mention.first == 1
    if not single and mention.type in ("ORG", "PER") and _is_beset(view, mention):
        votes["LOC"] += 3 * _STRONG
    if _is_building(view, mention):
        votes["LOC"] += 3 * _STRONG
    if not single and view.lower[mention.first] in view.lexicon.armed.heads:
        votes["ORG"] += 3 * _STRONG  # « les Moudjahidines du Velden »
    if mention.type == "PER" and not single and view.lower[mention.first] in view.lexicon.outlets.heads:
        votes["ORG"] += 3 * _STRONG  # « joint par Radio Velden, le curé ... »
    if not single and mention.type in ("ORG", "MISC"):
        if mention.type == "ORG" and _reads_as_person(view, mention):
            votes["PER"] += _STRONG
        return
    if single and mention.type == "ORG" and is_namesake(view, mention):
        votes["LOC"] += _STRONG
    if view.form[mention.first].startswith("@"):
        return
    if view.signs_dateline(mention):
        votes["ORG"] += _STRONG
    if mention.first > 0 and view.same_sentence(mention.first - 1, mention.first):
        _by_what_precedes(view, mention, single, votes)
    if single and mention.type in ("PER", "MISC", "ORG") and is_taken(view, mention):
        votes["LOC"] += _CLEAR
    _by_itself(view, mention, single, bases, votes)
    _by_what_follows(view, mention, votes)


def _by_what_precedes(view: WordView, mention: Mention, single: bool, votes: Votes) -> None:
    lexicon = view.lexicon
    at = mention.first - 1
    before = view.lower[at]
    if before in lexicon.places.before:
        votes["LOC"] += _FAIR
    elif before in lexicon.places.bearing and view.upos[at] == "NOUN":
        votes["LOC"] += 3 * _STRONG  # « le chef du village X »
    elif before == "sur" and single and at > 0 and view.lower[at - 1] in lexicon.places.over_places:
        votes["LOC"] += _CLEAR
    elif before in ("de", "d'", "du") and at > 0:
        surname = single and mention.type == "PER" and view.lower[mention.first] not in lexicon.first_names
        _by_noun_before_de(view, at - 1, surname, single, votes)
    elif before in ("le", "la", "l'", "au") and single:
        votes["LOC"] += _SLIGHT
        votes["ORG"] += _SLIGHT
    elif _is_office(view, at):
        unknown = view.gazetteer.find(view.words(mention.first, mention.last)) is None
        if single or mention.type == "PER" or unknown:
            votes["PER"] += _CLEAR
    elif _is_audience(view, at):
        votes["PER"] += _STRONG
    elif before in lexicon.outlets.cues or (single and before in lexicon.organisations.before):
        votes["ORG"] += _CLEAR
    elif single and mention.type == "PER" and view.takes_place(at):
        votes["LOC"] += _CLEAR
    elif before in ("et", ",") and single and at > 0 and _is_large_place(view, at - 1):
        votes["LOC"] += _FAIR


def _reads_as_person(view: WordView, mention: Mention) -> bool:
    """`a lancé Ilka Vorel`, `Danka Vorel, 34 ans`: two unknown words in capitals, of whom this is said."""
    words = range(mention.first, mention.last)
    if len(words) != 2 or any(view.form[at].isupper() or not view.is_capital(at) for at in words):
        return False
    lexicon = view.lexicon
    if view.lower[mention.first] in lexicon.organisations.heads or any(
        view.is_plain_word(at) for at in words
    ):
        return False
    before = mention.first - 1
    spoken = before >= 0 and view.upos[before] == "VERB" and view.tokens.lemma[before] in lexicon.saying
    if spoken and view.same_sentence(before, mention.first):
        return True
    return _is_aged(view, mention.last) or _has_office(view, mention)


def _has_office(view: WordView, mention: Mention) -> bool:
    """`dont Danka Vorel, patronne de la brigade`: a name without an article, and an office right behind it."""
    at = mention.last
    behind = at + 2 < len(view) and view.form[at] == "," and view.same_sentence(mention.first, at + 2)
    bare = mention.first == 0 or view.lower[mention.first - 1] not in _LEADING
    return behind and bare and view.lower[at + 1] in view.lexicon.roles and view.upos[at + 1] == "NOUN"


def _is_aged(view: WordView, at: int) -> bool:
    """`, 61 ans`, not followed by what lasted as long: `, 61 ans d'existence`."""
    aged = at + 3 < len(view) and view.form[at] == "," and view.lower[at + 2] == "ans"
    return (
        aged
        and view.upos[at + 1] == "NUM"
        and view.lower[at + 3] not in ("de", "d'")
        and view.same_sentence(at, at + 2)
    )


def _is_beset(view: WordView, mention: Mention) -> bool:
    """`a bombardé Tal Vellac`: two words that read as somebody's name, bare behind what armies do to towns."""
    at, lexicon = mention.first - 1, view.lexicon
    if at < 0 or view.words(mention.first, mention.last) in lexicon.known:
        return False
    return _besets(view, at) and view.lower[mention.first] not in lexicon.first_names


def _is_building(view: WordView, mention: Mention) -> bool:
    """`l'hôtel Miramar`, `l'hôpital Al-Nour`: the noun of a building right before its name, in one phrase."""
    at = mention.first - 1
    named = (
        at > 0 and view.lower[at] in view.lexicon.places.named_sites and view.same_sentence(at, mention.first)
    )
    return named and view.upos[at] == "NOUN" and view.lower[at - 1] in _DETERMINERS


def is_namesake(view: WordView, mention: Mention) -> bool:
    """`à Douma`: a town that bears the name of a body, which would have its article (`la Douma`)."""
    known = view.lexicon.known.get(view.words(mention.first, mention.last))
    if known is None or known.kind != "organisation" or mention.first == 0:
        return False
    entry = view.gazetteer.find(view.words(mention.first, mention.last))
    town = entry is not None and entry.size != "T"
    return town and (
        view.lower[mention.first - 1] in view.lexicon.places.before
        or _besets(view, mention.first - 1)
        or (view.lower[mention.first - 1] not in _LEADING and is_taken(view, mention))
    )


def _besets(view: WordView, at: int) -> bool:
    return bool(view.tokens.verbform[at]) and view.tokens.lemma[at] in view.lexicon.places.beset


def _is_audience(view: WordView, at: int) -> bool:
    """`a déclaré à la presse X`: who speaks, no newsroom's name."""
    return (
        at > 1
        and view.lower[at] == "presse"
        and view.lower[at - 1] == "la"
        and view.lower[at - 2] in ("à", "devant")
    )


def _is_office(view: WordView, at: int) -> bool:
    """`le ministre X`, `M. X`, `le porte-parole militaire X`: an office or title right before, an adjective between."""
    lexicon = view.lexicon
    if view.upos[at] == "ADJ" and view.lower[at] not in lexicon.roles and at > 0:
        return view.lower[at - 1] in lexicon.roles
    return (
        view.form[at] in lexicon.titles or view.lower[at] in lexicon.titles or view.lower[at] in lexicon.roles
    )


def _by_noun_before_de(view: WordView, at: int, surname: bool, single: bool, votes: Votes) -> None:
    """`le siège de X`, `s'emparer de X`; `surname` where the model takes the one word X for one."""
    lexicon = view.lexicon
    if at > 0 and _only_qualifies(view, at):
        at -= 1  # « la ville stratégique de X »
    noun = view.lower[at]
    if surname and (noun in _SHARES or view.lower[max(0, at - 2) : at + 1] in _AT_ITS_EDGE):
        votes["LOC"] += _CLEAR
    if surname and view.takes_place(at, with_de=True):
        votes["LOC"] += _CLEAR
    elif surname and noun in lexicon.places.of_places:
        votes["LOC"] += _FAIR
    elif noun in lexicon.places.town_nouns:
        votes["LOC"] += _STRONG if single else 3 * _STRONG  # two words read as a person's name are a town's
    elif noun in lexicon.places.events:
        votes["LOC"] += _SLIGHT
    elif (
        noun in lexicon.places.outside
        or noun in lexicon.places.directions
        or noun in lexicon.places.distances
    ):
        votes["LOC"] += _CLEAR
    elif noun in lexicon.places.nouns:
        votes["LOC"] += _FAIR
    elif noun in lexicon.armed.cues:
        votes["ORG"] += _SLIGHT


def _only_qualifies(view: WordView, at: int) -> bool:
    """Whether the word right before `de` tells of the town whose noun it follows: `stratégique`, `clé`."""
    told = view.upos[at] == "ADJ" or view.lower[at] in ("clé", "clef", "fantôme", "natale", "symbole")
    return told and view.lower[at - 1] in view.lexicon.places.town_nouns


def _by_itself(view: WordView, mention: Mention, single: bool, bases: frozenset[str], votes: Votes) -> None:
    form, lower = view.form[mention.first], view.lower[mention.first]
    if single and form in view.lexicon.surnames:
        votes["PER"] += _STRONG
    base, _, side = lower.rpartition("-")
    if single and base and side in view.lexicon.places.sides:
        votes["LOC"] += _STRONG * 2
    if single and form in bases:
        votes["LOC"] += _STRONG
    if not single and lower in view.lexicon.first_names:
        votes["PER"] += _FAIR
    if single and any(
        lower.startswith(stem) and len(lower) - len(stem) <= _STEM_LOSS for stem in view.nation_stems
    ):
        votes["LOC"] += _CLEAR
    entry = view.gazetteer.find(view.words(mention.first, mention.last))
    if entry is not None and entry.size != "T" and lower not in view.lexicon.places.stop:
        votes["LOC"] += _STRONG if not single else _FAIR if mention.type == "PER" else _SLIGHT


_STEM_LOSS = 3


def _is_large_place(view: WordView, at: int) -> bool:
    """Whether the one word at `at` is a state or a large town: what a list goes on with is one too."""
    if not view.is_capital(at) or view.is_capital(at - 1) or view.is_plain_word(at):
        return False
    entry = view.gazetteer.find(view.form[at])
    return entry is not None and entry.size != "T"


def _by_what_follows(view: WordView, mention: Mention, votes: Votes) -> None:
    """`X, 61 ans`; `X, directeur de ...`."""
    at = mention.last
    if at + 3 >= len(view) or view.form[at] != "," or not view.same_sentence(mention.first, at + 2):
        return
    aged = _is_aged(view, at)
    if view.lower[mention.first] in view.lexicon.outlets.heads:
        return  # « Joint par Radio Kamar, le curé ... »
    articled = mention.first > 0 and view.lower[mention.first - 1] in ("le", "la", "l'", "les")
    if not articled and (aged or view.lower[at + 1] in view.lexicon.roles):
        votes["PER"] += _CLEAR
