"""Mends the ends of the model's spans: articles before, marks inside and after."""

from __future__ import annotations

import re

from recoupe.annotate.names.mention import Mention, WordView

_INITIALLED = 3  # tokens of a name with an initial: longer ones are titles
_ROMAN = re.compile(r"[IVXLC]{1,6}(?:er|re|e|ème)?")
_OPENING = {"«", "(", "“", '"', "["}
_CLOSING = {"»", ")", "”", '"', "]"}
_EDGE = _OPENING | _CLOSING | {",", ";", ":", "-", "–", "—", "!", "?", "…", "•", "|", "*", "/"}
_QUOTES = (["«"], ["“"], ['"'])
_SMALL = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX", "PRON"})
_MARKS = _EDGE - {"!", "?", "…"}
_ARTICLES = frozenset(
    {"le", "la", "les", "l'", "un", "une", "du", "des", "au", "aux", "de", "d'", "à", "en", "ce", "cette"}
)
_FOR_NOW = frozenset(
    {"moment", "instant", "heure", "première", "deuxième", "fois", "part", "raison", "suite", "autant"}
)
_BEFORE_NAMES = frozenset(
    {
        "pour",
        "selon",
        "chez",
        "avec",
        "contre",
        "mais",
        "sans",
        "malgré",
        "comme",
        "quand",
        "car",
        "puis",
        "après",
    }
)  # what a sentence may open with before a name

_RELATIVES = frozenset({"que", "qu'", "qu’", "qui", "dont"})


def repair(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """The mentions without what does not belong to a name; those that are nothing but that are dropped."""
    apart = (part for mention in mentions for part in _from_speaker(view, mention))
    whole = (part for mention in apart for part in _parts(view, mention))
    mended = (_mend(view, mention) for mention in whole)
    kept = (_initialled(view, _with_stop(view, mention)) for mention in mended if mention is not None)
    return _without_inner([_with_particle(view, mention) for mention in kept])


def _with_stop(view: WordView, mention: Mention) -> Mention:
    """`Kamel L.`: the stop behind the initial by which the press names a suspect."""
    last = mention.last
    initial = mention.type == "PER" and last - mention.first > 1 and len(view.form[last - 1]) == 1
    stopped = last < len(view) and view.form[last] == "." and view.same_sentence(mention.first, last)
    if not initial or not stopped or not view.form[last - 1].isupper():
        return mention
    return Mention(mention.first, last + 1, mention.type, mention.sure)


def _initialled(view: WordView, mention: Mention) -> Mention:
    """`(parle à) B. Orn`: who is named behind an initial, with it, whatever stands before."""
    at = mention.first - (mention.first > 0 and view.is_initial(mention.first - 1))
    if not view.is_initial(at) or at + 1 >= len(view) or not view.same_sentence(at, at + 1):
        return mention
    surname = view.form[at + 1]
    if not view.is_capital(at + 1) or surname.isupper() or mention.last - at > _INITIALLED:
        return mention
    return Mention(at, max(mention.last, at + 2), "PER", sure=True)


def _with_particle(view: WordView, mention: Mention) -> Mention:
    """`Vellac del Orno`, `Vellac al-Orn`: a place's name goes on past its particle."""
    last = view.place_end(mention.last) if mention.type == "LOC" else mention.last
    return mention if last == mention.last else Mention(mention.first, last, "LOC", mention.sure)


def _without_inner(mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that one before them has come to hold."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.first, -m.last)):
        if not kept or mention.first >= kept[-1].last:
            kept.append(mention)
    return kept


def _parts(view: WordView, mention: Mention) -> tuple[Mention, ...]:
    """`ONU Marc Delvaux` is two names where a first name follows an acronym; `bataille de Vellac` names Vellac."""
    if mention.last - mention.first > 1 and any(
        view.form[at][0] in "@#" for at in range(mention.first, mention.last)
    ):
        return _around_tags(view, mention)
    first, last = mention.first, mention.last
    form, lower = view.form[first], view.lower[first]
    if (
        mention.type == "ORG"
        and last - first > 2
        and form.isupper()
        and len(form) > 1
        and view.is_capital(first + 1)
    ):
        if _begins_person(view, first, last):
            return Mention(first, first + 1, "ORG"), Mention(first + 1, last, "PER")
        if lower in view.lexicon.organisations.generic:
            return (Mention(first + 1, last, "ORG"),)
    if mention.type == "ORG" and lower == "ministère" and _all_capital(view, first + 1, last):
        return (Mention(first + 1, last, "PER"),)  # « le porte-parole du ministère Ivo Brek »
    apart = _known_then_person(view, mention) or _town_then_person(view, mention)
    if apart:
        return apart
    if last - first > 2 and lower in view.lexicon.places.outside and not form[0].isupper():
        tail = first + 1
        while tail < last and not view.is_capital(tail):
            tail += 1
        if tail < last and mention.type in ("LOC", "MISC"):
            return (Mention(tail, last, "LOC"),)
    return (mention,)


def _known_then_person(view: WordView, mention: Mention) -> tuple[Mention, ...]:
    """`Nations unies Marc Delvaux`, `l'émir d'Aqmi Marc Delvaux`: a name that a list has, then a person."""
    first, last = mention.first, mention.last
    group = view.lexicon.known.get(view.words(first, first + 1))
    if group is not None and group.kind == "armed_group" and _all_capital(view, first + 1, last):
        return Mention(first, first + 1, "ORG"), Mention(first + 1, last, "PER")
    two = group is not None and group.kind == "outlet" and mention.type == "ORG" and last - first == 2
    if two and view.lower[first + 1] in view.lexicon.first_names:  # « a confié à l'AFP Sofia, 30 ans »
        return Mention(first, first + 1, "ORG"), Mention(first + 1, last, "PER")
    for end in range(first + 2, last - 1) if mention.type == "ORG" and last - first > 3 else ():
        if view.words(first, end) in view.lexicon.known and _all_capital(view, end, last):
            return Mention(first, end, "ORG"), Mention(end, last, "PER")
    return ()


def _town_then_person(view: WordView, mention: Mention) -> tuple[Mention, ...]:
    """`l'adjointe au maire de Lyon Paule Moris`: an office's town, and who holds it by a first name."""
    first, last = mention.first, mention.last
    office = first > 1 and view.lower[first - 1] in ("de", "d'") and view.same_sentence(first - 2, first)
    if not office or view.lower[first - 2] not in view.lexicon.bodies.of_towns or last - first < 3:
        return ()
    names = view.lexicon.first_names
    if view.lower[first] in names or view.lower[first + 1] not in names:
        return ()
    apart = _all_capital(view, first + 1, last)
    return (Mention(first, first + 1, "LOC"), Mention(first + 1, last, "PER")) if apart else ()


def _from_speaker(view: WordView, mention: Mention) -> tuple[Mention, ...]:
    """`a déclaré depuis Paris Ivo Brek`: a town behind a verb of saying, and who speaks there."""
    first, last = mention.first, mention.last
    behind = first > 1 and view.lower[first - 1] in ("depuis", "à") and view.upos[first - 2] == "VERB"
    if mention.type != "LOC" or not behind or view.tokens.lemma[first - 2] not in view.lexicon.saying:
        return (mention,)
    apart = _all_capital(view, first + 1, last)
    return (Mention(first, first + 1, "LOC"), Mention(first + 1, last, "PER")) if apart else (mention,)


def _all_capital(view: WordView, first: int, last: int) -> bool:
    """Whether two words or more follow, each with a capital and small letters: a person's name."""
    words = range(first, last)
    return len(words) > 1 and all(view.is_capital(at) and not view.form[at].isupper() for at in words)


def _around_tags(view: WordView, mention: Mention) -> tuple[Mention, ...]:
    """`@noria_v Depuis` is a handle and a word, `Vellac #crue` a name and a topic: a handle names by itself."""
    parts: list[Mention] = []
    at = mention.first
    while at < mention.last:
        end = at + 1
        if view.form[at][0] == "@":
            parts.append(Mention(at, end, "PER"))
        elif view.form[at][0] != "#":
            while end < mention.last and view.form[end][0] not in "@#":
                end += 1
            if end - at > 1 or not view.is_plain_word(at):
                parts.append(Mention(at, end, mention.type))
        at = end
    return tuple(parts)


def _begins_person(view: WordView, first: int, last: int) -> bool:
    """Whether a person's name follows the acronym at `first`: by its first name, or the acronym stands alone too."""
    rest = range(first + 1, last)
    if any(
        view.form[at].isupper() or not (view.is_capital(at) or view.lower[at] in view.lexicon.particles)
        for at in rest
    ):
        return False
    if view.lower[first + 1] in view.lexicon.first_names:
        return True
    acronym = view.form[first]
    alone = (
        at for at in view.capitals if view.form[at] == acronym and at != first and not view.is_capital(at + 1)
    )
    return next(alone, None) is not None


def _mend(view: WordView, mention: Mention) -> Mention | None:
    first, last = mention.first, mention.last
    if last - first > 1 and view.form[first] == "A" and _behind_at(view, first + 1):
        return _mend(view, Mention(first + 1, last, "LOC", mention.sure))
    if last - first > 1 and view.form[first] in view.lexicon.titles:
        if mention.type != "PER" and view.is_capital(first) and view.is_capital(first + 1):
            return _mend(view, Mention(first + 1, last, "PER", mention.sure))  # « l'évêque, Mgr Tiago Lorme »
        first += mention.type == "PER"
    if (
        mention.type == "PER"
        and last - first > 1
        and (_ends_role(view, first) or _is_nationality(view, first))
    ):
        first += 1
    if mention.type == "ORG":
        last = with_complement(view, first, last)
    if mention.type == "LOC":
        first = _with_inside_noun(view, first)
    if mention.type != "MISC":  # « une note de la Sécurité civile | que Le Courrier a lue »
        last = next((at for at in range(first + 1, last) if view.form[at] in _RELATIVES), last)
    work = mention.type == "MISC"  # its article and its stop belong to a title: « Le Pont ! »
    while first < last and _is_loose_start(view, mention, first, last):
        first += 1
    last = _before_unbalanced(view, first, last)
    while first < last and (
        view.form[last - 1] in (_MARKS if work else _EDGE)
        or (last - first > 1 and _is_loose_end(view, last - 1, work))
    ):
        last -= 1
    if first >= last or not _can_be_name(view, first, last) or (work and _is_said(view, first, last)):
        return None
    if (first, last) == (mention.first, mention.last):
        return mention
    return Mention(first, last, mention.type, mention.sure)


def _behind_at(view: WordView, at: int) -> bool:
    """`A Vellac, dix maisons ont brûlé`: a capital for `à` that opens a sentence, not `A. Vorel`, `A Anna Vorel`."""
    opens = view.opens(at - 1) or (at > 1 and view.form[at - 2] in _EDGE)
    return opens and view.is_capital(at) and view.lower[at] not in view.lexicon.first_names


def _is_loose_start(view: WordView, mention: Mention, first: int, last: int) -> bool:
    """An edge mark, or an article that the sentence's start or small letters show to stand outside.

    So does `Pour` of `Pour Ivo Brek, le pont tiendra`, and the verb of `« Oui », soupire Ivo Brek`.
    """
    work = mention.type == "MISC"
    if view.form[first] in _EDGE:
        return True
    small = view.form[first][0].islower() and last - first > 1
    verb = view.tokens.verbform[first]
    if small and mention.type != "MISC" and (verb == "Fin" or (verb == "Inf" and view.is_capital(first + 1))):
        return True  # « va encercler Vellac »
    before = view.lower[first] in _BEFORE_NAMES and view.is_capital(first + 1) and last - first > 1
    if view.lower[first] not in _ARTICLES and not before:
        return False
    if not view.is_capital(first):
        return True
    if not view.opens(first) or last - first == 1 or (work and view.form[first - 1 : first] in _QUOTES):
        return False
    whole = view.words(first, last)
    return whole.replace("’", "'") not in view.lexicon.known and view.gazetteer.find(whole) is None


def _is_loose_end(view: WordView, at: int, work: bool) -> bool:
    """A small word that no name ends with: a verb, a preposition, an article, a day (`la Banque jeudi`)."""
    if not view.form[at][0].islower():
        return False
    if view.lower[at] in view.lexicon.organisations.days:
        return view.lower[at - 1] not in _ARTICLES  # `le Journal du dimanche`
    return not work and (view.upos[at] in _SMALL or view.tokens.verbform[at] == "Fin")


def _is_said(view: WordView, first: int, last: int) -> bool:
    """A sentence in quotes, not the title of a work: a finite verb inside, and no closing quote right after."""
    if "Fin" not in view.tokens.verbform[first:last]:
        return False
    return last >= len(view) or view.form[last] not in _CLOSING


def _is_nationality(view: WordView, at: int) -> bool:
    """`Norvégien` of `le Norvégien Anders Vik`, not a surname: a name of two words or more has to follow it."""
    lower = view.lower[at]
    known = lower in view.lexicon.peoples or lower in view.lexicon.adjectives
    return known and lower not in view.lexicon.first_names


def _ends_role(view: WordView, at: int) -> bool:
    """`Etat` of `secrétaire d'Etat X`."""
    if at < 2 or not view.same_sentence(at - 2, at):
        return False
    return f"{view.lower[at - 2]} {view.lower[at - 1]}{view.lower[at]}" in view.lexicon.roles


def with_complement(view: WordView, first: int, last: int) -> int:
    """Where a name like `Institut national` ends: with the nouns that say of what (`des études marines`)."""
    if view.lower[first] not in view.lexicon.organisations.heads:
        return last
    at = last
    meant = at < len(view) and view.lower[at] == "pour"  # « l'Agence des Nations unies pour les réfugiés »
    if not view.is_capital(first) and not (meant and view.lower[last - 1].endswith("unies")):
        return last
    if not meant and any(
        view.form[at][0].isupper() or view.upos[at] != "ADJ" for at in range(first + 1, last)
    ):
        return last
    if at >= len(view) or view.lower[at] not in ("des", "du", "de", "d'", "pour"):
        return last
    at += 1
    while view.same_sentence(first, at) and view.upos[at] == "DET":
        at += 1
    nouns = at
    while view.same_sentence(first, at) and view.upos[at] in ("NOUN", "ADJ") and not view.is_capital(at):
        at += 1
    if nouns >= at or view.upos[nouns] != "NOUN" or (meant and view.lower[nouns] in _FOR_NOW):
        return last
    if meant and view.same_sentence(first, at + 1) and view.lower[at] in ("des", "de", "d'", "du"):
        further = at + 1  # « pour la coordination des affaires humanitaires »
        while view.same_sentence(first, further) and view.upos[further] in ("NOUN", "ADJ"):
            further += 1
        at = further if further > at + 1 and view.upos[at + 1] == "NOUN" else at
    return at if meant or last - first > 1 else last


def _with_inside_noun(view: WordView, first: int) -> int:
    """`place Tahrir`, `golfe du Mexique`: where the name begins if such a noun stands before it."""
    at = first - 1
    nouns = view.lexicon.places.inside
    if at > 0 and view.lower[at] in ("de", "d'", "des"):
        nouns = view.lexicon.places.inside_of
        at -= 1
    elif at > 0 and view.lower[at] == "du":
        at -= 1
    elif at > 1 and view.lower[at] in ("la", "l'") and view.lower[at - 1] == "de":
        at -= 2
    nouny = at >= 0 and view.upos[at] == "NOUN" and view.same_sentence(at, first)
    return at if nouny and view.form[at] in nouns else first


def _before_unbalanced(view: WordView, first: int, last: int) -> int:
    """Where to stop so that no opening or closing mark stands alone inside."""
    for opening, closing in (("«", "»"), ("(", ")")):
        marks = [at for at in range(first, last) if view.form[at] in (opening, closing)]
        if len(marks) % 2 or (marks and view.form[marks[0]] == closing):
            return marks[0]
    return last


def _can_be_name(view: WordView, first: int, last: int) -> bool:
    """A lone nationality, title or role is no name, nor a lone plain word in small letters or at a start."""
    if last - first > 1:
        return True
    form, lower = view.form[first], view.lower[first]
    lexicon = view.lexicon
    if _ROMAN.fullmatch(form):
        return False
    if view.is_plain_word(first) and not form[0].isupper():
        return False
    if len(form) <= 2 and form[0].isupper() and form[-1] == ".":
        return False
    if view.is_plain_word(first) and view.opens(first) and form not in lexicon.known:
        return lower in lexicon.first_names or view.gazetteer.find(form) is not None
    if lower in lexicon.adjectives or lower in lexicon.peoples or lower in lexicon.titles:
        listed = lexicon.known.get(form)  # `les Philippines` is the state
        return listed is not None and (listed.kind == "state" or (form.isupper() and len(lower) > 1))
    return not (lower in lexicon.roles and view.opens(first))
