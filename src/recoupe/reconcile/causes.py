"""What a story is about, where one disaster fills it: the cause of figures that name none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recoupe.reading import Reading
from recoupe.reconcile.lexicon import lexicon
from recoupe.record import Claim
from recoupe.resolve.spelling import words

_SHARE = 0.6  # of a story's articles that must tell of its disaster
LEAD = 600  # characters that open an article
_AT_WAR = 0.3  # of a story's leads that may speak of war beside a blast
_LEAST = 2  # articles that must
_JUST_BEFORE = 250  # characters before a sentence, in its paragraph, that tell of what its dead died


def main_cause(readings: Sequence[Reading]) -> str | None:
    """The class of causes that come once of which most articles of a story tell, `None` where none does.

    Wars and sieges last, and hold many incidents: they are no such cause. A blast or a fire is one where most
    leads tell of it and few of a war. Example: `flood` where five of six articles write of a `crue` or of
    `inondations`.
    """
    lex = lexicon()
    told: Counter[str] = Counter()
    for reading in readings:
        said = set(words(reading.raw))
        named = {cls for word, cls in lex.causes.disaster_words.items() if word in said}
        told.update(named | {cls for word, cls in lex.causes.signs.items() if word in said})
    most = _most(told, len(readings))
    return most or _sudden(readings)


def one_attack(readings: Sequence[Reading]) -> bool:
    """Whether most leads of a story tell of an attack, some by a word for no accident: `fusillade`, `attentat`.

    Then those words are of one thing: what one newsroom calls `l'attentat` is another's `fusillade`.
    """
    lex = lexicon()
    leads = [set(words(reading.raw[:LEAD])) for reading in readings]
    told = sum(not (lex.causes.one_attack | lex.causes.series).isdisjoint(said) for said in leads)
    meant = sum(not lex.causes.on_purpose.isdisjoint(said) for said in leads)
    return told >= max(_LEAST, _SHARE * len(readings)) and meant >= _LEAST


def plague(claim: Claim, reading: Reading) -> str | None:
    """The class of the epidemic or famine that a toll's own or last words are of, beside the disaster of its story.

    Example: `disease` for `Onze sont morts`, behind `214 patients atteints de diarrhée` in its paragraph.
    """
    before = reading.raw[max(0, claim.sentence.start - _JUST_BEFORE) : claim.sentence.start]
    text = before.rpartition("\n\n")[2] + reading.raw[claim.sentence.start : claim.sentence.end]
    known = lexicon().causes.plagues
    return next((known[word] for word in reversed(words(text)) if word in known), None)


def _sudden(readings: Sequence[Reading]) -> str | None:
    """The class of a sudden thing that fills the leads of a story: `blast` where most open with an explosion.

    So too where some call it `l'attentat` and others `l'attaque`, a word for any violence.
    """
    lex = lexicon()
    told: Counter[str] = Counter()
    one_attack = war = 0
    for reading in readings:
        said = set(words(reading.raw[:LEAD]))
        told.update({cls for word, cls in lex.causes.sudden_words.items() if word in said})
        one_attack += not (lex.causes.one_attack | lex.causes.series).isdisjoint(said)
        war += of_war(said)
    if war > _AT_WAR * len(readings):
        return None
    named = max(("blast", "shooting"), key=lambda cls: (told[cls], cls))
    return _most(told, len(readings)) or (
        _most(Counter({named: one_attack}), len(readings)) if told[named] else None
    )


def of_war(said: set[str]) -> bool:
    """Whether a lead tells of a war: a hotel where hostages are held is besieged and stormed as well."""
    lex = lexicon()
    held = not lex.causes.hostages.isdisjoint(said)
    return not (lex.causes.war_words - lex.causes.stormed if held else lex.causes.war_words).isdisjoint(said)


def _most(told: Counter[str], articles: int) -> str | None:
    if not told:
        return None
    cause = max(told, key=lambda cls: (told[cls], cls))
    return cause if told[cause] >= max(_LEAST, _SHARE * articles) else None
