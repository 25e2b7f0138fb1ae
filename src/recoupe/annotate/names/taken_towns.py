"""What is done to towns and hardly to people: the verbs beside a bare name which tell that it is a place."""

from __future__ import annotations

from recoupe.annotate.names.mention import Mention, WordView

_REACH = 4  # tokens between a verb and the name that it is said of
_APPOSED = 9  # tokens between commas behind a name
_WIDE = 12  # tokens before a verb in which whoever bears arms stands
_ADVANCING = frozenset(("foncer", "marcher", "avancer", "progresser", "fondre", "converger", "rouler"))
_RINGED = frozenset(("assiéger", "encercler", "conquérir", "reconquérir", "pilonner", "reprendre"))
_GIVEN_UP = frozenset(
    ("abandonner", "lâcher", "sécuriser", "pacifier", "réoccuper")
)  # of towns, where an army does it
_THEY = frozenset(("ils", "elles"))  # of those told of in the sentence before
_SKIPPED = frozenset(("AUX", "ADV", "PRON"))
_JOINING = frozenset(("et", ",", "puis"))
_RELATIVES = frozenset(("que", "qu'", "dont"))
_READ_AS_NOUNS = frozenset(("prise", "reprise"))  # participles, behind a comma
_UNDER = frozenset(("contrôle", "blocus", "siège", "bombes", "obus", "domination", "occupation"))
_OF = frozenset(("de", "d'"))


def is_taken(view: WordView, mention: Mention) -> bool:
    """`les rebelles tiennent toujours Vellac`, `Vellac a été prise`, `Vellac, assiégée depuis mai`, `Vellac, où`."""
    if mention.last - mention.first != 1 or view.lower[mention.first] in view.lexicon.first_names:
        return False
    return _behind_verb(view, mention.first) or suffers(view, mention.last) or _opened(view, mention.first)


def _opened(view: WordView, name: int) -> bool:
    """`Encerclée depuis mars, Vellac est privée d'eau`: a participle in the feminine opens the sentence."""
    first = view.sentences[view.sentence_of[name]].first
    lemma = view.tokens.lemma[first]
    done = lemma in _RINGED or (lemma in view.lexicon.places.suffered | _GIVEN_UP and _by_arms(view, first))
    opens = view.tokens.verbform[first] == "Part" and done
    return opens and first < name and view.form[name - 1] == "," and view.lower[first].endswith(("ée", "ise"))


def _behind_verb(view: WordView, name: int) -> bool:
    """`ont repris lundi Vellac`, `tiennent toujours Vellac`, `se retirent de Vellac`: of who bears arms, or sure."""
    at = _past_list(view, name) - 1
    if at > 0 and view.lower[at] == "sur":
        return view.tokens.lemma[at - 1] in _ADVANCING and _before(view, at - 1, view.lexicon.places.arms)
    of = at >= 0 and view.lower[at] in _OF
    at -= of
    if of:
        at = _past_object(view, at)
    near, floor = at + 1, max(0, at - _REACH)
    while at >= floor and view.same_sentence(at, name) and not view.tokens.verbform[at]:
        if (
            view.upos[at] != "ADV"
            and view.lower[at] not in view.lexicon.organisations.days
            and view.lower[at] not in _RELATIVES
        ):
            return False
        at -= 1
    if at < floor or not view.same_sentence(at, name):
        return False
    lexicon, lemma = view.lexicon, view.tokens.lemma[at]
    if of:
        return lemma in lexicon.places.left_by_arms and _before(
            view, at, lexicon.places.arms | lexicon.places.folk
        )
    if lemma in lexicon.places.taken and at < near - 1:
        return True
    if lemma in lexicon.places.left_by_people and _before(view, at, lexicon.places.folk):
        return True
    return lemma in lexicon.places.taken_by_arms and _before(view, at, lexicon.places.arms)


def _past_object(view: WordView, at: int) -> int:
    """`a chassé les jihadistes de Vellac`: over whom it drives out, to the verb."""
    back = at
    while back > max(0, at - _REACH) and view.upos[back] in ("NOUN", "ADJ", "DET"):
        back -= 1
    out = view.tokens.verbform[back] and view.tokens.lemma[back] in view.lexicon.places.left_by_arms
    return back if out else at


def _past_list(view: WordView, name: int) -> int:
    """`ont pris Orno, puis Vellac`: where the list of bare names begins that the name ends."""
    at = name
    while at >= 2 and view.same_sentence(at - 2, name) and view.lower[at - 1] in _JOINING:
        before = at - 2 - (view.form[at - 2] == ",")
        if before < 0 or view.upos[before] != "PROPN":
            break
        at = before
    return at


def _before(view: WordView, at: int, nouns: frozenset[str]) -> bool:
    """Whether who bears arms, or people, stand before the verb in its sentence."""
    sentence = view.sentences[view.sentence_of[at]]
    first = sentence.first
    opens = at - first < _REACH and view.tokens.verbform[at] in ("Inf", "Part")
    if opens and not nouns.isdisjoint(view.tokens.lemma[at : min(sentence.last, at + _WIDE)]):
        return True  # « Après avoir pris Vellac, l'armée »
    if not nouns.isdisjoint(view.tokens.lemma[max(first, at - _WIDE) : at]):
        return True
    they = first > 0 and not _THEY.isdisjoint(view.lower[max(first, at - _WIDE) : at])
    return they and not nouns.isdisjoint(view.tokens.lemma[max(0, first - _WIDE) : first])


def _by_arms(view: WordView, at: int) -> bool:
    """`abandonnée par l'armée`: what who bears arms does to a place, by whom it was done."""
    if view.lower[at + 1 : at + 2] != ["par"]:
        return False
    return not view.lexicon.places.arms.isdisjoint(view.tokens.lemma[at + 2 : at + 2 + _REACH])


def _under(view: WordView, at: int) -> bool:
    """`aux mains`, `sous blocus`, `sous les bombes`."""
    if view.lower[at] == "aux":
        return view.lower[at + 1 : at + 2] == ["mains"]
    behind = view.lower[at + 1 : at + 3]
    return view.lower[at] == "sous" and not _UNDER.isdisjoint(
        behind[1:] if behind[:1] == ["les"] else behind[:1]
    )


def _headlined(view: WordView, at: int) -> bool:
    """`Vellac encerclée par l'armée`, `Vellac libérée`: a participle, in the feminine or with its doer."""
    if view.tokens.verbform[at] != "Part":
        return False
    by = at + 1 < len(view) and view.lower[at + 1] == "par"
    return view.tokens.lemma[at] in view.lexicon.places.suffered and (
        by or view.lower[at].endswith(("ée", "ise"))
    )


def _has_fallen(view: WordView, at: int) -> bool:
    """`(Vellac,) tombée en mai`, `tombé aux mains de`; men fall as well."""
    if view.tokens.lemma[at] not in view.lexicon.places.fallen:
        return False
    return view.lower[at].endswith("ée") or (at + 1 < len(view) and _under(view, at + 1))


def _falls_behind(view: WordView, at: int) -> bool:
    """`Vellac, symbole de la révolte, est tombée`: past the words between commas, which hold no verb."""
    stop = min(len(view), at + _APPOSED)
    end = next((k for k in range(at, stop) if view.form[k] == ","), -1)
    if end < 0 or not view.same_sentence(at, end) or any(view.tokens.verbform[at:end]):
        return False
    k = end + 1
    while k < len(view) and view.upos[k] in _SKIPPED and view.same_sentence(at, k):
        k += 1
    if k == end + 1 or k >= len(view) or view.tokens.verbform[k] != "Part":
        return False
    lemma, feminine = view.tokens.lemma[k], view.lower[k].endswith(("ée", "ise"))
    passive = any(view.tokens.lemma[j] == "être" for j in range(end, k))
    return feminine and (
        lemma in view.lexicon.places.fallen or (passive and lemma in view.lexicon.places.taken)
    )


def _befalls_apart(view: WordView, at: int) -> bool:
    """`(Vellac), reprise en mai`, `, où`, `, symbole de la révolte, est tombée`: behind a comma."""
    lexicon = view.lexicon
    at += 1
    if at >= len(view):
        return False
    if view.lower[at] == "où" or _under(view, at):
        return True
    if view.lower[at] in _RELATIVES:
        return not lexicon.places.arms.isdisjoint(view.tokens.lemma[at + 1 : at + _REACH])
    at += view.upos[at] == "ADV"
    if at < len(view) and view.lower[at] in _READ_AS_NOUNS:
        return True
    apart = at < len(view) and view.tokens.verbform[at] == "Part"
    if apart:
        told = view.tokens.lemma[at] in lexicon.places.suffered or _has_fallen(view, at)
        return told or (
            view.tokens.lemma[at] in _GIVEN_UP and view.lower[at].endswith("ée") and _by_arms(view, at)
        )
    return _falls_behind(view, at)


def suffers(view: WordView, last: int) -> bool:
    """`Vellac est tombée`, `Vellac a été prise`; `Vellac, reprise en mai,`, `Vellac, où`."""
    if last + 1 >= len(view) or not view.same_sentence(last - 1, last + 1):
        return False
    at, lexicon = last, view.lexicon
    while at + 2 < len(view) and view.lower[at] in _JOINING and view.upos[at + 1] == "PROPN":
        at += 2  # « Vellac et Orno sont tombées »
    last = at
    if view.form[at] == ",":
        return _befalls_apart(view, at)
    if _under(view, at) or _headlined(view, at):
        return True
    stop = min(len(view), at + _REACH)
    while at < stop and view.same_sentence(last, at) and view.upos[at] in _SKIPPED:
        at += 1
    if at + 1 < len(view) and _under(view, at):
        return True
    if at == last or at >= stop or view.tokens.verbform[at] != "Part":
        return False
    lemma = view.tokens.lemma[at]
    passive = any(view.tokens.lemma[k] == "être" for k in range(last, at))
    given_up = lemma in _GIVEN_UP and view.lower[at].endswith("ée") and _by_arms(view, at)
    suffered = lemma in lexicon.places.suffered or given_up
    return lemma in lexicon.places.fallen or (passive and suffered)
