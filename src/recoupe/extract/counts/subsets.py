"""Ways of the part: counted people who are some of those counted before (`138 civils, dont 29 enfants`)."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.people import people
from recoupe.extract.quantities import QuantityMention

_PRONOUNS = frozenset(("eux", "elles"))
_TELLING = 5  # tokens of `, on compte notamment`
_NEAR = 4  # tokens from a whole to the part that follows its comma
_FREE = frozenset(
    ("sain", "saine", "sains", "saines", "libre", "libres", "indemne", "indemnes", "rentrés", "rentrées")
)
_HARMED = frozenset(("killed", "wounded", "casualties"))
_GRAVE_REACH = 7  # tokens from a number to the word of its state
_GRAVE = frozenset(
    ("grave", "graves", "critique", "hospitalisé", "hospitalisés", "hospitalisée", "hospitalisées", "réanimation",
     "gravement", "grièvement", "sérieux", "absolue", "intensifs", "préoccupant")
)  # fmt: skip


def subset_opener(scene: Scene, quantity: QuantityMention) -> bool:
    """Whether `dont`, `parmi lesquels` or the like stands before a quantity and its article."""
    i = quantity.first
    if i and scene.lower[i - 1] in ("les", "ses", "ces"):
        i -= 1
    i -= scene.lower[i - 2 : i] in (["eux", ","], ["elles", ","], ["lesquels", ","], ["lesquelles", ","])
    before = scene.lower[max(0, i - 2) : i]
    openers = scene.lexicon.lists["subset"]
    if before and (before[-1] in openers or " ".join(before) in openers):
        return True
    return _among_them(scene, i)


def held_before(scene: Scene, quantity: QuantityMention) -> bool:
    """`29 morts, dont 17 otages`, `80 blessés, dont sept blessés graves`; not `300 disparus, dont 12 morts`."""
    last = scene.last(scene.context.sentence_of[quantity.first], quantity.first)
    if last < 0 or quantity.state is None:
        return False
    before = scene.counts[last].measure
    return before == quantity.state or (quantity.state == "captured" and before in _HARMED)


def _among_them(scene: Scene, i: int) -> bool:
    """`Parmi eux figurent quatre enfants`, `Parmi elles, on compte notamment dix femmes`: before token `i`."""
    first = i
    while first > 2 and i - first < _TELLING and scene.lower[first - 1] in GRAMMAR.counting_in:
        first -= 1
    return i > first and scene.lower[first - 2] == "parmi" and scene.lower[first - 1] in _PRONOUNS


def by_subset(scene: Scene, quantity: QuantityMention) -> Count | None:
    """Part of the count before: `138 civils, dont 29 enfants et 12 femmes`; `dont 48 sont des enfants`."""
    sentence = scene.context.sentence_of[quantity.first]
    if (
        not subset_opener(scene, quantity)
        and not _of_those(scene, quantity)
        and not in_a_subset(scene, quantity)
    ):
        return None
    start, _ = scene.bounds(sentence)
    index = scene.last(sentence, quantity.first, reach=scene.lower[start] == "parmi")
    if index < 0:
        return None
    while scene.counts[index].whole >= 0 and not _nested(scene, quantity, index):
        index = scene.counts[index].whole
    base = scene.counts[index]
    if _of_others(scene, base, quantity):
        return None
    found = scene.count(quantity, base.measure, "subset", base.clause, -1, base.role)
    victims, last = _predicated(scene, quantity)
    own = "people" if quantity.head is not None else scene.apart(quantity) or base.victims
    told = victims or quantity.victims or own
    return replace(found, whole=index, victims=told, last=max(last, found.last))


def _of_others(scene: Scene, base: Count, quantity: QuantityMention) -> bool:
    """`a fait 300 morts et chassé 9.000 civils, dont 800 hors du pays`: part of people whom this kind doesn't count."""
    own = (base.sentence, scene.context.sentence_of[quantity.first])
    return own[0] == own[1] and any(
        base.last <= q.first < quantity.first and q.unit_class == "people" and q.head is not None
        and not q.article and q.first not in scene.counted
        for q in scene.by_sentence.get(base.sentence, ())
    )  # fmt: skip


def by_whole(scene: Scene, quantity: QuantityMention) -> Count | None:
    """Part of those that the sentence opened with: `Sur les 247 morts, 190 ont été recensés à Oron`."""
    if quantity.unit_class != "none":
        return None
    sentence = scene.context.sentence_of[quantity.first]
    start, _ = scene.bounds(sentence)
    index = scene.last(sentence, quantity.first)
    if index < 0 or scene.lower[start] not in ("sur", "parmi", "des"):
        return None
    base = scene.counts[index]
    if base.first - start > 2 or base.whole >= 0 or scene.lower[base.last : base.last + 1] != [","]:
        return None
    if quantity.first - base.last > _NEAR:
        return None
    after = scene.lower[quantity.last : quantity.last + _NEAR]
    if base.measure == "captured" and not (scene.lexicon.released_forms | _FREE).isdisjoint(after):
        return None  # `sur les vingt otages, six ont été libérés`
    found = scene.count(quantity, base.measure, "subset", base.clause, -1, base.role)
    return replace(found, whole=index, victims=base.victims)


def _nested(scene: Scene, quantity: QuantityMention, index: int) -> bool:
    """`61 enfants, dont 22 élèves`: a `dont` right after a part opens a part of that part."""
    between = scene.lower[scene.counts[index].last : quantity.first]
    return subset_opener(scene, quantity) and len(between) <= 3 and "et" not in between


def _of_those(scene: Scene, quantity: QuantityMention) -> bool:
    """`26 décès, dont celui de quatre collègues`."""
    before = scene.lower[max(0, quantity.first - 3) : quantity.first]
    return len(before) == 3 and before[0] == "dont" and before[1] in ("celui", "celle", "ceux", "celles")


def in_a_subset(scene: Scene, quantity: QuantityMention) -> bool:
    """The second of `dont six enfants et cinq soignants`: nothing but a link since the first."""
    if quantity.head is None or quantity.other or quantity.state in scene.lexicon.states:
        return False
    last = scene.last(scene.context.sentence_of[quantity.first], quantity.first)
    if last < 0 or scene.counts[last].way != "subset":
        return False
    between = scene.lower[scene.counts[last].last : quantity.first]
    return bool(between) and all(word in ("et", ",", "ainsi", "que") for word in between)


def _predicated(scene: Scene, quantity: QuantityMention) -> tuple[str | None, int]:
    """The class said of a bare number (`dont 48 sont des enfants`), and where its words end."""
    i = quantity.phrase_last
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    if quantity.head is None and i + 2 < stop and scene.lower[i] in ("sont", "étaient"):
        for k in range(i + 1, min(stop, i + 4)):
            noun = people().forms.get(scene.lower[k])
            if noun is not None:
                return noun.victims, k + 1
    return None, quantity.phrase_last


def partitive_whole(scene: Scene, count: Count) -> Count:
    """`Quatre des blessés` is part of the wounded counted before; `trois des blessés sont morts` is not."""
    quantity = count.quantity
    if quantity is None or not quantity.partitive or count.whole >= 0:
        return count
    if quantity.head is None and _PRONOUNS.intersection(scene.lower[quantity.last : quantity.phrase_last]):
        index = scene.last(count.sentence, count.first, reach=1)  # `58 d'entre eux n'ont pas survécu`
        return replace(count, whole=index) if index >= 0 else count
    if quantity.state != count.measure:
        return count
    return replace(count, whole=same_measure(scene, count.sentence, count.first, count.measure))


def same_measure(scene: Scene, sentence: int, before: int, measure: str) -> int:
    """The last whole count of the same measure within two sentences, or -1."""
    for index in range(len(scene.counts) - 1, -1, -1):
        count = scene.counts[index]
        if count.sentence < sentence - 2:
            return -1
        if count.first < before and count.measure == measure and count.whole < 0 and count.way != "ellipsis":
            return index
    return -1


def graver_part(scene: Scene, count: Count) -> Count:
    """`28 ont été blessés, 18 sont hospitalisés`, `Dix sont dans un état critique`: some of the wounded told before."""
    quantity = count.quantity
    if quantity is None or quantity.head is not None or count.whole >= 0 or count.measure != "wounded":
        return count
    _, stop = scene.bounds(count.sentence)
    behind = scene.lower[quantity.last : min(stop, quantity.last + _GRAVE_REACH)]
    at = next((k for k, word in enumerate(behind) if word in _GRAVE), -1)
    if at < 0 or "," in behind[:at]:
        return count
    index = same_measure(scene, count.sentence, count.first, "wounded")
    base = scene.counts[index].quantity if index >= 0 else None
    more = base is not None and (base.value or base.low or 0) > (quantity.value or 0)
    return replace(count, whole=index) if more else count
