"""Where the milestone of a verb happens: in its clause, at what does or suffers it, where a court sits."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.event.milestones import WHO, Deed
from recoupe.extract.kinds.told_event import where
from recoupe.extract.places import as_place
from recoupe.record import Place

_JUDGING = frozenset(
    ("ruling", "conviction", "trial", "indictment", "acquittal", "release", "arrest warrant")
)
_STANDING = frozenset(
    ("ground", "facility", "border", "river", "dam", "building", "plant", "span", "burning", "shops")
)


class DeedPlaces:
    """Reads where the verbs of one document that tell milestones place them."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma

    def place(self, clause: Clause, deed: Deed, doer: int, judged: int) -> Place | None:
        """Where it happens: in the clause, else at what does or suffers it."""
        nature = not deed.subject and not deed.object  # « la crue a envahi Oron »
        crossing = deed.who in ("facility", "border", "crossing")
        own = (
            self._of_thing(deed, judged) if crossing else None
        )  # « le poste de Velmar, passage vers la Sarvie, a rouvert »
        said = own or where(self.context, clause, struck=nature)
        said = said or self._of_court(deed, doer) or self._of_thing(deed, judged)
        return said or self._of_town_told(deed, judged)

    def _of_court(self, deed: Deed, doer: int) -> Place | None:
        """`un tribunal d'Oron a condamné`: a court judges where it sits."""
        if (
            doer < 0
            or deed.type not in _JUDGING
            or self.lemma[self.view.chunks[doer].head] not in WHO["court"]
        ):
            return None
        owners = (as_place(self.view, d) for d in self.view.dependents(doer) if self.view.chunks[d].name >= 0)
        return next((place for place in owners if place is not None), None)

    def _of_thing(self, deed: Deed, judged: int) -> Place | None:
        """`l'aéroport d'Oron a été fermé`, `Oron est sous les eaux`: what something befalls is where it is."""
        if judged < 0 or deed.who not in _STANDING:
            return None
        owners = (as_place(self.view, d) for d in (judged, *self.view.dependents(judged)))
        return next((p for p in owners if p is not None and any(letter.isupper() for letter in p.name)), None)

    def _of_town_told(self, deed: Deed, judged: int) -> Place | None:
        """`Velmar est privée d'eau`: a town that undergoes it is where."""
        undergoes = judged >= 0 and deed.who in ("any", "thing") and "object" in (deed.subject, deed.object)
        if not undergoes or identify(self.view, judged).kind != "place":
            return None
        return as_place(self.view, judged)
