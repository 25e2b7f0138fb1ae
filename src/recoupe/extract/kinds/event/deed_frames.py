"""Frames in which a verb tells a milestone otherwise than by the plain past: just done, seen, hearsay, denied, ahead.

`vient de démissionner`, `après avoir démissionné`, `aurait démissionné`, `nie avoir démissionné`, `n'a pas
démissionné`, `menace de démissionner`. How surely is for `factuality.py` to say; here is only whether the frame
tells of one at all.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.event.milestones import Deed, near
from recoupe.extract.kinds.told_event import where

_JUST = "venir"
_TOLD_SO = frozenset(("nier", "démentir", "affirmer", "dire", "reconnaître", "assurer", "prétendre"))
_AHEAD = frozenset((
    "apprêter", "préparer", "promettre", "jurer", "décider", "prévoir", "compter", "convenir", "pouvoir", "menacer",
    "envisager", "aller", "accepter", "refuser", "vouloir",
))  # fmt: skip
_OF_ONES_OWN = frozenset((
    "apprêter", "préparer", "promettre", "jurer", "engager", "annoncer", "menacer", "refuser", "accepter", "décider",
    "envisager",
))  # fmt: skip
_RULING = frozenset((
    "sommer", "ordonner", "presser", "exhorter", "appeler", "demander", "empêcher", "obliger", "contraindre", "forcer",
    "inviter", "enjoindre",
))  # fmt: skip
_SEEING = frozenset(("voir", "regarder", "entendre"))
_MANNERS = frozenset(("protest", "aid", "storm"))  # told by manners that go with another thing
_BROKEN = frozenset(
    ("collapse", "dam failure", "accident", "explosion")
)  # « le rescapé du pont effondré à Oron »
_NEGATIONS = frozenset(("pas", "jamais"))
_CONCEDING = frozenset(("bien que", "quoique", "avant que"))
_WEIGHTY = frozenset(near("weighty"))


class DeedFrames:
    """Reads in what other frame the clauses of one document tell a milestone."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lower = context.document.tokens.lower

    def told(self, clause: Clause, deed: Deed) -> bool:
        """Whether a clause tells a milestone as done or as hearsay, or one of weight as denied or to come."""
        if clause.verb.negation in _NEGATIONS:
            return deed.type in _WEIGHTY and self._denied(clause)
        return self.done(clause, deed) or (deed.type in _WEIGHTY and self._ahead(clause))

    def done(self, clause: Clause, deed: Deed) -> bool:
        """As done, or said to be: `vient de`, `aurait`, `après avoir`, `bien que`, `en démissionnant`."""
        verb = clause.verb
        if verb.negation in _NEGATIONS:
            return False
        if verb.form == "finite":
            just = verb.modal == _JUST and verb.mood == "Ind" and verb.tense in ("Pres", "Imp")
            hearsay = verb.mood == "Cnd" and verb.perfect and not verb.modal
            avowed = verb.modal in _TOLD_SO and verb.mood == "Ind"
            return just or hearsay or avowed or self._granted(clause)
        if verb.form == "past_participle":
            return (
                deed.type in _BROKEN
                and deed.undated
                and where(self.context, clause, struck=False) is not None
            )
        if verb.form == "infinitive" and verb.perfect:
            return self._having(clause)
        if deed.type in _MANNERS:
            return False  # « on a vu des manifestants camper sur la place »
        if verb.form == "present_participle":
            return self._by_doing(clause)
        return verb.form == "infinitive" and self._made(clause)

    def _granted(self, clause: Clause) -> bool:
        """`bien qu'il ait démissionné`, `dément qu'il ait démissionné`: a subjunctive of what was, or is denied."""
        verb = clause.verb
        granted = clause.kind == "adverbial" and clause.marker in _CONCEDING
        return verb.mood == "Sub" and verb.perfect and not verb.modal and (granted or clause.marker == "que")

    def _having(self, clause: Clause) -> bool:
        """`après avoir démissionné`, `accusé d'avoir démissionné`, `dit avoir démissionné`."""
        ruled = clause.parent >= 0 and clause.marker in ("", "de")
        return clause.marker in ("après", "pour") or ruled

    def _made(self, clause: Clause) -> bool:
        """`a vu le pont s'effondrer`: seen by somebody, so done."""
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if above is None or above.verb.negation or above.verb.mood not in ("Ind", "") or clause.marker:
            return False
        seen = above.verb.lemma in _SEEING and above.verb.voice == "active"
        return seen and above.verb.tense in ("Past", "Pres", "Imp") and not above.verb.modal

    def _by_doing(self, clause: Clause) -> bool:
        """`a surpris le pays en démissionnant`, `fermant ses frontières, la Narvie a`: what goes with a deed done."""
        above = self.view.clauses[clause.parent].verb if clause.parent >= 0 else None
        if above is None or above.form != "finite" or above.negation or above.modal:
            return False
        return above.mood == "Ind" and above.perfect

    def _denied(self, clause: Clause) -> bool:
        """`n'a pas démissionné`: of a past that was open, in a clause that tells."""
        verb = clause.verb
        told = verb.form == "finite" and verb.mood == "Ind" and not verb.modal
        return told and verb.perfect and verb.tense == "Past" and clause.kind in ("main", "complement")

    def _ahead(self, clause: Clause) -> bool:
        """`s'apprête à démissionner`, `a promis de libérer`, `est sommé de quitter`."""
        verb = clause.verb
        if verb.form == "finite":
            if verb.modal == "pouvoir" and verb.mood != "Cnd":
                return False  # « peut démissionner à tout moment »
            open_to = verb.modal in _AHEAD or self._awaited(clause)
            return open_to and clause.kind in ("main", "complement") and verb.mood in ("Ind", "Cnd")
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if (
            verb.form != "infinitive"
            or above is None
            or clause.marker not in ("à", "de")
            or above.verb.negation
        ):
            return False
        if above.verb.lemma in _OF_ONES_OWN:
            between = self.view.chunks[above.chunk + 1 : clause.chunk]
            return not any(chunk.kind == "NP" for chunk in between)  # « refusé l'idée d'expulser »
        return above.verb.lemma in _RULING

    def _awaited(self, clause: Clause) -> bool:
        """`a annoncé qu'il fermerait ses frontières`: a conditional for the future, behind who said so."""
        verb = clause.verb
        above = self.view.clauses[clause.parent].verb if clause.parent >= 0 else None
        future = verb.mood == "Cnd" and not verb.perfect and not verb.modal and clause.marker == "que"
        return future and above is not None and above.tense in ("Past", "Imp") and not above.negation

    def told_to(self, clause: Clause) -> int:
        """`le premier à appeler le président à quitter le pouvoir`: who is asked, the object of the asking; or -1."""
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if above is None or clause.verb.form != "infinitive" or above.verb.form != "infinitive":
            return -1
        asked = above.verb.lemma in _RULING and clause.marker in ("à", "de")
        between = [*above.objects, *above.complements] if asked else []
        return next(
            (c for c in between if above.chunk < c < clause.chunk and self.view.role[c] != "nmod"), -1
        )

    def subject_after(self, clause: Clause) -> int:
        """`Après avoir démissionné, le ministre a`: the subject of the main clause that an infinitive opens; or -1."""
        if clause.verb.form not in ("infinitive", "present_participle") or clause.parent >= 0:
            return -1
        later = (
            self.view.clauses[k] for k in self.view.sentence_clauses[clause.sentence] if k > clause.index
        )
        main = next((told for told in later if told.kind == "main"), None)
        return subject_of(self.view, main) if main is not None else -1
