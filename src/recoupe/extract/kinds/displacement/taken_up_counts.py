"""People counted in one sentence of whom the next tells that they fled: `3.000 familles attendaient. Elles ont fui.`"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.counts.openings import frames
from recoupe.extract.counts.scene import ARMED, Count, Scene
from recoupe.extract.kinds.displacement.moved_groups import slots_of

_THEY = frozenset(("ils", "elles"))
_DONE = frozenset(("", "devoir", "pouvoir", "réussir", "parvenir"))


def taken_up(context: Context, lexicon: PeopleLexicon, counts: list[Count]) -> Iterator[Count]:
    """Counts that a pronoun takes up; not those of whom as much has been told."""
    told = {(count.quantity.first, count.measure) for count in counts if count.quantity is not None}
    sentences = {count.sentence for count in counts}
    scene = Scene(context, lexicon)
    view = context.view
    for clause in view.clauses:
        verb = clause.verb
        pronoun = (
            clause.subject >= 0 and context.document.tokens.lower[view.chunks[clause.subject].head] in _THEY
        )
        if not pronoun or verb.lemma not in lexicon.verbs or verb.negation or verb.modal not in _DONE:
            continue
        if verb.form != "finite" or verb.mood != "Ind" or clause.sentence in sentences:
            continue
        meant = subject_of(view, clause)
        number = view.chunks[meant].quantity if meant >= 0 else -1
        mention = context.quantities[number] if number >= 0 else None
        if mention is None or mention.article or mention.unit_class != "people" or mention.victims in ARMED:
            continue
        for frame in frames(scene, clause):
            slots = slots_of(scene, clause, frame, counted=True)
            here = meant in slots or clause.subject in slots
            if here and (mention.first, frame.measure) not in told:
                told.add((mention.first, frame.measure))
                yield Count(
                    mention, frame.measure, mention.victims or "people", verb.first, verb.last, "resumption",
                    clause.sentence, clause.index, clause.chunk, frame.role,
                )  # fmt: skip
                break
