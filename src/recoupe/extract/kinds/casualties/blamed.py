"""What a phrase says by itself of who or what did harm: as a perpetrator, as a cause, as whose a cause is."""

from __future__ import annotations

from functools import cached_property

from recoupe.annotate.names.lexicon import fold
from recoupe.extract.context import Context
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.attack.nouns import is_strike, read_strike
from recoupe.extract.kinds.attack.targets import is_thing
from recoupe.extract.kinds.casualties.bands import band_of
from recoupe.extract.kinds.casualties.cause_nouns import tells_of_harm
from recoupe.extract.kinds.casualties.mishaps import told_disaster, told_mishap
from recoupe.extract.kinds.sides import of_adjective, side_of
from recoupe.extract.people import people
from recoupe.lang import load_table

_KILLINGS = frozenset(("massacre", "tuerie", "assassinat", "meurtre", "exécution", "pogrom", "lynchage"))
_SEATS = load_table("governments")["seats"]


class Blamed:
    """Reads the phrases of one document as perpetrators and causes."""

    def __init__(self, context: Context, lexicon: PeopleLexicon) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lexicon = lexicon
        self.lists = lexicon.lists

    @cached_property
    def disaster(self) -> str | None:
        """The disaster that the article is about, looked for where somebody came to harm."""
        causes = self.lexicon.causes
        return told_disaster(self.context, causes["disasters"], causes["violence"])

    @cached_property
    def mishap(self) -> str | None:
        """The disaster, accident or disease that the article is about."""
        causes = self.lexicon.causes
        return self.disaster or told_mishap(self.context, causes["mishaps"], causes["violence"])

    def is_cause(self, chunk: int) -> bool:
        """`un bombardement`: whether a phrase names what does harm."""
        head = self.view.chunks[chunk].head
        return tells_of_harm(self.tokens, head, self.lexicon) and not self._is_seat(chunk)

    def is_thing(self, chunk: int) -> bool:
        """`tué par un crocodile`, `par la foudre`: what a passive says did it, where that is nobody."""
        found = self.view.chunks[chunk]
        if found.prep != "par" or found.pronoun or found.name >= 0 or self.tokens.upos[found.head] != "NOUN":
            return False
        if self.tokens.upos[found.inner] != "DET":
            return False  # « par erreur », « par dizaines »
        return (
            self.tokens.lower[found.head] not in people().forms
            and identify(self.view, chunk).kind == "common"
        )

    def thing_text(self, chunk: int) -> str:
        """`la chute d'un arbre`, without the day behind it."""
        first, last = self.view.chunks[chunk].inner, self.view.extent(chunk)[1]
        days = (i for i in range(first + 1, last) if self.tokens.lower[i] in GRAMMAR.weekdays)
        return phrase_text(self.view, first, next(days, last))

    def _is_seat(self, chunk: int) -> bool:
        """`le siège de la mission`: a building, where what stands behind is no town."""
        if self.tokens.lemma[self.view.chunks[chunk].head] != "siège":
            return False
        of_it = [d for d in self.view.dependents(chunk) if self.view.governor[d] == chunk]
        seated = (identify(self.view, d).kind for d in of_it)
        bodies = (self.tokens.lemma[self.view.chunks[d].head] in self.lists["seated"] for d in of_it)
        return any(bodies) or any(kind in ("organisation", "armed_group") for kind in seated)

    def cause_text(self, chunk: int) -> str:
        """Words of a cause with the causes that hang on it: `tirs de roquettes`, `bombardement`."""
        last = self.view.chunks[chunk].last
        for other in self.view.dependents(chunk):
            of_hostages = self.tokens.lemma[self.view.chunks[other].head] == "otage"  # « une prise d'otages »
            if not self.is_cause(other) and not of_hostages:
                break
            last = self.view.chunks[other].last
        return phrase_text(self.view, self.view.chunks[chunk].inner, last)

    def owner(self, chunk: int) -> str | None:
        """`les bombardements de l'armée`, `des tirs rebelles`, `un raid narvien`: whoever a cause is said to be of."""
        reached = [chunk]
        suffered = (
            self.tokens.lemma[self.view.chunks[chunk].head] == "répression"
        )  # `d'une marche de l'opposition`
        killing = self.tokens.lemma[self.view.chunks[chunk].head] in _KILLINGS
        for other in () if suffered else self.view.dependents(chunk):
            harmed = killing and not is_armed(self.context, other)  # « le massacre de 30 villageois »
            name = (
                None
                if harmed or self.is_cause(other) or self._is_arm(other) or self._of_target(other, chunk)
                else self.actor(other)
            )
            if name is not None:
                return name
            reached.append(other)
        for c in reached:
            for i in range(self.view.chunks[c].head + 1, self.view.chunks[c].last):
                if self.tokens.lower[i] in self.lists["sides"]:
                    return self.tokens.lower[i]
        return read_strike(self.context, chunk).actor if is_strike(self.context, chunk) else None

    def _of_target(self, other: int, strike: int) -> bool:
        """`l'attaque d'un bateau de la Compagnie`, `la tuerie de l'hôtel de police`: whose the target is."""
        above = self.view.governor[other]
        if above == strike or above < 0 or self.view.chunks[above].prep not in ("de", "contre", "sur"):
            return False
        if self._of_target(above, strike):
            return True  # « la tuerie de la préfecture de police d'Oron »
        lemma = self.tokens.lemma[self.view.chunks[above].head]
        known = lemma in self.lists["arms"] or lemma in self.lists["weapons"] or lemma in self.lists["actors"]
        article = self.tokens.lower[self.view.chunks[above].inner] in ("un", "une")
        return (article or is_thing(self.context, above)) and not known and self.view.chunks[above].name < 0

    def _is_arm(self, chunk: int) -> bool:
        """`des tirs d'artillerie`: with what, where `des tirs de l'artillerie` tells whose."""
        found = self.view.chunks[chunk]
        bare = found.inner == found.head and self.tokens.lower[found.first] in ("de", "d'")
        return bare and self.tokens.lemma[found.head] in self.lists["arms"]

    def actor(self, chunk: int) -> str | None:
        """A phrase as perpetrator: a name of somebody, or a common noun of armed people; no place, no pronoun."""
        found = self.view.chunks[chunk]
        if found.pronoun:
            return None
        lemma = self.tokens.lemma[found.head]
        if lemma in self.lists["weapons"]:
            return side_of(self.context, chunk) or self.owner(chunk)
        if (lemma in self.lists["actors"] or self._is_body(chunk)) and found.name < 0:
            band = band_of(self.view, chunk)
            if band is not None:
                return band
            first, last = self.view.extent(chunk)
            named = any(
                self.context.document.names[at].kind == "person"
                for at in {self.context.document.name_at[i] for i in range(first, last)}
                if at >= 0
            )
            named = named and lemma != "homme"  # « les hommes d'Ivo Brek »
            return phrase_text(self.view, found.inner, found.last if named or last - first > 7 else last)
        if self.disaster is not None:
            return None  # a name that kills there is the disaster's own: `Ormal a fait 12 morts`
        who = identify(self.view, chunk)
        if who.kind == "place" and found.prep in (None, "") and fold(who.name) in _SEATS:
            return who.name  # « Marna a tué le général »: a capital for its state
        if who.kind in ("place", "misc", "outlet", "common"):
            return self._nation(chunk)
        return who.name

    def _nation(self, chunk: int) -> str | None:
        """`Les Narviens ont abattu dix soldats`: a people for its army, where no other word describes it."""
        found, lower = self.view.chunks[chunk], self.tokens.lower
        several = found.last - found.inner == 2 and lower[found.inner] == "les"
        capital = self.tokens.form[found.head][:1].isupper()
        if not (several and capital and found.prep in (None, "", "par")):
            return None
        return self.tokens.form[found.head] if of_adjective(self.context, lower[found.head]) else None

    def _is_body(self, chunk: int) -> bool:
        """`les services de police`, `des agents de la sécurité`; not `les services de l'hôpital`."""
        if self.tokens.lemma[self.view.chunks[chunk].head] not in self.lists["acting"]:
            return False
        return any(
            self.tokens.lemma[self.view.chunks[d].head] in self.lists["acting_for"]
            for d in self.view.dependents(chunk)
        )
