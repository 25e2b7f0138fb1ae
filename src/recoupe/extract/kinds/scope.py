"""Whether a count is over a period (a war, `depuis lundi`, `en quatre jours`) or of one incident."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.counts.lexicon import PeopleLexicon
from recoupe.extract.counts.scene import Count


def is_cumulative(context: Context, count: Count, lexicon: PeopleLexicon) -> bool:
    """True where a period, a lasting cause or a word of total stands with the count."""
    sentence = context.document.sentences[count.sentence]
    for time in context.times_at[count.sentence]:
        if time.span == "period" and time.earliest != time.latest:
            return True
    tokens = context.document.tokens
    words = tokens.lower[sentence.first : sentence.last]
    if "depuis" in words:
        return True
    text = f" {' '.join(words)} "
    if any(f" {total} " in text for total in lexicon.causes["total"]):
        return True
    if count.clause >= 0:
        clause = context.view.clauses[count.clause]
        for chunk in clause.subjects:
            if tokens.lemma[context.view.chunks[chunk].head] in lexicon.causes["lasting"]:
                return True
    return False
