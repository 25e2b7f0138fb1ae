"""The office of a person as the article states it, before the name or beside it.

`le porte-parole de l'armée, le colonel X`; `X, directeur de l'OSDH`; `le secrétaire d'Etat américain X`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from recoupe.annotate.names.mention import Mention, WordView

_REACH = 14
_INSIDE = frozenset({"NOUN", "ADJ", "ADP", "DET", "PROPN", "NUM", "X", "CCONJ", "ADV"})
_CIVIL_SOCIETY = ["société", "civile"]
_DEPUTIES = frozenset({"adjoint", "adjointe"})
_SEATED = frozenset({"à", "en", "dans"})
_OF = frozenset({"de", "d'", "du", "des", "à", "au", "aux"})
_PORTFOLIO = frozenset(
    {"ministre", "vice-ministre", "secrétaire", "sous-secrétaire", "commissaire", "haut-commissaire"}
)
_OPENERS = frozenset(
    {"du", "au", "des", "aux", "de", "d'", "par", "comme", ",", "-", "–", "—", ":", "l'", "ex"}
)
_LEAD = 7
_LEADING = frozenset({"DET", "ADJ", "ADP", "NUM"})
_PREFIXES = ("ex-", "vice-", "co-", "l'ex-")


class Office(msgspec.Struct, frozen=True):
    """A role, and the organisation or state that it is held in."""

    role: str
    organisation: str | None


class RoleFinder:
    """Finds the offices stated beside the person names of an article.

    `name_of` gives, for a token that begins a name, where the name ends and its canonical form; `persons` are
    the mentions of persons.
    """

    def __init__(
        self, view: WordView, name_of: Mapping[int, tuple[int, str]], persons: Iterable[Mention]
    ) -> None:
        self._view = view
        self._name_of = name_of
        self._inside_name = {at for first, (last, _) in name_of.items() for at in range(first, last)}
        self._persons = {at for mention in persons for at in range(mention.first, mention.last)}

    def office(self, mention: Mention) -> Office | None:
        """The office stated right before or right after the mention, the fuller one if both are."""
        before, after = self._before(mention.first), self._after(mention.last)
        if before is not None and after is not None:
            return after if before.organisation is None else before
        return before or after

    def _before(self, first: int) -> Office | None:
        """The noun phrase that leads to the name, or the one that it follows across a comma."""
        view = self._view
        nearest = self._role_leading_to(first)
        start = nearest if nearest is not None else first
        while start > 0 and (view.upos[start - 1] == "DET" or view.form[start - 1] in view.lexicon.titles):
            start -= 1
        if start > 0 and view.form[start - 1] == "," and view.same_sentence(start - 1, first):
            further = self._role_leading_to(start - 1)
            if further is not None and not self._is_told(further, first):
                further = self._whose(further)
                return self._read(further, start - 1)
        return self._read(nearest, first) if nearest is not None else None

    def _is_told(self, role: int, name: int) -> bool:
        """`Aux journalistes, Ivo Brek a répondu`: to whom he speaks opens the sentence, no office of his."""
        view = self._view
        opens = role == 1 or (role > 1 and not view.same_sentence(role - 2, role - 1))
        return opens and view.lower[role - 1] == "aux" and view.upos[name] == "PROPN"

    def _role_leading_to(self, end: int) -> int | None:
        """The nearest role noun, opened by a determiner, in the noun phrase that ends at token `end`."""
        view = self._view
        # « le chef du comité des pêcheurs, Ivo Brek »: no fisherman, if an office stands before
        group: int | None = None
        for at in range(end - 1, max(-1, end - 1 - _REACH), -1):
            if not view.same_sentence(at, end) or at in self._persons:
                return group
            if view.upos[at] not in _INSIDE and at not in self._inside_name:
                return group
            if at not in self._inside_name and self._role_width(at):
                noun = at - 1 if self._role_width(at - 1) > 1 else at
                several = noun > 1 and view.lower[noun - 1] == "des" and view.upos[noun - 2] == "NOUN"
                if self._opens_phrase(noun) and not several:
                    return noun
                group = noun if several and group is None else group
        return group

    def _whose(self, at: int) -> int:
        """`le porte-parole adjoint du secrétaire général de la Ligue, Ivo Brek`: the spokesman, not his chief."""
        view = self._view
        of = at - 1
        while of > 0 and view.upos[of] == "DET":
            of -= 1
        if of > 0 and view.lower[of - 1] in _DEPUTIES and self._deputises(of, at):
            return of - 1
        noun = of - 1
        while noun > 0 and view.lower[noun] in view.lexicon.role_modifiers | {"adjoint", "adjointe"}:
            noun -= 1
        led = of > 0 and view.lower[of] in ("du", "de", "d'", "des") and view.same_sentence(noun, at)
        return noun if led and self._role_width(noun) and self._opens_phrase(noun) else at

    def _deputises(self, of: int, at: int) -> bool:
        """`l'adjoint au maire d'Oron, Ivo Brek`: of the mayor at `at`, behind `au`, `à la` at `of`."""
        view = self._view
        heads = view.lexicon.bodies.of_towns
        return view.lower[of] in ("au", "à") and view.lower[at] in heads and self._opens_phrase(of - 1)

    def _opens_phrase(self, at: int) -> bool:
        """Whether a determiner, a contraction or the sentence's start stands before the role noun at `at`."""
        view = self._view
        left = at - 1
        if left >= 0 and view.upos[left] in ("ADJ", "NUM"):
            left -= 1
        if not view.same_sentence(left, at):
            return True
        return view.upos[left] == "DET" or view.lower[left] in _OPENERS

    def _after(self, last: int) -> Office | None:
        """`X, 61 ans, directeur de Y`; `X (directeur de Y)`; `X, l'un des chirurgiens`."""
        view = self._view
        at = last
        if self._bears_office(last):
            return self._read(at, None)
        if at >= len(view) or view.form[at] not in (",", "("):
            return None
        at += 1
        if at + 2 < len(view) and view.upos[at] == "NUM" and view.lower[at + 1] == "ans":
            if view.form[at + 2] != ",":
                return None
            at += 3
        for probe in range(at, min(at + _LEAD, len(view))):
            if not view.same_sentence(last, probe):
                return None
            if self._role_width(probe) and probe not in self._inside_name:
                return self._read(probe, None)
            if view.upos[probe] not in _LEADING and view.lower[probe] not in ("un", "une"):
                return None
        return None

    def _bears_office(self, at: int) -> bool:
        """`Ana Vorel porte-parole de la Ligue a dit`: an office right behind the name, its comma forgotten."""
        view = self._view
        if at + 1 >= len(view) or not view.same_sentence(at - 1, at + 1) or at in self._inside_name:
            return False
        return bool(self._role_width(at)) and view.lower[at + self._role_width(at)] in (
            "de",
            "d'",
            "du",
            "des",
        )

    def _role_width(self, at: int) -> int:
        """How many tokens at `at` make a role noun: 2 for `Premier ministre`, 0 for none."""
        view = self._view
        lower = view.lower[at]
        for prefix in _PREFIXES:
            lower = lower.removeprefix(prefix)
        roles = view.lexicon.roles
        if at + 2 < len(view) and f"{lower} {view.lower[at + 1]}{view.lower[at + 2]}" in roles:
            return 3
        if at + 1 < len(view) and f"{lower} {view.lower[at + 1]}" in roles:
            return 2
        if lower in roles or lower.removesuffix("s") in roles:
            return 1
        return 0

    def _read(self, at: int, stop: int | None) -> Office:
        """The role's words from its noun on, and what its complement names."""
        view = self._view
        lexicon = view.lexicon
        role_end = at + self._role_width(at)
        limit = stop if stop is not None else len(view)
        while role_end < limit and view.lower[role_end] in lexicon.role_modifiers:
            role_end += 1
        end = role_end
        while end < limit and view.upos[end] == "ADJ" and view.same_sentence(at, end) and end - role_end < 2:
            end += 1
        organisation: str | None = None
        portfolio = ""
        if end < limit and view.lower[end] in _OF and view.same_sentence(at, end):
            organisation, complement_end = self._complement(end, limit)
            if view.lower[at] in _PORTFOLIO and end not in self._name_of and complement_end > end:
                portfolio, organisation = view.words(end, complement_end), None
        words = view.words(at, role_end)
        if portfolio:
            words = f"{words} {portfolio}"
        singular = view.lower[at].removesuffix("s")
        return Office(
            singular if words.lower() == singular + "s" and singular in lexicon.roles else words, organisation
        )

    def _body_named(self, start: int, probe: int, at: int) -> tuple[str | None, int]:
        """The body that the words from `start` to the name at `probe` tell, and where it ends."""
        view = self._view
        last, canonical = self._name_of[probe]
        told = range(start, probe)
        heads = view.lexicon.bodies.of_towns
        deputy = view.lower[at - 1] in _DEPUTIES and view.lower[start] in heads  # « adjoint au maire d'Oron »
        if start < probe and not deputy and any(view.lower[t] in heads for t in told):
            return None, at  # « adjointe à la sécurité du maire d'Oron »
        # « la nouvelle société civile d'Oron »
        civil = any(view.lower[t : t + 2] == _CIVIL_SOCIETY for t in told)
        local = probe > start and (view.lower[start] in view.lexicon.bodies.local or civil)
        return (view.words(start, last) if local else canonical), last

    def _complement(self, at: int, limit: int) -> tuple[str | None, int]:
        """The name, or else the plain noun, that `de`, `du`, `à` at `at` leads to, and where it ends."""
        view = self._view
        start = at + 1
        while start < limit and view.upos[start] == "DET" and view.same_sentence(at, start):
            start += 1
        if start == at + 1 and view.lower[at] == "à":
            return (
                None,
                at,
            )  # « hydrologue à Velmar »: where, not of what; « ambassadeur à l'ONU » has an article
        for probe in range(start, min(start + 6, limit)):
            if not view.same_sentence(at, probe) or view.upos[probe] not in _INSIDE:
                break
            if probe > start and view.lower[probe] in _SEATED:
                break  # « de l'agence onusienne à Pelk »
            if probe in self._name_of:
                return self._body_named(start, probe, at)
        end = start
        while (
            end < limit
            and view.same_sentence(at, end)
            and view.upos[end] in ("NOUN", "ADJ", "PROPN")
            and end - start < 3
        ):
            end += 1
        if end == start or view.lower[start] in view.lexicon.bodies.no_body:
            return None, at
        if (
            view.lower[start] in view.lexicon.bodies.of_matters
            and end < limit
            and view.lower[end] in ("de", "du", "des", "d'")
        ):
            matter = end + 1
            while matter < limit and view.upos[matter] == "DET":
                matter += 1
            past = matter
            while past < limit and view.upos[past] in ("NOUN", "ADJ", "PROPN") and past - matter < 3:
                past += 1
            end = past if past > matter and view.same_sentence(at, past - 1) else end
        return view.words(start, end), end
