"""Who may be harmed without a number: one who is named or described, and several of one sort."""

from __future__ import annotations

from recoupe.extract.clauses import ClauseView
from recoupe.extract.counts.scene import Scene
from recoupe.extract.heads import is_gentilic
from recoupe.extract.people import people

_ONE = frozenset(
    (
        "le",
        "la",
        "l'",
        "du",
        "son",
        "sa",
        "mon",
        "ma",
        "notre",
        "votre",
        "leur",
        "ton",
        "ta",
        "ce",
        "cet",
        "cette",
    )
)
_SEVERAL = frozenset(
    (
        "les",
        "des",
        "ses",
        "leurs",
        "mes",
        "nos",
        "vos",
        "ces",
        "aux",
        "certains",
        "certaines",
        "divers",
        "diverses",
    )
)
_GENERAL = frozenset(
    ("personnel", "population", "famille", "foyer", "ménage", "équipage", "vie", "âme", "garde")
)
_SOME_OF = frozenset(
    ("d' autres", "certains", "certaines", "plusieurs", "beaucoup", "tous", "toutes", "la plupart", "nombre")
)
_OF_AGE = 18
_MOST = frozenset(("plupart", "majorité"))
_BEFORE_GENERAL = frozenset(("secrétaire", "directeur", "procureur", "inspecteur", "avocat"))
_RANKS = frozenset(("un", "deux", "trois", "1", "2", "3"))
_STILL_ONE = (
    None,
    "captured",
    "casualties",
    "wounded",
    "missing",
)  # `la victime est décédée`, `le blessé a succombé`
_ARTICLES = frozenset(("le", "la", "l'", "un", "une"))
_OF_SOME = frozenset(("autre", "second", "seconde", "premier", "première", "dernier", "dernière"))


def one_person(scene: Scene, chunk: int, *, of: bool = False) -> bool:
    """A person's name, or a singular person noun with a definite article: not `un chauffeur`; with `of` behind `du`."""
    view, tokens = scene.context.view, scene.context.document.tokens
    found = view.chunks[chunk]
    at = found.head if scene.lower[found.head] == "numéro" else found.first - 1
    if at >= 0 and scene.lower[at] == "numéro" and scene.lower[at + 1] in _RANKS:
        return True  # « le numéro deux du Front »
    if found.pronoun or (found.quantity >= 0 and not _one_more(scene, found.first, found.head)):
        return False
    if found.name >= 0 and scene.context.document.names[found.name].kind == "person":
        return True
    if _one_more(scene, found.first, found.head):
        return True
    noun = scene.noun(found.head)
    single = not _ONE.isdisjoint(tokens.lower[found.first : found.head])
    single = single or (of and tokens.lower[found.first] == "du")
    if noun is None:
        form = tokens.form[found.head]
        return single and found.name < 0 and is_gentilic(form) and tokens.number[found.head] != "Plur"
    told = noun.state not in _STILL_ONE
    letters = tokens.form[found.head].isupper()  # `le CRS`
    a_man = noun.lemma == "garde" and tokens.lower[found.first] in ("le", "un", "du", "ce", "mon", "son")
    if (
        told
        or (noun.lemma in _GENERAL and not a_man)
        or (tokens.number[found.head] == "Plur" and not letters)
    ):
        return False
    if not letters and tokens.lower[found.head].endswith("s") and noun.lemma != tokens.lower[found.head]:
        return False
    return single


def any_person(scene: Scene, chunk: int) -> bool:
    """One person, told before perhaps by `un`: whom a pronoun may stand for."""
    found = scene.context.view.chunks[chunk]
    if one_person(scene, chunk):
        return True
    noun = scene.noun(found.head)
    if noun is None or noun.state not in _STILL_ONE or noun.lemma in _GENERAL:
        return False
    single = scene.context.document.tokens.number[found.head] != "Plur"
    return single and scene.lower[found.first] in ("un", "une")


def maybe_person(scene: Scene, chunk: int) -> bool:
    """`le viticulteur`: a definite noun that no list holds and that ends like one for people."""
    tokens, found = scene.context.document.tokens, scene.context.view.chunks[chunk]
    if found.pronoun or found.quantity >= 0 or found.name >= 0 or scene.noun(found.head) is not None:
        return False
    single = (
        not _ONE.isdisjoint(tokens.lower[found.first : found.head]) and tokens.number[found.head] != "Plur"
    )
    return single and tokens.upos[found.head] == "NOUN" and people().looks_human(tokens.lemma[found.head])


def _one_more(scene: Scene, first: int, head: int) -> bool:
    """`Le quatrième est porté disparu`, `l'autre est mort`: of those counted just before."""
    word = scene.lower[head]
    if not (word.endswith("ième") or word in _OF_SOME) or scene.lower[first] not in _ARTICLES:
        return False
    sentence = scene.context.sentence_of[head]
    return head == first + 1 and scene.last(sentence, first, reach=1) >= 0


def is_author(view: ClauseView, chunk: int) -> bool:
    """`l'auteur de l'attentat`: whose death is none of its toll."""
    return chunk >= 0 and view.document.tokens.lemma[view.chunks[chunk].head] == "auteur"


def _is_a_child(scene: Scene, first: int, last: int) -> bool:
    """`Ivo Brek, 13 ans,`, `un berger de 9 ans`: by their age."""
    for i in range(first + 1, min(last + 4, len(scene.lower) - 1)):
        if scene.lower[i + 1] in ("ans", "mois") and scene.lower[i].isdigit():
            young = int(scene.lower[i]) < _OF_AGE or scene.lower[i + 1] == "mois"
            return young and scene.lower[i - 1] in (",", "de", "(")
    return False


def class_of(scene: Scene, chunk: int) -> str:
    """The victims class of a described person: by the nouns of the phrase."""
    first, last = scene.context.view.extent(chunk)
    if _is_a_child(scene, first, last):
        return "children"
    for i in range(first, min(last, first + 6)):
        noun = scene.noun(i)
        of_office = (
            i > first and scene.lower[i - 1] in _BEFORE_GENERAL
        )  # « le secrétaire général » is no soldier
        if noun is not None and noun.victims != "people" and not of_office:
            return noun.victims
    if last < len(scene.lower) and scene.lower[last] == ",":  # `Jan Orval, caméraman d'une chaîne locale,`
        for i in range(last + 1, min(len(scene.lower), last + 4)):
            noun = scene.noun(i)
            if noun is not None:
                return noun.victims
            if scene.upos[i] in ("VERB", "AUX", "PUNCT"):
                break
    name = scene.context.view.chunks[chunk].name
    if name >= 0 and scene.context.document.names[name].kind == "person":
        return scene.calling(name) or "people"
    return "people"


def is_several(scene: Scene, chunk: int) -> bool:
    """People of one sort without a number: `les otages`, `ses gardes`; not `les blessés`."""
    found, tokens = scene.context.view.chunks[chunk], scene.context.document.tokens
    if tokens.lower[found.head] in _MOST and _of_them(scene, chunk):
        return True
    if _some_of_them(scene, chunk):
        return True
    if found.pronoun or found.quantity >= 0 or _SEVERAL.isdisjoint(tokens.lower[found.first : found.head]):
        return False
    noun = scene.noun(found.head)
    told = noun is not None and noun.state not in (None, "captured", "none")
    return noun is not None and not told and tokens.number[found.head] == "Plur"


def _some_of_them(scene: Scene, chunk: int) -> bool:
    """`D'autres ont été blessés`, `Plusieurs ont été arrêtés`: some of people told just before."""
    found = scene.context.view.chunks[chunk]
    words = " ".join(scene.lower[found.first : found.last])
    if words not in _SOME_OF:
        return False
    sentence = scene.context.sentence_of[found.first]
    first, _ = scene.bounds(max(0, sentence - 2))
    return any(scene.noun(t) is not None for t in range(first, found.first))


def _of_them(scene: Scene, chunk: int) -> bool:
    """`La plupart d'entre eux`, `la plupart des passagers`: most of people told before, or of a sort."""
    view, head = scene.context.view, scene.context.view.chunks[chunk].head
    if scene.lower[head + 1 : head + 3] == ["d'", "entre"] and scene.lower[head + 3] in ("eux", "elles"):
        return True
    heads = (scene.noun(view.chunks[d].head) for d in view.dependents(chunk))
    return any(noun is not None and noun.state in (None, "captured", "none") for noun in heads)
