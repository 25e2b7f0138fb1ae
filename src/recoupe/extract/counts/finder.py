"""Finds the counted people of a document: the ways in order, from the surest, for each quantity."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.context import Context
from recoupe.extract.counts import (
    fates,
    links,
    nouns,
    phrases,
    states,
    subsets,
    sums,
)
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.counts.ways import UNKNOWN, SingleWay, Way, Ways
from recoupe.extract.places import PLACE_NOUNS
from recoupe.extract.quantities import QuantityMention

_BEHIND_COMMA = 2  # tokens from whose death is told to the participle that tells it again
_APART = 8  # tokens of what commas set apart
_RATED = 5  # tokens from a count to what it is set against
_BEING = frozenset(("est", "était", "fut", "être"))


def find_counts(context: Context, lexicon: PeopleLexicon, *, singles_too: bool = False) -> list[Count]:
    """The counts of one kind, sentence by sentence; with `singles_too` also the named and `nobody`.

    >>> # Douze civils, dont cinq enfants, ont été tués: 12 killed civilians, 5 killed children of them
    """
    scene = Scene(context, lexicon)
    ways = Ways(scene)
    alone = ways.of_singles() if singles_too else []
    for sentence in range(len(context.document.sentences)):
        if not context.readable(sentence):
            continue
        scene.begin = len(scene.counts)
        quantities = scene.by_sentence.get(sentence)
        if quantities:
            _quantities(scene, ways, quantities)
        if singles_too:
            _singles(scene, sentence, alone[sentence])
    sums.tie_parts(scene)
    return scene.counts


def _quantities(scene: Scene, ways: Ways, quantities: list[QuantityMention]) -> None:
    """Two passes: what stands before its explanation (`105 civils, ... l'ont été`) is tried again."""
    late: list[QuantityMention] = []
    for mention in quantities:
        quantity = _from_a_place(scene, mention)
        if (
            not _countable(scene, quantity)
            or _freed(scene, quantity)
            or _spelled_out(scene, quantity, quantities)
        ):
            continue
        if (
            _capacity(scene, quantity)
            or _whole(scene, quantity)
            or _rate(scene, quantity)
            or _difference(scene, quantity)
        ):
            continue
        found = _first(
            scene, quantity, (states.by_state,) if _opens(scene, quantity) else _ways(scene, ways, quantity)
        )
        if found is None:
            late.append(quantity)
        elif not fates.escaped(scene, found):
            scene.keep(found)
            again_harmed = fates.second_fate(scene, found)
            if again_harmed is not None:
                scene.keep(again_harmed)
    for quantity in late:
        found = _first(scene, quantity, ways.derived)
        if found is not None:
            scene.keep(found)
    _share_states(scene, quantities)


def _from_a_place(scene: Scene, quantity: QuantityMention) -> QuantityMention:
    """`5.000 habitants, dont 300 de la ville d'Oron`: people from there, not towns."""
    if (
        not quantity.partitive
        or quantity.lemma not in PLACE_NOUNS
        or not subsets.subset_opener(scene, quantity)
    ):
        return quantity
    return replace(
        quantity,
        head=None,
        lemma=None,
        unit=None,
        unit_class="none",
        phrase_last=quantity.last,
        partitive=False,
    )


def _share_states(scene: Scene, quantities: list[QuantityMention]) -> None:
    """`23 otages et 32 assaillants tués`: those held are also the dead that the participle after the list tells."""
    own = {quantity.first for quantity in quantities}
    for index in range(scene.begin, len(scene.counts)):
        count = scene.counts[index]
        held = count.quantity is not None and count.quantity.first in own and count.way == "state"
        if held and count.measure == "captured" and count.quantity is not None:
            shared = links.by_list(scene, replace(count.quantity, state=None))
            if shared is not None:
                scene.counts[index] = replace(shared, quantity=count.quantity)


def _spelled_out(scene: Scene, quantity: QuantityMention, quantities: list[QuantityMention]) -> bool:
    """`Deux otages, un Danois et un Suisse, ont été tués`: the one and the other are the two told before."""
    if quantity.value != 1:
        return False
    if _one_and_the_same(scene, quantity, quantities):
        return True
    told = [q for q in quantities if q.first < quantity.first and q.people and (q.value or 0) > 1]
    if not told:
        return False
    whole = told[-1]
    ones = [q for q in quantities if q.first >= whole.phrase_last and q.value == 1 and q.people]
    ones = ones[: int(whole.value or 0)]
    if quantity not in ones or len(ones) != whole.value or scene.lower[whole.phrase_last] != ",":
        return False
    between = range(whole.phrase_last, ones[-1].phrase_last)
    closed = scene.lower[ones[-1].phrase_last : ones[-1].phrase_last + 1] == [","]
    return closed and all(scene.upos[i] not in ("VERB", "AUX") for i in between)


def _one_and_the_same(scene: Scene, quantity: QuantityMention, quantities: list[QuantityMention]) -> bool:
    """`Un premier otage, un vigile de 54 ans, a été exécuté`: one, and who it was between commas."""
    before = [q for q in quantities if q.phrase_last == quantity.first - 1 and q.people and q.value == 1]
    if not before or scene.lower[quantity.first - 1] != ",":
        return False
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    ahead = range(quantity.phrase_last, min(stop - 1, quantity.phrase_last + _APART))
    closed = next((i for i in ahead if scene.lower[i] == ","), -1)
    between = range(quantity.phrase_last, closed)
    plain = all(scene.upos[i] not in ("VERB", "AUX", "CCONJ") for i in between)
    return closed >= 0 and plain and scene.upos[closed + 1] in ("AUX", "VERB")


def _opens(scene: Scene, quantity: QuantityMention) -> bool:
    """`Des treize otages, deux ont péri`: those who open the sentence are the whole, whatever the verb says."""
    if quantity.state is None:
        return False
    start, _ = scene.bounds(scene.context.sentence_of[quantity.first])
    after = scene.lower[quantity.phrase_last : quantity.phrase_last + 1]
    opened = scene.lower[start] in ("des", "sur", "parmi")
    return opened and quantity.first - start <= 2 and after == [","]


def _freed(scene: Scene, quantity: QuantityMention) -> bool:
    """`31 retenues, quatre libérées`: a participle right after a bare number says another thing of it."""
    if quantity.head is not None or quantity.last >= len(scene.lower):
        return False
    at = quantity.last
    while at < len(scene.lower) - 1 and scene.upos[at] == "AUX":
        at += 1  # `dont quatre ont été relâchés`
    stem = scene.lower[at].rstrip("s").rstrip("e")
    return stem in scene.lexicon.released_stems


def _countable(scene: Scene, quantity: QuantityMention) -> bool:
    """People, a share of them, a bare number; or a noun that no list holds, which the verb must tell to be people."""
    if quantity.unit_class == "share":
        if scene.lower[quantity.first - 1] == "soit":
            return False  # `900 personnes, soit le quart des habitants`: those told before
        if _apposed_share(scene, quantity):
            return False
        known = quantity.victims is not None or subsets.subset_opener(scene, quantity)
        return known or _of_the_counted(scene, quantity)
    if quantity.unit_class == "thing":
        return not quantity.article and quantity.lemma not in scene.lexicon.lists["animals"]
    if (
        quantity.article
        and scene.lower[quantity.phrase_last - 1].endswith("ième")
        and _count_follows(scene, quantity)
    ):
        return False  # « une explosion a tué dix clients, une deuxième deux pompiers »
    one_of = quantity.partitive and quantity.value == 1
    if one_of and not _BEING.isdisjoint(scene.lower[max(0, quantity.first - 2) : quantity.first]):
        return False  # `elle est l'une des neuf otages`
    return quantity.people and not _describes(scene, quantity) and not _aged(scene, quantity)


def _apposed_share(scene: Scene, quantity: QuantityMention) -> bool:
    """`900 habitants, la moitié de la population, ont fui`; `la moitié des habitants, soit 900 personnes`."""
    chunk = scene.context.view.chunk_at[quantity.phrase_last - 1]
    end = scene.context.view.extent(chunk)[1] if chunk >= 0 else quantity.phrase_last
    end = max(end, quantity.phrase_last)
    if scene.lower[end : end + 2] == [",", "soit"] and end + 2 in scene.starts:
        return True
    numbers = scene.by_sentence.get(scene.context.sentence_of[quantity.first], ())
    ahead = any(q.phrase_last == quantity.first - 1 and q.people for q in numbers)
    return ahead and scene.lower[quantity.first - 1] == "," and scene.lower[end : end + 1] == [","]


def _count_follows(scene: Scene, quantity: QuantityMention) -> bool:
    return quantity.phrase_last in scene.starts or quantity.last + 1 in scene.starts


def _of_the_counted(scene: Scene, quantity: QuantityMention) -> bool:
    """`Sur les 900 déplacés, un tiers environ sont rentrés`: a share of those just counted, with a verb of its own."""
    at, sentence = quantity.phrase_last, scene.context.sentence_of[quantity.first]
    _, stop = scene.bounds(sentence)
    told = at < stop and scene.upos[at] in ("AUX", "VERB") and quantity.head is None
    who = quantity.head is None and scene.lower[at : at + 1] == ["qui"]  # `plus de la moitié qui a fui`
    return who or (told and scene.last(sentence, quantity.first, reach=1) >= 0)


def _aged(scene: Scene, quantity: QuantityMention) -> bool:
    """The first of two ages: `deux frères de 9 et 12 ans`."""
    after = scene.lower[quantity.last : quantity.last + 3]
    return (
        quantity.head is None and len(after) == 3 and after[0] in ("et", "ou", "à", ",") and after[2] == "ans"
    )


def _describes(scene: Scene, quantity: QuantityMention) -> bool:
    """`un père de quatre enfants`, `trois membres d'une même famille`: these only tell who somebody is."""
    before = quantity.first - 1
    if before < 1 or scene.lower[before] not in ("de", "d'"):
        return False
    if scene.lemma[before - 1] in scene.lexicon.lists["kin"]:
        return True
    noun = scene.noun(before - 1)
    return quantity.article and noun is not None and noun.state is None and noun.lemma != "vie"


def _ways(scene: Scene, ways: Ways, quantity: QuantityMention) -> tuple[Way, ...]:
    """A subset (`dont cinq enfants`) is explained by its whole, unless its noun tells its own state."""
    if quantity.unit_class == "thing":
        return UNKNOWN
    if phrases.of_a_body(scene, quantity):
        return (nouns.by_noun, *ways.derived)
    own = quantity.state in scene.lexicon.states and not subsets.held_before(scene, quantity)
    subset = subsets.subset_opener(scene, quantity) and not own
    tells = scene.upos[quantity.phrase_last : quantity.phrase_last + 1] in (["AUX"], ["VERB"])
    if not subset and not tells and subsets.in_a_subset(scene, quantity):
        return (
            subsets.by_subset,
            *ways.own,
            *ways.derived,
        )  # `dont 30 civils, six gardes et quatre marins, et 900 ont été blessés`
    if not subset:
        return ways.own + ways.derived
    if not _acts(scene, quantity):
        return ways.derived
    among = (
        scene.lower[quantity.first - 3] == "parmi"
    )  # « Parmi eux, douze sont morts »: what their own verb says
    return ways.own + ways.derived if among else ways.derived + ways.own


def _acts(scene: Scene, quantity: QuantityMention) -> bool:
    """`435.000 personnes touchées, dont 116.000 ont trouvé refuge ailleurs`: a part with a verb of its own."""
    at = scene.clause_at(quantity.first)
    clause = scene.context.view.clauses[at] if at >= 0 else None
    among = scene.lower[quantity.first - 3 : quantity.first] in (
        ["parmi", "eux", ","],
        ["parmi", "elles", ","],
    )
    own = quantity.unit_class == "none" and clause is not None and (clause.marker == "dont" or among)
    return own and clause is not None and not scene.chunks_of(quantity).isdisjoint(clause.subjects)


def _first(scene: Scene, quantity: QuantityMention, ways: tuple[Way, ...]) -> Count | None:
    for way in ways:
        found = way(scene, quantity)
        if found is not None:
            return subsets.graver_part(
                scene, subsets.partitive_whole(scene, fates.killed_or_hurt(scene, found))
            )
    return None


def _singles(scene: Scene, sentence: int, ways: list[SingleWay]) -> None:
    known = scene.counts[scene.begin :]
    for way in ways:
        for count in list(way(scene, sentence)):
            beside = any(count.first < other.last and other.first < count.last for other in known)
            if not beside and not any(_same_one(count, other) for other in known):
                scene.keep(count)
                known.append(count)


def _same_one(count: Count, other: Count) -> bool:
    """`l'assassinat de Jan Orval, tué par un tireur`: one death told twice in a sentence."""
    if other.quantity is not None or (count.measure, count.value) != (other.measure, 1):
        return False
    behind = other.way == "mourned" and 0 < count.first - other.last <= _BEHIND_COMMA
    return (count.chunk == other.chunk and count.chunk >= 0) or behind


def _whole(scene: Scene, quantity: QuantityMention) -> bool:
    """What the counted are taken from: `sur les 80 passagers, douze sont morts`, `des 900 habitants d'Oron, 300`."""
    view = scene.context.view
    chunk = view.chunk_at[quantity.phrase_last - 1]
    ends = {quantity.phrase_last, view.extent(chunk)[1] if chunk >= 0 else -1}
    if not any(scene.lower[end : end + 1] == [","] for end in ends):
        return False
    if quantity.state in scene.lexicon.states:
        return False  # `sur les 247 morts, 190 ...`
    start, _ = scene.bounds(scene.context.sentence_of[quantity.first])
    at = quantity.first - 1
    if at == start and scene.lower[at] == "des":
        return scene.upos[quantity.first] == "NUM"
    if at > start and scene.lower[at] in ("les", "ses", "de", "leurs", "des"):
        at -= 2 if scene.lower[at] == "de" and scene.lower[at - 1] == "total" else 1
    return at == start and scene.lower[at] == "sur"


def _difference(scene: Scene, quantity: QuantityMention) -> bool:
    """`trois morts de plus que la veille`, `dix de moins qu'en mai`: a difference is no toll."""
    behind = scene.lower[quantity.phrase_last : quantity.phrase_last + 3]
    return behind[:1] == ["de"] and behind[1:2] in (["plus"], ["moins"]) and behind[2:] in (["que"], ["qu'"])


def _rate(scene: Scene, quantity: QuantityMention) -> bool:
    """`195 morts par million d'habitants`, `12 tués pour 100.000 véhicules`: a rate counts nobody."""
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    for i in range(quantity.phrase_last, min(stop - 1, quantity.phrase_last + _RATED)):
        if scene.lower[i] == "par" and scene.lemma[i + 1] in ("million", "habitant"):
            return True
        if scene.lower[i] == "pour" and (
            scene.upos[i + 1] == "NUM" or scene.lower[i + 1] in ("cent", "mille")
        ):
            return scene.lower[i + 2 : i + 3] != ["cas"]  # « 74 décès pour 1.200 cas » counts both
    return False


def _capacity(scene: Scene, quantity: QuantityMention) -> bool:
    """A capacity, a need or a threshold: `prévu pour 40 corps`."""
    words = scene.lower[max(0, quantity.first - 3) : quantity.first]
    if not words or words[-1] not in scene.lexicon.capacity_ends:
        return False
    return any(" ".join(words[-length:]) in scene.lexicon.lists["capacities"] for length in (1, 2, 3))
