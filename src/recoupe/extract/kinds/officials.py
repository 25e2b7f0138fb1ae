"""Who can hold a meeting that matters to a crisis: people in an office of state, states, groups, their envoys."""

from __future__ import annotations

from functools import cached_property

from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.crisis import enough, holds
from recoupe.extract.kinds.parties import are_natives, can_act
from recoupe.lang import load_table

_TABLE = load_table("meeting")
_OFFICES = frozenset(_TABLE["officials"]["nouns"])
_OTHER_OFFICES = frozenset(_TABLE["officials"]["never"])
_STATE = {"etat", "état"}
_GENERAL = frozenset(("général",))
_PRESS = frozenset(_TABLE["press"]["nouns"])
_SPORT = frozenset(_TABLE["sport"]["words"])
_STATES: tuple[str, ...] = tuple(_TABLE["states"]["names"])
_BODIES = frozenset(_TABLE["bodies"]["nouns"])
_SIDES = frozenset(_TABLE["sides"]["nouns"])
_WEIGHTY = frozenset(_TABLE["nouns"]["weighty"]) - _OFFICES
_OFFICERS = frozenset(_TABLE["near"]["officers"])
_LEAST: int = _TABLE["sport"]["least"]


class Officials:
    """The office holders of one document; a bare surname keeps the office said beside an earlier mention."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view

    @cached_property
    def sport(self) -> bool:
        """Whether the text is on sport, where `rencontre` is a match."""
        lemmas = self.context.document.tokens.lemma
        return holds(lemmas, _SPORT, enough(len(lemmas), _LEAST))

    @cached_property
    def named(self) -> frozenset[str]:
        """Canonical names of the people with an office of state somewhere in the text."""
        return frozenset(
            name.canonical
            for name in self.context.document.names
            if name.kind == "person" and name.role is not None and _is_office(name.role)
        )

    def can_meet(self, chunk: int) -> bool:
        """Whether a phrase names people or a body: `le ministre` yes, `le palais` no."""
        if self.view.chunks[chunk].pronoun or self.view.chunks[chunk].kind not in ("NP", "PP"):
            return False
        if identify(self.view, chunk).kind == "outlet" or self._is_press(chunk):
            return False  # « un entretien avec la chaîne » is an interview
        if self.context.document.tokens.lemma[self.view.chunks[chunk].head] in _WEIGHTY:
            return False  # « une réunion d'urgence »: nobody is called so
        if self._is_backing(chunk):
            return False  # « a reçu le soutien du roi »
        return can_act(self.context, chunk) or self.holds_office(chunk)

    def _is_backing(self, chunk: int) -> bool:
        tokens, head = self.context.document.tokens, self.view.chunks[chunk].head
        return tokens.lemma[head] == "soutien" and tokens.number[head] != "Plur"

    def _is_press(self, chunk: int) -> bool:
        return self.context.document.tokens.lemma[self.view.chunks[chunk].head] in _PRESS

    def holds_office(self, chunk: int) -> bool:
        """Whether a phrase names an office holder, a state or an armed group."""
        who = identify(self.view, chunk)
        if who.kind in ("state", "armed_group"):
            return True
        if who.kind == "person" and (
            who.name in self.named or (who.role is not None and _is_office(who.role))
        ):
            return True
        lemma = self.context.document.tokens.lemma
        if lemma[self.view.chunks[chunk].head] not in _OFFICES:
            return False
        first, last = self.view.extent(chunk)
        head = self.view.chunks[chunk].head
        return _of_state([lemma[head], *lemma[first:head], *lemma[head + 1 : last]])

    def is_person(self, chunk: int) -> bool:
        """Whether a phrase names one person."""
        return identify(self.view, chunk).kind == "person"

    def is_power(self, chunk: int) -> bool:
        """Whether a phrase names a body of states, a government or a council: who meets as one."""
        if self.context.document.tokens.lemma[self.view.chunks[chunk].head] in _BODIES:
            return True
        who = identify(self.view, chunk)
        return who.kind in ("state", "organisation", "armed_group") or self.holds_office(chunk)

    def of_states(self, chunk: int) -> bool:
        """Whether a phrase names a body of states: `le Conseil de sécurité`."""
        name = identify(self.view, chunk).name.lower()
        return any(word in name for word in _STATES)

    def is_side(self, chunk: int) -> bool:
        """Whether a phrase names a country, a capital or a group, as one side of talks in a text on a crisis."""
        if self.context.document.tokens.lemma[self.view.chunks[chunk].head] in _SIDES:
            return True
        return identify(self.view, chunk).kind in (
            "state",
            "place",
            "armed_group",
            "organisation",
        ) or (is_armed(self.context, chunk) or are_natives(self.context, chunk))

    def is_camp(self, chunk: int) -> bool:
        """`les autorités`, `les rebelles`: a side of a crisis by its noun, whatever its name."""
        lemma = self.context.document.tokens.lemma[self.view.chunks[chunk].head]
        return lemma in _SIDES or is_armed(self.context, chunk)

    def weighs(self, chunk: int) -> bool:
        """Whether a phrase names somebody of office, a side, or an officer of one."""
        officer = self.context.document.tokens.lemma[self.view.chunks[chunk].head] in _OFFICERS
        return officer or self.holds_office(chunk) or self.is_side(chunk)

    def plural(self, chunk: int) -> bool:
        """Whether one phrase names several: `les chefs de la diplomatie`."""
        return self.context.document.tokens.number[self.view.chunks[chunk].head] == "Plur"


def _is_office(role: str) -> bool:
    words = role.lower().split()
    return not _OFFICES.isdisjoint(words[:3]) and _of_state(words)


def _of_state(words: list[str]) -> bool:
    """Whether an office is one of state: `secrétaire général` yes, `directeur général` no."""
    if len(words) > 1 and words[0] == "chef" and words[1:3] and _STATE & {w.lower() for w in words[1:4]}:
        return True  # « les chefs d'Etat de la Communauté des îles »
    others = _OTHER_OFFICES - _GENERAL if words and words[0] == "secrétaire" else _OTHER_OFFICES
    return others.isdisjoint(words)
