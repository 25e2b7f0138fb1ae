"""Attribution: who is behind which words (source, cue and content, as in PARC 3.0, Pareti 2016).

Every attribution covers stretches of tokens, its content. The sources of a claim are those whose content
holds its words, the narrowest content first: the nearest source outwards.
"""

from recoupe.extract.attribution.according import according_to
from recoupe.extract.attribution.alone import standing_alone
from recoupe.extract.attribution.given import given
from recoupe.extract.attribution.headings import headed
from recoupe.extract.attribution.plain import plainly_said
from recoupe.extract.attribution.posts import posts
from recoupe.extract.attribution.quoting import loose_quotations
from recoupe.extract.attribution.saying import SayingFinder
from recoupe.extract.attribution.speakers import Voices, quote_ranges
from recoupe.extract.attribution.standing import bracketed, going_on
from recoupe.extract.attribution.value import Attribution, Memory
from recoupe.extract.clauses import ClauseView

__all__ = ["Attribution", "find_attributions"]

_IN_PASSING = ("cité par", "citer", "par")  # who is told of so is not who speaks on


def find_attributions(view: ClauseView) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
    """All attributions of a document, sentence by sentence, and apart from them its plain statements."""
    found: list[Attribution] = []
    plain: list[Attribution] = []
    memory = Memory()
    quotes = quote_ranges(view)
    voices = Voices(view, memory)
    found += posts(view, voices)
    saying = SayingFinder(view, quotes, voices)
    for number, sentence in enumerate(view.document.sentences):
        said = [*according_to(view, number, quotes, voices), *saying.find(number)]
        recent = said + found[-3:]
        said += loose_quotations(view, number, quotes, recent, voices)
        said += bracketed(view, number, voices)
        said += given(view, number, voices)
        said += headed(view, number, voices)
        if not said:
            said += going_on(view, number, found[-4:])
        if not any(a.clause < 0 or view.clauses[a.clause].quote < 0 for a in said):
            said += standing_alone(view, number, quotes, voices, recent)
        said = [a for a in said if any(first < last for first, last in a.content)]
        told = len(plain)
        plain += plainly_said(view, number, voices)
        heard = [a for a in said if a.cue not in _IN_PASSING and not saying.in_passing(a)]
        acted = [a for a in plain[told:] if view.clauses[a.clause].kind == "main"]
        if acted and not heard:
            heard = acted  # « Ana Kurtel a condamné le vol. Elle a ajouté que »
        if heard:
            memory.hear(heard[-1].source, sentence.paragraph, number)
        found += said
    voices.let_go()
    return tuple(found), tuple(plain)
