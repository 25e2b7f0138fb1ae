"""What an army's losses come to: `ses pertes s'élèvent à 90 hommes`, `les troupes essuient de lourdes pertes`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import ARMED, Count, Scene
from recoupe.extract.people import people
from recoupe.extract.quantities import QuantityMention
from recoupe.record import Factuality

LOSSES: frozenset[str] = frozenset(("pertes",))
_AMOUNTING = frozenset(
    (
        "élever",
        "être",
        "dépasser",
        "atteindre",
        "monter",
        "chiffrer",
        "établir",
        "excéder",
        "compter",
        "avoisiner",
    )
)
_SUFFERING = frozenset(
    (
        "subir",
        "essuyer",
        "infliger",
        "enregistrer",
        "connaître",
        "éprouver",
        "accuser",
        "causer",
        "provoquer",
        "occasionner",
    )
)
_GREAT = frozenset(
    ("lourd", "sévère", "énorme", "important", "considérable", "terrible", "terrifiant", "effroyable", "sérieux",
     "sanglant", "colossal", "massif", "humain")
)  # fmt: skip
_OF_THINGS = frozenset(
    (
        "matériel",
        "financier",
        "économique",
        "agricole",
        "territorial",
        "électoral",
        "commercial",
        "sec",
        "emploi",
    )
)
_NEAR = 5  # tokens from the verb to the figure
_AROUND = 4  # tokens around the noun in which it is said how great they are


def by_losses(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`Les pertes de l'armée sont de dix hommes`; of `ne dépasseraient pas 90 hommes` at most so many."""
    if quantity.unit_class != "people" or quantity.value is None or quantity.state is not None:
        return None
    if not scene.speaks_of("losing"):
        return None
    if scene.lower[quantity.first].startswith("dépass"):  # « Les pertes de l'armée dépassent dix hommes »
        start, _ = scene.bounds(scene.context.sentence_of[quantity.first])
        before = scene.lower[max(start, quantity.first - _NEAR) : quantity.first]
        return scene.count(quantity, "killed", "subject", -1, -1, "toll") if "pertes" in before else None
    view = scene.context.view
    for clause in scene.clauses(scene.context.sentence_of[quantity.first]):
        near = 0 <= quantity.first - clause.verb.last <= _NEAR and clause.verb.lemma in _AMOUNTING
        if not near or clause.subject < 0 or scene.lower[view.chunks[clause.subject].head] not in LOSSES:
            continue
        found = scene.count(quantity, "killed", "subject", clause.index, -1, "toll")
        whose = _side(scene, clause)
        found = replace(found, victims=whose) if found.victims == "people" and whose else found
        if clause.verb.negation and clause.verb.lemma in ("dépasser", "excéder"):
            most = replace(quantity, bound="at_most", low=None, high=quantity.value)
            unsure: Factuality | None = "unverified" if clause.verb.mood == "Cnd" else None
            return replace(found, quantity=most, clause=-1, factuality=unsure)  # nobody denies them
        return found
    return None


def heavy_losses(scene: Scene, sentence: int) -> Iterator[Count]:
    """`ont subi de lourdes pertes`, where no figure of the sentence tells how many."""
    start, stop = scene.bounds(sentence)
    if any(count.sentence == sentence for count in scene.counts[scene.begin :]):
        return
    for i in scene.context.words.between(LOSSES, start + 1, stop):
        around = frozenset(scene.lemma[max(start, i - _AROUND) : min(stop, i + _AROUND)])
        clause = scene.clause_at(i)
        verb = scene.context.view.clauses[clause].verb if clause >= 0 else None
        if verb is None or verb.lemma not in _SUFFERING or verb.negation or _GREAT.isdisjoint(around):
            continue
        if not _OF_THINGS.isdisjoint(around):
            continue
        whose = _side(scene, scene.context.view.clauses[clause]) or ("people" if "humain" in around else None)
        if whose is None:
            continue  # « le club a subi de lourdes pertes »
        yield Count(
            None, "casualties", whose, verb.first, i + 1, "group", sentence, clause, -1, "object", value=None
        )
        return


def _side(scene: Scene, clause: Clause) -> str | None:
    """Whose losses: of who suffers them, of whom they are inflicted on, of `les pertes de l'armée` the army's."""
    view = scene.context.view
    inflicted = clause.verb.lemma == "infliger"
    slots = [*clause.complements] if inflicted else [*clause.subjects]
    for slot in slots:
        for c in (slot, *view.dependents(slot)):
            head = scene.lower[view.chunks[c].head]
            noun = people().forms.get(head)
            found = people().complements.get(head) or (noun.victims if noun else None)
            if found in ARMED:
                return found
    return None
