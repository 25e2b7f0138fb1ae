"""The ways in which people are counted, from the surest, and which of them an article can open.

Most ways hang on some word: without `bilan`, `nombre` or another noun of a toll no bare number is one. What an article
doesn't hold is looked up once, and the ways that hang on it are not asked of its quantities and sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from recoupe.extract.counts import (
    again,
    auxiliaries,
    briefly,
    fates,
    following,
    harmed,
    likened,
    lingering,
    links,
    losses,
    members,
    mourned,
    named_parts,
    no_survivors,
    nobody,
    nouns,
    orders,
    phrases,
    remembered,
    rivals,
    singles,
    states,
    subsets,
    taken_up,
    tolls,
)
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

Way = Callable[[Scene, QuantityMention], Count | None]
SingleWay = Callable[[Scene, int], Iterable[Count]]
Cue = Callable[[Scene], bool]

# What the words around a quantity say of it by themselves.
_OWN: tuple[Way, ...] = (
    members.by_membership,
    phrases.by_verb,
    phrases.by_participle,
    auxiliaries.by_auxiliary,
    nouns.by_noun,
    orders.by_order,
    orders.by_letting,
    orders.by_awaiting,
    fates.by_fate,
    briefly.by_silence,
    fates.by_hands,
    fates.by_wounds,
    following.by_following,
    following.by_aside,
    following.by_inset,
    members.by_breakdown,
    members.by_sum,
    members.by_bodies,
    phrases.by_cargo,
    phrases.by_predicate,
    lingering.by_lingering,
    states.by_state,
    tolls.by_toll,
    tolls.by_table,
    tolls.by_subject,
    losses.by_losses,
    again.by_estimate,
    again.by_heading,
    again.by_places,
    again.by_lacking,
    again.by_being,
)
# What an earlier count explains, or the words for those told before (`_TOLD`).
_DERIVED: tuple[Way, ...] = (
    subsets.by_subset,
    subsets.by_whole,
    rivals.by_side,
    links.by_coordination,
    again.by_same_move,
    tolls.by_en,
    links.by_resumption,
    links.by_those,
    fates.by_hit,
    tolls.by_question,
    links.by_ellipsis,
    links.by_list,
    rivals.by_rival,
)
_TOLD: frozenset[Way] = frozenset((tolls.by_en, tolls.by_question, links.by_those))
# A noun that may not be people: only what is said of people alone.
UNKNOWN: tuple[Way, ...] = (
    rivals.by_side,
    fates.by_piece,
    again.by_movements,
    likened.by_names,
    phrases.by_verb,
    phrases.by_participle,
    nouns.by_noun,
    links.by_coordination,
)

_LETTING = frozenset(("permettre",))
_AWAITING = frozenset(("attendre",))
_AMONG: frozenset[str] = members.AMONG
_MARKS = frozenset((":", "("))
_COLON = frozenset((":",))
_SIDE = frozenset(("côté",))
_HANDS = frozenset(("mains",))
_THEY = frozenset(("ils", "elles"))
_AUTRES = frozenset(("autres",))
_EN = frozenset(("en",))
_HOW_MANY = frozenset(("combien",))
_WITHOUT = frozenset(("sans", "rue", "routes"))


def _orders(scene: Scene) -> bool:
    lists, verbs = scene.lexicon.lists, scene.context.verbs
    return bool(lists["ordering"]) and (verbs.has(lists["ordering"]) or verbs.has(lists["concerning"]))


def _fates(scene: Scene) -> bool:
    fated = scene.lexicon.lists["fates"]
    return "missing" in scene.lexicon.states and (scene.speaks_of("fates") or scene.context.lemmas.has(fated))


# Whether an article holds what a way hangs on.
_CUES: dict[Way, Cue] = {
    rivals.by_side: lambda scene: scene.context.words.has(_SIDE),
    members.by_membership: lambda scene: scene.context.words.has(_AMONG),
    members.by_breakdown: lambda scene: scene.context.words.has(_MARKS),
    orders.by_order: _orders,
    orders.by_letting: lambda scene: (
        bool(scene.lexicon.lists["ordering"]) and scene.context.verbs.has(_LETTING)
    ),
    orders.by_awaiting: lambda scene: (
        bool(scene.lexicon.lists["ordering"]) and scene.context.verbs.has(_AWAITING)
    ),
    members.by_bodies: lambda scene: (
        scene.context.words.has(_COLON) and scene.context.lemmas.has(scene.lexicon.lists["bodies"])
    ),
    fates.by_fate: _fates,
    briefly.by_silence: lambda scene: scene.context.words.has(briefly.SILENCE),
    fates.by_hands: lambda scene: scene.context.words.has(_HANDS),
    fates.by_hit: lambda scene: scene.context.verbs.has(scene.lexicon.lists["touching"]),
    fates.by_wounds: lambda scene: scene.context.lemmas.has(scene.lexicon.lists["wounds"]),
    phrases.by_cargo: lambda scene: scene.context.verbs.has(scene.lexicon.lists["carriers"]),
    lingering.by_lingering: lambda scene: (
        bool(scene.lexicon.lists["lingering"]) and scene.speaks_of("besieged")
    ),
    tolls.by_toll: lambda scene: scene.context.lemmas.has(scene.lexicon.lists["tolls"]),
    tolls.by_table: lambda scene: scene.context.words.has(_COLON),
    tolls.by_en: lambda scene: scene.context.words.has(_EN),
    links.by_those: lambda scene: (
        scene.context.words.has(_THEY) and scene.context.words.has(scene.lexicon.state_forms)
    ),
    tolls.by_question: lambda scene: scene.context.words.has(_HOW_MANY),
    losses.by_losses: lambda scene: scene.context.words.has(losses.LOSSES),
    again.by_estimate: lambda scene: scene.context.verbs.has(scene.lexicon.lists["estimating"]),
    again.by_heading: lambda scene: scene.context.words.has(_COLON),
    again.by_places: lambda scene: scene.context.words.has(_COLON),
    again.by_lacking: lambda scene: scene.context.words.has(_WITHOUT),
    again.by_same_move: lambda scene: bool(scene.lexicon.lists["moving_on"]),
}

# Of one who is named, a few, or nobody; with the tokens without one of which a sentence tells of none.
_SINGLES: tuple[tuple[SingleWay, Callable[[Scene], list[int]] | None], ...] = (
    (nobody.nobody, lambda scene: scene.context.words.at(scene.lexicon.nobody_forms)),
    (no_survivors.no_survivors, lambda scene: scene.context.words.at(no_survivors.SURVIVING)),
    (mourned.mourned_one, lambda scene: scene.context.lemmas.at(scene.lexicon.nominal_lemmas)),
    (singles.named_one, None),
    (singles.apposed_one, lambda scene: scene.context.words.at(scene.lexicon.participle_forms)),
    (singles.headed_one, lambda scene: scene.context.words.at(scene.lexicon.participle_forms)),
    (singles.held_one, lambda scene: scene.context.words.at(singles.TAKEN)),
    (singles.paired_one, lambda scene: scene.context.words.at(scene.lexicon.participle_forms)),
    (singles.others_harmed, lambda scene: scene.context.words.at(scene.lexicon.participle_forms)),
    (mourned.bodies, lambda scene: scene.context.lemmas.at(scene.lexicon.lists["bodies"])),
    (mourned.unheard_of, lambda scene: scene.context.words.at(mourned.NEWS)),
    (taken_up.at_once, lambda scene: scene.context.words.at(taken_up.AT_ONCE)),
    (singles.numerous, lambda scene: scene.context.words.at(singles.MANY)),
    (singles.others_too, lambda scene: scene.context.words.at(_AUTRES)),
    (singles.member_one, lambda scene: scene.context.words.at(_AMONG)),
    (named_parts.named_part, lambda scene: scene.context.words.at(named_parts.OPENERS)),
    (likened.likened, lambda scene: scene.context.words.at(likened.LIKENING)),
    (losses.heavy_losses, lambda scene: scene.context.words.at(losses.LOSSES)),
    (remembered.in_dozens, lambda scene: scene.context.words.at(remembered.BY)),
    (harmed.harmed_group, None),
    (
        remembered.fallen_group,
        lambda scene: scene.context.words.at(scene.lexicon.participle_forms | remembered.FALLEN),
    ),
    (briefly.ordinal_victim, lambda scene: scene.context.lemmas.at(briefly.VICTIM)),
    (briefly.none_among, lambda scene: scene.context.words.at(_AMONG)),
    (briefly.in_custody, lambda scene: scene.context.words.at(briefly.SIGHT)),
    (briefly.others_missing, lambda scene: scene.context.words.at(briefly.OTHERS)),
    (briefly.still_more, lambda scene: scene.context.words.at(briefly.MORE)),
)


class Ways:
    """The ways that one article can open under one lexicon, in their order."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.own = _open(scene, _OWN)
        self._derived = _open(scene, _DERIVED)
        self._told = tuple(way for way in self._derived if way in _TOLD)

    @property
    def derived(self) -> tuple[Way, ...]:
        """Those that lean on what was told before; few do where nobody has been counted yet."""
        return self._derived if self._scene.counts else self._told

    def of_singles(self) -> list[list[SingleWay]]:
        """For each sentence those that tell of one, a few or nobody."""
        found: list[list[SingleWay]] = [[] for _ in self._scene.context.document.sentences]
        sentence_of = self._scene.context.sentence_of
        for way, where in _SINGLES:
            told = range(len(found)) if where is None else {sentence_of[t] for t in where(self._scene)}
            for sentence in told:
                found[sentence].append(way)
        return found


def _open(scene: Scene, ways: tuple[Way, ...]) -> tuple[Way, ...]:
    return tuple(way for way in ways if way not in _CUES or _CUES[way](scene))
