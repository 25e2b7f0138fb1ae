"""Who does what to whom in a milestone that a noun names: `l'invasion d'Oron par la Suède`."""

from __future__ import annotations

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.event.milestones import NOUNS, WHO, Noun, happening, near
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.near import clauses_behind
from recoupe.extract.kinds.officials import Officials
from recoupe.extract.kinds.parties import land_of
from recoupe.extract.kinds.told_event import Told, where
from recoupe.extract.places import as_place
from recoupe.record import Factuality, Time

_BACKING = "soutien"  # « un rassemblement de soutien » is of nobody, « de soutiens du maire » is
_AIMS = frozenset(happening("aims"))
_STRIKING = frozenset(near("striking"))
_SINCE = frozenset(
    ("depuis", "après", "avant")
)  # « un revers subi par l'armée depuis l'assaut » is not its own
_IMPOSING = frozenset(("imposer", "infliger"))
_NOTICED = frozenset(happening("noticed"))
_BODIES = WHO["mission"] | WHO["body"] | WHO["ministry"] | WHO["group"]
_HIS = frozenset(("son", "sa"))
_SEIZING = frozenset(happening("seizing"))
_AGAINST = ("contre", "sur")


class Sides:
    """Reads actor and object of the nouns of happenings of one document."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.members = members
        self.officials = Officials(context)

    def make(
        self, c: int, noun: Noun, words: tuple[int, int], how: str, time: Time | None, clause: Clause | None,
        factuality: Factuality | None = None, actor: int = -1,
    ) -> Told:  # fmt: skip
        """The milestone with who stands behind its noun."""
        sides: dict[str, str | None] = {"actor": self.name(actor), "object": None}
        before = clause is not None and c in clause.complements and self.context.view.chunks[c].prep in _SINCE
        if clause is not None and clause.verb.voice == "passive" and not before:
            sides["actor"] = sides["actor"] or self._by(clause)
        agent = self._agent(c) if noun.de else None
        sides["actor"] = agent or sides["actor"]
        if noun.de == "object" and agent is not None:
            sides["object"] = self._whose(c)
            sides["actor"] = self._bare_agent(c) if sides["object"] is not None else agent
        if noun.de == "object" or (noun.de and agent is None):
            sides[noun.de] = sides[noun.de] or self._owner(c)
        if noun.de == "actor" and (noun.lasting or noun.type == "withdrawal"):  # « l'offensive norvégienne »
            sides["actor"] = sides["actor"] or land_of(self.context, c)
        if self._possessed(c):
            slot = "actor" if self.lemma[self.view.chunks[c].head] in _SEIZING else noun.de
            if slot:
                sides[slot] = sides[slot] or self._possessor(c, clause, suffered=slot == "object")
        if noun.against:
            against = self._target(c, towns=noun.type != "protest")
            sides[noun.against] = sides[noun.against] or against or self._imposed_on(c, clause)
        struck = noun.undated or (clause is not None and clause.verb.lemma in _STRIKING)
        return Told(
            noun.type, words, how, time, sides["actor"], sides["object"],
            clause.index if clause is not None else -1, c, factuality, where(self.context, clause, struck=struck),
        )  # fmt: skip

    def _possessed(self, c: int) -> bool:
        """`son coup d'État`, `sa démission`."""
        return self.context.document.tokens.lower[self.view.chunks[c].inner] in _HIS

    def _possessor(self, c: int, clause: Clause | None, *, suffered: bool) -> str | None:
        """`Ivo Brek dirige le pays depuis son putsch`: the subject, else whoever is named right before.

        What somebody suffers isn't that of the office that tells it: `Selon le procureur Brek, son arrestation`.
        """
        telling = self._telling(c) if suffered else frozenset()
        inside = clause is not None and c not in clause.subjects
        who = self.members.subject(clause) if inside and clause is not None else -1
        if who >= 0:
            one = identify(self.view, who).kind == "person" and who not in telling
            return self.members.name(who) if one else None
        start, _ = self.view.sentence_chunks[self.view.sentence_of[c]]
        named = (k for k in range(c - 1, start - 1, -1) if self.view.chunks[k].name >= 0 and k not in telling)
        person = next((k for k in named if identify(self.view, k).kind == "person"), -1)
        if person < 0:
            return None
        camp = self.view.governor[person] if self.view.chunks[person].prep == "de" else -1
        if camp >= 0 and self.officials.is_side(camp):
            return identify(self.view, camp).name  # « le régime d'Ivo Brek (mène) son offensive »
        return self.members.name(person)

    def _telling(self, c: int) -> frozenset[int]:
        """The phrases of those behind the words around `c`: after `selon`, or in office before a verb of saying."""
        first = self.view.chunks[c].first
        around = self.context.attributions_at[self.view.sentence_of[c]]
        return frozenset(
            a.chunk for a in around if a.covers(first) and (a.clause < 0 or a.source.role is not None)
        )

    def _imposed_on(self, c: int, clause: Clause | None) -> str | None:
        """`a imposé un embargo à la Narvie`: whom it is for."""
        if clause is None or c not in clause.objects or clause.verb.lemma not in _IMPOSING:
            return None
        behind = (k for k in self.view.complement(clause, "à") if k > c)
        return next((name for k in behind if (name := self.members.name(k)) is not None), None)

    def _by(self, clause: Clause) -> str | None:
        """`décrété par le préfet`, `entamée par les commerçants`: who does it, but no quake and no attack."""
        agent = next(self.view.complement(clause, "par"), -1)
        if agent < 0 or self.lemma[self.view.chunks[agent].head] in NOUNS or clause.verb.lemma in _NOTICED:
            return None
        return self.name(agent)

    def _whose(self, c: int) -> str | None:
        """`la destitution par l'armée d'Ivo Brek`: the name behind who does it is whose it is."""
        last = self.view.extent(c)[1]
        after = self.view.chunk_at[last] if last < len(self.lemma) else -1
        behind = self.view.dependents(after) if after >= 0 else ()
        return next((self.members.name(d) for d in behind if identify(self.view, d).kind == "person"), None)

    def _bare_agent(self, c: int) -> str:
        """`la destitution par l'armée d'Ivo Brek`: the army, and not his."""
        agent = self.view.chunks[self.view.chunk_at[self.view.extent(c)[1]]]
        return phrase_text(self.view, agent.inner, agent.last)

    def name(self, chunk: int) -> str | None:
        """The name of a member, or the words for people: `des centaines de civils`."""
        if chunk < 0 or self.members.name(chunk) is not None:
            return self.members.name(chunk)
        head = self.view.chunks[chunk].head
        people = is_human(self.context.document.tokens, head) or self.view.chunks[chunk].quantity >= 0
        return identify(self.view, chunk).name if people and not self.view.chunks[chunk].pronoun else None

    def _owner(self, c: int) -> str | None:
        """`l'arrestation d'Ivo Brek`, `l'arrestation de deux employés du consulat`: whose it is."""
        for d in self.view.dependents(c):
            if self._is_side(d):
                return self.members.name(d)
            head, tokens = self.view.chunks[d].head, self.context.document.tokens
            backing = self.lemma[head] == _BACKING and tokens.number[head] != "Plur"
            if is_human(tokens, head) and not backing:
                return identify(self.view, d).name
        return None

    def _agent(self, c: int) -> str | None:
        """`l'invasion d'Oron par la Suède`: who does it stands behind `par`."""
        last = self.view.extent(c)[1]
        after = self.view.chunk_at[last] if last < len(self.lemma) else -1
        return self.members.name(after) if after >= 0 and self.view.chunks[after].prep == "par" else None

    def _body(self, k: int) -> str | None:
        """`des manifestations contre la mission de paix`, `contre le maire`: a body or an office by its words."""
        known = self.lemma[self.view.chunks[k].head] in _BODIES or self.officials.holds_office(k)
        return phrase_text(self.view, self.view.chunks[k].inner, self.view.extent(k)[1]) if known else None

    def _is_side(self, d: int) -> bool:
        """Whether a `de` phrase names somebody rather than somewhere."""
        name = self.view.chunks[d].name
        somewhere = name >= 0 and self.context.document.names[name].kind == "place"
        return not somewhere and self.members.name(d) is not None

    def _target(self, c: int, *, towns: bool = True) -> str | None:
        """`une offensive contre Oron`, `la bataille d'Oron`; of `la manifestation d'Oron` the town is where it was."""
        for d in self.view.dependents(c) if towns else ():
            name = self.view.chunks[d].name
            if name >= 0 and self.context.document.names[name].kind == "place":
                return self.context.document.names[name].canonical
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        for k in range(c + 1, min(stop, c + 4)):
            chunk = self.view.chunks[k]
            if chunk.kind == "PP" and chunk.prep in _AGAINST and (towns or chunk.prep != "sur"):
                return self.members.name(k) or self._body(k)
            if chunk.kind not in ("PP", "NP"):
                break
        for clause in clauses_behind(self.view, c):
            if clause.kind == "infinitive" and clause.verb.lemma in _AIMS and clause.objects:
                place = as_place(self.view, clause.object)
                return place.name if place is not None else None
        return None
